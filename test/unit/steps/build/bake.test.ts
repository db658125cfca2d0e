import { describe, expect, test } from "vitest";
import { buildEdges, commit, host, image, repository } from "../../../support/build-edges.ts";
import { failure, run, shop, target, two } from "../../../support/build-step.ts";

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

  test("GitHub's cache keeps the images of one repository apart, and of several services", async () => {
    const edges = shop();
    await run(edges, { images: two, cache: "gha", push: "false" });
    expect([target(edges, "web"), target(edges, "apache")].map((one) => one["cache-from"])).toEqual([
      ["type=gha,scope=ecs-actions-shop/web-web"],
      ["type=gha,scope=ecs-actions-shop/apache-apache"],
    ]);
  });

  test.each(["yes", "type=sbom,mode=max"])("provenance: %s is no attestation", async (provenance) => {
    const { problems } = await failure(shop(), { repository: "shop/web", provenance });
    expect(problems[0]?.message).toContain("must be true, false, or attributes such as mode=max");
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
    edges.files.set("./key", "");
    await run(edges, { repository: "shop/web", secrets: "npm=hunter3", "secret-files": "key=./key" });
    const [bake] = edges.bakes;
    expect(target(edges, "web")["secret"]).toEqual(["id=npm,env=ECS_ACTIONS_SECRET_1", "id=key,src=./key"]);
    expect(bake?.environment).toMatchObject({ ECS_ACTIONS_SECRET_1: "hunter3" });
    expect(JSON.stringify([bake?.bakeFile, bake?.arguments, bake?.targets])).not.toContain("hunter3");
    expect(edges.hidden).toEqual(["hunter3"]);
  });

  test("a file or variable of a secret that is not there is told: BuildKit would go on without it", async () => {
    const edges = shop();
    const given = {
      images: "web: { repository: shop/web, secrets: { pip: { env: PIP }, gem: { file: gem.key } } }",
      secrets: "npm=hunter3",
    };
    const { problems } = await failure(edges, given);
    expect(problems.map(({ message }) => message)).toEqual([
      "The secret 'pip' is to come from the variable 'PIP', which this step does not have.",
      "'gem.key' does not exist",
    ]);
    edges.variables.add("PIP");
    edges.files.set("gem.key", "");
    await run(edges, given);
    expect(target(edges, "web")["secret"]).toContain("id=pip,env=PIP");
  });

  test("texts with ${…} reach the build as they are", async () => {
    const edges = shop();
    await run(edges, { repository: "shop/web", "build-args": "A=${HOME}%{x}" });
    expect(target(edges, "web")["args"]).toEqual({ A: "$${HOME}%%{x}" });
  });

  test("registries of base images are logged in to as well", async () => {
    const edges = shop();
    edges.files.set(
      "Dockerfile",
      "# not 999999999999.dkr.ecr.eu-west-1.amazonaws.com\nARG BASE=444455556666.dkr.ecr.us-east-1.amazonaws.com\nFROM $BASE/base:1",
    );
    await run(edges, {
      repository: "shop/web",
      "registry-ids": "777788889999",
      "cache-from": "type=registry,ref=222233334444.dkr-ecr.eu-west-1.on.aws/cache:x",
    });
    expect(edges.calls.filter((call) => call.startsWith("ecr.logins"))).toEqual([
      "ecr.logins own,777788889999",
      "ecr.logins 222233334444,444455556666",
    ]);
    expect(edges.bakes[0]?.logins.map(({ registry }) => registry)).toEqual([
      host,
      "777788889999.dkr.ecr.eu-west-1.amazonaws.com",
      "222233334444.dkr.ecr.eu-west-1.amazonaws.com",
      "444455556666.dkr.ecr.us-east-1.amazonaws.com",
      // The same registry by its dual-stack name, which is the one that BuildKit looks up.
      "222233334444.dkr-ecr.eu-west-1.on.aws",
    ]);
  });

  test("an image that is taken from another account's registry is logged in for", async () => {
    const edges = shop();
    const there = "444455556666.dkr.ecr.eu-west-1.amazonaws.com";
    edges.repositories.set("shop/web", { ...repository("shop/web"), uri: `${there}/shop/web` });
    edges.images.set(`shop/web:${commit}`, image("a"));
    await run(edges, { images: two.replace("shop/web", `${there}/shop/web`) });
    expect(edges.bakes[0]?.targets).toEqual(["apache"]);
    expect(edges.bakes[0]?.logins.map(({ registry }) => registry)).toEqual([host, there]);
  });

  test("without a push a base image in ECR that AWS gives no login for is a warning: another step may have", async () => {
    const edges = shop();
    edges.files.set("Dockerfile", "FROM 444455556666.dkr.ecr.us-east-1.amazonaws.com/base:1");
    edges.denied.add("ecr.logins");
    const { outputs } = await run(edges, { repository: "shop/web", push: "false" });
    expect(outputs["built"]).toBe('["web"]');
    expect(edges.warnings[0]?.message).toContain("no login for the ECR registries that the build names");
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

describe("a bake file that cannot be what was meant", () => {
  test.each([
    ["no target", { group: { default: { targets: [] } }, target: {} }, "builds nothing"],
    ["nothing at all", {}, "gives no target 'default'"],
    [
      "a target that would be an option",
      { group: { default: { targets: ["--push"] } }, target: { "--push": {} } },
      "a name that no container can have",
    ],
  ])("%s", async (_, printed, said) => {
    const edges = shop();
    edges.printed = printed;
    const { problems } = await failure(edges, { "bake-file": "docker-bake.hcl" });
    expect(problems[0]?.message).toContain(said);
    expect(edges.calls.some((call) => call.startsWith("ecr."))).toBe(false);
  });

  test("inputs for a single image are refused beside it, and named contexts are for all its targets", async () => {
    const edges = shop();
    edges.printed = {
      group: { default: { targets: ["web"] } },
      target: { web: { tags: ["shop/web"], contexts: { a: "x" } } },
    };
    const { problems } = await failure(edges, {
      "bake-file": "b.hcl",
      target: "app",
      file: "x",
      context: "y",
    });
    expect(problems.map(({ where }) => where?.input)).toEqual(["context", "file", "target"]);
    await run(edges, { "bake-file": "b.hcl", "build-contexts": "b=docker" });
    expect(target(edges, "web")["contexts"]).toEqual({ a: "x", b: "docker" });
  });

  test.each(["--set=*.output=type=local", "https://example.com/x.git"])("target %s", async (name) => {
    const { problems } = await failure(shop(), { "bake-file": "b.hcl", "bake-targets": name });
    expect(problems[0]?.message).toContain("names of targets or groups");
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
