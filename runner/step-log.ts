import { type Command, isStopToken, parseCommand } from "./commands.ts";
import type { Masks } from "./masks.ts";
import type { Annotation, LineKind, LogLine } from "./results.ts";

/** The log of one step: takes raw lines, carries out the commands among them, hands out masked lines. */
export interface StepLog {
  /** A line as a process wrote it. */
  write(line: string): void;
  /** A message of the runner's own, as an annotation. */
  annotate(annotation: Annotation): void;
  /** A line of the runner's own. */
  say(text: string): void;
  readonly lines: LogLine[];
  readonly annotations: Annotation[];
  /** From the old `::set-output` and `::save-state`, which GitHub still honours. */
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
}

/** GitHub disabled these for security: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands */
const disabled = new Map([
  ["set-env", "GITHUB_ENV"],
  ["add-path", "GITHUB_PATH"],
]);

function annotation(level: Annotation["level"], { message, properties }: Command): Annotation {
  const count = (name: string) => {
    const value = Number(properties[name]);
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const line = count("line");
  const endLine = count("endline");
  const column = count("col");
  const endColumn = count("endcolumn");
  return {
    level,
    message,
    ...(properties["title"] && { title: properties["title"] }),
    ...(properties["file"] && { file: properties["file"] }),
    ...(line && { line }),
    ...(endLine && { endLine }),
    ...(column && { column }),
    ...(endColumn && { endColumn }),
  };
}

export function createStepLog(masks: Masks, emit: (line: LogLine) => void = () => {}): StepLog {
  const lines: LogLine[] = [];
  const annotations: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let resume: string | undefined;

  function put(kind: LineKind, text: string): void {
    for (const part of masks.hide(text).split("\n")) {
      const line = { kind, text: part };
      lines.push(line);
      emit(line);
    }
  }

  function annotate(given: Annotation): void {
    annotations.push({
      ...given,
      message: masks.hide(given.message),
      ...(given.title && { title: masks.hide(given.title) }),
    });
    put(given.level, given.message);
  }

  function store(command: Command, values: Record<string, string>, file: string): void {
    values[command.properties["name"] ?? ""] = command.message;
    const message = `The \`${command.name}\` command is deprecated. Append to the file $${file} instead.`;
    annotate({ level: "warning", message });
  }

  function carryOut(command: Command): void {
    switch (command.name) {
      case "error":
      case "warning":
      case "notice":
        return annotate(annotation(command.name, command));
      case "debug":
      case "group":
      case "endgroup":
        return put(command.name, command.message);
      case "add-mask":
        return masks.add(command.message);
      case "set-output":
        return store(command, outputs, "GITHUB_OUTPUT");
      case "save-state":
        return store(command, state, "GITHUB_STATE");
      case "stop-commands":
        if (isStopToken(command.message)) resume = command.message;
        else annotate({ level: "error", message: `'${command.message}' is not a valid stop-commands token.` });
        return;
    }
    const file = disabled.get(command.name);
    if (file) {
      annotate({
        level: "error",
        message: `The \`${command.name}\` command is disabled. Append to the file $${file} instead.`,
      });
    }
  }

  function write(line: string): void {
    const command = parseCommand(line, resume);
    if (!command) put("output", line);
    else if (resume !== undefined) resume = undefined;
    else carryOut(command);
  }

  return { write, annotate, say: (text) => put("output", text), lines, annotations, outputs, state };
}
