import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import type { JsonObject } from "../json.ts";
import type { Routes, TargetGroup } from "../preview/ports.ts";
import { allowed, said, tagList, unlessGone } from "./elb-calls.ts";

type OfTargetGroups =
  | "targetGroups"
  | "createTargetGroup"
  | "modifyTargetGroup"
  | "setAttributes"
  | "deleteTargetGroup";

export function targetGroupRoutes(client: sdk.ElasticLoadBalancingV2Client): Pick<Routes, OfTargetGroups> {
  const described = async (Names: string[] | undefined) => {
    const found: TargetGroup[] = [];
    const request = Names === undefined ? {} : { Names };
    for await (const page of said(
      "DescribeTargetGroups",
      sdk.paginateDescribeTargetGroups({ client }, request),
    ))
      found.push(...(page.TargetGroups ?? []).map(asTargetGroup));
    return found;
  };
  return {
    // A name that does not exist is refused as a whole.
    targetGroups: async (names) =>
      (await unlessGone("TargetGroupNotFound", described(names ? [...names] : undefined))) ?? [],
    async createTargetGroup(request, tags) {
      const command = new sdk.CreateTargetGroupCommand({
        ...(request as unknown as sdk.CreateTargetGroupCommandInput),
        Tags: tagList(tags),
      });
      const { TargetGroups = [] } = await allowed("CreateTargetGroup", client.send(command));
      return asTargetGroup(TargetGroups[0] ?? {});
    },
    async modifyTargetGroup(arn, changes) {
      const command = new sdk.ModifyTargetGroupCommand({ TargetGroupArn: arn, ...changes });
      await allowed("ModifyTargetGroup", client.send(command));
    },
    async setAttributes(targetGroupArn, attributes) {
      const command = new sdk.ModifyTargetGroupAttributesCommand({
        TargetGroupArn: targetGroupArn,
        Attributes: tagList(attributes),
      });
      await allowed("ModifyTargetGroupAttributes", client.send(command));
    },
    async deleteTargetGroup(arn) {
      const command = new sdk.DeleteTargetGroupCommand({ TargetGroupArn: arn });
      await unlessGone("TargetGroupNotFound", allowed("DeleteTargetGroup", client.send(command)));
    },
  };
}

function asTargetGroup(group: sdk.TargetGroup): TargetGroup {
  const { TargetGroupArn = "", TargetGroupName = "", LoadBalancerArns = [], ...settings } = group;
  return {
    arn: TargetGroupArn,
    name: TargetGroupName,
    settings: settings as unknown as JsonObject,
    loadBalancers: LoadBalancerArns,
  };
}
