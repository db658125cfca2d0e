import { describe, expect, test } from "vitest";
import { action, folderWith, job, rehearse } from "./fixture.ts";

const tell = `
const { INPUT_A, "INPUT_TWO_WORDS": two, "INPUT_DASHED-NAME": dashed, INPUT_TOKEN, INPUT_NONE } = process.env;
console.log(JSON.stringify([INPUT_A, two, dashed, INPUT_TOKEN === "t0ken", INPUT_NONE]));
`;
const inputs = `
  a: {description: a, default: "\${{ github.event_name }}!"}
  two words: {description: b}
  dashed-name: {description: c, deprecationMessage: Use a instead}
  token: {description: d, default: "\${{ github.token }}"}
  none: {description: e, required: true}`;

describe("inputs", () => {
  test("come from the step, else from action.yml, else empty", async () => {
    const { log, jobs } = await rehearse(
      job(`
- uses: org/ecs-actions/actions/x@v1
- uses: org/ecs-actions/actions/x@v1
  with: {A: 1.50, two words: x y, dashed-name: true, bogus: z}
`),
      { files: action("x", { inputs, main: tell }), secrets: { GITHUB_TOKEN: "t0ken" } },
    );
    expect(log.filter((line) => line.startsWith("output"))).toEqual([
      'output ["workflow_dispatch!","","",true,""]',
      'output ["1.5","x y","true",true,""]',
    ]);
    expect(jobs[0]?.steps[1]?.annotations.map(({ message }) => message)).toEqual([
      "Unexpected input(s) 'bogus', valid inputs are ['a', 'two words', 'dashed-name', 'token', 'none']",
      "Input 'dashed-name' has been deprecated with message: Use a instead",
    ]);
  });
});

test("an action sees the runner's variables and its own origin", async () => {
  const names = [
    "GITHUB_ACTION",
    "GITHUB_ACTION_REPOSITORY",
    "GITHUB_ACTION_REF",
    "GITHUB_JOB",
    "GITHUB_REPOSITORY",
    "GITHUB_API_URL",
    "GITHUB_SERVER_URL",
    "AWS_ENDPOINT_URL",
    "AWS_EC2_METADATA_DISABLED",
  ];
  const { log } = await rehearse(job("- uses: org/ecs-actions/actions/x@v1"), {
    files: action("x", {
      main: `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join(" "))`,
    }),
    environment: { GITHUB_API_URL: "http://127.0.0.1:1", AWS_ENDPOINT_URL: "http://127.0.0.1:2" },
  });
  expect(log).toContain(
    "output __org_ecs-actions org/ecs-actions v1 only org/app http://127.0.0.1:1 https://github.com http://127.0.0.1:2 true",
  );
});

test("the root action, one of the workspace and one of this repository", async () => {
  const at = (name: string) => `console.log("${name}")`;
  const manifest = "name: r\ndescription: r\nruns: {using: node24, main: main.js}\n";
  const { log } = await rehearse(job("- uses: org/ecs-actions@v1\n- uses: ./here\n- uses: $/actions/x"), {
    files: { "action.yml": manifest, "main.js": at("root"), ...action("x", { main: at("self") }) },
    workspace: folderWith({ "here/action.yml": manifest, "here/main.js": at("local") }),
  });
  expect(log.filter((line) => line.startsWith("output"))).toEqual([
    "output root",
    "output local",
    "output self",
  ]);
});

describe("cleanups", () => {
  const files = action("x", {
    inputs: "{name: {description: n}}",
    main: `
const { appendFileSync } = require("node:fs");
appendFileSync(process.env.GITHUB_STATE, "who=" + process.env.INPUT_NAME + "\\n");
if (process.env.INPUT_NAME === "bad") process.exit(1);
`,
    post: `
console.log("clean", process.env.STATE_who, process.env.INPUT_NAME, process.env.LATER);
if (process.env.STATE_who === "b") process.exit(3);
`,
  });
  const steps = `
- {uses: org/ecs-actions/actions/x@v1, with: {name: a}}
- {uses: org/ecs-actions/actions/x@v1, with: {name: b}}
- run: echo LATER=yes >> "$GITHUB_ENV"
- {uses: org/ecs-actions/actions/x@v1, with: {name: bad}}
- {uses: org/ecs-actions/actions/x@v1, with: {name: skipped}}
`;

  test("run last first, for every action that ran, even where one of them fails", async () => {
    const { log, jobs } = await rehearse(job(steps), { files });
    expect(log.filter((line) => line.startsWith("output"))).toEqual([
      "output clean bad bad yes",
      "output clean b b yes",
      "output clean a a yes",
    ]);
    expect(jobs[0]?.steps.slice(5).map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      "post success",
      "post failure",
      "post success",
    ]);
  });

  test("fail their job; post-if decides whether they run", async () => {
    const one = job("- {uses: org/ecs-actions/actions/x@v1, with: {name: b}}");
    expect((await rehearse(one, { files })).result).toBe("failure");
    const text = files["actions/x/action.yml"] ?? "";
    const onFailure = { ...files, "actions/x/action.yml": `${text}  post-if: failure()\n` };
    const { jobs, result } = await rehearse(one, { files: onFailure });
    expect([result, jobs[0]?.steps[1]?.outcome]).toEqual(["success", "skipped"]);
  });
});

describe("actions of others", () => {
  test("do nothing where they are known or declared", async () => {
    const { log, result } = await rehearse(
      job(`
- uses: actions/checkout@v5
- uses: aws-actions/configure-aws-credentials@v5
  with: {aws-region: eu-west-1, role-to-assume: x}
- id: login
  uses: aws-actions/amazon-ecr-login@v2
- run: echo "$AWS_REGION \${{ steps.login.outputs.registry }} $(cat file)"
`),
      {
        declaredNoOps: { "aws-actions/amazon-ecr-login": { registry: "r.example" } },
        environment: { AWS_REGION: "us-east-1" },
        workspace: folderWith({ file: "checked out" }),
      },
    );
    expect(result).toBe("success");
    expect(log).toContain("output eu-west-1 r.example checked out");
  });
});
