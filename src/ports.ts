import type { Clock } from "./clock.ts";
import type { LogStream } from "./deployment/container-log.ts";
import type { Deployment, Service, ServiceDeployment, Task } from "./deployment/observed.ts";
import type { StartedTasks } from "./deployment/run-task-failures.ts";
import type { Balancer, TargetHealth } from "./deployment/target-health.ts";
import type { Problem } from "./failure.ts";
import type { BuildPorts } from "./image/ports.ts";
import type { JsonObject } from "./json.ts";
import type { PreviewPorts } from "./preview/ports.ts";
import type { Shape } from "./task-definition/unknown-members.ts";
import type { TeardownPorts } from "./teardown/ports.ts";

/** What the user sees while a step runs. Nothing that is handed in here may hold a secret or an environment value. */
export interface Log {
  /** One line of progress. */
  line(text: string): void;
  /** Lines that fold away under a title. */
  group(title: string, lines: readonly string[]): void;
  notice(problem: Problem): void;
  warning(problem: Problem): void;
  error(problem: Problem): void;
  /** Shown only when the workflow's debug logging is on. */
  debug(text: string): void;
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
}

export interface Files {
  /** Reads a text file; `path` is absolute or relative to the workspace. Throws Failure when it cannot. */
  read(path: string, input: string): Promise<string>;
  /** Writes a file that only this user can read into the job's temporary folder, and gives its absolute path. */
  writeTemporary(name: string, content: string): Promise<string>;
  /** Whether an earlier step of ours wrote the file. */
  isTemporary(path: string): boolean;
}

/** A registered task definition as Describe gives it; nothing lost that our own SDK's model does not know. */
export interface RegisteredTaskDefinition {
  readonly arn: string;
  readonly document: JsonObject;
}

/** ECS as the steps use it. Refusals are thrown as Failure, with the missing IAM action named where it is one. */
export interface Ecs {
  readonly region: string;
  describeService(cluster: string, service: string): Promise<Service | undefined>;
  /** Ten of one cluster at the most, by name; those that ECS does not know are left out. Tried once. */
  describeServices(cluster: string, services: readonly string[]): Promise<Service[]>;
  /** By ARN, `family` (its latest ACTIVE revision) or `family:revision`; undefined where there is none. */
  describeTaskDefinition(reference: string): Promise<RegisteredTaskDefinition | undefined>;
  /** Tried once: it makes another revision each time, so the caller looks first where an answer is lost. */
  registerTaskDefinition(document: JsonObject): Promise<RegisteredTaskDefinition>;
  createService(request: JsonObject): Promise<Service>;
  /** With `forceNewDeployment` tried once, as it begins another deployment each time. */
  updateService(request: JsonObject): Promise<Service>;
  /**
   * The record of a deployment; undefined while ECS has none.
   * @param arn of an earlier look; found by the deployment's id where it is not known yet
   */
  serviceDeployment(
    cluster: string,
    service: string,
    deployment: Pick<Deployment, "id" | "createdAt">,
    arn?: string,
  ): Promise<ServiceDeployment | undefined>;
  stopServiceDeployment(arn: string): Promise<void>;
  /**
   * Stopped tasks of a service, whichever deployment started them (`startedBy`); ECS keeps them for about an hour.
   * @param seen of an earlier look: a task that has stopped does not change any more and is not asked for again
   */
  stoppedTasks(cluster: string, service: string, seen: readonly Task[]): Promise<readonly Task[]>;
  /** Tasks of a service that are to run, and of those that stop or have stopped; a hundred at the most. */
  presentTasks(cluster: string, service: string): Promise<readonly Task[]>;
  /** The EC2 instance of each container instance, by its ARN; a hundred at the most. */
  instanceIds(cluster: string, arns: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Starts tasks outside of a service. What could not be placed is in the answer, and not thrown. */
  runTask(request: JsonObject): Promise<StartedTasks>;
  /** A hundred of one cluster at the most, by ARN; those that ECS does not know (yet, or any more) are left out. */
  describeTasks(cluster: string, arns: readonly string[]): Promise<readonly Task[]>;
  /** @param reason what DescribeTasks then gives as the task's stoppedReason */
  stopTask(cluster: string, arn: string, reason: string): Promise<void>;
}

/** CloudWatch Logs as the steps use it. Refusals are thrown as Failure. */
export interface Logs {
  /** The newest lines of a stream, oldest first; none where there is no such stream. */
  tail(stream: LogStream, lines: number): Promise<string[]>;
}

/** Load balancers as the steps use them. Refusals are thrown as Failure. */
export interface LoadBalancers {
  targetHealth(balancer: Balancer): Promise<TargetHealth[]>;
  /** How long a target that is taken out still gets its last answers through, in seconds. */
  drainSeconds(balancer: Balancer): Promise<number>;
}

/** What the installed SDK knows of ECS's requests. */
export interface EcsModel {
  readonly registerTaskDefinition: Shape;
  readonly createService: Shape;
  readonly updateService: Shape;
}

/** Everything a step may touch. Clients are made at the first use: a step that needs no network loads no SDK. */
export interface Ports {
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly uuid: () => string;
  /**
   * Client tokens for a request of this step, one for each attempt of the workflow run, this attempt's last: the same in
   * every attempt.
   */
  readonly runTokens: (request: string) => readonly string[];
  readonly log: Log;
  readonly files: Files;
  readonly ecs: () => Promise<Ecs>;
  readonly logs: () => Promise<Logs>;
  readonly loadBalancers: () => Promise<LoadBalancers>;
  readonly ecsModel: () => Promise<EcsModel>;
  readonly build: BuildPorts;
  readonly preview: PreviewPorts;
  readonly teardown: TeardownPorts;
}
