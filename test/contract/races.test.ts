import { expect, test } from "vitest";
import { interleaving } from "../../faults/races/interleaving.ts";
import type { Race } from "../../faults/races/race.ts";
import { races } from "../../faults/races/races.ts";
import { tryRaces } from "../../faults/races/try-races.ts";

/*
 * Two runs of one service at once, with answers late, lost and refused as a seed says; `npm run faults` tries more.
 */

test("an interleaving is the same for the same seed, and another for another", () => {
  expect(interleaving(1)).toEqual(interleaving(1));
  expect(interleaving(1)).not.toEqual(interleaving(2));
  expect(interleaving(1).faults.length).toBeGreaterThan(10);
});

async function tried(chosen: readonly Race[], each: number) {
  const said: string[] = [];
  const violations = await tryRaces(chosen, { races: each, seed: 2 }, (text) => said.push(text));
  return { violations, said: said.join("\n") };
}

test("however two runs come between each other, the end is one of the two orders", async () => {
  const { violations, said } = await tried(races, 2);
  expect(said).toContain("6 interleavings of 3 races");
  expect(violations, said).toBe(0);
}, 90_000);

test("a race that ends as it must not is a violation, with the command that tries it again", async () => {
  const [race] = races;
  if (!race) throw new Error("there is no race");
  const { violations, said } = await tried([{ ...race, broken: () => ["it ends as neither"] }], 1);
  expect(violations, said).toBe(1);
  expect(said).toContain(`VIOLATION ${race.name} of seed 2: it ends as neither`);
  expect(said).toContain(`again: npm run faults -- --race ${race.name} --seed 2 --races 1`);
}, 60_000);
