import type { JsonObject } from "../../src/json.ts";
import { checkQuery } from "../query-request.ts";
import { WireError } from "../wire-error.ts";
import type { QueryApi } from "../wire-query.ts";
import { giveGroupsOf } from "./given.ts";
import { listenerOperations } from "./listeners.ts";
import { loadBalancerOperations } from "./load-balancers.ts";
import type { Elbv2Context, Elbv2Operations } from "./operation.ts";
import { elbv2Model } from "./requests.ts";
import { ruleOperations } from "./rules.ts";
import type { Elbv2State } from "./state.ts";
import { tagOperations } from "./tags.ts";
import { targetGroupOperations } from "./target-groups.ts";
import { targetOperations } from "./targets.ts";

const operations: Elbv2Operations = {
  ...loadBalancerOperations,
  ...targetGroupOperations,
  ...listenerOperations,
  ...ruleOperations,
  ...targetOperations,
  ...tagOperations,
};

/**
 * Elastic Load Balancing v2, version 2015-12-01, as far as deployments and previews use it.
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function elbv2Api(context: Elbv2Context, keepsPast: () => boolean): QueryApi {
  let past: Elbv2State | undefined;
  return {
    model: elbv2Model,
    call(operation: string, request: JsonObject, stale = false): JsonObject {
      const run = operations[operation];
      if (!run) throw new WireError("InvalidAction", `This endpoint does not know ${operation} yet.`);
      checkQuery(elbv2Model, operation, request);
      giveGroupsOf(context.ecs, context.state);
      const reads = operation.startsWith("Describe");
      if (!reads && keepsPast()) past = structuredClone(context.state);
      const state = reads && stale && past ? past : context.state;
      return structuredClone(run(request, { ...context, state }));
    },
  };
}
