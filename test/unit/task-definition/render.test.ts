import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import { render } from "../../../src/task-definition/render.ts";
import { definition, definitions } from "./samples.ts";

const two = {
  family: "web",
  futureField: { a: "" },
  containerDefinitions: [
    {
      name: "web-app",
      image: "old",
      environment: [
        { name: "A", value: "1", futureField: true },
        { name: "B", value: "2" },
      ],
    },
    { name: "web-apache", image: "old" },
  ],
};

describe("render", () => {
  test("each container has an image of its own; nothing else changes", () => {
    expect(
      render(two, { containers: { "web-app": { image: "app:2" }, "web-apache": { image: "apache:2" } } }),
    ).toEqual({
      ...two,
      containerDefinitions: [
        { ...two.containerDefinitions[0], image: "app:2" },
        { name: "web-apache", image: "apache:2" },
      ],
    });
  });

  test("variables are set in their places, appended and removed", () => {
    const containers = {
      "web-app": { environment: { set: { C: "=x=", A: "" }, remove: ["B", "absent"] } },
      "web-apache": { environment: { set: { D: "d" } } },
    };
    expect(render(two, { containers })["containerDefinitions"]).toEqual([
      {
        name: "web-app",
        image: "old",
        environment: [
          { name: "A", value: "", futureField: true },
          { name: "C", value: "=x=" },
        ],
      },
      { name: "web-apache", image: "old", environment: [{ name: "D", value: "d" }] },
    ]);
  });

  test("a variable that stands twice stands once when it is set", () => {
    const twice = definition(
      {},
      {
        environment: [
          { name: "A", value: "1" },
          { name: "A", value: "2" },
        ],
      },
    );
    expect(render(twice, { containers: { web: { environment: { set: { A: "3" } } } } })).toEqual(
      definition({}, { environment: [{ name: "A", value: "3" }] }),
    );
  });

  test("another family", () => {
    expect(render(two, { family: "web-pr-7" })).toEqual({ ...two, family: "web-pr-7" });
  });

  test("containers that are not there are all told, with those that are", () => {
    const attempt = () => render(two, { containers: { "web-ap": { image: "x" }, redis: {}, toString: {} } });
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(
      "There is no container 'web-ap' in the task definition; did you mean 'web-app'?\n" +
        "There is no container 'redis' in the task definition\n" +
        "There is no container 'toString' in the task definition",
    );
    expect(() => render({}, { containers: { web: { image: "x" } } })).toThrow("There is no container 'web'");
  });

  test("without changes it is the identity, and it never changes its input", () => {
    fc.assert(
      fc.property(definitions, (document) => {
        const before = structuredClone(document);
        expect(render(document, {})).toEqual(before);
        const containers = Array.isArray(document["containerDefinitions"])
          ? document["containerDefinitions"]
          : [];
        const names = containers.map((container) => (container as { name: string }).name);
        render(document, {
          containers: Object.fromEntries(
            names.map((name) => [name, { image: "new", environment: { set: { a: "1" }, remove: ["b"] } }]),
          ),
          overrides: {
            cpu: "1",
            containerDefinitions: Object.fromEntries(names.map((name) => [name, null])),
          },
        });
        expect(document).toEqual(before);
      }),
    );
  });
});
