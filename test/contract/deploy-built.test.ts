import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { pushedByBuild } from "../support/push-image.ts";
import { machine } from "./docker-stand-in.ts";

const build = "web: { repository: shop/web }";
const buildx = {
  "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
  version: { stdout: "28.5.2\n" },
};

/** A checkout of one commit beside a service that runs an older image. */
async function scene(repositories = ["shop/web"]): Promise<Stage & { readonly commit: string }> {
  const on = await stage({ scenario: { repositories } });
  on.write("Dockerfile", "FROM scratch\n");
  on.write("task.json", taskDefinition("placeholder"));
  on.write("service.json", serviceDefinition());
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: on.workspace, encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "first");
  await running(on);
  return { ...on, commit: git("rev-parse", "HEAD") };
}

test("one step builds the image and rolls the service to its digest", async () => {
  const on = await scene();
  const digest = await pushedByBuild(on, "shop/web", on.commit);
  const docker = machine({
    ...buildx,
    "buildx bake": { metadata: { web: { "containerimage.digest": digest } } },
  });
  const result = await on.run(
    "",
    { build, reuse: "never", "task-definition": "task.json", "service-definition": "service.json" },
    { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode, result.stdout).toBe(0);
  expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toHaveLength(1);
  const image = `${new URL(on.emulator.url).host}/shop/web:${on.commit}@${digest}`;
  expect(result.outputs).toMatchObject({ outcome: "succeeded", images: JSON.stringify({ web: image }) });
  const revision = on.emulator.call("DescribeTaskDefinition", { taskDefinition: "web" });
  expect(revision).toMatchObject({ taskDefinition: { revision: 2, containerDefinitions: [{ image }] } });
});

test("mistakes in what is built and in the documents are told together, before anything is built", async () => {
  const on = await scene();
  const docker = machine(buildx);
  const before = on.calls().length;
  const result = await on.run(
    "",
    {
      build: "wev: { repository: Shop/Web }\nweb: shop/web",
      images: "web: other/web:1",
      "task-definition": "task.json",
      "service-definition": "service.json",
    },
    { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode).toBe(1);
  const said = result.annotations.map(({ message }) => message).join("\n");
  expect(said).toContain("Container 'web' gets an image from 'build' and another from 'images'.");
  expect(said).toContain("The repository of 'wev' must be lower case: shop/web");
  expect(said).toContain("no container 'wev'");
  expect(on.calls().slice(before)).toEqual([]);
  expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toEqual([]);
});

test("a service that cannot be deployed to is told before the build", async () => {
  const on = await scene();
  const docker = machine(buildx);
  const result = await on.run(
    "",
    { build, "task-definition": "task.json", service: "wbe" },
    { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain("There is no service 'wbe'");
  expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toEqual([]);
});

test("a dry run builds nothing and says what the task definition would hold", async () => {
  const on = await scene();
  const docker = machine(buildx);
  const result = await on.run(
    "",
    {
      build,
      "task-definition": "task.json",
      "service-definition": "service.json",
      "dry-run": "true",
    },
    { environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace } },
  );
  expect(result.exitCode, result.stdout).toBe(0);
  expect(result.stdout).toContain(`shop/web:${on.commit}`);
  expect(docker.calls().filter(({ argv }) => argv[1] === "bake")).toEqual([]);
  expect(result.outputs["outcome"]).toBe("skipped");
});
