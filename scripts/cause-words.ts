/** ECS's, the agent's and Docker's own words for each cause: examples in docs/troubleshooting.md, and a test's cases. */
export const causeWords: readonly (readonly [said: string, id: string])[] = [
  [
    "CannotPullContainerError: API error (404): repository 1.dkr.ecr.eu-west-1.amazonaws.com/web not found",
    "image-missing",
  ],
  [
    "Task failed to start: api: CannotPullImageManifestError: manifest unknown: Requested image not found",
    "image-missing",
  ],
  [
    "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
    "image-platform",
  ],
  [
    "CannotPullECRContainerError: AccessDeniedException: User is not authorized to perform: ecr:GetAuthorizationToken",
    "image-denied",
  ],
  [
    "CannotPullContainerError: net/http: request canceled while waiting for connection",
    "registry-unreachable",
  ],
  ["CannotPullContainerError: write /var/lib/docker/tmp: no space left on device", "disk-full"],
  [
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    "secret-missing",
  ],
  [
    "ResourceInitializationError: unable to retrieve ssm params: AccessDeniedException: is not authorized to perform: ssm:GetParameters",
    "secret-denied",
  ],
  [
    "Fetching secret data from AWS Secrets Manager in region eu-west-1: secret arn:aws:secretsmanager:eu-west-1:1:secret:db: AccessDeniedException: User is not authorized to perform: secretsmanager:GetSecretValue",
    "secret-denied",
  ],
  [
    "Fetching secret data from AWS Secrets Manager in region eu-west-1: secret arn:aws:secretsmanager:eu-west-1:1:secret:db: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    "secret-missing",
  ],
  [
    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: ResourceNotFoundException: The specified log group does not exist.",
    "log-group-missing",
  ],
  [
    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException: User is not authorized to perform: logs:CreateLogGroup",
    "log-group-missing",
  ],
  [
    "ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed",
    "task-network",
  ],
  [
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): AccessDeniedException: User is not authorized to perform: ecr:GetAuthorizationToken",
    "image-denied",
  ],
  [
    "CannotPullContainerError: failed to resolve ref docker.io/library/web@sha256:77404d2b3401: unexpected status code: 429 Too Many Requests",
    "registry-unreachable",
  ],
  [
    'CannotStartContainerError: runc create failed: unable to start container process: exec: "/app/run.sh": permission denied: unknown',
    "command-missing",
  ],
  [
    'CannotStartContainerError: exec: "pumma": executable file not found in $PATH: unknown',
    "command-missing",
  ],
  ["CannotStartContainerError: Bind for 0.0.0.0:80 failed: port is already allocated", "host-port-taken"],
  [
    "Essential container in task exited: web: exit code 137 OutOfMemoryError: Container killed due to memory usage",
    "out-of-memory",
  ],
  [
    "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:x)",
    "load-balancer-health-check",
  ],
  ["Task failed container health checks: web: exit code 143", "container-health-check"],
  ["Essential container in task exited: web: exit code 3", "exit-code"],
  [
    "was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) is already using a port required by your task.",
    "port-in-use",
  ],
  ["The closest matching (container-instance 1) has insufficient memory available.", "memory-short"],
  ["The closest matching (container-instance 1) has insufficient CPU units available.", "cpu-short"],
  [
    "The closest matching (container-instance 1) is missing an attribute required by your task.",
    "attribute-missing",
  ],
  ['encountered error "AGENT".', "agent-disconnected"],
  ["TaskFailedToStart: MemberOf placement constraint unsatisfied", "constraint-unsatisfied"],
  ["Reason: No Container Instances were found in your cluster.", "no-instances"],
  ["Host EC2 (instance i-1) terminated.", "instance-gone"],
  ["Your Spot Task was interrupted.", "instance-gone"],
  ["Service web: The container instance is in DRAINING state.", "instance-gone"],
  [
    "Service web: ECS is performing maintenance on the underlying infrastructure hosting the task",
    "instance-gone",
  ],
  ["VolumeError: Agent could not create task's volume resources", "volume-failed"],
  [
    "ResourceInitializationError: unable to pull secrets or registry auth: dial tcp 10.0.0.1:443: i/o timeout",
    "task-network",
  ],
  [
    "was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.",
    "roll-cannot-move",
  ],
  ["was unable to place a task. Reason: RESOURCE:ENI", "network-interface-short"],
  [
    "was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.",
    "capacity-unavailable",
  ],
  [
    "was unable to place a task. Reason: You've reached the limit on the number of tasks you can run concurrently",
    "task-limit",
  ],
  ["is unable to consistently start tasks successfully.", "service-throttled"],
  [
    "Unable to assume the service linked role. Please verify that the ECS service linked role exists.",
    "role-unusable",
  ],
  [
    "was unable to reach steady state because task set (ecs-svc/1) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.",
    "tasks-protected",
  ],
  [
    "task 0123456789abcdef0123456789abcdef is PENDING behind a task that is still stopping on the same instance (fedcba9876543210fedcba9876543210 of web:1, DEACTIVATING)",
    "pending-behind-stopping",
  ],
  [
    "task 0123456789abcdef0123456789abcdef is PENDING, though the task whose place it takes has stopped (fedcba9876543210fedcba9876543210 of web:1, STOPPED)",
    "pending-for-nothing",
  ],
  [
    "Service deployment rolled back because TEST_TRAFFIC_SHIFT lifecycle hook(s) failed. Lifecycle hook target arn:aws:lambda:us-west-2:123456789012:function:myHook returned FAILED status.",
    "lifecycle-hook",
  ],
  [
    "Service deployment rolled back because of invalid networking configuration. Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.",
    "traffic-not-shifted",
  ],
  ["(service web) (deployment ecs-svc/1) deployment failed: alarm detected.", "alarm"],
];
