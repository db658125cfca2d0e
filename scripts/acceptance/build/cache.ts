import { strict as assert } from "node:assert";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ActionProcess, ActionResult } from "../../../test/support/action-process.ts";
import { pulledImage } from "./pulled-image.ts";
import type { BuildScene, Check } from "./scene.ts";
import { assetsIn, gemsToken, newRepositories, references, shopImages, succeeded } from "./shop-images.ts";

const environment = gemsToken;

/** What lies between runs and between jobs: the cache in the registry, and credentials on the host. */
export async function cacheChecks(check: Check): Promise<void> {
  const inputs = { images: shopImages("cached"), cache: "registry", reuse: "never", ...newRepositories };

  await check("an empty engine takes from the registry's cache what has not changed", async (scene) => {
    await scene.commit({ "vendor/gems.txt": "rack 3.3\n" });
    await scene.emptyEngine();
    const cold = succeeded(await scene.build(inputs, { environment }));
    assert.deepEqual(cachedSteps(cold), []);
    await scene.commit({ "assets/app.css": "body { color: #112233 }\n" });
    await scene.emptyEngine();
    const warm = succeeded(await scene.build(inputs, { environment }));
    const cached = cachedSteps(warm).join("\n");
    assert.match(cached, /COPY vendor vendor/, warm.stdout);
    assert.doesNotMatch(cached, /COPY assets assets/);
    // Of a cached step whose files are needed BuildKit tells how long their download took, as if it had run.
    const [before, after] = [await files(scene, cold), await files(scene, warm)];
    assert.equal(installed(after), installed(before));
    assert.notDeepEqual(assetsIn(after), assetsIn(before));
  });

  await check("a run that ends takes no login away from one that goes on", async (scene) => {
    const { running } = await inTheMidst(scene, { ...inputs, images: shopImages("slow") }, "5");
    let goesOn = true;
    const slow = running.finished.finally(() => {
      goesOn = false;
    });
    succeeded(await scene.build({ ...inputs, images: quickImage, cache: "none" }));
    assert.ok(goesOn, "the other run had ended already");
    assert.equal(privateFolders(scene).length, 1);
    succeeded(await slow);
    assert.deepEqual(privateFolders(scene), []);
  });

  await check("credentials are this user's alone, and gone when the run is cancelled", async (scene) => {
    const { running, folder } = await inTheMidst(scene, inputs, "30");
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, "config.json")).mode & 0o777, 0o600);
    running.signal("SIGINT");
    await running.finished;
    assert.deepEqual(privateFolders(scene), []);
  });

  await check("credentials of a run that was killed are removed by the post step", async (scene) => {
    const { running } = await inTheMidst(scene, inputs, "31");
    running.signal("SIGKILL");
    const { state } = await running.finished;
    assert.equal(privateFolders(scene).length, 1);
    succeeded(await scene.build(inputs, { stage: "post", state }));
    assert.deepEqual(privateFolders(scene), []);
  });
}

const quickImage = "site: { repository: quick/site, context: apache, file: apache/alone.Dockerfile }";

/** Steps that the log shows as cached. */
function cachedSteps({ stdout }: ActionResult): string[] {
  return stdout.split("\n").filter((line) => line.endsWith("(cached)"));
}

async function files(scene: BuildScene, result: ActionResult): Promise<Buffer> {
  const { web } = references(result);
  return (await pulledImage(scene.engine, web, await scene.login(web))).files;
}

/** What the slow step of the build left: it is another each time that it runs. */
function installed(image: Buffer): string {
  const found = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(image.toString("latin1"));
  assert.ok(found, "the slow step left nothing in the image");
  return found[0];
}

function privateFolders({ temp }: BuildScene): string[] {
  return readdirSync(temp).filter((name) => name.startsWith("ecs-actions-docker-"));
}

/** A run that is in the midst of its build, in a step that takes so many seconds. */
async function inTheMidst(
  scene: BuildScene,
  inputs: Record<string, string>,
  seconds: string,
): Promise<{ running: ActionProcess; folder: string }> {
  await scene.commit({ "vendor/seconds": `${seconds}\n` });
  const building = Promise.withResolvers<void>();
  const running = await scene.start(inputs, {
    environment,
    onLine: ({ text }) => {
      if (text.includes("COPY vendor vendor")) building.resolve();
    },
  });
  await Promise.race([building.promise, running.finished]);
  const [folder] = privateFolders(scene);
  assert.ok(folder, "there is no private folder during the build");
  return { running, folder: join(scene.temp, folder) };
}
