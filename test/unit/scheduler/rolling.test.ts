import { describe, expect, it } from "vitest";
import { look } from "../../../src/scheduler/rolling.ts";
import type { DeploymentView, ServiceView, TaskView } from "../../../src/scheduler/service-view.ts";

/*
 * One look at a time, on Fargate (nothing to place). Tasks are written as `new`, `old` or `mid` and a state:
 * + healthy, ~ running but not yet healthy, ! failing, . pending, x stopping.
 */
const states = {
  "+": { stage: "running", healthy: true, failing: false },
  "~": { stage: "running", healthy: false, failing: false },
  "!": { stage: "running", healthy: false, failing: true },
  ".": { stage: "pending", healthy: false, failing: false },
  x: { stage: "stopping", healthy: false, failing: false },
} as const;

const deployment = (id: string, more: Partial<DeploymentView> = {}): DeploymentView => ({
  id,
  desiredCount: 0,
  rolloutState: "IN_PROGRESS",
  mayStart: true,
  placing: undefined,
  ...more,
});

function decide(
  desiredCount: number,
  percents: [number, number],
  tasks: string,
  deployments: DeploymentView[] = [
    deployment("new"),
    deployment("old", { desiredCount, rolloutState: "COMPLETED" }),
  ],
) {
  const list = tasks
    .split(" ")
    .filter(Boolean)
    .map((word, at): TaskView => {
      const state = states[word.slice(-1) as keyof typeof states];
      return { id: `${word}${at}`, deployment: word.slice(0, 3), instance: undefined, ...state };
    });
  const view: ServiceView = {
    desiredCount,
    percents: { minimumHealthyPercent: percents[0], maximumPercent: percents[1] },
    deployments,
    tasks: list,
    instances: [],
  };
  const { stop, start, stuck } = look(view, () => 0);
  return {
    stop: stop.map((one) => one.task).join(" "),
    start: start.map((one) => one.deployment).join(" "),
    ...(stuck ? { stuck } : {}),
  };
}

describe("a roll", () => {
  it.each<[string, number, [number, number], string, ReturnType<typeof decide>]>([
    [
      "stops down to the lower bound first",
      4,
      [50, 100],
      "old+ old+ old+ old+",
      { stop: "old+0 old+1", start: "" },
    ],
    ["waits for a stopping task before it starts", 2, [50, 100], "oldx old+", { stop: "", start: "" }],
    ["starts when it is gone", 2, [50, 100], "old+", { stop: "", start: "new" }],
    [
      "does not stop the last old one before the new one is healthy",
      2,
      [50, 100],
      "old+ new~",
      { stop: "", start: "" },
    ],
    ["then does", 2, [50, 100], "old+ new+", { stop: "old+0", start: "" }],
    [
      "starts up to the upper bound",
      4,
      [100, 200],
      "old+ old+ old+ old+",
      { stop: "", start: "new new new new" },
    ],
    ["uses both budgets", 2, [50, 200], "old+ old+", { stop: "old+0", start: "new new" }],
    [
      "stops an unhealthy old task before a healthy one",
      2,
      [50, 100],
      "old+ old!",
      { stop: "old!1", start: "" },
    ],
    ["cannot move one task at 50/100", 1, [50, 100], "old+", { stop: "", start: "", stuck: true }],
    ["is not stuck while something is under way", 2, [100, 100], "old+ old~", { stop: "", start: "" }],
    [
      "relaunches a lost old task from its own revision",
      2,
      [100, 200],
      "old+ new~ new~",
      { stop: "", start: "old" },
    ],
    ["scaled to nothing stops everything", 0, [100, 200], "old+ new~", { stop: "old+0 new~1", start: "" }],
  ])("%s", (_, desired, percents, tasks, expected) => {
    expect(decide(desired, percents, tasks)).toEqual(expected);
  });

  it("lets a superseded deployment's pending tasks go at once, its healthy ones within the bound", () => {
    const deployments = [
      deployment("new"),
      deployment("mid", { desiredCount: 2 }),
      deployment("old", { desiredCount: 1, rolloutState: "COMPLETED" }),
    ];
    expect(decide(3, [50, 100], "old+ mid+ mid.", deployments)).toEqual({ stop: "mid.2", start: "" });
  });
});

it("keeps a superseded task that may yet become healthy while too few others are", () => {
  const deployments = [
    deployment("new"),
    deployment("mid", { desiredCount: 1 }),
    deployment("old", { desiredCount: 1, rolloutState: "COMPLETED" }),
  ];
  expect(decide(2, [50, 100], "old~ mid~", deployments)).toEqual({ stop: "", start: "" });
  expect(decide(2, [50, 100], "old+ mid~", deployments)).toEqual({ stop: "mid~1", start: "" });
});

describe("a deployment that FAILED", () => {
  const deployments = [
    deployment("new", { rolloutState: "FAILED" }),
    deployment("old", { desiredCount: 2, rolloutState: "COMPLETED" }),
  ];
  it("launches nothing and takes nothing from the old one", () => {
    expect(decide(2, [50, 100], "old+ old+", deployments)).toEqual({ stop: "", start: "" });
  });
  it("leaves the old one to replace its own losses", () => {
    expect(decide(2, [50, 100], "old+", deployments)).toEqual({ stop: "", start: "old" });
  });
});

describe("a single deployment", () => {
  const only = [deployment("new", { desiredCount: 2, rolloutState: "COMPLETED" })];
  it.each<[string, number, [number, number], string, ReturnType<typeof decide>]>([
    ["replaces lost tasks", 2, [100, 200], "new+", { stop: "", start: "new" }],
    ["starts an unhealthy task's replacement first", 2, [100, 200], "new+ new!", { stop: "", start: "new" }],
    ["waits for the replacement", 2, [100, 200], "new+ new! new~", { stop: "", start: "" }],
    ["then stops the unhealthy one", 2, [100, 200], "new+ new! new+", { stop: "new!1", start: "" }],
    [
      "stops one of two where the replacement fails too",
      1,
      [100, 200],
      "new! new!",
      { stop: "new!0", start: "" },
    ],
    [
      "without room stops one unhealthy task at a time",
      2,
      [50, 100],
      "new! new!",
      { stop: "new!0", start: "" },
    ],
    ["nor while another one's place is not free", 2, [50, 100], "newx new+ new!", { stop: "", start: "" }],
    ["and not the next before that is gone", 2, [50, 100], "newx new!", { stop: "", start: "" }],
    [
      "scales in, those that serve least first",
      1,
      [100, 200],
      "new+ new+ new.",
      { stop: "new.2 new+0", start: "" },
    ],
  ])("%s", (_, desired, percents, tasks, expected) => {
    expect(decide(desired, percents, tasks, only)).toEqual(expected);
  });

  it("starts nothing while the throttle holds it", () => {
    expect(decide(2, [100, 200], "new+", [deployment("new", { mayStart: false })])).toEqual({
      stop: "",
      start: "",
    });
  });
});
