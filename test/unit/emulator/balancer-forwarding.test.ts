import { once } from "node:events";
import { Agent, createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { runningClock } from "../../../emulator/clock.ts";
import { scenarioSettings } from "../../../emulator/engines/balancer-settings.ts";
import type { Target, TargetHealth } from "../../../emulator/engines/engine.ts";
import { HttpFront } from "../../../emulator/engines/http-front.ts";
import { HttpTargets } from "../../../emulator/engines/http-targets.ts";
import type { Place } from "../../../emulator/engines/real-place.ts";
import { startLoad } from "../../../emulator/load.ts";

/** A server of a test's own that passes its health checks and does `listener` with every other request. */
async function serverOf(listener: RequestListener): Promise<Place & { close(): void }> {
  const server = createServer((request, response) => {
    if (request.url === "/health") response.end("ok");
    else listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { address: "127.0.0.1", port: (server.address() as AddressInfo).port, close };
}

async function balancer(scale = 1, settings: object = {}) {
  const clock = runningClock(scale);
  const checks = scenarioSettings({
    name: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
    interval: 0.03,
    healthyThreshold: 1,
    path: "/health",
    deregistrationDelay: 0.3,
    ...settings,
  });
  const targets = new HttpTargets(clock, () => checks, scale);
  const front = new HttpFront(() => targets, scale);
  const url = await front.listen();
  const close = async () => {
    targets.close();
    await front.close();
  };
  onTestFinished(async () => {
    await close();
    clock.close();
  });
  const register = (taskArn: string, place: Place) => {
    const target: Target = { balancer: "elb", taskArn, address: place.address, port: place.port };
    const seen: TargetHealth[] = [];
    targets.register(target, place, (health) => seen.push(health));
    return { target, seen, healthy: () => expect.poll(() => seen.at(-1)?.state).toBe("healthy") };
  };
  return { targets, url, close, register };
}

test("a target that breaks: 502, tried once, and the client's connection goes on", async () => {
  let posts = 0;
  const place = await serverOf((request) => {
    posts += 1;
    request.socket.destroy();
  });
  const { url, register } = await balancer();
  await register("task/1", place).healthy();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const post = () =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: "POST", agent }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode));
      });
      sent.on("error", reject).end("x".repeat(2_000_000));
    });
  expect([await post(), await post()]).toEqual([502, 502]);
  expect(posts).toBe(2);
});

test("an answer that breaks off is broken off for the client, who does not wait for the rest", async () => {
  const place = await serverOf((_request, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  });
  const { url, register } = await balancer();
  await register("task/1", place).healthy();
  await expect(
    fetch(url, { signal: AbortSignal.timeout(3000) }).then((answer) => answer.text()),
  ).rejects.toThrow(/terminated/);
});

test("a client that leaves takes its request along", async () => {
  let left = 0;
  const place = await serverOf((_request, response) => response.on("close", () => (left += 1)));
  const { url, register } = await balancer();
  await register("task/1", place).healthy();
  await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  await expect.poll(() => left).toBe(1);
});

test("a target that is silent: 504 after the idle timeout, and ELB's words for its checks", async () => {
  const silent = await serverOf(() => undefined);
  const { url, register } = await balancer(60);
  await register("task/1", silent).healthy();
  expect((await fetch(url)).status).toBe(504);

  const unchecked = await balancer(60, { path: "/other", unhealthyThreshold: 1 });
  const { seen } = unchecked.register("task/1", silent);
  await expect
    .poll(() => seen.at(-1), { timeout: 4000 })
    .toEqual({ state: "unhealthy", code: "Target.Timeout", reason: "Request timed out" });
});

test("a successor takes the address and port of a task that still drains, and answers alone", async () => {
  const place = await serverOf((_request, response) => {
    setTimeout(() => response.end(JSON.stringify({ says: "same port" })), 20);
  });
  const { targets, url, register } = await balancer();
  const old = register("task/1", place);
  await old.healthy();
  const load = startLoad(url, { clients: 2, pauseMs: 1 });
  const drained = new Promise<void>((resolve) => targets.deregister(old.target, resolve));
  const successor = register("task/2", place);
  await successor.healthy();
  await drained;
  expect(old.seen.map(({ state }) => state)).toEqual(["initial", "healthy"]);
  // The end of the old one's draining is not the successor's.
  expect((await fetch(url)).status).toBe(200);
  const report = await load.stop();
  expect(report.since["same port"]).toBeGreaterThan(0);
  expect(Object.keys(report.failures).filter((failure) => failure !== "503")).toEqual([]);
});

test("requests go in turn to healthy targets only; the load tells when each began and the first failure", async () => {
  const says = (word: string) =>
    serverOf((_request, response) => response.end(JSON.stringify({ says: word })));
  const [one, two] = [await says("v1"), await says("v2")];
  const { targets, url, register } = await balancer();
  const first = register("task/1", one);
  await first.healthy();
  const load = startLoad(url, { clients: 2, pauseMs: 2 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = register("task/2", two);
  await second.healthy();
  const turns = await Promise.all(
    Array.from({ length: 4 }, () => fetch(url).then((answer) => answer.json())),
  );
  expect(turns).toEqual(expect.arrayContaining([{ says: "v1" }, { says: "v2" }]));
  targets.deregister(first.target, () => undefined);
  targets.deregister(second.target, () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const report = await load.stop();
  const { v1 = Number.NaN, v2 = Number.NaN } = report.since;
  expect(v2).toBeGreaterThan(v1);
  expect(report.firstFailure).toBeGreaterThan(v2);
  expect(Object.keys(report.failures)).toEqual(["503"]);
});

test("after close() no check goes on", async () => {
  let asked = 0;
  const place = await serverOf((_request, response) => {
    asked += 1;
    setTimeout(() => response.end(), 50);
  });
  const { close, register } = await balancer(1, { path: "/slow" });
  register("task/1", place);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await close();
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(asked).toBe(before);
});
