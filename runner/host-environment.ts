import { join } from "node:path";

/** What a step sees of the machine's own environment; all else comes from the caller or from the workflow. */
const passed = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ"];

/**
 * The environment of every step before anything of the workflow's. A hosted runner has no AWS profile and no instance
 * role, and a rehearsal must not find the developer's: without credentials in `environment` there are none.
 */
export function hostEnvironment(
  host: Readonly<Record<string, string | undefined>>,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const base: Record<string, string> = {
    AWS_CONFIG_FILE: join(folder, "no-aws-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-aws-credentials"),
    AWS_EC2_METADATA_DISABLED: "true",
  };
  for (const name of passed) {
    const value = host[name];
    if (value !== undefined) base[name] = value;
  }
  return { ...base, ...environment };
}
