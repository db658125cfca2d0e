import type { Roll } from "../deployment/roll.ts";
import type { TaskLife } from "../deployment/task-lives.ts";

/** Tasks that are drawn; with more of them the counts tell more than the bars. */
const drawn = 24;
/** The axis is a clock of one day. */
const longest = 86_400;

/**
 * The roll as a Gantt chart in Mermaid, which GitHub draws in a job summary: a line for each task, a bar for each thing
 * that it did. Empty where there are no tasks to draw, too many, or more than a day.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
export function rollChart({ lives, end, watched }: Omit<Roll, "phases">): string {
  const tasks = [...Map.groupBy(lives, ({ revision }) => revision).values()].flat();
  const lines = tasks
    .map((life) => ({ name: lineName(life), bars: barsOf(life, end, watched) }))
    .filter(({ bars }) => bars.length > 0);
  if (lines.length === 0 || lives.length > drawn || end >= longest) return "";
  return [
    "```mermaid",
    "---",
    "displayMode: compact",
    "config:",
    "  gantt:",
    `    leftPadding: ${20 + 7 * Math.max(...lines.map(({ name }) => name.length))}`,
    "---",
    "gantt",
    "  dateFormat HH:mm:ss",
    "  axisFormat %H:%M:%S",
    // In a section of its own a task keeps to one line.
    ...lines.flatMap(({ name, bars }) => [`  section ${name}`, ...bars]),
    "```",
    "",
    legend(lives, watched),
  ].join("\n");
}

interface Bar {
  readonly name: string;
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

function barsOf(life: TaskLife, end: number, watched: boolean): string[] {
  const { created, started, healthy, stopping, stopped, failed } = life;
  const over = stopped ?? end;
  const until = stopping ?? over;
  const up = Math.min(started ?? until, until);
  const well = !(life.ours && watched) ? up : Math.min(Math.max(healthy ?? until, up), until);
  const broken = failed !== undefined;
  const parts: Bar[] = [
    { name: "starts", sign: broken && started === undefined ? "crit, " : "active, ", from: created, to: up },
    {
      name: "not healthy",
      sign: broken && healthy === undefined ? "crit, " : "active, ",
      from: up,
      to: well,
    },
    { name: healthy === undefined ? "runs" : "healthy", sign: broken ? "crit, " : "", from: well, to: until },
    { name: watched ? "drains" : "stops", sign: "done, ", from: until, to: over },
  ];
  return parts
    .map((bar) => ({ ...bar, from: Math.max(0, Math.round(bar.from)), to: Math.round(bar.to) }))
    .filter(({ from, to }) => to > from)
    .map(({ name, sign, from, to }) => {
      const fits = (to - from) / end >= name.length * widthOfASign;
      return `  ${fits ? name : unnamed} : ${sign}${clock(from)}, ${clock(to)}`;
    });
}

/** As a share of the chart: Mermaid writes what does not fit into a bar over the next one. */
const widthOfASign = 0.012;

/** Mermaid wants a name for each bar. */
const unnamed = "·";

function legend(lives: readonly TaskLife[], watched: boolean): string {
  const pale = watched ? "it is healthy" : "it runs";
  const red = lives.some(({ failed }) => failed !== undefined) ? ", red where it failed" : "";
  return `A line for each task: pale until ${pale}, grey while it drains and stops${red}. Time since the deployment was made.`;
}

/** The revision and the beginning of the task's id; of a long name the end, which tells revisions apart. */
function lineName({ revision, task }: TaskLife): string {
  const name = revision.length > 30 ? `..${revision.slice(-28)}` : revision;
  return `${plain(name)} ${plain(task.slice(0, 8))}`;
}

/** Mermaid takes some signs for its own; a task's id and a revision have none of them. */
const plain = (text: string) => text.replace(/[^\w:./-]/g, "_");

/** `00:01:05` */
function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
