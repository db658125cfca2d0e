import { describe, expect, test } from "vitest";
import { judge } from "../../../src/deployment/judge.ts";
import type { Snapshot } from "../../../src/deployment/observed.ts";
import {
  bluegreen,
  done,
  failedEvent,
  look,
  newer,
  old,
  ours,
  oursClassic,
  record,
  rollsBack,
  service,
  steady,
  stuckEvent,
  target,
} from "./judge-fixture.ts";

const cases: [name: string, snapshot: Snapshot, ending: string][] = [
  ["half-way", look(service([ours, old])), "going"],
  ["completed", look(service([{ ...done, rolloutState: "COMPLETED" }])), "succeeded"],
  // aws-actions/amazon-ecs-deploy-task-definition#838: equal counts while IN_PROGRESS prove nothing.
  ["all running but still in progress", look(service([done])), "going"],
  [
    "successful by its record, IN_PROGRESS by a lagging service",
    look(service([done]), record("SUCCESSFUL")),
    "succeeded",
  ],
  ["failed with nothing to go back to", look(service([{ ...ours, rolloutState: "FAILED" }])), "failed"],
  [
    "breaker: the old one is primary again under its old id",
    look(
      service([
        { ...old, status: "PRIMARY", rolloutState: "IN_PROGRESS" },
        { ...ours, status: "ACTIVE", rolloutState: "FAILED" },
      ]),
    ),
    "going, rolling-back",
  ],
  [
    "rolled back, ours gone, events say so",
    look(service([{ ...old, status: "PRIMARY" }], [[300, failedEvent]]), { missing: 1 }),
    "rolled-back",
  ],
  [
    "rolled back by its record",
    look(service([{ ...old, status: "PRIMARY" }]), record("ROLLBACK_SUCCESSFUL")),
    "rolled-back",
  ],
  [
    "rolling back by its record",
    look(service([ours, old]), record("ROLLBACK_IN_PROGRESS")),
    "going, rolling-back",
  ],
  ["rollback failed", look(service([ours]), record("ROLLBACK_FAILED")), "failed"],
  ["stopped by hand", look(service([ours]), record("STOPPED")), "stopped"],
  [
    "stopped, at the first look: by whom is not known yet",
    look(service([ours]), { ...record("STOPPED"), halted: 1 }),
    "going",
  ],
  ["still stopped at the next", look(service([ours]), { ...record("STOPPED"), halted: 2 }), "stopped"],
  // A read that lags behind UpdateService shows the service as it was before: no rollback.
  [
    "a stale answer without our deployment",
    look(service([{ ...old, status: "PRIMARY" }]), { missing: 1 }),
    "going",
  ],
  [
    "ours gone for good, without a word",
    look(service([{ ...old, status: "PRIMARY" }]), { missing: 4 }),
    "rolled-back",
  ],
  [
    "ours gone, and nothing known of when it was made: no word of going back",
    look(service([{ ...newer, createdAt: target.createdAt }]), { missing: 4 }),
    "failed",
  ],
  ["superseded, ours still draining", look(service([newer, { ...ours, status: "ACTIVE" }])), "superseded"],
  ["superseded, ours gone", look(service([newer]), { missing: 1 }), "superseded"],
  ["superseded, though the record says stopped", look(service([newer]), record("STOPPED")), "superseded"],
  [
    "complete before the newer one came, by the list",
    look(service([newer, { ...done, status: "ACTIVE", rolloutState: "COMPLETED" }])),
    "succeeded",
  ],
  [
    "complete before the newer one came, by its record",
    look(service([newer]), { missing: 1, ...record("SUCCESSFUL") }),
    "succeeded",
  ],
  [
    "rolled back before the newer one came",
    look(service([newer]), { missing: 1, ...record("ROLLBACK_SUCCESSFUL") }),
    "rolled-back",
  ],
  [
    "failed before the newer one came: not to be forgiven as superseded",
    look(service([newer, { ...ours, status: "ACTIVE", rolloutState: "FAILED" }])),
    "failed",
  ],
  [
    "stopped by a circuit breaker that does not roll back",
    look(service([{ ...ours, rolloutState: "FAILED" }, old]), record("STOPPED")),
    "failed",
  ],
  [
    "the same, where the list lags behind",
    look(service([ours, old]), record("STOPPED", { deploymentCircuitBreaker: { status: "TRIGGERED" } })),
    "failed",
  ],
  [
    "stopped by an alarm",
    look(service([ours, old]), record("STOPPED", { alarms: { triggeredAlarmNames: ["5xx"] } })),
    "failed",
  ],
  [
    "FAILED, and the moment of going back is yet to come",
    look(rollsBack(service([{ ...ours, rolloutState: "FAILED" }, old]))),
    "going, rolling-back",
  ],
  [
    "FAILED, and nothing that completed to go back to",
    look(rollsBack(service([{ ...ours, rolloutState: "FAILED" }]))),
    "failed",
  ],
  [
    "FAILED for several looks: its alarm's own flag says that ECS does not go back",
    look(rollsBack(service([{ ...ours, rolloutState: "FAILED" }, old])), { failed: 4 }),
    "failed",
  ],
  [
    "blue/green: all runs, and its record still bakes",
    look(bluegreen(service([{ ...done, rolloutState: "COMPLETED" }])), record("IN_PROGRESS")),
    "going",
  ],
  [
    "blue/green: all ran, and its record goes back",
    look(bluegreen(service([{ ...done, rolloutState: "COMPLETED" }, old])), record("ROLLBACK_IN_PROGRESS")),
    "going, rolling-back",
  ],
  [
    "ECS goes back to ours from a newer one that failed, whatever our record says of the time before",
    look(service([ours, { ...newer, status: "ACTIVE", rolloutState: "FAILED" }]), record("SUCCESSFUL")),
    "going",
  ],
  [
    "the same, where the newer one has left the list",
    look(
      service([
        {
          ...ours,
          rolloutStateReason: "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/2.",
        },
      ]),
      record("SUCCESSFUL"),
    ),
    "going",
  ],
  [
    "blue/green: complete, and no record to be had",
    look(bluegreen(service([{ ...done, rolloutState: "COMPLETED" }]))),
    "succeeded",
  ],
  [
    "blue/green without a rollout state: its record is the word",
    look(bluegreen(service([oursClassic])), record("SUCCESSFUL")),
    "succeeded",
  ],
  [
    "back on the old one, ours still draining",
    look(
      service([
        { ...old, status: "PRIMARY" },
        { ...ours, status: "DRAINING", rolloutState: "FAILED" },
      ]),
    ),
    "rolled-back",
  ],
  [
    "the old one is primary again, and fails as well",
    look(
      service([
        { ...old, status: "PRIMARY", rolloutState: "FAILED" },
        { ...ours, status: "ACTIVE", rolloutState: "FAILED" },
      ]),
    ),
    "failed",
  ],
  [
    "not listed for long, and its record goes on",
    look(service([{ ...old, status: "PRIMARY" }]), { missing: 9, ...record("IN_PROGRESS") }),
    "going",
  ],
  [
    "a service of that name that was deleted before, by a stale read",
    look({ ...service([]), status: "INACTIVE" }, { missing: 1 }),
    "going",
  ],
  ["deleted, again and again", look({ ...service([]), status: "INACTIVE" }, { missing: 4 }), "failed"],
  [
    "classic load balancer: nothing is to run, and nothing does",
    look({ ...service([{ ...oursClassic, desiredCount: 0, runningCount: 0 }]), desiredCount: 0 }),
    "succeeded",
  ],
  ["service deleted", look({ ...service([ours]), status: "DRAINING" }), "failed"],
  ["service unknown once, right after its creation", look(undefined, { missing: 1 }), "going"],
  ["service unknown again and again", look(undefined, { missing: 4 }), "failed"],
  [
    "classic load balancer: running but not yet steady",
    look(service([{ ...oursClassic, runningCount: 2 }])),
    "going",
  ],
  [
    "classic load balancer: the steady state is from before us",
    look(service([{ ...oursClassic, runningCount: 2 }], [[150, steady]])),
    "going",
  ],
  [
    "classic load balancer: steady after us",
    look(service([{ ...oursClassic, runningCount: 2 }], [[250, steady]])),
    "succeeded",
  ],
  [
    "classic load balancer: steady, but an instance of ours is out of service",
    look(service([{ ...oursClassic, runningCount: 2 }], [[250, steady]]), {
      notInService: ["front: i-1 (task a of web:2) is OutOfService"],
    }),
    "going",
  ],
  [
    "classic load balancer: steady, but the old one is not gone",
    look(service([oursClassic, old], [[250, steady]])),
    "going",
  ],
  [
    "desired 1 at 50/100, and ECS says it cannot move",
    look({ ...service([{ ...ours, runningCount: 0 }, old], [[250, stuckEvent]]), desiredCount: 1 }),
    "failed",
  ],
  [
    "the same event, but the arithmetic allows a move by now",
    look(service([ours, old], [[250, stuckEvent]])),
    "going",
  ],
  [
    "the arithmetic alone, before ECS says it",
    look({ ...service([{ ...ours, runningCount: 0 }, old]), desiredCount: 1 }),
    "going",
  ],
];

describe("judge", () => {
  test.each(cases)("%s", (_name, snapshot, ending) => {
    const verdict = judge(target, snapshot);
    const told = verdict.over
      ? verdict.outcome
      : verdict.phase === "rolling"
        ? "going"
        : `going, ${verdict.phase}`;
    expect(told).toBe(ending);
    expect(verdict.says).not.toMatch(/undefined|\[object/);
  });

  test("names both revisions when a newer deployment took over", () => {
    expect(judge(target, look(service([newer]))).says).toContain("ecs-svc/3 (web:2)");
  });

  test("what a step may put back is told apart by the cause", () => {
    const causeOf = (snapshot: Snapshot) => {
      const verdict = judge(target, snapshot);
      return verdict.over ? verdict.cause : undefined;
    };
    const failed = { ...ours, rolloutState: "FAILED" };
    expect(causeOf(look(service([failed, old])))).toBe("tasks-failed");
    expect(causeOf(look(service([newer, { ...failed, status: "ACTIVE" }])))).toBe("newer-deployment");
  });

  test.each([
    [2, 0, "stopped"],
    [2, 1, "succeeded"],
    [0, 0, "succeeded"],
    [undefined, 0, "succeeded"],
  ])("begun with %s tasks and complete at a count of %d it is %s", (begunWith, desiredCount, outcome) => {
    const begun = begunWith === undefined ? target : { ...target, begunWith };
    const scaled = { ...service([{ ...done, rolloutState: "COMPLETED" }]), desiredCount };
    expect(judge(begun, look(scaled))).toMatchObject({ outcome });
    const none = { ...oursClassic, desiredCount: 0, runningCount: 0, pendingCount: 0 };
    if (desiredCount === 0)
      expect(judge(begun, look({ ...service([none]), desiredCount }))).toMatchObject({ outcome });
  });

  test("a change of the count alone is judged by the count", () => {
    const { deploymentId: _id, ...scaling } = target;
    expect(judge(scaling, look(service([{ ...done, desiredCount: 3 }]))).over).toBe(true);
    expect(judge(scaling, look({ ...service([done]), desiredCount: 3 })).over).toBe(false);
  });
});
