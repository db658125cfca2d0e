import { isObject, type Json, type JsonObject } from "../json.ts";
import { isEqual } from "./canonical.ts";
import { itemKey } from "./keyed-lists.ts";
import { normalise } from "./normalise.ts";
import { isKnownMember } from "./rules/member-types.ts";

/** One difference between two task definitions. Values that may be secret are never in it. */
export interface Change {
  readonly how: "added" | "removed" | "changed";
  /** The container it is about; undefined for the task itself. */
  readonly container?: string;
  /** `container`, `image`, `environment`, `secret`, `port`, `tag`, or the path of the member. */
  readonly what: string;
  /** Name of the variable, secret, port, tag or list item. */
  readonly name?: string;
  readonly before?: string | number | boolean;
  readonly after?: string | number | boolean;
}

/**
 * What a registration of `after` would change against `before`, in meaning: order, defaults, nulls and members that only
 * Describe gives make no difference. Empty: there is nothing to register.
 */
export function diff(before: JsonObject, after: JsonObject): Change[] {
  return compareMembers(normalise(before), normalise(after), { path: [], hidden: false });
}

/** `web-app: image app:1.2 → app:1.3`, one line, without a value of an environment variable. */
export function describeChange({ how, container, what, name, before, after }: Change): string {
  const subject = name === undefined ? what : `${what} ${name}`;
  const signs = { added: "+ ", removed: "- ", changed: "" };
  let values = "";
  if (before !== undefined && after !== undefined) values = ` ${scalar(before)} → ${scalar(after)}`;
  else if (before !== undefined || after !== undefined) values = ` ${scalar(before ?? after)}`;
  else if (how === "changed") values = " changed";
  const line = `${container === undefined ? "" : `${container}: `}${signs[how]}${subject}${values}`;
  // Names come from files: none may begin a line of its own in the log.
  return line.replace(/\p{Cc}/gu, " ");
}

function scalar(value: Change["before"]): string {
  return value === "" ? '""' : String(value);
}

interface Place {
  readonly path: readonly string[];
  readonly container?: string;
  /** Values from here on may be secret, or are long. */
  readonly hidden: boolean;
}

const hiddenMembers = new Set([
  "environment",
  "secrets",
  "command",
  "entryPoint",
  "dockerLabels",
  "options",
  "secretOptions",
  "driverOpts",
  "labels",
  "tags",
]);

/** Items of these lists have a word of their own. */
const itemWords: Readonly<Record<string, string>> = {
  containerDefinitions: "container",
  environment: "environment",
  secrets: "secret",
  portMappings: "port",
  tags: "tag",
  volumes: "volume",
  mountPoints: "mount",
};

/** Of these lists the items are told as a whole. */
const wholeItems = new Set(["environment", "secrets", "portMappings", "tags"]);

function compareMembers(before: JsonObject, after: JsonObject, place: Place): Change[] {
  // What people look for comes first.
  const names = new Set(["family", "image", ...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) =>
    compare(member(before, name), member(after, name), name, {
      ...place,
      path: [...place.path, name],
      hidden: place.hidden || hiddenMembers.has(name) || !isKnown(name, place),
    }),
  );
}

/** What is misspelt or misplaced may be an environment variable. */
function isKnown(name: string, { path, container }: Place): boolean {
  const steps = [...path, name].flatMap((step) => {
    const [, list] = /^(\w+)\[.*\]$/s.exec(step) ?? [];
    return list === undefined ? [step] : [list, 0];
  });
  return isKnownMember(container === undefined ? steps : ["containerDefinitions", 0, ...steps]);
}

function compare(before: Json | undefined, after: Json | undefined, name: string, place: Place): Change[] {
  if (isSame(before, after)) return [];
  if (isKeyedList(before, name) && isKeyedList(after, name)) {
    return compareLists(before ?? [], after ?? [], name, place);
  }
  if (isObject(before) && isObject(after)) return compareMembers(before, after, place);
  const change = { what: place.path.join("."), how: howOf(before, after) };
  return [{ ...change, ...at(place), ...(place.hidden ? {} : shown(before, after)) }];
}

/** Items are told apart by their key; where a key stands twice its items are compared as one. */
function compareLists(before: readonly Json[], after: readonly Json[], name: string, place: Place): Change[] {
  const old = Map.groupBy(before, (item) => itemKey(name, item) ?? "");
  const now = Map.groupBy(after, (item) => itemKey(name, item) ?? "");
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): Change[] => {
    const [one, other] = [old.get(key), now.get(key)];
    if (isSame(one, other)) return [];
    const [was, is] = [one?.[0], other?.[0]];
    const single = one?.length === 1 && other?.length === 1;
    if (single && isObject(was) && isObject(is) && !wholeItems.has(name)) {
      const inside = name === "containerDefinitions" ? { path: [], container: key } : {};
      const path = [...place.path.slice(0, -1), `${name}[${key}]`];
      return compareMembers(was, is, { ...place, path, ...inside });
    }
    const what = Object.hasOwn(itemWords, name) ? (itemWords[name] ?? name) : place.path.join(".");
    return [{ what, name: key, how: howOf(one, other), ...at(place) }];
  });
}

function isKeyedList(value: Json | undefined, name: string): value is Json[] | undefined {
  if (value === undefined) return Object.hasOwn(itemWords, name);
  return Array.isArray(value) && value.every((item) => itemKey(name, item) !== undefined);
}

function member(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isSame(before: Json | undefined, after: Json | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return isEqual(before, after);
}

function howOf(before: unknown, after: unknown): Change["how"] {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

function at({ container }: Place): Pick<Change, "container"> {
  return container === undefined ? {} : { container };
}

function shown(before: Json | undefined, after: Json | undefined): Pick<Change, "before" | "after"> {
  return {
    ...(before === undefined || typeof before === "object" ? {} : { before }),
    ...(after === undefined || typeof after === "object" ? {} : { after }),
  };
}
