/** How long the largest task definition that ECS takes (64 KiB) is read, changed, checked and compared. */
import { ecsModel } from "../src/aws/ecs-model.ts";
import { parseDocument } from "../src/document/parse.ts";
import { isObject, type JsonObject } from "../src/json.ts";
import { clean } from "../src/task-definition/clean.ts";
import { diff } from "../src/task-definition/diff.ts";
import { render } from "../src/task-definition/render.ts";
import { asProblem, validate } from "../src/task-definition/validate.ts";

/** Milliseconds, after start-up; https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const budget = 20;

const containers = Array.from({ length: 10 }, (_, number) => ({
  name: `container-${number}`,
  image: `registry.example/app-${number}:1.${number}`,
  memory: 128,
  portMappings: [{ containerPort: 8000 + number, hostPort: 0, protocol: "tcp" }],
  environment: Array.from({ length: 90 }, (_, at) => ({
    name: `VARIABLE_NUMBER_${at}`,
    value: `value ${at} of container ${number}`,
  })),
  secrets: [{ name: "TOKEN", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/token" }],
  healthCheck: { command: ["CMD-SHELL", "true"], interval: 10 },
  dependsOn: number === 0 ? [] : [{ containerName: `container-${number - 1}`, condition: "HEALTHY" }],
}));
const largest: JsonObject = {
  family: "bench",
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  containerDefinitions: containers,
};
const changes = {
  containers: Object.fromEntries(
    containers.map(({ name }) => [
      name,
      { image: "registry.example/app:2", environment: { set: { NEW: "value" } } },
    ]),
  ),
};

const phases = ["parse", "render", "validate", "compare", "print"] as const;
type Laps = Record<(typeof phases)[number], number>;

function once(text: string): Laps {
  const laps: Laps = { parse: 0, render: 0, validate: 0, compare: 0, print: 0 };
  let last = performance.now();
  const lap = (phase: keyof Laps) => {
    const now = performance.now();
    laps[phase] = now - last;
    last = now;
  };
  const { value, whereIs } = parseDocument(text, "task-definition.json");
  const { document, described, originalPath } = clean(isObject(value) ? value : {});
  lap("parse");
  const rendered = render(document, changes);
  lap("render");
  const findings = validate(rendered, { described, shape: ecsModel.registerTaskDefinition });
  for (const finding of findings) asProblem(finding, (path) => whereIs(originalPath(path)));
  lap("validate");
  diff(document, rendered);
  lap("compare");
  JSON.stringify(rendered, null, 2);
  lap("print");
  return laps;
}

const sum = (laps: Laps) => phases.reduce((total, phase) => total + laps[phase], 0);

/** A table: the first time in a process, when nothing is compiled yet, and the median of many. */
export function largestTaskDefinition(): void {
  const text = JSON.stringify(largest, null, 2);
  const size = Math.round(JSON.stringify(largest).length / 1024);
  console.log(
    `\nA task definition of ${size} KiB, read, changed, checked and compared (budget ${budget} ms)\n`,
  );
  console.log(`| | ${phases.join(" | ")} | all, ms |\n| --- |${" ---: |".repeat(phases.length + 1)}`);
  const first = once(text);
  const all = Array.from({ length: 200 }, () => once(text)).slice(50);
  const middle = all.toSorted((a, b) => sum(a) - sum(b))[Math.floor(all.length / 2)] ?? first;
  for (const [title, laps] of [
    ["first", first],
    ["median", middle],
  ] as const) {
    console.log(
      `| ${title} | ${phases.map((phase) => laps[phase].toFixed(1)).join(" | ")} | ${sum(laps).toFixed(1)} |`,
    );
  }
}
