/** Secrets that lie where a step's secrets lie, so that any of them in what it prints is seen. */
export const planted = {
  /** The value of an environment variable of a task definition. */
  environment: "planted-environment-value-7c1d",
  /** AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN of the step. */
  key: "planted-aws-secret-key-93ab",
  session: "planted-aws-session-token-5e0f",
  /** The job's own token. */
  github: "ghs_planted-github-token-41ce",
  /** A secret of a build. */
  build: "planted-build-secret-b2c4",
} as const;
