import type { BakeResult } from "./ports.ts";

/** What buildx's plain progress says of a build that failed. */
export interface BuildFailure {
  /** Name of an image, where one is told: of images that are built from each other it may be the wrong one. */
  readonly target?: string;
  /** `[web build 3/9]` without its brackets. */
  readonly step?: string;
  /** The instruction: `RUN bundle install`. */
  readonly instruction?: string;
  readonly exitCode?: number;
  /** Name of the Dockerfile, without its folder. */
  readonly file?: string;
  /** One-based line of the Dockerfile. */
  readonly line?: number;
  /** That line, as it stands in the Dockerfile. */
  readonly lineText?: string;
  /** BuildKit's own sentence, without what is put before it on the way. */
  readonly message: string;
  /** The last lines that the step printed. */
  readonly lastLines: readonly string[];
}

/** How many lines of the step's own output are told. */
const told = 20;

/**
 * Reads what failed out of buildx's output (`--progress=plain`).
 * @param names of the images that were built
 */
export function readFailure(
  { output, exitCode: ofBuildx }: Pick<BakeResult, "output" | "exitCode">,
  names: readonly string[],
): BuildFailure {
  const lines = output.map((line) => line.trimEnd());
  const last = lines.findLast((line) => line.trim() !== "") ?? "";
  // A progress line at the end says nothing of the reason: buildx was killed.
  const lastWords = /^(#\d+ .*)?$/.test(last)
    ? `buildx ended with exit code ${ofBuildx} and named no error`
    : last;
  const final = lines.findLast((line) => /^ERROR: /.test(line)) ?? lastWords;
  const message = sentence(final);
  const failed = failedVertex(lines);
  const step = /^\[(.+?)\]\s*(.*)$/s.exec(failed?.name ?? "");
  const excerpt = excerptOf(lines);
  const target =
    /\btarget ([A-Za-z0-9_-]+): /.exec(final)?.[1] ??
    names.find((name) => step?.[1]?.split(" ")[0] === name) ??
    (names.length === 1 ? names[0] : undefined);
  const exitCode = /did not complete successfully: exit code: (\d+)/.exec(
    `${failed?.error ?? ""}\n${final}`,
  )?.[1];
  const line = excerpt?.line ?? /parse error on line (\d+)/.exec(final)?.[1];
  // `[internal] load metadata for …` is no step of a Dockerfile.
  const number = step?.[1]?.endsWith("internal") ? undefined : step?.[1];
  return {
    ...(target === undefined ? {} : { target }),
    ...(number === undefined ? {} : { step: number }),
    ...(number === undefined || !step?.[2] ? {} : { instruction: step[2] }),
    ...(exitCode === undefined ? {} : { exitCode: Number(exitCode) }),
    ...(excerpt === undefined ? {} : { file: excerpt.file }),
    ...(excerpt?.text === undefined ? {} : { lineText: excerpt.text }),
    ...(line === undefined ? {} : { line: Number(line) }),
    message,
    lastLines: (failed?.log ?? []).slice(-told),
  };
}

/** `ERROR: target web: failed to solve: rpc error: … desc = what it is` → `what it is`. */
function sentence(final: string): string {
  return final
    .replace(/^ERROR: /, "")
    .replace(/^(?:(?:target [\w-]+|failed to (?:build|solve)|rpc error: code = \w+ desc =):? ?)+/, "")
    .replace(/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S+: /, "")
    .trim();
}

interface Vertex {
  name: string;
  readonly log: string[];
  error?: string;
}

/** The step that ended with an error: `#8 ERROR: …` after `#8 [web 3/9] RUN …`; the log is that step's own. */
function failedVertex(lines: readonly string[]): Vertex | undefined {
  const vertices = new Map<string, Vertex>();
  for (const line of lines) {
    const [, id, text] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (id === undefined || text === undefined) continue;
    const vertex = vertices.get(id);
    const log = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
    if (!vertex) vertices.set(id, { name: text, log: [] });
    else if (text.startsWith("ERROR: ")) vertex.error = text.slice(7);
    else if (log !== undefined) vertex.log.push(log);
  }
  // A cache that cannot be read is an error to BuildKit too, and fails nothing.
  return [...vertices.values()].findLast(
    ({ error, name }) => error !== undefined && !/importing cache/.test(name),
  );
}

/** `Dockerfile:3` above the excerpt that BuildKit prints between two rules, the line marked with `>>>`. */
function excerptOf(
  lines: readonly string[],
): { file: string; line: string; text: string | undefined } | undefined {
  for (const [at, line] of lines.entries()) {
    const [, file, number] = /^(\S.*):(\d+)$/.exec(line) ?? [];
    if (file === undefined || number === undefined || !/^-{10,}$/.test(lines[at + 1] ?? "")) continue;
    const mark = new RegExp(`^ *${number} \\| >>> (.*)$`);
    const marked = lines.slice(at).find((other) => mark.test(other));
    return { file, line: number, text: mark.exec(marked ?? "")?.[1] };
  }
  return undefined;
}
