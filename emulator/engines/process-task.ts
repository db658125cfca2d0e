import type { EmulatorClock } from "../clock.ts";
import type { ContainerMessage, ContainerSettings } from "./container-settings.ts";
import type { ContainerLaunch, TaskEvent, TaskLaunch } from "./engine.ts";
import { type ContainerProcess, startContainer } from "./process-container.ts";
import { watchHealth } from "./process-health.ts";
import { type Place, realPlace } from "./real-place.ts";
import { dependencies, type Progress, readiness } from "./sim-dependencies.ts";

interface Running {
  readonly launch: ContainerLaunch;
  begun: boolean;
  process?: ContainerProcess;
  places: readonly (Place & { readonly containerPort: number })[];
  progress: Progress;
  stopHealth?: () => void;
}

/** One task of the `process` engine: pulls, then starts each container's process when its dependencies allow. */
export class ProcessTask {
  readonly #clock: EmulatorClock;
  readonly #launch: TaskLaunch;
  readonly #report: (event: TaskEvent) => void;
  readonly #manyLoopbacks: boolean;
  readonly #scale: number;
  readonly #containers: Running[];
  #stopping = false;
  #failed = false;

  /** @param scale how many times faster than real time the clock runs: the processes live in real time */
  constructor(
    clock: EmulatorClock,
    launch: TaskLaunch,
    report: (event: TaskEvent) => void,
    { manyLoopbacks, scale }: { manyLoopbacks: boolean; scale: number },
  ) {
    this.#clock = clock;
    this.#launch = launch;
    this.#report = report;
    this.#manyLoopbacks = manyLoopbacks;
    this.#scale = scale;
    this.#containers = launch.containers.map((container) => ({
      launch: container,
      begun: false,
      places: [],
      progress: { stage: "waiting" },
    }));
    this.#after(0, () => this.#pull());
  }

  #after(seconds: number, action: () => void): void {
    this.#clock.after(seconds * 1000, () => {
      if (!this.#stopping && !this.#failed) action();
    });
  }

  #pull(): void {
    this.#report({ type: "pull-started" });
    const pulls = this.#launch.containers.map(({ behaviour }) => behaviour.pull ?? 1);
    const missing = this.#launch.containers.find(({ behaviour }) => behaviour.pullError !== undefined);
    if (missing) {
      this.#after(missing.behaviour.pull ?? 1, () =>
        this.#fail(missing.name, missing.behaviour.pullError ?? ""),
      );
      return;
    }
    this.#after(Math.max(0, ...pulls), () => {
      this.#report({ type: "pull-stopped" });
      this.#startWhatMay();
    });
  }

  #startWhatMay(): void {
    if (this.#stopping || this.#failed) return;
    for (const one of this.#containers) {
      if (one.begun) continue;
      const ready = readiness(
        dependencies(one.launch),
        (name) => this.#named(name)?.progress ?? { stage: "exited" },
      );
      if (ready === "never") {
        const reason = `TaskDependencyError: a container that '${one.launch.name}' depends on did not succeed`;
        this.#fail(one.launch.name, reason);
        return;
      }
      if (ready !== "now") continue;
      one.begun = true;
      const { start = 1, startError } = one.launch.behaviour;
      this.#after(start, () =>
        startError === undefined ? this.#run(one) : this.#fail(one.launch.name, startError),
      );
    }
  }

  #run(one: Running): void {
    one.process = startContainer(this.#clock, this.#settings(one.launch), one.launch.environment, {
      message: (message) => this.#heard(one, message),
      exit: (code) => this.#exited(one, code),
    });
  }

  #settings(launch: ContainerLaunch): ContainerSettings {
    const { behaviour, portMappings } = launch;
    const ms = (seconds: number | undefined, otherwise: number) =>
      ((seconds ?? otherwise) * 1000) / this.#scale;
    const mapped = portMappings.map(({ containerPort, hostPort }) => ({
      containerPort,
      place: realPlace(this.#launch.address, hostPort, this.#manyLoopbacks),
    }));
    return {
      container: launch.name,
      image: launch.image,
      taskId: this.#launch.taskId,
      says: behaviour.says ?? launch.image.replace(/^.*[:/]/, ""),
      // A container that maps no port still has one inside its task, which others reach by a link.
      listen: mapped.length > 0 ? mapped : [{ containerPort: 0 }],
      hosts: this.#hosts(launch),
      healthyAfter: ms(behaviour.healthyAfter, 0),
      ...(behaviour.unhealthy
        ? { unhealthy: { ...behaviour.unhealthy, after: ms(behaviour.unhealthy.after, 0) } }
        : {}),
      ...(behaviour.exit ? { exit: { after: ms(behaviour.exit.after, 0), code: behaviour.exit.code } } : {}),
      ignoresSigterm: behaviour.ignoresSigterm ?? false,
      stop: ms(behaviour.stop, 0),
      requestTime: ms(behaviour.requestTime, 0.02),
      logs: behaviour.logs ?? [],
    };
  }

  /** By link alias; a container without port mappings answers on whatever port its alias is asked for. */
  #hosts(launch: ContainerLaunch): Record<string, Place> {
    const hosts: Record<string, Place> = {};
    for (const [alias, name] of Object.entries(launch.links)) {
      for (const { containerPort, ...place } of this.#named(name)?.places ?? []) {
        hosts[containerPort === 0 ? alias : `${alias}:${containerPort}`] = place;
      }
    }
    return hosts;
  }

  #heard(one: Running, message: ContainerMessage): void {
    const { launch } = one;
    if (message.type === "cannot-listen") {
      const { address, port, code } = message;
      const why = code === "EADDRINUSE" ? "port is already allocated" : code;
      // Docker's words: https://github.com/moby/moby/blob/master/daemon/libnetwork/portallocator
      const bind = `Bind for ${address}:${port} failed: ${why}`;
      const reason = `CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint ${launch.name}: ${bind}`;
      this.#fail(launch.name, reason);
      return;
    }
    one.places = message.places;
    one.progress = { stage: "running" };
    this.#report({
      type: "container-running",
      container: launch.name,
      runtimeId: `${this.#launch.taskId}-${launch.name}`,
      networkBindings: launch.portMappings.map((mapping) => ({ bindIP: "0.0.0.0", ...mapping })),
    });
    one.stopHealth = watchHealth(this.#clock, launch, message.places[0], (health) => {
      one.progress = { stage: "running", healthy: health === "HEALTHY" };
      this.#report({ type: "container-health", container: launch.name, health });
      this.#startWhatMay();
    });
    this.#startWhatMay();
  }

  #exited(one: Running, exitCode: number): void {
    one.stopHealth?.();
    one.progress = { stage: "exited", exitCode };
    if (this.#failed) return;
    const { behaviour, name } = one.launch;
    const reason = this.#stopping ? undefined : behaviour.exit?.reason;
    this.#report({
      type: "container-exited",
      container: name,
      exitCode,
      ...(reason === undefined ? {} : { reason }),
    });
    if (this.#stopping) this.#stopNext();
    else this.#startWhatMay();
  }

  /** The start failed: what already runs is killed, and nothing more is reported. */
  #fail(container: string, reason: string): void {
    if (this.#failed || this.#stopping) return;
    this.#failed = true;
    for (const one of this.#containers) one.process?.kill();
    this.#report({ type: "start-failed", container, reason });
  }

  /** Each container in the reverse of the order of their start: what depends on another ends before it. */
  stop(): void {
    if (this.#stopping || this.#failed) return;
    this.#stopping = true;
    for (const one of this.#containers) {
      if (!one.process) this.#report({ type: "container-exited", container: one.launch.name });
    }
    this.#stopNext();
  }

  #stopNext(): void {
    const next = this.#containers.findLast((one) => one.process && one.progress.stage !== "exited");
    next?.process?.stop(next.launch.stopTimeout);
  }

  #named(name: string): Running | undefined {
    return this.#containers.find(({ launch }) => launch.name === name);
  }

  async close(): Promise<void> {
    this.#failed = true;
    for (const one of this.#containers) {
      one.stopHealth?.();
      one.process?.kill();
    }
    await Promise.all(this.#containers.map(({ process }) => process?.gone));
  }
}
