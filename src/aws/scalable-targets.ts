import * as sdk from "@aws-sdk/client-application-auto-scaling";
import { Refusal } from "../refusal.ts";
import type { Scaling } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";

const allowed = allowedBy("application-autoscaling");

/** Resources that one call may be about. */
const most = 50;

/** Application Auto Scaling of ECS's services, through the SDK's own settings. */
export function connectScaling(): Scaling {
  const client = new sdk.ApplicationAutoScalingClient(clientSettings);
  return {
    async targets(resources) {
      const found: sdk.ScalableTarget[] = [];
      for (let at = 0; at < resources.length; at += most) {
        const ResourceIds = resources.slice(at, at + most);
        let NextToken: string | undefined;
        do {
          const request = { ServiceNamespace: "ecs", ResourceIds, NextToken } as const;
          const sent = client.send(new sdk.DescribeScalableTargetsCommand(request));
          const page = await allowed("DescribeScalableTargets", sent);
          found.push(...(page.ScalableTargets ?? []));
          NextToken = page.NextToken;
        } while (NextToken !== undefined);
      }
      return found.map((target) => ({
        resource: target.ResourceId ?? "",
        dimension: target.ScalableDimension ?? "",
        minimum: target.MinCapacity ?? 0,
        maximum: target.MaxCapacity ?? 0,
      }));
    },
    async deregister({ resource, dimension }) {
      const request = new sdk.DeregisterScalableTargetCommand({
        ServiceNamespace: "ecs",
        ResourceId: resource,
        ScalableDimension: dimension as sdk.ScalableDimension,
      });
      try {
        await allowed("DeregisterScalableTarget", client.send(request));
      } catch (error) {
        if (!(error instanceof Refusal && error.code === "ObjectNotFoundException")) throw error;
      }
    },
  };
}
