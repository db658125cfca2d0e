import type { Emulator } from "../../emulator/api.ts";
import type { FinalState } from "../final-state.ts";
import type { FaultScenario } from "../scenario.ts";
import { taskDefinition, web } from "./web.ts";

const action = "teardown-service";

/** A service that is scaled automatically, and a family that has more revisions than it runs. */
function scaled(emulator: Emulator): void {
  web("web:1")(emulator);
  emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
  emulator.autoScaling.targets.set("ecs service/default/web ecs:service:DesiredCount", {
    namespace: "ecs",
    resource: "service/default/web",
    dimension: "ecs:service:DesiredCount",
    arn: "arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/0001",
    createdAt: emulator.clock.now(),
    minimum: 1,
    maximum: 4,
    role: "arn:aws:iam::123456789012:role/scaling",
  });
}

const isGone = ({ services, revisions, beside = [] }: FinalState) =>
  services.every(({ status }) => status === "INACTIVE") &&
  (revisions["web"] ?? []).length === 0 &&
  beside.length === 0;

export const teardownService: readonly FaultScenario[] = [
  {
    action,
    name: "service",
    endpoint: { logGroups: ["/ecs/web"] },
    scene: scaled,
    inputs: { service: "web", families: "web", "log-groups": "/ecs/web" },
    outcome: "succeeded",
    reached: isGone,
  },
  {
    action,
    name: "keep-revisions",
    scene(emulator) {
      for (const image of ["web:1", "web:2", "web:3", "web:4"])
        emulator.call("RegisterTaskDefinition", taskDefinition(image));
    },
    inputs: { families: "web", "keep-revisions": "2" },
    outcome: "succeeded",
    reached: ({ revisions }) => revisions["web"]?.length === 2,
  },
];
