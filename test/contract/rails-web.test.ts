import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../metadata/workflow-files.ts";
import { type Stage, stage } from "../support/endpoint.ts";

const targetGroup =
  "arn:aws:elasticloadbalancing:ap-northeast-1:123456789012:targetgroup/rails-web/0123456789abcdef";
const registry = "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/rails-web";
const images = (tag: string) => `web-apache: ${registry}/apache:${tag}\nweb-app: ${registry}/app:${tag}\n`;

/** The cluster of infra/cluster.yml: two instances for web, one for redis. */
async function cluster(): Promise<Stage> {
  const on = await stage({
    scenario: {
      region: "ap-northeast-1",
      instances: [
        { availabilityZone: "ap-northeast-1a", attributes: { role: "web" } },
        { availabilityZone: "ap-northeast-1c", attributes: { role: "web" } },
        { availabilityZone: "ap-northeast-1a", attributes: { role: "redis" } },
      ],
      balancers: [{ name: targetGroup, interval: 5, deregistrationDelay: 5 }],
    },
  });
  cpSync(join(root, "examples", "rails-web", "ecs"), join(on.workspace, "ecs"), { recursive: true });
  return on;
}

const deploy = (on: Stage, folder: string, task: string, service: string, tag?: string) =>
  on.run("", {
    "task-definition": `ecs/${folder}/${task}.json`,
    "service-definition": `ecs/${folder}/${service}.json`,
    ...(tag === undefined ? {} : { images: images(tag) }),
    timeout: "5m",
  });

describe("examples/rails-web", () => {
  test.each([
    ["ec2", "redis-task"],
    ["ec2", "redis-task-efs"],
    ["fargate", "redis-task"],
  ])(
    "%s: %s and web are created, and web rolls to a new image, without one warning",
    async (folder, redis) => {
      const on = await cluster();
      for (const [task, service, tag] of [
        [redis, "redis-service", undefined],
        ["web-task", "web-service", "v1"],
        ["web-task", "web-service", "v2"],
      ] as const) {
        const result = await deploy(on, folder, task, service, tag);
        expect(result.exitCode, result.stdout).toBe(0);
        expect(result.outputs["outcome"]).toBe("succeeded");
        expect(result.annotations).toEqual([]);
      }
      const running = [...on.emulator.state.tasks.values()].filter(
        ({ lastStatus }) => lastStatus === "RUNNING",
      );
      expect(running).toHaveLength(3);
    },
  );

  test("redis is on the instance that is kept for it, and its roll stops the old task first", async () => {
    const on = await cluster();
    await deploy(on, "ec2", "redis-task", "redis-service");
    const task = JSON.parse(readFileSync(join(on.workspace, "ecs", "ec2", "redis-task.json"), "utf8"));
    task.containerDefinitions[0].memory = 320;
    on.write("ecs/ec2/redis-task.json", task);
    const rolled = await deploy(on, "ec2", "redis-task", "redis-service");
    expect(rolled.outputs["outcome"], rolled.stdout).toBe("succeeded");
    const tasks = [...on.emulator.state.tasks.values()];
    expect(tasks).toHaveLength(2);
    expect(new Set(tasks.map(({ containerInstanceArn }) => containerInstanceArn)).size).toBe(1);
  });
});
