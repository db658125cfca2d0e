import type { Ending } from "../../actions/action.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { nameOf, type PreviewIdentity } from "../../preview/names.ts";
import { type FoundPreview, title } from "../../preview/parts.ts";
import type { Fate } from "../../preview/sweep.ts";
import { teardownSummary } from "../../report/teardown-summary.ts";
import type { Kept, Remaining } from "../../teardown/part.ts";
import { protectedBy } from "../../teardown/protect.ts";
import type { Erase } from "../teardown/erase.ts";
import { servicePlace } from "../where-to-deploy.ts";
import { type Leftovers, leftoversOfAll, leftoversOfOne } from "./leftovers.ts";
import { clusterName } from "./parts.ts";
import { eraserOf, removePreview } from "./remove.ts";
import type { PreviewTeardownInput } from "./teardown-input.ts";
import { teller } from "./tell.ts";

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: { deleted?: string; kept?: string; remaining?: string; plan?: string };
}

/** What became of everything, over all previews. */
interface Result {
  readonly deleted: string[];
  readonly kept: Kept[];
  readonly remaining: Remaining[];
}

/**
 * Removes previews: those of one pull request, or those that nobody needs any more. One that cannot be removed keeps no
 * other one; what is gone already is passed over.
 */
export async function teardownPreviews(input: PreviewTeardownInput, context: Context): Promise<Ending> {
  const { ports, signal, outputs } = context;
  const { log } = ports;
  const bases = (input.service ?? []).map((service) => servicePlace(service, input.cluster));
  const cluster = bases[0]?.cluster ?? input.cluster ?? "default";
  const leftovers = await (input["sweep-previews"] ? leftoversOfAll : leftoversOfOne)(input, cluster, ports);
  const fates = leftovers.fates
    .filter(({ preview }) => bases.length === 0 || bases.some(({ service }) => service === preview.service))
    .map((one) => guarded(one, input.protect ?? []));
  const go = fates.filter((one) => one.go);
  const kept = fates.filter((one) => !one.go).map(staying);
  const plan = go.map(({ preview, why }) => `remove the preview ${title(preview)}: ${why} ${parts(preview)}`);
  outputs.plan = JSON.stringify(plan);
  for (const { what, why } of kept) log.line(`kept ${what}: ${why}`);
  if (input["dry-run"]) {
    log.group("What would be removed", plan.length > 0 ? plan : ["(nothing)"]);
    Object.assign(outputs, { deleted: "[]", remaining: "[]", kept: JSON.stringify(kept) });
    await log.summary(teardownSummary({ outcome: "skipped", plan, kept, deleted: [], remaining: [] }));
    return { outcome: "skipped" };
  }
  const result: Result = { deleted: [], kept: [...kept], remaining: [] };
  const erase = await eraserOf(ports, signal);
  for (const one of go) await remove(one, leftovers, { input, context, result, erase });
  if (fates.length === 0 && !input["sweep-previews"])
    await sayGone(
      bases.map(({ service }) => service),
      cluster,
      { input, context },
    );
  const { deleted, remaining } = result;
  outputs.deleted = JSON.stringify(deleted);
  outputs.kept = JSON.stringify(result.kept);
  outputs.remaining = JSON.stringify(remaining);
  log.line(
    `${go.length} preview(s) seen to: ${deleted.length} part(s) deleted, ${remaining.length} remaining`,
  );
  const left = go.length === 0 && kept.length > 0 && !input["sweep-previews"];
  const ending = left ? ({ outcome: "skipped" } as const) : endingOf(result, signal);
  await log.summary(teardownSummary({ outcome: ending.outcome ?? "failed", plan: [], ...result }));
  return ending;
}

/** A preview may be protected as any service is. */
function guarded(one: Fate, protect: readonly string[]): Fate {
  const name = nameOf(one.preview);
  const pattern = protectedBy([name, `${one.preview.cluster}/${name}`], protect);
  return pattern === undefined || !one.go
    ? one
    : { ...one, go: false, why: `It is protected by the pattern '${pattern}'.` };
}

const staying = ({ preview, why }: Fate): Kept => ({ what: `preview ${title(preview)}`, why });

function parts(preview: FoundPreview): string {
  const counts = Map.groupBy(preview.parts, ({ kind }) => kind);
  return `(${[...counts].map(([kind, all]) => (all.length === 1 ? kind : `${all.length} × ${kind}`)).join(", ")})`;
}

interface Work {
  readonly input: PreviewTeardownInput;
  readonly context: Context;
}

/** Removes one, unless its pull request came back while others were removed. */
async function remove(
  { preview, why }: Fate,
  leftovers: Leftovers,
  { input, context, result, erase }: Work & { readonly result: Result; readonly erase: Erase },
): Promise<void> {
  const { ports, signal } = context;
  const name = title(preview);
  try {
    if (signal.aborted) throw new Failure({ message: "The workflow was cancelled before." });
    const now = await leftovers.again(preview);
    if (!now.go) {
      result.kept.push(staying(now));
      ports.log.line(`kept preview ${name}: ${now.why}`);
      return;
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const command = `aws ecs delete-service --force --cluster ${preview.cluster} --service ${nameOf(preview)}`;
    result.remaining.push({ what: `preview ${name}`, why: error.message, command });
    ports.log.line(`preview ${name} is still there: ${error.message}`);
    return;
  }
  ports.log.line(`removing the preview ${name}: ${why}`);
  const tell = tellerOf(preview, { input, context });
  await tell({ stage: "removing" });
  const { deleted, remaining } = await removePreview(preview, {
    ports,
    signal,
    timeout: input.timeout,
    erase,
  });
  result.deleted.push(...deleted.map((what) => `${name}: ${what}`));
  result.remaining.push(...remaining.map((left) => ({ ...left, what: `${name}: ${left.what}` })));
  await tell(
    remaining.length === 0
      ? { stage: "removed", deleted }
      : { stage: "left", remaining: remaining.map(({ what, command }) => `${what}: ${command}`) },
  );
}

/** A run that was killed when all was gone, and before it could say so, is made up for. */
async function sayGone(
  services: readonly string[],
  cluster: string,
  { input, context }: Work,
): Promise<void> {
  const { repository, pullRequest } = context.ports.preview.event();
  const number = typeof input.preview === "number" ? input.preview : pullRequest?.number;
  if (number === undefined) return;
  for (const service of services) {
    const tell = tellerOf({ repository, number, service, cluster: clusterName(cluster) }, { input, context });
    await tell({ stage: "removed", deleted: [] });
  }
}

function tellerOf(preview: PreviewIdentity & { readonly sha?: string }, { input, context }: Work) {
  const { ports } = context;
  const { repository, number, service, cluster, sha } = preview;
  return teller(
    {
      identity: { repository, number, service, cluster },
      runUrl: ports.preview.event().runUrl,
      ...(sha === undefined ? {} : { sha }),
    },
    input,
    ports,
  );
}

function endingOf({ deleted, remaining }: Result, signal: AbortSignal): Ending {
  if (remaining.length === 0) return { outcome: deleted.length > 0 ? "succeeded" : "not-needed" };
  const list = remaining.map(({ what, why }) => `- ${what}: ${why}`);
  return {
    outcome: signal.aborted ? "cancelled" : "failed",
    problem: {
      message: `Not everything is gone; still there:\n${list.join("\n")}`,
      hint: `Run the step again: what is gone already is passed over. By hand:\n${remaining.map(({ command }) => command).join("\n")}`,
    },
  };
}
