import type { Emulator } from "../../emulator/api.ts";
import type { JsonObject } from "../../src/json.ts";
import { previewListener, standingPreview } from "../../test/support/preview-scene.ts";
import { head, pullRequestEvent } from "../../test/support/pull-request-event.ts";
import type { FinalState } from "../final-state.ts";
import { planted } from "../planted.ts";
import type { FaultScenario } from "../scenario.ts";
import { files, images } from "./web.ts";

const github = { "github-token": planted.github };
const deploy = {
  ...github,
  "task-definition": "task.json",
  "service-definition": "service.json",
  preview: "true",
  "preview-host": "{service}-pr-{number}.example.com",
  "preview-listener": "previews:80",
  // Nothing resolves its name here.
  "preview-probe": "false",
};
const open = { gitHub: { pullRequests: [{ number: 7, sha: head }] } };
const closed = {
  gitHub: { pullRequests: [{ number: 7, sha: head, state: "closed" as const }, { number: 8 }] },
};
const at = (emulator: Emulator) => ({ listener: previewListener({ emulator }) });
const stands = ({ services, beside = [] }: FinalState) =>
  services.some(
    ({ name, rollout, running }) => name === "web-pr-7" && rollout === "COMPLETED" && running > 0,
  ) && beside.includes("rule web-pr-7.example.com");
const isGone = ({ services, beside = [], revisions }: FinalState) =>
  services.every(({ name, status }) => name !== "web-pr-7" || status === "INACTIVE") &&
  !beside.some((text) => /web-pr-7|p-7-web/.test(text)) &&
  (revisions["web-pr-7"] ?? []).length === 0;
const closing = (more: JsonObject = {}) =>
  pullRequestEvent(7, { name: "pull_request_target", action: "closed", state: "closed", ...more }).event;

/** Previews: deployed, taken down with their pull request, swept. */
export const previews: readonly FaultScenario[] = [
  {
    action: "register-and-deploy",
    name: "preview",
    endpoint: open,
    files: files("web:1"),
    scene: (emulator) => void at(emulator),
    event: pullRequestEvent(7).event,
    inputs: deploy,
    outcome: "succeeded",
    reached: stands,
  },
  {
    action: "register-and-deploy",
    name: "preview-fails",
    endpoint: { ...open, images },
    files: files("web:missing"),
    scene: (emulator) => void at(emulator),
    event: pullRequestEvent(7).event,
    inputs: deploy,
    outcome: "failed",
    again: ["failed"],
    reached: () => false,
  },
  {
    action: "teardown-service",
    name: "preview",
    endpoint: closed,
    scene(emulator) {
      const { listener } = at(emulator);
      standingPreview({ emulator }, { number: 7, listener });
      standingPreview({ emulator }, { number: 8, listener });
    },
    event: closing(),
    inputs: { ...github, preview: "true", service: "web" },
    outcome: "succeeded",
    reached: isGone,
  },
  {
    action: "teardown-service",
    name: "sweep",
    endpoint: closed,
    scene(emulator) {
      const { listener } = at(emulator);
      standingPreview({ emulator }, { number: 7, listener });
      standingPreview({ emulator }, { number: 8, listener });
    },
    inputs: { ...github, "sweep-previews": "true" },
    outcome: "succeeded",
    reached: isGone,
  },
];
