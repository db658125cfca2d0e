import { describe, expect, test } from "vitest";
import {
  buildxVersion,
  complaint,
  hasContainerdStore,
  hasEnginelessBuilder,
  inspected,
} from "../../../src/docker/buildx-text.ts";

const lines = (text: string) => text.split("\n");

describe("docker buildx version", () => {
  test.each([
    ["github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b", "v0.29.1"],
    ["github.com/docker/buildx v0.29.1 ", "v0.29.1"],
    ["github.com/docker/buildx 0.13.1+ds1-3 ", "v0.13.1+ds1-3"],
    ["github.com/docker/buildx v0.22.0-desktop.1 8f7e", "v0.22.0-desktop.1"],
    // Podman's `docker` answers with its own.
    ["buildah 1.33.7", undefined],
    ["", undefined],
  ])("%s", (line, version) => {
    expect(buildxVersion([line])).toBe(version);
  });
});

describe("docker buildx inspect", () => {
  test("a builder of docker/setup-buildx-action", () => {
    const text = `Name:          builder-5a4e
Driver:        docker-container
Last Activity: 2026-11-20 09:12:11 +0000 UTC

Nodes:
Name:                  builder-5a4e0
Endpoint:              unix:///var/run/docker.sock
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement security.insecure
BuildKit version:      v0.25.1
Platforms:             linux/amd64*, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.executor:         oci
 org.mobyproject.buildkit.worker.snapshotter:      overlayfs
GC Policy rule#0:
 All:            false
 Keep Duration:  48h0m0s

Name:             builder-5a4e1
Endpoint:         ssh://arm
Status:           running
BuildKit version: v0.24.0
Platforms:        linux/arm64, linux/386`;
    expect(inspected(lines(text))).toEqual({
      name: "builder-5a4e",
      driver: "docker-container",
      buildkit: "v0.25.1",
      platforms: ["linux/amd64", "linux/amd64/v2", "linux/386", "linux/arm64"],
    });
  });

  test("an old one of the engine's own", () => {
    const text = `Name:   default
Driver: docker

Nodes:
Name:      default
Endpoint:  default
Status:    running
Buildkit:  20.10.24
Platforms: linux/amd64`;
    expect(inspected(lines(text))).toMatchObject({ driver: "docker", buildkit: "20.10.24" });
  });

  test("one that has not been started says neither version nor platforms", () => {
    const text = `Name:          rem
Driver:        remote
Last Activity: 2026-11-23 16:40:33 +0000 UTC

Nodes:
Name:     rem0
Endpoint: tcp://127.0.0.1:1
Status:   inactive`;
    expect(inspected(lines(text))).toEqual({ name: "rem", driver: "remote", platforms: [] });
  });

  test("without an engine", () => {
    const text = `Name:   default
Driver: 
Error:  Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?`;
    expect(inspected(lines(text))).toMatchObject({
      driver: "",
      problem: expect.stringContaining("Cannot connect to the Docker daemon at unix:///var/run/docker.sock"),
    });
  });
});

test("docker buildx ls: which builders need no engine here", () => {
  const list = (more: string) =>
    lines(`NAME/NODE   DRIVER/ENDPOINT         STATUS     BUILDKIT   PLATFORMS
${more}default*                            error                 

Cannot load builder default: Cannot connect to the Docker daemon`);
  expect(hasEnginelessBuilder(list(""))).toBe(false);
  expect(hasEnginelessBuilder(list("box  docker-container   \n \\_ box0  \\_ remote  inactive\n"))).toBe(
    false,
  );
  expect(
    hasEnginelessBuilder(list("far         remote                 \n \\_ far0     \\_ tcp://x:1\n")),
  ).toBe(true);
  expect(hasEnginelessBuilder(list("far*        kubernetes             \n"))).toBe(true);
});

test("docker info: images in containerd, or in the engine's old store", () => {
  expect(hasContainerdStore(['[["driver-type","io.containerd.snapshotter.v1"]]'])).toBe(true);
  expect(hasContainerdStore(['[["Backing Filesystem","extfs"],["Supports d_type","true"]]'])).toBe(false);
  expect(hasContainerdStore(["null"])).toBe(false);
});

test("what a program complained of is its last word", () => {
  expect(complaint(["#1 DONE 0.0s", "ERROR: failed to find target nope", ""])).toBe(
    "failed to find target nope",
  );
  expect(complaint([])).toBe("");
});
