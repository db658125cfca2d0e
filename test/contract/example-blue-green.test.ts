import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { exampleScene, said } from "../support/example-scene.ts";

test("examples/blue-green: the new tasks take the traffic, the old ones go when it has baked", {
  timeout: 90_000,
}, async () => {
  const on = await exampleScene("blue-green", 100);
  const first = await on.run("deploy");
  expect(first.result, said(first)).toBe("success");
  on.checkout.write("Dockerfile", "FROM scratch\nLABEL version=2\n");
  on.checkout.commit("second");
  const second = await on.run("deploy");
  expect(second.result, said(second)).toBe("success");
  expect(said(second)).toMatch(/BAKE_TIME/);
  const { serviceDeployments = [] } = on.emulator.call("ListServiceDeployments", { service: "web" });
  expect((serviceDeployments as JsonObject[]).map(({ status }) => status)).toEqual([
    "SUCCESSFUL",
    "SUCCESSFUL",
  ]);
  expect(on.service("web")).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: "COMPLETED" }] });
});
