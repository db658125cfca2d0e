import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject, text } from "../../json.ts";
import type { Shape } from "../unknown-members.ts";

export type Severity = "error" | "warning";

/** What a rule may know beside the document. */
export interface RuleContext {
  /** Members that only Describe gives, as they stood in the file; they are not registered. */
  readonly described?: JsonObject;
  /** What the installed SDK knows of RegisterTaskDefinition; without it no member counts as unknown. */
  readonly shape?: Shape;
  /** The service definition that it is deployed with, without nulls. */
  readonly service?: JsonObject;
}

/** One thing a rule found. Never holds the value of an environment variable. */
export interface Found {
  /** What is wrong: a sentence. */
  readonly message: string;
  readonly path: Path;
  /** What to change: a sentence. */
  readonly hint: string;
  /** ECS's own message for the same thing, word for word, where it was seen. */
  readonly ecsMessage?: string;
}

/** To add a rule: write one, and put it into its file's list. */
export interface Rule {
  /** kebab-case; users will name it to silence it, so it never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** A page that explains it. */
  readonly link?: string;
  /** Where it finds something no other rule is asked: what they would say follows from it. */
  readonly alone?: true;
  check(document: JsonObject, context: RuleContext): Found[];
}

/** A container definition in its place. */
export interface Container {
  readonly definition: JsonObject;
  readonly path: Path;
  /** As messages call it: `container 'web'`, or by its number where it has no name. */
  readonly title: string;
  /** The same at the beginning of a sentence. */
  readonly subject: string;
  readonly name: string | undefined;
}

/** Documents do not change, and nearly every rule asks for their containers. */
const containers = new WeakMap<JsonObject, readonly Container[]>();

export function containersOf(document: JsonObject): readonly Container[] {
  let found = containers.get(document);
  if (!found) {
    found = readContainers(document);
    containers.set(document, found);
  }
  return found;
}

function readContainers(document: JsonObject): Container[] {
  return itemsOf(document, "containerDefinitions").map(({ item, path }, index) => {
    const name = text(item["name"]);
    const title = name === undefined || name === "" ? `container number ${index + 1}` : `container '${name}'`;
    return { definition: item, path, title, subject: `C${title.slice(1)}`, name };
  });
}

/** A check of each container by itself. */
export function eachContainer(
  check: (container: Container, document: JsonObject, context: RuleContext) => Found[],
): Rule["check"] {
  return (document, context) =>
    containersOf(document).flatMap((container) => check(container, document, context));
}

interface Item {
  readonly item: JsonObject;
  readonly path: Path;
}

/** By the list, as long as it is asked for from the same place: an environment is read by ten rules. */
const read = new WeakMap<
  readonly Json[],
  { readonly from: Path; readonly member: string; readonly items: readonly Item[] }
>();
const top: Path = [];

/** The objects in a list member, each with its path; what is no object is the types rule's. */
export function itemsOf(object: JsonObject, member: string, path: Path = top): readonly Item[] {
  const list = object[member];
  if (!Array.isArray(list)) return [];
  const known = read.get(list);
  if (known?.from === path && known.member === member) return known.items;
  const items: Item[] = [];
  for (const [index, item] of list.entries()) {
    if (isObject(item)) items.push({ item, path: path.concat(member, index) });
  }
  read.set(list, { from: path, member, items });
  return items;
}
