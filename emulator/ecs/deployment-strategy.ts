import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";

/*
 * How a service's new revision takes over, as its deploymentConfiguration has it.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */

export const configurationOf = (settings: JsonObject): JsonObject =>
  isObject(settings["deploymentConfiguration"]) ? settings["deploymentConfiguration"] : {};

/** Whether deployments go through stages: blue/green, linear or canary. */
export const isStaged = (settings: JsonObject): boolean => strategyOf(settings) !== "ROLLING";

export const strategyOf = (settings: JsonObject): string =>
  text(configurationOf(settings)["strategy"]) ?? "ROLLING";

/** The percent of production traffic that the new revision has after one more shift. */
export function nextWeight(settings: JsonObject, weight: number): number {
  const configuration = configurationOf(settings);
  const member = (name: string) => (isObject(configuration[name]) ? configuration[name] : {});
  switch (strategyOf(settings)) {
    case "LINEAR":
      return Math.min(100, weight + (number(member("linearConfiguration")["stepPercent"]) ?? 10));
    case "CANARY":
      return weight > 0 ? 100 : (number(member("canaryConfiguration")["canaryPercent"]) ?? 5);
    default:
      return 100;
  }
}

/** Minutes between two shifts of traffic; there is none after the last. */
export function stepBakeMinutes(settings: JsonObject): number {
  const { linearConfiguration, canaryConfiguration } = configurationOf(settings);
  if (strategyOf(settings) === "CANARY")
    return number(isObject(canaryConfiguration) ? canaryConfiguration["canaryBakeTimeInMinutes"] : 10) ?? 10;
  return number(isObject(linearConfiguration) ? linearConfiguration["stepBakeTimeInMinutes"] : 6) ?? 6;
}

/** Minutes in which both revisions run after the last shift. */
export const bakeMinutes = (settings: JsonObject): number =>
  number(configurationOf(settings)["bakeTimeInMinutes"]) ?? 0;

export interface PauseHook {
  readonly stages: readonly string[];
  readonly timeoutMinutes: number;
  readonly timeoutAction: "ROLLBACK" | "CONTINUE";
}

export function pauseHooks(settings: JsonObject): PauseHook[] {
  return objects(configurationOf(settings)["lifecycleHooks"]).map((hook) => {
    const timeout = isObject(hook["timeoutConfiguration"]) ? hook["timeoutConfiguration"] : {};
    return {
      stages: strings(hook["lifecycleStages"]),
      timeoutMinutes: number(timeout["timeoutInMinutes"]) ?? 1440,
      timeoutAction: timeout["action"] === "CONTINUE" ? "CONTINUE" : "ROLLBACK",
    };
  });
}

/** The alarms that fail a deployment; undefined where the service has none, or has them switched off. */
export function alarmsOf(
  settings: JsonObject,
): { readonly names: readonly string[]; readonly rollback: boolean } | undefined {
  const { alarms } = configurationOf(settings);
  if (!isObject(alarms) || alarms["enable"] !== true) return undefined;
  return { names: strings(alarms["alarmNames"]), rollback: alarms["rollback"] === true };
}

/** When a rolling deployment counts as successful before all of its tasks run. */
export interface EarlySuccess {
  readonly healthyPercent: number;
  /** The old tasks are gone before; otherwise they go in the background. */
  readonly blocking: boolean;
}

export function earlySuccessOf(settings: JsonObject): EarlySuccess | undefined {
  const { earlySuccessCriteria: criteria } = configurationOf(settings);
  if (!isObject(criteria) || criteria["enable"] !== true || isStaged(settings)) return undefined;
  return {
    healthyPercent: number(criteria["healthyPercent"]) ?? 100,
    blocking: criteria["sourceServiceRevisionCleanup"] !== "DEFERRED",
  };
}
