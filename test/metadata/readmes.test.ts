import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actionNames } from "../../src/action-names.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const pageOf = (name: string) => (name === "deploy" ? "docs/deploy.md" : `actions/${name}/README.md`);

describe.each(actionNames.map((name) => [pageOf(name), name] as const))("%s", (page, name) => {
  const text = read(page);
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);

  test("says what it needs, how it is used, how it fails, and has its tables", () => {
    const needed = ["Requirements", "Usage", "When it fails", "Inputs", "Outputs"];
    expect(headings.filter((heading) => needed.includes(heading))).toEqual(needed);
    expect(text).toContain(`<!-- inputs of ${name} -->`);
    expect(text).toContain(`<!-- outputs of ${name} -->`);
  });

  test("shows it in a workflow, by its own name", () => {
    const uses = name === "deploy" ? "org/ecs-actions@v1" : `org/ecs-actions/actions/${name}@v1`;
    expect(text).toContain(`uses: ${uses}\n`);
  });
});

test("every heading that a page leads to is there", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "RELEASING.md", "SECURITY.md"]
    .concat(readdirSync(new URL("docs", root)).map((name) => `docs/${name}`))
    .concat(readdirSync(new URL("actions", root)).map((name) => `actions/${name}/README.md`))
    .filter((page) => page.endsWith(".md"));
  /** As GitHub makes them: lower case, no punctuation, hyphens for blanks. */
  const anchors = (page: string) =>
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    );
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)]
      .map(([, target = "", anchor = ""]) => ({
        to: target ? new URL(target, new URL(page, root)) : page,
        anchor,
      }))
      .map(({ to, anchor }) => ({
        to: typeof to === "string" ? to : to.pathname.slice(root.pathname.length),
        anchor,
      }))
      .filter(({ to, anchor }) => to.endsWith(".md") && !anchors(to).includes(anchor))
      .map(({ to, anchor }) => `${page}: ${to}#${anchor}`),
  );
  expect(broken).toEqual([]);
});
