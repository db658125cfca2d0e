import { strict as assert } from "node:assert";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isObject } from "../../../src/json.ts";
import { commandLinesDuring } from "../command-lines.ts";
import { endedWith } from "../ended.ts";
import { run } from "../run.ts";
import { pulledImage } from "./pulled-image.ts";
import { loggedIn } from "./registry-login.ts";
import type { BuildScene, Check } from "./scene.ts";
import { assetsIn, gemsToken, newRepositories, references, shopImages, succeeded } from "./shop-images.ts";

/** Two images into the registry, and what is not done a second time. */
export async function pushChecks(check: Check): Promise<void> {
  const inputs = { images: shopImages(), reuse: "content", ...newRepositories };
  let first: Awaited<ReturnType<BuildScene["build"]>>;

  await check("two images by one bake, pushed with the password, pulled by digest", async (scene) => {
    const { result, seen } = await commandLinesDuring(() => scene.build(inputs, { environment: gemsToken }));
    first = succeeded(result);
    const bakes = seen.filter((line) => line.startsWith("docker buildx bake "));
    assert.equal(bakes.length, 1, bakes.join("\n"));
    assert.equal(first.outputs["built"], '["web","apache"]');
    const { web, apache } = references(first);
    // What the engine holds it would not fetch.
    await scene.emptyEngine();
    await assert.rejects(pulledImage(scene.engine, web, undefined), /401|no basic auth|authoriz/i);
    const login = await scene.login(web);
    const pulled = await pulledImage(scene.engine, web, login);
    const config = isObject(pulled.config["config"]) ? pulled.config["config"] : {};
    assert.deepEqual(config["Entrypoint"], ["httpd", "-f", "-p", "3000", "-h", "public"]);
    assert.equal(labelsOf(config)["org.opencontainers.image.revision"], await scene.head());
    const assets = assetsIn(pulled.files);
    assert.equal(assets.length, 1);
    assert.deepEqual(assetsIn((await pulledImage(scene.engine, apache, login)).files), assets);
  });

  await check("the same commit again starts no docker and pushes nothing", async (scene) => {
    const asked = scene.emulator.requests.length;
    const again = succeeded(await buildWithoutDocker(scene, inputs));
    assert.deepEqual(references(again), references(first));
    assert.deepEqual([again.outputs["built"], again.outputs["reused"]], ["[]", '["web","apache"]']);
    const operations = scene.emulator.requests.slice(asked).map(({ operation }) => operation);
    assert.deepEqual(
      operations.filter((name) => /^(Put|Create|PUT|POST|PATCH)/.test(name)),
      [],
    );
  });

  await check("another commit of the same content gets a tag, and no docker is started", async (scene) => {
    const commit = await scene.commit({}, "--allow-empty");
    const again = succeeded(await buildWithoutDocker(scene, inputs));
    assert.equal(again.outputs["reused"], '["web","apache"]');
    assert.equal(again.outputs["tag"], commit);
    assert.equal(again.outputs["digests"], first.outputs["digests"]);
  });

  await check("an immutable tag of another commit's is explained before anything is built", async (scene) => {
    const tagged = { ...inputs, images: shopImages("immutable"), tags: "v1", reuse: "commit" };
    succeeded(await scene.build(tagged, { environment: gemsToken }));
    await scene.commit({ "assets/app.css": "body { color: #654321 }\n" });
    const refused = await buildWithoutDocker(scene, tagged);
    assert.equal(refused.exitCode, 1);
    assert.match(refused.annotations.map(({ message }) => message).join("\n"), /'v1'.*immutable/s);
  });

  await check("pushed past the action, ECR refuses that tag", async (scene) => {
    const [host = ""] = references(first).web.split("/");
    const home = mkdtempSync(join(scene.temp, "by-hand-"));
    const env = loggedIn(scene.engine, await scene.login(`${host}/`), home);
    const tag = `--tag=${host}/immutable/apache:v1`;
    const args = ["buildx", "build", "--push", tag, "--file=apache/alone.Dockerfile", "apache"];
    const pushed = await run("docker", args, { env, cwd: scene.workspace });
    assert.match(endedWith(1, pushed).stderr, /The image tag 'v1' already exists in the 'immutable\/apache'/);
  });
}

/** With a `docker` that tells that it was started, before the real one on the PATH. */
async function buildWithoutDocker(scene: BuildScene, inputs: Record<string, string>) {
  const folder = join(scene.temp, "no-docker");
  const told = join(folder, "started");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "docker"), `#!/bin/sh\necho "$@" >> ${told}\nexit 1\n`);
  chmodSync(join(folder, "docker"), 0o755);
  const PATH = `${folder}${delimiter}${scene.engine.environment.PATH}`;
  const result = await scene.build(inputs, { environment: { ...gemsToken, PATH } });
  assert.ok(!existsSync(told), "docker was started");
  return result;
}

function labelsOf(config: Record<string, unknown>): Record<string, unknown> {
  const labels = config["Labels"];
  return isObject(labels) ? labels : {};
}
