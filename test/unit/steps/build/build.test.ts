import { describe, expect, test } from "vitest";
import { buildEdges, commit, host, image, repository } from "../../../support/build-edges.ts";
import { failure, run, shop, target, two } from "../../../support/build-step.ts";

describe("two images", () => {
  test("ECR is looked at, both are built by one bake, and the outputs are what render-task-def takes", async () => {
    const edges = shop();
    const { outputs, ending } = await run(edges, { images: two });
    expect(ending).toEqual({});
    expect(edges.calls).toEqual([
      "ecr.describeRepository shop/web",
      "ecr.describeRepository shop/apache",
      `ecr.image shop/web:${commit}`,
      `ecr.image shop/apache:${commit}`,
      "docker.buildx",
      "ecr.logins own",
      "docker.bake web,apache",
      `ecr.image shop/web:${commit}`,
      `ecr.image shop/apache:${commit}`,
    ]);
    expect(JSON.parse(outputs["images"] ?? "")).toEqual({
      web: `${host}/shop/web:${commit}@${image("1").digest}`,
      apache: `${host}/shop/apache:${commit}@${image("2").digest}`,
    });
    expect(outputs["digests"]).not.toContain("111122223333");
    expect(outputs).toMatchObject({ built: '["web","apache"]', reused: "[]", tag: commit });
    expect(outputs["image"]).toBeUndefined();
    expect(target(edges, "apache")).toMatchObject({
      contexts: { web: "target:web" },
      labels: {
        "org.opencontainers.image.revision": commit,
        "org.opencontainers.image.source": "https://github.com/acme/shop",
        "org.opencontainers.image.created": "2023-11-14T22:13:20Z",
      },
    });
    expect(edges.artifacts).toEqual([
      `oci://${host}/shop/web:${commit}@${image("1").digest}`,
      `oci://${host}/shop/apache:${commit}@${image("2").digest}`,
    ]);
    expect(edges.summary).toContain("2 images built");
  });

  test("again: a few calls to ECR, nothing changed, no Docker", async () => {
    const edges = shop();
    const first = await run(edges, { images: two, tags: `${commit},latest` });
    edges.calls.length = 0;
    edges.artifacts.length = 0;
    edges.buildx = { missing: "docker", detail: "" };
    const second = await run(edges, { images: two, tags: `${commit},latest` });
    expect(second.outputs["images"]).toBe(first.outputs["images"]);
    expect(second.outputs).toMatchObject({ built: "[]", reused: '["web","apache"]' });
    expect(edges.calls.filter((call) => !/^ecr\.(describeRepository|image) /.test(call))).toEqual([]);
    expect(edges.artifacts).toEqual([]);
    expect(edges.summary).toContain("All 2 images were in ECR already");
  });

  test("one is there: the other is built from it by digest", async () => {
    const edges = shop();
    edges.images.set(`shop/web:${commit}`, image("a"));
    const { outputs } = await run(edges, { images: two, tags: `${commit}\nlatest` });
    expect(edges.calls).toContain("docker.bake apache");
    // Not before: a build that fails leaves the tags of the images that are there where they were.
    expect(edges.calls.indexOf("ecr.putImage shop/web:latest")).toBeGreaterThan(
      edges.calls.indexOf("docker.bake apache"),
    );
    expect(target(edges, "apache")["contexts"]).toEqual({
      web: `docker-image://${host}/shop/web@${image("a").digest}`,
    });
    expect(outputs).toMatchObject({ built: '["apache"]', reused: '["web"]' });
  });
});

describe("before the build", () => {
  test("every repository that is missing, and how to get it", async () => {
    const edges = buildEdges();
    const { problems } = await failure(edges, { images: two });
    expect(problems.map(({ message }) => message)).toEqual([
      "There is no repository 'shop/web' in ECR (region eu-west-1).",
      "There is no repository 'shop/apache' in ECR (region eu-west-1).",
    ]);
    expect(problems[0]?.hint).toContain("create-repository: true");
    expect(edges.calls.some((call) => call.startsWith("docker."))).toBe(false);
  });

  test("created with its settings, after it is known that there can be a build", async () => {
    const edges = buildEdges();
    edges.files.set("keep.json", '{"rules":[]}');
    await run(edges, {
      repository: "shop/web",
      "create-repository": "true",
      "repository-settings": "mutability: IMMUTABLE\nlifecycle-policy: keep.json",
    });
    expect(edges.calls.slice(0, 6)).toEqual([
      "ecr.describeRepository shop/web",
      "ecr.logins own",
      "docker.buildx",
      "ecr.logins own",
      'ecr.createRepository shop/web {"imageTagMutability":"IMMUTABLE"}',
      "ecr.putLifecyclePolicy shop/web",
    ]);
    const without = buildEdges();
    without.buildx = { missing: "buildx", detail: "unknown command" };
    const { problems } = await failure(without, { repository: "shop/web", "create-repository": "true" });
    expect(problems[0]?.hint).toContain("docker/setup-buildx-action");
    expect(without.calls.some((call) => call.startsWith("ecr.create"))).toBe(false);
  });

  test("a repository that will be immutable gets no cache that could not be written again", async () => {
    const edges = buildEdges();
    await run(edges, {
      repository: "shop/web",
      cache: "registry",
      "create-repository": "true",
      "repository-settings": "mutability: IMMUTABLE",
    });
    expect(target(edges, "web")["cache-to"]).toBeUndefined();
  });

  test("created without its lifecycle policy: no later run would put it, so it is said", async () => {
    const edges = buildEdges();
    edges.files.set("keep.json", '{"rules":[]}');
    edges.denied.add("ecr.putLifecyclePolicy");
    const { problems } = await failure(edges, {
      repository: "shop/web",
      "create-repository": "true",
      "repository-settings": "lifecycle-policy: keep.json",
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "AWS does not allow ecr.putLifecyclePolicy.",
      "The repository 'shop/web' is there now, without its lifecycle policy; the next run leaves it as it is.",
    ]);
  });

  test("two names of one repository", async () => {
    const edges = shop();
    const { problems } = await failure(edges, { images: `web: shop/web\njobs: ${host}/shop/web` });
    expect(problems[0]?.message).toContain("'web' and 'jobs' both go to 'shop/web'");
    expect(edges.bakes).toEqual([]);
  });

  test("an immutable tag that is at another image", async () => {
    const edges = shop();
    edges.repositories.set("shop/web", repository("shop/web", "IMMUTABLE"));
    edges.images.set("shop/web:latest", image("a"));
    const { problems } = await failure(edges, { repository: "shop/web", tags: `${commit},latest` });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain("'latest' of 'web' is at another image");
    expect(edges.bakes).toEqual([]);
  });

  test("without the right to look it warns, and builds", async () => {
    const edges = shop();
    edges.denied.add("ecr.describeRepository").add("ecr.image");
    const { outputs } = await run(edges, { images: two });
    expect(JSON.parse(outputs["digests"] ?? "")).toEqual({
      web: image("1").digest,
      apache: image("2").digest,
    });
    expect(edges.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Whether the repositories exist .*ecr\.describeRepository/),
      expect.stringMatching(/^What is in ECR already .*ecr\.image/),
      expect.stringMatching(/^Whether ECR has what was pushed .*ecr\.image/),
    ]);
  });

  test("mistakes of the inputs, the files and the names are told together, before any call", async () => {
    const edges = shop();
    const { problems } = await failure(edges, {
      images: "web: { repository: shop/web, context: wbe, contexts: { a: target:x } }",
      tags: "feature/x",
      "cache-ref": "x",
    });
    expect(problems.map(({ message }) => message).join("\n")).toMatch(
      /cache-ref[\s\S]*feature\/x[\s\S]*target:x[\s\S]*wbe\/Dockerfile/,
    );
    expect(edges.calls).toEqual([]);
  });

  test("a Dockerfile named relative to its context", async () => {
    const edges = shop();
    edges.files.set("docker/apache/Prod.Dockerfile", "FROM scratch");
    const { problems } = await failure(edges, {
      repository: "shop/apache",
      context: "docker/apache",
      file: "Prod.Dockerfile",
    });
    expect(problems[0]?.hint).toContain("write 'docker/apache/Prod.Dockerfile'");
  });

  test("Dockerfiles are checked at their lines, and only where they are built", async () => {
    const edges = shop();
    edges.files.set("Dockerfile", "FROM x\nCMD ['puma']\n");
    await run(edges, { repository: "shop/web" });
    expect(edges.warnings).toMatchObject([{ where: { file: "Dockerfile", line: 2 } }]);
    edges.warnings.length = 0;
    await run(edges, { repository: "shop/web" });
    expect(edges.warnings).toEqual([]);
  });
});

describe("reuse: content", () => {
  const given = { images: two, reuse: "content" };
  const content = () => {
    const edges = shop();
    edges.git.trees.set(".", { hash: "aa", differing: [] });
    edges.git.trees.set("docker/apache", { hash: "bb", differing: [] });
    return edges;
  };

  test("another commit with the same content builds nothing, and has its tag put to the image", async () => {
    const edges = content();
    const first = await run(edges, given);
    const other = "f".repeat(40);
    edges.git.head = other;
    edges.bakes.length = 0;
    const second = await run(edges, given);
    expect(edges.bakes).toEqual([]);
    expect(second.outputs["digests"]).toBe(first.outputs["digests"]);
    expect(edges.calls).toContain(`ecr.putImage shop/web:${other}`);
  });

  test("a change in one image rebuilds it and what is built from it", async () => {
    const edges = content();
    await run(edges, given);
    edges.git.trees.set("docker/apache", { hash: "cc", differing: [] });
    expect((await run(edges, given)).outputs["built"]).toBe('["apache"]');
    edges.git.trees.set(".", { hash: "dd", differing: [] });
    expect((await run(edges, given)).outputs["built"]).toBe('["web","apache"]');
  });

  test("arguments and targets count, tags and cache do not", async () => {
    const edges = content();
    await run(edges, given);
    expect((await run(edges, { ...given, tags: "v2", cache: "registry" })).outputs["built"]).toBe("[]");
    expect((await run(edges, { ...given, "build-args": "A=1" })).outputs["built"]).toBe('["web","apache"]');
  });

  test("an image without platforms is another one on another processor", async () => {
    const edges = content();
    await run(edges, { ...given, tags: "x64" });
    edges.architecture = "arm64";
    expect((await run(edges, { ...given, tags: "arm64" })).outputs["built"]).toBe('["web","apache"]');
    const both = { ...given, platforms: "linux/amd64,linux/arm64" };
    await run(edges, both);
    edges.architecture = "x64";
    expect((await run(edges, both)).outputs["built"]).toBe("[]");
  });

  test("files that are not in the commit switch it off, unless .dockerignore keeps them out", async () => {
    const edges = content();
    edges.git.trees.set(".", { hash: "aa", differing: ["node_modules/", "tmp/x.log"] });
    await run(edges, given);
    expect((await run(edges, given)).outputs["built"]).toBe('["web","apache"]');
    expect(edges.notices.map(({ message }) => message).join("\n")).toContain(
      "'node_modules/' is not as in the commit",
    );
    edges.files.set(".dockerignore", "node_modules\n**/*.log\n");
    await run(edges, given);
    expect((await run(edges, given)).outputs["built"]).toBe("[]");
  });

  test.each(["Dockerfile", ".dockerignore"])(
    "a %s that is not as in the commit counts, though .dockerignore keeps it out",
    async (name) => {
      const edges = content();
      edges.files.set(".dockerignore", "Dockerfile\n.dockerignore\n");
      await run(edges, given);
      edges.git.trees.set(".", { hash: "aa", differing: [name] });
      expect((await run(edges, given)).outputs["built"]).toBe('["web","apache"]');
    },
  );
});
