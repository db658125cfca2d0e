import { boolean } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { deploy } from "../steps/deploy/deploy.ts";
import { deployed, finish } from "../steps/deploy/ending.ts";
import { namesNoService, registerOnly } from "../steps/deploy/register-only.ts";
import { admit } from "../steps/preview/admit.ts";
import { deployPreview } from "../steps/preview/deploy.ts";
import { checkedWithPreview } from "../steps/preview/input.ts";
import { checkedDocuments, checkedFiles } from "../steps/render/check.ts";
import { registerSources } from "../steps/render/source.ts";
import { oneOffTask } from "../steps/run-task/one-off-task.ts";
import { action } from "./action.ts";
import { awsDeployInputs } from "./aws-deploy-inputs.ts";
import { serviceInputs, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";
import { previewInputs, previewOutputs } from "./preview-inputs.ts";
import { runTaskInputs } from "./run-task-inputs.ts";
import { sourceInputs } from "./task-definition-inputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "register-and-deploy",
  description:
    "Register an ECS task definition where it changed, and create or update the service that runs it.",
  inputs: {
    ...sourceInputs,
    "task-definition": {
      ...sourceInputs["task-definition"],
      description: `${sourceInputs["task-definition"].description} Without any source the service keeps its own definition, for scaling or restarting.`,
    },
    ...validateInputs,
    ...serviceInputs,
    ...runTaskInputs,
    "wait-for-service-stability": optional(
      boolean,
      "Wait here until the deployment is complete; or let the action `wait-stable` do it in a step of its own.",
      "false",
    ),
    ...waitInputs,
    ...previewInputs,
    ...awsDeployInputs,
  },
  outputs: { ...deployOutputs, ...previewOutputs },
  inspect: (input, ports) => checkedWithPreview(input, () => checkedFiles(input, ports)),
  async run(input, { ports, signal, outputs }) {
    const admitted = await admit(input, ports);
    if (admitted && "halted" in admitted) return admitted.halted;
    const documents = await checkedWithPreview(input, () => checkedDocuments(input, registerSources, ports));
    const task = oneOffTask(input, { ports, signal, outputs });
    if (admitted) return deployPreview(admitted, documents, input, { ports, signal, outputs, task });
    if (namesNoService(input)) return registerOnly({ ...documents, ...input }, { ports, outputs, task });
    const result = await deploy({ ...documents, ...input }, { ports, outputs, signal, task });
    if ("halted" in result) return result.halted;
    if (!input["wait-for-service-stability"] || result.outcome !== "started") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
