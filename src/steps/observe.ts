import type { Service, ServiceDeployment, Snapshot, WaitTarget } from "../deployment/observed.ts";
import type { Ecs, Log } from "../ports.ts";
import { Refusal } from "../refusal.ts";

export interface Observer {
  /** One look; undefined where it did not get through and the next one may. */
  look(): Promise<Snapshot | undefined>;
  /** The service as it was seen last. */
  last(): Service | undefined;
  /** ARN of our deployment's record, once ECS has shown it. */
  recordArn(): string | undefined;
}

/**
 * Looks at a service and at the record of our deployment.
 * look() throws Failure where looking is refused for good.
 */
export function observer(ecs: Ecs, target: WaitTarget, log: Log): Observer {
  let service: Service | undefined;
  let record: ServiceDeployment | undefined;
  let missing = 0;
  let records = target.deploymentId !== undefined;
  let faults = 0;

  const lookAtRecord = async (): Promise<void> => {
    if (!records || target.deploymentId === undefined) return;
    try {
      record = await ecs.serviceDeployment(
        target.cluster,
        target.service,
        { id: target.deploymentId, createdAt: target.createdAt },
        record?.serviceDeploymentArn,
      );
    } catch (error) {
      if (error instanceof Refusal && (error.kind === "throttled" || error.kind === "transient")) throw error;
      if (error instanceof Refusal && error.kind === "credentials") throw error;
      // Not permitted, or an endpoint that does not have these operations: the service itself tells enough.
      records = false;
      log.notice({
        message: `Following the deployment by its service alone: ${error instanceof Error ? error.message : error}`,
        hint: "With ecs:ListServiceDeployments and ecs:DescribeServiceDeployments, ECS also says why a deployment was rolled back or stopped.",
      });
    }
  };

  return {
    async look() {
      try {
        service = await ecs.describeService(target.cluster, target.service);
        await lookAtRecord();
      } catch (error) {
        if (!(error instanceof Refusal) || (error.kind !== "throttled" && error.kind !== "transient"))
          throw error;
        if (faults++ === 0) log.line(`no answer, trying again: ${error.message}`);
        return undefined;
      }
      faults = 0;
      missing = service && shows(service, target) ? 0 : missing + 1;
      return { ...(service ? { service } : {}), ...(record ? { serviceDeployment: record } : {}), missing };
    },
    last: () => service,
    recordArn: () => record?.serviceDeploymentArn,
  };
}

/** Whether the answer is from after our change. */
function shows(service: Service, { deploymentId, desiredCount }: WaitTarget): boolean {
  if (deploymentId !== undefined) return service.deployments.some(({ id }) => id === deploymentId);
  return desiredCount === undefined || service.desiredCount === desiredCount;
}
