import { readFileSync, readlinkSync, statSync } from "node:fs";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** ECR's tokens are worth nothing after twelve hours, nor is a run still at work that began so long ago. */
const worthlessAfterMs = 12 * 60 * 60 * 1000;

/**
 * Which process this is, among all that ever were: a number comes back with time, and means something else in another
 * container. Without /proc (macOS) the number is all that there is.
 */
export function thisProcess(): JsonObject {
  return { pid: process.pid, started: startOf(process.pid), world: world() };
}

/**
 * Whether the process that a file names has ended. Where nobody can say, as of a process in another container, a folder
 * counts as left behind when it is older than any token in it.
 * @param file as written with thisProcess
 */
export function isGone(file: string, folder: string): boolean {
  const owner = read(file);
  const pid = owner?.["pid"];
  if (typeof pid !== "number" || owner?.["world"] !== world())
    return Date.now() - statSync(folder).mtimeMs > worthlessAfterMs;
  return !isAlive(pid) || owner["started"] !== startOf(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** In clock ticks since the machine started; the 22nd field of proc(5)'s stat, of which the second may hold spaces. */
function startOf(pid: number): string | null {
  const stat = text(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/** Boot of the machine, and the namespace that process numbers belong to. */
function world(): string | null {
  const boot = text("/proc/sys/kernel/random/boot_id");
  return boot === undefined ? null : `${boot.trim()} ${readlinkSync("/proc/self/ns/pid")}`;
}

function read(file: string): JsonObject | undefined {
  try {
    const owner: Json = JSON.parse(readFileSync(file, "utf8"));
    return isObject(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function text(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
