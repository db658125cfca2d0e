import type { Ending } from "../../actions/action.ts";
import type { Ports } from "../../ports.ts";
import { type UrlVerdict, urlVerdict } from "../../preview/url.ts";

/** Redirects that are followed; a browser gives up at twenty. */
const redirects = 5;

/** Milliseconds: the load balancer takes a rule in within some ten seconds, a name server forgets within a minute. */
const patience = 120_000;

/**
 * Asks a preview's URL until the preview answers: only then is it said to be ready.
 * @returns how the step ends where it never did
 */
export async function untilItAnswers(
  url: string,
  { ports, signal }: { readonly ports: Ports; readonly signal: AbortSignal },
): Promise<Ending | undefined> {
  const { clock, log, preview } = ports;
  const deadline = clock.now() + patience;
  let told = "";
  for (;;) {
    const verdict = await asked(url, preview, signal);
    if (verdict.answers) {
      log.line(`${url} answers (HTTP ${verdict.status})`);
      return undefined;
    }
    if (signal.aborted) {
      return { outcome: "cancelled", problem: { message: `Cancelled before ${url} answered.` } };
    }
    if (verdict.why !== told) log.line(`${url}: ${verdict.why}`);
    told = verdict.why;
    const left = deadline - clock.now();
    if (left <= 0) {
      return {
        outcome: "failed",
        problem: {
          message: `The preview's tasks are healthy, and ${url} does not answer after ${patience / 1000} s. ${verdict.why}`,
          where: { input: "preview-host" },
          hint: "`preview-probe: false` leaves this check out, for a load balancer that only another network reaches.",
          link: "https://github.com/org/ecs-actions/blob/main/docs/previews.md",
        },
      };
    }
    await clock.sleep(Math.min(left, 3000), signal);
  }
}

/** What the URL says in the end, by way of its redirects. */
async function asked(
  url: string,
  { ask }: Pick<Ports["preview"], "ask">,
  signal: AbortSignal,
): Promise<Exclude<UrlVerdict, { follow: string }>> {
  let at = url;
  for (let count = 0; count <= redirects; count++) {
    const verdict = urlVerdict(await ask(at, signal), at);
    if ("follow" in verdict) at = verdict.follow;
    else if (verdict.answers || at === url) return verdict;
    else return { answers: false, why: `It redirects to ${at}. ${verdict.why}` };
  }
  return { answers: false, why: `It redirects again and again, at last to ${at}.` };
}
