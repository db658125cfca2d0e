import { type Node as ParsedNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { foreignSigns } from "./json-signs.ts";
import { FaultyText, type Member, type Node } from "./node.ts";

/** What is wrong, by jsonc-parser's name of the error. */
const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: "there is a word that is neither in quotes nor true, false, null or a number",
  InvalidNumberFormat: "there is a number that is not well formed",
  PropertyNameExpected: "the name of a member, in double quotes, is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a ':' between name and value is expected here",
  CommaExpected: "a ',' is expected before this",
  CloseBraceExpected: "a '}' is expected here",
  CloseBracketExpected: "a ']' is expected here",
  EndOfFileExpected: "there is something after the end of the document",
  UnexpectedEndOfComment: "a comment is not closed with '*/'",
  UnexpectedEndOfString: "a text is not closed with '\"' on its line",
  UnexpectedEndOfNumber: "there is a number that is not well formed",
  InvalidUnicode: "a '\\u' is not followed by four hexadecimal digits",
  InvalidEscapeCharacter: "there is a '\\' before a character that JSON has no escape for",
  InvalidCharacter: "there is a control character in a text; write it as an escape such as \\n",
};

const jsonHint =
  "A document that begins with { or [ is read as JSON, in which comments and trailing commas are fine.";

/**
 * JSON, with comments and trailing commas allowed.
 * @throws FaultyText with every kind of word and sign that JSON does not have, else with the first error
 */
export function parseJson(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) {
    const foreign = foreignSigns(text);
    const [sign] = foreign;
    if (sign && sign.offset <= first.offset) throw new FaultyText(...foreign);
    const message = `This is not valid JSON: ${faults[printParseErrorCode(first.error)] ?? "it cannot be read here"}.`;
    throw new FaultyText({ message, offset: first.offset, hint: jsonHint }, ...foreign);
  }
  if (!root) throw new FaultyText({ message: "This is not valid JSON: there is no value in it.", offset: 0 });
  return nodeOf(root, text);
}

function nodeOf(parsed: ParsedNode, text: string): Node {
  const { offset, children = [] } = parsed;
  if (parsed.type === "array") {
    return { kind: "list", offset, items: children.map((child) => nodeOf(child, text)) };
  }
  if (parsed.type === "object") {
    return { kind: "object", offset, members: children.flatMap((child) => memberOf(child, text)) };
  }
  const written = parsed.type === "number" ? { written: text.slice(offset, offset + parsed.length) } : {};
  return { kind: "scalar", offset, value: parsed.value, ...written };
}

function memberOf(property: ParsedNode, text: string): Member[] {
  const [name, value] = property.children ?? [];
  return name && value ? [{ name: String(name.value), offset: name.offset, value: nodeOf(value, text) }] : [];
}
