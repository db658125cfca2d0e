import { alarmsOf } from "../deployment-strategy.ts";
import type { Service, ServiceDeployment } from "../state.ts";
import { ms, type World } from "./world.ts";

/**
 * Those of the alarms that are in ALARM now, as the scenario has them: by the endpoint's own time, or from when a task
 * first ran an image.
 */
export function inAlarm({ scenario, clock, startedAt, state }: World, names: readonly string[]): string[] {
  const now = clock.now();
  const found = (scenario.alarms ?? []).filter(({ name, after = 0, lasts, image }) => {
    const from = image === undefined ? startedAt : firstRun(image);
    const since = now - from - ms(after);
    return names.includes(name) && since >= 0 && (lasts === undefined || since < ms(lasts));
  });
  return [...new Set(found.map(({ name }) => name))];

  function firstRun(image: string): number {
    const runs = [...state.tasks.values()].filter(({ containers }) =>
      containers.some((container) => container.image === image),
    );
    return Math.min(...runs.map((task) => task.startedAt ?? Number.POSITIVE_INFINITY));
  }
}

/**
 * A deployment that starts while one of its alarms is in ALARM takes no notice of any: it may be what mends it.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
 */
export function beginAlarms(world: World, service: Service, record: ServiceDeployment): void {
  const names = alarmsOf(service.definition)?.names ?? [];
  const watched = names.length > 0 && inAlarm(world, names).length === 0;
  record.alarms = { names, status: watched ? "MONITORING" : "DISABLED", triggered: [] };
}

/** The alarms of this deployment that went off; none where they are not watched. */
export function triggered(world: World, { alarms }: ServiceDeployment): string[] {
  return alarms?.status === "MONITORING" ? inAlarm(world, alarms.names) : [];
}
