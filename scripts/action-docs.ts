import { stringify } from "yaml";
import type { Action } from "../src/actions/action.ts";
import { outcomes } from "../src/deployment/outcome.ts";
import type { InputTable } from "../src/inputs/table.ts";

export type AnyAction = Action<InputTable, string>;

/** Folder of an action in the repository; the root action is the whole pipeline. */
export function folderOf(action: AnyAction): string {
  return action.name === "deploy" ? "." : `actions/${action.name}`;
}

export function actionYml(action: AnyAction): string {
  const inputs = Object.entries(action.inputs).map(([name, { description, required, default: fallback }]) => [
    name,
    { description, required, ...(fallback === undefined ? {} : { default: fallback }) },
  ]);
  const outputs = Object.entries(action.outputs).map(([name, description]) => [name, { description }]);
  const document = {
    name: `ECS ${action.name}`,
    description: action.description,
    author: "ecs-actions",
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: {
      using: "node24",
      main: script(action, ""),
      ...(action.post ? { post: script(action, "-post"), "post-if": "always()" } : {}),
    },
    branding: { icon: "upload-cloud", color: "orange" },
  };
  return `# Made by \`npm run docs\` from src/actions/${action.name}.ts.\n${stringify(document, { lineWidth: 0 })}`;
}

/** Path of an action's stub, from the folder of its action.yml. */
function script(action: AnyAction, stage: "" | "-post"): string {
  return `${folderOf(action) === "." ? "" : "../../"}dist/${action.name}${stage}.js`;
}

/** Fills every `<!-- subject -->` … `<!-- end -->` of a page; a subject nobody knows is an error. */
export function fillTables(page: string, actions: readonly AnyAction[]): string {
  return page.replace(/<!-- ([a-z][^>]*?) -->\n[\s\S]*?<!-- end -->/g, (_, subject: string) => {
    return `<!-- ${subject} -->\n${table(subject, actions)}\n<!-- end -->`;
  });
}

function table(subject: string, actions: readonly AnyAction[]): string {
  if (subject === "actions") return actionTable(actions);
  if (subject === "outcomes") return outcomeTable();
  const [, what, name] = /^(inputs|outputs) of (.+)$/.exec(subject) ?? [];
  const action = actions.find((known) => known.name === name);
  if (!action) throw new Error(`nothing is known about "${subject}"`);
  return what === "inputs" ? inputTable(action) : outputTable(action);
}

function actionTable(actions: readonly AnyAction[]): string {
  const rows = actions.map((action) => {
    const folder = folderOf(action);
    const uses = folder === "." ? "org/ecs-actions@v1" : `org/ecs-actions/${folder}@v1`;
    return `| [\`${uses}\`](${folder === "." ? "docs/deploy.md" : folder}) | ${cell(action.description)} |`;
  });
  return ["| `uses:` | What it does |", "| --- | --- |", ...rows].join("\n");
}

function inputTable({ inputs }: AnyAction): string {
  const rows = Object.entries(inputs).map(([name, { description, kind, required, default: fallback }]) => {
    const value = required ? "**required**" : fallback === undefined ? "" : `\`${fallback}\``;
    return `| \`${name}\` | ${value} | ${cell(description)} *${cell(kind.form)}* |`;
  });
  return ["| Input | Default | What it does |", "| --- | --- | --- |", ...rows].join("\n");
}

function outputTable({ outputs }: AnyAction): string {
  const rows = Object.entries(outputs).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`);
  return ["| Output | What it is |", "| --- | --- |", ...rows].join("\n");
}

function outcomeTable(): string {
  const rows = Object.entries(outcomes).map(
    ([name, { green, exitCode, means }]) =>
      `| \`${name}\` | ${green ? "green" : "red"} | ${exitCode} | ${means} |`,
  );
  return ["| Outcome | Step | Exit code | Means |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}
