import { request } from "node:http";
import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import {
  type BalancingScene,
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

const timing = {
  schedulerInterval: 0.1,
  deregisterAfter: 0.1,
  registerAfter: 0.1,
  steadyAfter: 1,
  completeAfter: 0.1,
  stopTimeout: 1,
};

/** Tasks that really run, behind a load balancer that really listens. */
function trafficScene() {
  const quick = { pull: 0, start: 0 };
  const images = {
    "*": quick,
    "web:1": { ...quick, says: "the preview" },
    "web:2": { ...quick, says: "another" },
  };
  const loadBalancers = [{ name: "shared", listeners: [{ port: 80 }, { port: 443 }] }];
  return balancingScene({
    engine: "process",
    clock: { scale: 5 },
    scenario: { loadBalancers, images, timing },
  });
}

const fast = { HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 2 };

test("a preview's URL really answers: by its host header, from the rule on until it is deleted", async () => {
  const on = await trafficScene();
  const { "shared:80": url = "", "shared:443": secure = "" } = on.emulator.balancers;
  expect(await get(url, "pr-1.example.com")).toEqual([404, ""]);
  expect(await get(secure, "pr-1.example.com")).toEqual([404, ""]);
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

/** One task of a service of its own, behind a rule for its own host. */
async function preview(on: BalancingScene, number: number, type: "instance" | "ip"): Promise<string> {
  const family = `web-pr-${number}`;
  const group = await newGroup(on, family, { ...fast, TargetType: type });
  const listener = await sharedListener(on);
  await on.elbv2.send(hostRule(listener, `pr-${number}.example.com`, group, 1000 + number));
  const ports = type === "ip" ? { containerPort: 80 } : { containerPort: 80, hostPort: 0 };
  const subnets = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
  on.emulator.call("RegisterTaskDefinition", {
    family,
    ...(type === "ip" ? { networkMode: "awsvpc" } : {}),
    containerDefinitions: [{ name: "web", image: `web:${number}`, memory: 128, portMappings: [ports] }],
  });
  on.emulator.call("CreateService", {
    serviceName: family,
    taskDefinition: family,
    desiredCount: 1,
    ...(type === "ip" ? { networkConfiguration: subnets } : {}),
    loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
  });
  return group;
}

test("two previews behind one listener answer each at its own host; others get the listener's own 404", async () => {
  const on = await trafficScene();
  const { "shared:80": url = "" } = on.emulator.balancers;
  const listener = await sharedListener(on);
  const nothing = { StatusCode: "404", ContentType: "text/plain", MessageBody: "There is no such preview." };
  const DefaultActions = [{ Type: "fixed-response" as const, FixedResponseConfig: nothing }];
  await on.elbv2.send(new sdk.ModifyListenerCommand({ ListenerArn: listener, DefaultActions }));
  const groups = await Promise.all([preview(on, 1, "instance"), preview(on, 2, "ip")]);
  for (const group of groups)
    await expect.poll(() => states(on, group), { timeout: 10_000 }).toEqual(["healthy"]);
  const said = async (host: string) => {
    const [status, body] = await get(url, host);
    return status === 200 ? JSON.parse(body).says : `${status} ${body}`;
  };
  for (let round = 0; round < 3; round++) {
    expect(await said("pr-1.example.com")).toBe("the preview");
    expect(await said("pr-2.example.com")).toBe("another");
  }
  for (const host of ["pr-3.example.com", "example.com", "pr-1.example.com.evil.test", "127.0.0.1"])
    expect(await said(host)).toBe("404 There is no such preview.");
  // A service that goes leaves its neighbour and its own rule, which has nobody behind it then.
  on.emulator.call("DeleteService", { service: "web-pr-1", force: true });
  await expect.poll(() => said("pr-1.example.com"), { timeout: 10_000 }).toMatch(/^503 /);
  expect(await said("pr-2.example.com")).toBe("another");
});

test("a port that is taken is told at the start, and leaves nothing behind", async () => {
  const on = await balancingScene({ engine: "process", clock: { scale: 1 } });
  const localPort = Number(new URL(on.emulator.url).port);
  const loadBalancers = [{ name: "shared", listeners: [{ port: 80, localPort }] }];
  await expect(
    balancingScene({ engine: "process", clock: { scale: 1 }, scenario: { loadBalancers } }),
  ).rejects.toMatchObject({ code: "EADDRINUSE" });
});
