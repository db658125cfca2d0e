import type { Instance } from "./instance.ts";
import type { DeploymentView, ServiceView, Stop, TaskView } from "./service-view.ts";
import { chooseStop } from "./stop-choice.ts";

/** The stops of one look, and what they leave. */
export class Stops {
  readonly list: Stop[] = [];
  readonly #view: ServiceView;
  readonly #pick: (count: number) => number;
  readonly #gone = new Set<string>();
  #instances: readonly Instance[];

  constructor(view: ServiceView, pick: (count: number) => number) {
    this.#view = view;
    this.#pick = pick;
    this.#instances = view.instances;
  }

  /** Tasks that neither stop already nor are to be stopped. */
  live(): TaskView[] {
    return this.#view.tasks.filter((task) => task.stage !== "stopping" && !this.#gone.has(task.id));
  }

  healthy(): number {
    return this.live().filter((task) => task.healthy).length;
  }

  /** The cluster without the stopped tasks: ECS counts their resources as free from the decision on. */
  instances(): readonly Instance[] {
    return this.#instances;
  }

  stop(task: TaskView, cause: Stop["cause"]): void {
    if (this.#gone.has(task.id)) return;
    this.#gone.add(task.id);
    this.list.push({ task: task.id, cause });
    this.#instances = this.#instances.map((instance) =>
      instance.id === task.instance
        ? { ...instance, tasks: instance.tasks.filter((placed) => placed.id !== task.id) }
        : instance,
    );
  }

  /** Stops up to `count` of `tasks`, those that serve least first; healthy ones only above `floor` healthy tasks. */
  some(tasks: readonly TaskView[], count: number, floor: number, deployment: DeploymentView): void {
    const left = new Set(tasks.filter(isStoppable));
    for (let n = 0; n < count; n++) {
      const worst = Math.min(...[...left].map(rank));
      const task = chooseStop(
        [...left].filter((one) => rank(one) === worst),
        this.#instances,
        deployment.placing,
        this.#pick,
      );
      if (task === undefined || (task.healthy && this.healthy() <= floor)) return;
      left.delete(task);
      this.stop(task, task.failing ? "unhealthy" : "scaling");
    }
  }

  /** Pending and unhealthy tasks at once; those that may yet become healthy while enough others are; healthy ones last. */
  evict(all: readonly TaskView[], lower: number, deployment: DeploymentView): void {
    const tasks = all.filter(isStoppable);
    for (const task of tasks) if (task.stage === "pending" || task.failing) this.stop(task, "scaling");
    for (const task of tasks) if (!task.healthy && this.healthy() >= lower) this.stop(task, "scaling");
    const healthy = tasks.filter((task) => task.healthy);
    this.some(healthy, healthy.length, lower, deployment);
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html */
const isStoppable = (task: TaskView) => task.protected !== true || task.failing;

/** What a task is worth: the lower, the sooner it is stopped. */
function rank(task: TaskView): number {
  if (task.failing) return 0;
  if (task.stage === "pending") return 1;
  return task.healthy ? 3 : 2;
}
