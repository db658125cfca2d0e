import { main } from "./index.js";

await main("register-and-deploy");
