import { describe, expect, test } from "vitest";
import { buildEdges, commit, host, repository } from "../../support/build-edges.ts";
import { failure, run, shop, target, two } from "../../support/build-step.ts";

describe("cache, secrets and settings", () => {
  test("a registry cache has the flags that ECR needs", async () => {
    const edges = shop();
    await run(edges, { repository: "shop/web", cache: "registry" });
    expect(target(edges, "web")).toMatchObject({
      "cache-from": [`type=registry,ref=${host}/shop/web:buildcache`],
      "cache-to": [
        `type=registry,ref=${host}/shop/web:buildcache,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
      ],
      attest: ["type=provenance,disabled=true", "type=sbom,disabled=true"],
    });
  });

  test("the driver docker gets what it can, with a warning", async () => {
    const edges = shop();
    edges.builder = { ...edges.builder, driver: "docker" };
    await run(edges, { repository: "shop/web", cache: "registry" });
    expect(target(edges, "web")["cache-to"]).toEqual(["type=inline"]);
    expect(target(edges, "web")["tags"]).toContain(`${host}/shop/web:buildcache`);
    expect(edges.warnings[0]?.hint).toContain("docker/setup-buildx-action");
  });

  test("the cache of an immutable repository is read, and not written", async () => {
    const edges = shop();
    edges.repositories.set("shop/web", repository("shop/web", "IMMUTABLE"));
    await run(edges, { repository: "shop/web", cache: "registry" });
    expect(target(edges, "web")["cache-to"]).toBeUndefined();
    edges.repositories.set(
      "shop/apache",
      repository("shop/apache", "IMMUTABLE_WITH_EXCLUSION", ["buildcache*"]),
    );
    await run(edges, { repository: "shop/apache", cache: "registry" });
    expect(target(edges, "apache", 1)["cache-to"]).toHaveLength(1);
  });

  test("secrets reach the build by variable alone, and are hidden first", async () => {
    const edges = shop();
    await run(edges, { repository: "shop/web", secrets: "npm=hunter3", "secret-files": "key=./key" });
    const [bake] = edges.bakes;
    expect(target(edges, "web")["secret"]).toEqual(["id=npm,env=ECS_ACTIONS_SECRET_1", "id=key,src=./key"]);
    expect(bake?.environment).toMatchObject({ ECS_ACTIONS_SECRET_1: "hunter3" });
    expect(JSON.stringify([bake?.bakeFile, bake?.arguments, bake?.targets])).not.toContain("hunter3");
    expect(edges.hidden).toEqual(["hunter3"]);
  });

  test("texts with ${…} reach the build as they are", async () => {
    const edges = shop();
    await run(edges, { repository: "shop/web", "build-args": "A=${HOME}%{x}" });
    expect(target(edges, "web")["args"]).toEqual({ A: "$${HOME}%%{x}" });
  });

  test("registries of base images are logged in to as well", async () => {
    const edges = shop();
    edges.files.set("Dockerfile", "FROM 444455556666.dkr.ecr.us-east-1.amazonaws.com/base:1");
    await run(edges, { repository: "shop/web", "registry-ids": "777788889999" });
    expect(edges.calls).toContain("ecr.logins own,444455556666,777788889999");
  });
});

describe("a bake file of the repository", () => {
  test("its targets are pushed where their tags or 'images' say, its helpers are not", async () => {
    const edges = shop();
    edges.printed = {
      group: { default: { targets: ["web", "apache"] } },
      target: {
        base: { "dockerfile-inline": "FROM scratch", output: [{ type: "cacheonly" }] },
        web: {
          context: ".",
          contexts: { base: "target:base" },
          args: { A: "$${x}" },
          tags: [`${host}/shop/web:dev`],
          secret: [{ id: "npm", env: "NPM" }],
        },
        apache: { context: "docker/apache", contexts: { web: "target:web" } },
      },
    };
    const { outputs } = await run(edges, { "bake-file": "docker-bake.hcl", images: "apache: shop/apache" });
    expect(outputs["built"]).toBe('["web","apache"]');
    expect(target(edges, "web")).toMatchObject({
      args: { A: "$${x}" },
      contexts: { base: "target:base" },
      secret: ["id=npm,env=NPM"],
      tags: [`${host}/shop/web:${commit}`],
      output: ["type=registry"],
    });
    expect(target(edges, "base")).toMatchObject({ "dockerfile-inline": "FROM scratch" });
  });
});

describe("when the build fails", () => {
  const failed = {
    exitCode: 1,
    output: [
      "#7 [web 2/3] RUN bundle install",
      "#7 0.312 Fetching gem metadata",
      "#7 0.498 Could not find gem 'x'",
      '#7 ERROR: process "/bin/sh -c bundle install" did not complete successfully: exit code: 7',
      "------",
      " > [web 2/3] RUN bundle install:",
      "0.498 Could not find gem 'x'",
      "------",
      "Dockerfile:2",
      "--------------------",
      "   2 | >>> RUN bundle install",
      "--------------------",
      'ERROR: target web: failed to solve: process "/bin/sh -c bundle install" did not complete successfully: exit code: 7',
    ],
  };
  const transient = {
    exitCode: 1,
    output: [
      "ERROR: failed to solve: failed to push x: unexpected status from PUT request to https://x: 503 Service Unavailable",
    ],
  };

  test("image, step, command, exit code, line, and what it printed; it is not tried again", async () => {
    const edges = shop();
    edges.endings.push(failed);
    const { problems } = await failure(edges, { images: two });
    expect(problems).toEqual([
      {
        message: "'web' was not built: RUN bundle install ended with exit code 7 (step web 2/3).",
        where: { file: "Dockerfile", line: 2 },
      },
    ]);
    expect(edges.lines).toContain("  Could not find gem 'x'");
    expect(edges.bakes).toHaveLength(1);
  });

  test("a registry that fails in passing is tried once more, and once only", async () => {
    const edges = shop();
    edges.endings.push(transient);
    const { outputs } = await run(edges, { repository: "shop/web" });
    expect(outputs["built"]).toBe('["web"]');
    expect(edges.bakes).toHaveLength(2);
    const again = shop();
    again.endings.push(transient, transient);
    expect((await failure(again, { repository: "shop/web" })).message).toContain("503");
    expect(again.bakes).toHaveLength(2);
  });

  test("cancelled: no failure of the build's is told, and nothing is tried again", async () => {
    const edges = shop();
    const controller = new AbortController();
    edges.endings.push({ exitCode: 1, output: ["ERROR: failed to solve: Canceled: context canceled"] });
    const docker = await edges.ports.build.docker();
    const cancelling = {
      ...edges.ports,
      build: {
        ...edges.ports.build,
        docker: async () => ({
          ...docker,
          bake: (...all: Parameters<typeof docker.bake>) => {
            controller.abort();
            return docker.bake(...all);
          },
        }),
      },
    };
    const { ending } = await run(
      { ...edges, ports: cancelling },
      { repository: "shop/web" },
      controller.signal,
    );
    expect(ending.outcome).toBe("cancelled");
    expect(edges.bakes).toHaveLength(1);
  });
});

test("dry-run prints the bake file and the calls, and changes nothing", async () => {
  const edges = buildEdges();
  edges.repositories.set("shop/web", repository("shop/web"));
  const { outputs } = await run(edges, {
    images: two,
    "create-repository": "true",
    "dry-run": "true",
    secrets: "a=hunter3",
  });
  const said = edges.lines.join("\n");
  expect(said).toContain("would call CreateRepository");
  expect(said).toContain("would call docker buildx bake --file=(this) web apache");
  expect(said).toContain(`"${host}/shop/apache:${commit}"`);
  expect(said).not.toContain("hunter3");
  expect(edges.calls.some((call) => /create|put|bake/.test(call))).toBe(false);
  expect(outputs).toEqual({});
});

test("push: false asks AWS for nothing", async () => {
  const edges = buildEdges();
  const { outputs } = await run(edges, { images: two, push: "false" });
  expect(edges.calls).toEqual(["docker.buildx", "docker.bake web,apache"]);
  expect(target(edges, "web")).toMatchObject({ tags: [], output: ["type=cacheonly"] });
  expect(outputs["images"]).toBeUndefined();
});
