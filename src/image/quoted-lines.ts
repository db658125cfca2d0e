/** An entry of an input, by the line on which it begins. */
export interface QuotedLine {
  /** One-based. */
  readonly line: number;
  /** Undefined where it opens a double quote that nothing closes. */
  readonly entry: string | undefined;
  readonly isQuoted: boolean;
}

/**
 * Entries of an input in docker/build-push-action's form: one per line, and one of several lines in double quotes, a
 * quote in it twice (`"NAME=line 1` … `line n"`). Blank lines are passed over.
 */
export function quotedLines(text: string): QuotedLine[] {
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const found: QuotedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at] ?? "";
    if (first.trim() === "") continue;
    const line = at + 1;
    let entry = first.trimStart();
    if (!entry.startsWith('"')) {
      found.push({ line, entry, isQuoted: false });
      continue;
    }
    while (!closes(entry) && at + 1 < lines.length) {
      at += 1;
      entry += `\n${lines[at] ?? ""}`;
    }
    const inner = closes(entry) ? entry.trimEnd().slice(1, -1).replaceAll('""', '"') : undefined;
    found.push({ line, entry: inner, isQuoted: true });
  }
  return found;
}

/** Whether a text that begins with a quote ends with the one that closes it. */
function closes(entry: string): boolean {
  return /^"(?:[^"]|"")*"\s*$/.test(entry);
}
