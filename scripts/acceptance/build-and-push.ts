import { answersConform } from "./answers.ts";
import { cacheChecks } from "./build/cache.ts";
import { dockerfileChecks } from "./build/dockerfiles.ts";
import type { BuildEngine } from "./build/engine.ts";
import { pushChecks } from "./build/push.ts";
import { buildScene, type Check } from "./build/scene.ts";
import { secretChecks } from "./build/secrets.ts";
import type { Report } from "./report.ts";

/** The built action on a real engine: what it pushed is pulled again, and what it says is held against what happened. */
export async function buildAndPush(engine: BuildEngine, report: Report): Promise<void> {
  const scene = await buildScene(engine);
  const check: Check = (name, body) => report.check(`build-and-push: ${name}`, () => body(scene));
  try {
    await pushChecks(check);
    await cacheChecks(check);
    await secretChecks(check);
    await dockerfileChecks(check);
    await check("no answer but what AWS's model allows", ({ emulator }) => answersConform(emulator));
  } finally {
    await scene.close();
  }
}
