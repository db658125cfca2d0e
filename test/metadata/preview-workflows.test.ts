import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type PreviewWorkflows, previewFindings } from "./preview-workflow-rules.ts";
import { root } from "./workflow-files.ts";

const file = (name: string) =>
  readFileSync(join(root, "examples", "preview", ".github", "workflows", name), "utf8");
const workflows: PreviewWorkflows = {
  deploy: file("preview.yml"),
  remove: file("preview-removed.yml"),
  sweep: file("preview-sweep.yml"),
};

/** The workflows with one thing changed. */
function changed(name: keyof PreviewWorkflows, from: string | RegExp, to: string): PreviewWorkflows {
  const text = workflows[name].replace(from, to);
  expect(text, `${name} has no ${from}`).not.toBe(workflows[name]);
  return { ...workflows, [name]: text };
}

test("the example's workflows leak nothing, bring nothing back, and run nobody's code with its rights", () => {
  expect(previewFindings(workflows)).toEqual([]);
});

describe("each of its precautions is missed when it is taken out", () => {
  test.each<[keyof PreviewWorkflows, string | RegExp, string, string]>([
    // List B2 of what happens in the field, by number.
    ["remove", "pull_request_target:", "pull_request:", "closed with a conflict"], // 1
    ["remove", "[closed, unlabeled]", "[unlabeled]", "closed with a conflict"], // 1
    ["remove", /(steps:\n)/, "$1      - uses: actions/checkout@v5\n", "checks out or runs something"], // 1
    ["sweep", /(steps:\n)/, "$1      - run: make\n", "checks out or runs something"],
    ["deploy", /^ +queue: max\n/m, "", "deploy takes the place of another run"], // 3
    ["remove", /^ +queue: max\n/m, "", "remove takes the place of another run"], // 3
    ["deploy", "cancel-in-progress: false", "cancel-in-progress: true", "deploy is cut off half-way"], // 4
    ["remove", "cancel-in-progress: false", "cancel-in-progress: true", "remove is cut off half-way"], // 5
    ["sweep", "cancel-in-progress: false", "cancel-in-progress: true", "sweep is cut off half-way"],
    ["remove", "group: preview-", "group: removed-", "do not wait for each other"], // 5
    ["remove", " || inputs.number }}", " }}", "do not wait for each other"],
    ["deploy", "group: preview-${{ github.event.pull_request.number }}", "group: preview", "do not wait"],
    ["deploy", /^ +concurrency:\n(?: {6}.*\n)+/m, "", "deploy is cut off half-way"],
    ["deploy", "labeled]", "labeled, closed]", "brings back what was closed"], // 6
    ["deploy", /(types: \[opened.*\n)/, "$1    paths: [src/**]\n", "does not run for every pull request"], // 7
    ["remove", /(types: \[closed.*\n)/, "$1    branches: [main]\n", "does not run for every pull request"], // 7
    ["deploy", "reopened, ", "", "deploy misses reopened"], // 8
    ["deploy", "synchronize, ", "", "deploy misses synchronize"],
    ["deploy", ", labeled]", "]", "deploy misses labeled"],
    ["deploy", /^ +timeout-minutes: 30\n/m, "", "deploy may keep others waiting"], // 8
    [
      "deploy",
      /^( +)timeout-minutes/m,
      "$1environment: pr-${{ github.event.number }}\n$&",
      "no token can delete",
    ], // 13
    ["deploy", "preview-max: 30", 'preview-environment: "pr-{number}"', "no token can delete"], // 13
    // Beyond the list: whose code runs, with which rights, and which previews there are.
    ["deploy", "  pull_request:", "  pull_request_target:", "something else than pull_request"],
    ["deploy", /^ +ref:.*\n/m, "", "something else than the head"],
    ["deploy", /^ +persist-credentials:.*\n/m, "", "leaves the token in the checkout"],
    ["deploy", /^ +contains\(.*\n +&& /m, "      ", "deploy runs without the label"],
    ["deploy", /^ +&& github.event.pull_request.head.*\n/m, "", "red for a fork"],
    ["deploy", /^ +&& github.actor.*\n/m, "", "red for Dependabot"],
    ["deploy", "contents: read", "contents: write", "deploy has not the permissions"],
    ["deploy", /^ +deployments: write.*\n/m, "", "deploy has not the permissions"],
    ["remove", /^ +pull-requests: write.*\n/m, "", "remove has not the permissions"],
    ["sweep", /^ +id-token: write.*\n/m, "", "sweep has not the permissions"],
    ["remove", "permissions: {}", "permissions: { issues: write }", "remove gives permissions to every job"],
    ["remove", "closed, unlabeled", "closed", "loses its label"],
    ["remove", "workflow_dispatch:", "workflow_call:", "by hand"],
    ["sweep", /^ +schedule:\n.*\n/m, "", "never found"],
    ["sweep", "preview-label: preview", "preview-label: deploy", "not the same in all three"],
    ["remove", /^ +preview-label:.*\n/m, "", "not the same in all three"],
  ])("%s: %s → %j: %s", (name, from, to, finding) => {
    expect(previewFindings(changed(name, from, to)).join("\n")).toContain(finding);
  });
});
