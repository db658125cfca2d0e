import { fileURLToPath } from "node:url";
import { running, type Stage, stage, taskDefinition } from "./endpoint.ts";

/** ECS's clock a hundred times as fast, as nothing here is timed. */
export const fast = { clock: { scale: 100 } } as const;

/** A service that its own container keeps from ending for so many seconds after SIGTERM. */
export async function deaf(stopTimeout: number): Promise<Stage> {
  const on = await stage({ ...fast, scenario: { images: { "web:1": { ignoresSigterm: true } } } });
  await running(on, { task: taskDefinition("web:1", { stopTimeout }) });
  return on;
}

/** Makes the action's own clock run fifteen times as fast: for limits of many seconds. */
export const hurried = {
  environment: {
    NODE_OPTIONS: `--import=${fileURLToPath(new URL("../../faults/fast-clock.ts", import.meta.url))}`,
    ECS_ACTIONS_SPEED: "15",
  },
};

/** What the action called that changes something, in order. */
export function changes(on: Stage): string[] {
  return on.emulator.requests
    .filter(({ userAgent, operation }) => userAgent.includes("ecs-actions") && !isLook(operation))
    .map(({ operation }) => operation);
}

/** The bodies of the action's calls of one operation. */
export function bodies(on: Stage, operation: string) {
  return on.emulator.requests.filter((request) => request.operation === operation).map(({ body }) => body);
}

const isLook = (operation: string) => /^(Describe|List|Get|BatchGet)|\/(get|list)/.test(operation);

/** An output that is JSON. */
export function parsed(output: string | undefined): unknown {
  return JSON.parse(output ?? "null");
}

/** Names of services by their status. */
export function statuses({ emulator }: Stage): Record<string, string> {
  return Object.fromEntries([...emulator.state.services.values()].map(({ name, status }) => [name, status]));
}

/** The error annotations of a run. */
export function errors({
  annotations,
}: {
  readonly annotations: readonly { level: string; message: string }[];
}) {
  return annotations.filter(({ level }) => level === "error").map(({ message }) => message);
}
