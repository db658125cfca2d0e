import { revision } from "../deployment/judge.ts";
import { type JsonObject, text } from "../json.ts";
import type { Ports } from "../ports.ts";
import { changesSummary } from "../report/changes-summary.ts";
import { describeChange, diff } from "../task-definition/diff.ts";
import type { LoadedTaskDefinition } from "./documents.ts";

interface Context {
  readonly ports: Ports;
  readonly outputs: { changed?: string };
}

/** Says in log and summary what a rendering changed, and sets the output `changed`. */
export async function reportChanges(
  rendered: LoadedTaskDefinition,
  against: "source" | "registered" | "off",
  { ports, outputs }: Context,
): Promise<void> {
  if (against === "off") return;
  const { document } = rendered;
  const other = against === "source" ? asRead(rendered) : await newest(document, ports);
  const changes = other.document ? diff(other.document, document).map(describeChange) : undefined;
  outputs.changed = String(changes === undefined || changes.length > 0);
  const title = changes?.length === 0 ? `The same as ${other.name}` : `Changes against ${other.name}`;
  if (!changes) ports.log.line(`${other.name}: this will be its first revision`);
  else if (changes.length === 0) ports.log.line(title);
  else ports.log.group(title, changes);
  await ports.log.summary(changesSummary(text(document["family"]) ?? rendered.file, title, changes ?? []));
}

interface Other {
  readonly name: string;
  readonly document: JsonObject | undefined;
}

function asRead({ source, file, arn }: LoadedTaskDefinition): Other {
  return { name: arn === undefined ? file : revision(arn), document: source };
}

/** @throws Failure where ECS does not show it */
async function newest(document: JsonObject, ports: Ports): Promise<Other> {
  const family = text(document["family"]) ?? "";
  const found = await (await ports.ecs()).describeTaskDefinition(family);
  return { name: found ? revision(found.arn) : `family ${family}`, document: found?.document };
}
