import { Failure, type Problem } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { olderThan, tooMany } from "../../preview/limits.ts";
import type { TaggedService, TaggedServices } from "../../preview/ports.ts";
import { isSamePreview, type TaggedPreview, taggedPreview } from "../../preview/tags.ts";
import type { PreviewPlan } from "./plan.ts";

/** The failure of a step after which there is no preview. */
export class NoPreview extends Failure {}

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
    throw new NoPreview({
      message: `Service '${service}' in cluster '${cluster}' is there already and is ${whose}; it is left as it is.`,
      where: { input: "service" },
      hint: "Two repositories that deploy services of one name into one cluster need clusters of their own for previews.",
    });
  }
  if (most === undefined) return undefined;
  const others = await previewsOf(identity, cluster, services);
  if (others.length >= most) throw new NoPreview(tooMany(most, identity.service, others.map(told)));
  return undefined;
}

/**
 * Counts again, when the preview's service is made: runs that counted at the same moment all found room. Those that came
 * last step back.
 * @returns why this one does, where it does
 */
export async function oneTooMany(
  { cluster, service, identity }: Pick<PreviewPlan, "cluster" | "service" | "identity">,
  most: number,
  ports: Ports,
): Promise<Problem | undefined> {
  const services = await ports.preview.services();
  const own = await services.service(cluster, service);
  if (!own) return undefined;
  const older = olderThan(own, await previewsOf(identity, cluster, services));
  return older.length >= most ? tooMany(most, identity.service, older.map(told)) : undefined;
}

type Counted = TaggedService & { readonly preview: TaggedPreview };

const told = ({ preview }: Counted): TaggedPreview => preview;

/** Services that are previews of the same base, whichever repository's. */
async function previewsOf(
  { service, cluster }: PreviewPlan["identity"],
  clusterOrArn: string,
  services: TaggedServices,
): Promise<Counted[]> {
  return (await services.services(clusterOrArn)).flatMap((one) => {
    const preview = taggedPreview(one.tags);
    return preview?.service === service && preview.cluster === cluster ? [{ ...one, preview }] : [];
  });
}
