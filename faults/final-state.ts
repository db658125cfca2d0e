import { createHash } from "node:crypto";
import type { Emulator } from "../emulator/api.ts";
import type { Service, State, Task } from "../emulator/ecs/state.ts";
import { type Json, type JsonObject, objects, text } from "../src/json.ts";
import { canonical } from "../src/task-definition/canonical.ts";
import { type BesideSource, besideOf } from "./beside.ts";

/** A service as a comparison sees it: nothing in it is named after the time or by chance. */
export interface FinalService {
  readonly name: string;
  readonly status: string;
  readonly desired: number;
  readonly running: number;
  /** Family and content of what it runs; the number of a revision may differ from run to run. */
  readonly runs: string;
  /** Images of what it runs. */
  readonly images: readonly string[];
  /** Of the PRIMARY deployment. */
  readonly rollout: string;
  /** Deployments that are there at this moment. */
  readonly deployments: number;
  /** All that ever began. */
  readonly rolls: number;
  /** Images of those that ECS called complete, whatever came after them. */
  readonly completed: readonly string[];
}

/** What the endpoint has in the end. */
export interface FinalState {
  readonly services: readonly FinalService[];
  /** Family to the content of its ACTIVE revisions, oldest first. */
  readonly revisions: Readonly<Record<string, readonly string[]>>;
  /** Tasks outside of services that were ever started. */
  readonly oneOffTasks: number;
  /** The most of them that ran at one time. */
  readonly oneOffTasksAtOnce: number;
  /** How each of them ended, or `RUNNING`: exit codes of its containers. */
  readonly oneOffEndings: readonly string[];
  readonly repositories: readonly string[];
  /** `repository:tag` to digest. */
  readonly imageTags: Readonly<Record<string, string>>;
  /** What stands beside services, each as one text. */
  readonly beside?: readonly string[];
}

export function finalState(emulator: Pick<Emulator, "state" | "ecr"> & BesideSource): FinalState {
  const { state, ecr } = emulator;
  const tasks = [...state.tasks.values()];
  const oneOff = tasks.filter(({ group }) => !group.startsWith("service:"));
  return {
    services: [...state.services.values()].map((service) => finalService(service, tasks, state)),
    revisions: Object.fromEntries(
      [...state.families].map(([family, revisions]) => [
        family,
        revisions.filter(({ status }) => status === "ACTIVE").map(({ document }) => contentOf(document)),
      ]),
    ),
    oneOffTasks: oneOff.length,
    oneOffTasksAtOnce: atOnce(oneOff),
    oneOffEndings: oneOff.map(({ lastStatus, containers }) =>
      lastStatus === "STOPPED" ? containers.map(({ exitCode }) => exitCode ?? "none").join(",") : "RUNNING",
    ),
    repositories: [...ecr.repositories.keys()].toSorted(),
    imageTags: Object.fromEntries(
      [...ecr.repositories.values()]
        .flatMap(({ name, imageTags }) =>
          [...imageTags].map(([tag, digest]) => [`${name}:${tag}`, digest] as const),
        )
        .toSorted(),
    ),
    beside: besideOf(emulator),
  };
}

function finalService(service: Service, tasks: readonly Task[], state: State): FinalService {
  const definitionOf = (wanted = "") =>
    [...state.families.values()].flat().find(({ arn }) => arn === wanted)?.document;
  const definition = definitionOf(service.taskDefinitionArn);
  const primary = service.deployments.find(({ status }) => status === "PRIMARY");
  return {
    name: service.name,
    status: service.status,
    desired: service.desiredCount,
    running: tasks.filter(
      ({ group, lastStatus }) => group === `service:${service.name}` && lastStatus === "RUNNING",
    ).length,
    runs: `${text(definition?.["family"])} ${contentOf(definition)}`,
    images: imagesOf(definition),
    rollout: primary?.rolloutState ?? "none",
    deployments: service.deployments.length,
    rolls: service.serviceDeployments.length,
    completed: service.serviceDeployments
      .filter(({ status }) => status === "SUCCESSFUL")
      .flatMap(({ targetRevision }) => imagesOf(definitionOf(targetRevision?.taskDefinitionArn))),
  };
}

function imagesOf(definition: JsonObject | undefined): string[] {
  return objects(definition?.["containerDefinitions"]).map(({ image }) => String(image));
}

function contentOf(document: Json = null): string {
  return createHash("sha256").update(canonical(document)).digest("hex").slice(0, 12);
}

function atOnce(tasks: readonly Task[]): number {
  return Math.max(
    0,
    ...tasks.map(
      ({ createdAt }) =>
        tasks.filter(
          (other) =>
            other.createdAt <= createdAt && (other.stoppedAt === undefined || other.stoppedAt > createdAt),
        ).length,
    ),
  );
}
