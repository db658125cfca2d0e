import { parseArgs } from "node:util";

export interface FuzzOptions {
  /** Cases of each property of the core. */
  readonly cases: number;
  /** Runs of bundled actions whose answers are mutated. */
  readonly runs: number;
  readonly seed: number;
  /** Only properties or scenarios whose name holds this. */
  readonly only?: string;
}

/** @throws TypeError for an option that is none */
export function fuzzOptions(args: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: "string", default: "3000" },
      runs: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
    },
  });
  const { cases, runs, seed, only } = values;
  for (const [name, value] of Object.entries({ cases, runs, seed }))
    if (!/^\d+$/.test(value)) throw new TypeError(`--${name} takes a number`);
  return {
    cases: Number(cases),
    runs: Number(runs),
    seed: Number(seed),
    ...(only === undefined ? {} : { only }),
  };
}
