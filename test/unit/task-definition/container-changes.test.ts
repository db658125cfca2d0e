import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import type { JsonObject } from "../../../src/json.ts";
import { type ContainerChange, changeContainer } from "../../../src/task-definition/container-changes.ts";

const digest = `sha256:${"0a".repeat(32)}`;
const [a, b] = [
  { name: "A", value: "1" },
  { name: "B", value: "2" },
];
const s = { name: "S", valueFrom: "/s" };

describe("what changes in a container, and what stays", () => {
  test.each<[string, JsonObject, ContainerChange, JsonObject]>([
    ["nothing", { environment: [], x: null }, {}, { environment: [], x: null }],
    ["an image", { image: "web:1" }, { image: "web:2" }, { image: "web:2" }],
    ["a digest", { image: "h:5000/web:1" }, { image: digest }, { image: `h:5000/web@${digest}` }],
    [
      "a variable set",
      { environment: [a, b] },
      { environment: { set: { A: "9", C: "" } } },
      { environment: [{ ...a, value: "9" }, b, { name: "C", value: "" }] },
    ],
    ["removed", { environment: [a, b] }, { environment: { remove: ["A", "absent"] } }, { environment: [b] }],
    [
      "set and removed is set",
      { environment: [a] },
      { environment: { set: { A: "9" }, remove: ["A"] } },
      { environment: [{ name: "A", value: "9" }] },
    ],
    ["the last one removed", { environment: [a] }, { environment: { remove: ["A"] } }, { environment: [] }],
    ["removed where there are none", {}, { environment: { remove: ["A"] } }, {}],
    [
      "all replaced, other members of one that is set stay",
      { environment: [a, { ...b, x: 1 }, "odd"] },
      { environment: { set: { B: "9" }, replace: true } },
      { environment: [{ name: "B", value: "9", x: 1 }] },
    ],
    [
      "entries without a name stay",
      { environment: [{ value: "x" }, 5] },
      { environment: { set: { A: "1" } } },
      { environment: [{ value: "x" }, 5, a] },
    ],
    [
      "names of prototypes",
      {},
      { environment: { set: JSON.parse('{"__proto__": "1", "constructor": "2"}') } },
      {
        environment: [
          { name: "__proto__", value: "1" },
          { name: "constructor", value: "2" },
        ],
      },
    ],
    [
      "a secret set and one removed",
      { secrets: [s, { name: "T", valueFrom: "/t" }] },
      { secrets: { set: { T: "/u" }, remove: ["S"] } },
      { secrets: [{ name: "T", valueFrom: "/u" }] },
    ],
    [
      "environment files take the place of those that are there",
      { environmentFiles: [{ value: "x", type: "s3" }] },
      { environmentFiles: ["arn:aws:s3:::b/a.env"] },
      { environmentFiles: [{ value: "arn:aws:s3:::b/a.env", type: "s3" }] },
    ],
    [
      "log options, the others stay",
      { logConfiguration: { logDriver: "awslogs", options: { a: "1" }, secretOptions: [] } },
      { logOptions: { b: "2" } },
      { logConfiguration: { logDriver: "awslogs", options: { a: "1", b: "2" }, secretOptions: [] } },
    ],
    [
      "a log driver where there was none",
      {},
      { logDriver: "awsfirelens" },
      { logConfiguration: { logDriver: "awsfirelens" } },
    ],
    [
      "labels, the others stay",
      { dockerLabels: { a: "1", b: "1" } },
      { dockerLabels: { b: "2" } },
      { dockerLabels: { a: "1", b: "2" } },
    ],
    [
      "a command as a whole",
      { command: ["x", "y"], entryPoint: ["z"] },
      { command: [] },
      { command: [], entryPoint: ["z"] },
    ],
    ["an entry point", {}, { entryPoint: ["sh"] }, { entryPoint: ["sh"] }],
  ])("%s", (_name, container, change, expected) => {
    const before = structuredClone(container);
    expect(changeContainer({ name: "web", ...container }, change)).toEqual({ name: "web", ...expected });
    expect(container).toEqual(before);
  });
});

describe("what cannot be changed is refused, without a value", () => {
  test.each<[string, JsonObject, ContainerChange]>([
    [
      "variables that are no list",
      { environment: { A: "hunter2" } },
      { environment: { set: { A: "hunter2" } } },
    ],
    ["secrets that are no list", { secrets: "hunter2" }, { secrets: { set: { A: "hunter2" } } }],
    ["labels that are no object", { dockerLabels: ["hunter2"] }, { dockerLabels: { a: "hunter2" } }],
    ["a log configuration that is none", { logConfiguration: "hunter2" }, { logOptions: { a: "hunter2" } }],
    [
      "log options that are none",
      { logConfiguration: { options: ["hunter2"] } },
      { logOptions: { a: "hunter2" } },
    ],
    ["a digest without an image", {}, { image: digest }],
    ["a digest that is none", { image: "web" }, { image: "sha256:hunter2" }],
  ])("%s", (_name, container, change) => {
    const attempt = () => changeContainer({ name: "web", ...container }, change);
    expect(attempt).toThrow(Failure);
    expect(attempt).not.toThrow(/hunter2/);
  });
});
