import * as sdk from "@aws-sdk/client-ecs";
import { familyOf } from "../arn.ts";
import type { Revisions, Use } from "../teardown/ports.ts";

type Allowed = <T>(action: string, answer: Promise<T>) => Promise<T>;

/** How many deployments that succeeded may be gone back to: the one that is there, and the one before. */
const candidates = 2;

/** Who uses revisions, as far as ECS knows: every cluster of the account and region is looked at. */
export function definitionUses(client: sdk.ECSClient, allowed: Allowed): Revisions["uses"] {
  const clusters = async () => {
    const found: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await allowed("ListClusters", client.send(new sdk.ListClustersCommand({ nextToken })));
      found.push(...(page.clusterArns ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
  };
  const services = async (cluster: string) => {
    const arns: string[] = [];
    let nextToken: string | undefined;
    do {
      const request = new sdk.ListServicesCommand({ cluster, maxResults: 100, nextToken });
      const page = await allowed("ListServices", client.send(request));
      arns.push(...(page.serviceArns ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    const found: sdk.Service[] = [];
    for (let at = 0; at < arns.length; at += 10) {
      const request = new sdk.DescribeServicesCommand({ cluster, services: arns.slice(at, at + 10) });
      found.push(...((await allowed("DescribeServices", client.send(request))).services ?? []));
    }
    return found;
  };
  /** Tasks of a family, those that are stopping too, with the revision of each. */
  const tasks = async (cluster: string, family: string) => {
    const arns: string[] = [];
    for (const desiredStatus of ["RUNNING", "STOPPED"] as const) {
      let nextToken: string | undefined;
      do {
        const request = new sdk.ListTasksCommand({ cluster, family, desiredStatus, nextToken });
        const page = await allowed("ListTasks", client.send(request));
        arns.push(...(page.taskArns ?? []));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
    }
    const found: sdk.Task[] = [];
    for (let at = 0; at < arns.length; at += 100) {
      const request = new sdk.DescribeTasksCommand({ cluster, tasks: arns.slice(at, at + 100) });
      found.push(...((await allowed("DescribeTasks", client.send(request))).tasks ?? []));
    }
    return found.filter(({ lastStatus }) => lastStatus !== "STOPPED");
  };
  /** Revisions of the newest deployments that succeeded: what a rollback goes back to. */
  const rollbacks = async ({ clusterArn: cluster, serviceArn: service }: sdk.Service) => {
    const request = new sdk.ListServiceDeploymentsCommand({ cluster, service, status: ["SUCCESSFUL"] });
    const { serviceDeployments = [] } = await allowed("ListServiceDeployments", client.send(request));
    const newest = serviceDeployments
      .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
      .slice(0, candidates)
      .flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
    if (newest.length === 0) return [];
    const describe = new sdk.DescribeServiceRevisionsCommand({ serviceRevisionArns: newest });
    const { serviceRevisions = [] } = await allowed("DescribeServiceRevisions", client.send(describe));
    return serviceRevisions.flatMap(({ taskDefinition }) => taskDefinition ?? []);
  };
  return async (families) => {
    const isOurs = (definition: string) => families.includes(familyOf(definition)?.family ?? "");
    const uses: Use[] = [];
    for (const cluster of await clusters()) {
      const name = cluster.split("/").at(-1);
      for (const service of await services(cluster)) {
        const { taskDefinition = "", deployments = [], taskSets = [] } = service;
        const own = [taskDefinition, ...[...deployments, ...taskSets].map((one) => one.taskDefinition ?? "")];
        const mine = own.filter(isOurs);
        if (mine.length === 0) continue;
        const place = `${name}/${service.serviceName}`;
        const by = `service ${place}`;
        for (const definition of new Set(mine)) uses.push({ definition, by, service: place });
        const earlier = (await rollbacks(service)).filter((one) => isOurs(one) && !mine.includes(one));
        for (const definition of earlier)
          uses.push({ definition, by: `a rollback of ${by}`, service: place });
      }
      for (const family of families) {
        for (const { taskArn = "", taskDefinitionArn = "", group } of await tasks(cluster, family)) {
          const by = `task ${taskArn.split("/").at(-1)} in cluster ${name}`;
          const [, service] = /^service:(.+)$/.exec(group ?? "") ?? [];
          const of = service === undefined ? {} : { service: `${name}/${service}` };
          uses.push({ definition: taskDefinitionArn, by, ...of });
        }
      }
    }
    return uses;
  };
}
