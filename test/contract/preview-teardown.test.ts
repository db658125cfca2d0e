import { describe, expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import type { Scenario } from "../../emulator/scenario-types.ts";
import type { JsonObject } from "../../src/json.ts";
import { commentMarker } from "../../src/preview/comment.ts";
import { deploymentTags } from "../../src/preview/tags.ts";
import { type Stage, stage } from "../support/endpoint.ts";
import { leftOf, previewListener, standingPreview } from "../support/preview-scene.ts";
import { pullRequestEvent } from "../support/pull-request-event.ts";
import { changes, errors, fast, parsed } from "../support/teardown-scene.ts";

/** The endpoint's own. */
const region = "us-east-1";
const nothing = { services: [], targetGroups: [], families: [] };

async function scene(gitHub: Scenario["gitHub"] = {}): Promise<{ on: Stage; listener: string }> {
  const on = await stage({ ...fast, scenario: { gitHub } });
  return { on, listener: previewListener(on) };
}

const closed = (number: number, more: JsonObject = {}) =>
  pullRequestEvent(number, { name: "pull_request_target", action: "closed", state: "closed", ...more });

/** Runs as a job that has a token. */
const token = (more: Record<string, string> = {}) => ({ "github-token": "ghs_job", ...more });

describe("a pull request is closed", () => {
  test("everything of its preview goes, rule first, and GitHub is told; a second run finds nothing to do", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7, state: "closed" }, { number: 8 }] });
    const identity = standingPreview(on, { number: 7, listener });
    standingPreview(on, { number: 8, listener });
    const marker = commentMarker(identity, region);
    const told = await comment(on, 7, `${marker}\n\nReady`);
    const elsewhere = await comment(on, 7, `${commentMarker(identity, "eu-west-1")}\n\nReady`);
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on).filter((name) => !name.includes("/"))).toEqual([
      "DeleteRule",
      "DeleteService",
      "DeleteTargetGroup",
      "DeregisterTaskDefinition",
      "DeleteTaskDefinitions",
    ]);
    expect(leftOf(on)).toEqual({ services: ["web-pr-8"], targetGroups: ["p-8-web"], families: ["web-pr-8"] });
    expect(on.emulator.gitHub.comments.get(told)?.body).toMatch(/Removed/);
    expect(on.emulator.gitHub.comments.get(elsewhere)?.body).toMatch(/Ready$/);
    expect(parsed(result.outputs["deleted"])).toHaveLength(4);
    expect(result.summary).toContain("Teardown: succeeded");
    const again = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(again.outputs["outcome"], again.stdout).toBe("not-needed");
    expect(again.exitCode).toBe(0);
  });

  test("opened again meanwhile: it stays", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7 }] });
    standingPreview(on, { number: 7, listener });
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(result.exitCode).toBe(0);
    expect(changes(on)).toEqual([]);
    expect(parsed(result.outputs["kept"])).toMatchObject([{ why: "Pull request #7 is open." }]);
  });

  test("it lost the label that previews need", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7, labels: ["bug"] }] });
    standingPreview(on, { number: 7, listener });
    const inputs = token({ preview: "true", "preview-label": "preview" });
    const result = await on.run("teardown-service", inputs, closed(7, { state: "open" }));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on)).toEqual(nothing);
  });

  test("by hand, by its number, whatever its state; of one base service only", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7 }] });
    standingPreview(on, { number: 7, listener });
    standingPreview(on, { number: 7, service: "api", only: ["service"] });
    const result = await on.run("teardown-service", token({ preview: "7", service: "web" }));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual(["api-pr-7"]);
  });

  test("half-made: a rule and a target group without a service go as well", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7, state: "merged" }] });
    standingPreview(on, { number: 7, listener, only: ["route"] });
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on)).toEqual(nothing);
  });

  test("the preview of another repository with the same number stays", async () => {
    const { on } = await scene({ pullRequests: [{ number: 7, state: "closed" }] });
    standingPreview(on, { number: 7, repository: "org/other" });
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(leftOf(on).services).toEqual(["web-pr-7"]);
  });

  test("another repository's revisions in a family of the same name stay, whichever are newer", async () => {
    const { on } = await scene({ pullRequests: [{ number: 7, state: "closed" }] });
    standingPreview(on, { number: 7, repository: "org/other", service: "shop" });
    standingPreview(on, { number: 7 });
    standingPreview(on, { number: 7, repository: "org/third", service: "desk" });
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const statuses = on.emulator.state.families.get("web-pr-7")?.map(({ status }) => status);
    expect(statuses).toEqual(["ACTIVE", "DELETE_IN_PROGRESS", "ACTIVE"]);
  });

  test("a token that may not write: warnings that name the permission, and the preview goes", async () => {
    const { on, listener } = await scene({
      pullRequests: [{ number: 7, state: "closed" }],
      tokens: {
        ghs_scene: {},
        ghs_job: { permissions: { contents: "read", "pull-requests": "read", deployments: "read" } },
      },
    });
    const identity = standingPreview(on, { number: 7, listener });
    await comment(on, 7, commentMarker(identity, region));
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.exitCode).toBe(0);
    const warnings = result.annotations.filter(({ level }) => level === "warning");
    expect(warnings.map(({ message }) => message).join("\n"), result.stdout).toContain(
      "pull-requests: write",
    );
    expect(leftOf(on)).toEqual(nothing);
  });

  test("what cannot be deleted keeps nothing else; it is told with its command, and the next run gets it", async () => {
    const { on, listener } = await scene({ pullRequests: [{ number: 7, state: "closed" }] });
    standingPreview(on, { number: 7, listener });
    const take = on.emulator.inject({ operation: "DeleteRule", kind: "access-denied" });
    const result = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    expect(leftOf(on)).toEqual({ services: [], targetGroups: ["p-7-web"], families: [] });
    expect(errors(result).join("\n")).toContain("elasticloadbalancing:DeleteRule");
    expect(errors(result).join("\n")).toContain("aws elbv2 delete-rule --rule-arn");
    take();
    const again = await on.run("teardown-service", token({ preview: "true" }), closed(7));
    expect(again.outputs["outcome"], again.stdout).toBe("succeeded");
    expect(leftOf(on)).toEqual(nothing);
  });

  test("an event that is about no pull request", async () => {
    const { on } = await scene();
    const result = await on.run("teardown-service", token({ preview: "true" }));
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain("The event 'workflow_dispatch' is about none.");
  });

  test("inputs for services by name make no sense with it, and all are told at once", async () => {
    const { on } = await scene();
    const inputs = token({ preview: "7", "sweep-previews": "true", families: "web", "target-groups": "x" });
    const result = await on.run("teardown-service", inputs);
    expect(result.exitCode).toBe(1);
    expect(errors(result)).toHaveLength(3);
    expect(on.calls()).toEqual([]);
  });
});

describe("a sweep", () => {
  const swept = token({ "sweep-previews": "true" });

  test("removes what nobody needs, and nothing else", async () => {
    const { on, listener } = await scene({
      pullRequests: [
        { number: 1 },
        { number: 2, state: "closed" },
        { number: 3 },
        { number: 4, state: "merged" },
      ],
    });
    standingPreview(on, { number: 1, listener });
    standingPreview(on, { number: 2, listener });
    standingPreview(on, { number: 3, listener, expiresAt: "2026-01-02T00:00:00.000Z" });
    standingPreview(on, { number: 4, listener, deployedAt: new Date().toISOString() });
    standingPreview(on, { number: 5, repository: "org/other" });
    const dry = await on.run("teardown-service", { ...swept, "dry-run": "true" });
    expect(dry.outputs["outcome"], dry.stdout).toBe("skipped");
    expect(parsed(dry.outputs["plan"])).toHaveLength(2);
    expect(changes(on)).toEqual([]);
    const result = await on.run("teardown-service", swept);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual(["web-pr-1", "web-pr-4", "web-pr-5"]);
    expect(result.stdout).toContain("that run may still be at it");
    expect(leftOf(on).targetGroups).toEqual(["p-1-web", "p-4-web"]);
  });

  test("does nothing where the pull requests cannot be listed", async () => {
    const { on, listener } = await scene({ tokens: { ghs_job: { permissions: { contents: "read" } } } });
    standingPreview(on, { number: 1, listener });
    const result = await on.run("teardown-service", swept);
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain("pull-requests: read");
    expect(changes(on)).toEqual([]);
  });

  test("does not believe that no pull request is open, unless told to", async () => {
    const { on } = await scene();
    for (const number of [1, 2, 3, 4]) standingPreview(on, { number });
    const result = await on.run("teardown-service", swept);
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain("there are 4 previews");
    expect(changes(on)).toEqual([]);
    const all = await on.run("teardown-service", { ...swept, "sweep-all": "true" });
    expect(all.outputs["outcome"], all.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual([]);
  });

  test("a pull request that is opened again while others are removed keeps its preview", async () => {
    const { on } = await scene({
      pullRequests: [{ number: 1, state: "closed" }, { number: 2, state: "closed" }, { number: 3 }],
    });
    standingPreview(on, { number: 1 });
    standingPreview(on, { number: 2 });
    const result = await on.run("teardown-service", swept, {
      onLine: ({ text }) => {
        if (text.includes("deleted service web-pr-1"))
          changePullRequest(on.emulator.gitHub, 2, { state: "open" });
      },
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual(["web-pr-2"]);
  });

  test("one that had expired and is deployed anew while others are removed stays", async () => {
    const { on } = await scene({ pullRequests: [{ number: 2 }, { number: 3 }] });
    standingPreview(on, { number: 1 });
    standingPreview(on, { number: 2, expiresAt: "2026-01-02T00:00:00.000Z" });
    const anew = deploymentTags({ deployedAt: new Date().toISOString() });
    const result = await on.run("teardown-service", swept, {
      onLine: ({ text }) => {
        if (!text.includes("deleted service web-pr-1")) return;
        const service = [...on.emulator.state.services.values()].find(({ name }) => name === "web-pr-2");
        on.emulator.call("TagResource", {
          resourceArn: service?.arn ?? "",
          tags: Object.entries(anew).map(([key, value]) => ({ key, value })),
        });
      },
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(leftOf(on).services).toEqual(["web-pr-2"]);
  });

  test("one that is protected stays", async () => {
    const { on } = await scene({ pullRequests: [{ number: 3 }] });
    standingPreview(on, { number: 1 });
    const result = await on.run("teardown-service", { ...swept, protect: "web-pr-*" });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(leftOf(on).services).toEqual(["web-pr-1"]);
  });

  test("one that fails does not keep the others", async () => {
    const { on } = await scene({ pullRequests: [{ number: 3 }] });
    standingPreview(on, { number: 1 });
    standingPreview(on, { number: 2 });
    on.emulator.inject({ operation: "DeleteService", kind: "access-denied", times: 1 });
    const result = await on.run("teardown-service", swept);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(leftOf(on).services).toHaveLength(1);
    expect(parsed(result.outputs["remaining"])).toHaveLength(1);
  });
});

/** Somebody's comment on a pull request, made over HTTP as the job's token would. @returns its id */
async function comment({ emulator }: Stage, number: number, body: string): Promise<number> {
  const answer = await fetch(`${emulator.gitHub.url}/repos/org/app/issues/${number}/comments`, {
    method: "POST",
    headers: { authorization: "Bearer ghs_scene", "content-type": "application/json", "user-agent": "scene" },
    body: JSON.stringify({ body }),
  });
  const { id, ...said } = (await answer.json()) as { id?: number };
  if (id === undefined) throw new Error(`no comment was made: ${JSON.stringify(said)}`);
  return id;
}
