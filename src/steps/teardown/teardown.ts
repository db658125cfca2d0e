import type { Ending } from "../../actions/action.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { teardownSummary } from "../../report/teardown-summary.ts";
import { type Kept, type Part, shown } from "../../teardown/part.ts";
import { servicePlan } from "../../teardown/service-plan.ts";
import { discoveryToGo } from "./cloud-map.ts";
import { imagesToGo } from "./images.ts";
import { removeInOrder } from "./in-order.ts";
import { logGroupsToGo } from "./log-groups.ts";
import { look, scalableTargets } from "./look.ts";
import { revisionsOfFamilies } from "./revisions.ts";
import { routesToGo } from "./routes.ts";
import type { Taking, TakingContext, TeardownRequest } from "./taking.ts";
import { Tally } from "./tally.ts";
import type { Wait } from "./tasks.ts";

/** A request as the action's inputs make it. */
export interface Teardown extends TeardownRequest, Wait {
  readonly services: readonly string[];
  readonly cluster: string | undefined;
  readonly dryRun: boolean;
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: { deleted?: string; kept?: string; remaining?: string; plan?: string };
}

/** What goes beside the services, in this order: nothing before what still leads to it or writes into it. */
const takings = [routesToGo, discoveryToGo, revisionsOfFamilies, imagesToGo, logGroupsToGo];

/**
 * Takes services away with what belongs to them. Everything is looked at first; what is refused is refused before
 * anything is changed. What is gone already is passed over, so the step can be run again wherever it ended.
 */
export async function teardown(request: Teardown, { ports, signal, outputs }: Context): Promise<Ending> {
  const { log } = ports;
  Object.assign(outputs, { deleted: "[]", kept: "[]", remaining: "[]", plan: "[]" });
  const { states, missing } = await look(request, ports);
  for (const { cluster, service } of missing)
    log.line(`service ${cluster}/${service}: there is none, or ECS has forgotten it`);
  const context: TakingContext = { ports, signal, request, services: states };
  const targets = await scalableTargets(states, missing, ports);
  const before: Taking[] = [];
  for (const taking of takings) before.push(await taking(context));
  for (const what of before.flatMap(({ missing = [] }) => missing)) log.line(`${what}: there is none`);
  const plan = [
    ...servicePlan(states, targets),
    ...before.flatMap(({ go }) => go.map((part) => `delete ${shown(part)}`)),
  ];
  outputs.plan = JSON.stringify(plan);
  if (request.dryRun) {
    log.group("What would be done, in this order", plan.length > 0 ? plan : ["(nothing)"]);
    const kept = before.flatMap((taking) => taking.kept);
    for (const { what, why } of kept) log.line(`would keep ${what}: ${why}`);
    outputs.kept = keptText(kept);
    await log.summary(teardownSummary({ outcome: "skipped", plan, kept, deleted: [], remaining: [] }));
    return { outcome: "skipped" };
  }
  const tally = new Tally(log);
  const gone = await removeInOrder(states, targets, { wait: request, ports, signal, tally });
  if (gone) {
    // Each is looked at anew: the services' own use of it is over, and somebody else's may have begun.
    for (const [at, taking] of takings.entries())
      await carryOut(taking, { context, tally, planned: before[at]?.go ?? [] });
  } else {
    const needed = new Failure({ message: "A service that may need it is still there." });
    for (const part of before.flatMap(({ go }) => go)) tally.leave(part, needed);
  }
  sayKept(tally.kept, ports);
  const ending = tally.ending();
  const { deleted, kept, remaining } = tally;
  outputs.deleted = JSON.stringify(deleted);
  outputs.kept = keptText(kept);
  outputs.remaining = JSON.stringify(remaining);
  log.line(`${deleted.length} deleted, ${kept.length} kept, ${remaining.length} remaining`);
  await log.summary(
    teardownSummary({ outcome: ending.outcome ?? "failed", plan: [], deleted, kept, remaining }),
  );
  return ending;
}

/** Somebody may have named it, and must not take green for gone. */
function sayKept(kept: readonly Kept[], { log }: Ports): void {
  const unexpected = kept.filter(({ asked }) => !asked);
  if (unexpected.length === 0) return;
  log.notice({
    message: `${unexpected.length} thing(s) stay on purpose:\n${unexpected.map(({ what, why }) => `- ${what}: ${why}`).join("\n")}`,
  });
}

const keptText = (kept: readonly Kept[]) => JSON.stringify(kept.map(({ what, why }) => ({ what, why })));

/** @param planned what was to go when the step began: still there where nobody can look at it any more */
async function carryOut(
  taking: (context: TakingContext) => Promise<Taking>,
  {
    context,
    tally,
    planned,
  }: { readonly context: TakingContext; readonly tally: Tally; readonly planned: readonly Part[] },
): Promise<void> {
  try {
    const found = await taking(context);
    tally.keep(found.kept);
    await found.carryOut(tally);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const part of planned) tally.leave(part, error);
    if (planned.length === 0) for (const problem of error.problems) context.ports.log.warning(problem);
  }
}
