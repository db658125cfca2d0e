import { isObject, type JsonObject, objects, text } from "../../src/json.ts";

/**
 * The attributes that an instance must have for this task definition, as RegisterTaskDefinition computes them. The names
 * are the agent's (agent-capabilities.ts); the rules are read off real answers, ECS does not document them.
 */
export function requiredAttributes(document: JsonObject): string[] {
  const containers = objects(document["containerDefinitions"]);
  const volumes = objects(document["volumes"]);
  const some = (test: (container: JsonObject) => boolean) => containers.some(test);
  const drivers = containers.flatMap(({ logConfiguration }) =>
    isObject(logConfiguration) ? [text(logConfiguration["logDriver"]) ?? ""] : [],
  );
  const fromEcr = some(({ image }) => /^\d{12}\.dkr\.ecr\./.test(text(image) ?? ""));
  const executionRole = document["executionRoleArn"] !== undefined;
  const secrets = containers
    .flatMap(({ secrets }) => objects(secrets))
    .map(({ valueFrom }) => text(valueFrom) ?? "");
  const fromSecretsManager = (valueFrom: string) => valueFrom.includes(":secretsmanager:");
  const rules: [string, boolean][] = [
    [`${legacy}docker-remote-api.1.18`, true],
    [`${legacy}docker-remote-api.1.19`, drivers.length > 0],
    [`${legacy}docker-remote-api.1.21`, some(({ memoryReservation }) => memoryReservation !== undefined)],
    [`${legacy}docker-remote-api.1.24`, some(({ healthCheck }) => healthCheck !== undefined)],
    ...drivers.map((driver): [string, boolean] => [`${legacy}logging-driver.${driver}`, true]),
    [`${legacy}ecr-auth`, fromEcr],
    [`${legacy}privileged-container`, some(({ privileged }) => privileged === true)],
    [`${legacy}task-iam-role`, document["taskRoleArn"] !== undefined],
    [
      `${legacy}task-iam-role-network-host`,
      document["taskRoleArn"] !== undefined && document["networkMode"] === "host",
    ],
    [`${current}execution-role-ecr-pull`, fromEcr && executionRole],
    [`${current}execution-role-awslogs`, drivers.includes("awslogs") && executionRole],
    [`${current}task-eni`, document["networkMode"] === "awsvpc"],
    [`${current}container-health-check`, some(({ healthCheck }) => healthCheck !== undefined)],
    [`${current}container-ordering`, some(({ dependsOn }) => objects(dependsOn).length > 0)],
    [`${current}container-restart-policy`, some(({ restartPolicy }) => restartPolicy !== undefined)],
    [`${current}secrets.asm.environment-variables`, secrets.some(fromSecretsManager)],
    [`${current}secrets.ssm.environment-variables`, secrets.some((from) => !fromSecretsManager(from))],
    [`${current}env-files.s3`, some(({ environmentFiles }) => objects(environmentFiles).length > 0)],
    ...volumes.flatMap(({ dockerVolumeConfiguration: docker }): [string, boolean][] =>
      isObject(docker) ? [[`${current}docker-plugin.${text(docker["driver"]) ?? "local"}`, true]] : [],
    ),
    [`${current}efs`, volumes.some(({ efsVolumeConfiguration }) => efsVolumeConfiguration !== undefined)],
    [
      `${current}storage.ebs-task-volume-attach`,
      volumes.some(({ configuredAtLaunch }) => configuredAtLaunch === true),
    ],
    [`${current}task-cpu-mem-limit`, document["cpu"] !== undefined || document["memory"] !== undefined],
    [`${current}pid-mode`, document["pidMode"] !== undefined],
    [`${current}ipc-mode`, document["ipcMode"] !== undefined],
    [`${current}fault-injection`, document["enableFaultInjection"] === true],
    [
      `${current}network.container-port-range`,
      some(({ portMappings }) =>
        objects(portMappings).some(({ containerPortRange }) => containerPortRange !== undefined),
      ),
    ],
  ];
  return [...new Set(rules.filter(([, needed]) => needed).map(([name]) => name))];
}

/** Where tasks of this definition could run. */
export function compatibilities(document: JsonObject): string[] {
  if (document["networkMode"] !== "awsvpc") return ["EXTERNAL", "EC2"];
  const sized = document["cpu"] !== undefined && document["memory"] !== undefined;
  return sized ? ["EC2", "FARGATE"] : ["EC2"];
}

const legacy = "com.amazonaws.ecs.capability.";
const current = "ecs.capability.";
