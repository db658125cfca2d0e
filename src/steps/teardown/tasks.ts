import { Failure } from "../../failure.ts";
import type { Log, Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { Protection, RemovableServices, ServiceState } from "../../teardown/ports.ts";
import { measures, type TaskLimits, tasksLeft } from "../../teardown/tasks.ts";
import { NotGone } from "./tally.ts";

/** Milliseconds between two looks. */
const pause = 2500;

export interface Wait extends TaskLimits {
  /** Milliseconds for one service to be gone. */
  readonly timeout: number;
}

interface Context {
  readonly ports: Pick<Ports, "clock" | "log">;
  readonly services: RemovableServices;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  /** On this machine's clock. */
  readonly startedAt: number;
}

/**
 * Looks at a service until it is as wanted, and sees to its tasks meanwhile. Another service that takes its name then is
 * not touched, nor are its tasks.
 * @param over whether the service is as wanted; `left` is undefined where it has no tasks any more
 * @throws NotGone with every task that is still there
 * @throws Failure where another service has the name by now
 */
export async function watchTasks(
  { cluster, name, createdAt = Number.POSITIVE_INFINITY }: ServiceState,
  over: (look: {
    readonly service: ServiceState | undefined;
    readonly left: readonly string[];
    readonly onlyHung: boolean;
  }) => Promise<boolean>,
  { ports: { clock, log }, services, signal, wait, startedAt }: Context,
): Promise<void> {
  const guard = protectionsOf(services, cluster, log);
  const say = onceEach(log);
  for (;;) {
    const waited = clock.now() - startedAt;
    let left: string[] = [];
    try {
      const [service] = await services.services(cluster, [name]);
      if ((service?.createdAt ?? 0) > createdAt) throw createdAnew(name);
      const there = service !== undefined && service.status !== "INACTIVE";
      const tasks = there ? await services.tasks(cluster, name) : [];
      const untold = tasks.filter(({ desiredStatus }) => desiredStatus !== "STOPPED");
      const protections = await guard(untold.map(({ arn }) => arn));
      const state = { tasks, protections, waited };
      left = tasksLeft(state);
      const { unprotect, stop, onlyHung } = measures(state, wait);
      if (await over({ service, left, onlyHung })) return;
      if (tasks.length > 0) say(`  ${tasks.length} task(s) left`);
      for (const text of left.filter((one) => one.includes("protected"))) say(`  ${text}`);
      if (unprotect.length > 0) {
        await services.endProtection(cluster, unprotect);
        say(`  ended the protection of ${unprotect.length} task(s)`);
      }
      for (const task of stop) {
        await services.stopTask(cluster, task, "teardown-service: the service is being deleted");
        say(`  stopped task ${task.split("/").at(-1)}, which ECS had not told to stop`);
      }
    } catch (error) {
      const passes = error instanceof Refusal && (error.kind === "throttled" || error.kind === "transient");
      if (!passes) throw error;
      log.debug(`looking again: ${error.message}`);
    }
    const remaining = wait.timeout - (clock.now() - startedAt);
    const state = left.length > 0 ? `; ${left.join("; ")}` : "";
    if (signal.aborted) throw new NotGone("cancelled", `The workflow was cancelled${state}.`);
    if (remaining <= 0)
      throw new NotGone("timed-out", `Not gone after ${Math.round(wait.timeout / 1000)} s${state}.`);
    await clock.sleep(Math.min(remaining, pause), signal);
  }
}

/** Protections of tasks; where nobody may ask for them, that is said once. */
function protectionsOf(services: RemovableServices, cluster: string, log: Log) {
  let denied = false;
  return async (tasks: readonly string[]): Promise<readonly Protection[] | undefined> => {
    if (tasks.length === 0) return [];
    if (denied) return undefined;
    try {
      return await services.protections(cluster, tasks);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === "denied")) throw error;
      denied = true;
      log.notice({
        message: `Whether tasks are protected cannot be told: ${error.message}`,
        hint: error.problems[0]?.hint ?? "",
      });
      return undefined;
    }
  };
}

/** Says each text when it differs from the last one. */
function onceEach(log: Log): (text: string) => void {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    log.line(text);
  };
}

/** The deployment that is meant to stand, or the teardown: which of them, only who runs them knows. */
function createdAnew(name: string): Failure {
  return new Failure({
    message: `Service '${name}' is deleted, and another one of that name was created meanwhile. That one stays, with all that goes with services.`,
    hint: "Another workflow deploys it: run this one again if it is to go too. A `concurrency` group keeps the two from working at once.",
  });
}

/** @throws Failure where a service is scaled up again and again */
export function tooOften(name: string): Failure {
  return new Failure({
    message: `Service '${name}' is scaled above 0 again and again by somebody else.`,
    hint: "Another workflow, a schedule or an autoscaler works on it: stop that first.",
  });
}
