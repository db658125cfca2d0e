import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ask } from "../../../emulator/engines/ask.ts";
import type { TaskEvent } from "../../../emulator/engines/engine.ts";
import { engine, freePort } from "../../support/process-task.ts";

const mapped = (hostPort: number) => [{ containerPort: 80, hostPort, protocol: "tcp" as const }];
const pace = (events: readonly TaskEvent[]) =>
  events.flatMap((event) => ("container" in event ? [`${event.container} ${event.type}`] : []));

test("a start that fails beside a container that runs: the stop ends that one, and says so", async () => {
  const { run, engine: engines } = await engine();
  const port = freePort();
  const task = run([
    { name: "web-app", portMappings: mapped(port) },
    {
      name: "web-apache",
      links: { app: "web-app" },
      behaviour: { startError: "CannotStartContainerError: x" },
    },
  ]);
  await task.event("start-failed", "web-apache");
  engines.stop(task.launch.taskArn);
  expect(await task.event("container-exited", "web-app")).toMatchObject({ exitCode: 0 });
  expect(pace(task.events)).toEqual([
    "web-app container-running",
    "web-apache start-failed",
    "web-app container-exited",
  ]);
  expect(await ask({ address: "127.0.1.1", port }, "/", 500)).toBe("refused");
});

test("a port held by something else: Docker's words for the port as ECS sees it, and where to look", async () => {
  const other = createServer().listen(18_080, "127.0.9.9");
  onTestFinished(() => void other.close());
  const { run } = await engine();
  const task = run([{ name: "web", portMappings: mapped(80) }], "127.0.9.9");
  expect((await task.event("start-failed")).reason).toBe(
    "CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint web: Bind for 127.0.9.9:80 failed: port is already allocated (on this machine: 127.0.9.9:18080)",
  );
});

test("UDP and TCP on one port do not meet", async () => {
  const { run } = await engine();
  const hostPort = freePort();
  const mapping = { containerPort: 8600, hostPort };
  const consul = run([
    {
      portMappings: [
        { ...mapping, protocol: "tcp" },
        { ...mapping, protocol: "udp" },
      ],
    },
  ]);
  expect((await consul.event("container-running")).networkBindings).toHaveLength(2);
});

test("a container that ends at once is never seen running; one that ends soon, only before its end", async () => {
  const { run } = await engine();
  const task = run([
    { name: "at-once", behaviour: { exit: { after: 0, code: 1 } } },
    ...Array.from({ length: 4 }, (_, n) => ({
      name: `soon-${n}`,
      behaviour: { exit: { after: 0.002 + n / 100, code: 2 } },
    })),
  ]);
  for (const { name } of task.launch.containers) await task.event("container-exited", name);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const steps = pace(task.events);
  expect(steps).not.toContain("at-once container-running");
  for (const { name } of task.launch.containers) {
    expect(steps.findLast((step) => step.startsWith(name))).toBe(`${name} container-exited`);
  }
});

test("what nothing depends on is stopped at once; what others need, after them", async () => {
  const { run, engine: engines } = await engine();
  const task = run([
    { name: "needed" },
    { name: "quick" },
    { name: "slow", links: { needed: "needed" }, behaviour: { stop: 0.4 } },
  ]);
  for (const name of ["needed", "quick", "slow"]) await task.event("container-running", name);
  engines.stop(task.launch.taskArn);
  await task.event("container-exited", "needed");
  expect(pace(task.events).slice(3)).toEqual([
    "quick container-exited",
    "slow container-exited",
    "needed container-exited",
  ]);
});

test("SIGTERM: the request under way is answered, its keep-alive connection closed, and the port free", async () => {
  const { run, engine: engines } = await engine();
  const port = freePort();
  const task = run([{ portMappings: mapped(port), behaviour: { requestTime: 0.3 } }]);
  await task.event("container-running");
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const answer = new Promise((resolve, reject) => {
    get({ host: "127.0.1.1", port, agent }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.connection]);
    }).on("error", reject);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = performance.now();
  engines.stop(task.launch.taskArn);
  expect(await answer).toEqual([200, "close"]);
  expect(await task.event("container-exited")).toMatchObject({ exitCode: 0 });
  // The stop timeout is 2 s: it was not the kill that ended it.
  expect(performance.now() - stopped).toBeLessThan(1500);
});

test("a container's environment does not reach the process that stands for it", async () => {
  const { run } = await engine();
  const task = run([{ environment: { NODE_OPTIONS: "--require dd-trace/init", NODE_CHANNEL_FD: "9" } }]);
  await task.event("container-running");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pace(task.events)).toEqual(["web container-running"]);
});

test("close() leaves no container, also none that is deaf or just being started", async () => {
  const { run, engine: engines } = await engine();
  const ports = [freePort(), freePort(), freePort()];
  const [first, deaf] = ports
    .slice(0, 2)
    .map((port, n) => run([{ portMappings: mapped(port), behaviour: { ignoresSigterm: n === 1 } }]));
  await first?.event("container-running");
  await deaf?.event("container-running");
  run([{ portMappings: mapped(ports[2] ?? 0) }]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await engines.close();
  // Each port can be taken at once: nobody holds it any more, and nobody takes it later.
  for (const port of ports) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer().once("error", reject);
      server.listen(port, "127.0.1.1", () => server.close(() => resolve()));
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await ask({ address: "127.0.1.1", port: ports[2] ?? 0 }, "/", 300)).toBe("refused");
});
