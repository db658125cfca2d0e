import type { Deployment, Service } from "../../deployment/observed.ts";
import { Failure } from "../../failure.ts";
import type { Ecs, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { checkIsTheOne } from "../is-the-one.ts";
import { primaryDeployment, serviceMissing } from "../live-service.ts";
import { all } from "../render/documents.ts";
import { type ServicePlace, servicePlace } from "../where-to-deploy.ts";
import type { Begun } from "./begun.ts";

interface OngoingInput {
  readonly service: readonly string[];
  readonly cluster: string | undefined;
  readonly "deployment-id": readonly string[] | undefined;
}

/** Finds the deployments that a separate step is to wait for, in the order of the services. */
export async function ongoing(input: OngoingInput, ports: Ports): Promise<Begun[]> {
  const { service: services, "deployment-id": ids = [] } = input;
  const wrong = ids.filter((id) => !/^ecs-svc\/\d+$/.test(id));
  if (wrong.length > 0 || (ids.length > 0 && ids.length !== services.length)) {
    throw new Failure({
      message:
        wrong.length > 0
          ? "Input 'deployment-id' must look like ecs-svc/1234567890123456789."
          : `Input 'deployment-id' names ${ids.length} deployment(s) for ${services.length} service(s).`,
      where: { input: "deployment-id" },
      hint: "Give it the output `deployment-id` of register-and-deploy, one for each service, or leave it out.",
    });
  }
  const places = services.map((service) => servicePlace(service, input.cluster));
  return all(places.map((place, index) => one(place, { given: services[index], asked: ids[index] }, ports)));
}

async function one(
  { service: name, cluster }: ServicePlace,
  { given, asked }: { readonly given: string | undefined; readonly asked: string | undefined },
  ports: Ports,
): Promise<Begun> {
  const ecs = await ports.ecs();
  const service = await ecs.describeService(cluster, name);
  if (!service || service.status === "INACTIVE") throw serviceMissing(cluster, name, ecs.region);
  checkIsTheOne(given, service.serviceArn);
  checkController(service);
  const newest = newestDeployment(service);
  const ours = asked === undefined ? newest : service.deployments.find(({ id }) => id === asked);
  const id = asked ?? newest.id;
  const others = service.deployments.filter((deployment) => deployment.id !== id);
  const previous = others.find(({ rolloutState }) => rolloutState === "COMPLETED") ?? others[0];
  return {
    outcome: "started",
    region: ecs.region,
    target: {
      cluster,
      service: name,
      deploymentId: id,
      createdAt: ours?.createdAt ?? (await createdBefore(ecs, cluster, service, id)),
      ...(ours?.taskDefinition === undefined ? {} : { taskDefinition: ours.taskDefinition }),
      ...(service.desiredCount === undefined ? {} : { begunWith: service.desiredCount }),
      ...(previous?.taskDefinition === undefined ? {} : { previousTaskDefinition: previous.taskDefinition }),
    },
  };
}

/** @throws Failure where the service's deployments are not ECS's own */
function checkController({ serviceName, deploymentController }: Service): void {
  const controller = deploymentController?.type ?? "ECS";
  if (controller === "ECS") return;
  throw new Failure({
    message: `Service '${serviceName}' has the deployment controller ${controller}, so ECS itself has no deployment of it to wait for.`,
    where: { input: "service" },
    hint:
      controller === "CODE_DEPLOY"
        ? "CodeDeploy's own are waited for with `aws deploy wait deployment-successful --deployment-id …`."
        : "Whatever manages its task sets knows when they are stable (`aws ecs describe-task-sets`).",
  });
}

/** The PRIMARY one, but for a rollback: then it is an old one, and the one that failed is newer. */
function newestDeployment(service: Service): Deployment {
  return service.deployments.reduce(
    (newest, one) => ((one.createdAt ?? 0) > (newest.createdAt ?? 0) ? one : newest),
    primaryDeployment(service),
  );
}

/**
 * When a deployment was made that has left the service's list already: its record tells; without the record it is taken
 * to be as old as the oldest one that is listed.
 */
async function createdBefore(ecs: Ecs, cluster: string, service: Service, id: string): Promise<number> {
  const oldest = Math.min(...service.deployments.map(({ createdAt }) => createdAt ?? 0));
  try {
    const record = await ecs.serviceDeployment(cluster, service.serviceName, { id });
    return record?.createdAt ?? oldest;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "denied") return oldest;
    throw error;
  }
}
