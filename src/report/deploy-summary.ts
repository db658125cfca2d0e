import type { Evidence, LogTail } from "../deployment/evidence.ts";
import type { Moment } from "../deployment/movement.ts";
import { type Outcome, outcomes } from "../deployment/outcome.ts";
import type { Roll } from "../deployment/roll.ts";
import type { Problem } from "../failure.ts";
import { consoleHost } from "./console-host.ts";
import { inertHtml, inertMarkdown } from "./inert.ts";
import { logLink } from "./log-link.ts";
import { phasesTable } from "./phases-table.ts";
import { rollChart } from "./roll-chart.ts";
import { rollPicture } from "./roll-picture.ts";
import { taskId, taskLink } from "./task-link.ts";

/** What the job summary tells about a deployment. Holds no environment value. */
export interface DeploySummary {
  readonly outcome: Outcome;
  readonly cluster: string;
  readonly service: string;
  readonly region: string;
  /** The cause in one sentence; absent where nothing needs saying. */
  readonly says?: string;
  /** `web:1`; absent for a new service. */
  readonly from?: string;
  /** `web:2` */
  readonly to: string;
  /** What changed in the task definition, a line each. */
  readonly changes?: readonly string[];
  readonly moments?: readonly Moment[];
  readonly roll?: Roll;
  readonly evidence?: Evidence;
  readonly problem?: Problem;
  /** Seconds. */
  readonly waited?: number;
}

const signs: Record<Outcome, string> = {
  started: "▶️",
  succeeded: "✅",
  "not-needed": "✅",
  skipped: "⏭️",
  failed: "❌",
  "rolled-back": "↩️",
  superseded: "⏩",
  stopped: "⏹️",
  "timed-out": "⏱️",
  cancelled: "🚫",
};

/** The Markdown of a deployment: the outcome first, then what changed, how it went, and the evidence. */
export function deploySummary(summary: DeploySummary): string {
  const { outcome, service, cluster, says, waited } = summary;
  const time = waited === undefined ? "" : ` after ${waited} s`;
  return [
    `### ${signs[outcome]} ${inertMarkdown(service)}: ${outcome}${time}`,
    `${capital(outcomes[outcome].means)}.${says === undefined ? "" : ` ${inertMarkdown(says)}`}`,
    `[${inertMarkdown(service)}](${consoleLink(summary)}) in cluster ${inertMarkdown(cluster)}: ${revisions(summary)}`,
    list("What changed", summary.changes?.map(inertMarkdown)),
    picture(summary),
    phasesTable(summary.roll?.phases ?? []),
    stoppedTasks(summary),
    list("Tasks that do not get on", summary.evidence?.waiting?.map(inertMarkdown)),
    list("Targets that are not healthy", summary.evidence?.targets.map(inertMarkdown)),
    ...(summary.evidence?.logs.map((log) => lastLines(log, summary)) ?? []),
    list("What ECS said", summary.evidence?.events.map(inertMarkdown)),
    whatToDo(summary.problem),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function revisions({ from, to }: DeploySummary): string {
  return from === undefined || from === to
    ? inertMarkdown(to)
    : `${inertMarkdown(from)} → ${inertMarkdown(to)}`;
}

function list(title: string, items: readonly string[] | undefined): string {
  return items && items.length > 0 ? `**${title}**\n\n${items.map((item) => `- ${item}`).join("\n")}` : "";
}

/** Task by task, where ECS told its tasks and they are not too many; else by how many of them there were. */
function picture({ roll, moments = [] }: DeploySummary): string {
  return (roll && rollChart(roll)) || rollPicture(moments);
}

function stoppedTasks({ evidence, region, cluster }: DeploySummary): string {
  if (!evidence || evidence.stopped.length === 0) return "";
  const rows = evidence.stopped.map(({ tasks, reason, newest }) => {
    const link = `[${inertMarkdown(taskId(newest).slice(0, 8))}](${taskLink({ region, cluster, task: newest })})`;
    return `| ${tasks} | ${inertMarkdown(reason)} | ${link} |`;
  });
  return ["| Stopped tasks | Why | The newest |", "| ---: | --- | --- |", ...rows].join("\n");
}

/** Characters of a log in the summary, which GitHub refuses as a whole beyond a megabyte. */
const mostOfALog = 50_000;

/** A fence of its own that nothing in the lines can close. */
function lastLines({ container, task, lines, stream }: LogTail, { region }: DeploySummary): string {
  if (lines.length === 0) return "";
  const text = lines.join("\n").slice(-mostOfALog);
  const fence = "`".repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  const title = `Last lines of container ${inertHtml(container)} (task ${inertHtml(task)})`;
  const all = `[The whole log](${logLink(stream, region)})`;
  return `<details><summary>${title}</summary>\n\n${fence}text\n${text}\n${fence}\n\n${all}\n\n</details>`;
}

function whatToDo(problem: Problem | undefined): string {
  if (problem?.hint === undefined) return "";
  const more = problem.link === undefined ? "" : ` [More about it](${problem.link})`;
  return `**What to do:** ${inertMarkdown(problem.hint)}${more}`;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/console-v2.html */
export function consoleLink({
  region,
  cluster,
  service,
}: Pick<DeploySummary, "region" | "cluster" | "service">): string {
  const name = encodeURIComponent((cluster.split("/").at(-1) ?? cluster).toWellFormed());
  return `${consoleHost(region)}/ecs/v2/clusters/${name}/services/${encodeURIComponent(service.toWellFormed())}/deployments?region=${region}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
