import type { Tags } from "../preview/ports.ts";
import { tagKeys } from "../preview/tags.ts";
import type { Kept } from "./part.ts";
import { protectedBy } from "./protect.ts";

/** What of one kind is to go: those that are named, or those of the services that carry our tag. */
export type Wanted = "tagged" | readonly string[];

/** Something that may be taken away. */
export interface Candidate {
  /** `target group web-blue` */
  readonly what: string;
  /** All that it may be named by. */
  readonly names: readonly string[];
  /** Asked for only where nobody named it. */
  readonly tags: Tags;
}

/** The tag on everything that is ours to delete without being named: previews have it, and what a user gives it. */
export const isOurs = (tags: Tags): boolean => tags[tagKeys.managed] === "true";

/** @returns why it stays; undefined where it may go */
export function stays(
  { what, names, tags }: Candidate,
  wanted: Wanted,
  { input, protect }: { readonly input: string; readonly protect: readonly string[] },
): Kept | undefined {
  const pattern = protectedBy(names, protect);
  if (pattern !== undefined) return { what, why: `It is protected by the pattern '${pattern}'.` };
  if (wanted === "tagged")
    return isOurs(tags)
      ? undefined
      : {
          what,
          why: `It does not carry the tag ${tagKeys.managed}=true; name it in '${input}' to delete it.`,
        };
  return names.some((name) => wanted.includes(name))
    ? undefined
    : { what, why: `It is not named in '${input}'.` };
}
