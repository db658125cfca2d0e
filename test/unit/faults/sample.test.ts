import { expect, test } from "vitest";
import { sampleOf } from "../../../faults/sample.ts";

const items = Array.from({ length: 100 }, (_, at) => at);

test("the same for the same seed, another for another, in the order of the list", () => {
  const sample = sampleOf(items, 10, 1);
  expect(sample).toHaveLength(10);
  expect(sampleOf(items, 10, 1)).toEqual(sample);
  expect(sampleOf(items, 10, 2)).not.toEqual(sample);
  expect(sample.toSorted((one, other) => one - other)).toEqual(sample);
});

test("all of a list that is shorter", () => {
  expect(sampleOf([1, 2], 10, 1)).toEqual([1, 2]);
});
