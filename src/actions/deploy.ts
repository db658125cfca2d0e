import { checkedDocuments } from "../steps/check.ts";
import { deploy } from "../steps/deploy.ts";
import { deployed, finish } from "../steps/ending.ts";
import { action } from "./action.ts";
import { renderInputs, serviceInputs, taskDefinitionInput, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "deploy",
  description:
    "Deploy to Amazon ECS in one step: render the task definition, register it, create or update the service, wait until it is complete.",
  inputs: {
    "task-definition": taskDefinitionInput,
    ...renderInputs,
    ...validateInputs,
    ...serviceInputs,
    ...waitInputs,
  },
  outputs: deployOutputs,
  inspect: checkedDocuments,
  async run(input, { ports, signal, outputs }) {
    const documents = await checkedDocuments(input, ports);
    const result = await deploy({ ...documents, ...input }, { ports, outputs });
    if (result.outcome !== "started") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
