const names: Readonly<Record<string, string>> = {
  ecs: "ECS",
  ecr: "ECR",
  logs: "CloudWatch Logs",
  elasticloadbalancing: "Elastic Load Balancing",
};

/**
 * How a service is called in texts for the user.
 * @param operation as IAM knows it, e.g. `ecr:PutImage`
 */
export function serviceName(operation: string): string {
  return names[operation.split(":")[0] ?? ""] ?? "AWS";
}
