import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { tooMany } from "../../preview/limits.ts";
import { isSamePreview, taggedPreview } from "../../preview/tags.ts";
import type { PreviewPlan } from "./plan.ts";

/**
 * ARN of the preview's service, where it stands already; one that is being deleted does not.
 * @param most previews of one service that there may be
 * @throws Failure where a service of its name is not this preview's, or it would be one preview too many
 */
export async function standingService(
  { cluster, service, identity }: Pick<PreviewPlan, "cluster" | "service" | "identity">,
  most: number | undefined,
  ports: Ports,
): Promise<string | undefined> {
  const services = await ports.preview.services();
  const found = await services.service(cluster, service);
  if (found && found.status !== "INACTIVE") {
    const tagged = taggedPreview(found.tags);
    if (tagged && isSamePreview(tagged, identity)) return found.status === "ACTIVE" ? found.arn : undefined;
    const whose = tagged
      ? `the preview of ${tagged.repository}#${tagged.number}`
      : "not tagged as a preview of this action's";
    throw new Failure({
      message: `Service '${service}' in cluster '${cluster}' is there already and is ${whose}; it is left as it is.`,
      where: { input: "service" },
      hint: "Two repositories that deploy services of one name into one cluster need clusters of their own for previews.",
    });
  }
  if (most === undefined) return undefined;
  const others = (await services.services(cluster))
    .flatMap(({ tags }) => taggedPreview(tags) ?? [])
    .filter((one) => one.service === identity.service && one.cluster === identity.cluster);
  if (others.length >= most) throw new Failure(tooMany(most, identity.service, others));
  return undefined;
}
