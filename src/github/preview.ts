import { debug } from "@actions/core";
import { systemClock } from "../clock.ts";
import type { PreviewPorts } from "../preview/ports.ts";
import { readEvent } from "./event.ts";
import type { GitHubRest } from "./rest.ts";

/** What previews need of the runner, GitHub and AWS; each is loaded where it is first used. */
export function previewPorts(environment: NodeJS.ProcessEnv): PreviewPorts {
  const event = () => readEvent(environment);
  const gitHub = async (token: string): Promise<GitHubRest> => {
    const { connectGitHub } = await import("./rest.ts");
    const { repository } = event();
    return connectGitHub({ token, repository, clock: systemClock, random: Math.random, debug });
  };
  return {
    event,
    pullRequests: async (token) => (await import("./pull-requests.ts")).pullRequests(await gitHub(token)),
    records: async (token) =>
      (await import("./preview-records.ts")).previewRecords(await gitHub(token), event().runUrl),
    routes: async () => (await import("../aws/listeners.ts")).connectRoutes(),
    services: async () => (await import("../aws/tagged-services.ts")).connectTaggedServices(),
    ask: async (url, signal) => (await import("./ask-url.ts")).askUrl(url, signal),
  };
}
