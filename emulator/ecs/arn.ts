/*
 * ECS's ARNs, in the long format that has been the only one for new resources since 2021:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids
 */

/** Where an endpoint stands: every ARN begins with it. */
export interface Place {
  readonly region: string;
  readonly account: string;
}

export interface Arn {
  readonly region: string;
  readonly account: string;
  /** `service`, `task`, `cluster` … */
  readonly type: string;
  /** What stands behind the type, split at `/`: cluster and name, mostly. */
  readonly path: readonly string[];
}

export function arn({ region, account }: Place, type: string, ...path: readonly string[]): string {
  return `${prefix(region)}:ecs:${region}:${account}:${[type, ...path].join("/")}`;
}

/** The parts of an ARN of ECS; undefined where the text is something else, a name for example. */
export function parseArn(text: string): Arn | undefined {
  const [scheme, , service, region, account, resource, ...rest] = text.split(":");
  if (scheme !== "arn" || service !== "ecs" || !region || !account || !resource) return undefined;
  const [type = "", ...path] = [resource, ...rest].join(":").split("/");
  return { region, account, type, path };
}

/** The last part of an ARN, or the name itself. */
export const nameOf = (reference: string) => reference.split("/").at(-1) ?? reference;

/** The number of `ecs-svc/<number>`, which a deployment shares with its service revision. */
export const deploymentNumber = nameOf;

/** IAM's ARN of a role that may be given by its name alone, as in CreateService's `role`. */
export function roleArn({ region, account }: Place, role: string): string {
  return role.startsWith("arn:") ? role : `${prefix(region)}:iam::${account}:role/${role}`;
}

const prefix = (region: string) => {
  if (region.startsWith("cn-")) return "arn:aws-cn";
  return region.startsWith("us-gov-") ? "arn:aws-us-gov" : "arn:aws";
};
