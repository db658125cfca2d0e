import type { WaitTarget } from "../../deployment/observed.ts";
import { pollDelay } from "../../deployment/poll.ts";
import type { Ecs, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { inTime } from "../in-time.ts";
import { named, namesOf, noticingOnce } from "../named-log.ts";
import { cancelled, outOfSight, stoodStill, timedOut } from "./endings.ts";
import { type Follower, follow, type WaitResult } from "./follow.ts";
import type { WaitOptions } from "./options.ts";

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** What is done about one ending while the others are still waited for; with the ports that say which service it is. */
export type Next = (target: WaitTarget, result: WaitResult, ports: Ports) => Promise<WaitResult>;

interface Watch extends Context {
  readonly ecs: Ecs;
  readonly options: WaitOptions;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Called after each look. */
  readonly ended: () => void;
}

/**
 * Follows our deployments until it is certain how each ended, and collects the evidence where one did not succeed; the
 * results are in the order of the targets. Ten services of a cluster are looked at in one call; what one of them
 * needs beside that, and another ten, keep nobody waiting.
 */
export async function waitForDeployments(
  targets: readonly WaitTarget[],
  options: WaitOptions,
  { ports: given, signal }: Context,
  next: Next = async (_target, result) => result,
): Promise<WaitResult[]> {
  const ecs = await given.ecs();
  const ports = { ...given, log: noticingOnce(given.log) };
  const names = namesOf(targets);
  const followed = targets.map((target, index) => {
    const own = targets.length > 1 ? { ...ports, log: named(ports.log, names[index] ?? "") } : ports;
    return { follower: follow(target, options, { ecs, ports: own, signal }), ports: own };
  });
  const results = new Map<Follower, Promise<WaitResult>>();
  const ended = () => {
    for (const { follower, ports: own } of followed) {
      if (!follower.verdict() || results.has(follower)) continue;
      const result = follower.result().then((found) => next(follower.target, found, own));
      // It is awaited when the others are over as well.
      result.catch(() => undefined);
      results.set(follower, result);
    }
  };
  const deadline = ports.clock.now() + options.timeout;
  const followers = followed.map(({ follower }) => follower);
  await Promise.all(
    batches(followers).map((batch) => watch(batch, { ecs, ports, signal, options, deadline, ended })),
  );
  return Promise.all(followers.flatMap((follower) => results.get(follower) ?? []));
}

/** DescribeServices takes ten services of one cluster. */
function batches(followers: readonly Follower[]): Follower[][] {
  const byCluster = Map.groupBy(followers, ({ target }) => target.cluster);
  return [...byCluster.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => all.slice(at * 10, at * 10 + 10)),
  );
}

/** Looks at one batch until each of it is over. */
async function watch(batch: readonly Follower[], context: Watch): Promise<void> {
  const { ports, signal, options, deadline, ended } = context;
  const { clock, log } = ports;
  const { noProgress } = options;
  let [looks, near, throttled, faults] = [0, 0, 0, 0];
  for (let open = batch; open.length > 0; open = open.filter(({ verdict }) => !verdict())) {
    try {
      await inTime(lookAt(open, context.ecs), deadline, { clock, signal });
      [throttled, faults] = [Math.max(0, throttled - 1), 0];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind !== "throttled" && error.kind !== "transient") {
        for (const { end } of open) end(outOfSight(error));
        // One or two are nothing; the next look comes soon.
      } else if (++faults === 3) log.line(`no answer, trying again: ${error.message}`);
      if (error.kind === "throttled") throttled++;
    }
    const going = open.filter(({ verdict }) => !verdict());
    looks++;
    near = going.some((follower) => follower.near()) ? near + 1 : 0;
    const left = deadline - clock.now();
    if (signal.aborted) {
      await Promise.all(
        going.map(async (follower) => follower.end(await cancelled(follower, options, context.ecs))),
      );
    } else if (left <= 0) for (const { end, target } of going) end(timedOut(target, options));
    // Nothing is seen to move while nothing is seen.
    else if (faults === 0 && noProgress !== undefined)
      for (const { end, target, movedAt } of going)
        if (clock.now() - movedAt() >= noProgress) end(stoodStill(target, noProgress));
    ended();
    if (going.every(({ verdict }) => verdict())) return;
    const limits = going
      .filter(({ verdict }) => !verdict())
      .map(({ movedAt }) => movedAt() + (noProgress ?? Infinity));
    // While nothing is seen, that limit is not looked at, and may be past.
    const still = faults === 0 ? Math.min(...limits) - clock.now() : left;
    await clock.sleep(Math.min(left, still, pollDelay({ looks, near, throttled }, ports.random())), signal);
  }
}

async function lookAt(batch: readonly Follower[], ecs: Ecs): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const services = await ecs.describeServices(first.target.cluster, [
    ...new Set(batch.map(({ target }) => target.service)),
  ]);
  await Promise.all(
    batch.map((follower) =>
      follower.look(services.find(({ serviceName }) => serviceName === follower.target.service)),
    ),
  );
}
