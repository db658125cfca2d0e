import type { Ending } from "../../actions/action.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { type Admission, admittedByEvent, admittedNow } from "../../preview/admission.ts";
import type { PullRequest, PullRequests } from "../../preview/ports.ts";
import { Refusal } from "../../refusal.ts";
import type { PreviewInput } from "./input.ts";

/** A pull request that gets a preview. */
export interface Admitted {
  /** `owner/name` */
  readonly repository: string;
  /** With the head that this run deploys. */
  readonly pullRequest: PullRequest;
  readonly runUrl: string;
  /** Whether it still gets one: it may be closed, or pushed to, while the step works. */
  again(): Promise<Admission>;
}

/**
 * Finds the pull request and asks GitHub how it stands now: the event may be old, as runs of one pull request wait for
 * each other.
 * @returns an ending, green, where it gets no preview
 * @throws Failure where there is no such pull request
 */
export async function admit(
  input: PreviewInput,
  ports: Ports,
): Promise<Admitted | { readonly halted: Ending } | undefined> {
  if (input.preview === "none") return undefined;
  const event = ports.preview.event();
  const wanted = input.preview === "event" ? event.pullRequest?.number : input.preview;
  if (wanted === undefined) throw noPullRequest(event.name);
  const ofEvent = event.pullRequest?.number === wanted ? event.pullRequest : undefined;
  const byEvent = admittedByEvent({
    name: event.name,
    repository: event.repository,
    actor: event.actor,
    runUrl: "",
    ...(ofEvent ? { pullRequest: ofEvent } : {}),
  });
  if (!byEvent.go) return { halted: halted(byEvent, ports) };
  const reader = await ports.preview.pullRequests(input["github-token"]);
  const now = await read(wanted, ofEvent, reader, ports);
  const sha = ofEvent?.headSha ?? now.headSha;
  const { "preview-label": label } = input;
  const criteria = { repository: event.repository, sha, ...(label === undefined ? {} : { label }) };
  const admission = admittedNow(now, criteria);
  if (!admission.go) return { halted: halted(admission, ports) };
  return {
    repository: event.repository,
    pullRequest: { ...now, headSha: sha },
    runUrl: event.runUrl,
    async again() {
      try {
        const seen = await reader.read(wanted);
        return seen ? admittedNow(seen, criteria) : { go: true };
      } catch (error) {
        // What is left then is found by teardown and sweep; a working deployment is not given up for this.
        if (!(error instanceof Refusal)) throw error;
        ports.log.debug(`the pull request could not be looked at again: ${error.message}`);
        return { go: true };
      }
    },
  };
}

/** The green ending of a pull request that gets no preview. */
export function halted(admission: Extract<Admission, { go: false }>, { log }: Ports): Ending {
  const { outcome, why, hint } = admission;
  log.notice({ message: why, ...(hint === undefined ? {} : { hint }) });
  // Nothing failed, and the newer commit's own run says how that one fares.
  return { outcome, ...(outcome === "superseded" ? { forgiven: true } : {}) };
}

async function read(
  number: number,
  ofEvent: PullRequest | undefined,
  reader: PullRequests,
  { log }: Ports,
): Promise<PullRequest> {
  try {
    const found = await reader.read(number);
    if (found) return found;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "denied" || !ofEvent) throw error;
    log.warning({
      message: `How pull request #${number} stands now cannot be read, so it is taken as it was at the event: ${error.message}`,
      hint: "Give the job `permissions: pull-requests: write`. Without it a preview may be deployed for a pull request that was closed meanwhile.",
    });
    return ofEvent;
  }
  throw new Failure({
    message: `There is no pull request #${number} in this repository.`,
    where: { input: "preview" },
  });
}

function noPullRequest(event: string): Failure {
  return new Failure({
    message: `Which pull request? The event '${event}' is about none.`,
    where: { input: "preview" },
    hint: "Run the workflow on `pull_request`, or give the number: `preview: ${{ inputs.number }}`.",
  });
}
