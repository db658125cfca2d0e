import { expect, test } from "vitest";
import { operations } from "../../emulator/github/answers.ts";
import { isObject, type JsonObject } from "../../src/json.ts";
import { againstOpenApi } from "../support/github-openapi.ts";
import { type GitHubScene, gitHubScene, here, refusalOf } from "./endpoint-github-fixture.ts";

/** Every operation with every member that it takes, and refusals of each kind. */
async function everything({ rest, emulator }: GitHubScene): Promise<void> {
  const page = { ...here, per_page: 50, page: 1 };
  await rest.pulls.list({ ...page, state: "all", sort: "created", direction: "asc", base: "main" });
  await rest.pulls.get({ ...here, pull_number: 7 });
  await rest.pulls.get({ ...here, pull_number: 8 });
  await refusalOf(rest.pulls.get({ ...here, pull_number: 9 }));
  const seven = { ...here, issue_number: 7 };
  const { data: comment } = await rest.issues.createComment({ ...seven, body: "x" });
  await refusalOf(rest.issues.createComment({ ...seven, body: "" }));
  const one = { ...here, comment_id: comment.id };
  await rest.issues.updateComment({ ...one, body: "y" });
  await rest.issues.getComment(one);
  await rest.issues.listComments({ ...page, ...seven });
  await rest.issues.deleteComment(one);
  await refusalOf(rest.issues.deleteComment(one));
  const request = {
    ...here,
    ref: "branch-7",
    task: "deploy:pr-7",
    environment: "preview",
    description: "a preview",
    payload: { pull_request: 7 },
    transient_environment: true,
    production_environment: false,
    auto_merge: false,
  };
  await refusalOf(rest.repos.createDeployment(request));
  await refusalOf(rest.repos.createDeployment({ ...request, ref: "nowhere" }));
  const { data: deployment } = await rest.repos.createDeployment({ ...request, required_contexts: [] });
  const id = "id" in deployment ? deployment.id : 0;
  await rest.repos.createDeployment({ ...request, required_contexts: [], payload: "text" });
  const on = { ...here, deployment_id: id };
  const urls = { log_url: "https://example.com/run", environment_url: "https://pr-7.example.com" };
  const state = { ...on, state: "success" as const, ...urls, description: "d", auto_inactive: true };
  const { data: status } = await rest.repos.createDeploymentStatus(state);
  await refusalOf(rest.repos.createDeploymentStatus({ ...on, state: "done" as "success" }));
  await rest.repos.listDeploymentStatuses({ ...page, ...on });
  await rest.repos.getDeploymentStatus({ ...on, status_id: status.id });
  await rest.repos.listDeployments({ ...page, environment: "preview", task: "deploy:pr-7", ref: "branch-7" });
  await rest.repos.getDeployment(on);
  await refusalOf(rest.repos.deleteDeployment(on));
  await rest.repos.createDeploymentStatus({ ...on, state: "inactive" });
  await rest.repos.deleteDeployment(on);
  emulator.inject({ operation: "pulls/list", kind: "throttle" });
  await refusalOf(rest.pulls.list(here));
}

const pullRequests = [
  { number: 7, labels: ["preview"], checks: { build: "pending" } },
  { number: 8, state: "merged" as const, headRepository: "stranger/app" },
];

test("what is asked and answered is what GitHub's published description has", async () => {
  const on = await gitHubScene({ pullRequests });
  await everything(on);
  const called = new Set(on.emulator.requests.map(({ operation }) => operation));
  expect(operations.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
  expect(await againstOpenApi(on.emulator.requests)).toEqual([]);
}, 60_000);

test("and the check sees a member that is missing, unknown, or not of its enumeration", async () => {
  const on = await gitHubScene({ pullRequests });
  await on.rest.pulls.get({ ...here, pull_number: 7 });
  const request = { ...here, ref: "branch-7", required_contexts: [] };
  const { data } = await on.rest.repos.createDeployment(request);
  const deployment_id = "id" in data ? data.id : 0;
  await on.rest.repos.createDeploymentStatus({ ...here, deployment_id, state: "success" });
  await on.rest.pulls.list(here);
  const [pull, created, status, listed] = on.emulator.requests;
  if (!pull || !created || !status || !listed) throw new Error("not recorded");
  const { node_id: _nodeId, ...incomplete } = object(pull.answer);
  const found = await againstOpenApi([
    { ...pull, answer: incomplete },
    { ...created, body: { ...object(created.body), transient: true } },
    { ...status, answer: { ...object(status.answer), state: "done" } },
    { ...pull, body: { state: "open" } },
    { ...listed, body: { state: "opened" } },
    { ...listed, body: { label: "preview" } },
  ]);
  expect(found).toEqual([
    expect.stringMatching(/^pulls\/get 200: .*'node_id'/),
    expect.stringMatching(/^repos\/create-deployment body: .*"transient"' does not exist/),
    expect.stringMatching(/^repos\/create-deployment-status 201: .*"done"' is not assignable/),
    expect.stringMatching(/^pulls\/get query: /),
    expect.stringMatching(/^pulls\/list query: .*"opened"' is not assignable/),
    expect.stringMatching(/^pulls\/list query: .*"label"' does not exist/),
  ]);
}, 60_000);

function object(value: unknown): JsonObject {
  if (!isObject(value)) throw new Error("no object");
  return value as JsonObject;
}
