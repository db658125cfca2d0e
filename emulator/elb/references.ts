import { text } from "../../src/json.ts";
import { targetId } from "../elbv2/target-places.ts";
import type { BookedTarget } from "../engines/target-book.ts";
import { noLoadBalancer } from "./errors.ts";
import type { ElbContext } from "./operation.ts";
import type { ClassicLoadBalancer, ElbState } from "./state.ts";

/** @throws WireError where there is none of this name */
export function loadBalancerOf(state: ElbState, name: unknown): ClassicLoadBalancer {
  const found = state.loadBalancers.get(text(name) ?? "");
  if (!found) throw noLoadBalancer(String(name));
  return found;
}

/** Each instance once: a task that comes stands for it, not one that goes. */
export function instancesOf(
  { ecs, targets }: ElbContext,
  name: string,
): (BookedTarget & { readonly id: string })[] {
  const found = new Map<string, BookedTarget & { readonly id: string }>();
  for (const one of targets.of(name)) {
    const id = targetId(ecs, one.target.address);
    if (one.health.state !== "draining" || !found.has(id)) found.set(id, { ...one, id });
  }
  return [...found.values()];
}
