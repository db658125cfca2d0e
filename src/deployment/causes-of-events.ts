import type { CauseRule } from "./cause-rule.ts";

/**
 * Why the service's tasks are not started, by its events.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
export const eventCauses: readonly CauseRule[] = [
  {
    id: "roll-cannot-move",
    pattern: /deployment configuration\. Update the minimumHealthyPercent|can never finish/,
    says: "The two percents leave ECS neither an old task to stop nor a new one to start.",
    hint: "Lower minimumHealthyPercent, raise maximumPercent (more room is needed) or run more tasks.",
  },
  {
    id: "port-in-use",
    pattern: /already using a port required|RESOURCE:PORTS/,
    says: "Every instance already uses the host port that the task needs.",
    hint: "A static host port needs an instance of its own for every task: add an instance, or lower minimumHealthyPercent so that an old task makes room first, or use hostPort 0 behind a target group.",
  },
  {
    id: "memory-short",
    pattern: /insufficient memory available|RESOURCE:MEMORY/,
    says: "No instance has enough free memory for the task.",
    hint: "Add an instance, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
  },
  {
    id: "cpu-short",
    pattern: /insufficient CPU units available|RESOURCE:CPU/,
    says: "No instance has enough free CPU units for the task.",
    hint: "Add an instance, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
  },
  {
    id: "network-interface-short",
    pattern: /RESOURCE:ENI/,
    says: "No instance has a network interface left for the task.",
    hint: "An awsvpc task needs an interface of its own: use a larger instance type, or turn on the account setting awsvpcTrunking.",
  },
  {
    id: "attribute-missing",
    pattern: /missing an attribute required|\bATTRIBUTE\b/,
    says: "No instance has what the task definition needs.",
    hint: "An attribute is missing: the log driver in ECS_AVAILABLE_LOGGING_DRIVERS, awsvpc support, the CPU architecture, or an agent that is too old for a member of the definition.",
  },
  {
    id: "constraint-unsatisfied",
    pattern: /placement constraint unsatisfied/,
    says: "No instance meets the placement constraints.",
    hint: "Compare the expression with the instances' attributes; an instance that a service was pinned to may have been replaced.",
  },
  {
    id: "agent-disconnected",
    pattern: /error "AGENT"|failures?.*\bAGENT\b|agent.*disconnected/,
    says: "The ECS agent of the instance is not connected.",
    hint: "Look at the agent on the instance (`systemctl status ecs`), and at its way to the ECS endpoints.",
  },
  {
    id: "pending-behind-stopping",
    pattern: /behind a task that is still stopping|old task .* is still stopping/,
    says: "A new task waits until an old one has stopped.",
    hint: "ECS gives an old task's room away as soon as it is told to stop; the new one starts when the old one is gone. Shorten what that takes (the deregistration delay, `stopTimeout`, a process that ignores SIGTERM), or let new tasks start first: minimumHealthyPercent 100 and maximumPercent 200, with room for them.",
  },
  {
    id: "pending-for-nothing",
    pattern: /though the task whose place it takes has stopped/,
    says: "A new task waits on its instance for room that is free: a known fault of the ECS agent.",
    hint: "https://github.com/aws/amazon-ecs-agent/issues/5138. Stop the task that is PENDING, or restart the agent of its instance (`systemctl restart ecs`); rolls that start new tasks first (minimumHealthyPercent 100, maximumPercent 200) do not meet it.",
  },
  {
    id: "no-instances",
    pattern: /No Container Instances were found|NO ACTIVE INSTANCES|EMPTY CAPACITY PROVIDER/,
    says: "The cluster has no instance.",
    hint: "Is the Auto Scaling group at 0, or do the instances belong to another cluster (ECS_CLUSTER in /etc/ecs/ecs.config)?",
  },
  {
    id: "capacity-unavailable",
    pattern: /Capacity is unavailable|provisioning capacity limit/,
    outside: true,
    says: "AWS has no capacity for the tasks at the moment.",
    hint: "Try again later, or allow more availability zones; for FARGATE_SPOT add FARGATE as a base.",
  },
  {
    id: "task-limit",
    pattern: /reached the limit on the number of|vCPU.*limit/,
    says: "The account's limit of tasks that run at once is reached.",
    hint: "Raise it under Service Quotas, or stop tasks that nobody needs.",
  },
  {
    id: "service-throttled",
    pattern: /operations are being throttled|unable to consistently start tasks/,
    says: "ECS waits longer and longer between attempts, because the tasks keep failing to start.",
    hint: "What stopped the earlier tasks says why; a new revision ends the waiting.",
  },
  {
    id: "role-unusable",
    pattern: /unable to assume (role|the service linked role)/i,
    says: "ECS cannot use the role that the service names.",
    hint: "Look at the role's trust policy (ecs-tasks.amazonaws.com for a task's roles) and whether it exists in this account.",
  },
  {
    id: "tasks-protected",
    pattern: /protected tasks are more than the desired count/,
    says: "Old tasks are protected against being stopped.",
    hint: "The application protects them (scale-in protection) until its work is done; the roll waits for that.",
  },
  {
    id: "lifecycle-hook",
    pattern: /lifecycle hook/i,
    says: "A lifecycle hook of the service failed, was answered with ROLLBACK, or nobody answered it in time.",
    hint: "ECS's own words name the stage. The log of a Lambda function says why it failed; a PAUSE hook waits for `aws ecs continue-service-deployment` as long as its `timeoutInMinutes` says.",
  },
  {
    id: "traffic-not-shifted",
    pattern: /invalid networking configuration/,
    says: "ECS cannot shift the traffic between the target groups.",
    hint: "Both target groups have to be behind the production or the test listener rule, one of them with all the weight, and the role in `advancedConfiguration.roleArn` has to be usable by ecs.amazonaws.com with AmazonECSInfrastructureRolePolicyForLoadBalancers.",
  },
  {
    id: "alarm",
    pattern: /alarm detected|CloudWatch alarm/i,
    says: "A CloudWatch alarm of the service went off during the deployment.",
    hint: "The alarm's history says when and why; ECS checks it until the bake time is over.",
  },
];
