import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { scalableTarget, service as servicePart } from "../../teardown/part.ts";
import type { RemovableServices, ScalableTarget, ServiceState } from "../../teardown/ports.ts";
import { deleteService } from "./service.ts";
import type { Tally } from "./tally.ts";
import type { Wait } from "./tasks.ts";

interface Context {
  readonly wait: Wait;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly tally: Tally;
}

/**
 * Deletes services with their scalable targets in the order given, each after the one before is gone.
 * @param targets of services that are gone already too
 * @returns whether all are gone
 */
export async function removeInOrder(
  states: readonly ServiceState[],
  targets: readonly ScalableTarget[],
  context: Context,
): Promise<boolean> {
  const { tally, ports } = context;
  const services = await ports.teardown.services();
  let blocked: ServiceState | undefined;
  for (const state of states) {
    const own = targets.filter(({ resource }) => resource === resourceOf(state));
    if (blocked) tally.leave(servicePart(state), after(blocked));
    else if (!(await removeOne(state, own, { ...context, services }))) blocked = state;
  }
  const orphans = targets.filter(({ resource }) => states.every((state) => resourceOf(state) !== resource));
  await unscale(orphans, context);
  return blocked === undefined;
}

async function removeOne(
  state: ServiceState,
  targets: readonly ScalableTarget[],
  { services, ...context }: Context & { readonly services: RemovableServices },
): Promise<boolean> {
  const { tally, ports, signal, wait } = context;
  const part = servicePart(state);
  const unscaled = await unscale(targets, context);
  if (state.status === "INACTIVE") {
    ports.log.line(`service ${part.name} is gone already (INACTIVE)`);
    return true;
  }
  if (!unscaled) {
    const message = "It is still scaled automatically, and would be scaled up again.";
    tally.leave(part, new Failure({ message }));
    return false;
  }
  return tally.attempt(part, signal, () => deleteService(state, { ports, services, signal, wait }));
}

/** @returns whether all are gone */
async function unscale(
  targets: readonly ScalableTarget[],
  { tally, ports, signal }: Context,
): Promise<boolean> {
  let all = true;
  for (const target of targets) {
    const part = scalableTarget(target.resource, target.dimension);
    const scaling = await ports.teardown.scaling();
    all = (await tally.attempt(part, signal, () => scaling.deregister(target))) && all;
  }
  return all;
}

const resourceOf = ({ cluster, name }: ServiceState) => `service/${cluster}/${name}`;

const after = ({ cluster, name }: ServiceState) =>
  new Failure({ message: `It comes after service ${cluster}/${name}, which is still there.` });
