import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import type { ScalableTarget, ServiceState } from "../../teardown/ports.ts";
import { protectedService, refusedService } from "../../teardown/service-refusal.ts";
import { checkIsTheOne } from "../is-the-one.ts";
import { type ServicePlace, servicePlace } from "../where-to-deploy.ts";

/** The services that are to go, as they are when the step begins. */
export interface Look {
  readonly states: readonly ServiceState[];
  readonly missing: readonly ServicePlace[];
}

/** @throws Failure with every service that is refused */
export async function look(
  {
    services: names,
    cluster,
    protect,
  }: {
    readonly services: readonly string[];
    readonly cluster: string | undefined;
    readonly protect: readonly string[];
  },
  ports: Ports,
): Promise<Look> {
  const places = names.map((name) => ({ name, ...servicePlace(name, cluster) }));
  const known = await ports.teardown.services();
  const found: { readonly place: ServicePlace; readonly state: ServiceState | undefined }[] = [];
  for (const { name, ...place } of places) {
    const [state] = await known.services(place.cluster, [place.service]);
    if (state) checkIsTheOne(name, state.arn);
    if (found.every((one) => one.state === undefined || one.state.arn !== state?.arn))
      found.push({ place, state });
  }
  const states = found.flatMap(({ state }) => state ?? []);
  const missing = found.flatMap(({ place, state }) => (state ? [] : [place]));
  const refused = [
    ...states.map((state) => refusedService(state, protect)),
    ...missing.map(({ cluster, service }) =>
      protectedService({ cluster: cluster.split("/").at(-1) ?? cluster, name: service }, protect),
    ),
  ].filter((problem) => problem !== undefined);
  if (refused.length > 0) throw new Failure(refused);
  return { states, missing };
}

/** Those of services that are gone already too: a new service of the name would be scaled by them. */
export async function scalableTargets(
  states: readonly ServiceState[],
  missing: readonly ServicePlace[],
  ports: Ports,
): Promise<ScalableTarget[]> {
  const resources = [
    ...states.map(({ cluster, name }) => `service/${cluster}/${name}`),
    ...missing.map(({ cluster, service }) => `service/${cluster.split("/").at(-1)}/${service}`),
  ];
  return resources.length === 0 ? [] : (await ports.teardown.scaling()).targets(resources);
}
