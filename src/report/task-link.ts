/** The id in a task's ARN, `…:task/<cluster>/<id>`. */
export function taskId(arn: string): string {
  return arn.split("/").at(-1) ?? arn;
}

/** The task's page in the console, whose host differs by partition. */
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
  const host = region.startsWith("cn-")
    ? "console.amazonaws.cn"
    : region.startsWith("us-gov-")
      ? "console.amazonaws-us-gov.com"
      : "console.aws.amazon.com";
  const name = encodeURIComponent(cluster.split("/").at(-1) ?? cluster);
  return `https://${region}.${host}/ecs/v2/clusters/${name}/tasks/${encodeURIComponent(taskId(task))}?region=${region}`;
}
