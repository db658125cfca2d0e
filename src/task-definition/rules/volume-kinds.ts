import type { Path } from "../../document/path.ts";
import { isObject, type JsonObject, text } from "../../json.ts";
import { api, guide } from "./pages.ts";
import { capital } from "./place.ts";
import { type Found, itemsOf, type Rule } from "./rule.ts";

function eachVolume(
  check: (volume: JsonObject, title: string, path: Path, document: JsonObject) => Found[],
): Rule["check"] {
  return (document) =>
    itemsOf(document, "volumes").flatMap(({ item, path }, index) => {
      const name = text(item["name"]);
      return check(item, name ? `volume '${name}'` : `volume number ${index + 1}`, path, document);
    });
}

const kinds = [
  "host",
  "dockerVolumeConfiguration",
  "efsVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "s3filesVolumeConfiguration",
];

const oneKind: Rule = {
  id: "volume-kinds",
  severity: "warning",
  link: api("Volume"),
  check: eachVolume((volume, title, path) => {
    const given = kinds.filter((kind) => volume[kind] !== undefined);
    if (volume["configuredAtLaunch"] === true) given.push("configuredAtLaunch");
    // An empty host beside another kind is what Describe shows of some old revisions.
    const told = given.filter((kind) => kind !== "host" || Object.keys(volume["host"] ?? {}).length > 0);
    if (told.length < 2) return [];
    return [
      {
        message: `${capital(title)} has ${told.join(" and ")}; a volume is of one kind.`,
        path,
        hint: "Keep one of them.",
      },
    ];
  }),
};

const duplicate: Rule = {
  id: "volume-name-duplicate",
  severity: "warning",
  link: api("Volume"),
  check(document) {
    const seen = new Set<string>();
    return itemsOf(document, "volumes").flatMap(({ item, path }) => {
      const name = text(item["name"]);
      if (!name || !seen.has(name)) {
        if (name) seen.add(name);
        return [];
      }
      const message = `There are several volumes named '${name}': which one a container mounts is not said.`;
      return [{ message, path: [...path, "name"], hint: "Give each a name of its own." }];
    });
  },
};

const manyAtLaunch: Rule = {
  id: "volume-configured-at-launch",
  severity: "error",
  link: api("Volume"),
  check(document) {
    const found = itemsOf(document, "volumes").filter(({ item }) => item["configuredAtLaunch"] === true);
    const second = found[1];
    if (!second) return [];
    return [
      {
        message: `${found.length} volumes are configuredAtLaunch; a task definition can have one.`,
        path: [...second.path, "configuredAtLaunch"],
        hint: "Keep one EBS volume, and use EFS or a task's own volume for the others.",
      },
    ];
  },
};

const autoprovision: Rule = {
  id: "volume-autoprovision",
  severity: "warning",
  link: api("DockerVolumeConfiguration"),
  check: eachVolume((volume, title, path) => {
    const docker = volume["dockerVolumeConfiguration"];
    if (!isObject(docker) || docker["autoprovision"] !== true || docker["scope"] === "shared") return [];
    return [
      {
        message: `autoprovision of ${title} says something for scope shared only.`,
        path: [...path, "dockerVolumeConfiguration", "autoprovision"],
        hint: "Remove it, or set the scope that is meant: task is a new volume for each task, shared one for an instance.",
      },
    ];
  }),
};

const unused: Rule = {
  id: "volume-unused",
  severity: "warning",
  link: guide("using_data_volumes"),
  check: eachVolume((volume, title, path, document) => {
    const name = text(volume["name"]);
    const isMounted = itemsOf(document, "containerDefinitions").some(({ item }) =>
      itemsOf(item, "mountPoints").some((mount) => mount.item["sourceVolume"] === name),
    );
    if (!name || isMounted) return [];
    return [{ message: `No container mounts ${title}.`, path, hint: "Remove it, or add a mountPoint." }];
  }),
};

export const volumeKindRules: readonly Rule[] = [oneKind, duplicate, manyAtLaunch, autoprovision, unused];
