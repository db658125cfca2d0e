import type { FaultScenario } from "../scenario.ts";
import { buildAndPush } from "./build-and-push.ts";
import { deploy } from "./deploy.ts";
import { previews } from "./previews.ts";
import { registerAndDeploy } from "./register-and-deploy.ts";
import { renderTaskDef } from "./render-task-def.ts";
import { runTask } from "./run-task.ts";
import { teardownService } from "./teardown-service.ts";
import { waitStable } from "./wait-stable.ts";

/** Every action, in what it is used for. */
export const scenarios: readonly FaultScenario[] = [
  ...renderTaskDef,
  ...buildAndPush,
  ...registerAndDeploy,
  ...runTask,
  ...waitStable,
  ...teardownService,
  ...deploy,
  ...previews,
];
