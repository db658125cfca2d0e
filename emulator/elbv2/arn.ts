import type { Elbv2State } from "./state.ts";

/** `arn:aws:elasticloadbalancing:<region>:<account>:<resource>` */
export function elbArn(
  { region, account }: Pick<Elbv2State, "region" | "account">,
  resource: string,
): string {
  return `arn:aws:elasticloadbalancing:${region}:${account}:${resource}`;
}

/** What stands behind the type of a resource: of a load balancer `app/web/0123456789abcdef`. */
export const pathOf = (arn: string) => arn.split(":").slice(5).join(":").split("/").slice(1).join("/");

/** The name in a target group's ARN; undefined where the text is none. */
export function groupNameOf(arn: string): string | undefined {
  return /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:targetgroup\/([^/]+)\/[^/]+$/.exec(arn)?.[1];
}
