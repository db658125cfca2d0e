import { documents } from "./documents.ts";
import { inputs } from "./inputs.ts";
import { previews } from "./previews.ts";
import type { Checked, Property } from "./property.ts";
import { services } from "./services.ts";

/** Everything of the core that takes what others wrote. */
export const properties: readonly Property[] = [...documents, ...inputs, ...services, ...previews];

/** Tries each property with so many values. */
export function* fuzzCore(cases: number, seed: number, only = ""): Generator<Checked> {
  for (const property of properties) if (property.name.includes(only)) yield property.check({ cases, seed });
}
