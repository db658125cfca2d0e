import { expect, test } from "vitest";
import type { UrlAnswer } from "../../../src/preview/ports.ts";
import { previewUrl, urlVerdict } from "../../../src/preview/url.ts";

test.each([
  ["HTTPS", 443, "https://a.example.com/"],
  ["HTTP", 80, "http://a.example.com/"],
  ["HTTPS", 8443, "https://a.example.com:8443/"],
  ["HTTP", 443, "http://a.example.com:443/"],
])("%s on %i", (protocol, port, url) => expect(previewUrl("a.example.com", { protocol, port })).toBe(url));

const url = "http://web-pr-7.preview.example.com/";
const balancer = "awselb/2.0";
const secure = "https://web-pr-7.preview.example.com:443/";
const elsewhere = "https://login.example.com/";

test.each<[UrlAnswer, true | { follow: string } | string]>([
  [{ status: 200 }, true],
  [{ status: 200, server: balancer }, "answers 200 by itself"],
  [{ status: 401 }, true],
  [{ status: 404, server: "nginx" }, true],
  [{ status: 302, server: "puma", location: "/login" }, true],
  [{ status: 302, server: "puma", location: elsewhere }, true],
  [{ status: 301, server: balancer, location: secure }, { follow: secure.replace(":443", "") }],
  [{ status: 302, server: balancer, location: "/start" }, { follow: `${url}start` }],
  // A proxy before the load balancer, or an application that wants https: only there can somebody see it.
  [{ status: 301, server: "CloudFront", location: secure }, { follow: secure.replace(":443", "") }],
  [
    { status: 308, location: "https://WEB-pr-7.preview.example.com/" },
    { follow: secure.replace(":443", "") },
  ],
  [{ status: 302, server: balancer, location: elsewhere }, "redirects to https://login.example.com:"],
  [{ status: 302, server: balancer }, "answers 302 by itself"],
  [{ status: 302, server: balancer, location: "http://" }, "answers 302 by itself"],
  [
    { status: 302, server: balancer, location: "ftp://web-pr-7.preview.example.com/" },
    "answers 302 by itself",
  ],
  [{ status: 200, server: balancer, location: secure }, "answers 200 by itself"],
  [{ status: 403, server: balancer }, "a web ACL"],
  [{ status: 404, server: balancer }, "no rule leads to the preview"],
  [{ status: 503, server: balancer }, "no healthy target"],
  [{ status: 502, server: balancer }, "do not answer it as they should"],
  [{ status: 504, server: balancer }, "do not answer it as they should"],
  [{ status: 500, server: "puma" }, "The application answers with HTTP 500"],
  [{ failed: "dns", detail: "ENOTFOUND" }, "wildcard record"],
  [{ failed: "connect", detail: "ECONNREFUSED" }, "security group"],
  [{ failed: "tls", detail: "CERT_HAS_EXPIRED" }, "covers one label"],
  [{ failed: "timeout", detail: "" }, "within ten seconds"],
  [{ failed: "other", detail: "odd" }, "cannot be asked: odd"],
])("%j", (answer, expected) => {
  const verdict = urlVerdict(answer, url);
  if (expected === true) expect(verdict).toMatchObject({ answers: true });
  else if (typeof expected === "object") expect(verdict).toEqual(expected);
  else expect(verdict).toEqual({ answers: false, why: expect.stringContaining(expected) });
});

test("from https to http is no upgrade: the application's own affair", () => {
  expect(urlVerdict({ status: 302, location: url }, url.replace("http:", "https:"))).toMatchObject({
    answers: true,
  });
});
