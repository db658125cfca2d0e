import { awsTime } from "../../deployment/aws-time.ts";
import { healthSeen } from "../../deployment/health-seen.ts";
import type { Service, ServiceDeployment, WaitTarget } from "../../deployment/observed.ts";
import { type Roll, rollOf, type Stage } from "../../deployment/roll.ts";
import { balancersOf } from "../../deployment/target-health.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { inTime } from "../in-time.ts";
import type { Places } from "./places.ts";

export interface RollRecord {
  /** Takes in one look. @param moved whether something is other than in the look before */
  look(service: Service, record: ServiceDeployment | undefined, moved: boolean): void;
  /**
   * The roll task by task; undefined where the tasks could not be had within a second, which is what a picture is worth.
   * @param endedAt milliseconds since 1970, on the runner's clock
   */
  roll(service: Service | undefined, endedAt: number): Promise<Roll | undefined>;
}

interface Context {
  readonly ports: Pick<Ports, "clock" | "log" | "loadBalancers">;
  readonly signal: AbortSignal;
}

/** Looks after which load balancers are asked though nothing moved: a target becomes healthy without a word of ECS. */
const healthEvery = 4;
/** Milliseconds. */
const patience = 1000;

/**
 * Keeps what a picture of the roll needs. ECS itself keeps the times of its tasks, so they are asked for once, at the
 * end; when targets became healthy and which stage it was, only those know who look. No look waits for it.
 */
export function rollRecord(
  locate: () => Promise<Places>,
  target: WaitTarget,
  { ports, signal }: Context,
): RollRecord {
  const { clock, log } = ports;
  const time = awsTime(target.createdAt, clock.now());
  const health = healthSeen();
  const stages: Stage[] = [];
  let [looks, asks, watched] = [0, true, false];
  let asking: Promise<void> | undefined;

  async function askHealth(service: Service): Promise<void> {
    try {
      const balancers = await ports.loadBalancers();
      const found = await Promise.all(balancersOf(service).map((one) => balancers.targetHealth(one)));
      health.see(found.flat(), time.at(clock.now()));
      watched = true;
      asking = undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      asks = error.kind === "throttled" || error.kind === "transient";
      asking = undefined;
      log.debug(`when targets become healthy is not seen: ${error.message}`);
    }
  }

  return {
    look(service, record, moved) {
      time.see(service, clock.now());
      const { lifecycleStage: name } = record ?? {};
      if (name !== undefined && stages.at(-1)?.name !== name)
        stages.push({ name, from: time.at(clock.now()) });
      const due = moved || looks++ % healthEvery === 0;
      if (!asks || asking || !due || balancersOf(service).length === 0) return;
      asking = askHealth(service);
      // Whoever asks for the roll is told of a mistake.
      asking.catch(() => undefined);
    },
    async roll(service, endedAt) {
      return await inTime(found(service, endedAt), clock.now() + patience, { clock, signal });
    },
  };

  async function found(service: Service | undefined, endedAt: number): Promise<Roll> {
    const [{ tasks, places }] = await Promise.all([locate(), asking]);
    const healthyAt = watched && asks ? health.times(places) : undefined;
    return rollOf(target, { service, tasks, healthyAt, stages, endedAt: time.at(endedAt) });
  }
}
