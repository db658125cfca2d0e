import { expect, test } from "vitest";
import { nearest } from "../../src/suggest.ts";

test.each([
  ["memoryReservaton", ["memory", "memoryReservation"], "memoryReservation"],
  ["us-northeast-1", ["us-east-1", "eu-north-1", "ap-northeast-1"], "ap-northeast-1"],
  ["Image", ["image"], "image"],
  ["wbe", ["redis", "web"], "web"],
  ["web", ["redis", "sidekiq"], undefined],
  ["", ["a"], undefined],
])("%s", (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});
