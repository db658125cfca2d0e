import { expect, test } from "vitest";
import { properties } from "../../../faults/fuzz/core.ts";

/** Of `npm run fuzz`, which tries far more of them. */
const cases = 80;

test.each(properties.map((property) => [property.name, property] as const))("%s", (_name, property) => {
  expect(property.check({ cases, seed: 1 }).violation).toBeUndefined();
});
