import { expect, test } from "vitest";
import { exampleScene, said } from "../support/example-scene.ts";
import { leftOf } from "../support/preview-scene.ts";

/** As fast as the whole life of a classic load balancer's service lets a test be. */
const scene = () =>
  exampleScene("article", 100, { instances: [{}, {}], balancers: [{ name: "your-elb-name-here" }] });

test("created, scaled, rolled, and taken away", { timeout: 90_000 }, async () => {
  const on = await scene();
  const run = async (workflow: string, inputs: Readonly<Record<string, string>> = {}) => {
    const result = await on.run(workflow, { inputs });
    expect(result.result, said(result)).toBe("success");
    return said(result);
  };
  await run("redis");
  await run("deploy", { tag: "v1" });
  await run("scale", { count: "2" });
  await run("deploy", { tag: "v2" });
  expect(on.service()).toMatchObject({ desiredCount: 2, runningCount: 2 });
  expect(on.service()["taskDefinition"]).toMatch(/:2$/);

  expect(await run("remove", { rehearse: "true" })).toContain("What would be done");
  expect(leftOf(on).services).toEqual(["redis-service", "web-service"]);
  await run("remove", { rehearse: "false" });
  expect(leftOf(on)).toEqual({ services: [], targetGroups: [], families: [] });
});

test("with one task the roll could never move, and is refused", { timeout: 90_000 }, async () => {
  const on = await scene();
  const first = await on.run("deploy", { inputs: { tag: "v1" } });
  expect(first.result, said(first)).toBe("success");
  on.changes();
  const second = await on.run("deploy", { inputs: { tag: "v2" } });
  expect(second.result).toBe("failure");
  expect(said(second)).toContain("could never move");
  expect(on.changes()).toEqual([]);
});
