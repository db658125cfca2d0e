import { renderTaskDefinition } from "../steps/render.ts";
import { action } from "./action.ts";
import { renderInputs, taskDefinitionInput } from "./inputs.ts";

export default action({
  name: "render-task-def",
  description:
    "Put images and environment variables into an ECS task definition, check it, and lose nothing of it.",
  inputs: { "task-definition": taskDefinitionInput, ...renderInputs },
  outputs: { "task-definition": "Path of the rendered task definition, for register-and-deploy." },
  async run(input, { ports, outputs }) {
    const { document, file } = await renderTaskDefinition(input, ports);
    const family = typeof document["family"] === "string" ? document["family"] : "task-definition";
    outputs["task-definition"] = await ports.files.writeTemporary(
      `${family.replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100)}.json`,
      `${JSON.stringify(document, null, 2)}\n`,
    );
    ports.log.line(`${file} rendered to ${outputs["task-definition"]}`);
    return {};
  },
});
