import { arch, platform } from "node:os";
import { basename, join } from "node:path";
import { isObject, type JsonObject, number, text } from "../src/json.ts";
import type { RunFolder } from "./run-folder.ts";

/** What started a run: the name of a webhook event and its payload. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: object;
}

export interface VariableSources {
  /** Display name of the workflow. */
  readonly workflow: string;
  /** Its file. */
  readonly file: string;
  readonly event: { readonly name: string; readonly payload: JsonObject };
  readonly workspace: string;
  readonly folder: Pick<RunFolder, "path" | "temp" | "eventPath">;
  /** What the caller sets; its GITHUB_* and RUNNER_* go before those made here. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The commit where neither the event nor the caller names one. */
const unknownCommit = "0123456789abcdef0123456789abcdef01234567";

interface Refs {
  readonly ref: string;
  readonly head: string;
  readonly base: string;
  readonly sha?: string | undefined;
}

function refsOf(name: string, payload: JsonObject): Refs {
  const pull = isObject(payload["pull_request"]) ? payload["pull_request"] : undefined;
  if (pull && name.startsWith("pull_request")) {
    const branch = (side: string) => (isObject(pull[side]) ? text(pull[side]["ref"]) : undefined) ?? "";
    const pullNumber = number(payload["number"]) ?? number(pull["number"]);
    const base = branch("base");
    // A merged or closed pull request has no merge commit of its own any more; GitHub keeps this ref even so.
    const ref = name === "pull_request" ? `refs/pull/${pullNumber}/merge` : `refs/heads/${base || "main"}`;
    return { ref, head: branch("head"), base, sha: text(pull["merge_commit_sha"]) };
  }
  return { ref: text(payload["ref"]) ?? "refs/heads/main", head: "", base: "", sha: text(payload["after"]) };
}

/** GITHUB_*, RUNNER_* and CI, as a job sees them: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export function githubVariables(sources: VariableSources): Record<string, string> {
  const { event, environment, folder } = sources;
  const { ref, head, base, sha: commit = unknownCommit } = refsOf(event.name, event.payload);
  const given = isObject(event.payload["repository"]) ? event.payload["repository"] : {};
  const sender = isObject(event.payload["sender"]) ? text(event.payload["sender"]["login"]) : undefined;
  const repository = environment["GITHUB_REPOSITORY"] ?? text(given["full_name"]) ?? "org/app";
  const [owner = ""] = repository.split("/");
  const sha = environment["GITHUB_SHA"] ?? commit;
  const actor = environment["GITHUB_ACTOR"] ?? sender ?? "octocat";
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const api = environment["GITHUB_API_URL"] ?? "https://api.github.com";
  const fullRef = environment["GITHUB_REF"] ?? ref;
  const made = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: api,
    GITHUB_BASE_REF: base,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: folder.eventPath,
    GITHUB_GRAPHQL_URL: `${api}/graphql`,
    GITHUB_HEAD_REF: head,
    GITHUB_REF: fullRef,
    GITHUB_REF_NAME: fullRef.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: fullRef.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(number(given["id"]) ?? 1),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: "1",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: String(Date.now()),
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: server,
    GITHUB_SHA: sha,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: sources.workflow,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${basename(sources.file)}@${fullRef}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: sources.workspace,
    RUNNER_ARCH: arch() === "arm64" ? "ARM64" : "X64",
    RUNNER_ENVIRONMENT: "self-hosted",
    RUNNER_NAME: "local",
    RUNNER_OS: platform() === "darwin" ? "macOS" : platform() === "win32" ? "Windows" : "Linux",
    RUNNER_TEMP: folder.temp,
    RUNNER_TOOL_CACHE: join(folder.path, "_tool"),
    RUNNER_WORKSPACE: folder.path,
  };
  const own = Object.entries(environment).filter(([name]) => /^(GITHUB|RUNNER)_/.test(name));
  return { ...made, ...Object.fromEntries(own) };
}

/** The contexts that say the same as the variables, in expressions: `github.ref_name`, `runner.temp`. */
export function contextOf(
  prefix: "GITHUB_" | "RUNNER_",
  variables: Readonly<Record<string, string>>,
): JsonObject {
  const members = Object.entries(variables).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(members.map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]));
}
