import * as sdk from "@aws-sdk/client-ecs";
import { number, strings, text } from "../json.ts";
import { Refusal } from "../refusal.ts";
import type { RemovableServices, ServiceState, ServiceTask } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";
import { everyCluster, everyService } from "./every-service.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

const allowed = allowedBy("ecs");

/** Services on their way out, through the SDK's own settings. */
export function connectRemovableServices(): RemovableServices {
  const client = new sdk.ECSClient(clientSettings);
  return { ...services(client), ...tasks(client) };
}

type OfServices = "services" | "others" | "scaleToZero" | "deleteService";

function services(client: sdk.ECSClient): Pick<RemovableServices, OfServices> {
  const described: RemovableServices["services"] = async (cluster, names) => {
    const request = new sdk.DescribeServicesCommand({ cluster, services: [...names], include: ["TAGS"] });
    const { services: found = [], failures = [] } = await allowed(
      "DescribeServices",
      client.send(request),
    ).catch(noCluster);
    const missing = failures.filter(({ reason }) => reason === "MISSING").length;
    if (found.length + missing < names.length)
      throw unexpectedAnswer("ecs:DescribeServices", "neither a service nor a word that it is missing");
    // What is deleted has to be what was asked for.
    if (found.some((one) => !names.includes(text(one?.serviceName) ?? "") || !text(one?.clusterArn)))
      throw unexpectedAnswer("ecs:DescribeServices", "a service that is not the one");
    return found.map(stateOf);
  };
  return {
    services: described,
    async others(but) {
      const found: ServiceState[] = [];
      for (const cluster of await everyCluster(client))
        found.push(...(await everyService(client, cluster)).map(stateOf));
      return found.filter(({ arn }) => !but.includes(arn));
    },
    async scaleToZero(cluster, service) {
      const request = new sdk.UpdateServiceCommand({ cluster, service, desiredCount: 0 });
      await unlessGone(allowed("UpdateService", client.send(request)));
    },
    async deleteService(cluster, service, force) {
      const request = new sdk.DeleteServiceCommand({ cluster, service, ...(force ? { force } : {}) });
      await unlessGone(allowed("DeleteService", client.send(request)));
    },
  };
}

type OfTasks = "tasks" | "protections" | "endProtection" | "stopTask";

function tasks(client: sdk.ECSClient): Pick<RemovableServices, OfTasks> {
  const list = async (cluster: string, serviceName: string, desiredStatus: "RUNNING" | "STOPPED") => {
    const arns: string[] = [];
    let nextToken: string | undefined;
    do {
      const request = new sdk.ListTasksCommand({ cluster, serviceName, desiredStatus, nextToken });
      const page = await unlessGone(allowed("ListTasks", client.send(request)));
      arns.push(...strings(page?.taskArns));
      nextToken = page?.nextToken;
    } while (nextToken !== undefined);
    return arns;
  };
  return {
    async tasks(cluster, name) {
      const arns = [...(await list(cluster, name, "RUNNING")), ...(await list(cluster, name, "STOPPED"))];
      const found: ServiceTask[] = [];
      for (const part of parts([...new Set(arns)], 100)) {
        const request = new sdk.DescribeTasksCommand({ cluster, tasks: part });
        const { tasks: described = [] } = await allowed("DescribeTasks", client.send(request));
        found.push(...described.filter(({ lastStatus }) => lastStatus !== "STOPPED").map(taskOf));
      }
      return found;
    },
    async protections(cluster, arns) {
      const found: sdk.ProtectedTask[] = [];
      for (const part of parts(arns, 10)) {
        const request = new sdk.GetTaskProtectionCommand({ cluster, tasks: part });
        const { protectedTasks = [] } = await allowed("GetTaskProtection", client.send(request));
        found.push(...protectedTasks);
      }
      return found
        .filter(({ protectionEnabled }) => protectionEnabled === true)
        .map(({ taskArn = "", expirationDate }) => ({
          arn: taskArn,
          ...(isDate(expirationDate) ? { until: expirationDate.toISOString() } : {}),
        }));
    },
    async endProtection(cluster, arns) {
      for (const part of parts(arns, 10)) {
        const request = new sdk.UpdateTaskProtectionCommand({
          cluster,
          tasks: part,
          protectionEnabled: false,
        });
        await allowed("UpdateTaskProtection", client.send(request));
      }
    },
    async stopTask(cluster, task, reason) {
      try {
        await allowed("StopTask", client.send(new sdk.StopTaskCommand({ cluster, task, reason })));
      } catch (error) {
        // It stopped in between, and ECS has forgotten it.
        if (!(error instanceof Refusal && /task was not found/.test(error.message))) throw error;
      }
    },
  };
}

function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

/** Without its cluster there is no service either. */
function noCluster(error: unknown): sdk.DescribeServicesCommandOutput {
  if (!(error instanceof Refusal && error.code === "ClusterNotFoundException")) throw error;
  return { services: [], failures: Array.from({ length: 10 }, () => ({ reason: "MISSING" })), $metadata: {} };
}

function stateOf(service: sdk.Service): ServiceState {
  const { serviceName = "", clusterArn = "", deployments = [], taskSets = [] } = service;
  const balancers = [service, ...taskSets].flatMap(({ loadBalancers = [] }) => loadBalancers);
  const registries = [service, ...taskSets].flatMap(({ serviceRegistries = [] }) => serviceRegistries);
  return {
    cluster: clusterArn.split("/").at(-1) ?? clusterArn,
    name: serviceName,
    arn: service.serviceArn ?? "",
    status: text(service.status) ?? "ACTIVE",
    desiredCount: number(service.desiredCount) ?? 0,
    ...(isDate(service.createdAt) ? { createdAt: service.createdAt.getTime() } : {}),
    daemon: service.schedulingStrategy === "DAEMON",
    controller: service.deploymentController?.type ?? "ECS",
    managedByEcs: service.resourceManagementType === "ECS",
    taskSets: taskSets.flatMap(({ id }) => id ?? []),
    definitions: distinct(
      [service, ...deployments, ...taskSets].flatMap(({ taskDefinition }) => taskDefinition ?? []),
    ),
    targetGroups: distinct(
      balancers
        .flatMap((one) => [one.targetGroupArn, one.advancedConfiguration?.alternateTargetGroupArn])
        .filter((group) => group !== undefined),
    ),
    registries: distinct(registries.flatMap(({ registryArn }) => registryArn ?? [])),
    tags: Object.fromEntries((service.tags ?? []).map(({ key = "", value = "" }) => [key, value])),
  };
}

function taskOf(task: sdk.Task): ServiceTask {
  const { taskArn = "", lastStatus = "", desiredStatus = "", containerInstanceArn, connectivity } = task;
  return {
    arn: taskArn,
    lastStatus,
    desiredStatus,
    connected: connectivity !== "DISCONNECTED",
    ...(containerInstanceArn === undefined ? {} : { instance: containerInstanceArn }),
  };
}

const distinct = (items: readonly string[]) => [...new Set(items)];

function parts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** Undefined for a service that somebody else deleted. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const gone = /^(ServiceNotFoundException|ServiceNotActiveException)$/;
    if (error instanceof Refusal && gone.test(error.code)) return undefined;
    throw error;
  }
}
