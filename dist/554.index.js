export const id = 554;
export const ids = [554];
export const modules = {

/***/ 9554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequests: () => (/* binding */ pullRequests)
/* harmony export */ });
/* harmony import */ var _preview_pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5904);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);
/* harmony import */ var _rest_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8211);



const permission = "pull-requests: read";
/** The pull requests of this run's repository. */
function pullRequests(gitHub) {
    return { read: (number) => read(gitHub, number), open: () => open(gitHub) };
}
async function read({ call, here }, pull_number) {
    const asked = { what: `read pull request #${pull_number}`, permission };
    try {
        return known(await call(asked, async ({ rest }) => (await rest.pulls.get({ ...here, pull_number })).data));
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && error.code === "404"))
            throw error;
        // GitHub says 404 of what it hides as well: only whoever may see others knows that this one is not there.
        await call(asked, ({ rest }) => rest.pulls.list({ ...here, per_page: 1 }));
        return undefined;
    }
}
/**
 * A pull request that is closed between two pages moves those after it up, and one of them between the pages: so where
 * there are several pages, they are read from both ends. Whatever either saw counts as open.
 */
async function open(gitHub) {
    const oldestFirst = await list(gitHub, "asc");
    if (oldestFirst.length <= _rest_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0)
        return oldestFirst;
    const both = [...oldestFirst, ...(await list(gitHub, "desc"))];
    return [...new Map(both.map((each) => [each.number, each])).values()];
}
async function list({ call, here }, direction) {
    const query = { ...here, state: "open", sort: "created", direction, per_page: _rest_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0 };
    const asked = { what: "list the open pull requests", permission };
    const found = [];
    for await (const item of (0,_rest_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .everyItem */ .l5)((page) => call(asked, ({ rest }) => rest.pulls.list({ ...query, page })))) {
        found.push(known(item));
    }
    return found;
}
/** @throws Refusal for an answer that is none: taking it for "not there" would delete a preview */
function known(json) {
    const found = (0,_preview_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestOf */ ._)(json);
    if (!found)
        throw (0,_rest_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedAnswer */ .au)("a pull request");
    return found;
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
