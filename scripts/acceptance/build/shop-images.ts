import { strict as assert } from "node:assert";
import { isObject, text } from "../../../src/json.ts";
import type { ActionResult } from "../../../test/support/action-process.ts";

/** The input `images` of the shop: the second takes its assets from the first. */
export function shopImages(folder = "shop"): string {
  const web = `{ repository: ${folder}/web, file: web.Dockerfile, secrets: { token: { env: GEMS_TOKEN } } }`;
  const apache = `{ repository: ${folder}/apache, context: apache, contexts: { web: "target:web" } }`;
  return `web: ${web}\napache: ${apache}\n`;
}

/** What a job has to have for them. */
export const gemsToken = { GEMS_TOKEN: "token-of-a-private-gem-server" };

/** Tags that stay where they are, but for the cache's. */
export const newRepositories = {
  "create-repository": "true",
  "repository-settings": 'mutability: IMMUTABLE_WITH_EXCLUSION\nmutability-exclusions: ["buildcache*"]\n',
};

/** @throws Error with the log, where the action did not end well */
export function succeeded(result: ActionResult): ActionResult {
  assert.equal(result.exitCode, 0, `exit code ${result.exitCode}\n${result.stdout}${result.stderr}`);
  return result;
}

/** The output `images`: container to reference. */
export function references(result: ActionResult): Record<"web" | "apache", string> {
  const images: unknown = JSON.parse(result.outputs["images"] || "{}");
  const reference = (name: string) => {
    const found = isObject(images) ? text(images[name]) : undefined;
    assert.match(found ?? "", /^[^/]+\/[a-z/]+:[^:@]+@sha256:[0-9a-f]{64}$/, `the output images: ${name}`);
    return found ?? "";
  };
  return { web: reference("web"), apache: reference("apache") };
}

/** Names of the assets in an image's files: their digest is in them. */
export function assetsIn(files: Buffer): string[] {
  return [...new Set(files.toString("latin1").match(/app\.css-[0-9a-f]{8}/g))];
}
