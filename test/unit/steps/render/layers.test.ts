import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../../src/document/parse.ts";
import type { Path } from "../../../../src/document/path.ts";
import { Failure } from "../../../../src/failure.ts";
import { isObject } from "../../../../src/json.ts";
import { type Layer, layered, placed } from "../../../../src/steps/render/layers.ts";

function layer(file: string, text: string): Layer {
  const { value, whereIs } = parseDocument(text, file);
  return { document: isObject(value) ? value : {}, whereIs };
}

const base = layer(
  "base.yml",
  `family: web
cpu: 256
containerDefinitions:
  - name: web
    image: web:1
    environment:
      - { name: A, value: a }
      - { name: B, value: b }
    portMappings:
      - { containerPort: 80, hostPort: 80 }
  - name: side
    image: side:1
`,
);
const byName = layer(
  "map.yml",
  `containerDefinitions:
  side:
    memory: 64
  web:
    memory: 128
    environment:
      - name: C
        value: c
      - name: B
        value: 9
    portMappings:
      - containerPort: 80
        hostPort: 8080
`,
);
const task = layer("task.yml", "cpu: 512\nruntimePlatform:\n  cpuArchitecture: ARM64\n");

const whole = [byName, task].reduce(layered, base);
const place = (of: Layer, path: Path) => {
  const { file, line } = of.whereIs(path);
  return `${file}:${line}`;
};
const [web, side] = [
  ["containerDefinitions", 0],
  ["containerDefinitions", 1],
];

describe("a part stands where it was said last", () => {
  test.each<[string, Path, string]>([
    ["family", ["family"], "base.yml:1"],
    ["a member that was said twice", ["cpu"], "task.yml:1"],
    ["an object that is new", ["runtimePlatform", "cpuArchitecture"], "task.yml:3"],
    ["an image that no fragment names", [...web, "image"], "base.yml:5"],
    ["a member that a map of containers adds", [...web, "memory"], "map.yml:5"],
    ["of the other container", [...side, "memory"], "map.yml:3"],
    ["a variable of the first file", [...web, "environment", 0, "value"], "base.yml:7"],
    ["one that was changed", [...web, "environment", 1, "value"], "map.yml:10"],
    ["one that is new", [...web, "environment", 2, "value"], "map.yml:8"],
    ["a port that was changed", [...web, "portMappings", 0, "hostPort"], "map.yml:13"],
    ["what is missing: whoever spoke last of what should hold it", [...side, "cpu"], "map.yml:2"],
    ["nothing at all", ["volumes"], "base.yml:1"],
  ])("%s", (_name, path, expected) => {
    expect(place(whole, path)).toBe(expected);
  });

  test("also when variables were taken out before it", () => {
    const [first] = Array.isArray(whole.document["containerDefinitions"])
      ? whole.document["containerDefinitions"]
      : [];
    if (!isObject(first) || !Array.isArray(first["environment"])) throw new Error("no environment");
    const changed = {
      ...whole,
      document: { containerDefinitions: [{ ...first, environment: first["environment"].slice(1) }] },
    };
    expect(place(placed(changed, whole), [...web, "environment", 0, "value"])).toBe("map.yml:10");
  });
});

describe("what cannot be merged is told at its place, all of it", () => {
  test.each([
    [
      "containers that are not there",
      "containerDefinitions:\n  - { name: wbe, memory: 1 }\n  - { name: web, memory: 1 }\n  - { name: log }\n",
      [
        ["There is no container 'wbe' in the task definition; did you mean 'web'?", 2],
        ["There is no container 'log' in the task definition", 4],
      ],
    ],
    [
      "another name than a map's",
      "containerDefinitions:\n  web:\n    name: app\n  wbe: { memory: 1 }\n",
      [
        ["`containerDefinitions.web.name` is another name than the one that the container stands under.", 3],
        ["There is no container 'wbe' in the task definition; did you mean 'web'?", 4],
      ],
    ],
  ])("%s", (_name, text, expected) => {
    try {
      layered(base, layer("more.yml", text));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.problems.map(({ message, where }) => [message, where?.line])).toEqual(expected);
      expect(error.problems.every(({ where }) => where?.file === "more.yml")).toBe(true);
    }
  });
});
