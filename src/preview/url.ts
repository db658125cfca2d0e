import type { Listener, UrlAnswer } from "./ports.ts";

/** The preview's URL; a port that is not the protocol's own is part of it. */
export function previewUrl(host: string, { protocol, port }: Pick<Listener, "protocol" | "port">): string {
  const secure = protocol === "HTTPS";
  const usual = port === (secure ? 443 : 80);
  return `${secure ? "https" : "http"}://${host}${usual ? "" : `:${port}`}/`;
}

/** What one answer says: whether it came from the preview, else why not, in a sentence. */
export type UrlVerdict =
  | { readonly answers: true; readonly status: number }
  | { readonly answers: false; readonly why: string };

/**
 * The deployment is complete by then: the load balancer has found the new tasks healthy and ECS has stopped the old ones,
 * so whatever the application itself answers is the new revision's. What is left to wait for is the load balancer: it
 * takes a changed rule in within some ten seconds, and answers 404 (the listener's default) or 503 until then. Its own
 * answers name it as the server.
 * https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/4039
 */
export function urlVerdict(answer: UrlAnswer): UrlVerdict {
  if ("failed" in answer) return { answers: false, why: failures[answer.failed](answer.detail) };
  const { status, server = "" } = answer;
  if (/^awselb/i.test(server) && status >= 400) return { answers: false, why: balancerSays(status) };
  if (status >= 500) return { answers: false, why: `The application answers with HTTP ${status}.` };
  return { answers: true, status };
}

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

function balancerSays(status: number): string {
  if (status === 404) return "The load balancer answers 404: no rule leads to the preview (yet).";
  if (status === 503)
    return "The load balancer answers 503: the preview's target group has no healthy target.";
  return `The load balancer answers ${status}: the preview's tasks do not answer it as they should.`;
}
