import { isObject, type JsonObject } from "../../src/json.ts";

/** Fragments of task definitions that one rule finds, and does not find. Shown in docs/rules.md. */
export interface Example {
  /** What the fragments are members of: a container, the task definition, or nothing (they are whole). */
  readonly of: "container" | "task" | "whole";
  /** Whether the task definition around them is for Fargate. */
  readonly fargate: boolean;
  readonly bad: JsonObject;
  readonly good: JsonObject;
  /** The service definition that both are deployed with. */
  readonly service?: JsonObject;
  /** Other rules that find something too. */
  readonly also: readonly string[];
}

export type Examples = Readonly<Record<string, Example>>;

const maker =
  (of: Example["of"], fargate = false) =>
  (bad: JsonObject, good: JsonObject, ...also: string[]): Example => ({ of, fargate, bad, good, also });

export const container = maker("container");
export const task = maker("task");
export const whole = maker("whole");
export const fargateContainer = maker("container", true);
export const fargateTask = maker("task", true);

/** A container that nothing can be said against. */
const sound: JsonObject = {
  name: "web",
  image: "registry.example/web:1.2",
  healthCheck: { command: ["CMD", "/check"] },
};

/** The whole task definition of an example. */
export function documentOf({ of, fargate }: Example, fragment: JsonObject): JsonObject {
  if (of === "whole") return fragment;
  const defaults: JsonObject = fargate ? sound : { ...sound, memory: 256 };
  const around: JsonObject = fargate
    ? {
        family: "web",
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: "256",
        memory: "512",
        executionRoleArn: "arn:aws:iam::123456789012:role/execution",
      }
    : { family: "web" };
  if (of === "container") return { ...around, containerDefinitions: [{ ...defaults, ...fragment }] };
  const given = fragment["containerDefinitions"];
  const containers = Array.isArray(given)
    ? given.map((each) => (isObject(each) ? { ...defaults, ...each } : each))
    : (given ?? [defaults]);
  const document = { ...around, ...fragment, containerDefinitions: containers };
  return withoutNulls(document);
}

/** null in a fragment takes a member of the definition around it away. */
function withoutNulls(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
}
