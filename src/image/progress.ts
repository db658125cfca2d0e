/** What the log shows of one line of buildx. */
export type Progress = (line: string) => string[];

/** As much of an instruction as a line of the log needs to be recognised by. */
const shown = 150;

/**
 * Makes buildx's plain progress readable: a step's lines under its name, cached steps on one line, and nothing of
 * BuildKit's own housekeeping. Where builds go on at the same time, a step's name comes again when its lines do.
 */
export function progress(): Progress {
  const vertices = new Map<string, { readonly name: string; started: boolean }>();
  let current: string | undefined;
  let over = false;
  return (line) => {
    // What buildx prints at the end, the failure with its excerpt, is told by the failure itself.
    if (/^(-{6,}|ERROR: .*|\S+:\d+)$/.test(line)) over = true;
    if (over) return [];
    const [, id, text] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? [];
    if (id === undefined || text === undefined) return line.trim() === "" ? [] : [line.trimEnd()];
    const vertex = vertices.get(id);
    if (!vertex) {
      vertices.set(id, { name: text, started: false });
      return [];
    }
    if (text === vertex.name || text === "...") return [];
    const name = title(vertex.name);
    if (text.startsWith("ERROR: ")) {
      const missing = /importing cache/.test(vertex.name) && /not found/.test(text);
      return missing ? [`${name}: there is none yet`] : [`${name}: ${text}`];
    }
    if (text === "CANCELED") return [`${label(vertex.name)} cancelled`];
    if (!isOfUsers(vertex.name)) return pushed(text, name);
    if (text === "CACHED") return [`${name}  (cached)`];
    const done = /^DONE ([\d.]+)s$/.exec(text)?.[1];
    if (done !== undefined) {
      if (current === id) current = undefined;
      return [vertex.started ? `  ${label(vertex.name)} done after ${done} s` : `${name}  (${done} s)`];
    }
    const log = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
    if (log === undefined) return [];
    const heading = current === id ? [] : [vertex.started ? `${label(vertex.name)} goes on` : name];
    vertex.started = true;
    current = id;
    return [...heading, `  ${log}`];
  };
}

/** `[web build 3/9] RUN …`: a step of a Dockerfile, and none of BuildKit's own. */
function isOfUsers(name: string): boolean {
  return /^\[[^\]]*\d+\/\d+\]/.test(name);
}

function title(name: string): string {
  return name.length <= shown ? name : `${name.slice(0, shown)}…`;
}

function label(name: string): string {
  return /^\[[^\]]*\]/.exec(name)?.[0] ?? title(name);
}

/** Of exporting an image only that it was pushed. */
function pushed(text: string, name: string): string[] {
  const [, reference] = /^pushing manifest for (\S+).* done$/.exec(text) ?? [];
  if (reference !== undefined) return [`pushed ${reference}`];
  // Findings of BuildKit's checks become annotations (build-checks.ts).
  return /^WARN\b/.test(text) && !/\(line \d+\)$/.test(text) ? [`${name}: ${text}`] : [];
}
