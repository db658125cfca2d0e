import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import type { ActionResult } from "../support/action-process.ts";
import { type Stage, stage, taskDefinition, withoutAws } from "../support/endpoint.ts";

const bare = taskDefinition("repo.example/web:1.2", { portMappings: [] });

/** The result, with the rendered document, of a step whose files outlive it as in a job. */
async function render(on: Stage, inputs: Record<string, string>, environment: Record<string, string> = {}) {
  const result = await on.run("render-task-def", inputs, {
    environment: { RUNNER_TEMP: on.workspace, ...environment },
  });
  const file = result.outputs["task-definition"];
  const document: JsonObject | undefined =
    file === undefined ? undefined : JSON.parse(readFileSync(file, "utf8"));
  return { ...result, document };
}

const errors = ({ annotations }: ActionResult) =>
  annotations
    .filter(({ level }) => level === "error")
    .map(({ file, line, message }) => `${file ?? ""}:${line ?? ""} ${message.split("\n")[0]}`);

describe("sources in ECS", () => {
  /** Revision 1 has tags and is what the service runs, 2 is deregistered, 3 is the newest. */
  async function registered(): Promise<Stage> {
    const on = await stage();
    on.emulator.call("RegisterTaskDefinition", { ...bare, tags: [{ key: "team", value: "web" }] });
    on.emulator.call("RegisterTaskDefinition", { ...bare, cpu: "2" });
    on.emulator.call("RegisterTaskDefinition", { ...bare, cpu: "3" });
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:2" });
    on.emulator.call("CreateService", { serviceName: "web", taskDefinition: "web:1", desiredCount: 0 });
    return on;
  }

  test("an ARN, a family, a revision that is deregistered, what a service runs: with tags, without Describe's members", async () => {
    const on = await registered();
    const { arn } = [...on.emulator.state.services.values()][0] ?? { arn: "" };
    const taken = async (inputs: Record<string, string>) => {
      const { document, exitCode, stdout } = await render(on, { ...inputs, images: "web: web:9" });
      expect(exitCode, stdout).toBe(0);
      expect(document).toMatchObject({ family: "web", containerDefinitions: [{ image: "web:9" }] });
      for (const member of ["taskDefinitionArn", "revision", "status", "registeredAt", "compatibilities"])
        expect(document).not.toHaveProperty(member);
      return [document?.["cpu"], document?.["tags"]];
    };
    const first = [undefined, [{ key: "team", value: "web" }]];
    const revision = "arn:aws:ecs:us-east-1:123456789012:task-definition/web";
    expect(await taken({ "task-definition-arn": `${revision}:1` })).toEqual(first);
    expect(await taken({ "task-definition-family": "web" })).toEqual(["3", undefined]);
    expect(await taken({ "task-definition-family": "web", "task-definition-revision": "2" })).toEqual([
      "2",
      undefined,
    ]);
    expect(await taken({ service: "web" })).toEqual(first);
    expect(await taken({ service: arn })).toEqual(first);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "a revision that is not there",
      { "task-definition-arn": "web:9" },
      "There is no task definition 'web:9' (region us-east-1).",
    ],
    [
      "a service that is not there",
      { service: "api" },
      "There is no service 'api' in cluster 'default' (region us-east-1).",
    ],
    [
      "a service of another cluster than its ARN's",
      { service: "arn:aws:ecs:us-east-1:123456789012:service/default/web", cluster: "prod" },
      "The service's ARN is of cluster 'default', and the cluster is given as 'prod'.",
    ],
  ])("%s", async (_name, inputs, message) => {
    const result = await render(await registered(), inputs);
    expect([result.exitCode, ...errors(result)].join()).toContain(`1,: ${message}`);
  });

  test("no permission, and no credentials: what to do", async () => {
    const on = await registered();
    on.emulator.inject({ operation: "DescribeTaskDefinition", kind: "access-denied" });
    const denied = await render(on, { "task-definition-family": "web" });
    expect([denied.exitCode, denied.stdout]).toEqual([
      1,
      expect.stringContaining('Add "ecs:DescribeTaskDefinition" to the policy'),
    ]);
    const none = await render(on, { "task-definition-family": "web" }, withoutAws);
    expect([none.exitCode, none.stdout]).toEqual([
      1,
      expect.stringContaining("aws-actions/configure-aws-credentials"),
    ]);
  });
});

describe("what it is compared with", () => {
  test("the definition as it was read, or nothing, without a call", async () => {
    const on = await stage();
    on.write("web.json", { ...bare, cpu: "256" });
    const inputs = {
      "task-definition": "web.json",
      cpu: "512",
      images: "web: repo.example/web:1.3",
      "environment-variables": "TOKEN=hunter2",
    };
    const result = await render(on, inputs, withoutAws);
    expect(result.outputs).toMatchObject({
      changed: "true",
      family: "web",
      images: '{"web":"repo.example/web:1.3"}',
      // TOKEN looks like a secret.
      findings: "1",
    });
    for (const text of [result.stdout, result.summary]) {
      expect(text).toContain("Changes against web.json");
      expect(text).toMatch(/web: image repo\.example\/web:1\.2 → repo\.example\/web:1\.3/);
      expect(text).toMatch(/\+ environment TOKEN/);
      expect(text).toMatch(/cpu 256 → 512/);
      expect(text).not.toContain("hunter2");
    }
    const same = await render(
      on,
      { "task-definition": "web.json", images: "web: repo.example/web:1.2" },
      withoutAws,
    );
    expect([same.outputs["changed"], same.stdout]).toEqual([
      "false",
      expect.stringContaining("The same as web.json"),
    ]);
    const off = await render(on, { ...inputs, compare: "off" }, withoutAws);
    expect([off.outputs["changed"], off.summary]).toEqual([
      undefined,
      expect.not.stringContaining("Changes"),
    ]);
    expect(on.calls()).toEqual([]);
  });

  test("the family's newest revision; tags that somebody else put on it are no change", async () => {
    const on = await stage();
    on.emulator.call("RegisterTaskDefinition", { ...bare, tags: [{ key: "scanned", value: "yes" }] });
    on.write("web.json", bare);
    const inputs = { "task-definition": "web.json", compare: "registered" };
    expect((await render(on, inputs)).outputs["changed"]).toBe("false");
    const other = await render(on, { ...inputs, cpu: "256" });
    expect([other.outputs["changed"], other.stdout]).toEqual([
      "true",
      expect.stringContaining("Changes against web:1"),
    ]);
    const first = await render(on, { ...inputs, family: "api" });
    expect([first.outputs["changed"], first.summary]).toEqual([
      "true",
      expect.stringContaining("Nothing is registered under family api yet"),
    ]);
  });
});

describe("findings stand where they can be put right", () => {
  test("in the file that said it last, in the line of an item behind removed ones, in the input that set it", async () => {
    const on = await stage();
    on.write(
      "base.json",
      `{
  "family": "web",
  "containerDefinitions": [ { "name": "web", "image": "web:latest", "memory": 128, "hostname": null,
    "environment": [
      { "name": "A", "value": "1" },
      { "name": "B", "value": 2 } ],
    "portMappings": [
      { "containerPort": 80 },
      { "containerPort": 70000 } ] } ]
}`,
    );
    on.write(
      "prod.yml",
      "containerDefinitions:\n  web:\n    portMappings:\n      - containerPort: 80\n        hostPort: 70001\n",
    );
    const result = await render(
      on,
      {
        "task-definition": "base.json\nprod.yml",
        "remove-environment-variables": "A",
        family: "not/a family",
        "execution-role-arn": "arn:aws:iam::NNNNNNNNNNNN:role/x",
        overrides: "cpu: lots\n",
        compare: "off",
      },
      withoutAws,
    );
    const found = result.annotations
      .map(({ file, line, message }) => `${file ?? ""}:${line ?? ""} ${message}`)
      .join("\n");
    expect(found).toMatch(/^base\.json:3 The image of container 'web' has the tag latest/m);
    expect(found).toMatch(/^base\.json:6 The value of B/m);
    expect(found).toMatch(/^base\.json:9 The containerPort 70000/m);
    expect(found).toMatch(/^prod\.yml:5 The hostPort 70001/m);
    expect(found).toMatch(/^:\d* ?The family .*\(input 'family'\)/m);
    expect(found).toMatch(/^:\d* ?The account id 'NNNNNNNNNNNN'.*\(input 'execution-role-arn'\)/m);
    expect(found).toMatch(/^:\d* ?The cpu of the task, 'lots'.*input 'overrides'/m);
  });

  test("an image that an input gives", async () => {
    const on = await stage();
    on.write("web.json", bare);
    const inputs = { "task-definition": "web.json", images: "{ web: 'web:latest' }" };
    const { annotations } = await render(on, inputs, withoutAws);
    expect(annotations.map(({ message }) => message).join()).toMatch(
      /has the tag latest.*\(input 'images'\)/,
    );
  });
});

test("the mistakes of a run are told together", async () => {
  const on = await stage();
  on.write("web.json", bare);
  on.write("bad.yml", "containerDefinitions:\n  wbe: { memory: 1 }\n");
  on.write("list.yml", "- web\n");
  const files = await render(
    on,
    { "task-definition": "web.json\nlist.yml\nnone.json", "environment-from-file": "none.env" },
    withoutAws,
  );
  expect(errors(files)).toEqual([
    "list.yml:1 A task-definition is an object with named members; this file holds a list. (list.yml:1:1)",
    ": Input 'task-definition' names the file 'none.json', which does not exist. (input 'task-definition')",
    ": Input 'environment-from-file' names the file 'none.env', which does not exist. (input 'environment-from-file')",
  ]);
  const names = await render(
    on,
    {
      "task-definition": "web.json",
      "container-name": "wbe",
      images: "app: app:1\nlog: log:1",
      overrides: "containerDefinitions:\n  web: { memory: 64 }\n  db: { memory: 64 }\n",
      "environment-mode": "replace",
    },
    withoutAws,
  );
  const said = errors(names).join("\n");
  for (const name of ["wbe", "app", "log", "db"]) expect(said).toContain(`There is no container '${name}'`);
  expect(said).toContain("'environment-mode: replace' needs");
  expect(said).toMatch(/container 'db'.*input 'overrides'/);
  const second = await render(on, { "task-definition": "web.json\nbad.yml" }, withoutAws);
  expect(errors(second)).toEqual([
    "bad.yml:2 There is no container 'wbe' in the task definition; did you mean 'web'? (bad.yml:2:3)",
  ]);
});

test("beside a wrong input nothing is found that it would have put right", async () => {
  const on = await stage();
  on.write("web.json", { ...bare, family: "${FAMILY}", cpu: "${CPU}" });
  const wrong = await render(on, { "task-definition": "web.json", variables: "FAMILY=web\nCPU" }, withoutAws);
  expect(errors(wrong)).toEqual([
    ": Line 2 of the variables is not of the form NAME=value. (input 'variables')",
  ]);
  const right = await render(
    on,
    { "task-definition": "web.json", variables: "FAMILY=web\nCPU=256" },
    withoutAws,
  );
  expect([right.exitCode, right.document?.["cpu"]]).toEqual([0, "256"]);
});

test("values are nowhere but in the file, debug lines and the summary included", async () => {
  const on = await stage();
  const secret = "hunter2";
  on.write("web.json", {
    ...taskDefinition("web:1", {
      environment: [{ name: "A", value: secret }, { name: "B", value: [secret] }, secret],
      command: [secret, 5],
      dockerLabels: { a: secret },
      hostname: null,
      logConfiguration: { logDriver: "splunk", options: { "splunk-token": secret, "splunk-url": secret } },
    }),
  });
  on.write("web.env", `FROM_FILE='${secret}'\n`);
  const inputs = {
    "task-definition": "web.json",
    variables: `V=${secret}`,
    "environment-variables": `A=${secret}-2\nC<<EOF\n${secret}\nEOF`,
    "environment-from-file": "web.env",
    "docker-labels": `b=${secret}`,
    "entry-point": `sh -c '${secret}'`,
    overrides: `containerDefinitions:\n  web:\n    environment: [{ name: D, value: ${secret} }]\n`,
  };
  for (const validate of ["error", "warn"]) {
    const result = await render(on, { ...inputs, validate }, { ...withoutAws, RUNNER_DEBUG: "1" });
    expect(result.exitCode).toBe(validate === "error" ? 1 : 0);
    expect(result.stdout).toContain("left out containerDefinitions[0].hostname");
    expect(
      [
        result.stdout,
        result.stderr,
        result.summary,
        JSON.stringify({ ...result.outputs, "task-definition": "" }),
      ].join(),
    ).not.toContain(secret);
  }
});
