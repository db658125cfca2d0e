import { boolean } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { checkedDocuments, checkedFiles } from "../steps/check.ts";
import { deploy } from "../steps/deploy.ts";
import { deployed, finish } from "../steps/ending.ts";
import { oneOffTask } from "../steps/one-off-task.ts";
import { deploySources } from "../steps/source.ts";
import { action } from "./action.ts";
import { serviceInputs, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";
import { runTaskInputs } from "./run-task-inputs.ts";
import { changeInputs, sourceInputs } from "./task-definition-inputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "deploy",
  description:
    "Deploy to Amazon ECS in one step: render the task definition, register it, create or update the service, wait until it is complete.",
  inputs: {
    ...sourceInputs,
    "from-service": optional(
      boolean,
      "Take the task definition that `service` runs now, instead of a file: for a new image in a service whose definition is kept elsewhere.",
      "false",
    ),
    ...changeInputs,
    ...validateInputs,
    ...serviceInputs,
    ...runTaskInputs,
    ...waitInputs,
  },
  outputs: deployOutputs,
  inspect: checkedFiles,
  async run(input, { ports, signal, outputs }) {
    const documents = await checkedDocuments(input, deploySources, ports);
    const task = oneOffTask(input, { ports, signal, outputs });
    const result = await deploy({ ...documents, ...input }, { ports, outputs, task });
    if ("halted" in result) return result.halted;
    if (result.outcome !== "started") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
