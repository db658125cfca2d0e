export const id = 521;
export const ids = [521];
export const modules = {

/***/ 6521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  previewRecords: () => (/* binding */ previewRecords)
});

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/github/rest-pages.js
var rest_pages = __webpack_require__(8211);
;// CONCATENATED MODULE: ./build/github/comments.js



/** GitHub takes 65,536 characters. */
const longest = 65_000;
/**
 * Keeps one comment of ours at a pull request: changed where it says something else, made where there is none, which is
 * also where somebody deleted it. Changes notify nobody; a comment by somebody else is never touched, whatever it holds.
 * @throws Refusal
 */
async function stickyComment(gitHub, issue_number, { marker, markdown, onlyUpdate = false }) {
    const { call, here } = gitHub;
    const asked = { what: `comment on pull request #${issue_number}`, permission: "pull-requests: write" };
    const body = bounded(`${marker}\n${markdown}`);
    const change = async ({ id, body: before }) => {
        if (same(before, body))
            return;
        await call(asked, ({ rest }) => rest.issues.updateComment({ ...here, comment_id: id, body }));
    };
    const found = await ownComment(gitHub, issue_number, marker);
    try {
        if (found)
            return await change(found);
    }
    catch (error) {
        // Deleted since it was found.
        if (!(error instanceof refusal/* Refusal */.P && error.code === "404"))
            throw error;
    }
    if (onlyUpdate)
        return;
    try {
        await call(asked, ({ rest }) => rest.issues.createComment({ ...here, issue_number, body }));
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P && error.kind === "transient"))
            throw error;
        // Whether it was made nobody said: looking comes before a second one.
        const made = await ownComment(gitHub, issue_number, marker);
        if (made)
            return change(made);
        await call(asked, ({ rest }) => rest.issues.createComment({ ...here, issue_number, body }));
    }
}
async function ownComment(gitHub, issue_number, marker) {
    const { call, here } = gitHub;
    const asked = {
        what: `list the comments of pull request #${issue_number}`,
        permission: "pull-requests: write",
    };
    let me;
    const comments = (0,rest_pages/* everyItem */.l5)((page) => call(asked, ({ rest }) => rest.issues.listComments({ ...here, issue_number, per_page: rest_pages/* pageSize */.T0, page })));
    for await (const comment of comments) {
        if (!(0,json/* isObject */.Gv)(comment))
            throw (0,rest_pages/* unexpectedAnswer */.au)("a comment");
        const id = (0,json/* number */.ai)(comment["id"]);
        const body = (0,json/* text */.Qq)(comment["body"]) ?? "";
        if (id === undefined || !body.startsWith(marker))
            continue;
        me ??= await ownLogin(gitHub);
        const author = (0,json/* isObject */.Gv)(comment["user"]) ? (0,json/* text */.Qq)(comment["user"]["login"]) : undefined;
        if (author === me)
            return { id, body };
    }
    return undefined;
}
/** `github-actions[bot]` for a job's own token, for which REST has no answer to "who am I". */
async function ownLogin({ call }) {
    const asked = { what: "say whose the token is", permission: "contents: read" };
    const answer = await call(asked, ({ graphql }) => graphql("query { viewer { login } }"));
    const viewer = (0,json/* isObject */.Gv)(answer) ? answer["viewer"] : undefined;
    const login = (0,json/* isObject */.Gv)(viewer) ? (0,json/* text */.Qq)(viewer["login"]) : undefined;
    if (login === undefined)
        throw (0,rest_pages/* unexpectedAnswer */.au)("the token's owner");
    return login;
}
/** GitHub keeps the ends of lines as its web editor does, where somebody touched a comment there. */
function same(one, other) {
    const plain = (body) => body.replaceAll("\r\n", "\n").trimEnd();
    return plain(one) === plain(other);
}
function bounded(body) {
    if (body.length <= longest)
        return body;
    return `${body.slice(0, longest)}\n\n… The rest is in the job's summary.`;
}

// EXTERNAL MODULE: ./build/preview/names.js
var names = __webpack_require__(6223);
;// CONCATENATED MODULE: ./build/github/deployments.js



const permission = "deployments: write";
/**
 * Records what becomes of a preview with GitHub's deployments, so that the pull request shows "View deployment". They are
 * transient, which GitHub shows as destroyed when they are inactive, and which it never makes inactive by itself:
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @param log the page of this run
 * @throws Refusal
 */
async function recordDeployment(gitHub, record, log) {
    const { state, sha } = record;
    if (state === "inactive") {
        for (const { id } of (await deployments(gitHub, record)).toReversed()) {
            if ((await stateOf(gitHub, id)) !== "inactive")
                await setState(gitHub, id, record, log);
        }
        return;
    }
    if (state === "in_progress") {
        if (sha !== undefined)
            await setState(gitHub, await create(gitHub, { ...record, sha }), record, log);
        return;
    }
    const known = await deployments(gitHub, record);
    const found = sha === undefined ? known[0] : known.find((each) => each.sha === sha);
    const id = found?.id ?? (sha === undefined ? undefined : await create(gitHub, { ...record, sha }));
    if (id === undefined)
        return;
    await setState(gitHub, id, record, log);
    const others = known.filter((other) => other.id !== id);
    // Where this one failed, an older one may still stand; what a run left on its way that was killed does not.
    await retire(gitHub, others, record, log, (seen) => state === "success" || seen === "in_progress");
}
/**
 * Makes older ones inactive, the oldest first: wherever that ends early, those before an inactive one are inactive as
 * well, and the next time only the newer ones have to be asked for.
 */
async function retire(gitHub, newestFirst, record, log, isOver) {
    const standing = [];
    for (const { id } of newestFirst) {
        const state = await stateOf(gitHub, id);
        if (state === "inactive")
            break;
        if (isOver(state))
            standing.push(id);
    }
    const { url: _url, ...rest } = record;
    const inactive = { ...rest, state: "inactive", description: "A newer commit took its place." };
    for (const id of standing.toReversed())
        await setState(gitHub, id, inactive, log);
}
/** Tells the previews of a repository apart in one environment, and GitHub can list by it. */
function taskOf({ number, region, cluster, service }) {
    return `deploy:pr-${number}:${region}:${(0,names/* shortened */.vI)(`${cluster}/${service}`, 80)}`;
}
async function create({ call, here }, record) {
    const { number: pullRequest, region, cluster, service, environment, sha, description } = record;
    const asked = { what: `record a deployment to '${environment}'`, permission };
    const { data } = await call(asked, ({ rest }) => rest.repos.createDeployment({
        ...here,
        ref: sha,
        task: taskOf(record),
        environment,
        payload: { pull_request: pullRequest, region, cluster, service },
        ...(description === undefined ? {} : { description: described(description) }),
        transient_environment: true,
        production_environment: false,
        // The head is what is deployed: not merged with the base, and whatever its checks say.
        auto_merge: false,
        required_contexts: [],
    }));
    // Its type has a second form, for a merge that was made instead.
    if (!("id" in data))
        throw (0,rest_pages/* unexpectedAnswer */.au)("a deployment");
    return data.id;
}
async function setState({ call, here }, deployment_id, { state, environment, url, description }, log) {
    await call({ what: `record a deployment to '${environment}' as ${state}`, permission }, ({ rest }) => rest.repos.createDeploymentStatus({
        ...here,
        deployment_id,
        state,
        log_url: log,
        ...(url === undefined ? {} : { environment_url: url }),
        ...(description === undefined ? {} : { description: described(description) }),
        auto_inactive: false,
    }));
}
async function deployments(gitHub, record) {
    const { call, here } = gitHub;
    const { environment } = record;
    const query = { ...here, environment, task: taskOf(record), per_page: rest_pages/* pageSize */.T0 };
    const asked = { what: `list the deployments to '${environment}'`, permission };
    const found = [];
    const pages = (0,rest_pages/* everyItem */.l5)((page) => call(asked, ({ rest }) => rest.repos.listDeployments({ ...query, page })));
    for await (const item of pages) {
        const id = (0,json/* isObject */.Gv)(item) ? (0,json/* number */.ai)(item["id"]) : undefined;
        const sha = (0,json/* isObject */.Gv)(item) ? (0,json/* text */.Qq)(item["sha"]) : undefined;
        if (id === undefined || sha === undefined)
            throw (0,rest_pages/* unexpectedAnswer */.au)("a deployment");
        found.push({ id, sha });
    }
    return found.toSorted((one, other) => other.id - one.id);
}
/** The newest status; undefined where there is none yet. */
async function stateOf({ call, here }, deployment_id) {
    const asked = { what: "read the states of a deployment", permission };
    const { data } = await call(asked, ({ rest }) => rest.repos.listDeploymentStatuses({ ...here, deployment_id, per_page: 1 }));
    if (!Array.isArray(data))
        throw (0,rest_pages/* unexpectedAnswer */.au)("a list");
    return data[0]?.state;
}
/** GitHub takes 140 characters. */
function described(description) {
    return description.length <= 140 ? description : `${description.slice(0, 139)}…`;
}

;// CONCATENATED MODULE: ./build/github/preview-records.js


/**
 * What people see at the pull request.
 * @param runUrl page of this run, where the deployments' logs are
 */
function previewRecords(gitHub, runUrl) {
    return {
        record: (record) => recordDeployment(gitHub, record, runUrl),
        comment: (number, text) => stickyComment(gitHub, number, text),
    };
}


/***/ }),

/***/ 8211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ pageSize),
/* harmony export */   au: () => (/* binding */ unexpectedAnswer),
/* harmony export */   l5: () => (/* binding */ everyItem)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);

/** How many GitHub gives at once, at the most. */
const pageSize = 100;
/**
 * The items of a list, page after page as they are asked for. Octokit's own paging takes an empty body for an empty list.
 * @param ask for a page, 1 is the first
 * @throws Refusal for an answer that is no list: taking it for an empty one would delete previews
 */
async function* everyItem(ask) {
    for (let page = 1;; page++) {
        const { data, headers } = await ask(page);
        if (!Array.isArray(data))
            throw unexpectedAnswer("a list");
        yield* data;
        // https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
        if (!/\brel="next"/.test(headers.link ?? ""))
            return;
    }
}
/** For an answer that is not what was asked for. */
function unexpectedAnswer(expected) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P("transient", "UnexpectedAnswer", {
        message: `GitHub's answer is not ${expected}.`,
        hint: "Is a proxy, or a GITHUB_API_URL, between this job and GitHub? Otherwise run the job again.",
    }, undefined);
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash),
/* harmony export */   t: () => (/* binding */ hash)
/* harmony export */ });
/** FNV-1a over UTF-16 code units, 32 bits, well mixed: the same number for the same text in every run and version. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    // Texts that differ in their last letter only ("…-pr-12", "…-pr-13") must not lie side by side.
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}
/** @param length six characters at the most */
function shortHash(text, length) {
    return hash(text).toString(36).padStart(7, "0").slice(-length);
}


/***/ }),

/***/ 6223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ discoveryName),
/* harmony export */   IT: () => (/* binding */ targetGroupName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ar: () => (/* binding */ familyName),
/* harmony export */   nO: () => (/* binding */ targetGroupPrefix),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2351);

/** ECS takes 255 characters in the names of services and families. */
const longest = 255;
/** Name of the preview's service; the base's own letters, as far as they fit. */
const nameOf = ({ service, number }) => suffixed(service, number);
/** Name of the preview's family: revisions of a pull request never stand among those of the base. */
const familyName = (base, number) => suffixed(base, number);
/** Names in a Service Connect namespace, 64 characters at the most. */
const discoveryName = (base, number) => suffixed(base, number, 64);
function suffixed(base, number, most = longest) {
    const suffix = `-pr-${number}`;
    return `${shortened(base, most - suffix.length)}${suffix}`;
}
/** Cut to a length, with a hash of the whole in place of what was cut: two long names stay two. */
function shortened(name, most) {
    if (name.length <= most)
        return name;
    return `${name.slice(0, most - 6).replace(/-+$/, "")}-${(0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)(name, 5)}`;
}
/** Begins the name of every target group of ours; whether one is ours its tags decide. */
const targetGroupPrefix = "p-";
/**
 * Name of a preview's target group: at most 32 letters, digits and hyphens, unique in account and region. What a target
 * group can never change is part of the hash, so another port or type is another group, beside the one in use.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
 */
function targetGroupName({ repository, number, cluster, service }, fixed) {
    const key = (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)([repository, number, cluster, service, ...fixed].join("\n"), 6);
    return `${targetGroupPrefix}${key}-${number}-${slug(service)}`.slice(0, 32).replace(/-+$/, "");
}
/**
 * Text of any kind as part of a host name: `[a-z0-9]`, single hyphens within. Never a name that begins with `xn--`,
 * which browsers would show as other letters.
 */
function slug(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "");
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
