import { join } from "node:path";
import { type Child, type Grace, startChild } from "./child.ts";
import { createCommandFiles } from "./command-files.ts";
import type { Masks } from "./masks.ts";
import type { StepLog } from "./step-log.ts";

/** One process of a step, as the runner would start it. */
export interface StepProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** RUNNER_TEMP: the command files are made in a folder of it. */
  readonly temp: string;
  /** Keeps the command files of different steps apart. */
  readonly fileId: string;
  readonly log: StepLog;
  readonly masks: Masks;
  readonly grace?: Grace;
  /** The raw output, before masks and commands. */
  readonly onRaw?: (line: string, stream: "stdout" | "stderr") => void;
}

export interface StepProcessEnd {
  /** Null where a signal ended the process or it could not be started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Exit code 0 and command files that could be read. */
  readonly succeeded: boolean;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  /** For the steps that follow. */
  readonly environment: Record<string, string>;
  /** For the PATH of the steps that follow. */
  readonly path: string[];
  readonly summary: string;
}

export interface RunningStepProcess extends Omit<Child, "finished"> {
  readonly finished: Promise<StepProcessEnd>;
}

/** Bytes of markdown that GitHub takes from one step. */
const summaryLimit = 1024 * 1024;

/** Starts a process with its command files; what it prints goes through the log, commands included. */
export function startStepProcess(step: StepProcess): RunningStepProcess {
  const { log, masks } = step;
  const files = createCommandFiles(join(step.temp, "_runner_file_commands"), step.fileId);
  const child = startChild({
    command: step.command,
    args: step.args,
    cwd: step.cwd,
    environment: { ...step.environment, ...files.variables },
    onLine: (line, stream) => {
      step.onRaw?.(line, stream);
      log.write(line);
    },
    ...(step.grace && { grace: step.grace }),
  });

  function environment(written: Record<string, string>): Record<string, string> {
    // The runner keeps a step from changing how the next action's Node starts.
    if (!Object.keys(written).some((name) => name.toUpperCase() === "NODE_OPTIONS")) return written;
    const message = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.";
    log.annotate({ level: "error", message });
    return Object.fromEntries(
      Object.entries(written).filter(([name]) => name.toUpperCase() !== "NODE_OPTIONS"),
    );
  }

  function summary(markdown: string): string {
    const size = Buffer.byteLength(markdown);
    if (size <= summaryLimit) return masks.hide(markdown);
    const limit = "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k";
    log.annotate({ level: "error", message: `${limit}, got ${Math.ceil(size / 1024)}k.` });
    return "";
  }

  const finished = child.finished.then(({ exitCode, signal, error }) => {
    if (error)
      log.annotate({ level: "error", message: `${step.command} could not be started: ${error.message}` });
    const written = files.read();
    for (const message of written.errors) log.annotate({ level: "error", message });
    return {
      exitCode,
      signal,
      succeeded: exitCode === 0 && written.errors.length === 0,
      outputs: { ...log.outputs, ...written.outputs },
      state: { ...log.state, ...written.state },
      environment: environment(written.environment),
      path: written.path,
      summary: summary(written.summary),
    };
  });
  return { ...child, finished };
}
