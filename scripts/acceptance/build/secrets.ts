import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { commandLinesDuring } from "../command-lines.ts";
import { run } from "../run.ts";
import { pulledImage } from "./pulled-image.ts";
import type { Check } from "./scene.ts";
import { newRepositories, references, shopImages, succeeded } from "./shop-images.ts";

/** A secret of a build, and the registry's password, against all that others can read. */
export async function secretChecks(check: Check): Promise<void> {
  await check("a secret reaches the build, and no command line, log, image or cache", async (scene) => {
    const secret = `hidden-${"x".repeat(20)}-${Date.now()}`;
    await scene.commit({ "vendor/seconds": "1\n", "vendor/gems.txt": "rack 4\n" });
    const images = shopImages("secret").replace(/, secrets: \{.*?\} \}/, "");
    const inputs = { images, secrets: `token=${secret}`, cache: "registry", ...newRepositories };
    const { result, seen } = await commandLinesDuring(() => scene.build(inputs));
    succeeded(result);
    const commands = seen.join("\n");
    assert.match(commands, /^docker buildx bake /m);
    const password = passwordIn(result.masks);
    assert.ok(password, "nothing that is masked is a login for the registry");
    const log = `${result.stdout}${result.stderr}`.replaceAll(/^::add-mask::.*$/gm, "");
    for (const [name, hidden] of Object.entries({ secret, password })) {
      assert.ok(result.masks.includes(hidden), `the ${name} is not masked`);
      assert.ok(!commands.includes(hidden), `the ${name} stands in a command line`);
      assert.ok(!log.includes(hidden), `the ${name} stands in the log`);
      const kept = await run("grep", ["-rlF", hidden, scene.engine.folder]);
      assert.equal(kept.stdout, "", `the ${name} is kept by the engine`);
    }
    const { web } = references(result);
    await scene.emptyEngine();
    const pulled = await pulledImage(scene.engine, web, await scene.login(web));
    assert.ok(!JSON.stringify(pulled.config).includes(secret), "the secret stands in the configuration");
    assert.ok(!pulled.files.includes(secret), "the secret stands in a file");
    const proof = createHash("sha256").update(secret).digest("hex");
    assert.ok(pulled.files.includes(proof), "the secret did not reach the build");
  });
}

/** ECR gives it as base64 of `AWS:password`, and Docker's configuration holds it so: both are to be masked. */
function passwordIn(masks: readonly string[]): string | undefined {
  const texts = masks.map((mask) => Buffer.from(mask, "base64").toString());
  return texts.find((text) => text.startsWith("AWS:"))?.slice("AWS:".length);
}
