import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generated } from "../../scripts/docs.ts";
import { actionNames } from "../../src/action-names.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = await generated();

describe("what is made from the actions' tables", () => {
  test.each([...files])("%s is as `npm run docs` writes it", (file, content) => {
    expect(read(file)).toBe(content);
  });

  test.each(actionNames)("%s: its action.yml leads to a script of dist/ that exists", (name) => {
    const folder = name === "deploy" ? "." : join("actions", name);
    const { runs } = parse(read(join(folder, "action.yml")));
    expect(runs.using).toBe("node24");
    expect(existsSync(join(root, folder, runs.main))).toBe(true);
  });

  test("every folder in actions/ is an action, and every script in dist/ belongs to one", () => {
    const folders = readdirSync(join(root, "actions"));
    expect(folders.toSorted()).toEqual(actionNames.filter((name) => name !== "deploy").toSorted());
  });
});

test("every relative link in the documentation leads somewhere", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "RELEASING.md",
    "SECURITY.md",
    ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
  ]
    .concat(readdirSync(join(root, "actions")).map((name) => `actions/${name}/README.md`))
    .filter((name) => name.endsWith(".md"));
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
