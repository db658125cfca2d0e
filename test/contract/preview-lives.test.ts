import { describe, expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import { isObject, type JsonObject, objects } from "../../src/json.ts";
import { type Stage, serviceDefinition, taskDefinition } from "../support/endpoint.ts";
import { deploy, inputs, made, scene, shown } from "../support/preview-deploy.ts";
import { leftOf, listenerAt, standingPreview } from "../support/preview-scene.ts";
import { pullRequestEvent } from "../support/pull-request-event.ts";

const nothing = { services: [], targetGroups: [], families: [] };

const serviceNamed = ({ emulator }: Stage, wanted: string) =>
  [...emulator.state.services.values()].find(({ name }) => name === wanted);

/** When each part of the preview of #7 expires, by its tag. */
function expiry(on: Stage): unknown[] {
  const groups = objects(on.emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"]);
  const arns = groups.map(({ TargetGroupArn }) => String(TargetGroupArn));
  const rules = [...on.emulator.requests]
    .filter(({ operation }) => operation === "CreateRule")
    .map(({ answer }) => (isObject(answer) ? objects(answer["Rules"])[0]?.["RuleArn"] : undefined));
  const { TagDescriptions } = on.emulator.elbv2("DescribeTags", {
    ResourceArns: [...arns, ...rules.map(String)],
  });
  const values = objects(TagDescriptions).map(
    ({ Tags }) => objects(Tags).find(({ Key }) => Key === "ecs-actions:expires-at")?.["Value"],
  );
  const own = serviceNamed(on, "web-pr-7")?.tags.find(({ key }) => key === "ecs-actions:expires-at");
  return [own?.value, ...values];
}

describe("a push", () => {
  test("renews when the preview expires, on all of it, before anything else is done", async () => {
    const on = await scene();
    await deploy(on, { "preview-expires": "1h" });
    const [first, ...others] = expiry(on);
    expect(first).toMatch(/^\d{4}-.*Z$/);
    expect(others).toEqual([first, first]);
    const before = on.emulator.requests.length;
    on.write("task.json", taskDefinition("web:2"));
    const result = await deploy(on, { "preview-expires": "2h" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const [renewed, ...rest] = expiry(on);
    expect(rest).toEqual([renewed, renewed]);
    expect(Date.parse(String(renewed)) - Date.parse(String(first))).toBeGreaterThan(3_500_000);
    // A sweep at this moment would take an expired one.
    const calls = on.emulator.requests.slice(before).map(({ operation }) => operation);
    const changing = calls.filter((name) => /^(Tag|Add|Create|Modify|Register|Update)/.test(name));
    expect(changing[0]).toBe("TagResource");
    await deploy(on);
    expect(expiry(on)).toEqual(["never", "never", "never"]);
  });

  test("after a run that was killed half-way goes on with what there is", async () => {
    const on = await scene();
    const killed = on.start("register-and-deploy", inputs, {
      ...pullRequestEvent(7),
      onLine: ({ text }) => {
        if (text.includes("created listener rule")) killed.signal("SIGKILL");
      },
    });
    await killed.finished;
    expect(leftOf(on)).toMatchObject({ services: [] });
    expect(shown(on).comments.join()).toContain("Deploying");
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    for (const name of ["CreateTargetGroup", "CreateRule", "CreateService"])
      expect(made(on).filter((one) => one === name)).toHaveLength(1);
    expect(shown(on).comments).toEqual([expect.stringContaining("Ready")]);
    expect(
      shown(on)
        .deployments.map(({ state }) => state)
        .toSorted(),
    ).toEqual(["inactive", "success"]);
  });
});

test("previews of all pull requests share one environment, which no token could delete", async () => {
  const on = await scene({
    gitHub: { pullRequests: [7, 8].map((number) => ({ number, sha: "a".repeat(40) })) },
  });
  for (const number of [7, 8]) await deploy(on, {}, pullRequestEvent(number));
  const { deployments } = on.emulator.gitHub;
  expect([...deployments.values()].map(({ environment }) => environment)).toEqual(["preview", "preview"]);
  expect(shown(on).deployments.map(({ state }) => state)).toEqual(["success", "success"]);
});

describe("in Service Connect a preview has names of its own", () => {
  const connect = {
    enabled: true,
    namespace: "shop",
    services: [
      { portName: "http", discoveryName: "web", clientAliases: [{ port: 80, dnsName: "web.shop" }] },
    ],
  };
  const renamed = {
    ...connect,
    services: [
      {
        portName: "http",
        discoveryName: "web-pr-7",
        clientAliases: [{ port: 80, dnsName: "web-pr-7.shop" }],
      },
    ],
  };
  const task = taskDefinition("web:1", { portMappings: [{ containerPort: 80, name: "http" }] });

  function created(on: Stage): JsonObject {
    const calls = on.emulator.requests.filter(({ operation }) => operation === "CreateService");
    const body = calls.at(-1)?.body;
    return isObject(body) ? body : {};
  }

  test("from the service's file", async () => {
    const on = await scene();
    on.write("task.json", task);
    on.write("service.json", serviceDefinition(2, 50, 100, { serviceConnectConfiguration: connect }));
    const result = await deploy(on, { "preview-host": "", "preview-listener": "" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(created(on)["serviceConnectConfiguration"]).toEqual(renamed);
  });

  test("from the live service", async () => {
    const on = await scene();
    on.emulator.call("RegisterTaskDefinition", task);
    on.emulator.call("CreateService", {
      ...serviceDefinition(1, 0, 100, { serviceConnectConfiguration: connect }),
      taskDefinition: "web",
    });
    on.write("task.json", task);
    const result = await deploy(on, {
      "service-definition": "",
      service: "web",
      "preview-host": "",
      "preview-listener": "",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(created(on)).toMatchObject({ serviceName: "web-pr-7", serviceConnectConfiguration: renamed });
  });
});

test("CodeDeploy rolls the service: the preview is rolled by ECS all the same", async () => {
  const on = await scene();
  on.write("service.json", serviceDefinition(2, 50, 100, { deploymentController: { type: "CODE_DEPLOY" } }));
  const result = await deploy(on);
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(leftOf(on).services).toEqual(["web-pr-7"]);
});

describe("a pull request ends while its preview is made", () => {
  test("before the run had its turn: nothing is made", async () => {
    const on = await scene({
      gitHub: { pullRequests: [{ number: 7, sha: "a".repeat(40), state: "closed" }] },
    });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(result.exitCode).toBe(0);
    expect(made(on)).toEqual([]);
  });

  test("a teardown at the same time takes its service away: that is no failure of the preview's", async () => {
    const on = await scene();
    const result = await deploy(
      on,
      {},
      {
        ...pullRequestEvent(7),
        onLine: ({ text }) => {
          if (!text.includes("created service")) return;
          changePullRequest(on.emulator.gitHub, 7, { state: "closed", merged: true });
          on.emulator.call("DeleteService", { service: "web-pr-7", force: true });
        },
      },
    );
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(result.exitCode).toBe(0);
    expect(leftOf(on)).toEqual(nothing);
  });
});

test("a target group that counts as in use right after its rule went is tried again", async () => {
  const on = await scene({ gitHub: { pullRequests: [{ number: 7, state: "closed" }] } });
  standingPreview(on, { number: 7, listener: listenerAt(on, 80) });
  on.emulator.inject({
    operation: "DeleteTargetGroup",
    kind: "error",
    type: "ResourceInUse",
    message: "in use",
    times: 2,
  });
  const closed = pullRequestEvent(7, { name: "pull_request_target", action: "closed", state: "closed" });
  const result = await on.run("teardown-service", { preview: "true", "github-token": "ghs_job" }, closed);
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(leftOf(on)).toEqual(nothing);
});
