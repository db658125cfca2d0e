import { appendFile } from "node:fs/promises";
import { warning } from "@actions/core";

/**
 * Declares what a step made, for actions/attest and whoever else reads GITHUB_ARTIFACTS_LIST later in the job. Runners
 * that do not know it have no such file, and nothing happens; one that cannot be written is a warning.
 * https://github.com/actions/runner/pull/4527
 * @param lines paths, or `oci://<reference>@sha256:<hex>`; a `=` is not allowed in them
 */
export async function declareArtifacts(
  environment: NodeJS.ProcessEnv,
  lines: readonly string[],
): Promise<void> {
  const file = environment["GITHUB_ARTIFACTS"];
  if (!file || lines.length === 0) return;
  try {
    await appendFile(file, `${lines.join("\n")}\n`);
  } catch (error) {
    warning(`What this step made is not declared, as $GITHUB_ARTIFACTS cannot be written: ${String(error)}`);
  }
}
