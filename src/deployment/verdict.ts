import type { Outcome } from "./outcome.ts";

/** Still going, or over; always with a sentence for the person who waits. */
export type Verdict =
  | { readonly over: false; readonly phase: "rolling" | "rolling-back"; readonly says: string }
  | {
      readonly over: true;
      readonly outcome: Outcome;
      readonly says: string;
      /** What ECS does next by itself: true only as long as nobody puts the service back. */
      readonly goesOn?: string;
      readonly cause?: Cause;
      readonly hint?: string;
    };

export type Cause =
  /** ECS cannot be asked any more, so nobody here knows. */
  | "out-of-sight"
  | "service-gone"
  | "tasks-failed"
  | "roll-cannot-move"
  | "newer-deployment"
  | "stopped-by-hand"
  | "rollback-failed"
  | "replaced-by-old-revision";

export function going(says: string): Verdict {
  return { over: false, phase: "rolling", says };
}

export function rollingBack(says: string): Verdict {
  return { over: false, phase: "rolling-back", says };
}

export function over(outcome: Outcome, says: string, cause?: Cause): Verdict {
  return { over: true, outcome, says, ...(cause === undefined ? {} : { cause }) };
}
