/** A cause that ECS's own words name. Each has a heading of its own in docs/troubleshooting.md. */
export interface CauseRule {
  /** Anchor of its heading: kebab-case. */
  readonly id: string;
  /** In ECS's, Docker's or the load balancer's words. */
  readonly pattern: RegExp;
  /** No task of this revision can start until something is changed: one task is proof enough. */
  readonly permanent?: true;
  /**
   * Instances may differ in it, so that one task of a service on EC2 is no proof: a cluster may have both CPU
   * architectures, and the next task land on the other one.
   */
  readonly perInstance?: true;
  /** Nothing that the revision has to do with: tasks that it stops are no failures of the deployment. */
  readonly outside?: true;
  /** The cause in one sentence. */
  readonly says: string;
  /** What to change. */
  readonly hint: string;
}
