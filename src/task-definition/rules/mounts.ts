import { text } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { api } from "./pages.ts";
import { isForWindows } from "./place.ts";
import { containersOf, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

const link = api("MountPoint");

/** Docker: "Duplicate mount point". */
const duplicate: Rule = {
  id: "mount-path-duplicate",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, subject }) => {
    const seen = new Set<string>();
    return itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }): Found[] => {
      const where = text(item["containerPath"])?.replace(/(?<=.)\/+$/, "");
      if (!where || !seen.has(where)) {
        if (where) seen.add(where);
        return [];
      }
      return [
        {
          message: `${subject} mounts two volumes at ${where}: Docker does not start it.`,
          path: [...at, "containerPath"],
          hint: "Mount one of them elsewhere, or remove it.",
        },
      ];
    });
  }),
};

/** Docker: "invalid mount path: … mount path must be absolute". */
const relative: Rule = {
  id: "mount-path-relative",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, subject }, document) =>
    itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }): Found[] => {
      const where = text(item["containerPath"]);
      if (where === undefined || where.startsWith("/")) return [];
      if (isForWindows(document) || /^[A-Za-z]:|^\\\\/.test(where)) return [];
      return [
        {
          message: `${subject} mounts a volume at '${where.slice(0, 50)}', which is no absolute path: Docker does not start it.`,
          path: [...at, "containerPath"],
          hint: "Begin the path with /.",
        },
      ];
    }),
  ),
};

/** The agent cannot resolve it, and stops the task. */
const fromUnknown: Rule = {
  id: "volumes-from-unknown",
  severity: "warning",
  link: api("VolumeFrom"),
  check(document) {
    const containers = containersOf(document);
    const names = containers.flatMap(({ name }) => name ?? []);
    return containers.flatMap(({ definition, path, subject }) =>
      itemsOf(definition, "volumesFrom", path).flatMap(({ item, path: at }): Found[] => {
        const source = text(item["sourceContainer"]);
        if (source === undefined || names.includes(source)) return [];
        const close = nearest(source, names);
        return [
          {
            message: `${subject} takes the volumes of '${source}', which is no container of this task definition${close === undefined ? "." : `; did you mean '${close}'?`}`,
            path: [...at, "sourceContainer"],
            hint: "Name a container of the same task definition.",
          },
        ];
      }),
    );
  },
};

export const mountRules: readonly Rule[] = [duplicate, relative, fromUnknown];
