import type { Fault } from "./scenario-types.ts";
import { WireError } from "./wire-error.ts";

/** The faults of a run, and how often each has been met. */
export interface Faults {
  /** The fault of the next call of this operation of a service; counts the call. */
  next(service: string, operation: string): Fault | undefined;
  /** Adds a fault; the function that it gives takes it away again. */
  inject(fault: Fault): () => void;
  /** Whether a fault of this kind may still come. */
  awaits(kind: Fault["kind"]): boolean;
}

interface Entry {
  readonly fault: Fault;
  /** Calls of its operation so far. */
  calls: number;
  applied: number;
}

export function createFaults(initial: readonly Fault[]): Faults {
  const entries = new Set<Entry>();
  const inject = (fault: Fault) => {
    const entry: Entry = { fault, calls: 0, applied: 0 };
    entries.add(entry);
    return () => void entries.delete(entry);
  };
  for (const fault of initial) inject(fault);
  return {
    next(service, operation) {
      let found: Entry | undefined;
      for (const entry of entries) {
        const { fault } = entry;
        if (fault.operation !== undefined && fault.operation !== operation) continue;
        if (fault.service !== undefined && fault.service !== service) continue;
        const done = isSpent(entry);
        // Every call counts for `nth`, those that an earlier fault took as well.
        entry.calls += 1;
        if (found || done || entry.calls < (fault.nth ?? 1)) continue;
        found = entry;
      }
      if (found) found.applied += 1;
      return found?.fault;
    },
    inject,
    awaits: (kind) => [...entries].some((entry) => entry.fault.kind === kind && !isSpent(entry)),
  };
}

function isSpent({
  fault: { nth, times = nth === undefined ? undefined : 1 },
  calls,
  applied,
}: Entry): boolean {
  if (times === undefined) return false;
  return nth === undefined ? applied >= times : calls >= nth + times - 1;
}

/** The refusal that a fault stands for; undefined where it is a matter of the connection, of time, or of state. */
export function faultError(fault: Fault, action: string, account: string): WireError | undefined {
  switch (fault.kind) {
    case "throttle":
      return throttled();
    case "server-error":
      return new WireError(
        "ServerException",
        fault.message ?? "Service Unavailable. Please try again later.",
        500,
      );
    case "expired-token":
      return new WireError("ExpiredTokenException", "The security token included in the request is expired");
    case "access-denied":
      return new WireError(
        "AccessDeniedException",
        `User: arn:aws:sts::${account}:assumed-role/deploy/ecs-actions is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`,
      );
    case "error":
      return new WireError(fault.type ?? "ServerException", fault.message ?? "", fault.status ?? 400);
    case "reset":
    case "reset-after":
    case "hang":
    case "hang-after":
    case "delay":
    case "stale":
      return undefined;
  }
}

/** AWS's answer to a call beyond the account's rate. */
export function throttled(): WireError {
  return new WireError("ThrottlingException", "Rate exceeded");
}
