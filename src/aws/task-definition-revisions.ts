import * as sdk from "@aws-sdk/client-ecs";
import { familyOf } from "../arn.ts";
import { Refusal } from "../refusal.ts";
import type { Revision, Revisions } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";
import { definitionUses } from "./definition-uses.ts";

const allowed = allowedBy("ecs");

/** Revisions of families through the SDK's own settings. */
export function connectRevisions(): Revisions {
  const client = new sdk.ECSClient(clientSettings);
  const list = async (familyPrefix: string, status: "ACTIVE" | "INACTIVE") => {
    const found: Revision[] = [];
    let nextToken: string | undefined;
    do {
      const request = new sdk.ListTaskDefinitionsCommand({ familyPrefix, status, sort: "DESC", nextToken });
      const page = await allowed("ListTaskDefinitions", client.send(request));
      for (const arn of page.taskDefinitionArns ?? []) {
        const { family, revision } = familyOf(arn) ?? {};
        // Whatever else begins with these letters is another family.
        if (family === familyPrefix && revision !== undefined) found.push({ arn, family, revision, status });
      }
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
  };
  return {
    ...definitionUses(client),
    async revisions(family) {
      const all = [...(await list(family, "ACTIVE")), ...(await list(family, "INACTIVE"))];
      return all.toSorted((one, other) => other.revision - one.revision);
    },
    async tags(taskDefinition) {
      const request = new sdk.DescribeTaskDefinitionCommand({ taskDefinition, include: ["TAGS"] });
      try {
        const { tags = [] } = await allowed("DescribeTaskDefinition", client.send(request));
        return Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]));
      } catch (error) {
        // Another job deleted it since it was listed; what has no tags is nobody's here.
        if (error instanceof Refusal && /Unable to describe task definition/.test(error.message)) return {};
        throw error;
      }
    },
    async deregister(taskDefinition) {
      const request = new sdk.DeregisterTaskDefinitionCommand({ taskDefinition });
      await allowed("DeregisterTaskDefinition", client.send(request));
    },
    async remove(arns) {
      const request = new sdk.DeleteTaskDefinitionsCommand({ taskDefinitions: [...arns] });
      const { failures = [] } = await allowed("DeleteTaskDefinitions", client.send(request));
      const left = failures.filter(({ reason = "" }) => !/does not exist/.test(reason));
      return new Map(
        left.map(({ arn = "", reason = "", detail = "" }) => [arn, `${reason} ${detail}`.trim()]),
      );
    },
  };
}
