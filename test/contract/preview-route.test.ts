import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, objects } from "../../src/json.ts";
import { serviceDefinition, taskDefinition } from "../support/endpoint.ts";
import { deploy, made, scene } from "../support/preview-deploy.ts";
import { condition, foreignRule, leftOf } from "../support/preview-scene.ts";
import { errors } from "../support/teardown-scene.ts";

const host = "web-pr-7.preview.example.com";

describe("rules of others on the listener", () => {
  test.each<[string, number, JsonObject[], RegExp]>([
    [
      "the very host",
      45_000,
      [condition("host-header", { Values: [host] })],
      /The host 'web-pr-7\.preview\.example\.com' is taken: rule 45000/,
    ],
    [
      "every path of every host, before",
      10,
      [condition("path-pattern", { Values: ["/*"] })],
      /never be reached: rule 10 .* comes first and takes \/\*/,
    ],
    [
      "hosts by a regular expression, before",
      10,
      [condition("host-header", { RegexValues: ["-pr-[0-9]+\\."] })],
      /never be reached: rule 10 .* takes regex -pr-\[0-9\]\+\\\./,
    ],
  ])("%s: an error that names the rule, and nothing is made", async (_, priority, conditions, said) => {
    const on = await scene();
    foreignRule(on, { priority, conditions });
    const result = await deploy(on);
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join()).toMatch(said);
    expect(made(on)).toEqual([]);
    const dry = await deploy(on, { "dry-run": "true" });
    expect(errors(dry).join()).toMatch(said);
  });

  test("some paths of it: a notice, and the preview is deployed", async () => {
    const on = await scene();
    const api = condition("path-pattern", { RegexValues: ["^/api/"] });
    foreignRule(on, { priority: 10, conditions: [condition("host-header", { Values: ["*.com"] }), api] });
    foreignRule(on, {
      priority: 11,
      conditions: [condition("host-header", { Values: ["a.example.com"] }), api],
    });
    foreignRule(on, { priority: 49_000, conditions: [condition("path-pattern", { Values: ["/late"] })] });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const notices = result.annotations.filter(({ level }) => level === "notice");
    expect(notices.map(({ message }) => message)).toEqual([
      `Some requests to ${host} do not reach the preview, as these rules of the listener come first:\n- rule 10: *.com with the path regex ^/api/`,
    ]);
  });
});

describe("ELB refuses", () => {
  test("for want of a permission: that is told, and nothing else is asked", async () => {
    const on = await scene();
    on.emulator.inject({ operation: "CreateRule", kind: "access-denied" });
    const result = await deploy(on);
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join()).toContain("elasticloadbalancing:CreateRule");
    const asked = on.emulator.requests.filter(({ operation }) => operation === "DescribeTargetGroups");
    expect(asked.map(({ body }) => isObject(body) && body["Names"] !== undefined)).toEqual([true]);
  });

  test("for want of room: the target group goes again, and that is told even where nobody may list previews", async () => {
    const on = await scene();
    on.emulator.inject({ operation: "CreateRule", kind: "error", type: "TooManyRules", message: "Limit" });
    // The first call is for the preview's own group.
    on.emulator.inject({ operation: "DescribeTargetGroups", kind: "access-denied", nth: 2 });
    const result = await deploy(on);
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join()).toMatch(/There is no room for the preview: its load balancer has as many/);
    expect(made(on)).toContain("DeleteTargetGroup");
  });
});

test("tasks of awsvpc are targets by their addresses", async () => {
  const on = await scene();
  on.write("task.json", {
    ...taskDefinition("web:1", { portMappings: [{ containerPort: 80 }] }),
    networkMode: "awsvpc",
  });
  const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
  on.write("service.json", serviceDefinition(2, 50, 100, { networkConfiguration }));
  const result = await deploy(on);
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  const [group = {}] = objects(on.emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"]);
  expect(group).toMatchObject({ TargetType: "ip", Port: 80 });
  const { TargetHealthDescriptions: targets } = on.emulator.elbv2("DescribeTargetHealth", {
    TargetGroupArn: String(group["TargetGroupArn"]),
  });
  expect(objects(targets).map(({ Target }) => Target)).toEqual([
    expect.objectContaining({ Id: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/), Port: 80 }),
  ]);
  expect(leftOf(on).services).toEqual(["web-pr-7"]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no such load balancer", { "preview-listener": "nowhere:443" }, /There is no load balancer 'nowhere'/],
  ["no such port", { "preview-listener": "previews:443" }, /no listener on port 443; it listens on 80/],
  ["no listener's name", { "preview-listener": "previews" }, /neither the ARN of a listener nor/],
  ["a host for all pull requests", { "preview-host": "web.example.com" }, /no '\{number\}' in it/],
  ["a host that is a URL", { "preview-host": "https://{number}.example.com" }, /which is no host name/],
  ["a listener without a host", { "preview-host": "" }, /'preview-listener' needs 'preview-host'/],
  ["a host without a listener", { "preview-listener": "" }, /'preview-host' needs 'preview-listener'/],
])("%s: told by the input's name, and nothing is made", async (_, inputs, said) => {
  const on = await scene();
  const result = await deploy(on, inputs);
  expect(result.exitCode, result.stdout).toBe(1);
  expect(errors(result).join()).toMatch(said);
  expect(result.annotations.map(({ level }) => level)).toContain("error");
  expect(made(on)).toEqual([]);
});
