import { readdirSync } from "node:fs";
import { join } from "node:path";
import { madeOnce } from "./made-once.ts";
import { step } from "./step.ts";

/**
 * A folder with the files of Debian's packages as `/` would have them, unpacked once under `cache`; nothing is
 * installed, and no root is needed.
 * @param packages each with the names that it has in different releases, the newest first
 * @throws Error that says in one line why there is none
 */
export function debianPackages(cache: string, packages: readonly (readonly string[])[]): Promise<string> {
  return madeOnce(cache, `debian-${packages.flat().join("-")}`, async (folder) => {
    for (const names of packages) await download(names, folder);
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".deb")))
      await step(`unpacking ${file}`, ["dpkg-deb", "-x", join(folder, file), folder]);
  });
}

async function download(names: readonly string[], folder: string): Promise<void> {
  for (const [index, name] of names.entries()) {
    try {
      await step(`apt-get download ${name}`, ["apt-get", "download", "-q", name], { cwd: folder });
      return;
    } catch (error) {
      if (index === names.length - 1) throw error;
    }
  }
}
