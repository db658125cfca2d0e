import { strict as assert } from "node:assert";
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { repository } from "../../test/support/example-checkout.ts";
import { article } from "./act/article.ts";
import { blueGreen } from "./act/blue-green.ts";
import { preview } from "./act/preview.ts";
import { railsWeb } from "./act/rails-web.ts";
import { actScene } from "./act/scene.ts";
import type { Report } from "./report.ts";

/**
 * The examples by act, a runner that nobody here wrote: its own expressions, outputs, called workflows and post steps.
 * It knows neither `environment` nor `concurrency` nor `permissions`: the metadata tests look at those.
 */
export async function act(program: string, report: Report): Promise<void> {
  const ran = new Set<string>();
  for (const { name, on, checks } of [article, blueGreen, railsWeb, preview]) {
    const scene = await actScene(program, name, on);
    try {
      await checks(scene, (what, body) => report.check(`act: ${name}: ${what}`, body));
    } finally {
      await scene.close();
    }
    for (const workflow of scene.ran) ran.add(`${name}/${workflow}`);
  }

  await report.check("act: every workflow of the examples was run", async () => {
    const files = globSync(join(repository, "examples", "*", ".github", "workflows", "*.yml"));
    const all = files.map((file) => `${basename(join(file, "../../.."))}/${basename(file, ".yml")}`);
    assert.deepEqual([...ran].toSorted(), all.toSorted());
  });
}
