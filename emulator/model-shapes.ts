import { NormalizedSchema } from "@smithy/core/schema";

/** What an installed SDK's model says a value is. */
export type Shape =
  | { readonly kind: "string"; readonly values?: readonly string[] }
  | { readonly kind: "number" | "boolean" | "timestamp" | "any" }
  | { readonly kind: "list" | "map"; readonly of: Shape }
  | StructureShape;

export interface StructureShape {
  readonly kind: "structure";
  readonly name: string;
  readonly members: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
}

export interface OperationShape {
  readonly input: StructureShape;
  readonly output: StructureShape;
}

/** The request and the answer of an operation; undefined where the installed SDK has none of this name. */
export type Model = (operation: string) => OperationShape | undefined;

type Schema = Parameters<typeof NormalizedSchema.of>[0];
type EnumOf = (structure: string, member: string) => readonly string[] | undefined;

/**
 * The model of one service.
 * @param sdk what its SDK client exports
 * @param enumOf the values that a structure's member may have (emulator/model-enums.ts)
 */
export function modelOf(sdk: Readonly<Record<string, unknown>>, enumOf: EnumOf): Model {
  const structures = new Map<string, StructureShape>();
  const operations = new Map<string, OperationShape>();

  function structure(schema: Schema): StructureShape {
    const shape = shapeOf(NormalizedSchema.of(schema));
    return shape.kind === "structure"
      ? shape
      : { kind: "structure", name: "Unit", members: new Map(), required: [] };
  }

  function shapeOf(schema: NormalizedSchema): Shape {
    if (schema.isStructSchema()) return structureOf(schema);
    if (schema.isListSchema()) return { kind: "list", of: shapeOf(schema.getValueSchema()) };
    if (schema.isMapSchema()) return { kind: "map", of: shapeOf(schema.getValueSchema()) };
    if (schema.isTimestampSchema()) return { kind: "timestamp" };
    if (schema.isNumericSchema()) return { kind: "number" };
    if (schema.isBooleanSchema()) return { kind: "boolean" };
    if (schema.isStringSchema()) return { kind: "string" };
    return { kind: "any" };
  }

  // Each structure once: ECS has some hundred, and ContainerDefinition alone is met in a dozen answers.
  function structureOf(schema: NormalizedSchema): StructureShape {
    const name = schema.getName() ?? "";
    const known = structures.get(name);
    if (known) return known;
    const members = new Map<string, Shape>();
    // [3, namespace, name, traits, member names, member schemas, how many of the first are required]
    const [, , , , names, , required = 0] = schema.getSchema() as unknown as StructureSchema;
    const shape: StructureShape = { kind: "structure", name, members, required: names.slice(0, required) };
    // Before its members: a structure may hold itself.
    structures.set(name, shape);
    for (const [member, memberSchema] of schema.structIterator()) {
      members.set(member, limited(shapeOf(memberSchema), enumOf(name, member)));
    }
    return shape;
  }

  return (operation) => {
    const known = operations.get(operation);
    if (known) return known;
    // An operation's schema: [9, namespace, name, traits, input, output].
    const schema = sdk[`${operation}$`];
    if (!Array.isArray(schema) || schema[0] !== 9) return undefined;
    const shape = { input: structure(schema[4] as Schema), output: structure(schema[5] as Schema) };
    operations.set(operation, shape);
    return shape;
  };
}

/** Text, or a list of texts, that may have these values only. */
function limited(shape: Shape, values: readonly string[] | undefined): Shape {
  if (values === undefined) return shape;
  if (shape.kind === "list") return { kind: "list", of: limited(shape.of, values) };
  return shape.kind === "string" ? { kind: "string", values } : shape;
}

type StructureSchema = readonly [number, string, string, unknown, string[], unknown[], number?];
