import { type ChildProcess, spawn } from "node:child_process";

/** Milliseconds that a process has after SIGINT, then after SIGTERM; the runner's own (ProcessInvoker.cs). */
export interface Grace {
  readonly interruptMs: number;
  readonly terminateMs: number;
}

export const runnerGrace: Grace = { interruptMs: 7_500, terminateMs: 2_500 };

/** How long to go on reading output that a background process of a step that has ended holds open, as the runner does. */
const drainMs = 5_000;

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the process: nothing else of this process is handed down. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
  readonly grace?: Grace;
}

export interface ChildEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started. */
  readonly error?: Error;
}

export interface Child {
  readonly finished: Promise<ChildEnd>;
  signal(name: NodeJS.Signals): void;
  /** SIGINT, then SIGTERM, then the end of the process and of all that it started. */
  cancel(): void;
  /** Ends what the process left running in the background. */
  cleanUp(): void;
}

function splitLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line.replace(/\r$/, ""));
  });
  stream?.on("end", () => {
    if (rest !== "") onLine(rest);
  });
}

function endOf(child: ChildProcess): Promise<ChildEnd> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ exitCode: null, signal: null, error }));
    child.once("exit", (exitCode, signal) => {
      const done = () => {
        clearTimeout(timer);
        resolve({ exitCode, signal });
      };
      const timer = setTimeout(done, drainMs);
      child.once("close", done);
    });
  });
}

/** Process groups that may have members left. */
const groups = new Set<number>();

function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    groups.delete(group);
    return false;
  }
}

// Where this process ends early, nothing that it started is to stay behind.
process.on("exit", () => {
  for (const group of groups) signalGroup(group, "SIGKILL");
});

/** Starts a process in a group of its own, so that a Ctrl-C meant for the runner reaches it only by way of `cancel`. */
export function startChild(options: ChildOptions): Child {
  const { interruptMs, terminateMs } = options.grace ?? runnerGrace;
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const group = child.pid;
  if (group !== undefined) groups.add(group);
  splitLines(child.stdout, (line) => options.onLine(line, "stdout"));
  splitLines(child.stderr, (line) => options.onLine(line, "stderr"));

  function cleanUp(): void {
    if (group !== undefined && groups.has(group)) signalGroup(group, "SIGKILL");
  }

  const timers: NodeJS.Timeout[] = [];
  function cancel(): void {
    if (timers.length > 0) return;
    child.kill("SIGINT");
    timers.push(
      setTimeout(() => child.kill("SIGTERM"), interruptMs),
      setTimeout(cleanUp, interruptMs + terminateMs),
    );
  }

  const finished = endOf(child).finally(() => {
    for (const timer of timers) clearTimeout(timer);
    // A group without members is forgotten: its number may come back as somebody else's.
    if (group !== undefined) signalGroup(group, 0);
  });
  return { finished, signal: (name) => void child.kill(name), cancel, cleanUp };
}
