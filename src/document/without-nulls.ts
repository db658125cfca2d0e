import type { Json } from "../json.ts";
import type { Path } from "./path.ts";

/**
 * The value without nulls, in objects and in lists, copied only where there are some: `aws … describe-*` and
 * `--generate-cli-skeleton` print them for members that are not set, and ECS refuses them. Empty texts, lists and
 * objects stay: they mean something.
 * @returns undefined where the value itself is null
 */
export function withoutNulls(value: Json, removed: Path[]): Json | undefined {
  return kept(value, removed, []);
}

/** @param path the way to the value; one list for the whole walk, which most of a document never asks for */
function kept(value: Json, removed: Path[], path: (string | number)[]): Json | undefined {
  if (value === null) {
    removed.push([...path]);
    return undefined;
  }
  if (typeof value !== "object") return value;
  const depth = path.length;
  const inside = (step: string | number, item: Json) => {
    path[depth] = step;
    const result = kept(item, removed, path);
    path.length = depth;
    return result;
  };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => inside(index, item)).filter((item) => item !== undefined);
    return items.length === value.length && items.every((item, index) => item === value[index])
      ? value
      : items;
  }
  const names = Object.keys(value);
  const members = names.map((name) => inside(name, value[name] ?? null));
  if (members.every((member, index) => member === value[names[index] ?? ""])) return value;
  return Object.fromEntries(
    names.flatMap((name, index): [string, Json][] => {
      const member = members[index];
      return member === undefined ? [] : [[name, member]];
    }),
  );
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
