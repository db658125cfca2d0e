import { Failure } from "../failure.ts";

/**
 * A service that was given by its ARN was asked for by its name, and so was found in the region and account of the
 * credentials: the ARN may be of others.
 * @param given name or ARN
 * @param found ARN of the service that was found
 * @throws Failure where they are two
 */
export function checkIsTheOne(given: string | undefined, found: string): void {
  const place = (arn: string) => arn.split(":").slice(0, 5).join(":");
  if (!given?.startsWith("arn:") || !found.startsWith("arn:") || place(given) === place(found)) return;
  throw new Failure({
    message: `'${given}' is in another region or account than the credentials are for; there the service of that name is '${found}'.`,
    where: { input: "service" },
    hint: "Set AWS_REGION, or the role, to that of the ARN.",
  });
}
