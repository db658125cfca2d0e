import * as sdk from "@aws-sdk/client-ecs";
import { strings } from "../json.ts";
import { allowedBy } from "./allowed.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

const allowed = allowedBy("ecs");

/** All tasks of a cluster, or of a family in it, that have not stopped: those that are stopping too. */
export async function tasksOf(client: sdk.ECSClient, cluster: string, family?: string): Promise<sdk.Task[]> {
  const arns: string[] = [];
  for (const desiredStatus of ["RUNNING", "STOPPED"] as const) {
    let nextToken: string | undefined;
    do {
      const request = new sdk.ListTasksCommand({ cluster, family, desiredStatus, nextToken });
      const page = await allowed("ListTasks", client.send(request));
      arns.push(...strings(page.taskArns));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  }
  const found: sdk.Task[] = [];
  for (let at = 0; at < arns.length; at += 100) {
    const part = arns.slice(at, at + 100);
    const request = new sdk.DescribeTasksCommand({ cluster, tasks: part });
    const { tasks = [], failures = [] } = await allowed("DescribeTasks", client.send(request));
    // One that is not told of must not count as gone.
    if (tasks.length + failures.length < part.length)
      throw unexpectedAnswer("ecs:DescribeTasks", "neither a task nor a word that it is missing");
    found.push(...tasks);
  }
  return found.filter(({ lastStatus }) => lastStatus !== "STOPPED");
}
