import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { running, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { causeLink, error, until } from "./verdict-fixture.ts";

const clusterArn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:service/${name}`;

/** What a service asks for that no instance has, and how the ending names it. */
const cases: readonly [service: string, container: JsonObject, more: JsonObject, cause: string][] = [
  ["memory", { memory: 100_000 }, {}, "memory-short"],
  ["cpu", { cpu: 100_000 }, {}, "cpu-short"],
  ["port", { portMappings: [{ containerPort: 80, hostPort: 8080 }] }, {}, "port-in-use"],
  ["attribute", {}, { attribute: true }, "attribute-missing"],
  ["constraint", {}, { constraint: true }, "constraint-unsatisfied"],
];
const elsewhere: readonly [cluster: string, cause: string][] = [
  ["disconnected", "agent-disconnected"],
  ["empty", "no-instances"],
];

test("what cannot be placed stands still: ended to the second, each service with its own cause", async () => {
  const on = await stage({
    scenario: {
      clusters: ["default", "empty"],
      instances: [{ reservedPorts: [8080] }, { cluster: "disconnected", agentConnected: false }],
    },
  });
  const create = (cluster: string, name: string, task: JsonObject, more: JsonObject = {}) => {
    on.emulator.call("RegisterTaskDefinition", { ...task, family: name });
    const service = { ...serviceDefinition(1), serviceName: name, taskDefinition: name, cluster };
    on.emulator.call("CreateService", { ...service, ...more });
  };
  const driver = { name: "data", dockerVolumeConfiguration: { scope: "shared", driver: "rexray" } };
  for (const [name, container, { attribute, constraint }] of cases) {
    const task = taskDefinition("web:1", { portMappings: [], ...container });
    const pinned = [{ type: "memberOf", expression: "attribute:role == redis" }];
    create("default", name, attribute ? { ...task, volumes: [driver] } : task, {
      ...(constraint ? { placementConstraints: pinned } : {}),
    });
  }
  for (const [cluster] of elsewhere) create(cluster, cluster, taskDefinition());
  const services = [
    ...cases.map(([name]) => clusterArn(`default/${name}`)),
    ...elsewhere.map(([cluster]) => clusterArn(`${cluster}/${cluster}`)),
  ];
  const start = performance.now();
  const result = await on.run("wait-stable", { service: services.join("\n"), "no-progress": "10s" });
  expect(performance.now() - start).toBeLessThan(25_000);
  // Between two looks there are up to three seconds, and the limit lies between two.
  expect(Number(result.outputs["seconds"])).toBeLessThanOrEqual(11);
  expect(result.exitCode, result.stdout).toBe(6);
  const outcomes: Record<string, string> = JSON.parse(result.outputs["outcomes"] ?? "{}");
  const errors = result.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
  for (const [name, , , cause] of [...cases, ...elsewhere.map(([to, why]) => [to, {}, {}, why] as const)]) {
    expect(outcomes[name], name).toBe("timed-out");
    const message = errors.find((text) => text.startsWith(`${name}: `)) ?? "";
    expect(message).toContain(`Nothing of the deployment of ${name} moved for 10 s.`);
    expect(message).toContain(causeLink(cause));
  }
});

test("a task that is PENDING behind one that is still stopping: named, with what shortens that", async () => {
  const images = { "web:1": { ignoresSigterm: true } };
  const on = await stage({ scenario: { instances: [{}], images } });
  const task = taskDefinition("web:1", { stopTimeout: 1200 });
  await running(on, { task, service: serviceDefinition(1, 0, 200) });
  on.emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
  const slow = [...on.emulator.state.tasks.values()][0];
  if (!slow) throw new Error("no task");
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
  await until(() => (slow.desiredStatus === "STOPPED" ? slow : undefined));
  const result = await on.run("wait-stable", { service: "web", timeout: "10s" });
  expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
  expect(result.stdout).toMatch(
    /task \w{32} is PENDING behind a task that is still stopping on the same instance \(\w{32} of web:1, STOPPING\)/,
  );
  expect(error(result)).toContain(causeLink("pending-behind-stopping"));
});
