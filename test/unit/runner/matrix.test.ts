import { expect, test } from "vitest";
import { legName, matrixLegs } from "../../../runner/matrix.ts";

test("the example of GitHub's documentation", () => {
  const legs = matrixLegs({
    fruit: ["apple", "pear"],
    animal: ["cat", "dog"],
    include: [
      { color: "green" },
      { color: "pink", animal: "cat" },
      { fruit: "apple", shape: "circle" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ],
  });
  expect(legs).toEqual([
    { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
    { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
    { fruit: "pear", animal: "cat", color: "pink" },
    { fruit: "pear", animal: "dog", color: "green" },
    { fruit: "banana" },
    { fruit: "banana", animal: "cat" },
  ]);
});

test("exclude takes out partial matches; include alone makes the legs", () => {
  expect(matrixLegs({ os: ["a", "b"], v: [1, 2], exclude: [{ os: "a", v: 1 }, { v: 2 }] })).toEqual([
    { os: "b", v: 1 },
  ]);
  expect(matrixLegs({ include: [{ service: "web" }, { service: "worker" }] })).toEqual([
    { service: "web" },
    { service: "worker" },
  ]);
});

test("the values are part of the job's name", () => {
  expect(legName("build", { service: "web", v: 2 })).toBe("build (web, 2)");
  expect(legName("build", {})).toBe("build");
});
