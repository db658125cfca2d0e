import type { JsonObject } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { LogsState } from "./state.ts";

export interface LogsContext {
  readonly state: LogsState;
  readonly clock: Pick<EmulatorClock, "now">;
}

/** Operations of CloudWatch Logs by the name that X-Amz-Target carries; requests are checked, refusals are thrown. */
export type LogsOperations = Readonly<
  Record<string, (request: JsonObject, context: LogsContext) => JsonObject>
>;
