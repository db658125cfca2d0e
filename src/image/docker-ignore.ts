/**
 * What a `.dockerignore` keeps out of a build.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 * @returns whether a path (relative to the context; a folder ends with `/`) is kept out, all that is in it included
 */
export function dockerIgnore(content: string): (path: string) => boolean {
  const patterns = content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ negated: line.startsWith("!"), test: matcher(line.replace(/^!\s*/, "")) }));
  const hasExceptions = patterns.some(({ negated }) => negated);
  return (path) => {
    // An exception may bring something in the folder back.
    if (path.endsWith("/") && hasExceptions) return false;
    const steps = path.replace(/\/$/, "").split("/");
    const ways = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
    let out = false;
    for (const { negated, test } of patterns) if (ways.some(test)) out = !negated;
    return out;
  };
}

/** Go's path patterns, and `**` for any number of folders. A pattern that Docker refuses matches nothing. */
function matcher(pattern: string): (path: string) => boolean {
  const bare = pattern
    .replace(/^\.?\/+/, "")
    .replace(/\/+$/, "")
    .replace(/\/{2,}/g, "/");
  const source = bare.replace(
    /(\*\*\/)|(\*\*)|(\*)|(\?)|\[(\^?[^\]]+)\]|\\(.)|([.+^${}()|\\[\]])/g,
    (_, folders, all, any, one, set, escaped, special) => {
      if (folders) return "(?:.*/)?";
      if (all) return ".*";
      if (any) return "[^/]*";
      if (one) return "[^/]";
      if (set) return `[${set}]`;
      return `\\${escaped ?? special}`;
    },
  );
  try {
    const expression = new RegExp(`^${source}$`, "s");
    return (path) => expression.test(path);
  } catch {
    return () => false;
  }
}
