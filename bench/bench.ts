/**
 * Measures what users wait for, as ratios within one run: absolute times differ from machine to machine.
 * `npm run bench -- waits` measures one part alone.
 */
import { loadavg } from "node:os";
import { builds } from "./build.ts";
import { startUp } from "./start-up.ts";
import { largestTaskDefinition } from "./task-definition.ts";
import { waits } from "./wait.ts";
import { wholeDeploy } from "./whole-deploy.ts";

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  "task-definition": largestTaskDefinition,
  "start-up": startUp,
  "whole-deploy": wholeDeploy,
  waits,
  builds,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
console.log(`load of this machine before it began: ${loadavg()[0]?.toFixed(1)}`);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
