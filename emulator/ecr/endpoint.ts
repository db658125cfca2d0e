import type { JsonObject } from "../../src/json.ts";
import type { WireService } from "../wire.ts";
import { jsonService, unknownOperation } from "../wire-json.ts";
import { imageOperations } from "./images.ts";
import type { EcrContext, EcrOperations } from "./operation.ts";
import { repositoryOperations } from "./repositories.ts";
import { checkedEcr, ecrModel } from "./requests.ts";
import type { EcrState } from "./state.ts";

const operations: EcrOperations = { ...repositoryOperations, ...imageOperations };

/**
 * ECR's API, over the state that it shares with the registry (emulator/registry).
 * @param keepsPast whether a stale answer may be asked for: only then is the state kept as it was before each change
 */
export function ecrEndpoint(context: EcrContext, keepsPast: () => boolean): WireService {
  let past: EcrState | undefined;
  const call = (operation: string, body: JsonObject, stale: boolean): JsonObject => {
    const run = operations[operation];
    if (!run)
      throw unknownOperation(ecrModel(operation) ? `This endpoint does not know ${operation} yet.` : "");
    const request = checkedEcr(operation, body);
    const reads = /^(BatchGet|BatchCheck|Describe|List|GetLifecycle)/.test(operation);
    if (!reads && keepsPast()) past = structuredClone(context.state);
    const state = reads && stale && past ? past : context.state;
    return structuredClone(run(request, { ...context, state }));
  };
  const target = "AmazonEC2ContainerRegistry_V20150921";
  return jsonService({ name: "ecr", target, region: context.state.region, call });
}
