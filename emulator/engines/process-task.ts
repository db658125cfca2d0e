import type { EmulatorClock } from "../clock.ts";
import type { ContainerMessage, Listening } from "./container-settings.ts";
import type { ContainerLaunch, TaskEvent, TaskLaunch } from "./engine.ts";
import { type ContainerProcess, startContainer } from "./process-container.ts";
import { watchHealth } from "./process-health.ts";
import { settingsOf } from "./process-settings.ts";
import { type Loopbacks, type Place, realPlace } from "./real-place.ts";
import { runtimeIdOf } from "./runtime-id.ts";
import { dependencies, type Progress, readiness } from "./sim-dependencies.ts";

interface Running {
  readonly launch: ContainerLaunch;
  begun: boolean;
  process?: ContainerProcess;
  /** Its process has gone. */
  gone: boolean;
  places: readonly Listening[];
  progress: Progress;
  stopHealth?: () => void;
}

/** One task of the `process` engine: pulls, then starts each container's process when its dependencies allow. */
export class ProcessTask {
  readonly #clock: EmulatorClock;
  readonly #launch: TaskLaunch;
  readonly #report: (event: TaskEvent) => void;
  readonly #loopbacks: Loopbacks;
  readonly #scale: number;
  readonly #ended: () => void;
  readonly #containers: Running[];
  /** `failed`: nothing more is started, and what runs waits for its stop. */
  #phase: "starting" | "failed" | "stopping" | "closed" = "starting";

  /**
   * @param scale how many times faster than real time the clock runs: the processes live in real time
   * @param ended called when every container has exited and no process is left
   */
  constructor(
    clock: EmulatorClock,
    launch: TaskLaunch,
    report: (event: TaskEvent) => void,
    { loopbacks, scale, ended }: { loopbacks: Loopbacks; scale: number; ended(): void },
  ) {
    this.#clock = clock;
    this.#launch = launch;
    this.#report = report;
    this.#loopbacks = loopbacks;
    this.#scale = scale;
    this.#ended = ended;
    this.#containers = launch.containers.map((container) => ({
      launch: container,
      begun: false,
      gone: false,
      places: [],
      progress: { stage: "waiting" },
    }));
    this.#after(0, () => this.#pull());
  }

  #after(seconds: number, action: () => void): void {
    this.#clock.after(seconds * 1000, () => {
      if (this.#phase === "starting") action();
    });
  }

  #pull(): void {
    this.#report({ type: "pull-started" });
    for (const one of this.#containers) {
      const { pullError, pull = 1 } = one.launch.behaviour;
      if (pullError !== undefined) this.#after(pull, () => this.#fail(one, pullError));
    }
    const pulls = this.#launch.containers.map(({ behaviour }) => behaviour.pull ?? 1);
    this.#after(Math.max(0, ...pulls), () => {
      this.#report({ type: "pull-stopped" });
      this.#startWhatMay();
    });
  }

  #startWhatMay(): void {
    for (const one of this.#containers) {
      if (this.#phase !== "starting") return;
      if (one.begun) continue;
      const ready = readiness(
        dependencies(one.launch),
        (name) => this.#named(name)?.progress ?? { stage: "exited" },
      );
      if (ready === "never") {
        const { name } = one.launch;
        this.#fail(one, `TaskDependencyError: a container that '${name}' depends on did not succeed`);
        return;
      }
      if (ready !== "now") continue;
      one.begun = true;
      const { start = 1, startError } = one.launch.behaviour;
      this.#after(start, () => (startError === undefined ? this.#run(one) : this.#fail(one, startError)));
    }
  }

  #run(one: Running): void {
    const settings = settingsOf(one.launch, {
      taskId: this.#launch.taskId,
      scale: this.#scale,
      hostPlace: (hostPort) => this.#hostPlace(hostPort),
      listening: (container) => this.#named(container)?.places ?? [],
    });
    one.process = startContainer(this.#clock, settings, {
      message: (message) => this.#heard(one, message),
      line: (line) => this.#report({ type: "container-output", container: one.launch.name, line }),
      exit: (code) => this.#exited(one, code),
      cannotStart: (code) => {
        one.gone = true;
        this.#fail(one, `CannotStartContainerError: no process could be started (${code})`);
      },
    });
  }

  #hostPlace(hostPort: number): Place {
    return realPlace(this.#launch.address, hostPort, this.#loopbacks);
  }

  #heard(one: Running, message: ContainerMessage): void {
    if (this.#phase !== "starting") return;
    const { launch } = one;
    if (message.type === "cannot-listen") {
      this.#fail(one, this.#cannotBind(launch, message));
      return;
    }
    one.places = message.places;
    one.progress = { stage: "running" };
    this.#report({
      type: "container-running",
      container: launch.name,
      runtimeId: runtimeIdOf(this.#launch.taskId, launch.name),
      networkBindings: launch.portMappings.map((mapping) => ({ bindIP: "0.0.0.0", ...mapping })),
    });
    one.stopHealth = watchHealth(this.#clock, this.#scale, launch, message.places[0], (health) => {
      one.progress = { stage: "running", healthy: health === "HEALTHY" };
      this.#report({ type: "container-health", container: launch.name, health });
      this.#startWhatMay();
    });
    this.#startWhatMay();
  }

  /** Docker's words (https://github.com/moby/moby/blob/master/daemon/libnetwork/portallocator) for the port as ECS sees it. */
  #cannotBind(
    { name, portMappings }: ContainerLaunch,
    { index, code }: { index: number; code: string },
  ): string {
    const hostPort = portMappings[index]?.hostPort ?? 0;
    const { address, port } = this.#hostPlace(hostPort);
    const visible = `${this.#launch.address}:${hostPort}`;
    const why = code === "EADDRINUSE" ? "port is already allocated" : code;
    // ECS itself keeps tasks off each other's ports: this one is held by something else, to be looked for there.
    const real = `${address}:${port}` === visible ? "" : ` (on this machine: ${address}:${port})`;
    return `CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint ${name}: Bind for ${visible} failed: ${why}${real}`;
  }

  #exited(one: Running, exitCode: number): void {
    one.gone = true;
    one.stopHealth?.();
    // A container that failed to start has been reported already.
    if (one.progress.stage !== "exited" && this.#phase !== "closed") {
      one.progress = { stage: "exited", exitCode };
      const { behaviour, name: container } = one.launch;
      const reason = this.#phase === "starting" ? behaviour.exit?.reason : undefined;
      this.#report({
        type: "container-exited",
        container,
        exitCode,
        ...(reason === undefined ? {} : { reason }),
      });
    }
    if (this.#phase === "stopping") this.#stopWhatMay();
    else if (this.#phase === "starting") this.#startWhatMay();
    this.#settle();
  }

  /** The start failed: what already runs waits for its stop, so that it ends as with every other stop. */
  #fail(one: Running, reason: string): void {
    if (this.#phase !== "starting") return;
    this.#phase = "failed";
    one.progress = { stage: "exited" };
    one.process?.kill();
    this.#report({ type: "start-failed", container: one.launch.name, reason });
  }

  /** SIGTERM to what runs; what has not started never will. */
  stop(): void {
    if (this.#phase === "stopping" || this.#phase === "closed") return;
    this.#phase = "stopping";
    for (const one of this.#containers) {
      one.stopHealth?.();
      if (one.progress.stage === "exited" || (one.process && !one.gone)) continue;
      one.progress = { stage: "exited" };
      this.#report({ type: "container-exited", container: one.launch.name });
    }
    this.#stopWhatMay();
    this.#settle();
  }

  /**
   * In the reverse order of their start: what others depend on goes when those have gone; the rest goes at once.
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
   */
  #stopWhatMay(): void {
    const alive = this.#containers.filter((one) => one.process && !one.gone);
    const needed = new Set(alive.flatMap(({ launch }) => dependencies(launch).map(({ on }) => on)));
    for (const { launch, process } of alive) {
      if (!needed.has(launch.name)) process?.stop(launch.stopTimeout);
    }
  }

  #settle(): void {
    const over = (one: Running) => one.progress.stage === "exited" && (!one.process || one.gone);
    if (this.#containers.every(over)) this.#ended();
  }

  #named(name: string): Running | undefined {
    return this.#containers.find(({ launch }) => launch.name === name);
  }

  async close(): Promise<void> {
    this.#phase = "closed";
    for (const one of this.#containers) {
      one.stopHealth?.();
      one.process?.kill();
    }
    await Promise.all(this.#containers.map(({ process }) => process?.gone));
  }
}
