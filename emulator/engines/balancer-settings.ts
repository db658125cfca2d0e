import type { BalancerScenario, Scenario } from "../scenario-types.ts";

/** How a load balancer checks its targets; durations in seconds. */
export interface BalancerSettings {
  readonly deregistrationDelay: number;
  readonly interval: number;
  readonly timeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly path: string;
  /** HTTP statuses that are healthy, as a target group's matcher has them: `200-299,302`; undefined: a connection is enough. */
  readonly matcher: string | undefined;
  /** A classic load balancer, which says less of an instance that fails. */
  readonly classic: boolean;
  /**
   * A new target of an Application Load Balancer is healthy after its first passing check; a classic load balancer and
   * a Network Load Balancer want as many as the threshold.
   * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
   */
  readonly firstPassSuffices: boolean;
  /** No listener forwards to it: its targets are not checked. */
  readonly unused: boolean;
}

/** By the name of a classic load balancer or the ARN of a target group. Asked anew for each check: settings may change. */
export type SettingsOf = (balancer: string) => BalancerSettings;

/** A load balancer of the scenario, or one that it does not name, with AWS's defaults. */
export function settingsOfScenario(scenario: Pick<Scenario, "balancers">): SettingsOf {
  const all = new Map(scenario.balancers.map((one) => [one.name, scenarioSettings(one)]));
  return (name) => all.get(name) ?? scenarioSettings({ name });
}

export function scenarioSettings(given: BalancerScenario): BalancerSettings {
  return {
    deregistrationDelay: given.deregistrationDelay ?? 300,
    interval: given.interval ?? 30,
    timeout: 5,
    healthyThreshold: given.healthyThreshold ?? 2,
    unhealthyThreshold: given.unhealthyThreshold ?? 2,
    path: given.path ?? "/",
    // A classic load balancer knows no other status.
    matcher: given.matcher ?? "200",
    classic: !given.name.startsWith("arn:"),
    firstPassSuffices: given.name.startsWith("arn:"),
    unused: false,
  };
}

/** Whether a matcher such as `200,300-302` takes a status. */
export function matches(matcher: string, status: number): boolean {
  return matcher.split(",").some((part) => {
    const [from, to = from] = part.split("-").map(Number);
    return from !== undefined && to !== undefined && status >= from && status <= to;
  });
}
