import { stoppedReasons } from "../../../src/scheduler/messages.ts";
import { stopAtOnce } from "./task-stop.ts";
import type { World } from "./world.ts";

/** Ends the tasks of instances that are gone from the cluster. */
export function endLostTasks(world: World): void {
  for (const run of [...world.runs.values()]) {
    const arn = run.task.containerInstanceArn;
    if (arn === undefined || run.task.desiredStatus === "STOPPED") continue;
    const instance = world.state.instances.get(arn);
    if (instance !== undefined && instance.status !== "INACTIVE") continue;
    const reason = stoppedReasons.hostTerminated(instance?.ec2InstanceId ?? "unknown");
    stopAtOnce(world, run, { reason });
  }
}
