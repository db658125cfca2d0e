import { describe, expect, it } from "vitest";
import { serviceDeploymentOperations } from "../../../emulator/ecs/service-deployments.ts";
import type { Service, ServiceDeployment } from "../../../emulator/ecs/state.ts";
import { createIds } from "../../../emulator/ids.ts";
import type { JsonObject } from "../../../src/json.ts";
import { isSteady, percents, type Rig, rig } from "../../support/scheduler-state.ts";

const strategy = (name: string, more: JsonObject = {}) => percents(100, 200, { strategy: name, ...more });
const bluegreen = (more: JsonObject = {}) => strategy("BLUE_GREEN", { bakeTimeInMinutes: 2, ...more });

/** A steady service of two tasks, and the record of its next deployment. */
function deployed(on: Rig, definition: JsonObject): { service: Service; record: ServiceDeployment } {
  const service = on.create(2, on.register("app:1"), definition);
  on.until(() => isSteady(service));
  on.update(service, on.register("app:2"));
  const [record] = service.serviceDeployments;
  if (!record) throw new Error("no record");
  return { service, record };
}

const over = ({ status }: ServiceDeployment) =>
  !/^(PENDING|IN_PROGRESS|\w+_REQUESTED|ROLLBACK_IN_PROGRESS)$/.test(status);

/** Each stage with the traffic of the new revision, as it was come to. */
function stages(on: Rig, record: ServiceDeployment, until = () => over(record)): string[] {
  const seen: string[] = [];
  on.until(() => {
    const { stage = "", productionWeight = 0 } = record.stages ?? {};
    const now = `${stage} ${productionWeight}`;
    if (stage !== "" && now !== seen.at(-1)) seen.push(now);
    return until();
  });
  return seen;
}

/** Running tasks by revision. */
function running(on: Rig, service: Service): string {
  const ours = on.live(service).filter(({ lastStatus }) => lastStatus === "RUNNING");
  return ["1", "2"]
    .map((n) => ours.filter(({ taskDefinitionArn }) => taskDefinitionArn.endsWith(`:${n}`)).length)
    .join("+");
}

describe("a blue/green deployment", () => {
  it("goes through its stages; the old revision runs in full until the bake time is over", () => {
    const on = rig();
    const { service, record } = deployed(on, bluegreen());
    const from = on.clock.now();
    let baked = 0;
    const seen = stages(on, record, () => {
      if (record.stages?.stage === "BAKE_TIME") {
        baked += 1;
        expect(running(on, service)).toBe("2+2");
        expect(service.deployments[0]?.rolloutState).toBe("IN_PROGRESS");
      }
      return over(record);
    });
    expect(seen).toEqual([
      "PRE_SCALE_UP 0",
      "SCALE_UP 0",
      "POST_SCALE_UP 0",
      "TEST_TRAFFIC_SHIFT 0",
      "POST_TEST_TRAFFIC_SHIFT 0",
      "PRE_PRODUCTION_TRAFFIC_SHIFT 0",
      "PRODUCTION_TRAFFIC_SHIFT 100",
      "POST_PRODUCTION_TRAFFIC_SHIFT 100",
      "BAKE_TIME 100",
      "CLEAN_UP 100",
    ]);
    expect(baked).toBeGreaterThanOrEqual(120);
    expect(on.clock.now() - from).toBeGreaterThan(120_000);
    expect(record.status).toBe("SUCCESSFUL");
    expect(running(on, service)).toBe("0+2");
  });

  it("waits at a PAUSE hook until it is answered", () => {
    const on = rig();
    const hook = { targetType: "PAUSE", lifecycleStages: ["POST_SCALE_UP"] };
    const { record } = deployed(on, bluegreen());
    const service = [...on.state.services.values()][0];
    if (!service) throw new Error("no service");
    service.definition = bluegreen({ lifecycleHooks: [hook] });
    on.run(3600);
    expect(record.stages?.stage).toBe("POST_SCALE_UP");
    const [awaiting] = record.stages?.hooks ?? [];
    expect(awaiting?.status).toBe("AWAITING_ACTION");
    const answer = (action: string) =>
      serviceDeploymentOperations["ContinueServiceDeployment"]?.(
        { serviceDeploymentArn: record.arn, hookId: awaiting?.id ?? "", action },
        { state: on.state, clock: on.clock, ids: createIds(1), scheduler: on.scheduler },
      );
    answer("CONTINUE");
    on.until(() => over(record));
    expect(record.status).toBe("SUCCESSFUL");
    expect(() => answer("CONTINUE")).toThrow(/not awaiting/);
  });

  it.each([
    ["ROLLBACK", "ROLLBACK_SUCCESSFUL", "2+0"],
    ["CONTINUE", "SUCCESSFUL", "0+2"],
  ])("a hook that nobody answers in time: %s", (action, status, tasks) => {
    const on = rig();
    const timeoutConfiguration = { timeoutInMinutes: 5, action };
    const hook = {
      targetType: "PAUSE",
      lifecycleStages: ["PRE_PRODUCTION_TRAFFIC_SHIFT"],
      timeoutConfiguration,
    };
    const { service, record } = deployed(on, bluegreen());
    service.definition = bluegreen({ lifecycleHooks: [hook] });
    on.until(() => over(record));
    expect(record.status).toBe(status);
    expect(running(on, service)).toBe(tasks);
  });
});

describe("traffic in steps", () => {
  it("CANARY: a part, then all", () => {
    const on = rig();
    const canaryConfiguration = { canaryPercent: 10, canaryBakeTimeInMinutes: 3 };
    const { record } = deployed(on, strategy("CANARY", { canaryConfiguration }));
    const shifts = stages(on, record).filter((text) => text.startsWith("PRODUCTION"));
    expect(shifts).toEqual(["PRODUCTION_TRAFFIC_SHIFT 10", "PRODUCTION_TRAFFIC_SHIFT 100"]);
    expect(record.status).toBe("SUCCESSFUL");
  });

  it("LINEAR: a step at a time, each with its bake time but the last", () => {
    const on = rig();
    const linearConfiguration = { stepPercent: 40, stepBakeTimeInMinutes: 10 };
    const { record } = deployed(on, strategy("LINEAR", { linearConfiguration }));
    const from = on.clock.now();
    const shifts = stages(on, record).filter((text) => text.startsWith("PRODUCTION"));
    expect(shifts).toEqual([40, 80, 100].map((weight) => `PRODUCTION_TRAFFIC_SHIFT ${weight}`));
    expect(on.clock.now() - from).toBeGreaterThan(1_200_000);
    expect(on.clock.now() - from).toBeLessThan(1_800_000);
  });
});

describe("alarms", () => {
  const alarms = [{ name: "5xx", image: "app:2", after: 5 }];
  const watched = (rollback: boolean) =>
    percents(50, 200, { alarms: { alarmNames: ["5xx"], enable: true, rollback } });

  it("that goes off fails the deployment, and ECS goes back", () => {
    const on = rig({ alarms });
    const { service, record } = deployed(on, watched(true));
    on.until(() => over(record));
    expect(record).toMatchObject({ status: "ROLLBACK_SUCCESSFUL", alarms: { triggered: ["5xx"] } });
    expect(running(on, service)).toBe("2+0");
    expect(on.events(service).join()).toContain("deployment failed: alarm detected.");
  });

  it("without rollback: the deployment is FAILED and stays where it is", () => {
    const on = rig({ alarms });
    const { service, record } = deployed(on, watched(false));
    on.until(() => over(record));
    expect(record.status).toBe("STOPPED");
    expect(service.deployments[0]?.rolloutState).toBe("FAILED");
  });

  it("that is in ALARM when the deployment starts is not taken notice of", () => {
    const on = rig({ alarms: [{ name: "5xx" }] });
    const { record } = deployed(on, watched(true));
    on.until(() => over(record));
    expect(record).toMatchObject({ status: "SUCCESSFUL", alarms: { status: "DISABLED" } });
  });

  it("that may still go off keeps a roll IN_PROGRESS for its bake time", () => {
    const times = [false, true].map((enable) => {
      const on = rig();
      const { service } = deployed(
        on,
        percents(50, 200, { alarms: { alarmNames: ["5xx"], enable, rollback: true } }),
      );
      return on.until(() => isSteady(service));
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(60);
  });
});

describe("early success", () => {
  const criteria = (sourceServiceRevisionCleanup: string) =>
    percents(50, 150, {
      earlySuccessCriteria: { enable: true, healthyPercent: 50, sourceServiceRevisionCleanup },
    });

  it("DEFERRED: successful while old tasks are still there, and they go in the background", () => {
    const on = rig({ images: { "app:1": { stop: 25 } } });
    const { service, record } = deployed(on, criteria("DEFERRED"));
    on.until(() => over(record));
    expect(record.status).toBe("SUCCESSFUL");
    expect(service.deployments[0]?.rolloutState).toBe("COMPLETED");
    expect(on.live(service).filter(({ taskDefinitionArn }) => taskDefinitionArn.endsWith(":1"))).not.toEqual(
      [],
    );
    expect(service.deployments).toHaveLength(2);
    on.until(() => isSteady(service));
    expect(running(on, service)).toBe("0+2");
  });

  it("BLOCKING: not before the old tasks are gone", () => {
    const on = rig({ images: { "app:1": { stop: 25 } } });
    const { service, record } = deployed(on, criteria("BLOCKING"));
    on.until(() => over(record));
    expect(on.live(service).filter(({ taskDefinitionArn }) => taskDefinitionArn.endsWith(":1"))).toEqual([]);
  });
});
