import { createScanner, type JSONScanner } from "jsonc-parser";
import type { Fault } from "./node.ts";

/** jsonc-parser's kinds of tokens, which it declares as a const enum. */
const [openBrace, stringLiteral, unknown, end] = [1, 10, 16, 17];

/** A sign or a word that JSON does not have: how it begins, how far it goes, and what to say. */
interface Sign {
  readonly begins: RegExp;
  readonly message: string;
  readonly hint: string;
}

const fillIn = "Put the value in its place in a step before this one; a step reads files as they are.";

/** Every word that no other sign begins. */
const word: Sign = {
  begins: /[^\s{}[\]:,"]+/y,
  message: "there is a word that is neither in quotes nor true, false, null or a number",
  hint: "A document that begins with { or [ is read as JSON, in which comments and trailing commas are fine.",
};

const signs: readonly Sign[] = [
  {
    begins: /'(?:[^'\\\r\n]|\\.)*'?/y,
    message: "texts stand in double quotes, not in single ones",
    hint: "Write \"…\". Python's print and JavaScript's console.log show objects that are no JSON: use json.dumps or JSON.stringify.",
  },
  {
    begins: /[\u2018-\u201F\u00AB\u00BB][^\r\n:,\]}]*/y,
    message: "there are typographic quotes, which a word processor makes",
    hint: 'Write straight ones: "…".',
  },
  {
    begins: /\{[{%#](?:[\s\S]*?[}%#]\}|[^\r\n]*)/y,
    message: "a tag of a template ({{ … }} or {% … %}) is not filled in",
    hint: fillIn,
  },
  {
    begins: /\$(?:\{[^}\r\n]*\}?|\w+)?/y,
    message: "a placeholder ($NAME or ${NAME}) that is not in quotes is not filled in",
    hint: fillIn,
  },
  {
    begins: /<[^<>\r\n]*>?|@@?\w*@*|%\w*%*/y,
    message: "a placeholder that is not in quotes is not filled in",
    hint: fillIn,
  },
  {
    begins: /[\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]+/y,
    message: "there is an invisible character that is no space of JSON's",
    hint: "Replace it by a plain space: text that is copied from a web page can have no-break spaces.",
  },
  { begins: /#[^\r\n]*/y, message: "a comment begins with //, not with #", hint: "Write //, or /* … */." },
  {
    begins: /(?:True|False|None)\b/y,
    message: "True, False and None are Python's words",
    hint: "Write true, false or null; json.dumps does.",
  },
  {
    begins: /[A-Za-z_$][\w$-]*(?=\s*:)/y,
    message: "the name of a member stands in double quotes",
    hint: 'Write "name": value. A file of YAML has a name that ends in .yml or .yaml.',
  },
  word,
];

/**
 * What in a text is no token of JSON, each kind told once, at its first place. Where there is any, what the parser says
 * of commas and brackets is of no use.
 */
export function foreignSigns(text: string): Fault[] {
  const found = new Map<Sign, { readonly offset: number; count: number }>();
  const scanner = createScanner(text, true);
  for (let kind: number = scanner.scan(); kind !== end; kind = scanner.scan()) {
    const sign = signAt(text, scanner, kind);
    // Behind a text that does not end every word would seem foreign.
    if (kind === stringLiteral && scanner.getTokenError() !== 0 && !sign) break;
    if (!sign) continue;
    const known = found.get(sign.sign);
    if (known) known.count += 1;
    else found.set(sign.sign, { offset: sign.offset, count: 1 });
    scanner.setPosition(sign.end);
  }
  return [...found].map(([{ message, hint }, { offset, count }]) => ({
    message: `This is not valid JSON: ${message}${count > 1 ? ` (here and in ${count - 1} more place${count > 2 ? "s" : ""})` : ""}.`,
    offset,
    hint,
  }));
}

function signAt(text: string, scanner: JSONScanner, kind: number) {
  let offset = scanner.getTokenOffset();
  if (kind === stringLiteral) {
    // `"{{ env "NAME" }}"`: the quotes of the tag end the text.
    const token = text.slice(offset, scanner.getPosition());
    const open = token.lastIndexOf("{{");
    if (open === -1 || token.includes("}}", open) || !/^[^\s,:}\]]/.test(text.slice(scanner.getPosition()))) {
      return undefined;
    }
    offset += open;
  } else if (kind !== unknown && !(kind === openBrace && /[{%#]/.test(text[offset + 1] ?? ""))) {
    return undefined;
  }
  for (const sign of signs) {
    sign.begins.lastIndex = offset;
    const match = sign.begins.exec(text)?.[0];
    if (!match) continue;
    // A tag inside of a text goes on to the quote that was meant to end the text.
    const rest = kind === stringLiteral && text[offset + match.length] === '"' ? 1 : 0;
    return { sign, offset, end: offset + match.length + rest };
  }
  return { sign: word, offset, end: offset + 1 };
}
