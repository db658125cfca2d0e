import { allBlocks } from "./doc-pages.ts";

/** One command of a page: what a reader types. */
export interface DocCommand {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}

/** Who runs a command of the docs. `nobody` needs a reason that a reader would accept. */
export type RunBy = "ci" | "doc-commands.test.ts" | "acceptance" | { readonly nobody: string };

const ofAnAccount = { nobody: "changes an AWS account; the endpoint has no IAM" };
const ofMaintainers = { nobody: "changes this repository at GitHub" };

/** By the beginning of a command; the first that fits. */
const table: readonly [beginning: string, by: RunBy][] = [
  ["npm run demo", "ci"],
  ["npm test", "ci"],
  ["npm run check", "ci"],
  ["npm run docs", "ci"],
  ["npm run build", "ci"],
  ["npm run emulator", "doc-commands.test.ts"],
  ["curl ", "doc-commands.test.ts"],
  ["aws iam ", ofAnAccount],
  ["aws logs get-log-events ", { nobody: "names a task of the reader's own" }],
  [
    "aws ecr get-login-password | docker login",
    { nobody: "needs Docker's engine; build-and-push logs in the same way, in the acceptance tests" },
  ],
  ["aws ecs ", "acceptance"],
  ["act ", { nobody: "needs act; `npm run acceptance -- act` runs the examples in the same way" }],
  ["git clone ", { nobody: "is how the reader came by this" }],
  ["git ", ofMaintainers],
  ["gh ", ofMaintainers],
];

export function docCommands(): DocCommand[] {
  return ["sh", "bash", "shell", "console"].flatMap(allBlocks).flatMap(({ page, line, code }) =>
    code
      .replaceAll("\\\n", " ")
      .split("\n")
      .map((text, at) => ({ page, line: line + at, text: text.replace(/\s+#.*$/, "").trim() }))
      .filter(({ text }) => text !== "" && !text.startsWith("#")),
  );
}

/** Undefined where nobody has thought of the command. */
export function runBy({ text }: DocCommand): RunBy | undefined {
  return table.find(([beginning]) => text.startsWith(beginning))?.[1];
}
