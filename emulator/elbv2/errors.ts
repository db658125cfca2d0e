import type { Quotas } from "../scenario-types.ts";
import { WireError } from "../wire-error.ts";

/*
 * Refusals in Elastic Load Balancing's words, as real answers have them (in issue threads of Terraform, the AWS Load
 * Balancer Controller and Copilot). Texts of validation errors that are ours say so where they are.
 */
const refusal = (code: string) => (message: string) => new WireError(code, message);

export const validation = refusal("ValidationError");
export const invalidConfiguration = refusal("InvalidConfigurationRequest");
export const notPermitted = refusal("OperationNotPermitted");
export const invalidTarget = refusal("InvalidTarget");

export const noLoadBalancer = (what: string) =>
  new WireError("LoadBalancerNotFound", `Load balancers '[${what}]' not found`);
export const noTargetGroup = () =>
  new WireError("TargetGroupNotFound", "One or more target groups not found");
export const noListener = () => new WireError("ListenerNotFound", "One or more listeners not found");
export const noRule = () => new WireError("RuleNotFound", "One or more rules not found");

export const duplicateLoadBalancer = (name: string) =>
  new WireError(
    "DuplicateLoadBalancerName",
    `A load balancer with the same name '${name}' exists, but with different settings`,
  );
export const duplicateTargetGroup = (name: string) =>
  new WireError(
    "DuplicateTargetGroupName",
    `A target group with the same name '${name}' exists, but with different settings`,
  );
export const duplicateListener = (loadBalancerArn: string) =>
  new WireError(
    "DuplicateListener",
    `A listener already exists on this port for this load balancer '${loadBalancerArn}'`,
  );
export const priorityInUse = (priority: number) =>
  new WireError("PriorityInUse", `Priority '${priority}' is currently in use`);
export const targetGroupInUse = (arn: string) =>
  new WireError("ResourceInUse", `Target group '${arn}' is currently in use by a listener or a rule`);
export const targetGroupTaken = (arn: string) =>
  new WireError(
    "TargetGroupAssociationLimit",
    `The following target groups cannot be associated with more than one load balancer: ${arn}`,
  );

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
export const defaultQuotas: Required<Quotas> = {
  rulesPerLoadBalancer: 100,
  targetGroupsPerLoadBalancer: 100,
  targetGroups: 3000,
};
export const limits = {
  listenersPerLoadBalancer: 50,
  loadBalancers: 50,
  conditionValuesPerRule: 5,
  tags: 50,
} as const;

export const tooManyRules = (loadBalancerArn: string) =>
  new WireError(
    "TooManyRules",
    `The maximum number of rules on load balancer '${loadBalancerArn}' has been reached`,
  );
export const tooManyGroupsOf = (type: string, most: number) =>
  new WireError(
    "TooManyUniqueTargetGroupsPerLoadBalancer",
    `You have reached the maximum number of unique target groups that you can associate with a load balancer of type '${type}': [${most}]`,
  );
/** The texts of the next three are guesses after `tooManyRules`. */
export const tooManyGroups = () =>
  new WireError("TooManyTargetGroups", "The maximum number of target groups has been reached");
export const tooManyListeners = (loadBalancerArn: string) =>
  new WireError(
    "TooManyListeners",
    `The maximum number of listeners on load balancer '${loadBalancerArn}' has been reached`,
  );
export const tooManyLoadBalancers = () =>
  new WireError("TooManyLoadBalancers", "The maximum number of load balancers has been reached");
export const tooManyTags = () =>
  new WireError("TooManyTags", `A resource can have at most ${limits.tags} tags`);
export const duplicateTags = (key: string) =>
  new WireError("DuplicateTagKeys", `Tag key '${key}' is given more than once`);
