import { saysCompleted } from "./events.ts";
import type { Service, Task, WaitTarget } from "./observed.ts";
import { type Phase, phases } from "./phases.ts";
import { type TaskLife, taskLives } from "./task-lives.ts";

/** How a roll went, task by task. Times are seconds since the deployment was made. */
export interface Roll {
  readonly lives: readonly TaskLife[];
  readonly phases: readonly Phase[];
  /** When the wait ended. */
  readonly end: number;
  /** Whether load balancers told which tasks are healthy: one of ours that was not seen to be was not. */
  readonly watched: boolean;
}

/** A stage of a blue/green, linear or canary deployment. */
export interface Stage {
  readonly name: string;
  /** Epoch seconds on AWS's clock at which it was first seen. */
  readonly from: number;
}

interface Seen {
  readonly service: Service | undefined;
  readonly tasks: readonly Task[];
  /** Epoch seconds at which a task was first seen to be healthy, by its ARN; undefined: nobody was there to tell. */
  readonly healthyAt: ReadonlyMap<string, number> | undefined;
  readonly stages: readonly Stage[];
  /** Epoch seconds on AWS's clock at which the wait ended. */
  readonly endedAt: number;
}

/** DescribeTasks gives so many: of a service with more nobody knows which ones are missing. */
const most = 100;

export function rollOf(target: WaitTarget, { service, tasks, healthyAt, stages, endedAt }: Seen): Roll {
  const { createdAt, deploymentId = "" } = target;
  const all = tasks.length < most ? taskLives(tasks, target, healthyAt) : [];
  const said = service?.events.find((event) => saysCompleted(event, deploymentId))?.createdAt;
  const completed = said === undefined ? undefined : said - createdAt;
  const end = Math.max(endedAt, ...times(all, createdAt), said ?? 0) - createdAt;
  const staged = stages.map(({ name, from }, index) => ({
    name: `stage ${name}`,
    from: Math.max(0, from - createdAt),
    to: (stages[index + 1]?.from ?? endedAt) - createdAt,
  }));
  return {
    lives: all,
    phases: [...phases(all, completed), ...staged].toSorted((a, b) => a.from - b.from),
    end,
    watched: healthyAt !== undefined,
  };
}

function times(lives: readonly TaskLife[], createdAt: number): number[] {
  return lives.flatMap(({ started, stopped, stopping }) =>
    [started, stopping, stopped].flatMap((time) => (time === undefined ? [] : createdAt + time)),
  );
}
