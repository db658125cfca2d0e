export const id = 33;
export const ids = [33];
export const modules = {

/***/ 5033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectGit: () => (/* binding */ connectGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);




/** Git refuses a checkout of another user's, which in a container is every checkout of the host's. */
const refused = /dubious ownership|unsafe repository/;
/**
 * Git of the workspace, read only.
 * @param environment of the runner
 */
function connectGit(environment) {
    const workspace = realPath(environment["GITHUB_WORKSPACE"] || process.cwd());
    const git = asker(workspace, environment);
    return {
        head: () => git("rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
        async commitTime() {
            const time = await git("log", "-1", "--format=%ct", "HEAD");
            return time === undefined ? undefined : Number(time);
        },
        async tree(path) {
            const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path));
            if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
                return undefined;
            const hash = await git("rev-parse", "--verify", "--quiet", `HEAD:./${inside}`);
            if (hash === undefined)
                return undefined;
            const differing = await differences(git, inside || ".");
            return differing && { hash, differing };
        },
        async remoteUrl() {
            const url = await git("config", "--get", "remote.origin.url");
            return url && withoutLogin(url);
        },
    };
}
/** One that does not exist is no checkout. */
function realPath(workspace) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(workspace) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(workspace) : workspace;
}
function asker(workspace, environment) {
    const settings = [
        "--no-optional-locks",
        "--literal-pathspecs",
        // https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
        ...["-c", `safe.directory=${workspace}`],
        // A program that the repository's own configuration could name.
        ...["-c", "core.fsmonitor=false"],
        ...["-c", "log.showSignature=false"],
    ];
    const options = {
        cwd: workspace,
        env: { ...environment, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
        maxBuffer: 256 * 1024 * 1024,
        // `git status` reads the whole folder.
        timeout: 120_000,
    };
    return (...args) => new Promise((answer, fail) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...settings, ...args], options, (error, stdout, stderr) => {
            if (!error)
                return answer(stdout.replace(/\n$/, ""));
            const refusal = stderr.split("\n").find((line) => refused.test(line));
            if (refusal === undefined)
                return answer(undefined);
            fail(new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H({
                message: `Git does not read the workspace: ${refusal.replace(/^fatal: /, "")}.`,
                hint: 'Add a step before this one that runs `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
            }));
        });
    });
}
/** Paths below a path, relative to the workspace, that are not as in the commit. */
async function differences(git, path) {
    // Status gives paths from the top of the checkout, of which the workspace may be a part.
    const prefix = await git("rev-parse", "--show-prefix");
    const status = await git("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching", "--", path);
    if (prefix === undefined || status === undefined)
        return undefined;
    return status
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => entry.slice("XY ".length + prefix.length));
}
/** Some checkouts keep a token in the remote's URL. */
function withoutLogin(url) {
    return url.replace(/^(https?:\/\/)[^/]*@/i, "$1");
}


/***/ })

};
