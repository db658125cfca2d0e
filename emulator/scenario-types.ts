/*
 * What a scenario file may say (YAML or JSON; emulator/scenario.ts reads and checks it). Durations are seconds of the
 * endpoint's clock. Everything has a default; an empty file is a cluster `default` without instances.
 */

import type { GitHubScenario } from "./github/scenario-types.ts";

/** How an image behaves when a container of it starts. */
export interface ImageBehaviour {
  /** Seconds until the pull is done. */
  readonly pull?: number;
  /** The pull fails with this text (`CannotPullContainerError: …`). */
  readonly pullError?: string;
  /** Seconds from the pull to the container's start. */
  readonly start?: number;
  /** Creating or starting fails with this text (`CannotStartContainerError: …`). */
  readonly startError?: string;
  /** Seconds after the start until it answers health checks; until then it does not listen. Default 0. */
  readonly healthyAfter?: number;
  /** Never answers, or answers with this HTTP status from then on. */
  readonly unhealthy?: { readonly after?: number; readonly status?: number };
  /** The main process ends by itself. */
  readonly exit?: { readonly after: number; readonly code: number; readonly reason?: string };
  /** Lines it writes to its log when it starts. */
  readonly logs?: readonly string[];
  /** Ignores SIGTERM: only SIGKILL ends it, after the stop timeout. */
  readonly ignoresSigterm?: boolean;
  /** Seconds it takes to end after SIGTERM. Default 0. */
  readonly stop?: number;
  /** Seconds each HTTP request takes (`process` engine). Default 0.02. */
  readonly requestTime?: number;
  /** What it answers, shown by the demo (`process` engine): e.g. the version. Default: the image's tag. */
  readonly says?: string;
  /** `sha256:…`; default: made from the image's name. */
  readonly digest?: string;
}

export interface InstanceScenario {
  readonly cluster?: string;
  /** CPU units; default 2048. */
  readonly cpu?: number;
  /** MiB; default 3768 (a t3.medium less what the agent keeps). */
  readonly memory?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly availabilityZone?: string;
  readonly status?: "ACTIVE" | "DRAINING";
  readonly agentConnected?: boolean;
  /** Host ports taken beside the agent's own. */
  readonly reservedPorts?: readonly number[];
}

export interface BalancerScenario {
  /** Classic ELB name, or ARN of a target group. */
  readonly name: string;
  /** Deregistration delay (target group) or connection draining (classic). Default 300, as AWS. */
  readonly deregistrationDelay?: number;
  /** Seconds between health checks. Default 30. */
  readonly interval?: number;
  /** Checks that must pass; for a new target of a target group one is enough. Default 2. */
  readonly healthyThreshold?: number;
  /** Checks that must fail. Default 2. */
  readonly unhealthyThreshold?: number;
  readonly path?: string;
  /** HTTP statuses that are healthy (target groups): `200-299,302`. Default 200, which is all that a classic one knows. */
  readonly matcher?: string;
  /** Port on 127.0.0.1 where the `process` engine's balancer listens; 0 or absent: any free one. */
  readonly port?: number;
}

/** A CloudWatch alarm that services may name in `deploymentConfiguration.alarms`; one that stands nowhere is OK. */
export interface AlarmScenario {
  readonly name: string;
  /**
   * Seconds until it is in ALARM, from the endpoint's start; where an `image` is named, from when a task first runs it.
   * Default 0.
   */
  readonly after?: number;
  readonly image?: string;
  /** Seconds that it stays in ALARM; for good where absent. */
  readonly lasts?: number;
}

/** An Application Load Balancer that is there from the start, for services and rules to come. */
export interface LoadBalancerScenario {
  readonly name: string;
  /** Default: a name as AWS gives it, which nothing resolves; `localhost` where the `process` engine is to be reached by it. */
  readonly dnsName?: string;
  /** Default: one on port 80. Each answers 404 until a rule says otherwise. */
  readonly listeners?: readonly {
    readonly port: number;
    /** Default HTTPS for 443, else HTTP; the `process` engine speaks HTTP on both. */
    readonly protocol?: "HTTP" | "HTTPS";
    /** Port on 127.0.0.1 where the `process` engine listens for it; 0 or absent: any free one. */
    readonly localPort?: number;
  }[];
}

/** What Elastic Load Balancing lets an account have; AWS's defaults where absent. */
export interface Quotas {
  /** Default 100, default rules not counted. */
  readonly rulesPerLoadBalancer?: number;
  /** That one load balancer leads to. Default 100, which AWS does not raise. */
  readonly targetGroupsPerLoadBalancer?: number;
  /** In the region. Default 3000. */
  readonly targetGroups?: number;
}

/** Intervals of ECS itself, in seconds; the defaults are what real rolls show (reference samples 01 to 03). */
export interface Timing {
  /** Between two looks of the service scheduler. Default 5. */
  readonly schedulerInterval: number;
  /** From the decision to stop a task to its deregistration from the balancer. Default 10. */
  readonly deregisterAfter: number;
  /** From RUNNING to registration with the balancer. Default 9. */
  readonly registerAfter: number;
  /** A task without load balancer and health check counts as healthy after this time RUNNING. Default 40. */
  readonly steadyAfter: number;
  /** From the last change of a roll to `deployment completed`. Default 10. */
  readonly completeAfter: number;
  /** Default of containers' stopTimeout. Default 30. */
  readonly stopTimeout: number;
  /** What a stage of a blue/green, linear or canary deployment takes where nothing is waited for. Default 10. */
  readonly stageTime?: number;
  /** How long a rolling deployment with alarms bakes; ECS computes it from the alarms. Default 60. */
  readonly alarmBakeTime?: number;
}

/** A fault on calls: applied to the calls it matches, in the order of the list; the first match wins. */
export interface Fault {
  /** Operation name, e.g. `UpdateService`; absent: every operation. */
  readonly operation?: string;
  /** `ecs`, `ecr`, `elasticloadbalancing`, `servicediscovery`, `logs`, `application-autoscaling`, `github`; absent: every one. */
  readonly service?: string;
  /** Only the n-th matching call (1-based), or with `times` that many from it on; absent: every one. */
  readonly nth?: number;
  /** Only this many times. */
  readonly times?: number;
  readonly kind:
    | "throttle"
    | "server-error"
    | "access-denied"
    | "expired-token"
    /** Closes the connection without having done anything. */
    | "reset"
    /** Does it, then closes the connection: the client cannot know. */
    | "reset-after"
    /** Never answers, and has done nothing. */
    | "hang"
    /** Does it, and never answers. */
    | "hang-after"
    /** Answers late, by `seconds` of real time. */
    | "delay"
    /** Answers with the state before the newest change. */
    | "stale"
    /** Any error, by `type`, `message` and `status`. */
    | "error";
  readonly seconds?: number;
  readonly type?: string;
  readonly message?: string;
  readonly status?: number;
}

export interface Scenario {
  readonly region: string;
  readonly account: string;
  readonly seed: number;
  readonly clusters: readonly string[];
  readonly instances: readonly InstanceScenario[];
  readonly balancers: readonly BalancerScenario[];
  readonly loadBalancers?: readonly LoadBalancerScenario[];
  readonly quotas?: Quotas;
  readonly alarms?: readonly AlarmScenario[];
  /** By image name; the longest key that equals the image, or its name without tag, wins. `*` is the default. */
  readonly images: Readonly<Record<string, ImageBehaviour>>;
  readonly timing: Timing;
  /**
   * The log groups that exist. Absent: every one that a container names; otherwise a container whose group is missing
   * cannot start, unless it says `awslogs-create-group`.
   */
  readonly logGroups?: readonly string[];
  /** The repositories that ECR has in the beginning, by name. */
  readonly repositories?: readonly string[];
  /**
   * The host in `repositoryUri`, where clients are not to reach a registry (`123456789012.dkr.ecr.us-east-1.amazonaws.com`).
   * Default: where this endpoint answers, which docker takes for an insecure registry, as it is on the loopback interface.
   */
  readonly registryHost?: string;
  /** GitHub, at `/api/v3`; its operations have their OpenAPI names in faults: `issues/create-comment`. */
  readonly gitHub?: GitHubScenario;
  readonly faults: readonly Fault[];
  /** Whether the account has ECS's published rates: calls beyond them are throttled. Default false. */
  readonly rateLimits?: boolean;
  /**
   * Members of requests that the installed SDK's model does not know. Absent: refused, but kept and given back in task
   * definitions, which may be newer than the SDK.
   */
  readonly unknownMembers?: "accept" | "reject";
}
