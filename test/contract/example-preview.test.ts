import { expect, test } from "vitest";
import { addPullRequest, changePullRequest } from "../../emulator/github/state.ts";
import { exampleScene, results, said } from "../support/example-scene.ts";
import { leftOf } from "../support/preview-scene.ts";
import { pullRequestEvent } from "../support/pull-request-event.ts";

const labels = [{ name: "preview" }];

/** The example with a load balancer, and pull request #7 at the checkout's commit. */
async function scene() {
  const on = await exampleScene("preview", 100, {
    loadBalancers: [{ name: "previews", listeners: [{ port: 443 }] }],
  });
  const sha = on.checkout.sha();
  addPullRequest(on.emulator.gitHub, { number: 7, sha, labels: ["preview"] }, Date.now());
  const head = { sha, ref: "topic", repo: { full_name: "org/app" } };
  // Nothing resolves the preview's name here; that a URL answers is shown elsewhere, with real HTTP.
  const file = on.checkout.read(".github/workflows/preview.yml");
  on.checkout.write(
    ".github/workflows/preview.yml",
    file.replace(/^( +)preview-max:.*$/m, "$&\n$1preview-probe: false"),
  );
  const event = (name: string, action: string, more = {}) =>
    pullRequestEvent(7, { name, action, labels, head, ...more });
  const run: typeof on.run = (workflow, more = {}) =>
    on.run(workflow, { ...more, secrets: { GITHUB_TOKEN: "ghs_job" } });
  return { on, event, run };
}

test("a preview comes with the label, and goes when the pull request is closed", {
  timeout: 90_000,
}, async () => {
  const { on, event, run } = await scene();
  const deployed = await run("preview", event("pull_request", "labeled"));
  expect(deployed.result, said(deployed)).toBe("success");
  expect(said(deployed)).toContain("https://web-pr-7.preview.example.com");
  expect(leftOf(on)).toMatchObject({ services: ["web-pr-7"], families: ["web-pr-7"] });
  expect([...on.emulator.gitHub.comments.values()].map(({ body }) => body).join()).toContain("Ready");
  changePullRequest(on.emulator.gitHub, 7, { state: "closed" });
  const removed = await run("preview-removed", event("pull_request_target", "closed", { state: "closed" }));
  expect(removed.result, said(removed)).toBe("success");
  expect(leftOf(on)).toEqual({ services: [], targetGroups: [], families: [] });
});

test("without the label there is none; by hand and by the sweep it goes as well", {
  timeout: 90_000,
}, async () => {
  const { on, event, run } = await scene();
  const none = await run("preview", event("pull_request", "opened", { labels: [] }));
  expect(results(none)).toEqual({ deploy: "skipped" });
  const deploy = () => run("preview", event("pull_request", "labeled"));
  const first = await deploy();
  expect(first.result, said(first)).toBe("success");
  const byHand = await run("preview-removed", { inputs: { number: "7" } });
  expect(byHand.result, said(byHand)).toBe("success");
  expect(leftOf(on).services).toEqual([]);
  const again = await deploy();
  expect(again.result, said(again)).toBe("success");
  changePullRequest(on.emulator.gitHub, 7, { labels: [] });
  const dry = await run("preview-sweep", { inputs: { "dry-run": "true" } });
  expect(said(dry)).toContain("does not carry the label 'preview'");
  expect(leftOf(on).services).toEqual(["web-pr-7"]);
});
