import { type Alias, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import { deepest, FaultyText, type Member, type Node } from "./node.ts";
import { templateAt, yamlFault } from "./yaml-faults.ts";

/**
 * YAML 1.2, core schema: one document, with anchors and merge keys; no other tags.
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
  // A warning is a tag or a directive that yaml would read past.
  const fault = yamlFault(
    parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
    text,
  );
  if (fault) throw new FaultyText(fault);
  // `---` at the end of a file, or comments before the first, begin documents that hold nothing.
  const [document, second] = parsed.filter(
    ({ contents }) => contents && contents.range[1] > contents.range[0],
  );
  if (!document) throw new FaultyText({ message: "The document is empty.", offset: 0 });
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
  return nodeOf(document.contents, { text, anchors: new Map(), converted: new Map() }, 0);
}

interface Context {
  readonly text: string;
  /** What each anchor stands for, as far as the walk has come: an alias means the last one before it. */
  readonly anchors: Map<string, unknown>;
  /** What aliases stand for, converted once: aliases of aliases would multiply the work without end. */
  readonly converted: Map<unknown, Node>;
}

function nodeOf(parsed: unknown, context: Context, depth: number): Node {
  const offset = offsetOf(parsed);
  if (depth > deepest)
    throw new FaultyText({ message: `This is nested more than ${deepest} levels deep.`, offset });
  if (isAlias(parsed)) {
    const target = aliased(parsed, context);
    const node = context.converted.get(target) ?? nodeOf(target, context, depth + 1);
    context.converted.set(target, node);
    return node;
  }
  anchor(parsed, context);
  if (isSeq(parsed)) {
    return { kind: "list", offset, items: parsed.items.map((item) => nodeOf(item, context, depth + 1)) };
  }
  if (isMap(parsed)) {
    const members = parsed.items.map(({ key, value }) => ({
      name: nameOf(key, context),
      offset: offsetOf(key),
      value: nodeOf(value, context, depth + 1),
      isMerge: isScalar(key) && key.type === "PLAIN" && key.value === "<<",
    }));
    return { kind: "object", offset, members: merged(members) };
  }
  const { value, source } = isScalar(parsed) ? parsed : { value: null, source: undefined };
  if (typeof value === "number") return { kind: "scalar", offset, value, written: source ?? String(value) };
  if (typeof value === "string" || typeof value === "boolean") return { kind: "scalar", offset, value };
  return { kind: "scalar", offset, value: null };
}

/**
 * Members with those of `<<: *name` and `<<: [*one, *other]` in their places: what an object says itself counts, then
 * what an earlier one of the merged objects says. YAML 1.2 does not have merge keys, and everybody who writes anchors does.
 * https://yaml.org/type/merge.html
 */
function merged(members: readonly (Member & { readonly isMerge: boolean })[]): Member[] {
  const own = members.filter(({ isMerge }) => !isMerge);
  if (own.length === members.length) return own;
  const known = new Set(own.map(({ name }) => name));
  return members.flatMap((member): Member[] => {
    if (!member.isMerge) return [member];
    const { value, offset } = member;
    return (value.kind === "list" ? value.items : [value]).flatMap((source) => {
      if (source.kind !== "object") throw new FaultyText({ message: notMergeable, offset });
      const added = source.members.filter(({ name }) => !known.has(name));
      for (const { name } of added) known.add(name);
      return added;
    });
  });
}

const notMergeable = "A merge key (<<) takes an alias (*name) of a map, or a list of such.";

/** Names are text in JSON: `80:` is the member "80", as it was written. */
function nameOf(key: unknown, context: Context): string {
  anchor(key, context);
  const name = isAlias(key) ? aliased(key, context) : key;
  const offset = offsetOf(key);
  if (!isScalar(name) || name.source === undefined) {
    throw new FaultyText(
      templateAt(context.text, offset) ?? { message: "The name of a member must be a text.", offset },
    );
  }
  return typeof name.value === "string" ? name.value : name.source;
}

function anchor(parsed: unknown, { anchors }: Context): void {
  if ((isScalar(parsed) || isMap(parsed) || isSeq(parsed)) && parsed.anchor)
    anchors.set(parsed.anchor, parsed);
}

function aliased(alias: Alias, { anchors }: Context): unknown {
  const target = anchors.get(alias.source);
  if (target) return target;
  const message = "This is not valid YAML: an alias (*name) has no anchor (&name) before it.";
  throw new FaultyText({ message, offset: offsetOf(alias) });
}

function offsetOf(parsed: unknown): number {
  return ((isScalar(parsed) || isMap(parsed) || isSeq(parsed) || isAlias(parsed)) && parsed.range?.[0]) || 0;
}
