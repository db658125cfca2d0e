import { ECSClient, ListClustersCommand } from "@aws-sdk/client-ecs";
import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../../emulator/index.ts";
import { rateLimits } from "../../../emulator/rate-limits.ts";

test("a full bucket, then its refill; calls of one category share it", () => {
  let now = 0;
  const allows = rateLimits(() => now);
  const describe = () => allows("DescribeServices");
  expect(Array.from({ length: 100 }, describe).every(Boolean)).toBe(true);
  expect(describe()).toBe(false);
  expect(allows("ListServices")).toBe(false);
  expect(allows("DescribeTasks")).toBe(true);
  now += 1000;
  expect(Array.from({ length: 21 }, describe).filter(Boolean)).toHaveLength(20);
});

test("beyond its rates the account is throttled, over HTTP", async () => {
  const emulator = await startEmulator({ scenario: { rateLimits: true } });
  onTestFinished(() => emulator.close());
  const ecs = new ECSClient({
    endpoint: emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  onTestFinished(() => ecs.destroy());
  const answers = await Promise.allSettled(
    Array.from({ length: 80 }, () => ecs.send(new ListClustersCommand({}))),
  );
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(31);
  expect(String(refused[0]?.reason)).toContain("Rate exceeded");
});
