import type { Needs, Room } from "./resources.ts";

/** A task that is on an instance and does not stop: what is STOPPING counts as gone for placement. */
export interface PlacedTask {
  readonly id: string;
  /** `service:<name>`, `family:<name>` or what RunTask was given. */
  readonly group: string;
  readonly needs: Needs;
}

/** A container instance as the scheduler sees it. */
export interface Instance {
  readonly id: string;
  /** ACTIVE; a DRAINING instance takes no tasks and gives up those it has. */
  readonly active: boolean;
  readonly agentConnected: boolean;
  readonly agentVersion?: string;
  readonly ec2InstanceId?: string;
  /** ISO 8601, UTC. */
  readonly registeredAt?: string;
  /** An attribute without a value is there, and undefined. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** Before any of `tasks`; ports that the agent, ssh and Docker use are taken. */
  readonly room: Room;
  readonly tasks: readonly PlacedTask[];
}

/** The built-in attribute that services are spread over. */
export const availabilityZone = "ecs.availability-zone";
