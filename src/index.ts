import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import type { ActionName } from "./action-names.ts";
import type { Action, Ending } from "./actions/action.ts";
import { systemClock } from "./clock.ts";
import { outcomes } from "./deployment/outcome.ts";
import { Failure, type Problem } from "./failure.ts";
import { declareArtifacts } from "./github/artifacts.ts";
import { cancellation } from "./github/cancellation.ts";
import { runnerFiles } from "./github/files.ts";
import { givenInputs } from "./github/inputs.ts";
import { runnerLog } from "./github/log.ts";
import { mask } from "./github/mask.ts";
import { previewPorts } from "./github/preview.ts";
import { runTokens } from "./github/run-tokens.ts";
import type { BuildPorts, Ecr } from "./image/ports.ts";
import { type InputTable, readInputs, type Values } from "./inputs/table.ts";
import type { Ecs, Ports } from "./ports.ts";
import type { TeardownPorts } from "./teardown/ports.ts";

export { post } from "./post.ts";

type AnyAction = Action<InputTable, string>;

// A dynamic import each: an action loads its own chunk, and the SDK only when it first talks to AWS.
const actions: Record<ActionName, () => Promise<{ default: unknown }>> = {
  deploy: () => import("./actions/deploy.ts"),
  "build-and-push": () => import("./actions/build-and-push.ts"),
  "render-task-def": () => import("./actions/render-task-def.ts"),
  "register-and-deploy": () => import("./actions/register-and-deploy.ts"),
  "wait-stable": () => import("./actions/wait-stable.ts"),
  "teardown-service": () => import("./actions/teardown-service.ts"),
};

/** Where inputs of other actions are explained. */
const migrating = "https://github.com/org/ecs-actions/blob/main/docs/migrating-from-aws-actions.md";

/** Exit code of a bug of ours, apart from every outcome's. */
const bugExitCode = 70;

/** Runs one action as the runner started it: the only place that catches everything, and the only one that ends. */
export async function main(name: ActionName): Promise<void> {
  const action = (await actions[name]()).default as AnyAction;
  const ports = runnerPorts(name);
  const outputs: Record<string, string> = {};
  const end = (ending: Ending) => {
    const { outcome, problem, forgiven } = ending;
    if (outcome !== undefined && "outcome" in action.outputs) outputs["outcome"] = outcome;
    for (const [output, value] of Object.entries(outputs)) core.setOutput(output, value);
    if (problem) ports.log.error(problem);
    if (outcome !== undefined && !forgiven) process.exitCode = outcomes[outcome].exitCode;
  };
  try {
    const signal = cancellation(() => {
      ports.log.line(
        "Cancelled while a call to AWS did not come back. What ECS was told before, it goes on with.",
      );
      end({ outcome: "cancelled" });
    });
    const input = await checkedInputs(action, ports);
    end(await action.run(input, { ports, signal, outputs }));
  } catch (error) {
    if (error instanceof Failure) {
      for (const problem of error.problems) ports.log.error(problem);
      end({ outcome: "failed" });
    } else {
      end({ outcome: "failed" });
      core.error(`This is a bug in ecs-actions; please report it with these lines.\n${stack(error)}`, {
        title: name,
      });
      process.exitCode = bugExitCode;
    }
  } finally {
    // A call that nobody waits for any more must not keep the step; what was printed has been written by then.
    setTimeout(() => process.exit(), 500).unref();
  }
}

/** @throws Failure with every wrong input, and with what is wrong in the files that the right ones name */
async function checkedInputs(action: AnyAction, ports: Ports): Promise<Values<InputTable>> {
  const read = readInputs(action.inputs, givenInputs(process.env));
  if ("values" in read) {
    if (read.notices.length > 0) ports.log.notice({ message: read.notices.join(" "), link: migrating });
    return read.values;
  }
  const problems: Problem[] = [...read.problems];
  try {
    await action.inspect?.(read.rest, ports);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(...error.problems);
  }
  throw new Failure(problems);
}

function runnerPorts(name: string): Ports {
  const log = runnerLog(name, systemClock);
  let ecs: Promise<Ecs> | undefined;
  return {
    clock: systemClock,
    random: Math.random,
    uuid: randomUUID,
    runTokens: (request) => runTokens(process.env, request),
    log,
    files: runnerFiles(process.env),
    ecs: () => {
      ecs ??= import("./aws/ecs.ts").then(({ connectEcs }) => connectEcs(log.line));
      return ecs;
    },
    loadBalancers: async () => (await import("./aws/load-balancers.ts")).connectLoadBalancers(),
    logs: async () => (await import("./aws/logs.ts")).connectLogs(),
    ecsModel: async () => (await import("./aws/ecs-model.ts")).ecsModel,
    build: buildPorts(),
    preview: previewPorts(process.env),
    teardown: teardownPorts(),
  };
}

function buildPorts(): BuildPorts {
  let ecr: Promise<Ecr> | undefined;
  return {
    ecr: () => {
      ecr ??= import("./aws/ecr.ts").then(({ connectEcr }) => connectEcr());
      return ecr;
    },
    docker: async () => (await import("./docker/docker.ts")).connectDocker(process.env),
    git: async () => (await import("./docker/git.ts")).connectGit(process.env),
    hide: mask,
    declareArtifacts: (lines) => declareArtifacts(process.env, lines),
  };
}

function teardownPorts(): TeardownPorts {
  return {
    services: async () => (await import("./aws/removable-services.ts")).connectRemovableServices(),
    scaling: async () => (await import("./aws/scalable-targets.ts")).connectScaling(),
    routes: async () => (await import("./aws/listeners.ts")).connectRoutes(),
    revisions: async () => (await import("./aws/task-definition-revisions.ts")).connectRevisions(),
    images: async () => (await import("./aws/image-removal.ts")).connectRemovableImages(),
    cloudMap: async () => (await import("./aws/cloud-map.ts")).connectCloudMap(),
    logGroups: async () => (await import("./aws/log-groups.ts")).connectLogGroups(),
  };
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
