import { availableParallelism } from "node:os";
import { type Call, type GoodRun, goodRun, runCase } from "./case.ts";
import { type FaultKind, faultKinds } from "./fault-kinds.ts";
import { inParallel } from "./in-parallel.ts";
import { invariants } from "./invariants.ts";
import type { FaultOptions } from "./options.ts";
import { sampleOf } from "./sample.ts";
import { type FaultScenario, scenarioName } from "./scenario.ts";

interface Case {
  readonly scenario: FaultScenario;
  readonly good: GoodRun;
  readonly call: Call;
  readonly kind: FaultKind;
}

/**
 * Tries every fault that is asked for at every call of the scenarios, and says each invariant that breaks, with the
 * command that does it again.
 * @returns how many violations were found
 * @throws TypeError where there is no such scenario, fault or call: what tries nothing must not look well
 */
export async function tryFaults(
  all: readonly FaultScenario[],
  { action, scenario: named, fault, call: only, sample, seed }: FaultOptions,
  print: (text: string) => void,
): Promise<number> {
  const start = performance.now();
  const chosen = all.filter(
    (one) =>
      (action === undefined || (one.action || "deploy") === action) &&
      (named === undefined || scenarioName(one).includes(named)),
  );
  // A run waits more than it computes.
  const width = 2 * availableParallelism();
  let violations = 0;
  const say = (text: string) => {
    violations += 1;
    print(`VIOLATION ${text}`);
  };
  const goods = await inParallel(chosen, width, async (scenario) => {
    const good = await goodRun(scenario);
    const { outcome, said } = good.ran;
    if (outcome !== scenario.outcome)
      say(`${scenarioName(scenario)}: without a fault it is ${outcome}\n${said}`);
    return { scenario, good };
  });
  const possible = goods.flatMap(({ scenario, good }): Case[] =>
    good.calls
      .filter((call) => only === undefined || callName(call) === only || call.operation === only)
      .flatMap((call) => kindsFor(call, fault).map((kind) => ({ scenario, good, call, kind }))),
  );
  if (possible.length === 0) throw new TypeError("There is no such scenario, fault or call.");
  const cases = sample === undefined ? possible : sampleOf(possible, sample, seed);
  print(
    `${chosen.length} scenarios, ${possible.length} cases, ${cases.length} of them run, ${width} at a time`,
  );
  let unmet = 0;
  await inParallel(cases, width, async ({ scenario, good, call, kind }) => {
    const record = await runCase(scenario, good, call, kind);
    if (!record) unmet += 1;
    const broken = record
      ? invariants.flatMap(({ name, broken: of }) => of(record).map((what) => `${name}: ${what}`))
      : [];
    const name = scenarioName(scenario);
    for (const what of broken) say(`${name} ${kind.name} at ${callName(call)}: ${what}`);
    if (!record || broken.length === 0) return;
    print(`  again: npm run faults -- --scenario ${name} --fault ${kind.name} --call ${callName(call)}`);
    if (process.env["FAULTS_SAY"]) print(`${record.first.said}\n------ second\n${record.second.said}`);
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  print(
    `${cases.length} cases (${unmet} whose call did not come), ${faultKinds.length} faults, ${violations} violations, ${seconds} s`,
  );
  return violations;
}

/** `ecs:UpdateService:2`, as it is printed and asked for. */
function callName({ service, operation, nth }: Call): string {
  return `${service}:${operation}:${nth}`;
}

/** What a registry answers to Docker is Docker's affair: only the end of our process is tried there. */
function kindsFor({ service, operation }: Call, fault: string | undefined): FaultKind[] {
  return faultKinds.filter(
    ({ name, lasts }) =>
      (fault === undefined || name === fault) &&
      (service !== "registry" || lasts === "signal") &&
      (name !== "stale" || /^(Describe|List|BatchGet)/.test(operation)),
  );
}
