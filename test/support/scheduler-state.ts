import { type EmulatorClock, steppedClock } from "../../emulator/clock.ts";
import { beginDeployment } from "../../emulator/ecs/deployments.ts";
import { addInstance, scenarioAttributes, scenarioResources } from "../../emulator/ecs/instances.ts";
import type { SchedulerPort } from "../../emulator/ecs/operation.ts";
import { createScheduler } from "../../emulator/ecs/scheduler.ts";
import {
  type Cluster,
  type ContainerInstance,
  type Deployment,
  emptyState,
  type Service,
  type State,
  type Task,
} from "../../emulator/ecs/state.ts";
import { defaultTiming } from "../../emulator/ecs/timing.ts";
import { simEngine } from "../../emulator/engines/sim.ts";
import { createIds } from "../../emulator/ids.ts";
import type { InstanceScenario, Scenario } from "../../emulator/scenario-types.ts";
import type { JsonObject } from "../../src/json.ts";

const region = "ap-northeast-1";
const account = "111122223333";

/** A cluster with the real scheduler on a stepped clock and the sim engine, without the API in front of it. */
export interface Rig {
  readonly state: State;
  readonly clock: EmulatorClock;
  readonly scheduler: SchedulerPort;
  readonly instances: readonly ContainerInstance[];
  /** Registers a revision of `family` whose one container `app` runs `image`. */
  register(image: string, container?: JsonObject, task?: JsonObject): string;
  create(desiredCount: number, taskDefinition: string, definition?: JsonObject): Service;
  /** UpdateService with another task definition; returns the new deployment. */
  update(service: Service, taskDefinition: string): Deployment;
  /** Steps the clock second by second; `each` may look on. */
  run(seconds: number, each?: () => void): void;
  /** Runs until the condition holds; throws after `limit` seconds of the stepped clock. */
  until(condition: () => boolean, limit?: number): number;
  /** The service's tasks that are not STOPPED. */
  live(service: Service): Task[];
  /** Event texts in the order of time. */
  events(service: Service): string[];
}

export function rig(
  given: { instances?: readonly InstanceScenario[] } & Partial<Omit<Scenario, "instances">> = {},
): Rig {
  const clock = steppedClock();
  const state = emptyState(region, account);
  const ids = createIds(given.seed ?? 1);
  const scenario: Scenario = {
    region,
    account,
    seed: 1,
    clusters: ["default"],
    instances: [{}, {}],
    balancers: [],
    images: {},
    faults: [],
    timing: defaultTiming,
    ...given,
  };
  const arn = `arn:aws:ecs:${region}:${account}:cluster/default`;
  const cluster: Cluster = { name: "default", arn, status: "ACTIVE", definition: {}, tags: [] };
  state.clusters.set("default", cluster);
  const instances = scenario.instances.map((one) =>
    addInstance(
      { state, clock, ids },
      {
        cluster,
        resources: scenarioResources(one),
        attributes: scenarioAttributes(one),
        ...(one.status === undefined ? {} : { status: one.status }),
        ...(one.agentConnected === undefined ? {} : { agentConnected: one.agentConnected }),
      },
    ),
  );
  const scheduler = createScheduler({ state, clock, ids, engines: simEngine(clock, scenario), scenario });
  const self: Rig = {
    state,
    clock,
    scheduler,
    instances,
    register(image, container = {}, task = {}) {
      const revisions = state.families.get("web") ?? [];
      state.families.set("web", revisions);
      const revision = revisions.length + 1;
      const definitionArn = `arn:aws:ecs:${region}:${account}:task-definition/web:${revision}`;
      const app = { name: "app", image, cpu: 10, memory: 128, essential: true, ...container };
      revisions.push({
        arn: definitionArn,
        family: "web",
        revision,
        status: "ACTIVE",
        document: { family: "web", networkMode: "bridge", containerDefinitions: [app], ...task },
        compatibilities: ["EC2"],
        requiresAttributes: [],
        registeredAt: clock.now(),
        tags: [],
      });
      return definitionArn;
    },
    create(desiredCount, taskDefinitionArn, definition = {}) {
      const service: Service = {
        name: "web",
        arn: `arn:aws:ecs:${region}:${account}:service/default/web`,
        clusterArn: cluster.arn,
        status: "ACTIVE",
        desiredCount,
        taskDefinitionArn,
        definition,
        deployments: [],
        serviceDeployments: [],
        events: [],
        createdAt: clock.now(),
        tags: [],
      };
      state.services.set(service.arn, service);
      beginDeployment(service, { state, ids, clock });
      scheduler.wake();
      return service;
    },
    update(service, taskDefinition) {
      service.taskDefinitionArn = taskDefinition;
      const deployment = beginDeployment(service, { state, ids, clock });
      scheduler.wake();
      return deployment;
    },
    run(seconds, each = () => {}) {
      for (let second = 0; second < seconds; second++) {
        clock.advance(1000);
        each();
      }
    },
    until(condition, limit = 3600) {
      for (let second = 0; second < limit; second++) {
        if (condition()) return second;
        clock.advance(1000);
      }
      throw new Error(
        `not within ${limit} s; events:\n${[...state.services.values()].flatMap(self.events).join("\n")}`,
      );
    },
    live: (service) =>
      [...state.tasks.values()].filter(
        (task) => task.group === `service:${service.name}` && task.lastStatus !== "STOPPED",
      ),
    events: (service) => service.events.map((event) => event.message).reverse(),
  };
  return self;
}

/** deploymentConfiguration of these percents. */
export const percents = (minimumHealthyPercent: number, maximumPercent: number, more: JsonObject = {}) => ({
  deploymentConfiguration: { minimumHealthyPercent, maximumPercent, ...more },
});

/** A container definition's static host port. */
export const port = (hostPort: number): JsonObject => ({
  portMappings: [{ containerPort: hostPort, hostPort, protocol: "tcp" }],
});

export const isSteady = (service: Service): boolean =>
  service.deployments.length === 1 &&
  service.deployments[0]?.rolloutState === "COMPLETED" &&
  (service.events[0]?.message.endsWith("has reached a steady state.") ?? false);
