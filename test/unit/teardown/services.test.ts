import { describe, expect, test } from "vitest";
import type { ServiceState, ServiceTask } from "../../../src/teardown/ports.ts";
import { protectedBy } from "../../../src/teardown/protect.ts";
import { servicePlan } from "../../../src/teardown/service-plan.ts";
import { refusedService } from "../../../src/teardown/service-refusal.ts";
import { measures, tasksLeft } from "../../../src/teardown/tasks.ts";

const web: ServiceState = {
  cluster: "default",
  name: "web",
  arn: "arn:aws:ecs:us-east-1:123456789012:service/default/web",
  status: "ACTIVE",
  desiredCount: 2,
  daemon: false,
  controller: "ECS",
  managedByEcs: false,
  taskSets: [],
  definitions: [],
  targetGroups: [],
  registries: [],
  tags: {},
};

describe("protect", () => {
  test.each([
    [["web"], ["web"], "web"],
    [["web"], ["api", "w*"], "w*"],
    [["web", "production/web"], ["production/*"], "production/*"],
    [["Web-Production"], ["*-production"], "*-production"],
    [["/ecs/web"], ["/ecs/*"], "/ecs/*"],
    [["web.1"], ["web?1"], "web?1"],
    [["web"], ["we"], undefined],
    [["webX1"], ["web.1"], undefined],
    [["web"], ["(w|x)eb", "[w]eb", "w+eb"], undefined],
    [["web"], [], undefined],
  ])("%j under %j: %s", (names, patterns, expected) => {
    expect(protectedBy(names, patterns)).toBe(expected);
  });

  test("a pattern of many stars ends at once", () => {
    const start = performance.now();
    expect(protectedBy(["a".repeat(200)], [`${"*".repeat(500)}b`])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe("what is refused", () => {
  test.each([
    ["an ordinary one", {}, undefined],
    ["DRAINING", { status: "DRAINING" }, undefined],
    ["DAEMON", { daemon: true }, undefined],
    ["Express", { managedByEcs: true }, /Express/],
    ["Express, INACTIVE", { managedByEcs: true, status: "INACTIVE" }, undefined],
    ["EXTERNAL without task sets", { controller: "EXTERNAL" }, undefined],
    ["EXTERNAL", { controller: "EXTERNAL", taskSets: ["ecs-svc/1"] }, /EXTERNAL and 1 task set/],
    ["CODE_DEPLOY", { controller: "CODE_DEPLOY", taskSets: ["ecs-svc/1"] }, undefined],
    ["CODE_DEPLOY, deploying", { controller: "CODE_DEPLOY", taskSets: ["a", "b"] }, /is deploying/],
    ["protected", { cluster: "production" }, /protected by the pattern 'production\/\*'/],
    ["protected, INACTIVE", { cluster: "production", status: "INACTIVE" }, /protected/],
  ])("%s", (_, more, words) => {
    const problem = refusedService({ ...web, ...more }, ["production/*"]);
    if (words === undefined) expect(problem).toBeUndefined();
    else expect(problem?.message).toMatch(words);
  });
});

describe("the plan", () => {
  const inactive = "wait until service default/web is INACTIVE";
  test.each([
    [
      { desiredCount: 2 },
      [
        "scale service default/web from 2 to 0",
        "wait until the tasks of service default/web have stopped",
        "delete service default/web",
        inactive,
      ],
    ],
    [
      { desiredCount: 0 },
      ["wait until the tasks of service default/web have stopped", "delete service default/web", inactive],
    ],
    [{ daemon: true }, ["delete service default/web", inactive]],
    [{ status: "DRAINING" }, [inactive]],
    [{ status: "INACTIVE" }, []],
  ])("of %j", (more, expected) => {
    expect(servicePlan([{ ...web, ...more }], [])).toEqual(expected);
  });

  test("scalable targets come before their service, those of nobody last", () => {
    const target = (name: string) => ({
      resource: `service/default/${name}`,
      dimension: "ecs:service:DesiredCount",
      minimum: 1,
      maximum: 3,
    });
    const [first, ...rest] = servicePlan([web], [target("gone"), target("web")]);
    expect(first).toContain("deregister scalable target service/default/web (1 to 3 tasks)");
    expect(rest.at(-1)).toContain("service/default/gone");
  });
});

describe("tasks that are left", () => {
  const task = (id: string, more: Partial<ServiceTask> = {}): ServiceTask => ({
    arn: `arn:aws:ecs:us-east-1:123456789012:task/default/${id}`,
    lastStatus: "RUNNING",
    desiredStatus: "RUNNING",
    connected: true,
    ...more,
  });
  const told = task("told", { desiredStatus: "STOPPED", lastStatus: "STOPPING" });
  const [free, shielded] = [task("free"), task("shielded")];
  const protections = [{ arn: shielded.arn, until: "2026-11-30T08:00:00.000Z" }];
  const tasks = [told, free, shielded];
  const limits = { stopAfter: 60_000, protectedTasks: "wait" } as const;

  test.each([
    ["early, nothing is done", 59_999, limits, { unprotect: [], stop: [], onlyHung: false }],
    [
      "late, what ECS did not tell to stop",
      60_000,
      limits,
      { unprotect: [], stop: [free.arn], onlyHung: false },
    ],
    [
      "protections are ended at once where that is wanted",
      0,
      { ...limits, protectedTasks: "stop" },
      { unprotect: [shielded.arn], stop: [], onlyHung: false },
    ],
  ] as const)("%s", (_, waited, given, expected) => {
    expect(measures({ tasks, protections, waited }, given)).toEqual(expected);
  });

  test("those that were all told to stop long ago only hang", () => {
    expect(measures({ tasks: [told], protections: [], waited: 60_000 }, limits).onlyHung).toBe(true);
    expect(measures({ tasks: [told], protections: [], waited: 1000 }, limits).onlyHung).toBe(false);
  });

  test("what may be protected is not stopped, unless protections are to be ended", () => {
    const state = { tasks: [free], protections: undefined, waited: 60_000 };
    expect(measures(state, limits).stop).toEqual([]);
    expect(measures(state, { ...limits, protectedTasks: "stop" }).stop).toEqual([free.arn]);
  });

  test("each is told with why it may be there", () => {
    const lost = task("lost", {
      connected: false,
      instance: "arn:aws:ecs:r:1:container-instance/default/abc",
    });
    expect(tasksLeft({ tasks: [...tasks, lost], protections, waited: 90_000 })).toEqual([
      expect.stringContaining("task told (STOPPING) was told to stop and has not after 90 s"),
      expect.stringContaining("task free (RUNNING) was not told to stop by ECS after 90 s"),
      "task shielded (RUNNING) is protected from scale-in until 2026-11-30T08:00:00.000Z",
      expect.stringContaining("on container instance abc, whose agent is not connected"),
    ]);
  });
});
