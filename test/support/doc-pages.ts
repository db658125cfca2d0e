import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** A fenced block of a page. */
export interface DocBlock {
  /** Path in the repository. */
  readonly page: string;
  /** Of its first line of code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const names = (folder: string) => readdirSync(new URL(folder, root));

/** Every page that a user or a contributor reads, by its path in the repository. */
export const docPages: readonly string[] = [
  ...names(".").filter((name) => name.endsWith(".md")),
  ...names("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  "examples/README.md",
  ...names("actions").map((name) => `actions/${name}/README.md`),
];

export function readPage(page: string): string {
  return readFileSync(new URL(page, root), "utf8");
}

/** The fenced blocks of a page; those in lists lose their indentation. */
export function docBlocks(page: string): DocBlock[] {
  const found: DocBlock[] = [];
  let open:
    | { readonly indent: string; readonly language: string; readonly line: number; code: string[] }
    | undefined;
  for (const [at, text] of readPage(page).split("\n").entries()) {
    const [, indent = "", language = ""] = /^( *)```(\S*)/.exec(text) ?? [];
    const isFence = text.trimStart().startsWith("```");
    if (open && isFence) {
      found.push({ page, line: open.line, language: open.language, code: `${open.code.join("\n")}\n` });
      open = undefined;
    } else if (open) open.code.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text);
    else if (isFence) open = { indent, language, line: at + 2, code: [] };
  }
  return found;
}

/** The blocks of all pages in one language. */
export function allBlocks(language: string): DocBlock[] {
  return docPages.flatMap(docBlocks).filter((block) => block.language === language);
}
