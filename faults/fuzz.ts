import { answerRuns } from "./fuzz/answer-runs.ts";
import { fuzzCore } from "./fuzz/core.ts";
import { type FuzzOptions, fuzzOptions } from "./fuzz/options.ts";

process.exitCode = (await fuzz(fuzzOptions(process.argv.slice(2)))) === 0 ? 0 : 1;

/** @returns how many violations were found */
async function fuzz({ cases, runs, seed, only }: FuzzOptions): Promise<number> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let [tried, kinds, violations] = [0, 0, 0];
  const say = (text: string) => {
    violations += 1;
    console.log(`VIOLATION ${text}`);
  };
  for (const checked of cases > 0 ? fuzzCore(cases, seed, only) : []) {
    tried += checked.cases;
    kinds += 1;
    if (checked.violation !== undefined) say(checked.violation);
  }
  console.log(
    `core: ${tried} cases of ${kinds} kinds, ${violations} violations, seed ${seed}, ${seconds()} s`,
  );
  if (runs === 0) return violations;
  const answers = await answerRuns(runs, seed, only);
  for (const violation of answers.violations) say(violation);
  console.log(
    `answers: ${answers.runs} runs (${answers.met} with a spoilt answer) of ${answers.operations.size} operations, ${answers.violations.length} violations, seed ${seed}, ${seconds()} s in all`,
  );
  return violations;
}
