export const id = 66;
export const ids = [66];
export const modules = {

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

/***/ 2857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ saysRollingBack),
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   MF: () => (/* binding */ ourEvents),
/* harmony export */   Nr: () => (/* binding */ saysSteady),
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   cj: () => (/* binding */ eventText),
/* harmony export */   ef: () => (/* binding */ saysCompleted),
/* harmony export */   rG: () => (/* binding */ saysCannotMove)
/* harmony export */ });
/** Events of our deployment's time, oldest first. Compared with AWS's own times only: a runner's clock is another. */
function ourEvents(service, target) {
    return service.events.filter((event) => event.createdAt >= target.createdAt).toReversed();
}
/**
 * The message without its `(service x)` head, which the API and the console write differently.
 */
function eventText(event) {
    const tail = event.message.replace(/^\(?service [^,)]+(?:, taskSet (?:ecs-svc\/\d+))?\)?\s*/, "");
    return tail === "" ? event.message : tail;
}
/** ECS's own word that the two percents leave the scheduler nothing to do. */
function saysCannotMove(event) {
    return /was unable to stop or start tasks during a deployment because of the service deployment configuration/.test(event.message);
}
function saysSteady(event) {
    return /has reached a steady state\.$/.test(event.message);
}
function saysCompleted(event, deploymentId) {
    return event.message.includes(`(deployment ${deploymentId}) deployment completed.`);
}
/** ECS's word that our deployment failed, or that it goes back to another one. */
function saysRollingBack(event, deploymentId) {
    return (event.message.includes(`(deployment ${deploymentId}) deployment failed`) ||
        /\) rolling back to deployment ecs-svc\//.test(event.message));
}
/** Events that tell of trouble rather than of progress. */
function isTrouble(event) {
    return /\bunable\b|unhealthy|failed|could not|throttled|rolling back|not healthy/.test(event.message);
}
function primaryOf(service) {
    return service.deployments.find((deployment) => deployment.status === "PRIMARY");
}


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QL: () => (/* binding */ revision),
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony export counts */
/* harmony import */ var _scheduler_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8461);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);


/** Looks without our deployment after which it is taken to be gone rather than not shown yet. */
const believeMissing = 4;
/**
 * What has become of our deployment, from one look. Judges our deployment's id and nothing else: a service that is
 * stable on another revision, and a steady-state event from before, prove nothing.
 */
function judge(target, snapshot) {
    const { service } = snapshot;
    if (!service) {
        if (snapshot.missing < believeMissing)
            return going("ECS does not know the service yet.");
        return over("failed", "The service is gone: ECS does not know it any more.", "service-gone");
    }
    if (service.status !== undefined && service.status !== "ACTIVE") {
        return over("failed", `The service is ${service.status}: somebody deleted it.`, "service-gone");
    }
    if (target.deploymentId === undefined)
        return judgeCount(service, snapshot.missing);
    const ours = service.deployments.find((deployment) => deployment.id === target.deploymentId);
    const primary = (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryOf */ .Os)(service);
    if (primary && primary.id !== target.deploymentId && isNewer(primary, target)) {
        return over("superseded", `A newer deployment, ${primary.id} (${revision(primary.taskDefinition)}), took over from ours.`, "newer-deployment");
    }
    return (fromServiceDeployment(snapshot.serviceDeployment, target, service) ??
        fromDeployments(ours, primary, target, service, snapshot.missing));
}
/** The record of ServiceDeployments says how it ended even when the deployment has left the service's list. */
function fromServiceDeployment(record, target, service) {
    const reason = record?.statusReason ?? record?.rollback?.reason ?? "";
    switch (record?.status) {
        case "SUCCESSFUL":
            return over("succeeded", `Deployment ${target.deploymentId} is complete.`);
        case "ROLLBACK_SUCCESSFUL":
            return rolledBack(service, reason);
        case "ROLLBACK_FAILED":
            return over("failed", `The deployment failed, and so did its rollback. ${reason}`.trim(), "rollback-failed");
        case "STOPPED":
            return over("stopped", `Somebody stopped the deployment. ${reason}`.trim(), "stopped-by-hand");
        case "ROLLBACK_REQUESTED":
        case "ROLLBACK_IN_PROGRESS":
            return { over: false, phase: "rolling-back", says: `ECS is rolling back. ${reason}`.trim() };
        default:
            return undefined;
    }
}
function fromDeployments(ours, primary, target, service, missing) {
    if (!ours) {
        const said = (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ourEvents */ .MF)(service, target).some((event) => (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .saysRollingBack */ .J6)(event, target.deploymentId ?? ""));
        if (!primary || (!said && missing < believeMissing))
            return going("ECS does not list our deployment yet.");
        return primary.rolloutState === "IN_PROGRESS"
            ? { over: false, phase: "rolling-back", says: backTo(primary) }
            : rolledBack(service, primary.rolloutStateReason ?? "");
    }
    if (primary && primary.id !== ours.id) {
        // The deployment from before is primary again, under its old id: that is how ECS rolls back.
        return { over: false, phase: "rolling-back", says: backTo(primary) };
    }
    switch (ours.rolloutState) {
        case "COMPLETED":
            return over("succeeded", `Deployment ${ours.id} is complete.`);
        case "FAILED":
            return over("failed", `The deployment failed and ECS starts no more tasks of it: ${ours.rolloutStateReason ?? "no reason given"}`, "tasks-failed");
        default:
            if (cannotMove(service, target))
                return over("failed", cannotMoveSentence(service), "roll-cannot-move");
            return ours.rolloutState === undefined
                ? withoutRolloutState(ours, target, service)
                : going(counts(service));
    }
}
/**
 * Behind a classic load balancer ECS gives no rolloutState, so the end is: our deployment alone, all its tasks running,
 * and ECS's own word, later than our deployment, that it is complete or the service steady.
 */
function withoutRolloutState(ours, target, service) {
    const alone = service.deployments.length === 1;
    const running = ours.runningCount === service.desiredCount && (ours.pendingCount ?? 0) === 0;
    const said = (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ourEvents */ .MF)(service, target).some((event) => (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .saysCompleted */ .ef)(event, ours.id) || (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .saysSteady */ .Nr)(event));
    return alone && running && said
        ? over("succeeded", `Deployment ${ours.id} is complete: ${counts(service)}.`)
        : going(counts(service));
}
/** No deployment of ours: only the number of tasks was to change. */
function judgeCount(service, missing) {
    // A count that stays another one was changed since, by autoscaling or somebody else.
    const lagging = missing > 0 && missing < believeMissing;
    const settled = !lagging &&
        service.deployments.length === 1 &&
        service.runningCount === service.desiredCount &&
        (service.pendingCount ?? 0) === 0;
    return settled
        ? over("succeeded", `The service runs ${service.desiredCount} task(s).`)
        : going(counts(service));
}
/** Both the arithmetic and ECS itself say so; either alone could pass. */
function cannotMove(service, target) {
    const percents = { ..._scheduler_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPercents */ .SS, ...service.deploymentConfiguration };
    return (service.deployments.length > 1 &&
        !(0,_scheduler_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .canMove */ .Km)(service.desiredCount ?? 0, percents) &&
        (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ourEvents */ .MF)(service, target).some(_events_js__WEBPACK_IMPORTED_MODULE_1__/* .saysCannotMove */ .rG));
}
function cannotMoveSentence(service) {
    const { minimumHealthyPercent, maximumPercent } = {
        ..._scheduler_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPercents */ .SS,
        ...service.deploymentConfiguration,
    };
    return (`With ${service.desiredCount} task(s) and ${minimumHealthyPercent}/${maximumPercent} percent ECS may neither stop ` +
        "an old task nor start a new one, and says so itself: this deployment can never finish.");
}
function rolledBack(service, reason) {
    return over("rolled-back", `ECS put the service back to ${revision((0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryOf */ .Os)(service)?.taskDefinition ?? service.taskDefinition)}. ${reason}`.trim(), "replaced-by-old-revision");
}
function isNewer(primary, target) {
    return (primary.createdAt ?? 0) > target.createdAt;
}
function backTo(primary) {
    return `ECS is rolling back to ${revision(primary.taskDefinition)}.`;
}
function going(says) {
    return { over: false, phase: "rolling", says };
}
function over(outcome, says, cause) {
    return { over: true, outcome, says, ...(cause === undefined ? {} : { cause }) };
}
/** `web:2 1 running, 1 pending; web:1 1 running` */
function counts(service) {
    return service.deployments
        .map(({ taskDefinition, runningCount, pendingCount }) => {
        const pending = pendingCount ? `, ${pendingCount} pending` : "";
        return `${revision(taskDefinition)} ${runningCount ?? 0} running${pending}`;
    })
        .join("; ");
}
/** `family:revision` of a task definition's ARN. */
function revision(taskDefinition) {
    return taskDefinition?.split("/").at(-1) ?? "(unknown revision)";
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

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ unblock),
/* harmony export */   Km: () => (/* binding */ canMove),
/* harmony export */   O: () => (/* binding */ bounds),
/* harmony export */   SS: () => (/* binding */ defaultPercents)
/* harmony export */ });
/** What ECS takes where a service says nothing. */
const defaultPercents = { minimumHealthyPercent: 100, maximumPercent: 200 };
/**
 * The lower bound rounds up, the upper one down.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
function bounds(desiredCount, percents) {
    return {
        lower: Math.ceil((desiredCount * percents.minimumHealthyPercent) / 100),
        upper: Math.floor((desiredCount * percents.maximumPercent) / 100),
    };
}
/**
 * Whether a roll of `desiredCount` healthy tasks can take its first step: stop one (desired above the lower bound) or
 * start one (upper bound above desired). Where it can take neither, ECS waits for ever and no circuit breaker fires.
 */
function canMove(desiredCount, percents) {
    if (desiredCount === 0)
        return true;
    const { lower, upper } = bounds(desiredCount, percents);
    return lower < desiredCount || upper > desiredCount;
}
/**
 * The smallest single changes that let a stuck roll move: a lower minimum, a higher maximum, or a higher desired count.
 * Empty where it moves already.
 */
function unblock(desiredCount, percents) {
    if (canMove(desiredCount, percents))
        return [];
    const { minimumHealthyPercent, maximumPercent } = percents;
    const unchanged = { desiredCount, minimumHealthyPercent, maximumPercent };
    const minimum = Math.floor(((desiredCount - 1) * 100) / desiredCount);
    const found = [
        {
            ...unchanged,
            minimumHealthyPercent: minimum,
            changes: "minimumHealthyPercent",
            cost: desiredCount === 1 ? "downtime" : "fewer-tasks",
        },
        {
            ...unchanged,
            maximumPercent: Math.ceil(((desiredCount + 1) * 100) / desiredCount),
            changes: "maximumPercent",
            cost: "more-capacity",
        },
    ];
    // 100/100 stays stuck at any count; elsewhere a larger service has room for a whole task between its bounds.
    const more = [...Array(100).keys()].map((n) => desiredCount + 1 + n).find((n) => canMove(n, percents));
    if (more !== undefined) {
        found.push({ ...unchanged, desiredCount: more, changes: "desiredCount", cost: "more-capacity" });
    }
    return found;
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


/***/ }),

/***/ 1226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ liveService),
/* harmony export */   WI: () => (/* binding */ serviceMissing),
/* harmony export */   sg: () => (/* binding */ primaryDeployment)
/* harmony export */ });
/* harmony import */ var _deployment_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);


function serviceMissing(cluster, service, region) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `There is no service '${service}' in cluster '${cluster}' (region ${region}).`,
        where: { input: "service" },
        hint: "Check the service, the cluster and the region; with `service-definition` register-and-deploy creates a service that does not exist.",
    });
}
/**
 * The service's newest deployment.
 * @throws Failure where ECS lists none: without it nothing can be said about how a deployment ends
 */
function primaryDeployment(service) {
    const primary = (0,_deployment_events_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryOf */ .Os)(service);
    if (primary)
        return primary;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `ECS lists no PRIMARY deployment of service '${service.serviceName}', so there is none to follow.`,
        hint: "Look at the service in the console; this version knows deployments of the rolling kind.",
    });
}
/**
 * The service as it is before a deployment; undefined where it is to be created.
 * @throws Failure where it is in a state, or of a kind, that cannot be deployed to
 */
async function liveService(ecs, cluster, service, mayCreate) {
    const live = await ecs.describeService(cluster, service);
    if (!live || live.status === "INACTIVE") {
        if (mayCreate)
            return undefined;
        throw serviceMissing(cluster, service, ecs.region);
    }
    if (live.status === "DRAINING") {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: `Service '${service}' is being deleted (DRAINING): its tasks are still stopping, and ECS allows no service of the same name until it is INACTIVE.`,
            where: { input: "service" },
            hint: "Run the job again when its tasks have stopped, or deploy under another name.",
        });
    }
    const controller = live.deploymentController?.type ?? "ECS";
    if (controller !== "ECS") {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: `Service '${service}' has the deployment controller ${controller}; this action deploys with the controller ECS.`,
            where: { input: "service" },
            hint: controller === "CODE_DEPLOY"
                ? "ECS itself now does blue/green: set deploymentController ECS and deploymentConfiguration.strategy BLUE_GREEN. Or deploy it with CodeDeploy as before."
                : "An EXTERNAL service is deployed through its task sets, by whatever manages them.",
        });
    }
    if (live.resourceManagementType === "ECS") {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: `Service '${service}' is an Express service, which ECS manages itself.`,
            where: { input: "service" },
            hint: "Deploy it with aws-actions/amazon-ecs-deploy-express-service.",
        });
    }
    return live;
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
 * @throws Failure where the ARN and the cluster contradict each other
 */
function servicePlace(service, cluster) {
    const resource = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(service)?.resource;
    if (resource === undefined)
        return { service, cluster: cluster ?? "default" };
    const [, ...path] = resource.split("/");
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
