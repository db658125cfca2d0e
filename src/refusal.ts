import { Failure, type Problem } from "./failure.ts";

/**
 * What a call that did not succeed means for a step: it may go on (`throttled`, `transient`), do without (`denied`),
 * or must end (`credentials`, `refused`).
 */
export type RefusalKind = "denied" | "credentials" | "throttled" | "transient" | "refused";

/** A call to AWS or GitHub that did not succeed, in words for the user. */
export class Refusal extends Failure {
  readonly kind: RefusalKind;
  /** The service's own error name, e.g. `ClusterNotFoundException`. */
  readonly code: string;

  constructor(kind: RefusalKind, code: string, problem: Problem, cause: unknown) {
    super(problem, { cause });
    this.kind = kind;
    this.code = code;
  }
}
