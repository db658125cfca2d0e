import { isObject, objects } from "../../../src/json.ts";
import type { ContainerSight } from "../../../src/scheduler/health.ts";
import type { TaskRun } from "./world.ts";

/** What the health rules want to know of a task's containers. */
export function containerSights({ task, document }: Pick<TaskRun, "task" | "document">): ContainerSight[] {
  const definitions = objects(document["containerDefinitions"]);
  return task.containers.map(({ name, essential, health }) => ({
    essential,
    health,
    checked: isObject(definitions.find((one) => one["name"] === name)?.["healthCheck"]),
  }));
}
