import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Tags } from "../preview/ports.ts";
import { Refusal } from "../refusal.ts";
import { allowed } from "./elb-calls.ts";

/** How many resources DescribeTags takes at once. */
const atOnce = 20;

/** Tags by ARN; what no longer exists is left out. */
export async function tagsOf(
  client: sdk.ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<ReadonlyMap<string, Tags>> {
  const tags = new Map<string, Tags>();
  for (let at = 0; at < arns.length; at += atOnce) {
    for (const { ResourceArn, Tags: given = [] } of await described(client, arns.slice(at, at + atOnce)))
      if (ResourceArn !== undefined) tags.set(ResourceArn, asTags(given));
  }
  return tags;
}

/**
 * One of them that is gone is a refusal of all, which does not say which: other jobs delete theirs while we look. So each
 * half is asked for by itself.
 */
async function described(
  client: sdk.ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<readonly sdk.TagDescription[]> {
  const request = new sdk.DescribeTagsCommand({ ResourceArns: [...arns] });
  try {
    return (await allowed("DescribeTags", client.send(request))).TagDescriptions ?? [];
  } catch (error) {
    if (!(error instanceof Refusal && /NotFound/.test(error.code))) throw error;
    if (arns.length === 1) return [];
    const half = Math.ceil(arns.length / 2);
    return [
      ...(await described(client, arns.slice(0, half))),
      ...(await described(client, arns.slice(half))),
    ];
  }
}

const asTags = (tags: readonly sdk.Tag[]): Tags =>
  Object.fromEntries(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
