import { strict as assert } from "node:assert";
import type { ExampleByAct } from "./example.ts";
import { green, running } from "./seen.ts";

const web = { attributes: { role: "web" } };

export const railsWeb: ExampleByAct = {
  name: "rails-web",
  on: {
    scale: 200,
    instances: [web, web, web, web, { attributes: { role: "redis" } }],
    repositories: ["rails-web/app", "rails-web/apache"],
  },
  async checks(scene, check) {
    const byHand = (what: string, value: string) =>
      scene.run("by-hand", { inputs: { what, value, environment: "production" } });

    await check("redis is created, and left alone by a second run", async () => {
      green(await scene.run("redis"));
      green(await scene.run("redis"));
      assert.deepEqual(running(scene, "redis-service"), ["redis:1"]);
    });

    await check("a push builds in one job and deploys its digests in another", async () => {
      green(await scene.run("deploy", { event: "push" }));
      assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:1"]));
    });

    await check("by hand, by way of a called workflow: commit, tag, revision, scale, restart", async () => {
      green(await byHand("commit", "main"));
      green(await byHand("tag", "v2"));
      assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:3"]));
      green(await byHand("revision", "1"));
      assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:1"]));
      green(await byHand("scale", "3"));
      assert.deepEqual(running(scene, "web-service"), ["web:1", "web:1", "web:1"]);
      green(await byHand("restart", ""));
    });

    await check("a value that is none is refused before anything is asked of AWS", async () => {
      const before = scene.emulator.requests.length;
      const { code, stdout } = await byHand("scale", "2; reboot");
      assert.notEqual(code, 0);
      assert.match(stdout, /'2; reboot' is no number of tasks/);
      assert.equal(scene.emulator.requests.length, before);
    });

    await check("promotion calls one workflow twice", async () => {
      const payload = { action: "published", release: { tag_name: "v1" } };
      green(await scene.run("promote", { event: "release", payload }));
    });

    await check("several services get one revision", async () => {
      const services = ["web-canary", "web-internal"];
      for (const serviceName of services)
        scene.emulator.call("CreateService", { serviceName, taskDefinition: "web:1", desiredCount: 1 });
      green(await scene.run("services", { inputs: { tag: "v4" } }));
      const seen = new Set([...services, "web-service"].flatMap((service) => running(scene, service)));
      assert.equal(seen.size, 1, [...seen].join(", "));
      assert.ok(!seen.has("web:1"));
    });
  },
};
