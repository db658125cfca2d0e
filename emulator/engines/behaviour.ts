import type { BalancerScenario, ImageBehaviour, Scenario } from "../scenario-types.ts";

/** What the scenario says of an image: by its exact name, else its name without tag or digest, else `*`, else nothing. */
export function behaviourOf(image: string, scenario: Pick<Scenario, "images">): ImageBehaviour {
  return scenario.images[image] ?? scenario.images[withoutTag(image)] ?? scenario.images["*"] ?? {};
}

/** `registry:5000/name:tag@sha256:…` to `registry:5000/name`. */
export function withoutTag(image: string): string {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

/** How a container answers a health check `seconds` after its start: it does not, or with an HTTP status. */
export function answerAt(behaviour: ImageBehaviour, seconds: number): "none" | number {
  if (seconds < (behaviour.healthyAfter ?? 0)) return "none";
  const { unhealthy } = behaviour;
  if (unhealthy !== undefined && seconds >= (unhealthy.after ?? 0)) return unhealthy.status ?? "none";
  return 200;
}

/** Whether its answers may still change `seconds` after its start. */
export function mayChangeAfter(behaviour: ImageBehaviour, seconds: number): boolean {
  return Math.max(behaviour.healthyAfter ?? 0, behaviour.unhealthy?.after ?? 0) > seconds;
}

/** ELB's words for a target that failed its checks. */
export function failedCheckReason(answer: "none" | number): string {
  return answer === "none" ? "Request timed out" : `Health checks failed with these codes: [${answer}]`;
}

/** A balancer's settings with AWS's defaults. */
export function balancerSettings(
  name: string,
  scenario: Pick<Scenario, "balancers">,
): Required<Omit<BalancerScenario, "path" | "port">> {
  const given = scenario.balancers.find((balancer) => balancer.name === name);
  return {
    name,
    deregistrationDelay: given?.deregistrationDelay ?? 300,
    interval: given?.interval ?? 30,
    healthyThreshold: given?.healthyThreshold ?? 2,
    unhealthyThreshold: given?.unhealthyThreshold ?? 2,
  };
}
