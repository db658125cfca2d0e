import { describe, expect, it } from "vitest";
import { bounds, canMove, unblock } from "../../../src/scheduler/bounds.ts";

const percents = (minimumHealthyPercent: number, maximumPercent: number) => ({
  minimumHealthyPercent,
  maximumPercent,
});

describe("the bounds of a roll", () => {
  it.each([
    // desired, min, max, lower, upper, moves
    [1, 0, 100, 0, 1, true],
    [1, 50, 100, 1, 1, false],
    [2, 50, 100, 1, 2, true],
    [5, 50, 100, 3, 5, true],
    [1, 50, 150, 1, 1, false],
    [3, 50, 150, 2, 4, true],
    [1, 50, 200, 1, 2, true],
    [2, 75, 100, 2, 2, false],
    [4, 75, 100, 3, 4, true],
    [3, 100, 125, 3, 3, false],
    [4, 100, 125, 4, 5, true],
    [1, 100, 150, 1, 1, false],
    [5, 100, 150, 5, 7, true],
    [1, 100, 200, 1, 2, true],
    [0, 100, 100, 0, 0, true],
  ])("of %i tasks at %i/%i are %i and %i; it moves: %s", (desired, min, max, lower, upper, moves) => {
    expect(bounds(desired, percents(min, max))).toEqual({ lower, upper });
    expect(canMove(desired, percents(min, max))).toBe(moves);
  });
});

describe("what unblocks a stuck roll", () => {
  it("offers a lower minimum, a higher maximum or a second task for one task at 50/100", () => {
    expect(unblock(1, percents(50, 100))).toEqual([
      {
        desiredCount: 1,
        minimumHealthyPercent: 0,
        maximumPercent: 100,
        changes: "minimumHealthyPercent",
        cost: "downtime",
      },
      {
        desiredCount: 1,
        minimumHealthyPercent: 50,
        maximumPercent: 200,
        changes: "maximumPercent",
        cost: "more-capacity",
      },
      {
        desiredCount: 2,
        minimumHealthyPercent: 50,
        maximumPercent: 100,
        changes: "desiredCount",
        cost: "more-capacity",
      },
    ]);
  });
  it("offers nothing where the roll moves", () => {
    expect(unblock(2, percents(50, 100))).toEqual([]);
  });
  it("offers only changes that do unblock", () => {
    for (const [desired, min, max] of [
      [1, 50, 100],
      [2, 75, 100],
      [3, 100, 125],
      [7, 99, 101],
      [1, 100, 100],
    ] as const) {
      const offers = unblock(desired, percents(min, max));
      expect(offers.length).toBeGreaterThanOrEqual(2);
      expect(offers.every((offer) => canMove(offer.desiredCount, offer))).toBe(true);
    }
  });
});
