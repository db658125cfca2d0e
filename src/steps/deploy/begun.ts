import type { WaitTarget } from "../../deployment/observed.ts";

/** A deployment that was begun or found under way (`started`), not needed, or only rehearsed (`skipped`). */
export interface Begun {
  readonly outcome: "started" | "not-needed" | "skipped";
  readonly target: WaitTarget;
  readonly region: string;
  /** What changed in the task definition, a line each. */
  readonly changes?: readonly string[];
}
