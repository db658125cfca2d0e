import type { State } from "../ecs/state.ts";

/** What a target group calls a target: the EC2 instance behind an address, or the address of a task of its own. */
export function targetId(ecs: State, address: string): string {
  return [...ecs.instances.values()].find((one) => one.address === address)?.ec2InstanceId ?? address;
}

/** Where a target of this id is reached; undefined for an instance that does not run. */
export function addressOf(ecs: State, id: string): string | undefined {
  if (!id.startsWith("i-")) return id;
  return [...ecs.instances.values()].find((one) => one.ec2InstanceId === id)?.address;
}
