export const id = 953;
export const ids = [953];
export const modules = {

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/** Keeps the types of an action's tables. */
function action(definition) {
    return definition;
}


/***/ }),

/***/ 1953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ teardown_service)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/preview/names.js
var names = __webpack_require__(6223);
// EXTERNAL MODULE: ./build/preview/parts.js
var parts = __webpack_require__(261);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/teardown-summary.js

/** The Markdown of a teardown: what is still there first, as somebody has to see to it. */
function teardownSummary({ outcome, plan, deleted, kept, remaining }) {
    return [
        `### 🧹 Teardown: ${outcome}`,
        list("Would be done, in this order", plan.map(inert/* inertMarkdown */.Ic)),
        list("Still there", remaining.map(({ what, why, command }) => `${(0,inert/* inertMarkdown */.Ic)(what)}: ${(0,inert/* inertMarkdown */.Ic)(why)}${code(command)}`)),
        list("Deleted", deleted.map(inert/* inertMarkdown */.Ic)),
        list("Kept", kept.map(({ what, why }) => `${(0,inert/* inertMarkdown */.Ic)(what)}: ${(0,inert/* inertMarkdown */.Ic)(why)}`)),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function list(title, items) {
    return items.length > 0 ? `**${title}**\n\n${items.map((item) => `- ${item}`).join("\n")}` : "";
}
/** In a fence of its own, which nothing in a command can close. */
const code = (command) => `\n  \`${command.replaceAll("`", "'").replace(/\s+/g, " ")}\``;

;// CONCATENATED MODULE: ./build/teardown/protect.js
/**
 * Whether a name is one that must never be deleted: `*` stands for any characters, `?` for one. Case does not count, as
 * a protection that misses is worse than one that hits too much.
 * @param names of one thing: `web`, and for a service `production/web` too
 * @returns the pattern that hit
 */
function protectedBy(names, patterns) {
    return patterns.find((pattern) => names.some((name) => matches(name, pattern)));
}
function matches(name, pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*+/g, ".*")
        .replaceAll("?", ".");
    return new RegExp(`^${source}$`, "i").test(name);
}

// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/preview/sweep.js
/**
 * Which previews of a repository nobody needs any more: their pull request is not open, lost its label, or they have
 * expired. One that was deployed a moment ago stays for now, whatever is said of it.
 * @param open every open pull request
 */
function sweep(previews, open, criteria) {
    const byNumber = new Map(open.map((pullRequest) => [pullRequest.number, pullRequest]));
    return previews
        .filter(({ repository }) => repository.toLowerCase() === criteria.repository.toLowerCase())
        .map((preview) => fate(preview, byNumber.get(preview.number), criteria));
}
/** @param pullRequest where it is open */
function fate(preview, pullRequest, { now, freshSince, label }) {
    const reason = leftover(preview, pullRequest, now, label);
    if (reason === undefined) {
        return { preview, go: false, why: `Pull request #${preview.number} is open.` };
    }
    const { deployedAt } = preview;
    if (deployedAt !== undefined && freshSince !== undefined && deployedAt > freshSince) {
        return {
            preview,
            go: false,
            why: `${reason} But it was deployed at ${deployedAt}, and that run may still be at it.`,
        };
    }
    return { preview, go: true, why: reason };
}
function leftover({ number, expiresAt }, pullRequest, now, label) {
    if (!pullRequest?.open)
        return `Pull request #${number} is not open.`;
    if (label !== undefined && !pullRequest.labels.includes(label))
        return `Pull request #${number} does not carry the label '${label}'.`;
    if (expiresAt !== undefined && expiresAt <= now)
        return `It expired at ${expiresAt}.`;
    return undefined;
}
/** Previews beyond which an empty list of pull requests is not believed. */
const believable = 3;
/**
 * Why a sweep must not act on this list: a list that lost its contents on the way would delete everything.
 * @returns undefined where it may
 */
function suspicious(previews, open, repository) {
    const own = previews.filter((one) => one.repository.toLowerCase() === repository.toLowerCase());
    if (open.length > 0 || own.length <= believable)
        return undefined;
    return `GitHub lists no open pull request of ${repository}, and there are ${own.length} previews: all of them would be removed.`;
}

// EXTERNAL MODULE: ./build/preview/tags.js
var preview_tags = __webpack_require__(194);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/steps/preview/parts.js
var preview_parts = __webpack_require__(5433);
;// CONCATENATED MODULE: ./build/steps/preview/leftovers.js







/**
 * The previews of the repository that nobody needs any more.
 * @throws Failure where what GitHub says of the pull requests cannot be had, or is not to be believed
 */
async function leftoversOfAll(input, cluster, ports) {
    const { repository } = ports.preview.event();
    const reader = await ports.preview.pullRequests(input["github-token"]);
    const open = await reader.open();
    const previews = await (0,preview_parts/* findPreviews */.hb)({ cluster }, ports);
    const why = input["sweep-all"] ? undefined : suspicious(previews, open, repository);
    if (why !== undefined) {
        throw new failure/* Failure */.H({
            message: `Nothing was removed: ${why}`,
            where: { input: "sweep-previews" },
            hint: "Can the token see the pull requests? If they really are all closed, run once with `sweep-all: true`.",
        });
    }
    const criteria = criteriaOf(input, repository, ports);
    return {
        fates: sweep(previews, open, criteria),
        again: async (preview) => fate(await asItIs(preview, ports), await reader.read(preview.number), criteriaOf(input, repository, ports)),
    };
}
/** What its service says of it now: while others were removed it may have been deployed anew. */
async function asItIs(preview, ports) {
    const services = await ports.preview.services();
    const found = await services.service(preview.cluster, (0,names/* nameOf */.Vb)(preview));
    const tagged = found?.status === "ACTIVE" ? (0,preview_tags/* taggedPreview */.fe)(found.tags) : undefined;
    return tagged && (0,preview_tags/* isSamePreview */.RI)(tagged, preview)
        ? { ...(0,parts/* latest */.IW)(preview, tagged), parts: preview.parts }
        : preview;
}
/**
 * The previews of one pull request. By its number they go whatever its state; by the event they stay where it is open
 * again: a run waits for others of its pull request, and closing may have been a mistake.
 * @throws Failure where it is not told which pull request
 */
async function leftoversOfOne(input, cluster, ports) {
    const event = ports.preview.event();
    const { repository } = event;
    const number = input.preview === "event" ? event.pullRequest?.number : input.preview;
    if (number === undefined || number === "none") {
        throw new failure/* Failure */.H({
            message: `The previews of which pull request? The event '${event.name}' is about none.`,
            where: { input: "preview" },
            hint: "Run the workflow on `pull_request_target` with `types: [closed]`, or give the number: `preview: ${{ inputs.number }}`.",
        });
    }
    const previews = (await (0,preview_parts/* findPreviews */.hb)({ cluster, number }, ports)).filter((one) => one.repository.toLowerCase() === repository.toLowerCase());
    if (typeof input.preview === "number") {
        const why = `Asked for by its number, #${number}.`;
        const asked = (preview) => ({ preview, go: true, why });
        return { fates: previews.map(asked), again: async (preview) => asked(preview) };
    }
    const criteria = criteriaOf({ ...input, "preview-grace": undefined }, repository, ports);
    const ofEvent = event.pullRequest;
    const reader = await ports.preview.pullRequests(input["github-token"]);
    const again = async (preview) => fate(preview, await standing(number, ofEvent, reader, ports), criteria);
    return { fates: await Promise.all(previews.map(again)), again };
}
/** As it is now; as it was at the event where that may not be read. */
async function standing(number, ofEvent, reader, { log }) {
    try {
        return await reader.read(number);
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P) || error.kind !== "denied" || !ofEvent)
            throw error;
        log.warning({
            message: `How pull request #${number} stands now cannot be read, so it is taken as it was at the event: ${error.message}`,
            hint: "Give the job `permissions: pull-requests: write`. Without it the preview of one that was opened again is removed.",
        });
        return ofEvent;
    }
}
function criteriaOf({ "preview-label": label, "preview-grace": grace, }, repository, { clock }) {
    const now = clock.now();
    const time = (ms) => new Date(ms).toISOString();
    return {
        repository,
        now: time(now),
        ...(grace === undefined ? {} : { freshSince: time(now - grace) }),
        ...(label === undefined ? {} : { label }),
    };
}

// EXTERNAL MODULE: ./build/steps/preview/remove.js
var remove = __webpack_require__(8747);
// EXTERNAL MODULE: ./build/steps/preview/tell.js + 1 modules
var tell = __webpack_require__(2723);
;// CONCATENATED MODULE: ./build/steps/preview/teardown.js










/**
 * Removes previews: those of one pull request, or those that nobody needs any more. One that cannot be removed keeps no
 * other one; what is gone already is passed over.
 */
async function teardownPreviews(input, context) {
    const { ports, signal, outputs } = context;
    const { log } = ports;
    const bases = (input.service ?? []).map((service) => (0,where_to_deploy/* servicePlace */.T)(service, input.cluster));
    const cluster = bases[0]?.cluster ?? input.cluster ?? "default";
    const leftovers = await (input["sweep-previews"] ? leftoversOfAll : leftoversOfOne)(input, cluster, ports);
    const fates = leftovers.fates
        .filter(({ preview }) => bases.length === 0 || bases.some(({ service }) => service === preview.service))
        .map((one) => guarded(one, input.protect ?? []));
    const go = fates.filter((one) => one.go);
    const kept = fates.filter((one) => !one.go).map(staying);
    const plan = go.map(({ preview, why }) => `remove the preview ${(0,parts/* title */.DD)(preview)}: ${why} ${teardown_parts(preview)}`);
    outputs.plan = JSON.stringify(plan);
    for (const { what, why } of kept)
        log.line(`kept ${what}: ${why}`);
    if (input["dry-run"]) {
        log.group("What would be removed", plan.length > 0 ? plan : ["(nothing)"]);
        Object.assign(outputs, { deleted: "[]", remaining: "[]", kept: JSON.stringify(kept) });
        await log.summary(teardownSummary({ outcome: "skipped", plan, kept, deleted: [], remaining: [] }));
        return { outcome: "skipped" };
    }
    const result = { deleted: [], kept: [...kept], remaining: [] };
    const erase = await (0,remove/* eraserOf */.s)(ports, signal);
    for (const one of go)
        await teardown_remove(one, leftovers, { input, context, result, erase });
    if (fates.length === 0 && !input["sweep-previews"])
        await sayGone(bases.map(({ service }) => service), cluster, { input, context });
    const { deleted, remaining } = result;
    outputs.deleted = JSON.stringify(deleted);
    outputs.kept = JSON.stringify(result.kept);
    outputs.remaining = JSON.stringify(remaining);
    log.line(`${go.length} preview(s) seen to: ${deleted.length} part(s) deleted, ${remaining.length} remaining`);
    const left = go.length === 0 && kept.length > 0 && !input["sweep-previews"];
    const ending = left ? { outcome: "skipped" } : endingOf(result, signal);
    await log.summary(teardownSummary({ outcome: ending.outcome ?? "failed", plan: [], ...result }));
    return ending;
}
/** A preview may be protected as any service is. */
function guarded(one, protect) {
    const name = (0,names/* nameOf */.Vb)(one.preview);
    const pattern = protectedBy([name, `${one.preview.cluster}/${name}`], protect);
    return pattern === undefined || !one.go
        ? one
        : { ...one, go: false, why: `It is protected by the pattern '${pattern}'.` };
}
const staying = ({ preview, why }) => ({ what: `preview ${(0,parts/* title */.DD)(preview)}`, why });
function teardown_parts(preview) {
    const counts = Map.groupBy(preview.parts, ({ kind }) => kind);
    return `(${[...counts].map(([kind, all]) => (all.length === 1 ? kind : `${all.length} × ${kind}`)).join(", ")})`;
}
/** Removes one, unless its pull request came back while others were removed. */
async function teardown_remove({ preview, why }, leftovers, { input, context, result, erase }) {
    const { ports, signal } = context;
    const name = (0,parts/* title */.DD)(preview);
    try {
        if (signal.aborted)
            throw new failure/* Failure */.H({ message: "The workflow was cancelled before." });
        const now = await leftovers.again(preview);
        if (!now.go) {
            result.kept.push(staying(now));
            ports.log.line(`kept preview ${name}: ${now.why}`);
            return;
        }
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const command = `aws ecs delete-service --force --cluster ${preview.cluster} --service ${(0,names/* nameOf */.Vb)(preview)}`;
        result.remaining.push({ what: `preview ${name}`, why: error.message, command });
        ports.log.line(`preview ${name} is still there: ${error.message}`);
        return;
    }
    ports.log.line(`removing the preview ${name}: ${why}`);
    const tell = tellerOf(preview, { input, context });
    await tell({ stage: "removing" });
    const { deleted, remaining } = await (0,remove/* removePreview */.p)(preview, {
        ports,
        signal,
        timeout: input.timeout,
        erase,
    });
    result.deleted.push(...deleted.map((what) => `${name}: ${what}`));
    result.remaining.push(...remaining.map((left) => ({ ...left, what: `${name}: ${left.what}` })));
    await tell(remaining.length === 0
        ? { stage: "removed", deleted }
        : { stage: "left", remaining: remaining.map(({ what, command }) => `${what}: ${command}`) });
}
/** A run that was killed when all was gone, and before it could say so, is made up for. */
async function sayGone(services, cluster, { input, context }) {
    const { repository, pullRequest } = context.ports.preview.event();
    const number = typeof input.preview === "number" ? input.preview : pullRequest?.number;
    if (number === undefined)
        return;
    for (const service of services) {
        const tell = tellerOf({ repository, number, service, cluster: (0,preview_parts/* clusterName */.SL)(cluster) }, { input, context });
        await tell({ stage: "removed", deleted: [] });
    }
}
function tellerOf(preview, { input, context }) {
    const { ports } = context;
    const { repository, number, service, cluster, sha } = preview;
    return (0,tell/* teller */.F)({
        identity: { repository, number, service, cluster },
        runUrl: ports.preview.event().runUrl,
        ...(sha === undefined ? {} : { sha }),
    }, input, ports);
}
function endingOf({ deleted, remaining }, signal) {
    if (remaining.length === 0)
        return { outcome: deleted.length > 0 ? "succeeded" : "not-needed" };
    const list = remaining.map(({ what, why }) => `- ${what}: ${why}`);
    return {
        outcome: signal.aborted ? "cancelled" : "failed",
        problem: {
            message: `Not everything is gone; still there:\n${list.join("\n")}`,
            hint: `Run the step again: what is gone already is passed over. By hand:\n${remaining.map(({ command }) => command).join("\n")}`,
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/preview/teardown-input.js

/** Everything that a preview has goes by its tags; these are for services that are named. */
const ofServices = [
    "listener-rules",
    "target-groups",
    "cloud-map-services",
    "families",
    "images",
    "log-groups",
    "keep-revisions",
];
/** Whether previews are meant, and not services by name. */
function isAboutPreviews(input) {
    return input["sweep-previews"] === true || (input.preview !== undefined && input.preview !== "none");
}
/** @throws Failure with everything about the inputs that does not fit together */
function checkPreviewTeardown(input) {
    const problems = [];
    if (input["sweep-previews"] && input.preview !== "none") {
        problems.push({
            message: "Inputs 'preview' and 'sweep-previews' are both given.",
            where: { input: "sweep-previews" },
            hint: "One removes the previews of a pull request, the other those that nobody needs: take two steps.",
        });
    }
    for (const name of ofServices) {
        if (input[name] === undefined)
            continue;
        problems.push({
            message: `Input '${name}' is for services that are named: what belongs to a preview is known by its tags.`,
            where: { input: name },
            hint: "Leave it out.",
        });
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
}

;// CONCATENATED MODULE: ./build/teardown/names.js
const arn = "arn:[^*?]+";
const oneRevision = "A family stands without a revision: all of its revisions go that nothing uses, or with 'keep-revisions' all but the newest.";
/** By input. A name that nothing can have would be passed over as gone, and green. */
const names_forms = {
    service: { form: new RegExp(`^(${arn}|[A-Za-z0-9_-]{1,255})$`), what: "name or ARN of a service" },
    families: { form: /^[A-Za-z0-9_-]{1,255}$/, what: "name of a family", hint: oneRevision },
    "target-groups": {
        form: new RegExp(`^(${arn}|[A-Za-z0-9-]{1,32})$`),
        what: "name or ARN of a target group",
    },
    "cloud-map-services": {
        form: new RegExp(`^(${arn}|srv-[a-z0-9]+)$`),
        what: "id or ARN of a Cloud Map service",
    },
    "log-groups": { form: /^[A-Za-z0-9_./#-]{1,512}$/, what: "name of a log group" },
};
/**
 * What is wrong with names of things that are to go. Patterns are no names: what is deleted is named in full.
 * @param input as in action.yml
 */
function wrongNames(input, names) {
    const known = names_forms[input];
    if (!known)
        return [];
    const { form, what, hint } = known;
    return names
        .filter((name) => !form.test(name))
        .map((name) => ({
        message: `'${name}' is no ${what}.`,
        where: { input },
        hint: /[*?]/.test(name)
            ? "There are no patterns here: name each thing that is to go."
            : (hint ?? "Check the spelling; several stand on lines of their own, or between commas."),
    }));
}

;// CONCATENATED MODULE: ./build/steps/teardown/input.js


const kinds = ["listener-rules", "target-groups", "cloud-map-services", "families", "log-groups"];
/** @throws Failure with everything about the inputs that does not fit together */
function checkedTeardown(input) {
    const { service: services = [], "keep-revisions": keep } = input;
    const problems = [];
    if (services.length === 0 && !input.images && kinds.every((kind) => input[kind] === undefined)) {
        problems.push({
            message: "Nothing is named that is to go.",
            where: { input: "service" },
            hint: "Give 'service'; or, for old task definitions only, 'families' with 'keep-revisions'.",
        });
    }
    for (const kind of kinds) {
        if (services.length > 0 || input[kind] !== "tagged")
            continue;
        problems.push({
            message: `Input '${kind}' is \`tagged\`, which means those of the services, and 'service' names none.`,
            where: { input: kind },
            hint: "Give names instead.",
        });
    }
    problems.push(...wrongNames("service", services));
    for (const kind of kinds) {
        const named = input[kind];
        if (named !== undefined && named !== "tagged")
            problems.push(...wrongNames(kind, named));
    }
    const rules = input["listener-rules"] ?? "tagged";
    const hosts = rules === "tagged" ? [] : rules.filter((rule) => !rule.startsWith("arn:"));
    if (hosts.length > 0 && services.length === 0 && input["target-groups"] === undefined) {
        problems.push({
            message: `Input 'listener-rules' names ${hosts.map((host) => `'${host}'`).join(", ")}: hosts are looked for among the rules that lead to target groups, and neither 'service' nor 'target-groups' names one.`,
            where: { input: "listener-rules" },
            hint: "Give the ARN of the rule, or the target group that it leads to.",
        });
    }
    if (keep !== undefined && services.length > 0) {
        problems.push({
            message: "Inputs 'service' and 'keep-revisions' are both given: one deletes the service, the other is for one that stays.",
            where: { input: "keep-revisions" },
            hint: "To delete old revisions of a service that stays, give 'families' and leave 'service' out. To delete the service, leave 'keep-revisions' out.",
        });
    }
    if (keep !== undefined && input.families === undefined) {
        problems.push({
            message: "Input 'keep-revisions' is about the families in 'families', and none is given.",
            where: { input: "keep-revisions" },
            hint: "Name the families: `families: web`.",
        });
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return {
        services,
        cluster: input.cluster,
        rules: input["listener-rules"],
        targetGroups: input["target-groups"],
        cloudMapInstances: input["cloud-map-instances"],
        cloudMapServices: input["cloud-map-services"],
        families: input.families,
        keepRevisions: keep ?? 0,
        images: input.images ?? [],
        logGroups: input["log-groups"],
        protect: input.protect ?? [],
        protectedTasks: input["protected-tasks"],
        stopAfter: input["stop-after"],
        timeout: input.timeout,
        dryRun: input["dry-run"],
    };
}

// EXTERNAL MODULE: ./build/teardown/part.js
var teardown_part = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/teardown/service-plan.js
/** What is done to the services, in order, a line each. */
function servicePlan(services, targets) {
    const resource = ({ cluster, name }) => `service/${cluster}/${name}`;
    const orphans = targets.filter((target) => services.every((one) => resource(one) !== target.resource));
    return [
        ...services.flatMap((service) => [
            ...targets.filter((target) => target.resource === resource(service)).map(unscale),
            ...stepsOf(service),
        ]),
        ...orphans.map(unscale),
    ];
}
const unscale = ({ resource, minimum, maximum }) => `deregister scalable target ${resource} (${minimum} to ${maximum} tasks), with its policies and schedules`;
function stepsOf({ cluster, name, status, daemon, desiredCount }) {
    const what = `service ${cluster}/${name}`;
    const inactive = `wait until ${what} is INACTIVE`;
    if (status === "INACTIVE")
        return [];
    if (status === "DRAINING")
        return [inactive];
    // ECS takes no desired count for a DAEMON service, and stops its tasks when it is deleted.
    if (daemon)
        return [`delete ${what}`, inactive];
    return [
        ...(desiredCount > 0 ? [`scale ${what} from ${desiredCount} to 0`] : []),
        `wait until the tasks of ${what} have stopped`,
        `delete ${what}`,
        inactive,
    ];
}

;// CONCATENATED MODULE: ./build/teardown/registrations.js
/**
 * Registrations of the services that go, and others: ECS writes whose they are into their attributes. One without these
 * was made by somebody else.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 */
function registrations(instances, services) {
    const isOurs = ({ attributes }) => services.some(({ cluster, name }) => attributes["ECS_SERVICE_NAME"] === name && attributes["ECS_CLUSTER_NAME"] === cluster);
    return {
        ours: instances.filter(isOurs),
        foreign: instances.filter((instance) => !isOurs(instance)),
    };
}

;// CONCATENATED MODULE: ./build/teardown/wanted.js


/** The tag on everything that is ours to delete without being named: previews have it, and what a user gives it. */
const isOurs = (tags) => tags[preview_tags/* tagKeys */.bi.managed] === "true";
/** @returns why it stays; undefined where it may go */
function stays({ what, names, tags }, wanted, { input, protect }) {
    const pattern = protectedBy(names, protect);
    if (pattern !== undefined)
        return { what, why: `It is protected by the pattern '${pattern}'.` };
    if (wanted === "tagged")
        return isOurs(tags)
            ? undefined
            : {
                what,
                why: `It does not carry the tag ${preview_tags/* tagKeys */.bi.managed}=true; name it in '${input}' to delete it.`,
            };
    return names.some((name) => wanted.includes(name))
        ? undefined
        : { what, why: `It is not named in '${input}'.` };
}

;// CONCATENATED MODULE: ./build/steps/teardown/taking.js
/** @param remove one part */
function oneByOne({ go, kept, missing = [] }, remove, signal) {
    return {
        go,
        kept,
        missing,
        async carryOut(tally) {
            for (const part of go)
                await tally.attempt(part, signal, () => remove(part));
        },
    };
}

// EXTERNAL MODULE: ./build/steps/teardown/tally.js
var teardown_tally = __webpack_require__(5715);
;// CONCATENATED MODULE: ./build/steps/teardown/cloud-map.js





/** Milliseconds between two looks, and how many there are: Cloud Map takes seconds. */
const pause = 1000;
const looks = 120;
/** Registrations in Cloud Map that ECS left behind, and the services there that hold them. */
async function discoveryToGo({ ports, request, services, signal }) {
    const { cloudMapInstances, cloudMapServices: wanted, protect } = request;
    if (!cloudMapInstances && wanted === undefined)
        return oneByOne({ go: [], kept: [] }, async () => { }, signal);
    const cloudMap = await ports.teardown.cloudMap();
    const named = wanted === undefined || wanted === "tagged" ? [] : wanted;
    const found = new Map();
    const missing = [];
    for (const reference of new Set([...services.flatMap(({ registries }) => registries), ...named])) {
        const service = await cloudMap.service(reference);
        if (service)
            found.set(service.id, service);
        else if (named.includes(reference))
            missing.push(`Cloud Map service ${reference}`);
    }
    const go = [];
    const kept = [];
    for (const service of found.values()) {
        const { ours, foreign } = registrations(await cloudMap.instances(service.id), services);
        for (const { id } of ours)
            go.push({ ...instancePart(service, id), serviceId: service.id });
        if (wanted === undefined)
            continue;
        const what = `Cloud Map service ${service.name} (${service.id})`;
        const tags = wanted === "tagged" ? await cloudMap.tags(service.arn) : {};
        const names = [service.id, service.arn, service.name];
        const why = stays({ what, names, tags }, wanted, { input: "cloud-map-services", protect });
        if (why)
            kept.push(why);
        else if (foreign.length > 0)
            kept.push({ what, why: `It has ${foreign.length} registration(s) that are none of these services'.` });
        else
            go.push({ ...servicePart(service), serviceId: service.id });
    }
    return oneByOne({ go, kept, missing }, async (part) => {
        const serviceId = go.find((one) => one === part)?.serviceId ?? part.id;
        if (part.kind === "Cloud Map service")
            return removeService(serviceId, cloudMap, ports);
        await deregister({ serviceId, instance: part.id, name: part.name }, { cloudMap, ports, signal });
    }, signal);
}
async function deregister({ serviceId, instance, name }, { cloudMap, ports, signal }) {
    const id = await cloudMap.deregister(serviceId, instance);
    if (id === undefined)
        return;
    for (let look = 0; look < looks; look++) {
        const { status, reason } = await cloudMap.operation(id);
        if (status === "SUCCESS")
            return;
        if (status === "FAIL")
            throw new failure/* Failure */.H({
                message: `Cloud Map could not deregister ${name}: ${reason ?? "it does not say why"}.`,
            });
        await ports.clock.sleep(pause, signal);
        if (signal.aborted)
            throw new teardown_tally/* NotGone */.l("cancelled", `Cancelled while Cloud Map was deregistering ${name} (operation ${id}).`);
    }
    throw new failure/* Failure */.H({ message: `Cloud Map is still deregistering ${name} (operation ${id}).` });
}
/** ECS deregisters instances as their tasks stop, and Cloud Map forgets them a little later. */
async function removeService(id, cloudMap, { clock }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await cloudMap.remove(id);
        }
        catch (error) {
            const inUse = error instanceof failure/* Failure */.H && "code" in error && error.code === "ResourceInUse";
            if (!inUse || attempt === 6)
                throw error;
            await clock.sleep(1000 * attempt);
        }
    }
}
const instancePart = (service, id) => ({
    kind: "Cloud Map instance",
    id,
    name: `${service.name}/${id}`,
    command: `aws servicediscovery deregister-instance --service-id ${service.id} --instance-id ${id}`,
});
const servicePart = ({ id, name }) => ({
    kind: "Cloud Map service",
    id,
    name: `${name} (${id})`,
    command: `aws servicediscovery delete-service --id ${id}`,
});

// EXTERNAL MODULE: ./build/image/repository.js
var repository = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/inputs/kinds.js
var inputs_kinds = __webpack_require__(6447);
;// CONCATENATED MODULE: ./build/teardown/images.js


/**
 * `shop/web:pr-12` or `shop/web@sha256:…`, with the host of its registry or without.
 * @throws WrongValue in words that fit after "the image "
 */
function parseNamedImage(text) {
    const [named = "", digest, ...more] = text.split("@");
    const at = named.lastIndexOf(":");
    const isTagged = at > named.lastIndexOf("/");
    const tag = isTagged ? named.slice(at + 1) : undefined;
    if (more.length > 0 || (tag === undefined) === (digest === undefined)) {
        throw new inputs_kinds/* WrongValue */.Fj(`must each have a tag or a digest, and not both: \`shop/web:pr-12\` takes the tag away, \`shop/web@sha256:…\` deletes the image`);
    }
    const wrong = tag === undefined ? undefined : (0,repository/* wrongTag */.cq)(tag);
    if (wrong !== undefined)
        throw new inputs_kinds/* WrongValue */.Fj(`must have tags that ECR takes: one ${wrong}`);
    if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
        throw new inputs_kinds/* WrongValue */.Fj(`must have digests of sha256: and 64 hexadecimal digits`);
    const place = (0,repository/* parseRepository */.SU)(isTagged ? named.slice(0, at) : named);
    return { place, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
const imageName = ({ place: { name }, tag, digest }) => tag === undefined ? `${name}@${digest}` : `${name}:${tag}`;
/**
 * Why an image, or its tag, stays: somebody would pull it again. A tag that is taken away leaves the image, unless it
 * was the last one, or those beside it are to go in the same run.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html
 * @param going all images that are named, this one among them
 */
function imageStays(image, uses, going = [image]) {
    const { tag, digest, tags, parts } = image;
    const named = going
        .filter((one) => one.place.name === image.place.name && one.digest === digest)
        .map((one) => one.tag);
    const goes = tag === undefined || tags.every((one) => named.includes(one));
    const digests = goes ? [digest, ...parts] : [];
    const gone = tag === undefined ? tags : [tag];
    const users = uses.filter((use) => {
        if (!isOf(use.image, image.place))
            return false;
        const pulled = pulledAs(use.image);
        if (use.digests.some((one) => digests.includes(one)))
            return true;
        if (pulled.digest !== undefined)
            return digests.includes(pulled.digest);
        return gone.includes(pulled.tag);
    });
    const by = [...new Set(users.map((use) => use.by))];
    if (by.length === 0)
        return undefined;
    return { what: `image ${imageName(image)}`, why: `In use by ${by.slice(0, 3).join(", ")}.` };
}
/** What a reference pulls: its digest, whatever the tag; else the tag, `latest` where there is none. */
function pulledAs(reference) {
    const [named = "", digest] = reference.split("@");
    const at = named.lastIndexOf(":");
    return { tag: at > named.lastIndexOf("/") ? named.slice(at + 1) : "latest", digest };
}
/** Whether a reference is of a repository; where the host does not tell, the name alone counts. */
function isOf(reference, { account, region, name }) {
    const [path = ""] = reference.split("@");
    const [first = "", ...rest] = path.split("/");
    const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
    const registry = hasHost ? (0,repository/* ecrRegistry */.gO)(first) : undefined;
    if (registry && account !== undefined && registry.account !== account)
        return false;
    if (registry && region !== undefined && registry.region !== region)
        return false;
    const full = hasHost ? rest.join("/") : path;
    return full === name || full.startsWith(`${name}:`);
}

;// CONCATENATED MODULE: ./build/steps/teardown/images.js




/** Images and tags that are named, and that nothing would pull again. */
async function imagesToGo({ ports, request, services, signal }) {
    const { images: wanted, protect } = request;
    const go = [];
    const kept = [];
    if (wanted.length === 0)
        return oneByOne({ go: [], kept }, async () => { }, signal);
    const images = await ports.teardown.images();
    const revisions = await ports.teardown.revisions();
    const all = await revisions.imageUses();
    const uses = all.filter((use) => services.every(({ cluster, name }) => `${cluster}/${name}` !== use.service));
    const there = [];
    const missing = [];
    for (const image of wanted) {
        const found = await images.image(image.place, image);
        if (!found)
            missing.push(`image ${imageName(image)}`);
        else
            there.push({ image, found: { ...image, ...found } });
    }
    for (const { image, found } of there) {
        const name = imageName(image);
        const pattern = protectedBy([name, image.place.name], protect);
        const why = pattern === undefined
            ? imageStays(found, uses, there.map((one) => one.found))
            : { what: `image ${name}`, why: `It is protected by the pattern '${pattern}'.` };
        if (why)
            kept.push(why);
        else
            go.push({ part: partOf(image), image });
    }
    return oneByOne({ go: go.map(({ part }) => part), kept, missing }, async (part) => {
        const image = go.find((one) => one.part === part)?.image;
        const why = image && (await images.remove(image.place, image));
        if (why !== undefined)
            throw new failure/* Failure */.H({ message: `ECR did not delete it: ${why}` });
    }, signal);
}
function partOf(image) {
    const { place, tag, digest } = image;
    const id = tag === undefined ? `imageDigest=${digest}` : `imageTag=${tag}`;
    const where = `${place.region === undefined ? "" : ` --region ${place.region}`}${place.account === undefined ? "" : ` --registry-id ${place.account}`}`;
    return {
        kind: "image",
        id: imageName(image),
        name: imageName(image),
        command: `aws ecr batch-delete-image${where} --repository-name ${place.name} --image-ids ${id}`,
    };
}

;// CONCATENATED MODULE: ./build/teardown/tasks.js
function measures({ tasks, protections, waited }, limits) {
    const late = waited >= limits.stopAfter;
    const untold = tasks.filter((task) => !isTold(task));
    // What may be protected is, unless protections are to be ended anyway.
    const isProtected = ({ arn }) => protections?.some((one) => one.arn === arn) ?? limits.protectedTasks === "wait";
    const shielded = untold.filter(isProtected);
    const toStop = untold.filter((task) => !isProtected(task));
    return {
        unprotect: limits.protectedTasks === "stop" ? shielded.map(({ arn }) => arn) : [],
        stop: late ? toStop.map(({ arn }) => arn) : [],
        onlyHung: late && untold.length === 0,
    };
}
/** Each task that is left, in words: why it may still be there. */
function tasksLeft({ tasks, protections, waited }) {
    const seconds = Math.round(waited / 1000);
    return tasks.map((task) => {
        const { arn, lastStatus, instance, connected } = task;
        const name = `task ${arn.split("/").at(-1)} (${lastStatus})`;
        const protection = protections?.find((one) => one.arn === arn);
        if (protection && !isTold(task)) {
            const until = protection.until === undefined ? "" : ` until ${protection.until}`;
            return `${name} is protected from scale-in${until}`;
        }
        if (!connected)
            return `${name} is on container instance ${instance?.split("/").at(-1)}, whose agent is not connected: ECS's word does not reach it`;
        return isTold(task)
            ? `${name} was told to stop and has not after ${seconds} s: it takes its deregistration delay and its stopTimeout`
            : `${name} was not told to stop by ECS after ${seconds} s`;
    });
}
const isTold = ({ desiredStatus }) => desiredStatus === "STOPPED";

;// CONCATENATED MODULE: ./build/steps/teardown/tasks.js




/** Milliseconds between two looks. */
const tasks_pause = 2500;
/**
 * Looks at a service until it is as wanted, and sees to its tasks meanwhile. Another service that takes its name then is
 * not touched, nor are its tasks.
 * @param over whether the service is as wanted; `left` is undefined where it has no tasks any more
 * @throws NotGone with every task that is still there
 * @throws Failure where another service has the name by now
 */
async function watchTasks({ cluster, name, createdAt = Number.POSITIVE_INFINITY }, over, { ports: { clock, log }, services, signal, wait, startedAt }) {
    const guard = protectionsOf(services, cluster, log);
    const say = onceEach(log);
    for (;;) {
        const waited = clock.now() - startedAt;
        let left = [];
        try {
            const [service] = await services.services(cluster, [name]);
            if ((service?.createdAt ?? 0) > createdAt)
                throw createdAnew(name);
            const there = service !== undefined && service.status !== "INACTIVE";
            const tasks = there ? await services.tasks(cluster, name) : [];
            const untold = tasks.filter(({ desiredStatus }) => desiredStatus !== "STOPPED");
            const protections = await guard(untold.map(({ arn }) => arn));
            const state = { tasks, protections, waited };
            left = tasksLeft(state);
            const { unprotect, stop, onlyHung } = measures(state, wait);
            if (await over({ service, left, onlyHung }))
                return;
            if (tasks.length > 0)
                say(`  ${tasks.length} task(s) left`);
            for (const text of left.filter((one) => one.includes("protected")))
                say(`  ${text}`);
            if (unprotect.length > 0) {
                await services.endProtection(cluster, unprotect);
                say(`  ended the protection of ${unprotect.length} task(s)`);
            }
            for (const task of stop) {
                await services.stopTask(cluster, task, "teardown-service: the service is being deleted");
                say(`  stopped task ${task.split("/").at(-1)}, which ECS had not told to stop`);
            }
        }
        catch (error) {
            const passes = error instanceof refusal/* Refusal */.P && (error.kind === "throttled" || error.kind === "transient");
            if (!passes)
                throw error;
            log.debug(`looking again: ${error.message}`);
        }
        const remaining = wait.timeout - (clock.now() - startedAt);
        const state = left.length > 0 ? `; ${left.join("; ")}` : "";
        if (signal.aborted)
            throw new teardown_tally/* NotGone */.l("cancelled", `The workflow was cancelled${state}.`);
        if (remaining <= 0)
            throw new teardown_tally/* NotGone */.l("timed-out", `Not gone after ${Math.round(wait.timeout / 1000)} s${state}.`);
        await clock.sleep(Math.min(remaining, tasks_pause), signal);
    }
}
/** Protections of tasks; where nobody may ask for them, that is said once. */
function protectionsOf(services, cluster, log) {
    let denied = false;
    return async (tasks) => {
        if (tasks.length === 0)
            return [];
        if (denied)
            return undefined;
        try {
            return await services.protections(cluster, tasks);
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P && error.kind === "denied"))
                throw error;
            denied = true;
            log.notice({
                message: `Whether tasks are protected cannot be told: ${error.message}`,
                hint: error.problems[0]?.hint ?? "",
            });
            return undefined;
        }
    };
}
/** Says each text when it differs from the last one. */
function onceEach(log) {
    const said = new Set();
    return (text) => {
        if (said.has(text))
            return;
        said.add(text);
        log.line(text);
    };
}
/** The deployment that is meant to stand, or the teardown: which of them, only who runs them knows. */
function createdAnew(name) {
    return new failure/* Failure */.H({
        message: `Service '${name}' is deleted, and another one of that name was created meanwhile. That one stays, with all that goes with services.`,
        hint: "Another workflow deploys it: run this one again if it is to go too. A `concurrency` group keeps the two from working at once.",
    });
}
/** @throws Failure where a service is scaled up again and again */
function tooOften(name) {
    return new failure/* Failure */.H({
        message: `Service '${name}' is scaled above 0 again and again by somebody else.`,
        hint: "Another workflow, a schedule or an autoscaler works on it: stop that first.",
    });
}

;// CONCATENATED MODULE: ./build/steps/teardown/service.js


/** How often a service may be found scaled up again by somebody else. */
const scalings = 5;
/**
 * Deletes a service in the order that ECS wants: scaled to 0, its tasks gone, deleted, INACTIVE; its name is free then.
 * It may be in any state; what is done already is passed over.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html
 * @throws NotGone, Failure
 */
async function deleteService(state, context) {
    const { ports, services, wait } = context;
    const watching = { ...context, startedAt: ports.clock.now() };
    const { cluster, name } = state;
    let scaled = 0;
    const toZero = async () => {
        if (scaled === scalings)
            throw tooOften(name);
        ports.log.line(scaled === 0 ? `scaling ${name} to 0` : `${name} was scaled up again; scaling it to 0`);
        await services.scaleToZero(cluster, name);
        scaled += 1;
    };
    const remove = async (force) => {
        ports.log.line(`deleting ${name}${force ? " (force)" : ""}`);
        await services.deleteService(cluster, name, force);
    };
    if (state.status === "ACTIVE") {
        await watchTasks(state, async ({ service, left, onlyHung }) => {
            if (service?.status !== "ACTIVE")
                return true;
            // ECS takes no desired count for a DAEMON service, and stops its tasks when it is deleted.
            if (state.daemon)
                return deleted();
            if (service.desiredCount > 0)
                await toZero();
            else if (left.length === 0 || onlyHung) {
                for (const text of onlyHung ? left : [])
                    ports.log.line(`  ${text}`);
                return deleted();
            }
            return false;
        }, watching);
    }
    async function deleted() {
        // Where its rollout does not end even at 0, only force ends it.
        const late = ports.clock.now() - watching.startedAt >= wait.stopAfter;
        try {
            await remove(late);
            return true;
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            // ECS's two refusals: "scaled above 0" is seen and seen to at the next look, "deployments are active" passes.
            if (/scaled above 0/.test(error.message))
                return false;
            if (/deployments are active/.test(error.message)) {
                ports.log.line("  ECS still has an active deployment of it; trying again");
                return false;
            }
            throw error;
        }
    }
    await watchTasks(state, async ({ service }) => service === undefined || service.status === "INACTIVE", watching);
}

;// CONCATENATED MODULE: ./build/steps/teardown/in-order.js



/**
 * Deletes services with their scalable targets in the order given, each after the one before is gone.
 * @param targets of services that are gone already too
 * @returns whether all are gone
 */
async function removeInOrder(states, targets, context) {
    const { tally, ports } = context;
    const services = await ports.teardown.services();
    let blocked;
    for (const state of states) {
        const own = targets.filter(({ resource }) => resource === resourceOf(state));
        if (blocked)
            tally.leave((0,teardown_part/* service */.eu)(state), after(blocked));
        else if (!(await removeOne(state, own, { ...context, services })))
            blocked = state;
    }
    const orphans = targets.filter(({ resource }) => states.every((state) => resourceOf(state) !== resource));
    await in_order_unscale(orphans, context);
    return blocked === undefined;
}
async function removeOne(state, targets, { services, ...context }) {
    const { tally, ports, signal, wait } = context;
    const part = (0,teardown_part/* service */.eu)(state);
    const unscaled = await in_order_unscale(targets, context);
    if (state.status === "INACTIVE") {
        ports.log.line(`service ${part.name} is gone already (INACTIVE)`);
        return true;
    }
    if (!unscaled) {
        const message = "It is still scaled automatically, and would be scaled up again.";
        tally.leave(part, new failure/* Failure */.H({ message }));
        return false;
    }
    return tally.attempt(part, signal, () => deleteService(state, { ports, services, signal, wait }));
}
/** @returns whether all are gone */
async function in_order_unscale(targets, { tally, ports, signal }) {
    let all = true;
    for (const target of targets) {
        const part = (0,teardown_part/* scalableTarget */.fw)(target.resource, target.dimension);
        const scaling = await ports.teardown.scaling();
        all = (await tally.attempt(part, signal, () => scaling.deregister(target))) && all;
    }
    return all;
}
const resourceOf = ({ cluster, name }) => `service/${cluster}/${name}`;
const after = ({ cluster, name }) => new failure/* Failure */.H({ message: `It comes after service ${cluster}/${name}, which is still there.` });

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/steps/teardown/log-groups.js



/** Log groups: those that are named, or those of the services' containers that carry our tag. */
async function logGroupsToGo({ ports, request, services, signal }) {
    const { logGroups: wanted, protect } = request;
    if (wanted === undefined)
        return oneByOne({ go: [], kept: [] }, async () => { }, signal);
    const groups = await ports.teardown.logGroups();
    const names = wanted === "tagged"
        ? await ofContainers(services.flatMap(({ definitions }) => definitions), ports)
        : wanted;
    const go = [];
    const kept = [];
    const missing = [];
    for (const name of names) {
        const group = await groups.group(name);
        if (!group) {
            if (wanted !== "tagged")
                missing.push(`log group ${name}`);
            continue;
        }
        const tags = wanted === "tagged" ? await groups.tags(group.arn) : {};
        const why = stays({ what: `log group ${name}`, names: [name], tags }, wanted, {
            input: "log-groups",
            protect,
        });
        if (why)
            kept.push(why);
        else
            go.push(part(group));
    }
    return oneByOne({ go, kept, missing }, ({ id }) => groups.remove(id), signal);
}
/** The groups that the `awslogs` driver of these revisions' containers writes to. */
async function ofContainers(definitions, ports) {
    const ecs = await ports.ecs();
    const names = [];
    for (const arn of new Set(definitions)) {
        const { document = {} } = (await ecs.describeTaskDefinition(arn)) ?? {};
        for (const { logConfiguration } of (0,json/* objects */.JD)(document["containerDefinitions"])) {
            if (!(0,json/* isObject */.Gv)(logConfiguration) || !(0,json/* isObject */.Gv)(logConfiguration["options"]))
                continue;
            const group = (0,json/* text */.Qq)(logConfiguration["options"]["awslogs-group"]);
            if (group !== undefined && (logConfiguration["options"]["awslogs-region"] ?? ecs.region) === ecs.region)
                names.push(group);
        }
    }
    return [...new Set(names)];
}
const part = ({ name }) => ({
    kind: "log group",
    id: name,
    name,
    command: `aws logs delete-log-group --log-group-name ${name}`,
});

;// CONCATENATED MODULE: ./build/teardown/service-refusal.js

/** A service that is never taken down, whether it is there or not: its scaling would go. */
function protectedService({ cluster, name }, protect) {
    const pattern = protectedBy([name, `${cluster}/${name}`], protect);
    if (pattern === undefined)
        return undefined;
    return {
        message: `Service '${name}' in cluster '${cluster}' is protected by the pattern '${pattern}'.`,
        where: { input: "protect" },
        hint: "Take it out of 'service', or change 'protect'.",
    };
}
/** Why a service is not taken down, before anything is changed; undefined where it is. */
function refusedService(service, protect) {
    const { cluster, name, arn, controller, taskSets } = service;
    const guarded = protectedService(service, protect);
    if (guarded)
        return guarded;
    if (service.status === "INACTIVE")
        return undefined;
    if (service.managedByEcs) {
        return {
            message: `Service '${name}' is an Express service: ECS made its load balancer, scaling and roles, and takes them away itself.`,
            where: { input: "service" },
            hint: `aws ecs delete-express-gateway-service --service-arn ${arn}`,
            link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-overview.html",
        };
    }
    if (controller === "EXTERNAL" && taskSets.length > 0) {
        const commands = taskSets.map((id) => `aws ecs delete-task-set --force --cluster ${cluster} --service ${name} --task-set ${id}`);
        return {
            message: `Service '${name}' has the deployment controller EXTERNAL and ${taskSets.length} task set(s), which belong to whatever made them.`,
            where: { input: "service" },
            hint: `Let that remove them first, or do it by hand: ${commands.join("; ")}`,
        };
    }
    if (controller === "CODE_DEPLOY" && taskSets.length > 1) {
        return {
            message: `CodeDeploy is deploying service '${name}': it has ${taskSets.length} task sets.`,
            where: { input: "service" },
            hint: "Let the deployment end, or stop it: aws deploy stop-deployment --deployment-id d-…",
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/steps/is-the-one.js
var is_the_one = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/steps/teardown/look.js




/** @throws Failure with every service that is refused */
async function look({ services: names, cluster, protect, }, ports) {
    const places = names.map((name) => ({ name, ...(0,where_to_deploy/* servicePlace */.T)(name, cluster) }));
    const known = await ports.teardown.services();
    const found = [];
    for (const { name, ...place } of places) {
        const [state] = await known.services(place.cluster, [place.service]);
        if (state)
            (0,is_the_one/* checkIsTheOne */.I)(name, state.arn);
        if (found.every((one) => one.state === undefined || one.state.arn !== state?.arn))
            found.push({ place, state });
    }
    const states = found.flatMap(({ state }) => state ?? []);
    const missing = found.flatMap(({ place, state }) => (state ? [] : [place]));
    const refused = [
        ...states.map((state) => refusedService(state, protect)),
        ...missing.map(({ cluster, service }) => protectedService({ cluster: cluster.split("/").at(-1) ?? cluster, name: service }, protect)),
    ].filter((problem) => problem !== undefined);
    if (refused.length > 0)
        throw new failure/* Failure */.H(refused);
    return { states, missing };
}
/** Those of services that are gone already too: a new service of the name would be scaled by them. */
async function scalableTargets(states, missing, ports) {
    const resources = [
        ...states.map(({ cluster, name }) => `service/${cluster}/${name}`),
        ...missing.map(({ cluster, service }) => `service/${cluster.split("/").at(-1)}/${service}`),
    ];
    return resources.length === 0 ? [] : (await ports.teardown.scaling()).targets(resources);
}

// EXTERNAL MODULE: ./build/arn.js + 1 modules
var build_arn = __webpack_require__(4676);
;// CONCATENATED MODULE: ./build/teardown/revisions.js
/**
 * Which revisions of a family may go: neither the newest `keep` that are ACTIVE, nor one in use.
 * @param uses of services that are themselves to go do not count: leave them out
 */
function revisionsToGo(revisions, uses, keep) {
    const newestFirst = revisions.toSorted((one, other) => other.revision - one.revision);
    const newest = newestFirst.filter(({ status }) => status === "ACTIVE").slice(0, keep);
    const go = [];
    const kept = [];
    for (const revision of newestFirst) {
        const users = [
            ...new Set(uses.filter(({ definition }) => definition === revision.arn).map(({ by }) => by)),
        ];
        const what = `task definition ${revision.family}:${revision.revision}`;
        if (users.length > 0)
            kept.push({ what, why: `In use by ${listed(users)}.` });
        else if (newest.includes(revision))
            kept.push({ what, why: newestWords(keep), asked: true });
        else
            go.push(revision);
    }
    return { go: go.toReversed(), kept };
}
const newestWords = (keep) => (keep === 1 ? "It is the newest." : `It is one of the newest ${keep}.`);
/** Three are enough to find the others. */
function listed(users) {
    const more = users.length - 3;
    return `${users.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// EXTERNAL MODULE: ./build/steps/teardown/erase.js + 1 modules
var erase = __webpack_require__(541);
;// CONCATENATED MODULE: ./build/steps/teardown/revisions.js





/** Revisions of families that nobody uses. */
async function revisionsOfFamilies(context) {
    const { ports, request, services, signal } = context;
    const { families: wanted, keepRevisions, protect } = request;
    if (wanted === undefined)
        return oneByOne({ go: [], kept: [] }, async () => { }, signal);
    const known = await ports.teardown.revisions();
    const ofServices = services.flatMap(({ definitions }) => definitions.flatMap((arn) => (0,build_arn/* familyOf */.Ap)(arn)?.family ?? []));
    const kept = [];
    const listed = [];
    const missing = [];
    for (const family of new Set(wanted === "tagged" ? ofServices : wanted)) {
        const revisions = await known.revisions(family);
        const [newest] = revisions;
        if (!newest) {
            missing.push(`task definition family ${family}`);
            continue;
        }
        const tags = wanted === "tagged" ? await known.tags(newest.arn) : {};
        const what = `task definition family ${family}`;
        const why = stays({ what, names: [family], tags }, wanted, { input: "families", protect });
        if (why)
            kept.push(why);
        else
            listed.push(revisions);
    }
    const families = listed.flatMap(([first]) => first?.family ?? []);
    const all = families.length > 0 ? await known.uses(families) : [];
    // Services that go use nothing any more when it is the revisions' turn.
    const uses = all.filter((use) => services.every(({ cluster, name }) => `${cluster}/${name}` !== use.service));
    const plans = listed.map((revisions) => revisionsToGo(revisions, uses, keepRevisions));
    const revisions = plans.flatMap(({ go }) => go);
    return {
        go: revisions.map(revisions_part),
        kept: [...kept, ...plans.flatMap((plan) => plan.kept)],
        missing,
        carryOut: (tally) => revisions_remove(revisions, tally, { known, context }),
    };
}
async function revisions_remove(revisions, tally, { known, context }) {
    const { ports, signal, request } = context;
    const { log, clock, random } = ports;
    await (0,erase/* eraser */.R)(known, { clock, signal, random })(revisions, {
        timeout: request.timeout,
        gone: (revision) => tally.add(revisions_part(revision)),
        left: (revision, why) => tally.leave(revisions_part(revision), why),
        progress: (done) => log.line(`${done} of ${revisions.length} revision(s) seen to`),
    });
}
function revisions_part({ arn, family, revision, status }) {
    const name = `${family}:${revision}`;
    const deregister = status === "ACTIVE" ? `aws ecs deregister-task-definition --task-definition ${name} && ` : "";
    return {
        kind: "task definition",
        id: arn,
        name,
        command: `${deregister}aws ecs delete-task-definitions --task-definitions ${name}`,
    };
}

;// CONCATENATED MODULE: ./build/teardown/routes.js

/** Which rules and target groups go, and why the others stay. */
function routePlan(state, request) {
    const kept = [];
    const rules = state.rules.filter((rule) => {
        const why = request.rules === undefined ? undefined : ruleStays(rule, request.rules, state, request);
        if (why)
            kept.push(why);
        return request.rules !== undefined && !why;
    });
    const groups = state.targetGroups.filter((group) => {
        if (request.targetGroups === undefined)
            return false;
        const left = state.rules.filter((rule) => !rules.includes(rule) && rule.targetGroups.includes(group.arn));
        const why = groupStays(group, request.targetGroups, { state, request, left });
        if (why)
            kept.push(why);
        return !why;
    });
    return { go: [...rules.map(rulePart), ...groups.map(groupPart)], kept };
}
function ruleStays(rule, wanted, { targetGroups, tags, users }, { protect }) {
    const what = ruleName(rule);
    const settings = { input: "listener-rules", protect };
    const unwanted = stays({ what, names: [rule.arn, ...rule.hosts.values], tags: tags.get(rule.arn) ?? {} }, wanted, settings);
    if (unwanted)
        return unwanted;
    if (rule.priority === undefined)
        return { what, why: "It is the listener's default action, which every listener has to have." };
    const others = rule.targetGroups.filter((arn) => targetGroups.every((group) => group.arn !== arn));
    // By its ARN it is this very rule that is meant, wherever it leads.
    const isMeant = wanted !== "tagged" && wanted.includes(rule.arn);
    if (others.length > 0 && !isMeant)
        return { what, why: `It also forwards to ${others.map(groupName).join(", ")}, which stay.` };
    const by = rule.targetGroups.flatMap((arn) => users.get(arn) ?? []);
    return by.length > 0 ? { what, why: `It leads to ${by.join(", ")}.` } : undefined;
}
function groupStays(group, wanted, { state, request, left }) {
    const what = `target group ${group.name}`;
    const tags = state.tags.get(group.arn) ?? {};
    const settings = { input: "target-groups", protect: request.protect };
    const unwanted = stays({ what, names: [group.name, group.arn], tags }, wanted, settings);
    if (unwanted)
        return unwanted;
    const users = state.users.get(group.arn) ?? [];
    if (users.length > 0)
        return { what, why: `It is also that of ${users.join(", ")}.` };
    if (left.length === 0)
        return undefined;
    return { what, why: `Still forwarded to by ${left.map(ruleName).join(", ")}.` };
}
const rulePart = (rule) => ({
    kind: "listener rule",
    id: rule.arn,
    name: ruleName(rule).replace(/^listener rule /, ""),
    command: `aws elbv2 delete-rule --rule-arn ${rule.arn}`,
});
const groupPart = ({ arn, name }) => ({
    kind: "target group",
    id: arn,
    name,
    command: `aws elbv2 delete-target-group --target-group-arn ${arn}`,
});
/** `listener rule shop.example.com (arn:…)` */
function ruleName({ arn, hosts, priority }) {
    const name = [...hosts.values, ...hosts.regexes].join(", ") ||
        (priority === undefined ? "default" : `of priority ${priority}`);
    return `listener rule ${name} (${arn})`;
}
/** `arn:…:targetgroup/web-blue/0123` → `web-blue` */
function groupName(arn) {
    return /:targetgroup\/([^/]+)\//.exec(arn)?.[1] ?? arn;
}

// EXTERNAL MODULE: ./build/steps/teardown/delete-target-group.js
var delete_target_group = __webpack_require__(1248);
;// CONCATENATED MODULE: ./build/steps/teardown/routes.js




/** Rules and target groups of the services that go, and those that are named. */
async function routesToGo({ ports, request, services, signal }) {
    const { rules: wantedRules, targetGroups: wantedGroups, protect } = request;
    if (wantedRules === undefined && wantedGroups === undefined)
        return oneByOne({ go: [], kept: [] }, async () => { }, signal);
    const routes = await ports.teardown.routes();
    const ofServices = services.flatMap(({ targetGroups }) => targetGroups);
    const named = wantedGroups === "tagged" || wantedGroups === undefined ? [] : wantedGroups;
    const references = [...new Set([...ofServices, ...named])];
    const targetGroups = [];
    const missing = [];
    for (const reference of references) {
        const [found] = await routes.targetGroups([groupName(reference)]);
        const isIt = found && (!reference.startsWith("arn:") || found.arn === reference);
        if (!isIt && named.includes(reference))
            missing.push(`target group ${reference}`);
        if (isIt && targetGroups.every(({ arn }) => arn !== found.arn))
            targetGroups.push(found);
    }
    const namedRules = wantedRules === "tagged" || wantedRules === undefined ? [] : wantedRules;
    const listeners = new Set(namedRules.flatMap((name) => listenerOf(name) ?? []));
    for (const loadBalancer of new Set(targetGroups.flatMap((group) => group.loadBalancers)))
        for (const listener of await routes.listeners(loadBalancer))
            listeners.add(listener);
    const rules = [];
    for (const listener of listeners) {
        const found = await rulesOf(listener, routes);
        const isLeading = (rule) => targetGroups.some(({ arn }) => rule.targetGroups.includes(arn));
        rules.push(...found.filter((rule) => isLeading(rule) || namedRules.includes(rule.arn)));
    }
    const isThere = (name) => rules.some(({ arn, hosts }) => arn === name || hosts.values.includes(name));
    missing.push(...namedRules.filter((name) => !isThere(name)).map((name) => `listener rule ${name}`));
    const arns = [...targetGroups, ...rules].map(({ arn }) => arn);
    const tags = arns.length > 0 ? await routes.tags(arns) : new Map();
    const users = arns.length > 0 ? await usersOf({ ports, services }) : new Map();
    const plan = routePlan({ targetGroups, rules, tags, users }, { rules: wantedRules, targetGroups: wantedGroups, protect });
    return oneByOne({ ...plan, missing }, ({ kind, id }) => kind === "listener rule" ? routes.deleteRule(id) : (0,delete_target_group/* deleteTargetGroup */.G)(id, routes, ports.clock), signal);
}
/** `arn:…:listener-rule/app/shared/<load balancer>/<listener>/<rule>` has its listener's ARN in it. */
function listenerOf(rule) {
    const [, head, path] = /^(arn:.+):listener-rule\/(.+)\/[^/]+$/.exec(rule) ?? [];
    return head === undefined ? undefined : `${head}:listener/${path}`;
}
/** None where the listener is gone. */
async function rulesOf(listener, routes) {
    try {
        return await routes.rules(listener);
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && error.code.startsWith("ListenerNotFound"))
            return [];
        throw error;
    }
}
/** Other services by their target groups. */
async function usersOf({ ports, services, }) {
    const users = new Map();
    const known = await ports.teardown.services();
    for (const other of await known.others(services.map(({ arn }) => arn))) {
        for (const group of other.targetGroups)
            users.set(group, [...(users.get(group) ?? []), `service ${other.cluster}/${other.name}`]);
    }
    return users;
}

;// CONCATENATED MODULE: ./build/steps/teardown/teardown.js












/** What goes beside the services, in this order: nothing before what still leads to it or writes into it. */
const takings = [routesToGo, discoveryToGo, revisionsOfFamilies, imagesToGo, logGroupsToGo];
/**
 * Takes services away with what belongs to them. Everything is looked at first; what is refused is refused before
 * anything is changed. What is gone already is passed over, so the step can be run again wherever it ended.
 */
async function teardown(request, { ports, signal, outputs }) {
    const { log } = ports;
    Object.assign(outputs, { deleted: "[]", kept: "[]", remaining: "[]", plan: "[]" });
    const { states, missing } = await look(request, ports);
    for (const { cluster, service } of missing)
        log.line(`service ${cluster}/${service}: there is none, or ECS has forgotten it`);
    const context = { ports, signal, request, services: states };
    const targets = await scalableTargets(states, missing, ports);
    const before = [];
    for (const taking of takings)
        before.push(await taking(context));
    for (const what of before.flatMap(({ missing = [] }) => missing))
        log.line(`${what}: there is none`);
    const plan = [
        ...servicePlan(states, targets),
        ...before.flatMap(({ go }) => go.map((part) => `delete ${(0,teardown_part/* shown */.SP)(part)}`)),
    ];
    outputs.plan = JSON.stringify(plan);
    if (request.dryRun) {
        log.group("What would be done, in this order", plan.length > 0 ? plan : ["(nothing)"]);
        const kept = before.flatMap((taking) => taking.kept);
        for (const { what, why } of kept)
            log.line(`would keep ${what}: ${why}`);
        outputs.kept = keptText(kept);
        await log.summary(teardownSummary({ outcome: "skipped", plan, kept, deleted: [], remaining: [] }));
        return { outcome: "skipped" };
    }
    const tally = new teardown_tally/* Tally */.F(log);
    const gone = await removeInOrder(states, targets, { wait: request, ports, signal, tally });
    if (gone) {
        // Each is looked at anew: the services' own use of it is over, and somebody else's may have begun.
        for (const [at, taking] of takings.entries())
            await carryOut(taking, { context, tally, planned: before[at]?.go ?? [] });
    }
    else {
        const needed = new failure/* Failure */.H({ message: "A service that may need it is still there." });
        for (const part of before.flatMap(({ go }) => go))
            tally.leave(part, needed);
    }
    sayKept(tally.kept, ports);
    const ending = tally.ending();
    const { deleted, kept, remaining } = tally;
    outputs.deleted = JSON.stringify(deleted);
    outputs.kept = keptText(kept);
    outputs.remaining = JSON.stringify(remaining);
    log.line(`${deleted.length} deleted, ${kept.length} kept, ${remaining.length} remaining`);
    await log.summary(teardownSummary({ outcome: ending.outcome ?? "failed", plan: [], deleted, kept, remaining }));
    return ending;
}
/** Somebody may have named it, and must not take green for gone. */
function sayKept(kept, { log }) {
    const unexpected = kept.filter(({ asked }) => !asked);
    if (unexpected.length === 0)
        return;
    log.notice({
        message: `${unexpected.length} thing(s) stay on purpose:\n${unexpected.map(({ what, why }) => `- ${what}: ${why}`).join("\n")}`,
    });
}
const keptText = (kept) => JSON.stringify(kept.map(({ what, why }) => ({ what, why })));
/** @param planned what was to go when the step began: still there where nobody can look at it any more */
async function carryOut(taking, { context, tally, planned, }) {
    try {
        const found = await taking(context);
        tally.keep(found.kept);
        await found.carryOut(tally);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        for (const part of planned)
            tally.leave(part, error);
        if (planned.length === 0)
            for (const problem of error.problems)
                context.ports.log.warning(problem);
    }
}

// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(5744);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/actions/preview-inputs.js
var preview_inputs = __webpack_require__(7212);
;// CONCATENATED MODULE: ./build/actions/preview-teardown-inputs.js



/** Previews of pull requests, instead of services by name. */
const previewTeardownInputs = {
    preview: (0,table/* optional */.lq)(preview_inputs/* previewChoice */.aY, "Remove the previews of a pull request with all that belongs to them: `true` for that of the event (`pull_request_target: closed` needs no checkout), which is left alone where it is open again; or its number, whatever its state. With `service`, the base service, that one's preview only.", "false"),
    "sweep-previews": (0,table/* optional */.lq)(inputs_kinds/* boolean */.zM, "Remove the previews of this repository in the cluster that nobody needs any more: the pull request is not open, has lost `preview-label`, or the preview has expired. For a schedule.", "false"),
    "preview-label": (0,table/* optional */.lq)(inputs_kinds/* text */.Qq, "Label without which a pull request gets no preview, as where they are deployed."),
    "preview-grace": (0,table/* optional */.lq)((0,inputs_kinds/* duration */.p0)({ min: "0s", max: "168h" }), "How long after its last deployment a sweep leaves a preview alone: the run that deploys it may still be at it.", "30m"),
    "sweep-all": (0,table/* optional */.lq)(inputs_kinds/* boolean */.zM, "Whether a sweep goes on where GitHub lists no open pull request at all and there are more than three previews. Without it that is an error, as a list that got lost would delete everything.", "false"),
    ...preview_inputs/* githubInputs */.dN,
};

;// CONCATENATED MODULE: ./build/actions/teardown-inputs.js



const wanted = (what) => ({
    form: `\`tagged\`, or ${what}, one per line or between commas`,
    parse(value) {
        const items = inputs_kinds/* list */.p_.parse(value);
        return items.length === 1 && items[0] === "tagged" ? "tagged" : items;
    },
});
const teardown_inputs_images = {
    form: "`repository:tag` or `repository@sha256:…`, one per line or between commas",
    parse: (value) => inputs_kinds/* list */.p_.parse(value).map(parseNamedImage),
};
/** What goes with the services. */
const teardownParts = {
    "listener-rules": (0,table/* optional */.lq)(wanted("ARNs or hosts"), "Rules of load balancers that go: `tagged` takes those that lead to the services' target groups and carry the tag `ecs-actions:managed: true`, others are named. One that also leads elsewhere stays."),
    "target-groups": (0,table/* optional */.lq)(wanted("names or ARNs"), "Target groups that go, after the rules: `tagged` takes those of the services that carry the tag. One that another service or a rule still needs stays."),
    "cloud-map-instances": (0,table/* optional */.lq)(inputs_kinds/* boolean */.zM, "Whether registrations of the services' tasks that are left in Cloud Map are deregistered.", "false"),
    "cloud-map-services": (0,table/* optional */.lq)(wanted("ids or ARNs"), "Services in Cloud Map that go, with the registrations of the services' tasks: `tagged` takes those of the services that carry the tag. One with other registrations stays."),
    families: (0,table/* optional */.lq)(wanted("names"), "Families whose task definitions are deregistered and deleted: `tagged` takes those of the services whose newest revision carries the tag. A revision that is in use anywhere in the account and region stays. May be given without `service`."),
    "keep-revisions": (0,table/* optional */.lq)((0,inputs_kinds/* integer */.nd)({ min: 1, max: 1_000_000 }), "How many of the newest revisions of each of `families` stay, beside those in use. For families of services that stay: not together with `service`. Left out: none."),
    images: (0,table/* optional */.lq)(teardown_inputs_images, "Images of ECR that go: `shop/web:pr-12` takes a tag away, and the image where it was the last one; `shop/web@sha256:…` deletes the image with all its tags. One that a service, a rollback of it or a task in the account and region would pull again stays. May be given without `service`."),
    "log-groups": (0,table/* optional */.lq)(wanted("names"), "Log groups that go, with all that is in them: `tagged` takes those of the services' containers that carry the tag."),
};
/** How, and what never. */
const teardownSettings = {
    protect: (0,table/* optional */.lq)(inputs_kinds/* list */.p_, "Patterns of names that are never deleted, `*` for any characters: `*-production`, or `production/*` for the services of a cluster. They hold for everything that has a name, whatever the other inputs say. A service that is protected fails the step before anything is changed."),
    "protected-tasks": (0,table/* optional */.lq)((0,inputs_kinds/* oneOf */.yL)("wait", "stop"), "What to do with tasks that are protected from scale-in: `wait` until they stop or their protection ends, as far as `timeout` allows, or `stop` them by ending it.", "wait"),
    "stop-after": (0,table/* optional */.lq)((0,inputs_kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long after a service was scaled to 0 a task may go on that ECS has not told to stop; it is stopped then. After the same time a service is deleted although tasks that were told to stop still do.", "5m"),
    timeout: (0,table/* optional */.lq)((0,inputs_kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long each service may take to be gone, and all revisions together.", "20m"),
    "dry-run": (0,table/* optional */.lq)(inputs_kinds/* boolean */.zM, "Print what would be done, and change nothing.", "false"),
};
const teardownServices = {
    service: (0,table/* optional */.lq)(inputs_kinds/* list */.p_, "Name or ARN of the service; several, one per line, are deleted in this order, each when the one before is gone. One that is not there is passed over."),
    cluster: (0,table/* optional */.lq)(inputs_kinds/* text */.Qq, "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`."),
};

;// CONCATENATED MODULE: ./build/actions/teardown-service.js







/* harmony default export */ const teardown_service = ((0,action/* action */.X)({
    name: "teardown-service",
    description: "Delete ECS services in the order that ECS wants, with what belongs to them; or old task definitions only.",
    inputs: { ...teardownServices, ...teardownParts, ...previewTeardownInputs, ...teardownSettings },
    outputs: {
        outcome: "How it ended: `succeeded`, `not-needed` (nothing was there), `skipped` (a dry run), `failed`, `timed-out` or `cancelled`. Set even when the step fails.",
        deleted: "What was deleted, as a JSON list: `service default/web`, `task definition web:3` …",
        kept: "What stays on purpose, as a JSON list of `what` and `why`.",
        remaining: "What was to go and is still there, as a JSON list of `what`, `why` and the `command` that deletes it.",
        plan: "What was to be done, as a JSON list of lines in their order.",
    },
    async run(input, context) {
        if (!isAboutPreviews(input))
            return teardown(checkedTeardown(input), context);
        checkPreviewTeardown(input);
        return teardownPreviews(input, context);
    },
}));


/***/ }),

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

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkIsTheOne)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * A service that was given by its ARN was asked for by its name, and so was found in the region and account of the
 * credentials: the ARN may be of others.
 * @param given name or ARN
 * @param found ARN of the service that was found
 * @throws Failure where they are two
 */
function checkIsTheOne(given, found) {
    const place = (arn) => arn.split(":").slice(0, 5).join(":");
    if (!given?.startsWith("arn:") || !found.startsWith("arn:") || place(given) === place(found))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `'${given}' is in another region or account than the credentials are for; there the service of that name is '${found}'.`,
        where: { input: "service" },
        hint: "Set AWS_REGION, or the role, to that of the ARN.",
    });
}


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ whereToDeploy),
/* harmony export */   T: () => (/* binding */ servicePlace)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4676);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);



/** The service and its cluster: the inputs first, then the service definition, then ECS's `default` cluster. */
function whereToDeploy(input) {
    const definition = input.serviceDefinition?.document;
    const service = input.service ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(definition?.["serviceName"]);
    if (service === undefined || service === "") {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H({
            message: definition
                ? "Neither input 'service' nor `serviceName` in the service definition names the service."
                : "Which service? Give input 'service', or a 'service-definition' with a serviceName.",
            where: input.serviceDefinition?.whereIs([]) ?? { input: "service" },
        });
    }
    return servicePlace(service, input.cluster ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(definition?.["cluster"]));
}
/**
 * A service by its name, or by its ARN, which names the cluster too (`service/<cluster>/<name>`; old ones do not).
 * @throws Failure where the ARN is not a service's, or it and the cluster contradict each other
 */
function servicePlace(service, cluster) {
    const resource = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(service)?.resource;
    if (resource === undefined)
        return { service, cluster: cluster ?? "default" };
    const [kind, ...path] = resource.split("/");
    if (kind !== "service") {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H({
            message: `'${service}' is the ARN of something else than a service.`,
            where: { input: "service" },
            hint: "A service's ARN ends in `:service/<cluster>/<name>`.",
        });
    }
    const [name = service, inArn] = path.toReversed();
    if (cluster !== undefined && inArn !== undefined && cluster.split("/").at(-1) !== inArn) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H({
            message: `The service's ARN is of cluster '${inArn}', and the cluster is given as '${cluster}'.`,
            where: { input: "cluster" },
            hint: "Leave the cluster out, or give the service by its name.",
        });
    }
    return { service: name, cluster: cluster ?? inArn ?? "default" };
}


/***/ })

};
