import type { Protection, ServiceTask } from "./ports.ts";

/** What is known of the tasks that a service still has. */
export interface TasksLeft {
  readonly tasks: readonly ServiceTask[];
  /** Undefined where nobody may ask. */
  readonly protections: readonly Protection[] | undefined;
  /** Milliseconds since the service was to stop them. */
  readonly waited: number;
}

export interface TaskLimits {
  /** Milliseconds after which a task that ECS did not tell to stop is stopped. */
  readonly stopAfter: number;
  /** `wait`: a protected task is left to end by itself, or until its protection does. */
  readonly protectedTasks: "wait" | "stop";
}

/** What to do about them now: ARNs. */
export interface TaskMeasures {
  readonly unprotect: readonly string[];
  readonly stop: readonly string[];
  /** Nothing more can be done about those that are left but to wait: each was told to stop long ago. */
  readonly onlyHung: boolean;
}

export function measures({ tasks, protections, waited }: TasksLeft, limits: TaskLimits): TaskMeasures {
  const late = waited >= limits.stopAfter;
  const untold = tasks.filter((task) => !isTold(task));
  // What may be protected is, unless protections are to be ended anyway.
  const isProtected = ({ arn }: ServiceTask) =>
    protections?.some((one) => one.arn === arn) ?? limits.protectedTasks === "wait";
  const shielded = untold.filter(isProtected);
  const toStop = untold.filter((task) => !isProtected(task));
  return {
    unprotect: limits.protectedTasks === "stop" ? shielded.map(({ arn }) => arn) : [],
    stop: late ? toStop.map(({ arn }) => arn) : [],
    onlyHung: late && untold.length === 0,
  };
}

/** Each task that is left, in words: why it may still be there. */
export function tasksLeft({ tasks, protections, waited }: TasksLeft): string[] {
  const seconds = Math.round(waited / 1000);
  return tasks.map((task) => {
    const { arn, lastStatus, instance, connected } = task;
    const name = `task ${arn.split("/").at(-1)} (${lastStatus})`;
    const protection = protections?.find((one) => one.arn === arn);
    if (protection && !isTold(task)) {
      const until = protection.until === undefined ? "" : ` until ${protection.until}`;
      return `${name} is protected from scale-in${until}`;
    }
    if (!connected)
      return `${name} is on container instance ${instance?.split("/").at(-1)}, whose agent is not connected: ECS's word does not reach it`;
    return isTold(task)
      ? `${name} was told to stop and has not after ${seconds} s: it takes its deregistration delay and its stopTimeout`
      : `${name} was not told to stop by ECS after ${seconds} s`;
  });
}

const isTold = ({ desiredStatus }: ServiceTask) => desiredStatus === "STOPPED";
