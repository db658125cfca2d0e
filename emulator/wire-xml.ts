import { isObject, type Json } from "../src/json.ts";
import type { Shape } from "./model.ts";

/**
 * A value as AWS's Query protocol writes it: members as elements, items of lists as `member`, times in ISO 8601.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#response-serialization
 */
export function xmlOf(name: string, shape: Shape, value: Json): string {
  return `<${name}>${inner(shape, value)}</${name}>`;
}

/** A text element. */
export const textXml = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`;

function inner(shape: Shape, value: Json): string {
  switch (shape.kind) {
    case "structure":
      return Object.entries(isObject(value) ? value : {})
        .flatMap(([member, item]) => {
          const known = shape.members.get(member);
          return known ? [xmlOf(member, known, item)] : [];
        })
        .join("");
    case "list":
      return (Array.isArray(value) ? value : []).map((item) => xmlOf("member", shape.of, item)).join("");
    case "timestamp":
      return new Date(Number(value) * 1000).toISOString();
    case "map":
    case "string":
    case "number":
    case "boolean":
    case "any":
      return escaped(String(value));
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

const escaped = (value: string) => value.replaceAll(/[&<>"\r]/g, (found) => entities[found] ?? found);
