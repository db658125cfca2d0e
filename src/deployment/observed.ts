/*
 * What ECS answers, as far as we read it. Everything is optional but names: answers of other versions, partitions and
 * stand-ins leave members out. Times are epoch seconds on AWS's clock.
 */

export interface Deployment {
  /** `ecs-svc/<number>` */
  readonly id: string;
  /** PRIMARY, ACTIVE, INACTIVE; DRAINING has been seen too. */
  readonly status?: string;
  readonly taskDefinition?: string;
  readonly desiredCount?: number;
  readonly pendingCount?: number;
  readonly runningCount?: number;
  readonly failedTasks?: number;
  readonly createdAt?: number;
  /** Absent behind a classic load balancer. */
  readonly rolloutState?: string;
  readonly rolloutStateReason?: string;
}

export interface ServiceEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly message: string;
}

export interface DeploymentConfiguration {
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly strategy?: string;
  readonly deploymentCircuitBreaker?: { readonly enable?: boolean; readonly rollback?: boolean };
  readonly alarms?: {
    readonly enable?: boolean;
    readonly rollback?: boolean;
    readonly alarmNames?: readonly string[];
  };
  /** Of blue/green, linear and canary deployments. */
  readonly bakeTimeInMinutes?: number;
  readonly linearConfiguration?: { readonly stepPercent?: number; readonly stepBakeTimeInMinutes?: number };
  readonly canaryConfiguration?: { readonly canaryBakeTimeInMinutes?: number };
}

export interface Service {
  readonly serviceName: string;
  readonly serviceArn: string;
  readonly clusterArn?: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status?: string;
  readonly taskDefinition?: string;
  readonly desiredCount?: number;
  readonly runningCount?: number;
  readonly pendingCount?: number;
  readonly deployments: readonly Deployment[];
  /** Newest first. */
  readonly events: readonly ServiceEvent[];
  readonly deploymentConfiguration?: DeploymentConfiguration;
  readonly deploymentController?: { readonly type?: string };
  readonly schedulingStrategy?: string;
  readonly resourceManagementType?: string;
  readonly loadBalancers?: readonly {
    readonly loadBalancerName?: string;
    readonly targetGroupArn?: string;
    /** Of blue/green, linear and canary deployments. */
    readonly advancedConfiguration?: { readonly alternateTargetGroupArn?: string };
  }[];
}

/** What ListServiceDeployments and DescribeServiceDeployments say of one deployment. */
export interface ServiceDeployment {
  readonly serviceDeploymentArn: string;
  /** PENDING, IN_PROGRESS, SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL … */
  readonly status?: string;
  readonly statusReason?: string;
  readonly createdAt?: number;
  readonly targetServiceRevision?: {
    readonly arn?: string;
    /** Percent. */
    readonly requestedTestTrafficWeight?: number;
    /** Percent. */
    readonly requestedProductionTrafficWeight?: number;
  };
  readonly targetServiceRevisionArn?: string;
  /** What ran before; none for a first deployment. */
  readonly sourceServiceRevisions?: readonly { readonly arn?: string }[];
  readonly rollback?: { readonly reason?: string; readonly serviceRevisionArn?: string };
  readonly deploymentCircuitBreaker?: {
    /** DISABLED, MONITORING, MONITORING_COMPLETE, TRIGGERED. */
    readonly status?: string;
    readonly failureCount?: number;
    readonly threshold?: number;
  };
  /** Of a blue/green, linear or canary deployment: SCALE_UP, PRODUCTION_TRAFFIC_SHIFT, BAKE_TIME … */
  readonly lifecycleStage?: string;
  readonly lifecycleHookDetails?: readonly LifecycleHook[];
  readonly alarms?: { readonly triggeredAlarmNames?: readonly string[] };
}

export interface LifecycleHook {
  readonly hookId?: string;
  readonly targetType?: string;
  /** AWAITING_ACTION: a PAUSE hook that somebody has to answer. */
  readonly status?: string;
  /** Epoch seconds. */
  readonly expiresAt?: number;
  /** What ECS does when it expires: ROLLBACK or CONTINUE. */
  readonly timeoutAction?: string;
}

export interface TaskContainer {
  readonly name?: string;
  readonly lastStatus?: string;
  readonly exitCode?: number;
  readonly reason?: string;
  readonly image?: string;
  /** Docker's id of the container. */
  readonly runtimeId?: string;
  readonly healthStatus?: string;
  readonly networkBindings?: readonly { readonly hostPort?: number }[];
  /** Of a task with a network interface of its own (awsvpc). */
  readonly networkInterfaces?: readonly { readonly privateIpv4Address?: string }[];
}

export interface Task {
  readonly taskArn: string;
  readonly lastStatus?: string;
  readonly healthStatus?: string;
  readonly startedBy?: string;
  readonly desiredStatus?: string;
  readonly containerInstanceArn?: string;
  readonly taskDefinitionArn?: string;
  /** DISCONNECTED: the agent of its instance does not answer ECS. */
  readonly connectivity?: string;
  readonly createdAt?: number;
  readonly pullStartedAt?: number;
  readonly pullStoppedAt?: number;
  readonly startedAt?: number;
  readonly stoppingAt?: number;
  readonly stopCode?: string;
  readonly stoppedReason?: string;
  readonly stoppedAt?: number;
  readonly containers?: readonly TaskContainer[];
}

/** One look at a deployment on its way. */
export interface Snapshot {
  /** Undefined: ECS says that there is no such service. */
  readonly service?: Service;
  /** Undefined: not looked for, not permitted, or not known yet. */
  readonly serviceDeployment?: ServiceDeployment;
  /** Stopped tasks that our deployment started; undefined: not looked for, or not permitted. */
  readonly stopped?: readonly Task[];
  /**
   * Looks in a row, this one included, in which the service, our deployment, or the count that we asked for was missing.
   * ECS's reads may lag behind its writes, so one such look proves nothing.
   */
  readonly missing: number;
  /** Looks in a row, this one included, in which our deployment was FAILED; undefined: none. */
  readonly failed?: number;
  /** Looks in a row, this one included, in which the record was STOPPED; undefined: not counted. */
  readonly halted?: number;
  /**
   * Instances with tasks of ours that a classic load balancer has not in service, a line each, or that this is not known
   * yet; undefined: not looked for, or not permitted.
   */
  readonly notInService?: readonly string[];
}

/** The deployment that we wait for: ours, not the newest. */
export interface WaitTarget {
  readonly cluster: string;
  readonly service: string;
  /** Undefined where the update made no new deployment (a change of the desired count only). */
  readonly deploymentId?: string;
  /** Epoch seconds on AWS's clock: events before it are not ours. */
  readonly createdAt: number;
  readonly taskDefinition?: string;
  /** What the service ran before. */
  readonly previousTaskDefinition?: string;
  /** The count that was asked for, where only that was to change. */
  readonly desiredCount?: number;
  /** The count that the service was to have as our deployment began; undefined: not known. */
  readonly begunWith?: number;
}
