import * as sdk from "@aws-sdk/client-ecs";
import { familyOf } from "../arn.ts";
import { Refusal } from "../refusal.ts";
import type { ImageUse, Revisions, Use } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { everyCluster, everyService } from "./every-service.ts";
import { tasksOf } from "./every-task.ts";

const allowed = allowedBy("ecs");

/** How many deployments that succeeded may be gone back to: the one that is there, and the one before. */
const candidates = 2;

/** Who uses revisions and images, as far as ECS knows: every cluster of the account and region is looked at. */
export function definitionUses(client: sdk.ECSClient): Pick<Revisions, "uses" | "imageUses"> {
  return {
    async uses(families) {
      const isOurs = (definition: string) => families.includes(familyOf(definition)?.family ?? "");
      const uses: Use[] = [];
      for (const cluster of await everyCluster(client)) {
        uses.push(...(await ofServices(client, cluster)).filter(({ definition }) => isOurs(definition)));
        for (const family of families)
          uses.push(...(await tasksOf(client, cluster, family)).map((task) => useOf(task, cluster)));
      }
      return uses;
    },
    async imageUses() {
      const found: ImageUse[] = [];
      const definitions = new Map<string, string[]>();
      for (const cluster of await everyCluster(client)) {
        for (const { definition, by, service, digests = [] } of await ofServices(client, cluster)) {
          const images = definitions.get(definition) ?? (await imagesOf(client, definition));
          definitions.set(definition, images);
          const of = service === undefined ? {} : { service };
          found.push(...images.map((image) => ({ image, digests, by, ...of })));
        }
        for (const task of await tasksOf(client, cluster)) {
          const { by, service } = useOf(task, cluster);
          const of = service === undefined ? {} : { service };
          for (const { image = "", imageDigest } of task.containers ?? [])
            found.push({ image, digests: imageDigest === undefined ? [] : [imageDigest], by, ...of });
        }
      }
      return found;
    },
  };
}

/** The revisions of a cluster's services: of their deployments and task sets, and those that a rollback goes back to. */
async function ofServices(
  client: sdk.ECSClient,
  cluster: string,
): Promise<(Use & { readonly digests?: readonly string[] })[]> {
  const uses: (Use & { readonly digests?: readonly string[] })[] = [];
  for (const service of await everyService(client, cluster)) {
    const { taskDefinition, deployments = [], taskSets = [] } = service;
    const place = `${cluster.split("/").at(-1)}/${service.serviceName}`;
    const by = `service ${place}`;
    const now = new Set(
      [{ taskDefinition }, ...deployments, ...taskSets].flatMap((one) => one.taskDefinition ?? []),
    );
    for (const definition of now) uses.push({ definition, by, service: place });
    for (const { taskDefinition: definition, containerImages = [] } of await rollbacks(client, service)) {
      if (definition === undefined) continue;
      const digests = containerImages.flatMap(({ imageDigest }) => imageDigest ?? []);
      uses.push({
        definition,
        by: now.has(definition) ? by : `a rollback of ${by}`,
        service: place,
        digests,
      });
    }
  }
  return uses;
}

/** Revisions of the newest deployments that succeeded. Only ECS's own controller keeps records of them. */
async function rollbacks(
  client: sdk.ECSClient,
  { clusterArn: cluster, serviceArn: service, deploymentController }: sdk.Service,
): Promise<sdk.ServiceRevision[]> {
  if ((deploymentController?.type ?? "ECS") !== "ECS") return [];
  const request = new sdk.ListServiceDeploymentsCommand({ cluster, service, status: ["SUCCESSFUL"] });
  const { serviceDeployments = [] } = await allowed("ListServiceDeployments", client.send(request));
  const newest = serviceDeployments
    .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
    .slice(0, candidates)
    .flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
  if (newest.length === 0) return [];
  const describe = new sdk.DescribeServiceRevisionsCommand({ serviceRevisionArns: newest });
  return (await allowed("DescribeServiceRevisions", client.send(describe))).serviceRevisions ?? [];
}

function useOf({ taskArn = "", taskDefinitionArn = "", group = "" }: sdk.Task, cluster: string): Use {
  const name = cluster.split("/").at(-1);
  const [, service] = /^service:(.+)$/.exec(group) ?? [];
  return {
    definition: taskDefinitionArn,
    by: `task ${taskArn.split("/").at(-1)} in cluster ${name}`,
    ...(service === undefined ? {} : { service: `${name}/${service}` }),
  };
}

/** None of a revision that ECS has deleted: nothing runs it any more, and nothing goes back to it. */
async function imagesOf(client: sdk.ECSClient, taskDefinition: string): Promise<string[]> {
  const request = new sdk.DescribeTaskDefinitionCommand({ taskDefinition });
  try {
    const answer = await allowed("DescribeTaskDefinition", client.send(request));
    return (answer.taskDefinition?.containerDefinitions ?? []).flatMap(({ image }) => image ?? []);
  } catch (error) {
    if (error instanceof Refusal && /Unable to describe task definition/.test(error.message)) return [];
    throw error;
  }
}
