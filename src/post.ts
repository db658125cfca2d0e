import * as core from "@actions/core";
import { rememberedFolders } from "./github/state.ts";

/**
 * The end of a job in which an action with `post` ran, however that ended: removes the folders with credentials that a
 * killed step has left. It never turns a green job red.
 */
export async function post(): Promise<void> {
  try {
    const { removePrivateFolder } = await import("./docker/private-folder.ts");
    for (const folder of rememberedFolders(process.env)) {
      if (removePrivateFolder(folder)) core.info(`Removed ${folder}, which a step that was killed had left.`);
    }
  } catch (error) {
    core.warning(`A folder with credentials of this job may be left in RUNNER_TEMP: ${String(error)}`);
  }
}
