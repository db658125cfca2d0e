import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { nameOf } from "../../preview/names.ts";
import { commandFor, type FoundPreview, type PartKind, title } from "../../preview/parts.ts";
import { isSamePreview, taggedPreview } from "../../preview/tags.ts";
import type { Revision } from "../../teardown/ports.ts";
import { deleteTargetGroup } from "../teardown/delete-target-group.ts";
import { type Erase, eraser } from "../teardown/erase.ts";

/** What became of a preview's parts, each by kind and name. */
export interface Removal {
  readonly deleted: readonly string[];
  /** What is still there: why, and the command that removes it. */
  readonly remaining: readonly { readonly what: string; readonly why: string; readonly command: string }[];
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** Milliseconds for the service's tasks to stop, and for its revisions to have their turn. */
  readonly timeout: number;
  /** Of the step, which may remove many previews. */
  readonly erase: Erase;
}

/** Milliseconds between two looks at a service that drains. */
const pause = 2500;

/**
 * Removes a preview: first the rules, so no request meets what is going; then the service with its tasks, the target
 * groups, the revisions. What is gone already is as good as deleted, what cannot be deleted does not keep the rest.
 */
export async function removePreview(preview: FoundPreview, context: Context): Promise<Removal> {
  const { ports, signal } = context;
  const deleted: string[] = [];
  const remaining: Removal["remaining"][number][] = [];
  const attempt = async (kind: PartKind, id: string, work: () => Promise<unknown>) => {
    const what = `${kind} ${shown(id)}`;
    try {
      if (signal.aborted) throw new Failure({ message: "The workflow was cancelled before." });
      await work();
      deleted.push(what);
      ports.log.line(`${title(preview)}: deleted ${what}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      remaining.push({ what, why: error.message, command: commandFor(kind, id, preview) });
      ports.log.line(`${title(preview)}: ${what} is still there: ${error.message}`);
    }
  };
  const each = async (kind: PartKind, work: (id: string) => Promise<unknown>) => {
    for (const { id } of preview.parts.filter((part) => part.kind === kind))
      await attempt(kind, id, () => work(id));
  };
  const routes = await ports.preview.routes();
  await each("listener rule", (arn) => routes.deleteRule(arn));
  const name = nameOf(preview);
  if (await isThere(preview, ports)) await attempt("service", name, () => deleteService(preview, context));
  await each("target group", (arn) => deleteTargetGroup(arn, routes, ports.clock));
  await each("task definition family", (family) => deleteRevisions(family, preview, context));
  return { deleted, remaining };
}

/** One that drains is not listed, and still there. */
async function isThere(preview: FoundPreview, ports: Ports): Promise<boolean> {
  const services = await ports.preview.services();
  const found = await services.service(preview.cluster, nameOf(preview));
  const tagged = taggedPreview(found?.tags);
  return (
    found !== undefined &&
    found.status !== "INACTIVE" &&
    tagged !== undefined &&
    isSamePreview(tagged, preview)
  );
}

async function deleteService(preview: FoundPreview, { ports, signal, timeout }: Context): Promise<void> {
  const services = await ports.preview.services();
  const name = nameOf(preview);
  const deadline = ports.clock.now() + timeout;
  await services.deleteService(preview.cluster, name);
  for (;;) {
    const found = await services.service(preview.cluster, name);
    if (found?.status !== "DRAINING" && found?.status !== "ACTIVE") return;
    const left = deadline - ports.clock.now();
    if (left <= 0 || signal.aborted) {
      throw new Failure({
        message: `ECS is deleting it (${found.status}), and ${found.runningCount} of its tasks still run${signal.aborted ? " at the cancellation" : ` after ${Math.round(timeout / 1000)} s`}.`,
      });
    }
    await ports.clock.sleep(Math.min(left, pause), signal);
  }
}

/** What a step erases revisions with, of all the previews that it removes. */
export async function eraserOf({ teardown, clock, random }: Ports, signal: AbortSignal): Promise<Erase> {
  return eraser(await teardown.revisions(), { clock, random, signal });
}

/** Another repository may register in a family of the same name: each revision's own tags say whose it is. */
async function deleteRevisions(
  family: string,
  preview: FoundPreview,
  { ports, timeout, erase }: Context,
): Promise<void> {
  const known = await ports.teardown.revisions();
  const ours: Revision[] = [];
  for (const revision of await known.revisions(family)) {
    const tagged = taggedPreview(await known.tags(revision.arn));
    if (tagged && isSamePreview(tagged, preview)) ours.push(revision);
  }
  const stay: string[] = [];
  await erase(ours, {
    timeout,
    gone: () => {},
    left: ({ revision }, why) => stay.push(`${family}:${revision}: ${why.message}`),
  });
  if (stay.length > 0) throw new Failure({ message: stay.join("; ") });
}

/** `arn:…:targetgroup/p-1x2y3z-12-web/0123` → `p-1x2y3z-12-web` */
function shown(id: string): string {
  return /:targetgroup\/([^/]+)\//.exec(id)?.[1] ?? id.split("/").at(-1) ?? id;
}
