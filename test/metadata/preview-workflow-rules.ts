import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import { isMapping } from "@actions/workflow-parser/templates/tokens/type-guards";
import { parse } from "yaml";
import { conditionOf } from "../../runner/conditions.ts";
import { holds, textOf } from "../../runner/expressions.ts";
import { parseWorkflowText } from "../../runner/templates.ts";
import { isObject, type Json, type JsonObject, objects, strings } from "../../src/json.ts";

/** The texts of the three workflows that a repository with previews has. */
export interface PreviewWorkflows {
  readonly deploy: string;
  readonly remove: string;
  readonly sweep: string;
}

type Name = keyof PreviewWorkflows;
const names = ["deploy", "remove", "sweep"] as const;

const members = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

interface Workflow {
  readonly on: JsonObject;
  readonly job: JsonObject;
  readonly steps: readonly JsonObject[];
  readonly permissions: Json | undefined;
  /** Of the job, or of all of the workflow. */
  readonly concurrency: JsonObject;
}

function read(text: string): Workflow {
  const whole = members(parse(text));
  const [job = {}] = Object.values(members(whole["jobs"])).map(members);
  const concurrency = { ...members(whole["concurrency"]), ...members(job["concurrency"]) };
  return {
    on: members(whole["on"]),
    job,
    steps: objects(job["steps"]),
    permissions: whole["permissions"],
    concurrency,
  };
}

/** Members of the only job, with their expressions. */
function jobOf(text: string): MappingToken {
  const { value } = parseWorkflowText("workflow.yml", text);
  const jobs = value && isMapping(value) ? value.find("jobs") : undefined;
  const [entry] = jobs && isMapping(jobs) ? [...jobs] : [];
  if (!entry || !isMapping(entry.value)) throw new Error("no job");
  return entry.value;
}

/** The group that a run waits in. */
function groupOf(text: string, contexts: JsonObject): string | undefined {
  const concurrency = jobOf(text).find("concurrency");
  const group = concurrency && isMapping(concurrency) ? concurrency.find("group") : undefined;
  return group && textOf(group, { file: "workflow.yml", contexts });
}

/** Whether the job runs for a pull request of such a head, with such labels, by such an actor. */
function runsFor(text: string, more: { head?: string; labels?: string[]; actor?: string }): boolean {
  const { head = "org/app", labels = ["bug", "preview"], actor = "octocat" } = more;
  const pull_request = { labels: labels.map((name) => ({ name })), head: { repo: { full_name: head } } };
  const github = { repository: "org/app", actor, event: { pull_request } };
  return holds(conditionOf(jobOf(text).find("if"), "success()"), {
    file: "workflow.yml",
    contexts: { github },
  });
}

const ofPullRequest = (number: number): JsonObject => ({
  github: { event: { pull_request: { number } } },
  inputs: {},
});
const byHand = (number: number): JsonObject => ({ github: { event: {} }, inputs: { number } });

/** What a job's token may do in each, and nothing else. */
const allowed: Readonly<Record<Name, JsonObject>> = {
  deploy: { contents: "read", "id-token": "write", deployments: "write", "pull-requests": "write" },
  remove: { "id-token": "write", deployments: "write", "pull-requests": "write" },
  sweep: { "id-token": "write", deployments: "write", "pull-requests": "write" },
};

const same = (one: Json | undefined, other: Json) =>
  JSON.stringify(Object.entries(members(one)).toSorted()) ===
  JSON.stringify(Object.entries(members(other)).toSorted());

/**
 * What of the workflows would leak previews, bring removed ones back, or run a stranger's code with the repository's
 * rights: one line each.
 */
export function previewFindings(texts: PreviewWorkflows): string[] {
  const { deploy, remove, sweep } = {
    deploy: read(texts.deploy),
    remove: read(texts.remove),
    sweep: read(texts.sweep),
  };
  const all = { deploy, remove, sweep };
  const findings: string[] = [];
  const need = (holds: boolean, finding: string) => void (holds || findings.push(finding));
  const types = ({ on }: Workflow, event: string) => strings(members(on[event])["types"]);

  const closing = types(remove, "pull_request_target");
  need(closing.includes("closed"), "a pull request that is closed with a conflict keeps its preview");
  need(closing.includes("unlabeled"), "a pull request that loses its label keeps its preview");
  need("workflow_dispatch" in remove.on, "nobody can remove a preview by hand");
  need("schedule" in sweep.on, "what a lost run left behind is never found");
  need(Object.keys(deploy.on).join() === "pull_request", "deploy runs on something else than pull_request");
  const deploying = types(deploy, "pull_request");
  for (const type of ["opened", "reopened", "synchronize", "labeled"])
    need(deploying.includes(type), `deploy misses ${type}`);
  need(!deploying.includes("closed"), "deploy brings back what was closed");
  need(runsFor(texts.deploy, {}), "deploy does not run for a pull request with the label");
  need(!runsFor(texts.deploy, { labels: ["bug"] }), "deploy runs without the label");
  need(!runsFor(texts.deploy, { head: "someone/app" }), "deploy ends red for a fork, which gets no OIDC");
  need(
    !runsFor(texts.deploy, { actor: "dependabot[bot]" }),
    "deploy ends red for Dependabot, which gets no OIDC",
  );
  for (const name of names)
    for (const [event, filter] of Object.entries(all[name].on))
      need(
        !event.startsWith("pull_request") || Object.keys(members(filter)).join() === "types",
        `${name} does not run for every pull request, as ${event} has a filter`,
      );

  for (const [name, { on, steps }] of Object.entries(all)) {
    if ("pull_request" in on) continue;
    const runs = steps.some(
      ({ uses, run }) => run !== undefined || String(uses).startsWith("actions/checkout@"),
    );
    need(!runs, `${name} has the repository's rights, and checks out or runs something`);
  }
  const checkouts = deploy.steps.filter(({ uses }) => String(uses).startsWith("actions/checkout@"));
  for (const checkout of checkouts) {
    const inputs = members(checkout["with"]);
    need(
      inputs["ref"] === "${{ github.event.pull_request.head.sha }}",
      "deploy builds something else than the head",
    );
    need(inputs["persist-credentials"] === false, "deploy leaves the token in the checkout");
  }

  const groups = [
    groupOf(texts.deploy, ofPullRequest(7)),
    groupOf(texts.remove, ofPullRequest(7)),
    groupOf(texts.remove, byHand(7)),
  ];
  need(
    new Set(groups).size === 1 && groups[0] !== undefined,
    `runs of one pull request do not wait for each other: ${groups.join(", ")}`,
  );
  need(groups[0] !== groupOf(texts.deploy, ofPullRequest(8)), "pull requests wait for each other");
  for (const name of names)
    need(all[name].concurrency["cancel-in-progress"] === false, `${name} is cut off half-way`);
  for (const name of ["deploy", "remove"] as const)
    need(all[name].concurrency["queue"] === "max", `${name} takes the place of another run that waits`);
  for (const name of names) {
    const minutes = all[name].job["timeout-minutes"];
    need(typeof minutes === "number" && minutes <= 60, `${name} may keep others waiting for hours`);
    need(same(all[name].permissions, {}), `${name} gives permissions to every job`);
    need(
      same(all[name].job["permissions"], allowed[name]),
      `${name} has not the permissions that it needs, or more`,
    );
    const environment = JSON.stringify([all[name].job["environment"], all[name].steps]);
    need(
      !/"environment|"preview-environment/.test(environment) && all[name].job["environment"] === undefined,
      `${name} makes environments that no token can delete`,
    );
  }

  const labels = names.map((name) =>
    all[name].steps.map((step) => members(step["with"])["preview-label"]).find(Boolean),
  );
  need(
    new Set(labels).size === 1 && labels[0] !== undefined,
    `the label is not the same in all three: ${labels.join(", ")}`,
  );
  return findings;
}
