import type { EmulatorClock } from "../clock.ts";
import type { Answer } from "./behaviour.ts";
import type { ContainerLaunch, TaskEvent, TaskLaunch } from "./engine.ts";
import { SimContainer } from "./sim-container.ts";
import { dependencies, type Progress, readiness } from "./sim-dependencies.ts";

/** One task of the `sim` engine: pulls all images, then starts each container when its dependencies allow. */
export class SimTask {
  readonly #clock: EmulatorClock;
  readonly #launch: TaskLaunch;
  readonly #report: (event: TaskEvent) => void;
  readonly #ended: () => void;
  readonly #containers = new Map<string, SimContainer>();
  readonly #cancel: (() => void)[] = [];
  #over = false;
  #stopping = false;

  constructor(
    clock: EmulatorClock,
    launch: TaskLaunch,
    report: (event: TaskEvent) => void,
    ended: () => void,
  ) {
    this.#ended = ended;
    this.#clock = clock;
    this.#launch = launch;
    this.#report = report;
    this.#after(0, () => this.#pull());
  }

  /** Seconds of delay on the endpoint's clock; nothing happens any more once the task is over. */
  #after(seconds: number, action: () => void): void {
    this.#cancel.push(
      this.#clock.after(seconds * 1000, () => {
        if (!this.#over && !this.#stopping) action();
      }),
    );
  }

  #pull(): void {
    this.#report({ type: "pull-started" });
    const { containers } = this.#launch;
    for (const container of containers) {
      const { pullError, pull } = container.behaviour;
      if (pullError !== undefined) this.#after(pull ?? 1, () => this.#fail(container.name, pullError));
    }
    this.#after(Math.max(0, ...containers.map((container) => container.behaviour.pull ?? 1)), () => {
      this.#report({ type: "pull-stopped" });
      for (const container of containers) this.#containers.set(container.name, this.#make(container));
      this.#startWhatMay();
    });
  }

  #make(launch: ContainerLaunch): SimContainer {
    return new SimContainer(this.#clock, this.#launch.taskId, launch, (event) => {
      if (this.#over) return;
      this.#report(event);
      if (event.type === "container-exited" && [...this.#containers.values()].every((one) => one.exited)) {
        this.#end();
      } else if (!this.#stopping) this.#startWhatMay();
    });
  }

  #startWhatMay(): void {
    for (const [name, container] of this.#containers) {
      if (container.begun) continue;
      const ready = readiness(dependencies(container.launch), (of) => this.#progress(of));
      if (ready === "never") {
        this.#fail(name, `TaskDependencyError: a container that '${name}' depends on did not succeed`);
        return;
      }
      if (ready !== "now") continue;
      container.begun = true;
      const { start, startError } = container.launch.behaviour;
      this.#after(start ?? 1, () =>
        startError === undefined ? container.start() : this.#fail(name, startError),
      );
    }
  }

  #progress(name: string): Progress {
    const container = this.#containers.get(name);
    return container === undefined ? { stage: "exited" } : container.progress();
  }

  #fail(container: string, reason: string): void {
    this.#stopping = true;
    this.#report({ type: "start-failed", container, reason });
    this.#end(() => [...this.#containers.values()].every((one) => !one.running));
  }

  /** The HTTP answer of the container behind a host port. */
  answerOn(port: number): Answer {
    for (const container of this.#containers.values()) {
      if (container.launch.portMappings.some((mapping) => mapping.hostPort === port))
        return container.answer();
    }
    return "refused";
  }

  /** Whether a container of it is behind this place: for targets that were not registered as tasks. */
  listensOn({ address, port }: { readonly address: string; readonly port: number }): boolean {
    return (
      this.#launch.address === address &&
      this.#launch.containers.some(({ portMappings }) => portMappings.some((one) => one.hostPort === port))
    );
  }

  /** SIGTERM to what runs; what has not started never will. */
  stop(): void {
    if (this.#over) return;
    this.#stopping = true;
    for (const launch of this.#launch.containers) {
      const container = this.#containers.get(launch.name);
      if (container?.running) container.terminate();
      else if (!container?.exited) {
        if (container !== undefined) container.exited = true;
        this.#report({ type: "container-exited", container: launch.name });
      }
    }
    this.#end(() => [...this.#containers.values()].every((one) => one.exited));
  }

  #end(when: () => boolean = () => true): void {
    if (!when()) return;
    this.close();
    this.#ended();
  }

  close(): void {
    this.#over = true;
    for (const cancel of this.#cancel) cancel();
    for (const container of this.#containers.values()) container.close();
  }
}
