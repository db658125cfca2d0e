import * as sdk from "@aws-sdk/client-ecs";
import type { TaggedRevision, TaggedService, TaggedServices, Tags } from "../preview/ports.ts";
import { Refusal } from "../refusal.ts";
import { clientSettings } from "./client-settings.ts";
import { refusal } from "./refusal.ts";

/** Services and families with their tags, through the SDK's own settings. */
export function connectTaggedServices(): TaggedServices {
  const client = new sdk.ECSClient(clientSettings);
  return { ...services(client), ...revisions(client) };
}

function services(
  client: sdk.ECSClient,
): Pick<TaggedServices, "services" | "service" | "addTags" | "deleteService"> {
  const described = async (cluster: string, names: string[]) => {
    const request = new sdk.DescribeServicesCommand({ cluster, services: names, include: ["TAGS"] });
    const { services: found = [] } = await allowed("DescribeServices", client.send(request));
    return found.map(asService);
  };
  return {
    async services(cluster) {
      const arns: string[] = [];
      let nextToken: string | undefined;
      do {
        const request = new sdk.ListServicesCommand({ cluster, maxResults: 100, nextToken });
        const page = await allowed("ListServices", client.send(request));
        arns.push(...(page.serviceArns ?? []));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      const found: TaggedService[] = [];
      for (let at = 0; at < arns.length; at += 10)
        found.push(...(await described(cluster, arns.slice(at, at + 10))));
      return found.filter(({ status }) => status === "ACTIVE");
    },
    service: async (cluster, name) => (await described(cluster, [name]))[0],
    async addTags(arn, tags) {
      const request = new sdk.TagResourceCommand({ resourceArn: arn, tags: tagList(tags) });
      await allowed("TagResource", client.send(request));
    },
    async deleteService(cluster, service) {
      const request = new sdk.DeleteServiceCommand({ cluster, service, force: true });
      try {
        await allowed("DeleteService", client.send(request));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}

/** One that somebody else deleted, or that still drains, is on its way already. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Refusal && /^(ServiceNotFoundException|ServiceNotActiveException)$/.test(error.code)
  );
}

function revisions(client: sdk.ECSClient): Pick<TaggedServices, "revisions"> {
  const listed = async (family: string, status: "ACTIVE" | "INACTIVE") => {
    const arns: string[] = [];
    let nextToken: string | undefined;
    do {
      const request = new sdk.ListTaskDefinitionsCommand({
        familyPrefix: family,
        status,
        sort: "DESC",
        nextToken,
      });
      const page = await allowed("ListTaskDefinitions", client.send(request));
      arns.push(...(page.taskDefinitionArns ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return arns;
  };
  const tagsOf = async (arn: string): Promise<Tags> => {
    const request = new sdk.DescribeTaskDefinitionCommand({ taskDefinition: arn, include: ["TAGS"] });
    try {
      return asTags((await allowed("DescribeTaskDefinition", client.send(request))).tags);
    } catch (error) {
      // Another job deleted it since it was listed; what has no tags is nobody's here.
      if (error instanceof Refusal && /Unable to describe task definition/.test(error.message)) return {};
      throw error;
    }
  };
  return {
    async revisions(ending) {
      const names: string[] = [];
      let nextToken: string | undefined;
      do {
        const request = new sdk.ListTaskDefinitionFamiliesCommand({ status: "ALL", nextToken });
        const page = await allowed("ListTaskDefinitionFamilies", client.send(request));
        names.push(...(page.families ?? []).filter((name) => ending.test(name)));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      const found: TaggedRevision[] = [];
      for (const family of names)
        for (const arn of [...(await listed(family, "ACTIVE")), ...(await listed(family, "INACTIVE"))])
          found.push({ family, tags: await tagsOf(arn) });
      return found;
    },
  };
}

function asService(service: sdk.Service): TaggedService {
  return {
    arn: service.serviceArn ?? "",
    name: service.serviceName ?? "",
    status: service.status ?? "ACTIVE",
    runningCount: service.runningCount ?? 0,
    createdAt: service.createdAt?.getTime() ?? 0,
    tags: asTags(service.tags),
  };
}

const asTags = (tags: readonly sdk.Tag[] = []): Tags =>
  Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]));

const tagList = (tags: Tags): sdk.Tag[] => Object.entries(tags).map(([key, value]) => ({ key, value }));

/** @throws Refusal that names the IAM action */
async function allowed<T>(action: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw refusal(error, `ecs:${action}`);
  }
}
