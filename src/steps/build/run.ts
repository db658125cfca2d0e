import { Failure } from "../../failure.ts";
import { onceMore } from "../../image/bake-file.ts";
import { buildChecks } from "../../image/build-checks.ts";
import { isTagTaken, mayPass } from "../../image/causes.ts";
import { failureProblem } from "../../image/failure-problem.ts";
import { readFailure } from "../../image/failure-text.ts";
import type { BakeResult, BakeRun } from "../../image/ports.ts";
import { progress } from "../../image/progress.ts";
import type { JsonObject } from "../../json.ts";
import { type LoadedDockerfile, warnOfBuildChecks } from "./dockerfiles.ts";
import type { StepPorts } from "./input.ts";

/** Milliseconds before a registry that failed is tried again. */
const pause = 5000;

/** A tag that cannot be moved is at another image since ECR was looked at. */
export class TagTaken extends Failure {}

/** What came out of a build that succeeded. */
export interface Built {
  readonly metadata: JsonObject;
  /** Milliseconds after which each reference was pushed. */
  readonly pushedAfter: ReadonlyMap<string, number>;
  /** Milliseconds that all of it took. */
  readonly took: number;
}

/**
 * Builds and pushes, once more where a registry failed in a way that may pass: what was built is in the builder's cache
 * by then. A build that failed is not repeated.
 * @returns undefined where it was cancelled
 * @throws Failure with the step, the command and the place in the Dockerfile
 */
export async function runBake(
  run: Omit<BakeRun, "onLine">,
  dockerfiles: ReadonlyMap<string, LoadedDockerfile>,
  ports: StepPorts,
  signal: AbortSignal,
): Promise<Built | undefined> {
  const { clock, log } = ports;
  const docker = await ports.build.docker();
  const start = clock.now();
  const pushedAfter = new Map<string, number>();
  const once = (bakeFile = run.bakeFile): Promise<BakeResult> => {
    const show = progress();
    const onLine = (line: string) => {
      for (const text of show(line)) log.line(text);
      const [, reference] = /^#\d+ pushing manifest for ([^@\s]+)\S* .*done$/.exec(line) ?? [];
      if (reference !== undefined) pushedAfter.set(reference, clock.now() - start);
    };
    return docker.bake({ ...run, bakeFile, onLine }, signal);
  };
  let result = await once();
  const { message } = readFailure(result, run.targets);
  if (result.exitCode !== 0 && !signal.aborted && mayPass(message)) {
    log.warning({ message: `A registry failed, the build did not; it is tried once more: ${message}` });
    await clock.sleep(pause, signal);
    if (!signal.aborted) result = await once(onceMore(run.bakeFile));
  }
  if (signal.aborted) return undefined;
  warnOfBuildChecks(buildChecks(result.output), run.targets, dockerfiles, ports);
  if (result.exitCode === 0) return { metadata: result.metadata, pushedAfter, took: clock.now() - start };
  throw failed(result, run.targets, dockerfiles, ports);
}

function failed(
  result: BakeResult,
  targets: readonly string[],
  dockerfiles: ReadonlyMap<string, LoadedDockerfile>,
  { log }: StepPorts,
): Failure {
  const failure = readFailure(result, targets);
  log.group("All that buildx printed", result.output);
  if (failure.lastLines.length > 0) {
    log.line(`the last lines of ${failure.step ?? "the step"}:`);
    for (const line of failure.lastLines) log.line(`  ${line}`);
  }
  if (targets.length > 1) {
    log.line("an image that was complete by then may be pushed already; no task definition names it");
  }
  const all = [...dockerfiles].map(([container, dockerfile]) => ({ container, ...dockerfile }));
  const problem = failureProblem(failure, all);
  return isTagTaken(failure.message) ? new TagTaken(problem) : new Failure(problem);
}
