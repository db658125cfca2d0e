import { isObject, number } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { HealthStatus } from "../ecs/state.ts";
import { type Answer, answerAt, mayChangeAfter } from "./behaviour.ts";
import type { ContainerLaunch, TaskEvent } from "./engine.ts";
import { lastWords } from "./last-words.ts";
import { runtimeIdOf } from "./runtime-id.ts";
import type { Progress } from "./sim-dependencies.ts";

/** Exit codes of a process that a signal ended. */
const sigterm = 143;
const sigkill = 137;

/** One container of the `sim` engine. */
export class SimContainer {
  readonly launch: ContainerLaunch;
  /** Its start is under way or done. */
  begun = false;
  running = false;
  exited = false;
  readonly #clock: EmulatorClock;
  readonly #taskId: string;
  readonly #report: (event: TaskEvent) => void;
  readonly #cancel = new Set<() => void>();
  #startedAt = 0;
  #health: HealthStatus = "UNKNOWN";
  #exitCode: number | undefined;
  #ending = false;

  constructor(
    clock: EmulatorClock,
    taskId: string,
    launch: ContainerLaunch,
    report: (event: TaskEvent) => void,
  ) {
    this.#clock = clock;
    this.#taskId = taskId;
    this.launch = launch;
    this.#report = report;
  }

  #after(seconds: number, action: () => void): void {
    const cancel = this.#clock.after(seconds * 1000, () => {
      this.#cancel.delete(cancel);
      action();
    });
    this.#cancel.add(cancel);
  }

  /** A process that ends at once is never seen RUNNING, as with the real agent. */
  start(): void {
    const { name, portMappings, behaviour, definition } = this.launch;
    const { exit } = behaviour;
    this.#startedAt = this.#clock.now();
    this.#write(behaviour.logs ?? []);
    if (exit?.after === 0) {
      this.#leave(exit);
      return;
    }
    this.running = true;
    if (exit !== undefined) this.#after(exit.after, () => this.#leave(exit));
    if (isObject(definition["healthCheck"])) this.#check(definition["healthCheck"]);
    this.#report({
      type: "container-running",
      container: name,
      runtimeId: runtimeIdOf(this.#taskId, name),
      networkBindings: portMappings.map((mapping) => ({ bindIP: "0.0.0.0", ...mapping })),
    });
  }

  #check(check: Readonly<Record<string, unknown>>): void {
    const interval = number(check["interval"]) ?? 30;
    const retries = number(check["retries"]) ?? 3;
    const startPeriod = number(check["startPeriod"]) ?? 0;
    let failed = 0;
    const once = () => {
      const good = answerAt(this.launch.behaviour, this.#age()) === 200;
      failed = good ? 0 : failed + (this.#age() > startPeriod ? 1 : 0);
      if (good) this.#become("HEALTHY");
      else if (failed >= retries) this.#become("UNHEALTHY");
      const settled = this.#health !== "UNKNOWN" && good === (this.#health === "HEALTHY");
      if (!settled || mayChangeAfter(this.launch.behaviour, this.#age())) this.#after(interval, once);
    };
    this.#after(interval, once);
  }

  #become(health: HealthStatus): void {
    if (this.#health === health || !this.running) return;
    this.#health = health;
    this.#report({ type: "container-health", container: this.launch.name, health });
  }

  #age(): number {
    return (this.#clock.now() - this.#startedAt) / 1000;
  }

  answer(): Answer {
    return this.running ? answerAt(this.launch.behaviour, this.#age()) : "refused";
  }

  progress(): Progress {
    if (this.exited) {
      return { stage: "exited", ...(this.#exitCode === undefined ? {} : { exitCode: this.#exitCode }) };
    }
    return { stage: this.running ? "running" : "waiting", healthy: this.#health === "HEALTHY" };
  }

  /** SIGTERM, and SIGKILL after the stop timeout. */
  terminate(): void {
    if (!this.running || this.#ending) return;
    this.#ending = true;
    const { behaviour, stopTimeout } = this.launch;
    const needs = behaviour.ignoresSigterm === true ? Number.POSITIVE_INFINITY : (behaviour.stop ?? 0);
    if (needs > stopTimeout) this.#after(stopTimeout, () => this.#exit(sigkill));
    else this.#after(needs, () => this.#exit(sigterm));
  }

  /** It ends by itself. */
  #leave({ code, reason }: { readonly code: number; readonly reason?: string }): void {
    this.#write(lastWords(this.launch.behaviour));
    this.#exit(code, reason);
  }

  #write(lines: readonly string[]): void {
    const { name: container } = this.launch;
    for (const line of lines) this.#report({ type: "container-output", container, line });
  }

  #exit(exitCode: number, reason?: string): void {
    this.running = false;
    this.exited = true;
    this.#exitCode = exitCode;
    this.close();
    const event = { type: "container-exited", container: this.launch.name, exitCode } as const;
    this.#report(reason === undefined ? event : { ...event, reason });
  }

  close(): void {
    for (const cancel of this.#cancel) cancel();
    this.#cancel.clear();
  }
}
