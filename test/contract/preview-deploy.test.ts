import { describe, expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import { isObject, objects, text } from "../../src/json.ts";
import { type Stage, serviceDefinition, taskDefinition } from "../support/endpoint.ts";
import { deploy, inputs, made, scene, shown } from "../support/preview-deploy.ts";
import { condition, foreignRule, leftOf, listenerAt, standingPreview } from "../support/preview-scene.ts";
import { head, pullRequestEvent } from "../support/pull-request-event.ts";
import { changes, errors } from "../support/teardown-scene.ts";

const url = "http://web-pr-7.preview.example.com/";

const onlyGroup = ({ emulator }: Stage) =>
  objects(emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"])[0] ?? {};

describe("a preview is deployed", () => {
  test("its target group, rule and service, with tags; GitHub has its URL", async () => {
    const on = await scene();
    const result = await deploy(on);
    expect(result.outputs, result.stdout).toMatchObject({ outcome: "succeeded", "preview-url": url });
    expect(made(on)).toEqual([
      "CreateTargetGroup",
      "ModifyTargetGroupAttributes",
      "CreateRule",
      "RegisterTaskDefinition",
      "CreateService",
    ]);
    const created = on.emulator.requests.find(({ operation }) => operation === "CreateService")?.body;
    expect(created).toMatchObject({
      serviceName: "web-pr-7",
      desiredCount: 1,
      loadBalancers: [
        { containerName: "web", containerPort: 80, targetGroupArn: onlyGroup(on)["TargetGroupArn"] },
      ],
    });
    const tags = isObject(created) ? objects(created["tags"]) : [];
    expect(Object.fromEntries(tags.map(({ key, value }) => [text(key), value]))).toMatchObject({
      "ecs-actions:managed": "true",
      "ecs-actions:preview": "org/app/pull/7",
      "ecs-actions:sha": head,
    });
    const { comments, deployments } = shown(on);
    expect(deployments).toEqual([{ sha: head.slice(0, 7), state: "success", url }]);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(url);
    expect(comments[0]).toContain("Ready");
    expect(result.summary).toContain(url);
  });

  test("a push rolls it: the same URL, one comment, the older deployment inactive", async () => {
    const on = await scene();
    await deploy(on);
    const newer = "b".repeat(40);
    changePullRequest(on.emulator.gitHub, 7, { sha: newer });
    on.write("task.json", taskDefinition("web:2"));
    const repo = { full_name: "org/app" };
    const pushed = pullRequestEvent(7, { head: { sha: newer, ref: "topic", repo } });
    const before = made(on).length;
    const result = await deploy(on, {}, pushed);
    expect(result.outputs, result.stdout).toMatchObject({ outcome: "succeeded", "preview-url": url });
    expect(made(on).slice(before)).not.toContain("CreateTargetGroup");
    expect(made(on).slice(before)).not.toContain("CreateRule");
    expect(made(on)).toContain("UpdateService");
    const { comments, deployments } = shown(on);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain("bbbbbbb");
    expect(deployments.map(({ sha, state }) => `${sha} ${state}`).toSorted()).toEqual([
      "aaaaaaa inactive",
      "bbbbbbb success",
    ]);
  });

  test("without a load balancer it has no URL, and works", async () => {
    const on = await scene();
    const result = await deploy(on, { "preview-host": "", "preview-listener": "" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.outputs["preview-url"] ?? "").toBe("");
    expect(leftOf(on)).toMatchObject({ services: ["web-pr-7"], targetGroups: [] });
    expect(shown(on).deployments).toMatchObject([{ state: "success" }]);
  });

  test("the root action as well, its parameters from the live service", async () => {
    const on = await scene();
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:1"));
    on.emulator.call("CreateService", { ...serviceDefinition(1, 0), taskDefinition: "web" });
    const result = await on.run(
      "",
      {
        ...inputs,
        "task-definition": "",
        "service-definition": "",
        service: "web",
        "from-service": "true",
        image: "web:2",
      },
      pullRequestEvent(7),
    );
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual(["web", "web-pr-7"]);
  });

  test("its service is still being deleted: it is waited for", async () => {
    const on = await scene();
    standingPreview(on, { number: 7, only: ["service"] });
    on.emulator.call("DeleteService", { service: "web-pr-7", force: true });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  });

  test("a dry run says what would be made, and makes and tells nothing", async () => {
    const on = await scene();
    const result = await deploy(on, { "dry-run": "true" });
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(changes(on)).toEqual([]);
    expect(result.stdout).toContain("would create target group p-");
    expect(shown(on)).toEqual({ comments: [], deployments: [] });
  });
});

describe("a preview fails", () => {
  test("the comment and the deployment say why", async () => {
    const on = await scene({ images: { "web:1": { exit: { after: 1, code: 3 } } } });
    const result = await deploy(on, { "fail-after": "1" });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    const { comments, deployments } = shown(on);
    expect(comments[0]).toContain("Failed");
    expect(comments[0]).toContain("exit code 3");
    expect(deployments).toMatchObject([{ state: "failure" }]);
  });

  test("somebody else's rule for all hosts, wherever it stands: the preview's comes before it", async () => {
    const on = await scene();
    foreignRule(on, {
      priority: 1100,
      conditions: [condition("host-header", { Values: ["*.preview.example.com"] })],
    });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const created = on.emulator.requests.find(({ operation }) => operation === "CreateRule")?.body;
    expect(Number(isObject(created) ? created["Priority"] : NaN)).toBeLessThan(1100);
    const again = await deploy(on);
    expect(again.outputs["outcome"], again.stdout).toMatch(/succeeded|not-needed|unchanged/);
  });

  test("too many rules: the previews that there are, oldest first", async () => {
    const on = await scene();
    const listener = listenerAt(on, 80);
    standingPreview(on, { number: 3, listener, deployedAt: "2026-02-01T00:00:00.000Z" });
    standingPreview(on, { number: 2, listener, deployedAt: "2026-01-01T00:00:00.000Z" });
    on.emulator.inject({
      operation: "CreateRule",
      kind: "error",
      type: "TooManyRules",
      message: "Limit exceeded",
    });
    const result = await deploy(on);
    expect(result.exitCode, result.stdout).toBe(1);
    const said = errors(result).join("\n");
    expect(said).toMatch(/org\/app#2[\s\S]*org\/app#3/);
  });

  test("a priority that somebody took in the same moment is tried again with another", async () => {
    const on = await scene();
    on.emulator.inject({
      operation: "CreateRule",
      kind: "error",
      type: "PriorityInUse",
      message: "Priority is in use",
      times: 1,
    });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(made(on).filter((name) => name === "CreateRule")).toHaveLength(2);
  });

  test("a service of that name that is none of ours is left as it is", async () => {
    const on = await scene();
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:1"));
    on.emulator.call("CreateService", {
      ...serviceDefinition(1, 0),
      serviceName: "web-pr-7",
      taskDefinition: "web",
    });
    const result = await deploy(on);
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join()).toContain("is not tagged as a preview");
    expect(made(on)).toEqual([]);
  });
});
