import { strings } from "../../json.ts";
import { api } from "./pages.ts";
import { containersOf, eachContainer, itemsOf, type Rule } from "./rule.ts";

const linksOnly: Rule = {
  id: "links-start-only",
  severity: "warning",
  link: api("ContainerDependency"),
  check: eachContainer(({ definition, path, subject }, document) => {
    const awaited = new Set(itemsOf(definition, "dependsOn").map(({ item }) => item["containerName"]));
    const known = containersOf(document).map(({ name }) => name);
    const linked = strings(definition["links"])
      .map((written) => written.split(":")[0] ?? "")
      .filter((name) => known.includes(name) && !awaited.has(name));
    const [name] = linked;
    if (name === undefined) return [];
    return [
      {
        message: `${subject} is linked to ${linked.map((each) => `'${each}'`).join(", ")}, and so starts as soon as that is started, not when it answers.`,
        path: [...path, "links"],
        hint: `Keep the link for its name, and add "dependsOn": [{ "containerName": "${name}", "condition": "HEALTHY" }] here and a healthCheck to '${name}'.`,
      },
    ];
  }),
};

const portsNotEssential: Rule = {
  id: "ports-not-essential",
  severity: "warning",
  link: api("ContainerDefinition"),
  check(document) {
    const serving = containersOf(document).filter(
      ({ definition }) => itemsOf(definition, "portMappings").length > 0,
    );
    const [only] = serving;
    if (!only || serving.length > 1 || only.definition["essential"] !== false) return [];
    return [
      {
        message: `${only.subject} is the only one with ports and is not essential: when it ends the task goes on, and ECS starts no other.`,
        path: [...only.path, "essential"],
        hint: 'Set "essential": true, or give it a restartPolicy.',
      },
    ];
  },
};

export const startOrderRules: readonly Rule[] = [linksOnly, portsNotEssential];
