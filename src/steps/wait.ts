import type { Clock } from "../clock.ts";
import { type Evidence, evidence } from "../deployment/evidence.ts";
import { judge, type Verdict } from "../deployment/judge.ts";
import { type Moment, withMoment } from "../deployment/movement.ts";
import type { Service, Task, WaitTarget } from "../deployment/observed.ts";
import type { Outcome } from "../deployment/outcome.ts";
import { pollDelay } from "../deployment/poll.ts";
import type { Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import { announcer } from "./announce.ts";
import { type Observer, observer } from "./observe.ts";

export interface WaitOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** What becomes of ECS's deployment when the workflow is cancelled. */
  readonly onCancel: "leave" | "roll-back";
}

export interface WaitResult {
  readonly outcome: Outcome;
  /** The cause in one sentence. */
  readonly says: string;
  readonly evidence: Evidence;
  /** The roll as it was seen. */
  readonly moments: readonly Moment[];
  /** Seconds. */
  readonly waited: number;
  /** As it was seen last. */
  readonly service?: Service;
}

type Over = Extract<Verdict, { over: true }>;

/**
 * Follows our deployment until it is certain how it ended, and collects the evidence where it did not succeed.
 * @throws Failure where looking itself is refused for good (permission, credentials); ECS then goes on by itself
 */
export async function waitForDeployment(
  target: WaitTarget,
  options: WaitOptions,
  { ports, signal }: { ports: Ports; signal: AbortSignal },
): Promise<WaitResult> {
  const ecs = await ports.ecs();
  const observe = observer(ecs, target, ports.log);
  const announce = announcer(target, ports.log);
  const start = ports.clock.now();
  const deadline = start + options.timeout;
  let moments: readonly Moment[] = [];
  let verdict: Over | undefined;
  for (let looks = 1; !verdict; looks++) {
    const snapshot = await inTime(observe.look(), deadline, ports.clock, signal);
    if (snapshot) {
      if (snapshot.service) {
        moments = withMoment(moments, Math.round((ports.clock.now() - start) / 1000), snapshot.service);
      }
      const found = judge(target, snapshot);
      announce(snapshot, found, moments);
      if (found.over) {
        verdict = found;
        break;
      }
    }
    const left = deadline - ports.clock.now();
    if (signal.aborted) verdict = await cancelled(target, options, ports, observe);
    else if (left <= 0) verdict = timedOut(target, options);
    else await ports.clock.sleep(Math.min(left, pollDelay(looks, ports.random())), signal);
  }
  const service = observe.last();
  // A cancelled step has a few seconds left to end.
  const unexplained = verdict.outcome !== "succeeded" && verdict.outcome !== "cancelled";
  const stopped = unexplained ? await stoppedTasks(target, ports) : [];
  return {
    outcome: verdict.outcome,
    says: verdict.says,
    evidence: evidence(target, service, stopped),
    moments,
    waited: Math.round((ports.clock.now() - start) / 1000),
    ...(service ? { service } : {}),
  };
}

/** What a look finds; undefined where it is still under way when time is up, or when the workflow is cancelled. */
async function inTime<T>(
  look: Promise<T>,
  deadline: number,
  clock: Clock,
  cancel: AbortSignal,
): Promise<T | undefined> {
  const found = new AbortController();
  const left = Math.max(0, deadline - clock.now());
  const over = clock.sleep(left, AbortSignal.any([cancel, found.signal]));
  // Whatever it comes to after that, nobody waits for it.
  look.catch(() => undefined);
  try {
    return await Promise.race([look, over.then(() => undefined)]);
  } finally {
    found.abort();
  }
}

function timedOut(target: WaitTarget, { timeout }: WaitOptions): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `The deployment of ${target.service} was not complete after ${Math.round(timeout / 1000)} s. ECS goes on with it.`,
  };
}

async function cancelled(
  target: WaitTarget,
  { onCancel }: WaitOptions,
  ports: Ports,
  observe: Observer,
): Promise<Over> {
  const over = (says: string): Over => ({ over: true, outcome: "cancelled", says });
  const arn = observe.recordArn();
  if (onCancel === "leave") {
    return over(`Cancelled. ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
  }
  if (arn === undefined) {
    return over(
      "Cancelled. The deployment could not be rolled back, as ECS gave no record of it; ECS goes on with it.",
    );
  }
  try {
    await (await ports.ecs()).stopServiceDeployment(arn);
    return over("Cancelled. ECS was told to roll back to the revision from before, and does so by itself.");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return over(`Cancelled. ECS goes on deploying, because it refused to roll back: ${error.message}`);
  }
}

/** Evidence is worth a call, but no ending changes because it cannot be had. */
async function stoppedTasks(target: WaitTarget, ports: Ports): Promise<Task[]> {
  if (target.deploymentId === undefined) return [];
  try {
    return await (await ports.ecs()).stoppedTasks(target.cluster, target.service, target.deploymentId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.notice({
      message: `The tasks that stopped could not be looked at: ${error.message}`,
      hint: "The ending stands without them; with ecs:ListTasks and ecs:DescribeTasks their reasons are shown.",
    });
    return [];
  }
}
