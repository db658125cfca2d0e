import { execFileSync } from "node:child_process";
import { ECRClient, GetAuthorizationTokenCommand } from "@aws-sdk/client-ecr";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Stage, stage } from "../support/endpoint.ts";
import { pushImage } from "../support/push-image.ts";
import { machine } from "./docker-stand-in.ts";

const images = "web: { repository: shop/web }";

/** A checkout with one commit, and the commit. */
async function checkout(repositories: readonly string[]): Promise<Stage & { readonly commit: string }> {
  const on = await stage({ scenario: { repositories } });
  on.write("Dockerfile", "FROM scratch\n");
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: on.workspace, encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "first");
  return { ...on, commit: git("rev-parse", "HEAD") };
}

/** What is there from an earlier run of the same commit. */
async function pushed(on: Stage, tag: string): Promise<string> {
  const ecr = new ECRClient({
    endpoint: on.emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  onTestFinished(() => ecr.destroy());
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  const authorization = `Basic ${authorizationData?.[0]?.authorizationToken}`;
  return (await pushImage(on.emulator, authorization, { repository: "shop/web", tag })).digest;
}

const host = (on: Stage) => new URL(on.emulator.url).host;

describe("build-and-push against ECR", () => {
  test("a commit whose image is there is not built again: no Docker, nothing changed", async () => {
    const on = await checkout(["shop/web"]);
    const digest = await pushed(on, on.commit);
    const docker = machine({});
    const before = on.calls().length;
    const result = await on.run(
      "build-and-push",
      { images },
      { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
    );
    expect(result.exitCode, result.stdout).toBe(0);
    expect(JSON.parse(result.outputs["images"] ?? "")).toEqual({
      web: `${host(on)}/shop/web:${on.commit}@${digest}`,
    });
    expect(JSON.parse(result.outputs["digests"] ?? "")).toEqual({ web: digest });
    expect(docker.calls()).toEqual([]);
    expect(
      on
        .calls()
        .slice(before)
        .filter((name) => /^(Put|Create|PUT|POST)/.test(name)),
    ).toEqual([]);
  });

  test("a repository that is missing is told before anything is built", async () => {
    const on = await checkout([]);
    const docker = machine({
      "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
      version: { stdout: "28.5.2\n" },
    });
    const result = await on.run(
      "build-and-push",
      { images },
      { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
    );
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("shop/web");
    expect(result.stdout).toContain("create-repository");
    expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toEqual([]);
  });

  test("a build that says it pushed, and did not, is no success", async () => {
    const on = await checkout(["shop/web"]);
    const docker = machine({
      "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
      version: { stdout: "28.5.2\n" },
      "buildx bake": { metadata: { web: { "containerimage.digest": `sha256:${"1".repeat(64)}` } } },
    });
    const result = await on.run(
      "build-and-push",
      { images },
      { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
    );
    expect(result.exitCode, result.stdout).toBe(1);
    expect(result.outputs["images"] ?? "").toBe("");
  });

  test("a refusal names the IAM action", async () => {
    const on = await checkout(["shop/web"]);
    on.emulator.inject({ operation: "GetAuthorizationToken", kind: "access-denied" });
    const docker = machine({
      "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
      version: { stdout: "28.5.2\n" },
    });
    const result = await on.run(
      "build-and-push",
      { images },
      { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
    );
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("ecr:GetAuthorizationToken");
  });
});
