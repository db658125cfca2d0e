import { boolean, duration, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { githubInputs, previewChoice } from "./preview-inputs.ts";

/** Previews of pull requests, instead of services by name. */
export const previewTeardownInputs = {
  preview: optional(
    previewChoice,
    "Remove the previews of a pull request with all that belongs to them: `true` for that of the event (`pull_request_target: closed` needs no checkout), which is left alone where it is open again; or its number, whatever its state. With `service`, the base service, that one's preview only.",
    "false",
  ),
  "sweep-previews": optional(
    boolean,
    "Remove the previews of this repository in the cluster that nobody needs any more: the pull request is not open, has lost `preview-label`, or the preview has expired. For a schedule.",
    "false",
  ),
  "preview-label": optional(
    text,
    "Label without which a pull request gets no preview, as where they are deployed.",
  ),
  "preview-grace": optional(
    duration({ min: "0s", max: "168h" }),
    "How long after its last deployment a sweep leaves a preview alone: the run that deploys it may still be at it.",
    "30m",
  ),
  "sweep-all": optional(
    boolean,
    "Whether a sweep goes on where GitHub lists no open pull request at all and there are more than three previews. Without it that is an error, as a list that got lost would delete everything.",
    "false",
  ),
  ...githubInputs,
};
