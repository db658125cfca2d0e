import { strict as assert } from "node:assert";
import type { Annotation } from "../../../runner/results.ts";
import { isObject } from "../../../src/json.ts";
import { pulledImage } from "./pulled-image.ts";
import type { Check } from "./scene.ts";
import { newRepositories, succeeded } from "./shop-images.ts";

/** What is wrong in a Dockerfile, told at its line, and what the engine makes of it. */
export async function dockerfileChecks(check: Check): Promise<void> {
  await check(
    "a RUN that fails: command, exit code, line and last words; nothing is pushed",
    async (scene) => {
      const images = "web: { repository: failing/web, file: failing.Dockerfile }";
      const failed = await scene.build({ images, ...newRepositories });
      assert.equal(failed.exitCode, 1);
      const [error] = failed.annotations.filter(({ level }) => level === "error");
      assert.deepEqual([error?.file, error?.line], ["failing.Dockerfile", 5], failed.stdout);
      assert.match(error?.message ?? "", /^'web' was not built: .*compiling assets.* exit code 7/s);
      assert.match(failed.stdout, /no such file: application\.css/);
      assert.equal(failed.outputs["images"] ?? "", "");
    },
  );

  await check(
    "a line without its backslash, as in the article: told before, and BuildKit agrees",
    async (scene) => {
      const images = "apache: { repository: article/apache, file: article/apache.Dockerfile }";
      const failed = await scene.build({ images, ...newRepositories });
      assert.equal(failed.exitCode, 1);
      assert.match(at(failed.annotations, "warning", 3), /goes on with '&&'/);
      assert.match(at(failed.annotations, "warning", 5), /passes no signal on/);
      assert.match(at(failed.annotations, "error", 4), /no instruction '&&'/);
    },
  );

  await check("what else the article's Dockerfiles get wrong builds, and is told", async (scene) => {
    const images = [
      "shell: { repository: article/shell, file: web.Dockerfile, target: shell }",
      'app: { repository: article/app, file: article/app.Dockerfile, contexts: { "ruby:2.2": "target:shell" } }',
    ].join("\n");
    const built = succeeded(await scene.build({ images, ...newRepositories }));
    assert.match(at(built.annotations, "warning", 3), /VOLUME/);
    assert.match(at(built.annotations, "warning", 4), /RAILS_ENV/);
    assert.match(at(built.annotations, "warning", 6), /not JSON/);
    const map: unknown = JSON.parse(built.outputs["images"] ?? "{}");
    const app = isObject(map) ? String(map["app"]) : "";
    const { config, files } = await pulledImage(scene.engine, app, await scene.login(app));
    const inner = isObject(config["config"]) ? config["config"] : {};
    assert.match(JSON.stringify(inner["Entrypoint"]), /^\["\/bin\/sh","-c","\[/);
    assert.ok(files.includes("made for []"), "a variable without ARG had a value");
  });
}

/** The messages of one level at one line. */
function at(annotations: readonly Annotation[], level: Annotation["level"], line: number): string {
  return annotations
    .filter((one) => one.level === level && one.line === line)
    .map(({ message }) => message)
    .join("\n");
}
