import { Failure } from "../../failure.ts";
import type { StepPorts } from "./input.ts";

const setUp = "Add the step docker/setup-buildx-action before this one.";

/**
 * The version of buildx.
 * @throws Failure where the runner cannot build, with what to add
 */
export async function requireBuildx({ build, log }: StepPorts): Promise<string> {
  const found = await (await build.docker()).buildx();
  if ("version" in found) {
    log.debug(`buildx ${found.version}`);
    return found.version;
  }
  const { missing, detail } = found;
  const words = {
    docker: {
      message: "There is no Docker on this runner",
      hint: `Use a runner with Docker, such as ubuntu-latest. ${setUp}`,
    },
    buildx: {
      message: "Docker on this runner has no buildx, which builds images together",
      hint: setUp,
    },
    engine: {
      message: "Docker's engine does not answer on this runner",
      hint: "Start it before this step, or use a builder that needs none (docker/setup-buildx-action with `driver: remote` or `kubernetes`).",
    },
  }[missing];
  throw new Failure({ ...words, message: `${words.message}${detail === "" ? "" : ` (${detail})`}.` });
}
