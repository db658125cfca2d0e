import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, get as httpsGet } from "node:https";
import type { UrlAnswer } from "../preview/ports.ts";
import { proxyEnvironment } from "../proxy-environment.ts";

/** In milliseconds. */
const patience = 10_000;

/**
 * One GET of a URL, through the proxy of the environment where there is one. A redirect is an answer; bodies are not read.
 * Each time by a connection of its own: one that was kept open might lead to what the rule said before. Never throws.
 */
export function askUrl(url: string, signal: AbortSignal, milliseconds = patience): Promise<UrlAnswer> {
  return new Promise((resolve) => {
    const timeout = AbortSignal.timeout(milliseconds);
    const options = {
      signal: AbortSignal.any([signal, timeout]),
      headers: { "user-agent": "ecs-actions", accept: "*/*" },
    };
    const proxied = { proxyEnv: proxyEnvironment(process.env) };
    const answered = (answer: IncomingMessage) => {
      const { statusCode: status = 0, headers } = answer;
      const server: unknown = headers["server"];
      const { location } = headers;
      answer.destroy();
      resolve({
        status,
        ...(typeof server === "string" ? { server } : {}),
        ...(location === undefined ? {} : { location }),
      });
    };
    const failed = (error: Error) =>
      resolve(
        timeout.aborted
          ? { failed: "timeout", detail: `no answer in ${milliseconds / 1000} s` }
          : failure(error),
      );
    const request = url.startsWith("https:")
      ? httpsGet(url, { ...options, agent: new HttpsAgent(proxied) }, answered)
      : httpGet(url, { ...options, agent: new HttpAgent(proxied) }, answered);
    request.on("error", failed);
  });
}

/** By the codes of Node's errors, and of the certificate's: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function failure(error: Error): UrlAnswer {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const detail = code === "" || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
  if (/^(ENOTFOUND|EAI_)/.test(code)) return { failed: "dns", detail };
  if (/CERT|SSL|TLS|SIGNATURE|^(EPROTO|HOSTNAME_MISMATCH)$/.test(code)) return { failed: "tls", detail };
  if (/^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE)$/.test(code))
    return { failed: "connect", detail };
  if (code === "ETIMEDOUT") return { failed: "timeout", detail };
  return { failed: "other", detail };
}
