import { describe, expect, test } from "vitest";
import { awsTime } from "../../../src/deployment/aws-time.ts";
import { healthSeen } from "../../../src/deployment/health-seen.ts";
import type { Service, ServiceEvent, Task } from "../../../src/deployment/observed.ts";
import { rollOf } from "../../../src/deployment/roll.ts";
import type { TargetHealth } from "../../../src/deployment/target-health.ts";

const event = (createdAt: number, message = ""): ServiceEvent => ({ id: `${createdAt}`, createdAt, message });
const service = (...events: ServiceEvent[]): Service => ({
  serviceName: "web",
  serviceArn: "arn:aws:ecs:us-east-1:123456789012:service/default/web",
  deployments: [],
  events,
});
const target = { cluster: "default", service: "web", deploymentId: "ecs-svc/2", createdAt: 1000 };
const task = (id: string, port: number, startedAt?: number): Task => ({
  taskArn: `arn:aws:ecs:us-east-1:123456789012:task/default/${id}`,
  startedBy: "ecs-svc/2",
  createdAt: 1000,
  ...(startedAt === undefined ? {} : { startedAt }),
  containers: [{ networkBindings: [{ hostPort: port }] }],
});
const place = (of: Task) => ({ task: of, instance: "i-1" });
const health = (port: number, state = "healthy", balancer = "web"): TargetHealth => ({
  balancer,
  id: "i-1",
  port,
  state,
});

test("AWS's time is what its newest event says at the least, and goes on from there", () => {
  const time = awsTime(1000, 50_000);
  expect(time.at(53_000)).toBe(1003);
  time.see(service(event(1010), event(1002)), 53_000);
  expect(time.at(54_000)).toBe(1011);
  // One that was seen late tells nothing new.
  time.see(service(event(1010)), 60_000);
  expect(time.at(60_000)).toBe(1017);
  time.see(service(), 61_000);
  expect(time.at(61_000)).toBe(1018);
});

describe("when a task became healthy", () => {
  test("is the first look at which its target was", () => {
    const seen = healthSeen();
    seen.see([health(80, "initial")], 1010);
    seen.see([health(80)], 1020);
    seen.see([health(80)], 1030);
    expect([...seen.times([place(task("a", 80, 1005))]).values()]).toEqual([1020]);
  });

  test("is not when the task before it was, from which it has the port", () => {
    const seen = healthSeen();
    seen.see([health(80)], 1010);
    seen.see([health(80, "draining")], 1020);
    seen.see([health(80)], 1050);
    expect([...seen.times([place(task("new", 80, 1040))]).values()]).toEqual([1050]);
  });

  test("is when the last of its load balancers said so", () => {
    const seen = healthSeen();
    seen.see([health(80)], 1010);
    seen.see([health(80), health(80, "healthy", "inner")], 1020);
    expect([...seen.times([place(task("a", 80, 1005))]).values()]).toEqual([1020]);
  });

  test("is not known of one that has not started, or that nobody saw healthy", () => {
    const seen = healthSeen();
    seen.see([health(80), health(81, "unhealthy")], 1010);
    expect(seen.times([place(task("a", 80)), place(task("b", 81, 1001))]).size).toBe(0);
  });
});

describe("a roll", () => {
  const seen = {
    service: service(),
    tasks: [task("a", 80, 1010)],
    healthyAt: undefined,
    stages: [],
    endedAt: 1050,
  };

  test("ends with ECS's own word, also where that is later than the wait's clock", () => {
    const said = service(event(1052, "(service web) (deployment ecs-svc/2) deployment completed."));
    const roll = rollOf(target, { ...seen, service: said });
    expect(roll.end).toBe(52);
    expect(roll.phases.at(-1)).toEqual({ name: "ECS calls it complete", from: 10, to: 52 });
    expect(roll.watched).toBe(false);
  });

  test("has a row for each stage of a blue/green deployment, the last to the end", () => {
    const stages = [
      { name: "SCALE_UP", from: 999 },
      { name: "BAKE_TIME", from: 1020 },
    ];
    expect(rollOf(target, { ...seen, tasks: [], stages }).phases).toEqual([
      { name: "stage SCALE_UP", from: 0, to: 20 },
      { name: "stage BAKE_TIME", from: 20, to: 50 },
    ]);
  });

  test("of more tasks than ECS tells at once has no tasks: nobody knows which ones are missing", () => {
    const tasks = Array.from({ length: 100 }, (_, at) => task(`t${at}`, 80, 1010));
    expect(rollOf(target, { ...seen, tasks })).toMatchObject({ lives: [], phases: [] });
  });
});
