import { optional } from "../inputs/table.ts";
import { builderInputs, imageInputs, pushInputs } from "./image-inputs.ts";

/** What the root action builds before it deploys; whoever needs more of a build has a step build-and-push for it. */
export const buildInputs = {
  build: optional(
    imageInputs.images.kind,
    "Images to build and push to ECR first, as a YAML map by container name, in the form of `images` of build-and-push: `web: { repository: shop/web, context: ., file: docker/web.Dockerfile, target: app }`. Each container then gets its image by digest. The documents are checked before anything is built.",
  ),
  tags: optional(
    pushInputs.tags.kind,
    "Tags of every image that `build` pushes, the first of them in the task definition. Default: the commit.",
  ),
  reuse: pushInputs.reuse,
  cache: builderInputs.cache,
  "create-repository": pushInputs["create-repository"],
  "repository-settings": pushInputs["repository-settings"],
};
