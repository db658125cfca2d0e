import { revision } from "./judge.ts";
import type { Task, WaitTarget } from "./observed.ts";
import { taskId } from "./target-health.ts";

/** Lines that are shown: what holds up one task mostly holds up all. */
const shown = 5;

/**
 * Why tasks of our deployment do not get on, a line each.
 * @param tasks of the service, those that stop or have stopped included
 */
export function stillLines({ deploymentId }: WaitTarget, tasks: readonly Task[]): string[] {
  const ours = tasks.filter((task) => task.startedBy === deploymentId && task.desiredStatus !== "STOPPED");
  const lines = ours.flatMap((task) => {
    const why = whyStill(task, tasks);
    return why === undefined ? [] : [`task ${taskId(task)} ${why}`];
  });
  // Where ours have no trouble of their own, old ones that do not go may keep more of them from being started.
  if (lines.length === 0) lines.push(...leavingLines(tasks, deploymentId));
  return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}

function leavingLines(tasks: readonly Task[], deploymentId: string | undefined): string[] {
  return tasks
    .filter(
      ({ startedBy, desiredStatus, lastStatus }) =>
        startedBy !== deploymentId && desiredStatus === "STOPPED" && lastStatus !== "STOPPED",
    )
    .map(
      (task) =>
        `old task ${taskId(task)} of ${revision(task.taskDefinitionArn)} is still stopping (${task.lastStatus})`,
    );
}

function whyStill(task: Task, tasks: readonly Task[]): string | undefined {
  const { lastStatus = "", connectivity, pullStartedAt, pullStoppedAt, containers = [] } = task;
  if (connectivity === "DISCONNECTED") return `is ${lastStatus}: the agent of its instance is disconnected`;
  if (lastStatus === "RUNNING") {
    const sick = containers
      .filter(({ healthStatus }) => healthStatus === "UNHEALTHY")
      .map(({ name }) => name);
    return sick.length === 0 ? undefined : `runs, and its container ${sick.join(", ")} is UNHEALTHY`;
  }
  if (pullStartedAt !== undefined)
    return pullStoppedAt === undefined ? "is pulling its images" : `is ${lastStatus}: its containers start`;
  return `is ${lastStatus}${behind(task, tasks)}`;
}

/**
 * ECS gives the room of a task that stops away at once; the instance's agent starts the next one when the old one is
 * gone, and at times not even then.
 * https://github.com/aws/amazon-ecs-agent/issues/5138
 */
function behind({ containerInstanceArn, createdAt = 0 }: Task, tasks: readonly Task[]): string {
  if (containerInstanceArn === undefined) return "";
  const leaving = tasks.filter(
    (task) => task.containerInstanceArn === containerInstanceArn && task.desiredStatus === "STOPPED",
  );
  const stopping = leaving.find(({ lastStatus }) => lastStatus !== "STOPPED");
  if (stopping) return ` behind a task that is still stopping on the same instance (${named(stopping)})`;
  const stopped = leaving.find(({ stoppedAt = 0 }) => stoppedAt >= createdAt);
  return stopped ? `, though the task whose place it takes has stopped (${named(stopped)})` : "";
}

const named = (task: Task) => `${taskId(task)} of ${revision(task.taskDefinitionArn)}, ${task.lastStatus}`;
