import { availableParallelism } from "node:os";
import { type Call, type GoodRun, goodRun, runCase } from "./case.ts";
import { type FaultKind, faultKinds } from "./fault-kinds.ts";
import { inParallel } from "./in-parallel.ts";
import { invariants } from "./invariants.ts";
import { type FaultOptions, faultOptions } from "./options.ts";
import { sampleOf } from "./sample.ts";
import { type FaultScenario, scenarioName } from "./scenario.ts";
import { scenarios } from "./scenarios/all.ts";

interface Case {
  readonly scenario: FaultScenario;
  readonly good: GoodRun;
  readonly call: Call;
  readonly kind: FaultKind;
}

const options = faultOptions(process.argv.slice(2));
process.exitCode = (await faults(options)) === 0 ? 0 : 1;

/** @returns how many violations were found */
async function faults({ action, scenario: named, fault, sample, seed }: FaultOptions): Promise<number> {
  const start = performance.now();
  const chosen = scenarios.filter(
    (one) =>
      (action === undefined || (one.action || "deploy") === action) &&
      (named === undefined || scenarioName(one).includes(named)),
  );
  // A run waits more than it computes.
  const width = 2 * availableParallelism();
  let violations = 0;
  const say = (text: string) => {
    violations += 1;
    console.log(`VIOLATION ${text}`);
  };
  const goods = await inParallel(chosen, width, async (scenario) => {
    const good = await goodRun(scenario);
    const { outcome, said } = good.ran;
    if (outcome !== scenario.outcome)
      say(`${scenarioName(scenario)}: without a fault it is ${outcome}\n${said}`);
    return { scenario, good };
  });
  const all = goods.flatMap(({ scenario, good }): Case[] =>
    good.calls.flatMap((call) => kindsFor(call, fault).map((kind) => ({ scenario, good, call, kind }))),
  );
  const cases = sample === undefined ? all : sampleOf(all, sample, seed);
  console.log(
    `${chosen.length} scenarios, ${all.length} cases, ${cases.length} of them run, ${width} at a time`,
  );
  let unmet = 0;
  await inParallel(cases, width, async ({ scenario, good, call, kind }) => {
    const record = await runCase(scenario, good, call, kind);
    if (!record) unmet += 1;
    const where = `${scenarioName(scenario)} ${kind.name} at ${call.operation} ${call.nth}`;
    const broken = record
      ? invariants.flatMap(({ name, broken: of }) => of(record).map((what) => `${name}: ${what}`))
      : [];
    for (const what of broken) say(`${where}: ${what}`);
    if (process.env["FAULTS_SAY"] && record && broken.length > 0)
      console.log(`${record.first.said}\n------ second\n${record.second.said}`);
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${cases.length} cases (${unmet} whose call did not come), ${faultKinds.length} faults, ${violations} violations, ${seconds} s`,
  );
  return violations;
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
