import { type JsonObject, objects, strings, text } from "../json.ts";
import type { Ecs } from "../ports.ts";
import { tasksOf } from "./answers.ts";

type Operation = "ListTasks" | "DescribeTasks" | "DescribeContainerInstances";

/** What DescribeTasks and DescribeContainerInstances take at once. */
const most = 100;

/** Tasks of a service, and where they run. */
export function serviceTasks(
  call: (operation: Operation, request: JsonObject) => Promise<JsonObject>,
): Pick<Ecs, "stoppedTasks" | "presentTasks" | "instanceIds"> {
  /** Ten pages of a hundred at the most: a service that stops more tasks an hour has told enough. */
  const list = async (request: JsonObject, pages = 10): Promise<string[]> => {
    const arns: string[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < pages; page++) {
      const answer = await call("ListTasks", nextToken === undefined ? request : { ...request, nextToken });
      arns.push(...strings(answer["taskArns"]));
      nextToken = text(answer["nextToken"]);
      if (nextToken === undefined) break;
    }
    return arns;
  };
  return {
    async stoppedTasks(cluster, service, seen) {
      const known = new Set(seen.map(({ taskArn }) => taskArn));
      // ECS says nothing of the list's order, and takes startedBy only as the one filter, for tasks that are to run.
      const listed = await list({ cluster, serviceName: service, desiredStatus: "STOPPED" });
      const unseen = listed.filter((arn) => !known.has(arn));
      const found = [...seen];
      for (let at = 0; at < unseen.length; at += most) {
        const answer = await call("DescribeTasks", { cluster, tasks: unseen.slice(at, at + most) });
        // The list has tasks that are still stopping; how they end is not known yet.
        found.push(...tasksOf(answer).filter(({ lastStatus = "STOPPED" }) => lastStatus === "STOPPED"));
      }
      return found;
    },
    async presentTasks(cluster, service) {
      const [running, stopping] = await Promise.all(
        ["RUNNING", "STOPPED"].map((desiredStatus) =>
          list({ cluster, serviceName: service, desiredStatus }, 1),
        ),
      );
      const arns = [...(running ?? []), ...(stopping ?? [])].slice(0, most);
      return arns.length === 0 ? [] : tasksOf(await call("DescribeTasks", { cluster, tasks: arns }));
    },
    async instanceIds(cluster, arns) {
      if (arns.length === 0) return new Map();
      const containerInstances = arns.slice(0, most);
      const answer = await call("DescribeContainerInstances", { cluster, containerInstances });
      return new Map(
        objects(answer["containerInstances"]).flatMap((instance): [string, string][] => {
          const [arn, id] = [text(instance["containerInstanceArn"]), text(instance["ec2InstanceId"])];
          return arn === undefined || id === undefined ? [] : [[arn, id]];
        }),
      );
    },
  };
}
