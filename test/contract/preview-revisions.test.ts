import { expect, test } from "vitest";
import { identityTags } from "../../src/preview/tags.ts";
import { stage } from "../support/endpoint.ts";
import { leftOf, standingPreview } from "../support/preview-scene.ts";
import { bodies, fast } from "../support/teardown-scene.ts";

test("previews of many pushes go at half the account's rate, over all of them, ten revisions at a time", async () => {
  const gitHub = { pullRequests: [{ number: 9 }] };
  const on = await stage({ ...fast, scenario: { rateLimits: true, gitHub } });
  for (const number of [7, 8]) {
    const tags = Object.entries(identityTags(standingPreview(on, { number })));
    for (let push = 0; push < 11; push++)
      on.emulator.call("RegisterTaskDefinition", {
        family: `web-pr-${number}`,
        containerDefinitions: [{ name: "web", image: `web:${push}`, memory: 16 }],
        tags: tags.map(([key, value]) => ({ key, value })),
      });
  }
  const result = await on.run("teardown-service", { "sweep-previews": "true", "github-token": "ghs_job" });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(leftOf(on)).toEqual({ services: [], targetGroups: [], families: [] });
  const deleted = bodies(on, "DeleteTaskDefinitions").map((body) => body as { taskDefinitions: string[] });
  expect(deleted.map(({ taskDefinitions }) => taskDefinitions.length)).toEqual([10, 2, 10, 2]);
  const times = on.emulator.requests
    .filter(({ operation }) => operation === "DeregisterTaskDefinition")
    .map(({ receivedAt }) => receivedAt / 1000);
  expect(times).toHaveLength(24);
  const [first = 0] = times;
  // A bucket of ten, and one more each second; a second for what the clocks differ in.
  const early = times.filter((time, at) => at + 1 > 10 + (time - first) + 1);
  expect(early).toEqual([]);
}, 60_000);
