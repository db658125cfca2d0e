import { availableParallelism } from "node:os";
import { inParallel } from "../in-parallel.ts";
import { planted } from "../planted.ts";
import { interleaving } from "./interleaving.ts";
import { type EndedRace, type Race, runRace } from "./race.ts";

/**
 * Runs each race in so many interleavings, and says what is wrong with how it ends, with the command that tries it again.
 * @param seed of the first interleaving
 * @returns how many violations were found
 */
export async function tryRaces(
  races: readonly Race[],
  { races: each, seed }: { readonly races: number; readonly seed: number },
  print: (text: string) => void,
): Promise<number> {
  const start = performance.now();
  const all = races.flatMap((race) => Array.from({ length: each }, (_, at) => ({ race, seed: seed + at })));
  const endings = new Map<string, number>();
  let violations = 0;
  await inParallel(all, availableParallelism(), async ({ race, seed: its }) => {
    const ended = await runRace(race, interleaving(its));
    const ending = `${race.name}: ${ended.runs.map(({ ran }) => ran.outcome).join(", ")}`;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    const broken = [...alwaysBroken(race, ended), ...race.broken(ended)];
    violations += broken.length;
    for (const what of broken) print(`VIOLATION ${race.name} of seed ${its}: ${what}`);
    if (broken.length === 0) return;
    print(`  again: npm run faults -- --race ${race.name} --seed ${its} --races 1`);
    if (process.env["FAULTS_SAY"]) for (const { ran } of ended.runs) print(`------\n${ran.said}`);
  });
  for (const [ending, times] of [...endings].toSorted()) print(`  ${times} × ${ending}`);
  const seconds = Math.round((performance.now() - start) / 1000);
  print(`${all.length} interleavings of ${races.length} races, ${violations} violations, ${seconds} s`);
  return violations;
}

/** What must hold however a race ends. */
function alwaysBroken(race: Race, { runs, settled }: EndedRace): string[] {
  const [one, other] = runs;
  const ofRuns = runs.flatMap(({ ran, reached }, at) => {
    const name = `${race.racers[at]?.action} (${at + 1})`;
    return [
      ran.exitCode === 0 && !reached ? `${name} is ${ran.outcome}, and it never was so` : undefined,
      ran.exitCode !== 0 && ran.errors.length === 0 ? `${name} is red without an error` : undefined,
      ran.exitCode === 70 || /This is a bug|idempotent/.test(ran.said) ? `${name} met a bug` : undefined,
      Object.values(planted).some((secret) => ran.said.includes(secret))
        ? `${name} prints a secret`
        : undefined,
    ].filter((what) => what !== undefined);
  });
  // While the other one still runs, its files are no leftover.
  const left = one.ran.left.filter((file) => other.ran.left.includes(file));
  const twice = Object.entries(settled.revisions).filter(
    ([, contents]) => new Set(contents).size < contents.length,
  );
  return [
    ...ofRuns,
    ...(left.length > 0 ? [`left: ${left.join(", ")}`] : []),
    ...twice.map(([family]) => `two revisions of ${family} are the same`),
  ];
}
