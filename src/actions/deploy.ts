import { deploy } from "../steps/deploy.ts";
import { loadServiceDefinition } from "../steps/documents.ts";
import { deployed, finish } from "../steps/ending.ts";
import { renderTaskDefinition } from "../steps/render.ts";
import { action } from "./action.ts";
import { renderInputs, serviceInputs, taskDefinitionInput, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";

export default action({
  name: "deploy",
  description:
    "Deploy to Amazon ECS in one step: render the task definition, register it, create or update the service, wait until it is complete.",
  inputs: { "task-definition": taskDefinitionInput, ...renderInputs, ...serviceInputs, ...waitInputs },
  outputs: deployOutputs,
  async run(input, { ports, signal, outputs }) {
    const taskDefinition = await renderTaskDefinition(input, ports);
    const serviceDefinition = await loadServiceDefinition(input, ports);
    const result = await deploy({ taskDefinition, serviceDefinition, ...input }, { ports, outputs });
    if (result.outcome === "not-needed") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
