import * as sdk from "@aws-sdk/client-servicediscovery";
import type { JsonObject } from "../../src/json.ts";
import { checkedJson } from "../checked-json.ts";
import { enumsIn } from "../model-enums.ts";
import { modelOf } from "../model-shapes.ts";
import type { WireService } from "../wire.ts";
import { WireError } from "../wire-error.ts";
import { jsonService, unknownOperation } from "../wire-json.ts";
import { type CloudMapContext, settle } from "./operation.ts";
import { discoveryOperations } from "./services.ts";
import type { CloudMapState } from "./state.ts";

export const cloudMapModel = modelOf(sdk, enumsIn(sdk, {}).enumOf);

const invalid = (message: string) => new WireError("InvalidInput", message);

/**
 * Cloud Map's registry of instances; ECS's scheduler here registers none by itself.
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function cloudMapEndpoint(context: CloudMapContext, keepsPast: () => boolean): WireService {
  let past: CloudMapState | undefined;
  const call = (operation: string, body: JsonObject, stale: boolean): JsonObject => {
    const run = discoveryOperations[operation];
    if (!run)
      throw unknownOperation(cloudMapModel(operation) ? `This endpoint does not know ${operation} yet.` : "");
    const request = checkedJson(operation, body, { model: cloudMapModel, invalid });
    settle(context);
    const reads = /^(Get|List)/.test(operation);
    if (!reads && keepsPast()) past = structuredClone(context.state);
    const state = reads && stale && past ? past : context.state;
    return structuredClone(run(request, { ...context, state }));
  };
  const { region } = context.state;
  return jsonService({ name: "servicediscovery", target: "Route53AutoNaming_v20170314", region, call });
}
