import type { Obstacle } from "./placement.ts";

/*
 * ECS's own words, in the form the API gives them (the console writes them differently).
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */

const guide = "For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

const named = (tasks: readonly string[]) => tasks.map((id) => `(task ${id})`).join(" ");

/** A load balancer as events name it: a target group by its ARN, a classic one by its name. */
export function balancerName(balancer: string): string {
  return balancer.startsWith("arn:") ? `(target-group ${balancer})` : `(elb ${balancer})`;
}

const registrable = (balancer: string) => (balancer.startsWith("arn:") ? "targets" : "instances");

export interface Troubled {
  readonly task: string;
  readonly balancer: string;
  /** Host port of a target group's target. */
  readonly port: number;
  /** EC2 instance, which is what a classic load balancer knows. */
  readonly ec2Instance: string | undefined;
  readonly reason: string;
}

/** Texts of service events; `service` is its name, tasks are ids, deployments `ecs-svc/<number>`. */
export const events = {
  started(service: string, tasks: readonly string[], replaced: number): string {
    const text = `(service ${service}) has started ${tasks.length} tasks: ${named(tasks)}.`;
    return replaced === 0
      ? text
      : `${text} Amazon ECS replaced ${replaced} tasks due to an unhealthy status.`;
  },
  stopped: (service: string, tasks: readonly string[]) =>
    `(service ${service}) has stopped ${tasks.length} running tasks: ${named(tasks)}.`,
  registered: (service: string, count: number, balancer: string) =>
    `(service ${service}) registered ${count} ${registrable(balancer)} in ${balancerName(balancer)}`,
  deregistered: (service: string, count: number, balancer: string) =>
    `(service ${service}) deregistered ${count} ${registrable(balancer)} in ${balancerName(balancer)}`,
  draining: (service: string, deployment: string, count: number) =>
    `(service ${service}, taskSet ${deployment}) has begun draining connections on ${count} tasks.`,
  completed: (service: string, deployment: string) =>
    `(service ${service}) (deployment ${deployment}) deployment completed.`,
  steady: (service: string) => `(service ${service}) has reached a steady state.`,
  failed: (service: string, deployment: string) =>
    `(service ${service}) (deployment ${deployment}) deployment failed: tasks failed to start.`,
  alarm: (service: string, deployment: string) =>
    `(service ${service}) (deployment ${deployment}) deployment failed: alarm detected.`,
  rollingBack: (service: string, deployment: string) =>
    `(service ${service}) rolling back to deployment ${deployment}.`,
  failedContainerCheck: (service: string, task: string) =>
    `(service ${service}) (task ${task}) failed container health checks.`,
  unhealthy(service: string, about: Troubled): string {
    const where = about.balancer.startsWith("arn:")
      ? `(port ${about.port})`
      : `(instance ${about.ec2Instance ?? "unknown"})`;
    return `(service ${service}) (task ${about.task}) ${where} is unhealthy in ${balancerName(about.balancer)} due to (reason ${about.reason})`;
  },
  unplaced(service: string, obstacle: Obstacle, closest: string | undefined): string {
    const head = `(service ${service}) was unable to place a task because no container instance met all of its requirements.`;
    return closest === undefined
      ? `${head} Reason: No Container Instances were found in your cluster. ${guide}`
      : `${head} The closest matching (container-instance ${closest}) ${obstacleWords[obstacle]} ${guide}`;
  },
  unableToPlace: (service: string, reason: string) =>
    `(service ${service}) was unable to place a task. Reason: ${reason}`,
  impaired: (service: string) =>
    `(service ${service}) is unable to consistently start tasks successfully. ${guide}`,
  stuck: (service: string) =>
    `(service ${service}) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.`,
};

/** The two about constraints are guesses, after the reasons that stopped tasks carry. */
const obstacleWords: Readonly<Record<Obstacle, string>> = {
  INACTIVE: 'encountered error "INACTIVE".',
  AGENT: 'encountered error "AGENT".',
  "RESOURCE:CPU": "has insufficient CPU units available.",
  "RESOURCE:MEMORY": "has insufficient memory available.",
  "RESOURCE:PORTS": "is already using a port required by your task.",
  ATTRIBUTE: "is missing an attribute required by your task.",
  DISTINCT_INSTANCE: 'encountered error "DistinctInstance placement constraint unsatisfied.".',
  MEMBER_OF: 'encountered error "MemberOf placement constraint unsatisfied.".',
};

/** Texts of a task's `stoppedReason`. */
export const stoppedReasons = {
  scaling: (deployment: string) => `Scaling activity initiated by (deployment ${deployment})`,
  balancerCheck: (balancer: string) => `Task failed ELB health checks in ${balancerName(balancer)}`,
  containerCheck: "Task failed container health checks",
  essentialExited: "Essential container in task exited",
  failedToStart: "Task failed to start",
  hostTerminated: (ec2Instance: string) => `Host EC2 (instance ${ec2Instance}) terminated.`,
};

/** Texts of a deployment's `rolloutStateReason`. */
export const rolloutReasons = {
  inProgress: (deployment: string) => `ECS deployment ${deployment} in progress.`,
  completed: (deployment: string) => `ECS deployment ${deployment} completed.`,
  failed: "ECS deployment circuit breaker: tasks failed to start.",
  rollingBack: (deployment: string) =>
    `ECS deployment circuit breaker: rolling back to deploymentId ${deployment}.`,
  /** A guess. */
  alarm: "ECS deployment alarms: alarm detected.",
  /** After StopServiceDeployment; a guess. */
  stopped: (deployment: string) => `ECS deployment ${deployment} stopped.`,
};

/** Texts of a service deployment's `statusReason` and `rollback.reason`. */
export const deploymentReasons = {
  rolledBack: "Service deployment rolled back because the circuit breaker threshold was exceeded.",
  noCandidate: "No rollback candidate was found to run the rollback.",
  /** All that follow are guesses: ECS's words for them are not published. */
  rolledBackByAlarm: "Service deployment rolled back because a CloudWatch alarm was detected.",
  stoppedByAlarm: "Service deployment stopped because a CloudWatch alarm was detected.",
  rolledBackByHook: "Service deployment rolled back because a lifecycle hook asked for it or timed out.",
  stoppedByBreaker: "Service deployment stopped because the circuit breaker threshold was exceeded.",
  rolledBackOnRequest: "Service deployment rolled back because StopServiceDeployment was called.",
  stoppedOnRequest: "Service deployment stopped because StopServiceDeployment was called.",
  superseded: "Service deployment stopped because a newer service deployment was started.",
};
