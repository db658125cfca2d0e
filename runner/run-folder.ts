import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../src/json.ts";

/** The folder of one run, with RUNNER_TEMP, the tool cache, the event and a workspace in it. */
export interface RunFolder {
  readonly path: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** GITHUB_EVENT_PATH. */
  readonly eventPath: string;
  /** An empty folder, for a run that was given none. */
  readonly workspace: string;
  writeEvent(payload: JsonObject): void;
  remove(): void;
}

export function createRunFolder(): RunFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "workflow-")));
  const at = (name: string) => join(path, name);
  for (const name of ["_temp", "_tool", "_github_workflow", "workspace"]) mkdirSync(at(name));
  const eventPath = join(at("_github_workflow"), "event.json");
  return {
    path,
    temp: at("_temp"),
    eventPath,
    workspace: at("workspace"),
    writeEvent: (payload) => writeFileSync(eventPath, JSON.stringify(payload)),
    // A background process that a step left behind may still be writing.
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}
