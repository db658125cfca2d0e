import { isObject, type Json, type JsonObject } from "../json.ts";

/** Something about a service definition; the place is a path into the document. */
export interface ServiceFinding {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly hint?: string;
}

type Rule = (definition: JsonObject) => ServiceFinding[];

/**
 * What ECS would refuse in a CreateService or UpdateService, and what makes no sense together.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export function checkServiceDefinition(definition: JsonObject): ServiceFinding[] {
  return rules.flatMap((rule) => rule(definition));
}

const rules: readonly Rule[] = [
  wholeNumber("desiredCount", 0, 5000),
  wholeNumber("healthCheckGracePeriodSeconds", 0, 2_147_483_647),
  percent("minimumHealthyPercent", 0, 100),
  // ECS gives no upper limit for this one.
  percent("maximumPercent", 100),
  bothHundred,
  oneKindOfLoadBalancer,
  launchTypeOrStrategy,
  serviceName,
];

function wholeNumber(member: string, min: number, max: number): Rule {
  return (definition) => numberIn(definition[member], [member], min, max);
}

function percent(member: string, min: number, max?: number): Rule {
  return ({ deploymentConfiguration }) =>
    isObject(deploymentConfiguration)
      ? numberIn(deploymentConfiguration[member], ["deploymentConfiguration", member], min, max)
      : [];
}

function numberIn(
  value: Json | undefined,
  path: string[],
  min: number,
  max = Number.MAX_SAFE_INTEGER,
): ServiceFinding[] {
  if (value === undefined) return [];
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return [];
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  return [{ severity: "error", path, message: `'${path.join(".")}' must be a whole number ${range}.` }];
}

function bothHundred({ deploymentConfiguration: configuration }: JsonObject): ServiceFinding[] {
  if (!isObject(configuration)) return [];
  if (configuration["minimumHealthyPercent"] !== 100 || configuration["maximumPercent"] !== 100) return [];
  return [
    {
      severity: "error",
      path: ["deploymentConfiguration"],
      message:
        "Both maximumPercent and minimumHealthyPercent are 100: ECS refuses this, as no deployment could ever move.",
      hint: "Raise maximumPercent to 200, or lower minimumHealthyPercent.",
    },
  ];
}

function oneKindOfLoadBalancer({ loadBalancers }: JsonObject): ServiceFinding[] {
  if (!Array.isArray(loadBalancers)) return [];
  return loadBalancers.flatMap((balancer, index): ServiceFinding[] => {
    if (!isObject(balancer)) return [];
    const { loadBalancerName, targetGroupArn } = balancer;
    if (loadBalancerName === undefined || targetGroupArn === undefined) return [];
    return [
      {
        severity: "error",
        path: ["loadBalancers", index],
        message: "A load balancer has either loadBalancerName (classic) or targetGroupArn, not both.",
      },
    ];
  });
}

function launchTypeOrStrategy({ launchType, capacityProviderStrategy }: JsonObject): ServiceFinding[] {
  const strategy = Array.isArray(capacityProviderStrategy) && capacityProviderStrategy.length > 0;
  if (launchType === undefined || !strategy) return [];
  return [
    {
      severity: "error",
      path: ["launchType"],
      message: "A service has either a launchType or a capacityProviderStrategy, not both.",
    },
  ];
}

function serviceName({ serviceName: name }: JsonObject): ServiceFinding[] {
  if (name === undefined) return [];
  if (typeof name === "string" && /^[A-Za-z0-9_-]{1,255}$/.test(name)) return [];
  return [
    {
      severity: "error",
      path: ["serviceName"],
      message: "'serviceName' may hold letters, digits, hyphens and underscores, 255 at the most.",
    },
  ];
}
