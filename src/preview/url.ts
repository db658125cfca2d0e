import type { Listener, UrlAnswer } from "./ports.ts";

/** The preview's URL; a port that is not the protocol's own is part of it. */
export function previewUrl(host: string, { protocol, port }: Pick<Listener, "protocol" | "port">): string {
  const secure = protocol === "HTTPS";
  const usual = port === (secure ? 443 : 80);
  return `${secure ? "https" : "http"}://${host}${usual ? "" : `:${port}`}/`;
}

/** What one answer says: whether it came from the preview, else why not, in a sentence; or where to ask next. */
export type UrlVerdict =
  | { readonly answers: true; readonly status: number }
  | { readonly answers: false; readonly why: string }
  | { readonly follow: string };

/**
 * The deployment is complete by then: the load balancer has found the new tasks healthy and ECS has stopped the old ones,
 * so whatever the application itself answers is the new revision's. What is left to wait for is the load balancer: it
 * takes a changed rule in within some ten seconds, and answers 404 (the listener's default) or 503 until then. Its own
 * answers, which name it as the server, are never the preview's; where it leads to another URL of the same host, as from
 * http to https, what answers there counts. From http to https everybody's redirect is followed: a proxy in front may
 * have made it.
 * https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/4039
 * @param url that was asked
 */
export function urlVerdict(answer: UrlAnswer, url: string): UrlVerdict {
  if ("failed" in answer) return { answers: false, why: failures[answer.failed](answer.detail) };
  const { status, server = "" } = answer;
  const isBalancer = /^awselb/i.test(server);
  const next = redirected(answer, url);
  if (next?.hostname === new URL(url).hostname && (isBalancer || isUpgrade(url, next)))
    return { follow: next.href };
  if (isBalancer) return { answers: false, why: balancerSays(status, next) };
  if (status >= 500) return { answers: false, why: `The application answers with HTTP ${status}.` };
  return { answers: true, status };
}

function redirected({ status, location }: Exclude<UrlAnswer, { failed: string }>, url: string): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const next = URL.parse(location, url);
  return next?.protocol === "http:" || next?.protocol === "https:" ? next : null;
}

const isUpgrade = (url: string, next: URL): boolean => url.startsWith("http:") && next.protocol === "https:";

const failures: Readonly<
  Record<Extract<UrlAnswer, { failed: string }>["failed"], (detail: string) => string>
> = {
  dns: () => "Its host name is not known: is there a wildcard record that leads to the load balancer?",
  connect: (detail) =>
    `Nothing accepts the connection (${detail}): does the load balancer's security group let this runner in?`,
  tls: (detail) =>
    `Its certificate is not accepted (${detail}): a wildcard certificate covers one label, \`*.preview.example.com\`.`,
  timeout: () => "It does not answer within ten seconds.",
  other: (detail) => `It cannot be asked: ${detail}.`,
};

function balancerSays(status: number, next: URL | null): string {
  if (status === 404) return "The load balancer answers 404: no rule leads to the preview (yet).";
  if (status === 503)
    return "The load balancer answers 503: the preview's target group has no healthy target.";
  if (status >= 500)
    return `The load balancer answers ${status}: the preview's tasks do not answer it as they should.`;
  if (status === 403)
    return "The load balancer answers 403 by itself: a rule before the preview's, or a web ACL that keeps this runner out.";
  const what = next ? `redirects to ${next.origin}` : `answers ${status} by itself`;
  return `The load balancer ${what}: a rule before the preview's, or the listener's default action, takes its requests.`;
}
