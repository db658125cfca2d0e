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

test("the policy in docs/permissions.md allows every call that the actions make, and no other of ECS", () => {
  const [shown = ""] = blocks("docs/permissions.md", "json");
  const policy: { Statement: { Action: string | string[] }[] } = JSON.parse(shown);
  const allowed = policy.Statement.flatMap(({ Action }) => Action).filter((action) =>
    action.startsWith("ecs:"),
  );
  const made = [...read("src/aws/ecs.ts").matchAll(/new (\w+)Command\(/g)].map(([, name]) => `ecs:${name}`);
  expect(allowed.toSorted()).toEqual(made.toSorted());
});
