import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { causes } from "../../src/deployment/causes.ts";
import { rules } from "../../src/task-definition/rules/all.ts";
import { root } from "./workflow-files.ts";

const pages = ["docs/from-the-article.md", "examples/rails-web/README.md", "README.ja.md"];

/** The addresses of all links of a page to files of the repository, with the file that each leads to. */
function links(page: string) {
  const source = readFileSync(join(root, page), "utf8");
  return [...source.matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)/g)].map(([, path = "", anchor]) => ({
    file: relative(root, path === "" ? join(root, page) : join(root, dirname(page), path)),
    anchor,
  }));
}

describe.each(pages)("%s", (page) => {
  test("leads to files that there are", () => {
    expect(links(page).filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("names rules and causes that there are", () => {
    const unknown = links(page).filter(
      ({ file, anchor }) =>
        anchor !== undefined &&
        ((file === "docs/rules.md" && !rules.some(({ id }) => id === anchor)) ||
          (file === "docs/troubleshooting.md" && !causes.some(({ id }) => id === anchor))),
    );
    expect(unknown).toEqual([]);
  });
});

test("docs/from-the-article.md shows what is said by rules and by causes", () => {
  const named = (file: string) =>
    new Set(
      links("docs/from-the-article.md")
        .filter((link) => link.file === file)
        .map(({ anchor }) => anchor),
    );
  expect(named("docs/rules.md").size).toBeGreaterThan(10);
  expect(named("docs/troubleshooting.md").size).toBeGreaterThan(5);
});

test("every rule that finds something in the article's files is on the page", async () => {
  const { article } = await import("../unit/task-definition/samples.ts");
  const { clean } = await import("../../src/task-definition/clean.ts");
  const { validate } = await import("../../src/task-definition/validate.ts");
  const page = readFileSync(join(root, "docs/from-the-article.md"), "utf8");
  const found = (["web-task", "redis-task"] as const).flatMap((name) => {
    const { document, described } = clean(article(name).original);
    return validate(document, { described }).map(({ rule }) => rule);
  });
  expect([...new Set(found)].filter((rule) => !page.includes(`rules.md#${rule}`))).toEqual([]);
});
