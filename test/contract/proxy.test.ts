import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { stage } from "../support/endpoint.ts";

/** A forward proxy: names that no name server knows lead to the endpoint, and tunnels are refused. */
async function proxy(endpoint: string) {
  const asked: string[] = [];
  const server = createServer((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    const { pathname } = new URL(from.url ?? "");
    const on = request(`${endpoint}${pathname}`, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    from.pipe(on);
  });
  server.on("connect", ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

const look = { families: "web", "dry-run": "true" };

test("a runner behind a proxy reaches AWS through it, with or without a scheme in the variable", async () => {
  const on = await stage();
  const { asked, port } = await proxy(on.emulator.url);
  const AWS_ENDPOINT_URL = "http://ecs.behind-the-proxy.test";
  const environment = { AWS_ENDPOINT_URL, http_proxy: `127.0.0.1:${port}` };
  const result = await on.run("teardown-service", look, { environment });
  expect(result.outputs["outcome"], result.stdout).toBe("skipped");
  expect(asked).toContain(`POST ${AWS_ENDPOINT_URL}/`);
});

test("over HTTPS by a tunnel; what it refuses is a fault of the network", async () => {
  const on = await stage();
  const { asked, port } = await proxy(on.emulator.url);
  const environment = {
    AWS_ENDPOINT_URL: "https://ecs.behind-the-proxy.test",
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
  };
  const result = await on.run("teardown-service", look, { environment });
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(asked).toContain("CONNECT ecs.behind-the-proxy.test:443");
  expect(result.annotations.map(({ message }) => message).join()).toContain("did not get through");
});

test("no_proxy, and what listens on this machine, go without it", async () => {
  const on = await stage();
  const { asked, port } = await proxy(on.emulator.url);
  const result = await on.run("teardown-service", look, {
    environment: { http_proxy: `http://127.0.0.1:${port}`, no_proxy: ".example.com" },
  });
  expect(result.outputs["outcome"], result.stdout).toBe("skipped");
  expect(asked).toEqual([]);
});
