import { RegisterTaskDefinitionRequest$, TaskDefinition$ } from "@aws-sdk/client-ecs";
import { NormalizedSchema } from "@smithy/core/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathText } from "../../../src/document/path.ts";
import type { JsonObject } from "../../../src/json.ts";
import { clean, cleanFragment } from "../../../src/task-definition/clean.ts";
import { article } from "./samples.ts";

describe("clean", () => {
  test("takes out nulls and members of Describe, and tells them", () => {
    const { document, described, removed } = clean({
      family: "web",
      revision: 3,
      taskRoleArn: null,
      containerDefinitions: [{ name: "web", user: null, command: [null, "a"] }],
    });
    expect(document).toEqual({ family: "web", containerDefinitions: [{ name: "web", command: ["a"] }] });
    expect(described).toEqual({ revision: 3 });
    expect(removed.map(pathText)).toEqual([
      "taskRoleArn",
      "containerDefinitions[0].user",
      "containerDefinitions[0].command[0]",
      "revision",
    ]);
  });

  test("keeps what the official actions lose", () => {
    const kept: JsonObject = {
      family: "web",
      newTopLevelField2027: { a: "" },
      tags: [{ key: "k", value: "" }],
      volumes: [{ name: "v", host: {} }],
      containerDefinitions: [
        {
          command: [""],
          portMappings: [],
          dockerLabels: { x: "" },
          logConfiguration: { options: { tag: "" } },
          brandNewContainerField: false,
          revision: 0,
        },
      ],
    };
    expect(clean(kept).document).toEqual(kept);
    expect(clean(kept).removed).toEqual([]);
  });

  test("takes out exactly what the installed SDK has in the answer and not in the request", () => {
    const members = (schema: typeof TaskDefinition$) =>
      [...NormalizedSchema.of(schema).structIterator()].map(([name]) => name);
    const request = members(RegisterTaskDefinitionRequest$);
    const answer = members(TaskDefinition$);
    const { document, described } = clean(
      Object.fromEntries([...answer, ...request].map((name) => [name, "x"])),
    );
    expect(Object.keys(described).sort()).toEqual(answer.filter((name) => !request.includes(name)).sort());
    expect(Object.keys(document).sort()).toEqual(request.toSorted());
  });

  test("unwraps what `aws ecs describe-task-definition` prints", () => {
    const tags = [{ key: "k", value: "v" }];
    const definition = { family: "web", status: "ACTIVE", containerDefinitions: [{ name: "web" }] };
    const { document, originalPath, removed } = clean({
      taskDefinition: definition,
      tags,
      ResponseMetadata: { RequestId: "x" },
    });
    expect(document).toEqual({ family: "web", containerDefinitions: [{ name: "web" }], tags });
    expect(removed.map(pathText)).toEqual(["taskDefinition.status", "ResponseMetadata"]);
    expect(originalPath(["containerDefinitions", 0])).toEqual(["taskDefinition", "containerDefinitions", 0]);
    expect(originalPath(["tags", 0])).toEqual(["tags", 0]);
  });

  test("finds items of a list where they stood before nulls went", () => {
    const { document, originalPath } = clean({ a: [null, { b: [1, null, null, 2] }, null, 3] });
    expect(document).toEqual({ a: [{ b: [1, 2] }, 3] });
    expect(originalPath(["a", 0, "b", 1])).toEqual(["a", 1, "b", 3]);
    expect(originalPath(["a", 1])).toEqual(["a", 3]);
  });

  test("an empty list of tags goes: consoles write it, and ECS refuses it", () => {
    const tags = [{ key: "team", value: "web" }];
    expect(clean({ family: "web", tags: [] })).toMatchObject({
      document: { family: "web" },
      removed: [["tags"]],
    });
    expect(clean({ taskDefinition: { family: "web", tags: [] }, tags }).document).toEqual({
      family: "web",
      tags,
    });
    expect(cleanFragment({ tags: [], cpu: "1" }).document).toEqual({ cpu: "1" });
    expect(clean({ family: "web", tags }).document).toEqual({ family: "web", tags });
  });

  test("the article's files lose their nulls, ARN and revision, and nothing else", () => {
    for (const name of ["web-task", "redis-task"] as const) {
      const { original } = article(name);
      const { taskDefinitionArn, revision, ...expected } = JSON.parse(
        JSON.stringify(original, (_key, value) => (value === null ? undefined : value)),
      );
      const { document, described } = clean(original);
      expect(document).toEqual(expected);
      expect(described).toEqual({ taskDefinitionArn, revision });
    }
  });

  test("is idempotent, and leaves its input alone", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("taskDefinition", "family", "status", "tags", "x"), fc.jsonValue()),
        (any) => {
          const object = JSON.parse(JSON.stringify(any));
          const once = clean(object).document;
          expect(object).toEqual(JSON.parse(JSON.stringify(any)));
          expect(clean(once)).toMatchObject({ document: once, removed: [] });
        },
      ),
    );
  });
});
