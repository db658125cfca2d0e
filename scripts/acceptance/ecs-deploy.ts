import { strict as assert } from "node:assert";
import { endedWith } from "./ended.ts";
import type { Report } from "./report.ts";
import type { Scene, SceneOptions } from "./scene.ts";

/**
 * The tool overlooks events that are later than its own clock, so the endpoint's must not run ahead of it: real time, with
 * an ECS that is quick to act.
 */
export const quick: SceneOptions = {
  scale: 1,
  timing: { schedulerInterval: 1, deregisterAfter: 1, registerAfter: 1, steadyAfter: 2, completeAfter: 1 },
};

/** fabfuel's `ecs` (PyPI: ecs-deploy): it judges a deployment by events, tasks and rolloutState, each second. */
export async function ecsDeploy({ emulator, run }: Scene, report: Report): Promise<void> {
  const check = (name: string, body: () => Promise<void>) => report.check(`ecs ${name}`, body);
  const deploy = (image: string, ...more: string[]) =>
    run("ecs", "deploy", "default", "web", "--image", "web", image, ...more);
  /** Families and revisions of the tasks that are running. */
  const running = () =>
    [...emulator.state.tasks.values()]
      .filter(({ lastStatus }) => lastStatus === "RUNNING")
      .map(({ taskDefinitionArn }) => taskDefinitionArn.split("/").at(-1));
  const portMappings = [{ containerPort: 80, hostPort: 80 }];
  emulator.call("RegisterTaskDefinition", {
    family: "web",
    containerDefinitions: [{ name: "web", image: "web:1", memory: 128, portMappings }],
  });
  emulator.call("CreateService", {
    serviceName: "web",
    taskDefinition: "web",
    desiredCount: 1,
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
  });

  await check("scale: from one task to two", async () => {
    endedWith(0, await run("ecs", "scale", "default", "web", "2"));
    assert.deepEqual(running(), ["web:1", "web:1"]);
  });

  await check("deploy: a new image at 50/100, the old revision deregistered", async () => {
    const { stdout } = endedWith(0, await deploy("web:2"));
    assert.match(stdout, /Deployment successful/);
    assert.deepEqual(running(), ["web:2", "web:2"]);
    const revisions = emulator.state.families.get("web") ?? [];
    assert.deepEqual(
      revisions.map(({ status }) => status),
      ["INACTIVE", "ACTIVE"],
    );
  });

  await check("deploy --rollback: a missing image fails by ECS's event, and is taken back", async () => {
    const { stdout, stderr } = endedWith(1, await deploy("web:missing", "--rollback"));
    assert.match(stderr, /unable to place a task\. Reason: CannotPullContainerError/);
    assert.match(stdout, /Rollback successful/);
    assert.deepEqual(running(), ["web:2", "web:2"]);
  });

  await check("deploy: a missing image fails by the circuit breaker's rolloutState", async () => {
    emulator.call("UpdateService", {
      service: "web",
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    });
    const { stderr } = endedWith(1, await deploy("web:missing", "--ignore-warnings"));
    assert.match(stderr, /Deployment Failed! ECS deployment circuit breaker: tasks failed to start\./);
  });

  await check("run: a task of its own, with another command", async () => {
    const containerDefinitions = [{ name: "migrate", image: "web:2", memory: 128 }];
    emulator.call("RegisterTaskDefinition", { family: "migrate", containerDefinitions });
    const { stdout } = endedWith(
      0,
      await run("ecs", "run", "default", "migrate", "1", "--command", "migrate", "rake db:migrate"),
    );
    assert.match(stdout, /Successfully started 1 instances of task: migrate:1/);
    const [started] = emulator.requests.filter(({ operation }) => operation === "RunTask");
    assert.match(JSON.stringify(started?.body), /"command":\["rake","db:migrate"\]/);
  });
}
