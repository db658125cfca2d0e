import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { objects, strings, text } from "../../src/json.ts";
import { exampleWorkflows, ownWorkflows } from "./workflow-files.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const ci = parse(read(".github/workflows/ci.yml"));

test("the job that branch protection asks for waits for every other job of ci", () => {
  const jobs = Object.keys(ci.jobs).filter((name) => name !== "ci-ok");
  const { needs, if: condition, steps } = ci.jobs["ci-ok"];
  expect(needs).toEqual(jobs);
  expect(condition).toBe("always()");
  expect(JSON.stringify(steps)).toContain(jobs.map(() => "success").join(" "));
});

describe.each(ownWorkflows)("$path", ({ text: yaml }) => {
  test("gives no permission to all jobs, and each one with its reason", () => {
    expect(parse(yaml).permissions).toEqual({});
    const given = yaml.split("\n").filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
    expect(given.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  test("ends by itself", () => {
    const jobs: { "timeout-minutes"?: number }[] = Object.values(parse(yaml).jobs);
    expect(jobs.every((job) => job["timeout-minutes"] !== undefined)).toBe(true);
  });
});

const all = [...ownWorkflows, ...exampleWorkflows];
/** `owner/name@sha # version` of every action of others. */
const pins = all.flatMap(({ path, text }) =>
  [...text.matchAll(/\buses: (?![.$]|org\/ecs-actions)([\w/.-]+)@(.*)$/gm)].map(
    ([, action = "", at = ""]) => ({
      path,
      action,
      at,
    }),
  ),
);

test("every action of others is pinned to a commit, with its version beside it, to the same one everywhere", () => {
  expect(pins.length).toBeGreaterThan(10);
  expect(pins.filter(({ at }) => !/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(at))).toEqual([]);
  const first = new Map(pins.map(({ action, at }) => [action, at]));
  expect(pins.filter(({ action, at }) => first.get(action) !== at)).toEqual([]);
});

test("the licence is the whole Apache License 2.0, in package.json too", () => {
  const licence = read("LICENSE");
  expect(licence).toMatch(/^\s+Apache License\n\s+Version 2\.0, January 2004/);
  for (let section = 1; section <= 9; section++) expect(licence).toContain(`\n   ${section}. `);
  expect(licence).toContain("END OF TERMS AND CONDITIONS");
  expect(JSON.parse(read("package.json")).license).toBe("Apache-2.0");
});

test("the changelog has what is to come, or the version of package.json", () => {
  const headings = [...read("CHANGELOG.md").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(["Unreleased", JSON.parse(read("package.json")).version]).toContain(headings[0]);
});

test("issue forms ask for something, and every field has an id of its own", () => {
  const forms = readdirSync(new URL(".github/ISSUE_TEMPLATE", root)).filter((name) => name !== "config.yml");
  expect(forms.length).toBeGreaterThan(1);
  for (const name of forms) {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`));
    const ids = objects(form.body).map(({ id }) => text(id));
    expect([text(form.name), text(form.description)]).not.toContain(undefined);
    expect(strings(ids)).toEqual([...new Set(strings(ids))]);
  }
});

test("dependencies rest before they are proposed", () => {
  const { updates } = parse(read(".github/dependabot.yml"));
  expect(objects(updates).map((each) => [each["package-ecosystem"], each["cooldown"] !== undefined])).toEqual(
    [
      ["github-actions", true],
      ["npm", true],
      ["bundler", true],
    ],
  );
});
