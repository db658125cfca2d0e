import { boolean, duration, integer, type Kind, text, WrongValue } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import type { PreviewChoice } from "../steps/preview/input.ts";

/** Which pull request: the event's, or one by its number. */
export const previewChoice: Kind<PreviewChoice> = {
  form: "true, false or the number of a pull request",
  parse(value) {
    if (/^[1-9]\d{0,9}$/.test(value.trim())) return Number(value);
    try {
      return boolean.parse(value) ? "event" : "none";
    } catch {
      throw new WrongValue("must be true, false or the number of a pull request");
    }
  },
};

/** Where the runner has no token to put in, the default's own text is left. */
const token: Kind<string> = {
  form: text.form,
  parse: (value) => (value.trimStart().startsWith("${{") ? "" : text.parse(value)),
};

/** Asked of GitHub, and told there. */
export const githubInputs = {
  "preview-environment": optional(
    text,
    "Environment of GitHub's deployments, one for all previews.",
    "preview",
  ),
  "github-token": optional(
    token,
    "Token with `pull-requests: write` and `deployments: write`, for the pull request's state, the comment and the deployment.",
    "${{ github.token }}",
  ),
};

/** A preview instead of the service itself. */
export const previewInputs = {
  preview: optional(
    previewChoice,
    "Deploy a preview of a pull request beside the service, as `<service>-pr-<number>`: `true` for the pull request of the event, or its number. The step then always waits until it is complete.",
    "false",
  ),
  "preview-host": optional(
    text,
    "Host name of the preview, such as `{service}-pr-{number}.preview.example.com`; `{service}`, `{number}` and `{branch}` are filled in. Needs `preview-listener`. Left out: the preview has no URL.",
  ),
  "preview-listener": optional(
    text,
    "Listener of the Application Load Balancer that all previews share: its ARN, or `load-balancer-name:port`.",
  ),
  "preview-health-check-path": optional(
    text,
    "Path that the load balancer asks a preview's tasks for; an answer from 200 to 399 is healthy.",
    "/",
  ),
  "preview-probe": optional(
    boolean,
    "Whether to ask the URL from here, until the preview answers. `false` for a load balancer that this runner cannot reach.",
    "true",
  ),
  "preview-expires": optional(
    duration({ min: "1h", max: "8760h" }),
    "How long a preview lives after its last deployment; teardown-service with `sweep-previews` removes it then. Left out: as long as its pull request is open.",
  ),
  "preview-label": optional(text, "Label without which a pull request gets no preview."),
  "preview-max": optional(
    integer({ min: 1, max: 100 }),
    "How many previews of the service there may be at once.",
  ),
  ...githubInputs,
};

export const previewOutputs = {
  "preview-url": "URL of the preview; empty where it has none, or there is no preview.",
};
