import * as sdk from "@aws-sdk/client-ecs";
import { enumOf } from "./model-enums.ts";
import { modelOf } from "./model-shapes.ts";

export type { Model, OperationShape, Shape, StructureShape } from "./model-shapes.ts";

/** The request and the answer of an ECS operation; undefined where the installed SDK has none of this name. */
export const operationShape = modelOf(sdk, enumOf);
