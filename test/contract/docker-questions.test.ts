import { describe, expect, test } from "vitest";
import { connectDocker } from "../../src/docker/docker.ts";
import { type Answer, machine } from "./docker-stand-in.ts";

const at = (answers: Record<string, Answer>, environment: Record<string, string> = {}) => {
  const on = machine(answers);
  return { on, docker: connectDocker({ ...on.environment, ...environment }) };
};
const version = { "buildx version": { stdout: "github.com/docker/buildx v0.29.1 a32761a\n" } };
const noEngine = {
  stderr:
    "\nCannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n",
  exitCode: 1,
};

describe("what a runner lacks", () => {
  test("nothing", async () => {
    const { docker } = at({ ...version, version: { stdout: "28.5.2\n" } });
    expect(await docker.buildx()).toEqual({ version: "v0.29.1" });
  });

  test("docker", async () => {
    const { docker } = at({}, { PATH: "/nowhere" });
    expect(await docker.buildx()).toMatchObject({ missing: "docker" });
  });

  test.each<[string, Answer, string]>([
    [
      "Docker 28",
      {
        stderr: "docker: unknown command: docker buildx\n\nRun 'docker --help' for more information\n",
        exitCode: 1,
      },
      "docker: unknown command: docker buildx",
    ],
    [
      "Docker 20",
      { stderr: "docker: 'buildx' is not a docker command.\nSee 'docker --help'\n", exitCode: 1 },
      "docker: 'buildx' is not a docker command.",
    ],
    ["Podman as docker", { stdout: "buildah 1.33.7\n" }, "buildah 1.33.7"],
  ])("buildx, as %s says it", async (_name, answer, detail) => {
    const { docker } = at({ "buildx version": answer });
    expect(await docker.buildx()).toEqual({ missing: "buildx", detail });
  });

  test("an engine, unless there is a builder that needs none", async () => {
    const list = { stdout: "NAME/NODE DRIVER/ENDPOINT STATUS\ndefault*                error\n" };
    const { docker } = at({ ...version, version: noEngine, "buildx ls": list });
    expect(await docker.buildx()).toEqual({
      missing: "engine",
      detail: expect.stringMatching(/^Cannot connect to the Docker daemon/),
    });
    const far = { stdout: `${list.stdout}far    remote\n \\_ far0  \\_ tcp://x:1  running\n` };
    const remote = at({ ...version, version: noEngine, "buildx ls": far });
    expect(await remote.docker.buildx()).toEqual({ version: "v0.29.1" });
  });
});

describe("the builder", () => {
  const inspect = (driver: string) => ({
    stdout: `Name:   b\nDriver: ${driver}\n\nNodes:\nName:  b0\nBuildKit version: v0.25.1\nPlatforms: linux/amd64\n`,
  });

  test("of the engine's own: with or without the containerd store", async () => {
    for (const [status, containerdStore] of [
      ['[["driver-type","io.containerd.snapshotter.v1"]]', true],
      ['[["Backing Filesystem","extfs"]]', false],
    ] as const) {
      const { docker } = at({ "buildx inspect": inspect("docker"), info: { stdout: `${status}\n` } });
      expect(await docker.builder(undefined)).toEqual({
        name: "b",
        driver: "docker",
        buildkit: "v0.25.1",
        platforms: ["linux/amd64"],
        containerdStore,
      });
    }
  });

  test("by name, of another driver: the engine is not asked", async () => {
    const { on, docker } = at({ "buildx inspect mine": inspect("docker-container") });
    expect(await docker.builder("mine")).toMatchObject({ driver: "docker-container" });
    expect(on.calls().map(({ argv }) => argv)).toEqual([["buildx", "inspect", "mine"]]);
  });

  test("that does not exist, and one without its engine", async () => {
    const none = at({ "buildx inspect": { stderr: 'ERROR: no builder "mine" found\n', exitCode: 1 } });
    await expect(none.docker.builder("mine")).rejects.toThrow(
      `buildx cannot use the builder 'mine': no builder "mine" found`,
    );
    const dead = at({
      "buildx inspect": {
        stdout: "Name:   default\nDriver: \nError:  Cannot connect to the Docker daemon\n",
      },
    });
    await expect(dead.docker.builder(undefined)).rejects.toThrow(
      "buildx cannot use the selected builder: Cannot connect to the Docker daemon",
    );
  });
});

describe("a bake file of the user's", () => {
  test("as buildx reads it", async () => {
    const bake = { group: { default: { targets: ["web"] } }, target: { web: { context: "." } } };
    const { on, docker } = at({
      "buildx bake --print": { stdout: `${JSON.stringify(bake, null, 2)}\n`, stderr: "#1 DONE\n" },
    });
    expect(await docker.print(["a.hcl", "b.json"], ["web"])).toEqual(bake);
    expect(on.calls()[0]?.argv).toEqual([
      "buildx",
      "bake",
      "--print",
      "--file=a.hcl",
      "--file=b.json",
      "web",
    ]);
  });

  test("that buildx cannot read", async () => {
    const { docker } = at({
      "buildx bake": { stderr: "#1 DONE 0.0s\nERROR: failed to find target nope\n", exitCode: 1 },
    });
    await expect(docker.print(["a.hcl"], ["nope"])).rejects.toThrow(
      "buildx cannot read the bake file: failed to find target nope",
    );
  });

  test.each(["not json", "[]", ""])("of which buildx prints %j", async (stdout) => {
    const { docker } = at({ "buildx bake": { stdout } });
    await expect(docker.print(["a.hcl"], [])).rejects.toThrow("gives no JSON for the bake file");
  });
});
