import type { Json } from "../json.ts";
import type { Path } from "./path.ts";

/**
 * A copy without nulls, in objects and in lists: `aws … describe-*` and `--generate-cli-skeleton` print them for
 * members that are not set, and ECS refuses them. Empty texts, lists and objects stay: they mean something.
 * @returns undefined where the value itself is null
 */
export function withoutNulls(value: Json, removed: Path[], path: Path = []): Json | undefined {
  if (value === null) {
    removed.push(path);
    return undefined;
  }
  if (Array.isArray(value)) {
    return value
      .map((item, index) => withoutNulls(item, removed, [...path, index]))
      .filter((item) => item !== undefined);
  }
  if (typeof value !== "object") return value;
  const entries: [string, Json][] = [];
  for (const [name, member] of Object.entries(value)) {
    const kept = withoutNulls(member, removed, [...path, name]);
    if (kept !== undefined) entries.push([name, kept]);
  }
  return Object.fromEntries(entries);
}

/** Where a value of the copy stood in the original: removed items of a list move the ones after them. */
export function originalPath(path: Path, removed: readonly Path[]): Path {
  const original: (string | number)[] = [];
  for (const step of path) {
    if (typeof step === "string") {
      original.push(step);
      continue;
    }
    const gaps = removed
      .filter((gone) => gone.length === original.length + 1 && original.every((part, i) => part === gone[i]))
      .map((gone) => gone.at(-1))
      .filter((index) => typeof index === "number")
      .sort((a, b) => a - b);
    let index = step;
    for (const gap of gaps) if (gap <= index) index += 1;
    original.push(index);
  }
  return original;
}
