import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { EmulatorClock } from "../clock.ts";
import type { ContainerMessage, ContainerSettings } from "./container-settings.ts";

const program = fileURLToPath(new URL("container-program.ts", import.meta.url));

export interface ContainerProcess {
  /** SIGTERM, and SIGKILL `stopTimeout` seconds later. */
  stop(stopTimeout: number): void;
  kill(): void;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
}

/**
 * Starts a container's process. Its environment is the container's own and nothing else; what it is to do is sent over
 * a private channel, as values of environment variables may be secret and arguments can be read by everybody.
 */
export function startContainer(
  clock: EmulatorClock,
  settings: ContainerSettings,
  environment: Readonly<Record<string, string>>,
  listeners: {
    message(message: ContainerMessage): void;
    /** `code` as a shell would give it: 128 and the signal's number where a signal ended it. */
    exit(code: number): void;
  },
): ContainerProcess {
  const child: ChildProcess = spawn(process.execPath, [program], {
    env: { ...environment },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let cancel: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      cancel?.();
      listeners.exit(code ?? (signal === "SIGKILL" ? 137 : 143));
      resolve();
    });
  });
  child.on("message", (message) => listeners.message(message as ContainerMessage));
  // A child that is gone before it is told anything ends in `exit`, not here.
  child.on("error", () => undefined);
  child.send(settings, () => undefined);
  return {
    stop(stopTimeout) {
      child.kill("SIGTERM");
      cancel ??= clock.after(stopTimeout * 1000, () => child.kill("SIGKILL"));
    },
    kill: () => void child.kill("SIGKILL"),
    gone,
  };
}
