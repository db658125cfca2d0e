import { isObject, type JsonObject } from "../../src/json.ts";
import { percents } from "./service-settings.ts";

/** A service's deployment configuration with ECS's defaults filled in. */
export function deploymentConfigurationView(settings: JsonObject): JsonObject {
  const given = isObject(settings["deploymentConfiguration"]) ? settings["deploymentConfiguration"] : {};
  return {
    deploymentCircuitBreaker: { enable: false, rollback: false },
    strategy: "ROLLING",
    ...given,
    ...percents(settings),
  };
}
