import { describe, expect, test } from "vitest";
import type { Stage } from "../support/endpoint.ts";
import { running, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const group = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
const container = {
  portMappings: [{ containerPort: 80, hostPort: 0 }],
  logConfiguration: {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "web" },
  },
};
const service = serviceDefinition(2, 50, 200, {
  loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
  deploymentConfiguration: {
    minimumHealthyPercent: 50,
    maximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
});

/** A deployment that another step began, waited for without one permission. */
async function waitedWithout(on: Stage, operation: string, image: string) {
  await running(on, { service, task: taskDefinition("web:1", container) });
  on.emulator.call("RegisterTaskDefinition", taskDefinition(image, container));
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
  on.emulator.inject({ operation, kind: "access-denied" });
  return on.run("wait-stable", { service: "web", "fail-after": "2", timeout: "10s" });
}

const scenario = {
  balancers: [{ name: group, interval: 5, deregistrationDelay: 5 }],
  images: { "web:bad": { exit: { after: 8, code: 3 }, logs: ["KeyError: SECRET_KEY_BASE"] } },
};

/** The call that is refused; notices of a deployment that is good, and of one that is not. */
describe.each([
  ["ListServiceDeployments", 1, 1],
  ["DescribeServiceDeployments", 1, 1],
  ["ListTasks", 1, 1],
  ["DescribeTasks", 1, 1],
  // Only needed to explain an ending.
  ["DescribeTaskDefinition", 0, 1],
  ["GetLogEvents", 0, 1],
  ["DescribeTargetHealth", 0, 1],
  // What they would tell is left out.
  ["DescribeContainerInstances", 0, 0],
  ["DescribeTargetGroupAttributes", 0, 0],
])("without permission for %s", (operation, ofGood, ofBad) => {
  const notices = (result: Awaited<ReturnType<typeof waitedWithout>>) =>
    result.annotations.filter(({ level }) => level === "notice").map(({ message }) => message);

  test("what is good is green", async () => {
    const on = await stage({ scenario, clock: { scale: 100 } });
    const result = await waitedWithout(on, operation, "web:2");
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(notices(result)).toHaveLength(ofGood);
    for (const notice of notices(result)) expect(notice).toContain(operation);
  });

  test("what is bad is never green, and says once what is missing", async () => {
    const on = await stage({ scenario, clock: { scale: 100 } });
    const result = await waitedWithout(on, operation, "web:bad");
    expect(["failed", "rolled-back", "timed-out"], result.stdout).toContain(result.outputs["outcome"]);
    expect(result.exitCode).not.toBe(0);
    expect(notices(result), result.stdout).toHaveLength(ofBad);
    for (const notice of notices(result)) expect(notice).toContain(operation);
  });
});
