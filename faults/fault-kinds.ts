import type { Fault } from "../emulator/scenario-types.ts";

/**
 * One way in which a call goes wrong. A `passing` fault is one that a step has to ride out: it must end as if nothing
 * had been. A `lasting` one may make it red, never wrong. With `signal` the process gets a signal right after the
 * endpoint carried the call out, and before the answer leaves.
 */
export type FaultKind = { readonly name: string } & (
  | { readonly lasts: "passing" | "lasting"; readonly fault: Pick<Fault, "kind" | "times"> }
  /** From the call on nothing is answered any more: an expired token does not come back. */
  | { readonly lasts: "for-good"; readonly fault: Pick<Fault, "kind"> }
  | { readonly lasts: "signal"; readonly signal: "SIGTERM" | "SIGKILL" }
);

/** More calls than a run makes. */
const everyOne = 1000;
/** As often as the SDK tries a call. */
const attempts = 4;

export const faultKinds: readonly FaultKind[] = [
  { name: "throttled", lasts: "passing", fault: { kind: "throttle" } },
  { name: "throttled-on", lasts: "lasting", fault: { kind: "throttle", times: attempts } },
  { name: "server-error", lasts: "passing", fault: { kind: "server-error" } },
  { name: "server-error-on", lasts: "lasting", fault: { kind: "server-error", times: attempts } },
  { name: "timeout", lasts: "passing", fault: { kind: "hang" } },
  { name: "timeout-done", lasts: "passing", fault: { kind: "hang-after" } },
  { name: "reset", lasts: "passing", fault: { kind: "reset" } },
  { name: "reset-done", lasts: "passing", fault: { kind: "reset-after" } },
  { name: "stale", lasts: "passing", fault: { kind: "stale" } },
  { name: "access-denied", lasts: "lasting", fault: { kind: "access-denied", times: everyOne } },
  { name: "expired-token", lasts: "for-good", fault: { kind: "expired-token" } },
  { name: "sigterm", lasts: "signal", signal: "SIGTERM" },
  { name: "sigkill", lasts: "signal", signal: "SIGKILL" },
];
