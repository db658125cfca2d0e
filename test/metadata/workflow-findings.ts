import { TextDocument } from "vscode-languageserver-textdocument";
import "../../runner/json-imports.ts";
import { parse } from "yaml";
import { ownRepository } from "../../runner/uses.ts";
import { actionFiles, type TextFile } from "./workflow-files.ts";

const { registerLogger, validate } = await import("@actions/languageservice");

// The service logs its own failures and then finds nothing wrong; a test must not take that for a pass.
registerLogger({
  error: (message) => {
    throw new Error(message);
  },
  warn: () => {},
  info: () => {},
  log: () => {},
});

/** The service looks inputs up for `owner/name/path@ref` only. */
export function byName(text: string): string {
  return text.replace(/(\buses:\s*)[.$]\/(actions\/[\w-]+)?(?=\s|$)/g, (_, uses: string, path?: string) =>
    [uses, ownRepository, path && `/${path}`, "@v1"].join(""),
  );
}

let documents = 0;

/** What GitHub's language service holds against a workflow or an action, as `file:line:column: message`. */
export async function findings({ path, text }: TextFile): Promise<string[]> {
  // Answers are kept by URI.
  documents += 1;
  const document = TextDocument.create(`file:///${documents}/${path}`, "yaml", 1, byName(text));
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path: folder = "" }) => {
        if (`${owner}/${name}` !== ownRepository)
          return { name, description: "Not looked up: no network in tests" };
        const file = actionFiles.find(
          (each) => each.path === [folder, "action.yml"].filter(Boolean).join("/"),
        );
        return file && parse(file.text);
      },
    },
  });
  // 1 is an error, 2 a warning (a context that does not exist); findings of the parser have no severity.
  return found
    .filter(({ severity }) => severity === undefined || severity <= 2)
    .map(({ message, range: { start } }) => `${path}:${start.line + 1}:${start.character + 1}: ${message}`);
}
