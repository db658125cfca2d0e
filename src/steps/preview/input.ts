import { Failure, type Problem } from "../../failure.ts";
import { checkHostTemplate } from "../../preview/host.ts";
import { collected } from "../../together.ts";

/** Which pull request gets the preview: none, that of the event, or one by its number. */
export type PreviewChoice = "none" | "event" | number;

/** What a preview is asked to be, by the names of the inputs. */
export interface PreviewInput {
  readonly preview: PreviewChoice;
  readonly "preview-host": string | undefined;
  readonly "preview-listener": string | undefined;
  readonly "preview-health-check-path": string;
  readonly "preview-probe": boolean;
  /** Milliseconds. */
  readonly "preview-expires": number | undefined;
  readonly "preview-label": string | undefined;
  readonly "preview-max": number | undefined;
  readonly "preview-environment": string;
  readonly "github-token": string;
}

/**
 * What the inputs say of a preview that makes no sense together.
 * @param input beside a wrong input some have no value
 */
export function previewProblems(input: Partial<PreviewInput>): Problem[] {
  const { "preview-host": host, "preview-listener": listener, "preview-health-check-path": path } = input;
  const problems: Problem[] = [];
  if (input.preview === "none") return [];
  if ((host === undefined) !== (listener === undefined)) {
    const [given, missing] =
      host === undefined ? ["preview-listener", "preview-host"] : ["preview-host", "preview-listener"];
    problems.push({
      message: `Input '${given}' needs '${missing}'.`,
      where: { input: given },
      hint: "A preview has a URL by both: the listener that requests come to, and the host name that tells them apart. Without both it has none.",
    });
  }
  if (path !== undefined && !/^\/[\x21-\x7e]{0,1023}$/.test(path)) {
    problems.push({
      message:
        "Input 'preview-health-check-path' must begin with '/', and be a path of at most 1024 characters.",
      where: { input: "preview-health-check-path" },
    });
  }
  try {
    if (host !== undefined) checkHostTemplate(host);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(...error.problems);
  }
  return problems;
}

/**
 * Checks what else there is to check, and tells what is wrong in it together with what is wrong in the inputs of a preview.
 * @throws Failure with all of it
 */
export async function checkedWithPreview<T extends object>(
  input: Partial<PreviewInput>,
  check: () => Promise<T>,
): Promise<T> {
  const problems = previewProblems(input);
  const checked = await collected(problems, check);
  if (checked === undefined || problems.length > 0) throw new Failure(problems);
  return checked;
}
