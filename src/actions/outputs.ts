/** Outputs of the actions that deploy. */
export const deployOutputs = {
  outcome:
    "How it ended: `succeeded`, `not-needed`, `started` (not waited for), `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out`, `cancelled` or `skipped` (a dry run, or no service named). Set even when the step fails.",
  service: "Name of the service.",
  cluster: "Name or ARN of the cluster, as it was given.",
  "service-arn": "ARN of the service.",
  "task-definition-arn": "ARN of the revision that was deployed.",
  "previous-task-definition-arn": "ARN of the revision that the service ran before; empty for a new service.",
  registered: "`true` where a new revision was registered, `false` where an unchanged one was used.",
  "run-task-arn": "ARN of the task that `run-task` started, as a JSON list; set even when the task fails.",
  "deployment-id": "Id of our deployment, `ecs-svc/…`, for `wait-stable`; empty where none was needed.",
} as const;
