import { text } from "../../json.ts";
import { parseQuery } from "../../scheduler/query-parse.ts";
import { api, guide } from "./pages.ts";
import { type Found, itemsOf, type Rule } from "./rule.ts";

const type: Rule = {
  id: "placement-constraint-type",
  severity: "error",
  link: api("TaskDefinitionPlacementConstraint"),
  check: (document) =>
    itemsOf(document, "placementConstraints").flatMap(({ item, path }): Found[] => {
      if (item["type"] === undefined || item["type"] === "memberOf") return [];
      return [
        {
          message: "A placement constraint of a task definition can be memberOf only.",
          path: [...path, "type"],
          hint: "distinctInstance belongs into the service.",
        },
      ];
    }),
};

const count: Rule = {
  id: "placement-constraints-too-many",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check({ placementConstraints }) {
    if (!Array.isArray(placementConstraints) || placementConstraints.length <= 10) return [];
    return [
      {
        message: `There are ${placementConstraints.length} placement constraints; ECS takes 10, with those of the service.`,
        path: ["placementConstraints", 10],
        hint: "Join expressions with and.",
      },
    ];
  },
};

const expression: Rule = {
  id: "placement-constraint-expression",
  severity: "warning",
  link: guide("cluster-query-language"),
  check: (document) =>
    itemsOf(document, "placementConstraints").flatMap(({ item, path }): Found[] => {
      const written = text(item["expression"]);
      if (item["type"] !== "memberOf" || (written !== undefined && isReadable(written))) return [];
      return [
        {
          message:
            written === undefined
              ? "A placement constraint memberOf has no expression."
              : "The expression of a placement constraint cannot be read as the cluster query language.",
          path: written === undefined ? path : [...path, "expression"],
          hint: "Write for example attribute:role == data, or attribute:ecs.instance-type =~ t3.*",
        },
      ];
    }),
};

function isReadable(query: string): boolean {
  try {
    parseQuery(query);
    return true;
  } catch {
    return false;
  }
}

export const placementRules: readonly Rule[] = [type, count, expression];
