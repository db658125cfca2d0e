import type { ImageBehaviour, Scenario } from "../scenario-types.ts";

/**
 * What the scenario says of an image: by its exact name, else its name without tag or digest, each with its registry and
 * then without; else `*`, else nothing.
 */
export function behaviourOf(image: string, { images }: Pick<Scenario, "images">): ImageBehaviour {
  const names = [image, withoutTag(image)];
  const found = [...names, ...names.map(withoutRegistry), "*"].find((name) => images[name] !== undefined);
  return (found === undefined ? undefined : images[found]) ?? {};
}

/** `123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1` to `shop/web:1`: a host has a dot or a port. */
function withoutRegistry(image: string): string {
  return image.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, "");
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
