import type { Ending } from "../../actions/action.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { ServicePlace } from "../where-to-deploy.ts";

/** Milliseconds between two looks. */
const pause = 2500;

/**
 * Waits until a service that is being deleted is gone: ECS gives its name to no other one before its tasks have stopped.
 * @param timeout milliseconds
 * @returns how the step ends where the service is still there then, or the workflow was cancelled
 */
export async function untilGone(
  { cluster, service }: ServicePlace,
  timeout: number,
  { ports, signal }: { readonly ports: Ports; readonly signal: AbortSignal },
): Promise<Ending | undefined> {
  const { clock, log } = ports;
  const ecs = await ports.ecs();
  const deadline = clock.now() + timeout;
  log.line(
    `service ${service} is being deleted (DRAINING); waiting until its tasks have stopped, to create it anew`,
  );
  let told: number | undefined;
  for (;;) {
    try {
      const seen = await ecs.describeService(cluster, service);
      if (seen?.status !== "DRAINING") return undefined;
      const { runningCount } = seen;
      if (runningCount !== undefined && runningCount !== told) log.line(`  ${runningCount} still running`);
      told = runningCount;
    } catch (error) {
      const passes = error instanceof Refusal && (error.kind === "throttled" || error.kind === "transient");
      if (!passes) throw error;
    }
    const left = deadline - clock.now();
    if (signal.aborted) return { outcome: "cancelled", problem: { message: cancelled(service) } };
    if (left <= 0) return { outcome: "timed-out", problem: stillThere(service, cluster, timeout) };
    await clock.sleep(Math.min(left, pause), signal);
  }
}

function cancelled(service: string): string {
  return `Cancelled while service '${service}' was being deleted; it was not created anew.`;
}

function stillThere(service: string, cluster: string, timeout: number) {
  return {
    message: `Service '${service}' was still being deleted (DRAINING) after ${Math.round(timeout / 1000)} s, and ECS allows no other one of the name until its tasks have stopped.`,
    where: { input: "timeout" },
    hint: `Its tasks may be protected, or on an instance whose agent is not connected: aws ecs list-tasks --cluster ${cluster} --service-name ${service}. Run the job again when they have stopped.`,
  };
}
