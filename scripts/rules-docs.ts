import { isObject, type JsonObject } from "../src/json.ts";
import { clean } from "../src/task-definition/clean.ts";
import { ruleGroups, rules } from "../src/task-definition/rules/all.ts";
import type { Found, Rule } from "../src/task-definition/rules/rule.ts";
import type { Shape } from "../src/task-definition/unknown-members.ts";
import { examples } from "../test/rules/all.ts";
import { documentOf, type Example } from "../test/rules/example.ts";

/** docs/rules.md: every rule with what it says about its bad example, in the words of the rule itself. */
export function rulesPage(shape: Shape): string {
  const errors = rules.filter(({ severity }) => severity === "error").length;
  const index = ruleGroups.map(({ subject, rules: list }) => {
    const links = list.map(({ id }) => `[\`${id}\`](#${id})`);
    return `- **${subject}** (${list.length}): ${links.join(", ")}`;
  });
  const sections = ruleGroups.map(
    ({ subject, rules: list }) => `## ${subject}\n\n${list.map((rule) => section(rule, shape)).join("\n\n")}`,
  );
  return `${[introduction(rules.length, errors), index.join("\n"), ...sections].join("\n\n")}\n`;
}

function introduction(count: number, errors: number): string {
  return `<!-- Made by \`npm run docs\` from src/task-definition/rules and test/rules. -->

# Rules

Task definitions are checked by ${count} rules before anything is sent to AWS. ${errors} of them are errors: ECS refuses such a definition, or Docker such a container. The others are warnings: ECS takes it, and it will hurt later.

\`validate: warn\` makes warnings of the errors, \`validate: off\` turns the check off, and \`ignore-rules\` passes over single rules, each with a reason that is told with every run:

\`\`\`yaml
ignore-rules: |
  host-port-static: one task per instance is meant, the load balancer is a classic one
  image-tag-moves: deployed by hand only
\`\`\`

The sentences below are those that each rule says about the first example. Fragments belong into a container, or into the task definition where they have its members; a \`null\` stands for a member that is left out.`;
}

function section(rule: Rule, shape: Shape): string {
  const { id, severity, link } = rule;
  const example = examples[id];
  if (!example) throw new Error(`rule '${id}' has no example`);
  const { document, described } = clean(documentOf(example, example.bad));
  const { service } = example;
  const [found] = rule.check(document, { described, shape, ...(service ? { service } : {}) });
  if (!found) throw new Error(`rule '${id}' does not find its example`);
  const facts = [`**${severity}**`, example.fargate ? "on Fargate" : "", link ? `[AWS's page](${link})` : ""]
    .filter((fact) => fact !== "")
    .join(" · ")
    .replace(/AWS's page\]\((?!https:\/\/docs\.aws)/, "Read more](");
  return [`### \`${id}\``, facts, says(found), fragments(example)].join("\n\n");
}

function says({ message, hint, ecsMessage }: Found): string {
  const lines = [prose(message), `*${prose(hint)}*`];
  if (ecsMessage !== undefined) lines.push(`ECS: “${prose(ecsMessage)}”`);
  return lines.join("\n\n");
}

function fragments({ bad, good, service }: Example): string {
  const parts: [string, JsonObject][] = [
    ["found", bad],
    ["not found", good],
  ];
  if (service) parts.push(["both with the service definition", service]);
  return `\`\`\`jsonc\n${parts.map(([title, part]) => `// ${title}\n${shown(part)}`).join("\n\n")}\n\`\`\``;
}

/** JSON on one line where it is short; long lists and texts are cut. */
function shown(fragment: JsonObject): string {
  const cut = JSON.parse(JSON.stringify(fragment), (_, value) => {
    if (typeof value === "string" && value.length > 120)
      return `${value.slice(0, 20)}… (${value.length} characters)`;
    if (Array.isArray(value) && value.length > 8) return [...value.slice(0, 2), `… (${value.length} in all)`];
    return value;
  });
  return lines(cut, "");
}

function lines(value: unknown, indent: string): string {
  const short = oneLine(value);
  if (short.length + indent.length <= 100 || typeof value !== "object" || value === null) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((item) => inner + lines(item, inner)).join(",\n")}\n${indent}]`;
  const members = Object.entries(value).map(([name, item]) => `${inner}"${name}": ${lines(item, inner)}`);
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `"${name}": ${oneLine(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Markdown's signs as they are. */
function prose(text: string): string {
  return text.replace(/[*_<>|]/g, (sign) => `\\${sign}`);
}
