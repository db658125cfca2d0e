export const id = 934;
export const ids = [934];
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

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectEcs: () => (/* binding */ connectEcs)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-cjs/index.js
var dist_cjs = __webpack_require__(212);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/aws/answer-forms.js
/*
 * What src/deployment/observed.ts reads of ECS's answers, with its types.
 */
const deploymentForm = {
    status: "text",
    taskDefinition: "text",
    desiredCount: "number",
    pendingCount: "number",
    runningCount: "number",
    failedTasks: "number",
    createdAt: "time",
    rolloutState: "text",
    rolloutStateReason: "text",
};
const serviceForm = {
    serviceArn: "text",
    clusterArn: "text",
    status: "text",
    taskDefinition: "text",
    desiredCount: "number",
    runningCount: "number",
    pendingCount: "number",
    schedulingStrategy: "text",
    resourceManagementType: "text",
    deploymentController: { type: "text" },
    deployments: [deploymentForm],
    deploymentConfiguration: {
        minimumHealthyPercent: "number",
        maximumPercent: "number",
        strategy: "text",
        deploymentCircuitBreaker: { enable: "boolean", rollback: "boolean" },
        alarms: { enable: "boolean", rollback: "boolean", alarmNames: "texts" },
        bakeTimeInMinutes: "number",
        linearConfiguration: { stepPercent: "number", stepBakeTimeInMinutes: "number" },
        canaryConfiguration: { canaryBakeTimeInMinutes: "number" },
    },
    loadBalancers: [
        {
            loadBalancerName: "text",
            targetGroupArn: "text",
            advancedConfiguration: { alternateTargetGroupArn: "text" },
        },
    ],
};
const serviceDeploymentForm = {
    status: "text",
    statusReason: "text",
    createdAt: "time",
    targetServiceRevision: {
        arn: "text",
        requestedTestTrafficWeight: "number",
        requestedProductionTrafficWeight: "number",
    },
    targetServiceRevisionArn: "text",
    sourceServiceRevisions: [{ arn: "text" }],
    rollback: { reason: "text", serviceRevisionArn: "text" },
    deploymentCircuitBreaker: { status: "text", failureCount: "number", threshold: "number" },
    lifecycleStage: "text",
    lifecycleHookDetails: [
        { hookId: "text", targetType: "text", status: "text", expiresAt: "time", timeoutAction: "text" },
    ],
    alarms: { triggeredAlarmNames: "texts" },
};
const taskForm = {
    lastStatus: "text",
    healthStatus: "text",
    startedBy: "text",
    desiredStatus: "text",
    containerInstanceArn: "text",
    taskDefinitionArn: "text",
    connectivity: "text",
    createdAt: "time",
    pullStartedAt: "time",
    pullStoppedAt: "time",
    startedAt: "time",
    stoppingAt: "time",
    stopCode: "text",
    stoppedReason: "text",
    stoppedAt: "time",
    containers: [
        {
            name: "text",
            lastStatus: "text",
            exitCode: "number",
            reason: "text",
            image: "text",
            runtimeId: "text",
            healthStatus: "text",
            networkBindings: [{ hostPort: "number" }],
            networkInterfaces: [{ privateIpv4Address: "text" }],
        },
    ],
};

;// CONCATENATED MODULE: ./build/aws/conform.js

/**
 * An answer in which every member that is read has its type or is absent; those of no form stay as they are.
 * @param answer JSON that something answered in the place of AWS
 */
function conform(answer, form) {
    const members = Object.entries(answer).flatMap(([name, value]) => {
        const of = Object.hasOwn(form, name) ? form[name] : undefined;
        if (of === undefined)
            return [[name, value]];
        const conforming = member(value, of);
        return conforming === undefined ? [] : [[name, conforming]];
    });
    return Object.fromEntries(members);
}
function member(value, form) {
    if (form === "text")
        return (0,json/* text */.Qq)(value);
    if (form === "number")
        return (0,json/* number */.ai)(value);
    if (form === "time")
        return isTime(value) ? value : undefined;
    if (form === "boolean")
        return typeof value === "boolean" ? value : undefined;
    if (form === "texts")
        return Array.isArray(value) ? (0,json/* strings */.P$)(value) : undefined;
    if (!isList(form))
        return (0,json/* isObject */.Gv)(value) ? conform(value, form) : undefined;
    const [item] = form;
    return Array.isArray(value) && typeof item === "object" && !isList(item)
        ? (0,json/* objects */.JD)(value).map((one) => conform(one, item))
        : undefined;
}
/** @param value epoch seconds */
function isTime(value) {
    return typeof value === "number" && !Number.isNaN(new Date(value * 1000).getTime());
}
function isList(form) {
    return Array.isArray(form);
}

// EXTERNAL MODULE: ./build/aws/unexpected-answer.js
var unexpected_answer = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/aws/answers.js




/*
 * ECS's answers, brought to the shapes that the core reads: what has not the type that it should have counts as absent,
 * and an answer without the part that makes it an answer is no success.
 */
/** @throws Refusal where the answer holds no service */
function serviceOf(answer, operation) {
    if (!(0,json/* isObject */.Gv)(answer) || (0,json/* text */.Qq)(answer["serviceName"]) === undefined)
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(operation, "no service in it");
    const service = conform(answer, serviceForm);
    const deployments = (0,json/* objects */.JD)(service["deployments"]).filter(({ id }) => typeof id === "string");
    const events = (0,json/* objects */.JD)(answer["events"]).filter(({ id, message, createdAt }) => typeof id === "string" && typeof message === "string" && isTime(createdAt));
    return {
        ...service,
        deployments,
        events,
    };
}
/**
 * DescribeServices' services, without those that ECS says it does not know.
 * @param asked how many were asked for
 * @throws Refusal for an answer that leaves one unmentioned
 */
function describedServices(answer, asked) {
    const operation = "ecs:DescribeServices";
    const found = (0,json/* objects */.JD)(answer["services"]);
    const missing = (0,json/* objects */.JD)(answer["failures"]).filter(({ reason }) => reason === "MISSING");
    if (found.length + missing.length < asked)
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(operation, "neither a service nor a word that it is missing");
    return found.map((service) => serviceOf(service, operation));
}
/** @throws Refusal where the answer holds no task definition */
function taskDefinitionOf(answer, operation) {
    const definition = answer["taskDefinition"];
    const arn = (0,json/* isObject */.Gv)(definition) ? (0,json/* text */.Qq)(definition["taskDefinitionArn"]) : undefined;
    if (!(0,json/* isObject */.Gv)(definition) || arn === undefined)
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(operation, "no task definition in it");
    const tags = (0,json/* objects */.JD)(answer["tags"]);
    return { arn, document: tags.length > 0 ? { ...definition, tags } : definition };
}
function serviceDeploymentOf(answer) {
    if (!(0,json/* isObject */.Gv)(answer) || (0,json/* text */.Qq)(answer["serviceDeploymentArn"]) === undefined)
        return undefined;
    return conform(answer, serviceDeploymentForm);
}
function tasksOf(answer) {
    return (0,json/* objects */.JD)(answer["tasks"])
        .filter(({ taskArn }) => typeof taskArn === "string")
        .map((task) => ({ containers: [], ...conform(task, taskForm) }));
}

// EXTERNAL MODULE: ./build/aws/client-settings.js
var client_settings = __webpack_require__(9793);
;// CONCATENATED MODULE: ./build/aws/patience.js

/** Milliseconds for which a throttled call is tried again. */
const patience = 120_000;
/**
 * Makes a call again while AWS throttles it: a throttled call did nothing. A hundred jobs that begin at once empty an
 * account's buckets for longer than the SDK's own four attempts take; RegisterTaskDefinition is given one token a second.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 * @param call throws Refusal
 * @param say told once, before the first wait
 */
async function withPatience(call, { clock, random, say }) {
    const deadline = clock.now() + patience;
    for (let attempt = 0;; attempt++) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P) || error.kind !== "throttled" || clock.now() >= deadline)
                throw error;
            if (attempt === 0)
                say(error);
            await clock.sleep(1000 * 2 ** Math.min(attempt, 3) * (0.5 + random()));
        }
    }
}

// EXTERNAL MODULE: ./build/aws/raw-call.js
var raw_call = __webpack_require__(2817);
// EXTERNAL MODULE: ./build/aws/refusal.js
var aws_refusal = __webpack_require__(5590);
;// CONCATENATED MODULE: ./build/aws/sent-in-time.js
/** What AWS says of a signature whose time is not its own: it did nothing then. */
const untimely = /^(InvalidSignatureException|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)$/;
/**
 * Sends a call once more where AWS refused it for the runner's clock. From the answer's date the SDK knows by how much
 * that is wrong, and leaves the rest to its retries, which a client that tries once has not.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
async function sentInTime(send) {
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof Error) || !untimely.test(error.name))
            throw error;
        const { $metadata } = error;
        if ($metadata?.clockSkewCorrected !== true)
            throw error;
        return send();
    }
}

;// CONCATENATED MODULE: ./build/aws/service-tasks.js


/** What DescribeTasks and DescribeContainerInstances take at once. */
const most = 100;
/** Tasks of a service, and where they run. */
function serviceTasks(call) {
    /** Ten pages of a hundred at the most: a service that stops more tasks an hour has told enough. */
    const list = async (request, pages = 10) => {
        const arns = [];
        let nextToken;
        for (let page = 0; page < pages; page++) {
            const answer = await call("ListTasks", nextToken === undefined ? request : { ...request, nextToken });
            arns.push(...(0,json/* strings */.P$)(answer["taskArns"]));
            nextToken = (0,json/* text */.Qq)(answer["nextToken"]);
            if (nextToken === undefined)
                break;
        }
        return arns;
    };
    return {
        async stoppedTasks(cluster, service, seen) {
            const known = new Set(seen.map(({ taskArn }) => taskArn));
            // ECS says nothing of the list's order, and takes startedBy only as the one filter, for tasks that are to run.
            const listed = await list({ cluster, serviceName: service, desiredStatus: "STOPPED" });
            const unseen = listed.filter((arn) => !known.has(arn));
            const found = [...seen];
            for (let at = 0; at < unseen.length; at += most) {
                const answer = await call("DescribeTasks", { cluster, tasks: unseen.slice(at, at + most) });
                // The list has tasks that are still stopping; how they end is not known yet.
                found.push(...tasksOf(answer).filter(({ lastStatus = "STOPPED" }) => lastStatus === "STOPPED"));
            }
            return found;
        },
        async presentTasks(cluster, service) {
            const [running, stopping] = await Promise.all(["RUNNING", "STOPPED"].map((desiredStatus) => list({ cluster, serviceName: service, desiredStatus }, 1)));
            const arns = [...(running ?? []), ...(stopping ?? [])].slice(0, most);
            return arns.length === 0 ? [] : tasksOf(await call("DescribeTasks", { cluster, tasks: arns }));
        },
        async instanceIds(cluster, arns) {
            if (arns.length === 0)
                return new Map();
            const containerInstances = arns.slice(0, most);
            const answer = await call("DescribeContainerInstances", { cluster, containerInstances });
            return new Map((0,json/* objects */.JD)(answer["containerInstances"]).flatMap((instance) => {
                const [arn, id] = [(0,json/* text */.Qq)(instance["containerInstanceArn"]), (0,json/* text */.Qq)(instance["ec2InstanceId"])];
                return arn === undefined || id === undefined ? [] : [[arn, id]];
            }));
        },
    };
}

;// CONCATENATED MODULE: ./build/aws/tasks.js


/** Tasks outside of a service. */
function tasks(call) {
    return {
        async runTask(request) {
            const answer = await call("RunTask", request);
            const started = (0,json/* objects */.JD)(answer["tasks"]).flatMap(taskOf);
            const failures = (0,json/* objects */.JD)(answer["failures"]).map(failureOf);
            if (started.length + failures.length > 0)
                return { tasks: started, failures };
            throw (0,unexpected_answer/* unexpectedAnswer */.a)("ecs:RunTask", "neither a task nor a word why there is none");
        },
        async describeTasks(cluster, arns) {
            const answer = await call("DescribeTasks", { cluster, tasks: [...arns] });
            return (0,json/* objects */.JD)(answer["tasks"]).flatMap(taskOf);
        },
        async stopTask(cluster, task, reason) {
            await call("StopTask", { cluster, task, reason });
        },
    };
}
/** Only what has the type that it should have: a null exit code is none. */
function taskOf(answer) {
    const taskArn = (0,json/* text */.Qq)(answer["taskArn"]);
    if (taskArn === undefined)
        return [];
    const stoppedAt = (0,json/* number */.ai)(answer["stoppedAt"]);
    const members = texts(answer, ["lastStatus", "healthStatus", "startedBy", "stopCode", "stoppedReason"]);
    const containers = (0,json/* objects */.JD)(answer["containers"]).map(containerOf);
    return [{ taskArn, ...members, ...(stoppedAt === undefined ? {} : { stoppedAt }), containers }];
}
function containerOf(answer) {
    const exitCode = (0,json/* number */.ai)(answer["exitCode"]);
    return {
        ...texts(answer, ["name", "lastStatus", "reason", "image", "runtimeId"]),
        ...(exitCode === undefined ? {} : { exitCode }),
    };
}
function failureOf(answer) {
    return texts(answer, ["arn", "reason", "detail"]);
}
/** Empty texts say as little as absent ones. */
function texts(answer, names) {
    const found = {};
    for (const name of names) {
        const value = (0,json/* text */.Qq)(answer[name]);
        if (value !== undefined && value !== "")
            found[name] = value;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/aws/ecs.js












// The commands carry the operation's name, endpoint and signing; what they would serialise is replaced.
const commands = {
    CreateService: () => new dist_cjs/* CreateServiceCommand */.JkR({ serviceName: undefined }),
    DescribeContainerInstances: () => new dist_cjs/* DescribeContainerInstancesCommand */.QUW({ containerInstances: undefined }),
    DescribeServiceDeployments: () => new dist_cjs/* DescribeServiceDeploymentsCommand */.A6p({ serviceDeploymentArns: undefined }),
    DescribeServices: () => new dist_cjs/* DescribeServicesCommand */.H7c({ services: undefined }),
    DescribeTaskDefinition: () => new dist_cjs/* DescribeTaskDefinitionCommand */.Zy$({ taskDefinition: undefined }),
    DescribeTasks: () => new dist_cjs/* DescribeTasksCommand */.z8X({ tasks: undefined }),
    ListServiceDeployments: () => new dist_cjs/* ListServiceDeploymentsCommand */.jz8({ service: undefined }),
    ListTasks: () => new dist_cjs/* ListTasksCommand */.MYg({}),
    RegisterTaskDefinition: () => new dist_cjs/* RegisterTaskDefinitionCommand */.$Hl({ family: undefined, containerDefinitions: undefined }),
    RunTask: () => new dist_cjs/* RunTaskCommand */._eD({ taskDefinition: undefined }),
    StopServiceDeployment: () => new dist_cjs/* StopServiceDeploymentCommand */.a8L({ serviceDeploymentArn: undefined }),
    StopTask: () => new dist_cjs/* StopTaskCommand */.PP1({ task: undefined }),
    UpdateService: () => new dist_cjs/* UpdateServiceCommand */.kZr({ service: undefined }),
};
/**
 * ECS through the SDK's own credentials, region and endpoint settings (`AWS_ENDPOINT_URL` included). Calls that only
 * look, again and again, are the caller's to repeat; any other is made again while AWS throttles it.
 * @param say a line for who waits
 * @throws Failure where no region is set
 */
async function connectEcs(say) {
    const client = new dist_cjs/* ECSClient */.Zgc(client_settings/* clientSettings */.r);
    const once = new dist_cjs/* ECSClient */.Zgc({ ...client_settings/* clientSettings */.r, maxAttempts: 1, credentials: client.config.credentials });
    let region;
    try {
        region = await client.config.region();
    }
    catch (error) {
        throw (0,aws_refusal/* noRegion */.C)(error);
    }
    const by = (sender) => async (operation, request) => {
        // The SDK types each command by its own input; ours come in the request's body.
        const send = () => (0,raw_call/* rawCall */.r)(sender(operation, request), commands[operation](), request);
        try {
            return await sentInTime(send);
        }
        catch (error) {
            throw (0,aws_refusal/* refusal */.x)(error, `ecs:${operation}`);
        }
    };
    const call = by((operation, request) => (addsEachTime(operation, request) ? once : client));
    const patient = (operation, request) => withPatience(() => call(operation, request), {
        clock: clock/* systemClock */.m,
        random: Math.random,
        say: ({ message }) => say(`waiting, and trying again: ${message}`),
    });
    const glance = by(() => once);
    return {
        region,
        ...services(patient, glance),
        ...taskDefinitions(patient),
        ...deployments(call),
        ...serviceTasks(call),
        ...tasks(patient),
    };
}
/** Calls that do more each time, and have no client token: src/steps/certainly.ts looks before it tries one again. */
function addsEachTime(operation, { forceNewDeployment }) {
    return (operation === "RegisterTaskDefinition" || (operation === "UpdateService" && forceNewDeployment === true));
}
function services(call, glance) {
    const describe = async (by, cluster, names) => describedServices(await by("DescribeServices", { cluster, services: [...names] }), names.length);
    return {
        describeService: async (cluster, service) => (await describe(call, cluster, [service]))[0],
        describeServices: (cluster, names) => describe(glance, cluster, names),
        createService: async (request) => serviceOf((await call("CreateService", request))["service"], "ecs:CreateService"),
        updateService: async (request) => serviceOf((await call("UpdateService", request))["service"], "ecs:UpdateService"),
    };
}
function taskDefinitions(call) {
    return {
        async describeTaskDefinition(reference) {
            try {
                const answer = await call("DescribeTaskDefinition", { taskDefinition: reference, include: ["TAGS"] });
                return taskDefinitionOf(answer, "ecs:DescribeTaskDefinition");
            }
            catch (error) {
                // ECS has no error type of its own for this.
                if (error instanceof refusal/* Refusal */.P && /Unable to describe task definition/.test(error.message))
                    return undefined;
                throw error;
            }
        },
        registerTaskDefinition: async (document) => taskDefinitionOf(await call("RegisterTaskDefinition", document), "ecs:RegisterTaskDefinition"),
    };
}
function deployments(call) {
    const find = async (cluster, service, { id, createdAt }) => {
        const answer = await call("ListServiceDeployments", {
            cluster,
            service,
            // A minute of slack: the record may be older than the deployment that it belongs to.
            ...(createdAt === undefined ? {} : { createdAt: { after: createdAt - 60 } }),
        });
        const number = id.split("/").at(-1) ?? id;
        return (0,json/* objects */.JD)(answer["serviceDeployments"]).find((record) => (0,json/* text */.Qq)(record["targetServiceRevisionArn"])?.endsWith(`/${number}`));
    };
    return {
        async serviceDeployment(cluster, service, deployment, arn) {
            const known = arn ?? (0,json/* text */.Qq)((await find(cluster, service, deployment))?.["serviceDeploymentArn"]);
            if (known === undefined)
                return undefined;
            const answer = await call("DescribeServiceDeployments", { serviceDeploymentArns: [known] });
            return serviceDeploymentOf((0,json/* objects */.JD)(answer["serviceDeployments"])[0]);
        },
        async stopServiceDeployment(arn) {
            await call("StopServiceDeployment", { serviceDeploymentArn: arn, stopType: "ROLLBACK" });
        },
    };
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rawCall)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/**
 * Sends one operation with exactly this body, and gives back exactly what the service answered.
 *
 * The SDK drops members that its model does not know, in both directions and without a word; task definitions must
 * lose nothing. So its own pipeline does credentials, signing, retries, endpoints and typed errors, and only the
 * serialised body is replaced and the answer's body is read before the deserialiser sees it. Times in the answer are
 * epoch seconds, as on the wire.
 */
async function rawCall(client, command, body) {
    let answer = null;
    command.middlewareStack.add((next) => (args) => {
        const request = args.request;
        request.body = JSON.stringify(body);
        return next(args);
    }, 
    // After serialisation, before content length, retry and signing.
    { step: "build", priority: "high", name: "ecsActionsRequestBody" });
    command.middlewareStack.add((next) => async (args) => {
        const result = await next(args);
        const response = result.response;
        const bytes = await collect(response.body);
        response.body = bytes;
        answer = parsed(bytes);
        return result;
    }, 
    // Low priority: between the HTTP handler and the SDK's own deserialiser.
    { step: "deserialize", priority: "low", name: "ecsActionsAnswerBody" });
    await client.send(command);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(answer) ? answer : {};
}
async function collect(body) {
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** An answer that is no JSON is left to the SDK's deserialiser, whose error names the operation and the status. */
function parsed(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return null;
    }
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
