import { setTimeout as delay } from "node:timers/promises";
import type { RunningStepProcess, StepProcessEnd } from "./step-process.ts";

export type Supervised = { readonly end: StepProcessEnd; readonly why?: "cancelled" | "timed-out" };

export interface Supervision {
  /** The cancel of the job. */
  readonly signal: AbortSignal;
  /** True for a step whose condition still holds once the job is cancelled: it may finish. */
  readonly survivesCancel: () => boolean;
  readonly timeoutMs?: number;
}

/** Waits for a process; cancels it when its time is over or when the job is cancelled, as GitHub's StepsRunner does. */
export async function supervise(process: RunningStepProcess, given: Supervision): Promise<Supervised> {
  let why: Supervised["why"];
  const stop = (reason: "cancelled" | "timed-out") => {
    why ??= reason;
    process.cancel();
  };
  const onAbort = () => {
    if (!given.survivesCancel()) stop("cancelled");
  };
  const over = new AbortController();
  given.signal.addEventListener("abort", onAbort, { once: true });
  if (given.timeoutMs !== undefined) {
    delay(given.timeoutMs, undefined, { signal: over.signal }).then(
      () => stop("timed-out"),
      () => {},
    );
  }
  try {
    const end = await process.finished;
    return { end, ...(why && { why }) };
  } finally {
    over.abort();
    given.signal.removeEventListener("abort", onAbort);
  }
}
