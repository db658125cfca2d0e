import { createHash } from "node:crypto";

/** A container's id as Docker would give it: 64 hexadecimal digits. The same for the same container of the same task. */
export function runtimeIdOf(taskId: string, container: string): string {
  return createHash("sha256").update(`${taskId}/${container}`).digest("hex");
}
