import { expect, test } from "vitest";
import { docBlocks } from "../support/doc-pages.ts";
import { exampleScene, said } from "../support/example-scene.ts";

const page = docBlocks("docs/getting-started.md");
const block = (language: string, holding: string) =>
  page.find((each) => each.language === language && each.code.includes(holding))?.code ?? "";

test("the files of docs/getting-started.md are a green first deployment", { timeout: 60_000 }, async () => {
  const on = await exampleScene("blue-green");
  on.checkout.write(".github/workflows/deploy.yml", block("yaml", "jobs:"));
  on.checkout.write("ecs/web-task.json", block("json", '"family"'));
  on.checkout.write("ecs/web-service.json", block("json", '"serviceName"'));
  on.checkout.commit("as in the page");
  const result = await on.run("deploy");
  expect(result.result, said(result)).toBe("success");
  expect(on.service("web")).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: "COMPLETED" }] });
});
