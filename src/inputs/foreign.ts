import type { Kind } from "./kinds.ts";
import type { Foreign, Input } from "./table.ts";

/** Another action's name, and form, of the input `of`; its parsed value is that input's. */
export function alias<T>(of: string, kind: Kind<T>): Input<undefined> {
  return foreign({ as: "alias", of }, `Another name of \`${of}\`.`, kind.form, kind.parse);
}

/** @param why in words that fit after "'x' is not needed: " */
export function needless(why: string): Input<undefined> {
  return foreign({ as: "needless", why }, `Accepted and not needed: ${why}`, "text");
}

/** @param instead what to use, a sentence */
export function unsupported(instead: string): Input<undefined> {
  return foreign({ as: "unsupported", instead }, `Not supported. ${instead}`, "refused");
}

function foreign(
  what: Foreign,
  description: string,
  form: string,
  parse: (text: string) => unknown = (text) => text,
): Input<undefined> {
  // The value goes to the input that it is an alias of; under its own name there is never one.
  const kind = { form, parse } as Kind<undefined>;
  return { kind, description, required: false, foreign: what };
}
