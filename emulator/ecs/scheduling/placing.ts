import { type JsonObject, objects, text } from "../../../src/json.ts";
import type { Constraint } from "../../../src/scheduler/constraint.ts";
import { defaultStrategy, type Placing, type Strategy } from "../../../src/scheduler/placement.ts";
import { parseQuery } from "../../../src/scheduler/query-parse.ts";
import { needsOf } from "../../../src/scheduler/resources.ts";
import { findTaskDefinition } from "../references.ts";
import type { Deployment, Service, State, Task } from "../state.ts";
import { groupOf } from "./world.ts";

/** How a revision's tasks are launched: on Fargate there is no instance to choose. */
export function launchTypeOf(service: Service, deployment: Deployment): Task["launchType"] {
  const settings = { ...service.definition, ...deployment.settings };
  const providers = objects(settings["capacityProviderStrategy"]);
  if (providers.some((one) => text(one["capacityProvider"])?.startsWith("FARGATE"))) return "FARGATE";
  const type = settings["launchType"];
  return type === "FARGATE" || type === "EXTERNAL" ? type : "EC2";
}

/** What a task of this revision asks of an instance; undefined on Fargate. */
export function placingOf(state: State, service: Service, deployment: Deployment): Placing | undefined {
  if (launchTypeOf(service, deployment) === "FARGATE") return undefined;
  const definition = findTaskDefinition(state, deployment.taskDefinitionArn);
  const document = definition?.document ?? {};
  return {
    needs: needsOf(document),
    group: groupOf(service),
    requiresAttributes: definition?.requiresAttributes ?? [],
    constraints: [...constraints(document), ...constraints(service.definition)],
    strategy: strategyOf(service.definition),
  };
}

/** The placementConstraints of a service, a task or a task definition, their expressions read. */
export function constraints(settings: JsonObject): Constraint[] {
  return objects(settings["placementConstraints"]).map((one) =>
    one["type"] === "distinctInstance"
      ? { type: "distinctInstance" }
      : { type: "memberOf", query: parseQuery(text(one["expression"]) ?? "") },
  );
}

/** The placementStrategy of a service or a task; the default one where there is none. */
export function strategyOf(settings: JsonObject): readonly Strategy[] {
  const given = objects(settings["placementStrategy"]);
  if (given.length === 0) return defaultStrategy;
  return given.map((one): Strategy => {
    const field = text(one["field"]) ?? "instanceId";
    if (one["type"] === "random") return { type: "random" };
    if (one["type"] === "spread") return { type: "spread", field };
    return { type: "binpack", field: field.toLowerCase() === "cpu" ? "cpu" : "memory" };
  });
}
