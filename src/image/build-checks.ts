/** What one of BuildKit's own checks of Dockerfiles found. */
export interface BuildCheck {
  /** Name of the image; undefined where one image alone is built. */
  readonly target?: string;
  /** `JSONArgsRecommended` */
  readonly rule: string;
  readonly message: string;
  /** One-based line of the Dockerfile. */
  readonly line: number;
  readonly link: string;
}

/**
 * The findings of BuildKit's checks, out of buildx's plain progress.
 * https://docs.docker.com/reference/build-checks/
 */
export function buildChecks(output: readonly string[]): BuildCheck[] {
  const vertices = new Map<string, string>();
  const found = new Map<string, BuildCheck>();
  for (const line of output) {
    const [, id, text] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? [];
    if (id === undefined || text === undefined) continue;
    if (!vertices.has(id)) vertices.set(id, text);
    const [, rule, message, number] = /^WARN: (\w+): (.*) \(line (\d+)\)$/.exec(text) ?? [];
    if (rule === undefined || message === undefined || number === undefined) continue;
    const target = /^\[(\S+) internal\]/.exec(vertices.get(id) ?? "")?.[1];
    const page = rule.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
    found.set(`${target} ${number} ${rule}`, {
      ...(target === undefined ? {} : { target }),
      rule,
      message,
      line: Number(number),
      link: `https://docs.docker.com/reference/build-checks/${page}/`,
    });
  }
  return [...found.values()];
}
