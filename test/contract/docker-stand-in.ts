import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Answer, type Machine, machineIn } from "../support/docker-machine.ts";

export type { Answer, Call, Machine } from "../support/docker-machine.ts";

/**
 * A machine that is gone when the test is over.
 * @param answers by the words that a call's arguments begin with
 */
export function machine(answers: Readonly<Record<string, Answer>>): Machine {
  const root = mkdtempSync(join(tmpdir(), "ecs-actions-machine-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return machineIn(root, answers);
}
