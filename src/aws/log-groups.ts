import * as sdk from "@aws-sdk/client-cloudwatch-logs";
import { Refusal } from "../refusal.ts";
import type { LogGroup, LogGroups } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";

const allowed = allowedBy("logs");

/** Log groups, through the SDK's own settings. */
export function connectLogGroups(): LogGroups {
  const client = new sdk.CloudWatchLogsClient(clientSettings);
  return {
    async group(name) {
      let nextToken: string | undefined;
      do {
        const request = new sdk.DescribeLogGroupsCommand({ logGroupNamePrefix: name, nextToken });
        const page = await allowed("DescribeLogGroups", client.send(request));
        const found = page.logGroups?.find(({ logGroupName }) => logGroupName === name);
        if (found) return groupOf(name, found);
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return undefined;
    },
    async tags(resourceArn) {
      const request = new sdk.ListTagsForResourceCommand({ resourceArn });
      return (await allowed("ListTagsForResource", client.send(request))).tags ?? {};
    },
    async remove(logGroupName) {
      try {
        await allowed("DeleteLogGroup", client.send(new sdk.DeleteLogGroupCommand({ logGroupName })));
      } catch (error) {
        if (!(error instanceof Refusal && error.code === "ResourceNotFoundException")) throw error;
      }
    },
  };
}

/** `arn` ends in `:*`, which names the streams; tags are asked for without. */
function groupOf(name: string, { arn, logGroupArn }: sdk.LogGroup): LogGroup {
  return { name, arn: logGroupArn ?? arn?.replace(/:\*$/, "") ?? "" };
}
