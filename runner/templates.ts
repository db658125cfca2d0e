import type { TemplateParseResult } from "@actions/workflow-parser/templates/template-parse-result";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Problem, Where } from "../src/failure.ts";
import "./json-imports.ts";

// Static imports would be loaded before the hook above is in force.
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  "@actions/workflow-parser"
);
const { parseAction } = await import("@actions/workflow-parser/actions/action-parser");

export { convertWorkflowTemplate };

/** Reads a workflow against GitHub's own schema. */
export function parseWorkflowText(file: string, content: string): TemplateParseResult {
  return parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
}

/** Reads an action.yml against GitHub's own schema. */
export function parseActionText(file: string, content: string): TemplateParseResult {
  return parseAction({ name: file, content }, new NoOperationTraceWriter());
}

/** The place of a token in its file. */
export function whereIs(file: string, token: TemplateToken): Where {
  const start = token.range?.start;
  return start ? { file, line: start.line, column: start.column } : { file };
}

/** What GitHub's parser has against a file. */
export function parseProblems(file: string, { context }: TemplateParseResult): Problem[] {
  return context.errors.getErrors().map(({ rawMessage, range }) => ({
    // A YAML error repeats its place, with a picture of the line below.
    message: (rawMessage.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, ""),
    where: range ? { file, line: range.start.line, column: range.start.column } : { file },
  }));
}
