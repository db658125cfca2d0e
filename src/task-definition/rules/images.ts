import { api } from "./pages.ts";
import { eachContainer, type Rule } from "./rule.ts";

const missing: Rule = {
  id: "image-missing",
  severity: "error",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, title }) => {
    const { image } = definition;
    if (image !== undefined && !(typeof image === "string" && image.trim() === "")) return [];
    return [
      {
        message: `There is no image for ${title}.`,
        path: [...path, "image"],
        hint: 'Give it an "image", or name one for it when rendering.',
        ecsMessage: "Container.image should not be null or empty.",
      },
    ];
  }),
};

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html, image; and @ for digests */
const takenByEcs = /^[A-Za-z0-9_.:/#@-]{1,255}$/;

const invalid: Rule = {
  id: "image-invalid",
  severity: "error",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, title }) => {
    const { image } = definition;
    if (typeof image !== "string" || image.trim() === "" || takenByEcs.test(image)) return [];
    return [
      {
        message: `The image of ${title} is no image reference.`,
        path: [...path, "image"],
        hint: "Write registry/repository:tag or registry/repository@sha256:…, without spaces; or replace the placeholder when rendering.",
        ecsMessage: "Container.image contains invalid characters.",
      },
    ];
  }),
};

const upperCase: Rule = {
  id: "image-upper-case",
  severity: "warning",
  link: "https://github.com/distribution/reference/blob/main/reference.go",
  check: eachContainer(({ definition, path, title }) => {
    const { image } = definition;
    if (typeof image !== "string" || !takenByEcs.test(image) || !/[A-Z]/.test(repositoryOf(image))) return [];
    return [
      {
        message: `Docker references are lower case: the image of ${title} cannot be pulled.`,
        path: [...path, "image"],
        hint: "Write the repository in lower case; or replace the placeholder when rendering.",
      },
    ];
  }),
};

const moves: Rule = {
  id: "image-tag-moves",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html#deployment-container-image-stability",
  check: eachContainer(({ definition, path, title }) => {
    const { image } = definition;
    if (typeof image !== "string" || !takenByEcs.test(image) || image.includes("@")) return [];
    const tag = tagOf(image);
    if (tag !== undefined && tag !== "latest") return [];
    return [
      {
        message: `The image of ${title} has ${tag === undefined ? "no tag, which means latest" : "the tag latest"}: what this revision runs depends on when it is deployed, and going back to an older revision may bring nothing back.`,
        path: [...path, "image"],
        hint: "Name the image by digest or by a tag that is never pushed again, such as the commit.",
      },
    ];
  }),
};

/** Without digest, tag and the host of the registry, whose case does not matter. */
function repositoryOf(image: string): string {
  const [reference = ""] = image.split("@");
  const tag = tagOf(reference);
  const name = tag === undefined ? reference : reference.slice(0, -tag.length - 1);
  const [host = "", ...path] = name.split("/");
  return path.length > 0 && /[.:]|^localhost$/.test(host) ? path.join("/") : name;
}

function tagOf(reference: string): string | undefined {
  const last = reference.slice(reference.lastIndexOf("/") + 1);
  const colon = last.indexOf(":");
  return colon === -1 ? undefined : last.slice(colon + 1);
}

export const imageRules: readonly Rule[] = [missing, invalid, upperCase, moves];
