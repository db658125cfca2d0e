import type { CauseRule } from "../src/deployment/cause-rule.ts";
import { causes } from "../src/deployment/causes.ts";
import { eventCauses } from "../src/deployment/causes-of-events.ts";
import { taskCauses } from "../src/deployment/causes-of-tasks.ts";
import { causeWords } from "./cause-words.ts";

/** docs/troubleshooting.md: a heading for each cause that a deployment's ending can link to. */
export function troubleshootingPage(): string {
  return `<!-- Made by \`npm run docs\` from src/deployment/causes*.ts. -->
# Troubleshooting

Why a deployment failed or did not get on, by the cause that the step named. Each heading has what ECS itself says, in its own words, and what to change.

A cause marked *certain* is one with which no task of the revision can ever start: the wait ends at the first task that shows it. Any other ends the wait when as many tasks have failed as ECS's own circuit breaker would take (input \`fail-after\`), or when nothing has moved for as long as \`no-progress\` says.

| Cause | What it is |
| --- | --- |
${causes.map(({ id, says }) => `| [${id}](#${id}) | ${says} |`).join("\n")}

## Tasks that stop

${taskCauses.map(section).join("\n")}
## Tasks that are not started

${eventCauses.map(section).join("\n")}`;
}

function section({ id, says, hint, permanent, perInstance }: CauseRule): string {
  const examples = causeWords.filter(([, of]) => of === id).map(([said]) => `> ${said}\n`);
  return `### ${id}

${says}${permanent ? ` *Certain${perInstance ? "; on EC2 at the second task, as instances may differ in it" : ""}.*` : ""}

${examples.join(">\n")}
${hint}
`;
}
