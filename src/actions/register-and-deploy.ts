import { boolean, path } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { checkedDocuments } from "../steps/check.ts";
import { deploy } from "../steps/deploy.ts";
import { deployed, finish } from "../steps/ending.ts";
import { action } from "./action.ts";
import { serviceInputs, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "register-and-deploy",
  description:
    "Register an ECS task definition where it changed, and create or update the service that runs it.",
  inputs: {
    "task-definition": optional(
      path,
      "Task definition file, as `render-task-def` gives it. Left out: the service keeps its own, for scaling or restarting.",
    ),
    ...validateInputs,
    ...serviceInputs,
    "wait-for-service-stability": optional(
      boolean,
      "Wait here until the deployment is complete; or let the action `wait-stable` do it in a step of its own.",
      "false",
    ),
    ...waitInputs,
  },
  outputs: deployOutputs,
  inspect: checkedDocuments,
  async run(input, { ports, signal, outputs }) {
    const documents = await checkedDocuments(input, ports);
    const result = await deploy({ ...documents, ...input }, { ports, outputs });
    if (!input["wait-for-service-stability"] || result.outcome !== "started") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
