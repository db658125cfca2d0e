import { appendFile } from "node:fs/promises";

/**
 * Declares what a step made, for actions/attest and whoever else reads GITHUB_ARTIFACTS_LIST later in the job. Runners
 * that do not know it have no such file, and nothing happens.
 * https://github.com/actions/runner/pull/4527
 * @param lines paths, or `oci://<reference>@sha256:<hex>`; a `=` is not allowed in them
 */
export async function declareArtifacts(
  environment: NodeJS.ProcessEnv,
  lines: readonly string[],
): Promise<void> {
  const file = environment["GITHUB_ARTIFACTS"];
  if (!file || lines.length === 0) return;
  await appendFile(file, `${lines.join("\n")}\n`);
}
