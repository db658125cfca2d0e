import { isObject, text } from "../../src/json.ts";
import { GitHubError, notFound, validationFailed } from "./errors.ts";
import type { GitHubContext, GitHubOperation } from "./operation.ts";
import { type DeploymentState, type GitHubState, nextId } from "./state.ts";
import { isoTime, nodeId, type Schemas, userView } from "./views-repository.ts";

/** https://docs.github.com/rest/deployments/deployments */
export const deploymentOperations: readonly GitHubOperation[] = [
  {
    id: "repos/list-deployments",
    method: "GET",
    path: "/deployments",
    permissions: ["deployments: read"],
    query: ["sha", "ref", "task", "environment"],
    run: ({ query }, { state }) =>
      [...state.deployments.values()]
        .filter((each) =>
          (["sha", "ref", "task", "environment"] as const).every(
            (name) => query[name] === undefined || query[name] === each[name],
          ),
        )
        .toSorted((one, other) => other.id - one.id)
        .map((each) => view(state, each)),
  },
  {
    id: "repos/create-deployment",
    method: "POST",
    path: "/deployments",
    permissions: ["deployments: write"],
    body: {
      members: {
        ref: "text",
        task: "text",
        auto_merge: "boolean",
        required_contexts: "texts",
        payload: "payload",
        environment: "text",
        description: "text",
        transient_environment: "boolean",
        production_environment: "boolean",
      },
      required: ["ref"],
    },
    run: ({ body, login }, context) => create(body, login, context),
  },
  {
    id: "repos/get-deployment",
    method: "GET",
    path: "/deployments/{id}",
    permissions: ["deployments: read"],
    run: ({ path }, { state }) => view(state, deploymentOf(state, path["id"])),
  },
];

export function deploymentOf(state: GitHubState, id: string | undefined): DeploymentState {
  const found = state.deployments.get(Number(id));
  if (!found) throw notFound();
  return found;
}

/** Descriptions of deployments and their statuses. */
export function checkedDescription(given: unknown, resource: string): string | null {
  const description = text(given) ?? null;
  if (description !== null && description.length > 140)
    throw validationFailed(resource, "description", "description is too long (maximum is 140 characters)");
  return description;
}

function create(body: Record<string, unknown>, login: string, { state, clock }: GitHubContext) {
  const ref = text(body["ref"]) ?? "";
  const environment = text(body["environment"]) ?? "production";
  const deployment: DeploymentState = {
    id: nextId(state),
    sha: commitOf(state, ref),
    ref,
    task: text(body["task"]) ?? "deploy",
    payload: isObject(body["payload"]) ? body["payload"] : (text(body["payload"]) ?? {}),
    environment,
    description: checkedDescription(body["description"], "Deployment"),
    transient: body["transient_environment"] === true,
    production:
      typeof body["production_environment"] === "boolean"
        ? body["production_environment"]
        : environment === "production",
    creator: login,
    createdAt: clock.now(),
    statuses: [],
  };
  state.deployments.set(deployment.id, deployment);
  return view(state, deployment);
}

/** A ref is a branch, a tag or a commit. */
function commitOf(state: GitHubState, ref: string): string {
  if (state.commits.has(ref)) return ref;
  const pull = [...state.pullRequests.values()].find(({ branch }) => branch === ref);
  if (!pull) throw new GitHubError(422, `No ref found for: ${ref}`);
  return pull.sha;
}

function view(state: GitHubState, deployment: DeploymentState): Schemas["deployment"] {
  const { id, sha, ref, task, payload, environment, description, createdAt, statuses } = deployment;
  const api = `${state.url}/repos/${state.repository}`;
  return {
    url: `${api}/deployments/${id}`,
    id,
    node_id: nodeId("Deployment", id),
    sha,
    ref,
    task,
    payload: isObject(payload) ? payload : String(payload),
    original_environment: environment,
    environment,
    description,
    creator: userView(state, deployment.creator),
    created_at: isoTime(createdAt),
    updated_at: isoTime(statuses.at(-1)?.createdAt ?? createdAt),
    statuses_url: `${api}/deployments/${id}/statuses`,
    repository_url: api,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  };
}
