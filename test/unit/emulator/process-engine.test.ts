import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ask } from "../../../emulator/engines/ask.ts";
import { realPlace } from "../../../emulator/engines/real-place.ts";
import { engine, freePort } from "../../support/process-task.ts";

const mapped = (hostPort: number, containerPort = 80) => [
  { containerPort, hostPort, protocol: "tcp" as const },
];
const get = async (port: number) => {
  const response = await fetch(`http://127.0.1.1:${port}/page`);
  return { status: response.status, body: await response.json() };
};

describe("where a host port really listens", () => {
  test.each([
    ["127.0.1.2", 8080, true, "127.0.1.2:8080"],
    ["127.0.1.2", 80, true, "127.0.1.2:18080"],
    ["127.0.1.1", 80, false, "127.0.0.1:19080"],
    ["127.0.1.2", 80, false, "127.0.0.1:20080"],
    ["127.0.1.2", 65535, false, "127.0.0.1:3535"],
  ])("%s:%i (many loopbacks: %s) on %s", (address, port, many, real) => {
    const place = realPlace(address, port, { many, block: 0 });
    expect(`${place.address}:${place.port}`).toBe(real);
  });
});

test("two endpoints on one machine do not meet on the same host port", () => {
  for (const many of [true, false]) {
    const places = [3, 4].map((block) => realPlace("127.0.1.1", 80, { many, block }));
    expect(new Set(places.map(({ address, port }) => `${address}:${port}`)).size).toBe(2);
  }
});

describe("tasks as processes", () => {
  test("the article's task: apache passes requests on to the app that it is linked to", async () => {
    const port = freePort();
    const { run } = await engine();
    const task = run([
      {
        name: "web-apache",
        image: "apache:1",
        portMappings: mapped(port),
        links: { app: "web-app" },
        environment: { PROXY_PASS: "http://app:3000/" },
      },
      { name: "web-app", image: "app:v7" },
    ]);
    await task.event("container-running", "web-apache");
    // The app started first: a link waits for the container that it names.
    expect(task.events.map((event) => ("container" in event ? event.container : event.type))).toEqual([
      "pull-started",
      "pull-stopped",
      "web-app",
      "web-apache",
    ]);
    expect(await get(port)).toEqual({
      status: 200,
      body: { container: "web-app", image: "app:v7", says: "v7", task: task.launch.taskId },
    });
  });

  test("a host port that is taken: Docker's words, and the task does not start", async () => {
    const port = freePort();
    const { run } = await engine();
    await run([{ portMappings: mapped(port) }]).event("container-running");
    const second = run([{ portMappings: mapped(port) }]);
    const { reason } = await second.event("start-failed");
    expect(reason).toContain(`Bind for 127.0.1.1:${port} failed: port is already allocated`);
    const elsewhere = run([{ portMappings: mapped(port) }], "127.0.1.2");
    await elsewhere.event("container-running");
  });

  test("an image that cannot be pulled starts nothing", async () => {
    const { run } = await engine();
    const task = run([{ behaviour: { pullError: "CannotPullContainerError: not found" } }]);
    expect((await task.event("start-failed")).reason).toBe("CannotPullContainerError: not found");
    expect(task.events.some(({ type }) => type === "container-running")).toBe(false);
  });

  test("a process that ends by itself is told with its exit code", async () => {
    const { run } = await engine();
    const task = run([{ behaviour: { exit: { after: 0.1, code: 3, reason: "OutOfMemoryError" } } }]);
    expect(await task.event("container-exited")).toMatchObject({ exitCode: 3, reason: "OutOfMemoryError" });
  });

  test("stopping ends the containers in reverse order; one that is deaf to SIGTERM is killed at its time", async () => {
    const { run, engine: engines } = await engine();
    const task = run([
      { name: "first" },
      { name: "deaf", links: { first: "first" }, behaviour: { ignoresSigterm: true }, stopTimeout: 0.3 },
    ]);
    await task.event("container-running", "deaf");
    const start = performance.now();
    engines.stop(task.launch.taskArn);
    const last = await task.event("container-exited", "first");
    expect(last).toMatchObject({ exitCode: 0 });
    const exits = task.events.filter((event) => event.type === "container-exited");
    expect(exits.map((event) => [event.container, event.exitCode])).toEqual([
      ["deaf", 137],
      ["first", 0],
    ]);
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  test("a container health check follows what the container answers", async () => {
    const port = freePort();
    const { run } = await engine();
    const task = run([
      {
        portMappings: mapped(port),
        definition: { healthCheck: { command: ["CMD", "x"], interval: 0.05, retries: 2 } },
        // Later than a busy machine's first check.
        behaviour: { unhealthy: { after: 2, status: 500 } },
      },
    ]);
    expect((await task.event("container-health")).health).toBe("HEALTHY");
    await expect
      .poll(
        () => task.events.filter((event) => event.type === "container-health").map(({ health }) => health),
        { timeout: 10_000 },
      )
      .toEqual(["HEALTHY", "UNHEALTHY"]);
    expect(await ask({ address: "127.0.1.1", port }, "/", 1000)).toBe(500);
  });

  test("redis answers PING", async () => {
    const port = freePort();
    const { run } = await engine();
    await run([{ portMappings: mapped(port, 6379) }]).event("container-running");
    const socket = connect(port, "127.0.1.1");
    socket.write("PING\r\n");
    const [data] = await once(socket, "data");
    expect(String(data)).toBe("+PONG\r\n");
    socket.destroy();
  });

  test("no container outlives an endpoint that was killed", async () => {
    const port = freePort();
    const parent = spawn(
      process.execPath,
      [fileURLToPath(new URL("../../support/process-parent.ts", import.meta.url)), String(port)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(parent.stdout, "data");
    expect(await ask({ address: "127.0.1.1", port }, "/", 1000)).toBe(200);
    parent.kill("SIGKILL");
    await expect.poll(() => ask({ address: "127.0.1.1", port }, "/", 500), { timeout: 3000 }).toBe("refused");
  });
});
