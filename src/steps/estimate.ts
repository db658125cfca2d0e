import { estimateText, leastHealth, leastTime } from "../deployment/estimate.ts";
import type { Service } from "../deployment/observed.ts";
import { balancersOf } from "../deployment/target-health.ts";
import type { Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import { defaultPercents } from "../scheduler/bounds.ts";
import type { Begun } from "./ending.ts";
import { inTime } from "./in-time.ts";

/**
 * Says what the roll takes at the least, where that is worth knowing, and warns where the timeout is shorter. What is
 * not permitted to be read counts as no time: the estimate stays one from below.
 * @param timeout milliseconds
 */
export async function sayEstimate(
  begun: Begun,
  timeout: number,
  { ports, signal }: { readonly ports: Ports; readonly signal: AbortSignal },
): Promise<void> {
  await inTime(estimated(begun, timeout, ports), ports.clock.now() + patience, {
    clock: ports.clock,
    signal,
  });
}

/** Milliseconds: the wait itself does not stand back for it. */
const patience = 5000;

async function estimated({ target }: Begun, timeout: number, ports: Ports): Promise<void> {
  if (target.deploymentId === undefined || target.taskDefinition === undefined) return;
  try {
    const ecs = await ports.ecs();
    const service = await ecs.describeService(target.cluster, target.service);
    const definition = await ecs.describeTaskDefinition(target.taskDefinition);
    if (!service || !definition || !rolls(service)) return;
    const health = leastHealth(definition.document, balancersOf(service).length > 0);
    const times = { health, drain: await slowestDrain(service, ports) };
    const percents = { ...defaultPercents, ...service.deploymentConfiguration };
    const estimate = leastTime(service.desiredCount ?? 0, percents, times);
    if (!estimate || estimate.seconds === 0) return;
    ports.log.line(`${target.service}: the roll takes ${estimateText(estimate, times)}`);
    if (estimate.seconds * 1000 <= timeout) return;
    ports.log.warning({
      message: `The timeout of ${timeout / 1000} s is shorter than this roll can be: ${estimateText(estimate, times)}.`,
      where: { input: "timeout" },
      hint:
        estimate.dominatedBy === "drain"
          ? "Give it more time, or lower the target group's deregistration_delay.timeout_seconds to what your longest request takes."
          : "Give it more time, or let ECS replace more tasks at once (minimumHealthyPercent, maximumPercent).",
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.debug(`no estimate of the roll's time: ${error.message}`);
  }
}

/** Blue/green and its kin take their times from their own settings; a first deployment replaces nothing. */
function rolls({ deploymentConfiguration, deployments, schedulingStrategy = "REPLICA" }: Service): boolean {
  const strategy = deploymentConfiguration?.strategy ?? "ROLLING";
  return strategy === "ROLLING" && schedulingStrategy === "REPLICA" && deployments.length > 1;
}

async function slowestDrain(service: Service, ports: Ports): Promise<number> {
  const balancers = balancersOf(service);
  if (balancers.length === 0) return 0;
  try {
    const port = await ports.loadBalancers();
    return Math.max(...(await Promise.all(balancers.map((balancer) => port.drainSeconds(balancer)))));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.debug(`the deregistration delay is not known: ${error.message}`);
    return 0;
  }
}
