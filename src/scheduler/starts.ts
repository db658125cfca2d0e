import type { Instance } from "./instance.ts";
import { place } from "./placement.ts";
import type { DeploymentView, ServiceView, Start, Unplaced } from "./service-view.ts";
import type { Stops } from "./stops.ts";

/** The starts of one look. */
export class Starts {
  readonly list: Start[] = [];
  unplaced: Unplaced[] = [];
  readonly #view: ServiceView;
  readonly #stops: Stops;
  readonly #upper: number;
  readonly #pick: (count: number) => number;
  readonly #placed = new Map<string, Instance["tasks"][number][]>();

  constructor(view: ServiceView, stops: Stops, upper: number, pick: (count: number) => number) {
    this.#view = view;
    this.#stops = stops;
    this.#upper = upper;
    this.#pick = pick;
  }

  /** How many more tasks the upper bound allows. */
  room(): number {
    return this.#upper - this.#view.tasks.length - this.list.length;
  }

  /** Starts up to `missing` tasks, the last `replacements` of them for unhealthy ones; false where one finds no place. */
  want(deployment: DeploymentView, missing: number, replacements: number): boolean {
    const count = Math.min(missing, this.room());
    const plain = missing - replacements;
    for (let n = 0; n < count; n++) {
      const placing = deployment.placing;
      let instance: string | undefined;
      if (placing !== undefined) {
        const placement = place(this.#instances(), placing, this.#pick);
        if (!("instance" in placement)) {
          this.unplaced.push({ deployment: deployment.id, count: count - n, ...placement });
          return false;
        }
        instance = placement.instance;
        const task = { id: `start ${this.list.length}`, group: placing.group, needs: placing.needs };
        this.#placed.set(instance, [...(this.#placed.get(instance) ?? []), task]);
      }
      this.list.push({ deployment: deployment.id, instance, replacesUnhealthy: n >= plain });
    }
    return true;
  }

  /** Forgets that a deployment's tasks found no place: an unhealthy one makes room. */
  forgive(deployment: DeploymentView): void {
    this.unplaced = this.unplaced.filter((one) => one.deployment !== deployment.id);
  }

  #instances(): Instance[] {
    return this.#stops.instances().map((instance) => {
      const placed = this.#placed.get(instance.id);
      return placed === undefined ? instance : { ...instance, tasks: [...instance.tasks, ...placed] };
    });
  }
}
