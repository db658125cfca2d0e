import type { FoundPreview } from "./parts.ts";
import type { PullRequest } from "./ports.ts";
import type { IsoTime } from "./tags.ts";

export interface SweepCriteria {
  /** `owner/name` of the repository whose pull requests are known; previews of others are not looked at. */
  readonly repository: string;
  readonly now: IsoTime;
  /** What was deployed after that is left alone: the run may still be at it. Undefined: nothing is. */
  readonly freshSince?: IsoTime;
  /** Label without which a pull request gets no preview; undefined: none is needed. */
  readonly label?: string;
}

/** What becomes of a preview, and why, in a sentence. */
export interface Fate {
  readonly preview: FoundPreview;
  readonly go: boolean;
  readonly why: string;
}

/**
 * Which previews of a repository nobody needs any more: their pull request is not open, lost its label, or they have
 * expired. One that was deployed a moment ago stays for now, whatever is said of it.
 * @param open every open pull request
 */
export function sweep(
  previews: readonly FoundPreview[],
  open: readonly PullRequest[],
  criteria: SweepCriteria,
): Fate[] {
  const byNumber = new Map(open.map((pullRequest) => [pullRequest.number, pullRequest]));
  return previews
    .filter(({ repository }) => repository.toLowerCase() === criteria.repository.toLowerCase())
    .map((preview) => fate(preview, byNumber.get(preview.number), criteria));
}

/** @param pullRequest where it is open */
export function fate(
  preview: FoundPreview,
  pullRequest: PullRequest | undefined,
  { now, freshSince, label }: SweepCriteria,
): Fate {
  const reason = leftover(preview, pullRequest, now, label);
  if (reason === undefined) {
    return { preview, go: false, why: `Pull request #${preview.number} is open.` };
  }
  const { deployedAt } = preview;
  if (deployedAt !== undefined && freshSince !== undefined && deployedAt > freshSince) {
    return {
      preview,
      go: false,
      why: `${reason} But it was deployed at ${deployedAt}, and that run may still be at it.`,
    };
  }
  return { preview, go: true, why: reason };
}

function leftover(
  { number, expiresAt }: FoundPreview,
  pullRequest: PullRequest | undefined,
  now: IsoTime,
  label: string | undefined,
): string | undefined {
  if (!pullRequest?.open) return `Pull request #${number} is not open.`;
  if (label !== undefined && !pullRequest.labels.includes(label))
    return `Pull request #${number} does not carry the label '${label}'.`;
  if (expiresAt !== undefined && expiresAt <= now) return `It expired at ${expiresAt}.`;
  return undefined;
}

/** Previews beyond which an empty list of pull requests is not believed. */
const believable = 3;

/**
 * Why a sweep must not act on this list: a list that lost its contents on the way would delete everything.
 * @returns undefined where it may
 */
export function suspicious(
  previews: readonly FoundPreview[],
  open: readonly PullRequest[],
  repository: string,
): string | undefined {
  const own = previews.filter((one) => one.repository.toLowerCase() === repository.toLowerCase());
  if (open.length > 0 || own.length <= believable) return undefined;
  return `GitHub lists no open pull request of ${repository}, and there are ${own.length} previews: all of them would be removed.`;
}
