import type { Outcome } from "../deployment/outcome.ts";
import { inertMarkdown } from "../report/inert.ts";
import { short } from "./admission.ts";
import type { PreviewIdentity } from "./names.ts";
import type { IsoTime } from "./tags.ts";

/** Where a preview is on its way. */
export type PreviewStage =
  | { readonly stage: "deploying" }
  /** @param seconds from the step's start */
  | { readonly stage: "ready"; readonly seconds: number }
  /** `gone`: nothing of the preview stands, not even an older revision. */
  | {
      readonly stage: "failed";
      readonly outcome: Outcome;
      readonly reasons: readonly string[];
      readonly gone?: boolean;
    }
  | { readonly stage: "removing" }
  | { readonly stage: "removed"; readonly deleted: readonly string[] }
  | { readonly stage: "left"; readonly remaining: readonly string[] };

/** What the comment and the job summary tell about a preview. */
export interface PreviewNews {
  readonly identity: PreviewIdentity;
  readonly now: PreviewStage;
  /** Of its head; absent where nobody wrote it down. */
  readonly sha?: string;
  readonly url?: string;
  readonly runUrl: string;
  /** Undefined: as long as the pull request is open. */
  readonly expiresAt?: IsoTime;
  readonly label?: string;
}

/**
 * Finds the comment again. One pull request may have a preview in each of several regions. Names of regions, clusters and
 * services hold nothing that could end an HTML comment.
 */
export const commentMarker = ({ service, cluster }: PreviewIdentity, region: string): string =>
  `<!-- ecs-actions preview: ${region}/${cluster}/${service} -->`;

/** GitHub takes 65,536 characters; a reason is there to be read. */
const mostOfAReason = 2000;

/** The comment's Markdown, the same in the job summary. */
export function previewMarkdown({ identity, now, sha, url, runUrl, expiresAt, label }: PreviewNews): string {
  const shown = (leads(now) ? url : undefined) ?? "—";
  const time = now.stage === "ready" ? `${Math.round(now.seconds)} s` : "—";
  const stands = leads(now) && now.stage !== "left";
  return [
    `| Service | Preview | Status | Commit | Time |\n| --- | --- | --- | --- | --- |\n| ${plain(identity.service)} | ${shown} | ${statuses[now.stage]} | ${sha === undefined ? "—" : short(sha)} | ${time} |`,
    details(now),
    [
      `[Logs](${runUrl})`,
      ...(stands && expiresAt !== undefined ? [`Expires ${day(expiresAt)} unless pushed to before`] : []),
      ...(stands && label !== undefined ? [`Remove the label ${plain(label)} to delete it`] : []),
    ].join(". "),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** Whether anything is, or soon will be, at the preview's URL. */
export const leads = (now: PreviewStage): boolean =>
  now.stage === "failed" ? now.gone !== true : now.stage !== "removing" && now.stage !== "removed";

const statuses: Readonly<Record<PreviewStage["stage"], string>> = {
  deploying: "⏳ Deploying",
  ready: "✅ Ready",
  failed: "❌ Failed",
  removing: "🧹 Removing",
  removed: "🗑️ Removed",
  left: "⚠️ Not all is removed",
};

function details(now: PreviewStage): string {
  switch (now.stage) {
    case "failed":
      return [
        `**${now.outcome}**`,
        ...now.reasons.map((reason) => plain(reason.slice(0, mostOfAReason))),
      ].join("\n\n");
    case "removed":
      return now.deleted.length === 0
        ? "There was nothing left of it."
        : `Removed: ${now.deleted.map(plain).join(", ")}.`;
    case "left":
      return now.remaining.map((line) => `- ${plain(line)}`).join("\n");
    default:
      return "";
  }
}

/** For GitHub's deployment, whose descriptions have 140 characters at the most. */
export function statusDescription(now: PreviewStage): string {
  if (now.stage !== "failed") return statuses[now.stage].replace(/^\S+ /, "");
  const text = now.reasons[0] ?? now.outcome;
  return text.length <= 140 ? text : `${text.slice(0, 139)}…`;
}

/** Text of logs, events and labels: no markup, and nobody is called by it. */
function plain(text: string): string {
  return inertMarkdown(text).replaceAll("@", "@\u200b");
}

/** `2026-11-30 08:00 UTC` */
const day = (time: IsoTime): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
