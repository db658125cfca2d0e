import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import {
  commentMarker,
  leads,
  type PreviewNews,
  type PreviewStage,
  previewMarkdown,
  statusDescription,
} from "../../preview/comment.ts";
import type { RecordState } from "../../preview/ports.ts";
import type { PreviewInput } from "./input.ts";
import type { PreviewPlan } from "./plan.ts";

const states: Readonly<Record<PreviewNews["now"]["stage"], RecordState>> = {
  deploying: "in_progress",
  ready: "success",
  failed: "failure",
  removing: "inactive",
  removed: "inactive",
  left: "failure",
};

export type Tell = (now: PreviewStage) => Promise<void>;

/** What stays the same in all that is told of one preview. */
export type AboutPreview = Omit<PreviewNews, "now">;

export function aboutPlan(
  { identity, sha, route, expiresAt }: PreviewPlan,
  runUrl: string,
  { "preview-label": label }: Pick<PreviewInput, "preview-label">,
): AboutPreview {
  return {
    identity,
    sha,
    runUrl,
    ...(route ? { url: route.url } : {}),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(label === undefined ? {} : { label }),
  };
}

/**
 * Tells how a preview fares: GitHub by a deployment and a comment, and the job summary where it stays so. The preview is
 * what counts: what GitHub does not take is one warning for each of the two, and the step goes on.
 */
export function teller(
  about: AboutPreview,
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
  return async (now) => {
    const news = { ...about, now };
    const { identity, sha, url } = about;
    const { number, cluster, service } = identity;
    const { region } = await ports.ecs();
    const records = await ports.preview.records(token);
    const ending = now.stage === "removed" || now.stage === "left";
    await attempt("record", () =>
      records.record({
        number,
        region,
        cluster,
        service,
        environment,
        state: states[now.stage],
        description: statusDescription(now),
        ...(sha === undefined ? {} : { sha }),
        ...(url === undefined || !leads(now) ? {} : { url }),
      }),
    );
    await attempt("comment", () =>
      records.comment(number, {
        marker: commentMarker(identity, region),
        markdown: previewMarkdown(news),
        ...(ending || now.stage === "removing" ? { onlyUpdate: true } : {}),
      }),
    );
    if (now.stage !== "deploying" && now.stage !== "removing") await ports.log.summary(previewMarkdown(news));
  };
}
