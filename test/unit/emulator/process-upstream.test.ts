import { expect, test } from "vitest";
import type { Listening } from "../../../emulator/engines/container-settings.ts";
import { upstreamOf } from "../../../emulator/engines/process-upstream.ts";

const at = (containerPort: number, port: number): Listening => ({
  containerPort,
  address: "127.0.0.1",
  port,
});
const hosts = { app: [at(0, 40_000)], api: [at(80, 40_080), at(8443, 40_443)] };

test.each([
  ["the article's app, which maps no port", "http://app:3000/", 40_000],
  ["the same on another port", "http://app/", 40_000],
  ["a mapped port that is HTTP's own, written out", "http://api:80/", 40_080],
  ["and left away", "http://api", 40_080],
  ["another mapped port", "https://api:8443/", 40_443],
])("%s", (_, proxyPass, port) => {
  expect(upstreamOf(proxyPass, hosts)).toMatchObject({ address: "127.0.0.1", port });
});

test.each([
  ["a port that the linked container does not map", "http://api:3000/", "refused"],
  ["a host that is no link", "http://example.com/", undefined],
  ["no URL", "app:3000", undefined],
  ["nothing", undefined, undefined],
])("%s", (_, proxyPass, upstream) => {
  expect(upstreamOf(proxyPass, hosts)).toBe(upstream);
});
