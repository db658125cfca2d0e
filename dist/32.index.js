export const id = 32;
export const ids = [32];
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

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ allowedBy)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5590);

/**
 * Waits for the answers of one service.
 * @param prefix of its actions in IAM: `ecs`
 */
function allowedBy(prefix) {
    return async (action, answer) => {
        try {
            return await answer;
        }
        catch (error) {
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x)(error, `${prefix}:${action}`);
        }
    };
}


/***/ }),

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);

const agent = [["ecs-actions"]];
/** What every client of the SDK has here, beside region and credentials. */
const clientSettings = {
    // Four attempts with the SDK's back-off ride over a throttled second; a waiting step goes on by itself after that.
    maxAttempts: 4,
    customUserAgent: agent,
    requestHandler: {
        ..._agents_js__WEBPACK_IMPORTED_MODULE_0__/* .agents */ .X,
        connectionTimeout: 5000,
        requestTimeout: 30_000,
        // Without it a call that does not come back is only warned of, and waited for on and on.
        throwOnRequestTimeout: true,
        // An answer that stops in the middle does not come back either.
        socketTimeout: 30_000,
    },
};


/***/ }),

/***/ 2343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ everyCluster),
/* harmony export */   n: () => (/* binding */ everyService)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(212);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9368);
/* harmony import */ var _allowed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2950);
/* harmony import */ var _unexpected_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5902);




const allowed = (0,_allowed_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedBy */ .Q)("ecs");
/** ARNs of all clusters of the account in this region. */
async function everyCluster(client) {
    const found = [];
    let nextToken;
    do {
        const page = await allowed("ListClusters", client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .ListClustersCommand */ .Nnn({ nextToken })));
        found.push(...(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$)(page.clusterArns));
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
}
/** All services of a cluster that are ACTIVE. */
async function everyService(client, cluster) {
    const arns = [];
    let nextToken;
    do {
        const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .ListServicesCommand */ .qde({ cluster, maxResults: 100, nextToken });
        const page = await allowed("ListServices", client.send(request));
        arns.push(...(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .strings */ .P$)(page.serviceArns));
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
    const found = [];
    for (let at = 0; at < arns.length; at += 10) {
        const part = arns.slice(at, at + 10);
        const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .DescribeServicesCommand */ .H7c({ cluster, services: part });
        const { services = [], failures = [] } = await allowed("DescribeServices", client.send(request));
        // One that is not told of must not count as gone.
        if (services.length + failures.length < part.length)
            throw (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedAnswer */ .a)("ecs:DescribeServices", "neither a service nor a word that it is missing");
        found.push(...services);
    }
    return found;
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

/***/ 4032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectRemovableServices: () => (/* binding */ connectRemovableServices)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(212);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);
/* harmony import */ var _allowed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2950);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9793);
/* harmony import */ var _every_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2343);
/* harmony import */ var _unexpected_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5902);







const allowed = (0,_allowed_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedBy */ .Q)("ecs");
/** Services on their way out, through the SDK's own settings. */
function connectRemovableServices() {
    const client = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .ECSClient */ .Zgc(_client_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .clientSettings */ .r);
    return { ...services(client), ...tasks(client) };
}
function services(client) {
    const described = async (cluster, names) => {
        const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .DescribeServicesCommand */ .H7c({ cluster, services: [...names], include: ["TAGS"] });
        const { services: found = [], failures = [] } = await allowed("DescribeServices", client.send(request)).catch(noCluster);
        const missing = failures.filter(({ reason }) => reason === "MISSING").length;
        if (found.length + missing < names.length)
            throw (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .unexpectedAnswer */ .a)("ecs:DescribeServices", "neither a service nor a word that it is missing");
        // What is deleted has to be what was asked for.
        if (found.some((one) => !names.includes((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(one?.serviceName) ?? "") || !(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(one?.clusterArn)))
            throw (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .unexpectedAnswer */ .a)("ecs:DescribeServices", "a service that is not the one");
        return found.map(stateOf);
    };
    return {
        services: described,
        async others(but) {
            const found = [];
            for (const cluster of await (0,_every_service_js__WEBPACK_IMPORTED_MODULE_3__/* .everyCluster */ .W)(client))
                found.push(...(await (0,_every_service_js__WEBPACK_IMPORTED_MODULE_3__/* .everyService */ .n)(client, cluster)).map(stateOf));
            return found.filter(({ arn }) => !but.includes(arn));
        },
        async scaleToZero(cluster, service) {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .UpdateServiceCommand */ .kZr({ cluster, service, desiredCount: 0 });
            await unlessGone(allowed("UpdateService", client.send(request)));
        },
        async deleteService(cluster, service, force) {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .DeleteServiceCommand */ .o6q({ cluster, service, ...(force ? { force } : {}) });
            await unlessGone(allowed("DeleteService", client.send(request)));
        },
    };
}
function tasks(client) {
    const list = async (cluster, serviceName, desiredStatus) => {
        const arns = [];
        let nextToken;
        do {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .ListTasksCommand */ .MYg({ cluster, serviceName, desiredStatus, nextToken });
            const page = await unlessGone(allowed("ListTasks", client.send(request)));
            arns.push(...(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .strings */ .P$)(page?.taskArns));
            nextToken = page?.nextToken;
        } while (nextToken !== undefined);
        return arns;
    };
    return {
        async tasks(cluster, name) {
            const arns = [...(await list(cluster, name, "RUNNING")), ...(await list(cluster, name, "STOPPED"))];
            const found = [];
            for (const part of parts([...new Set(arns)], 100)) {
                const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .DescribeTasksCommand */ .z8X({ cluster, tasks: part });
                const { tasks: described = [] } = await allowed("DescribeTasks", client.send(request));
                found.push(...described.filter(({ lastStatus }) => lastStatus !== "STOPPED").map(taskOf));
            }
            return found;
        },
        async protections(cluster, arns) {
            const found = [];
            for (const part of parts(arns, 10)) {
                const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .GetTaskProtectionCommand */ .Wvi({ cluster, tasks: part });
                const { protectedTasks = [] } = await allowed("GetTaskProtection", client.send(request));
                found.push(...protectedTasks);
            }
            return found
                .filter(({ protectionEnabled }) => protectionEnabled === true)
                .map(({ taskArn = "", expirationDate }) => ({
                arn: taskArn,
                ...(isDate(expirationDate) ? { until: expirationDate.toISOString() } : {}),
            }));
        },
        async endProtection(cluster, arns) {
            for (const part of parts(arns, 10)) {
                const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .UpdateTaskProtectionCommand */ .BxE({
                    cluster,
                    tasks: part,
                    protectionEnabled: false,
                });
                await allowed("UpdateTaskProtection", client.send(request));
            }
        },
        async stopTask(cluster, task, reason) {
            try {
                await allowed("StopTask", client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .StopTaskCommand */ .PP1({ cluster, task, reason })));
            }
            catch (error) {
                // It stopped in between, and ECS has forgotten it.
                if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && /task was not found/.test(error.message)))
                    throw error;
            }
        },
    };
}
function isDate(value) {
    return value instanceof Date && !Number.isNaN(value.getTime());
}
/** Without its cluster there is no service either. */
function noCluster(error) {
    if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && error.code === "ClusterNotFoundException"))
        throw error;
    return { services: [], failures: Array.from({ length: 10 }, () => ({ reason: "MISSING" })), $metadata: {} };
}
function stateOf(service) {
    const { serviceName = "", clusterArn = "", deployments = [], taskSets = [] } = service;
    const balancers = [service, ...taskSets].flatMap(({ loadBalancers = [] }) => loadBalancers);
    const registries = [service, ...taskSets].flatMap(({ serviceRegistries = [] }) => serviceRegistries);
    return {
        cluster: clusterArn.split("/").at(-1) ?? clusterArn,
        name: serviceName,
        arn: service.serviceArn ?? "",
        status: (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(service.status) ?? "ACTIVE",
        desiredCount: (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)(service.desiredCount) ?? 0,
        ...(isDate(service.createdAt) ? { createdAt: service.createdAt.getTime() } : {}),
        daemon: service.schedulingStrategy === "DAEMON",
        controller: service.deploymentController?.type ?? "ECS",
        managedByEcs: service.resourceManagementType === "ECS",
        taskSets: taskSets.flatMap(({ id }) => id ?? []),
        definitions: distinct([service, ...deployments, ...taskSets].flatMap(({ taskDefinition }) => taskDefinition ?? [])),
        targetGroups: distinct(balancers
            .flatMap((one) => [one.targetGroupArn, one.advancedConfiguration?.alternateTargetGroupArn])
            .filter((group) => group !== undefined)),
        registries: distinct(registries.flatMap(({ registryArn }) => registryArn ?? [])),
        tags: Object.fromEntries((service.tags ?? []).map(({ key = "", value = "" }) => [key, value])),
    };
}
function taskOf(task) {
    const { taskArn = "", lastStatus = "", desiredStatus = "", containerInstanceArn, connectivity } = task;
    return {
        arn: taskArn,
        lastStatus,
        desiredStatus,
        connected: connectivity !== "DISCONNECTED",
        ...(containerInstanceArn === undefined ? {} : { instance: containerInstanceArn }),
    };
}
const distinct = (items) => [...new Set(items)];
function parts(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
/** Undefined for a service that somebody else deleted. */
async function unlessGone(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const gone = /^(ServiceNotFoundException|ServiceNotActiveException)$/;
        if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && gone.test(error.code))
            return undefined;
        throw error;
    }
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
