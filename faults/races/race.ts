import { setTimeout as pause } from "node:timers/promises";
import type { FinalState } from "../final-state.ts";
import type { Ran } from "../ran.ts";
import type { FaultScenario } from "../scenario.ts";
import { createWorld, type OtherRun } from "../world.ts";
import type { Interleaving } from "./interleaving.ts";

/** One of the two runs of a race. */
export interface Racer extends OtherRun {
  /** What a green ending of it says, of some moment at or before it. */
  reached(state: FinalState): boolean;
}

/** Two runs of one service at once. */
export interface Race extends Pick<FaultScenario, "endpoint" | "files" | "scene"> {
  readonly name: string;
  readonly racers: readonly [Racer, Racer];
  /** What is wrong with how it ended, beside what must hold of every race. */
  broken(ended: EndedRace): readonly string[];
}

/** A racer's ending. */
export interface Raced {
  readonly ran: Ran;
  /** Whether what its green ending says was so at any moment until then. */
  readonly reached: boolean;
}

export interface EndedRace {
  readonly runs: readonly [Raced, Raced];
  /** When all had settled. */
  readonly settled: FinalState;
}

/** Runs a race once: both at the same endpoint, whose answers come late, or not, as the interleaving says. */
export async function runRace(race: Race, { begins, faults }: Interleaving): Promise<EndedRace> {
  const [one, other] = race.racers;
  const world = await createWorld({
    ...race,
    action: one.action,
    inputs: one.inputs,
    outcome: "",
    reached: () => true,
  });
  const seen = [false, false];
  const look = () => {
    const state = world.state();
    for (const [at, { reached }] of race.racers.entries()) seen[at] ||= reached(state);
  };
  // Whatever an action can have seen is seen here too: after each answer, and between them.
  world.onRequest(look);
  const ticks = setInterval(look, 20);
  const run = async (racer: Racer, at: 0 | 1): Promise<Raced> => {
    await pause(begins[at] * 1000);
    const environment = { GITHUB_RUN_ID: String(4711 + at), ...racer.environment };
    const ran = await world.run(1, undefined, { ...racer, environment });
    return { ran, reached: seen[at] === true };
  };
  try {
    const take = faults.map((fault) => world.emulator.inject(fault));
    const runs = await Promise.all([run(one, 0), run(other, 1)]);
    for (const back of take) back();
    await world.settle();
    return { runs, settled: world.state() };
  } finally {
    clearInterval(ticks);
    await world.close();
  }
}
