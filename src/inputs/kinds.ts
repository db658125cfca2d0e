import { nearest } from "../suggest.ts";

/** A kind of input value: how its text is read, and what a reader of the README needs to know. */
export interface Kind<T> {
  /** For the README: `text`, `90s, 15m, 1h30m` … */
  readonly form: string;
  /** Throws WrongValue, or Failure for a value of several lines; neither ever holds the text itself. */
  parse(text: string): T;
}

/** Wrong text for an input, in words that fit after "input 'x' ". */
export class WrongValue extends Error {}

export const text: Kind<string> = { form: "text", parse: (value) => value.trim() };

export const path: Kind<string> = { form: "path", parse: (value) => value.trim() };

/** Paths on lines of their own: a comma may be part of one. */
export const paths: Kind<string[]> = {
  form: "path, or several, one per line",
  parse: (value) =>
    value
      .split("\n")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
};

/** Items on lines of their own or between commas. */
export const list: Kind<string[]> = {
  form: "list, one per line or between commas",
  parse(value) {
    const items = value
      .split(/[\n,]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
    if (items.length === 0) throw new WrongValue("is a list without an item");
    return items;
  },
};

/** YAML 1.2 core booleans: the same rule as `core.getBooleanInput`. */
export const boolean: Kind<boolean> = {
  form: "true or false",
  parse(value) {
    if (/^(true|True|TRUE)$/.test(value.trim())) return true;
    if (/^(false|False|FALSE)$/.test(value.trim())) return false;
    throw new WrongValue("must be true or false");
  },
};

export function integer(range: { min: number; max: number }): Kind<number> {
  return {
    form: `integer, ${range.min} to ${range.max}`,
    parse(value) {
      const number = /^[+-]?\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
      if (number >= range.min && number <= range.max) return number;
      throw new WrongValue(`must be a whole number from ${range.min} to ${range.max}`);
    },
  };
}

const units = { h: 3_600_000, m: 60_000, s: 1000 } as const;

/** A duration such as `90s`, `15m` or `1h30m`, in milliseconds. A bare number is refused: nobody can tell its unit. */
export function duration(range: { min: string; max: string }): Kind<number> {
  const [min, max] = [milliseconds(range.min), milliseconds(range.max)];
  return {
    form: `duration such as 90s, 15m or 1h30m; ${range.min} to ${range.max}`,
    parse(value) {
      const bare = value.trim();
      if (/^\d+(\.\d+)?$/.test(bare)) throw new WrongValue(`needs a unit: ${bare}s or ${bare}m?`);
      const found = milliseconds(bare);
      if (found === undefined) throw new WrongValue("must be a duration such as 90s, 15m or 1h30m");
      if (found < (min ?? 0) || found > (max ?? Number.POSITIVE_INFINITY)) {
        throw new WrongValue(`must lie between ${range.min} and ${range.max}`);
      }
      return found;
    },
  };
}

function milliseconds(value: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(value);
  if (!match || value === "") return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return Number(hours) * units.h + Number(minutes) * units.m + Number(seconds) * units.s;
}

export function oneOf<const T extends string>(...values: readonly T[]): Kind<T> {
  return {
    form: values.map((value) => `\`${value}\``).join(", "),
    parse(value) {
      const found = values.find((known) => known === value.trim());
      if (found !== undefined) return found;
      const close = nearest(value.trim(), values);
      throw new WrongValue(
        `must be one of ${values.join(", ")}${close === undefined ? "" : `; did you mean '${close}'?`}`,
      );
    },
  };
}
