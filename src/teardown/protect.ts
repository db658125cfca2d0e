/**
 * Whether a name is one that must never be deleted: `*` stands for any characters, `?` for one. Case does not count, as
 * a protection that misses is worse than one that hits too much.
 * @param names of one thing: `web`, and for a service `production/web` too
 * @returns the pattern that hit
 */
export function protectedBy(names: readonly string[], patterns: readonly string[]): string | undefined {
  return patterns.find((pattern) => names.some((name) => matches(name, pattern)));
}

function matches(name: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "i").test(name);
}
