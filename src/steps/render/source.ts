import { Failure, type Problem } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { clean } from "../../task-definition/clean.ts";
import { serviceMissing } from "../live-service.ts";
import { servicePlace } from "../where-to-deploy.ts";
import { type LoadedTaskDefinition, loadTaskDefinitions } from "./documents.ts";

/**
 * Where a task definition comes from. Of a file, an ARN and a family the first one counts, as in
 * aws-actions/amazon-ecs-render-task-definition, whose README gives all three; a service beside them is a mistake.
 */
export interface SourceInput {
  /** Instead of one of the others: what `service` runs now. */
  readonly "from-service"?: boolean | undefined;
  readonly "task-definition"?: readonly string[] | undefined;
  readonly "task-definition-arn"?: string | undefined;
  readonly "task-definition-family"?: string | undefined;
  readonly "task-definition-revision"?: number | undefined;
  readonly service?: string | undefined;
  readonly cluster?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** A file that `variables` are put into as well. */
  readonly "service-definition"?: string | undefined;
}

/** The inputs that name a source. */
type SourceName =
  | "task-definition"
  | "task-definition-arn"
  | "task-definition-family"
  | "service"
  | "from-service";

/** Which inputs of an action name a source, and whether there has to be one. */
export interface Sources {
  readonly known: readonly SourceName[];
  readonly needed: boolean;
}

const documents = ["task-definition", "task-definition-arn", "task-definition-family"] as const;
export const renderSources: Sources & { readonly needed: true } = {
  known: [...documents, "service"],
  needed: true,
};
/** The root action's: its `service` is the one to deploy. */
export const deploySources: Sources = { known: [...documents, "from-service"], needed: true };
/** Without a source the service keeps its own definition. */
export const registerSources: Sources = { known: documents, needed: false };

/**
 * Reads or fetches the task definition that the inputs name.
 * @returns undefined where they name none and there need be none
 * @throws Failure where they name none or several, or it is not there
 */
export async function readSource(
  input: SourceInput,
  sources: Sources,
  ports: Ports,
): Promise<LoadedTaskDefinition | undefined> {
  const source = theSource(input, sources);
  if (source === undefined) return undefined;
  const unread = passedOver(input, source, sources);
  if (unread.length > 0) {
    ports.log.warning({
      message: `The task definition is taken from '${source}'; ${quoted(unread)} ${unread.length > 1 ? "are" : "is"} not looked at.`,
      where: { input: unread[0] ?? source },
      hint: "Keep the one that is meant.",
    });
  }
  if (source === "task-definition") {
    return loadTaskDefinitions(input["task-definition"] ?? [], input.variables, ports);
  }
  const { "task-definition-family": family, "task-definition-revision": revision } = input;
  if (source === "service" || source === "from-service") {
    return fetched(await runningRevision(input, ports), "service", ports);
  }
  if (source === "task-definition-arn") return fetched(input[source] ?? "", source, ports);
  return fetched(revision === undefined ? (family ?? "") : `${family}:${revision}`, source, ports);
}

function theSource(input: SourceInput, { known, needed }: Sources): SourceName | undefined {
  const given = known.filter((name) => input[name] !== undefined && input[name] !== false);
  const problems: Problem[] = [];
  const [first] = given;
  const others = known.filter((name) => name !== "task-definition").map((name) => `'${name}'`);
  if (first === undefined && needed) {
    problems.push({
      message: "Input 'task-definition' is missing: which task definition?",
      where: { input: "task-definition" },
      hint: `Name a file there, or a definition in ECS with one of ${others.join(", ")}. An expression that found nothing also gives an empty text.`,
    });
  }
  if (given.length > 1 && given.some((name) => !isDocument(name))) {
    problems.push({
      message: `There can be one source of the task definition, and ${quoted(given)} are given.`,
      where: { input: given.at(-1) ?? "task-definition" },
      hint: "Keep the one that is meant.",
    });
  }
  const needs = (name: keyof SourceInput, source: SourceName, what: string) => {
    if (input[name] === undefined || !known.includes(source) || given.includes(source)) return;
    problems.push({
      message: `Input '${name}' needs '${source}': ${what}`,
      where: { input: name },
      hint:
        given.length === 0
          ? `Give '${source}' too, or leave '${name}' out.`
          : `Leave '${name}' out, or give '${source}' instead of '${given[0]}'.`,
    });
  };
  if (first === undefined || !isDocument(first))
    needs("task-definition-revision", "task-definition-family", "the revision of which family?");
  const { "task-definition-family": family, "task-definition-revision": revision } = input;
  if (first === "task-definition-family" && revision !== undefined && /[:/]/.test(family ?? "")) {
    problems.push({
      message: `Inputs 'task-definition-family' and 'task-definition-revision' both name a revision, or the family is none: '${family}'.`,
      where: { input: "task-definition-family" },
      hint: "A family is a name without colons and slashes. For an ARN there is 'task-definition-arn'.",
    });
  }
  if (known.includes("service")) needs("cluster", "service", "it says where the service is.");
  if (input["service-definition"] === undefined)
    needs("variables", "task-definition", "they are put into a file.");
  if (known.includes("from-service") && input["from-service"] && input.service === undefined) {
    problems.push({
      message: "Input 'from-service' needs 'service': whose definition?",
      where: { input: "service" },
    });
  }
  if (problems.length > 0) throw new Failure(problems);
  return first;
}

/** Inputs that name a document and are not read, as `source` goes before them. */
function passedOver(input: SourceInput, source: SourceName, { known }: Sources): (keyof SourceInput)[] {
  if (!isDocument(source)) return [];
  const others = known.filter((name) => isDocument(name) && name !== source);
  const revision = source === "task-definition-family" ? [] : (["task-definition-revision"] as const);
  return [...others, ...revision].filter((name) => input[name] !== undefined);
}

function isDocument(name: SourceName): boolean {
  return documents.some((known) => known === name);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(" and ");
}

/** What the service is to run: the newest deployment's definition, also while it still rolls. */
async function runningRevision(input: SourceInput, ports: Ports): Promise<string> {
  const { cluster, service } = servicePlace(input.service ?? "", input.cluster);
  const ecs = await ports.ecs();
  const live = await ecs.describeService(cluster, service);
  if (!live || live.status === "INACTIVE") throw serviceMissing(cluster, service, ecs.region);
  if (live.taskDefinition !== undefined) return live.taskDefinition;
  throw new Failure({
    message: `ECS names no task definition of service '${service}': its task sets may run several.`,
    where: { input: "service" },
    hint: "Name the definition by 'task-definition-arn' or 'task-definition-family'.",
  });
}

async function fetched(reference: string, input: string, ports: Ports): Promise<LoadedTaskDefinition> {
  const ecs = await ports.ecs();
  const found = await ecs.describeTaskDefinition(reference);
  if (!found) {
    throw new Failure({
      message: `There is no task definition '${reference}' (region ${ecs.region}).`,
      where: { input },
      hint: "Check the family, the revision, the account and the region. A family needs a revision that is ACTIVE.",
    });
  }
  const { document, described } = clean(found.document);
  return {
    document,
    source: document,
    described,
    file: found.arn,
    arn: found.arn,
    whereIs: () => ({ input }),
  };
}
