import type { JsonObject } from "../../src/json.ts";
import { text } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import { noRepository } from "./errors.ts";
import type { EcrState, Repository } from "./state.ts";

export interface EcrContext {
  readonly state: EcrState;
  readonly clock: Pick<EmulatorClock, "now">;
}

/** Operations of ECR by the name that X-Amz-Target carries; requests are checked, refusals are thrown. */
export type EcrOperations = Readonly<
  Record<string, (request: JsonObject, context: EcrContext) => JsonObject>
>;

/** @throws WireError where there is no such repository; those of other registries are none of this endpoint's */
export function repositoryIn(state: EcrState, request: JsonObject): Repository {
  const name = text(request["repositoryName"]) ?? "";
  const account = text(request["registryId"]) ?? state.account;
  const found = account === state.account ? state.repositories.get(name) : undefined;
  if (!found) throw noRepository(name, account);
  return found;
}
