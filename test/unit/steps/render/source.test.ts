import { describe, expect, test } from "vitest";
import { systemClock } from "../../../../src/clock.ts";
import { Failure } from "../../../../src/failure.ts";
import type { JsonObject } from "../../../../src/json.ts";
import type { Ecs, Ports } from "../../../../src/ports.ts";
import {
  deploySources,
  readSource,
  registerSources,
  renderSources,
  type SourceInput,
  type Sources,
} from "../../../../src/steps/render/source.ts";

const unused = () => {
  throw new Error("not part of reading a source");
};

/** What ECS and the workspace hold. */
interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly revisions?: Readonly<Record<string, JsonObject>>;
  readonly service?: JsonObject;
}

function ports({ files = {}, revisions = {}, service }: World, warnings: string[] = []): Ports {
  const ecs = {
    region: "us-east-1",
    describeService: async () => service,
    describeTaskDefinition: async (reference: string) =>
      Object.hasOwn(revisions, reference)
        ? { arn: `arn:${reference}`, document: revisions[reference] }
        : undefined,
  };
  return {
    clock: systemClock,
    random: unused,
    uuid: unused,
    runTokens: unused,
    ecs: async () => ecs as unknown as Ecs,
    logs: unused,
    loadBalancers: unused,
    ecsModel: unused,
    get build() {
      return unused();
    },
    get preview() {
      return unused();
    },
    get teardown() {
      return unused();
    },
    files: { read: async (path) => files[path] ?? unused(), writeTemporary: unused, isTemporary: unused },
    log: {
      line: unused,
      group: unused,
      notice: unused,
      warning: ({ message }) => warnings.push(message),
      error: unused,
      debug: () => {},
      summary: unused,
    },
  };
}

async function told(input: SourceInput, sources: Sources, world: World = {}): Promise<string[]> {
  try {
    await readSource(input, sources, ports(world));
  } catch (error) {
    if (error instanceof Failure)
      return error.problems.map(({ where, message }) => `${where?.input}: ${message}`);
    throw error;
  }
  return [];
}

describe("there is one source", () => {
  test.each<[string, SourceInput, Sources, string[]]>([
    [
      "none",
      {},
      renderSources,
      ["task-definition: Input 'task-definition' is missing: which task definition?"],
    ],
    ["none, where none is needed", {}, registerSources, []],
    [
      "from-service: false is none",
      { "from-service": false, service: "web" },
      deploySources,
      ["task-definition: Input 'task-definition' is missing: which task definition?"],
    ],
    [
      "a service is one only where it is read from",
      { "task-definition": ["a"], service: "web" },
      renderSources,
      [
        "service: There can be one source of the task definition, and 'task-definition' and 'service' are given.",
      ],
    ],
    [
      "a revision of nothing, variables for nothing",
      { "from-service": true, service: "web", "task-definition-revision": 3, variables: {} },
      deploySources,
      [
        "task-definition-revision: Input 'task-definition-revision' needs 'task-definition-family': the revision of which family?",
        "variables: Input 'variables' needs 'task-definition': they are put into a file.",
      ],
    ],
    [
      "a cluster of nothing",
      { "task-definition": ["a"], cluster: "c" },
      renderSources,
      ["cluster: Input 'cluster' needs 'service': it says where the service is."],
    ],
    [
      "two revisions",
      { "task-definition-family": "web:1", "task-definition-revision": 2 },
      renderSources,
      [
        "task-definition-family: Inputs 'task-definition-family' and 'task-definition-revision' both name a revision, or the family is none: 'web:1'.",
      ],
    ],
    [
      "a service without a name",
      { "from-service": true },
      deploySources,
      ["service: Input 'from-service' needs 'service': whose definition?"],
    ],
  ])("%s", async (_name, input, sources, expected) => {
    expect(await told(input, sources)).toEqual(expected);
  });
});

test("of several documents the file counts, then the ARN, as in the AWS action; the others are told", async () => {
  const input = {
    "task-definition": ["a.json"],
    "task-definition-arn": "web:3",
    "task-definition-revision": 3,
  };
  const warnings: string[] = [];
  const loaded = await readSource(
    input,
    registerSources,
    ports({ files: { "a.json": '{ "family": "file" }' } }, warnings),
  );
  expect(loaded?.document).toEqual({ family: "file" });
  expect(warnings).toEqual([
    "The task definition is taken from 'task-definition'; 'task-definition-arn' and 'task-definition-revision' are not looked at.",
  ]);
});

describe("from ECS", () => {
  const revisions = {
    web: { family: "web", revision: 7 },
    "web:3": { family: "web", revision: 3, status: "INACTIVE", cpu: "1" },
  };

  test.each<[string, SourceInput, number]>([
    ["the newest of a family", { "task-definition-family": "web" }, 7],
    ["a revision of a family", { "task-definition-family": "web", "task-definition-revision": 3 }, 3],
    ["by its ARN", { "task-definition-arn": "web:3" }, 3],
  ])("%s", async (_name, input, revision) => {
    const loaded = await readSource(input, renderSources, ports({ revisions }));
    expect(loaded?.described["revision"]).toBe(revision);
    expect(loaded?.document).not.toHaveProperty("revision");
    expect(loaded?.source).toBe(loaded?.document);
    expect(loaded?.whereIs(["family"]).input).toBe(Object.keys(input)[0]);
  });

  test("what a service runs, also one that is being replaced", async () => {
    const world = { revisions, service: { status: "ACTIVE", taskDefinition: "web:3" } };
    const loaded = await readSource({ service: "web" }, renderSources, ports(world));
    expect([loaded?.arn, loaded?.document]).toEqual(["arn:web:3", { family: "web", cpu: "1" }]);
    const same = await readSource({ service: "web", "from-service": true }, deploySources, ports(world));
    expect(same?.arn).toBe("arn:web:3");
  });

  test.each<[string, SourceInput, World, string]>([
    [
      "no such revision",
      { "task-definition-arn": "web:9" },
      { revisions },
      "task-definition-arn: There is no task definition 'web:9' (region us-east-1).",
    ],
    [
      "no such family",
      { "task-definition-family": "api", "task-definition-revision": 2 },
      { revisions },
      "task-definition-family: There is no task definition 'api:2' (region us-east-1).",
    ],
    [
      "no service",
      { service: "web" },
      {},
      "service: There is no service 'web' in cluster 'default' (region us-east-1).",
    ],
    [
      "a deleted one",
      { service: "web", cluster: "c" },
      { service: { status: "INACTIVE", taskDefinition: "web" } },
      "service: There is no service 'web' in cluster 'c' (region us-east-1).",
    ],
    [
      "one with task sets",
      { service: "web" },
      { service: { status: "ACTIVE" } },
      "service: ECS names no task definition of service 'web': its task sets may run several.",
    ],
  ])("%s", async (_name, input, world, expected) => {
    expect(await told(input, renderSources, world)).toEqual([expected]);
  });
});

describe("from files", () => {
  const read = async (files: Record<string, string>, variables?: Record<string, string>) => {
    const loaded = await readSource(
      { "task-definition": Object.keys(files), variables },
      renderSources,
      ports({ files }),
    );
    if (!loaded) throw new Error("no definition");
    const place = (...path: (string | number)[]) => {
      const { file, line } = loaded.whereIs(path);
      return `${file}:${line}`;
    };
    return { ...loaded, place };
  };

  test("each later one is merged in; nulls and what only Describe gives go, tags come along with their places", async () => {
    const { document, described, source, file, place } = await read({
      "a.json":
        '{ "taskDefinition": { "revision": 3, "family": "web", "cpu": null, "memory": "512",\n"containerDefinitions": [{ "name": "web", "image": "web:1" }] } }',
      "b.json":
        '{ "tags": [\n{ "key": "team", "value": "b" }],\n"taskDefinition": { "revision": 9, "family": "web-b", "memory": null } }',
      "c.yml": "containerDefinitions:\n  web:\n    memory: 64\n",
    });
    expect(document).toEqual({
      family: "web-b",
      containerDefinitions: [{ name: "web", image: "web:1", memory: 64 }],
      tags: [{ key: "team", value: "b" }],
    });
    expect([described, source, file]).toEqual([{ revision: 3 }, document, "a.json, b.json, c.yml"]);
    expect([place("family"), place("tags", 0, "key"), place("containerDefinitions", 0, "memory")]).toEqual([
      "b.json:3",
      "b.json:2",
      "c.yml:3",
    ]);
    expect(place("containerDefinitions", 0, "image")).toBe("a.json:2");
  });

  test("containers may be a map by name in the first file too", async () => {
    const { document, place } = await read({
      "a.yml": "family: web\ncontainerDefinitions:\n  web:\n    image: web:1\n  side:\n    image: side:1\n",
    });
    expect(document["containerDefinitions"]).toEqual([
      { name: "web", image: "web:1" },
      { name: "side", image: "side:1" },
    ]);
    expect(place("containerDefinitions", 1, "image")).toBe("a.yml:6");
  });

  test("what stands in a file alone comes out as it is: what is there twice stays for the rules", async () => {
    const twice = {
      family: "web",
      containerDefinitions: [{ name: "web" }, { name: "web", environment: [{ name: "A" }, { name: "A" }] }],
    };
    expect((await read({ "a.json": JSON.stringify(twice) })).document).toEqual(twice);
  });

  test("variables are put into every file, and what is wrong in one does not hide what is in another", async () => {
    const { document } = await read(
      { "a.yml": "family: ${F}\n", "b.yml": "cpu: ${C}\n" },
      { F: "web", C: "256" },
    );
    expect(document).toEqual({ family: "web", cpu: "256" });
    const attempt = read(
      { "a.yml": "family: ${X}\n", "b.yml": "- list\n", "c.yml": "cpu: ${Y}\n" },
      { F: "" },
    );
    await expect(attempt).rejects.toThrow(/variable 'X'(?:.|\n)*this file holds a list(?:.|\n)*variable 'Y'/);
  });

  test("containers that are not there are told for all files", async () => {
    const attempt = read({
      "a.json": '{ "containerDefinitions": [{ "name": "web", "image": "x" }] }',
      "b.yml": "containerDefinitions: { wbe: { cpu: 1 } }",
      "c.yml": "containerDefinitions: { log: { cpu: 1 } }",
    });
    await expect(attempt).rejects.toThrow(/container 'wbe'(?:.|\n)*container 'log'/);
  });
});
