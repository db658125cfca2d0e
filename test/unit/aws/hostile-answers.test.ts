import { expect, test } from "vitest";
import { serviceDeploymentOf, serviceOf, tasksOf } from "../../../src/aws/answers.ts";
import { refusal } from "../../../src/aws/refusal.ts";
import { judge } from "../../../src/deployment/judge.ts";
import { consoleLink } from "../../../src/report/deploy-summary.ts";

test("members of other types than ECS's count as absent, those that nobody reads stay", () => {
  const answer = { serviceName: "web", status: 5, loadBalancers: [null, { targetGroupArn: {} }], later: [1] };
  expect(serviceOf(answer, "ecs:DescribeServices")).toEqual({
    serviceName: "web",
    loadBalancers: [{}],
    later: [1],
    deployments: [],
    events: [],
  });
  const record = {
    serviceDeploymentArn: "arn",
    createdAt: 1e300,
    lifecycleHookDetails: null,
    alarms: { triggeredAlarmNames: 7 },
  };
  expect(serviceDeploymentOf(record)).toEqual({ serviceDeploymentArn: "arn", alarms: {} });
});

test("a task is one with an ARN, and its containers are a list", () => {
  const tasks = [{ taskArn: "arn", stoppedReason: {}, containers: "x" }, { taskArn: null }, 5];
  expect(tasksOf({ tasks })).toEqual([{ taskArn: "arn", containers: [] }]);
});

test("an answer that the SDK cannot read is no bug, and is not shown", () => {
  const error = new TypeError(
    "Expected real number, got implicit NaN\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.",
  );
  expect(refusal(error, "ecs:DescribeServices")).toMatchObject({
    kind: "transient",
    message:
      "ecs:DescribeServices was answered with members of another type than its API has: that is not ECS's answer.",
  });
});

test("an answer without counts is no success, and one without deployments has words", () => {
  const target = { cluster: "default", service: "web", createdAt: 0 };
  for (const deployments of [[{ id: "ecs-svc/1", status: "PRIMARY" }], []]) {
    const service = serviceOf({ serviceName: "web", deployments }, "ecs:DescribeServices");
    const verdict = judge(target, { service, missing: 0 });
    expect(verdict.over).toBe(false);
    expect(verdict.says).not.toBe("");
  }
});

test("a name that is no Unicode has a link all the same", () => {
  expect(consoleLink({ region: "us-east-1", cluster: "\ud800", service: "\udfff" })).toContain("%EF%BF%BD");
});
