import { strings } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { findCycle } from "./cycle.ts";
import { api } from "./pages.ts";
import { containersOf, eachContainer, type Rule } from "./rule.ts";

/** `name:alias` or `name`. */
function linkedName(link: string): string {
  return link.split(":")[0] ?? "";
}

const unsupported: Rule = {
  id: "links-network-mode",
  severity: "error",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, title }, { networkMode }) => {
    if (networkMode !== "awsvpc" || strings(definition["links"]).length === 0) return [];
    return [
      {
        message: `The links of ${title} do not work with networkMode awsvpc.`,
        path: [...path, "links"],
        hint: "Remove links: in awsvpc mode the containers of a task reach each other at localhost.",
        ecsMessage: "Links are not supported when networkMode=awsvpc.",
      },
    ];
  }),
};

/** The agent's text is "could not find container for link X"; ECS's own is not known. */
const unknown: Rule = {
  id: "link-unknown",
  severity: "error",
  link: api("ContainerDefinition"),
  check(document) {
    const containers = containersOf(document);
    const names = containers.flatMap(({ name }) => name ?? []);
    return containers.flatMap(({ definition, path, title }) => {
      const links = Array.isArray(definition["links"]) ? definition["links"] : [];
      return links.flatMap((link, index) => {
        if (typeof link !== "string" || names.includes(linkedName(link))) return [];
        const close = nearest(linkedName(link), names);
        return [
          {
            message: `A link of ${title} leads to '${linkedName(link)}', which is no container of this task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
            path: [...path, "links", index],
            hint: "Links reach containers of the same task only, by their name, or name:alias.",
          },
        ];
      });
    });
  },
};

const cycle: Rule = {
  id: "links-cycle",
  severity: "error",
  link: api("ContainerDefinition"),
  check(document) {
    const containers = containersOf(document);
    const found = findCycle(
      new Map(
        containers.map(({ name, definition }) => [name ?? "", strings(definition["links"]).map(linkedName)]),
      ),
    );
    const first = containers.find(({ name }) => name === found?.[0]);
    if (!found || !first) return [];
    return [
      {
        message: `Containers are linked in a circle: ${found.join(" → ")}.`,
        path: [...first.path, "links"],
        hint: "Remove one of the links: a linked container has to start first.",
        ecsMessage: "Container links should not have a cycle",
      },
    ];
  },
};

export const linkRules: readonly Rule[] = [unsupported, unknown, cycle];
