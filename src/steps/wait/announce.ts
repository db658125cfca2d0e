import { eventText, isTrouble, ourEvents } from "../../deployment/events.ts";
import { type Moment, movement } from "../../deployment/movement.ts";
import type { Snapshot, WaitTarget } from "../../deployment/observed.ts";
import { recordLines } from "../../deployment/stages.ts";
import type { Verdict } from "../../deployment/verdict.ts";
import type { Log } from "../../ports.ts";

/**
 * Says what is new since the last look: tasks that moved, ECS's events, a roll that turned back. Nothing twice.
 * @param toldUntil epoch seconds on AWS's clock: events up to then have been told already
 */
export function announcer(
  target: WaitTarget,
  log: Log,
  toldUntil = 0,
): (snapshot: Snapshot, verdict: Verdict, moments: readonly Moment[]) => void {
  const told = new Set<string>();
  let shown: Moment | undefined;
  let phase = "rolling";
  return ({ service, serviceDeployment }, verdict, moments) => {
    const moment = moments.at(-1);
    if (moment && moment !== shown) {
      shown = moment;
      log.line(movement(moment));
    }
    for (const event of service ? ourEvents(service, target) : []) {
      if (event.createdAt <= toldUntil || told.has(event.id)) continue;
      told.add(event.id);
      log.line(`  ${isTrouble(event) ? "! " : "  "}${eventText(event)}`);
    }
    for (const text of recordLines(serviceDeployment, time)) {
      if (told.has(text)) continue;
      told.add(text);
      log.line(text);
    }
    if (!verdict.over && verdict.phase !== phase) {
      phase = verdict.phase;
      log.line(verdict.says);
    }
  };
}

function time(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}
