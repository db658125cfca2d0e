import type { Ending } from "../../actions/action.ts";
import type { Ports } from "../../ports.ts";
import { findPreview } from "./parts.ts";
import type { PreviewPlan } from "./plan.ts";
import { eraserOf, removePreview } from "./remove.ts";
import type { Tell } from "./tell.ts";

/**
 * Removes what there is of a preview whose pull request gets none any more.
 * @param timeout milliseconds for its tasks to stop
 * @returns how the step ends where something of it stays
 */
export async function removeOfClosed(
  { identity, cluster }: Pick<PreviewPlan, "identity" | "cluster">,
  {
    ports,
    signal,
    timeout,
    tell,
  }: {
    readonly ports: Ports;
    readonly signal: AbortSignal;
    readonly timeout: number;
    readonly tell: Tell;
  },
): Promise<Ending | undefined> {
  await tell({ stage: "removing" });
  const preview = await findPreview(identity, cluster, ports);
  const { deleted, remaining } = await removePreview(preview, {
    ports,
    signal,
    timeout,
    erase: await eraserOf(ports, signal),
  });
  if (remaining.length === 0) {
    await tell({ stage: "removed", deleted });
    return undefined;
  }
  await tell({ stage: "left", remaining: remaining.map(({ what, command }) => `${what}: ${command}`) });
  const still = remaining.map(({ what, why }) => `${what} (${why})`).join("; ");
  return {
    outcome: "failed",
    problem: {
      message: `Pull request #${identity.number} gets no preview any more, and this of it is still there: ${still}.`,
      hint: `Run teardown-service with \`preview: ${identity.number}\`, or: ${remaining.map(({ command }) => command).join("; ")}`,
    },
  };
}
