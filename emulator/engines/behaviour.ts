import type { ImageBehaviour, Scenario } from "../scenario-types.ts";

/** What the scenario says of an image: by its exact name, else its name without tag or digest, else `*`, else nothing. */
export function behaviourOf(image: string, scenario: Pick<Scenario, "images">): ImageBehaviour {
  return scenario.images[image] ?? scenario.images[withoutTag(image)] ?? scenario.images["*"] ?? {};
}

/** `registry:5000/name:tag@sha256:…` to `registry:5000/name`. */
export function withoutTag(image: string): string {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

/** How a health check is answered: with an HTTP status, not in time, or not at all, as no connection holds. */
export type Answer = number | "none" | "refused";

/** How a container answers a health check `seconds` after its start. */
export function answerAt(behaviour: ImageBehaviour, seconds: number): Answer {
  if (seconds < (behaviour.healthyAfter ?? 0)) return "refused";
  const { unhealthy } = behaviour;
  if (unhealthy !== undefined && seconds >= (unhealthy.after ?? 0)) return unhealthy.status ?? "none";
  return 200;
}

/** Whether its answers may still change `seconds` after its start. */
export function mayChangeAfter(behaviour: ImageBehaviour, seconds: number): boolean {
  return Math.max(behaviour.healthyAfter ?? 0, behaviour.unhealthy?.after ?? 0) > seconds;
}
