import type { Fault } from "./scenario-types.ts";
import { WireError } from "./wire-error.ts";

/** The faults of a run, and how often each has been met. */
export interface Faults {
  /** The fault of the next call of this operation; counts the call. */
  next(operation: string): Fault | undefined;
  inject(fault: Fault): void;
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
  const entries: Entry[] = [];
  const inject = (fault: Fault) => entries.push({ fault, calls: 0, applied: 0 });
  for (const fault of initial) inject(fault);
  const spent = ({ fault, calls, applied }: Entry) =>
    (fault.nth !== undefined && calls >= fault.nth) || (fault.times !== undefined && applied >= fault.times);
  return {
    next(operation) {
      let found: Entry | undefined;
      for (const entry of entries) {
        const { fault } = entry;
        if (fault.operation !== undefined && fault.operation !== operation) continue;
        const done = spent(entry);
        // Every call counts for `nth`, those that an earlier fault took as well.
        entry.calls += 1;
        if (found || done || (fault.nth !== undefined && entry.calls !== fault.nth)) continue;
        found = entry;
      }
      if (found) found.applied += 1;
      return found?.fault;
    },
    inject,
    awaits: (kind) => entries.some((entry) => entry.fault.kind === kind && !spent(entry)),
  };
}

/** The refusal that a fault stands for; undefined where it is a matter of the connection, of time, or of state. */
export function faultError(fault: Fault, action: string, account: string): WireError | undefined {
  switch (fault.kind) {
    case "throttle":
      return new WireError("ThrottlingException", "Rate exceeded");
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
    case "delay":
    case "stale":
      return undefined;
  }
}
