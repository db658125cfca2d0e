import { expect, test } from "vitest";
import { releaseNotes } from "../../../scripts/release-notes.ts";

const changelog =
  "# Changelog\n\n## Unreleased\n\n- x\n\n## 1.2.3\n\n- one\n- two\n\n## 1.2.2\n\n## 1.2.1\n- old\n";

test("the notes of a release are the text below its heading", () => {
  expect(releaseNotes("v1.2.3", "1.2.3", changelog)).toBe("- one\n- two");
  expect(releaseNotes("v1.2.1", "1.2.1", changelog)).toBe("- old");
});

test.each([
  ["v1.2.4", "1.2.3", "The tag is v1.2.4, and package.json has version 1.2.3."],
  ["v1.2.4", "1.2.4", 'no heading "## 1.2.4"'],
  ["v1.2.2", "1.2.2", "says nothing of 1.2.2"],
  ["v1.2", "1.2", 'no heading "## 1.2"'],
])("there is no release %s of version %s", (tag, version, why) => {
  expect(() => releaseNotes(tag, version, changelog)).toThrow(why);
});
