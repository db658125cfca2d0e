import type { Emulator } from "../../emulator/api.ts";
import { type Moment, movement } from "../../src/deployment/movement.ts";

/** Watches a service's tasks as they really are in the endpoint, not as the action sees them every second. */
export function watchTasks(emulator: Emulator, service: string): { stop(): readonly Moment[] } {
  const start = Date.now();
  const seen: Moment[] = [];
  let last = "";
  const look = () => {
    const moment = momentOf(emulator, service, (Date.now() - start) / 1000);
    if (movement(moment) === last) return;
    last = movement(moment);
    seen.push(moment);
  };
  look();
  const timer = setInterval(look, 20);
  return {
    stop() {
      clearInterval(timer);
      look();
      return seen;
    },
  };
}

function momentOf({ state }: Emulator, service: string, at: number): Moment {
  const revisions = new Map<string, { running: number; pending: number }>();
  for (const task of state.tasks.values()) {
    if (task.group !== `service:${service}` || task.desiredStatus !== "RUNNING") continue;
    const name = task.taskDefinitionArn.split("/").at(-1) ?? "";
    const count = revisions.get(name) ?? { running: 0, pending: 0 };
    if (task.lastStatus === "RUNNING") count.running++;
    else count.pending++;
    revisions.set(name, count);
  }
  return {
    at,
    revisions: [...revisions]
      .toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      .map(([revision, count]) => ({ revision, ...count })),
  };
}
