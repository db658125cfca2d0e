import { CreateService$, RegisterTaskDefinition$, UpdateService$ } from "@aws-sdk/client-ecs";
import { NormalizedSchema } from "@smithy/core/schema";
import type { EcsModel } from "../ports.ts";
import type { Shape } from "../task-definition/unknown-members.ts";

type Schema = Parameters<typeof NormalizedSchema.of>[0];

/** The members of a schema of the installed SDK, down to the leaves. ECS's requests hold no type that holds itself. */
function shapeOf(schema: NormalizedSchema): Shape | null {
  if (schema.isListSchema()) return { list: shapeOf(schema.getValueSchema()) };
  if (schema.isMapSchema()) return { map: shapeOf(schema.getValueSchema()) };
  if (!schema.isStructSchema()) return null;
  const members: Record<string, Shape | null> = {};
  for (const [name, member] of schema.structIterator()) members[name] = shapeOf(member);
  return { members };
}

/** @param operation the SDK's schema of an operation: `[9, namespace, name, traits, input, output]` */
function inputShape(operation: { 4: Schema }): Shape {
  const shape = shapeOf(NormalizedSchema.of(operation[4]));
  if (!shape) throw new Error("the installed SDK describes its operations in another way");
  return shape;
}

/** What the installed SDK knows of ECS's requests: a new SDK brings new members without a change of ours. */
export const ecsModel: EcsModel = {
  registerTaskDefinition: inputShape(RegisterTaskDefinition$),
  createService: inputShape(CreateService$),
  updateService: inputShape(UpdateService$),
};
