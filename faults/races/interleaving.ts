import type { Fault } from "../../emulator/scenario-types.ts";
import { generator } from "../sample.ts";

/** How two runs come between each other. */
export interface Interleaving {
  /** Seconds of real time after which each of the two runs begins. */
  readonly begins: readonly [number, number];
  /** On the n-th call of either of them: late, lost after it was done, or throttled once. */
  readonly faults: readonly Fault[];
}

/** More calls than two runs make before the deployment is under way; those after it are looks. */
const calls = 60;
/** Seconds; below the SDK's time-out at the speed of a case. */
const longest = 0.8;

/** The same for the same seed. Which call is the n-th is up to the machine: a seed makes a race likely again, not certain. */
export function interleaving(seed: number): Interleaving {
  const random = generator(seed);
  const apart = random() < 0.3 ? 0 : random() * 1.5;
  const begins = random() < 0.5 ? ([0, apart] as const) : ([apart, 0] as const);
  const faults = Array.from({ length: calls }, (_, at): Fault | undefined => {
    const [kind, much] = [random(), random()];
    const nth = at + 1;
    if (kind < 0.4) return { kind: "delay", nth, seconds: much * longest };
    if (kind < 0.45) return { kind: "reset-after", nth };
    return kind < 0.5 ? { kind: "throttle", nth } : undefined;
  });
  return { begins, faults: faults.filter((fault) => fault !== undefined) };
}
