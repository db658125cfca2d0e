import { boolean } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { buildInto, checkedWithBuild } from "../steps/deploy/built.ts";
import { deploy } from "../steps/deploy/deploy.ts";
import { deployed, finish } from "../steps/deploy/ending.ts";
import { admit } from "../steps/preview/admit.ts";
import { deployPreview } from "../steps/preview/deploy.ts";
import { checkedWithPreview } from "../steps/preview/input.ts";
import { checkedDocuments, checkedFiles } from "../steps/render/check.ts";
import { deploySources } from "../steps/render/source.ts";
import { oneOffTask } from "../steps/run-task/one-off-task.ts";
import type { ServicePlace } from "../steps/where-to-deploy.ts";
import { action } from "./action.ts";
import { buildInputs } from "./build-inputs.ts";
import { serviceInputs, waitInputs } from "./inputs.ts";
import { deployOutputs } from "./outputs.ts";
import { previewInputs, previewOutputs } from "./preview-inputs.ts";
import { runTaskInputs } from "./run-task-inputs.ts";
import { changeInputs, sourceInputs } from "./task-definition-inputs.ts";
import { validateInputs } from "./validate-inputs.ts";

export default action({
  name: "deploy",
  description:
    "Deploy to Amazon ECS in one step: build the images where asked to, render the task definition, register it, create or update the service, wait until it is complete.",
  inputs: {
    ...buildInputs,
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
    ...previewInputs,
  },
  outputs: {
    ...deployOutputs,
    ...previewOutputs,
    images: "The images of `build`, as a JSON map `container: repository:tag@sha256:…`.",
  },
  post: true,
  inspect: (input, ports) =>
    checkedWithPreview(input, () =>
      checkedWithBuild(input, (checked) => checkedFiles(checked, ports), ports),
    ),
  async run(input, { ports, signal, outputs }) {
    const admitted = await admit(input, ports);
    if (admitted && "halted" in admitted) return admitted.halted;
    const checked = await checkedWithPreview(input, () =>
      checkedWithBuild(input, (withImages) => checkedDocuments(withImages, deploySources, ports), ports),
    );
    const task = oneOffTask(input, { ports, signal, outputs });
    if (admitted) {
      const build = (documents: typeof checked, place: ServicePlace) =>
        buildInto(documents, { ...input, ...place }, { ports, signal, outputs });
      return deployPreview(admitted, checked, input, { ports, signal, outputs, task, build });
    }
    const built = await buildInto(checked, input, { ports, signal, outputs });
    if ("halted" in built) return built.halted;
    const { documents } = built;
    const result = await deploy({ ...documents, ...input }, { ports, outputs, signal, task });
    if ("halted" in result) return result.halted;
    if (result.outcome !== "started") return deployed(result, ports);
    return finish(result, input, { ports, signal, outputs });
  },
});
