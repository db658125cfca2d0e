import type { Ending } from "../../actions/action.ts";
import { revision } from "../../deployment/judge.ts";
import type { Service } from "../../deployment/observed.ts";
import {
  cannotChange,
  createRequest,
  type DeployRequest,
  isNoUpdate,
  newDeployment,
  updateRequest,
} from "../../deployment/plan.ts";
import { standing } from "../../deployment/standing.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { redacted, redactedService } from "../../report/redacted.ts";
import { checkIsTheOne } from "../is-the-one.ts";
import { liveService, primaryDeployment } from "../live-service.ts";
import type { OneOffTask } from "../run-task/one-off-task.ts";
import { whereToDeploy } from "../where-to-deploy.ts";
import type { Begun } from "./begun.ts";
import { createOrUpdate } from "./create-or-update.ts";
import { checkFit } from "./fit.ts";
import { type DeployInput, serviceMembers } from "./input.ts";
import { ongoing } from "./ongoing.ts";
import { checkRoll } from "./preflight.ts";
import { type PlannedRevision, planRevision, registerRevision } from "./revision.ts";
import { checkScalingBounds } from "./scaling-bounds.ts";
import { tagService } from "./service-tags.ts";
import { untilGone } from "./until-gone.ts";

type Outputs = Partial<
  Record<
    | "service"
    | "cluster"
    | "service-arn"
    | "task-definition-arn"
    | "previous-task-definition-arn"
    | "registered"
    | "deployment-id",
    string
  >
>;

interface Context {
  readonly ports: Ports;
  readonly outputs: Outputs;
  readonly signal: AbortSignal;
  /** Runs once, with the new revision, before the service gets it. */
  readonly task?: OneOffTask | undefined;
}

/** The one-off task ended the step: the service was left as it is. */
export interface Halted {
  readonly halted: Ending;
}

/**
 * Registers the revision where it changed, and creates or updates the service. Everything is looked up and checked
 * first: nothing is registered for a deployment that cannot be.
 */
export async function deploy(
  input: DeployInput,
  { ports, outputs, signal, task }: Context,
): Promise<Begun | Halted> {
  const { cluster, service } = whereToDeploy(input);
  const definition = { ...input.serviceDefinition?.document, ...serviceMembers(input) };
  if (!input.taskDefinition && !task) requireSomethingToDo(input, definition);
  const ecs = await ports.ecs();
  Object.assign(outputs, { cluster, service });

  const found = () => liveService(ecs, cluster, service, input.serviceDefinition !== undefined);
  let live = await found();
  if (live) checkIsTheOne(input.service, live.serviceArn);
  while (live?.status === "DRAINING") {
    if (input["dry-run"]) ports.log.line(`dry run: would wait until service ${service} is deleted`);
    const halted = input["dry-run"]
      ? undefined
      : await untilGone({ cluster, service }, input.timeout, { ports, signal });
    if (halted) return { halted };
    live = input["dry-run"] ? undefined : await found();
  }
  const planned = await planRevision(
    input.taskDefinition,
    live,
    { service, register: input.register },
    ports,
  );
  const again = input.taskDefinition !== undefined && live?.taskDefinition === planned.arn && failed(live);
  if (again) ports.log.line(`the last deployment of ${revision(planned.arn)} failed: all tasks start anew`);
  const force = again || (input["force-new-deployment"] ?? planned.tagsMayHaveMoved);
  if (planned.tagsMayHaveMoved && !force) {
    ports.log.warning({
      message: `The definition is unchanged and its images have tags: with 'force-new-deployment: false' the tasks of '${service}' go on with the images that they have, whatever was pushed since.`,
      where: { input: "force-new-deployment" },
      hint: "Leave it out, and tasks whose tags may point at something new start anew; or give images by digest.",
    });
  }
  const request: Omit<DeployRequest, "taskDefinition"> = {
    cluster,
    service,
    definition,
    ...(input["desired-count"] === undefined ? {} : { desiredCount: input["desired-count"] }),
    ...(force ? { forceNewDeployment: true } : {}),
  };
  checkFit(request, planned.document, live, input);
  checkRoll({ ...request, taskDefinition: planned.arn ?? "" }, live, input, ports);
  await checkScalingBounds(request, live, input, ports);
  for (const member of live ? cannotChange({ ...request, taskDefinition: "" }, live) : []) {
    ports.log.warning({
      message: `'${member}' of the service definition differs from the live service and cannot be changed on it; the rest is applied.`,
      where: input.serviceDefinition?.whereIs([member]) ?? { input: "service-definition" },
      hint: "Delete the service and let this step create it anew, if it is meant.",
    });
  }
  const previous = live?.taskDefinition;
  if (previous !== undefined) outputs["previous-task-definition-arn"] = previous;
  const start = { cluster, document: planned.document, service: { ...live, ...definition } };
  task?.check(start);
  if (input["dry-run"]) {
    const skipped = dryRun(request, planned, live, ports);
    if (live) await tagService({ cluster, service }, definition, true, ports);
    task?.dryRun({ ...start, taskDefinition: skipped.target.taskDefinition ?? "" });
    return { ...skipped, region: ecs.region };
  }

  const { arn, registered } = await registerRevision(planned, ports);
  outputs["task-definition-arn"] = arn;
  outputs.registered = String(registered);
  const halted = await task?.run({ ...start, taskDefinition: arn });
  if (halted) return { halted };
  if (live) await tagService({ cluster, service }, definition, false, ports);
  const { before, after } = await createOrUpdate({ ...request, taskDefinition: arn }, live, ports);
  if (after) outputs["service-arn"] = after.serviceArn;
  const deploymentId = after && newDeployment(before, primaryDeployment(after));
  // Another count makes no deployment: how the revision fares, the one that is under way tells.
  const tells = after ? input.taskDefinition !== undefined && deploymentId === undefined : true;
  if (before && tells && standing(before) === "under-way") {
    const { id } = primaryDeployment(before);
    ports.log.line(`its deployment ${id} is still under way`);
    outputs["deployment-id"] = id;
    const [begun] = await ongoing({ service: [service], cluster, "deployment-id": [id] }, ports);
    if (begun) return { ...begun, changes: planned.changes };
  }
  const seen = after ?? before;
  // Not by the answer: somebody may have scaled it to 0 since it was looked at.
  const count = request.desiredCount ?? (before ?? after)?.desiredCount;
  const primary = seen && primaryDeployment(seen);
  if (deploymentId !== undefined) outputs["deployment-id"] = deploymentId;
  return {
    outcome: after ? "started" : "not-needed",
    region: ecs.region,
    changes: planned.changes,
    target: {
      cluster,
      service,
      taskDefinition: arn,
      ...(previous === undefined ? {} : { previousTaskDefinition: previous }),
      ...(deploymentId === undefined ? {} : { deploymentId }),
      ...(count === undefined ? {} : { begunWith: count }),
      ...(request.desiredCount === undefined ? {} : { desiredCount: request.desiredCount }),
      // Without a deployment of our own, events are ours from the newest one that there was on.
      createdAt:
        (deploymentId === undefined ? (seen?.events[0]?.createdAt ?? 0) + 0.001 : primary?.createdAt) ?? 0,
    },
  };
}

function failed(live: Service | undefined): boolean {
  return live !== undefined && standing(live) === "failed";
}

/** The output of an earlier step that is empty must not end in a green step that deployed nothing. */
function requireSomethingToDo(input: DeployInput, definition: JsonObject): void {
  if (input["desired-count"] !== undefined || input["force-new-deployment"]) return;
  if (Object.keys(definition).length > 0) return;
  throw new Failure({
    message: `There is nothing to do with service '${input.service}': neither a task definition nor a change of the service is given.`,
    where: { input: "task-definition" },
    hint: "An expression that found nothing also gives an empty text. To start the service's tasks anew give `force-new-deployment: true`.",
  });
}

function dryRun(
  request: Omit<DeployRequest, "taskDefinition">,
  planned: PlannedRevision,
  live: Service | undefined,
  { log }: Ports,
): Omit<Begun, "region"> {
  const taskDefinition = planned.arn ?? `${planned.family}:(the new revision)`;
  const body = live
    ? updateRequest({ ...request, taskDefinition }, live)
    : createRequest({ ...request, taskDefinition }, "(made at the call)");
  const show = (call: string, sent: JsonObject) => {
    log.line(`dry run: would call ${call}`);
    for (const text of JSON.stringify(sent, null, 2).split("\n")) log.line(`  ${text}`);
  };
  if (planned.arn === undefined && planned.document)
    show("RegisterTaskDefinition", redacted(planned.document));
  for (const change of planned.changes) log.line(`  ${change}`);
  if (live && isNoUpdate(body)) log.line("dry run: would leave the service as it is");
  else show(live ? "UpdateService" : "CreateService", redactedService(body));
  return {
    outcome: "skipped",
    changes: planned.changes,
    target: { cluster: request.cluster, service: request.service, createdAt: 0, taskDefinition },
  };
}
