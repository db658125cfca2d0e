import type { ScalableTarget, ServiceState } from "./ports.ts";

/** What is done to the services, in order, a line each. */
export function servicePlan(services: readonly ServiceState[], targets: readonly ScalableTarget[]): string[] {
  const resource = ({ cluster, name }: ServiceState) => `service/${cluster}/${name}`;
  const orphans = targets.filter((target) => services.every((one) => resource(one) !== target.resource));
  return [
    ...services.flatMap((service) => [
      ...targets.filter((target) => target.resource === resource(service)).map(unscale),
      ...stepsOf(service),
    ]),
    ...orphans.map(unscale),
  ];
}

const unscale = ({ resource, minimum, maximum }: ScalableTarget) =>
  `deregister scalable target ${resource} (${minimum} to ${maximum} tasks), with its policies and schedules`;

function stepsOf({ cluster, name, status, daemon, desiredCount }: ServiceState): string[] {
  const what = `service ${cluster}/${name}`;
  const inactive = `wait until ${what} is INACTIVE`;
  if (status === "INACTIVE") return [];
  if (status === "DRAINING") return [inactive];
  // ECS takes no desired count for a DAEMON service, and stops its tasks when it is deleted.
  if (daemon) return [`delete ${what}`, inactive];
  return [
    ...(desiredCount > 0 ? [`scale ${what} from ${desiredCount} to 0`] : []),
    `wait until the tasks of ${what} have stopped`,
    `delete ${what}`,
    inactive,
  ];
}
