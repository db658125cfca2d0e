import { readFileSync } from "node:fs";
import type { TriggeringEvent } from "../preview/ports.ts";
import { triggeringEvent } from "../preview/pull-request.ts";

/** What started this run; without an event file, as outside of a workflow, what the variables alone say. */
export function readEvent(environment: NodeJS.ProcessEnv): TriggeringEvent {
  return triggeringEvent(environment, payloadIn(environment["GITHUB_EVENT_PATH"]));
}

function payloadIn(file: string | undefined): unknown {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
