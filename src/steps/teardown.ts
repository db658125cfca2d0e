import type { Ending } from "../actions/action.ts";
import { Failure } from "../failure.ts";
import type { Ports } from "../ports.ts";
import { teardownSummary } from "../report/teardown-summary.ts";
import { type Part, scalableTarget, service as servicePart, shown } from "../teardown/part.ts";
import type { ScalableTarget, ServiceState } from "../teardown/ports.ts";
import { servicePlan } from "../teardown/service-plan.ts";
import { refusedService } from "../teardown/service-refusal.ts";
import { discoveryToGo } from "./teardown-cloud-map.ts";
import { imagesToGo } from "./teardown-images.ts";
import { logGroupsToGo } from "./teardown-log-groups.ts";
import { revisionsOfFamilies } from "./teardown-revisions.ts";
import { routesToGo } from "./teardown-routes.ts";
import { deleteService } from "./teardown-service.ts";
import type { Taking, TakingContext, TeardownRequest } from "./teardown-taking.ts";
import { Tally } from "./teardown-tally.ts";
import type { Wait } from "./teardown-tasks.ts";
import { type ServicePlace, servicePlace } from "./where-to-deploy.ts";

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
  const { states, missing } = await look(request, ports);
  for (const { cluster, service } of missing)
    log.line(`service ${cluster}/${service}: there is none, or ECS has forgotten it`);
  const context: TakingContext = { ports, signal, request, services: states };
  const targets = await scalableTargets(states, missing, ports);
  const before: Taking[] = [];
  for (const taking of takings) before.push(await taking(context));
  const plan = [
    ...servicePlan(states, targets),
    ...before.flatMap(({ go }) => go.map((part) => `delete ${shown(part)}`)),
  ];
  outputs.plan = JSON.stringify(plan);
  if (request.dryRun) {
    log.group("What would be done, in this order", plan.length > 0 ? plan : ["(nothing)"]);
    const kept = before.flatMap((taking) => taking.kept);
    for (const { what, why } of kept) log.line(`would keep ${what}: ${why}`);
    Object.assign(outputs, { deleted: "[]", remaining: "[]", kept: JSON.stringify(kept) });
    await log.summary(teardownSummary({ outcome: "skipped", plan, kept, deleted: [], remaining: [] }));
    return { outcome: "skipped" };
  }
  const tally = new Tally(log);
  const gone = await removeServices(states, targets, { request, ports, signal, tally });
  if (gone) {
    // Each is looked at anew: the services' own use of it is over, and somebody else's may have begun.
    for (const taking of takings) await carryOut(taking, context, tally);
  } else {
    for (const { go } of before) {
      tally.keep(
        go.map((part) => ({ what: shown(part), why: "A service that may need it is still there." })),
      );
    }
  }
  const ending = tally.ending();
  const { deleted, kept, remaining } = tally;
  outputs.deleted = JSON.stringify(deleted);
  outputs.kept = JSON.stringify(kept);
  outputs.remaining = JSON.stringify(remaining);
  log.line(`${deleted.length} deleted, ${kept.length} kept, ${remaining.length} remaining`);
  await log.summary(
    teardownSummary({ outcome: ending.outcome ?? "failed", plan: [], deleted, kept, remaining }),
  );
  return ending;
}

interface Look {
  readonly states: readonly ServiceState[];
  readonly missing: readonly ServicePlace[];
}

/** @throws Failure with every service that is refused */
async function look({ services: names, cluster, protect }: Teardown, ports: Ports): Promise<Look> {
  const places = names.map((name) => servicePlace(name, cluster));
  const known = await ports.teardown.services();
  const found: { readonly place: ServicePlace; readonly state: ServiceState | undefined }[] = [];
  for (const place of places) {
    const [state] = await known.services(place.cluster, [place.service]);
    if (found.every((one) => one.state === undefined || one.state.arn !== state?.arn))
      found.push({ place, state });
  }
  const states = found.flatMap(({ state }) => state ?? []);
  const refused = states.flatMap((state) => refusedService(state, protect) ?? []);
  if (refused.length > 0) throw new Failure(refused);
  return { states, missing: found.flatMap(({ place, state }) => (state ? [] : [place])) };
}

/** Those of services that are gone already too: a new service of the name would be scaled by them. */
async function scalableTargets(
  states: readonly ServiceState[],
  missing: readonly ServicePlace[],
  ports: Ports,
): Promise<ScalableTarget[]> {
  const resources = [
    ...states.map(({ cluster, name }) => `service/${cluster}/${name}`),
    ...missing.map(({ cluster, service }) => `service/${cluster.split("/").at(-1)}/${service}`),
  ];
  return resources.length === 0 ? [] : (await ports.teardown.scaling()).targets(resources);
}

/** In the order given, each after the one before is gone. @returns whether all are */
async function removeServices(
  states: readonly ServiceState[],
  targets: readonly ScalableTarget[],
  {
    request,
    ports,
    signal,
    tally,
  }: {
    readonly request: Teardown;
    readonly ports: Ports;
    readonly signal: AbortSignal;
    readonly tally: Tally;
  },
): Promise<boolean> {
  const scaling = targets.length > 0 ? await ports.teardown.scaling() : undefined;
  const services = await ports.teardown.services();
  const unscaled = async (part: Part, target: ScalableTarget) =>
    tally.attempt(part, signal, async () => scaling?.deregister(target));
  let blocked: string | undefined;
  for (const state of states) {
    const part = servicePart(state);
    if (blocked !== undefined) {
      tally.leave(part, new Failure({ message: `It comes after service ${blocked}, which is still there.` }));
      continue;
    }
    const own = targets.filter(({ resource }) => resource === `service/${state.cluster}/${state.name}`);
    let scales = false;
    for (const target of own)
      scales = !(await unscaled(scalableTarget(target.resource, target.dimension), target)) || scales;
    if (state.status === "INACTIVE") {
      ports.log.line(`service ${state.cluster}/${state.name} is gone already (INACTIVE)`);
      continue;
    }
    if (scales) {
      tally.leave(
        part,
        new Failure({ message: "It is still scaled automatically, and would be scaled up again." }),
      );
      blocked = `${state.cluster}/${state.name}`;
      continue;
    }
    const gone = await tally.attempt(part, signal, () =>
      deleteService(state, { ports, services, signal, wait: request }),
    );
    if (!gone) blocked = `${state.cluster}/${state.name}`;
  }
  const orphans = targets.filter(({ resource }) =>
    states.every(({ cluster, name }) => resource !== `service/${cluster}/${name}`),
  );
  for (const target of orphans) await unscaled(scalableTarget(target.resource, target.dimension), target);
  return blocked === undefined;
}

async function carryOut(
  taking: (context: TakingContext) => Promise<Taking>,
  context: TakingContext,
  tally: Tally,
): Promise<void> {
  const found = await taking(context);
  tally.keep(found.kept);
  await found.carryOut(tally);
}
