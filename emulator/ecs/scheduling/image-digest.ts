import { createHash } from "node:crypto";
import { behaviourOf } from "../../engines/behaviour.ts";
import type { Scenario } from "../../scenario-types.ts";

/** The digest in the image's name, else the scenario's, else one made from the name. */
export function imageDigest(image: string, scenario: Scenario): string {
  const named = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  return (
    named ??
    behaviourOf(image, scenario).digest ??
    `sha256:${createHash("sha256").update(image).digest("hex")}`
  );
}
