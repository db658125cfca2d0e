import { agents } from "./agents.ts";

const agent: [name: string][] = [["ecs-actions"]];

/** What every client of the SDK has here, beside region and credentials. */
export const clientSettings = {
  // Four attempts with the SDK's back-off ride over a throttled second; a waiting step goes on by itself after that.
  maxAttempts: 4,
  customUserAgent: agent,
  requestHandler: {
    ...agents,
    connectionTimeout: 5000,
    requestTimeout: 30_000,
    // Without it a call that does not come back is only warned of, and waited for on and on.
    throwOnRequestTimeout: true,
    // An answer that stops in the middle does not come back either.
    socketTimeout: 30_000,
  },
};
