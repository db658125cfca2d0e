import { strings, text } from "../../json.ts";
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
        // The plus is ECS's: https://github.com/dagster-io/dagster/issues/6926
        ecsMessage: `Cannot depend on container + '${on}' because it does not exist`,
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

/**
 * The agent starts a container after those that it depends on, is linked to and takes volumes of. ECS refuses a circle
 * of links alone (links-cycle); a mixed one it registers, and its tasks stay pending.
 * https://github.com/aws/amazon-ecs-agent/issues/756
 */
const cycle: Rule = {
  id: "depends-on-cycle",
  severity: "warning",
  link,
  check(document) {
    const containers = containersOf(document);
    const linked = ({ definition }: Container) =>
      strings(definition["links"]).map((written) => written.split(":")[0] ?? "");
    const others = ({ definition }: Container) => [
      ...itemsOf(definition, "dependsOn").flatMap(({ item }) => text(item["containerName"]) ?? []),
      ...itemsOf(definition, "volumesFrom").flatMap(({ item }) => text(item["sourceContainer"]) ?? []),
    ];
    const edges = (of: (container: Container) => string[]) =>
      new Map(containers.map((container): [string, string[]] => [container.name ?? "", of(container)]));
    if (findCycle(edges(linked))) return [];
    const found = findCycle(edges((container) => [...others(container), ...linked(container)]));
    const first = containers.find(({ name }) => name === found?.[0]);
    if (!found || !first) return [];
    const member =
      ["dependsOn", "volumesFrom", "links"].find((name) => name in first.definition) ?? "dependsOn";
    return [
      {
        message: `Containers wait for each other in a circle: ${found.join(" → ")}. None of them ever starts.`,
        path: [...first.path, member],
        hint: "Remove one of the dependencies; links and volumesFrom are dependencies too.",
      },
    ];
  },
};

export const dependencyRules: readonly Rule[] = [unknown, withoutHealthCheck, endsWithTask, cycle];
