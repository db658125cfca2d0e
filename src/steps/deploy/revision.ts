import { revision } from "../../deployment/judge.ts";
import type { Service } from "../../deployment/observed.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import { objects, text } from "../../json.ts";
import type { Ports, RegisteredTaskDefinition } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { type Change, describeChange, diff } from "../../task-definition/diff.ts";
import { certainly } from "../certainly.ts";
import type { LoadedTaskDefinition } from "../render/documents.ts";

/** Whether a definition that is there already is registered again. */
export type RegisterMode = "if-changed" | "always";

/** Which revision a service is to run, before anything is registered. */
export interface PlannedRevision {
  readonly family: string;
  /** Of a revision that exists and is the same; undefined: a new one has to be registered. */
  readonly arn?: string;
  readonly document?: JsonObject;
  /** A revision is wanted though there is one that is the same. */
  readonly anew?: boolean;
  /** ARN of the family's newest revision, where it was looked at. */
  readonly newest?: string;
  /** Against what the service runs now, a line each; never an environment value. */
  readonly changes: readonly string[];
  /** The definition is unchanged, but an image's tag may point at something new. */
  readonly tagsMayHaveMoved: boolean;
}

/**
 * Compares the definition with what the service runs, then with the family's newest revision: a run that was killed
 * after registering finds its own revision again. Every registration is for good, so none is made without need.
 */
export async function planRevision(
  loaded: LoadedTaskDefinition | undefined,
  live: Service | undefined,
  { service, register }: { readonly service: string; readonly register: RegisterMode },
  ports: Ports,
): Promise<PlannedRevision> {
  if (!loaded) return keepRevision(live, service);
  const { document } = loaded;
  const family = text(document["family"]) ?? "";
  const current =
    live?.taskDefinition === undefined ? undefined : await described(live.taskDefinition, ports);
  const changes = current ? changed(current.document, document) : [];
  const plan = { family, document, changes: changes.map(describeChange), tagsMayHaveMoved: false };
  if (register === "always") return { ...plan, anew: true };
  if (isUsableAsItIs(loaded)) {
    const tagsMayHaveMoved = loaded.arn === live?.taskDefinition && !allByDigest(document);
    return { ...plan, arn: loaded.arn, tagsMayHaveMoved };
  }
  // A deregistered revision goes on running, and cannot be deployed again.
  const usable = current !== undefined && current.document["status"] !== "INACTIVE";
  if (usable && changes.length === 0 && text(current.document["family"]) === family) {
    return { family, arn: current.arn, document, changes: [], tagsMayHaveMoved: !allByDigest(document) };
  }
  const newest = await described(family, ports);
  const same = newest !== undefined && changed(newest.document, document).length === 0;
  if (same) return { ...plan, arn: newest.arn };
  return newest ? { ...plan, newest: newest.arn } : plan;
}

/** A revision that was named, can be deployed and was not changed on the way. */
function isUsableAsItIs(
  loaded: LoadedTaskDefinition,
): loaded is LoadedTaskDefinition & { readonly arn: string } {
  const { arn, document, source, described: said } = loaded;
  return arn !== undefined && said["status"] === "ACTIVE" && changed(source, document).length === 0;
}

/** Registers the revision unless there is one already. */
export async function registerRevision(
  planned: PlannedRevision,
  ports: Ports,
): Promise<{ arn: string; registered: boolean }> {
  const { arn, document } = planned;
  if (arn !== undefined || !document) {
    if (document) ports.log.line(`${revision(arn)} is the same definition: no new revision is registered`);
    return { arn: arn ?? "", registered: false };
  }
  const registered = await register(planned, ports);
  ports.log.line(`registered ${revision(registered.arn)}`);
  for (const change of planned.changes) ports.log.line(`  ${change}`);
  return { arn: registered.arn, registered: true };
}

/**
 * ECS refuses two registrations of one family at the same moment: the later one is tried again. One whose answer was
 * lost is found among the revisions that came since the plan; another run's may have come after it.
 */
async function register(planned: PlannedRevision, ports: Ports): Promise<RegisteredTaskDefinition> {
  const { document, anew } = planned;
  const ecs = await ports.ecs();
  const done = async () => (anew ? undefined : sameSince(planned, ports));
  for (let attempt = 1; ; attempt++) {
    try {
      return await certainly(() => ecs.registerTaskDefinition(document ?? {}), done, ports);
    } catch (error) {
      const busy = error instanceof Refusal && /Too many concurrent attempts/.test(error.message);
      if (!busy || attempt === 6) throw error;
      ports.log.line("another run registers this family at the same moment; trying again");
      await ports.clock.sleep(1000 * attempt * (0.5 + ports.random()));
    }
  }
}

/** More runs than register one family while one answer is lost. */
const lookBack = 10;

/** The newest revision that is the same as what was planned, and was registered after the plan was made. */
async function sameSince(
  { family, document = {}, newest: before }: PlannedRevision,
  ports: Ports,
): Promise<RegisteredTaskDefinition | undefined> {
  let found = await described(family, ports);
  const last = numberOf(found?.arn);
  for (let at = last; found; ) {
    if (found.document["status"] !== "INACTIVE" && changed(found.document, document).length === 0)
      return found;
    at -= 1;
    // What was newest before is another one. Before a family's first revision there is none.
    if (at <= numberOf(before) || at <= last - lookBack) return undefined;
    found = await described(`${family}:${at}`, ports);
  }
  return undefined;
}

/** Of a revision, by its ARN; 0 where there is none. */
const numberOf = (arn = ":0") => Number(arn.slice(arn.lastIndexOf(":") + 1));

function keepRevision(live: Service | undefined, service: string): PlannedRevision {
  if (live?.taskDefinition === undefined) {
    throw new Failure({
      message: `Service '${service}' does not exist yet, so it needs a task definition.`,
      where: { input: "task-definition" },
    });
  }
  return { family: "", arn: live.taskDefinition, changes: [], tagsMayHaveMoved: false };
}

/** Comparing is a service, not a need: without the permission every run registers. */
async function described(
  reference: string,
  { ecs, log }: Ports,
): Promise<RegisteredTaskDefinition | undefined> {
  try {
    return await (await ecs()).describeTaskDefinition(reference);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "denied") throw error;
    log.notice({
      message: `The definition cannot be compared with what runs now, so a new revision is registered: ${error.message}`,
      hint: "Allow ecs:DescribeTaskDefinition, and an unchanged definition registers nothing.",
    });
    return undefined;
  }
}

function allByDigest(document: JsonObject): boolean {
  return objects(document["containerDefinitions"]).every((container) =>
    text(container["image"])?.includes("@sha256:"),
  );
}

/** Tags that somebody else put on a revision are no reason for another one. */
function changed(before: JsonObject, after: JsonObject): Change[] {
  return diff(before, after).filter(({ what, how }) => what !== "tag" || how !== "removed");
}
