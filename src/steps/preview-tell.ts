import { Failure } from "../failure.ts";
import type { Ports } from "../ports.ts";
import { commentMarker, type PreviewNews, previewMarkdown, statusDescription } from "../preview/comment.ts";
import type { RecordState } from "../preview/ports.ts";

const states: Readonly<Record<PreviewNews["now"]["stage"], RecordState>> = {
  deploying: "in_progress",
  ready: "success",
  failed: "failure",
  removing: "inactive",
  removed: "inactive",
  left: "failure",
};

export type Tell = (news: PreviewNews) => Promise<void>;

/**
 * Tells GitHub how a preview fares, by a deployment and a comment. The preview is what counts: what GitHub does not take
 * is one warning for each of the two, and the step goes on.
 */
export function teller(
  {
    "github-token": token,
    "preview-environment": environment,
  }: { readonly "github-token": string; readonly "preview-environment": string },
  ports: Ports,
): Tell {
  const warned = new Set<string>();
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!warned.has(what)) for (const problem of error.problems) ports.log.warning(problem);
      warned.add(what);
    }
  };
  return async (news) => {
    const { identity, now, sha, url } = news;
    const { number, service } = identity;
    const records = await ports.preview.records(token);
    const ending = now.stage === "removed" || now.stage === "left";
    await attempt("record", () =>
      records.record({
        number,
        service,
        sha,
        environment,
        state: states[now.stage],
        description: statusDescription(now),
        ...(url === undefined ? {} : { url }),
      }),
    );
    await attempt("comment", () =>
      records.comment(number, {
        marker: commentMarker(identity),
        markdown: previewMarkdown(news),
        ...(ending || now.stage === "removing" ? { onlyUpdate: true } : {}),
      }),
    );
  };
}
