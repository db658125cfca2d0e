import { strict as assert } from "node:assert";
import { addPullRequest, changePullRequest } from "../../../emulator/github/state.ts";
import { leftOf, standingPreview } from "../../../test/support/preview-scene.ts";
import { pullRequestEvent } from "../../../test/support/pull-request-event.ts";
import type { ExampleByAct } from "./example.ts";
import { green } from "./seen.ts";

const none = { services: [], targetGroups: [], families: [] };

export const preview: ExampleByAct = {
  name: "preview",
  on: {
    scale: 100,
    repositories: ["web"],
    loadBalancers: [{ name: "previews", listeners: [{ port: 443 }] }],
  },
  async checks(scene, check) {
    const { emulator, checkout } = scene;
    const sha = checkout.sha();
    addPullRequest(emulator.gitHub, { number: 7, sha, labels: ["preview"] }, Date.now());
    const change = (workflow: string, from: RegExp, to: string) => {
      const file = `.github/workflows/${workflow}.yml`;
      checkout.write(file, checkout.read(file).replace(from, to));
    };
    // Nothing resolves the preview's name here.
    change("preview", /^( +)preview-max:.*$/m, "$&\n$1preview-probe: false");
    // act takes a workflow with that for none; it has no concurrency in any case.
    for (const workflow of ["preview", "preview-removed"]) change(workflow, /^ +queue: max\n/m, "");
    const comments = () => [...emulator.gitHub.comments.values()].map(({ body }) => body).join();
    const head = { sha, ref: "topic", repo: { full_name: "org/app" } };
    const on = (name: string, action: string, more = {}) => {
      const { event } = pullRequestEvent(7, { name, action, head, labels: [{ name: "preview" }], ...more });
      return { event: event.name, payload: event.payload };
    };
    const deploy = () => scene.run("preview", on("pull_request", "labeled"));

    await check("without the label there is none", async () => {
      green(await scene.run("preview", on("pull_request", "opened", { labels: [] })));
      assert.deepEqual(leftOf(scene), none);
    });

    await check("with the label it comes, and goes when the pull request is closed", async () => {
      assert.match(green(await deploy()), /https:\/\/web-pr-7\.preview\.example\.com/);
      assert.deepEqual(leftOf(scene).services, ["web-pr-7"]);
      assert.match(comments(), /Ready/);
      changePullRequest(emulator.gitHub, 7, { state: "closed" });
      const closed = on("pull_request_target", "closed", { state: "closed" });
      green(await scene.run("preview-removed", closed));
      assert.deepEqual(leftOf(scene), none);
      changePullRequest(emulator.gitHub, 7, { state: "open" });
    });

    await check("removed by hand", async () => {
      green(await deploy());
      green(await scene.run("preview-removed", { inputs: { number: "7" } }));
      assert.deepEqual(leftOf(scene), none);
    });

    await check("swept where the label is gone: shown first, then done by the clock", async () => {
      addPullRequest(emulator.gitHub, { number: 8, labels: [] }, Date.now());
      standingPreview(scene, { number: 8 });
      const shown = green(await scene.run("preview-sweep", { inputs: { "dry-run": "true" } }));
      assert.match(shown, /does not carry the label 'preview'/);
      assert.deepEqual(leftOf(scene).services, ["web-pr-8"]);
      green(await scene.run("preview-sweep", { event: "schedule" }));
      assert.deepEqual(leftOf(scene), none);
    });
  },
};
