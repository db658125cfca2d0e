import { isObject, type JsonObject, number, objects, strings, text } from "../json.ts";

/** The types of those members of an answer that are read. */
export type Form =
  | "text"
  | "number"
  | "boolean"
  | "texts"
  /** Epoch seconds that are a date. */
  | "time"
  | { readonly [member: string]: Form }
  | readonly [Form];

/**
 * An answer in which every member that is read has its type or is absent; those of no form stay as they are.
 * @param answer JSON that something answered in the place of AWS
 */
export function conform(answer: JsonObject, form: { readonly [member: string]: Form }): JsonObject {
  const members = Object.entries(answer).flatMap(([name, value]): [string, unknown][] => {
    const of = Object.hasOwn(form, name) ? form[name] : undefined;
    if (of === undefined) return [[name, value]];
    const conforming = member(value, of);
    return conforming === undefined ? [] : [[name, conforming]];
  });
  return Object.fromEntries(members) as JsonObject;
}

function member(value: unknown, form: Form): unknown {
  if (form === "text") return text(value);
  if (form === "number") return number(value);
  if (form === "time") return isTime(value) ? value : undefined;
  if (form === "boolean") return typeof value === "boolean" ? value : undefined;
  if (form === "texts") return Array.isArray(value) ? strings(value) : undefined;
  if (!isList(form)) return isObject(value) ? conform(value, form) : undefined;
  const [item] = form;
  return Array.isArray(value) && typeof item === "object" && !isList(item)
    ? objects(value).map((one) => conform(one, item))
    : undefined;
}

/** @param value epoch seconds */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && !Number.isNaN(new Date(value * 1000).getTime());
}

function isList(form: Form): form is readonly [Form] {
  return Array.isArray(form);
}
