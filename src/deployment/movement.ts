import { revision } from "./judge.ts";
import type { Service } from "./observed.ts";

/** The tasks of one revision at one moment. */
export interface RevisionCount {
  /** `family:revision` */
  readonly revision: string;
  readonly running: number;
  readonly pending: number;
}

/** One moment of a roll; a list of them is its picture. */
export interface Moment {
  /** Seconds since the step began. */
  readonly at: number;
  readonly revisions: readonly RevisionCount[];
}

/** The tasks of each of a service's revisions, the oldest deployment first. */
export function revisionCounts(service: Service): RevisionCount[] {
  return service.deployments
    .toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
    .map(({ taskDefinition, runningCount, pendingCount }) => ({
      revision: revision(taskDefinition),
      running: Math.max(0, runningCount ?? 0),
      pending: Math.max(0, pendingCount ?? 0),
    }));
}

/** Adds a moment where something moved since the last one. */
export function withMoment(moments: readonly Moment[], at: number, service: Service): readonly Moment[] {
  const moment = { at, revisions: revisionCounts(service) };
  const last = moments.at(-1);
  return last && movement(last) === movement(moment) ? moments : [...moments, moment];
}

/** `web:1 ×1, web:2 ×1 (+1 starting)` */
export function movement({ revisions }: Moment): string {
  const shown = revisions.filter(({ running, pending }) => running + pending > 0);
  if (shown.length === 0) return "no tasks";
  return shown
    .map(
      (count) => `${count.revision} ×${count.running}${count.pending ? ` (+${count.pending} starting)` : ""}`,
    )
    .join(", ");
}
