import type { JsonObject } from "../../src/json.ts";
import type { WireService } from "../wire.ts";
import { jsonService, unknownOperation } from "../wire-json.ts";
import { eventOperations } from "./events.ts";
import { groupOperations } from "./groups.ts";
import type { LogsContext, LogsOperations } from "./operation.ts";
import { checkedLogs, logsModel } from "./requests.ts";
import type { LogsState } from "./state.ts";
import { streamOperations } from "./streams.ts";

const operations: LogsOperations = { ...groupOperations, ...streamOperations, ...eventOperations };

/**
 * CloudWatch Logs, as far as containers write it and deployments read it.
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function logsEndpoint(context: LogsContext, keepsPast: () => boolean): WireService {
  let past: LogsState | undefined;
  const call = (operation: string, body: JsonObject, stale: boolean): JsonObject => {
    const run = operations[operation];
    if (!run)
      throw unknownOperation(logsModel(operation) ? `This endpoint does not know ${operation} yet.` : "");
    const request = checkedLogs(operation, body);
    const reads = /^(Get|Filter|Describe|List)/.test(operation);
    if (!reads && keepsPast()) past = structuredClone(context.state);
    const state = reads && stale && past ? past : context.state;
    return structuredClone(run(request, { ...context, state }));
  };
  return jsonService({ name: "logs", target: "Logs_20140328", region: context.state.region, call });
}
