import { expect, test } from "vitest";
import { previewUrl, urlVerdict } from "../../../src/preview/url.ts";

test.each([
  ["HTTPS", 443, "https://a.example.com/"],
  ["HTTP", 80, "http://a.example.com/"],
  ["HTTPS", 8443, "https://a.example.com:8443/"],
  ["HTTP", 443, "http://a.example.com:443/"],
])("%s on %i", (protocol, port, url) => expect(previewUrl("a.example.com", { protocol, port })).toBe(url));

test.each([
  [{ status: 200 }, true],
  [{ status: 302, server: "awselb/2.0" }, true],
  [{ status: 401 }, true],
  [{ status: 404, server: "nginx" }, true],
  [{ status: 404, server: "awselb/2.0" }, "no rule leads to the preview"],
  [{ status: 503, server: "awselb/2.0" }, "no healthy target"],
  [{ status: 502, server: "awselb/2.0" }, "do not answer it as they should"],
  [{ status: 500, server: "puma" }, "The application answers with HTTP 500"],
  [{ failed: "dns" as const, detail: "ENOTFOUND" }, "wildcard record"],
  [{ failed: "connect" as const, detail: "ECONNREFUSED" }, "security group"],
  [{ failed: "tls" as const, detail: "CERT_HAS_EXPIRED" }, "covers one label"],
  [{ failed: "timeout" as const, detail: "" }, "within ten seconds"],
  [{ failed: "other" as const, detail: "odd" }, "cannot be asked: odd"],
])("%j", (answer, expected) => {
  const verdict = urlVerdict(answer);
  if (expected === true) expect(verdict.answers).toBe(true);
  else expect(verdict).toEqual({ answers: false, why: expect.stringContaining(String(expected)) });
});
