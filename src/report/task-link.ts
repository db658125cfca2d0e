import { consoleHost } from "./console-host.ts";

/** The id in a task's ARN, `…:task/<cluster>/<id>`. */
export function taskId(arn: string): string {
  return arn.split("/").at(-1) ?? arn;
}

/** The task's page in the console. */
export function taskLink({
  region,
  cluster,
  task,
}: {
  readonly region: string;
  /** Name or ARN. */
  readonly cluster: string;
  /** ARN. */
  readonly task: string;
}): string {
  const name = encodeURIComponent((cluster.split("/").at(-1) ?? cluster).toWellFormed());
  return `${consoleHost(region)}/ecs/v2/clusters/${name}/tasks/${encodeURIComponent(taskId(task).toWellFormed())}?region=${region}`;
}
