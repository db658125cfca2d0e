import * as sdk from "@aws-sdk/client-servicediscovery";
import { Refusal } from "../refusal.ts";
import type { CloudMap, DiscoveryInstance } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";

const allowed = allowedBy("servicediscovery");

/** Cloud Map through the SDK's own settings. */
export function connectCloudMap(): CloudMap {
  const client = new sdk.ServiceDiscoveryClient(clientSettings);
  return { ...services(client), ...instances(client) };
}

function services(client: sdk.ServiceDiscoveryClient): Pick<CloudMap, "service" | "tags" | "remove"> {
  return {
    async service(reference) {
      const Id = reference.split("/").at(-1) ?? reference;
      const answer = await unless(
        "ServiceNotFound",
        allowed("GetService", client.send(new sdk.GetServiceCommand({ Id }))),
      );
      const found = answer?.Service;
      return found && { id: found.Id ?? Id, arn: found.Arn ?? "", name: found.Name ?? Id };
    },
    async tags(ResourceARN) {
      const request = new sdk.ListTagsForResourceCommand({ ResourceARN });
      const { Tags = [] } = await allowed("ListTagsForResource", client.send(request));
      return Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value]));
    },
    async remove(Id) {
      await unless(
        "ServiceNotFound",
        allowed("DeleteService", client.send(new sdk.DeleteServiceCommand({ Id }))),
      );
    },
  };
}

function instances(
  client: sdk.ServiceDiscoveryClient,
): Pick<CloudMap, "instances" | "deregister" | "operation"> {
  return {
    async instances(ServiceId) {
      const found: DiscoveryInstance[] = [];
      let NextToken: string | undefined;
      do {
        const request = new sdk.ListInstancesCommand({ ServiceId, NextToken });
        const page = await unless("ServiceNotFound", allowed("ListInstances", client.send(request)));
        found.push(
          ...(page?.Instances ?? []).map(({ Id = "", Attributes = {} }) => ({
            id: Id,
            attributes: Attributes,
          })),
        );
        NextToken = page?.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async deregister(ServiceId, InstanceId) {
      const request = new sdk.DeregisterInstanceCommand({ ServiceId, InstanceId });
      const call = allowed("DeregisterInstance", client.send(request));
      return (await unless("InstanceNotFound", call))?.OperationId;
    },
    async operation(OperationId) {
      const request = new sdk.GetOperationCommand({ OperationId });
      const { Operation } = await allowed("GetOperation", client.send(request));
      const reason = Operation?.ErrorMessage ?? Operation?.ErrorCode;
      return { status: Operation?.Status ?? "PENDING", ...(reason === undefined ? {} : { reason }) };
    },
  };
}

/** What a call gives, or undefined where Cloud Map refused it by this name. */
async function unless<T>(code: string, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return undefined;
    throw error;
  }
}
