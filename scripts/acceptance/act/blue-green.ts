import { strict as assert } from "node:assert";
import type { ExampleByAct } from "./example.ts";
import { green, running } from "./seen.ts";

export const blueGreen: ExampleByAct = {
  name: "blue-green",
  on: { scale: 100, repositories: ["web"] },
  async checks(scene, check) {
    await check("built, deployed, and rolled through its stages", async () => {
      green(await scene.run("deploy", { event: "push" }));
      scene.checkout.write("Dockerfile", "FROM scratch\nLABEL version=2\n");
      scene.checkout.commit("second");
      assert.match(green(await scene.run("deploy", { event: "push" })), /BAKE_TIME/);
      assert.deepEqual(running(scene, "web"), ["web:2", "web:2"]);
    });
  },
};
