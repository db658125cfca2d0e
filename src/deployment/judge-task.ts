import { isObject, type JsonObject, objects, text } from "../json.ts";
import { causeLink, causeOf } from "./causes.ts";
import type { Task, TaskContainer } from "./observed.ts";
import { placementAdvice } from "./run-task-failures.ts";

/** What became of a one-off task. */
export type TaskVerdict =
  | { readonly over: false; readonly status: string }
  | {
      readonly over: true;
      readonly outcome: "succeeded" | "failed";
      /** One sentence. */
      readonly says: string;
      readonly hint?: string;
      readonly link?: string;
      /** Names of the containers whose log tells more. */
      readonly containers: readonly string[];
    };

type Over = Extract<TaskVerdict, { over: true }>;

/** Which containers decide how a task ended. */
export interface Deciding {
  /** Those that the run is for: their exit code has to be 0. Empty: all that are essential. */
  readonly runs: readonly string[];
  /** Their end is no end of the task. */
  readonly optional: readonly string[];
}

/**
 * The containers that were given a command of their own are what the task was started for; the others of the definition
 * come along. Without such a command every essential container has to end well.
 */
export function decidingContainers(document: JsonObject | undefined, request: JsonObject): Deciding {
  const overrides = isObject(request["overrides"]) ? request["overrides"] : {};
  const names = (containers: readonly JsonObject[]) => containers.flatMap(({ name }) => text(name) ?? []);
  return {
    runs: names(objects(overrides["containerOverrides"]).filter(({ command }) => Array.isArray(command))),
    optional: names(
      objects(document?.["containerDefinitions"]).filter(({ essential }) => essential === false),
    ),
  };
}

/** Looks without the task after which it is taken to be gone: ECS's reads lag behind its writes. */
const believeMissing = 6;

/**
 * What has become of a task, from one look.
 * @param task undefined: ECS did not show it
 * @param missing looks in a row, this one included, in which it was not shown
 */
export function judgeTask(task: Task | undefined, missing: number, deciding: Deciding): TaskVerdict {
  if (!task) {
    if (missing < believeMissing) return { over: false, status: "not shown yet" };
    return failed("ECS does not show the task any more, so nobody can tell how it ended.", [], {
      hint: "ECS shows a stopped task for about an hour; the container's log may still be there.",
    });
  }
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
  const { lastStatus = "UNKNOWN" } = task;
  if (lastStatus !== "STOPPED" && lastStatus !== "DELETED") return { over: false, status: lastStatus };
  return endedFromOutside(task, deciding) ?? endedByItself(task, deciding);
}

/** Ends that nothing in the containers explains; an exit code of 0 then says only that a container went quietly. */
function endedFromOutside(task: Task, deciding: Deciding): Over | undefined {
  const { stopCode, stoppedReason } = task;
  const ran = whatRan(task, deciding);
  const why = ended(reasons(task).join("; "));
  switch (stopCode) {
    case "TaskFailedToStart":
      return failed(`The task could not start: ${why}`, ran, knownCause(why));
    case "UserInitiated":
      return failed(`Somebody stopped the task before it ended: ${ended(stoppedReason ?? stopCode)}`, ran, {
        hint: "CloudTrail's event StopTask says who it was.",
      });
    case "SpotInterruption":
    case "TerminationNotice":
    case "InfrastructureHealth":
    case "ServiceSchedulerInitiated":
      return failed(`ECS stopped the task before it ended: ${why}`, ran, knownCause(why));
    case "EssentialContainerExited":
      return undefined;
    default:
      // There is none where an instance is lost, and one that is new may mean anything: the reason decides.
      return stoppedReason === undefined || saysNothing.test(stoppedReason)
        ? undefined
        : failed(`The task was stopped before it ended: ${why}`, ran, knownCause(why));
  }
}

/** A task's reasons that only say that there are others. */
const saysNothing = /^(Essential container in task exited|Task failed to start)\.?$/;

/** The containers' words, and the task's own where they add something. */
function reasons({ stoppedReason, stopCode, containers = [] }: Task): string[] {
  const told = containers.flatMap((container) =>
    container.reason === undefined ? [] : [`container ${quoted(container)}: ${container.reason}`],
  );
  const own = stoppedReason ?? stopCode ?? "no reason given";
  const adds = !told.some((words) => words.includes(own)) && !saysNothing.test(own);
  return adds || told.length === 0 ? [...told, own] : told;
}

function endedByItself({ containers = [] }: Task, { runs, optional }: Deciding): Over {
  const named = runs.map((name) => containers.find((container) => container.name === name) ?? { name });
  const essential = containers.filter(({ name = "" }) => !optional.includes(name) && !runs.includes(name));
  const decide = runs.length > 0 ? named : essential;
  const bad = decide.filter(({ exitCode }) => exitCode !== 0);
  // Once what the task was for has ended well, the others are stopped with it, and some only go when they are killed.
  const others = runs.length > 0 && bad.length === 0 ? essential.filter(endedOnItsOwn) : [];
  const blamed = [...bad, ...others];
  if (decide.length === 0) {
    return failed("The task stopped, and ECS names no container of it that tells how.", [], {});
  }
  if (blamed.length === 0) {
    const who = decide.map(quoted).join(" and ");
    const says = `${decide.length > 1 ? "Containers" : "Container"} ${who} ended with exit code 0.`;
    return { over: true, outcome: "succeeded", says, containers: decide.flatMap(({ name }) => name ?? []) };
  }
  const says = capital(ended(blamed.map(howItEnded).join("; ")));
  return failed(
    says,
    blamed.flatMap(({ name }) => name ?? []),
    knownCause(says),
  );
}

/** Exit codes of a process that SIGTERM or SIGKILL ended. */
const [terminated, killed] = [143, 137];

function endedOnItsOwn({ exitCode, reason }: TaskContainer): boolean {
  if (reason !== undefined) return exitCode !== 0;
  return exitCode !== undefined && exitCode !== 0 && exitCode !== terminated && exitCode !== killed;
}

/** https://docs.docker.com/engine/containers/run/#exit-status; above 128 it is 128 and the signal's number. */
const meanings: Readonly<Record<number, string>> = {
  126: "its command cannot be executed",
  127: "its command was not found",
  [killed]: "it was killed, SIGKILL",
  139: "it crashed, SIGSEGV",
  [terminated]: "it was told to end, SIGTERM",
};

function howItEnded(container: TaskContainer): string {
  const { exitCode, reason } = container;
  if (exitCode === undefined) {
    return `container ${quoted(container)} ended without an exit code${reason === undefined ? "" : `: ${reason}`}`;
  }
  const meaning = reason ?? meanings[exitCode];
  return `container ${quoted(container)} ended with exit code ${exitCode}${meaning === undefined ? "" : `: ${meaning}`}`;
}

/** The containers that ran, of those that the run is for where some are. */
function whatRan({ containers = [] }: Task, { runs }: Deciding): string[] {
  const ran = containers.flatMap(({ name, exitCode }) => (exitCode === undefined ? [] : (name ?? [])));
  return runs.length > 0 ? ran.filter((name) => runs.includes(name)) : ran;
}

const quoted = ({ name }: TaskContainer) => `'${name ?? "(without a name)"}'`;

function knownCause(words: string): Pick<Over, "hint" | "link"> {
  if (/\b(RESOURCE:|AGENT\b|ATTRIBUTE\b|LOCATION\b|EMPTY CAPACITY|NO ACTIVE)/.test(words))
    return placementAdvice(words);
  const cause = causeOf(words);
  return cause ? { hint: cause.hint, link: causeLink(cause) } : {};
}

function failed(
  says: string,
  containers: readonly string[],
  advice: { readonly hint?: string; readonly link?: string },
): Over {
  return { over: true, outcome: "failed", says, containers, ...advice };
}

/** In one line, with a full stop. */
function ended(words: string): string {
  const line = words.replace(/\s*\n\s*/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
