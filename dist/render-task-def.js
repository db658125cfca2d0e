import { main } from "./index.js";

await main("render-task-def");
