import { type Problem, place } from "../failure.ts";

/** A problem as the log shows it: what, where, what to change, where to read on. */
export function problemText({ message, where, hint, link }: Problem): string {
  const at = place(where);
  const first = at === undefined || message.includes(at) ? message : `${message} (${at})`;
  return [first, hint, link].filter((part) => part !== undefined && part !== "").join("\n");
}
