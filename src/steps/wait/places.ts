import type { Task, WaitTarget } from "../../deployment/observed.ts";
import type { Place } from "../../deployment/target-health.ts";
import type { Ecs, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";

/** Where the service's tasks are. */
export interface Places {
  readonly tasks: readonly Task[];
  readonly places: readonly Place[];
  /** An answer got lost, or was throttled: there may be more of both. */
  readonly lost: boolean;
}

/**
 * Looks up the service's tasks and their instances, which change no more once they are known; asks for both only where
 * it is called, as a wait in which all goes well needs neither. What is not permitted leaves out what it would tell:
 * those who watch for tasks that stop have said so.
 */
export function placesOf(
  ecs: Ecs,
  { cluster, service }: WaitTarget,
  { log }: Pick<Ports, "log">,
): () => Promise<Places> {
  const instances = new Map<string, string>();
  const asks = { tasks: true, instances: true };
  const without = async <T>(
    what: keyof typeof asks,
    ask: () => Promise<T>,
  ): Promise<T | Lost | undefined> => {
    if (!asks[what]) return undefined;
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === "denied") asks[what] = false;
      log.debug(`where the tasks are is not known: ${error.message}`);
      return error.kind === "throttled" || error.kind === "transient" ? "lost" : undefined;
    }
  };
  return async () => {
    const present = await without("tasks", () => ecs.presentTasks(cluster, service));
    const tasks = present === "lost" ? [] : (present ?? []);
    const unknown = new Set(
      tasks.flatMap(({ containerInstanceArn: arn }) =>
        arn === undefined || instances.has(arn) ? [] : [arn],
      ),
    );
    const found = await without("instances", () => ecs.instanceIds(cluster, [...unknown]));
    for (const [arn, id] of found === "lost" ? [] : (found ?? [])) instances.set(arn, id);
    const places = tasks.map((task) => ({ task, instance: instances.get(task.containerInstanceArn ?? "") }));
    return { tasks, places, lost: present === "lost" || found === "lost" };
  };
}

type Lost = "lost";
