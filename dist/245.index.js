export const id = 245;
export const ids = [245];
export const modules = {

/***/ 4676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  we: () => (/* binding */ checkArn),
  Ap: () => (/* binding */ familyOf),
  Lw: () => (/* binding */ parseArn)
});

;// CONCATENATED MODULE: ./build/regions.js
/**
 * Regions by partition, as the AWS SDK for JavaScript knew them (partitions.json of client-ecs 3.1164.0, published
 * 2026-11-06); a test compares them with the installed SDK. AWS opens new ones, so a name that is not here is no more
 * than suspicious.
 */
const regions = {
    aws: [
        "af-south-1",
        "ap-east-1",
        "ap-east-2",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-northeast-3",
        "ap-south-1",
        "ap-south-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "ap-southeast-6",
        "ap-southeast-7",
        "ca-central-1",
        "ca-west-1",
        "eu-central-1",
        "eu-central-2",
        "eu-north-1",
        "eu-south-1",
        "eu-south-2",
        "eu-west-1",
        "eu-west-2",
        "eu-west-3",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "me-west-1",
        "mx-central-1",
        "sa-east-1",
        "sa-west-1",
        "us-east-1",
        "us-east-2",
        "us-west-1",
        "us-west-2",
    ],
    "aws-cn": ["cn-north-1", "cn-northwest-1"],
    "aws-eusc": ["eusc-de-east-1"],
    "aws-iso": ["us-iso-east-1", "us-iso-west-1"],
    "aws-iso-b": ["us-isob-east-1", "us-isob-west-1"],
    "aws-iso-e": ["eu-isoe-west-1"],
    "aws-iso-f": ["us-isof-east-1", "us-isof-south-1"],
    "aws-us-gov": ["us-gov-east-1", "us-gov-west-1"],
};
/** All regions of one partition (`aws`, `aws-cn` …), of all partitions without it. */
function regionsOf(partition) {
    if (partition === undefined)
        return Object.values(regions).flat();
    return Object.hasOwn(regions, partition) ? (regions[partition] ?? []) : [];
}
/** The partition that a region belongs to. */
function partitionOf(region) {
    return Object.keys(regions).find((partition) => regions[partition]?.includes(region));
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/arn.js


/** Undefined for a text that does not have an ARN's six parts. */
function parseArn(text) {
    const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text);
    if (!match)
        return undefined;
    const [, partition = "", service = "", region = "", account = "", resource = ""] = match;
    return { partition, service, region, account, resource };
}
/**
 * What cannot be right about an ARN: its form, a region that does not exist (or lies in another partition), an account
 * that is no number of 12 digits. Empty for a text that is no ARN but a name.
 */
function checkArn(text) {
    if (!text.startsWith("arn:"))
        return [];
    const arn = parseArn(text);
    if (!arn) {
        const hint = "Copy it from the console or from the AWS CLI.";
        return [
            {
                part: "form",
                message: "The ARN is not of the form arn:partition:service:region:account:resource.",
                hint,
            },
        ];
    }
    return [...checkRegion(arn), ...checkAccount(arn)];
}
function checkRegion({ partition, region }) {
    if (region === "" || regionsOf(partition).includes(region))
        return [];
    const elsewhere = partitionOf(region);
    if (elsewhere !== undefined) {
        const message = `The ARN says partition '${partition}', but region ${region} lies in '${elsewhere}'.`;
        return [{ part: "region", message, hint: `Begin it with arn:${elsewhere}: or change the region.` }];
    }
    const inPartition = regionsOf(partition);
    const close = (0,suggest/* nearest */.p)(region, inPartition.length > 0 ? inPartition : regionsOf());
    return [
        {
            part: "region",
            message: `There is no AWS region '${region}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
            hint: "Correct the region in the ARN. If AWS opened it lately, this can be ignored.",
        },
    ];
}
function checkAccount({ account }) {
    // `aws` owns managed policies and the like; S3 buckets and some others name no account.
    if (account === "" || account === "aws" || /^\d{12}$/.test(account))
        return [];
    return [
        {
            part: "account",
            message: `The account id '${account}' in the ARN is a placeholder: real ones are numbers of 12 digits.`,
            hint: "Put your account id in its place: aws sts get-caller-identity --query Account",
        },
    ];
}
/** The family and revision that a task definition's ARN (or `family:revision`) names. */
function familyOf(reference) {
    const name = parseArn(reference)?.resource.replace(/^task-definition\//, "") ?? reference;
    const match = /^([^:/]+)(?::(\d+))?$/.exec(name);
    if (!match?.[1])
        return undefined;
    return { family: match[1], ...(match[2] === undefined ? {} : { revision: Number(match[2]) }) };
}


/***/ }),

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

/***/ 8245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectRevisions: () => (/* binding */ connectRevisions)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-cjs/index.js
var dist_cjs = __webpack_require__(212);
// EXTERNAL MODULE: ./build/arn.js + 1 modules
var build_arn = __webpack_require__(4676);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/aws/allowed.js
var allowed = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/aws/client-settings.js
var client_settings = __webpack_require__(9793);
// EXTERNAL MODULE: ./build/aws/every-service.js
var every_service = __webpack_require__(2343);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/aws/unexpected-answer.js
var unexpected_answer = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/aws/every-task.js




const every_task_allowed = (0,allowed/* allowedBy */.Q)("ecs");
/** All tasks of a cluster, or of a family in it, that have not stopped: those that are stopping too. */
async function tasksOf(client, cluster, family) {
    const arns = [];
    for (const desiredStatus of ["RUNNING", "STOPPED"]) {
        let nextToken;
        do {
            const request = new dist_cjs/* ListTasksCommand */.MYg({ cluster, family, desiredStatus, nextToken });
            const page = await every_task_allowed("ListTasks", client.send(request));
            arns.push(...(0,json/* strings */.P$)(page.taskArns));
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
    }
    const found = [];
    for (let at = 0; at < arns.length; at += 100) {
        const part = arns.slice(at, at + 100);
        const request = new dist_cjs/* DescribeTasksCommand */.z8X({ cluster, tasks: part });
        const { tasks = [], failures = [] } = await every_task_allowed("DescribeTasks", client.send(request));
        // One that is not told of must not count as gone.
        if (tasks.length + failures.length < part.length)
            throw (0,unexpected_answer/* unexpectedAnswer */.a)("ecs:DescribeTasks", "neither a task nor a word that it is missing");
        found.push(...tasks);
    }
    return found.filter(({ lastStatus }) => lastStatus !== "STOPPED");
}

;// CONCATENATED MODULE: ./build/aws/definition-uses.js






const definition_uses_allowed = (0,allowed/* allowedBy */.Q)("ecs");
/** How many deployments that succeeded may be gone back to: the one that is there, and the one before. */
const candidates = 2;
/** Who uses revisions and images, as far as ECS knows: every cluster of the account and region is looked at. */
function definitionUses(client) {
    return {
        async uses(families) {
            const isOurs = (definition) => families.includes((0,build_arn/* familyOf */.Ap)(definition)?.family ?? "");
            const uses = [];
            for (const cluster of await (0,every_service/* everyCluster */.W)(client)) {
                uses.push(...(await ofServices(client, cluster)).filter(({ definition }) => isOurs(definition)));
                for (const family of families)
                    uses.push(...(await tasksOf(client, cluster, family)).map((task) => useOf(task, cluster)));
            }
            return uses;
        },
        async imageUses() {
            const found = [];
            const definitions = new Map();
            for (const cluster of await (0,every_service/* everyCluster */.W)(client)) {
                for (const { definition, by, service, digests = [] } of await ofServices(client, cluster)) {
                    const images = definitions.get(definition) ?? (await imagesOf(client, definition));
                    definitions.set(definition, images);
                    const of = service === undefined ? {} : { service };
                    found.push(...images.map((image) => ({ image, digests, by, ...of })));
                }
                for (const task of await tasksOf(client, cluster)) {
                    const { by, service } = useOf(task, cluster);
                    const of = service === undefined ? {} : { service };
                    for (const { image = "", imageDigest } of task.containers ?? [])
                        found.push({ image, digests: imageDigest === undefined ? [] : [imageDigest], by, ...of });
                }
            }
            return found;
        },
    };
}
/** The revisions of a cluster's services: of their deployments and task sets, and those that a rollback goes back to. */
async function ofServices(client, cluster) {
    const uses = [];
    for (const service of await (0,every_service/* everyService */.n)(client, cluster)) {
        const { taskDefinition, deployments = [], taskSets = [] } = service;
        const place = `${cluster.split("/").at(-1)}/${service.serviceName}`;
        const by = `service ${place}`;
        const now = new Set([{ taskDefinition }, ...deployments, ...taskSets].flatMap((one) => one.taskDefinition ?? []));
        for (const definition of now)
            uses.push({ definition, by, service: place });
        for (const { taskDefinition: definition, containerImages = [] } of await rollbacks(client, service)) {
            if (definition === undefined)
                continue;
            const digests = containerImages.flatMap(({ imageDigest }) => imageDigest ?? []);
            uses.push({
                definition,
                by: now.has(definition) ? by : `a rollback of ${by}`,
                service: place,
                digests,
            });
        }
    }
    return uses;
}
/** Revisions of the newest deployments that succeeded. Only ECS's own controller keeps records of them. */
async function rollbacks(client, { clusterArn: cluster, serviceArn: service, deploymentController }) {
    if ((deploymentController?.type ?? "ECS") !== "ECS")
        return [];
    const request = new dist_cjs/* ListServiceDeploymentsCommand */.jz8({ cluster, service, status: ["SUCCESSFUL"] });
    const { serviceDeployments = [] } = await definition_uses_allowed("ListServiceDeployments", client.send(request));
    const newest = serviceDeployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .slice(0, candidates)
        .flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
    if (newest.length === 0)
        return [];
    const describe = new dist_cjs/* DescribeServiceRevisionsCommand */.oF5({ serviceRevisionArns: newest });
    return (await definition_uses_allowed("DescribeServiceRevisions", client.send(describe))).serviceRevisions ?? [];
}
function useOf({ taskArn = "", taskDefinitionArn = "", group = "" }, cluster) {
    const name = cluster.split("/").at(-1);
    const [, service] = /^service:(.+)$/.exec(group) ?? [];
    return {
        definition: taskDefinitionArn,
        by: `task ${taskArn.split("/").at(-1)} in cluster ${name}`,
        ...(service === undefined ? {} : { service: `${name}/${service}` }),
    };
}
/** None of a revision that ECS has deleted: nothing runs it any more, and nothing goes back to it. */
async function imagesOf(client, taskDefinition) {
    const request = new dist_cjs/* DescribeTaskDefinitionCommand */.Zy$({ taskDefinition });
    try {
        const answer = await definition_uses_allowed("DescribeTaskDefinition", client.send(request));
        return (answer.taskDefinition?.containerDefinitions ?? []).flatMap(({ image }) => image ?? []);
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && /Unable to describe task definition/.test(error.message))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/aws/task-definition-revisions.js






const task_definition_revisions_allowed = (0,allowed/* allowedBy */.Q)("ecs");
/** Revisions of families through the SDK's own settings. */
function connectRevisions() {
    const client = new dist_cjs/* ECSClient */.Zgc(client_settings/* clientSettings */.r);
    const list = async (familyPrefix, status) => {
        const found = [];
        let nextToken;
        do {
            const request = new dist_cjs/* ListTaskDefinitionsCommand */.Pse({ familyPrefix, status, sort: "DESC", nextToken });
            const page = await task_definition_revisions_allowed("ListTaskDefinitions", client.send(request));
            for (const arn of page.taskDefinitionArns ?? []) {
                const { family, revision } = (0,build_arn/* familyOf */.Ap)(arn) ?? {};
                // Whatever else begins with these letters is another family.
                if (family === familyPrefix && revision !== undefined)
                    found.push({ arn, family, revision, status });
            }
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return found;
    };
    return {
        ...definitionUses(client),
        async revisions(family) {
            const all = [...(await list(family, "ACTIVE")), ...(await list(family, "INACTIVE"))];
            return all.toSorted((one, other) => other.revision - one.revision);
        },
        async tags(taskDefinition) {
            const request = new dist_cjs/* DescribeTaskDefinitionCommand */.Zy$({ taskDefinition, include: ["TAGS"] });
            try {
                const { tags = [] } = await task_definition_revisions_allowed("DescribeTaskDefinition", client.send(request));
                return Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]));
            }
            catch (error) {
                // Another job deleted it since it was listed; what has no tags is nobody's here.
                if (error instanceof refusal/* Refusal */.P && /Unable to describe task definition/.test(error.message))
                    return {};
                throw error;
            }
        },
        async deregister(taskDefinition) {
            const request = new dist_cjs/* DeregisterTaskDefinitionCommand */.sjB({ taskDefinition });
            await task_definition_revisions_allowed("DeregisterTaskDefinition", client.send(request));
        },
        async remove(arns) {
            const request = new dist_cjs/* DeleteTaskDefinitionsCommand */.WeT({ taskDefinitions: [...arns] });
            const { failures = [] } = await task_definition_revisions_allowed("DeleteTaskDefinitions", client.send(request));
            const left = failures.filter(({ reason = "" }) => !/does not exist/.test(reason));
            return new Map(left.map(({ arn = "", reason = "", detail = "" }) => [arn, `${reason} ${detail}`.trim()]));
        },
    };
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
