import fc from "fast-check";
import { expect, test } from "vitest";
import { type Path, pathText } from "../../../src/document/path.ts";
import type { Json, JsonObject } from "../../../src/json.ts";
import { locate } from "../../../src/task-definition/locate.ts";
import { mergeDefinition } from "../../../src/task-definition/merge.ts";
import { definition, definitions } from "./samples.ts";

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) =>
      pathsOf((value as Record<string | number, Json>)[step] ?? null, [...path, step]),
    ),
  ];
}

test("in the document itself every part is where it is", () => {
  fc.assert(
    fc.property(definitions, (document) => {
      for (const path of pathsOf(document)) expect(locate(document, path, document)).toEqual(path);
    }),
  );
});

test("whatever a fragment says is found in it", () => {
  fc.assert(
    fc.property(definitions, definitions, (base, fragment) => {
      const { containerDefinitions: _, ...once } = fragment;
      const rest = mergeDefinition({}, once);
      const rendered = mergeDefinition(base, rest);
      for (const path of pathsOf(rendered)) {
        const at = (value: Json | undefined, step: string | number) =>
          (value as Record<string | number, Json> | undefined)?.[step];
        const found = locate(rendered, path, rest);
        if (found.length < path.length || found.length === 0) continue;
        const value = path.reduce(at, rendered as Json | undefined);
        if (typeof value !== "object") expect(found.reduce(at, rest as Json | undefined)).toEqual(value);
      }
    }),
  );
});

const environment = (...names: string[]) => names.map((name) => ({ name, value: "x" }));
const ports = (...pairs: [number, number?][]) =>
  pairs.map(([containerPort, hostPort]) => ({
    containerPort,
    ...(hostPort === undefined ? {} : { hostPort }),
  }));
const web = ["containerDefinitions", 0];

test.each<[string, JsonObject, Path, JsonObject, string]>([
  [
    "behind a variable that was removed",
    definition({}, { environment: environment("B", "C") }),
    [...web, "environment", 1, "value"],
    definition({}, { environment: environment("A", "B", "C") }),
    "containerDefinitions[0].environment[2].value",
  ],
  [
    "an item without a name, behind one that was removed",
    definition({}, { environment: [{ value: "y" }] }),
    [...web, "environment", 0],
    definition({}, { environment: [...environment("A"), { value: "y" }] }),
    "containerDefinitions[0].environment[1]",
  ],
  [
    "a variable that is new: the list",
    definition({}, { environment: environment("A", "N") }),
    [...web, "environment", 1, "value"],
    definition({}, { environment: environment("A") }),
    "containerDefinitions[0].environment",
  ],
  [
    "the second of two of one name",
    definition({}, { environment: environment("A", "A") }),
    [...web, "environment", 1],
    definition({}, { environment: environment("A", "A") }),
    "containerDefinitions[0].environment[1]",
  ],
  [
    "of two of one name in a fragment the later",
    definition({}, { environment: environment("B", "A") }),
    [...web, "environment", 1],
    { containerDefinitions: [{ name: "web", environment: environment("A", "A") }] },
    "containerDefinitions[0].environment[1]",
  ],
  [
    "in a map of containers by name",
    definition({}, { cpu: 5 }),
    [...web, "cpu"],
    { containerDefinitions: { side: {}, web: { cpu: 5 } } },
    "containerDefinitions.web.cpu",
  ],
  [
    "a port whose host port was changed",
    definition({}, { portMappings: ports([80, 8080]) }),
    [...web, "portMappings", 0, "containerPort"],
    definition({}, { portMappings: ports([80, 80]) }),
    "containerDefinitions[0].portMappings[0].containerPort",
  ],
  [
    "not at another host port of the same container port",
    definition({}, { portMappings: ports([80, 80], [80, 81], [80, 99]) }),
    [...web, "portMappings", 0, "hostPort"],
    { containerDefinitions: [{ name: "web", portMappings: ports([80, 99]) }] },
    "containerDefinitions[0].portMappings",
  ],
  [
    "a container that is not there",
    definition(),
    [...web, "image"],
    { containerDefinitions: [{ name: "side" }] },
    "containerDefinitions",
  ],
  ["another type", definition(), [...web, "image"], { containerDefinitions: "x" }, "containerDefinitions"],
  ["names of prototypes", definition(), ["constructor", "name"], {}, ""],
])("%s", (_name, rendered, path, source, expected) => {
  expect(pathText(locate(rendered, path, source))).toBe(expected);
});
