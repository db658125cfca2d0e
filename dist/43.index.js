export const id = 43;
export const ids = [43];
export const modules = {

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 21 modules
var utils = __webpack_require__(1845);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __webpack_require__(216);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/github/rest-failure.js

/** The facts of an error that Octokit throws; undefined where it is none of a request. */
function restFailure(error) {
    if (!(error instanceof Error) || !("status" in error))
        return undefined;
    const response = "response" in error && isRecord(error.response) ? error.response : undefined;
    // Octokit gives status 500 to what never reached GitHub.
    if (!response)
        return { headers: {}, message: error.message };
    return {
        ...(typeof error.status === "number" ? { status: error.status } : {}),
        headers: headersOf(response["headers"]),
        message: messageOf(response["data"]) ?? error.message,
    };
}
/**
 * Seconds until a request that was refused for its rate may come again; undefined for any other failure. GitHub says how
 * long, or when the limit starts anew, or nothing, which means a minute.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimited({ status, headers, message }) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = seconds(headers["retry-after"]);
    if (after !== undefined)
        return after;
    if (headers["x-ratelimit-remaining"] === "0") {
        const reset = seconds(headers["x-ratelimit-reset"]);
        const now = Date.parse(headers["date"] ?? "");
        // Two times of GitHub's own clock; this machine's may go wrong.
        return reset === undefined || Number.isNaN(now) ? 60 : Math.max(1, reset - Math.floor(now / 1000));
    }
    return status === 429 || /rate limit|abuse detection/i.test(message) ? 60 : undefined;
}
function headersOf(headers) {
    if (!isRecord(headers))
        return {};
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name.toLowerCase(), String(value)]]));
}
/** `Validation Failed (Body is too long)`: what is wrong stands beside the message. */
function messageOf(data) {
    if (!(0,json/* isObject */.Gv)(data))
        return undefined;
    const message = (0,json/* text */.Qq)(data["message"]);
    const list = data["errors"];
    const details = Array.isArray(list) ? list.flatMap((item) => (0,json/* text */.Qq)(item) ?? []) : [];
    for (const item of (0,json/* objects */.JD)(list)) {
        const said = (0,json/* text */.Qq)(item["message"]) ?? [item["field"], item["code"]].flatMap((part) => (0,json/* text */.Qq)(part) ?? []).join(" ");
        if (said !== "")
            details.push(said);
    }
    return message === undefined || details.length === 0 ? message : `${message} (${details.join("; ")})`;
}
function seconds(header) {
    return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}

// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/github/rest-refusal.js


/** What GitHub says to a token that lacks a permission; the last is an organization's SSO. */
const lacking = /^Resource not accessible by|^Must have|^Resource protected by/;
/** What a call that GitHub did not carry out means for the user. */
function restRefusal(failure, call, cause) {
    const { status, headers, message } = failure;
    const { what, permission } = call;
    const request = headers["x-github-request-id"];
    const said = `${message.replace(/\.?$/, "")}${request === undefined ? "" : ` (request ${request})`}`;
    const make = (kind, problem) => new refusal/* Refusal */.P(kind, status === undefined ? "NoAnswer" : String(status), problem, cause);
    const wait = rateLimited(failure);
    if (wait !== undefined) {
        return make("throttled", {
            message: `GitHub has had too many requests to ${what}: ${said}.`,
            hint: `It takes more in ${duration(wait)}. The token of a job has 1,000 requests an hour for all jobs of the repository.`,
            link: "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
        });
    }
    if (status === undefined || status >= 500) {
        return make("transient", {
            message: `GitHub could not be asked to ${what}: ${status === undefined ? "" : `HTTP ${status}: `}${said}.`,
            hint: "A fault of the network or of GitHub (https://www.githubstatus.com); run the job again. All steps can be repeated.",
        });
    }
    if (status === 401) {
        return make("credentials", {
            message: `GitHub does not accept the token to ${what}: ${said}.`,
            hint: "Input 'github-token' is the job's own token by default, which ends with the job; another one may have expired.",
        });
    }
    if (status === 403 && lacking.test(message)) {
        return make("denied", {
            message: `The job's token may not ${what}: ${said}.`,
            hint: `Add \`${permission}\` to the job's \`permissions:\`. What is not named there is not allowed, \`contents: read\` and \`id-token: write\` included.`,
            link: "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions",
        });
    }
    return make("refused", {
        message: `GitHub refused to ${what}: HTTP ${status}: ${said}.`,
        ...(status === 404 ? { hint: "It also says so of a repository that the token may not see." } : {}),
    });
}
function duration(seconds) {
    return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

;// CONCATENATED MODULE: ./build/github/rest-retry.js

/** A minute is what GitHub asks for beyond a secondary limit; whoever has to wait longer is told so. */
const longestWait = 70;
const mostAttempts = 4;
/**
 * Seconds until a request is made again; undefined where it is not. One that was refused for its rate was not carried
 * out, so any may come again; of those whose answer was lost, all but the making of a comment: a deployment or a status
 * that is there twice does no harm, a comment does.
 * @param random 0 to 1
 */
function secondsUntilRetry(failure, { attempt, method, url }, random) {
    if (attempt >= mostAttempts)
        return undefined;
    const limit = rateLimited(failure);
    if (limit !== undefined)
        return limit <= longestWait && attempt <= 2 ? limit + random : undefined;
    const { status } = failure;
    if (status !== undefined && status < 500)
        return undefined;
    if (method === "POST" && url.endsWith("/comments"))
        return undefined;
    return 2 ** (attempt - 1) * (0.5 + random);
}

;// CONCATENATED MODULE: ./build/github/rest.js






/** In milliseconds. */
const patience = 30_000;
/**
 * GitHub's REST API, for the repository of this run.
 * @throws Failure without a token, or with one that is none
 */
function connectGitHub(options) {
    const { token, repository, url, hide = mask/* mask */.d } = options;
    if (token === "")
        throw noToken();
    hide(token);
    // Node's own error about such a header would have the token in it.
    if (/[^\x21-\x7e]/.test(token))
        throw brokenToken();
    const [owner = "", repo = ""] = repository.split("/");
    const octokit = new utils/* GitHub */.gq((0,utils/* getOctokitOptions */.EG)(token, {
        userAgent: "ecs-actions",
        ...(url === undefined ? {} : { baseUrl: url }),
        // It would write notes on deprecated endpoints to the log.
        log: { debug: options.debug, info: options.debug, warn: options.debug, error: options.debug },
    }));
    tryAgain(octokit, options);
    return {
        here: { owner, repo },
        async call(call, work) {
            try {
                return await work(octokit);
            }
            catch (error) {
                const failure = restFailure(error);
                throw failure ? restRefusal(failure, call, error) : error;
            }
        },
    };
}
function noToken() {
    return new failure/* Failure */.H({
        message: "There is no token to ask GitHub with.",
        where: { input: "github-token" },
        hint: "By default it is the job's own, `${{ github.token }}`.",
    });
}
function brokenToken() {
    return new failure/* Failure */.H({
        message: "The token for GitHub holds a space, a line break or another sign that no token has.",
        where: { input: "github-token" },
        hint: "By default it is the job's own, `${{ github.token }}`; a secret may have been stored with more than the token.",
    });
}
function tryAgain(octokit, { clock, random, debug, timeout = patience }) {
    octokit.hook.wrap("request", async (request, options) => {
        for (let attempt = 1;; attempt++) {
            try {
                // Changed where it is: Octokit's own hooks before this one are bound to the options that they were given first.
                options.request = { ...options.request, signal: AbortSignal.timeout(timeout) };
                return await request(options);
            }
            catch (error) {
                const failure = restFailure(error);
                const { method, url } = options;
                const wait = failure && secondsUntilRetry(failure, { attempt, method, url }, random());
                if (wait === undefined)
                    throw error;
                debug(`GitHub, ${method} ${url}: ${failure?.message}; again in ${wait.toFixed(1)} s`);
                await clock.sleep(wait * 1000);
            }
        }
    });
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
