import * as sdk from "@aws-sdk/client-ecs";
import { strings } from "../json.ts";
import { allowedBy } from "./allowed.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

const allowed = allowedBy("ecs");

/** ARNs of all clusters of the account in this region. */
export async function everyCluster(client: sdk.ECSClient): Promise<string[]> {
  const found: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await allowed("ListClusters", client.send(new sdk.ListClustersCommand({ nextToken })));
    found.push(...strings(page.clusterArns));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return found;
}

/** All services of a cluster that are ACTIVE. */
export async function everyService(client: sdk.ECSClient, cluster: string): Promise<sdk.Service[]> {
  const arns: string[] = [];
  let nextToken: string | undefined;
  do {
    const request = new sdk.ListServicesCommand({ cluster, maxResults: 100, nextToken });
    const page = await allowed("ListServices", client.send(request));
    arns.push(...strings(page.serviceArns));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  const found: sdk.Service[] = [];
  for (let at = 0; at < arns.length; at += 10) {
    const part = arns.slice(at, at + 10);
    const request = new sdk.DescribeServicesCommand({ cluster, services: part });
    const { services = [], failures = [] } = await allowed("DescribeServices", client.send(request));
    // One that is not told of must not count as gone.
    if (services.length + failures.length < part.length)
      throw unexpectedAnswer("ecs:DescribeServices", "neither a service nor a word that it is missing");
    found.push(...services);
  }
  return found;
}
