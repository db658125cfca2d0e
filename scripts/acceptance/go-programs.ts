import { writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { madeOnce } from "./made-once.ts";
import { step } from "./step.ts";

/** A program of a Go module, in the folder `cmd/<name>` of it, or in `folder`. */
export interface GoProgram {
  readonly module: string;
  readonly version: string;
  readonly name: string;
  /** `.`: the module itself. */
  readonly folder?: string;
}

/** Seconds that all of it may take: what is done by then stays in Go's caches, and the next run goes on from there. */
const patience = 240;

/**
 * A folder with programs built from their modules, once under `cache`. They are built in one module of our own: they
 * share most packages, and `go install` refuses a module whose go.mod excludes a version.
 * @throws Error that says in one line why there is none: no Go, no network, a machine too slow
 */
export function goPrograms(cache: string, programs: readonly GoProgram[]): Promise<string> {
  const folderName = programs.map(({ name, version }) => `${name}-${version}`).join("-");
  return madeOnce(cache, folderName, async (folder) => {
    // Without C the programs run wherever they are put.
    const env = { ...process.env, CGO_ENABLED: "0", GOWORK: "off" };
    const end = Date.now() + patience * 1000;
    const go = (...args: string[]) =>
      step(`go ${args[0]}`, ["go", ...args], { cwd: folder, env, seconds: (end - Date.now()) / 1000 });
    const packages = programs.map(({ module, name, folder: within = `cmd/${name}` }) =>
      posix.join(module, within),
    );
    writeFileSync(join(folder, "go.mod"), "module acceptance\n");
    await go("get", "-tool", ...packages.map((path, at) => `${path}@${programs[at]?.version}`));
    // Otherwise they call themselves 0.0.0, and what can be done is decided by versions in many places.
    const versions = programs.map(({ module, version }) => `-X ${module}/version.Version=${version}`);
    await go("build", "-ldflags", ["-s -w", ...versions].join(" "), "-o", folder, ...packages);
  });
}
