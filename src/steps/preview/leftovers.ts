import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { nameOf } from "../../preview/names.ts";
import { type FoundPreview, latest } from "../../preview/parts.ts";
import type { PullRequest, PullRequests } from "../../preview/ports.ts";
import { type Fate, fate, type SweepCriteria, suspicious, sweep } from "../../preview/sweep.ts";
import { isSamePreview, taggedPreview } from "../../preview/tags.ts";
import { Refusal } from "../../refusal.ts";
import { findPreviews } from "./parts.ts";
import type { PreviewTeardownInput } from "./teardown-input.ts";

/** Previews that may go. */
export interface Leftovers {
  readonly fates: readonly Fate[];
  /** Asked right before one is removed, as its pull request may be open again, or it deployed anew. @throws Refusal */
  again(preview: FoundPreview): Promise<Fate>;
}

/**
 * The previews of the repository that nobody needs any more.
 * @throws Failure where what GitHub says of the pull requests cannot be had, or is not to be believed
 */
export async function leftoversOfAll(
  input: PreviewTeardownInput,
  cluster: string,
  ports: Ports,
): Promise<Leftovers> {
  const { repository } = ports.preview.event();
  const reader = await ports.preview.pullRequests(input["github-token"]);
  const open = await reader.open();
  const previews = await findPreviews({ cluster }, ports);
  const why = input["sweep-all"] ? undefined : suspicious(previews, open, repository);
  if (why !== undefined) {
    throw new Failure({
      message: `Nothing was removed: ${why}`,
      where: { input: "sweep-previews" },
      hint: "Can the token see the pull requests? If they really are all closed, run once with `sweep-all: true`.",
    });
  }
  const criteria = criteriaOf(input, repository, ports);
  return {
    fates: sweep(previews, open, criteria),
    again: async (preview) =>
      fate(
        await asItIs(preview, ports),
        await reader.read(preview.number),
        criteriaOf(input, repository, ports),
      ),
  };
}

/** What its service says of it now: while others were removed it may have been deployed anew. */
async function asItIs(preview: FoundPreview, ports: Ports): Promise<FoundPreview> {
  const services = await ports.preview.services();
  const found = await services.service(preview.cluster, nameOf(preview));
  const tagged = found?.status === "ACTIVE" ? taggedPreview(found.tags) : undefined;
  return tagged && isSamePreview(tagged, preview)
    ? { ...latest(preview, tagged), parts: preview.parts }
    : preview;
}

/**
 * The previews of one pull request. By its number they go whatever its state; by the event they stay where it is open
 * again: a run waits for others of its pull request, and closing may have been a mistake.
 * @throws Failure where it is not told which pull request
 */
export async function leftoversOfOne(
  input: PreviewTeardownInput,
  cluster: string,
  ports: Ports,
): Promise<Leftovers> {
  const event = ports.preview.event();
  const { repository } = event;
  const number = input.preview === "event" ? event.pullRequest?.number : input.preview;
  if (number === undefined || number === "none") {
    throw new Failure({
      message: `The previews of which pull request? The event '${event.name}' is about none.`,
      where: { input: "preview" },
      hint: "Run the workflow on `pull_request_target` with `types: [closed]`, or give the number: `preview: ${{ inputs.number }}`.",
    });
  }
  const previews = (await findPreviews({ cluster, number }, ports)).filter(
    (one) => one.repository.toLowerCase() === repository.toLowerCase(),
  );
  if (typeof input.preview === "number") {
    const why = `Asked for by its number, #${number}.`;
    const asked = (preview: FoundPreview): Fate => ({ preview, go: true, why });
    return { fates: previews.map(asked), again: async (preview) => asked(preview) };
  }
  const criteria = criteriaOf({ ...input, "preview-grace": undefined }, repository, ports);
  const ofEvent = event.pullRequest;
  const reader = await ports.preview.pullRequests(input["github-token"]);
  const again = async (preview: FoundPreview) =>
    fate(preview, await standing(number, ofEvent, reader, ports), criteria);
  return { fates: await Promise.all(previews.map(again)), again };
}

/** As it is now; as it was at the event where that may not be read. */
async function standing(
  number: number,
  ofEvent: PullRequest | undefined,
  reader: PullRequests,
  { log }: Ports,
): Promise<PullRequest | undefined> {
  try {
    return await reader.read(number);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "denied" || !ofEvent) throw error;
    log.warning({
      message: `How pull request #${number} stands now cannot be read, so it is taken as it was at the event: ${error.message}`,
      hint: "Give the job `permissions: pull-requests: write`. Without it the preview of one that was opened again is removed.",
    });
    return ofEvent;
  }
}

function criteriaOf(
  {
    "preview-label": label,
    "preview-grace": grace,
  }: { readonly "preview-label": string | undefined; readonly "preview-grace": number | undefined },
  repository: string,
  { clock }: Ports,
): SweepCriteria {
  const now = clock.now();
  const time = (ms: number) => new Date(ms).toISOString();
  return {
    repository,
    now: time(now),
    ...(grace === undefined ? {} : { freshSince: time(now - grace) }),
    ...(label === undefined ? {} : { label }),
  };
}
