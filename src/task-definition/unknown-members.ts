import type { Path } from "../document/path.ts";
import type { Json } from "../json.ts";
import { nearest } from "../suggest.ts";

/** What is known of a type: the members of a structure, or the type of a list's items or a map's values; null: a leaf. */
export type Shape =
  | { readonly members: Readonly<Record<string, Shape | null>> }
  | { readonly list: Shape | null }
  | { readonly map: Shape | null };

export interface UnknownMember {
  readonly path: Path;
  readonly name: string;
  /** The known name that was most likely meant. */
  readonly nearest?: string;
}

/** Members of a value that its shape does not know. Values of another type than the shape's are passed over. */
export function unknownMembers(value: Json, shape: Shape | null): UnknownMember[] {
  const found: UnknownMember[] = [];
  search(value, shape, [], found);
  return found;
}

/** @param path the way to the value; one list for the whole walk */
function search(value: Json, shape: Shape | null, path: (string | number)[], found: UnknownMember[]): void {
  if (shape === null || typeof value !== "object" || value === null) return;
  const depth = path.length;
  const inside = (step: string | number, item: Json, of: Shape | null) => {
    path[depth] = step;
    search(item, of, path, found);
    path.length = depth;
  };
  if (Array.isArray(value)) {
    if ("list" in shape) for (const [index, item] of value.entries()) inside(index, item, shape.list);
    return;
  }
  if ("list" in shape) return;
  for (const [name, item] of Object.entries(value)) {
    if ("map" in shape) {
      inside(name, item, shape.map);
      continue;
    }
    const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    if (known !== undefined) {
      inside(name, item, known);
      continue;
    }
    const close = nearest(name, Object.keys(shape.members));
    found.push({ path: [...path, name], name, ...(close === undefined ? {} : { nearest: close }) });
  }
}
