import { type JsonObject, objects, text } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { ServicePlace } from "../where-to-deploy.ts";

/**
 * Gives a live service the tags of its definition, which UpdateService does not take. Others that it has stay: they are
 * somebody else's, or an earlier definition's. Tasks that are started from then on get them, where the service says so.
 */
export async function tagService(
  { cluster, service }: ServicePlace,
  definition: JsonObject,
  dryRun: boolean,
  ports: Ports,
): Promise<void> {
  const wanted = objects(definition["tags"]).flatMap(({ key, value }): [string, string][] => {
    const name = text(key);
    return name === undefined ? [] : [[name, text(value) ?? ""]];
  });
  if (wanted.length === 0) return;
  try {
    const services = await ports.preview.services();
    const live = await services.service(cluster, service);
    const differing = wanted.filter(([key, value]) => live?.tags[key] !== value);
    if (!live || differing.length === 0) return;
    const keys = differing.map(([key]) => key).join(", ");
    if (dryRun) {
      ports.log.line(`dry run: would call TagResource for ${keys} of service ${service}`);
      return;
    }
    await services.addTags(live.arn, Object.fromEntries(differing));
    ports.log.line(`tagged service ${service}: ${keys}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.warning({
      message: `The tags of the service definition are not set on service '${service}': ${error.message}`,
      where: { input: "service-definition" },
      hint: "Allow ecs:TagResource, or leave `tags` out of the file where something else tags the service.",
    });
  }
}
