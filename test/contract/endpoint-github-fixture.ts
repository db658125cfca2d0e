import { getOctokit } from "@actions/github";
import { onTestFinished } from "vitest";
import type { Emulator } from "../../emulator/api.ts";
import type { GitHubScenario } from "../../emulator/github/scenario-types.ts";
import { startEmulator } from "../../emulator/index.ts";

export type Octokit = ReturnType<typeof getOctokit>;

export const here = { owner: "org", repo: "app" };

export interface GitHubScene {
  readonly emulator: Emulator;
  /** GitHub's own client, unchanged, over HTTP. */
  readonly rest: Octokit["rest"];
  client(token: string): Octokit;
}

/** An endpoint whose GitHub has two open pull requests, and a client with a job's token. */
export async function gitHubScene(gitHub: GitHubScenario = {}): Promise<GitHubScene> {
  const pullRequests = [{ number: 7 }, { number: 8 }];
  const emulator = await startEmulator({
    clock: "stepped",
    scenario: { gitHub: { pullRequests, ...gitHub } },
  });
  onTestFinished(() => emulator.close());
  const client = (token: string) =>
    getOctokit(token, { baseUrl: emulator.environment["GITHUB_API_URL"] ?? "" });
  return { emulator, client, rest: client("job").rest };
}

/** Status and words of a refusal, as the client has them. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error && "status" in error)) throw new Error(`no refusal: ${String(error)}`);
  return `${error.status} ${error.message.replace(/ - https:\S+$/, "")}`;
}
