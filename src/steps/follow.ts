import { type Evidence, evidence } from "../deployment/evidence.ts";
import { type Cause, judge, type Verdict } from "../deployment/judge.ts";
import { judgeTasks } from "../deployment/judge-tasks.ts";
import { type Moment, movement, withMoment } from "../deployment/movement.ts";
import type { Service, WaitTarget } from "../deployment/observed.ts";
import type { Outcome } from "../deployment/outcome.ts";
import { isNearEnd } from "../deployment/poll.ts";
import { taskFailures } from "../deployment/task-failure.ts";
import type { Ecs, Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import { announcer } from "./announce.ts";
import { lastWords } from "./last-words.ts";
import { observer } from "./observe.ts";
import { unhealthyTargets } from "./targets.ts";

export type Over = Extract<Verdict, { over: true }>;

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
  readonly cause?: Cause;
  /** ARN of ECS's record of the deployment, where it has shown one. */
  readonly recordArn?: string;
}

/** One deployment that is followed until it is certain how it ended. */
export interface Follower {
  readonly target: WaitTarget;
  verdict(): Over | undefined;
  /** Takes in one look at the service. @throws Refusal, as the observer's look does */
  look(service: Service | undefined): Promise<void>;
  /** Whether all that is missing is ECS's own word. */
  near(): boolean;
  /** Time, milliseconds since 1970, at which something of the deployment moved last. */
  movedAt(): number;
  /** Ends it with a verdict that is not ECS's: time ran out, or the workflow was cancelled. */
  end(verdict: Over): void;
  /** StopServiceDeployment, back to what ran before. @throws Refusal; false where ECS gave no record to stop */
  rollBack(): Promise<boolean>;
  /** The ending with its evidence; asks for the tasks that stopped where something went wrong. */
  result(): Promise<WaitResult>;
}

interface FollowOptions {
  /** Failed tasks that end the wait; undefined: as many as ECS's breaker takes, 0: never. */
  readonly failAfter?: number | undefined;
  /** Last lines to show of a container that died. */
  readonly logLines: number;
}

export function follow(
  target: WaitTarget,
  { failAfter, logLines }: FollowOptions,
  { ecs, ports }: { readonly ecs: Ecs; readonly ports: Ports },
): Follower {
  const { clock, log } = ports;
  const observe = observer(ecs, target, log);
  const announce = announcer(target, log);
  const start = clock.now();
  let moments: readonly Moment[] = [];
  let verdict: Over | undefined;
  let service: Service | undefined;
  let [moved, movedAt] = ["", start];
  return {
    target,
    verdict: () => verdict,
    async look(seen) {
      const snapshot = await observe.look(seen);
      service = seen ?? service;
      const failures = taskFailures(snapshot.stopped ?? []);
      if (seen) {
        moments = withMoment(moments, Math.round((clock.now() - start) / 1000), seen);
        const last = moments.at(-1);
        const key = `${last ? movement(last) : ""} ${failures.length}`;
        if (key !== moved) [moved, movedAt] = [key, clock.now()];
      }
      let found = judge(target, snapshot);
      if (!found.over && found.phase === "rolling" && seen) {
        found = judgeTasks(target, seen, failures, failAfter) ?? found;
      }
      announce(snapshot, found, moments);
      if (found.over) verdict = found;
    },
    near: () => service !== undefined && isNearEnd(service, target),
    movedAt: () => movedAt,
    end(given) {
      verdict ??= given;
    },
    async rollBack() {
      const arn = observe.recordArn();
      if (arn === undefined) return false;
      await ecs.stopServiceDeployment(arn);
      return true;
    },
    async result() {
      const { outcome, says, cause } = verdict ?? unjudged;
      const recordArn = observe.recordArn();
      // A cancelled step has a few seconds left to end.
      const unexplained = outcome !== "succeeded" && outcome !== "cancelled";
      const stopped = unexplained ? await stoppedTasks() : [];
      const [logs, targets] = unexplained
        ? await Promise.all([lastWords(target, stopped, logLines, ports), unhealthyTargets(service, ports)])
        : [[], []];
      return {
        outcome,
        says,
        evidence: evidence(target, service, stopped, { logs, targets }),
        moments,
        waited: Math.round((clock.now() - start) / 1000),
        ...(service ? { service } : {}),
        ...(cause === undefined ? {} : { cause }),
        ...(recordArn === undefined ? {} : { recordArn }),
      };
    },
  };

  /** Evidence is worth a call, but no ending changes because it cannot be had. */
  async function stoppedTasks() {
    try {
      return await observe.stopped();
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}

const unjudged: Over = { over: true, outcome: "failed", says: "Nothing was seen of the deployment." };
