import { type Arn, arn, parseArn } from "./arn.ts";
import { clusterNotFound, invalidParameter } from "./errors.ts";
import type { Cluster, ContainerInstance, Service, State, Task, TaskDefinition } from "./state.ts";

/** How many resources an answer names as missing, with ECS's reason. */
export interface Missing {
  readonly arn: string;
  readonly reason: "MISSING";
}

/**
 * The cluster that a request names by name or ARN; `default` where it names none.
 * @throws EcsError ClusterNotFoundException, also for a deleted one
 */
export function clusterOf(state: State, reference: unknown): Cluster {
  const cluster = findCluster(state, typeof reference === "string" ? reference : "default");
  if (cluster?.status !== "ACTIVE") throw clusterNotFound();
  return cluster;
}

/** The cluster of this name or ARN, deleted ones included. */
export function findCluster(state: State, reference: string): Cluster | undefined {
  const parsed = parseArn(reference);
  if (!parsed) return state.clusters.get(reference);
  return isHere(state, parsed, "cluster") ? state.clusters.get(parsed.path[0] ?? "") : undefined;
}

/** A service of the cluster by name, or by ARN in the long or the short format; INACTIVE ones included. */
export function findService(state: State, cluster: Cluster, reference: string): Service | undefined {
  return state.services.get(arnIn(state, cluster, "service", reference));
}

export function findTask(state: State, cluster: Cluster, reference: string): Task | undefined {
  return state.tasks.get(arnIn(state, cluster, "task", reference));
}

export function findInstance(
  state: State,
  cluster: Cluster,
  reference: string,
): ContainerInstance | undefined {
  return state.instances.get(arnIn(state, cluster, "container-instance", reference));
}

/**
 * The ARN that a reference stands for: names and ids belong to the request's cluster.
 * @throws EcsError where an ARN belongs to another cluster than the request
 */
export function arnIn(state: State, cluster: Cluster, type: string, reference: string): string {
  const parsed = parseArn(reference);
  if (!parsed) return arn(state, type, cluster.name, reference);
  if (!isHere(state, parsed, type)) throw invalidParameter("Invalid identifier: Unexpected ARN.");
  const [first = "", second] = parsed.path;
  if (parsed.path.length > 2) throw invalidParameter("Invalid identifier: Unexpected number of separators");
  if (second === undefined) return arn(state, type, cluster.name, first);
  if (first !== cluster.name) {
    throw invalidParameter(`Identifier is for cluster ${first}. Your cluster is ${cluster.name}`);
  }
  return reference;
}

/**
 * `family` (its newest ACTIVE revision), `family:revision` or an ARN.
 * @returns undefined where there is none
 */
export function findTaskDefinition(state: State, reference: string): TaskDefinition | undefined {
  const { family, revision } = splitTaskDefinition(state, reference);
  const revisions = state.families.get(family) ?? [];
  return revision === undefined
    ? revisions.findLast(({ status }) => status === "ACTIVE")
    : revisions.find((definition) => String(definition.revision) === revision);
}

/** Family and revision of a reference, whether such a task definition exists or not. */
export function splitTaskDefinition(
  state: State,
  reference: string,
): { family: string; revision: string | undefined } {
  const parsed = parseArn(reference);
  // An ARN of elsewhere names no family of ours: no family's name holds a colon.
  const elsewhere = parsed && !isHere(state, parsed, "task-definition");
  const [family = "", revision] = (elsewhere ? ":" : (parsed?.path.join("/") ?? reference)).split(":");
  return { family, revision };
}

const isHere = (state: State, parsed: Arn, type: string) =>
  parsed.type === type && parsed.region === state.region && parsed.account === state.account;
