import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sdk from "@aws-sdk/client-ecs";
import { describe, expect, test } from "vitest";
import { operationShape, type StructureShape } from "../../../emulator/model.ts";
import { conformsTo } from "../../../emulator/model-check.ts";
import { enumName } from "../../../emulator/model-enums.ts";

describe("an answer against the installed SDK's model", () => {
  test("conforms where it holds nothing but what the model knows", () => {
    expect(conformsTo("DescribeServices", { services: [{ serviceName: "web", createdAt: 1.5 }] })).toEqual(
      [],
    );
  });

  test("has every difference named with its place", () => {
    const services = [
      {
        serviceArn: 1,
        launchType: "EC3",
        events: [{ createdAt: "today" }],
        deploymentConfiguration: { a: 1 },
      },
    ];
    expect(conformsTo("DescribeServices", { services })).toEqual([
      "DescribeServices: services[0].serviceArn: type, expected String, found number",
      expect.stringMatching(/services\[0\]\.launchType: enum, expected EC2.*found EC3/),
      "DescribeServices: services[0].events[0].createdAt: type, expected Timestamp, found string",
      "DescribeServices: services[0].deploymentConfiguration.a: unknown, expected DeploymentConfiguration",
    ]);
  });

  test("of no operation of ECS does not conform", () => {
    expect(conformsTo("Frobnicate", {})).toEqual(["Frobnicate is no operation of ECS"]);
  });
});

test("what is required of a request is the SDK's", () => {
  expect(operationShape("DescribeServices")?.input.required).toEqual(["services"]);
});

test("the enums that are found by name are those of the SDK's own type declarations", () => {
  const models = join(
    dirname(fileURLToPath(import.meta.resolve("@aws-sdk/client-ecs"))),
    "..",
    "dist-types",
    "models",
  );
  const declared = new Map<string, string>();
  for (const file of readdirSync(models).filter((name) => name.endsWith(".d.ts"))) {
    let structure = "";
    for (const line of readFileSync(join(models, file), "utf8").split("\n")) {
      structure = /^export interface (\w+)/.exec(line)?.[1] ?? structure;
      const [, member, type] = /^ {4}(\w+)\??: (\w+)(?:\[\])?(?: \| undefined)?;/.exec(line) ?? [];
      if (member && type) declared.set(`${structure}.${member}`, type);
    }
  }
  const wrong = new Set<string>();
  for (const [name, schema] of Object.entries(sdk) as [string, unknown][]) {
    if (!name.endsWith("$") || !Array.isArray(schema) || schema[0] !== 9) continue;
    const shape = operationShape(name.slice(0, -1));
    for (const structure of structuresOf([shape?.input, shape?.output])) {
      for (const [member, { kind }] of structure.members) {
        const found = (kind === "string" || kind === "list") && enumName(structure.name, member);
        const type = declared.get(`${structure.name}.${member}`);
        if (found && type !== found) wrong.add(`${structure.name}.${member}: ${found}, declared ${type}`);
      }
    }
  }
  expect(declared.size).toBeGreaterThan(500);
  expect([...wrong]).toEqual([]);
});

function structuresOf(found: (StructureShape | undefined)[], seen = new Set<StructureShape>()) {
  for (const structure of found) {
    if (!structure || seen.has(structure)) continue;
    seen.add(structure);
    for (let shape of structure.members.values()) {
      while (shape.kind === "list" || shape.kind === "map") shape = shape.of;
      if (shape.kind === "structure") structuresOf([shape], seen);
    }
  }
  return seen;
}
