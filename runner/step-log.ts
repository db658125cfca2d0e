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

  function refuse(command: Command): void {
    const file = disabled.get(command.name);
    const message = `The \`${command.name}\` command is disabled. Append to the file $${file} instead.`;
    annotate({ level: "error", message });
  }

  function stop(command: Command): void {
    if (isStopToken(command.message)) resume = command.message;
    else annotate({ level: "error", message: `'${command.message}' is not a valid stop-commands token.` });
  }

  /** The commands that do something here; `echo` and the problem matchers do not. */
  const effects: Readonly<Record<string, (command: Command) => void>> = {
    error: (command) => annotate(annotation("error", command)),
    warning: (command) => annotate(annotation("warning", command)),
    notice: (command) => annotate(annotation("notice", command)),
    debug: ({ message }) => put("debug", message),
    group: ({ message }) => put("group", message),
    endgroup: ({ message }) => put("endgroup", message),
    "add-mask": ({ message }) => masks.add(message),
    "set-output": (command) => store(command, outputs, "GITHUB_OUTPUT"),
    "save-state": (command) => store(command, state, "GITHUB_STATE"),
    "set-env": refuse,
    "add-path": refuse,
    "stop-commands": stop,
  };

  function write(line: string): void {
    const command = parseCommand(line, resume);
    if (!command) put("output", line);
    else if (resume !== undefined) resume = undefined;
    else effects[command.name]?.(command);
  }

  return { write, annotate, say: (text) => put("output", text), lines, annotations, outputs, state };
}
