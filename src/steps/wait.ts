import type { Clock } from "../clock.ts";
import type { Service, WaitTarget } from "../deployment/observed.ts";
import { pollDelay } from "../deployment/poll.ts";
import type { Ecs, Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import { type Follower, follow, type Over, type WaitResult } from "./follow.ts";

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
  readonly onCancel: "leave" | "roll-back";
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/**
 * Follows our deployments in one loop until it is certain how each ended, and collects the evidence where one did not
 * succeed; the results are in the order of the targets.
 * @throws Failure where looking itself is refused for good (permission, credentials); ECS then goes on by itself
 */
export async function waitForDeployments(
  targets: readonly WaitTarget[],
  options: WaitOptions,
  { ports, signal }: Context,
): Promise<WaitResult[]> {
  const ecs = await ports.ecs();
  const { clock, log } = ports;
  const followers = targets.map((target) => follow(target, options, { ecs, ports }));
  const deadline = clock.now() + options.timeout;
  let [looks, near, throttled, faults] = [0, 0, 0, 0];
  for (let open = followers; open.length > 0; open = followers.filter(({ verdict }) => !verdict())) {
    try {
      await inTime(lookAtAll(open, ecs), deadline, { clock, signal });
      [throttled, faults] = [0, 0];
    } catch (error) {
      if (!(error instanceof Refusal) || (error.kind !== "throttled" && error.kind !== "transient"))
        throw error;
      if (faults++ === 0) log.line(`no answer, trying again: ${error.message}`);
      if (error.kind === "throttled") throttled++;
    }
    const going = open.filter(({ verdict }) => !verdict());
    if (going.length === 0) break;
    looks++;
    near = going.some((follower) => follower.near()) ? near + 1 : 0;
    const left = deadline - clock.now();
    if (signal.aborted) for (const follower of going) follower.end(await cancelled(follower, options));
    else if (left <= 0) for (const { end, target } of going) end(timedOut(target, options));
    else {
      for (const follower of going) endIfStill(follower, options, clock);
      await clock.sleep(Math.min(left, pollDelay({ looks, near, throttled }, ports.random())), signal);
    }
  }
  return Promise.all(followers.map((follower) => follower.result()));
}

/** DescribeServices takes ten services of one cluster. */
async function lookAtAll(followers: readonly Follower[], ecs: Ecs): Promise<void> {
  const byCluster = Map.groupBy(followers, ({ target }) => target.cluster);
  const batches = [...byCluster].flatMap(([cluster, all]) =>
    Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => ({
      cluster,
      some: all.slice(at * 10, at * 10 + 10),
    })),
  );
  await Promise.all(
    batches.map(async ({ cluster, some }) => {
      const services = await ecs.describeServices(
        cluster,
        some.map(({ target }) => target.service),
      );
      await Promise.all(some.map((follower) => follower.look(named(services, follower.target.service))));
    }),
  );
}

function named(services: readonly Service[], name: string): Service | undefined {
  return services.find(({ serviceName }) => serviceName === name);
}

/** Waits for a look, but not beyond the deadline, and not when the workflow is cancelled. */
async function inTime(
  look: Promise<void>,
  deadline: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const found = new AbortController();
  const left = Math.max(0, deadline - clock.now());
  const over = clock.sleep(left, AbortSignal.any([signal, found.signal]));
  // Whatever it comes to after that, nobody waits for it.
  look.catch(() => undefined);
  try {
    await Promise.race([look, over]);
  } finally {
    found.abort();
  }
}

function timedOut({ service }: WaitTarget, { timeout }: WaitOptions): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `The deployment of ${service} was not complete after ${Math.round(timeout / 1000)} s. ECS goes on with it.`,
  };
}

function endIfStill({ target, movedAt, end }: Follower, { noProgress }: WaitOptions, clock: Clock): void {
  if (noProgress === undefined || clock.now() - movedAt() < noProgress) return;
  end({
    over: true,
    outcome: "timed-out",
    says: `Nothing of the deployment of ${target.service} moved for ${Math.round(noProgress / 1000)} s. ECS goes on with it.`,
  });
}

async function cancelled({ target, rollBack }: Follower, { onCancel }: WaitOptions): Promise<Over> {
  const over = (says: string): Over => ({ over: true, outcome: "cancelled", says });
  if (onCancel === "leave") {
    return over(`Cancelled. ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
  }
  try {
    return (await rollBack())
      ? over("Cancelled. ECS was told to roll back to the revision from before, and does so by itself.")
      : over(
          "Cancelled. The deployment could not be rolled back, as ECS gave no record of it; ECS goes on with it.",
        );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return over(`Cancelled. ECS goes on deploying, because it refused to roll back: ${error.message}`);
  }
}
