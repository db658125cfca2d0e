export const id = 557;
export const ids = [557];
export const modules = {

/***/ 5807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ serviceInputs),
  F: () => (/* binding */ waitInputs)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/inputs/structured-text.js
var structured_text = __webpack_require__(3877);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/actions/ebs-volume.js



/** The members of `managedEBSVolume`, which are handed to ECS as they are. */
const ebsVolume = {
    form: "YAML map",
    parse(text) {
        const { value } = (0,structured_text/* parseStructured */.j)(text, "service-managed-ebs-volume", "the EBS volume");
        if ((0,json/* isObject */.Gv)(value))
            return value;
        throw new failure/* Failure */.H({
            message: "The EBS volume is no map of settings.",
            hint: "Write the members of `managedEBSVolume`: sizeInGiB: 20, and below it roleArn: arn:aws:iam::…:role/ecsInfrastructureRole.",
        });
    },
};

;// CONCATENATED MODULE: ./build/actions/inputs.js



/** What is deployed where. */
const serviceInputs = {
    service: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name or ARN of the service. Default: `serviceName` of `service-definition`."),
    cluster: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name or ARN of the cluster. Default: `cluster` of `service-definition`, else `default`."),
    "service-definition": (0,table/* optional */.lq)(kinds/* path */.Ae, "File with the service's definition (JSON or YAML, the members of CreateService): the service is created from it where it does not exist, and brought in line with it where it does. Its `desiredCount` is used for the creation only."),
    "desired-count": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 0, max: 5000 }), "How many tasks to run. Left out: as many as now (autoscaling goes on undisturbed), or what `service-definition` says for a new service."),
    "force-new-deployment": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether to start all tasks anew although the definition is unchanged. Left out: yes where an image has a tag and no digest, as the tag may point at something new; no where all images have digests."),
    register: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("if-changed", "always"), "`if-changed` registers no new revision where the definition means the same as one that is there (the service's own, or the family's newest); `always` registers one with each run.", "if-changed"),
    "propagate-tags": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("SERVICE", "TASK_DEFINITION", "NONE"), "From where the service's tasks get their tags. Left out: as it is, or as `service-definition` says."),
    "enable-ecs-managed-tags": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether ECS puts its own tags (cluster and service) on the service's tasks. Left out: as it is, or as `service-definition` says."),
    "service-managed-ebs-volume-name": (0,table/* optional */.lq)(kinds/* text */.Qq, "Name of the volume of the task definition (one with `configuredAtLaunch`) that `service-managed-ebs-volume` is for."),
    "service-managed-ebs-volume": (0,table/* optional */.lq)(ebsVolume, "The EBS volume that ECS makes for each task of the service, as a YAML map: the members of `managedEBSVolume`, such as `sizeInGiB`, `volumeType` and `roleArn`."),
    preflight: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("error", "warn", "off"), "What to do with a roll that can never move, because the desired count and the two percents allow ECS neither to stop a task nor to start one.", "error"),
    "dry-run": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Print what would be sent, and change nothing.", "false"),
};
/** How to wait. */
const waitInputs = {
    timeout: (0,table/* optional */.lq)((0,kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long to wait for the deployment to be complete. ECS goes on after that.", "30m"),
    "on-cancel": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("leave", "roll-back"), "When the workflow is cancelled: `leave` ECS's deployment going, or `roll-back` to the revision from before.", "leave"),
    "fail-on-superseded": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether the step fails when a newer deployment of the same service took over before ours was complete.", "true"),
};


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ stuckSentence),
/* harmony export */   v9: () => (/* binding */ advice),
/* harmony export */   w2: () => (/* binding */ unblockHint)
/* harmony export */ });
/** The fix for what ECS's own words name; the first rule that fits is used. */
const fixes = [
    {
        pattern: /deployment configuration\. Update the minimumHealthyPercent/,
        hint: "Lower minimumHealthyPercent, raise maximumPercent (more room is needed) or run more tasks.",
    },
    {
        pattern: /already using a port required/,
        hint: "A static host port needs an instance of its own for every task: add an instance, or lower minimumHealthyPercent so that an old task makes room first, or use hostPort 0 behind a target group.",
    },
    {
        pattern: /insufficient (memory|CPU units) available/,
        hint: "No instance has the room: add one, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
    },
    {
        pattern: /missing an attribute required|placement constraint unsatisfied/,
        hint: "No instance meets the placement constraints or has what the task definition needs (log driver, awsvpc …).",
    },
    {
        pattern: /No Container Instances were found/,
        hint: "The cluster has no instance: is the Auto Scaling group at 0, or do the instances belong to another cluster (ECS_CLUSTER in /etc/ecs/ecs.config)?",
    },
    {
        pattern: /CannotPull/,
        hint: "The image cannot be pulled: does the tag exist in that repository, for this platform, and may the execution role (or the instance's role) pull it?",
    },
    {
        pattern: /OutOfMemory/,
        hint: "The container needs more memory than its definition gives it: raise `memory`.",
    },
    {
        pattern: /health check/i,
        hint: "The new tasks start but do not pass the health check in time: look at its path, port and codes, and at healthCheckGracePeriodSeconds.",
    },
    { pattern: /exit code|Essential container/, hint: "The container's own log says why it ended." },
];
/** What to do about an ending, from the evidence; nothing where the evidence names no cause we know. */
function advice(result) {
    const words = [
        ...result.evidence.stopped.map(({ reason }) => reason),
        ...result.evidence.events.toReversed(),
        result.says,
    ];
    for (const said of words) {
        const fix = fixes.find(({ pattern }) => pattern.test(said));
        if (fix)
            return { hint: fix.hint };
    }
    return {};
}
/** The arithmetic of a roll that can never move, in one sentence. */
function stuckSentence({ desiredCount, minimumHealthyPercent, maximumPercent, lower, upper, }) {
    return (`With desiredCount ${desiredCount}, minimumHealthyPercent ${minimumHealthyPercent} and maximumPercent ${maximumPercent}, ` +
        `ECS must keep ${lower} task(s) and may run ${upper} at the most: it can neither stop an old task nor start a new one, ` +
        "and waits for ever.");
}
/** The smallest changes that would let a stuck roll move, in words. */
function unblockHint(changes) {
    const costs = {
        none: "",
        downtime: " (the service is away while its one task is replaced)",
        "fewer-tasks": " (one task fewer during the roll)",
        "more-capacity": " (needs room for one task more)",
    };
    const said = changes.map((change) => `${change.changes} ${change[change.changes]}${costs[change.cost]}`);
    return `Any one of these lets it move: ${said.join("; ")}.`;
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

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ deployed),
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/deployment/advice.js
var advice = __webpack_require__(3132);
// EXTERNAL MODULE: ./build/deployment/judge.js
var judge = __webpack_require__(4393);
// EXTERNAL MODULE: ./build/deployment/outcome.js
var deployment_outcome = __webpack_require__(6066);
;// CONCATENATED MODULE: ./build/deployment/movement.js

/** The tasks of each of a service's revisions, the oldest deployment first. */
function revisionCounts(service) {
    return service.deployments
        .toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
        .map(({ taskDefinition, runningCount, pendingCount }) => ({
        revision: (0,judge/* revision */.QL)(taskDefinition),
        running: runningCount ?? 0,
        pending: pendingCount ?? 0,
    }));
}
/** Adds a moment where something moved since the last one. */
function withMoment(moments, at, service) {
    const moment = { at, revisions: revisionCounts(service) };
    const last = moments.at(-1);
    return last && movement(last) === movement(moment) ? moments : [...moments, moment];
}
/** `web:1 ×1, web:2 ×1 (+1 starting)` */
function movement({ revisions }) {
    const shown = revisions.filter(({ running, pending }) => running + pending > 0);
    if (shown.length === 0)
        return "no tasks";
    return shown
        .map((count) => `${count.revision} ×${count.running}${count.pending ? ` (+${count.pending} starting)` : ""}`)
        .join(", ");
}

// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/deploy-summary.js



const signs = {
    started: "▶️",
    succeeded: "✅",
    "not-needed": "✅",
    skipped: "⏭️",
    failed: "❌",
    "rolled-back": "↩️",
    superseded: "⏩",
    stopped: "⏹️",
    "timed-out": "⏱️",
    cancelled: "🚫",
};
/** The Markdown of a deployment: the outcome first, then what changed, how it went, and the evidence. */
function deploySummary(summary) {
    const { outcome, service, cluster, says, waited } = summary;
    const time = waited === undefined ? "" : ` after ${waited} s`;
    return [
        `### ${signs[outcome]} ${(0,inert/* inertMarkdown */.I)(service)}: ${outcome}${time}`,
        `${capital(deployment_outcome/* outcomes */.K[outcome].means)}.${says === undefined ? "" : ` ${(0,inert/* inertMarkdown */.I)(says)}`}`,
        `[${(0,inert/* inertMarkdown */.I)(service)}](${consoleLink(summary)}) in cluster ${(0,inert/* inertMarkdown */.I)(cluster)}: ${revisions(summary)}`,
        list("What changed", summary.changes?.map(inert/* inertMarkdown */.I)),
        roll(summary.moments),
        stoppedTasks(summary.evidence),
        list("What ECS said", summary.evidence?.events.map(inert/* inertMarkdown */.I)),
        summary.problem?.hint === undefined ? "" : `**What to do:** ${(0,inert/* inertMarkdown */.I)(summary.problem.hint)}`,
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function revisions({ from, to }) {
    return from === undefined || from === to
        ? (0,inert/* inertMarkdown */.I)(to)
        : `${(0,inert/* inertMarkdown */.I)(from)} → ${(0,inert/* inertMarkdown */.I)(to)}`;
}
function list(title, items) {
    return items && items.length > 0 ? `**${title}**\n\n${items.map((item) => `- ${item}`).join("\n")}` : "";
}
function roll(moments) {
    if (!moments || moments.length < 2)
        return "";
    const rows = moments.map((moment) => `| ${moment.at} s | ${(0,inert/* inertMarkdown */.I)(movement(moment))} |`);
    return ["| Time | Tasks |", "| ---: | --- |", ...rows].join("\n");
}
function stoppedTasks(evidence) {
    if (!evidence || evidence.stopped.length === 0)
        return "";
    const rows = evidence.stopped.map(({ tasks, reason }) => `| ${tasks} | ${(0,inert/* inertMarkdown */.I)(reason)} |`);
    return ["| Stopped tasks | Why |", "| ---: | --- |", ...rows].join("\n");
}
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/console-v2.html; the console's host differs by partition. */
function consoleLink({ region, cluster, service, }) {
    const host = region.startsWith("cn-")
        ? "console.amazonaws.cn"
        : region.startsWith("us-gov-")
            ? "console.amazonaws-us-gov.com"
            : "console.aws.amazon.com";
    const name = encodeURIComponent(cluster.split("/").at(-1) ?? cluster);
    return `https://${region}.${host}/ecs/v2/clusters/${name}/services/${encodeURIComponent(service)}/deployments?region=${region}`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./build/deployment/events.js
var deployment_events = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/deployment/evidence.js

function evidence(target, service, stopped) {
    const events = service ? (0,deployment_events/* ourEvents */.MF)(service, target).filter(deployment_events/* isTrouble */.KM).map(deployment_events/* eventText */.cj) : [];
    const reasons = new Map();
    for (const task of stopped)
        reasons.set(stopReason(task), (reasons.get(stopReason(task)) ?? 0) + 1);
    return {
        events: [...new Set(events)],
        stopped: [...reasons].map(([reason, tasks]) => ({ reason, tasks })).toSorted((a, b) => b.tasks - a.tasks),
    };
}
/**
 * The task's reason with those of its containers that say one or ended with an error. The task's alone is often
 * "Essential container in task exited" or "Task failed to start", and the cause stands at one container.
 */
function stopReason({ stoppedReason, stopCode, containers = [] }) {
    const details = containers
        .filter(({ exitCode, reason }) => reason !== undefined || (exitCode ?? 0) !== 0)
        .map(({ name, exitCode, reason }) => [`${name}:`, exitCode === undefined ? "" : `exit code ${exitCode}`, reason ?? ""]
        .filter(Boolean)
        .join(" "));
    const task = stoppedReason ?? stopCode ?? "no reason given";
    return details.length > 0 ? `${task}: ${details.join("; ")}` : task;
}

;// CONCATENATED MODULE: ./build/deployment/poll.js
/**
 * Milliseconds to wait before the next look: often in the first half minute, when an error shows and a small roll
 * ends; flat at ten seconds later, so that no more than ten seconds pass between the end and our saying so. ECS allows
 * 20 DescribeServices a second for an account, so a jitter of a tenth keeps many jobs from looking at the same moment.
 * @param looks how many looks there have been
 * @param random 0 to 1
 */
function pollDelay(looks, random) {
    const base = looks < 10 ? 1000 : looks < 16 ? 2000 : looks < 30 ? 5000 : 10_000;
    return Math.round(base * (0.9 + random * 0.2));
}

// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/steps/announce.js


/** Says what is new since the last look: tasks that moved, ECS's events, a roll that turned back. Nothing twice. */
function announcer(target, log) {
    const told = new Set();
    let shown;
    let phase = "rolling";
    return ({ service }, verdict, moments) => {
        const moment = moments.at(-1);
        if (moment && moment !== shown) {
            shown = moment;
            log.line(movement(moment));
        }
        for (const event of service ? (0,deployment_events/* ourEvents */.MF)(service, target) : []) {
            if (told.has(event.id))
                continue;
            told.add(event.id);
            log.line(`  ${(0,deployment_events/* isTrouble */.KM)(event) ? "! " : "  "}${(0,deployment_events/* eventText */.cj)(event)}`);
        }
        if (!verdict.over && verdict.phase !== phase) {
            phase = verdict.phase;
            log.line(verdict.says);
        }
    };
}

;// CONCATENATED MODULE: ./build/steps/observe.js

/**
 * Looks at a service and at the record of our deployment.
 * look() throws Failure where looking is refused for good.
 */
function observer(ecs, target, log) {
    let service;
    let record;
    let missing = 0;
    let records = target.deploymentId !== undefined;
    let faults = 0;
    const lookAtRecord = async () => {
        if (!records || target.deploymentId === undefined)
            return;
        try {
            record = await ecs.serviceDeployment(target.cluster, target.service, { id: target.deploymentId, createdAt: target.createdAt }, record?.serviceDeploymentArn);
        }
        catch (error) {
            if (error instanceof refusal/* Refusal */.P && (error.kind === "throttled" || error.kind === "transient"))
                throw error;
            if (error instanceof refusal/* Refusal */.P && error.kind === "credentials")
                throw error;
            // Not permitted, or an endpoint that does not have these operations: the service itself tells enough.
            records = false;
            log.notice({
                message: `Following the deployment by its service alone: ${error instanceof Error ? error.message : error}`,
                hint: "With ecs:ListServiceDeployments and ecs:DescribeServiceDeployments, ECS also says why a deployment was rolled back or stopped.",
            });
        }
    };
    return {
        async look() {
            try {
                service = await ecs.describeService(target.cluster, target.service);
                await lookAtRecord();
            }
            catch (error) {
                if (!(error instanceof refusal/* Refusal */.P) || (error.kind !== "throttled" && error.kind !== "transient"))
                    throw error;
                if (faults++ === 0)
                    log.line(`no answer, trying again: ${error.message}`);
                return undefined;
            }
            faults = 0;
            missing = service && shows(service, target) ? 0 : missing + 1;
            return { ...(service ? { service } : {}), ...(record ? { serviceDeployment: record } : {}), missing };
        },
        last: () => service,
        recordArn: () => record?.serviceDeploymentArn,
    };
}
/** Whether the answer is from after our change. */
function shows(service, { deploymentId, desiredCount }) {
    if (deploymentId !== undefined)
        return service.deployments.some(({ id }) => id === deploymentId);
    return desiredCount === undefined || service.desiredCount === desiredCount;
}

;// CONCATENATED MODULE: ./build/steps/wait.js







/**
 * Follows our deployment until it is certain how it ended, and collects the evidence where it did not succeed.
 * @throws Failure where looking itself is refused for good (permission, credentials); ECS then goes on by itself
 */
async function waitForDeployment(target, options, { ports, signal }) {
    const ecs = await ports.ecs();
    const observe = observer(ecs, target, ports.log);
    const announce = announcer(target, ports.log);
    const start = ports.clock.now();
    const deadline = start + options.timeout;
    let moments = [];
    let verdict;
    for (let looks = 1; !verdict; looks++) {
        const snapshot = await inTime(observe.look(), deadline, ports.clock, signal);
        if (snapshot) {
            if (snapshot.service) {
                moments = withMoment(moments, Math.round((ports.clock.now() - start) / 1000), snapshot.service);
            }
            const found = (0,judge/* judge */.S4)(target, snapshot);
            announce(snapshot, found, moments);
            if (found.over) {
                verdict = found;
                break;
            }
        }
        const left = deadline - ports.clock.now();
        if (signal.aborted)
            verdict = await cancelled(target, options, ports, observe);
        else if (left <= 0)
            verdict = timedOut(target, options);
        else
            await ports.clock.sleep(Math.min(left, pollDelay(looks, ports.random())), signal);
    }
    const service = observe.last();
    // A cancelled step has a few seconds left to end.
    const unexplained = verdict.outcome !== "succeeded" && verdict.outcome !== "cancelled";
    const stopped = unexplained ? await wait_stoppedTasks(target, ports) : [];
    return {
        outcome: verdict.outcome,
        says: verdict.says,
        evidence: evidence(target, service, stopped),
        moments,
        waited: Math.round((ports.clock.now() - start) / 1000),
        ...(service ? { service } : {}),
    };
}
/** What a look finds; undefined where it is still under way when time is up, or when the workflow is cancelled. */
async function inTime(look, deadline, clock, cancel) {
    const found = new AbortController();
    const left = Math.max(0, deadline - clock.now());
    const over = clock.sleep(left, AbortSignal.any([cancel, found.signal]));
    // Whatever it comes to after that, nobody waits for it.
    look.catch(() => undefined);
    try {
        return await Promise.race([look, over.then(() => undefined)]);
    }
    finally {
        found.abort();
    }
}
function timedOut(target, { timeout }) {
    return {
        over: true,
        outcome: "timed-out",
        says: `The deployment of ${target.service} was not complete after ${Math.round(timeout / 1000)} s. ECS goes on with it.`,
    };
}
async function cancelled(target, { onCancel }, ports, observe) {
    const over = (says) => ({ over: true, outcome: "cancelled", says });
    const arn = observe.recordArn();
    if (onCancel === "leave") {
        return over(`Cancelled. ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
    }
    if (arn === undefined) {
        return over("Cancelled. The deployment could not be rolled back, as ECS gave no record of it; ECS goes on with it.");
    }
    try {
        await (await ports.ecs()).stopServiceDeployment(arn);
        return over("Cancelled. ECS was told to roll back to the revision from before, and does so by itself.");
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return over(`Cancelled. ECS goes on deploying, because it refused to roll back: ${error.message}`);
    }
}
/** Evidence is worth a call, but no ending changes because it cannot be had. */
async function wait_stoppedTasks(target, ports) {
    if (target.deploymentId === undefined)
        return [];
    try {
        return await (await ports.ecs()).stoppedTasks(target.cluster, target.service, target.deploymentId);
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.notice({
            message: `The tasks that stopped could not be looked at: ${error.message}`,
            hint: "The ending stands without them; with ecs:ListTasks and ecs:DescribeTasks their reasons are shown.",
        });
        return [];
    }
}

;// CONCATENATED MODULE: ./build/steps/ending.js





/** Ends a step that does not wait. */
async function deployed(begun, ports) {
    await ports.log.summary(deploySummary({ ...about(begun), outcome: begun.outcome }));
    return { outcome: begun.outcome };
}
/** Waits for the deployment, reports how it ended, and makes that the step's ending. */
async function finish(begun, input, context) {
    const { ports, signal, outputs } = context;
    const { target } = begun;
    ports.log.line(`waiting for ${target.deploymentId ?? `${target.service}'s tasks`}: ${consoleLink({ ...target, region: begun.region })}`);
    const result = await waitForDeployment(target, { timeout: input.timeout, onCancel: input["on-cancel"] }, { ports, signal });
    outputs.seconds = String(result.waited);
    if (result.service?.taskDefinition !== undefined)
        outputs["task-definition-arn"] ??= result.service.taskDefinition;
    const forgiven = result.outcome === "superseded" && !input["fail-on-superseded"];
    const problem = deployment_outcome/* outcomes */.K[result.outcome].green || forgiven ? undefined : problemOf(result, target);
    ports.log.line(`${result.outcome}: ${result.says}`);
    showEvidence(result, ports);
    const { outcome, says, evidence, moments, waited } = result;
    await ports.log.summary(deploySummary({
        ...about(begun),
        outcome,
        says,
        evidence,
        moments,
        waited,
        ...(problem ? { problem } : {}),
    }));
    return { outcome: result.outcome, ...(problem ? { problem } : {}), ...(forgiven ? { forgiven } : {}) };
}
function problemOf(result, target) {
    const { stopped, events } = result.evidence;
    const reason = stopped[0]?.reason ?? events.at(-1);
    return {
        message: `${target.service}: ${result.outcome}. ${result.says}${reason === undefined ? "" : ` ${reason}`}`,
        ...(0,advice/* advice */.v9)(result),
    };
}
function showEvidence({ evidence }, { log }) {
    if (evidence.stopped.length > 0) {
        log.group("Tasks that stopped", evidence.stopped.map(({ tasks, reason }) => `${tasks} × ${reason}`));
    }
}
function about({ target, region, changes }) {
    return {
        region,
        cluster: target.cluster,
        service: target.service,
        to: (0,judge/* revision */.QL)(target.taskDefinition),
        ...(target.previousTaskDefinition === undefined ? {} : { from: (0,judge/* revision */.QL)(target.previousTaskDefinition) }),
        ...(changes ? { changes } : {}),
    };
}


/***/ })

};
