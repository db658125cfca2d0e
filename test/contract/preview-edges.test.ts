import { describe, expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import type { Scenario } from "../../emulator/scenario-types.ts";
import type { JsonObject } from "../../src/json.ts";
import type { ActionOptions } from "../support/action-process.ts";
import { deploy, made, scene, shown } from "../support/preview-deploy.ts";
import { leftOf } from "../support/preview-scene.ts";
import { head, pullRequestEvent } from "../support/pull-request-event.ts";
import { errors } from "../support/teardown-scene.ts";

describe("no preview, and nothing is wrong", () => {
  const fork = { head: { sha: head, ref: "topic", repo: { full_name: "someone/app" } } };

  test.each<[string, Parameters<typeof pullRequestEvent>[1], Partial<ActionOptions>, RegExp]>([
    ["a fork", fork, {}, /comes from a fork/],
    ["Dependabot", {}, { environment: { GITHUB_ACTOR: "dependabot[bot]" } }, /Dependabot/],
  ])("%s: green, a notice, and AWS is not asked", async (_title, more, options, why) => {
    const on = await scene();
    const result = await deploy(on, {}, { ...pullRequestEvent(7, more), ...options });
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(result.exitCode).toBe(0);
    expect(result.annotations.find(({ level }) => level === "notice")?.message).toMatch(why);
    expect(on.calls()).toEqual([]);
  });

  test("the head moved on: superseded before anything is done", async () => {
    const on = await scene({ gitHub: { pullRequests: [{ number: 7, sha: "b".repeat(40) }] } });
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("superseded");
    expect(result.exitCode).toBe(0);
    expect(made(on)).toEqual([]);
  });

  test("the label is missing", async () => {
    const on = await scene();
    const result = await deploy(on, { "preview-label": "preview" });
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(made(on)).toEqual([]);
  });

  test("closed while we work: what was made is taken away again", async () => {
    const on = await scene();
    const result = await deploy(
      on,
      {},
      {
        ...pullRequestEvent(7),
        onLine: ({ text: line }) => {
          if (line.includes("created service"))
            changePullRequest(on.emulator.gitHub, 7, { state: "closed", merged: true });
        },
      },
    );
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(result.exitCode).toBe(0);
    expect(leftOf(on)).toEqual({ services: [], targetGroups: [], families: [] });
    expect(shown(on).comments[0]).toContain("Removed");
    expect(shown(on).deployments).toMatchObject([{ state: "inactive" }]);
  });
});

describe("GitHub does not do as asked", () => {
  test("no permission to write: a warning with the line to add, and the preview stands", async () => {
    const tokens = { ghs_job: { permissions: { contents: "read", "pull-requests": "read" } as JsonObject } };
    const gitHub = { pullRequests: [{ number: 7, sha: head }], tokens } as Scenario["gitHub"];
    const on = await scene({ gitHub } as Partial<Scenario>);
    const result = await deploy(on);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.exitCode).toBe(0);
    const warnings = result.annotations
      .filter(({ level }) => level === "warning")
      .map(({ message }) => message);
    expect(warnings.filter((message) => message.includes("deployments: write"))).toHaveLength(1);
    expect(warnings.filter((message) => message.includes("pull-requests: write"))).toHaveLength(1);
  });

  test("names that somebody chose to do harm become a host name, and no command", async () => {
    const ref = "x/$(id)`;\n::error::gotcha";
    const title = "::set-output name=outcome::succeeded";
    const on = await scene({ gitHub: { pullRequests: [{ number: 7, sha: head, branch: ref, title }] } });
    const event = pullRequestEvent(7, { title, head: { sha: head, ref, repo: { full_name: "org/app" } } });
    const result = await deploy(on, { "preview-host": "{branch}-{number}.preview.example.com" }, event);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.outputs["preview-url"]).toMatch(/^http:\/\/x-id-error-gotcha-7\.preview\.example\.com\/$/);
    expect(errors(result)).toEqual([]);
  });
});
