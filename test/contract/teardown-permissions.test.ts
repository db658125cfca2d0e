import { describe, expect, test } from "vitest";
import type { Stage } from "../support/endpoint.ts";
import { changes, errors, hurried, parsed } from "../support/teardown-scene.ts";
import { wholeInputs, wholeScene } from "../support/teardown-whole.ts";
import { nonconforming } from "./endpoint-fixture.ts";

/** What is left of the scene, by name. */
function left({ emulator }: Stage): string[] {
  return [
    ...[...emulator.state.services.values()]
      .filter(({ status }) => status !== "INACTIVE")
      .map(({ name }) => name),
    ...[...emulator.state.families.values()]
      .flat()
      .filter(({ status }) => status !== "DELETE_IN_PROGRESS")
      .map(({ arn }) => arn),
    ...[...emulator.autoScaling.targets.keys()],
    ...[...emulator.cloudMap.services.keys()],
    ...[...emulator.logs.groups.keys()],
    ...[...emulator.ecr.repositories.values()].flatMap(({ imageTags }) => [...imageTags.keys()]),
    ...(emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"] as unknown[]).map(() => "a target group"),
  ];
}

/** Calls that the whole of it makes. */
const looks = [
  "DescribeScalableTargets",
  "DescribeServices",
  "DescribeTargetGroups",
  "DescribeListeners",
  "DescribeRules",
  "DescribeTags",
  "ListClusters",
  "ListServices",
  "ListServiceDeployments",
  "DescribeServiceRevisions",
  "ListTaskDefinitions",
  "DescribeTaskDefinition",
  "GetService",
  "ListInstances",
  "ListTagsForResource",
  "DescribeImages",
  "BatchGetImage",
  "DescribeLogGroups",
  "ListTasks",
  "DescribeTasks",
];
const deletions = [
  "DeregisterScalableTarget",
  "UpdateService",
  "DeleteService",
  "DeleteRule",
  "DeleteTargetGroup",
  "DeregisterInstance",
  "GetOperation",
  "DeregisterTaskDefinition",
  "DeleteTaskDefinitions",
  "BatchDeleteImage",
  "DeleteLogGroup",
];

describe("the whole of it", () => {
  test("goes in one step, in order, with these calls and no others; and again there is nothing to do", async () => {
    const on = await wholeScene();
    const result = await on.run("teardown-service", wholeInputs, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(left(on)).toEqual([]);
    expect(changes(on)).toEqual([
      "DeregisterScalableTarget",
      "UpdateService",
      "DeleteService",
      "DeleteRule",
      "DeleteTargetGroup",
      "DeregisterInstance",
      "DeleteService",
      "DeregisterTaskDefinition",
      "DeleteTaskDefinitions",
      "BatchDeleteImage",
      "DeleteLogGroup",
    ]);
    const made = on.emulator.requests
      .filter(({ userAgent }) => userAgent.includes("ecs-actions"))
      .map(({ operation }) => operation)
      .filter((operation) => operation !== "GetTaskProtection");
    expect([...new Set(made)].toSorted()).toEqual([...looks, ...deletions].toSorted());
    expect(nonconforming(on.emulator)).toEqual([]);
    const again = await on.run("teardown-service", wholeInputs, hurried);
    expect(again.outputs["outcome"], again.stdout).toBe("not-needed");
  });

  test.each(looks)(
    "without %s it ends before anything is changed, and says what is missing",
    async (operation) => {
      const on = await wholeScene();
      on.emulator.inject({ operation, kind: "access-denied" });
      const result = await on.run("teardown-service", wholeInputs, hurried);
      expect(result.exitCode, result.stdout).toBe(1);
      expect(errors(result).join()).toMatch(new RegExp(`Add "[a-z-]+:${operation}" to the policy`));
      expect(changes(on)).toEqual([]);
    },
  );

  test.each(deletions)(
    "without %s it says what is missing, what is left, and how to delete it",
    async (operation) => {
      const on = await wholeScene();
      const allow = on.emulator.inject({ operation, kind: "access-denied" });
      const result = await on.run("teardown-service", wholeInputs, hurried);
      expect(result.exitCode, result.stdout).toBe(1);
      expect(errors(result).join()).toMatch(new RegExp(`Add "[a-z-]+:${operation}" to the policy`));
      const remaining = parsed(result.outputs["remaining"]) as { command: string }[];
      expect(remaining.length).toBeGreaterThan(0);
      expect(remaining.every(({ command }) => command.startsWith("aws "))).toBe(true);
      allow();
      const again = await on.run("teardown-service", wholeInputs, hurried);
      // An operation of Cloud Map's goes on although nobody may look at it.
      expect(again.outputs["outcome"], again.stdout).toMatch(/^(succeeded|not-needed)$/);
      expect(left(on)).toEqual([]);
    },
  );
});
