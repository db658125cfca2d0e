import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { noRoom } from "../../preview/limits.ts";
import { type PreviewIdentity, targetGroupPrefix } from "../../preview/names.ts";
import type { Listener, Routes, Rule, Tags, TargetGroup } from "../../preview/ports.ts";
import { freePriority, priorities } from "../../preview/priority.ts";
import { type Routing, routing, settingsToChange, targetGroupAttributes } from "../../preview/route.ts";
import { isSamePreview, type TaggedPreview, taggedPreview } from "../../preview/tags.ts";
import { Refusal } from "../../refusal.ts";

/** The way from a host name to a preview's tasks. */
export interface RouteRequest {
  readonly identity: PreviewIdentity;
  readonly host: string;
  readonly listener: Listener;
  /** Members of CreateTargetGroup. */
  readonly targetGroup: JsonObject;
  /** Of the preview and of this deployment. */
  readonly tags: Tags;
}

/** As it stands; `former` are target groups of the preview that its rule led to before. */
export interface StandingRoute {
  readonly targetGroupArn: string;
  readonly former: readonly string[];
}

/** Priorities that are tried: those who deploy at the same moment read the same rules. */
const attempts = 8;

/**
 * Makes the target group and the listener rule of a preview, or puts right what is there: both are found by their tags,
 * so a run that was killed in between is simply gone on with.
 * @throws Failure where the host or the target group's name is somebody else's, or there is no room
 */
export async function ensureRoute(request: RouteRequest, ports: Ports): Promise<StandingRoute> {
  const routes = await ports.preview.routes();
  const { group, made } = await ensureTargetGroup(request, routes, ports);
  try {
    return await ensureRule(request, group.arn, routes, ports);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = noRoom(error.code, await previewsBehind(request.listener, routes));
    if (!problem) throw error;
    if (made) await routes.deleteTargetGroup(group.arn);
    throw new Failure(problem, { cause: error });
  }
}

async function ensureTargetGroup(
  { identity, listener, targetGroup, tags }: RouteRequest,
  routes: Routes,
  { log }: Ports,
): Promise<{ readonly group: TargetGroup; readonly made: boolean }> {
  const name = String(targetGroup["Name"]);
  const [there] = await routes.targetGroups([name]);
  if (!there) {
    const group = await created(targetGroup, tags, listener, routes);
    await routes.setAttributes(group.arn, targetGroupAttributes);
    log.line(`created target group ${name}`);
    return { group, made: true };
  }
  const tagged = taggedPreview((await routes.tags([there.arn])).get(there.arn));
  if (!tagged || !isSamePreview(tagged, identity)) throw foreignGroup(name, tagged);
  const changes = settingsToChange(there, targetGroup);
  if (changes) {
    await routes.modifyTargetGroup(there.arn, changes);
    log.line(`changed the health check of target group ${name} to ${String(changes["HealthCheckPath"])}`);
  }
  await routes.setAttributes(there.arn, targetGroupAttributes);
  await routes.addTags([there.arn], tags);
  return { group: there, made: false };
}

async function created(request: JsonObject, tags: Tags, listener: Listener, routes: Routes) {
  try {
    return await routes.createTargetGroup(request, tags);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : "";
    const problem = noRoom(code, code === "" ? [] : await previewsBehind(listener, routes));
    throw problem ? new Failure(problem, { cause: error }) : error;
  }
}

async function ensureRule(
  { identity, host, listener, tags }: RouteRequest,
  targetGroupArn: string,
  routes: Routes,
  { log, clock, random }: Ports,
): Promise<StandingRoute> {
  for (let attempt = 1; ; attempt++) {
    const rules = await routes.rules(listener.arn);
    const found = routing(rules, await routes.tags(rules.filter(mayBeOurs).map(({ arn }) => arn)), {
      identity,
      host,
    });
    if ("foreign" in found) throw foreignRule(found, host);
    // Two runs of one pull request at the same moment may have made one each.
    for (const { arn } of found.surplus) await routes.deleteRule(arn);
    const { rule } = found;
    if (rule) {
      if (!leads(rule, host, targetGroupArn)) {
        await routes.modifyRule(rule.arn, { host, targetGroupArn });
        log.line(`changed the listener rule: ${host} leads to the preview`);
      }
      await routes.addTags([rule.arn], tags);
      return { targetGroupArn, former: rule.targetGroups.filter((arn) => arn !== targetGroupArn) };
    }
    const taken = new Set(rules.flatMap(({ priority }) => priority ?? []));
    const priority = freePriority(host, taken, found.before);
    if (priority === undefined) throw new Failure(noPriority(listener, found.before));
    try {
      await routes.createRule({ listenerArn: listener.arn, priority, host, targetGroupArn }, tags);
      log.line(`created listener rule ${priority}: ${host} leads to the preview`);
      return { targetGroupArn, former: [] };
    } catch (error) {
      const inUse = error instanceof Refusal && error.code.startsWith("PriorityInUse");
      if (!inUse || attempt === attempts) throw error;
      log.line(`somebody else took priority ${priority} at the same moment; looking again`);
      await clock.sleep(500 * attempt * (0.5 + random()));
    }
  }
}

/** Says what `ensureRoute` would do, and asks only. */
export async function sayRoute(
  { identity, host, listener, targetGroup }: RouteRequest,
  ports: Ports,
): Promise<void> {
  const { log, preview } = ports;
  const routes = await preview.routes();
  const name = String(targetGroup["Name"]);
  const [group] = await routes.targetGroups([name]);
  const rules = await routes.rules(listener.arn);
  const tags = await routes.tags(rules.filter(mayBeOurs).map(({ arn }) => arn));
  const found = routing(rules, tags, { identity, host });
  if ("foreign" in found) throw foreignRule(found, host);
  log.line(`dry run: would ${group ? "keep" : "create"} target group ${name}`);
  log.line(`dry run: would ${found.rule ? "keep" : "create"} the listener rule that leads ${host} to it`);
}

/**
 * Deletes the target groups that a preview's rule led to before, now that its service has left them. One that stays is
 * tagged as the preview's, and goes with it.
 */
export async function removeFormer(
  former: readonly string[],
  { identity }: RouteRequest,
  { preview, log }: Ports,
): Promise<void> {
  if (former.length === 0) return;
  const routes = await preview.routes();
  const tags = await routes.tags(former);
  for (const arn of former) {
    const tagged = taggedPreview(tags.get(arn));
    if (!tagged || !isSamePreview(tagged, identity)) continue;
    try {
      await routes.deleteTargetGroup(arn);
      log.line(`deleted target group ${arn}, which the preview does not use any more`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.line(`target group ${arn} stays until the preview is removed: ${error.message}`);
    }
  }
}

/** Rules of previews lead to target groups named as ours are; whose they are their tags say. */
function mayBeOurs({ targetGroups }: Rule): boolean {
  return targetGroups.some((arn) => arn.includes(`:targetgroup/${targetGroupPrefix}`));
}

function leads({ hosts, narrowed, targetGroups }: Rule, host: string, targetGroupArn: string): boolean {
  const [only, ...others] = hosts;
  const [group, ...more] = targetGroups;
  return only === host && others.length === 0 && !narrowed && group === targetGroupArn && more.length === 0;
}

/** Previews of ours that the listener's load balancer leads to. */
async function previewsBehind({ loadBalancerArn }: Listener, routes: Routes): Promise<TaggedPreview[]> {
  const groups = (await routes.targetGroups()).filter(
    ({ name, loadBalancers }) =>
      name.startsWith(targetGroupPrefix) && loadBalancers.includes(loadBalancerArn),
  );
  const tags = await routes.tags(groups.map(({ arn }) => arn));
  return groups.flatMap(({ arn }) => taggedPreview(tags.get(arn)) ?? []);
}

function foreignGroup(name: string, tagged: TaggedPreview | undefined): Failure {
  const whose = tagged ? `the preview of ${tagged.repository}#${tagged.number}` : "not made by this action";
  return new Failure({
    message: `Target group '${name}' is there already and is ${whose}; it is left as it is.`,
    where: { input: "preview-listener" },
    hint: "Remove it, or tag it as the preview's, if it is one.",
  });
}

function foreignRule({ foreign, how }: Extract<Routing, { foreign: Rule }>, host: string): Failure {
  const rule = `rule ${foreign.priority} of the listener (${foreign.arn})`;
  return new Failure({
    message:
      how === "same"
        ? `The host '${host}' is taken: ${rule} leads it elsewhere, and does not belong to this preview.`
        : `The preview would never be reached: ${rule} comes first and takes '${foreign.hosts.join("', '")}', so '${host}' too.`,
    where: { input: how === "same" ? "preview-host" : "preview-listener" },
    hint:
      how === "same"
        ? "Choose another `preview-host`, or remove that rule."
        : "Give that rule a priority above 40000, or the listener's default action its work.",
  });
}

function noPriority({ arn }: Listener, before = priorities.most + 1) {
  const rule = before > priorities.most ? "" : `, before the rule that takes the preview's host too,`;
  return {
    message: `Every priority from ${priorities.least} to ${Math.min(before - 1, priorities.most)} of listener ${arn}${rule} is taken.`,
    where: { input: "preview-listener" },
  };
}
