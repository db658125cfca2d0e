import { expect, test } from "vitest";
import { outsideScalingBounds } from "../../../src/deployment/scaling-bounds.ts";

const bounds = { minimum: 2, maximum: 10 };

test.each([2, 5, 10])("%i is within 2 to 10", (count) => {
  expect(outsideScalingBounds("web", count, bounds)).toBeUndefined();
});

test.each([
  [1, "its next scale-out alarm, which sets it to 2"],
  [0, "its next scale-out alarm, which sets it to 2"],
  [11, "its next scale-in alarm, which sets it to 10"],
])("%i is set back by %s", (count, how) => {
  expect(outsideScalingBounds("web", count, bounds)?.message).toContain(how);
});
