import { checkArn, familyOf } from "../../arn.ts";
import { checkServiceDefinition } from "../../deployment/service-rules.ts";
import { Failure, type Problem } from "../../failure.ts";
import { text } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { unknownMembers } from "../../task-definition/unknown-members.ts";
import { type CheckInput, checkTaskDefinition } from "./check-task-definition.ts";
import { all, type Loaded, type LoadedTaskDefinition, loadServiceDefinition } from "./documents.ts";
import { type RenderInput, renderTaskDefinition } from "./render.ts";
import type { Sources } from "./source.ts";

/** Checks a service definition; what it says of a task definition is compared with the one that is deployed. */
async function checkService(loaded: Loaded, family: string | undefined, ports: Ports): Promise<void> {
  const { createService, updateService } = await ports.ecsModel();
  const { document, whereIs } = loaded;
  const findings = checkServiceDefinition(document);
  const problem = ({ message, hint, path }: (typeof findings)[number]): Problem => ({
    message,
    where: whereIs(path),
    ...(hint === undefined ? {} : { hint }),
  });
  const known = new Set(Object.keys("members" in updateService ? updateService.members : {}));
  const unknown = unknownMembers(document, createService)
    .filter(({ path }) => path.length > 1 || !known.has(String(path[0])))
    .map(
      ({ name, path, nearest }): Problem => ({
        message: `ECS is not known to have '${name}' in a service${nearest === undefined ? "." : `; did you mean '${nearest}'?`} It is sent as it is.`,
        where: whereIs(path),
      }),
    );
  settle(
    findings.filter(({ severity }) => severity === "error").map(problem),
    [...unknown, ...aboutTaskDefinition(loaded, family)],
    ports,
  );
}

function aboutTaskDefinition({ document, whereIs }: Loaded, family: string | undefined): Problem[] {
  const reference = text(document["taskDefinition"]);
  if (reference === undefined) return [];
  const where = whereIs(["taskDefinition"]);
  const doubts = checkArn(reference).map(({ message, hint }): Problem => ({ message, where, hint }));
  const named = familyOf(reference)?.family;
  if (family !== undefined && named !== undefined && named !== family) {
    doubts.push({
      message: `The service definition names the task definition '${named}', and the one to deploy has the family '${family}'. What is deployed follows the task definition.`,
      where,
      hint: "Leave `taskDefinition` out of the service definition, or name the same family in both.",
    });
  }
  return doubts;
}

function settle(errors: readonly Problem[], warnings: readonly Problem[], { log }: Ports): void {
  for (const warning of warnings) log.warning(warning);
  if (errors.length > 0) throw new Failure(errors);
}

interface Inputs extends RenderInput, CheckInput {
  readonly "service-definition"?: string | undefined;
}

interface Checked {
  readonly taskDefinition: LoadedTaskDefinition | undefined;
  readonly serviceDefinition: Loaded | undefined;
}

/**
 * Reads the documents that the inputs name, makes the changes that they ask for, and checks the result.
 * @throws Failure with all that is wrong in all of them
 */
export async function checkedDocuments(input: Inputs, sources: Sources, ports: Ports): Promise<Checked> {
  const { "service-definition": serviceFile } = input;
  const [taskDefinition, serviceDefinition] = await all([
    renderTaskDefinition(input, sources, ports),
    serviceFile === undefined ? Promise.resolve(undefined) : serviceIn(serviceFile, input, ports),
  ]);
  const family = text(taskDefinition?.document["family"]);
  await all([
    taskDefinition
      ? checkTaskDefinition(taskDefinition, input, ports, serviceDefinition?.document)
      : Promise.resolve(),
    serviceDefinition ? checkService(serviceDefinition, family, ports) : Promise.resolve(),
  ]);
  return { taskDefinition, serviceDefinition };
}

/** Without its variables, where those are the wrong input, there is none that could be checked. */
async function serviceIn(file: string, input: Inputs, ports: Ports): Promise<Loaded> {
  if ("variables" in input && input.variables === undefined) throw new Failure([]);
  return loadServiceDefinition(file, input.variables, ports);
}

/** The same for what is in the workspace: beside a wrong input nothing is asked of ECS. */
export async function checkedFiles(input: Inputs, ports: Ports): Promise<Checked> {
  const inWorkspace = { ...input, "task-definition-arn": undefined, "task-definition-family": undefined };
  return checkedDocuments(inWorkspace, { known: ["task-definition"], needed: false }, ports);
}
