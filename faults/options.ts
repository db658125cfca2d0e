import { parseArgs } from "node:util";

export interface FaultOptions {
  /** Only scenarios of this action. */
  readonly action?: string;
  /** Only scenarios whose `action/name` holds this. */
  readonly scenario?: string;
  /** Only faults of this name. */
  readonly fault?: string;
  /** Only this call, as `ecs:UpdateService:2`, or every call of an operation. */
  readonly call?: string;
  /** So many cases, chosen by the seed; all where not given. */
  readonly sample?: number;
  readonly seed: number;
  /** Only races whose name holds this, and no faults. */
  readonly race?: string;
  /** How many interleavings of each race: of so many seeds, from `seed` on. */
  readonly races: number;
}

/** @throws TypeError for an option that is none */
export function faultOptions(args: readonly string[]): FaultOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      action: { type: "string" },
      scenario: { type: "string" },
      fault: { type: "string" },
      call: { type: "string" },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      race: { type: "string" },
      races: { type: "string" },
    },
  });
  const { sample, seed, races, ...rest } = values;
  for (const [name, value] of Object.entries({ sample, seed, races }))
    if (value !== undefined && !/^[1-9]\d*$/.test(value))
      throw new TypeError(`--${name} takes a number above 0`);
  return {
    ...rest,
    seed: Number(seed),
    races: Number(races ?? (sample === undefined ? 20 : 4)),
    ...(sample === undefined ? {} : { sample: Number(sample) }),
  };
}
