import { strict as assert } from "node:assert";
import { objects, text } from "../../../src/json.ts";
import type { Ended } from "../run.ts";
import type { ActScene } from "./scene.ts";

/** What a green run printed. */
export function green({ code, stdout, stderr }: Ended): string {
  assert.equal(code, 0, `${stdout.split("\n").slice(-60).join("\n")}\n${stderr}`);
  return stdout;
}

/** Families and revisions of the tasks of a service that run. */
export function running({ emulator }: ActScene, service: string): (string | undefined)[] {
  const { taskArns } = emulator.call("ListTasks", { serviceName: service });
  const { tasks } = emulator.call("DescribeTasks", { tasks: taskArns ?? [] });
  return objects(tasks).map(({ taskDefinitionArn }) => text(taskDefinitionArn)?.split("/").at(-1));
}

/** Tasks of a service that are not gone yet. */
export function tasksOf({ emulator }: ActScene, service: string): number {
  const all = [...emulator.state.tasks.values()].filter(({ group }) => group === `service:${service}`);
  return all.filter(({ lastStatus }) => lastStatus !== "STOPPED").length;
}
