import { expect, test } from "vitest";
import { startEmulator } from "../../emulator/index.ts";
import { runWorkflow } from "../../runner/index.ts";
import { repository } from "../support/example-checkout.ts";

// What runs against real ECS on workdays would otherwise be found broken there, a day late.
test(".github/workflows/e2e.yml: every step of it, and nothing is left behind", {
  timeout: 90_000,
}, async () => {
  const missing = "public.ecr.aws/docker/library/busybox:no-such-tag";
  await using emulator = await startedFor({
    [missing]: { pullError: "CannotPullContainerError: manifest unknown" },
  });
  const { result, jobs } = await runWorkflow({
    file: `${repository}/.github/workflows/e2e.yml`,
    repository,
    workspace: repository,
    environment: emulator.environment,
    vars: {
      E2E_ROLE: "arn:aws:iam::123456789012:role/e2e",
      E2E_REGION: "us-east-1",
      E2E_CLUSTER: "default",
      E2E_SUBNETS: "subnet-0a,subnet-0b",
      E2E_EXECUTION_ROLE: "arn:aws:iam::123456789012:role/e2e-execution",
    },
  });
  const steps = jobs.flatMap((job) => job.steps);
  const failed = steps.filter(({ conclusion }) => conclusion === "failure");
  expect(failed.flatMap(({ annotations }) => annotations.map(({ message }) => message))).toEqual([]);
  expect(result).toBe("success");
  expect(steps.find(({ id }) => id === "broken")?.outcome).toBe("failure");
  expect([...emulator.state.services.values()].map(({ status }) => status)).not.toContain("ACTIVE");
  expect(
    emulator.state.families.get("ecs-actions-e2e")?.filter(({ status }) => status === "ACTIVE") ?? [],
  ).toEqual([]);
});

test("without its variables it does nothing", async () => {
  const { jobs } = await runWorkflow({
    file: `${repository}/.github/workflows/e2e.yml`,
    repository,
    workspace: repository,
  });
  expect(jobs.map((job) => job.result)).toEqual(["skipped"]);
});

async function startedFor(images: Record<string, { pullError: string }>) {
  const emulator = await startEmulator({ clock: { scale: 40 }, scenario: { images } });
  return { ...emulator, [Symbol.asyncDispose]: () => emulator.close() };
}
