import type { Service, ServiceDeployment, Snapshot, Task, WaitTarget } from "../deployment/observed.ts";
import { isNearEnd, rolloutKey, stopsKey } from "../deployment/poll.ts";
import { hasStages } from "../deployment/stages.ts";
import type { Ecs, Log } from "../ports.ts";
import { Refusal } from "../refusal.ts";

export interface Observer {
  /**
   * What is known of our deployment with this look at its service; asks ECS for its record and its stopped tasks where
   * they may tell something new.
   * @throws Refusal where looking is throttled, broken or refused for good
   */
  look(service: Service | undefined): Promise<Snapshot>;
  /** Stopped tasks of our deployment, asked for anew. */
  stopped(): Promise<readonly Task[]>;
  /** ARN of our deployment's record, once ECS has shown it. */
  recordArn(): string | undefined;
}

/** Every how many looks the record and the tasks are asked for though nothing says that they changed. */
const [recordEvery, tasksEvery] = [8, 5];

export function observer(ecs: Ecs, target: WaitTarget, log: Log): Observer {
  const { cluster, service: name, deploymentId } = target;
  let [looks, missing] = [0, 0];
  let record: ServiceDeployment | undefined;
  let tasks: readonly Task[] = [];
  let [rollout, stops] = ["", ""];
  // Scaling alone makes no deployment, so there is nothing to ask for.
  const asks = { record: deploymentId !== undefined, tasks: deploymentId !== undefined };

  /** Something that helps and is not needed: where it is not permitted, it is done without, and said once. */
  const optional = async (what: keyof typeof asks, ask: () => Promise<void>): Promise<void> => {
    if (!asks[what]) return;
    try {
      await ask();
    } catch (error) {
      if (error instanceof Refusal && ["throttled", "transient", "credentials"].includes(error.kind))
        throw error;
      asks[what] = false;
      log.notice({
        ...without[what],
        message: `${without[what].message} ${error instanceof Error ? error.message : error}`,
      });
    }
  };
  const askRecord = () =>
    optional("record", async () => {
      const ours = { id: deploymentId ?? "", createdAt: target.createdAt };
      record = await ecs.serviceDeployment(cluster, name, ours, record?.serviceDeploymentArn);
    });
  const askTasks = () =>
    optional("tasks", async () => {
      tasks = await ecs.stoppedTasks(cluster, name, deploymentId ?? "", tasks);
    });

  return {
    async look(service) {
      const first = looks++ === 0;
      missing = service && shows(service, target) ? 0 : missing + 1;
      if (service) {
        const [newRollout, newStops] = [rolloutKey(service), stopsKey(service, target)];
        const turned =
          newRollout !== rollout || missing > 0 || isNearEnd(service, target) || hasStages(service);
        if (first || turned || !record || looks % recordEvery === 0) await askRecord();
        if (first || newStops !== stops || looks % tasksEvery === 0) await askTasks();
        [rollout, stops] = [newRollout, newStops];
      }
      return {
        missing,
        stopped: tasks,
        ...(service ? { service } : {}),
        ...(record ? { serviceDeployment: record } : {}),
      };
    },
    async stopped() {
      await askTasks();
      return tasks;
    },
    recordArn: () => record?.serviceDeploymentArn,
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

/** Whether the answer is from after our change. */
function shows(service: Service, { deploymentId, desiredCount }: WaitTarget): boolean {
  if (deploymentId !== undefined) return service.deployments.some(({ id }) => id === deploymentId);
  return desiredCount === undefined || service.desiredCount === desiredCount;
}
