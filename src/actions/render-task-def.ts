import { checkAndReport, checkTaskDefinition } from "../steps/check-task-definition.ts";
import { renderTaskDefinition } from "../steps/render.ts";
import { action } from "./action.ts";
import { renderInputs, taskDefinitionInput } from "./inputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "render-task-def",
  description:
    "Put images and environment variables into an ECS task definition, check it, and lose nothing of it.",
  inputs: { "task-definition": taskDefinitionInput, ...renderInputs, ...validateInputs },
  outputs: {
    "task-definition": "Path of the rendered task definition, for register-and-deploy.",
    findings:
      "How many errors and warnings the check found; ignored ones do not count. Set even when the step fails.",
  },
  async inspect(input, ports) {
    const { "task-definition": file } = input;
    if (file === undefined) return;
    await checkTaskDefinition(
      await renderTaskDefinition({ ...input, "task-definition": file }, ports),
      input,
      ports,
    );
  },
  async run(input, { ports, outputs }) {
    const rendered = await renderTaskDefinition(input, ports);
    await checkAndReport(rendered, input, { ports, outputs });
    const { document, file } = rendered;
    const family = typeof document["family"] === "string" ? document["family"] : "task-definition";
    outputs["task-definition"] = await ports.files.writeTemporary(
      `${family.replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100)}.json`,
      `${JSON.stringify(document, null, 2)}\n`,
    );
    ports.log.line(`${file} rendered to ${outputs["task-definition"]}`);
    return {};
  },
});
