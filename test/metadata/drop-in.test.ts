import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import registerAndDeploy from "../../src/actions/register-and-deploy.ts";
import renderTaskDef from "../../src/actions/render-task-def.ts";
import type { InputTable } from "../../src/inputs/table.ts";

const page = readFileSync(new URL("../../docs/migrating-from-aws-actions.md", import.meta.url), "utf8");

/** The inputs of aws-actions/amazon-ecs-render-task-definition v1.9.0. */
const render = [
  "task-definition",
  "task-definition-arn",
  "task-definition-family",
  "task-definition-revision",
  "container-name",
  "image",
  "environment-variables",
  "log-configuration-log-driver",
  "log-configuration-options",
  "docker-labels",
  "command",
  "task-role-arn",
  "execution-role-arn",
  "env-files",
  "secrets",
];

/** The inputs of aws-actions/amazon-ecs-deploy-task-definition v2.6.3. */
const deploy = [
  "task-definition",
  "desired-count",
  "service",
  "cluster",
  "wait-for-service-stability",
  "wait-for-minutes",
  "wait-max-delay-seconds",
  "codedeploy-appspec",
  "codedeploy-application",
  "codedeploy-deployment-group",
  "codedeploy-deployment-description",
  "codedeploy-deployment-config",
  "force-new-deployment",
  "service-managed-ebs-volume-name",
  "service-managed-ebs-volume",
  "run-task",
  "run-task-container-overrides",
  "run-task-security-groups",
  "run-task-subnets",
  "run-task-assign-public-ip",
  "run-task-capacity-provider-strategy",
  "run-task-launch-type",
  "run-task-started-by",
  "run-task-tags",
  "run-task-managed-ebs-volume-name",
  "run-task-managed-ebs-volume",
  "wait-for-task-stopped",
  "enable-ecs-managed-tags",
  "propagate-tags",
  "keep-null-value-keys",
  "max-retries",
];

/** What a table of the page says of each input. */
function told(heading: string): Map<string, string> {
  const section = page.split(/^#{2,3} /m).find((part) => part.startsWith(heading)) ?? "";
  const rows = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];
  return new Map(rows.map(([, name = "", here = ""]) => [name, here.trim()]));
}

/** What our table makes of an input, in the page's words. The runner upper-cases names, so their case says nothing. */
function here(inputs: InputTable, name: string): string {
  const input = inputs[name.toLowerCase()];
  if (!input) return "missing";
  if (!input.foreign) return "same";
  if (input.foreign.as === "alias") return `alias of \`${input.foreign.of}\``;
  return input.foreign.as === "needless" ? "not needed" : "not supported";
}

describe.each([
  ["amazon-ecs-render-task-definition@v1", render, renderTaskDef.inputs],
  ["amazon-ecs-deploy-task-definition@v2", deploy, registerAndDeploy.inputs],
] as const)("%s", (name, theirs, inputs: InputTable) => {
  const rows = told(name);

  test("the page has a row for each of its inputs, and for no other", () => {
    expect([...rows.keys()].toSorted()).toEqual(theirs.toSorted());
  });

  test.each([...theirs])("%s is here what the page says", (input) => {
    expect(rows.get(input)).toBe(here(inputs, input));
  });
});
