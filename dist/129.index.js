export const id = 129;
export const ids = [129];
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

/***/ 3129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectTaggedServices: () => (/* binding */ connectTaggedServices)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(212);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9793);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5590);




/** Services and families with their tags, through the SDK's own settings. */
function connectTaggedServices() {
    const client = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .ECSClient */ .Zgc(_client_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .clientSettings */ .r);
    return { ...services(client), ...revisions(client) };
}
function services(client) {
    const described = async (cluster, names) => {
        const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServicesCommand */ .H7c({ cluster, services: names, include: ["TAGS"] });
        const { services: found = [] } = await allowed("DescribeServices", client.send(request));
        return found.map(asService);
    };
    return {
        async services(cluster) {
            const arns = [];
            let nextToken;
            do {
                const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .ListServicesCommand */ .qde({ cluster, maxResults: 100, nextToken });
                const page = await allowed("ListServices", client.send(request));
                arns.push(...(page.serviceArns ?? []));
                nextToken = page.nextToken;
            } while (nextToken !== undefined);
            const found = [];
            for (let at = 0; at < arns.length; at += 10)
                found.push(...(await described(cluster, arns.slice(at, at + 10))));
            return found.filter(({ status }) => status === "ACTIVE");
        },
        service: async (cluster, name) => (await described(cluster, [name]))[0],
        async addTags(arn, tags) {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .TagResourceCommand */ .eqU({ resourceArn: arn, tags: tagList(tags) });
            await allowed("TagResource", client.send(request));
        },
        async deleteService(cluster, service) {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DeleteServiceCommand */ .o6q({ cluster, service, force: true });
            try {
                await allowed("DeleteService", client.send(request));
            }
            catch (error) {
                if (!isGone(error))
                    throw error;
            }
        },
    };
}
/** One that somebody else deleted, or that still drains, is on its way already. */
function isGone(error) {
    return (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && /^(ServiceNotFoundException|ServiceNotActiveException)$/.test(error.code));
}
function revisions(client) {
    const listed = async (family, status) => {
        const arns = [];
        let nextToken;
        do {
            const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .ListTaskDefinitionsCommand */ .Pse({
                familyPrefix: family,
                status,
                sort: "DESC",
                nextToken,
            });
            const page = await allowed("ListTaskDefinitions", client.send(request));
            arns.push(...(page.taskDefinitionArns ?? []));
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return arns;
    };
    const tagsOf = async (arn) => {
        const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTaskDefinitionCommand */ .Zy$({ taskDefinition: arn, include: ["TAGS"] });
        try {
            return asTags((await allowed("DescribeTaskDefinition", client.send(request))).tags);
        }
        catch (error) {
            // Another job deleted it since it was listed; what has no tags is nobody's here.
            if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && /Unable to describe task definition/.test(error.message))
                return {};
            throw error;
        }
    };
    return {
        async revisions(ending) {
            const names = [];
            let nextToken;
            do {
                const request = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .ListTaskDefinitionFamiliesCommand */ .cSD({ status: "ALL", nextToken });
                const page = await allowed("ListTaskDefinitionFamilies", client.send(request));
                names.push(...(page.families ?? []).filter((name) => ending.test(name)));
                nextToken = page.nextToken;
            } while (nextToken !== undefined);
            const found = [];
            for (const family of names)
                for (const arn of [...(await listed(family, "ACTIVE")), ...(await listed(family, "INACTIVE"))])
                    found.push({ family, tags: await tagsOf(arn) });
            return found;
        },
    };
}
function asService(service) {
    return {
        arn: service.serviceArn ?? "",
        name: service.serviceName ?? "",
        status: service.status ?? "ACTIVE",
        runningCount: service.runningCount ?? 0,
        createdAt: service.createdAt?.getTime() ?? 0,
        tags: asTags(service.tags),
    };
}
const asTags = (tags = []) => Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]));
const tagList = (tags) => Object.entries(tags).map(([key, value]) => ({ key, value }));
/** @throws Refusal that names the IAM action */
async function allowed(action, answer) {
    try {
        return await answer;
    }
    catch (error) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x)(error, `ecs:${action}`);
    }
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
