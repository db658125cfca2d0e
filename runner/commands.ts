/** A workflow command as a step writes it to its output: `::error file=app.js,line=3::Missing semicolon`. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

function unescapeMessage(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeMessage(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}

/**
 * Reads a line of output as a command; undefined where it is ordinary text, which includes unknown command names.
 * `resume` is the token of a `stop-commands` in force: then only `::<resume>::` counts.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function parseCommand(line: string, resume?: string): Command | undefined {
  const text = line.trimStart();
  if (!text.startsWith("::")) return undefined;
  const close = text.indexOf("::", 2);
  if (close === -1) return undefined;
  const head = text.slice(2, close);
  const space = head.indexOf(" ");
  const name = (space === -1 ? head : head.slice(0, space)).toLowerCase();
  if (resume === undefined ? !known.has(name) : name !== resume.toLowerCase()) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space === -1 ? [] : head.slice(space + 1).split(",")) {
    const equals = pair.indexOf("=");
    if (equals < 1) continue;
    properties[pair.slice(0, equals).trim().toLowerCase()] = unescapeProperty(pair.slice(equals + 1));
  }
  return { name, properties, message: unescapeMessage(text.slice(close + 2)) };
}

/** True for a token that may stop commands: the runner refuses the names of commands. */
export function isStopToken(token: string): boolean {
  return token.trim() !== "" && !known.has(token.toLowerCase());
}
