import type { JsonObject } from "../../src/json.ts";
import { operationShape } from "../model.ts";
import type { WireService } from "../wire.ts";
import { jsonService, unknownOperation } from "../wire-json.ts";
import type { OperationContext } from "./operation.ts";
import { operations } from "./operations.ts";
import { checked, type UnknownMembers } from "./requests.ts";
import type { State } from "./state.ts";

export interface EcsOptions {
  readonly context: OperationContext;
  readonly unknownMembers: UnknownMembers;
  /** Whether a stale answer may be asked for: only then is the state kept as it was before each change. */
  keepsPast(): boolean;
}

export interface EcsEndpoint {
  readonly service: WireService;
  /** One operation as a client would call it, without HTTP. @throws EcsError */
  call(operation: string, request: JsonObject, stale?: boolean): JsonObject;
}

export function ecsEndpoint({ context, unknownMembers, keepsPast }: EcsOptions): EcsEndpoint {
  let past: State | undefined;
  const call: EcsEndpoint["call"] = (operation, body, stale = false) => {
    const run = operations[operation];
    if (!run)
      throw unknownOperation(
        operationShape(operation) ? `This endpoint does not know ${operation} yet.` : "",
      );
    const request = checked(operation, body, unknownMembers);
    const reads = /^(Describe|List|Get)/.test(operation);
    if (!reads && keepsPast()) past = structuredClone(context.state);
    const state = reads && stale && past ? past : context.state;
    // A copy: what is recorded and what a caller holds must not change with the state.
    return structuredClone(run(request, { ...context, state }));
  };
  const { region } = context.state;
  const target = "AmazonEC2ContainerServiceV20141113";
  return { call, service: jsonService({ name: "ecs", target, region, call }) };
}
