import type { IncomingHttpHeaders } from "node:http";
import { WireError } from "./wire-error.ts";

/** The scope that a request is signed for. The signature itself is taken as it comes. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** The signing name: `ecs`, `ecr`, `elasticloadbalancing` … */
  readonly service: string;
}

const required = ["Credential", "SignedHeaders", "Signature"];

/**
 * The scope of a SigV4 Authorization header; undefined where there is no such header.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 * @throws WireError IncompleteSignatureException where a part is missing or malformed
 */
export function credentialScope(headers: IncomingHttpHeaders): CredentialScope | undefined {
  const header = headers.authorization;
  if (header === undefined || !header.startsWith("AWS4-")) return undefined;
  const parts = new Map(
    header
      .slice(header.indexOf(" ") + 1)
      .split(",")
      .map((part) => part.trim().split("=", 2) as [string, string | undefined]),
  );
  const missing = required.filter((name) => !parts.get(name));
  const credential = (parts.get("Credential") ?? "").split("/");
  const [accessKeyId, , region, service, terminator] = credential;
  if (missing.length > 0) {
    throw incomplete(missing.map((name) => `Authorization header requires '${name}' parameter.`).join(" "));
  }
  if (credential.length !== 5 || terminator !== "aws4_request" || !accessKeyId || !region || !service) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${parts.get("Credential")}'.`,
    );
  }
  return { accessKeyId, region, service };
}

/** What a service answers to a request that nobody signed. */
export const missingToken = () =>
  new WireError("MissingAuthenticationTokenException", "Missing Authentication Token");

export const wrongService = (expected: readonly string[]) =>
  new WireError(
    "InvalidSignatureException",
    `Credential should be scoped to correct service: '${expected.join("', '")}'.`,
  );

export const wrongRegion = (region: string) =>
  new WireError(
    "InvalidSignatureException",
    `Credential should be scoped to a valid region, not '${region}'.`,
  );

const incomplete = (message: string) => new WireError("IncompleteSignatureException", message);
