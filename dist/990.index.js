export const id = 990;
export const ids = [990];
export const modules = {

/***/ 5482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ agents)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(300);



/** The SDK's own settings of its agents, and the proxy that leads out of the runner's network. */
const settings = { keepAlive: true, maxSockets: 50, proxyEnv: (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyEnvironment */ .w)(process.env) };
/** For `requestHandler` of every client of the SDK. */
const agents = { httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(settings), httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(settings) };


/***/ }),

/***/ 5990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectLoadBalancers: () => (/* binding */ connectLoadBalancers)
/* harmony export */ });
/* harmony import */ var _deployment_target_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5482);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5590);



/** What a load balancer says helps to explain an ending, and is worth a few seconds, not more. */
const settings = {
    maxAttempts: 2,
    customUserAgent: [["ecs-actions"]],
    requestHandler: { ..._agents_js__WEBPACK_IMPORTED_MODULE_1__/* .agents */ .X, connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
};
/** Target groups and classic load balancers; each of the two SDK clients is loaded where it is needed. */
function connectLoadBalancers() {
    return {
        targetHealth: async (balancer) => "targetGroupArn" in balancer
            ? targetGroupHealth(balancer.targetGroupArn)
            : instanceHealth(balancer.loadBalancerName),
        drainSeconds: async (balancer) => "targetGroupArn" in balancer
            ? deregistrationDelay(balancer.targetGroupArn)
            : connectionDraining(balancer.loadBalancerName),
    };
}
async function targetGroups() {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(586)]).then(__webpack_require__.t.bind(__webpack_require__, 586, 19));
    return { sdk, client: new sdk.ElasticLoadBalancingV2Client(settings) };
}
async function classic() {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(165)]).then(__webpack_require__.t.bind(__webpack_require__, 9165, 19));
    return { sdk, client: new sdk.ElasticLoadBalancingClient(settings) };
}
async function targetGroupHealth(arn) {
    const { sdk, client } = await targetGroups();
    const request = new sdk.DescribeTargetHealthCommand({ TargetGroupArn: arn });
    const answer = await allowed("DescribeTargetHealth", client.send(request));
    return (answer.TargetHealthDescriptions ?? []).map(({ Target, TargetHealth: health }) => ({
        balancer: (0,_deployment_target_health_js__WEBPACK_IMPORTED_MODULE_0__/* .targetGroupName */ .IT)(arn),
        id: Target?.Id ?? "?",
        ...(Target?.Port === undefined ? {} : { port: Target.Port }),
        state: health?.State ?? "unknown",
        ...reason(health?.Description ?? health?.Reason),
    }));
}
async function instanceHealth(name) {
    const { sdk, client } = await classic();
    const request = new sdk.DescribeInstanceHealthCommand({ LoadBalancerName: name });
    const answer = await allowed("DescribeInstanceHealth", client.send(request));
    return (answer.InstanceStates ?? []).map(({ InstanceId, State, Description }) => ({
        balancer: name,
        id: InstanceId ?? "?",
        state: State ?? "Unknown",
        // A healthy instance has "N/A".
        ...reason(Description === "N/A" ? undefined : Description),
    }));
}
async function deregistrationDelay(arn) {
    const { sdk, client } = await targetGroups();
    const request = new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
    const { Attributes = [] } = await allowed("DescribeTargetGroupAttributes", client.send(request));
    const found = Attributes.find(({ Key }) => Key === "deregistration_delay.timeout_seconds");
    return Number(found?.Value ?? 0);
}
async function connectionDraining(name) {
    const { sdk, client } = await classic();
    const request = new sdk.DescribeLoadBalancerAttributesCommand({ LoadBalancerName: name });
    const answer = await allowed("DescribeLoadBalancerAttributes", client.send(request));
    const draining = answer.LoadBalancerAttributes?.ConnectionDraining;
    return draining?.Enabled ? (draining.Timeout ?? 0) : 0;
}
/** @throws Refusal that names the IAM action */
async function allowed(action, answer) {
    try {
        return await answer;
    }
    catch (error) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x)(error, `elasticloadbalancing:${action}`);
    }
}
function reason(said) {
    return said === undefined || said === "" ? {} : { reason: said };
}


/***/ }),

/***/ 5590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ noRegion),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9092);
/* harmony import */ var _service_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6621);
/* harmony import */ var _unexpected_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5902);




const throttled = /^(ThrottlingException|Throttling|TooManyRequestsException|RequestLimitExceeded)$/;
const expired = /^(ExpiredToken|ExpiredTokenException|RequestExpired)$/;
const rejected = /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch)$/;
const denied = /^(AccessDeniedException|AccessDenied|UnauthorizedOperation)$/;
const configureStep = "Add the step `aws-actions/configure-aws-credentials` before this one, with `role-to-assume` and `aws-region`, " +
    "and give the job `permissions: id-token: write`.";
/** What to do about refusals whose own words do not say it. */
const hints = {
    ClusterNotFoundException: "Check the cluster, the region, and the account that the credentials are for.",
    ServiceNotFoundException: "Check the service, the cluster and the region.",
    ServiceNotActiveException: "The service is being deleted or is deleted; run again when it is gone, to create it anew.",
    LimitExceededException: "A quota of the account is reached; it may be raised under Service Quotas.",
    RepositoryNotFoundException: "Check the repository's name, the region and the account; the repository has to be there before an image is put into it.",
    ImageTagAlreadyExistsException: "The tags of this repository are immutable, and this one is at another image: take another tag.",
    ImageDigestDoesNotMatchException: "The image was changed on its way; run the job again.",
    ReferencedImagesNotFoundException: "The index names an image that is no longer in the repository; did a lifecycle policy remove it? Build it anew.",
};
/** No region is set anywhere in the SDK's chain. */
function noRegion(cause) {
    // An empty AWS_REGION is as good as none.
    const wrong = cause instanceof Error && /not accepted: region="[^"]/.test(cause.message);
    const message = wrong ? "What is set as the AWS region is no region." : "No AWS region is set.";
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({ message, hint: configureStep }, { cause });
}
/**
 * What an error of the SDK means for the user.
 * @param operation as IAM knows it, e.g. `ecs:UpdateService`
 */
function refusal(error, operation) {
    if (!(error instanceof Error) || error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
        return error;
    const { name, message, $metadata, code } = error;
    const request = $metadata?.requestId === undefined ? "" : ` (request ${$metadata.requestId})`;
    const make = (kind, problem) => new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(kind, name, problem, error);
    const service = (0,_service_name_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceName */ .f)(operation);
    if (name === "CredentialsProviderError") {
        return make("credentials", {
            message: `No AWS credentials were found for ${operation}.`,
            hint: configureStep,
        });
    }
    if (expired.test(name)) {
        return make("credentials", {
            message: `The AWS credentials expired before ${operation}${request}.`,
            hint: `Raise \`role-duration-seconds\` of aws-actions/configure-aws-credentials (and the role's maximum session duration), or run that step again right before this one.${service === "ECS" ? " ECS goes on with what was started." : ""}`,
        });
    }
    if (rejected.test(name)) {
        return make("credentials", {
            message: `AWS does not accept the credentials for ${operation}: ${message}${request}`,
            hint: configureStep,
        });
    }
    if (denied.test(name)) {
        const action = missingAction(message) ?? operation;
        return make("denied", {
            message: `AWS does not allow ${action}: ${message}${request}`,
            hint: `Add "${action}" to the policy of the role that the workflow assumes${policyDetail(action, message)}.`,
        });
    }
    // The SDK's deserialiser throws these; what was answered may hold anything, so it is not shown.
    if (error instanceof SyntaxError) {
        return (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpectedAnswer */ .a)(operation, `something that is no JSON (HTTP ${$metadata?.httpStatusCode ?? "?"})`, error);
    }
    // JSON or XML whose members have other types than the API's.
    if (/Deserialization error: to see the raw response/.test(message)) {
        return (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpectedAnswer */ .a)(operation, "members of another type than its API has", error);
    }
    if (throttled.test(name)) {
        return make("throttled", {
            message: `AWS throttled ${operation}, again and again: ${message}${request}`,
            hint: "Too many calls of this account in this region at the moment; run the job again.",
        });
    }
    const status = $metadata?.httpStatusCode ?? 0;
    if (status >= 500 || (status === 0 && (code !== undefined || name === "TimeoutError"))) {
        return make("transient", {
            message: `${operation} did not get through: ${name === "Error" ? "" : `${name}: `}${message || code}${request}`,
            hint: "A fault of the network or of AWS; run the job again. All steps can be repeated.",
        });
    }
    if (status === 401 || status === 403) {
        return make("denied", {
            message: `AWS does not allow ${operation} (HTTP ${status}): ${message}${request}`,
            hint: `Look at the policy of the role that the workflow assumes ("${operation}"), and at those of a VPC endpoint or proxy in between.`,
        });
    }
    if (status >= 400) {
        const hint = hints[name];
        return make("refused", {
            message: `${service} refused ${operation}: ${name}: ${message}${request}`,
            ...(hint === undefined ? {} : { hint }),
        });
    }
    return error;
}
/** IAM's message names the action that is missing, which may be another one (`iam:PassRole`) than the call. */
function missingAction(message) {
    return /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1];
}
/** What else the policies of ECR need; IAM says which of two policies it was that did not allow a call. */
function policyDetail(action, message) {
    if (action === "ecr:GetAuthorizationToken")
        return ', with "Resource": "*", as it is about no repository';
    return action.startsWith("ecr:") && /no resource-based policy allows/.test(message)
        ? ", and where the repository is another account's, to that repository's policy"
        : "";
}


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ serviceName)
/* harmony export */ });
const names = {
    ecs: "ECS",
    ecr: "ECR",
    logs: "CloudWatch Logs",
    elasticloadbalancing: "Elastic Load Balancing",
};
/**
 * How a service is called in texts for the user.
 * @param operation as IAM knows it, e.g. `ecr:PutImage`
 */
function serviceName(operation) {
    return names[operation.split(":")[0] ?? ""] ?? "AWS";
}


/***/ }),

/***/ 5902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unexpectedAnswer)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);
/* harmony import */ var _service_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6621);


/** An answer that is not what the service gives: a proxy, a stand-in, or a fault. It is never taken for "not there". */
function unexpectedAnswer(operation, what, cause) {
    const service = (0,_service_name_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceName */ .f)(operation);
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P("transient", "UnexpectedAnswer", {
        message: `${operation} was answered with ${what}: that is not ${service}'s answer.`,
        hint: `Is a proxy, or an AWS_ENDPOINT_URL, between this job and ${service}? Otherwise run the job again.`,
    }, cause);
}


/***/ }),

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ notInService),
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   BW: () => (/* binding */ balancersOf),
/* harmony export */   IT: () => (/* binding */ targetGroupName),
/* harmony export */   n3: () => (/* binding */ isPlaceOf),
/* harmony export */   qJ: () => (/* binding */ unhealthyLines)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1205);

/** The load balancers of a service; a classic one is known by its name. */
function balancersOf({ loadBalancers = [] }) {
    return loadBalancers.flatMap(({ targetGroupArn, loadBalancerName, advancedConfiguration }) => {
        const alternate = advancedConfiguration?.alternateTargetGroupArn;
        const groups = [targetGroupArn, alternate].filter((arn) => arn !== undefined);
        if (groups.length > 0)
            return groups.map((arn) => ({ targetGroupArn: arn }));
        return loadBalancerName === undefined ? [] : [{ loadBalancerName }];
    });
}
/** The name of a target group in its ARN. */
function targetGroupName(arn) {
    return arn.split(":targetgroup/")[1]?.split("/")[0] ?? arn;
}
/**
 * Whether a target is this task: by its own address, or by instance and host port. A classic load balancer has instances
 * only, and may find one in service because of an old task that is still there.
 */
function isPlaceOf({ id, port }, { task, instance }) {
    const containers = task.containers ?? [];
    const addresses = containers.flatMap(({ networkInterfaces = [] }) => networkInterfaces);
    if (addresses.some(({ privateIpv4Address }) => privateIpv4Address === id))
        return true;
    if (id !== instance)
        return false;
    const ports = containers.flatMap(({ networkBindings = [] }) => networkBindings);
    return port === undefined || ports.some(({ hostPort }) => hostPort === port);
}
/** Lines that are shown; a service may have a thousand targets, for all of which the same is wrong. */
const shown = 20;
/**
 * A line for each target that gets no traffic because it is not healthy, with its task; those that drain are on their
 * way out. One that is `unused` is in a zone that the load balancer does not serve, or behind no listener.
 */
function unhealthyLines(targets, places = []) {
    const well = new Set(["healthy", "InService", "draining", "unhealthy.draining"]);
    const lines = targets.filter(({ state }) => !well.has(state)).map((target) => line(target, places));
    return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}
/** The instances with tasks of our deployment that a classic load balancer has not in service. */
function notInService(targets, places, deploymentId) {
    const ours = places.filter(({ task }) => task.startedBy === deploymentId && task.lastStatus === "RUNNING");
    return targets
        .filter(({ port, state }) => port === undefined && state !== "InService")
        .filter((target) => ours.some((place) => isPlaceOf(target, place)))
        .map((target) => line(target, ours));
}
function line(target, places) {
    const { balancer, id, port, state, reason } = target;
    const tasks = places
        .filter((place) => place.task.lastStatus !== "STOPPED" && isPlaceOf(target, place))
        .map(({ task }) => `task ${taskId(task)} of ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .revision */ .QL)(task.taskDefinitionArn)}`);
    const where = port === undefined ? id : `${id}:${port}`;
    const whose = tasks.length === 0 ? "" : ` (${tasks.join(", ")})`;
    return `${balancer}: ${where}${whose} is ${state}${reason === undefined ? "" : `: ${reason}`}`;
}
function taskId({ taskArn }) {
    return taskArn.split("/").at(-1) ?? taskArn;
}


/***/ }),

/***/ 300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ proxyEnvironment)
/* harmony export */ });
const proxies = /^https?_proxy$/i;
/** Nobody means a proxy for what listens on this machine, such as an endpoint to rehearse with. */
const here = "localhost,127.0.0.1,::1";
/**
 * The variables of the environment that say which proxy leads out, as Node's agents take them (`proxyEnv`). By themselves
 * neither Node nor the SDK look at them, and a runner behind a proxy reaches nothing without. One without a scheme, which
 * curl and GitHub's toolkit take, is refused by Node: it is HTTP.
 * https://docs.github.com/actions/how-tos/manage-runners/use-proxy-servers
 */
function proxyEnvironment(environment) {
    const found = {};
    for (const [name, value] of Object.entries(environment)) {
        if (proxies.test(name) && value)
            found[name] = value.includes("://") ? value : `http://${value}`;
    }
    const not = environment["no_proxy"] || environment["NO_PROXY"];
    return { ...found, no_proxy: not ? `${not},${here}` : here };
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
