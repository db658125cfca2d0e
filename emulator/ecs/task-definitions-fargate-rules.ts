import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { withDefaults } from "./task-definitions-defaults.ts";

/** What ECS refuses about a task definition that is to run on Fargate. */
export function* fargateProblems(document: JsonObject, containers: readonly JsonObject[]): Generator<string> {
  if (!strings(document["requiresCompatibilities"]).includes("FARGATE")) return;
  for (const member of ["cpu", "memory"]) {
    if (document[member] === undefined)
      yield `Fargate requires that '${member}' be defined at the task level.`;
  }
  if (document["networkMode"] !== "awsvpc") yield "Fargate only supports network mode ‘awsvpc’.";
  const { cpu, memory } = withDefaults(document);
  if (!sizes(Number(text(cpu))).includes(Number(text(memory)))) {
    yield "No Fargate configuration exists for given values.";
  }
  const sum = containers.reduce((total, container) => total + (number(container["cpu"]) ?? 0), 0);
  if (sum > Number(text(cpu))) {
    yield "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.";
  }
  for (const container of containers) {
    if (container["privileged"] === true) yield "Fargate requires that the 'privileged' setting be 'false'.";
    const log = container["logConfiguration"];
    if (isObject(log) && log["logDriver"] === "awslogs" && document["executionRoleArn"] === undefined) {
      yield "Fargate requires task definition to have execution role ARN to support log driver awslogs.";
    }
  }
  for (const { host, dockerVolumeConfiguration } of objects(document["volumes"])) {
    if (isObject(host) && host["sourcePath"] !== undefined) {
      yield "Fargate compatible task definitions do not support sourcePath";
    }
    if (dockerVolumeConfiguration !== undefined) {
      yield "Fargate compatible task definitions do not support dockerVolumeConfiguration";
    }
  }
}

/** The memory sizes (MiB) that go with CPU units: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html */
function sizes(cpu: number): number[] {
  const gib = (from: number, to: number, step: number) =>
    Array.from({ length: (to - from) / step + 1 }, (_, at) => (from + at * step) * 1024);
  switch (cpu) {
    case 256:
      return [512, 1024, 2048];
    case 512:
      return gib(1, 4, 1);
    case 1024:
      return gib(2, 8, 1);
    case 2048:
      return gib(4, 16, 1);
    case 4096:
      return gib(8, 30, 1);
    case 8192:
      return gib(16, 60, 4);
    case 16384:
      return gib(32, 120, 8);
    default:
      return [];
  }
}
