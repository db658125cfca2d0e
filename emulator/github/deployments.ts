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
  {
    id: "repos/delete-deployment",
    method: "DELETE",
    path: "/deployments/{id}",
    permissions: ["deployments: write"],
    run({ path }, { state }) {
      const { id, environment, statuses } = deploymentOf(state, path["id"]);
      const others = [...state.deployments.values()].some(
        (other) => other.id !== id && other.environment === environment,
      );
      // A status other than `success` makes it inactive, too:
      // https://docs.github.com/rest/deployments/deployments#delete-a-deployment
      if (others && statuses.at(-1)?.state === "success") {
        const why =
          "We cannot delete an active deployment unless it is the only deployment in a given environment.";
        throw new GitHubError(422, "Validation Failed", { errors: [why] });
      }
      state.deployments.delete(id);
      return undefined;
    },
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
  const sha = commitOf(state, ref);
  checkContexts(state, ref, sha, body["required_contexts"]);
  const deployment: DeploymentState = {
    id: nextId(state),
    sha,
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

/**
 * Each check of the commit has to be passed, but for an empty list: also the check that the asking job itself is.
 * @throws GitHubError 409
 */
function checkContexts(state: GitHubState, ref: string, sha: string, required: unknown): void {
  const checks = [...state.pullRequests.values()].find((pull) => pull.sha === sha)?.checks ?? {};
  const names = Array.isArray(required) ? required.map(String) : Object.keys(checks);
  if (names.every((name) => checks[name] === "success")) return;
  const contexts = names.map((context) => ({ context, state: checks[context] ?? "pending" }));
  throw new GitHubError(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ contexts, resource: "Deployment", field: "required_contexts", code: "invalid" }],
  });
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
