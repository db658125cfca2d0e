import { primaryOf } from "../deployment/events.ts";
import type { Deployment, Service } from "../deployment/observed.ts";
import { Failure } from "../failure.ts";
import type { Ecs } from "../ports.ts";

export function serviceMissing(cluster: string, service: string, region: string): Failure {
  return new Failure({
    message: `There is no service '${service}' in cluster '${cluster}' (region ${region}).`,
    where: { input: "service" },
    hint: "Check the service, the cluster and the region; with `service-definition` register-and-deploy creates a service that does not exist.",
  });
}

/**
 * The service's newest deployment.
 * @throws Failure where ECS lists none: without it nothing can be said about how a deployment ends
 */
export function primaryDeployment(service: Service): Deployment {
  const primary = primaryOf(service);
  if (primary) return primary;
  throw new Failure({
    message: `ECS lists no PRIMARY deployment of service '${service.serviceName}', so there is none to follow.`,
    hint: "Look at the service in the console; this version knows deployments of the rolling kind.",
  });
}

/**
 * The service as it is before a deployment; undefined where it is to be created. One that is DRAINING can be created
 * anew once it is gone.
 * @throws Failure where it is in a state, or of a kind, that cannot be deployed to
 */
export async function liveService(
  ecs: Ecs,
  cluster: string,
  service: string,
  mayCreate: boolean,
): Promise<Service | undefined> {
  const live = await ecs.describeService(cluster, service);
  if (!live || live.status === "INACTIVE") {
    if (mayCreate) return undefined;
    throw serviceMissing(cluster, service, ecs.region);
  }
  if (live.status === "DRAINING") {
    if (mayCreate) return live;
    throw new Failure({
      message: `Service '${service}' is being deleted (DRAINING): its tasks are still stopping, and it cannot be updated any more.`,
      where: { input: "service" },
      hint: "With `service-definition` this step waits until it is gone, and creates it anew.",
    });
  }
  const controller = live.deploymentController?.type ?? "ECS";
  if (controller !== "ECS") {
    throw new Failure({
      message: `Service '${service}' has the deployment controller ${controller}; this action deploys with the controller ECS.`,
      where: { input: "service" },
      hint:
        controller === "CODE_DEPLOY"
          ? "ECS itself now does blue/green: set deploymentController ECS and deploymentConfiguration.strategy BLUE_GREEN. Or deploy it with CodeDeploy as before."
          : "An EXTERNAL service is deployed through its task sets, by whatever manages them.",
    });
  }
  if (live.resourceManagementType === "ECS") {
    throw new Failure({
      message: `Service '${service}' is an Express service, which ECS manages itself.`,
      where: { input: "service" },
      hint: "Deploy it with aws-actions/amazon-ecs-deploy-express-service.",
    });
  }
  return live;
}
