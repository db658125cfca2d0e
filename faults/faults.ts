import { faultOptions } from "./options.ts";
import { races } from "./races/races.ts";
import { tryRaces } from "./races/try-races.ts";
import { scenarios } from "./scenarios/all.ts";
import { tryFaults } from "./try-faults.ts";

/* `npm run faults`: red where one invariant breaks. */

const options = faultOptions(process.argv.slice(2));
const { race, action, scenario, fault, call } = options;
const chosen = races.filter(({ name }) => race === undefined || name.includes(race));
if (chosen.length === 0) throw new TypeError("There is no such race.");
let violations = 0;
if (race === undefined) violations += await tryFaults(scenarios, options, console.log);
// What narrows the faults leaves no race.
if ([action, scenario, fault, call].every((one) => one === undefined))
  violations += await tryRaces(chosen, options, console.log);
process.exitCode = violations === 0 ? 0 : 1;
