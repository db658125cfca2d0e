import type { FaultKind } from "./fault-kinds.ts";
import type { FinalState } from "./final-state.ts";
import { planted } from "./planted.ts";
import type { Ran } from "./ran.ts";

/** One case: a run with a fault, and a run after it without one. */
export interface CaseRecord {
  readonly lasts: FaultKind["lasts"];
  readonly signal?: "SIGTERM" | "SIGKILL";
  /** The run without faults, and what was there when all had settled after it. */
  readonly good: { readonly ran: Ran; readonly settled: FinalState };
  readonly first: Ran;
  readonly second: Ran;
  /** When all had settled after the second run. */
  readonly settled: FinalState;
  /** What a run after a good one may end as. */
  readonly again: readonly string[];
  /** Values of this case that nothing may print, beside the planted ones. */
  readonly secrets: readonly string[];
  /** The ending of who may not see the tasks. */
  readonly unseen?: string;
  /** The way back may be a deployment too. */
  readonly goesBack: boolean;
  readonly reached: (state: FinalState) => boolean;
}

/** One thing that must hold of every case. */
export interface Invariant {
  readonly name: string;
  /** What is wrong; empty where it holds. */
  readonly broken: (record: CaseRecord) => readonly string[];
}

const runs = ({ first, second }: CaseRecord) => [
  ["the first run", first] as const,
  ["the second run", second] as const,
];

/** Exit codes of outcomes that say something about ECS, which must then be so: src/deployment/outcome.ts. */
const saysOfEcs = /^(rolled-back|superseded|stopped|timed-out)$/;

/** Seconds of real time that a run may take beyond a good one: three time-outs of the SDK, at the speed of a case. */
const patience = 15;

export const invariants: readonly Invariant[] = [
  {
    name: "no false green",
    broken: (record) =>
      runs(record).flatMap(([which, { exitCode, outcome, state }]) =>
        exitCode === 0 && !record.reached(state) ? [`${which} is ${outcome}, and it is not so`] : [],
      ),
  },
  {
    name: "no false red",
    broken({ lasts, signal, good, first, unseen }) {
      const { outcome } = first;
      if (signal === "SIGKILL" || outcome === good.ran.outcome) return [];
      if (lasts === "passing")
        return [`a fault that passes ended it as ${outcome}: ${first.errors.join(" ")}`];
      // Where the deployment fails anyway it may have been certain before the signal.
      const failed = outcome === "failed" && good.ran.exitCode !== 0;
      if (signal === "SIGTERM" && outcome !== "cancelled" && first.exitCode !== 7 && !failed)
        return [`cancelled, it ended as ${outcome} (${first.exitCode})`];
      if (lasts === "lasting" && outcome === unseen) return [];
      return saysOfEcs.test(outcome) ? [`it is ${outcome}, which nothing but the fault made so`] : [];
    },
  },
  {
    name: "red says why",
    broken: ({ first, signal }) =>
      first.exitCode === 0 || signal !== undefined || first.errors.length > 0
        ? []
        : ["the first run is red without an error"],
  },
  {
    name: "no bug",
    broken: (record) =>
      runs(record).flatMap(([which, { exitCode, said }]) =>
        exitCode === 70 ||
        /This is a bug|^\s+at .+:\d+:\d+\)?$|\[object Object\]|UnhandledPromise/m.test(said)
          ? [`${which} met a bug: ${/.*(Error|bug).*/.exec(said)?.[0] ?? ""}`]
          : [],
      ),
  },
  {
    name: "converges",
    broken({ second, again, good, settled }) {
      const ends = again.includes(second.outcome)
        ? []
        : [`the second run is ${second.outcome}: ${second.errors.join(" ")}`];
      return [...ends, ...differences(good.settled, settled)];
    },
  },
  {
    name: "nothing twice",
    broken({ good, first, settled, goesBack }) {
      const twice: string[] = [];
      for (const [family, contents] of Object.entries(settled.revisions)) {
        if (contents.some((content, at) => at > 0 && content === contents[at - 1]))
          twice.push(`two revisions of ${family} are the same`);
      }
      if (rolls(first.state, good.settled) > rolls(good.settled, good.settled) + (goesBack ? 1 : 0))
        twice.push("the first run began more than one deployment");
      if (settled.oneOffTasksAtOnce > good.settled.oneOffTasksAtOnce)
        twice.push("one-off tasks ran at one time");
      if (first.state.oneOffTasks > good.settled.oneOffTasks)
        twice.push("the first run started a task twice");
      return twice;
    },
  },
  {
    name: "nothing left",
    broken: (record) =>
      runs(record).flatMap(([which, { left, signal }]) => {
        // Nobody can tidy up after SIGKILL but the runner, which empties RUNNER_TEMP, and the post step.
        const files = signal === "SIGKILL" ? left.filter((file) => file.includes("docker")) : left;
        return files.length > 0 ? [`${which} left ${files.join(", ")}`] : [];
      }),
  },
  {
    name: "no secret",
    broken: (record) =>
      runs(record).flatMap(([which, { said }]) =>
        [...Object.values(planted), ...record.secrets]
          .filter((secret) => said.includes(secret))
          .map((secret) => `${which} prints ${secret.slice(0, 12)}…`),
      ),
  },
  {
    name: "in time",
    broken: (record) =>
      runs(record).flatMap(([which, { seconds }]) =>
        seconds > record.good.ran.seconds + patience ? [`${which} took ${Math.round(seconds)} s`] : [],
      ),
  },
];

/** Deployments of the services that are still there in the end: one that is deleted takes its records along. */
function rolls({ services }: FinalState, end: FinalState): number {
  const there = end.services.filter(({ status }) => status !== "INACTIVE").map(({ name }) => name);
  return services.filter(({ name }) => there.includes(name)).reduce((sum, service) => sum + service.rolls, 0);
}

/** Where two ends are not the same; how often a service rolled, and a task ran, is not part of the end. */
function differences(good: FinalState, found: FinalState): string[] {
  const comparable = ({ services, revisions, repositories, imageTags, beside }: FinalState) => ({
    services: services.map(({ rolls: _, completed: __, ...service }) => service),
    revisions,
    repositories,
    imageTags,
    beside,
  });
  const [wanted, is] = [comparable(good), comparable(found)];
  return (["services", "revisions", "repositories", "imageTags", "beside"] as const).flatMap((part) =>
    JSON.stringify(wanted[part]) === JSON.stringify(is[part])
      ? []
      : [`${part} end as ${JSON.stringify(is[part])} instead of ${JSON.stringify(wanted[part])}`],
  );
}
