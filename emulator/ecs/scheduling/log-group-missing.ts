import { objects } from "../../../src/json.ts";
import type { TaskLaunch } from "../../engines/engine.ts";
import { finish } from "./task-end.ts";
import { stopAtOnce } from "./task-stop.ts";
import type { TaskRun, World } from "./world.ts";

const missing =
  "failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.";

/** What real tasks say whose log group does not exist: on an instance Docker's words, on Fargate the agent's. */
const noLogGroup = {
  docker: `CannotStartContainerError: Error response from daemon: failed to initialize logging driver: ${missing}`,
  fargate: `ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: ${missing} : exit status 1`,
};

/** An instance's Docker asks the driver when a container starts. */
export function withLogDrivers(world: World, launch: TaskLaunch): TaskLaunch {
  const containers = launch.containers.map((container) =>
    world.logs.groupMissing(container.definition)
      ? { ...container, behaviour: { ...container.behaviour, startError: noLogGroup.docker } }
      : container,
  );
  return { ...launch, containers };
}

/** Fargate looks at log drivers before it pulls an image. True where the task ends by that. */
export function endsByLogGroup(world: World, run: TaskRun): boolean {
  const { task, document } = run;
  const containers = objects(document["containerDefinitions"]);
  if (task.launchType !== "FARGATE" || !containers.some((one) => world.logs.groupMissing(one))) return false;
  world.clock.after(0, () => {
    stopAtOnce(world, run, { reason: noLogGroup.fargate, code: "TaskFailedToStart" });
    finish(world, run);
  });
  return true;
}
