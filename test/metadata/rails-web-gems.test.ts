import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./workflow-files.ts";

const read = (name: string) => readFileSync(join(root, "examples/rails-web/app", name), "utf8");
const lock = read("Gemfile.lock");

/** Lines of a section of the lock file, by how far they are indented. */
function lines(section: string, indent: number): string[] {
  const body = new RegExp(`^${section}\\n((?: .*\\n)+)`, "m").exec(lock)?.[1] ?? "";
  const own = body.split("\n").filter((line) => line.search(/\S/) === indent);
  return own.map((line) => line.trim());
}
const nameOf = (line: string) => line.split(" ")[0] ?? "";
const gems = lines("GEM", 4);

// `npm run acceptance -- rails-web` asks Bundler itself.
test("the lock file has the gems of the Gemfile, and what each of them needs", () => {
  const wanted = [...read("Gemfile").matchAll(/^gem "([\w-]+)"/gm)].map(([, name]) => name);
  expect(lines("DEPENDENCIES", 2).map(nameOf).toSorted()).toEqual(wanted.toSorted());
  const have = new Set(gems.map(nameOf));
  const needed = [...lines("DEPENDENCIES", 2), ...lines("GEM", 6)].map(nameOf);
  expect(needed.length).toBeGreaterThan(40);
  expect(needed.filter((name) => !have.has(name))).toEqual([]);
});

test("the lock file is for instances of both architectures, and knows each gem by its checksum", () => {
  expect(lines("PLATFORMS", 2)).toEqual(expect.arrayContaining(["aarch64-linux", "x86_64-linux"]));
  const sums = lines("CHECKSUMS", 2).filter((line) => / sha256=[0-9a-f]{64}$/.test(line));
  expect(sums.map((line) => line.replace(/ sha256=.*/, ""))).toEqual(gems);
});
