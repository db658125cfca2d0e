import type { JsonObject } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { Ids } from "../ecs/operation.ts";
import type { State } from "../ecs/state.ts";
import type { Listeners } from "../engines/engine.ts";
import type { TargetBook } from "../engines/target-book.ts";
import type { Elbv2State } from "./state.ts";

export interface Elbv2Context {
  readonly state: Elbv2State;
  /** ECS's: which instance has which address, and which target groups services name. */
  readonly ecs: State;
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly targets: TargetBook;
  /** Absent where requests do not really flow. */
  readonly listeners?: Listeners;
}

/** One operation: request in (already checked against the SDK's model), answer out; refusals are thrown. */
export type Elbv2Operation = (request: JsonObject, context: Elbv2Context) => JsonObject;
export type Elbv2Operations = Readonly<Record<string, Elbv2Operation>>;
