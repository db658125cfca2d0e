import { run } from "./run.ts";

/**
 * One step of an installation; gives what it wrote to standard output.
 * @throws Error with the last line of what it wrote
 */
export async function step(
  name: string,
  [command = "", ...args]: readonly string[],
  options: Parameters<typeof run>[2] = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { seconds: 600, ...options });
  if (code === 0) return stdout;
  const last = `${stdout}\n${stderr}`.trim().split("\n").at(-1) ?? "";
  throw new Error(`${name} failed: ${last.trim()}`);
}
