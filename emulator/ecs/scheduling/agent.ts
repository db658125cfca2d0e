import { less, shortage } from "../../../src/scheduler/resources.ts";
import { roomOf } from "./instance-views.ts";
import type { World } from "./world.ts";

/**
 * The agent's queue of one instance. ECS gives a stopping task's resources away at once; the agent starts the new task
 * only when the old one is gone, first come first served: what does not fit holds up what came later.
 * https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/host_resource_manager.go
 */
export function startQueued(world: World, instanceArn: string | undefined): void {
  const here = [...world.runs.values()].filter((run) => run.task.containerInstanceArn === instanceArn);
  const instance = world.state.instances.get(instanceArn ?? "");
  for (const run of here) {
    if (run.stage === "begun" || run.task.desiredStatus === "STOPPED") continue;
    if (instance !== undefined) {
      const inUse = here.filter((other) => other.stage === "begun").map((other) => other.needs);
      if (shortage(less(roomOf(instance), inUse), run.needs) !== undefined) return;
    }
    run.stage = "begun";
    run.begin();
  }
}
