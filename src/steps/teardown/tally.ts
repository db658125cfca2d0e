import type { Ending } from "../../actions/action.ts";
import { Failure } from "../../failure.ts";
import type { Log } from "../../ports.ts";
import { type Kept, type Part, type Remaining, shown } from "../../teardown/part.ts";

export type NotGoneOutcome = "failed" | "timed-out" | "cancelled";

/** Something is still there, and how that came about is more than a failure. */
export class NotGone extends Failure {
  readonly outcome: NotGoneOutcome;

  constructor(outcome: NotGoneOutcome, message: string) {
    super({ message });
    this.outcome = outcome;
  }
}

/** The more certain that ECS or a person is still at it, the worse a rerun would be told otherwise. */
const gravity: readonly NotGoneOutcome[] = ["failed", "timed-out", "cancelled"];

/** What became of everything that was to go: errors are kept, and what does not depend on them goes on. */
export class Tally {
  readonly deleted: string[] = [];
  readonly kept: Kept[] = [];
  readonly remaining: Remaining[] = [];
  readonly #log: Log;
  #outcome: NotGoneOutcome = "failed";

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns whether the part is gone */
  async attempt(part: Part, signal: AbortSignal, work: () => Promise<unknown>): Promise<boolean> {
    try {
      if (signal.aborted) throw new NotGone("cancelled", "The workflow was cancelled before.");
      await work();
      this.add(part);
      this.#log.line(`deleted ${shown(part)}`);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.leave(part, error);
      return false;
    }
  }

  /** Something is gone. */
  add(part: Part): void {
    this.deleted.push(shown(part));
  }

  /** Something that was to go is still there. */
  leave(part: Part, error: Failure): void {
    const outcome = error instanceof NotGone ? error.outcome : "failed";
    if (gravity.indexOf(outcome) > gravity.indexOf(this.#outcome)) this.#outcome = outcome;
    const hint = error.problems.map((problem) => problem.hint ?? "").find((text) => text !== "");
    const why = hint === undefined ? error.message : `${error.message} ${hint}`;
    this.remaining.push({ what: shown(part), why, command: part.command });
    this.#log.line(`${shown(part)} is still there: ${why}`);
  }

  keep(kept: readonly Kept[]): void {
    for (const one of kept) {
      this.kept.push(one);
      this.#log.line(`kept ${one.what}: ${one.why}`);
    }
  }

  /** How the step ends. */
  ending(): Ending {
    if (this.remaining.length === 0) return { outcome: this.deleted.length > 0 ? "succeeded" : "not-needed" };
    const list = this.remaining.map(({ what, why }) => `- ${what}: ${why}`);
    const commands = this.remaining.map(({ command }) => command);
    return {
      outcome: this.#outcome,
      problem: {
        message: `Not everything is gone; still there:\n${list.join("\n")}`,
        hint: `Run the step again: what is gone already is passed over. By hand:\n${commands.join("\n")}`,
      },
    };
  }
}
