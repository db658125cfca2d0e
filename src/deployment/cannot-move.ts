import { canMove, defaultPercents } from "../scheduler/bounds.ts";
import { ourEvents, saysCannotMove } from "./events.ts";
import type { Service, WaitTarget } from "./observed.ts";

/** Whether the roll can never move: both the arithmetic and ECS itself say so; either alone could pass. */
export function cannotMove(service: Service, target: WaitTarget): boolean {
  const percents = { ...defaultPercents, ...service.deploymentConfiguration };
  return (
    service.deployments.length > 1 &&
    !canMove(service.desiredCount ?? 0, percents) &&
    ourEvents(service, target).some(saysCannotMove)
  );
}

/** The same in one sentence. */
export function cannotMoveSentence(service: Service): string {
  const { minimumHealthyPercent, maximumPercent } = {
    ...defaultPercents,
    ...service.deploymentConfiguration,
  };
  return (
    `With ${service.desiredCount ?? "its"} task(s) and ${minimumHealthyPercent}/${maximumPercent} percent ECS may neither stop ` +
    "an old task nor start a new one, and says so itself: this deployment can never finish."
  );
}
