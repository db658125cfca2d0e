import { expect, test } from "vitest";
import { recordDeployment } from "../../../src/github/deployments.ts";
import type { PreviewRecord, RecordState } from "../../../src/preview/ports.ts";
import { againstOpenApi } from "../../support/github-openapi.ts";
import { type GitHubEdge, gitHubEdge, refusalOf } from "./edge.ts";

const place = { region: "eu-west-1", cluster: "shop", service: "web" };
const run = "https://github.com/org/app/actions/runs/1";

const shaOf = ({ emulator }: GitHubEdge, number = 7) => emulator.gitHub.pullRequests.get(number)?.sha ?? "";

function record(on: GitHubEdge, state: RecordState, more: Partial<PreviewRecord> = {}): Promise<void> {
  const number = more.number ?? 7;
  const base = { number, state, environment: "preview", ...place, sha: shaOf(on, number) };
  return recordDeployment(on.gitHub, { ...base, ...more }, run);
}

/** Each deployment's task and its states, the oldest first. */
const there = ({ emulator }: GitHubEdge) =>
  [...emulator.gitHub.deployments.values()].map(
    ({ task, statuses }) => `${task}: ${statuses.map(({ state }) => state).join(" ")}`,
  );

/** The head moves on, as by a push. */
function push({ emulator }: GitHubEdge, sha: string): void {
  emulator.gitHub.commits.add(sha);
}
const second = "b".repeat(40);

test("a deployment is transient, of the head as it is, whatever its checks say, and ends with its URL", async () => {
  const on = await gitHubEdge({ pullRequests: [{ number: 7, checks: { deploy: "pending" } }] });
  await record(on, "in_progress", { description: "Deploying" });
  await record(on, "success", { url: "https://pr-7.example.com" });
  const [deployment] = [...on.emulator.gitHub.deployments.values()];
  expect(deployment).toMatchObject({
    sha: shaOf(on),
    environment: "preview",
    payload: { pull_request: 7, ...place },
    transient: true,
    production: false,
    description: "Deploying",
  });
  expect(deployment?.statuses).toMatchObject([
    { state: "in_progress", logUrl: run, environmentUrl: "" },
    { state: "success", logUrl: run, environmentUrl: "https://pr-7.example.com" },
  ]);
});

test("a success makes older ones of the same preview inactive, which GitHub does not; others stay as they are", async () => {
  const on = await gitHubEdge();
  await record(on, "success");
  await record(on, "success", { number: 8 });
  await record(on, "success", { service: "admin" });
  await record(on, "success", { cluster: "other" });
  await record(on, "success", { region: "us-east-1" });
  push(on, second);
  await record(on, "in_progress", { sha: second });
  await record(on, "success", { sha: second });
  expect(there(on)).toEqual([
    "deploy:pr-7:eu-west-1:shop/web: success inactive",
    "deploy:pr-8:eu-west-1:shop/web: success",
    "deploy:pr-7:eu-west-1:shop/admin: success",
    "deploy:pr-7:eu-west-1:other/web: success",
    "deploy:pr-7:us-east-1:shop/web: success",
    "deploy:pr-7:eu-west-1:shop/web: in_progress success",
  ]);
});

test("a failure leaves the older one as it is: it still answers", async () => {
  const on = await gitHubEdge();
  await record(on, "success");
  push(on, second);
  await record(on, "in_progress", { sha: second });
  await record(on, "failure", { sha: second, description: "x".repeat(200) });
  expect(there(on)).toEqual([
    "deploy:pr-7:eu-west-1:shop/web: success",
    "deploy:pr-7:eu-west-1:shop/web: in_progress failure",
  ]);
  const [, failed] = [...on.emulator.gitHub.deployments.values()];
  expect(failed?.statuses.at(-1)?.description).toBe(`${"x".repeat(139)}…`);
});

test("a preview that is removed has no active deployment, of however many; again there is nothing to do", async () => {
  const on = await gitHubEdge();
  for (let at = 0; at < 105; at++) await record(on, "in_progress");
  await record(on, "in_progress", { number: 8 });
  await record(on, "inactive");
  const states = there(on);
  expect(states.filter((one) => one === "deploy:pr-7:eu-west-1:shop/web: in_progress inactive")).toHaveLength(
    105,
  );
  expect(states.at(-1)).toBe("deploy:pr-8:eu-west-1:shop/web: in_progress");
  await record(on, "inactive");
  expect(there(on)).toEqual(states);
}, 30_000);

test("an end without a beginning, as after a run that was killed, is recorded all the same; nothing is made to be inactive", async () => {
  const on = await gitHubEdge();
  await record(on, "inactive");
  expect(there(on)).toEqual([]);
  await record(on, "success");
  expect(there(on)).toEqual(["deploy:pr-7:eu-west-1:shop/web: success"]);
});

test("a token without the permission is told which line it lacks", async () => {
  const tokens = { reader: { permissions: { deployments: "read" as const } } };
  const on = await gitHubEdge({ tokens }, "reader");
  expect(await refusalOf(record(on, "in_progress"))).toMatch(
    /^denied 403: The job's token may not record a deployment to 'preview': .* \| Add `deployments: write` to the job's `permissions:`/,
  );
});

test("what is sent is what GitHub's published description takes", async () => {
  const on = await gitHubEdge();
  await record(on, "in_progress", { description: "Deploying" });
  await record(on, "success", { url: "https://pr-7.example.com" });
  await record(on, "inactive");
  expect(await againstOpenApi(on.emulator.requests)).toEqual([]);
}, 60_000);

test("one that fails leaves what stands, and ends what a killed run left on its way", async () => {
  const on = await gitHubEdge();
  await record(on, "success");
  await record(on, "in_progress");
  push(on, second);
  await record(on, "in_progress", { sha: second });
  await record(on, "failure", { sha: second });
  expect(there(on)).toEqual([
    "deploy:pr-7:eu-west-1:shop/web: success",
    "deploy:pr-7:eu-west-1:shop/web: in_progress inactive",
    "deploy:pr-7:eu-west-1:shop/web: in_progress failure",
  ]);
});
