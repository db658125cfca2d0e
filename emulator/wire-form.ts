import { isObject, type Json, type JsonObject } from "../src/json.ts";
import type { Shape, StructureShape } from "./model.ts";

/**
 * The parameters of a Query request as an object of the operation's shape: `Targets.member.1.Id=i-1` is
 * `{ Targets: [{ Id: "i-1" }] }`. What the shape does not know is kept as text under its name, for whoever checks it.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#request-serialization
 */
export function requestOf(
  parameters: Iterable<readonly [string, string]>,
  shape: StructureShape,
): JsonObject {
  const tree: Tree = new Map();
  for (const [name, value] of parameters) put(tree, name.split("."), value);
  return structureOf(shape, tree);
}

type Tree = Map<string, string | Tree>;

function put(tree: Tree, [first = "", ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree.set(first, value);
    return;
  }
  const known = tree.get(first);
  const inner: Tree = known instanceof Map ? known : new Map();
  tree.set(first, inner);
  put(inner, rest, value);
}

function structureOf({ members }: StructureShape, tree: Tree): JsonObject {
  return Object.fromEntries(
    [...tree].map(([name, given]) => {
      const shape = members.get(name);
      return [name, shape ? readAs(shape, given) : plain(given)];
    }),
  );
}

/** A value that is none of its shape's kind is left as it came: the check of the request names it. */
function readAs(shape: Shape, given: string | Tree): Json {
  if (typeof given === "string") return scalarOf(shape, given);
  if (shape.kind === "structure") return structureOf(shape, given);
  if (shape.kind !== "list") return plain(given);
  const items = given.get("member");
  if (!(items instanceof Map)) return plain(given);
  return [...items]
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, item]) => readAs(shape.of, item));
}

function scalarOf(shape: Shape, given: string): Json {
  switch (shape.kind) {
    // An empty list is `Names=`.
    case "list":
      return given === "" ? [] : given;
    case "structure":
      return given === "" ? {} : given;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : given;
    case "boolean":
      return given === "true" || (given === "false" ? false : given);
    case "timestamp":
    case "map":
    case "string":
    case "any":
      return given;
  }
}

function plain(given: string | Tree): Json {
  return typeof given === "string"
    ? given
    : Object.fromEntries([...given].map(([name, item]) => [name, plain(item)]));
}

/** The parameters of a request without those that say what is asked for. */
export function withoutVersion(body: Json): JsonObject {
  const { Version: _version, ...request } = isObject(body) ? body : {};
  return request;
}
