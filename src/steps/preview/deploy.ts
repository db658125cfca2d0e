import type { Ending } from "../../actions/action.ts";
import { outcomes } from "../../deployment/outcome.ts";
import { Failure, type Problem } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { deploy } from "../deploy/deploy.ts";
import { deployed, type FinishInput, finish } from "../deploy/ending.ts";
import type { DeployInput } from "../deploy/input.ts";
import type { OneOffTask } from "../run-task/one-off-task.ts";
import type { ServicePlace } from "../where-to-deploy.ts";
import { type Admitted, halted } from "./admit.ts";
import { removeOfClosed, stepBack } from "./closed.ts";
import { NoPreview, oneTooMany, standingService } from "./existing.ts";
import type { PreviewInput } from "./input.ts";
import { type PreviewDocuments, type PreviewPlan, planPreview } from "./plan.ts";
import { ensureRoute, removeFormer, sayRoute } from "./route.ts";
import { aboutPlan, type Tell, teller } from "./tell.ts";
import { untilItAnswers } from "./url.ts";

export type DeployPreviewInput = PreviewInput &
  FinishInput &
  Omit<DeployInput, "taskDefinition" | "serviceDefinition">;

type Outputs = Parameters<typeof deploy>[1]["outputs"] & Parameters<typeof finish>[2]["outputs"];

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: Outputs & { "preview-url"?: string };
  readonly task?: OneOffTask | undefined;
  /** Builds images into the documents, when all has been checked and the pull request been told. */
  readonly build?: (
    documents: PreviewDocuments,
    place: ServicePlace,
  ) => Promise<{ readonly documents: PreviewDocuments } | { readonly halted: Ending }>;
}

/** What the parts of this step hand to each other. */
interface Work {
  readonly plan: PreviewPlan;
  readonly admitted: Admitted;
  readonly input: DeployPreviewInput;
  readonly context: Context;
  readonly tell: Tell;
}

/**
 * Deploys a preview of a pull request: its target group and listener rule, its service, and an answer from its URL. Of a
 * pull request that is closed meanwhile nothing stays, as its teardown may have been through before there was anything.
 */
export async function deployPreview(
  admitted: Admitted,
  documents: PreviewDocuments,
  input: DeployPreviewInput,
  context: Context,
): Promise<Ending> {
  const { ports } = context;
  const started = ports.clock.now();
  const plan = await planPreview(admitted, documents, input, ports);
  if (input["dry-run"]) return rehearse(plan, input, context);
  const tell = teller(aboutPlan(plan, admitted.runUrl, input), input, ports);
  await tell({ stage: "deploying" });
  const work = { plan, admitted, input, context, tell };
  const { ending, gone } = await carriedOut(work);
  if (gone) return ending;
  const { outcome = "succeeded", problem } = ending;
  await tell(
    outcomes[outcome].green
      ? { stage: "ready", seconds: (ports.clock.now() - started) / 1000 }
      : { stage: "failed", outcome, reasons: problem ? reasons([problem]) : [] },
  );
  return ending;
}

/** `gone`: nothing is there any more to tell of, or another run tells of it. */
interface Result {
  readonly ending: Ending;
  readonly gone?: boolean;
}

/** A failure may have the pull request's end for its cause: a teardown that ran at the same time. */
async function carriedOut(work: Work): Promise<Result> {
  const { tell } = work;
  try {
    return (await noLonger(work)) ?? (await attempted(await begun(work), work));
  } catch (error) {
    const isFailure = error instanceof Failure;
    const end = isFailure ? await noLonger(work) : undefined;
    if (end) return end;
    const said = isFailure ? reasons(error.problems) : ["A bug in ecs-actions ended it; the log has more."];
    const gone = error instanceof NoPreview ? { gone: true } : {};
    await tell({ stage: "failed", outcome: "failed", reasons: said, ...gone });
    throw error;
  }
}

/** @returns ARN of the service, where it stands already */
async function begun({ plan, input, context }: Pick<Work, "plan" | "input" | "context">) {
  const { ports, outputs } = context;
  const standing = await standingService(plan, input["preview-max"], ports);
  if (plan.route) {
    outputs["preview-url"] = plan.route.url;
    ports.log.line(`the preview of #${plan.identity.number} is at ${plan.route.url}`);
  }
  return standing;
}

async function attempted(standing: string | undefined, work: Work): Promise<Result> {
  const { plan, input, context } = work;
  const { ports, signal, build } = context;
  const place = { cluster: plan.cluster, service: plan.service };
  const unbuilt = {
    taskDefinition: plan.taskDefinition,
    serviceDefinition: plan.serviceDefinition(undefined),
  };
  const built = await build?.(unbuilt, place);
  if (built && "halted" in built) return { ending: built.halted };
  // A build takes minutes.
  const stale = built && (await noLonger(work));
  if (stale) return stale;
  // First of all: a sweep at this moment must not find it expired.
  if (standing !== undefined) await (await ports.preview.services()).addTags(standing, plan.tags);
  const route = plan.route && (await ensureRoute(plan.route, ports));
  const toDeploy = {
    taskDefinition: built ? built.documents.taskDefinition : plan.taskDefinition,
    serviceDefinition: plan.serviceDefinition(route?.targetGroupArn),
  };
  const roll = await deploy({ ...input, ...place, ...toDeploy, ...count(input) }, context);
  if ("halted" in roll) return { ending: roll.halted };
  if (standing === undefined) await checkRoom(work);
  const ending =
    roll.outcome === "started" ? await finish(roll, input, context) : await deployed(roll, ports);
  const isGreen = outcomes[ending.outcome ?? "succeeded"].green;
  if (ending.outcome === "cancelled") return { ending };
  const end = await noLonger(work, isGreen);
  if (end) return end;
  if (!isGreen) return { ending };
  if (plan.route && route) await removeFormer(route.former, plan.route, ports);
  if (!plan.route || !input["preview-probe"]) return { ending };
  return { ending: (await untilItAnswers(plan.route.url, { ports, signal })) ?? ending };
}

/** @throws Failure where others made theirs at the same moment, and this is the one too many: it is gone then */
async function checkRoom({ plan, input, context }: Work): Promise<void> {
  const { "preview-max": most, timeout } = input;
  const { ports, signal, outputs } = context;
  const why = most === undefined ? undefined : await oneTooMany(plan, most, ports);
  if (!why) return;
  delete outputs["preview-url"];
  throw await stepBack(why, plan, { ports, signal, timeout });
}

/** One task, also where an earlier run's `on-failure: stop`, or a person, left none. */
const count = (input: DeployPreviewInput) => ({ "desired-count": input["desired-count"] ?? 1 });

/**
 * How the step ends where the pull request was closed, or pushed to, meanwhile.
 * @param complete whether the preview stands: a newer commit is then its own run's concern
 */
async function noLonger(
  { plan, admitted, input, context, tell }: Work,
  complete = false,
): Promise<Result | undefined> {
  const { ports, signal, outputs } = context;
  const again = await admitted.again();
  if (again.go || (complete && again.outcome === "superseded")) return undefined;
  const ending = halted(again, ports);
  if (again.outcome === "superseded") return { ending, gone: true };
  delete outputs["preview-url"];
  const left = await removeOfClosed(plan, { ports, signal, timeout: input.timeout, tell });
  return { ending: left ?? ending, gone: true };
}

/** What would be sent, and nothing that anybody is told at GitHub. */
async function rehearse(plan: PreviewPlan, input: DeployPreviewInput, context: Context): Promise<Ending> {
  const { ports, build } = context;
  await begun({ plan, input, context });
  const place = { cluster: plan.cluster, service: plan.service };
  if (plan.route) await sayRoute(plan.route, ports);
  const group = plan.route && `(target group ${String(plan.route.targetGroup["Name"])})`;
  const serviceDefinition = plan.serviceDefinition(group);
  const built = await build?.({ taskDefinition: plan.taskDefinition, serviceDefinition }, place);
  if (built && "halted" in built) return built.halted;
  const taskDefinition = built ? built.documents.taskDefinition : plan.taskDefinition;
  const roll = await deploy(
    { ...input, ...place, ...count(input), taskDefinition, serviceDefinition },
    context,
  );
  return "halted" in roll ? roll.halted : deployed(roll, ports);
}

const reasons = (problems: readonly Problem[]): string[] =>
  problems.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`));
