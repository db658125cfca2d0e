import type { Scenario } from "../../emulator/scenario-types.ts";
import type { ActionOptions } from "./action-process.ts";
import { type Stage, serviceDefinition, stage, taskDefinition } from "./endpoint.ts";
import { previewListener } from "./preview-scene.ts";
import { head, pullRequestEvent } from "./pull-request-event.ts";
import { changes } from "./teardown-scene.ts";

export const inputs = {
  "task-definition": "task.json",
  "service-definition": "service.json",
  preview: "true",
  "preview-host": "{service}-pr-{number}.preview.example.com",
  "preview-listener": "previews:80",
  "preview-probe": "false",
  "github-token": "ghs_job",
  timeout: "60s",
};

/** An endpoint with a listener for previews and pull request #7; a workspace with the service's documents. */
export async function scene(more: Partial<Scenario> = {}): Promise<Stage> {
  const on = await stage({
    clock: { scale: 100 },
    scenario: { gitHub: { pullRequests: [{ number: 7, sha: head }] }, ...more },
  });
  previewListener(on);
  on.write("task.json", taskDefinition("web:1"));
  on.write("service.json", serviceDefinition(2));
  return on;
}

export const deploy = (
  on: Stage,
  more: Record<string, string> = {},
  event: Partial<ActionOptions> = pullRequestEvent(7),
) => on.run("register-and-deploy", { ...inputs, ...more }, event);

/** What GitHub shows of previews: bodies of comments, and each deployment's commit with its newest state. */
export function shown({ emulator: { gitHub } }: Stage) {
  return {
    comments: [...gitHub.comments.values()].map(({ body }) => body),
    deployments: [...gitHub.deployments.values()].map(({ sha, statuses }) => ({
      sha: sha.slice(0, 7),
      state: statuses.at(-1)?.state,
      url: statuses.at(-1)?.environmentUrl,
    })),
  };
}

/** Changes at AWS, and nothing that GitHub was told. */
export const made = (on: Stage): string[] => changes(on).filter((name) => !name.includes("/"));
