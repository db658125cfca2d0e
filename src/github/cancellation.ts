/**
 * Aborts when the runner cancels the step: it sends SIGINT, SIGTERM after 7.5 seconds, and kills 2.5 seconds later
 * (https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs).
 * @param overdue called after six seconds, where a call that does not come back keeps the step; then the process ends
 */
export function cancellation(overdue: () => void): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    setTimeout(() => {
      overdue();
      process.exit();
    }, 6000).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, abort);
  return controller.signal;
}
