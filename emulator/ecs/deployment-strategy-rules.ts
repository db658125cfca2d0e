import { isObject, type JsonObject, number, objects, strings } from "../../src/json.ts";
import { bakeMinutes, configurationOf, isStaged } from "./deployment-strategy.ts";
import { percents } from "./service-settings.ts";

/**
 * What CreateService and UpdateService refuse about blue/green, linear and canary deployments, and early success. The
 * first two texts are ECS's; the others say what is documented in words of our own.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html
 */
export function* strategyProblems(settings: JsonObject): Generator<string> {
  for (const { loadBalancerName, advancedConfiguration } of objects(settings["loadBalancers"])) {
    if (loadBalancerName !== undefined && advancedConfiguration !== undefined)
      yield "advancedConfiguration field is not allowed with ELBv1 loadBalancers";
    if (isStaged(settings) && !isObject(advancedConfiguration))
      yield "advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy";
  }
  const configuration = configurationOf(settings);
  if (configuration["strategy"] === "BLUE_GREEN" && configuration["bakeTimeInMinutes"] === undefined)
    yield "bakeTimeInMinutes must be specified for the BLUE_GREEN deployment strategy.";
  if (bakeMinutes(settings) > 1440) yield "bakeTimeInMinutes must be between 0 and 1440.";
  yield* hookProblems(objects(configuration["lifecycleHooks"]), isStaged(settings));
  const criteria = configuration["earlySuccessCriteria"];
  const healthy = isObject(criteria) ? number(criteria["healthyPercent"]) : undefined;
  if (healthy !== undefined && healthy < percents(settings).minimumHealthyPercent)
    yield "healthyPercent must be greater than or equal to minimumHealthyPercent.";
}

function* hookProblems(hooks: readonly JsonObject[], staged: boolean): Generator<string> {
  if (hooks.length > 0 && !staged)
    yield "lifecycleHooks are not supported for the ROLLING deployment strategy.";
  for (const hook of hooks) {
    // Ours, not ECS's: nothing here could call a function.
    if (hook["targetType"] !== "PAUSE")
      yield "This endpoint does not know lifecycle hooks that call AWS Lambda.";
    if (strings(hook["lifecycleStages"]).some((stage) => /^(TEST|PRODUCTION)_TRAFFIC_SHIFT$/.test(stage)))
      yield "PAUSE hooks cannot be configured at TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT.";
  }
}
