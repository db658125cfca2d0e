import { strict as assert } from "node:assert";
import { setTimeout as delay } from "node:timers/promises";
import { objects, text } from "../../src/json.ts";
import { hasApplication } from "../../test/support/example-checkout.ts";
import { type ActScene, actScene } from "./act-run.ts";
import type { Report } from "./report.ts";
import type { Ended } from "./run.ts";

const account = "123456789012";
const region = "ap-northeast-1";
const vars = {
  AWS_REGION: region,
  REGISTRY: `${account}.dkr.ecr.${region}.amazonaws.com`,
  BUILD_ROLE: `arn:aws:iam::${account}:role/build`,
  PLAN_ROLE: `arn:aws:iam::${account}:role/plan`,
  DEPLOY_ROLE: `arn:aws:iam::${account}:role/deploy`,
};

/**
 * The examples by act, a runner that nobody here wrote: its own expressions, outputs, called workflows and post steps.
 * It knows neither `environment` nor `concurrency` nor `permissions`: the metadata tests look at those.
 */
export async function act(program: string, report: Report): Promise<void> {
  const on = async (
    example: string,
    scenario: Parameters<typeof actScene>[2]["scenario"],
    scale: number,
    checks: (scene: ActScene) => Promise<void>,
  ) => {
    const scene = await actScene(program, example, { scenario: { region, account, ...scenario }, scale });
    try {
      await checks(scene);
    } finally {
      await scene.close();
    }
  };
  const check = (name: string, body: () => Promise<void>) => report.check(`act: ${name}`, body);

  await on(
    "article",
    { instances: [{}, {}], balancers: [{ name: "your-elb-name-here" }] },
    40,
    async (scene) => {
      await check("article: redis, then web created, raised to two tasks and rolled", async () => {
        green(await scene.run("redis"));
        green(await scene.run("deploy", { inputs: { tag: "v1" } }));
        green(await scene.run("scale", { inputs: { count: "2" } }));
        green(await scene.run("deploy", { inputs: { tag: "v2" } }));
        assert.deepEqual(running(scene, "web-service"), ["web:2", "web:2"]);
      });
      await check("article: a roll that can never move ends red", async () => {
        green(await scene.run("scale", { inputs: { count: "1" } }));
        // The task that was one too many leaves the balancer slowly, and while it is there the roll could move.
        while (tasksOf(scene, "web-service") > 1) await delay(200);
        const { code, stdout } = await scene.run("deploy", { inputs: { tag: "v3" } });
        assert.notEqual(code, 0);
        assert.match(stdout, /could never move/);
      });
    },
  );

  await on("blue-green", { repositories: ["web"] }, 100, async (scene) => {
    await check("blue-green: built, deployed, and rolled through its stages", async () => {
      green(await scene.run("deploy", { event: "push", vars }));
      scene.checkout.write("Dockerfile", "FROM scratch\nLABEL version=2\n");
      scene.checkout.commit("second");
      assert.match(green(await scene.run("deploy", { event: "push", vars })), /BAKE_TIME/);
      assert.deepEqual(running(scene, "web"), ["web:2", "web:2"]);
    });
  });

  if (!hasApplication("rails-web")) {
    report.skip("act: rails-web", "the application is still to come");
    return;
  }
  const repositories = ["rails-web/app", "rails-web/apache"];
  const instances = Array.from({ length: 4 }, () => ({ attributes: { role: "web" } }));
  await on("rails-web", { instances, repositories }, 200, async (scene) => {
    const byHand = (what: string, value: string) =>
      scene.run("by-hand", { vars, inputs: { what, value, environment: "production" } });
    await check("rails-web: a push builds in one job and deploys its digests in another", async () => {
      green(await scene.run("deploy", { event: "push", vars }));
      assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:1"]));
    });
    await check(
      "rails-web: by hand, by way of a called workflow: commit, tag, revision, scale, restart",
      async () => {
        green(await byHand("commit", "main"));
        green(await byHand("tag", "v2"));
        assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:3"]));
        green(await byHand("revision", "1"));
        assert.deepEqual(new Set(running(scene, "web-service")), new Set(["web:1"]));
        green(await byHand("scale", "3"));
        assert.deepEqual(running(scene, "web-service"), ["web:1", "web:1", "web:1"]);
        green(await byHand("restart", ""));
      },
    );
    await check("rails-web: a value that is none is refused before anything is asked of AWS", async () => {
      const before = scene.emulator.requests.length;
      assert.notEqual((await byHand("scale", "2; reboot")).code, 0);
      assert.equal(scene.emulator.requests.length, before);
    });
    await check("rails-web: promotion calls one workflow twice", async () => {
      const payload = { action: "published", release: { tag_name: "v1" } };
      green(await scene.run("promote", { event: "release", payload, vars }));
    });
  });
}

/** What a green run printed. */
function green({ code, stdout, stderr }: Ended): string {
  assert.equal(code, 0, `${stdout.split("\n").slice(-60).join("\n")}\n${stderr}`);
  return stdout;
}

/** Families and revisions of the tasks of a service that run. */
function running({ emulator }: ActScene, service: string): (string | undefined)[] {
  const { taskArns } = emulator.call("ListTasks", { serviceName: service });
  const { tasks } = emulator.call("DescribeTasks", { tasks: taskArns ?? [] });
  return objects(tasks).map(({ taskDefinitionArn }) => text(taskDefinitionArn)?.split("/").at(-1));
}

/** Tasks of a service that are not gone yet. */
function tasksOf({ emulator }: ActScene, service: string): number {
  const all = [...emulator.state.tasks.values()].filter(({ group }) => group === `service:${service}`);
  return all.filter(({ lastStatus }) => lastStatus !== "STOPPED").length;
}
