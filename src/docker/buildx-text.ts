import type { Builder } from "../image/ports.ts";

/**
 * The version in the answer of `docker buildx version`, with a `v` before it; undefined where it is no answer of
 * buildx's, as with Podman's `docker`.
 */
export function buildxVersion(lines: readonly string[]): string | undefined {
  const [, version] = /^github\.com\/docker\/buildx v?(\S+)/.exec(lines[0] ?? "") ?? [];
  return version === undefined ? undefined : `v${version}`;
}

/** What `docker buildx inspect` says of a builder; `problem` where it cannot be reached. */
export interface Inspected extends Omit<Builder, "containerdStore"> {
  readonly problem?: string;
}

/**
 * Reads `docker buildx inspect`: a part on the builder, then one on each of its nodes.
 * https://docs.docker.com/reference/cli/docker/buildx/inspect/
 */
export function inspected(lines: readonly string[]): Inspected {
  const end = lines.indexOf("Nodes:");
  const head = membersOf(end < 0 ? lines : lines.slice(0, end));
  const nodes = membersOf(end < 0 ? [] : lines.slice(end + 1));
  // Before buildx 0.12 the line began with `Buildkit:`.
  const [buildkit] = [...nodes.all("BuildKit version"), ...nodes.all("Buildkit")];
  const [problem] = [...head.all("Error"), ...nodes.all("Error")];
  const platforms = nodes.all("Platforms").flatMap((list) => list.split(/[\s,]+/));
  return {
    name: head.all("Name")[0] ?? "",
    driver: head.all("Driver")[0] ?? "",
    ...(buildkit === undefined ? {} : { buildkit }),
    // A star marks a platform that was named when the builder was made.
    platforms: [...new Set(platforms.map((platform) => platform.replace(/\*$/, "")))],
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The `Name:   value` lines at the margin; indented ones belong to labels and rules. */
function membersOf(lines: readonly string[]): { all(name: string): string[] } {
  const members = lines.flatMap((line) => {
    const [, name, value] = /^(\S[^:]*):\s*(.*\S)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  return { all: (name) => members.filter((member) => member.name === name).map(({ value }) => value) };
}

/** Whether a builder of `docker buildx ls` works without an engine on this machine. */
export function hasEnginelessBuilder(lines: readonly string[]): boolean {
  return lines.some((line) => /^\S+\s+(remote|kubernetes|cloud)\b/.test(line));
}

/** Whether the engine keeps images in containerd, by `docker info --format '{{json .DriverStatus}}'`. */
export function hasContainerdStore(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes("io.containerd.snapshotter"));
}

/** What a program complained of: its last line, without `ERROR:` before it. */
export function complaint(lines: readonly string[]): string {
  const last = lines.findLast((line) => line.trim() !== "") ?? "";
  return last.replace(/^ERROR:\s*/, "").trim();
}
