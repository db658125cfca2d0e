import { parseArn } from "../arn.ts";
import { isObject, type JsonObject, objects, text } from "../json.ts";
import { reasonKey, type TaskFailure } from "./task-failure.ts";

/** A log stream in CloudWatch Logs. */
export interface LogStream {
  readonly group: string;
  readonly stream: string;
  /** Undefined: the region of the credentials. */
  readonly region?: string;
}

/** Where the last words of a container are, or why nobody here can read them. */
export type ContainerLog =
  | { readonly container: string; readonly task: string; readonly stream: LogStream }
  | { readonly container: string; readonly task: string; readonly elsewhere: string };

/**
 * The log of the container that took a task down, from its own log configuration in the task definition.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html#create_awslogs_logdriver_options
 * @returns undefined where no container is to blame: nothing it wrote explains the end
 */
export function containerLog(failure: TaskFailure, definition: JsonObject): ContainerLog | undefined {
  const container = failure.container?.name;
  if (container === undefined || failure.container?.exitCode === undefined) return undefined;
  const task = parseArn(failure.task.taskArn)?.resource.split("/").at(-1) ?? failure.task.taskArn;
  const defined = objects(definition["containerDefinitions"]).find(({ name }) => name === container);
  const configuration = defined?.["logConfiguration"];
  const driver = isObject(configuration) ? text(configuration["logDriver"]) : undefined;
  const elsewhere = (why: string): ContainerLog => ({ container, task, elsewhere: why });
  if (!isObject(configuration) || driver === undefined)
    return elsewhere(
      failure.task.containerInstanceArn === undefined
        ? "it has no logConfiguration, so its log is kept nowhere"
        : "it has no logConfiguration, so its log stays on the instance (docker logs)",
    );
  if (driver !== "awslogs") return elsewhere(`its log driver is ${driver}`);
  const options = isObject(configuration["options"]) ? configuration["options"] : {};
  const group = text(options["awslogs-group"]);
  const prefix = text(options["awslogs-stream-prefix"]);
  // Without a prefix the stream is named after Docker's container.
  const stream = prefix === undefined ? failure.container.runtimeId : `${prefix}/${container}/${task}`;
  if (group === undefined || stream === undefined) return elsewhere("its log configuration names no stream");
  const region = text(options["awslogs-region"]);
  return { container, task, stream: { group, stream, ...(region === undefined ? {} : { region }) } };
}

/** Which failures are worth a look at a log: the newest of each container and reason, so many at the most. */
export function worthALook(failures: readonly TaskFailure[], most: number): TaskFailure[] {
  const seen = new Map<string, TaskFailure>();
  for (const failure of failures) {
    const key = `${failure.container?.name} ${reasonKey(failure.reason)}`;
    if (failure.container?.exitCode !== undefined && !seen.has(key)) seen.set(key, failure);
  }
  return [...seen.values()].slice(0, most);
}

/** A line of CloudWatch Logs may hold a quarter of a megabyte, and a job summary a whole one. */
const longest = 1000;

/** The last lines of some messages, each of which may be several lines; over-long ones are cut. */
export function logLines(messages: readonly string[], most: number): string[] {
  return messages
    .flatMap((message) => message.trimEnd().split(/\r\n|[\r\n]/))
    .slice(-most)
    .map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line));
}
