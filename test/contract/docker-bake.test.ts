import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connectDocker } from "../../src/docker/docker.ts";
import type { BakeRun } from "../../src/image/ports.ts";
import { type Answer, type Machine, machine } from "./docker-stand-in.ts";

const registry = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
const password = "hunter2-very-secret";
const base64 = Buffer.from(`AWS:${password}`).toString("base64");

/** Runs one build; `remembered` are the folders that the post step is told of. */
async function build(on: Machine, more: Partial<BakeRun> = {}, environment: Record<string, string> = {}) {
  const lines: string[] = [];
  const remembered: string[] = [];
  const docker = connectDocker({ ...on.environment, ...environment }, (folder) => remembered.push(folder));
  const result = await docker.bake(
    {
      bakeFile: { target: { web: { context: "." } } },
      targets: ["web"],
      arguments: [],
      logins: [{ registry, user: "AWS", password }],
      environment: {},
      onLine: (line) => lines.push(line),
      ...more,
    },
    new AbortController().signal,
  );
  const [call] = on.calls();
  if (!call) throw new Error("docker was not called");
  return { result, lines, remembered, call };
}

const bakes = (answer: Answer = {}) => machine({ "buildx bake": answer });

describe("a build has a Docker configuration of its own", () => {
  test("one call, with everything in files that only this user can read, and nothing left", async () => {
    const on = bakes({ metadata: { web: { "containerimage.digest": "sha256:1" } }, stderr: "#1 DONE\n" });
    const { result, lines, remembered, call } = await build(on, {
      builder: "mine",
      targets: ["web", "apache"],
      arguments: ["--allow=network.host"],
      environment: { BUILD_SECRET_1: "npm-token" },
    });
    expect(result).toEqual({
      exitCode: 0,
      metadata: { web: { "containerimage.digest": "sha256:1" } },
      output: ["#1 DONE"],
    });
    expect(lines).toEqual(["#1 DONE"]);
    const [folder = ""] = remembered;
    expect(call.argv).toEqual([
      "buildx",
      "bake",
      "--builder=mine",
      `--file=${join(folder, "bake.json")}`,
      `--metadata-file=${join(folder, "metadata.json")}`,
      "--progress=plain",
      "--allow=network.host",
      "web",
      "apache",
    ]);
    expect(call.cwd).toBe(on.environment["GITHUB_WORKSPACE"]);
    expect(call.bakeFile).toEqual({ target: { web: { context: "." } } });
    expect(call.config).toMatchObject({ auths: { [registry]: { auth: base64 } } });
    expect(call.modes).toEqual({ ".": "700", "config.json": "600", "bake.json": "600", "owner.json": "600" });
    expect(call.environment).toMatchObject({ DOCKER_CONFIG: folder, BUILD_SECRET_1: "npm-token" });
    for (const secret of [password, base64])
      expect(JSON.stringify([call.argv, call.environment])).not.toContain(secret);
    expect(remembered).toHaveLength(1);
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("logins, contexts, plugins and builders of the user's are in it, and still there afterwards", async () => {
    const on = bakes();
    const own = join(on.home, ".docker");
    mkdirSync(join(own, "contexts", "meta"), { recursive: true });
    const config = JSON.stringify({ auths: { "ghcr.io": { auth: "x" } }, currentContext: "far" });
    writeFileSync(join(own, "config.json"), config);
    const { call } = await build(on);
    expect(call.config).toMatchObject({
      auths: { "ghcr.io": { auth: "x" }, [registry]: { auth: base64 } },
      currentContext: "far",
      cliPluginsExtraDirs: [join(own, "cli-plugins")],
    });
    expect(call.environment["BUILDX_CONFIG"]).toBe(join(own, "buildx"));
    expect(call.context).toBe(true);
    expect(readdirSync(join(own, "contexts"))).toEqual(["meta"]);
    expect(readdirSync(own).toSorted()).toEqual(["config.json", "contexts"]);
  });

  test("a DOCKER_CONFIG of the job's is the user's", async () => {
    const on = bakes();
    writeFileSync(join(on.temp, "config.json"), '{"auths":{"quay.io":{"auth":"y"}}}');
    const { call } = await build(on, {}, { DOCKER_CONFIG: on.temp });
    expect(call.config).toMatchObject({ auths: { "quay.io": { auth: "y" } } });
    expect(call.environment["BUILDX_CONFIG"]).toBe(join(on.temp, "buildx"));
  });

  test("one that is no JSON is named, without a word of what is in it, and nothing is built", async () => {
    const on = bakes();
    mkdirSync(join(on.home, ".docker"));
    const file = join(on.home, ".docker", "config.json");
    writeFileSync(file, '{"auths":{"x":{"auth":"aHVudGVyMg=="');
    const failure = await build(on).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "Failure", message: expect.stringContaining(file) });
    expect(String(failure) + JSON.stringify(failure)).not.toContain("aHVudGVy");
    expect(on.calls()).toEqual([]);
  });

  test("an empty RUNNER_TEMP is none: nothing is written beside the sources", async () => {
    const { remembered } = await build(bakes(), {}, { RUNNER_TEMP: "" });
    expect(remembered[0]).toContain(tmpdir());
  });

  test("a failed build: its last words, no metadata, and nothing left", async () => {
    const on = bakes({
      stderr: "#5 10%\r#5 90%\n#6 ERROR: exit code: 7\nERROR: failed to solve",
      exitCode: 1,
      metadata: { web: {} },
    });
    const { result } = await build(on);
    expect(result).toEqual({
      exitCode: 1,
      metadata: {},
      output: ["#5 90%", "#6 ERROR: exit code: 7", "ERROR: failed to solve"],
    });
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("builds at the same time do not meet", async () => {
    const on = bakes();
    const ends = await Promise.all(["a", "b", "c"].map((target) => build(on, { targets: [target] })));
    expect(ends.map(({ result }) => result.exitCode)).toEqual([0, 0, 0]);
    expect(new Set(on.calls().map(({ environment }) => environment["DOCKER_CONFIG"])).size).toBe(3);
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("a machine without docker", async () => {
    const on = bakes();
    await expect(build(on, {}, { PATH: "/nowhere" })).rejects.toThrow("There is no program `docker`");
    expect(readdirSync(on.temp)).toEqual([]);
  });
});
