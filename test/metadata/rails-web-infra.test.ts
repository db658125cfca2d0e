import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument, visit } from "yaml";
import { isObject, type JsonObject, text } from "../../src/json.ts";
import { root } from "./workflow-files.ts";

const example = join(root, "examples", "rails-web");
const files = readdirSync(join(example, "infra")).filter((name) => name.endsWith(".yml"));

/** A template; of CloudFormation's short forms (`!Ref x`) what they are applied to. */
function template(name: string): JsonObject {
  const source = readFileSync(join(example, "infra", name), "utf8");
  const document = parseDocument(source, { logLevel: "silent" });
  expect(document.errors.map(({ message }) => message)).toEqual([]);
  return document.toJS();
}

/** Every `!Ref`, `!GetAtt` and `${…}` of a template, by the name that it needs. */
function references(name: string): string[] {
  const source = readFileSync(join(example, "infra", name), "utf8");
  const found: string[] = [];
  visit(parseDocument(source, { logLevel: "silent" }), {
    Scalar(_key, node) {
      const value = String(node.value);
      if (node.tag === "!Ref") found.push(value);
      if (node.tag === "!GetAtt") found.push(value.split(".")[0] ?? "");
      if (node.tag === "!Sub" || value.includes("${"))
        found.push(...[...value.matchAll(/\$\{([\w:]+)\}/g)].map(([, used = ""]) => used));
    },
  });
  return found.filter((used) => !used.startsWith("AWS::"));
}

const members = (value: unknown) => (isObject(value) ? value : {});

describe.each(files)("infra/%s", (name) => {
  test("names only what it has", () => {
    const { Parameters, Resources } = template(name);
    const known = [...Object.keys(members(Parameters)), ...Object.keys(members(Resources))];
    expect(references(name).filter((used) => !known.includes(used))).toEqual([]);
  });

  test("has no alias of YAML, which CloudFormation refuses", () => {
    const aliases: string[] = [];
    const source = readFileSync(join(example, "infra", name), "utf8");
    visit(parseDocument(source, { logLevel: "silent" }), {
      Alias: (_key, { source: used }) => void aliases.push(used),
    });
    expect(aliases).toEqual([]);
  });

  test("allows no action by a wildcard, and passes roles to tasks alone", () => {
    const source = readFileSync(join(example, "infra", name), "utf8");
    expect(source.match(/\b[a-z-]+:[A-Za-z]*\*/g) ?? []).toEqual([]);
    if (source.includes("iam:PassRole"))
      expect(source).toContain('"iam:PassedToService": ecs-tasks.amazonaws.com');
  });
});

const definitions = ["ec2", "fargate"].flatMap((folder) =>
  readdirSync(join(example, "ecs", folder)).map((file) => ({
    file: `${folder}/${file}`,
    source: readFileSync(join(example, "ecs", folder, file), "utf8"),
  })),
);

test("the services name a capacity provider that infra/ has", () => {
  const provider = members(members(template("cluster.yml")["Resources"])["WebCapacity"]);
  const { source = "" } = definitions.find(({ file }) => file === "ec2/web-service.json") ?? {};
  expect(JSON.parse(source).capacityProviderStrategy).toMatchObject([
    { capacityProvider: members(provider["Properties"])["Name"] },
  ]);
});

test.each(definitions)("ecs/$file uses roles, log groups and repositories that infra/ has", ({ source }) => {
  const iam = Object.values(members(template("iam.yml")["Resources"])).map((one) =>
    members(members(one)["Properties"]),
  );
  const network = Object.values(members(template("network.yml")["Resources"])).map((one) =>
    members(members(one)["Properties"]),
  );
  const names = (member: string) => [...iam, ...network].flatMap((one) => text(one[member]) ?? []);
  const used = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = ""]) => name);
  const missing = [
    ...used(/:role\/([\w-]+)/g).filter((name) => !names("RoleName").includes(name)),
    ...used(/"awslogs-group": "([^"]+)"/g).filter((name) => !names("LogGroupName").includes(name)),
    ...used(/amazonaws\.com\/(rails-web\/\w+):/g).filter((name) => !names("RepositoryName").includes(name)),
  ];
  expect(missing).toEqual([]);
});
