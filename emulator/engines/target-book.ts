import type { Balancer, Target, TargetHealth } from "./engine.ts";

/** A target as its load balancer sees it now. */
export interface BookedTarget {
  readonly target: Target;
  readonly health: TargetHealth;
}

interface Entry {
  readonly target: Target;
  readonly changed: (health: TargetHealth) => void;
  health: TargetHealth;
}

/** The engine's balancer, with a book of what is registered and how it does: what the load balancers' own APIs answer from. */
export class TargetBook implements Balancer {
  readonly #balancer: Balancer;
  readonly #entries = new Set<Entry>();

  constructor(balancer: Balancer) {
    this.#balancer = balancer;
  }

  register(target: Target, changed: (health: TargetHealth) => void): void {
    const entry: Entry = { target, changed, health: { state: "initial" } };
    this.#entries.add(entry);
    this.#balancer.register(target, (health) => {
      entry.health = health;
      changed(health);
    });
  }

  deregister(target: Target, drained: () => void): void {
    const entry = [...this.#entries].find((one) => one.target === target);
    if (entry) entry.health = { state: "draining" };
    this.#balancer.deregister(target, () => {
      if (entry) this.#entries.delete(entry);
      drained();
    });
  }

  /** Takes a target out that somebody else registered; who did hears of it. */
  takeOut(target: Target): void {
    const entry = [...this.#entries].find((one) => one.target === target);
    if (!entry || entry.health.state === "draining") return;
    this.deregister(target, () => entry.changed({ state: "unused" }));
    entry.changed(entry.health);
  }

  /** Those of one load balancer: draining ones are still there. */
  of(balancer: string): BookedTarget[] {
    return [...this.#entries].filter(({ target }) => target.balancer === balancer);
  }

  close(): Promise<void> {
    return this.#balancer.close();
  }
}
