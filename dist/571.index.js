export const id = 571;
export const ids = [571];
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

/***/ 5571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectEcr: () => (/* binding */ connectEcr)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-cjs/index.js
var dist_cjs = __webpack_require__(8249);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __webpack_require__(216);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/aws/client-settings.js
var client_settings = __webpack_require__(9793);
// EXTERNAL MODULE: ./build/image/repository.js
var image_repository = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/aws/unexpected-answer.js
var unexpected_answer = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/aws/ecr-answers.js




/*
 * ECR's answers, brought to the shapes that the core reads: what has not the type that it should have counts as absent,
 * and an answer without the part that makes it an answer is no success.
 */
/**
 * The logins of GetAuthorizationToken's answer. The token is base64 of `user:password`, which is also what a Docker
 * configuration holds: both forms are told to `hide`.
 * @throws Refusal where a login is not complete
 */
function loginsOf(answer, hide) {
    const tokens = (0,json/* objects */.JD)(answer["authorizationData"]).map((data) => {
        const token = (0,json/* text */.Qq)(data["authorizationToken"]) ?? "";
        const [, user = "", password = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(token, "base64").toString("utf8")) ?? [];
        hide(token);
        hide(password);
        return { registry: hostOf((0,json/* text */.Qq)(data["proxyEndpoint"])), user, password };
    });
    if (tokens.length === 0 || tokens.some(({ registry, password }) => registry === "" || password === ""))
        throw (0,unexpected_answer/* unexpectedAnswer */.a)("ecr:GetAuthorizationToken", "no login in it");
    return tokens;
}
/** `https://111122223333.dkr.ecr.eu-west-1.amazonaws.com` without its scheme; a port stays. */
function hostOf(endpoint) {
    return URL.parse(endpoint ?? "")?.host ?? "";
}
/** @throws Refusal where the answer holds no repository */
function repositoryOf(answer, operation) {
    const repository = (0,json/* isObject */.Gv)(answer) ? answer : {};
    const uri = (0,json/* text */.Qq)(repository["repositoryUri"]);
    if (uri === undefined)
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(operation, "no repository in it");
    return { uri, ...(0,image_repository/* mutabilityOf */.KY)(repository) };
}
/**
 * The image of BatchGetImage's answer, undefined where ECR says that there is none.
 * @throws Refusal where ECR cannot give it for another reason
 */
function foundImage(answer, reference) {
    const operation = "ecr:BatchGetImage";
    for (const { imageId, imageManifest, imageManifestMediaType } of (0,json/* objects */.JD)(answer["images"])) {
        const digest = (0,json/* isObject */.Gv)(imageId) ? (0,json/* text */.Qq)(imageId["imageDigest"]) : undefined;
        const manifest = (0,json/* text */.Qq)(imageManifest);
        if (digest === undefined || manifest === undefined)
            continue;
        return { digest, manifest, mediaType: (0,json/* text */.Qq)(imageManifestMediaType) ?? mediaTypeIn(manifest) };
    }
    const [failure] = (0,json/* objects */.JD)(answer["failures"]);
    const code = (0,json/* text */.Qq)(failure?.["failureCode"]);
    if (code === "ImageNotFound")
        return undefined;
    if (code === undefined)
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(operation, "neither an image nor a word that there is none");
    const reason = (0,json/* text */.Qq)(failure?.["failureReason"]) ?? "";
    throw new refusal/* Refusal */.P("refused", code, { message: `ECR does not give the image ${reference} (${operation}: ${code}): ${reason}` }, undefined);
}
/** Older answers leave the type out; OCI's own member says it. */
function mediaTypeIn(manifest) {
    const fallback = "application/vnd.docker.distribution.manifest.v2+json";
    try {
        const parsed = JSON.parse(manifest);
        return ((0,json/* isObject */.Gv)(parsed) ? (0,json/* text */.Qq)(parsed["mediaType"]) : undefined) ?? fallback;
    }
    catch {
        return fallback;
    }
}

// EXTERNAL MODULE: ./build/aws/raw-call.js
var raw_call = __webpack_require__(2817);
// EXTERNAL MODULE: ./build/aws/refusal.js
var aws_refusal = __webpack_require__(5590);
;// CONCATENATED MODULE: ./build/aws/ecr.js









// The commands carry the operation's name, endpoint and signing; what they would serialise is replaced.
const commands = {
    BatchGetImage: () => new dist_cjs/* BatchGetImageCommand */.P8n({ repositoryName: undefined, imageIds: undefined }),
    CreateRepository: () => new dist_cjs/* CreateRepositoryCommand */.WTe({ repositoryName: undefined }),
    DescribeRepositories: () => new dist_cjs/* DescribeRepositoriesCommand */.pE_({}),
    GetAuthorizationToken: () => new dist_cjs/* GetAuthorizationTokenCommand */.Eu6({}),
    PutImage: () => new dist_cjs/* PutImageCommand */.SUU({ repositoryName: undefined, imageManifest: undefined }),
    PutLifecyclePolicy: () => new dist_cjs/* PutLifecyclePolicyCommand */.Rcn({ repositoryName: undefined, lifecyclePolicyText: undefined }),
};
/** What BatchGetImage may answer with: Docker's and OCI's manifests and indexes. */
const manifestTypes = [
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
];
/**
 * ECR through the SDK's own credentials, region and endpoint settings (`AWS_ENDPOINT_URL` included).
 * @param hide told every password before anything else is done with it
 * @throws Failure where no region is set
 */
async function connectEcr(hide = mask/* mask */.d) {
    const own = client();
    let region;
    try {
        region = await own.config.region();
    }
    catch (error) {
        throw (0,aws_refusal/* noRegion */.C)(error);
    }
    const clients = new Map([[region, own]]);
    const call = async (where, operation, request) => {
        const at = where ?? region;
        const sender = clients.get(at) ?? client(at);
        clients.set(at, sender);
        try {
            // The SDK types each command by its own input; ours come in the request's body.
            return await (0,raw_call/* rawCall */.r)(sender, commands[operation](), request);
        }
        catch (error) {
            throw (0,aws_refusal/* refusal */.x)(error, `ecr:${operation}`);
        }
    };
    return { region, ...registries(call, hide), ...repositories(call), ...ecr_images(call) };
}
function client(region) {
    return new dist_cjs/* ECRClient */.S70({ ...client_settings/* clientSettings */.r, ...(region === undefined ? {} : { region }) });
}
/** The members that say which repository is meant. */
function at({ account, name }) {
    return { repositoryName: name, ...(account === undefined ? {} : { registryId: account }) };
}
/** What a call gives, or undefined where ECR refused it by this name. */
async function unless(code, call) {
    try {
        return await call;
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && error.code === code)
            return undefined;
        throw error;
    }
}
function registries(call, hide) {
    return {
        async logins(asked) {
            const requests = new Map();
            for (const { account, region } of asked.length === 0 ? [{}] : asked) {
                // One call for all accounts of a region, and one for the caller's own registry, which is asked for by no id.
                const key = `${region} ${account === undefined}`;
                const request = requests.get(key) ?? { region, registryIds: new Set() };
                if (account !== undefined)
                    request.registryIds.add(account);
                requests.set(key, request);
            }
            const answers = await Promise.all([...requests.values()].map(async ({ region, registryIds }) => loginsOf(await call(region, "GetAuthorizationToken", registryIds.size === 0 ? {} : { registryIds: [...registryIds] }), hide)));
            return [...new Map(answers.flat().map((login) => [login.registry, login])).values()];
        },
    };
}
function repositories(call) {
    const describeRepository = async (place) => {
        const { account, region, name } = place;
        const answer = await unless("RepositoryNotFoundException", call(region, "DescribeRepositories", {
            ...(account === undefined ? {} : { registryId: account }),
            repositoryNames: [name],
        }));
        return answer && repositoryOf((0,json/* objects */.JD)(answer["repositories"])[0], "ecr:DescribeRepositories");
    };
    return {
        describeRepository,
        async createRepository(place, request) {
            const answer = await unless("RepositoryAlreadyExistsException", call(place.region, "CreateRepository", { ...request, ...at(place) }));
            if (answer)
                return repositoryOf(answer["repository"], "ecr:CreateRepository");
            // Another job made it between our look and our call: as good as made by us.
            const found = await describeRepository(place);
            if (!found)
                throw (0,unexpected_answer/* unexpectedAnswer */.a)("ecr:CreateRepository", "a repository that is not there");
            return found;
        },
        async putLifecyclePolicy(place, policy) {
            await call(place.region, "PutLifecyclePolicy", { ...at(place), lifecyclePolicyText: policy });
        },
    };
}
function ecr_images(call) {
    return {
        async image(place, reference) {
            const imageId = reference.startsWith("sha256:") ? { imageDigest: reference } : { imageTag: reference };
            const answer = await unless("RepositoryNotFoundException", call(place.region, "BatchGetImage", {
                ...at(place),
                imageIds: [imageId],
                acceptedMediaTypes: manifestTypes,
            }));
            return answer && foundImage(answer, reference);
        },
        async putImage(place, { digest, manifest, mediaType }, tag) {
            await unless("ImageAlreadyExistsException", call(place.region, "PutImage", {
                ...at(place),
                imageManifest: manifest,
                imageManifestMediaType: mediaType,
                imageTag: tag,
                imageDigest: digest,
            }));
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

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ ecrHosts),
/* harmony export */   KY: () => (/* binding */ mutabilityOf),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   cq: () => (/* binding */ wrongTag),
/* harmony export */   gO: () => (/* binding */ ecrRegistry),
/* harmony export */   l5: () => (/* binding */ parseRegistry),
/* harmony export */   t3: () => (/* binding */ isImmutable)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);


/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, its FIPS and dual-stack forms, and those of other partitions. */
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+$/;
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html, repositoryName */
const repositoryName = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** https://github.com/distribution/reference/blob/main/regexp.go, tag */
const tagForm = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** The account and region of an ECR registry's host; undefined for any other host. */
function ecrRegistry(host) {
    const [, account, region] = ecrHost.exec(host) ?? [];
    return account === undefined || region === undefined ? undefined : { account, region };
}
/** The hosts of ECR registries that a text names, each once. */
function ecrHosts(text) {
    const hosts = text.match(/(?<![a-z0-9.-])\d{12}\.dkr[.-]ecr[a-z0-9.-]*[a-z0-9]/g) ?? [];
    return [...new Set(hosts)].filter((host) => ecrRegistry(host) !== undefined);
}
/**
 * A registry from an account id or a host.
 * @throws WrongValue for anything else
 */
function parseRegistry(text) {
    const host = text.trim().replace(/^https?:\/\//, "");
    if (/^\d{12}$/.test(host))
        return { account: host };
    const found = ecrRegistry(host);
    if (found)
        return found;
    throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must be an account id of 12 digits, or the host of a private ECR registry (123456789012.dkr.ecr.eu-west-1.amazonaws.com)");
}
/**
 * A repository from `shop/web`, or with the host of an ECR registry before it.
 * @throws WrongValue with what ECR would refuse, in words that fit after "the repository "
 */
function parseRepository(text) {
    const [first = "", ...rest] = text.split("/");
    const registry = rest.length > 0 ? ecrRegistry(first) : undefined;
    if (rest.length > 0 && !registry)
        foreignHost(first);
    const name = registry ? rest.join("/") : text;
    if (/[:@]/.test(name))
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("has a tag or digest; tags go to the input 'tags'");
    if (/[A-Z]/.test(name))
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`must be lower case: ${name.toLowerCase()}`);
    if (name.length < 2 || name.length > 256)
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must have 2 to 256 characters");
    if (!repositoryName.test(name)) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must be made of lower-case letters and digits, with single '.', '_', '-' or '/' between them");
    }
    return { ...registry, name };
}
/** The first part of ECR's own names may hold a dot too: only what can be nothing but a host counts as one. */
function foreignHost(first) {
    if (first === "public.ecr.aws") {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("is in ECR's public gallery; this step pushes to private repositories, from which ECS pulls");
    }
    if (first.includes(".dkr.")) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`begins with '${first}', which is no host of ECR: is the account id there?`);
    }
    if (/:|^localhost$|^(.+\.)?(docker|ghcr|quay|gcr)\.io$|\.(pkg\.dev|azurecr\.io)$|^registry\./.test(first)) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`is in the registry '${first}', which is not ECR; push there with docker/build-push-action`);
    }
}
/** What is wrong with a tag, in words that fit after "the tag "; undefined where nothing is. */
function wrongTag(tag) {
    if (tagForm.test(tag))
        return undefined;
    if (tag.length > 128)
        return `has ${tag.length} characters; 128 are possible`;
    if (ecrHosts(tag).length > 0)
        return "is a reference without a tag: write ':' and the tag after it";
    if (tag.includes("/")) {
        return "holds a '/'; the name of a branch is no tag, the commit (github.sha) is one";
    }
    return "must be made of letters, digits, '_', '.' and '-', and begin with a letter, a digit or '_'";
}
/** How the tags of a repository may move, from the members that ECR and CreateRepository have for it. */
function mutabilityOf(repository) {
    return {
        tagMutability: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(repository["imageTagMutability"]) ?? "MUTABLE",
        // The one type of filter that there is: WILDCARD.
        mutabilityExclusions: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objects */ .JD)(repository["imageTagMutabilityExclusionFilters"]).flatMap(({ filter }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(filter) ?? []),
    };
}
/**
 * Whether the tag stays at the image that has it: ECR then refuses any other image under it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
function isImmutable({ tagMutability, mutabilityExclusions }, tag) {
    const excluded = mutabilityExclusions.some((filter) => wildcard(filter).test(tag));
    if (tagMutability === "IMMUTABLE")
        return true;
    if (tagMutability === "IMMUTABLE_WITH_EXCLUSION")
        return !excluded;
    return tagMutability === "MUTABLE_WITH_EXCLUSION" && excluded;
}
/** `*` stands for any characters, also none. */
function wildcard(filter) {
    const parts = filter.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`);
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
