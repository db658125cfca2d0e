import { isObject, type Json } from "../json.ts";

/**
 * Texts of a JSON bake file are HCL templates: `${` and `%{` in a value would be evaluated.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
export function bakeText(value: string): string {
  return value.replace(/[$%]\{/g, (opening) => opening.charAt(0) + opening);
}

/** `type=registry,ref=…`: docker's text form of an option with attributes, which every version of Bake reads. */
export function optionText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const field = `${name}=${value}`;
      return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
    })
    .join(",");
}

/** The same for an option as newer versions of `docker buildx bake --print` write it, as an object. */
export function givenOption(value: Json): string {
  if (!isObject(value)) return String(value);
  const { type, ...others } = value;
  const attributes = type === undefined ? others : { type, ...others };
  return optionText(
    Object.fromEntries(Object.entries(attributes).map(([name, item]) => [name, String(item)])),
  );
}
