import { faultOptions } from "./options.ts";
import { scenarios } from "./scenarios/all.ts";
import { tryFaults } from "./try-faults.ts";

/* `npm run faults`: red where one invariant breaks. */

const options = faultOptions(process.argv.slice(2));
process.exitCode = (await tryFaults(scenarios, options, console.log)) === 0 ? 0 : 1;
