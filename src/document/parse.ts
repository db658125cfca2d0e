import { Failure, type Problem, type Where } from "../failure.ts";
import type { Json } from "../json.ts";
import { parseJson } from "./json.ts";
import { noDocument } from "./no-document.ts";
import { type Fault, FaultyText, type Member, type Node } from "./node.ts";
import type { Path } from "./path.ts";
import { positions } from "./position.ts";
import { strictJson } from "./strict-json.ts";
import { toValue } from "./value.ts";
import { parseYaml } from "./yaml.ts";

/** A parsed document: plain data, and where each part of it stands in the text. */
export interface Document {
  /** As the user wrote the file's name. */
  readonly file: string;
  readonly value: Json;
  /** Line and column of a member's name or a list's item; of the nearest part above it where there is none. */
  whereIs(path: Path): Where;
  /** A number as it stands in the text, `3.10`; undefined where there is none. */
  written(path: Path): string | undefined;
}

/**
 * Reads JSON, JSON with comments and trailing commas, or YAML 1.2. What begins with `{` or `[` is JSON. Names that
 * stand twice in an object and numbers that a JSON number cannot keep are refused, as one of two meanings would be
 * lost without a word.
 * @param file name of the file, for problems
 * @throws Failure with file, line, column and what was expected; never with text from the document
 */
export function parseDocument(text: string, file: string): Document {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const position = positions(bare);
  const problem = ({ message, offset, hint }: Fault): Problem => ({
    message,
    where: { file, ...position(offset) },
    ...(hint === undefined ? {} : { hint }),
  });
  const plain = strictJson(bare);
  if (plain !== undefined && noDocument(bare) === undefined) {
    let root: Node | undefined;
    const nodes = () => {
      root ??= parsed(bare, file, problem);
      return root;
    };
    return {
      file,
      value: plain,
      whereIs: (path) => ({ file, ...position(offsetOf(nodes(), path)) }),
      written: (path) => writtenAt(nodes(), path),
    };
  }
  const root = parsed(bare, file, problem);
  const { value, faults } = toValue(root);
  if (faults.length > 0) throw new Failure(faults.map(problem));
  return {
    file,
    value,
    whereIs: (path) => ({ file, ...position(offsetOf(root, path)) }),
    written: (path) => writtenAt(root, path),
  };
}

function parsed(text: string, file: string, problem: (fault: Fault) => Problem): Node {
  try {
    const fault = noDocument(text);
    if (fault) throw new FaultyText(fault);
    const json = jsonIn(text);
    return json === undefined ? parseYaml(text) : parsedJson(json, file);
  } catch (error) {
    if (error instanceof FaultyText) throw new Failure(error.faults.map(problem));
    // Both parsers call themselves for each level.
    if (error instanceof RangeError) {
      throw new Failure(problem({ message: "The document is nested too deeply to be read.", offset: 0 }));
    }
    throw error;
  }
}

/** By its name a file can be YAML in braces, where names and texts need no quotes. */
function parsedJson(text: string, file: string): Node {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof FaultyText) || !/\.ya?ml$/i.test(file)) throw error;
    return parseYaml(text);
  }
}

/**
 * The text, where the first thing that is no space or comment is `{` or `[`. Lines of `# …` before it, which are no
 * comments of JSON's, become spaces.
 */
function jsonIn(text: string): string | undefined {
  const comments = /^(?:\s+|#[^\n]*\n|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? "";
  if (text[comments.length] !== "{" && text[comments.length] !== "[") return undefined;
  const spaces = comments.replace(/^[^\S\n]*#[^\n]*/gm, (line) => " ".repeat(line.length));
  return spaces + text.slice(comments.length);
}

function offsetOf(root: Node, path: Path): number {
  let [node, offset] = [root, root.offset];
  for (const step of path) {
    if (node.kind === "object") {
      const member = memberOf(node, step);
      if (!member) return offset;
      [node, offset] = [member.value, member.offset];
    } else if (node.kind === "list" && typeof step === "number" && node.items[step]) {
      node = node.items[step];
      offset = node.offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function writtenAt(root: Node, path: Path): string | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === "object") node = memberOf(node, step)?.value;
    else node = node?.kind === "list" && typeof step === "number" ? node.items[step] : undefined;
  }
  return node?.kind === "scalar" ? node.written : undefined;
}

/** By name: of a whole document's findings each asks for the way to its place again. */
const membersByName = new WeakMap<Node, ReadonlyMap<string, Member>>();

function memberOf(node: Node & { readonly kind: "object" }, name: string | number): Member | undefined {
  let members = membersByName.get(node);
  if (!members) {
    members = new Map(node.members.map((member) => [member.name, member]));
    membersByName.set(node, members);
  }
  return typeof name === "string" ? members.get(name) : undefined;
}
