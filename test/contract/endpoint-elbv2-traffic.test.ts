import { request } from "node:http";
import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import {
  balancingScene,
  hostRule,
  newGroup,
  serve,
  sharedListener,
  states,
} from "./endpoint-balancing-fixture.ts";

/** Status and body of a GET with a Host header, which fetch does not let through. */
function get(url: string, host: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host }, agent: false }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      resolve([answer.statusCode, Buffer.concat(chunks).toString("utf8")]);
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("a preview's URL really answers: by its host header, from the rule on until it is deleted", async () => {
  const timing = {
    schedulerInterval: 0.1,
    deregisterAfter: 0.1,
    registerAfter: 0.1,
    steadyAfter: 1,
    completeAfter: 0.1,
    stopTimeout: 1,
  };
  const images = { "*": { pull: 0, start: 0 }, "web:1": { pull: 0, start: 0, says: "the preview" } };
  const on = await balancingScene({
    engine: "process",
    clock: { scale: 5 },
    scenario: {
      loadBalancers: [{ name: "shared", listeners: [{ port: 80 }, { port: 443 }] }],
      images,
      timing,
    },
  });
  const { "shared:80": url = "", "shared:443": secure = "" } = on.emulator.balancers;
  expect(await get(url, "pr-1.example.com")).toEqual([404, ""]);
  expect(await get(secure, "pr-1.example.com")).toEqual([404, ""]);
  const fast = { HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 2 };
  const group = await newGroup(on, "pr-1", fast);
  const { Rules = [] } = await on.elbv2.send(
    hostRule(await sharedListener(on), "pr-1.example.com", group, 100),
  );
  expect(await get(url, "pr-1.example.com")).toEqual([503, ""]);
  serve(on, { targetGroupArn: group });
  await expect.poll(() => states(on, group), { timeout: 10_000 }).toEqual(["healthy", "healthy"]);
  const [status, body] = await get(`${url}/page`, "PR-1.example.com:8080");
  expect([status, JSON.parse(body)]).toEqual([200, expect.objectContaining({ says: "the preview" })]);
  expect(await get(url, "pr-2.example.com")).toEqual([404, ""]);
  await on.elbv2.send(new sdk.DeleteRuleCommand({ RuleArn: Rules[0]?.RuleArn }));
  expect(await get(url, "pr-1.example.com")).toEqual([404, ""]);
});

test("a port that is taken is told at the start, and leaves nothing behind", async () => {
  const on = await balancingScene({ engine: "process", clock: { scale: 1 } });
  const localPort = Number(new URL(on.emulator.url).port);
  const loadBalancers = [{ name: "shared", listeners: [{ port: 80, localPort }] }];
  await expect(
    balancingScene({ engine: "process", clock: { scale: 1 }, scenario: { loadBalancers } }),
  ).rejects.toMatchObject({ code: "EADDRINUSE" });
});
