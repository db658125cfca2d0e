import { onTestFinished } from "vitest";
import type { GitHubScenario } from "../../../emulator/github/scenario-types.ts";
import { startEmulator } from "../../../emulator/index.ts";
import { connectGitHub, type GitHubRest } from "../../../src/github/rest.ts";
import { Refusal } from "../../../src/refusal.ts";

export interface GitHubEdge {
  readonly emulator: Awaited<ReturnType<typeof startEmulator>>;
  readonly gitHub: GitHubRest;
  /** Seconds that were waited before something was tried again; no time passed. */
  readonly waits: number[];
  readonly debug: string[];
  /** What was hidden in the log. */
  readonly hidden: string[];
  /** What was asked so far: `pulls/get 200`. */
  asked(): string[];
}

/** Our side of GitHub's REST API, before the endpoint's. */
export async function gitHubEdge(
  scenario: GitHubScenario = {},
  token = "job",
  timeout = 10_000,
): Promise<GitHubEdge> {
  const pullRequests = [{ number: 7 }, { number: 8 }];
  const emulator = await startEmulator({
    clock: "stepped",
    scenario: { gitHub: { pullRequests, ...scenario } },
  });
  onTestFinished(() => emulator.close());
  const waits: number[] = [];
  const debug: string[] = [];
  const hidden: string[] = [];
  const gitHub = connectGitHub({
    token,
    repository: "org/app",
    url: emulator.gitHub.url,
    clock: { now: Date.now, sleep: async (ms) => void waits.push(ms / 1000) },
    random: () => 0.5,
    debug: (line) => debug.push(line),
    hide: (secret) => hidden.push(secret),
    timeout,
  });
  const asked = () => emulator.requests.map(({ operation, status }) => `${operation} ${status}`);
  return { emulator, gitHub, waits, debug, hidden, asked };
}

/** `kind code: message | hint` of a refusal. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${String(error)}`);
  const [problem] = error.problems;
  return `${error.kind} ${error.code}: ${problem?.message} | ${problem?.hint ?? ""}`;
}
