import { createHash, randomUUID } from "node:crypto";

/** More attempts than this are not looked back at. */
const most = 10;

/**
 * Client tokens for a request of this step, one for each attempt of the workflow run, oldest first, this attempt's last;
 * every attempt makes the same ones. Outside of a workflow run there is one, used nowhere else.
 * @param environment GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB and GITHUB_ACTION, which is the step's id
 * @param request what is asked for: two jobs of a matrix that ask for different things have different tokens
 */
export function runTokens(environment: NodeJS.ProcessEnv, request: string): string[] {
  const { GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION, ACT } =
    environment;
  // To `act` every run is the first attempt of run 1.
  if (!GITHUB_RUN_ID || ACT) return [randomUUID()];
  const attempt = Math.max(1, Number.parseInt(GITHUB_RUN_ATTEMPT ?? "", 10) || 1);
  const first = Math.max(1, attempt - most + 1);
  return Array.from({ length: attempt - first + 1 }, (_, at) =>
    createHash("sha256")
      .update(
        JSON.stringify([GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_JOB, GITHUB_ACTION, first + at, request]),
      )
      .digest("hex")
      .slice(0, 32),
  );
}
