import { type BalancerSettings, matches } from "./balancer-settings.ts";
import type { Answer } from "./behaviour.ts";
import type { TargetHealth } from "./engine.ts";

/**
 * What a load balancer thinks of one target, from the answers to its checks. A target that has not been healthy yet turns
 * unhealthy by the same threshold as one that has; AWS does not say so.
 */
export class TargetWatch {
  readonly #settings: () => BalancerSettings;
  readonly #changed: (health: TargetHealth) => void;
  #state: TargetHealth["state"] = "initial";
  #passed = 0;
  #failed = 0;

  constructor(settings: () => BalancerSettings, changed: (health: TargetHealth) => void) {
    this.#settings = settings;
    this.#changed = changed;
    this.#become({ state: settings().unused ? "unused" : "initial" });
  }

  get state(): TargetHealth["state"] {
    return this.#state;
  }

  /** Takes in the answer to one check. */
  checked(answer: Answer): void {
    const settings = this.#settings();
    if (settings.unused) {
      if (this.#state !== "unused") this.#become({ state: "unused" });
      return;
    }
    if (this.#state === "unused") this.#become({ state: "initial" });
    const { matcher } = settings;
    const good =
      matcher === undefined ? answer !== "refused" : typeof answer === "number" && matches(matcher, answer);
    this.#passed = good ? this.#passed + 1 : 0;
    this.#failed = good ? 0 : this.#failed + 1;
    const enough = this.#state === "initial" && settings.firstPassSuffices ? 1 : settings.healthyThreshold;
    if (this.#passed >= enough && this.#state !== "healthy") this.#become({ state: "healthy" });
    else if (this.#failed >= settings.unhealthyThreshold && this.#state !== "unhealthy")
      this.#become({ state: "unhealthy", ...(settings.classic ? classicFailure : failure(answer)) });
  }

  #become(health: TargetHealth): void {
    this.#state = health.state;
    this.#passed = 0;
    this.#failed = 0;
    this.#changed(health);
  }
}

/** https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_InstanceState.html */
const classicFailure = {
  reason: "Instance has failed at least the UnhealthyThreshold number of health checks consecutively.",
};

/** ELB's words for a target that failed its checks. */
function failure(answer: Answer): Pick<TargetHealth, "code" | "reason"> {
  switch (answer) {
    case "none":
      return { code: "Target.Timeout", reason: "Request timed out" };
    case "refused":
      return { code: "Target.FailedHealthChecks", reason: "Health checks failed" };
    default:
      return {
        code: "Target.ResponseCodeMismatch",
        reason: `Health checks failed with these codes: [${answer}]`,
      };
  }
}
