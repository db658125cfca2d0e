import type { Path } from "../document/path.ts";
import { isObject, type Json } from "../json.ts";
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
export function unknownMembers(value: Json, shape: Shape | null, path: Path = []): UnknownMember[] {
  if (shape === null) return [];
  if ("list" in shape) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => unknownMembers(item, shape.list, [...path, index]));
  }
  if (!isObject(value)) return [];
  if ("map" in shape) {
    return Object.entries(value).flatMap(([name, item]) => unknownMembers(item, shape.map, [...path, name]));
  }
  return Object.entries(value).flatMap(([name, item]) => {
    const here = [...path, name];
    const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    if (known !== undefined) return unknownMembers(item, known, here);
    const close = nearest(name, Object.keys(shape.members));
    return [{ path: here, name, ...(close === undefined ? {} : { nearest: close }) }];
  });
}
