export interface WaitOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds without anything that moves, after which the wait ends; undefined: no such limit. */
  readonly noProgress?: number | undefined;
  /** Failed tasks that end the wait; undefined: as many as ECS's circuit breaker takes, 0: never. */
  readonly failAfter?: number | undefined;
  /** Last lines to show of a container that died; 0: none. */
  readonly logLines: number;
  /** What becomes of ECS's deployment when the workflow is cancelled. */
  readonly onCancel: "leave" | "rollback";
  /** Epoch seconds on AWS's clock: events up to then have been told already. */
  readonly toldUntil?: number | undefined;
}
