import { expect, test } from "vitest";
import type { Service } from "../../../src/deployment/observed.ts";
import { type Standing, standing } from "../../../src/deployment/standing.ts";

const service = (
  rolloutState: string | undefined,
  { running = 2, deployments = 1 }: { running?: number; deployments?: number } = {},
): Service => ({
  serviceName: "web",
  serviceArn: "arn",
  status: "ACTIVE",
  desiredCount: 2,
  runningCount: running,
  events: [],
  deployments: Array.from({ length: deployments }, (_, at) => ({
    id: `ecs-svc/${at}`,
    status: at === 0 ? "PRIMARY" : "ACTIVE",
    ...(rolloutState === undefined ? {} : { rolloutState }),
  })),
});

test.each<[string, Service, Standing]>([
  ["complete", service("COMPLETED"), "steady"],
  ["complete, with a task that is being replaced", service("COMPLETED", { running: 1 }), "steady"],
  ["going on", service("IN_PROGRESS"), "under-way"],
  ["given up", service("FAILED"), "failed"],
  ["of no state, all there", service(undefined), "steady"],
  ["of no state, tasks missing", service(undefined, { running: 1 }), "under-way"],
  ["of no state, an older one left", service(undefined, { deployments: 2 }), "under-way"],
])("a deployment that is %s", (_, given, expected) => {
  expect(standing(given)).toBe(expected);
});
