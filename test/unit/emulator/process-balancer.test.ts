import { expect, test } from "vitest";
import type { Target, TargetHealth } from "../../../emulator/engines/engine.ts";
import { startLoad } from "../../../emulator/load.ts";
import { engine, freePort, type Started } from "../../support/process-task.ts";

const name = "elb";
const scenario = {
  name,
  interval: 0.05,
  healthyThreshold: 2,
  unhealthyThreshold: 2,
  deregistrationDelay: 0.4,
};

async function behind(engines: Awaited<ReturnType<typeof engine>>, task: Started, port: number) {
  await task.event("container-running");
  const target: Target = { balancer: name, taskArn: task.launch.taskArn, address: task.launch.address, port };
  const seen: TargetHealth[] = [];
  engines.balancer.register(target, (health) => seen.push(health));
  return { target, seen };
}

const web = (port: number, image: string, more: object = {}) => ({
  image,
  portMappings: [{ containerPort: 80, hostPort: port, protocol: "tcp" as const }],
  behaviour: { requestTime: 0.05, ...more },
});

test("a task that is drained before it is stopped loses no request; one that is just stopped does", async () => {
  const engines = await engine([scenario]);
  const url = engines.addresses[name] ?? "";
  const [one, two] = [freePort(), freePort()];
  const first = await behind(engines, engines.run([web(one, "web:v1")]), one);
  const second = engines.run([web(two, "web:v2")]);
  const other = await behind(engines, second, two);
  await expect
    .poll(() => [first.seen.at(-1)?.state, other.seen.at(-1)?.state])
    .toEqual(["healthy", "healthy"]);

  const calm = startLoad(url, { clients: 6, pauseMs: 1 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await new Promise<void>((resolve) => engines.balancer.deregister(first.target, resolve));
  engines.engine.stop(first.target.taskArn);
  const report = await calm.stop();
  expect(report.failures).toEqual({});
  expect(report.answered).toBe(report.sent);
  expect(Object.keys(report.said).toSorted()).toEqual(["v1", "v2"]);

  const rough = startLoad(url, { clients: 6, pauseMs: 1 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  engines.engine.stop(other.target.taskArn);
  await second.event("container-exited");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const lost = await rough.stop();
  expect(lost.failed).toBeGreaterThan(0);
  expect(lost.answered + lost.failed).toBe(lost.sent);
});

test("targets are asked over HTTP: initial, healthy, and unhealthy with ELB's words", async () => {
  const engines = await engine([scenario]);
  const port = freePort();
  const task = engines.run([
    web(port, "web:v1", { healthyAfter: 0.2, unhealthy: { after: 0.8, status: 500 } }),
  ]);
  const { seen } = await behind(engines, task, port);
  expect((await fetch(engines.addresses[name] ?? "")).status).toBe(503);
  await expect.poll(() => seen.map(({ state }) => state), { timeout: 3000 }).toContain("healthy");
  await expect
    .poll(() => seen.at(-1), { timeout: 3000 })
    .toEqual({
      state: "unhealthy",
      reason: "Instance has failed at least the UnhealthyThreshold number of health checks consecutively.",
    });
});

test("a load goes to this machine only", () => {
  expect(() => startLoad("http://10.0.0.1/", { clients: 1, pauseMs: 1 })).toThrow("is not this machine");
});
