import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildEngine, startBuildEngine } from "../scripts/acceptance/build/engine.ts";
import { loggedIn } from "../scripts/acceptance/build/registry-login.ts";
import { type BuildScene, buildScene } from "../scripts/acceptance/build/scene.ts";
import { gemsToken, references, shopImages, succeeded } from "../scripts/acceptance/build/shop-images.ts";
import { buildTools } from "../scripts/acceptance/build/tools.ts";
import { step } from "../scripts/acceptance/step.ts";
import { median, row } from "./table.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rounds = 3;
/** Seconds that the slow step of an image waits, as for a download. */
const wait = 3;

/** Measures build-and-push on a real engine; a line says why where there is none. */
export async function builds(): Promise<void> {
  console.log(
    `\nTwo images, built and pushed: build-and-push against \`docker buildx build\` one after the other; each slow step waits ${wait} s\n`,
  );
  let engine: BuildEngine;
  try {
    engine = await startBuildEngine(await buildTools(join(root, "node_modules", ".cache", "acceptance")));
  } catch (error) {
    console.log(`skipped: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return;
  }
  const scene = await buildScene(engine);
  try {
    await measured(scene);
  } finally {
    await scene.close();
    await engine.stop();
  }
}

/** `docker buildx build` and its arguments, but for what all of them have. */
type ByHand = readonly (readonly string[])[];

async function measured(scene: BuildScene): Promise<void> {
  await secondShop(scene);
  const [pair, alike] = [shopImages("pair"), unrelated];
  const host = await repositories(scene, pair, alike);
  const env = { ...loggedIn(scene.engine, await scene.login(`${host}/`), scene.temp), ...gemsToken };
  const byHand = async (builds: ByHand) => {
    const all = ["buildx", "build", "--push", "--provenance=false", "--secret=id=token,env=GEMS_TOKEN"];
    for (const one of builds) await step("docker", ["docker", ...all, ...one], { env, cwd: scene.workspace });
  };
  const action = async (images: string, reuse: string) => {
    succeeded(await scene.build({ images, reuse }, { environment: gemsToken }));
  };
  const web = `${host}/pair/web:hand`;
  const pairByHand: ByHand = [
    [`--tag=${web}`, "--file=web.Dockerfile", "."],
    [`--tag=${host}/pair/apache:hand`, `--build-context=web=docker-image://${web}`, "apache"],
  ];
  const alikeByHand: ByHand = ["one", "two"].map((name) => [
    `--tag=${host}/alike/${name}:hand`,
    "--file=web.Dockerfile",
    name === "one" ? "." : "second",
  ]);
  row("build", "by hand, s", "build-and-push, s", "÷");
  row("---", "---:", "---:", "---:");
  const compare = async (title: string, empty: boolean, hand: ByHand, images: string, reuse = "never") => {
    const [hands, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      if (empty) await scene.emptyEngine();
      hands.push(await seconds(() => byHand(hand)));
      if (empty) await scene.emptyEngine();
      ours.push(await seconds(() => action(images, reuse)));
    }
    const [theirs, own] = [median(hands), median(ours)];
    row(title, theirs.toFixed(2), own.toFixed(2), (own / theirs).toFixed(2));
  };
  await compare("nothing to do with each other, empty engine", true, alikeByHand, alike);
  await compare("the second takes files of the first, empty engine", true, pairByHand, pair);
  await compare("nothing has changed, all of it in the engine", false, pairByHand, pair);
  await compare(
    "nothing has changed, all of it in the engine, `reuse: commit`",
    false,
    pairByHand,
    pair,
    "commit",
  );
  await compare("nothing has changed, empty engine, `reuse: commit`", true, pairByHand, pair, "commit");
}

const unrelated = [
  "one: { repository: alike/one, file: web.Dockerfile",
  "two: { repository: alike/two, context: second, file: second/web.Dockerfile",
]
  .map((image) => `${image}, secrets: { token: { env: GEMS_TOKEN } } }`)
  .join("\n");

/** The same application a second time, with other gems: no step of the two is the same. */
async function secondShop({ workspace, commit }: BuildScene): Promise<void> {
  for (const folder of ["second/vendor", "second/assets"])
    mkdirSync(join(workspace, folder), { recursive: true });
  for (const file of ["busybox", "web.Dockerfile", "assets/app.css"])
    copyFileSync(join(workspace, file), join(workspace, "second", file));
  const pause = `${wait}\n`;
  await commit({
    "vendor/seconds": pause,
    "second/vendor/seconds": pause,
    "second/vendor/gems.txt": "rails 8\n",
  });
}

/** Makes the repositories by building once; gives the registry's host. */
async function repositories(scene: BuildScene, ...images: string[]): Promise<string> {
  const [pair] = await Promise.all(
    images.map(async (image) =>
      succeeded(
        await scene.build({ images: image, "create-repository": "true" }, { environment: gemsToken }),
      ),
    ),
  );
  return pair ? (references(pair).web.split("/")[0] ?? "") : "";
}

/** Seconds that some work takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
