import type { YAMLError } from "yaml";
import type { Fault } from "./node.ts";

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
  RESOURCE_EXHAUSTION: "this is nested too deeply",
  KEY_OVER_1024_CHARS: "a name before a ':' is too long",
  TAG_RESOLVE_FAILED:
    "only YAML's own tags (!!str, !!int, !!float, !!bool, !!null, !!map, !!seq) are supported",
  BAD_COLLECTION_TYPE: "a tag does not fit its value",
  UNEXPECTED_TOKEN: "this is not expected here",
};

const hints: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  TAB_AS_INDENT: "Replace the tabs by spaces.",
  TAG_RESOLVE_FAILED:
    "!Ref, !Sub and the like are CloudFormation's: they mean something in a stack's template only.",
  BAD_SCALAR_START: 'Put the whole text in quotes: "…".',
};

/** What of yaml's errors and warnings is told: the first, with the number of others of its kind. */
export function yamlFault(errors: readonly YAMLError[], text: string): Fault | undefined {
  const [first] = errors;
  if (!first) return undefined;
  const offset = first.pos[0];
  const template = templateAt(text, offset);
  if (template) return template;
  // Of other errors the later ones are most often what the first led to.
  const more =
    first.code === "TAG_RESOLVE_FAILED" ? errors.filter(({ code }) => code === first.code).length - 1 : 0;
  const places = more > 0 ? ` (here and in ${more} more place${more > 1 ? "s" : ""})` : "";
  const hint = hints[first.code];
  return {
    message: `This is not valid YAML: ${faults[first.code] ?? "it cannot be read here"}${places}.`,
    offset,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A tag of a template in the line of an error, which is most often why there is one: braces are YAML's too. */
export function templateAt(text: string, offset: number): Fault | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const found = /\{[{%]/.exec(text.slice(start, end === -1 ? text.length : end));
  if (!found) return undefined;
  return {
    message: "This is not valid YAML: a tag of a template ({{ … }} or {% … %}) is not filled in.",
    offset: start + found.index,
    hint: "Put the value in its place in a step before this one; a step reads files as they are.",
  };
}
