/** `npm run release-notes -- v1.2.3`: prints what CHANGELOG.md says of a version, or why there can be no such release. */
import { readFileSync } from "node:fs";

/**
 * The text below a version's heading.
 * @param tag `v1.2.3`
 * @param version of package.json
 * @throws Error where the three do not agree, or nothing is said
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json has version ${version}.`);
  const section = changelog.split(/^## /m).find((part) => part.split("\n")[0]?.trim() === version);
  const notes = section?.slice(section.indexOf("\n")).trim();
  if (notes === undefined) throw new Error(`CHANGELOG.md has no heading "## ${version}".`);
  if (notes === "") throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}

if (import.meta.main) {
  const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
  const { version } = JSON.parse(read("package.json"));
  try {
    console.log(releaseNotes(process.argv[2] ?? "", version, read("CHANGELOG.md")));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
