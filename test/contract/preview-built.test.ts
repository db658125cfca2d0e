import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import { taskDefinition } from "../support/endpoint.ts";
import { inputs, made, scene, shown } from "../support/preview-deploy.ts";
import { leftOf } from "../support/preview-scene.ts";
import { pullRequestEvent } from "../support/pull-request-event.ts";
import { pushedByBuild } from "../support/push-image.ts";
import { machine } from "./docker-stand-in.ts";

/** A run of the root action that builds, and a pull request that changes as the build begins. */
async function builtWhile(change: Parameters<typeof changePullRequest>[2]) {
  const on = await scene({ repositories: ["shop/web"] });
  on.write("Dockerfile", "FROM scratch\n");
  on.write("task.json", taskDefinition("placeholder"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: on.workspace });
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "first");
  const digest = await pushedByBuild(on, "shop/web", "built");
  const docker = machine({
    "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
    version: { stdout: "28.5.2\n" },
    "buildx bake": { metadata: { web: { "containerimage.digest": digest } } },
  });
  const result = await on.run(
    "",
    { ...inputs, build: "web: { repository: shop/web }", reuse: "never" },
    {
      ...pullRequestEvent(7),
      environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace },
      onLine: ({ text }) => {
        if (text.includes("building web")) changePullRequest(on.emulator.gitHub, 7, change);
      },
    },
  );
  const built = docker.calls().filter(({ argv }) => argv[1] === "bake");
  return { on, result, built };
}

test("merged while its image was built: nothing is made of it", async () => {
  const { on, result, built } = await builtWhile({ state: "closed", merged: true });
  expect(built).toHaveLength(1);
  expect(result.outputs["outcome"], result.stdout).toBe("skipped");
  expect(result.exitCode).toBe(0);
  expect(made(on)).toEqual([]);
  expect(leftOf(on)).toEqual({ services: [], targetGroups: [], families: [] });
  expect(shown(on).deployments).toMatchObject([{ state: "inactive" }]);
});

test("pushed to while its image was built: the newer commit's run deploys it", async () => {
  const { on, result, built } = await builtWhile({ sha: "b".repeat(40) });
  expect(built).toHaveLength(1);
  expect(result.outputs["outcome"], result.stdout).toBe("superseded");
  expect(result.exitCode).toBe(0);
  expect(made(on)).toEqual([]);
});
