import { text } from "../../src/json.ts";
import { checkedDescription, deploymentOf } from "./deployments.ts";
import { invalidRequest, notFound } from "./errors.ts";
import type { GitHubContext, GitHubOperation } from "./operation.ts";
import { type DeploymentState, type DeploymentStatusState, type GitHubState, nextId } from "./state.ts";
import { isoTime, nodeId, type Schemas, userView } from "./views-repository.ts";

const states = ["error", "failure", "inactive", "in_progress", "queued", "pending", "success"] as const;
type State = (typeof states)[number];

/** https://docs.github.com/rest/deployments/statuses */
export const deploymentStatusOperations: readonly GitHubOperation[] = [
  {
    id: "repos/list-deployment-statuses",
    method: "GET",
    path: "/deployments/{id}/statuses",
    permissions: ["deployments: read"],
    run({ path }, { state }) {
      const deployment = deploymentOf(state, path["id"]);
      return deployment.statuses.toReversed().map((status) => view(state, deployment, status));
    },
  },
  {
    id: "repos/get-deployment-status",
    method: "GET",
    path: "/deployments/{id}/statuses/{status}",
    permissions: ["deployments: read"],
    run({ path }, { state }) {
      const deployment = deploymentOf(state, path["id"]);
      const found = deployment.statuses.find(({ id }) => id === Number(path["status"]));
      if (!found) throw notFound();
      return view(state, deployment, found);
    },
  },
  {
    id: "repos/create-deployment-status",
    method: "POST",
    path: "/deployments/{id}/statuses",
    permissions: ["deployments: write"],
    body: {
      members: {
        state: states,
        target_url: "text",
        log_url: "text",
        description: "text",
        environment: "text",
        environment_url: "text",
        auto_inactive: "boolean",
      },
      required: ["state"],
    },
    run({ path, body, login }, context) {
      const deployment = deploymentOf(context.state, path["id"]);
      const status = create(deployment, body, login, context);
      if (status.state === "success" && body["auto_inactive"] !== false) retire(deployment, login, context);
      return view(context.state, deployment, status);
    },
  },
];

function create(
  deployment: DeploymentState,
  body: Record<string, unknown>,
  creator: string,
  { state, clock }: GitHubContext,
): DeploymentStatusState {
  const status = {
    id: nextId(state),
    state: text(body["state"]) ?? "",
    creator,
    description: checkedDescription(body["description"], "DeploymentStatus") ?? "",
    environment:
      text(body["environment"]) ?? deployment.statuses.at(-1)?.environment ?? deployment.environment,
    environmentUrl: url(body["environment_url"]),
    logUrl: url(body["log_url"] ?? body["target_url"]),
    createdAt: clock.now(),
  };
  deployment.statuses.push(status);
  return status;
}

/** `auto_inactive`: those before that succeeded, in the same environment, neither transient nor production. */
function retire(by: DeploymentState, login: string, context: GitHubContext): void {
  for (const other of context.state.deployments.values()) {
    if (other.id >= by.id || other.environment !== by.environment || other.transient || other.production)
      continue;
    if (other.statuses.at(-1)?.state === "success") create(other, { state: "inactive" }, login, context);
  }
}

function url(given: unknown): string {
  const found = text(given) ?? "";
  if (found !== "" && !/^https?:\/\//.test(found)) throw invalidRequest(`"${found}" is not a valid URL.`);
  return found;
}

function view(
  state: GitHubState,
  { id: deployment }: DeploymentState,
  status: DeploymentStatusState,
): Schemas["deployment-status"] {
  const api = `${state.url}/repos/${state.repository}`;
  const own = `${api}/deployments/${deployment}`;
  const time = isoTime(status.createdAt);
  return {
    url: `${own}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    // Only these are created.
    state: status.state as State,
    creator: userView(state, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: time,
    updated_at: time,
    deployment_url: own,
    repository_url: api,
  };
}
