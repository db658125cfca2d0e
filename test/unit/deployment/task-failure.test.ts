import { describe, expect, test } from "vitest";
import { causeOf, causes } from "../../../src/deployment/causes.ts";
import { defaultFailAfter, judgeTasks } from "../../../src/deployment/judge-tasks.ts";
import type { Service, Task } from "../../../src/deployment/observed.ts";
import { taskFailures } from "../../../src/deployment/task-failure.ts";

/** ECS's, the agent's and Docker's own words, and what they mean. */
const words: readonly [said: string, id: string][] = [
  [
    "CannotPullContainerError: API error (404): repository 1.dkr.ecr.eu-west-1.amazonaws.com/web not found",
    "image-missing",
  ],
  [
    "Task failed to start: api: CannotPullImageManifestError: manifest unknown: Requested image not found",
    "image-missing",
  ],
  [
    "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
    "image-platform",
  ],
  [
    "CannotPullECRContainerError: AccessDeniedException: User is not authorized to perform: ecr:GetAuthorizationToken",
    "image-denied",
  ],
  [
    "CannotPullContainerError: net/http: request canceled while waiting for connection",
    "registry-unreachable",
  ],
  ["CannotPullContainerError: write /var/lib/docker/tmp: no space left on device", "disk-full"],
  [
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    "secret-missing",
  ],
  [
    "ResourceInitializationError: unable to retrieve ssm params: AccessDeniedException: is not authorized to perform: ssm:GetParameters",
    "secret-denied",
  ],
  [
    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: ResourceNotFoundException: The specified log group does not exist.",
    "log-group-missing",
  ],
  [
    'CannotStartContainerError: exec: "pumma": executable file not found in $PATH: unknown',
    "command-missing",
  ],
  ["CannotStartContainerError: Bind for 0.0.0.0:80 failed: port is already allocated", "host-port-taken"],
  [
    "Essential container in task exited: web: exit code 137 OutOfMemoryError: Container killed due to memory usage",
    "out-of-memory",
  ],
  [
    "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:x)",
    "load-balancer-health-check",
  ],
  ["Task failed container health checks: web: exit code 143", "container-health-check"],
  ["Essential container in task exited: web: exit code 3", "exit-code"],
  [
    "was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) is already using a port required by your task.",
    "port-in-use",
  ],
  ["The closest matching (container-instance 1) has insufficient memory available.", "memory-short"],
  ["The closest matching (container-instance 1) has insufficient CPU units available.", "cpu-short"],
  [
    "The closest matching (container-instance 1) is missing an attribute required by your task.",
    "attribute-missing",
  ],
  ['encountered error "AGENT".', "agent-disconnected"],
  ["TaskFailedToStart: MemberOf placement constraint unsatisfied", "constraint-unsatisfied"],
  ["Reason: No Container Instances were found in your cluster.", "no-instances"],
  ["Host EC2 (instance i-1) terminated.", "instance-gone"],
];

test.each(words)("%s", (said, id) => {
  expect(causeOf(said)?.id).toBe(id);
});

test("each cause has an anchor of its own", () => {
  expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
});

const task = (more: Partial<Task>): Task => ({ taskArn: "arn:task/1", lastStatus: "STOPPED", ...more });

describe("failed tasks", () => {
  test("what scaling, a roll or a person stopped did not fail", () => {
    const stopped = [
      task({
        stopCode: "ServiceSchedulerInitiated",
        stoppedReason: "Scaling activity initiated by (deployment ecs-svc/2)",
      }),
      task({ stopCode: "UserInitiated", stoppedReason: "for a look" }),
    ];
    expect(taskFailures(stopped)).toEqual([]);
  });

  test("the container that took the task down is the one that says something", () => {
    const [failure] = taskFailures([
      task({
        stopCode: "TaskFailedToStart",
        stoppedReason: "Task failed to start",
        containers: [{ name: "nginx" }, { name: "api", reason: "CannotPullContainerError: not found" }],
      }),
    ]);
    expect(failure?.container?.name).toBe("api");
    expect(failure?.cause?.id).toBe("image-missing");
  });

  test("not the one that was stopped because another ended", () => {
    const [failure] = taskFailures([
      task({
        stopCode: "EssentialContainerExited",
        stoppedReason: "Essential container in task exited",
        containers: [
          { name: "sidecar", exitCode: 137 },
          { name: "app", exitCode: 1 },
        ],
      }),
    ]);
    expect(failure?.container?.name).toBe("app");
  });
});

describe("judged by their tasks", () => {
  const service = (breaker?: { enable: boolean; rollback: boolean }): Service => ({
    serviceName: "web",
    serviceArn: "arn",
    desiredCount: 2,
    deployments: [],
    events: [],
    deploymentConfiguration: breaker ? { deploymentCircuitBreaker: breaker } : {},
  });
  const target = { cluster: "default", service: "web", createdAt: 0, taskDefinition: "arn:x/web:2" };
  const crashed = (times: number) =>
    taskFailures(
      Array.from({ length: times }, () =>
        task({ stopCode: "EssentialContainerExited", containers: [{ name: "web", exitCode: 3 }] }),
      ),
    );

  test("a breaker of its own decides first", () => {
    expect(defaultFailAfter(service())).toBe(3);
    expect(defaultFailAfter(service({ enable: true, rollback: true }))).toBe(6);
    expect(defaultFailAfter({ ...service(), desiredCount: 100 })).toBe(50);
  });

  test.each([
    [2, undefined, undefined],
    [3, undefined, "failed"],
    [1, 1, "failed"],
    [50, 0, undefined],
  ])("%i crashes with fail-after %s: %s", (times, failAfter, outcome) => {
    expect(judgeTasks(target, service(), crashed(times), failAfter)).toEqual(
      outcome === undefined ? undefined : expect.objectContaining({ over: true, outcome }),
    );
  });

  test("what ECS goes on with is said", () => {
    const says = (of: Service) => {
      const verdict = judgeTasks(target, of, crashed(9));
      return verdict?.over ? verdict.says : "";
    };
    expect(says(service())).toContain("no circuit breaker");
    expect(says(service({ enable: true, rollback: true }))).toContain("puts the service back");
    expect(says(service({ enable: true, rollback: false }))).toContain("gives up");
  });
});
