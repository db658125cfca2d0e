import { build } from "../steps/build/build.ts";
import { wantedImages } from "../steps/build/specs.ts";
import { action } from "./action.ts";
import { builderInputs, buildPushInputs, imageInputs, pushInputs } from "./image-inputs.ts";

export default action({
  name: "build-and-push",
  description:
    "Build the images of a service together and push them to ECR; what is there already is not built again.",
  inputs: { ...imageInputs, ...pushInputs, ...builderInputs, ...buildPushInputs },
  outputs: {
    images:
      "The images as a JSON map `container: repository:tag@sha256:…`, for `images` of render-task-def. Empty in another job where the account id is masked: hand `digests` over then.",
    image: "For a single image: its reference `repository:tag@sha256:…`.",
    digest: "For a single image: its digest.",
    digests:
      "The digests as a JSON map `container: sha256:…`, also for `images` of render-task-def, which puts them to the repositories that are there. It holds no account id, so GitHub hands it from job to job where it drops a masked one.",
    tag: "The first tag of every image.",
    built: "Names of the containers whose images were built, as a JSON list.",
    reused: "Names of the containers whose images were in ECR already, as a JSON list.",
    seconds:
      "How long each image that was built took until it was pushed, as a JSON map `container: seconds`.",
    metadata: "What buildx says of the images, by container, as JSON; without the arguments of the build.",
  },
  post: true,
  async inspect(input, ports) {
    // With none of them the one that is wrong would be told as missing too.
    if (!input.images && !input.repository && !input["bake-file"]) return;
    await wantedImages(input, ports);
  },
  run: build,
});
