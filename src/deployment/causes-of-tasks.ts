import type { CauseRule } from "./cause-rule.ts";

/**
 * Why a task stopped, by `stoppedReason` and the containers' `reason`: the agent's error name, then what Docker or AWS
 * said. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
export const taskCauses: readonly CauseRule[] = [
  {
    id: "image-platform",
    pattern: /descriptor matching platform|no matching manifest for|exec format error/,
    permanent: true,
    perInstance: true,
    says: "The image is not built for the platform that the task runs on.",
    hint: "Build it for that platform (`platforms: linux/amd64` or `linux/arm64`), or set `runtimePlatform.cpuArchitecture` of the task definition to the image's.",
  },
  {
    id: "image-denied",
    pattern:
      /CannotPull.*(AccessDenied|not authorized|no basic auth|denied|unauthorized|forbidden|\b40[13]\b)|CannotPullContainerAuthError|unable to (pull|retrieve ecr) registry auth.*(AccessDenied|not authorized)/is,
    permanent: true,
    says: "ECS may not pull the image.",
    hint: "Allow the execution role (on EC2 without one, the instance's role) ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer; across accounts the repository's policy too. A registry that is not ECR needs `repositoryCredentials`; Docker Hub says the same of a repository that does not exist.",
  },
  {
    id: "image-missing",
    pattern: /CannotPull.*(not found|manifest unknown|does not exist|name unknown|\b404\b)/is,
    permanent: true,
    says: "The image does not exist in its repository.",
    hint: "Does the tag or digest exist, in this account and region? A lifecycle policy may have deleted it, or the push went elsewhere.",
  },
  {
    id: "disk-full",
    pattern: /no space left on device/,
    says: "The instance's disk is full.",
    hint: "Give the instances a larger volume, or let the agent clean up earlier (ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION, ECS_IMAGE_CLEANUP_INTERVAL).",
  },
  {
    id: "registry-unreachable",
    pattern: /CannotPull|pull image manifest/,
    says: "The image cannot be pulled from its registry.",
    hint: "Can the task's subnet reach the registry: a NAT gateway, a public address, or VPC endpoints for ecr.api, ecr.dkr and S3? Docker Hub also limits anonymous pulls.",
  },
  {
    id: "secret-denied",
    // On EC2 it is the agent that fetches them, in words of its own.
    pattern:
      /(ResourceInitializationError|fetching secret data).*(secret|ssm|parameter|kms).*(AccessDenied|not authorized)/is,
    permanent: true,
    says: "The execution role may not read a secret that the task needs.",
    hint: "Allow it secretsmanager:GetSecretValue or ssm:GetParameters on that secret, and kms:Decrypt where it has a key of its own.",
  },
  {
    id: "secret-missing",
    pattern:
      /(ResourceInitializationError|fetching secret data).*(ResourceNotFoundException.*secret|can't find the specified secret|invalid ssm parameters|ParameterNotFound|did not contain json key|invalid parameter)/is,
    permanent: true,
    says: "A secret that the task needs does not exist.",
    hint: "Compare `valueFrom` of the container's secrets with what is in Secrets Manager or Parameter Store of this region: the name, the account, and the JSON key after the ARN.",
  },
  {
    id: "log-group-missing",
    // Without these words it may be the network: the check of the log's options fails where it cannot ask CloudWatch.
    pattern:
      /log group does not exist|(failed to validate logger args|failed to create Cloudwatch log).*(AccessDenied|not authorized)/is,
    permanent: true,
    says: "The container's log cannot be written: its log group does not exist, or may not be written to.",
    hint: "Create the log group, or give the log configuration `awslogs-create-group: true` and the execution role logs:CreateLogGroup.",
  },
  {
    id: "task-network",
    pattern: /ResourceInitializationError|unable to retrieve secrets|dial tcp.*timeout/i,
    says: "The task could not get what it needs before its containers start.",
    hint: "ECS's own words name it; most often the subnet cannot reach the AWS service: a NAT gateway, a public address or a VPC endpoint is missing.",
  },
  {
    id: "command-missing",
    pattern:
      /CannotStartContainerError.*(executable file not found|(exec|chdir|stat)\b.*(no such file or directory|permission denied))/s,
    permanent: true,
    says: "The container's command does not exist in the image, or cannot be executed.",
    hint: "Look at `command` and `entryPoint` of the definition and of the image: the path, the executable bit, and the interpreter in its first line.",
  },
  {
    id: "host-port-taken",
    pattern: /port is already allocated|address already in use/,
    says: "The host port is taken by something on the instance that ECS does not know of.",
    hint: "Stop what uses it, or take another host port, or 0 for any.",
  },
  {
    id: "out-of-memory",
    pattern: /OutOfMemory/,
    says: "The container was killed because it used more memory than its definition gives it.",
    hint: "Raise `memory` of the container (or of the task), or let the application use less.",
  },
  {
    id: "volume-failed",
    pattern: /VolumeError|CannotCreateVolumeError|failed to mount|mount\.nfs4|EFS utils/,
    says: "A volume of the task could not be made or mounted.",
    hint: "For EFS: a mount target in the task's zone, port 2049 open to the task, and the role's permissions. For a Docker volume: the driver on the instance.",
  },
  {
    id: "instance-gone",
    pattern:
      /Host EC2 .*(terminated|stopped)|container instance is in DRAINING|performing maintenance on the underlying|deregistration forced|Spot Task was interrupted|SpotInterruption|TerminationNotice|InfrastructureHealth/i,
    outside: true,
    says: "The instance under the task went away.",
    hint: "A spot interruption, an Auto Scaling group's doing, or AWS's maintenance: ECS starts the task elsewhere where there is room.",
  },
  {
    id: "load-balancer-health-check",
    pattern: /failed ELB health checks|is unhealthy in \((target-group|elb)/,
    says: "The tasks start, and do not pass the load balancer's health check.",
    hint: "Look at the check's path, port and expected codes, at the security group between load balancer and task, and at `healthCheckGracePeriodSeconds` for a slow start.",
  },
  {
    id: "container-health-check",
    pattern: /failed container health checks/,
    says: "The tasks start, and a container does not pass its health check.",
    hint: "Run the check's command in the container by hand: is its tool (curl, wget) in the image, is `startPeriod` long enough?",
  },
  {
    id: "exit-code",
    pattern: /exit code \d|Essential container in task exited/,
    says: "An essential container ended by itself.",
    hint: "The container's own log says why it ended.",
  },
];
