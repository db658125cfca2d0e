import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import type { CloudMap, DiscoveryService } from "../../teardown/ports.ts";
import { registrations } from "../../teardown/registrations.ts";
import { stays } from "../../teardown/wanted.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";
import { NotGone } from "./tally.ts";

/** Milliseconds between two looks, and how many there are: Cloud Map takes seconds. */
const pause = 1000;
const looks = 120;

/** Registrations in Cloud Map that ECS left behind, and the services there that hold them. */
export async function discoveryToGo({ ports, request, services, signal }: TakingContext): Promise<Taking> {
  const { cloudMapInstances, cloudMapServices: wanted, protect } = request;
  if (!cloudMapInstances && wanted === undefined)
    return oneByOne({ go: [], kept: [] }, async () => {}, signal);
  const cloudMap = await ports.teardown.cloudMap();
  const named = wanted === undefined || wanted === "tagged" ? [] : wanted;
  const found = new Map<string, DiscoveryService>();
  const missing: string[] = [];
  for (const reference of new Set([...services.flatMap(({ registries }) => registries), ...named])) {
    const service = await cloudMap.service(reference);
    if (service) found.set(service.id, service);
    else if (named.includes(reference)) missing.push(`Cloud Map service ${reference}`);
  }
  const go: (Part & { readonly serviceId: string })[] = [];
  const kept: Kept[] = [];
  for (const service of found.values()) {
    const { ours, foreign } = registrations(await cloudMap.instances(service.id), services);
    for (const { id } of ours) go.push({ ...instancePart(service, id), serviceId: service.id });
    if (wanted === undefined) continue;
    const what = `Cloud Map service ${service.name} (${service.id})`;
    const tags = wanted === "tagged" ? await cloudMap.tags(service.arn) : {};
    const names = [service.id, service.arn, service.name];
    const why = stays({ what, names, tags }, wanted, { input: "cloud-map-services", protect });
    if (why) kept.push(why);
    else if (foreign.length > 0)
      kept.push({ what, why: `It has ${foreign.length} registration(s) that are none of these services'.` });
    else go.push({ ...servicePart(service), serviceId: service.id });
  }
  return oneByOne(
    { go, kept, missing },
    async (part) => {
      const serviceId = go.find((one) => one === part)?.serviceId ?? part.id;
      if (part.kind === "Cloud Map service") return removeService(serviceId, cloudMap, ports);
      await deregister({ serviceId, instance: part.id, name: part.name }, { cloudMap, ports, signal });
    },
    signal,
  );
}

async function deregister(
  { serviceId, instance, name }: { serviceId: string; instance: string; name: string },
  { cloudMap, ports, signal }: { cloudMap: CloudMap; ports: Ports; signal: AbortSignal },
): Promise<void> {
  const id = await cloudMap.deregister(serviceId, instance);
  if (id === undefined) return;
  for (let look = 0; look < looks; look++) {
    const { status, reason } = await cloudMap.operation(id);
    if (status === "SUCCESS") return;
    if (status === "FAIL")
      throw new Failure({
        message: `Cloud Map could not deregister ${name}: ${reason ?? "it does not say why"}.`,
      });
    await ports.clock.sleep(pause, signal);
    if (signal.aborted)
      throw new NotGone(
        "cancelled",
        `Cancelled while Cloud Map was deregistering ${name} (operation ${id}).`,
      );
  }
  throw new Failure({ message: `Cloud Map is still deregistering ${name} (operation ${id}).` });
}

/** ECS deregisters instances as their tasks stop, and Cloud Map forgets them a little later. */
async function removeService(id: string, cloudMap: CloudMap, { clock }: Ports): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await cloudMap.remove(id);
    } catch (error) {
      const inUse = error instanceof Failure && "code" in error && error.code === "ResourceInUse";
      if (!inUse || attempt === 6) throw error;
      await clock.sleep(1000 * attempt);
    }
  }
}

const instancePart = (service: DiscoveryService, id: string): Part => ({
  kind: "Cloud Map instance",
  id,
  name: `${service.name}/${id}`,
  command: `aws servicediscovery deregister-instance --service-id ${service.id} --instance-id ${id}`,
});

const servicePart = ({ id, name }: DiscoveryService): Part => ({
  kind: "Cloud Map service",
  id,
  name: `${name} (${id})`,
  command: `aws servicediscovery delete-service --id ${id}`,
});
