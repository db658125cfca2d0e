import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A folder `name` under `cache` that `make` fills, once: what a killed run left half made is made anew.
 * @throws what `make` throws
 */
export async function madeOnce(
  cache: string,
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name);
  const ready = join(folder, "ready");
  if (existsSync(ready)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make(folder);
  writeFileSync(ready, "");
  return folder;
}
