import { expect, test } from "vitest";
import { deploy, made, scene, shown } from "../support/preview-deploy.ts";
import { leftOf, standingPreview } from "../support/preview-scene.ts";
import { pullRequestEvent } from "../support/pull-request-event.ts";
import { errors } from "../support/teardown-scene.ts";

const one = { "preview-max": "1" };

test("as many previews of the service as there may be: told before anything is made, with the oldest", async () => {
  const on = await scene();
  standingPreview(on, { number: 3 });
  standingPreview(on, { number: 4, service: "api" });
  const result = await deploy(on, one);
  expect(result.exitCode, result.stdout).toBe(1);
  expect(errors(result).join()).toContain(
    "There are 1 previews of 'web' already, and 'preview-max' allows 1.",
  );
  expect(errors(result).join()).toContain("org/app#3");
  expect(shown(on).comments.join()).toContain("org/app\\#3");
  expect(shown(on).comments.join()).not.toContain("http://web-pr-7");
  expect(made(on)).toEqual([]);
});

test("a preview that stands is not one more", async () => {
  const on = await scene();
  standingPreview(on, { number: 7, only: ["service"] });
  const result = await deploy(on, one);
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
});

test("another came while this one was made: it was first, and this one is taken back", async () => {
  const on = await scene();
  const result = await deploy(on, one, {
    ...pullRequestEvent(7),
    onLine: ({ text }) => {
      if (text.includes("created target group")) standingPreview(on, { number: 9 });
    },
  });
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(result.exitCode).toBe(1);
  expect(errors(result).join()).toContain("org/app#9");
  expect(result.outputs["preview-url"] ?? "").toBe("");
  expect(leftOf(on)).toEqual({ services: ["web-pr-9"], targetGroups: [], families: ["web-pr-9"] });
  const { comments, deployments } = shown(on);
  expect(comments.join()).toContain("'preview-max' allows 1");
  expect(comments.join()).not.toContain("http://web-pr-7");
  expect(deployments).toMatchObject([{ state: "failure", url: "" }]);
});

test("another came after this one: this one stays", async () => {
  const on = await scene();
  const result = await deploy(on, one, {
    ...pullRequestEvent(7),
    onLine: ({ text }) => {
      if (text.includes("created service")) standingPreview(on, { number: 3 });
    },
  });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(leftOf(on).services).toEqual(["web-pr-3", "web-pr-7"]);
});
