export const id = 311;
export const ids = [311];
export const modules = {

/***/ 1311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askUrl: () => (/* binding */ askUrl)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(300);



/** In milliseconds. */
const patience = 10_000;
/**
 * One GET of a URL, through the proxy of the environment where there is one. A redirect is an answer; bodies are not read.
 * Each time by a connection of its own: one that was kept open might lead to what the rule said before. Never throws.
 */
function askUrl(url, signal, milliseconds = patience) {
    return new Promise((resolve) => {
        const timeout = AbortSignal.timeout(milliseconds);
        const options = {
            signal: AbortSignal.any([signal, timeout]),
            headers: { "user-agent": "ecs-actions", accept: "*/*" },
        };
        const proxied = { proxyEnv: (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyEnvironment */ .w)(process.env) };
        const answered = (answer) => {
            const { statusCode: status = 0, headers } = answer;
            const server = headers["server"];
            const { location } = headers;
            answer.destroy();
            resolve({
                status,
                ...(typeof server === "string" ? { server } : {}),
                ...(location === undefined ? {} : { location }),
            });
        };
        const failed = (error) => resolve(timeout.aborted
            ? { failed: "timeout", detail: `no answer in ${milliseconds / 1000} s` }
            : failure(error));
        const request = url.startsWith("https:")
            ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.get)(url, { ...options, agent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(proxied) }, answered)
            : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.get)(url, { ...options, agent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(proxied) }, answered);
        request.on("error", failed);
    });
}
/** By the codes of Node's errors, and of the certificate's: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function failure(error) {
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const detail = code === "" || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
    if (/^(ENOTFOUND|EAI_)/.test(code))
        return { failed: "dns", detail };
    if (/CERT|SSL|TLS|SIGNATURE|^(EPROTO|HOSTNAME_MISMATCH)$/.test(code))
        return { failed: "tls", detail };
    if (/^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE)$/.test(code))
        return { failed: "connect", detail };
    if (code === "ETIMEDOUT")
        return { failed: "timeout", detail };
    return { failed: "other", detail };
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


/***/ })

};
