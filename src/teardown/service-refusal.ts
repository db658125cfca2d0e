import type { Problem } from "../failure.ts";
import type { ServiceState } from "./ports.ts";
import { protectedBy } from "./protect.ts";

/** A service that is never taken down, whether it is there or not: its scaling would go. */
export function protectedService(
  { cluster, name }: Pick<ServiceState, "cluster" | "name">,
  protect: readonly string[],
): Problem | undefined {
  const pattern = protectedBy([name, `${cluster}/${name}`], protect);
  if (pattern === undefined) return undefined;
  return {
    message: `Service '${name}' in cluster '${cluster}' is protected by the pattern '${pattern}'.`,
    where: { input: "protect" },
    hint: "Take it out of 'service', or change 'protect'.",
  };
}

/** Why a service is not taken down, before anything is changed; undefined where it is. */
export function refusedService(service: ServiceState, protect: readonly string[]): Problem | undefined {
  const { cluster, name, arn, controller, taskSets } = service;
  const guarded = protectedService(service, protect);
  if (guarded) return guarded;
  if (service.status === "INACTIVE") return undefined;
  if (service.managedByEcs) {
    return {
      message: `Service '${name}' is an Express service: ECS made its load balancer, scaling and roles, and takes them away itself.`,
      where: { input: "service" },
      hint: `aws ecs delete-express-gateway-service --service-arn ${arn}`,
      link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-overview.html",
    };
  }
  if (controller === "EXTERNAL" && taskSets.length > 0) {
    const commands = taskSets.map(
      (id) => `aws ecs delete-task-set --force --cluster ${cluster} --service ${name} --task-set ${id}`,
    );
    return {
      message: `Service '${name}' has the deployment controller EXTERNAL and ${taskSets.length} task set(s), which belong to whatever made them.`,
      where: { input: "service" },
      hint: `Let that remove them first, or do it by hand: ${commands.join("; ")}`,
    };
  }
  if (controller === "CODE_DEPLOY" && taskSets.length > 1) {
    return {
      message: `CodeDeploy is deploying service '${name}': it has ${taskSets.length} task sets.`,
      where: { input: "service" },
      hint: "Let the deployment end, or stop it: aws deploy stop-deployment --deployment-id d-…",
    };
  }
  return undefined;
}
