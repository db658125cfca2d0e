import type { DiscoveryInstance, ServiceState } from "./ports.ts";

/**
 * Registrations of the services that go, and others: ECS writes whose they are into their attributes. One without these
 * was made by somebody else.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 */
export function registrations(
  instances: readonly DiscoveryInstance[],
  services: readonly Pick<ServiceState, "cluster" | "name">[],
): { readonly ours: readonly DiscoveryInstance[]; readonly foreign: readonly DiscoveryInstance[] } {
  const isOurs = ({ attributes }: DiscoveryInstance) =>
    services.some(
      ({ cluster, name }) =>
        attributes["ECS_SERVICE_NAME"] === name && attributes["ECS_CLUSTER_NAME"] === cluster,
    );
  return {
    ours: instances.filter(isOurs),
    foreign: instances.filter((instance) => !isOurs(instance)),
  };
}
