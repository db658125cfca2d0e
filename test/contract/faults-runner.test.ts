import { expect, test } from "vitest";
import { faultOptions } from "../../faults/options.ts";
import { scenarios } from "../../faults/scenarios/all.ts";
import { tryFaults } from "../../faults/try-faults.ts";

/*
 * That `npm run faults` sees what it is made to see: a scenario is told something wrong on purpose.
 */

const [ofAFile] = scenarios.filter(({ name }) => name === "of-a-file");
const quick = ["--fault", "reset-done", "--call", "ecs:DescribeTaskDefinition:1"];

async function tried(more: object, args: readonly string[] = quick) {
  if (!ofAFile) throw new Error("there is no such scenario");
  const said: string[] = [];
  const violations = await tryFaults([{ ...ofAFile, ...more }], faultOptions(args), (text) =>
    said.push(text),
  );
  return { violations, said: said.join("\n") };
}

test("a scenario that holds has none", async () => {
  const { violations, said } = await tried({});
  expect(said).toContain("1 cases (0 whose call did not come)");
  expect(violations, said).toBe(0);
});

test("a green run that did not reach its end is a violation, with the command that does it again", async () => {
  const { violations, said } = await tried({ reached: () => false });
  expect(violations).toBeGreaterThan(0);
  expect(said).toContain(
    "VIOLATION render-task-def/of-a-file reset-done at ecs:DescribeTaskDefinition:1: no false green",
  );
  expect(said).toContain(
    "again: npm run faults -- --scenario render-task-def/of-a-file --fault reset-done --call ecs:DescribeTaskDefinition:1",
  );
});

test("a scenario that ends otherwise without any fault is a violation", async () => {
  const { violations, said } = await tried({ outcome: "failed" });
  expect(violations).toBeGreaterThan(0);
  expect(said).toContain("without a fault it is ok");
});

test.each([
  ["--fault", "earthquake"],
  ["--call", "DeleteEverything"],
  ["--scenario", "none"],
])("nothing to try is no success: %s %s", async (...args) => {
  await expect(tried({}, args)).rejects.toThrow("There is no such scenario, fault or call.");
});
