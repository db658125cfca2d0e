import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeScenario, parseScenario } from "../../emulator/scenario.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

/** The code blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, code = ""]) => code,
  );
}

test("the scenario in docs/rehearsing.md is one, and so is the article's", () => {
  const [shown = ""] = blocks("docs/rehearsing.md", "yaml");
  expect(parseScenario(shown).instances).toHaveLength(2);
  expect(parseScenario(read("examples/article/scenario.yml")).balancers).toHaveLength(1);
});

test("the times in docs/rehearsing.md are the defaults", () => {
  const [shown = ""] = blocks("docs/rehearsing.md", "yaml");
  expect(parseScenario(shown).timing).toEqual(completeScenario({}).timing);
});

/** What IAM calls the calls of a file of src/aws. */
function calls(service: string, ...files: string[]): string[] {
  const found = files.flatMap((file) => [
    ...read(`src/aws/${file}.ts`).matchAll(/new (?:sdk\.)?(\w+)Command\(|sdk\.paginate(\w+)\(/g),
  ]);
  return [...new Set(found.map(([, one, paged]) => `${service}:${one ?? paged}`))];
}

/** The sections of docs/permissions.md: what each is for, and its text. */
function section(title: string): string {
  const found = read("docs/permissions.md")
    .split(/^## /m)
    .find((text) => text.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`docs/permissions.md has no section "${title}"`);
  return found;
}

/** The actions that the policies of a section allow for one service. */
function allowed(title: string, service = ""): string[] {
  const policies = [...section(title).matchAll(/```json\n([\s\S]*?)```/g)];
  return policies.flatMap(([, shown = ""]) => {
    const policy: { Statement: { Action: string | string[] }[] } = JSON.parse(shown);
    return policy.Statement.flatMap(({ Action }) => Action).filter((action) =>
      action.startsWith(service === "" ? "" : `${service}:`),
    );
  });
}

/** What a push, a pull and tags of a new repository need beside the calls of our own. */
const ofDocker = [
  "BatchCheckLayerAvailability",
  "CompleteLayerUpload",
  "GetDownloadUrlForLayer",
  "InitiateLayerUpload",
  "TagResource",
  "UploadLayerPart",
].map((name) => `ecr:${name}`);

const [deploy, build, down] = ["To deploy", "To build and push", "To tear down"] as const;
const ofEcs = [
  "removable-services",
  "every-service",
  "every-task",
  "definition-uses",
  "task-definition-revisions",
];
/** Of the calls of listeners and target groups: previews make the others. */
const away = [
  "DescribeTargetGroups",
  "DescribeListeners",
  "DescribeRules",
  "DescribeTags",
  "DeleteRule",
  "DeleteTargetGroup",
];

test.each([
  [deploy, "ecs", calls("ecs", "ecs")],
  [deploy, "logs", calls("logs", "logs")],
  [deploy, "elasticloadbalancing", calls("elasticloadbalancing", "load-balancers")],
  [build, "ecr", [...calls("ecr", "ecr"), ...ofDocker]],
  [down, "ecs", calls("ecs", ...ofEcs)],
  [down, "application-autoscaling", calls("application-autoscaling", "scalable-targets")],
  [down, "servicediscovery", calls("servicediscovery", "cloud-map")],
  [down, "logs", calls("logs", "log-groups")],
  [down, "ecr", calls("ecr", "image-removal")],
  [
    down,
    "elasticloadbalancing",
    calls("elasticloadbalancing", "listeners", "target-groups", "elb-tags").filter((call) =>
      away.includes(call.split(":")[1] ?? ""),
    ),
  ],
])("%s: the policy allows every call of %s that the actions make, and no other", (title, service, made) => {
  expect(made).not.toEqual([]);
  expect(allowed(title, service).toSorted()).toEqual(made.toSorted());
});

test.each([deploy, build, down])("%s: it is said of every action what happens without it", (title) => {
  const rows = section(title)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  expect(allowed(title).filter((action) => !rows.some((row) => row.includes(`\`${action}\``)))).toEqual([]);
});
