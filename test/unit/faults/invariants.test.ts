import { describe, expect, test } from "vitest";
import type { FinalService, FinalState } from "../../../faults/final-state.ts";
import { type CaseRecord, invariants } from "../../../faults/invariants.ts";
import { planted } from "../../../faults/planted.ts";
import type { Ran } from "../../../faults/ran.ts";

const service: FinalService = {
  name: "web",
  status: "ACTIVE",
  desired: 2,
  running: 2,
  runs: "web abc",
  images: ["web:2"],
  rollout: "COMPLETED",
  deployments: 1,
  rolls: 2,
  completed: ["web:2"],
};
const state: FinalState = {
  services: [service],
  revisions: { web: ["old", "new"] },
  oneOffTasks: 1,
  oneOffTasksAtOnce: 1,
  oneOffEndings: ["0"],
  repositories: [],
  imageTags: {},
};
const ran: Ran = {
  exitCode: 0,
  signal: null,
  outcome: "succeeded",
  said: "all is well",
  errors: [],
  seconds: 2,
  left: [],
  state,
};
const red: Ran = { ...ran, exitCode: 1, outcome: "failed", errors: ["AWS does not allow it."] };
const record: CaseRecord = {
  lasts: "passing",
  good: { ran, settled: state },
  first: ran,
  second: ran,
  settled: state,
  again: ["succeeded", "not-needed"],
  secrets: ["registry-password"],
  goesBack: false,
  reached: ({ services }) => services[0]?.rollout === "COMPLETED",
};

/** Names of the invariants that a record breaks. */
const broken = (more: Partial<CaseRecord>) =>
  invariants.filter(({ broken: of }) => of({ ...record, ...more }).length > 0).map(({ name }) => name);

const going: FinalState = { ...state, services: [{ ...service, rollout: "IN_PROGRESS" }] };

test("a case in which all is well breaks none", () => {
  expect(broken({})).toEqual([]);
});

test("a red run that says why breaks none where the fault lasts, nor one that was cancelled or killed", () => {
  expect(broken({ lasts: "lasting", first: red })).toEqual([]);
  const cancelled = { ...red, exitCode: 7, outcome: "cancelled", errors: [] };
  expect(broken({ lasts: "signal", signal: "SIGTERM", first: cancelled })).toEqual([]);
  const killed = { ...red, exitCode: null, signal: "SIGKILL", outcome: "none", errors: [], left: ["a.json"] };
  expect(broken({ lasts: "signal", signal: "SIGKILL", first: killed })).toEqual([]);
});

describe("each can be broken", () => {
  test.each<[string, Partial<CaseRecord>]>([
    ["no false green", { first: { ...ran, state: going } }],
    ["no false green", { second: { ...ran, outcome: "not-needed", state: going } }],
    ["no false red", { first: red }],
    ["no false red", { lasts: "lasting", first: { ...red, outcome: "superseded" } }],
    ["no false red", { lasts: "signal", signal: "SIGTERM", first: red }],
    ["red says why", { lasts: "lasting", first: { ...red, errors: [] } }],
    ["no bug", { first: { ...ran, exitCode: 70 } }],
    ["no bug", { second: { ...ran, said: "TypeError: x\n    at run (/d/index.js:1:2)" } }],
    ["converges", { second: red }],
    ["converges", { settled: { ...state, services: [{ ...service, runs: "web old" }] } }],
    ["converges", { settled: { ...state, services: [service, { ...service, name: "web-2" }] } }],
    ["converges", { settled: { ...state, repositories: ["shop/web"] } }],
    ["nothing twice", { settled: { ...state, revisions: { web: ["old", "new", "new"] } } }],
    ["nothing twice", { first: { ...ran, state: { ...state, services: [{ ...service, rolls: 3 }] } } }],
    ["nothing twice", { settled: { ...state, oneOffTasksAtOnce: 2 } }],
    ["nothing twice", { first: { ...ran, state: { ...state, oneOffTasks: 2 } } }],
    ["nothing left", { first: { ...ran, left: ["web.json"] } }],
    ["nothing left", { first: { ...ran, signal: "SIGKILL", left: ["ecs-actions-docker-x/config.json"] } }],
    ["no secret", { first: { ...ran, said: `TOKEN=${planted.environment}` } }],
    ["no secret", { second: { ...ran, said: "registry-password" } }],
    ["in time", { first: { ...ran, seconds: 60 } }],
  ])("%s: %#", (name, more) => {
    expect(broken(more)).toContain(name);
  });

  test("who may not see the tasks may run out of time, where the scenario says so", () => {
    const late = { lasts: "lasting", first: { ...red, outcome: "timed-out" } } as const;
    expect(broken(late)).toContain("no false red");
    expect(broken({ ...late, unseen: "timed-out" })).not.toContain("no false red");
    expect(broken({ ...late, unseen: "timed-out", lasts: "passing" })).toContain("no false red");
  });

  test("and none is missing here", () => {
    expect(invariants.map(({ name }) => name)).toEqual([
      "no false green",
      "no false red",
      "red says why",
      "no bug",
      "converges",
      "nothing twice",
      "nothing left",
      "no secret",
      "in time",
    ]);
  });
});
