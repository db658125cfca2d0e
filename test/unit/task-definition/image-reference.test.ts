import { describe, expect, test } from "vitest";
import { imageFor } from "../../../src/task-definition/image-reference.ts";

const digest = `sha256:${"0a".repeat(32)}`;
const other = `sha256:${"1b".repeat(32)}`;

describe("a digest goes to the repository that is there", () => {
  test.each([
    ["web", "web"],
    ["web:1.2", "web"],
    ["org/web:1.2", "org/web"],
    ["localhost:5000/web", "localhost:5000/web"],
    ["localhost:5000/web:1", "localhost:5000/web"],
    ["registry.example:443/a/b/web", "registry.example:443/a/b/web"],
    [`registry.example:443/web@${other}`, "registry.example:443/web"],
    [`registry.example:443/web:1@${other}`, "registry.example:443/web"],
    ["[::1]:5000/web:1", "[::1]:5000/web"],
  ])("%s", (present, repository) => {
    expect(imageFor(digest, present)).toBe(`${repository}@${digest}`);
    expect(imageFor(`@${digest}`, present)).toBe(`${repository}@${digest}`);
  });
});

test.each(["web:2", "registry.example:443/web", `web@${digest}`, `web:1@${digest}`, "web@sha256:short"])(
  "%s is a reference of its own",
  (wanted) => {
    expect(imageFor(wanted, "other:1")).toBe(wanted);
    expect(imageFor(wanted, undefined)).toBe(wanted);
  },
);

test.each<[string, string | undefined]>([
  [digest, undefined],
  [digest, ""],
  [digest, ":1"],
  [digest, `@${other}`],
  ["sha256:", "web"],
  ["sha256:abc", "web"],
  [digest.toUpperCase().replace("SHA256", "sha256"), "web"],
  [`${digest}0`, "web"],
  [`${digest} `, "web"],
])("%s with %s makes no image", (wanted, present) => {
  expect(imageFor(wanted, present)).toBeUndefined();
});
