import type { Ending } from "../../actions/action.ts";
import { Failure, type Problem } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { NoPreview } from "./existing.ts";
import { findPreview } from "./parts.ts";
import type { PreviewPlan } from "./plan.ts";
import { eraserOf, type Removal, removePreview } from "./remove.ts";
import type { Tell } from "./tell.ts";

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** Milliseconds for its tasks to stop. */
  readonly timeout: number;
}

type Place = Pick<PreviewPlan, "identity" | "cluster">;

/**
 * Removes what there is of a preview whose pull request gets none any more.
 * @returns how the step ends where something of it stays
 */
export async function removeOfClosed(
  place: Place,
  { tell, ...context }: Context & { readonly tell: Tell },
): Promise<Ending | undefined> {
  await tell({ stage: "removing" });
  const { deleted, remaining } = await takeBack(place, context);
  if (remaining.length === 0) {
    await tell({ stage: "removed", deleted });
    return undefined;
  }
  await tell({ stage: "left", remaining: remaining.map(({ what, command }) => `${what}: ${command}`) });
  const why = `Pull request #${place.identity.number} gets no preview any more`;
  return { outcome: "failed", problem: stillThere(why, place, remaining) };
}

/**
 * Removes what this step made of a preview that there is no room for.
 * @returns the failure to tell: why there is none, and what of it stays
 */
export async function stepBack(why: Problem, place: Place, context: Context): Promise<Failure> {
  const { remaining } = await takeBack(place, context);
  if (remaining.length === 0) return new NoPreview(why);
  return new Failure([why, stillThere("The preview is taken back", place, remaining)]);
}

async function takeBack({ identity, cluster }: Place, context: Context): Promise<Removal> {
  const { ports, signal } = context;
  const preview = await findPreview(identity, cluster, ports);
  return removePreview(preview, { ...context, erase: await eraserOf(ports, signal) });
}

function stillThere(why: string, { identity }: Place, remaining: Removal["remaining"]): Problem {
  const still = remaining.map(({ what, why }) => `${what} (${why})`).join("; ");
  return {
    message: `${why}, and this of it is still there: ${still}.`,
    hint: `Run teardown-service with \`preview: ${identity.number}\`, or: ${remaining.map(({ command }) => command).join("; ")}`,
  };
}
