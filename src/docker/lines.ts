/** A line of a program as a terminal shows it in the end: what a carriage return has overwritten is gone. */
function shown(line: string): string {
  const trimmed = line.replace(/\r+$/, "");
  return trimmed.slice(trimmed.lastIndexOf("\r") + 1);
}

/** Cut to `limit` characters, saying how many are missing. */
function cut(line: string, limit: number): string {
  return line.length <= limit ? line : `${line.slice(0, limit)} … (${line.length - limit} characters more)`;
}

export interface LineSplitter {
  push(chunk: string): void;
  /** The rest, where the last line has no end. */
  end(): void;
}

/** @param limit characters of a line, above which it is cut */
export function lineSplitter(onLine: (line: string) => void, limit = Number.POSITIVE_INFINITY): LineSplitter {
  let rest = "";
  const emit = (line: string) => onLine(cut(shown(line), limit));
  return {
    push(chunk) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) emit(line);
    },
    end() {
      if (rest !== "") emit(rest);
      rest = "";
    },
  };
}
