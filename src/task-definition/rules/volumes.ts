import { isObject, text } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { api } from "./pages.ts";
import { eachContainer, itemsOf, type Rule } from "./rule.ts";

const unknown: Rule = {
  id: "volume-unknown",
  severity: "error",
  link: api("MountPoint"),
  check: eachContainer(({ definition, path, subject }, document) => {
    const names = itemsOf(document, "volumes").flatMap(({ item }) => text(item["name"]) ?? []);
    return itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }) => {
      const volume = text(item["sourceVolume"]);
      if (volume === undefined || names.includes(volume)) return [];
      const close = nearest(volume, names);
      return [
        {
          message: `${subject} mounts volume '${volume}', which the task definition does not have${close === undefined ? "" : `; did you mean '${close}'?`}`,
          path: [...at, "sourceVolume"],
          hint: `Add it to "volumes": { "name": "${volume}" }`,
          ecsMessage: `Unknown volume '${volume}'.`,
        },
      ];
    });
  }),
};

/** Paths of the host in `volumes`. */
function hostPaths(document: Parameters<Rule["check"]>[0]) {
  return itemsOf(document, "volumes").flatMap(({ item, path }) => {
    const host = item["host"];
    const source = isObject(host) ? text(host["sourcePath"]) : undefined;
    const name = text(item["name"]) ?? "";
    return source === undefined ? [] : [{ name, source, path: [...path, "host", "sourcePath"] }];
  });
}

const blank: Rule = {
  id: "host-path-blank",
  severity: "error",
  link: api("HostVolumeProperties"),
  check: (document) =>
    hostPaths(document)
      .filter(({ source }) => source.trim() === "")
      .map(({ name, path }) => ({
        message: `The sourcePath of volume '${name}' is blank.`,
        path,
        hint: 'Write a path, or "host": {} for an empty volume of each task.',
        ecsMessage: "host.sourcePath should not be blank.",
      })),
};

/**
 * The agent hands the path to Docker as it is, and for Docker a source without a leading slash is the name of a volume
 * of the instance. It is filled from the image only while it is empty, and ECS never removes it.
 * https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container
 */
const relative: Rule = {
  id: "host-path-relative",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html",
  check: (document) =>
    hostPaths(document)
      .filter(({ source }) => source.trim() !== "" && !isAbsolute(source))
      .map(({ name, source, path }) => {
        const dockerTakesIt = /^[A-Za-z0-9][A-Za-z0-9_.-]+$/.test(source);
        return {
          message: dockerTakesIt
            ? `The host path '${source}' of volume '${name}' is relative: Docker makes a named volume of it that all tasks on an instance share, and that is filled from an image once only. A new revision goes on seeing the files of the first.`
            : `The host path '${source}' of volume '${name}' is neither an absolute path nor a name that Docker takes for a volume: its containers cannot start.`,
          path,
          hint: 'To hand files from one container to another write "host": {}, a volume for each task, or put them into both images. To keep data write an absolute path, or use EFS.',
        };
      }),
};

/** On Linux, or on Windows with a drive. */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

export const volumeRules: readonly Rule[] = [unknown, blank, relative];
