export const id = 172;
export const ids = [172];
export const modules = {

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _steps_build_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8039);
/* harmony import */ var _steps_build_specs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5744);
/* harmony import */ var _image_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5302);




/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_action_js__WEBPACK_IMPORTED_MODULE_3__/* .action */ .X)({
    name: "build-and-push",
    description: "Build the images of a service together and push them to ECR; what is there already is not built again.",
    inputs: { ..._image_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .imageInputs */ .bE, ..._image_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pushInputs */ .ol, ..._image_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .builderInputs */ .vp, ..._image_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPushInputs */ .MW },
    outputs: {
        images: "The images as a JSON map `container: repository:tag@sha256:…`, for `images` of render-task-def. Empty in another job where the account id is masked: hand `digests` over then.",
        image: "For a single image: its reference `repository:tag@sha256:…`.",
        digest: "For a single image: its digest.",
        digests: "The digests as a JSON map `container: sha256:…`, also for `images` of render-task-def, which puts them to the repositories that are there. It holds no account id, so GitHub hands it from job to job where it drops a masked one.",
        tag: "The first tag of every image.",
        built: "Names of the containers whose images were built, as a JSON list.",
        reused: "Names of the containers whose images were in ECR already, as a JSON list.",
        seconds: "How long each image that was built took until it was pushed, as a JSON map `container: seconds`.",
        metadata: "What buildx says of the images, by container, as JSON; without the arguments of the build.",
    },
    post: true,
    async inspect(input, ports) {
        // With none of them the one that is wrong would be told as missing too.
        if (!input.images && !input.repository && !input["bake-file"])
            return;
        await (0,_steps_build_specs_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedImages */ .m)(input, ports);
    },
    run: _steps_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j,
}));


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nK: () => (/* binding */ alias),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   qi: () => (/* binding */ needless)
/* harmony export */ });
/** Another action's name, and form, of the input `of`; its parsed value is that input's. */
function alias(of, kind) {
    return foreign({ as: "alias", of }, `Another name of \`${of}\`.`, kind.form, kind.parse);
}
/** @param why in words that fit after "'x' is not needed: " */
function needless(why) {
    return foreign({ as: "needless", why }, `Accepted and not needed: ${why}`, "text");
}
/** @param instead what to use, a sentence */
function unsupported(instead) {
    return foreign({ as: "unsupported", instead }, `Not supported. ${instead}`, "refused");
}
function foreign(what, description, form, parse = (text) => text) {
    // The value goes to the input that it is an alias of; under its own name there is never one.
    const kind = { form, parse };
    return { kind, description, required: false, foreign: what };
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


/***/ }),

/***/ 6367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pairsOf),
/* harmony export */   x: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * Names and values from the text of an input: one pair per line, split at the first `=`, so that a value may hold more
 * of them. Blanks at both ends of a line go; blank lines and those that begin with `#` are passed over.
 * @throws Failure with all wrong lines by their number; values may be secret and are never told
 */
function parsePairs(text, form) {
    return pairsOf(text.split("\n").map((entry, index) => ({ line: index + 1, entry: entry.trim() })), form);
}
/**
 * The same of entries that were told apart already.
 * @param entries by the line on which each begins; `entry` undefined for one with a quote that nothing closes
 */
function pairsOf(entries, { what, form }) {
    const problems = [];
    const found = new Map();
    for (const { line, entry } of entries) {
        if (entry === "" || entry?.startsWith("#"))
            continue;
        const equals = entry?.indexOf("=") ?? 0;
        const name = entry?.slice(0, Math.max(equals, 0)).trimEnd();
        if (entry === undefined || name === undefined) {
            problems.push({ message: `Line ${line} of the ${what} opens a double quote that nothing closes.` });
        }
        else if (name === "") {
            problems.push({ message: `Line ${line} of the ${what} is not of the form ${form}.` });
        }
        else if (found.has(name)) {
            problems.push({
                message: `Line ${line} of the ${what} sets a name that a line before it sets already.`,
                hint: "Keep one of the two.",
            });
        }
        else {
            found.set(name, entry.slice(equals + 1));
        }
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return Object.fromEntries(found);
}


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findCycle)
/* harmony export */ });
/** The first circle in a graph of names, its first name also last; undefined where there is none. */
function findCycle(edges) {
    const done = new Set();
    const visit = (name, way) => {
        const seen = way.indexOf(name);
        if (seen !== -1)
            return [...way.slice(seen), name];
        if (done.has(name))
            return undefined;
        for (const next of edges.get(name) ?? []) {
            const found = visit(next, [...way, name]);
            if (found)
                return found;
        }
        done.add(name);
        return undefined;
    };
    for (const name of edges.keys()) {
        const found = visit(name, []);
        if (found)
            return found;
    }
    return undefined;
}


/***/ })

};
