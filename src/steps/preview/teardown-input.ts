import { Failure, type Problem } from "../../failure.ts";
import type { TeardownInput } from "../teardown/input.ts";
import type { PreviewChoice } from "./input.ts";

/** What is asked of previews, by the names of the inputs. */
export interface PreviewTeardownInput
  extends Pick<TeardownInput, "service" | "cluster" | "protect" | "timeout" | "dry-run"> {
  readonly preview: PreviewChoice;
  readonly "sweep-previews": boolean;
  readonly "preview-label": string | undefined;
  /** Milliseconds. */
  readonly "preview-grace": number;
  readonly "sweep-all": boolean;
  readonly "preview-environment": string;
  readonly "github-token": string;
}

/** Everything that a preview has goes by its tags; these are for services that are named. */
const ofServices = [
  "listener-rules",
  "target-groups",
  "cloud-map-services",
  "families",
  "images",
  "log-groups",
  "keep-revisions",
] as const;

/** Whether previews are meant, and not services by name. */
export function isAboutPreviews(
  input: Partial<Pick<PreviewTeardownInput, "preview" | "sweep-previews">>,
): boolean {
  return input["sweep-previews"] === true || (input.preview !== undefined && input.preview !== "none");
}

/** @throws Failure with everything about the inputs that does not fit together */
export function checkPreviewTeardown(
  input: PreviewTeardownInput & Partial<Pick<TeardownInput, (typeof ofServices)[number]>>,
): void {
  const problems: Problem[] = [];
  if (input["sweep-previews"] && input.preview !== "none") {
    problems.push({
      message: "Inputs 'preview' and 'sweep-previews' are both given.",
      where: { input: "sweep-previews" },
      hint: "One removes the previews of a pull request, the other those that nobody needs: take two steps.",
    });
  }
  for (const name of ofServices) {
    if (input[name] === undefined) continue;
    problems.push({
      message: `Input '${name}' is for services that are named: what belongs to a preview is known by its tags.`,
      where: { input: name },
      hint: "Leave it out.",
    });
  }
  if (problems.length > 0) throw new Failure(problems);
}
