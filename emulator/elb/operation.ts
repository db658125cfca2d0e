import type { JsonObject } from "../../src/json.ts";
import type { Elbv2Context } from "../elbv2/operation.ts";
import type { ElbState } from "./state.ts";

export type ElbContext = Omit<Elbv2Context, "state"> & { readonly state: ElbState };

export type ElbOperations = Readonly<
  Record<string, (request: JsonObject, context: ElbContext) => JsonObject>
>;
