import { expect, test } from "vitest";
import { actionNames } from "../../src/action-names.ts";
import { readPage } from "../support/doc-pages.ts";

const page = readPage("docs/migrating-from-ecspresso.md");
const inputs = new Set<string>();
for (const name of actionNames) {
  const { default: action } = await import(`../../src/actions/${name}.ts`);
  for (const input of Object.keys(action.inputs)) inputs.add(input);
}
const outputs = ["deployment-id", "task-definition-arn"];
/** Of other actions and of ECS. */
const others = ["aws-region", "deploymentConfiguration.strategy"];

/** What stands in code in the second column of a table: `name`, or `name: value`. */
function namedHere(): string[] {
  const rows = page.split("\n").filter((line) => /^\| [^-]/.test(line) && !line.startsWith("| There"));
  return rows.flatMap((row) => {
    const [, here = "", more = ""] = row.split(/(?<!\\) \| /);
    return [...`${here} ${more}`.matchAll(/(?<![\w$])`([a-z][\w.-]*)(?:: [\w-]+)?`/g)].map(
      ([, name = ""]) => name,
    );
  });
}

test("what docs/migrating-from-ecspresso.md names on our side is an input, an output or an action", () => {
  const known = new Set([...inputs, ...outputs, ...others, ...actionNames]);
  const named = namedHere();
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
