import type { Json } from "../json.ts";
import { deepest, type Fault, type Node } from "./node.ts";
import { isKept } from "./numbers.ts";

/** YAML aliases can multiply a small text without end; task definitions hold some thousand values at the most. */
export const mostValues = 200_000;

/** The plain data of a parsed document, and everything in it that plain data cannot keep. */
export function toValue(root: Node): { value: Json; faults: Fault[] } {
  const faults: Fault[] = [];
  let values = 0;
  const convert = (node: Node, depth: number): Json => {
    // Once is enough: aliases can multiply what is still to come without end.
    if (values > mostValues) return null;
    values += 1;
    if (values > mostValues || depth > deepest) {
      const message = depth > deepest ? `This is nested more than ${deepest} levels deep.` : tooMany;
      if (!faults.some((fault) => fault.message === message)) faults.push({ message, offset: node.offset });
      return null;
    }
    if (node.kind === "list") return node.items.map((item) => convert(item, depth + 1));
    if (node.kind === "scalar") {
      const { value, written, offset } = node;
      if (typeof value === "number" && !isKept(written ?? String(value), value)) {
        faults.push({
          message: "A JSON number cannot hold this number with all its digits.",
          offset,
          hint: "Put it in quotes if it is meant as text.",
        });
      }
      return value;
    }
    const seen = new Set<string>();
    for (const { name, offset } of node.members) {
      if (seen.has(name)) {
        faults.push({
          message: `The member '${name}' stands more than once in the same object.`,
          offset,
          hint: "Keep one of them.",
        });
      }
      seen.add(name);
    }
    // fromEntries keeps a member named __proto__ as data; an assignment would set the prototype.
    return Object.fromEntries(node.members.map(({ name, value }) => [name, convert(value, depth + 1)]));
  };
  const value = convert(root, 0);
  return { value, faults };
}

const tooMany = `The document holds more than ${mostValues} values.`;
