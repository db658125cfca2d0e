import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parseDocument } from "../../src/document/parse.ts";
import type { Json, JsonObject } from "../../src/json.ts";
import { isObject } from "../../src/json.ts";
import { planted } from "../planted.ts";
import { mutate, ways } from "./mutate.ts";

/** Texts that a parser, a log, a table or a template may trip over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "",
    "\u0000",
    "\r\n::error::x",
    "::add-mask::x",
    "##[error]x",
    "x\n  ::set-output name=a::b",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "${{ secrets.TOKEN }}",
    "{{ VAR }}",
    "`x` | [a](javascript:x) <img src=x>",
    "-->",
    "../../etc/passwd",
    "arn:aws:ecs:us-east-1:123456789012:service/default/web",
    "arn:::::",
    "1e999",
    "-0",
    "0x10",
    "9".repeat(400),
    "\ud800",
    "é".repeat(300),
    "{number}-{branch}",
    "{".repeat(300),
    "[".repeat(3000),
    "- ".repeat(2000),
    "&a [*a]",
    "a: &a {b: *a}",
    "<<: *x",
    "! x",
    "\t",
  ),
);

export const hostileJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 4 }),
    hostileText,
    fc.constantFrom<Json[]>(null, 0, -1, 1.5, 1e308, true, [], {}, [null], [[]], { "": {} }),
  )
  .map((value) => value as Json);

/** Samples of a kind, with some of their places changed. */
export function mutated<T extends Json>(samples: readonly T[]): fc.Arbitrary<Json> {
  const mutation = fc.record({ at: fc.nat(100_000), how: fc.constantFrom(...ways), by: hostileJson });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([sample, mutations]) => mutate(sample, mutations));
}

export function mutatedObject(samples: readonly JsonObject[]): fc.Arbitrary<JsonObject> {
  return mutated(samples).map((value) => (isObject(value) ? value : { value }));
}

const files = {
  tasks: [
    "article/ecs/web-task.json",
    "article/ecs/redis-task.json",
    "preview/ecs/web-task.json",
    "blue-green/ecs/web-task.json",
  ],
  services: [
    "article/ecs/web-service.json",
    "article/ecs/redis-service.json",
    "preview/ecs/web-service.json",
    "blue-green/ecs/web-service.json",
  ],
} as const;

/** Texts of the examples' definitions. */
export const taskTexts = files.tasks.map(read);

const objectIn = (text: string) => {
  const { value } = parseDocument(text, "sample.json");
  return isObject(value) ? value : {};
};

/** The examples' task definitions; each variable's value is one that must not be seen anywhere. */
export const taskDefinitions: readonly JsonObject[] = taskTexts.map((text) => {
  const document = objectIn(text);
  const containers = Array.isArray(document["containerDefinitions"]) ? document["containerDefinitions"] : [];
  return {
    ...document,
    containerDefinitions: containers.map((container) => ({
      ...(isObject(container) ? container : {}),
      environment: [
        { name: "PLANTED", value: planted.environment },
        { name: "OTHER", value: planted.environment },
      ],
    })),
  };
});

export const serviceDefinitions: readonly JsonObject[] = files.services.map(read).map(objectIn);

function read(path: string): string {
  return readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");
}
