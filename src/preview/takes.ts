import type { Patterns, Rule } from "./ports.ts";

/** Paths of every kind: what takes these takes any. */
const paths = ["/", "/x", "/x/y.z", "/-_~%20/0/"];

/**
 * How many of a host's requests a rule takes, where it is asked before all others: its conditions all have to be met.
 * What cannot be told counts as some.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
export function takes({ hosts, paths: limits, narrowed }: Rule, host: string): "all" | "some" | "none" {
  const isMet = met(hosts, host, "i");
  if (isMet === false) return "none";
  return isMet && !narrowed && paths.every((path) => met(limits, path, "")) ? "all" : "some";
}

/** Whether the rule is for exactly this host, and not for it among others. */
export const names = ({ hosts }: Rule, host: string): boolean =>
  hosts.values.some((value) => value.toLowerCase() === host);

/** Host names are compared in any case, paths in theirs. Undefined where it cannot be told. */
function met({ values, regexes }: Patterns, text: string, flags: "i" | ""): boolean | undefined {
  if (values.length === 0 && regexes.length === 0) return true;
  if (values.some((value) => new RegExp(`^${wildcards(value)}$`, flags).test(text))) return true;
  const matched = regexes.map((regex) => expression(regex, flags)?.test(text));
  return matched.includes(true) || (matched.includes(undefined) ? undefined : false);
}

/** `*` is any number of characters, `?` is one. */
const wildcards = (pattern: string): string =>
  pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");

/**
 * As AWS's own examples have it, a regular expression matches anywhere, and says `^` and `$` where it means the whole.
 * Undefined for one that JavaScript cannot read.
 */
function expression(regex: string, flags: string): RegExp | undefined {
  const inline = /^\(\?i\)/.exec(regex);
  try {
    return new RegExp(regex.slice(inline?.[0].length ?? 0), inline ? "i" : flags);
  } catch {
    return undefined;
  }
}

/** What a rule takes, for a person: `*.example.com`, `*.example.com/api/*`, `/login`. */
export function shownPatterns({ hosts, paths: limits }: Pick<Rule, "hosts" | "paths">): string {
  const shown = ({ values, regexes }: Patterns) => [...values, ...regexes.map((regex) => `regex ${regex}`)];
  const parts = [shown(hosts).join(", "), shown(limits).join(", ")].filter((part) => part !== "");
  return parts.join(" with the path ");
}
