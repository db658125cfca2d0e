import { isObject, number, text } from "../json.ts";
import { shortened } from "../preview/names.ts";
import type { PreviewRecord, RecordState } from "../preview/ports.ts";
import type { GitHubRest } from "./rest.ts";
import { everyItem, pageSize, unexpectedAnswer } from "./rest-pages.ts";

const permission = "deployments: write";

/** A deployment as GitHub lists it, newest first. */
interface Deployment {
  readonly id: number;
  readonly sha: string;
}

/**
 * Records what becomes of a preview with GitHub's deployments, so that the pull request shows "View deployment". They are
 * transient, which GitHub shows as destroyed when they are inactive, and which it never makes inactive by itself:
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @param log the page of this run
 * @throws Refusal
 */
export async function recordDeployment(
  gitHub: GitHubRest,
  record: PreviewRecord,
  log: string,
): Promise<void> {
  const { state, sha } = record;
  if (state === "inactive") {
    for (const { id } of (await deployments(gitHub, record)).toReversed()) {
      if ((await stateOf(gitHub, id)) !== "inactive") await setState(gitHub, id, record, log);
    }
    return;
  }
  if (state === "in_progress") {
    if (sha !== undefined) await setState(gitHub, await create(gitHub, { ...record, sha }), record, log);
    return;
  }
  const known = await deployments(gitHub, record);
  const found = sha === undefined ? known[0] : known.find((each) => each.sha === sha);
  const id = found?.id ?? (sha === undefined ? undefined : await create(gitHub, { ...record, sha }));
  if (id === undefined) return;
  await setState(gitHub, id, record, log);
  const others = known.filter((other) => other.id !== id);
  // Where this one failed, an older one may still stand; what a run left on its way that was killed does not.
  await retire(gitHub, others, record, log, (seen) => state === "success" || seen === "in_progress");
}

/**
 * Makes older ones inactive, the oldest first: wherever that ends early, those before an inactive one are inactive as
 * well, and the next time only the newer ones have to be asked for.
 */
async function retire(
  gitHub: GitHubRest,
  newestFirst: readonly Deployment[],
  record: PreviewRecord,
  log: string,
  isOver: (state: string | undefined) => boolean,
): Promise<void> {
  const standing: number[] = [];
  for (const { id } of newestFirst) {
    const state = await stateOf(gitHub, id);
    if (state === "inactive") break;
    if (isOver(state)) standing.push(id);
  }
  const { url: _url, ...rest } = record;
  const inactive = { ...rest, state: "inactive", description: "A newer commit took its place." } as const;
  for (const id of standing.toReversed()) await setState(gitHub, id, inactive, log);
}

/** Tells the previews of a repository apart in one environment, and GitHub can list by it. */
function taskOf({ number, region, cluster, service }: PreviewRecord): string {
  return `deploy:pr-${number}:${region}:${shortened(`${cluster}/${service}`, 80)}`;
}

async function create(
  { call, here }: GitHubRest,
  record: PreviewRecord & { readonly sha: string },
): Promise<number> {
  const { number: pullRequest, region, cluster, service, environment, sha, description } = record;
  const asked = { what: `record a deployment to '${environment}'`, permission };
  const { data } = await call(asked, ({ rest }) =>
    rest.repos.createDeployment({
      ...here,
      ref: sha,
      task: taskOf(record),
      environment,
      payload: { pull_request: pullRequest, region, cluster, service },
      ...(description === undefined ? {} : { description: described(description) }),
      transient_environment: true,
      production_environment: false,
      // The head is what is deployed: not merged with the base, and whatever its checks say.
      auto_merge: false,
      required_contexts: [],
    }),
  );
  // Its type has a second form, for a merge that was made instead.
  if (!("id" in data)) throw unexpectedAnswer("a deployment");
  return data.id;
}

async function setState(
  { call, here }: GitHubRest,
  deployment_id: number,
  { state, environment, url, description }: PreviewRecord,
  log: string,
): Promise<void> {
  await call({ what: `record a deployment to '${environment}' as ${state}`, permission }, ({ rest }) =>
    rest.repos.createDeploymentStatus({
      ...here,
      deployment_id,
      state,
      log_url: log,
      ...(url === undefined ? {} : { environment_url: url }),
      ...(description === undefined ? {} : { description: described(description) }),
      auto_inactive: false,
    }),
  );
}

async function deployments(gitHub: GitHubRest, record: PreviewRecord): Promise<Deployment[]> {
  const { call, here } = gitHub;
  const { environment } = record;
  const query = { ...here, environment, task: taskOf(record), per_page: pageSize };
  const asked = { what: `list the deployments to '${environment}'`, permission };
  const found: Deployment[] = [];
  const pages = everyItem((page) =>
    call(asked, ({ rest }) => rest.repos.listDeployments({ ...query, page })),
  );
  for await (const item of pages) {
    const id = isObject(item) ? number(item["id"]) : undefined;
    const sha = isObject(item) ? text(item["sha"]) : undefined;
    if (id === undefined || sha === undefined) throw unexpectedAnswer("a deployment");
    found.push({ id, sha });
  }
  return found.toSorted((one, other) => other.id - one.id);
}

/** The newest status; undefined where there is none yet. */
async function stateOf(
  { call, here }: GitHubRest,
  deployment_id: number,
): Promise<RecordState | string | undefined> {
  const asked = { what: "read the states of a deployment", permission };
  const { data } = await call(asked, ({ rest }) =>
    rest.repos.listDeploymentStatuses({ ...here, deployment_id, per_page: 1 }),
  );
  if (!Array.isArray(data)) throw unexpectedAnswer("a list");
  return data[0]?.state;
}

/** GitHub takes 140 characters. */
function described(description: string): string {
  return description.length <= 140 ? description : `${description.slice(0, 139)}…`;
}
