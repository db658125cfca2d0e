import type { Json } from "../../src/json.ts";
import { type Mutation, mutate, ways } from "./mutate.ts";

/** How an answer's body is spoilt; `mutated` leaves it JSON (or XML) of nearly the right shape. */
export const spoilings = [
  "mutated",
  "mutated-on",
  "half",
  "page",
  "nothing",
  "list",
  "number",
  "null",
  "huge",
] as const;
export type Spoiling = (typeof spoilings)[number];

const replacements: readonly Json[] = [
  0,
  -1,
  1e308,
  true,
  "",
  "text\n::error::of a stranger",
  "not-an-arn",
  [],
  {},
  [null],
  { a: [1] },
  "2026-13-45T99:99:99Z",
  [["x"]],
];

/** @param random numbers from 0 to 1, the same for the same case */
export function spoilt(body: string, how: Spoiling, random: () => number): string {
  switch (how) {
    case "half":
      return body.slice(0, Math.floor(body.length * random()));
    case "page":
      return "<html><body>Service unavailable</body></html>";
    case "nothing":
      return "";
    case "list":
      return "[]";
    case "number":
      return "7";
    case "null":
      return "null";
    case "huge":
      return body.replace(/"[^"]{6,}"/, () => `"${"x".repeat(2_000_000)}"`);
    default:
      return body.trimStart().startsWith("<") ? mutatedXml(body, random) : mutatedJson(body, random);
  }
}

function mutatedJson(body: string, random: () => number): string {
  let value: Json;
  try {
    value = JSON.parse(body);
  } catch {
    return body;
  }
  const some = Array.from({ length: 1 + Math.floor(random() * 4) }, () => mutation(random));
  return JSON.stringify(mutate(value, some));
}

function mutation(random: () => number): Mutation {
  return {
    at: Math.floor(random() * 1_000_000),
    how: picked(ways, random),
    by: picked(replacements, random),
  };
}

/** Elements without their text, or renamed, or twice. */
function mutatedXml(body: string, random: () => number): string {
  const elements = [...body.matchAll(/<(\w+)>([^<]*)<\/\1>/g)];
  const [whole, name] = elements[Math.floor(random() * elements.length)] ?? [];
  if (whole === undefined) return body;
  const instead = picked(
    ["", `<${name}/>`, `<${name}>NOT_KNOWN</${name}>`, `<Other>${whole}</Other>`, whole + whole],
    random,
  );
  return body.replace(whole, () => instead);
}

export function picked<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
