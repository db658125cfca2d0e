import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { type ExampleScene, exampleScene, results, said, summary } from "../support/example-scene.ts";

const byHand = (on: ExampleScene, what: string, value = "") =>
  on.run("by-hand", { inputs: { what, value, environment: "production" } });

// Several deployments each, at the endpoint's pace.
describe("examples/rails-web", { timeout: 90_000 }, () => {
  test("a push builds both images together and rolls the service to their digests", async () => {
    const on = await exampleScene();
    const first = await on.run("deploy");
    expect(first.result, said(first)).toBe("success");
    expect(on.docker.calls().filter(({ argv }) => argv[1] === "bake")).toHaveLength(1);
    expect(on.service()).toMatchObject({ status: "ACTIVE", runningCount: on.service()["desiredCount"] });
    const { taskDefinition } = on.emulator.call("DescribeTaskDefinition", { taskDefinition: "web" });
    const images = (taskDefinition as { containerDefinitions: { image: string }[] }).containerDefinitions;
    expect(images.map(({ image }) => /@sha256:[0-9a-f]{64}$/.test(image))).toEqual([true, true]);

    // The same commit again: ECR has the images, and the service runs them.
    on.changes();
    const again = await on.run("deploy");
    expect(again.result, said(again)).toBe("success");
    expect(on.changes()).toEqual([]);
    expect(on.docker.calls().filter(({ argv }) => argv[1] === "bake")).toHaveLength(1);
  });

  test("by hand: a commit, a count and a tag; each is shown first", async () => {
    const on = await exampleScene();
    const commit = await byHand(on, "commit", on.checkout.sha());
    expect(commit.result, said(commit)).toBe("success");
    expect(results(commit)).toMatchObject({ "dry-run": "success", deploy: "success" });
    expect(said(commit)).toContain("dry run: would call CreateService");
    expect(summary(commit)).toMatch(/\*\*octocat\*\* asked for this, as a dry run, .*\*\*skipped\*\*/);
    expect(summary(commit)).toMatch(/\*\*octocat\*\* asked for this, in run .*\*\*succeeded\*\*/);

    const scaled = await byHand(on, "scale", "3");
    expect(scaled.result, said(scaled)).toBe("success");
    expect(on.service()).toMatchObject({ desiredCount: 3, runningCount: 3 });
    expect(on.changes().filter((name) => name === "UpdateService")).toHaveLength(1);

    const tagged = await byHand(on, "tag", "v2");
    expect(tagged.result, said(tagged)).toBe("success");
    expect(on.service()["taskDefinition"]).toMatch(/:2$/);
    expect(summary(tagged)).toContain("- revision before: `web:1`\n- revision now: `web:2`");
  });

  test("by hand: digests, an earlier revision and a restart", async () => {
    const on = await exampleScene();
    expect((await byHand(on, "tag", "v1")).result).toBe("success");
    const digest = `sha256:${"a".repeat(64)}`;
    const digests = await byHand(on, "digests", JSON.stringify({ "web-app": digest, "web-apache": digest }));
    expect(digests.result, said(digests)).toBe("success");
    expect(on.service()["taskDefinition"]).toMatch(/:2$/);

    on.changes();
    const back = await byHand(on, "revision", "1");
    expect(back.result, said(back)).toBe("success");
    expect(on.service()["taskDefinition"]).toMatch(/:1$/);
    // The revision is there: going back registers nothing.
    expect(on.changes()).toEqual(["UpdateService"]);

    const restarted = await byHand(on, "restart");
    expect(restarted.result, said(restarted)).toBe("success");
    const [update] = on.emulator.requests.filter(({ operation }) => operation === "UpdateService").slice(-1);
    expect(update?.body).toEqual({ cluster: "default", service: "web-service", forceNewDeployment: true });
  });

  test.each([
    ["commit", "main; rm -rf /"],
    ["tag", "v1\nbuild=true"],
    ["digests", '{"web-app":"latest"}'],
    ["revision", "last"],
    ["scale", "-1"],
  ])("by hand: '%s' with %j is refused, and nothing is asked of AWS", async (what, value) => {
    const on = await exampleScene();
    const result = await byHand(on, what, value);
    expect(results(result)).toEqual({ decide: "failure", "dry-run": "skipped", deploy: "skipped" });
    expect(on.emulator.requests).toEqual([]);
  });

  test("by hand: what the dry run finds wrong stops before the environment's approval is asked for", async () => {
    const on = await exampleScene();
    const result = await byHand(on, "revision", "7");
    expect(results(result)).toMatchObject({ "dry-run": "failure", deploy: "skipped" });
    expect(on.changes()).toEqual([]);
  });

  test("a release goes to staging and production with images that are built once", async () => {
    const on = await exampleScene();
    const result = await on.run("promote", {
      event: { name: "release", payload: { action: "published", release: { tag_name: "v1" } } },
    });
    expect(result.result, said(result)).toBe("success");
    expect(results(result)).toMatchObject({ staging: "success", production: "success" });
    expect(on.docker.calls().filter(({ argv }) => argv[1] === "bake")).toHaveLength(1);
  });

  test("redis is created on the instance that is its own, and a second run leaves it alone", async () => {
    const on = await exampleScene("rails-web", 200, {
      instances: [{}, { attributes: { role: "redis" } }],
    });
    const first = await on.run("redis");
    expect(first.result, said(first)).toBe("success");
    on.changes();
    const again = await on.run("redis");
    expect(again.result, said(again)).toBe("success");
    expect(on.service("redis-service")).toMatchObject({ runningCount: 1 });
  });

  test("several services get one revision, the canary first", async () => {
    const on = await exampleScene();
    const image = (name: string) => ({ name, image: `${name}:1`, memory: 64 });
    on.emulator.call("RegisterTaskDefinition", {
      family: "web",
      containerDefinitions: [image("web-app"), image("web-apache")],
    });
    for (const serviceName of ["web-canary", "web-service", "web-internal"])
      on.emulator.call("CreateService", { serviceName, taskDefinition: "web", desiredCount: 1 });
    const result = await on.run("services", { inputs: { tag: "v2" } });
    expect(result.result, said(result)).toBe("success");
    expect(on.changes()).toEqual([
      "RegisterTaskDefinition",
      "UpdateService",
      "UpdateService",
      "UpdateService",
    ]);
    const updated = on.emulator.requests
      .filter(({ operation }) => operation === "UpdateService")
      .map(({ body }) => body as JsonObject);
    expect(updated.map(({ service }) => service)).toEqual(["web-canary", "web-service", "web-internal"]);
    expect(new Set(updated.map(({ taskDefinition }) => taskDefinition)).size).toBe(1);
  });
});
