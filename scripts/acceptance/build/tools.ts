import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { debianPackages } from "../debian-packages.ts";
import { goPrograms } from "../go-programs.ts";

/** What a machine without an engine builds images with. All are paths. */
export interface BuildTools {
  readonly buildkitd: string;
  readonly buildx: string;
  readonly runc: string;
  readonly busybox: string;
  /** The folder of `docker`, where the PATH has none. */
  readonly docker?: string;
}

const buildkit = { module: "github.com/moby/buildkit", version: "v0.34.2", name: "buildkitd" };
const buildx = { module: "github.com/docker/buildx", version: "v0.38.2", name: "buildx" };

/**
 * BuildKit and buildx from their Go modules, and around them what the machine has, or Debian's packages; all of it once
 * under `cache`, and nothing installed.
 * @throws Error that says in one line why there are none
 */
export async function buildTools(cache: string): Promise<BuildTools> {
  if (process.platform !== "linux") throw new Error(`BuildKit runs on Linux, this is ${process.platform}`);
  if (process.getuid?.() !== 0) throw new Error("BuildKit is started as root, and this is another user");
  // Of docker.io, which starts an engine where it is installed, the client alone is needed.
  const wanted = [
    // One on the PATH may need libraries that an image from `scratch` has not.
    ["busybox-static"],
    ...(onPath("runc") ? [] : [["runc"]]),
    ...(onPath("docker") ? [] : [["docker-cli", "docker.io"]]),
  ];
  const debian = await debianPackages(cache, wanted);
  const go = await goPrograms(cache, [buildkit, buildx]);
  const packaged = (name: string) =>
    ["usr/bin", "usr/sbin", "bin"].map((folder) => join(debian, folder, name)).find(isProgram);
  const program = (name: string) => {
    const found = packaged(name) ?? onPath(name);
    if (found === undefined) throw new Error(`Debian's packages ${wanted.flat().join(", ")} hold no ${name}`);
    return found;
  };
  const docker = packaged("docker");
  return {
    buildkitd: join(go, buildkit.name),
    buildx: join(go, buildx.name),
    runc: program("runc"),
    busybox: program("busybox"),
    ...(docker === undefined ? {} : { docker: dirname(docker) }),
  };
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
