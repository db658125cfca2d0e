import { strict as assert } from "node:assert";
import { setTimeout as delay } from "node:timers/promises";
import { leftOf } from "../../../test/support/preview-scene.ts";
import type { ExampleByAct } from "./example.ts";
import { green, running, tasksOf } from "./seen.ts";

export const article: ExampleByAct = {
  name: "article",
  on: { scale: 40, instances: [{}, {}], balancers: [{ name: "your-elb-name-here" }] },
  async checks(scene, check) {
    await check("redis, then web created, raised to two tasks and rolled", async () => {
      green(await scene.run("redis"));
      green(await scene.run("deploy", { inputs: { tag: "v1" } }));
      green(await scene.run("scale", { inputs: { count: "2" } }));
      green(await scene.run("deploy", { inputs: { tag: "v2" } }));
      assert.deepEqual(running(scene, "web-service"), ["web:2", "web:2"]);
    });

    await check("a roll that can never move ends red", async () => {
      green(await scene.run("scale", { inputs: { count: "1" } }));
      // The task that was one too many leaves the balancer slowly, and while it is there the roll could move.
      while (tasksOf(scene, "web-service") > 1) await delay(200);
      const { code, stdout } = await scene.run("deploy", { inputs: { tag: "v3" } });
      assert.notEqual(code, 0);
      assert.match(stdout, /could never move/);
    });

    await check("removed: shown first, then done", async () => {
      const services = ["redis-service", "web-service"];
      assert.match(green(await scene.run("remove", { inputs: { rehearse: "true" } })), /What would be done/);
      assert.deepEqual(leftOf(scene).services, services);
      green(await scene.run("remove", { inputs: { rehearse: "false" } }));
      assert.deepEqual(leftOf(scene), { services: [], families: [], targetGroups: [] });
    });
  },
};
