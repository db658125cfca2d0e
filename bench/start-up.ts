import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionNames } from "../src/action-names.ts";
import { median, row } from "./table.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function wall(args: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { env: { PATH: process.env["PATH"], ...environment }, stdio: "ignore" });
  return performance.now() - start;
}

/** An action that is given nothing loads, reads its inputs, and ends: its start-up. In turns with an empty Node. */
export function startUp(): void {
  console.log("\nStart-up of each action (given nothing, so it ends at once) against `node -e 0`\n");
  row("action", "ms (median of 15)", "× node -e 0");
  row("---", "---:", "---:");
  for (const name of actionNames) {
    const times: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < 15; round++) {
      const empty = wall(["-e", "0"]);
      const action = wall([join(root, "dist", `${name}.js`)]);
      times.push(action);
      ratios.push(action / empty);
    }
    row(name, Math.round(median(times)), median(ratios).toFixed(2));
  }
}
