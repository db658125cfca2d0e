import { Failure, type Problem, type Where } from "../failure.ts";
import type { Json } from "../json.ts";
import { parseJson } from "./json.ts";
import { type Fault, FaultyText, type Node } from "./node.ts";
import type { Path } from "./path.ts";
import { positions } from "./position.ts";
import { toValue } from "./value.ts";
import { parseYaml } from "./yaml.ts";

/** A parsed document: plain data, and where each part of it stands in the text. */
export interface Document {
  /** As the user wrote the file's name. */
  readonly file: string;
  readonly value: Json;
  /** Line and column of a member's name or a list's item; of the nearest part above it where there is none. */
  whereIs(path: Path): Where;
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
  const root = parsed(bare, problem);
  const { value, faults } = toValue(root);
  if (faults.length > 0) throw new Failure(faults.map(problem));
  return { file, value, whereIs: (path) => ({ file, ...position(offsetOf(root, path)) }) };
}

function parsed(text: string, problem: (fault: Fault) => Problem): Node {
  try {
    return looksLikeJson(text) ? parseJson(text) : parseYaml(text);
  } catch (error) {
    if (error instanceof FaultyText) throw new Failure(problem(error.fault));
    // Both parsers call themselves for each level.
    if (error instanceof RangeError) {
      throw new Failure(problem({ message: "The document is nested too deeply to be read.", offset: 0 }));
    }
    throw error;
  }
}

/** Whether the first thing that is no space or comment is `{` or `[`. */
function looksLikeJson(text: string): boolean {
  const comments = /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? "";
  return text[comments.length] === "{" || text[comments.length] === "[";
}

function offsetOf(root: Node, path: Path): number {
  let [node, offset] = [root, root.offset];
  for (const step of path) {
    if (node.kind === "object") {
      const member = node.members.find(({ name }) => name === step);
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
