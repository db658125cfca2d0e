import type { TaskLife } from "./task-lives.ts";

/** A part of a roll; seconds since the deployment was made. Parts may overlap. */
export interface Phase {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly tasks?: number;
  /** What took longest of it. */
  readonly note?: string;
}

/**
 * What a roll's time went to, in the order in which the parts began. A part that did not come to its end within the
 * wait is left out, as nobody knows how long it takes.
 * @param lives of the service's tasks
 * @param completed when ECS itself said that the deployment is complete
 */
export function phases(lives: readonly TaskLife[], completed: number | undefined): Phase[] {
  // What failed or was called off again is no measure of how long it takes to start.
  const ours = lives.filter((life) => life.ours && life.stopping === undefined);
  const old = lives.filter((life) => !life.ours && (life.stopping ?? -1) >= 0);
  const found = [
    part("ECS starts the first new task", 0, least(ours, "created")),
    part("new tasks start", least(ours, "created"), whole(ours, "started"), ours, pulls(ours)),
    part("new tasks become healthy", least(ours, "started"), whole(ours, "healthy"), ours),
    part("old tasks drain and stop", least(old, "stopping"), whole(old, "stopped"), old, slowest(old)),
    part("ECS calls it complete", last(lives), completed),
  ];
  return found
    .filter((phase) => phase !== undefined)
    .filter(({ from, to }) => to - from >= 0.5)
    .toSorted((a, b) => a.from - b.from);
}

type Time = "created" | "started" | "healthy" | "stopping" | "stopped";

const times = (lives: readonly TaskLife[], of: Time) => lives.flatMap((life) => life[of] ?? []);

function least(lives: readonly TaskLife[], of: Time): number | undefined {
  const all = times(lives, of);
  return all.length === 0 ? undefined : Math.min(...all);
}

/** The last of them, where all have come to it. */
function whole(lives: readonly TaskLife[], of: Time): number | undefined {
  const all = times(lives, of);
  return all.length === 0 || all.length < lives.length ? undefined : Math.max(...all);
}

/** When the last thing happened to a task. */
function last(lives: readonly TaskLife[]): number | undefined {
  const all = (["started", "healthy", "stopped"] as const).flatMap((of) => times(lives, of));
  return all.length === 0 ? undefined : Math.max(...all);
}

function part(
  name: string,
  from: number | undefined,
  to: number | undefined,
  lives?: readonly TaskLife[],
  note?: string,
): Phase | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { name, from, to, ...(lives ? { tasks: lives.length } : {}), ...(note ? { note } : {}) };
}

function pulls(lives: readonly TaskLife[]): string | undefined {
  const all = lives.flatMap(({ pull }) => pull ?? []);
  return all.length === 0 ? undefined : `pulling images: ${Math.round(Math.max(...all))} s at the most`;
}

function slowest(lives: readonly TaskLife[]): string | undefined {
  const all = lives.flatMap(({ stopping, stopped }) =>
    stopping === undefined || stopped === undefined ? [] : stopped - stopping,
  );
  return all.length === 0 ? undefined : `${Math.round(Math.max(...all))} s for the slowest`;
}
