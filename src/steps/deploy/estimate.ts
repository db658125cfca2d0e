import {
  bakeSeconds,
  estimateText,
  leastHealth,
  leastStagedTime,
  leastTime,
} from "../../deployment/estimate.ts";
import type { Service } from "../../deployment/observed.ts";
import { hasStages } from "../../deployment/stages.ts";
import { balancersOf } from "../../deployment/target-health.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { defaultPercents } from "../../scheduler/bounds.ts";
import { inTime } from "../in-time.ts";
import type { Begun } from "./begun.ts";

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
    if (!service || !definition || service.desiredCount === 0) return;
    const { deploymentConfiguration, deployments } = service;
    const ours = deployments.find(({ id }) => id === target.deploymentId);
    // Found half done: what is left of its times nobody can say, and all of them would be too much.
    if ((ours?.runningCount ?? 0) > 0) return;
    const staged = hasStages(service);
    // A first deployment has nothing to replace; ECS lets both revisions of a blue/green one run all the same.
    if (!staged && (deployments.length < 2 || service.schedulingStrategy === "DAEMON")) return;
    const times = {
      health: leastHealth(definition.document, balancersOf(service).length > 0),
      drain: deployments.length < 2 ? 0 : await slowestDrain(service, ports),
      bake: staged ? bakeSeconds(deploymentConfiguration) : 0,
    };
    const percents = { ...defaultPercents, ...deploymentConfiguration };
    const estimate = staged ? leastStagedTime(times) : leastTime(service.desiredCount ?? 0, percents, times);
    if (!estimate || estimate.seconds === 0) return;
    const what = staged ? "the deployment" : "the roll";
    ports.log.line(`${target.service}: ${what} takes ${estimateText(estimate, times)}`);
    if (estimate.seconds * 1000 <= timeout) return;
    ports.log.warning({
      message: `The timeout of ${timeout / 1000} s is shorter than ${staged ? "this deployment" : "this roll"} can be: ${estimateText(estimate, times)}.`,
      where: { input: "timeout" },
      hint: hints[estimate.dominatedBy],
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.debug(`no estimate of the roll's time: ${error.message}`);
  }
}

const hints = {
  drain:
    "Give it more time, or lower the target group's deregistration_delay.timeout_seconds to what your longest request takes.",
  health: "Give it more time, or let ECS replace more tasks at once (minimumHealthyPercent, maximumPercent).",
  bake: "Give it more time, or shorten the service's bake times (bakeTimeInMinutes, or those of its steps).",
};

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
