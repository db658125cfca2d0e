import { revision } from "../../deployment/judge.ts";
import type { Service } from "../../deployment/observed.ts";
import {
  createRequest,
  type DeployRequest,
  isNoUpdate,
  newDeployment,
  updateRequest,
} from "../../deployment/plan.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { certainly } from "../certainly.ts";
import { primaryDeployment } from "../live-service.ts";

/** A service before and after it was told what it is to be. */
export interface Applied {
  /** Undefined where it was created. */
  readonly before: Service | undefined;
  /** Undefined where it already was as it should be. */
  readonly after: Service | undefined;
}

/** Creates the service where it is not there, and else tells it what differs. */
export async function createOrUpdate(
  request: DeployRequest,
  live: Service | undefined,
  ports: Ports,
): Promise<Applied> {
  if (live) return update(request, live, ports);
  const ecs = await ports.ecs();
  try {
    const after = await ecs.createService(createRequest(request, ports.uuid()));
    ports.log.line(`created service ${request.service} with ${revision(request.taskDefinition)}`);
    return { before: undefined, after };
  } catch (error) {
    if (!(error instanceof Refusal) || !/not idempotent/.test(error.message)) throw error;
    ports.log.line(`another run has created service ${request.service} at the same moment; updating it`);
    return update(request, await appeared(request, error, ports), ports);
  }
}

/** ECS knows a service that it will not create a second time, though what it lists may be a moment older. */
async function appeared(
  { cluster, service }: DeployRequest,
  refusal: Refusal,
  { ecs, clock }: Ports,
): Promise<Service> {
  for (let look = 0; look < 6; look++) {
    const seen = await (await ecs()).describeService(cluster, service);
    if (seen?.status === "ACTIVE") return seen;
    await clock.sleep(1000);
  }
  throw new Failure(
    {
      message: `Another run created service '${service}' at the same moment, and ECS does not show it yet.`,
      hint: "Run the job again; a `concurrency` group keeps two runs from deploying one service at once.",
    },
    { cause: refusal },
  );
}

async function update(request: DeployRequest, live: Service, ports: Ports): Promise<Applied> {
  const { cluster, service, taskDefinition } = request;
  const ecs = await ports.ecs();
  const body = updateRequest(request, live);
  if (isNoUpdate(body)) {
    ports.log.line(`${service} already runs ${revision(live.taskDefinition)} as asked: nothing to do`);
    return { before: live, after: undefined };
  }
  if (live.desiredCount === 0 && body["desiredCount"] === undefined && live.schedulingStrategy !== "DAEMON")
    ports.log.notice({
      message: `Service '${service}' has a desired count of 0: this deployment starts no task.`,
      where: { input: "desired-count" },
      hint: "Give `desired-count` where tasks are to run.",
    });
  const begun = async () => {
    const seen = await ecs.describeService(cluster, service);
    const isNew = seen && newDeployment(live, primaryDeployment(seen)) !== undefined;
    return isNew && seen.taskDefinition === taskDefinition ? seen : undefined;
  };
  const after = await certainly(() => ecs.updateService(body), begun, ports);
  ports.log.line(`updated service ${service}: ${updatedWhat(body)}`);
  return { before: live, after };
}

function updatedWhat(update: JsonObject): string {
  return Object.entries(update)
    .filter(([name]) => name !== "cluster" && name !== "service")
    .map(([name, value]) => {
      if (name === "taskDefinition") return revision(String(value));
      if (name === "forceNewDeployment") return "all tasks start anew";
      return typeof value === "object" ? name : `${name} ${value}`;
    })
    .join(", ");
}
