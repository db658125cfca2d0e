import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments, type YAMLError } from "yaml";
import { deepest, FaultyText, type Member, type Node } from "./node.ts";

/** What is wrong, by yaml's code of the error; its own messages quote the text, which may be a secret. */
const faults: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  BAD_ALIAS: "an alias (*name) or an anchor (&name) has no proper name",
  ALIAS_PROPS: "an alias (*name) cannot have an anchor or a tag",
  BAD_DIRECTIVE: "a directive (%) is not understood",
  BAD_DQ_ESCAPE: "a text in double quotes has a '\\' before a character that YAML has no escape for",
  BAD_INDENT: "the indentation is wrong here",
  BAD_SCALAR_START: "a text that begins with this character needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "a nested map or list must begin on a line of its own",
  BLOCK_IN_FLOW: "indented maps and lists are not possible between braces or brackets",
  MISSING_CHAR: "a quote, bracket, brace, comma, ':' or space is missing here",
  MULTILINE_IMPLICIT_KEY: "a name must stand on one line, and its ':' with it",
  MULTIPLE_ANCHORS: "a value can have one anchor only",
  MULTIPLE_TAGS: "a value can have one tag only",
  TAB_AS_INDENT: "indentation is made of spaces, not tabs",
  TAG_RESOLVE_FAILED:
    "only YAML's own tags (!!str, !!int, !!float, !!bool, !!null, !!map, !!seq) are supported",
  BAD_COLLECTION_TYPE: "a tag does not fit its value",
  UNEXPECTED_TOKEN: "this is not expected here",
};

/**
 * YAML 1.2, core schema: one document, with anchors; no merge keys, no other tags.
 * @throws FaultyText at the first error
 */
export function parseYaml(text: string): Node {
  const parsed = parseAllDocuments(text, {
    version: "1.2",
    prettyErrors: false,
    // Names are compared after both parsers in one place.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: "silent",
  });
  const [document, second] = parsed;
  // A warning is a tag or a directive that yaml would read past.
  const error = document?.errors[0] ?? document?.warnings[0];
  if (error) {
    const message = `This is not valid YAML: ${faults[error.code] ?? "it cannot be read here"}.`;
    throw new FaultyText({ message, offset: error.pos[0] });
  }
  if (!document?.contents) throw new FaultyText({ message: "The document is empty.", offset: 0 });
  if (second) {
    throw new FaultyText({
      message: "There are several YAML documents in this file; one is expected.",
      offset: second.range[0],
      hint: "Keep one document per file, without '---' between them.",
    });
  }
  if (document.directives?.yaml.version !== "1.2") {
    throw new FaultyText({
      message: "Only YAML 1.2 is supported.",
      offset: 0,
      hint: "Remove the %YAML line.",
    });
  }
  return nodeOf(document.contents, { document, anchored: new Map() }, 0);
}

interface Context {
  readonly document: Document;
  /** What aliases stand for, converted once: aliases of aliases would multiply the work without end. */
  readonly anchored: Map<unknown, Node>;
}

function nodeOf(parsed: unknown, context: Context, depth: number): Node {
  const offset = offsetOf(parsed);
  if (depth > deepest)
    throw new FaultyText({ message: `This is nested more than ${deepest} levels deep.`, offset });
  if (isAlias(parsed)) {
    const target = parsed.resolve(context.document);
    if (!target) {
      const message = "This is not valid YAML: an alias (*name) has no anchor (&name) before it.";
      throw new FaultyText({ message, offset });
    }
    const node = context.anchored.get(target) ?? nodeOf(target, context, depth + 1);
    context.anchored.set(target, node);
    return node;
  }
  if (isSeq(parsed)) {
    return { kind: "list", offset, items: parsed.items.map((item) => nodeOf(item, context, depth + 1)) };
  }
  if (isMap(parsed)) {
    const members = parsed.items.map(({ key, value }): Member => {
      const at = offsetOf(key);
      return { name: nameOf(key, context.document), offset: at, value: nodeOf(value, context, depth + 1) };
    });
    return { kind: "object", offset, members };
  }
  const { value, source } = isScalar(parsed) ? parsed : { value: null, source: undefined };
  if (typeof value === "number") return { kind: "scalar", offset, value, written: source ?? String(value) };
  if (typeof value === "string" || typeof value === "boolean") return { kind: "scalar", offset, value };
  return { kind: "scalar", offset, value: null };
}

/** Names are text in JSON: `80:` is the member "80", as it was written. */
function nameOf(key: unknown, document: Document): string {
  const name = isAlias(key) ? key.resolve(document) : key;
  const offset = offsetOf(key);
  if (!isScalar(name) || name.source === undefined) {
    throw new FaultyText({ message: "The name of a member must be a text.", offset });
  }
  if (name.value === "<<" && name.type === "PLAIN") {
    throw new FaultyText({
      message: "Merge keys (<<) are not part of YAML 1.2.",
      offset,
      hint: "Write the members out; an alias (*name) can stand for a whole value.",
    });
  }
  return typeof name.value === "string" ? name.value : name.source;
}

function offsetOf(parsed: unknown): number {
  return ((isScalar(parsed) || isMap(parsed) || isSeq(parsed) || isAlias(parsed)) && parsed.range?.[0]) || 0;
}
