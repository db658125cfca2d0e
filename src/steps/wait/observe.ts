import { primaryOf } from "../../deployment/events.ts";
import type { Service, ServiceDeployment, Snapshot, Task, WaitTarget } from "../../deployment/observed.ts";
import {
  failedTasks,
  isNearEnd,
  liveTasks,
  rolloutKey,
  startsAgain,
  stopsKey,
} from "../../deployment/poll.ts";
import { hasStages } from "../../deployment/stages.ts";
import type { Ecs, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { inTime } from "../in-time.ts";

export interface Observer {
  /**
   * What is known of our deployment with this look at its service; asks ECS for its record and its stopped tasks where
   * they may tell something new.
   * @throws Refusal where the credentials are no good any more
   */
  look(service: Service | undefined): Promise<Snapshot>;
  /** Stopped tasks of our deployment, asked for anew. */
  stopped(): Promise<readonly Task[]>;
  /** ARN of our deployment's record, asked for where ECS has not shown it yet; undefined where it has none. */
  recordArn(): Promise<string | undefined>;
}

interface Context {
  readonly ports: Pick<Ports, "clock" | "log">;
  readonly signal: AbortSignal;
}

/** Every how many looks the record and the tasks are asked for though nothing says that they changed. */
const [recordEvery, tasksEvery] = [48, 45];
/** The same for the record of a deployment with stages, which the service does not show; and after events of any kind. */
const [stagesEvery, tasksAfterEvents] = [4, 8];
/** Looks in which ECS may not have made the record yet. */
const recordComes = 8;
/** Looks without asking for something that was throttled or got lost. */
const pause = 8;
/** Milliseconds that a look waits for what it could do without. */
const patience = 5000;

export function observer(ecs: Ecs, target: WaitTarget, { ports, signal }: Context): Observer {
  const { cluster, service: name, deploymentId } = target;
  const { clock, log } = ports;
  let [looks, missing, live, failures, failed, halted, askedTasks] = [0, 0, 0, 0, 0, 0, 0];
  let record: ServiceDeployment | undefined;
  let tasks: readonly Task[] = [];
  let [rollout, stops, news] = ["", "", ""];
  // Scaling alone makes no deployment: the tasks are those of the one that is there.
  const asks = { record: deploymentId !== undefined, tasks: true };
  let owner = deploymentId;
  let newest = "";
  const resumeAt = { record: 0, tasks: 0 };
  const underway = new Set<string>();

  /** Where it is not permitted, it is done without, and said once; where it got lost, it is left for a while. */
  const doWithout = (what: keyof typeof asks, error: unknown): void => {
    if (!(error instanceof Refusal) || error.kind === "credentials") throw error;
    if (error.kind === "throttled" || error.kind === "transient") {
      resumeAt[what] = looks + pause;
      log.debug(`left for a while: ${error.message}`);
      return;
    }
    asks[what] = false;
    // What it said last gets old.
    if (what === "record") record = undefined;
    log.notice({ ...without[what], message: `${without[what].message} ${error.message}` });
  };
  /** Something that helps and is not needed. What does not come back must not keep the look, or another service's. */
  const optional = async (
    what: keyof typeof asks,
    ask: () => Promise<void>,
    until: AbortSignal = signal,
  ): Promise<void> => {
    if (!asks[what] || underway.has(what)) return;
    underway.add(what);
    const asking = ask()
      .catch((error: unknown) => doWithout(what, error))
      .finally(() => underway.delete(what));
    await inTime(asking, clock.now() + patience, { clock, signal: until });
  };
  const askRecord = (until?: AbortSignal) =>
    optional(
      "record",
      async () => {
        const ours = { id: deploymentId ?? "", createdAt: target.createdAt };
        record = (await ecs.serviceDeployment(cluster, name, ours, record?.serviceDeploymentArn)) ?? record;
      },
      until,
    );
  const askTasks = () =>
    optional("tasks", async () => {
      [askedTasks, news] = [looks, newest];
      tasks = await ecs.stoppedTasks(cluster, name, tasks);
    });
  const ours = () =>
    tasks.filter(
      ({ startedBy, stoppedAt = 0 }) =>
        startedBy === owner && (deploymentId !== undefined || stoppedAt >= target.createdAt),
    );

  return {
    async look(service) {
      const first = looks++ === 0;
      missing = service && shows(service, target) ? 0 : missing + 1;
      if (service) {
        owner = deploymentId ?? primaryOf(service)?.id;
        const own = owner === undefined ? target : { ...target, deploymentId: owner };
        const [newRollout, newStops] = [rolloutKey(service), stopsKey(service, own)];
        const newLive = liveTasks(service, own);
        const newFailures = failedTasks(service, own);
        newest = service.events[0]?.id ?? "";
        failed = isFailed(service, target) ? failed + 1 : 0;
        // Where the service itself does not say that it is complete, the record may.
        const silent = service.deployments.every(({ rolloutState }) => rolloutState === undefined);
        const near = (silent || hasStages(service)) && isNearEnd(service, target, record);
        const turned =
          newRollout !== rollout || newFailures !== failures || missing > 0 || (failed > 0 && failed < pause);
        const passing = /_REQUESTED$/.test(record?.status ?? "");
        const staged = hasStages(service) && looks % stagesEvery === 0;
        const awaited = !record && looks <= recordComes;
        const worth = first || turned || passing || staged || awaited || near;
        const due = startsAgain(service, own) || looks - askedTasks >= tasksAfterEvents;
        const told = news !== newest && due;
        const stopped = first || newStops !== stops || newLive < live || told;
        await Promise.all([
          looks > resumeAt.record && (worth || looks % recordEvery === 0) && askRecord(),
          looks > resumeAt.tasks && (stopped || looks % tasksEvery === 0) && askTasks(),
        ]);
        [rollout, stops, live, failures] = [newRollout, newStops, newLive, newFailures];
      }
      halted = record?.status === "STOPPED" ? halted + 1 : 0;
      return {
        missing,
        halted,
        stopped: ours(),
        ...(failed > 0 ? { failed } : {}),
        ...(service ? { service } : {}),
        ...(record ? { serviceDeployment: record } : {}),
      };
    },
    async stopped() {
      await askTasks();
      return ours();
    },
    async recordArn() {
      // Asked when the workflow is cancelled, which must not end this call as well.
      // One that is under way may never come back: the look that began it does not wait for it any more.
      underway.delete("record");
      if (!record) await askRecord(new AbortController().signal);
      return record?.serviceDeploymentArn;
    },
  };
}

const without = {
  record: {
    message: "Following the deployment by its service alone:",
    hint: "With ecs:ListServiceDeployments and ecs:DescribeServiceDeployments, ECS also says why a deployment was rolled back or stopped.",
  },
  tasks: {
    message: "The tasks that stop are not looked at:",
    hint: "With ecs:ListTasks and ecs:DescribeTasks a deployment whose tasks cannot start ends at the first of them, with the reason.",
  },
} as const;

function isFailed({ deployments }: Service, { deploymentId }: WaitTarget): boolean {
  return deployments.some(({ id, rolloutState }) => id === deploymentId && rolloutState === "FAILED");
}

/** Whether the answer is from after our change. */
function shows(service: Service, { deploymentId, desiredCount }: WaitTarget): boolean {
  if (deploymentId !== undefined) return service.deployments.some(({ id }) => id === deploymentId);
  return desiredCount === undefined || service.desiredCount === desiredCount;
}
