import { describe, expect, test } from "vitest";
import { commit, host, image, repository } from "../../../support/build-edges.ts";
import { failure, run, shop, target, two } from "../../../support/build-step.ts";

const one = { repository: "shop/web", tags: "latest" };

describe("an exit code of 0 is no proof of a push", () => {
  test("no digest in the metadata, and an older image under the tag", async () => {
    const edges = shop();
    edges.metadata = {};
    const { problems } = await failure(edges, one);
    expect(problems[0]?.message).toContain("buildx named no digest for 'web'");
  });

  test("a digest that ECR does not know, with another image or none under the tag", async () => {
    const edges = shop();
    edges.metadata = { web: { "containerimage.digest": image("9").digest } };
    const { problems } = await failure(edges, one);
    expect(problems[0]?.message).toContain(
      `pushed 'web' as ${image("9").digest}, and ECR has no such image in 'shop/web'`,
    );
    edges.endings.push({ exitCode: 0, output: [], meanwhile: () => edges.images.clear() });
    expect((await failure(edges, one)).problems[0]?.message).toContain("has no such image");
  });

  test("ECR takes a moment: it is asked again", async () => {
    const edges = shop();
    const late = () => edges.images.set(`shop/web:${image("1").digest}`, image("1"));
    edges.endings.push({ exitCode: 0, output: [], meanwhile: () => edges.images.clear() });
    const { clock } = edges.ports;
    const ports = { ...edges.ports, clock: { ...clock, sleep: async () => void late() } };
    const { outputs } = await run({ ...edges, ports }, one);
    expect(outputs["digest"]).toBe(image("1").digest);
  });
});

test("a newer run took the tag meanwhile: the outputs name what this one pushed", async () => {
  const edges = shop();
  edges.endings.push({
    exitCode: 0,
    output: [],
    meanwhile: () => edges.images.set("shop/web:latest", image("f")),
  });
  const { outputs } = await run(edges, one);
  expect(outputs["digest"]).toBe(image("1").digest);
  expect(edges.warnings[0]?.message).toContain(`at another image already (${image("f").digest})`);
});

test("the role's session ends during the build: buildx is believed, with one warning", async () => {
  const edges = shop();
  const expires = () => edges.denied.add("ecr.image");
  edges.endings.push({ exitCode: 0, output: [], meanwhile: expires });
  const { outputs } = await run(edges, { images: two });
  expect(outputs["built"]).toBe('["web","apache"]');
  expect(edges.warnings).toHaveLength(1);
});

test("a registry that fails in passing: once more, from the cache, though nothing was to come from it before", async () => {
  const edges = shop();
  const output = [
    "ERROR: failed to solve: failed to push: unexpected status from PUT request: 503 Service Unavailable",
  ];
  edges.endings.push({ exitCode: 1, output });
  const { outputs } = await run(edges, { images: two, "no-cache": "true", "no-cache-filters": "app" });
  expect(outputs["built"]).toBe('["web","apache"]');
  expect(target(edges, "web", 0)).toMatchObject({ "no-cache": true, "no-cache-filter": ["app"] });
  const { "no-cache": _all, "no-cache-filter": _some, ...rest } = target(edges, "web", 0);
  expect(target(edges, "web", 1)).toEqual(rest);
});

test("a run that was killed between its pushes: the tag that names the commit was first, and the rest follows", async () => {
  const edges = shop();
  edges.repositories.set("shop/web", repository("shop/web", "IMMUTABLE"));
  const given = { repository: "shop/web", tags: `v1.2.3\n${commit}` };
  await run(edges, given);
  expect(target(edges, "web")["tags"]).toEqual([`${host}/shop/web:${commit}`, `${host}/shop/web:v1.2.3`]);
  edges.images.delete("shop/web:v1.2.3");
  const { outputs } = await run(edges, given);
  expect(outputs).toMatchObject({ reused: '["web"]', tag: "v1.2.3" });
  expect(edges.images.has("shop/web:v1.2.3")).toBe(true);
});

describe("two runs of one commit at the same time, and tags that cannot be moved", () => {
  const refused = {
    exitCode: 1,
    output: [
      `ERROR: target web: failed to solve: failed to push ${host}/shop/web:${commit}: unknown: tag invalid: The image tag '${commit}' already exists in the 'shop/web' repository and cannot be overwritten because the tag is immutable.`,
    ],
  };
  const immutable = () => {
    const edges = shop();
    for (const name of ["shop/web", "shop/apache"])
      edges.repositories.set(name, repository(name, "IMMUTABLE"));
    edges.endings.push({ ...refused, meanwhile: () => edges.images.set(`shop/web:${commit}`, image("a")) });
    return edges;
  };

  test("the image of the other run is taken, and what it has not pushed is built", async () => {
    const edges = immutable();
    const { outputs } = await run(edges, { images: two });
    expect(outputs).toMatchObject({ built: '["apache"]', reused: '["web"]' });
    expect(edges.bakes.map(({ targets }) => targets)).toEqual([["web", "apache"], ["apache"]]);
  });

  test("with reuse: never, and at a second refusal, it fails", async () => {
    expect((await failure(immutable(), { images: two, reuse: "never" })).problems[0]?.hint).toContain(
      "reuse: commit",
    );
    const edges = immutable();
    edges.endings.push(refused);
    expect((await failure(edges, { images: two })).problems[0]?.message).toContain("is at another image");
    expect(edges.bakes).toHaveLength(2);
  });
});
