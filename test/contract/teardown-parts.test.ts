import { describe, expect, test } from "vitest";
import { type JsonObject, objects } from "../../src/json.ts";
import { ask } from "../support/ask-endpoint.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { cloudMapService, managed, newGroup, newRule, onlyListener } from "../support/removable-parts.ts";
import { bodies, changes, fast, hurried, parsed } from "../support/teardown-scene.ts";

/** A service behind a target group of its own, which one rule of a shared load balancer leads to. */
async function routed(tags: { group?: JsonObject[]; rule?: JsonObject[] } = {}) {
  const on = await stage({ ...fast, scenario: { loadBalancers: [{ name: "shared" }] } });
  const listener = onlyListener(on);
  const group = newGroup(on, "web", tags.group);
  const rule = newRule(on, listener, [group], {
    host: "web.example.com",
    priority: 10,
    Tags: tags.rule ?? [],
  });
  await running(on, {
    task: taskDefinition("web:1", { portMappings: [{ containerPort: 80, hostPort: 0 }] }),
    service: serviceDefinition(1, 0, 100, {
      loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
    }),
  });
  return { on, group, rule, listener };
}

const groups = ({ emulator }: Stage) =>
  objects(emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"]).map(
    ({ TargetGroupName }) => TargetGroupName,
  );

const tagged = { service: "web", "listener-rules": "tagged", "target-groups": "tagged" };

describe("rules and target groups", () => {
  test("tagged: the service, then the rule, then the target group", async () => {
    const { on } = await routed({ group: [managed], rule: [managed] });
    const result = await on.run("teardown-service", tagged);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["UpdateService", "DeleteService", "DeleteRule", "DeleteTargetGroup"]);
    expect(groups(on)).toEqual([]);
  });

  test("without a tag both stay, and it is said by which input they go", async () => {
    const { on, rule } = await routed();
    const result = await on.run("teardown-service", tagged);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(parsed(result.outputs["kept"])).toEqual([
      {
        what: `listener rule web.example.com (${rule})`,
        why: "It does not carry the tag ecs-actions:managed=true; name it in 'listener-rules' to delete it.",
      },
      {
        what: "target group web",
        why: "It does not carry the tag ecs-actions:managed=true; name it in 'target-groups' to delete it.",
      },
    ]);
    expect(groups(on)).toEqual(["web"]);
  });

  test("named they go, also when ECS has forgotten the service", async () => {
    const { on, rule } = await routed();
    on.emulator.call("DeleteService", { service: "web", force: true });
    await on.run("teardown-service", { service: "web" });
    on.emulator.state.services.clear();
    const named = { service: "web", "listener-rules": rule, "target-groups": "web" };
    const result = await on.run("teardown-service", named);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on).slice(-2)).toEqual(["DeleteRule", "DeleteTargetGroup"]);
    const again = await on.run("teardown-service", named);
    expect(again.outputs["outcome"], again.stdout).toBe("not-needed");
  });

  test("a rule may be named by its host", async () => {
    const { on } = await routed();
    const named = { service: "web", "listener-rules": "web.example.com", "target-groups": "web" };
    const result = await on.run("teardown-service", named);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(groups(on)).toEqual([]);
  });

  test("ResourceInUse right after the rule is tried again", async () => {
    const { on } = await routed({ group: [managed], rule: [managed] });
    on.emulator.inject({
      operation: "DeleteTargetGroup",
      kind: "error",
      type: "ResourceInUse",
      message: "Target group is currently in use by a listener or a rule",
      times: 2,
    });
    const result = await on.run("teardown-service", tagged);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on).filter((name) => name === "DeleteTargetGroup")).toHaveLength(3);
  });

  test("a rule that leads elsewhere too stays, and so does the target group", async () => {
    const { on, listener, group } = await routed({ group: [managed], rule: [managed] });
    const other = newGroup(on, "other");
    newRule(on, listener, [group, other], { host: "both.example.com", priority: 20, Tags: [managed] });
    const result = await on.run("teardown-service", tagged);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const kept = JSON.stringify(parsed(result.outputs["kept"]));
    expect(kept).toContain("It also forwards to other, which stay.");
    expect(kept).toMatch(/target group web.*Still forwarded to by listener rule both\.example\.com/);
    expect(changes(on)).toEqual(["UpdateService", "DeleteService", "DeleteRule"]);
  });

  test("the target group of another service stays", async () => {
    const { on, group } = await routed({ group: [managed], rule: [managed] });
    on.emulator.call("CreateService", {
      ...serviceDefinition(1, 0, 100),
      serviceName: "canary",
      taskDefinition: "web",
      loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
    });
    const result = await on.run("teardown-service", tagged);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(JSON.stringify(parsed(result.outputs["kept"]))).toContain("service default/canary");
    expect(changes(on)).toEqual(["UpdateService", "DeleteService"]);
  });

  test("protect holds for them too", async () => {
    const { on } = await routed({ group: [managed], rule: [managed] });
    const result = await on.run("teardown-service", { ...tagged, protect: "*.example.com" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(JSON.stringify(parsed(result.outputs["kept"]))).toContain(
      "protected by the pattern '*.example.com'",
    );
    expect(groups(on)).toEqual(["web"]);
  });
});

describe("log groups", () => {
  const logging = (group: string) =>
    taskDefinition("web:1", {
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": group, "awslogs-region": "us-east-1" },
      },
    });

  test("tagged: those of the containers that carry the tag", async () => {
    const on = await stage({ ...fast, scenario: { logGroups: ["/ecs/web", "/ecs/webhook"] } });
    await running(on, { task: logging("/ecs/web") });
    const arn = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web";
    await ask(on.emulator, "logs", "TagResource", {
      resourceArn: arn,
      tags: { "ecs-actions:managed": "true" },
    });
    const result = await on.run("teardown-service", { service: "web", "log-groups": "tagged" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect([...on.emulator.logs.groups.keys()]).toEqual(["/ecs/webhook"]);
  });

  test("named: gone with all in it, and a missing one is success", async () => {
    const on = await stage({ ...fast, scenario: { logGroups: ["/ecs/web", "/ecs/webhook"] } });
    const result = await on.run("teardown-service", { "log-groups": "/ecs/web, /ecs/none" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(parsed(result.outputs["deleted"])).toEqual(["log group /ecs/web"]);
    expect([...on.emulator.logs.groups.keys()]).toEqual(["/ecs/webhook"]);
  });
});

describe("Cloud Map", () => {
  async function registered(attributes: Record<string, JsonObject>, tags: JsonObject[] = []) {
    const on = await stage(fast);
    const { id, arn } = await cloudMapService(on, "web", { attributes, tags });
    await running(on, {
      service: serviceDefinition(2, 50, 100, {
        serviceRegistries: [{ registryArn: arn, containerName: "web", containerPort: 80 }],
      }),
    });
    return { on, id };
  }
  const ours = { ECS_SERVICE_NAME: "web", ECS_CLUSTER_NAME: "default" };

  test("what is left of the service's registrations goes, then the service there", async () => {
    const { on } = await registered({ one: ours, two: ours }, [managed]);
    const result = await on.run("teardown-service", { service: "web", "cloud-map-services": "tagged" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual([
      "UpdateService",
      "DeleteService",
      "DeregisterInstance",
      "DeregisterInstance",
      "DeleteService",
    ]);
    expect(on.emulator.cloudMap.services.size).toBe(0);
  });

  test("registrations alone, and those of others stay", async () => {
    const other = { ...ours, ECS_SERVICE_NAME: "api" };
    const { on } = await registered({ one: ours, two: other, three: { AWS_INSTANCE_IPV4: "10.0.0.1" } });
    const result = await on.run("teardown-service", { service: "web", "cloud-map-instances": "true" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const [left] = on.emulator.cloudMap.services.values();
    expect([...(left?.instances.keys() ?? [])]).toEqual(["two", "three"]);
  });

  test("a service there with registrations of others stays, named or not", async () => {
    const { on, id } = await registered({ one: { ...ours, ECS_CLUSTER_NAME: "other" } });
    const result = await on.run("teardown-service", { service: "web", "cloud-map-services": id });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(JSON.stringify(parsed(result.outputs["kept"]))).toContain("1 registration(s)");
    expect(on.emulator.cloudMap.services.size).toBe(1);
  });
});

test("what is named and not there is said, as the name may be wrong", async () => {
  const on = await stage(fast);
  const rule = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/shared/1/2/3";
  const result = await on.run("teardown-service", {
    families: "wbe",
    "log-groups": "/ecs/wbe",
    "target-groups": "wbe",
    "listener-rules": rule,
    "cloud-map-services": "srv-0",
    images: "shop/wbe:1",
  });
  expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
  for (const what of [
    "task definition family wbe",
    "log group /ecs/wbe",
    "target group wbe",
    `listener rule ${rule}`,
    "Cloud Map service srv-0",
    "image shop/wbe:1",
  ])
    expect(result.stdout).toContain(`${what}: there is none`);
});

describe("errors are kept, and what does not depend on them goes on", () => {
  test("each with why, and the command that deletes it", async () => {
    const { on, rule, group } = await routed({ group: [managed], rule: [managed] });
    await ask(on.emulator, "logs", "CreateLogGroup", { logGroupName: "/ecs/web" });
    on.emulator.inject({ operation: "DeleteRule", kind: "access-denied" });
    on.emulator.inject({
      operation: "DeleteTargetGroup",
      kind: "error",
      type: "ResourceInUse",
      message: "Target group is currently in use by a listener or a rule",
    });
    const more = { families: "web", "log-groups": "/ecs/web" };
    const result = await on.run("teardown-service", { ...tagged, ...more }, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(parsed(result.outputs["remaining"])).toEqual([
      {
        what: `listener rule web.example.com (${rule})`,
        why: expect.stringContaining('Add "elasticloadbalancing:DeleteRule" to the policy'),
        command: `aws elbv2 delete-rule --rule-arn ${rule}`,
      },
      {
        what: "target group web",
        why: expect.stringContaining("currently in use"),
        command: `aws elbv2 delete-target-group --target-group-arn ${group}`,
      },
    ]);
    expect(parsed(result.outputs["deleted"])).toEqual([
      "service default/web",
      "task definition web:1",
      "log group /ecs/web",
    ]);
    expect(bodies(on, "DeleteLogGroup")).toEqual([{ logGroupName: "/ecs/web" }]);
  });
});
