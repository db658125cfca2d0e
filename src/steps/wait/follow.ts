import { type Evidence, evidence } from "../../deployment/evidence.ts";
import { judge } from "../../deployment/judge.ts";
import { judgeTasks } from "../../deployment/judge-tasks.ts";
import { type Moment, withMoment } from "../../deployment/movement.ts";
import type { Service, ServiceDeployment, Snapshot, Task, WaitTarget } from "../../deployment/observed.ts";
import type { Outcome } from "../../deployment/outcome.ts";
import { isNearEnd } from "../../deployment/poll.ts";
import type { Roll } from "../../deployment/roll.ts";
import { bakesFor, isToWait, progressKey } from "../../deployment/stages.ts";
import { type TaskFailure, taskFailures } from "../../deployment/task-failure.ts";
import { createTaskHistory } from "../../deployment/task-history.ts";
import type { Cause, Verdict } from "../../deployment/verdict.ts";
import type { Ecs, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { inTime } from "../in-time.ts";
import { announcer } from "./announce.ts";
import { lastWords } from "./last-words.ts";
import { observer } from "./observe.ts";
import { placesOf } from "./places.ts";
import { rollRecord } from "./roll-record.ts";
import { standStill } from "./stand-still.ts";

export type Over = Extract<Verdict, { over: true }>;

export interface WaitResult {
  readonly outcome: Outcome;
  /** The cause in one sentence. */
  readonly says: string;
  /** What ECS does next by itself. */
  readonly goesOn?: string;
  /** What to do, where the evidence is not what tells it. */
  readonly hint?: string;
  readonly evidence: Evidence;
  /** The roll as it was seen. */
  readonly moments: readonly Moment[];
  /** The same task by task, where ECS told its tasks. */
  readonly roll?: Roll;
  /** Seconds until it was certain. */
  readonly waited: number;
  /** As it was seen last. */
  readonly service?: Service;
  readonly cause?: Cause;
}

/** One deployment that is followed until it is certain how it ended. */
export interface Follower {
  readonly target: WaitTarget;
  verdict(): Over | undefined;
  /** Takes in one look at the service. @throws Refusal, as the observer's look does */
  look(service: Service | undefined): Promise<void>;
  /** Whether all that is missing is ECS's own word. */
  near(): boolean;
  /** Whether ECS is rolling back already. */
  turnedBack(): boolean;
  /** Time, milliseconds since 1970, at which something of the deployment moved last. */
  movedAt(): number;
  /** Ends it with a verdict that is not ECS's: time ran out, or the workflow was cancelled. */
  end(verdict: Over): void;
  /** ARN of ECS's record, with which it can be told to roll back; asked for where it is not known yet. */
  recordArn(): Promise<string | undefined>;
  /** The ending with its evidence; asks for the tasks that stopped where something went wrong. */
  result(): Promise<WaitResult>;
}

interface FollowOptions {
  /** Failed tasks that end the wait; undefined: as many as ECS's breaker takes, 0: never. */
  readonly failAfter?: number | undefined;
  /** Last lines to show of a container that died. */
  readonly logLines: number;
  /** Epoch seconds on AWS's clock: events up to then have been told already. */
  readonly toldUntil?: number | undefined;
}

interface Context {
  readonly ecs: Ecs;
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** Milliseconds that an ending waits for its evidence. */
const patience = 15_000;
/**
 * Milliseconds without anything that moves after which the tasks are looked at, which takes four calls; again when it
 * has stood `times` as long, and not within `apart` of the look before; how long it may take.
 */
const still = { after: 20_000, times: 4, apart: 120_000, patience: 5000 };
/** Looks in a row in which a load balancer's answer may get lost. */
const answers = 20;

export function follow(
  target: WaitTarget,
  { failAfter, logLines, toldUntil }: FollowOptions,
  { ecs, ports, signal }: Context,
): Follower {
  const { clock, log } = ports;
  const observe = observer(ecs, target, { ports, signal });
  // Asked once for instances that both want to know.
  const locate = placesOf(ecs, target, ports);
  const closer = standStill(locate, target, ports);
  const kept = rollRecord(locate, target, { ports, signal });
  const announce = announcer(target, log, toldUntil);
  const history = createTaskHistory(target);
  const told = new Set<string>();
  const start = clock.now();
  let moments: readonly Moment[] = [];
  let over: Over | undefined;
  let service: Service | undefined;
  let record: ServiceDeployment | undefined;
  let [stillAt, standsFor] = [Number.NEGATIVE_INFINITY, still.after];
  let stopped: readonly Task[] = [];
  let phase = "rolling";
  let [moved, movedAt, overAt] = ["", start, start];
  let unanswered = 0;
  const tell = (text: string) => {
    if (!told.has(text)) log.line(text);
    told.add(text);
  };
  const end = (verdict: Over) => {
    if (over) return;
    [over, overAt] = [verdict, clock.now()];
  };
  const judgeLook = (snapshot: Snapshot, failures: readonly TaskFailure[]): Verdict => {
    const found = judge(target, snapshot);
    if (found.over || found.phase !== "rolling" || !snapshot.service) return found;
    history.add(snapshot.service, failures);
    return judgeTasks(target, snapshot.service, failures, history, failAfter) ?? found;
  };

  return {
    target,
    verdict: () => over,
    async look(seen) {
      const [looked, notInService] = await Promise.all([observe.look(seen), outOfService(seen)]);
      const snapshot = { ...looked, notInService };
      // Time ran out, or the workflow was cancelled, while the look was under way.
      if (over) return;
      service = seen ?? service;
      record = snapshot.serviceDeployment;
      stopped = snapshot.stopped ?? stopped;
      const failures = taskFailures(stopped);
      if (seen) {
        moments = withMoment(moments, Math.round((clock.now() - start) / 1000), seen);
        const key = `${moments.length} ${failures.length} ${progressKey(seen, snapshot.serviceDeployment)}`;
        kept.look(seen, record, key !== moved);
        const bakes = bakesFor(seen, isNearEnd(seen, target, record));
        if (bakes !== undefined) tell(bakes);
        if (key !== moved || bakes !== undefined || isToWait(record)) [moved, movedAt] = [key, clock.now()];
      }
      const found = judgeLook(snapshot, failures);
      announce(snapshot, found, moments);
      if (found.over) return end(found);
      phase = found.phase;
      if (phase === "rolling") await lookCloser();
    },
    near: () => service !== undefined && isNearEnd(service, target, record),
    turnedBack: () => phase === "rolling-back",
    movedAt: () => movedAt,
    end,
    recordArn: () => observe.recordArn(),
    async result() {
      const { outcome, says, goesOn, cause, hint } = over ?? unjudged;
      // A step that is cancelled has no time for it, and credentials that are no good any more leave no way.
      const explained = ["succeeded", "superseded", "cancelled"].includes(outcome);
      const blind = cause === "out-of-sight" || outcome === "cancelled";
      const [asked, roll] = await Promise.all([
        explained || blind ? undefined : inTime(explain(), clock.now() + patience, { clock, signal }),
        blind ? undefined : kept.roll(service, overAt),
      ]);
      const known = explained ? [] : taskFailures(stopped);
      const { failures = known, logs = [], targets = [], waiting = [] } = asked ?? {};
      return {
        outcome,
        says,
        evidence: evidence(target, service, failures, { logs, targets, waiting }),
        moments,
        ...(roll ? { roll } : {}),
        waited: Math.round((overAt - start) / 1000),
        ...(goesOn === undefined ? {} : { goesOn }),
        ...(hint === undefined ? {} : { hint }),
        ...(service ? { service } : {}),
        ...(cause === undefined ? {} : { cause }),
      };
    },
  };

  async function explain() {
    const failures = taskFailures(await stoppedTasks());
    const [logs, why] = await Promise.all([
      lastWords(target, failures, logLines, ports),
      closer.why(service),
    ]);
    return { failures, logs, ...why };
  }

  /** What does not come back must not keep another service's look; ECS's word has to do in the end. */
  async function outOfService(seen: Service | undefined): Promise<readonly string[]> {
    if (!seen) return [];
    const found = await inTime(closer.notInService(seen), clock.now() + still.patience, { clock, signal });
    unanswered = found ? 0 : unanswered + 1;
    return found ?? (unanswered > answers ? [] : ["which instances are in service is not known yet"]);
  }

  /** Says what holds up a deployment that stands still; the counts do not tell it. */
  async function lookCloser() {
    const now = clock.now();
    if (stillAt < movedAt) standsFor = still.after;
    if (now - movedAt < standsFor || now - stillAt < still.apart) return;
    [stillAt, standsFor] = [now, standsFor * still.times];
    const found = await inTime(closer.why(service), now + still.patience, { clock, signal });
    for (const text of [...(found?.waiting ?? []), ...(found?.targets ?? [])]) tell(text);
  }

  /** Evidence is worth a call, but no ending changes because it cannot be had. */
  async function stoppedTasks() {
    try {
      return await observe.stopped();
    } catch (error) {
      if (error instanceof Refusal) return stopped;
      throw error;
    }
  }
}

const unjudged: Over = { over: true, outcome: "failed", says: "Nothing was seen of the deployment." };
