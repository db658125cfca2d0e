import { isObject, objects, text } from "../../json.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import type { LogGroup } from "../../teardown/ports.ts";
import { stays } from "../../teardown/wanted.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";

/** Log groups: those that are named, or those of the services' containers that carry our tag. */
export async function logGroupsToGo({ ports, request, services, signal }: TakingContext): Promise<Taking> {
  const { logGroups: wanted, protect } = request;
  if (wanted === undefined) return oneByOne({ go: [], kept: [] }, async () => {}, signal);
  const groups = await ports.teardown.logGroups();
  const names =
    wanted === "tagged"
      ? await ofContainers(
          services.flatMap(({ definitions }) => definitions),
          ports,
        )
      : wanted;
  const go: Part[] = [];
  const kept: Kept[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const group = await groups.group(name);
    if (!group) {
      if (wanted !== "tagged") missing.push(`log group ${name}`);
      continue;
    }
    const tags = wanted === "tagged" ? await groups.tags(group.arn) : {};
    const why = stays({ what: `log group ${name}`, names: [name], tags }, wanted, {
      input: "log-groups",
      protect,
    });
    if (why) kept.push(why);
    else go.push(part(group));
  }
  return oneByOne({ go, kept, missing }, ({ id }) => groups.remove(id), signal);
}

/** The groups that the `awslogs` driver of these revisions' containers writes to. */
async function ofContainers(
  definitions: readonly string[],
  ports: TakingContext["ports"],
): Promise<string[]> {
  const ecs = await ports.ecs();
  const names: string[] = [];
  for (const arn of new Set(definitions)) {
    const { document = {} } = (await ecs.describeTaskDefinition(arn)) ?? {};
    for (const { logConfiguration } of objects(document["containerDefinitions"])) {
      if (!isObject(logConfiguration) || !isObject(logConfiguration["options"])) continue;
      const group = text(logConfiguration["options"]["awslogs-group"]);
      if (group !== undefined && (logConfiguration["options"]["awslogs-region"] ?? ecs.region) === ecs.region)
        names.push(group);
    }
  }
  return [...new Set(names)];
}

const part = ({ name }: LogGroup): Part => ({
  kind: "log group",
  id: name,
  name,
  command: `aws logs delete-log-group --log-group-name ${name}`,
});
