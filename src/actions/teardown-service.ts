import { teardownPreviews } from "../steps/preview/teardown.ts";
import { checkPreviewTeardown, isAboutPreviews } from "../steps/preview/teardown-input.ts";
import { checkedTeardown } from "../steps/teardown/input.ts";
import { teardown } from "../steps/teardown/teardown.ts";
import { action } from "./action.ts";
import { previewTeardownInputs } from "./preview-teardown-inputs.ts";
import { teardownParts, teardownServices, teardownSettings } from "./teardown-inputs.ts";

export default action({
  name: "teardown-service",
  description:
    "Delete ECS services in the order that ECS wants, with what belongs to them; or old task definitions only.",
  inputs: { ...teardownServices, ...teardownParts, ...previewTeardownInputs, ...teardownSettings },
  outputs: {
    outcome:
      "How it ended: `succeeded`, `not-needed` (nothing was there), `skipped` (a dry run), `failed`, `timed-out` or `cancelled`. Set even when the step fails.",
    deleted: "What was deleted, as a JSON list: `service default/web`, `task definition web:3` …",
    kept: "What stays on purpose, as a JSON list of `what` and `why`.",
    remaining:
      "What was to go and is still there, as a JSON list of `what`, `why` and the `command` that deletes it.",
    plan: "What was to be done, as a JSON list of lines in their order.",
  },
  async run(input, context) {
    if (!isAboutPreviews(input)) return teardown(checkedTeardown(input), context);
    checkPreviewTeardown(input);
    return teardownPreviews(input, context);
  },
});
