import type { RepositoryPlace } from "../image/ports.ts";
import type { Routes, Tags } from "../preview/ports.ts";

/** A service as far as its removal looks at it. */
export interface ServiceState {
  /** Name of its cluster. */
  readonly cluster: string;
  readonly name: string;
  readonly arn: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status: string;
  readonly desiredCount: number;
  /** Milliseconds since 1970: what tells one service from the next of its name. Absent where ECS does not say. */
  readonly createdAt?: number;
  /** DAEMON: ECS takes no desired count for it. */
  readonly daemon: boolean;
  /** ECS, CODE_DEPLOY or EXTERNAL. */
  readonly controller: string;
  /** An Express service: ECS keeps its load balancer, scaling and roles itself. */
  readonly managedByEcs: boolean;
  /** Ids, for the controllers CODE_DEPLOY and EXTERNAL. */
  readonly taskSets: readonly string[];
  /** ARNs of the revisions of its deployments and task sets. */
  readonly definitions: readonly string[];
  /** ARNs, those of blue/green deployments' other colour too. */
  readonly targetGroups: readonly string[];
  /** ARNs of its services in Cloud Map. */
  readonly registries: readonly string[];
  readonly tags: Tags;
}

/** A task that has not stopped yet. */
export interface ServiceTask {
  readonly arn: string;
  readonly lastStatus: string;
  /** RUNNING, or STOPPED as soon as ECS has told it to stop. */
  readonly desiredStatus: string;
  /** ARN of its container instance; absent on Fargate. */
  readonly instance?: string;
  /** False where the instance's agent is not connected: ECS's word does not reach it. */
  readonly connected: boolean;
}

export interface Protection {
  readonly arn: string;
  /** ISO 8601; absent where ECS does not say. */
  readonly until?: string;
}

/** Services on their way out. Refusals are thrown as Refusal. */
export interface RemovableServices {
  /** Ten of one cluster at the most, by name; those that ECS does not know are left out. */
  services(cluster: string, names: readonly string[]): Promise<ServiceState[]>;
  /** All services of the account in this region that are ACTIVE, but for these ARNs. */
  others(but: readonly string[]): Promise<ServiceState[]>;
  scaleToZero(cluster: string, name: string): Promise<void>;
  /** Those of a service that is not INACTIVE. */
  tasks(cluster: string, name: string): Promise<ServiceTask[]>;
  /** Those of these tasks that are protected from scale-in. */
  protections(cluster: string, tasks: readonly string[]): Promise<Protection[]>;
  endProtection(cluster: string, tasks: readonly string[]): Promise<void>;
  stopTask(cluster: string, task: string, reason: string): Promise<void>;
  /** @param force although it is scaled above 0, or a deployment is active */
  deleteService(cluster: string, name: string, force: boolean): Promise<void>;
}

/** What Application Auto Scaling scales. */
export interface ScalableTarget {
  /** `service/<cluster>/<service>` */
  readonly resource: string;
  readonly dimension: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** Application Auto Scaling. Refusals are thrown as Refusal. */
export interface Scaling {
  /** @param resources `service/<cluster>/<service>` each */
  targets(resources: readonly string[]): Promise<ScalableTarget[]>;
  /** With its policies and schedules. Nothing happens where it is gone already. */
  deregister(target: ScalableTarget): Promise<void>;
}

/** A registered task definition that is not being deleted. */
export interface Revision {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  readonly status: "ACTIVE" | "INACTIVE";
}

/** Who uses a revision. */
export interface Use {
  /** ARN of the revision. */
  readonly definition: string;
  /** `service default/web`, `task 0123… in cluster default` … */
  readonly by: string;
  /** `<cluster>/<name>` of the service whose use it is; absent for a task of none. */
  readonly service?: string;
}

/** Who would pull an image again. */
export interface ImageUse {
  /** As the task definition has it. */
  readonly image: string;
  /** What the reference stood for when it was pulled, as far as ECS tells. */
  readonly digests: readonly string[];
  readonly by: string;
  /** `<cluster>/<name>` of the service whose use it is. */
  readonly service?: string;
}

/** Revisions of families. Refusals are thrown as Refusal. */
export interface Revisions {
  /** Newest first; none for a family that ECS does not know. */
  revisions(family: string): Promise<Revision[]>;
  /** None for a revision that is gone. */
  tags(arn: string): Promise<Tags>;
  /**
   * All uses of these families' revisions that ECS knows of in this account and region: deployments and task sets of
   * services, what the last two deployments of each service that succeeded were of, and tasks that have not stopped.
   */
  uses(families: readonly string[]): Promise<Use[]>;
  /** All images that services (their rollbacks too) and tasks of the account in this region would pull again. */
  imageUses(): Promise<ImageUse[]>;
  deregister(arn: string): Promise<void>;
  /**
   * Ten at once at the most, INACTIVE all of them.
   * @returns why, for those that ECS did not delete, by ARN
   */
  remove(arns: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Images of ECR. Refusals are thrown as Refusal. */
export interface RemovableImages {
  /** By tag or digest; undefined where there is none. `parts` are the digests of an index' images. */
  image(
    place: RepositoryPlace,
    named: { readonly tag?: string; readonly digest?: string },
  ): Promise<
    | { readonly digest: string; readonly tags: readonly string[]; readonly parts: readonly string[] }
    | undefined
  >;
  /**
   * A tag is taken away, and the image with its last one; by digest it goes with all its tags.
   * @returns why ECR did not; nothing where it is gone already
   */
  remove(
    place: RepositoryPlace,
    named: { readonly tag?: string; readonly digest?: string },
  ): Promise<string | undefined>;
}

/** A log group of CloudWatch Logs. */
export interface LogGroup {
  readonly name: string;
  readonly arn: string;
}

/** CloudWatch Logs. Refusals are thrown as Refusal. */
export interface LogGroups {
  /** Undefined where there is none of exactly this name. */
  group(name: string): Promise<LogGroup | undefined>;
  tags(arn: string): Promise<Tags>;
  /** Nothing happens where it is gone already. */
  remove(name: string): Promise<void>;
}

/** A registration in Cloud Map. */
export interface DiscoveryInstance {
  readonly id: string;
  /** `ECS_SERVICE_NAME`, `ECS_CLUSTER_NAME` and others, where ECS registered it. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface DiscoveryService {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

/** Cloud Map. Refusals are thrown as Refusal. */
export interface CloudMap {
  /** @param reference id or ARN; undefined where there is none */
  service(reference: string): Promise<DiscoveryService | undefined>;
  tags(arn: string): Promise<Tags>;
  instances(serviceId: string): Promise<DiscoveryInstance[]>;
  /** The operation to ask for; undefined where the instance is gone already. */
  deregister(serviceId: string, instance: string): Promise<string | undefined>;
  /** SUBMITTED, PENDING, SUCCESS or FAIL, with Cloud Map's reason. */
  operation(id: string): Promise<{ readonly status: string; readonly reason?: string }>;
  /** Nothing happens where it is gone already. @throws Refusal `ResourceInUse` while it has instances */
  remove(serviceId: string): Promise<void>;
}

/** What taking things away needs beyond what deployments do. */
export interface TeardownPorts {
  services(): Promise<RemovableServices>;
  scaling(): Promise<Scaling>;
  routes(): Promise<Routes>;
  revisions(): Promise<Revisions>;
  images(): Promise<RemovableImages>;
  cloudMap(): Promise<CloudMap>;
  logGroups(): Promise<LogGroups>;
}
