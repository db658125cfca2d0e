import { oneOf, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { checkAndReport, checkTaskDefinition } from "../steps/render/check-task-definition.ts";
import { reportChanges } from "../steps/render/compare.ts";
import { renderTaskDefinition } from "../steps/render/render.ts";
import { renderSources } from "../steps/render/source.ts";
import { imagesOf } from "../task-definition/images-of.ts";
import { action } from "./action.ts";
import { changeInputs, sourceInputs } from "./task-definition-inputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "render-task-def",
  description:
    "Put images, environment variables and anything else into an ECS task definition, check it, and lose nothing of it.",
  inputs: {
    ...sourceInputs,
    service: optional(
      text,
      "Take the task definition that this service runs now: the service's name or ARN.",
    ),
    cluster: optional(
      text,
      "Cluster of `service`, by name or ARN. Default: the one in the service's ARN, else `default`.",
    ),
    ...changeInputs,
    ...validateInputs,
    compare: optional(
      oneOf("source", "registered", "off"),
      "What log and summary show the changes against: `source`, the definition as it was read; `registered`, the family's newest revision in ECS (needs credentials and ecs:DescribeTaskDefinition); `off`. Values of environment variables are never shown.",
      "source",
    ),
  },
  outputs: {
    "task-definition": "Path of the rendered task definition, for register-and-deploy.",
    family: "Family of the task definition.",
    images: "Image of each container of it, as a JSON map `container: image`.",
    changed:
      "`true` where the rendered definition means something else than what it was compared with, `false` where it does not; empty with `compare: off`.",
    findings:
      "How many errors and warnings the check found; ignored ones do not count. Set even when the step fails.",
  },
  async inspect(input, ports) {
    // Beside a wrong input only what is in the workspace is looked at.
    if (input["task-definition"] === undefined) return;
    await checkTaskDefinition(await renderTaskDefinition(input, renderSources, ports), input, ports);
  },
  async run(input, { ports, outputs }) {
    const rendered = await renderTaskDefinition(input, renderSources, ports);
    await checkAndReport(rendered, input, { ports, outputs });
    await reportChanges(rendered, input.compare, { ports, outputs });
    const { document, file } = rendered;
    const family = typeof document["family"] === "string" ? document["family"] : "";
    outputs.family = family;
    outputs.images = JSON.stringify(imagesOf(document));
    outputs["task-definition"] = await ports.files.writeTemporary(
      `${(family || "task-definition").replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100)}.json`,
      `${JSON.stringify(document, null, 2)}\n`,
    );
    ports.log.line(`${file} rendered to ${outputs["task-definition"]}`);
    return {};
  },
});
