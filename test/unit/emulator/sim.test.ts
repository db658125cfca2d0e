import { describe, expect, it } from "vitest";
import { steppedClock } from "../../../emulator/clock.ts";
import { launchOf } from "../../../emulator/ecs/scheduling/launch.ts";
import { defaultTiming } from "../../../emulator/ecs/timing.ts";
import { behaviourOf } from "../../../emulator/engines/behaviour.ts";
import { simEngine } from "../../../emulator/engines/sim.ts";
import type { ImageBehaviour, Scenario } from "../../../emulator/scenario-types.ts";
import type { JsonObject } from "../../../src/json.ts";

const scenarioOf = (
  images: Record<string, ImageBehaviour>,
  balancers: Scenario["balancers"] = [],
): Scenario => ({
  region: "us-east-1",
  account: "111122223333",
  seed: 1,
  clusters: [],
  instances: [],
  faults: [],
  timing: defaultTiming,
  images,
  balancers,
});

/** Runs a task of these containers and gives what the engine said, with the seconds. */
function play(
  images: Record<string, ImageBehaviour>,
  containers: JsonObject[],
  seconds: number,
  stopAt?: number,
) {
  const clock = steppedClock(0);
  const scenario = scenarioOf(images);
  const { engine } = simEngine(clock, scenario);
  const launch = launchOf({
    taskArn: "task",
    taskId: "id",
    address: "127.0.0.1",
    document: { containerDefinitions: containers },
    overrides: null,
    scenario,
    taken: new Set(),
  });
  const said: string[] = [];
  engine.start(launch, (event) => {
    const words = Object.entries(event)
      .filter(([name]) => !["runtimeId", "networkBindings"].includes(name))
      .map(([, value]) => value);
    said.push(`${clock.now() / 1000} ${words.join(" ")}`);
  });
  if (stopAt !== undefined) clock.after(stopAt * 1000, () => engine.stop("task"));
  clock.advance(seconds * 1000);
  return said;
}

const app = { name: "app", image: "app:1" };

describe("a task of the sim engine", () => {
  it("pulls for a second, starts for a second, and answers SIGTERM at once", () => {
    expect(play({}, [app], 60, 10)).toEqual([
      "0 pull-started",
      "1 pull-stopped",
      "2 container-running app",
      "10 container-exited app 143",
    ]);
  });
  it("is killed after its stop timeout where it ignores SIGTERM", () => {
    const said = play({ app: { ignoresSigterm: true } }, [{ ...app, stopTimeout: 7 }], 60, 10);
    expect(said.at(-1)).toBe("17 container-exited app 137");
  });
  it.each<[string, ImageBehaviour, string]>([
    [
      "cannot be pulled",
      { pull: 3, pullError: "CannotPullContainerError: x" },
      "3 start-failed app CannotPullContainerError: x",
    ],
    [
      "cannot be started",
      { startError: "CannotStartContainerError: y" },
      "2 start-failed app CannotStartContainerError: y",
    ],
    [
      "ends by itself",
      { exit: { after: 4, code: 137, reason: "OutOfMemoryError" } },
      "6 container-exited app 137 OutOfMemoryError",
    ],
  ])("%s", (_, behaviour, last) => {
    expect(play({ app: behaviour }, [app], 60).at(-1)).toBe(last);
  });
  it("does not start what was stopped during the pull", () => {
    expect(play({ app: { pull: 30 } }, [app], 60, 10)).toEqual(["0 pull-started", "10 container-exited app"]);
  });
  it("starts links first, and dependents when their condition holds", () => {
    const healthCheck = { command: ["CMD", "true"], interval: 5, retries: 2 };
    const said = play(
      { "db:1": { healthyAfter: 8 } },
      [
        { name: "apache", image: "apache:1", links: ["app:a"] },
        { ...app, dependsOn: [{ containerName: "db", condition: "HEALTHY" }] },
        { name: "db", image: "db:1", healthCheck },
      ],
      60,
    );
    expect(said.slice(2)).toEqual([
      "2 container-running db",
      "12 container-health db HEALTHY",
      "13 container-running app",
      "14 container-running apache",
    ]);
  });
  it("becomes UNHEALTHY after its retries, outside the start period", () => {
    const healthCheck = { command: ["CMD", "true"], interval: 5, retries: 2, startPeriod: 12 };
    expect(play({ app: { unhealthy: {} } }, [{ ...app, healthCheck }], 60).at(-1)).toBe(
      "22 container-health app UNHEALTHY",
    );
  });
});

it("checks targets at the balancer's interval, by its thresholds", () => {
  const clock = steppedClock(0);
  const balancer = {
    name: "elb",
    interval: 10,
    healthyThreshold: 3,
    unhealthyThreshold: 2,
    deregistrationDelay: 15,
  };
  const scenario = scenarioOf({ app: { unhealthy: { after: 55, status: 503 } } }, [balancer]);
  const engines = simEngine(clock, scenario);
  const document = {
    containerDefinitions: [{ ...app, portMappings: [{ containerPort: 80, hostPort: 80 }] }],
  };
  const task = { taskArn: "task", taskId: "id", address: "127.0.0.1" };
  engines.engine.start(
    launchOf({ ...task, document, overrides: null, scenario, taken: new Set() }),
    () => {},
  );
  clock.advance(5000);
  const target = { balancer: "elb", taskArn: "task", address: "127.0.0.1", port: 80 };
  const seen: string[] = [];
  engines.balancer.register(target, ({ state, reason }) => {
    seen.push(`${clock.now() / 1000} ${state} ${reason ?? ""}`.trim());
  });
  clock.advance(85_000);
  engines.balancer.deregister(target, () => seen.push(`${clock.now() / 1000} drained`));
  clock.advance(60_000);
  expect(seen).toEqual([
    "5 initial",
    "35 healthy",
    "75 unhealthy Instance has failed at least the UnhealthyThreshold number of health checks consecutively.",
    "105 drained",
  ]);
});

it.each([
  ["repo:5000/app:1", 1],
  ["repo:5000/app:2", 2],
  ["repo:5000/app@sha256:abc", 2],
  ["other:1", 3],
  ["1.dkr.ecr.eu-west-1.amazonaws.com/shop/web:2", 4],
  ["localhost/shop/web:2", 4],
  ["shop/web:2", 4],
  ["other/shop/web:2", 3],
])(
  "finds what %s does by its exact name, its name without tag, each without its registry, or *",
  (image, pull) => {
    const images = {
      "repo:5000/app:1": { pull: 1 },
      "repo:5000/app": { pull: 2 },
      "shop/web:2": { pull: 4 },
      "*": { pull: 3 },
    };
    expect(behaviourOf(image, { images })).toEqual({ pull });
    expect(behaviourOf("other:1", { images: {} })).toEqual({});
  },
);

it("applies overrides, resolves links and picks free dynamic ports", () => {
  const { containers } = launchOf({
    taskArn: "task",
    taskId: "id",
    address: "127.0.0.1",
    document: {
      containerDefinitions: [
        {
          name: "web",
          image: "web",
          links: ["app:backend"],
          portMappings: [{ containerPort: 80 }, { containerPort: 81 }],
        },
        {
          ...app,
          environment: [
            { name: "A", value: "1" },
            { name: "B", value: "2" },
          ],
          command: ["serve"],
        },
      ],
    },
    overrides: {
      containerOverrides: [{ name: "app", command: ["migrate"], environment: [{ name: "B", value: "3" }] }],
    },
    scenario: scenarioOf({}),
    taken: new Set([32768]),
  });
  expect(containers.map((one) => one.name)).toEqual(["app", "web"]);
  expect(containers[0]).toMatchObject({
    environment: { A: "1", B: "3" },
    definition: { command: ["migrate"] },
    stopTimeout: 30,
  });
  expect(containers[1]).toMatchObject({
    links: { backend: "app" },
    portMappings: [
      { containerPort: 80, hostPort: 32769, protocol: "tcp" },
      { containerPort: 81, hostPort: 32770, protocol: "tcp" },
    ],
  });
});
