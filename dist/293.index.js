export const id = 293;
export const ids = [293];
export const modules = {

/***/ 3112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Aj: () => (/* binding */ causeLink),
  rl: () => (/* binding */ causeOf)
});

// UNUSED EXPORTS: causes

;// CONCATENATED MODULE: ./build/deployment/causes-of-events.js
/**
 * Why the service's tasks are not started, by its events.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
const eventCauses = [
    {
        id: "roll-cannot-move",
        pattern: /deployment configuration\. Update the minimumHealthyPercent|can never finish/,
        says: "The two percents leave ECS neither an old task to stop nor a new one to start.",
        hint: "Lower minimumHealthyPercent, raise maximumPercent (more room is needed) or run more tasks.",
    },
    {
        id: "port-in-use",
        pattern: /already using a port required|RESOURCE:PORTS/,
        says: "Every instance already uses the host port that the task needs.",
        hint: "A static host port needs an instance of its own for every task: add an instance, or lower minimumHealthyPercent so that an old task makes room first, or use hostPort 0 behind a target group.",
    },
    {
        id: "memory-short",
        pattern: /insufficient memory available|RESOURCE:MEMORY/,
        says: "No instance has enough free memory for the task.",
        hint: "Add an instance, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
    },
    {
        id: "cpu-short",
        pattern: /insufficient CPU units available|RESOURCE:CPU/,
        says: "No instance has enough free CPU units for the task.",
        hint: "Add an instance, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
    },
    {
        id: "network-interface-short",
        pattern: /RESOURCE:ENI/,
        says: "No instance has a network interface left for the task.",
        hint: "An awsvpc task needs an interface of its own: use a larger instance type, or turn on the account setting awsvpcTrunking.",
    },
    {
        id: "attribute-missing",
        pattern: /missing an attribute required|\bATTRIBUTE\b/,
        says: "No instance has what the task definition needs.",
        hint: "An attribute is missing: the log driver in ECS_AVAILABLE_LOGGING_DRIVERS, awsvpc support, the CPU architecture, or an agent that is too old for a member of the definition.",
    },
    {
        id: "constraint-unsatisfied",
        pattern: /placement constraint unsatisfied/,
        says: "No instance meets the placement constraints.",
        hint: "Compare the expression with the instances' attributes; an instance that a service was pinned to may have been replaced.",
    },
    {
        id: "agent-disconnected",
        pattern: /error "AGENT"|failures?.*\bAGENT\b|agent.*disconnected/,
        says: "The ECS agent of the instance is not connected.",
        hint: "Look at the agent on the instance (`systemctl status ecs`), and at its way to the ECS endpoints.",
    },
    {
        id: "pending-behind-stopping",
        pattern: /behind a task that is still stopping|old task .* is still stopping/,
        says: "A new task waits until an old one has stopped.",
        hint: "ECS gives an old task's room away as soon as it is told to stop; the new one starts when the old one is gone. Shorten what that takes (the deregistration delay, `stopTimeout`, a process that ignores SIGTERM), or let new tasks start first: minimumHealthyPercent 100 and maximumPercent 200, with room for them.",
    },
    {
        id: "pending-for-nothing",
        pattern: /though the task whose place it takes has stopped/,
        says: "A new task waits on its instance for room that is free: a known fault of the ECS agent.",
        hint: "https://github.com/aws/amazon-ecs-agent/issues/5138. Stop the task that is PENDING, or restart the agent of its instance (`systemctl restart ecs`); rolls that start new tasks first (minimumHealthyPercent 100, maximumPercent 200) do not meet it.",
    },
    {
        id: "no-instances",
        pattern: /No Container Instances were found|NO ACTIVE INSTANCES|EMPTY CAPACITY PROVIDER/,
        says: "The cluster has no instance.",
        hint: "Is the Auto Scaling group at 0, or do the instances belong to another cluster (ECS_CLUSTER in /etc/ecs/ecs.config)?",
    },
    {
        id: "capacity-unavailable",
        pattern: /Capacity is unavailable|provisioning capacity limit/,
        outside: true,
        says: "AWS has no capacity for the tasks at the moment.",
        hint: "Try again later, or allow more availability zones; for FARGATE_SPOT add FARGATE as a base.",
    },
    {
        id: "task-limit",
        pattern: /reached the limit on the number of|vCPU.*limit/,
        says: "The account's limit of tasks that run at once is reached.",
        hint: "Raise it under Service Quotas, or stop tasks that nobody needs.",
    },
    {
        id: "service-throttled",
        pattern: /operations are being throttled|unable to consistently start tasks/,
        says: "ECS waits longer and longer between attempts, because the tasks keep failing to start.",
        hint: "What stopped the earlier tasks says why; a new revision ends the waiting.",
    },
    {
        id: "role-unusable",
        pattern: /unable to assume (role|the service linked role)/i,
        says: "ECS cannot use the role that the service names.",
        hint: "Look at the role's trust policy (ecs-tasks.amazonaws.com for a task's roles) and whether it exists in this account.",
    },
    {
        id: "tasks-protected",
        pattern: /protected tasks are more than the desired count/,
        says: "Old tasks are protected against being stopped.",
        hint: "The application protects them (scale-in protection) until its work is done; the roll waits for that.",
    },
    {
        id: "lifecycle-hook",
        pattern: /lifecycle hook/i,
        says: "A lifecycle hook of the service failed, was answered with ROLLBACK, or nobody answered it in time.",
        hint: "ECS's own words name the stage. The log of a Lambda function says why it failed; a PAUSE hook waits for `aws ecs continue-service-deployment` as long as its `timeoutInMinutes` says.",
    },
    {
        id: "traffic-not-shifted",
        pattern: /invalid networking configuration/,
        says: "ECS cannot shift the traffic between the target groups.",
        hint: "Both target groups have to be behind the production or the test listener rule, one of them with all the weight, and the role in `advancedConfiguration.roleArn` has to be usable by ecs.amazonaws.com with AmazonECSInfrastructureRolePolicyForLoadBalancers.",
    },
    {
        id: "alarm",
        pattern: /alarm detected|CloudWatch alarm/i,
        says: "A CloudWatch alarm of the service went off during the deployment.",
        hint: "The alarm's history says when and why; ECS checks it until the bake time is over.",
    },
];

;// CONCATENATED MODULE: ./build/deployment/causes-of-tasks.js
/**
 * Why a task stopped, by `stoppedReason` and the containers' `reason`: the agent's error name, then what Docker or AWS
 * said. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
const taskCauses = [
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
        pattern: /CannotPull.*(AccessDenied|not authorized|no basic auth|denied|unauthorized|forbidden|\b40[13]\b)|CannotPullContainerAuthError|unable to (pull|retrieve ecr) registry auth.*(AccessDenied|not authorized)/is,
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
        pattern: /(ResourceInitializationError|fetching secret data).*(secret|ssm|parameter|kms).*(AccessDenied|not authorized)/is,
        permanent: true,
        says: "The execution role may not read a secret that the task needs.",
        hint: "Allow it secretsmanager:GetSecretValue or ssm:GetParameters on that secret, and kms:Decrypt where it has a key of its own.",
    },
    {
        id: "secret-missing",
        pattern: /(ResourceInitializationError|fetching secret data).*(ResourceNotFoundException.*secret|can't find the specified secret|invalid ssm parameters|ParameterNotFound|did not contain json key|invalid parameter)/is,
        permanent: true,
        says: "A secret that the task needs does not exist.",
        hint: "Compare `valueFrom` of the container's secrets with what is in Secrets Manager or Parameter Store of this region: the name, the account, and the JSON key after the ARN.",
    },
    {
        id: "log-group-missing",
        // Without these words it may be the network: the check of the log's options fails where it cannot ask CloudWatch.
        pattern: /log group does not exist|(failed to validate logger args|failed to create Cloudwatch log).*(AccessDenied|not authorized)/is,
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
        pattern: /CannotStartContainerError.*(executable file not found|(exec|chdir|stat)\b.*(no such file or directory|permission denied))/s,
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
        pattern: /Host EC2 .*(terminated|stopped)|container instance is in DRAINING|performing maintenance on the underlying|deregistration forced|Spot Task was interrupted|SpotInterruption|TerminationNotice|InfrastructureHealth/i,
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

;// CONCATENATED MODULE: ./build/deployment/causes.js


/** Every cause that is known, those that tell the most first: the first that fits a text is taken. */
const causes = [...taskCauses, ...eventCauses];
function causeOf(text) {
    return causes.find(({ pattern }) => pattern.test(text));
}
/** The page that explains a cause. */
function causeLink({ id }) {
    return `https://github.com/org/ecs-actions/blob/main/docs/troubleshooting.md#${id}`;
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ containerLog),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   r3: () => (/* binding */ worthALook)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4676);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);
/* harmony import */ var _task_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);



/**
 * The log of the container that took a task down, from its own log configuration in the task definition.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html#create_awslogs_logdriver_options
 * @returns undefined where no container is to blame: nothing it wrote explains the end
 */
function containerLog(failure, definition) {
    const container = failure.container?.name;
    if (container === undefined || failure.container?.exitCode === undefined)
        return undefined;
    const task = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(failure.task.taskArn)?.resource.split("/").at(-1) ?? failure.task.taskArn;
    const defined = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(definition["containerDefinitions"]).find(({ name }) => name === container);
    const configuration = defined?.["logConfiguration"];
    const driver = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(configuration) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(configuration["logDriver"]) : undefined;
    const elsewhere = (why) => ({ container, task, elsewhere: why });
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(configuration) || driver === undefined)
        return elsewhere(failure.task.containerInstanceArn === undefined
            ? "it has no logConfiguration, so its log is kept nowhere"
            : "it has no logConfiguration, so its log stays on the instance (docker logs)");
    if (driver !== "awslogs")
        return elsewhere(`its log driver is ${driver}`);
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(configuration["options"]) ? configuration["options"] : {};
    const group = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(options["awslogs-group"]);
    const prefix = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(options["awslogs-stream-prefix"]);
    // Without a prefix the stream is named after Docker's container.
    const stream = prefix === undefined ? failure.container.runtimeId : `${prefix}/${container}/${task}`;
    if (group === undefined || stream === undefined)
        return elsewhere("its log configuration names no stream");
    const region = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(options["awslogs-region"]);
    return { container, task, stream: { group, stream, ...(region === undefined ? {} : { region }) } };
}
/** Which failures are worth a look at a log: the newest of each container and reason, so many at the most. */
function worthALook(failures, most) {
    const seen = new Map();
    for (const failure of failures) {
        const key = `${failure.container?.name} ${(0,_task_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonKey */ .y)(failure.reason)}`;
        if (failure.container?.exitCode !== undefined && !seen.has(key))
            seen.set(key, failure);
    }
    return [...seen.values()].slice(0, most);
}
/** A line of CloudWatch Logs may hold a quarter of a megabyte, and a job summary a whole one. */
const longest = 1000;
/** The last lines of some messages, each of which may be several lines; over-long ones are cut. */
function logLines(messages, most) {
    return messages
        .flatMap((message) => message.trimEnd().split(/\r\n|[\r\n]/))
        .slice(-most)
        .map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line));
}


/***/ }),

/***/ 3554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ taskFailures),
/* harmony export */   y: () => (/* binding */ reasonKey)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3112);

/** What stops that somebody wanted say: no failure of the deployment. */
const wanted = /^Scaling activity initiated by|^Task stopped by user|AZ rebalancing/;
/**
 * The tasks that failed, the newest first; those that scaling, a roll or a person stopped are none.
 * @param stopped tasks of our deployment, in any order
 */
function taskFailures(stopped) {
    return stopped
        .filter(({ stopCode, stoppedReason = "" }) => stopCode !== "UserInitiated" && !wanted.test(stoppedReason))
        .toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0))
        .map((task) => {
        const reason = stopReason(task);
        // ECS has codes of its own for tasks whose instance goes: their texts need not say it.
        const cause = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(`${reason} ${task.stopCode ?? ""}`);
        const container = culprit(task);
        return { task, reason, ...(cause ? { cause } : {}), ...(container ? { container } : {}) };
    });
}
/**
 * The task's reason with those of its containers that say one or ended with an error. The task's alone is often
 * "Essential container in task exited" or "Task failed to start", and the cause stands at one container.
 */
function stopReason({ stoppedReason, stopCode, containers = [] }) {
    const details = containers
        .filter(({ exitCode, reason }) => reason !== undefined || (exitCode ?? 0) !== 0)
        .map(({ name, exitCode, reason }) => [`${name}:`, exitCode === undefined ? "" : `exit code ${exitCode}`, reason ?? ""]
        .filter(Boolean)
        .join(" "));
    const task = stoppedReason ?? stopCode ?? "no reason given";
    return details.length > 0 ? `${task}: ${details.join("; ")}` : task;
}
/**
 * What reasons that differ in their ids alone have in common: Docker names its container, AWS the request, and a
 * network error its own port.
 */
function reasonKey(reason) {
    return reason.replace(ids, "…");
}
const ids = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[a-f]*\d)[0-9a-f]{12,}\b|\b\d+(\.\d+){3}(:\d+)?\b/g;
/** The container whose own words tell the most: an error of the agent's, else an exit code that is not 0. */
function culprit({ containers = [], stopCode }) {
    const told = containers.find(({ reason }) => reason !== undefined && reason !== "");
    if (told)
        return told;
    const ended = containers.filter(({ exitCode }) => exitCode !== undefined);
    // Those that are stopped because another one ended exit with SIGTERM's or SIGKILL's code.
    const byItself = ended.find(({ exitCode }) => exitCode !== 0 && exitCode !== 143 && exitCode !== 137);
    if (byItself)
        return byItself;
    const sick = containers.find(({ healthStatus }) => healthStatus === "UNHEALTHY");
    if (sick)
        return sick;
    return stopCode === "ServiceSchedulerInitiated" ? containers[0] : ended[0];
}


/***/ }),

/***/ 9092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** A call to AWS or GitHub that did not succeed, in words for the user. */
class Refusal extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    kind;
    /** The service's own error name, e.g. `ClusterNotFoundException`. */
    code;
    constructor(kind, code, problem, cause) {
        super(problem, { cause });
        this.kind = kind;
        this.code = code;
    }
}


/***/ })

};
