import { expect } from "vitest";
import type { ServiceDeployment } from "../../emulator/ecs/state.ts";
import type { JsonObject } from "../../src/json.ts";
import type { ActionResult } from "../support/action-process.ts";
import { running, type Stage, serviceDefinition, taskDefinition } from "../support/endpoint.ts";

export const deploy = {
  "task-definition": "task.json",
  service: "web",
  "wait-for-service-stability": "true",
  timeout: "60s",
};

/** A running `web:1`, then a deployment of `web:2` by the action. */
export async function rolled(
  on: Stage,
  given: {
    readonly service?: JsonObject;
    /** Members of the container. */
    readonly container?: JsonObject;
    readonly inputs?: Record<string, string>;
  } = {},
): Promise<ActionResult> {
  const { service = serviceDefinition(), container = {}, inputs = {} } = given;
  await running(on, { service, task: taskDefinition("web:1", container) });
  on.write("task.json", taskDefinition("web:2", container));
  return on.run("register-and-deploy", { ...deploy, ...inputs });
}

/** The one error, which says how it ended, why, and links to the cause. */
export function error({ annotations, stdout }: ActionResult): string {
  const errors = annotations.filter(({ level }) => level === "error");
  expect(errors, stdout).toHaveLength(1);
  return errors[0]?.message ?? "";
}

export const causeLink = (id: string) => `docs/troubleshooting.md#${id}`;

export const breaker = (rollback: boolean) =>
  serviceDefinition(2, 50, 100, {
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 100,
      deploymentCircuitBreaker: { enable: true, rollback },
    },
  });

/** The record of the newest deployment, once it is as it should be. */
export function newestRecord(
  on: Stage,
  is: (record: ServiceDeployment) => boolean,
): Promise<ServiceDeployment> {
  return until(() => {
    const record = [...on.emulator.state.services.values()][0]?.serviceDeployments[0];
    return record && is(record) ? record : undefined;
  });
}

export async function until<T>(look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 2000; waited++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("what was waited for did not come");
}
