import { type JsonObject, text } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import { WireError } from "../wire-error.ts";
import { type CloudMapState, type DiscoveryOperation, type DiscoveryService, nextId } from "./state.ts";

export interface CloudMapContext {
  readonly state: CloudMapState;
  readonly clock: Pick<EmulatorClock, "now">;
}

/** Operations of Cloud Map by the name that X-Amz-Target carries; requests are checked, refusals are thrown. */
export type CloudMapOperations = Readonly<
  Record<string, (request: JsonObject, context: CloudMapContext) => JsonObject>
>;

/** @param reference an id, or an ARN that ends in one. @throws WireError where there is none of it */
export function serviceIn({ services }: CloudMapState, reference: unknown): DiscoveryService {
  const id = (text(reference) ?? "").split("/").at(-1) ?? "";
  const found = services.get(id);
  if (!found) throw new WireError("ServiceNotFound", `No service found with ID: ${id}`);
  return found;
}

/** Milliseconds of the endpoint's clock that a change takes. */
const took = 2000;

/** Begins a change that takes its time. */
export function begin(
  { state, clock }: CloudMapContext,
  operation: Pick<DiscoveryOperation, "type" | "targets" | "attributes">,
): JsonObject {
  const now = clock.now();
  const id = nextId(state, "op");
  state.operations.set(id, { ...operation, id, createdAt: now, doneAt: now + took, done: false });
  return { OperationId: id };
}

/** Carries out what is due. */
export function settle({ state, clock }: CloudMapContext): void {
  for (const operation of state.operations.values()) {
    if (operation.done || operation.doneAt > clock.now()) continue;
    operation.done = true;
    const { SERVICE = "", INSTANCE = "" } = operation.targets;
    const instances = state.services.get(SERVICE)?.instances;
    if (operation.type === "DEREGISTER_INSTANCE") instances?.delete(INSTANCE);
    if (operation.type === "REGISTER_INSTANCE") instances?.set(INSTANCE, operation.attributes ?? {});
  }
}
