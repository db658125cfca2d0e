import type { JsonObject } from "../../src/json.ts";
import { checkQuery } from "../query-request.ts";
import { WireError } from "../wire-error.ts";
import type { QueryApi } from "../wire-query.ts";
import { attributeOperations } from "./attributes.ts";
import { giveClassicOf } from "./given.ts";
import { instanceOperations } from "./instances.ts";
import { loadBalancerOperations } from "./load-balancers.ts";
import type { ElbContext, ElbOperations } from "./operation.ts";
import { elbModel } from "./requests.ts";
import type { ElbState } from "./state.ts";
import { tagOperations } from "./tags.ts";

const operations: ElbOperations = {
  ...loadBalancerOperations,
  ...attributeOperations,
  ...instanceOperations,
  ...tagOperations,
};

/**
 * Classic Elastic Load Balancing, version 2012-06-01, as far as deployments use it.
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function elbApi(context: ElbContext, keepsPast: () => boolean): QueryApi {
  let past: ElbState | undefined;
  return {
    model: elbModel,
    call(operation: string, request: JsonObject, stale = false): JsonObject {
      const run = operations[operation];
      if (!run) throw new WireError("InvalidAction", `This endpoint does not know ${operation} yet.`);
      checkQuery(elbModel, operation, request);
      giveClassicOf(context.ecs, context.state);
      const reads = operation.startsWith("Describe");
      if (!reads && keepsPast()) past = structuredClone(context.state);
      const state = reads && stale && past ? past : context.state;
      return structuredClone(run(request, { ...context, state }));
    },
  };
}
