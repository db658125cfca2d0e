import type { PreviewRecords } from "../preview/ports.ts";
import { stickyComment } from "./comments.ts";
import { recordDeployment } from "./deployments.ts";
import type { GitHubRest } from "./rest.ts";

/**
 * What people see at the pull request.
 * @param runUrl page of this run, where the deployments' logs are
 */
export function previewRecords(gitHub: GitHubRest, runUrl: string): PreviewRecords {
  return {
    record: (record) => recordDeployment(gitHub, record, runUrl),
    comment: (number, text) => stickyComment(gitHub, number, text),
  };
}
