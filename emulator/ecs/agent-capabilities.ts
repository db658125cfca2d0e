/*
 * The attributes that a current agent registers on Linux, and that task definitions ask for (requiresAttributes). Names:
 * https://github.com/aws/amazon-ecs-agent/blob/master/agent/app/agent_capability.go
 */

const dockerRemoteApis = Array.from({ length: 28 }, (_, at) => `docker-remote-api.1.${17 + at}`);

const legacy = [
  ...dockerRemoteApis,
  "ecr-auth",
  "logging-driver.awsfirelens",
  "logging-driver.awslogs",
  "logging-driver.fluentd",
  "logging-driver.gelf",
  "logging-driver.journald",
  "logging-driver.json-file",
  "logging-driver.none",
  "logging-driver.splunk",
  "logging-driver.syslog",
  "privileged-container",
  "task-iam-role",
  "task-iam-role-network-host",
];

const current = [
  "aws-appmesh",
  "container-health-check",
  "container-ordering",
  "container-restart-policy",
  "cpu-mem-under-provision",
  "docker-plugin.local",
  "efs",
  "efsAuth",
  "env-files.s3",
  "execution-role-awslogs",
  "execution-role-ecr-pull",
  "fault-injection",
  "firelens.fluentbit",
  "firelens.fluentd",
  "full-sync",
  "increased-task-cpu-limit",
  "ipc-mode",
  "network.container-port-range",
  "pid-mode",
  "private-registry-authentication.secretsmanager",
  "secrets.asm.bootstrap.log-driver",
  "secrets.asm.environment-variables",
  "secrets.ssm.bootstrap.log-driver",
  "secrets.ssm.environment-variables",
  "service-connect-v1",
  "storage.ebs-task-volume-attach",
  "task-cpu-mem-limit",
  "task-eni",
  "task-eia",
  "task-eni-block-instance-metadata",
];

export const agentCapabilities: ReadonlyMap<string, undefined> = new Map([
  ...legacy.map((name): [string, undefined] => [`com.amazonaws.ecs.capability.${name}`, undefined]),
  ...current.map((name): [string, undefined] => [`ecs.capability.${name}`, undefined]),
]);
