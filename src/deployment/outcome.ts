/** How a step ended: one vocabulary for outputs, summary, exit code and docs. */
export const outcomes = {
  /** Deployment begun, not waited for: no verdict. */
  started: { green: true, exitCode: 0, means: "the deployment was started and not waited for" },
  succeeded: { green: true, exitCode: 0, means: "our deployment is complete and the service is steady" },
  "not-needed": { green: true, exitCode: 0, means: "the service already runs exactly this" },
  skipped: {
    green: true,
    exitCode: 0,
    means: "no deployment was asked for: a dry run, or a definition without a service",
  },
  failed: { green: false, exitCode: 1, means: "our deployment failed, and nothing has put the service back" },
  "rolled-back": {
    green: false,
    exitCode: 3,
    means: "our deployment failed, and the service was put back to what it ran before",
  },
  superseded: { green: false, exitCode: 4, means: "a newer deployment of the same service took over" },
  stopped: { green: false, exitCode: 5, means: "somebody stopped our deployment" },
  "timed-out": { green: false, exitCode: 6, means: "time ran out while ECS was still deploying" },
  cancelled: { green: false, exitCode: 7, means: "the workflow was cancelled while ECS was still deploying" },
} as const;

export type Outcome = keyof typeof outcomes;
