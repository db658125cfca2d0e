import * as sdk from "@aws-sdk/client-application-auto-scaling";
import type { JsonObject } from "../../src/json.ts";
import { checkedJson } from "../checked-json.ts";
import { enumsIn } from "../model-enums.ts";
import { modelOf } from "../model-shapes.ts";
import type { WireService } from "../wire.ts";
import { WireError } from "../wire-error.ts";
import { jsonService, unknownOperation } from "../wire-json.ts";
import type { AutoScalingState } from "./state.ts";
import { type AutoScalingContext, targetOperations } from "./targets.ts";

export const autoScalingModel = modelOf(sdk, enumsIn(sdk, {}).enumOf);

const invalid = (message: string) => new WireError("ValidationException", message);

/**
 * Application Auto Scaling, as far as a service is scalable at all: nothing here scales one.
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function autoScalingEndpoint(context: AutoScalingContext, keepsPast: () => boolean): WireService {
  let past: AutoScalingState | undefined;
  const call = (operation: string, body: JsonObject, stale: boolean): JsonObject => {
    const run = targetOperations[operation];
    if (!run)
      throw unknownOperation(
        autoScalingModel(operation) ? `This endpoint does not know ${operation} yet.` : "",
      );
    const request = checkedJson(operation, body, { model: autoScalingModel, invalid });
    const reads = operation.startsWith("Describe");
    if (!reads && keepsPast()) past = structuredClone(context.state);
    const state = reads && stale && past ? past : context.state;
    return structuredClone(run(request, { ...context, state }));
  };
  const { region } = context.state;
  return jsonService({ name: "application-autoscaling", target: "AnyScaleFrontendService", region, call });
}
