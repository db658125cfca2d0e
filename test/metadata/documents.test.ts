import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeScenario, parseScenario } from "../../emulator/scenario.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

/** The code blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, code = ""]) => code,
  );
}

test("the scenario in docs/rehearsing.md is one, and so is the article's", () => {
  const [shown = ""] = blocks("docs/rehearsing.md", "yaml");
  expect(parseScenario(shown).instances).toHaveLength(2);
  expect(parseScenario(read("examples/article/scenario.yml")).balancers).toHaveLength(1);
});

test("the times in docs/rehearsing.md are the defaults", () => {
  const [shown = ""] = blocks("docs/rehearsing.md", "yaml");
  expect(parseScenario(shown).timing).toEqual(completeScenario({}).timing);
});

/** What IAM calls the calls of a file of src/aws. */
function calls(service: string, file: string): string[] {
  return [...read(`src/aws/${file}.ts`).matchAll(/new (?:sdk\.)?(\w+)Command\(/g)].map(
    ([, name]) => `${service}:${name}`,
  );
}

/** The actions that the policies of docs/permissions.md allow for one service. */
function allowed(service: string): string[] {
  return blocks("docs/permissions.md", "json").flatMap((shown) => {
    const policy: { Statement: { Action: string | string[] }[] } = JSON.parse(shown);
    return policy.Statement.flatMap(({ Action }) => Action).filter((action) =>
      action.startsWith(`${service}:`),
    );
  });
}

/** What a push, a pull and tags of a new repository need beside the calls of our own. */
const ofDocker = [
  "BatchCheckLayerAvailability",
  "CompleteLayerUpload",
  "GetDownloadUrlForLayer",
  "InitiateLayerUpload",
  "TagResource",
  "UploadLayerPart",
].map((name) => `ecr:${name}`);

test.each([
  ["ecs", "ecs", []],
  ["ecr", "ecr", ofDocker],
  ["logs", "logs", []],
  ["elasticloadbalancing", "load-balancers", []],
])(
  "the policies in docs/permissions.md allow every call of %s that the actions make, and no other",
  (service, file, others) => {
    expect(calls(service, file)).not.toEqual([]);
    expect(allowed(service).toSorted()).toEqual([...calls(service, file), ...others].toSorted());
  },
);

test("docs/permissions.md says of every action in its policies what happens without it", () => {
  const page = read("docs/permissions.md");
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const all = ["ecs", "ecr", "logs", "elasticloadbalancing", "iam"].flatMap(allowed);
  expect(all.filter((action) => !rows.some((row) => row.includes(`\`${action}\``)))).toEqual([]);
});
