import * as sdk from "@aws-sdk/client-elastic-load-balancing";
import { modelOf } from "../model-shapes.ts";

/** Classic load balancers' API has no enums. */
export const elbModel = modelOf(sdk, () => undefined);
