import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { lineSplitter } from "./lines.ts";

export interface ChildRun {
  /** A program of the PATH; no shell takes part. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing else of this process is handed down. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends it and all that it started: SIGINT, then SIGKILL. */
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
  /** Characters of a line, above which it is cut. */
  readonly lineLimit?: number;
  /** Milliseconds between SIGINT and SIGKILL. */
  readonly graceMs?: number;
}

export interface ChildEnd {
  /** 128 and the signal's number where a signal ended it, as in a shell. */
  readonly exitCode: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

/**
 * Milliseconds between SIGINT and SIGKILL. The runner leaves a cancelled step 7.5 s, and src/github/cancellation.ts
 * ends it after six: what is left is for removing files and for the outputs.
 */
const defaultGraceMs = 4000;

/** How long to go on reading what a program that has ended left open, in milliseconds. */
const drainMs = 2000;

/** Process groups at work. */
const groups = new Set<number>();

// Where this process ends early, a build must not go on by itself with a configuration that is being removed.
process.on("exit", () => {
  for (const group of groups) signalGroup(group, "SIGKILL");
});

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It is gone already.
  }
}

/**
 * Runs a program to its end and gives what it printed, line by line; undefined where there is no such program.
 *
 * It leads a process group of its own: `docker` starts buildx as a child, which outlives it when `docker` alone is
 * killed. Windows has no such groups; its containers are built elsewhere.
 */
export async function runChild(run: ChildRun): Promise<ChildEnd | undefined> {
  const { command, args, cwd, environment, signal, onLine, lineLimit, graceMs = defaultGraceMs } = run;
  const stdout: string[] = [];
  const stderr: string[] = [];
  if (signal?.aborted) return { exitCode: 128 + constants.signals.SIGINT, stdout, stderr };
  const child = spawn(command, args, {
    cwd,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  for (const [stream, lines] of [
    [child.stdout, stdout],
    [child.stderr, stderr],
  ] as const) {
    const splitter = lineSplitter((line) => {
      lines.push(line);
      onLine?.(line);
    }, lineLimit);
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => splitter.push(chunk));
    stream.on("close", () => splitter.end());
  }
  const release = cancelOn(signal, child.pid, graceMs);
  try {
    return { exitCode: await endOf(child), stdout, stderr };
  } catch (error) {
    // EACCES: the PATH has a file of that name, and it is no program.
    if (error instanceof Error && "code" in error && /^(ENOENT|EACCES)$/.test(String(error.code)))
      return undefined;
    throw error;
  } finally {
    release();
  }
}

function cancelOn(signal: AbortSignal | undefined, group: number | undefined, graceMs: number): () => void {
  if (group === undefined) return () => undefined;
  groups.add(group);
  let timer: NodeJS.Timeout | undefined;
  const cancel = () => {
    signalGroup(group, "SIGINT");
    timer = setTimeout(() => signalGroup(group, "SIGKILL"), graceMs);
  };
  signal?.addEventListener("abort", cancel, { once: true });
  return () => {
    signal?.removeEventListener("abort", cancel);
    clearTimeout(timer);
    // A group whose leader has ended may have a member left that was told to stop and did not.
    if (signal?.aborted) signalGroup(group, "SIGKILL");
    groups.delete(group);
  };
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      const timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, drainMs);
      child.once("close", () => {
        clearTimeout(timer);
        resolve(exitCode);
      });
    });
  });
}
