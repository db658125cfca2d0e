import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stage, withoutAws } from "../support/endpoint.ts";
import { machine } from "./docker-stand-in.ts";

const shop = `web: { repository: shop/web, args: { GREETING: "hi \${HOME}" } }
apache: { repository: shop/apache, context: docker, file: apache.Dockerfile, contexts: { web: "target:web" } }`;

async function scene() {
  const on = await stage();
  on.write("Dockerfile", "FROM ruby:3.4\nARG GREETING\nCMD ['puma']\n");
  on.write("apache.Dockerfile", "FROM web\n");
  return on;
}

test("every wrong input and every mistake in what they name is told at once, and nothing is called", async () => {
  const on = await scene();
  const docker = machine({});
  const result = await on.run(
    "build-and-push",
    {
      images: "web: { repository: Shop/Web }\napi: { repository: shop/api, contexts: { w: target:apii } }",
      tags: "feature/x",
      reuse: "comit",
      load: "true",
    },
    { environment: { ...docker.environment, ...withoutAws, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode).toBe(1);
  const said = result.annotations.map(({ message }) => message).join("\n");
  expect(said).toContain("did you mean 'commit'?");
  expect(said).toContain("'load' is not supported");
  expect(said).toContain("The repository of 'web' must be lower case: shop/web");
  expect(said).toContain("no image is called 'apii'; did you mean 'api'?");
  expect(said).toContain("name of a branch is no tag");
  expect(docker.calls()).toEqual([]);
  expect(on.calls()).toEqual([]);
});

test("push: false builds without AWS; values and secrets are in no command line, and defects are annotations", async () => {
  const on = await scene();
  const docker = machine({
    "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
    version: { stdout: "28.5.2\n" },
    "buildx bake": { metadata: { web: { "containerimage.digest": `sha256:${"1".repeat(64)}` } } },
  });
  const result = await on.run(
    "build-and-push",
    { images: shop, push: "false", tags: "v1", secrets: "npm=hunter2-of-npm" },
    { environment: { ...docker.environment, ...withoutAws, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode, result.stdout).toBe(0);
  const call = docker.calls().find(({ argv }) => argv[1] === "bake");
  expect(call?.bakeFile?.["target"]).toMatchObject({
    web: {
      args: { GREETING: "hi $${HOME}" },
      secret: ["id=npm,env=ECS_ACTIONS_SECRET_1"],
      output: ["type=cacheonly"],
    },
    apache: { dockerfile: "../apache.Dockerfile", contexts: { web: "target:web" } },
  });
  expect(call?.environment["ECS_ACTIONS_SECRET_1"]).toBe("hunter2-of-npm");
  expect(call?.argv.join(" ")).not.toMatch(/hunter2|HOME/);
  expect(JSON.stringify(call?.bakeFile)).not.toContain("hunter2");
  expect(result.masks).toContain("hunter2-of-npm");
  expect(result.annotations).toMatchObject([{ level: "warning", file: "Dockerfile", line: 3 }]);
  expect(result.outputs["built"]).toBe('["web","apache"]');
  expect(on.calls()).toEqual([]);
});

test("without buildx: the step to add", async () => {
  const on = await scene();
  const docker = machine({
    "buildx version": { stderr: "docker: unknown command: docker buildx\n", exitCode: 1 },
  });
  const result = await on.run(
    "build-and-push",
    { images: shop, push: "false", tags: "v1" },
    { environment: { ...docker.environment, ...withoutAws, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain("docker/setup-buildx-action");
});

test("a failed command is an annotation at its line of the Dockerfile", async () => {
  const on = await scene();
  const printed = [
    "#7 [web 2/2] RUN true",
    "#7 0.1 boom",
    '#7 ERROR: process "/bin/sh -c true" did not complete successfully: exit code: 7',
    "------",
    "Dockerfile:2",
    "--------------------",
    "   2 | >>> ARG GREETING",
    "--------------------",
    'ERROR: target web: failed to solve: process "/bin/sh -c true" did not complete successfully: exit code: 7',
  ];
  const docker = machine({
    "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
    version: { stdout: "28.5.2\n" },
    "buildx bake": { stderr: `${printed.join("\n")}\n`, exitCode: 1 },
  });
  const result = await on.run(
    "build-and-push",
    { images: shop, push: "false", tags: "v1" },
    { environment: { ...docker.environment, ...withoutAws, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode).toBe(1);
  const [error] = result.annotations.filter(({ level }) => level === "error");
  expect(error).toMatchObject({ file: "Dockerfile", line: 2 });
  expect(error?.message).toContain("RUN true ended with exit code 7");
  expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toHaveLength(1);
});

test("its action.yml has a post step that runs however the job ends", () => {
  const yml = readFileSync(new URL("../../actions/build-and-push/action.yml", import.meta.url), "utf8");
  expect(yml).toContain("post: ../../dist/build-and-push-post.js");
  expect(yml).toContain("post-if: always()");
});
