import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { RemovableServices, ServiceState } from "../../teardown/ports.ts";
import { tooOften, type Wait, watchTasks } from "./tasks.ts";

interface Context {
  readonly ports: Pick<Ports, "clock" | "log">;
  readonly services: RemovableServices;
  readonly signal: AbortSignal;
  readonly wait: Wait;
}

/** How often a service may be found scaled up again by somebody else. */
const scalings = 5;

/**
 * Deletes a service in the order that ECS wants: scaled to 0, its tasks gone, deleted, INACTIVE; its name is free then.
 * It may be in any state; what is done already is passed over.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html
 * @throws NotGone, Failure
 */
export async function deleteService(state: ServiceState, context: Context): Promise<void> {
  const { ports, services, wait } = context;
  const watching = { ...context, startedAt: ports.clock.now() };
  const { cluster, name } = state;
  let scaled = 0;
  const toZero = async () => {
    if (scaled === scalings) throw tooOften(name);
    ports.log.line(scaled === 0 ? `scaling ${name} to 0` : `${name} was scaled up again; scaling it to 0`);
    await services.scaleToZero(cluster, name);
    scaled += 1;
  };
  const remove = async (force: boolean) => {
    ports.log.line(`deleting ${name}${force ? " (force)" : ""}`);
    await services.deleteService(cluster, name, force);
  };
  if (state.status === "ACTIVE") {
    await watchTasks(
      state,
      async ({ service, left, onlyHung }) => {
        if (service?.status !== "ACTIVE") return true;
        // ECS takes no desired count for a DAEMON service, and stops its tasks when it is deleted.
        if (state.daemon) return deleted();
        if (service.desiredCount > 0) await toZero();
        else if (left.length === 0 || onlyHung) {
          for (const text of onlyHung ? left : []) ports.log.line(`  ${text}`);
          return deleted();
        }
        return false;
      },
      watching,
    );
  }
  async function deleted(): Promise<boolean> {
    // Where its rollout does not end even at 0, only force ends it.
    const late = ports.clock.now() - watching.startedAt >= wait.stopAfter;
    try {
      await remove(late);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // ECS's two refusals: "scaled above 0" is seen and seen to at the next look, "deployments are active" passes.
      if (/scaled above 0/.test(error.message)) return false;
      if (/deployments are active/.test(error.message)) {
        ports.log.line("  ECS still has an active deployment of it; trying again");
        return false;
      }
      throw error;
    }
  }
  await watchTasks(
    state,
    async ({ service }) => service === undefined || service.status === "INACTIVE",
    watching,
  );
}
