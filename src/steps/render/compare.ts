import { revision } from "../../deployment/judge.ts";
import { type JsonObject, text } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { changesSummary } from "../../report/changes-summary.ts";
import { describeChange, diff } from "../../task-definition/diff.ts";
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
  const changes = other.document ? changed(other.document, document, against) : undefined;
  outputs.changed = String(changes === undefined || changes.length > 0);
  const title = titleOf(changes, other.name);
  if (!changes || changes.length === 0) ports.log.line(title);
  else ports.log.group(title, changes);
  await ports.log.summary(changesSummary(text(document["family"]) ?? rendered.file, title, changes ?? []));
}

/** Tags that somebody put on the registered revision are no change: they are no reason to register another one. */
function changed(before: JsonObject, after: JsonObject, against: "source" | "registered"): string[] {
  return diff(before, after)
    .filter(({ what, how }) => against === "source" || what !== "tag" || how !== "removed")
    .map(describeChange);
}

function titleOf(changes: readonly string[] | undefined, other: string): string {
  if (!changes) return `Nothing is registered under ${other} yet`;
  return `${changes.length === 0 ? "The same as" : "Changes against"} ${other}`;
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
  if (family === "") return { name: "a family without a name", document: undefined };
  const found = await (await ports.ecs()).describeTaskDefinition(family);
  return { name: found ? revision(found.arn) : `family ${family}`, document: found?.document };
}
