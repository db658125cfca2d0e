import { devNull } from "node:os";
import { delimiter } from "node:path";
import type { Emulator } from "../../emulator/api.ts";
import { defaultTiming } from "../../emulator/ecs/timing.ts";
import { startEmulator } from "../../emulator/index.ts";
import type { Timing } from "../../emulator/scenario-types.ts";
import { type Ended, run } from "./run.ts";

/** An endpoint and a way to run tools against it, as a user's shell would. */
export interface Scene {
  readonly emulator: Emulator;
  run(command: string, ...args: string[]): Promise<Ended>;
  close(): Promise<void>;
}

export interface SceneOptions {
  /** The endpoint's seconds in one of ours. */
  readonly scale: number;
  readonly timing?: Partial<Timing>;
}

/** Two instances, and images that work but for `web:missing`. */
export async function scene(programs: string, { scale, timing }: SceneOptions): Promise<Scene> {
  const emulator = await startEmulator({
    clock: { scale },
    scenario: {
      instances: [{ availabilityZone: "us-east-1a" }, { availabilityZone: "us-east-1b" }],
      images: {
        "*": { pull: 2, start: 1 },
        "web:missing": { pullError: "CannotPullContainerError: manifest unknown" },
      },
      timing: { ...defaultTiming, ...timing },
    },
  });
  const env = environment(emulator, programs);
  return {
    emulator,
    run: (command, ...args) => run(command, args, { env }),
    close: () => emulator.close(),
  };
}

/** The user's own, less all that could lead a tool to another endpoint or to another account. */
function environment(emulator: Emulator, programs: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^aws_|_proxy$/i.test(name));
  return {
    ...Object.fromEntries(own),
    ...emulator.environment,
    PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_PAGER: "",
    // Python's Click refuses to run where the locale is plain C.
    LC_ALL: "C.UTF-8",
  };
}
