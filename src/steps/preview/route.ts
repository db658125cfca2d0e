import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { type PreviewIdentity, targetGroupPrefix } from "../../preview/names.ts";
import type { Listener, Routes, Rule, Tags, TargetGroup } from "../../preview/ports.ts";
import { freePriority, priorities } from "../../preview/priority.ts";
import { type Routing, routing, settingsToChange, targetGroupAttributes } from "../../preview/route.ts";
import { isSamePreview, type TaggedPreview, taggedPreview } from "../../preview/tags.ts";
import { shownPatterns } from "../../preview/takes.ts";
import { Refusal } from "../../refusal.ts";
import { orNoRoom } from "./room.ts";

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
  // What stands in the way is told before anything is made.
  await look(request, routes);
  const { group, made } = await orNoRoom(request.listener, routes, () =>
    ensureTargetGroup(request, routes, ports),
  );
  return await orNoRoom(
    request.listener,
    routes,
    () => ensureRule(request, group.arn, routes, ports),
    async () => {
      if (made) await routes.deleteTargetGroup(group.arn);
    },
  );
}

async function ensureTargetGroup(
  { identity, targetGroup, tags }: RouteRequest,
  routes: Routes,
  { log }: Ports,
): Promise<{ readonly group: TargetGroup; readonly made: boolean }> {
  const name = String(targetGroup["Name"]);
  const [there] = await routes.targetGroups([name]);
  if (!there) {
    const group = await routes.createTargetGroup(targetGroup, tags);
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

/** @throws Failure where the preview's requests would not reach it */
async function look({ identity, host, listener }: RouteRequest, routes: Routes) {
  const rules = await routes.rules(listener.arn);
  const tags = await routes.tags(rules.filter(mayBeOurs).map(({ arn }) => arn));
  const found = routing(rules, tags, { identity, host });
  if ("foreign" in found) throw foreignRule(found, host);
  return { ...found, taken: new Set(rules.flatMap(({ priority }) => priority ?? [])) };
}

async function ensureRule(
  request: RouteRequest,
  targetGroupArn: string,
  routes: Routes,
  ports: Ports,
): Promise<StandingRoute> {
  const { host, listener, tags } = request;
  const { log, clock, random } = ports;
  for (let attempt = 1; ; attempt++) {
    const { rule, surplus, before, partly, taken } = await look(request, routes);
    // Two runs of one pull request at the same moment may have made one each.
    for (const { arn } of surplus) await routes.deleteRule(arn);
    if (rule) {
      if (!leads(rule, host, targetGroupArn)) {
        await routes.modifyRule(rule.arn, { host, targetGroupArn });
        log.line(`changed the listener rule: ${host} leads to the preview`);
      }
      await routes.addTags([rule.arn], tags);
      sayPartly(partly, rule.priority, host, ports);
      return { targetGroupArn, former: rule.targetGroups.filter((arn) => arn !== targetGroupArn) };
    }
    const priority = freePriority(host, taken, before);
    if (priority === undefined) throw new Failure(noPriority(listener, before));
    try {
      await routes.createRule({ listenerArn: listener.arn, priority, host, targetGroupArn }, tags);
      log.line(`created listener rule ${priority}: ${host} leads to the preview`);
      sayPartly(partly, priority, host, ports);
      return { targetGroupArn, former: [] };
    } catch (error) {
      const inUse = error instanceof Refusal && error.code.startsWith("PriorityInUse");
      if (!inUse || attempt === attempts) throw error;
      log.line(`somebody else took priority ${priority} at the same moment; looking again`);
      await clock.sleep(500 * attempt * (0.5 + random()));
    }
  }
}

/** Often on purpose, as for a maintenance page; else nobody would guess why some pages are not the preview's. */
function sayPartly(partly: readonly Rule[], own: number | undefined, host: string, { log }: Ports): void {
  const first = partly.filter(({ priority }) => (priority ?? 0) < (own ?? 0));
  if (first.length === 0) return;
  const shown = first.map((rule) => {
    const patterns = shownPatterns(rule);
    return `- rule ${rule.priority}${patterns === "" ? "" : `: ${patterns}`}`;
  });
  log.notice({
    message: `Some requests to ${host} do not reach the preview, as these rules of the listener come first:\n${shown.join("\n")}`,
  });
}

/** Says what `ensureRoute` would do, and asks only. */
export async function sayRoute(request: RouteRequest, { log, preview }: Ports): Promise<void> {
  const { host, targetGroup } = request;
  const routes = await preview.routes();
  const name = String(targetGroup["Name"]);
  const [group] = await routes.targetGroups([name]);
  const { rule } = await look(request, routes);
  log.line(`dry run: would ${group ? "keep" : "create"} target group ${name}`);
  log.line(`dry run: would ${rule ? "keep" : "create"} the listener rule that leads ${host} to it`);
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

function leads(
  { hosts, paths, narrowed, targetGroups }: Rule,
  host: string,
  targetGroupArn: string,
): boolean {
  const isPlain = hosts.regexes.length + paths.values.length + paths.regexes.length === 0 && !narrowed;
  return isPlain && isOnly(hosts.values, host) && isOnly(targetGroups, targetGroupArn);
}

const isOnly = ([first, ...others]: readonly string[], one: string) => first === one && others.length === 0;

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
        : `The preview would never be reached: ${rule} comes first and takes ${shownPatterns(foreign) || "everything"}, so '${host}' too.`,
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
