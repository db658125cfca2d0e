import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { EmulatorClock } from "../clock.ts";
import type { ContainerMessage, ContainerSettings } from "./container-settings.ts";

const program = fileURLToPath(new URL("container-program.ts", import.meta.url));

export interface ContainerProcess {
  /** SIGTERM, and SIGKILL `stopTimeout` seconds later; a second call changes nothing. */
  stop(stopTimeout: number): void;
  kill(): void;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
}

/**
 * Starts a container's process. What it is to do is sent over a private channel: arguments can be read by everybody.
 * Its environment is empty. The container's own is for a program that does not run here: its values may be secret, and
 * one like `NODE_OPTIONS=--require dd-trace/init` would end the process that stands in.
 */
export function startContainer(
  clock: EmulatorClock,
  settings: ContainerSettings,
  listeners: {
    message(message: ContainerMessage): void;
    /** A line that it wrote to its standard output or error; none comes after `exit`. */
    line(text: string): void;
    /** `code` as a shell would give it: 128 and the signal's number where a signal ended it. */
    exit(code: number): void;
    /** This machine started no process; `exit` does not follow. */
    cannotStart(code: string): void;
  },
): ContainerProcess {
  const child: ChildProcess = spawn(process.execPath, [program], {
    env: {},
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", listeners.line);
  }
  let cancel: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => {
    // Not `exit`, which may come before the last message is read: a container would run after its end.
    child.once("close", (code, signal) => {
      cancel?.();
      if (child.pid !== undefined) listeners.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
      resolve();
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      // A process that is gone before it is told anything ends in `close`.
      if (child.pid !== undefined) return;
      listeners.cannotStart(error.code ?? error.message);
      resolve();
    });
  });
  child.on("message", (message) => listeners.message(message as ContainerMessage));
  if (child.pid !== undefined) child.send(settings, () => undefined);
  return {
    stop(stopTimeout) {
      if (cancel) return;
      child.kill("SIGTERM");
      cancel = clock.after(stopTimeout * 1000, () => child.kill("SIGKILL"));
    },
    kill: () => void child.kill("SIGKILL"),
    gone,
  };
}
