import { describe, expect, test } from "vitest";
import { possibleCache } from "../../../src/image/cache.ts";
import { dockerIgnore } from "../../../src/image/docker-ignore.ts";
import { commitLabels, sourceUrl } from "../../../src/image/labels.ts";
import { publicMetadata } from "../../../src/image/metadata.ts";
import { bakeDockerfile, dockerfileOf } from "../../../src/image/paths.ts";
import { isImmutable } from "../../../src/image/repository.ts";
import { commitTag } from "../../../src/image/reuse.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

test.each([
  [[commit], commit],
  [["latest", "v1-0123456"], "v1-0123456"],
  [["latest", "2026"], undefined],
  [["v1-012345"], undefined],
  [["fedcba9"], undefined],
])("the tag of %j that names the commit: %s", (tags, expected) => {
  expect(commitTag(tags, commit)).toBe(expected);
});

test.each([
  ["MUTABLE", [], "x", false],
  ["IMMUTABLE", ["x"], "x", true],
  ["IMMUTABLE_WITH_EXCLUSION", ["buildcache*"], "buildcache-web", false],
  ["IMMUTABLE_WITH_EXCLUSION", ["buildcache*"], "v1", true],
  ["IMMUTABLE_WITH_EXCLUSION", ["v*.x"], "v1.x", false],
  ["IMMUTABLE_WITH_EXCLUSION", ["v.x"], "vax", true],
  ["MUTABLE_WITH_EXCLUSION", ["v*"], "v1", true],
])("%s, excluded %j: tag %s is immutable: %s", (tagMutability, mutabilityExclusions, tag, expected) => {
  expect(isImmutable({ tagMutability, mutabilityExclusions }, tag)).toBe(expected);
});

test.each([
  ["registry", "docker-container", false, "registry"],
  ["registry", "docker", true, "registry"],
  ["registry", "docker", false, "inline"],
  ["gha", "docker", false, "none"],
  ["inline", "docker", false, "inline"],
] as const)(
  "cache %s with driver %s (containerd: %s) becomes %s",
  (wanted, driver, containerdStore, expected) => {
    const { mode, warning } = possibleCache(wanted, { driver, containerdStore });
    expect(mode).toBe(expected);
    expect(warning === undefined).toBe(mode === wanted);
  },
);

test.each([
  [".", "docker/web.Dockerfile", "docker/web.Dockerfile"],
  ["docker/apache", "docker/apache/Dockerfile", "Dockerfile"],
  ["./web/", "docker/web.Dockerfile", "../docker/web.Dockerfile"],
  ["web/a", "web/b/Dockerfile", "../b/Dockerfile"],
  ["https://github.com/acme/shop.git", "docker/Dockerfile", "docker/Dockerfile"],
  ["/home/runner/work/shop/web", "docker/web.Dockerfile", "/home/runner/work/shop/docker/web.Dockerfile"],
  ["../lib", "docker/web.Dockerfile", "/home/runner/work/shop/docker/web.Dockerfile"],
])("in context %s the Dockerfile %s is %s to Bake", (context, file, expected) => {
  expect(bakeDockerfile(context, file, "/home/runner/work/shop")).toBe(expected);
});

test("the Dockerfile that is checked", () => {
  expect(dockerfileOf({ context: "./web" })).toBe("web/Dockerfile");
  expect(dockerfileOf({ context: "web", file: "./docker/Dockerfile" })).toBe("docker/Dockerfile");
  expect(dockerfileOf({ context: "git@github.com:acme/shop.git" })).toBeUndefined();
});

describe(".dockerignore", () => {
  test.each([
    ["node_modules", "node_modules/", true],
    ["node_modules", "node_modules/a/b.js", true],
    ["node_modules", "app/node_modules/", false],
    ["**/node_modules", "app/node_modules/", true],
    ["**/node_modules", "node_modules/x", true],
    ["*.log", "a.log", true],
    ["*.log", "tmp/a.log", false],
    ["/tmp/*", "tmp/a", true],
    ["tmp/?", "tmp/ab", false],
    ["# a comment\n\n.git", ".git/", true],
    ["log[0-9]", "log7", true],
    ["*\n!keep", "keep", false],
    ["*\n!keep", "other", true],
    ["vendor\n!vendor/keep", "vendor/", false],
    ["a.b", "axb", false],
  ])("%j keeps %s out: %s", (content, path, expected) => {
    expect(dockerIgnore(content)(path)).toBe(expected);
  });
});

test.each([
  ["https://github.com/acme/shop.git", "https://github.com/acme/shop"],
  ["https://x-access-token:hunter2@github.com/acme/shop", "https://github.com/acme/shop"],
  ["git@github.com:acme/shop.git", "https://github.com/acme/shop"],
  ["ssh://git@github.com:22/acme/shop.git", "https://github.com/acme/shop"],
  ["/srv/git/shop.git", undefined],
  ["file:///srv/git/shop.git", undefined],
])("source of %s", (remote, expected) => {
  expect(sourceUrl(remote)).toBe(expected);
});

test("labels of a workspace that is no checkout: none", () => {
  expect(commitLabels({})).toEqual({});
});

test("the metadata that is handed on holds no argument of the build", () => {
  const metadata = {
    web: {
      "buildx.build.provenance": { args: { "build-arg:TOKEN": "hunter2" } },
      "containerimage.buildinfo": "eyJhdHRycyI6eyJidWlsZC1hcmc6VE9LRU4iOiJodW50ZXIyIn19",
      "containerimage.digest": "sha256:aa",
    },
    "buildx.build.warnings": [{ sourceInfo: { data: "RlJPTQ==" } }],
  };
  expect(publicMetadata(metadata)).toEqual({ web: { "containerimage.digest": "sha256:aa" } });
});
