/** Writes the action.yml files and the tables of the READMEs from the actions' own tables, docs/rules.md from the rules and docs/troubleshooting.md from the causes; `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionNames } from "../src/action-names.ts";
import { ecsModel } from "../src/aws/ecs-model.ts";
import { type AnyAction, actionYml, fillTables, folderOf } from "./action-docs.ts";
import { rulesPage } from "./rules-docs.ts";
import { troubleshootingPage } from "./troubleshooting-docs.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every generated file by its path in the repository, as it should be. */
export async function generated(): Promise<Map<string, string>> {
  const actions: AnyAction[] = [];
  for (const name of actionNames) actions.push((await import(`../src/actions/${name}.ts`)).default);
  const files = new Map<string, string>();
  for (const action of actions) {
    const folder = folderOf(action);
    files.set(join(folder, "action.yml"), actionYml(action));
    // The repository's own README has room for an overview only.
    for (const page of folder === "." ? ["README.md", "docs/deploy.md"] : [join(folder, "README.md")])
      files.set(page, fillTables(readFileSync(join(root, page), "utf8"), actions));
  }
  files.set("docs/rules.md", rulesPage(ecsModel.registerTaskDefinition));
  files.set("docs/troubleshooting.md", troubleshootingPage());
  return files;
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  const stale: string[] = [];
  for (const [file, content] of await generated()) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
    stale.push(file);
    if (!check) writeFileSync(path, content);
  }
  if (stale.length === 0) console.log("The generated docs are up to date.");
  else console.log(`${check ? "Stale, run `npm run docs`" : "Written"}: ${stale.join(", ")}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
