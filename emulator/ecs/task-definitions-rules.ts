import { isObject, type JsonObject, objects, text } from "../../src/json.ts";
import { containerProblems } from "./task-definitions-container-rules.ts";
import { dependencyProblems } from "./task-definitions-dependency-rules.ts";
import { fargateProblems } from "./task-definitions-fargate-rules.ts";
import { networkProblems } from "./task-definitions-network-rules.ts";

/*
 * What RegisterTaskDefinition refuses, in ECS's own words where they are known: every text that does not say otherwise
 * was seen in a real refusal. The rules are held in generators, so that the first broken one is the answer, as ECS's is.
 */

/** The first reason for which ECS would refuse this document (a ClientException); undefined where it would take it. */
export function refusalOf(document: JsonObject): string | undefined {
  return problems(document).next().value;
}

function* problems(document: JsonObject): Generator<string, undefined> {
  const containers = objects(document["containerDefinitions"]);
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(text(document["family"]) ?? ""))
    yield "Family contains invalid characters.";
  if (containers.length === 0) yield "Container list cannot be empty.";
  for (const container of containers) yield* containerProblems(container, document);
  // The wording of this one is uncertain; that ECS refuses it is not.
  const names = containers.map(({ name }) => text(name));
  if (new Set(names).size < names.length) yield "Container names must be unique within a task definition.";
  if (containers.every(({ essential }) => essential === false)) {
    yield "Task definition doesn't have any essential container";
  }
  yield* volumeProblems(document);
  yield* dependencyProblems(containers);
  yield* networkProblems(document, containers);
  const secrets = containers.some((container) => objects(container["secrets"]).length > 0);
  if (secrets && document["executionRoleArn"] === undefined) {
    yield "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.";
  }
  if (objects(document["placementConstraints"]).some(({ type }) => type !== "memberOf")) {
    yield "Task definition placement constraints must be of type memberOf.";
  }
  yield* fargateProblems(document, containers);
}

function* volumeProblems(document: JsonObject): Generator<string> {
  const volumes = objects(document["volumes"]);
  const names = new Set(volumes.map(({ name }) => text(name)));
  for (const { host } of volumes) {
    if (isObject(host) && host["sourcePath"] === "") yield "host.sourcePath should not be blank.";
  }
  for (const container of objects(document["containerDefinitions"])) {
    for (const { sourceVolume } of objects(container["mountPoints"])) {
      if (sourceVolume !== undefined && !names.has(text(sourceVolume)))
        yield `Unknown volume '${sourceVolume}'.`;
    }
  }
}
