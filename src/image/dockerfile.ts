/** One instruction of a Dockerfile. */
export interface Instruction {
  /** Upper case: `RUN`. */
  readonly name: string;
  /** All that follows the name: continued lines joined, comments between them gone, flags (`--mount=…`) still in it. */
  readonly text: string;
  /** One-based line on which it begins. */
  readonly line: number;
  /** One-based line on which it ends, here-documents included. */
  readonly lastLine: number;
}

/** A stage: FROM and all up to the next. What stands before the first FROM is a stage without it. */
export interface Stage {
  /** Reference of the base image or name of another stage; undefined for what stands before the first FROM. */
  readonly from?: string;
  /** Of `FROM … AS name`. */
  readonly name?: string;
  readonly instructions: readonly Instruction[];
}

/**
 * The instructions of a Dockerfile. Nothing is checked: a line that is no instruction comes as one with its first word.
 * https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(content: string): Instruction[] {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const continues = escapeOf(lines);
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at] ?? "";
    if (/^\s*(#|$)/.test(first)) continue;
    const line = at + 1;
    const parts: string[] = [];
    for (let part = first; ; ) {
      const continued = continuation(part, continues);
      parts.push(continued ?? part);
      if (continued === undefined || at + 1 >= lines.length) break;
      at += 1;
      // Comments and blank lines between continued lines are passed over.
      while (/^\s*(#|$)/.test(lines[at] ?? "") && at + 1 < lines.length) at += 1;
      part = lines[at] ?? "";
      if (/^\s*#/.test(part)) part = "";
    }
    const [, name = "", text = ""] = /^\s*(\S+)\s*([\s\S]*)$/.exec(parts.join("")) ?? [];
    const bodies = hereDocuments(name, text);
    for (const end of bodies) {
      while (at + 1 < lines.length) {
        at += 1;
        if ((lines[at] ?? "").replace(/^\t+/, "") === end) break;
      }
    }
    found.push({ name: name.toUpperCase(), text: text.trim(), line, lastLine: at + 1 });
  }
  return found;
}

/** Instructions by stage. */
export function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: { from?: string; name?: string; instructions: Instruction[] }[] = [{ instructions: [] }];
  for (const instruction of instructions) {
    if (instruction.name !== "FROM") {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const [from = "", as, name] = instruction.text.split(/\s+/).filter((word) => !word.startsWith("--"));
    stages.push({
      from,
      ...(as?.toUpperCase() === "AS" && name !== undefined ? { name } : {}),
      instructions: [],
    });
  }
  return stages;
}

/** The list of an exec form (`["a", "b"]`); undefined for a shell form, as BuildKit decides it. */
export function execForm(text: string): string[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Of `# escape=` among the parser directives, the comments at the very beginning. */
function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const [, directive, value] = /^\s*#\s*([a-z]+)\s*=\s*(\S+)\s*$/i.exec(line) ?? [];
    if (directive === undefined) break;
    if (directive.toLowerCase() === "escape" && value === "`") return "`";
  }
  return "\\";
}

/** The line without its continuation character; undefined where it ends here. */
function continuation(line: string, character: string): string | undefined {
  const bare = line.trimEnd();
  return bare.endsWith(character) ? bare.slice(0, -1) : undefined;
}

/** The words that end the here-documents of an instruction. */
function hereDocuments(name: string, text: string): string[] {
  if (!/^(RUN|COPY|ADD)$/i.test(name)) return [];
  return [...text.matchAll(/<<-?(["']?)([A-Za-z_][A-Za-z0-9_.]*)\1/g)].map(([, , word = ""]) => word);
}
