import { text } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { findCycle } from "./cycle.ts";
import { type Container, containersOf, type Found, itemsOf, type Rule } from "./rule.ts";

const link = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html";

/** A check of each dependency, with the container that it names where that exists. */
function eachDependency(
  check: (
    from: Container,
    on: string,
    condition: string,
    target: Container | undefined,
    names: string[],
  ) => Omit<Found, "path">[],
): Rule["check"] {
  return (document) => {
    const containers = containersOf(document);
    const names = containers.flatMap(({ name }) => name ?? []);
    return containers.flatMap((from) =>
      itemsOf(from.definition, "dependsOn", from.path).flatMap(({ item, path }) => {
        const on = text(item["containerName"]);
        if (on === undefined) return [];
        const target = containers.find(({ name }) => name === on);
        const condition = text(item["condition"]) ?? "";
        return check(from, on, condition, target, names).map((found) => ({ ...found, path }));
      }),
    );
  };
}

const unknown: Rule = {
  id: "depends-on-unknown",
  severity: "error",
  link,
  check: eachDependency((from, on, _condition, target, names) => {
    if (target) return [];
    const close = nearest(on, names);
    return [
      {
        message: `${from.subject} depends on '${on}', which is no container of this task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
        hint: "Name a container of the same task definition.",
        ecsMessage: `Cannot depend on container ${on} because it does not exist`,
      },
    ];
  }),
};

const withoutHealthCheck: Rule = {
  id: "depends-on-health-check",
  severity: "error",
  link,
  check: eachDependency((from, on, condition, target) => {
    if (condition !== "HEALTHY" || !target || target.definition["healthCheck"] !== undefined) return [];
    return [
      {
        message: `${from.subject} waits until '${on}' is healthy, but '${on}' has no healthCheck.`,
        hint: `Add a healthCheck to '${on}' (one in the image's Dockerfile does not count), or wait for START.`,
        ecsMessage: "A dependency container with HEALTHY condition must have health check configured",
      },
    ];
  }),
};

const endsWithTask: Rule = {
  id: "depends-on-essential",
  severity: "error",
  link,
  check: eachDependency((from, on, condition, target) => {
    const waitsForEnd = condition === "SUCCESS" || condition === "COMPLETE";
    if (!waitsForEnd || !target || target.definition["essential"] === false) return [];
    return [
      {
        message: `${from.subject} waits for the end of '${on}', which is essential: its end would be the end of the task.`,
        hint: `Set "essential": false on '${on}'.`,
        ecsMessage:
          "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
      },
    ];
  }),
};

/** ECS's text is not known; no container of the circle could ever start. */
const cycle: Rule = {
  id: "depends-on-cycle",
  severity: "error",
  link,
  check(document) {
    const containers = containersOf(document);
    const dependencies = containers.map(({ name, definition }): [string, string[]] => [
      name ?? "",
      itemsOf(definition, "dependsOn").flatMap(({ item }) => text(item["containerName"]) ?? []),
    ]);
    const found = findCycle(new Map(dependencies));
    const first = containers.find(({ name }) => name === found?.[0]);
    if (!found || !first) return [];
    const message = `Containers wait for each other in a circle: ${found.join(" → ")}.`;
    return [{ message, path: [...first.path, "dependsOn"], hint: "Remove one of the dependencies." }];
  },
};

export const dependencyRules: readonly Rule[] = [unknown, withoutHealthCheck, endsWithTask, cycle];
