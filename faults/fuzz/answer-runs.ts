import { availableParallelism } from "node:os";
import { inParallel } from "../in-parallel.ts";
import { planted } from "../planted.ts";
import type { Ran } from "../ran.ts";
import { generator } from "../sample.ts";
import { type FaultScenario, scenarioName } from "../scenario.ts";
import { scenarios } from "../scenarios/all.ts";
import { createWorld } from "../world.ts";
import { picked, spoilings } from "./hostile-answer.ts";
import { type Spoil, spoilingProxy } from "./proxy.ts";

/** Actions that ask AWS and need no Docker. */
const actions = ["register-and-deploy", "wait-stable", "teardown-service", "render-task-def"];

/** A wait ends after this long at the most: four seconds at the clock of an action. */
const shortly: Readonly<Record<string, string>> = { timeout: "60s" };
/** Seconds; an action that takes longer hangs. */
const longest = 45;

export interface AnswerRuns {
  readonly runs: number;
  /** Runs in which the answer came that was to be spoilt. */
  readonly met: number;
  readonly operations: ReadonlyMap<string, number>;
  readonly violations: readonly string[];
}

/** Runs bundled actions against an endpoint one of whose answers, or all from one on, are spoilt. */
export async function answerRuns(count: number, seed: number, only = ""): Promise<AnswerRuns> {
  const random = generator(seed);
  const chosen = scenarios.filter(
    (one) => actions.includes(one.action) && !one.docker && scenarioName(one).includes(only),
  );
  const cases = Array.from({ length: chosen.length > 0 ? count : 0 }, () => ({
    scenario: picked(chosen, random),
    // Of the first answers most, as every run has them.
    spoil: {
      answer: 1 + Math.floor(random() ** 2 * 24),
      how: picked(spoilings, random),
      seed: Math.floor(random() * 2 ** 31),
    },
  }));
  const operations = new Map<string, number>();
  const violations: string[] = [];
  let met = 0;
  await inParallel(cases, 2 * availableParallelism(), async ({ scenario, spoil }) => {
    const { ran, spoilt } = await run(scenario, spoil);
    if (spoilt.length > 0) met += 1;
    for (const operation of new Set(spoilt)) operations.set(operation, (operations.get(operation) ?? 0) + 1);
    const where = `${scenarioName(scenario)} answer ${spoil.answer} ${spoil.how} seed ${spoil.seed} (${[...new Set(spoilt)].join(", ")})`;
    violations.push(...broken(ran).map((what) => `${where}: ${what}`));
  });
  return { runs: cases.length, met, operations, violations };
}

async function run(scenario: FaultScenario, spoil: Spoil): Promise<{ ran: Ran; spoilt: readonly string[] }> {
  // Read when the action starts, and known only when the endpoint listens.
  const environment: Record<string, string> = {};
  const inputs = scenario.action === "render-task-def" ? scenario.inputs : { ...scenario.inputs, ...shortly };
  const world = await createWorld({ ...scenario, inputs, environment });
  const proxy = await spoilingProxy(world.emulator.environment["AWS_ENDPOINT_URL"] ?? "", spoil);
  environment["AWS_ENDPOINT_URL"] = proxy.url;
  try {
    return { ran: await world.run(1), spoilt: proxy.spoilt };
  } finally {
    proxy.close();
    await world.close();
  }
}

/** What a run must never do, whatever it is answered. */
export function broken({ exitCode, signal, said, errors, seconds }: Ran): string[] {
  const secret = Object.entries(planted).find(([, value]) => said.includes(value));
  return [
    ...(exitCode === 70 || /This is a bug in ecs-actions/.test(said) ? [`a bug:\n${excerpt(said)}`] : []),
    ...(/^\s+at .*(:\d+:\d+\)?|<anonymous>\)?)$/m.test(said) ? [`a stack:\n${excerpt(said)}`] : []),
    ...(signal !== null || seconds > longest ? [`${Math.round(seconds)} s (${signal ?? "no signal"})`] : []),
    ...(exitCode !== 0 && signal === null && errors.length === 0 ? ["red without a word"] : []),
    ...(secret ? [`the planted ${secret[0]} secret is in what it said`] : []),
  ];
}

function excerpt(said: string): string {
  const at = Math.max(0, said.search(/This is a bug|^\s+at /m));
  return said.slice(at, at + 1500);
}
