import type { IncomingHttpHeaders } from "node:http";
import type { EcrState } from "../ecr/state.ts";
import { RegistryError } from "./errors.ts";

/**
 * Lets in who has a password of GetAuthorizationToken.
 * @throws RegistryError as ECR refuses: with a challenge where nobody logged in, with its own text where time is over
 */
export function requireLogin({ authorization }: IncomingHttpHeaders, state: EcrState, now: number): void {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) throw new RegistryError(401, "UNAUTHORIZED", "no basic auth credentials");
  const [user = "", password = ""] = Buffer.from(encoded, "base64").toString("utf8").split(/:(.*)/s);
  const expiresAt = user === "AWS" ? state.passwords.get(password) : undefined;
  if (expiresAt === undefined) throw new RegistryError(401, "UNAUTHORIZED", "Not Authorized");
  if (expiresAt <= now)
    throw new RegistryError(
      403,
      "DENIED",
      "Your authorization token has expired. Reauthenticate and try again.",
    );
}
