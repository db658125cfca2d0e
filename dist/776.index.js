export const id = 776;
export const ids = [776];
export const modules = {

/***/ 7212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ previewOutputs),
/* harmony export */   aY: () => (/* binding */ previewChoice),
/* harmony export */   dN: () => (/* binding */ githubInputs),
/* harmony export */   uB: () => (/* binding */ previewInputs)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9140);


/** Which pull request: the event's, or one by its number. */
const previewChoice = {
    form: "true, false or the number of a pull request",
    parse(value) {
        if (/^[1-9]\d{0,9}$/.test(value.trim()))
            return Number(value);
        try {
            return _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM.parse(value) ? "event" : "none";
        }
        catch {
            throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must be true, false or the number of a pull request");
        }
    },
};
/** Where the runner has no token to put in, the default's own text is left. */
const token = {
    form: _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.form,
    parse: (value) => (value.trimStart().startsWith("${{") ? "" : _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.parse(value)),
};
/** Asked of GitHub, and told there. */
const githubInputs = {
    "preview-environment": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Environment of GitHub's deployments, one for all previews.", "preview"),
    "github-token": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(token, "Token with `pull-requests: write` and `deployments: write`, for the pull request's state, the comment and the deployment.", "${{ github.token }}"),
};
/** A preview instead of the service itself. */
const previewInputs = {
    preview: (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(previewChoice, "Deploy a preview of a pull request beside the service, as `<service>-pr-<number>`: `true` for the pull request of the event, or its number. The step then always waits until it is complete.", "false"),
    "preview-host": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Host name of the preview, such as `{service}-pr-{number}.preview.example.com`; `{service}`, `{number}` and `{branch}` are filled in. Needs `preview-listener`. Left out: the preview has no URL."),
    "preview-listener": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Listener of the Application Load Balancer that all previews share: its ARN, or `load-balancer-name:port`."),
    "preview-health-check-path": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Path that the load balancer asks a preview's tasks for; an answer from 200 to 399 is healthy.", "/"),
    "preview-probe": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM, "Whether to ask the URL from here, until the preview answers. `false` for a load balancer that this runner cannot reach.", "true"),
    "preview-expires": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({ min: "1h", max: "8760h" }), "How long a preview lives after its last deployment; teardown-service with `sweep-previews` removes it then. Left out: as long as its pull request is open."),
    "preview-label": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, "Label without which a pull request gets no preview."),
    "preview-max": (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 100 }), "How many previews of the service there may be at once."),
    ...githubInputs,
};
const previewOutputs = {
    "preview-url": "URL of the preview; empty where it has none, or there is no preview.",
};


/***/ }),

/***/ 9738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ admittedByEvent),
/* harmony export */   Pn: () => (/* binding */ admittedNow),
/* harmony export */   h0: () => (/* binding */ short)
/* harmony export */ });
/**
 * What the event alone says, before anything is asked: a run of a fork or of Dependabot has no secrets, no OIDC and a
 * token that may only read, so it could not even ask.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
function admittedByEvent({ name, repository, actor, pullRequest }) {
    if (pullRequest && isForeign(pullRequest, repository)) {
        return skip(`No preview: pull request #${pullRequest.number} comes from ${pullRequest.headRepository === undefined ? "a repository that was deleted" : "a fork"}.`, "Its code would run with this repository's AWS role. Somebody who may write here can push the branch to this repository.");
    }
    if (actor === "dependabot[bot]" && name.startsWith("pull_request")) {
        return skip("No preview: Dependabot caused this run, and GitHub gives such runs neither secrets nor OIDC.", "Somebody who may write here can run the job again, or push to the branch.");
    }
    return { go: true };
}
/**
 * What the pull request as it is now says.
 * @param sha the head that this run is about; undefined where it takes whatever is the head
 */
function admittedNow(pullRequest, { repository, sha, label }) {
    const { number, open, merged, headSha, labels } = pullRequest;
    if (isForeign(pullRequest, repository))
        return admittedByEvent(eventOf(pullRequest, repository));
    if (!open) {
        return skip(`No preview: pull request #${number} is ${merged ? "merged" : "closed"}.`, "What an earlier run made is removed by teardown-service, on `pull_request_target: closed` or by the sweep.");
    }
    if (label !== undefined && !labels.includes(label)) {
        return skip(`No preview: pull request #${number} does not carry the label '${label}'.`, "Put the label on it, with `labeled` among the workflow's event types.");
    }
    if (sha !== undefined && sha !== headSha) {
        return {
            go: false,
            outcome: "superseded",
            why: `The head of pull request #${number} moved from ${short(sha)} to ${short(headSha)}: that commit's run deploys the preview.`,
        };
    }
    return { go: true };
}
/** Seven digits, as GitHub shows commits. */
const short = (sha) => sha.slice(0, 7);
function isForeign({ headRepository }, repository) {
    return headRepository?.toLowerCase() !== repository.toLowerCase();
}
const eventOf = (pullRequest, repository) => ({
    name: "pull_request",
    repository,
    actor: pullRequest.author,
    pullRequest,
    runUrl: "",
});
function skip(why, hint) {
    return { go: false, outcome: "skipped", why, hint };
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

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   IW: () => (/* binding */ latest),
/* harmony export */   ky: () => (/* binding */ foundPreviews)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);

/** Parts put together by their tags; what carries none of ours is left out, whatever its name. */
function foundPreviews(parts) {
    const found = [];
    for (const { kind, id, tags } of parts) {
        const tagged = (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .taggedPreview */ .fe)(tags);
        if (!tagged)
            continue;
        const at = found.findIndex((one) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePreview */ .RI)(one, tagged));
        const known = found[at];
        const part = { kind, id };
        // A family comes once for each revision.
        const isKnown = known?.parts.some((one) => one.kind === kind && one.id === id);
        if (known)
            found[at] = { ...latest(known, tagged), parts: isKnown ? known.parts : [...known.parts, part] };
        else
            found.push({ ...tagged, parts: [part] });
    }
    return found;
}
/** The newest deployment's word: an older part of the same preview must not make it expire. */
function latest(known, tagged) {
    if ((tagged.deployedAt ?? "") <= (known.deployedAt ?? ""))
        return known;
    const { repository, number, service, cluster } = known;
    return { ...tagged, repository, number, service, cluster };
}
/** `owner/name#12 (web)` */
const title = ({ repository, number, service }) => `${repository}#${number} (${service})`;
/** How a person removes a part by hand, with AWS's command line. */
function commandFor(kind, id, { cluster }) {
    switch (kind) {
        case "service":
            return `aws ecs delete-service --force --cluster ${cluster} --service ${id}`;
        case "target group":
            return `aws elbv2 delete-target-group --target-group-arn ${id}`;
        case "listener rule":
            return `aws elbv2 delete-rule --rule-arn ${id}`;
        case "task definition family":
            return `aws ecs list-task-definitions --family-prefix ${id}, then aws ecs deregister-task-definition --task-definition <each>`;
    }
}


/***/ }),

/***/ 194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ isSamePreview),
/* harmony export */   _z: () => (/* binding */ identityTags),
/* harmony export */   bi: () => (/* binding */ tagKeys),
/* harmony export */   fe: () => (/* binding */ taggedPreview),
/* harmony export */   pH: () => (/* binding */ deploymentTags)
/* harmony export */ });
/** Keys of the tags on everything that is made for a preview. What does not carry them is never deleted. */
const tagKeys = {
    managed: "ecs-actions:managed",
    preview: "ecs-actions:preview",
    service: "ecs-actions:service",
    cluster: "ecs-actions:cluster",
    sha: "ecs-actions:sha",
    deployedAt: "ecs-actions:deployed-at",
    expiresAt: "ecs-actions:expires-at",
};
/** Which preview it is: the same at each deployment. */
function identityTags({ repository, number, service, cluster }) {
    return {
        [tagKeys.managed]: "true",
        // ECS and ELB allow no `#`: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
        [tagKeys.preview]: `${repository}/pull/${number}`,
        [tagKeys.service]: service,
        [tagKeys.cluster]: cluster,
    };
}
/** What each deployment says anew. */
function deploymentTags({ sha, deployedAt, expiresAt, }) {
    return {
        ...(sha === undefined ? {} : { [tagKeys.sha]: sha }),
        ...(deployedAt === undefined ? {} : { [tagKeys.deployedAt]: deployedAt }),
        // A preview that expired once, and does not any more, must not keep the old time.
        [tagKeys.expiresAt]: expiresAt ?? "never",
    };
}
/** What the tags of a resource say; undefined where it is no preview of ours. */
function taggedPreview(tags) {
    if (tags?.[tagKeys.managed] !== "true")
        return undefined;
    const [, repository, number] = /^([^/]+\/[^/]+)\/pull\/([1-9]\d*)$/.exec(tags[tagKeys.preview] ?? "") ?? [];
    const service = tags[tagKeys.service];
    const cluster = tags[tagKeys.cluster];
    if (repository === undefined || service === undefined || cluster === undefined)
        return undefined;
    const sha = tags[tagKeys.sha];
    const deployedAt = timeIn(tags[tagKeys.deployedAt]);
    const expiresAt = timeIn(tags[tagKeys.expiresAt]);
    return {
        repository,
        number: Number(number),
        service,
        cluster,
        ...(sha === undefined ? {} : { sha }),
        ...(deployedAt === undefined ? {} : { deployedAt }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
    };
}
/** GitHub's names of owners and repositories are the same in any case. */
function isSamePreview(one, other) {
    return (one.repository.toLowerCase() === other.repository.toLowerCase() &&
        one.number === other.number &&
        one.service === other.service &&
        one.cluster === other.cluster);
}
/** A time that somebody wrote by hand in another form is none: it must neither expire a preview nor keep it. */
function timeIn(tag) {
    return tag !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(tag) ? tag : undefined;
}


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ findPreview),
/* harmony export */   SL: () => (/* binding */ clusterName),
/* harmony export */   hb: () => (/* binding */ findPreviews)
/* harmony export */ });
/* harmony import */ var _preview_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6223);
/* harmony import */ var _preview_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(261);
/* harmony import */ var _preview_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(194);



/** Name of a cluster, as the tags have it. */
const clusterName = (cluster) => cluster.split("/").at(-1) ?? cluster;
/**
 * The previews of a cluster, by the tags on what there is of them: services, target groups, the rules that lead to those,
 * and families of task definitions. Half-made and half-removed ones are found as well.
 */
async function findPreviews(scope, ports) {
    const services = await ports.preview.services();
    const ending = new RegExp(`-pr-${scope.number ?? "[1-9]\\d*"}$`);
    const parts = [
        ...(await services.services(scope.cluster)).map(({ name, tags }) => part("service", name, tags)),
        ...(await routeParts(ports)),
        ...(await services.revisions(ending)).map(({ family, tags }) => part("task definition family", family, tags)),
    ];
    const cluster = clusterName(scope.cluster);
    return (0,_preview_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .foundPreviews */ .ky)(parts).filter((found) => found.cluster === cluster && (scope.number === undefined || found.number === scope.number));
}
/** One preview; a service of it that drains already is part of it. Undefined where there is nothing. */
async function findPreview(identity, cluster, ports) {
    const all = await findPreviews({ cluster, number: identity.number }, ports);
    return all.find((one) => (0,_preview_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePreview */ .RI)(one, identity)) ?? { ...identity, parts: [] };
}
async function routeParts(ports) {
    const routes = await ports.preview.routes();
    const groups = (await routes.targetGroups()).filter(({ name }) => name.startsWith(_preview_names_js__WEBPACK_IMPORTED_MODULE_2__/* .targetGroupPrefix */ .nO));
    if (groups.length === 0)
        return [];
    const known = new Set(groups.map(({ arn }) => arn));
    const rules = [];
    for (const loadBalancer of new Set(groups.flatMap(({ loadBalancers }) => loadBalancers))) {
        for (const listener of await routes.listeners(loadBalancer)) {
            const leading = (await routes.rules(listener)).filter(({ targetGroups }) => targetGroups.some((arn) => known.has(arn)));
            rules.push(...leading.map(({ arn }) => arn));
        }
    }
    const tags = await routes.tags([...known, ...rules]);
    return [
        ...rules.map((arn) => part("listener rule", arn, tags.get(arn))),
        ...[...known].map((arn) => part("target group", arn, tags.get(arn))),
    ];
}
const part = (kind, id, tags) => ({
    kind,
    id,
    tags,
});


/***/ }),

/***/ 8747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ removePreview),
/* harmony export */   s: () => (/* binding */ eraserOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _preview_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6223);
/* harmony import */ var _preview_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);
/* harmony import */ var _preview_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(194);
/* harmony import */ var _teardown_delete_target_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1248);
/* harmony import */ var _teardown_erase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(541);






/** Milliseconds between two looks at a service that drains. */
const pause = 2500;
/**
 * Removes a preview: first the rules, so no request meets what is going; then the service with its tasks, the target
 * groups, the revisions. What is gone already is as good as deleted, what cannot be deleted does not keep the rest.
 */
async function removePreview(preview, context) {
    const { ports, signal } = context;
    const deleted = [];
    const remaining = [];
    const attempt = async (kind, id, work) => {
        const what = `${kind} ${shown(id)}`;
        try {
            if (signal.aborted)
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({ message: "The workflow was cancelled before." });
            await work();
            deleted.push(what);
            ports.log.line(`${(0,_preview_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .title */ .DD)(preview)}: deleted ${what}`);
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw error;
            remaining.push({ what, why: error.message, command: (0,_preview_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFor */ .Fw)(kind, id, preview) });
            ports.log.line(`${(0,_preview_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .title */ .DD)(preview)}: ${what} is still there: ${error.message}`);
        }
    };
    const each = async (kind, work) => {
        for (const { id } of preview.parts.filter((part) => part.kind === kind))
            await attempt(kind, id, () => work(id));
    };
    const routes = await ports.preview.routes();
    await each("listener rule", (arn) => routes.deleteRule(arn));
    const name = (0,_preview_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(preview);
    if (await isThere(preview, ports))
        await attempt("service", name, () => deleteService(preview, context));
    await each("target group", (arn) => (0,_teardown_delete_target_group_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteTargetGroup */ .G)(arn, routes, ports.clock));
    await each("task definition family", (family) => deleteRevisions(family, preview, context));
    return { deleted, remaining };
}
/** One that drains is not listed, and still there. */
async function isThere(preview, ports) {
    const services = await ports.preview.services();
    const found = await services.service(preview.cluster, (0,_preview_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(preview));
    const tagged = (0,_preview_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedPreview */ .fe)(found?.tags);
    return (found !== undefined &&
        found.status !== "INACTIVE" &&
        tagged !== undefined &&
        (0,_preview_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSamePreview */ .RI)(tagged, preview));
}
async function deleteService(preview, { ports, signal, timeout }) {
    const services = await ports.preview.services();
    const name = (0,_preview_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(preview);
    const deadline = ports.clock.now() + timeout;
    await services.deleteService(preview.cluster, name);
    for (;;) {
        const found = await services.service(preview.cluster, name);
        if (found?.status !== "DRAINING" && found?.status !== "ACTIVE")
            return;
        const left = deadline - ports.clock.now();
        if (left <= 0 || signal.aborted) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
                message: `ECS is deleting it (${found.status}), and ${found.runningCount} of its tasks still run${signal.aborted ? " at the cancellation" : ` after ${Math.round(timeout / 1000)} s`}.`,
            });
        }
        await ports.clock.sleep(Math.min(left, pause), signal);
    }
}
/** What a step erases revisions with, of all the previews that it removes. */
async function eraserOf({ teardown, clock, random }, signal) {
    return (0,_teardown_erase_js__WEBPACK_IMPORTED_MODULE_4__/* .eraser */ .R)(await teardown.revisions(), { clock, random, signal });
}
/** Another repository may register in a family of the same name: each revision's own tags say whose it is. */
async function deleteRevisions(family, preview, { ports, timeout, erase }) {
    const known = await ports.teardown.revisions();
    const ours = [];
    for (const revision of await known.revisions(family)) {
        const tagged = (0,_preview_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedPreview */ .fe)(await known.tags(revision.arn));
        if (tagged && (0,_preview_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .isSamePreview */ .RI)(tagged, preview))
            ours.push(revision);
    }
    const stay = [];
    await erase(ours, {
        timeout,
        gone: () => { },
        left: ({ revision }, why) => stay.push(`${family}:${revision}: ${why.message}`),
    });
    if (stay.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({ message: stay.join("; ") });
}
/** `arn:…:targetgroup/p-1x2y3z-12-web/0123` → `p-1x2y3z-12-web` */
function shown(id) {
    return /:targetgroup\/([^/]+)\//.exec(id)?.[1] ?? id.split("/").at(-1) ?? id;
}


/***/ }),

/***/ 2723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ aboutPlan),
  F: () => (/* binding */ teller)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
// EXTERNAL MODULE: ./build/preview/admission.js
var admission = __webpack_require__(9738);
;// CONCATENATED MODULE: ./build/preview/comment.js


/**
 * Finds the comment again. One pull request may have a preview in each of several regions. Names of regions, clusters and
 * services hold nothing that could end an HTML comment.
 */
const commentMarker = ({ service, cluster }, region) => `<!-- ecs-actions preview: ${region}/${cluster}/${service} -->`;
/** GitHub takes 65,536 characters; a reason is there to be read. */
const mostOfAReason = 2000;
/** The comment's Markdown, the same in the job summary. */
function previewMarkdown({ identity, now, sha, url, runUrl, expiresAt, label }) {
    const shown = (leads(now) ? url : undefined) ?? "—";
    const time = now.stage === "ready" ? `${Math.round(now.seconds)} s` : "—";
    const stands = leads(now) && now.stage !== "left";
    return [
        `| Service | Preview | Status | Commit | Time |\n| --- | --- | --- | --- | --- |\n| ${plain(identity.service)} | ${shown} | ${statuses[now.stage]} | ${sha === undefined ? "—" : (0,admission/* short */.h0)(sha)} | ${time} |`,
        details(now),
        [
            `[Logs](${runUrl})`,
            ...(stands && expiresAt !== undefined ? [`Expires ${day(expiresAt)} unless pushed to before`] : []),
            ...(stands && label !== undefined ? [`Remove the label ${plain(label)} to delete it`] : []),
        ].join(". "),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
/** Whether anything is, or soon will be, at the preview's URL. */
const leads = (now) => now.stage === "failed" ? now.gone !== true : now.stage !== "removing" && now.stage !== "removed";
const statuses = {
    deploying: "⏳ Deploying",
    ready: "✅ Ready",
    failed: "❌ Failed",
    removing: "🧹 Removing",
    removed: "🗑️ Removed",
    left: "⚠️ Not all is removed",
};
function details(now) {
    switch (now.stage) {
        case "failed":
            return [
                `**${now.outcome}**`,
                ...now.reasons.map((reason) => plain(reason.slice(0, mostOfAReason))),
            ].join("\n\n");
        case "removed":
            return now.deleted.length === 0
                ? "There was nothing left of it."
                : `Removed: ${now.deleted.map(plain).join(", ")}.`;
        case "left":
            return now.remaining.map((line) => `- ${plain(line)}`).join("\n");
        default:
            return "";
    }
}
/** For GitHub's deployment, whose descriptions have 140 characters at the most. */
function statusDescription(now) {
    if (now.stage !== "failed")
        return statuses[now.stage].replace(/^\S+ /, "");
    const text = now.reasons[0] ?? now.outcome;
    return text.length <= 140 ? text : `${text.slice(0, 139)}…`;
}
/** Text of logs, events and labels: no markup, and nobody is called by it. */
function plain(text) {
    return (0,inert/* inertMarkdown */.Ic)(text).replaceAll("@", "@\u200b");
}
/** `2026-11-30 08:00 UTC` */
const day = (time) => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

;// CONCATENATED MODULE: ./build/steps/preview/tell.js


const states = {
    deploying: "in_progress",
    ready: "success",
    failed: "failure",
    removing: "inactive",
    removed: "inactive",
    left: "failure",
};
function aboutPlan({ identity, sha, route, expiresAt }, runUrl, { "preview-label": label }) {
    return {
        identity,
        sha,
        runUrl,
        ...(route ? { url: route.url } : {}),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(label === undefined ? {} : { label }),
    };
}
/**
 * Tells how a preview fares: GitHub by a deployment and a comment, and the job summary where it stays so. The preview is
 * what counts: what GitHub does not take is one warning for each of the two, and the step goes on.
 */
function teller(about, { "github-token": token, "preview-environment": environment, }, ports) {
    const warned = new Set();
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            if (!warned.has(what))
                for (const problem of error.problems)
                    ports.log.warning(problem);
            warned.add(what);
        }
    };
    return async (now) => {
        const news = { ...about, now };
        const { identity, sha, url } = about;
        const { number, cluster, service } = identity;
        const { region } = await ports.ecs();
        const records = await ports.preview.records(token);
        const ending = now.stage === "removed" || now.stage === "left";
        await attempt("record", () => records.record({
            number,
            region,
            cluster,
            service,
            environment,
            state: states[now.stage],
            description: statusDescription(now),
            ...(sha === undefined ? {} : { sha }),
            ...(url === undefined || !leads(now) ? {} : { url }),
        }));
        await attempt("comment", () => records.comment(number, {
            marker: commentMarker(identity, region),
            markdown: previewMarkdown(news),
            ...(ending || now.stage === "removing" ? { onlyUpdate: true } : {}),
        }));
        if (now.stage !== "deploying" && now.stage !== "removing")
            await ports.log.summary(previewMarkdown(news));
    };
}


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deleteTargetGroup)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);

const attempts = 6;
/** A rule that was deleted a moment ago may still count for the load balancer. */
async function deleteTargetGroup(arn, routes, clock) {
    for (let attempt = 1;; attempt++) {
        try {
            return await routes.deleteTargetGroup(arn);
        }
        catch (error) {
            const inUse = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && error.code.startsWith("ResourceInUse");
            if (!inUse || attempt === attempts)
                throw error;
            await clock.sleep(1000 * attempt);
        }
    }
}


/***/ }),

/***/ 541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ eraser)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/steps/teardown/pace.js

/** How often a call that AWS throttles although it keeps to its rate is made again: others of the account call too. */
const attempts = 8;
/**
 * Makes calls no faster than their rate allows, and again after a while where AWS throttles them all the same.
 * @param rate https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 */
function paced({ burst, perSecond }, { clock, signal, random, }) {
    let tokens = burst;
    let at = clock.now();
    const turn = async () => {
        const now = clock.now();
        tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
        at = now;
        tokens -= 1;
        if (tokens < 0)
            await clock.sleep((-tokens / perSecond) * 1000, signal);
    };
    return async (call) => {
        for (let attempt = 1;; attempt++) {
            await turn();
            try {
                return await call();
            }
            catch (error) {
                const throttled = error instanceof refusal/* Refusal */.P && error.kind === "throttled";
                if (!throttled || attempt === attempts || signal.aborted)
                    throw error;
                await clock.sleep(Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + random() / 2), signal);
            }
        }
    };
}

// EXTERNAL MODULE: ./build/steps/teardown/tally.js
var tally = __webpack_require__(5715);
;// CONCATENATED MODULE: ./build/steps/teardown/erase.js



/** Half of what an account has, so that deployments meanwhile can register. */
const deregistering = { burst: 10, perSecond: 1 };
const deleting = { burst: 3, perSecond: 1 };
/** DeleteTaskDefinitions takes ten at once. */
const together = 10;
/** One for all that a step erases: it keeps to the account's rates over all of it. */
function eraser(known, slowly) {
    const { clock, signal } = slowly;
    const deregister = paced(deregistering, slowly);
    const erase = paced(deleting, slowly);
    /** Ten at a time, so that a run that is killed leaves few that are deregistered and not deleted. */
    return async (revisions, { timeout, gone, left, progress }) => {
        const deadline = clock.now() + timeout;
        for (let at = 0; at < revisions.length; at += together) {
            const batch = revisions.slice(at, at + together);
            const inactive = [];
            for (const revision of batch) {
                try {
                    if (signal.aborted)
                        throw new tally/* NotGone */.l("cancelled", "The workflow was cancelled before.");
                    if (clock.now() > deadline)
                        throw new tally/* NotGone */.l("timed-out", `Not its turn within ${Math.round(timeout / 1000)} s.`);
                    if (revision.status === "ACTIVE")
                        await deregister(() => known.deregister(revision.arn));
                    inactive.push(revision);
                }
                catch (error) {
                    if (!(error instanceof failure/* Failure */.H))
                        throw error;
                    left(revision, error);
                }
            }
            if (inactive.length === 0)
                continue;
            try {
                const kept = await erase(() => known.remove(inactive.map(({ arn }) => arn)));
                for (const revision of inactive) {
                    const why = kept.get(revision.arn);
                    if (why === undefined)
                        gone(revision);
                    else
                        left(revision, new failure/* Failure */.H({ message: `ECS did not delete it: ${why}` }));
                }
            }
            catch (error) {
                if (!(error instanceof failure/* Failure */.H))
                    throw error;
                for (const revision of inactive)
                    left(revision, error);
            }
            progress?.(Math.min(at + together, revisions.length));
        }
    };
}


/***/ }),

/***/ 5715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally),
/* harmony export */   l: () => (/* binding */ NotGone)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _teardown_part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4200);


/** Something is still there, and how that came about is more than a failure. */
class NotGone extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    outcome;
    constructor(outcome, message) {
        super({ message });
        this.outcome = outcome;
    }
}
/** The more certain that ECS or a person is still at it, the worse a rerun would be told otherwise. */
const gravity = ["failed", "timed-out", "cancelled"];
/** What became of everything that was to go: errors are kept, and what does not depend on them goes on. */
class Tally {
    deleted = [];
    kept = [];
    remaining = [];
    #log;
    #outcome = "failed";
    constructor(log) {
        this.#log = log;
    }
    /** @returns whether the part is gone */
    async attempt(part, signal, work) {
        try {
            if (signal.aborted)
                throw new NotGone("cancelled", "The workflow was cancelled before.");
            await work();
            this.add(part);
            this.#log.line(`deleted ${(0,_teardown_part_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(part)}`);
            return true;
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw error;
            this.leave(part, error);
            return false;
        }
    }
    /** Something is gone. */
    add(part) {
        this.deleted.push((0,_teardown_part_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(part));
    }
    /** Something that was to go is still there. */
    leave(part, error) {
        const outcome = error instanceof NotGone ? error.outcome : "failed";
        if (gravity.indexOf(outcome) > gravity.indexOf(this.#outcome))
            this.#outcome = outcome;
        const hint = error.problems.map((problem) => problem.hint ?? "").find((text) => text !== "");
        const why = hint === undefined ? error.message : `${error.message} ${hint}`;
        this.remaining.push({ what: (0,_teardown_part_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(part), why, command: part.command });
        this.#log.line(`${(0,_teardown_part_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(part)} is still there: ${why}`);
    }
    keep(kept) {
        for (const one of kept) {
            this.kept.push(one);
            this.#log.line(`kept ${one.what}: ${one.why}`);
        }
    }
    /** How the step ends. */
    ending() {
        if (this.remaining.length === 0)
            return { outcome: this.deleted.length > 0 ? "succeeded" : "not-needed" };
        const list = this.remaining.map(({ what, why }) => `- ${what}: ${why}`);
        const commands = this.remaining.map(({ command }) => command);
        return {
            outcome: this.#outcome,
            problem: {
                message: `Not everything is gone; still there:\n${list.join("\n")}`,
                hint: `Run the step again: what is gone already is passed over. By hand:\n${commands.join("\n")}`,
            },
        };
    }
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   eu: () => (/* binding */ service),
/* harmony export */   fw: () => (/* binding */ scalableTarget)
/* harmony export */ });
/** `target group web-blue` */
const shown = ({ kind, name }) => `${kind} ${name}`;
function scalableTarget(resource, dimension) {
    return {
        kind: "scalable target",
        id: resource,
        name: resource,
        command: `aws application-autoscaling deregister-scalable-target --service-namespace ecs --resource-id ${resource} --scalable-dimension ${dimension}`,
    };
}
function service({ cluster, name }) {
    return {
        kind: "service",
        id: name,
        name: `${cluster}/${name}`,
        command: `aws ecs delete-service --force --cluster ${cluster} --service ${name}`,
    };
}


/***/ })

};
