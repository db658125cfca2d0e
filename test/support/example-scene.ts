import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Emulator } from "../../emulator/api.ts";
import { startEmulator } from "../../emulator/index.ts";
import type { Scenario } from "../../emulator/scenario-types.ts";
import { type RunOptions, runWorkflow, type WorkflowResult } from "../../runner/index.ts";
import type { JsonObject } from "../../src/json.ts";
import { type Machine, machineIn } from "./docker-machine.ts";
import { type Checkout, checkoutOf, repository } from "./example-checkout.ts";

const account = "123456789012";
const vars = {
  AWS_REGION: "ap-northeast-1",
  REGISTRY: `${account}.dkr.ecr.ap-northeast-1.amazonaws.com`,
  BUILD_ROLE: `arn:aws:iam::${account}:role/build`,
  PLAN_ROLE: `arn:aws:iam::${account}:role/plan`,
  DEPLOY_ROLE: `arn:aws:iam::${account}:role/deploy`,
  PREVIEW_ROLE: `arn:aws:iam::${account}:role/preview`,
  PREVIEW_DOMAIN: "preview.example.com",
};

/** A buildx that pushes what it is told to the endpoint's registry; what is in the images is no matter here. */
const buildx = {
  "buildx version": { stdout: "github.com/docker/buildx v0.38.2 abc\n" },
  "buildx inspect": { stdout: "Name: b\nDriver: docker-container\n" },
  version: { stdout: "28.5.2\n" },
  "buildx bake": { pushes: true },
};

export interface ExampleScene {
  readonly emulator: Emulator;
  readonly checkout: Checkout;
  readonly docker: Machine;
  run(workflow: string, more?: Partial<RunOptions>): Promise<WorkflowResult>;
  /** Operations that changed something since the last look. */
  changes(): string[];
  service(name?: string): JsonObject;
}

/** The example as a repository of its own, four container instances, and an ECR with the example's repositories. */
export async function exampleScene(
  example = "rails-web",
  scale = 200,
  scenario: Partial<Scenario> = {},
): Promise<ExampleScene> {
  const emulator = await startEmulator({
    clock: { scale },
    scenario: {
      region: vars.AWS_REGION,
      account,
      // As examples/rails-web/infra labels them.
      instances: Array.from({ length: 4 }, () => ({ attributes: { role: "web" } })),
      repositories: ["rails-web/app", "rails-web/apache", "web"],
      ...scenario,
    },
  });
  const root = mkdtempSync(join(tmpdir(), "ecs-actions-machine-"));
  const docker = machineIn(root, buildx);
  const checkout = checkoutOf(example);
  onTestFinished(async () => {
    await emulator.close();
    checkout.remove();
    rmSync(root, { recursive: true, force: true });
  });
  let looked = 0;
  return {
    emulator,
    checkout,
    docker,
    run: (workflow, more = {}) =>
      runWorkflow({
        file: join(checkout.folder, ".github", "workflows", `${workflow}.yml`),
        repository,
        workspace: checkout.folder,
        vars,
        declaredNoOps: { "docker/setup-buildx-action": {} },
        ...more,
        environment: {
          ...emulator.environment,
          PATH: docker.environment["PATH"] ?? "",
          GITHUB_SHA: checkout.sha(),
          ...more.environment,
        },
      }),
    changes() {
      const seen = emulator.requests.slice(looked).map(({ operation }) => operation);
      looked = emulator.requests.length;
      return seen.filter((name) => /^(Register|Create|Update|Put)/.test(name));
    },
    service(name = "web-service") {
      const { services } = emulator.call("DescribeServices", { services: [name] });
      return (services as JsonObject[])[0] ?? {};
    },
  };
}

const steps = (result: WorkflowResult) => result.jobs.flatMap((job) => job.steps);
export const summary = (result: WorkflowResult) =>
  steps(result)
    .map((step) => step.summary)
    .join("\n");
export const said = (result: WorkflowResult) =>
  steps(result)
    .flatMap(({ lines }) => lines.map(({ kind, text }) => `${kind} ${text}`))
    .join("\n");
export const results = (result: WorkflowResult) =>
  Object.fromEntries(result.jobs.map((job) => [job.id, job.result]));
