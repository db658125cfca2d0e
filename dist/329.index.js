export const id = 329;
export const ids = [329];
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
    parse(written) {
        const { value } = (0,structured_text/* parseStructured */.j)(written, "service-managed-ebs-volume", "the EBS volume");
        if ((0,json/* isObject */.Gv)(value) && (0,json/* text */.Qq)(value["roleArn"]))
            return value;
        if ((0,json/* isObject */.Gv)(value)) {
            throw new failure/* Failure */.H({
                message: "The EBS volume has no roleArn, the role with which ECS makes it.",
                hint: "Add roleArn: arn:aws:iam::…:role/ecsInfrastructureRole.",
            });
        }
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
    "service-definition": (0,table/* optional */.lq)(kinds/* path */.Ae, "File with the service's definition (JSON or YAML, the members of CreateService; what `aws ecs describe-services` prints of one service is fine too): the service is created from it where it does not exist, and brought in line with it where it does. Its `desiredCount` is used for the creation only."),
    "desired-count": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 0, max: 5000 }), "How many tasks to run. Left out: as many as now (autoscaling goes on undisturbed), or what `service-definition` says for a new service."),
    "force-new-deployment": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether to start all tasks anew although the definition is unchanged. Left out: yes where an image has a tag and no digest, as the tag may point at something new; no where all images have digests."),
    register: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("if-changed", "always"), "`if-changed` registers no new revision where the definition means the same as one that is there (the service's own, or the family's newest); `always` registers one with each run.", "if-changed"),
    "propagate-tags": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("SERVICE", "TASK_DEFINITION", "NONE"), "From where the service's tasks get their tags. Left out: as it is, or as `service-definition` says."),
    "enable-ecs-managed-tags": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether ECS puts its own tags (cluster and service) on the service's tasks. Left out: as it is, or as `service-definition` says."),
    "service-managed-ebs-volume-name": (0,table/* optional */.lq)(kinds/* text */.Qq, "Name of the volume of the task definition (one with `configuredAtLaunch`) that `service-managed-ebs-volume` is for."),
    "service-managed-ebs-volume": (0,table/* optional */.lq)(ebsVolume, "The EBS volume that ECS makes for each task of the service, as a YAML map: the members of `managedEBSVolume`, such as `sizeInGiB`, `volumeType` and `roleArn`."),
    preflight: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("error", "warn", "off"), "What to do with a roll that can never move, because the desired count and the two percents allow ECS neither to stop a task nor to start one; and with a `desired-count` outside of the bounds of the service's autoscaling, which would set it back.", "error"),
    "dry-run": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Print what would be sent, and change nothing.", "false"),
};
/** How to wait. */
const waitInputs = {
    timeout: (0,table/* optional */.lq)((0,kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long to wait for the deployment to be complete. ECS goes on after that.", "30m"),
    "no-progress": (0,table/* optional */.lq)((0,kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long nothing may move (no task started, running or stopped, no stage of a blue/green deployment) before the wait ends. Left out: no limit of its own."),
    "fail-after": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 0, max: 1000 }), "How many of our deployment's tasks may fail before the wait ends as `failed`. A task that could never start (no such image, no permission, no such secret) is enough by itself. Left out: as many as ECS's circuit breaker takes (half the desired count, 3 to 200), twice that where the service has a breaker of its own, which then decides first. 0: never."),
    "log-lines": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 0, max: 1000 }), "How many of the last lines to show of a container that took a task down, from its own CloudWatch log (needs logs:GetLogEvents). 0: none.", "20"),
    "on-cancel": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("leave", "rollback"), "When the workflow is cancelled: `leave` ECS's deployment going, or `rollback` to the revision from before.", "leave"),
    "on-failure": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("leave", "rollback", "stop"), "When our deployment fails or time runs out: `leave` the service to ECS (its circuit breaker, where it has one), or `rollback` to the revision from before at once and wait for that; the outcome is then `rolled-back`. `stop` does the same, and scales a first deployment, which has nothing to go back to, to 0 tasks, so that ECS does not go on starting them.", "leave"),
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
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3112);

/** What to do about an ending, from the evidence; nothing where the evidence names no cause we know. */
function advice(result) {
    const words = [
        ...result.evidence.stopped.map(({ reason }) => reason),
        ...(result.evidence.waiting ?? []),
        ...result.evidence.events.toReversed(),
        ...result.evidence.targets,
        result.says,
    ];
    for (const said of words) {
        const cause = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(said);
        if (cause)
            return { hint: cause.hint, link: (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeLink */ .Aj)(cause) };
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

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ failedTasks),
/* harmony export */   SC: () => (/* binding */ isNearEnd),
/* harmony export */   XV: () => (/* binding */ stopsKey),
/* harmony export */   au: () => (/* binding */ startsAgain),
/* harmony export */   nL: () => (/* binding */ rolloutKey),
/* harmony export */   xb: () => (/* binding */ liveTasks),
/* harmony export */   xf: () => (/* binding */ pollDelay)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/**
 * Milliseconds to wait before the next look: a second in the beginning, when a mistake shows, and where the end is
 * near; two and a half in between, so that nothing that happens is told much later. Throttled looks wait twice as long
 * each time: ECS allows an account 20 DescribeServices a second, and a hundred jobs may share them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 * @param random 0 to 1; a jitter of a tenth keeps many jobs from looking at the same moment
 */
function pollDelay({ looks, near, throttled }, random) {
    // An end that does not come within a minute and a half (a load balancer that is not content) is not near.
    const soon = looks < 5 || (near > 0 && near < 90);
    const base = (soon ? 1000 : 2600) * 2 ** Math.min(throttled, 3);
    return Math.round(base * (0.9 + random * 0.2));
}
/** Whether all of our tasks run and none of the old ones is left: what is missing is ECS's own word. */
function isNearEnd(service, { deploymentId }, record) {
    // A first blue/green deployment has no old tasks, and bakes all the same.
    if ((record?.lifecycleStage ?? "CLEAN_UP") !== "CLEAN_UP")
        return false;
    const ours = service.deployments.find(({ id }) => id === deploymentId);
    const others = service.deployments.filter((deployment) => deployment !== ours);
    const gone = others.every(({ runningCount = 0, pendingCount = 0 }) => runningCount + pendingCount === 0);
    return ours !== undefined && gone && (ours.runningCount ?? 0) >= (service.desiredCount ?? 0);
}
/** What of a service's deployments tells that something other than counts has changed. */
function rolloutKey(service) {
    const states = service.deployments.map(({ id, status, rolloutState }) => `${id} ${status} ${rolloutState}`);
    return [service.status, ...states].join("; ");
}
/** ECS's count of our tasks that failed. */
function failedTasks(service, { deploymentId }) {
    return service.deployments.find(({ id }) => id === deploymentId)?.failedTasks ?? 0;
}
/**
 * Whether ECS has started more tasks than the service is to run since our deployment began: some of them have ended
 * again, though at no look one was missing.
 */
function startsAgain(service, target) {
    const started = (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ourEvents */ .MF)(service, target).map(({ message }) => Number(/ has started (\d+) tasks?:/.exec(message)?.[1] ?? 0));
    return started.reduce((sum, count) => sum + count, 0) > (service.desiredCount ?? 0);
}
/** What tells that tasks of ours may have stopped: ECS's count of failures, and that it told of trouble. */
function stopsKey(service, target) {
    return `${failedTasks(service, target)} ${service.events.find(_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrouble */ .KM)?.id ?? ""}`;
}
/** Tasks of ours that run or are to run: fewer than before tells of one that stopped. */
function liveTasks(service, { deploymentId }) {
    const ours = service.deployments.find(({ id }) => id === deploymentId);
    return (ours?.runningCount ?? 0) + (ours?.pendingCount ?? 0);
}


/***/ }),

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ notInService),
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   BW: () => (/* binding */ balancersOf),
/* harmony export */   IT: () => (/* binding */ targetGroupName),
/* harmony export */   n3: () => (/* binding */ isPlaceOf),
/* harmony export */   qJ: () => (/* binding */ unhealthyLines)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1205);

/** The load balancers of a service; a classic one is known by its name. */
function balancersOf({ loadBalancers = [] }) {
    return loadBalancers.flatMap(({ targetGroupArn, loadBalancerName, advancedConfiguration }) => {
        const alternate = advancedConfiguration?.alternateTargetGroupArn;
        const groups = [targetGroupArn, alternate].filter((arn) => arn !== undefined);
        if (groups.length > 0)
            return groups.map((arn) => ({ targetGroupArn: arn }));
        return loadBalancerName === undefined ? [] : [{ loadBalancerName }];
    });
}
/** The name of a target group in its ARN. */
function targetGroupName(arn) {
    return arn.split(":targetgroup/")[1]?.split("/")[0] ?? arn;
}
/**
 * Whether a target is this task: by its own address, or by instance and host port. A classic load balancer has instances
 * only, and may find one in service because of an old task that is still there.
 */
function isPlaceOf({ id, port }, { task, instance }) {
    const containers = task.containers ?? [];
    const addresses = containers.flatMap(({ networkInterfaces = [] }) => networkInterfaces);
    if (addresses.some(({ privateIpv4Address }) => privateIpv4Address === id))
        return true;
    if (id !== instance)
        return false;
    const ports = containers.flatMap(({ networkBindings = [] }) => networkBindings);
    return port === undefined || ports.some(({ hostPort }) => hostPort === port);
}
/** Lines that are shown; a service may have a thousand targets, for all of which the same is wrong. */
const shown = 20;
/**
 * A line for each target that gets no traffic because it is not healthy, with its task; those that drain are on their
 * way out. One that is `unused` is in a zone that the load balancer does not serve, or behind no listener.
 */
function unhealthyLines(targets, places = []) {
    const well = new Set(["healthy", "InService", "draining", "unhealthy.draining"]);
    const lines = targets.filter(({ state }) => !well.has(state)).map((target) => line(target, places));
    return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}
/** The instances with tasks of our deployment that a classic load balancer has not in service. */
function notInService(targets, places, deploymentId) {
    const ours = places.filter(({ task }) => task.startedBy === deploymentId && task.lastStatus === "RUNNING");
    return targets
        .filter(({ port, state }) => port === undefined && state !== "InService")
        .filter((target) => ours.some((place) => isPlaceOf(target, place)))
        .map((target) => line(target, ours));
}
function line(target, places) {
    const { balancer, id, port, state, reason } = target;
    const tasks = places
        .filter((place) => place.task.lastStatus !== "STOPPED" && isPlaceOf(target, place))
        .map(({ task }) => `task ${taskId(task)} of ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .revision */ .QL)(task.taskDefinitionArn)}`);
    const where = port === undefined ? id : `${id}:${port}`;
    const whose = tasks.length === 0 ? "" : ` (${tasks.join(", ")})`;
    return `${balancer}: ${where}${whose} is ${state}${reason === undefined ? "" : `: ${reason}`}`;
}
function taskId({ taskArn }) {
    return taskArn.split("/").at(-1) ?? taskArn;
}


/***/ }),

/***/ 9301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ consoleHost)
/* harmony export */ });
/** The AWS console's host in a region; it differs by partition. */
function consoleHost(region) {
    const host = region.startsWith("cn-")
        ? "console.amazonaws.cn"
        : region.startsWith("us-gov-")
            ? "console.amazonaws-us-gov.com"
            : region.startsWith("eusc-")
                ? "console.amazonaws-eusc.eu"
                : "console.aws.amazon.com";
    return `https://${region}.${host}`;
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ taskId),
/* harmony export */   e: () => (/* binding */ taskLink)
/* harmony export */ });
/* harmony import */ var _console_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9301);

/** The id in a task's ARN, `…:task/<cluster>/<id>`. */
function taskId(arn) {
    return arn.split("/").at(-1) ?? arn;
}
/** The task's page in the console. */
function taskLink({ region, cluster, task, }) {
    const name = encodeURIComponent((cluster.split("/").at(-1) ?? cluster).toWellFormed());
    return `${(0,_console_host_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleHost */ .k)(region)}/ecs/v2/clusters/${name}/tasks/${encodeURIComponent(taskId(task).toWellFormed())}?region=${region}`;
}


/***/ }),

/***/ 1937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $8: () => (/* binding */ deployed),
  O9: () => (/* binding */ finish),
  t8: () => (/* binding */ finishAll)
});

// EXTERNAL MODULE: ./build/deployment/advice.js
var advice = __webpack_require__(3132);
// EXTERNAL MODULE: ./build/deployment/judge.js + 2 modules
var judge = __webpack_require__(1205);
// EXTERNAL MODULE: ./build/deployment/outcome.js
var deployment_outcome = __webpack_require__(6066);
// EXTERNAL MODULE: ./build/report/console-host.js
var console_host = __webpack_require__(9301);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/log-link.js

/**
 * A log stream's page in the console. Behind the `#` the console takes names that are encoded twice, with `$` for `%`.
 * @param region of the credentials; the stream may be in another
 */
function logLink({ group, stream, region: own }, region) {
    const at = own ?? region;
    const name = (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed()).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))).replaceAll("%", "$");
    return `${(0,console_host/* consoleHost */.k)(at)}/cloudwatch/home?region=${at}#logsV2:log-groups/log-group/${name(group)}/log-events/${name(stream)}`;
}

;// CONCATENATED MODULE: ./build/report/roll-picture.js

/** Tasks that are drawn one by one; more become a number. */
const drawn = 12;
/** Moments that are drawn at either end of a roll that has many more: tasks that crash on and on. */
const ends = 30;
/**
 * The roll over time as a table that GitHub shows: a column for each revision, a row for each moment at which something
 * moved, a sign for each task. Empty where nothing moved.
 */
function rollPicture(moments) {
    if (moments.length < 2)
        return "";
    const revisions = [
        ...new Set(moments.flatMap(({ revisions: all }) => all.map(({ revision }) => revision))),
    ];
    const rows = moments.map(({ at, revisions: all }) => {
        const cells = revisions.map((name) => tasks(all.filter(({ revision }) => revision === name)));
        return `| ${clock(at)} | ${cells.join(" | ")} |`;
    });
    if (rows.length > 2 * ends) {
        const left = rows.length - 2 * ends;
        rows.splice(ends, left, `| … |${" … |".repeat(revisions.length)}`);
    }
    return [
        `| Time | ${revisions.map(inert/* inertMarkdown */.Ic).join(" | ")} |`,
        `| ---: |${" --- |".repeat(revisions.length)}`,
        ...rows,
        "",
        "● running, ○ starting",
    ].join("\n");
}
/** A revision has two deployments while its tasks are started anew. */
function tasks(counts) {
    const sum = (of) => counts.reduce((total, count) => total + of(count), 0);
    return [
        signs("●", sum(({ running }) => running)),
        signs("○", sum(({ pending }) => pending)),
    ].join("");
}
function signs(sign, count) {
    return count > drawn ? `${sign}×${count}` : sign.repeat(count);
}
/** `1:05` */
function clock(seconds) {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

;// CONCATENATED MODULE: ./build/report/phases-table.js


/** What the roll's time went to, as a table; empty where nothing is known of it. */
function phasesTable(phases) {
    if (phases.length === 0)
        return "";
    const rows = phases.map(({ name, from, to, tasks, note }) => {
        const what = [tasks === undefined ? "" : `${tasks} ${tasks === 1 ? "task" : "tasks"}`, note ?? ""];
        const cells = [
            (0,inert/* inertMarkdown */.Ic)(name),
            `${clock(Math.round(from))} – ${clock(Math.round(to))}`,
            `${Math.round(to - from)} s`,
            (0,inert/* inertMarkdown */.Ic)(what.filter((text) => text !== "").join("; ")),
        ];
        return `| ${cells.join(" | ")} |`;
    });
    return ["| Phase | When | Took | |", "| --- | --- | ---: | --- |", ...rows].join("\n");
}

;// CONCATENATED MODULE: ./build/report/roll-chart.js
/** Tasks that are drawn; with more of them the counts tell more than the bars. */
const roll_chart_drawn = 24;
/** The axis is a clock of one day. */
const longest = 86_400;
/**
 * The roll as a Gantt chart in Mermaid, which GitHub draws in a job summary: a line for each task, a bar for each thing
 * that it did. Empty where there are no tasks to draw, too many, or more than a day.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
function rollChart({ lives, end, watched }) {
    const tasks = [...Map.groupBy(lives, ({ revision }) => revision).values()].flat();
    const lines = tasks
        .map((life) => ({ name: lineName(life), bars: barsOf(life, end, watched) }))
        .filter(({ bars }) => bars.length > 0);
    if (lines.length === 0 || lives.length > roll_chart_drawn || end >= longest)
        return "";
    return [
        "```mermaid",
        "---",
        "displayMode: compact",
        "config:",
        "  gantt:",
        `    leftPadding: ${20 + 7 * Math.max(...lines.map(({ name }) => name.length))}`,
        "---",
        "gantt",
        "  dateFormat HH:mm:ss",
        "  axisFormat %H:%M:%S",
        // In a section of its own a task keeps to one line.
        ...lines.flatMap(({ name, bars }) => [`  section ${name}`, ...bars]),
        "```",
        "",
        legend(lives, watched),
    ].join("\n");
}
function barsOf(life, end, watched) {
    const { created, started, healthy, stopping, stopped, failed } = life;
    const over = stopped ?? end;
    const until = stopping ?? over;
    const up = Math.min(started ?? until, until);
    const well = !(life.ours && watched) ? up : Math.min(Math.max(healthy ?? until, up), until);
    const broken = failed !== undefined;
    const parts = [
        { name: "starts", sign: broken && started === undefined ? "crit, " : "active, ", from: created, to: up },
        {
            name: "not healthy",
            sign: broken && healthy === undefined ? "crit, " : "active, ",
            from: up,
            to: well,
        },
        { name: healthy === undefined ? "runs" : "healthy", sign: broken ? "crit, " : "", from: well, to: until },
        { name: watched ? "drains" : "stops", sign: "done, ", from: until, to: over },
    ];
    return parts
        .map((bar) => ({ ...bar, from: Math.max(0, Math.round(bar.from)), to: Math.round(bar.to) }))
        .filter(({ from, to }) => to > from)
        .map(({ name, sign, from, to }) => {
        const fits = (to - from) / end >= name.length * widthOfASign;
        return `  ${fits ? name : unnamed} : ${sign}${roll_chart_clock(from)}, ${roll_chart_clock(to)}`;
    });
}
/** As a share of the chart: Mermaid writes what does not fit into a bar over the next one. */
const widthOfASign = 0.012;
/** Mermaid wants a name for each bar. */
const unnamed = "·";
function legend(lives, watched) {
    const pale = watched ? "it is healthy" : "it runs";
    const red = lives.some(({ failed }) => failed !== undefined) ? ", red where it failed" : "";
    return `A line for each task: pale until ${pale}, grey while it drains and stops${red}. Time since the deployment was made.`;
}
/** The revision and the beginning of the task's id; of a long name the end, which tells revisions apart. */
function lineName({ revision, task }) {
    const name = revision.length > 30 ? `..${revision.slice(-28)}` : revision;
    return `${plain(name)} ${plain(task.slice(0, 8))}`;
}
/** Mermaid takes some signs for its own; a task's id and a revision have none of them. */
const plain = (text) => text.replace(/[^\w:./-]/g, "_");
/** `00:01:05` */
function roll_chart_clock(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

// EXTERNAL MODULE: ./build/report/task-link.js
var task_link = __webpack_require__(67);
;// CONCATENATED MODULE: ./build/report/deploy-summary.js








const deploy_summary_signs = {
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
        `### ${deploy_summary_signs[outcome]} ${(0,inert/* inertMarkdown */.Ic)(service)}: ${outcome}${time}`,
        `${capital(deployment_outcome/* outcomes */.K[outcome].means)}.${says === undefined ? "" : ` ${(0,inert/* inertMarkdown */.Ic)(says)}`}`,
        `[${(0,inert/* inertMarkdown */.Ic)(service)}](${consoleLink(summary)}) in cluster ${(0,inert/* inertMarkdown */.Ic)(cluster)}: ${revisions(summary)}`,
        list("What changed", summary.changes?.map(inert/* inertMarkdown */.Ic)),
        picture(summary),
        phasesTable(summary.roll?.phases ?? []),
        stoppedTasks(summary),
        list("Tasks that do not get on", summary.evidence?.waiting?.map(inert/* inertMarkdown */.Ic)),
        list("Targets that are not healthy", summary.evidence?.targets.map(inert/* inertMarkdown */.Ic)),
        ...(summary.evidence?.logs.map((log) => lastLines(log, summary)) ?? []),
        list("What ECS said", summary.evidence?.events.map(inert/* inertMarkdown */.Ic)),
        whatToDo(summary.problem),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function revisions({ from, to }) {
    return from === undefined || from === to
        ? (0,inert/* inertMarkdown */.Ic)(to)
        : `${(0,inert/* inertMarkdown */.Ic)(from)} → ${(0,inert/* inertMarkdown */.Ic)(to)}`;
}
function list(title, items) {
    return items && items.length > 0 ? `**${title}**\n\n${items.map((item) => `- ${item}`).join("\n")}` : "";
}
/** Task by task, where ECS told its tasks and they are not too many; else by how many of them there were. */
function picture({ roll, moments = [] }) {
    return (roll && rollChart(roll)) || rollPicture(moments);
}
function stoppedTasks({ evidence, region, cluster }) {
    if (!evidence || evidence.stopped.length === 0)
        return "";
    const rows = evidence.stopped.map(({ tasks, reason, newest }) => {
        const link = `[${(0,inert/* inertMarkdown */.Ic)((0,task_link/* taskId */.B)(newest).slice(0, 8))}](${(0,task_link/* taskLink */.e)({ region, cluster, task: newest })})`;
        return `| ${tasks} | ${(0,inert/* inertMarkdown */.Ic)(reason)} | ${link} |`;
    });
    return ["| Stopped tasks | Why | The newest |", "| ---: | --- | --- |", ...rows].join("\n");
}
/** Characters of a log in the summary, which GitHub refuses as a whole beyond a megabyte. */
const mostOfALog = 50_000;
/** A fence of its own that nothing in the lines can close. */
function lastLines({ container, task, lines, stream }, { region }) {
    if (lines.length === 0)
        return "";
    const text = lines.join("\n").slice(-mostOfALog);
    const fence = "`".repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
    const title = `Last lines of container ${(0,inert/* inertHtml */.yj)(container)} (task ${(0,inert/* inertHtml */.yj)(task)})`;
    const all = `[The whole log](${logLink(stream, region)})`;
    return `<details><summary>${title}</summary>\n\n${fence}text\n${text}\n${fence}\n\n${all}\n\n</details>`;
}
function whatToDo(problem) {
    if (problem?.hint === undefined)
        return "";
    const more = problem.link === undefined ? "" : ` [More about it](${problem.link})`;
    return `**What to do:** ${(0,inert/* inertMarkdown */.Ic)(problem.hint)}${more}`;
}
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/console-v2.html */
function consoleLink({ region, cluster, service, }) {
    const name = encodeURIComponent((cluster.split("/").at(-1) ?? cluster).toWellFormed());
    return `${(0,console_host/* consoleHost */.k)(region)}/ecs/v2/clusters/${name}/services/${encodeURIComponent(service.toWellFormed())}/deployments?region=${region}`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/steps/named-log.js
/** What several services are called: by their names, and by their clusters too where two have one name. */
function namesOf(targets) {
    return targets.map(({ cluster, service }) => targets.some((other) => other.service === service && other.cluster !== cluster)
        ? `${cluster.split("/").at(-1)}/${service}`
        : service);
}
/** The log of one service among several: each line says which. */
function named(log, service) {
    return {
        ...log,
        line: (text) => log.line(`${service}: ${text.trimStart()}`),
        group: (title, lines) => log.group(`${service}: ${title}`, lines),
    };
}
/** A log in which the same permission that is missing is told of once, however many services miss it. */
function noticingOnce(log) {
    const told = new Set();
    return {
        ...log,
        notice(problem) {
            const key = problem.hint ?? problem.message;
            if (told.has(key))
                return;
            told.add(key);
            log.notice(problem);
        },
    };
}

// EXTERNAL MODULE: ./build/deployment/events.js
var deployment_events = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/deployment/poll.js
var poll = __webpack_require__(4925);
// EXTERNAL MODULE: ./build/deployment/stages.js
var stages = __webpack_require__(7459);
// EXTERNAL MODULE: ./build/steps/in-time.js
var in_time = __webpack_require__(251);
;// CONCATENATED MODULE: ./build/steps/wait/observe.js





/** Every how many looks the record and the tasks are asked for though nothing says that they changed. */
const [recordEvery, tasksEvery] = [48, 45];
/** The same for the record of a deployment with stages, which the service does not show; and after events of any kind. */
const [stagesEvery, tasksAfterEvents] = [4, 8];
/** Looks in which ECS may not have made the record yet. */
const recordComes = 8;
/** Looks without asking for something that was throttled or got lost. */
const pause = 8;
/** Milliseconds that a look waits for what it could do without. */
const patience = 5000;
function observer(ecs, target, { ports, signal }) {
    const { cluster, service: name, deploymentId } = target;
    const { clock, log } = ports;
    let [looks, missing, live, failures, failed, halted, askedTasks] = [0, 0, 0, 0, 0, 0, 0];
    let record;
    let tasks = [];
    let [rollout, stops, news] = ["", "", ""];
    // Scaling alone makes no deployment: the tasks are those of the one that is there.
    const asks = { record: deploymentId !== undefined, tasks: true };
    let owner = deploymentId;
    let newest = "";
    const resumeAt = { record: 0, tasks: 0 };
    const underway = new Set();
    /** Where it is not permitted, it is done without, and said once; where it got lost, it is left for a while. */
    const doWithout = (what, error) => {
        if (!(error instanceof refusal/* Refusal */.P) || error.kind === "credentials")
            throw error;
        if (error.kind === "throttled" || error.kind === "transient") {
            resumeAt[what] = looks + pause;
            log.debug(`left for a while: ${error.message}`);
            return;
        }
        asks[what] = false;
        // What it said last gets old.
        if (what === "record")
            record = undefined;
        log.notice({ ...without[what], message: `${without[what].message} ${error.message}` });
    };
    /** Something that helps and is not needed. What does not come back must not keep the look, or another service's. */
    const optional = async (what, ask, until = signal) => {
        if (!asks[what] || underway.has(what))
            return;
        underway.add(what);
        const asking = ask()
            .catch((error) => doWithout(what, error))
            .finally(() => underway.delete(what));
        await (0,in_time/* inTime */.R)(asking, clock.now() + patience, { clock, signal: until });
    };
    const askRecord = (until) => optional("record", async () => {
        const ours = { id: deploymentId ?? "", createdAt: target.createdAt };
        record = (await ecs.serviceDeployment(cluster, name, ours, record?.serviceDeploymentArn)) ?? record;
    }, until);
    const askTasks = () => optional("tasks", async () => {
        [askedTasks, news] = [looks, newest];
        tasks = await ecs.stoppedTasks(cluster, name, tasks);
    });
    const ours = () => tasks.filter(({ startedBy, stoppedAt = 0 }) => startedBy === owner && (deploymentId !== undefined || stoppedAt >= target.createdAt));
    return {
        async look(service) {
            const first = looks++ === 0;
            missing = service && shows(service, target) ? 0 : missing + 1;
            if (service) {
                owner = deploymentId ?? (0,deployment_events/* primaryOf */.Os)(service)?.id;
                const own = owner === undefined ? target : { ...target, deploymentId: owner };
                const [newRollout, newStops] = [(0,poll/* rolloutKey */.nL)(service), (0,poll/* stopsKey */.XV)(service, own)];
                const newLive = (0,poll/* liveTasks */.xb)(service, own);
                const newFailures = (0,poll/* failedTasks */.Ox)(service, own);
                newest = service.events[0]?.id ?? "";
                failed = isFailed(service, target) ? failed + 1 : 0;
                // Where the service itself does not say that it is complete, the record may.
                const silent = service.deployments.every(({ rolloutState }) => rolloutState === undefined);
                const near = (silent || (0,stages/* hasStages */.sh)(service)) && (0,poll/* isNearEnd */.SC)(service, target, record);
                const turned = newRollout !== rollout || newFailures !== failures || missing > 0 || (failed > 0 && failed < pause);
                const passing = /_REQUESTED$/.test(record?.status ?? "");
                const staged = (0,stages/* hasStages */.sh)(service) && looks % stagesEvery === 0;
                const awaited = !record && looks <= recordComes;
                const worth = first || turned || passing || staged || awaited || near;
                const due = (0,poll/* startsAgain */.au)(service, own) || looks - askedTasks >= tasksAfterEvents;
                const told = news !== newest && due;
                const stopped = first || newStops !== stops || newLive < live || told;
                await Promise.all([
                    looks > resumeAt.record && (worth || looks % recordEvery === 0) && askRecord(),
                    looks > resumeAt.tasks && (stopped || looks % tasksEvery === 0) && askTasks(),
                ]);
                [rollout, stops, live, failures] = [newRollout, newStops, newLive, newFailures];
            }
            halted = record?.status === "STOPPED" ? halted + 1 : 0;
            return {
                missing,
                halted,
                stopped: ours(),
                ...(failed > 0 ? { failed } : {}),
                ...(service ? { service } : {}),
                ...(record ? { serviceDeployment: record } : {}),
            };
        },
        async stopped() {
            await askTasks();
            return ours();
        },
        async recordArn() {
            // Asked when the workflow is cancelled, which must not end this call as well.
            // One that is under way may never come back: the look that began it does not wait for it any more.
            underway.delete("record");
            if (!record)
                await askRecord(new AbortController().signal);
            return record?.serviceDeploymentArn;
        },
    };
}
const without = {
    record: {
        message: "Following the deployment by its service alone:",
        hint: "With ecs:ListServiceDeployments and ecs:DescribeServiceDeployments, ECS also says why a deployment was rolled back or stopped.",
    },
    tasks: {
        message: "The tasks that stop are not looked at:",
        hint: "With ecs:ListTasks and ecs:DescribeTasks a deployment whose tasks cannot start ends at the first of them, with the reason.",
    },
};
function isFailed({ deployments }, { deploymentId }) {
    return deployments.some(({ id, rolloutState }) => id === deploymentId && rolloutState === "FAILED");
}
/** Whether the answer is from after our change. */
function shows(service, { deploymentId, desiredCount }) {
    if (deploymentId !== undefined)
        return service.deployments.some(({ id }) => id === deploymentId);
    return desiredCount === undefined || service.desiredCount === desiredCount;
}

;// CONCATENATED MODULE: ./build/steps/wait/endings.js



/*
 * Endings of a wait that are not ECS's own: each says what ECS goes on doing.
 */
function timedOut({ service }, { timeout }) {
    return {
        over: true,
        outcome: "timed-out",
        says: `The deployment of ${service} was not complete after ${seconds(timeout)} s.`,
        goesOn: "ECS goes on with it.",
    };
}
/** @param noProgress milliseconds */
function stoodStill({ service }, noProgress) {
    return {
        over: true,
        outcome: "timed-out",
        says: `Nothing of the deployment of ${service} moved for ${seconds(noProgress)} s.`,
        goesOn: "ECS goes on with it.",
    };
}
/** Looking is refused for good: how the deployment ends, nobody here can tell. */
function outOfSight({ message, problems }) {
    const hint = problems[0]?.hint;
    return {
        over: true,
        outcome: "failed",
        cause: "out-of-sight",
        says: `${message} How the deployment ends cannot be told from here; ECS goes on with it.`,
        ...(hint === undefined ? {} : { hint }),
    };
}
/**
 * What ECS goes on doing after the workflow was cancelled; tells it to roll back where that is wanted. Where there is no
 * record of the deployment that could be stopped, or no permission to, the revision from before is deployed again.
 */
async function cancelled({ target, turnedBack, recordArn }, { onCancel }, ecs) {
    const over = (says) => ({ over: true, outcome: "cancelled", says: `Cancelled. ${says}` });
    if (turnedBack())
        return over("ECS is rolling back, and goes on with that by itself.");
    if (onCancel === "leave")
        return over(`ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
    let because = "ECS gave no record of the deployment.";
    try {
        const arn = await recordArn();
        if (arn !== undefined) {
            await ecs.stopServiceDeployment(arn);
            return over("ECS was told to roll back to the revision from before, and does so by itself.");
        }
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        because = error.message;
        // What it refuses for another reason is over by now, or on its way back.
        if (error.kind !== "denied")
            return over(`ECS goes on deploying, because it refused to roll back: ${because}`);
    }
    try {
        const before = await deployBefore(target, ecs);
        return over(before === undefined
            ? `ECS goes on deploying, as it could not be told to roll back: ${because}`
            : `ECS was told to deploy ${before} again, the revision from before, and does so by itself. It could not be told to roll back: ${because}`);
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return over(`ECS goes on deploying, because it refused to go back: ${error.message} ${because}`);
    }
}
/** @returns `web:1`; undefined where there is nothing to go back to, or ours is not what ECS is deploying any more */
async function deployBefore(target, ecs) {
    const { cluster, service, deploymentId, previousTaskDefinition: previous } = target;
    if (previous === undefined || previous === target.taskDefinition)
        return undefined;
    const seen = await ecs.describeService(cluster, service);
    const primary = seen && (0,deployment_events/* primaryOf */.Os)(seen);
    if (primary === undefined || primary.id !== deploymentId || primary.rolloutState === "COMPLETED")
        return undefined;
    await ecs.updateService({ cluster, service, taskDefinition: previous });
    return (0,judge/* revision */.QL)(previous);
}
function seconds(ms) {
    return Math.round(ms / 1000);
}

// EXTERNAL MODULE: ./build/deployment/task-failure.js
var task_failure = __webpack_require__(3554);
;// CONCATENATED MODULE: ./build/deployment/evidence.js


function evidence(target, service, failures, more) {
    const events = service ? (0,deployment_events/* ourEvents */.MF)(service, target).filter(deployment_events/* isTrouble */.KM).map(deployment_events/* eventText */.cj) : [];
    // The newest failure comes first.
    const alike = Map.groupBy(failures, ({ reason }) => (0,task_failure/* reasonKey */.y)(reason));
    const stopped = [...alike.values()].flatMap((same) => same.slice(0, 1).map(({ reason, task }) => ({ reason, tasks: same.length, newest: task.taskArn })));
    return {
        events: [...new Set(events)],
        stopped: stopped.toSorted((a, b) => b.tasks - a.tasks),
        ...more,
    };
}

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/scheduler/breaker.js

function breakerOf(deploymentConfiguration) {
    const given = deploymentConfiguration["deploymentCircuitBreaker"];
    const breaker = (0,json/* isObject */.Gv)(given) ? given : {};
    const threshold = (0,json/* isObject */.Gv)(breaker["thresholdConfiguration"]) ? breaker["thresholdConfiguration"] : {};
    const type = threshold["type"];
    return {
        enable: breaker["enable"] === true,
        rollback: breaker["rollback"] === true,
        resetOnHealthyTask: breaker["resetOnHealthyTask"] !== false,
        type: type === "UNBOUNDED_PERCENT" || type === "COUNT" ? type : "BOUNDED_PERCENT",
        value: (0,json/* number */.ai)(threshold["value"]) ?? 50,
    };
}
/**
 * Failures at which a deployment fails, taken from the service's newest desired count.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
function threshold(breaker, desiredCount) {
    if (breaker.type === "COUNT")
        return breaker.value;
    const share = Math.ceil((breaker.value * desiredCount) / 100);
    return breaker.type === "UNBOUNDED_PERCENT" ? Math.max(1, share) : Math.min(200, Math.max(3, share));
}
/**
 * Whether the breaker counts this end. Until the first task of the deployment has run: tasks that do not reach RUNNING.
 * From then on: tasks that are replaced for a failed health check. A process that ends after its task was RUNNING is
 * counted in neither stage (https://github.com/aws/containers-roadmap/issues/1206), so a crash loop may go on for
 * ever. Placement failures are not counted either; reports of real rolls disagree on that.
 */
function countsAsFailure(end, everRan) {
    return everRan ? end.cause === "health-check" : end.cause === "itself" && !end.ran;
}
/** The deployment to go back to: the most recent one that completed. */
function rollbackTarget(others) {
    return others
        .filter((deployment) => deployment.rolloutState === "COMPLETED")
        .sort((a, b) => b.createdAt - a.createdAt)[0];
}

;// CONCATENATED MODULE: ./build/deployment/judge-tasks.js


/**
 * Failed tasks of one deployment that are too many where nobody says how many: as many as ECS's circuit breaker takes
 * by default (half the desired count, 3 to 200). With a breaker of its own the service gets twice that: ECS decides
 * first, and what its breaker never counts (processes that end after their task was RUNNING) still comes to an end.
 */
function defaultFailAfter(service) {
    const breaker = ownBreaker(service);
    return threshold(breaker, service.desiredCount ?? 1) * (breaker.enable ? 2 : 1);
}
/**
 * Whether our deployment's tasks prove that it fails, before ECS itself gives it up: one with a permanent cause where
 * none ever ran, or too many with any.
 * @param failAfter failed tasks that are too many, all counted; 0: never; undefined: as `defaultFailAfter`, counted as
 * ECS counts, anew where the roll got on
 */
function judgeTasks(target, service, failures, { ran, overcome }, failAfter) {
    if (failAfter === 0)
        return undefined;
    const ours = (0,judge/* revision */.QL)(target.taskDefinition);
    const own = failures.filter(({ cause }) => !cause?.outside);
    // Where one ran, the words that would prove it for all (a platform, a pull, a mount) are about one instance or moment.
    const permanent = ran ? undefined : own.find((failure) => isProof(failure, own));
    if (permanent?.cause) {
        return failed(`No task of ${ours} can start: ${lower(permanent.cause.says)}`, service);
    }
    const counted = failAfter === undefined ? own.filter(({ task }) => !overcome.has(task.taskArn)) : own;
    const [newest] = counted;
    if (!newest || counted.length < (failAfter ?? defaultFailAfter(service)))
        return undefined;
    const because = newest.cause ? ` ${newest.cause.says}` : "";
    const tasks = counted.length === 1 ? "1 task" : `${counted.length} tasks`;
    return failed(`${tasks} of ${ours} failed.${because}`, service);
}
/** Whether no task of the revision could start, as this one could not. */
function isProof({ cause, task }, own) {
    if (!cause?.permanent)
        return false;
    const onAnyInstance = !cause.perInstance || task.containerInstanceArn === undefined;
    return onAnyInstance || own.filter((other) => other.cause === cause).length > 1;
}
function ownBreaker({ deploymentConfiguration }) {
    const { deploymentCircuitBreaker } = deploymentConfiguration ?? {};
    return breakerOf(deploymentCircuitBreaker ? { deploymentCircuitBreaker } : {});
}
function failed(says, service) {
    return { over: true, outcome: "failed", says, goesOn: goesOn(service), cause: "tasks-failed" };
}
function goesOn(service) {
    const breaker = ownBreaker(service);
    if (!breaker.enable)
        return "ECS goes on trying, as the service has no circuit breaker.";
    return breaker.rollback
        ? "ECS goes on trying until its circuit breaker puts the service back."
        : "ECS goes on trying until its circuit breaker gives up.";
}
function lower(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

;// CONCATENATED MODULE: ./build/deployment/movement.js

/** The tasks of each of a service's revisions, the oldest deployment first. */
function revisionCounts(service) {
    return service.deployments
        .toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
        .map(({ taskDefinition, runningCount, pendingCount }) => ({
        revision: (0,judge/* revision */.QL)(taskDefinition),
        running: Math.max(0, runningCount ?? 0),
        pending: Math.max(0, pendingCount ?? 0),
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

;// CONCATENATED MODULE: ./build/deployment/task-history.js
/**
 * What has become of a deployment's tasks over the looks. A failure is overcome when more tasks of ours run at once than
 * ever before: as ECS's circuit breaker counts anew when a task becomes healthy, which DescribeServices does not show.
 * Tasks that keep crashing soon reach as many at once as there will ever be, and are counted from then on.
 */
function createTaskHistory({ deploymentId }) {
    let most;
    let overcome = new Set();
    return {
        get ran() {
            return (most ?? 0) > 0;
        },
        get overcome() {
            return overcome;
        },
        add({ deployments }, failures) {
            // Where only the count changes, the tasks are those of the deployment that is there.
            const own = ({ id, status }) => deploymentId === undefined ? status === "PRIMARY" : id === deploymentId;
            const running = deployments.find(own)?.runningCount ?? 0;
            // What failed before the first look may as well have failed after those ran that it shows.
            if (most !== undefined && running > most)
                overcome = new Set(failures.map(({ task }) => task.taskArn));
            most = Math.max(most ?? 0, running);
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/wait/announce.js



/**
 * Says what is new since the last look: tasks that moved, ECS's events, a roll that turned back. Nothing twice.
 * @param toldUntil epoch seconds on AWS's clock: events up to then have been told already
 */
function announcer(target, log, toldUntil = 0) {
    const told = new Set();
    let shown;
    let phase = "rolling";
    return ({ service, serviceDeployment }, verdict, moments) => {
        const moment = moments.at(-1);
        if (moment && moment !== shown) {
            shown = moment;
            log.line(movement(moment));
        }
        for (const event of service ? (0,deployment_events/* ourEvents */.MF)(service, target) : []) {
            if (event.createdAt <= toldUntil || told.has(event.id))
                continue;
            told.add(event.id);
            log.line(`  ${(0,deployment_events/* isTrouble */.KM)(event) ? "! " : "  "}${(0,deployment_events/* eventText */.cj)(event)}`);
        }
        for (const text of (0,stages/* recordLines */.TS)(serviceDeployment, time)) {
            if (told.has(text))
                continue;
            told.add(text);
            log.line(text);
        }
        if (!verdict.over && verdict.phase !== phase) {
            phase = verdict.phase;
            log.line(verdict.says);
        }
    };
}
function time(epochSeconds) {
    return new Date(epochSeconds * 1000).toISOString();
}

// EXTERNAL MODULE: ./build/deployment/container-log.js
var container_log = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/steps/wait/last-words.js


/** Containers whose log is looked at: two causes at once are rare, and the log is not a report of everything. */
const containers = 2;
/**
 * The last lines of the containers that took tasks down, each from its own log; a notice where it cannot be read. No
 * ending changes because of it.
 * @param lines of each container; 0: none
 */
async function lastWords(target, failed, lines, ports) {
    const failures = (0,container_log/* worthALook */.r3)(failed, containers);
    if (lines === 0 || failures.length === 0 || target.taskDefinition === undefined)
        return [];
    try {
        const definition = await (await ports.ecs()).describeTaskDefinition(target.taskDefinition);
        if (!definition)
            return [];
        const logs = failures.flatMap((failure) => (0,container_log/* containerLog */.CR)(failure, definition.document) ?? []);
        const read = await Promise.all(logs.map(async (log) => {
            const { container, task } = log;
            if ("elsewhere" in log) {
                ports.log.notice({
                    message: `There is no log of container '${container}' to show: ${log.elsewhere}.`,
                    hint: `With the log driver awslogs the last lines of container '${container}' would stand here.`,
                });
                return [];
            }
            const { stream } = log;
            return [{ container, task, lines: await (await ports.logs()).tail(stream, lines), stream }];
        }));
        return read.flat();
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.notice({
            message: `The containers' logs cannot be shown: ${error.message}`,
            hint: "With logs:GetLogEvents (and ecs:DescribeTaskDefinition) the last lines of a container that died stand here.",
        });
        return [];
    }
}

;// CONCATENATED MODULE: ./build/steps/wait/places.js

/**
 * Looks up the service's tasks and their instances, which change no more once they are known; asks for both only where
 * it is called, as a wait in which all goes well needs neither. What is not permitted leaves out what it would tell:
 * those who watch for tasks that stop have said so.
 */
function placesOf(ecs, { cluster, service }, { log }) {
    const instances = new Map();
    const asks = { tasks: true, instances: true };
    const without = async (what, ask) => {
        if (!asks[what])
            return undefined;
        try {
            return await ask();
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            if (error.kind === "denied")
                asks[what] = false;
            log.debug(`where the tasks are is not known: ${error.message}`);
            return error.kind === "throttled" || error.kind === "transient" ? "lost" : undefined;
        }
    };
    return async () => {
        const present = await without("tasks", () => ecs.presentTasks(cluster, service));
        const tasks = present === "lost" ? [] : (present ?? []);
        const unknown = new Set(tasks.flatMap(({ containerInstanceArn: arn }) => arn === undefined || instances.has(arn) ? [] : [arn]));
        const found = await without("instances", () => ecs.instanceIds(cluster, [...unknown]));
        for (const [arn, id] of found === "lost" ? [] : (found ?? []))
            instances.set(arn, id);
        const places = tasks.map((task) => ({ task, instance: instances.get(task.containerInstanceArn ?? "") }));
        return { tasks, places, lost: present === "lost" || found === "lost" };
    };
}

;// CONCATENATED MODULE: ./build/deployment/aws-time.js
/** @param from epoch seconds on AWS's clock: what is known in the beginning. @param start the same moment, or later, on the runner's clock in milliseconds */
function awsTime(from, start) {
    let [aws, runner] = [from, start];
    const at = (now) => aws + (now - runner) / 1000;
    return {
        at,
        see({ events }, now) {
            const newest = Math.max(...events.map(({ createdAt }) => createdAt));
            if (newest > at(now))
                [aws, runner] = [newest, now];
        },
    };
}

// EXTERNAL MODULE: ./build/deployment/target-health.js
var target_health = __webpack_require__(1952);
;// CONCATENATED MODULE: ./build/deployment/health-seen.js

/**
 * When tasks became healthy, which load balancers tell only while one looks. The next task on an instance may take the
 * port, and so the target, of the one before: only what turned healthy after a task had started is this task's.
 */
function healthSeen() {
    const turns = [];
    let before = new Set();
    return {
        see(targets, at) {
            const well = targets.filter(({ state }) => state === "healthy" || state === "InService");
            for (const target of well)
                if (!before.has(key(target)))
                    turns.push({ target, at });
            before = new Set(well.map(key));
        },
        times: (places) => new Map(places.flatMap((place) => since(place, turns))),
    };
}
function since(place, turns) {
    const { taskArn, startedAt } = place.task;
    if (startedAt === undefined)
        return [];
    const own = turns.filter(({ target, at }) => at >= startedAt && (0,target_health/* isPlaceOf */.n3)(target, place));
    const first = new Map(own.toReversed().map(({ target, at }) => [target.balancer, at]));
    return first.size === 0 ? [] : [[taskArn, Math.max(...first.values())]];
}
const key = ({ balancer, id, port }) => `${balancer} ${id} ${port}`;

;// CONCATENATED MODULE: ./build/deployment/phases.js
/**
 * What a roll's time went to, in the order in which the parts began. A part that did not come to its end within the
 * wait is left out, as nobody knows how long it takes.
 * @param lives of the service's tasks
 * @param completed when ECS itself said that the deployment is complete
 */
function phases(lives, completed) {
    // What failed or was called off again is no measure of how long it takes to start.
    const ours = lives.filter((life) => life.ours && life.stopping === undefined);
    const old = lives.filter((life) => !life.ours && (life.stopping ?? -1) >= 0);
    const found = [
        part("ECS starts the first new task", 0, least(ours, "created")),
        part("new tasks start", least(ours, "created"), whole(ours, "started"), ours, pulls(ours)),
        part("new tasks become healthy", least(ours, "started"), whole(ours, "healthy"), ours),
        part("old tasks drain and stop", least(old, "stopping"), whole(old, "stopped"), old, slowest(old)),
        part("ECS calls it complete", last(lives), completed),
    ];
    return found
        .filter((phase) => phase !== undefined)
        .filter(({ from, to }) => to - from >= 0.5)
        .toSorted((a, b) => a.from - b.from);
}
const times = (lives, of) => lives.flatMap((life) => life[of] ?? []);
function least(lives, of) {
    const all = times(lives, of);
    return all.length === 0 ? undefined : Math.min(...all);
}
/** The last of them, where all have come to it. */
function whole(lives, of) {
    const all = times(lives, of);
    return all.length === 0 || all.length < lives.length ? undefined : Math.max(...all);
}
/** When the last thing happened to a task. */
function last(lives) {
    const all = ["started", "healthy", "stopped"].flatMap((of) => times(lives, of));
    return all.length === 0 ? undefined : Math.max(...all);
}
function part(name, from, to, lives, note) {
    if (from === undefined || to === undefined)
        return undefined;
    return { name, from, to, ...(lives ? { tasks: lives.length } : {}), ...(note ? { note } : {}) };
}
function pulls(lives) {
    const all = lives.flatMap(({ pull }) => pull ?? []);
    return all.length === 0 ? undefined : `pulling images: ${Math.round(Math.max(...all))} s at the most`;
}
function slowest(lives) {
    const all = lives.flatMap(({ stopping, stopped }) => stopping === undefined || stopped === undefined ? [] : stopped - stopping);
    return all.length === 0 ? undefined : `${Math.round(Math.max(...all))} s for the slowest`;
}

;// CONCATENATED MODULE: ./build/deployment/task-lives.js

/**
 * The lives of a service's tasks as DescribeTasks tells them, the oldest first; those that were over before our
 * deployment began are left out.
 * @param healthyAt epoch seconds at which a task was first seen to be healthy, by its ARN
 */
function taskLives(tasks, target, healthyAt = new Map()) {
    // Stand-ins for ECS answer null where ECS leaves out.
    const since = (at) => typeof at === "number" ? at - target.createdAt : undefined;
    return tasks
        .flatMap((task) => {
        const created = since(task.createdAt);
        const stopped = since(task.stoppedAt);
        if (created === undefined || (stopped !== undefined && stopped < 0))
            return [];
        const { pullStartedAt, pullStoppedAt } = task;
        const ours = target.deploymentId !== undefined && task.startedBy === target.deploymentId;
        const pull = pullStartedAt === undefined || pullStoppedAt === undefined
            ? undefined
            : pullStoppedAt - pullStartedAt;
        return [
            {
                task: task.taskArn.split("/").at(-1) ?? task.taskArn,
                revision: (0,judge/* revision */.QL)(task.taskDefinitionArn),
                ours,
                created,
                ...known({
                    pull,
                    started: since(task.startedAt),
                    healthy: ours ? since(healthyAt.get(task.taskArn)) : undefined,
                    stopping: since(task.stoppingAt) ?? stopped,
                    stopped,
                }),
                ...failure(task),
            },
        ];
    })
        .toSorted((a, b) => a.created - b.created || a.task.localeCompare(b.task));
}
function failure({ stopCode, stoppedReason }) {
    if (stopCode === undefined)
        return {};
    const scaled = stopCode === "ServiceSchedulerInitiated" && /^Scaling activity/.test(stoppedReason ?? "");
    return scaled ? {} : { failed: stopCode };
}
function known(members) {
    const found = {};
    for (const name of Object.keys(members)) {
        const value = members[name];
        if (value !== undefined)
            found[name] = value;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/deployment/roll.js



/** DescribeTasks gives so many: of a service with more nobody knows which ones are missing. */
const most = 100;
function rollOf(target, { service, tasks, healthyAt, stages, endedAt }) {
    const { createdAt, deploymentId = "" } = target;
    const all = tasks.length < most ? taskLives(tasks, target, healthyAt) : [];
    const said = service?.events.find((event) => (0,deployment_events/* saysCompleted */.ef)(event, deploymentId))?.createdAt;
    const completed = said === undefined ? undefined : said - createdAt;
    const end = Math.max(endedAt, ...roll_times(all, createdAt), said ?? 0) - createdAt;
    const staged = stages.map(({ name, from }, index) => ({
        name: `stage ${name}`,
        from: Math.max(0, from - createdAt),
        to: (stages[index + 1]?.from ?? endedAt) - createdAt,
    }));
    return {
        lives: all,
        phases: [...phases(all, completed), ...staged].toSorted((a, b) => a.from - b.from),
        end,
        watched: healthyAt !== undefined,
    };
}
function roll_times(lives, createdAt) {
    return lives.flatMap(({ started, stopped, stopping }) => [started, stopping, stopped].flatMap((time) => (time === undefined ? [] : createdAt + time)));
}

;// CONCATENATED MODULE: ./build/steps/wait/roll-record.js






/** Looks after which load balancers are asked though nothing moved: a target becomes healthy without a word of ECS. */
const healthEvery = 4;
/** Milliseconds. */
const roll_record_patience = 1000;
/**
 * Keeps what a picture of the roll needs. ECS itself keeps the times of its tasks, so they are asked for once, at the
 * end; when targets became healthy and which stage it was, only those know who look. No look waits for it.
 */
function rollRecord(locate, target, { ports, signal }) {
    const { clock, log } = ports;
    const time = awsTime(target.createdAt, clock.now());
    const health = healthSeen();
    const stages = [];
    let [looks, asks, watched] = [0, true, false];
    let asking;
    async function askHealth(service) {
        try {
            const balancers = await ports.loadBalancers();
            const found = await Promise.all((0,target_health/* balancersOf */.BW)(service).map((one) => balancers.targetHealth(one)));
            health.see(found.flat(), time.at(clock.now()));
            watched = true;
            asking = undefined;
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            asks = error.kind === "throttled" || error.kind === "transient";
            asking = undefined;
            log.debug(`when targets become healthy is not seen: ${error.message}`);
        }
    }
    return {
        look(service, record, moved) {
            time.see(service, clock.now());
            const { lifecycleStage: name } = record ?? {};
            if (name !== undefined && stages.at(-1)?.name !== name)
                stages.push({ name, from: time.at(clock.now()) });
            const due = moved || looks++ % healthEvery === 0;
            if (!asks || asking || !due || (0,target_health/* balancersOf */.BW)(service).length === 0)
                return;
            asking = askHealth(service);
            // Whoever asks for the roll is told of a mistake.
            asking.catch(() => undefined);
        },
        async roll(service, endedAt) {
            return await (0,in_time/* inTime */.R)(found(service, endedAt), clock.now() + roll_record_patience, { clock, signal });
        },
    };
    async function found(service, endedAt) {
        const [{ tasks, places }] = await Promise.all([locate(), asking]);
        const healthyAt = watched && asks ? health.times(places) : undefined;
        return rollOf(target, { service, tasks, healthyAt, stages, endedAt: time.at(endedAt) });
    }
}

;// CONCATENATED MODULE: ./build/deployment/still-tasks.js


/** Lines that are shown: what holds up one task mostly holds up all. */
const shown = 5;
/**
 * Why tasks of our deployment do not get on, a line each.
 * @param tasks of the service, those that stop or have stopped included
 */
function stillLines({ deploymentId }, tasks) {
    const ours = tasks.filter((task) => task.startedBy === deploymentId && task.desiredStatus !== "STOPPED");
    const lines = ours.flatMap((task) => {
        const why = whyStill(task, tasks);
        return why === undefined ? [] : [`task ${(0,target_health/* taskId */.BS)(task)} ${why}`];
    });
    // Where ours have no trouble of their own, old ones that do not go may keep more of them from being started.
    if (lines.length === 0)
        lines.push(...leavingLines(tasks, deploymentId));
    return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}
function leavingLines(tasks, deploymentId) {
    return tasks
        .filter(({ startedBy, desiredStatus, lastStatus }) => startedBy !== deploymentId && desiredStatus === "STOPPED" && lastStatus !== "STOPPED")
        .map((task) => `old task ${(0,target_health/* taskId */.BS)(task)} of ${(0,judge/* revision */.QL)(task.taskDefinitionArn)} is still stopping (${task.lastStatus})`);
}
function whyStill(task, tasks) {
    const { lastStatus = "", connectivity, pullStartedAt, pullStoppedAt, containers = [] } = task;
    if (connectivity === "DISCONNECTED")
        return `is ${lastStatus}: the agent of its instance is disconnected`;
    if (lastStatus === "RUNNING") {
        const sick = containers
            .filter(({ healthStatus }) => healthStatus === "UNHEALTHY")
            .map(({ name }) => name);
        return sick.length === 0 ? undefined : `runs, and its container ${sick.join(", ")} is UNHEALTHY`;
    }
    if (pullStartedAt !== undefined)
        return pullStoppedAt === undefined ? "is pulling its images" : `is ${lastStatus}: its containers start`;
    return `is ${lastStatus}${behind(task, tasks)}`;
}
/**
 * ECS gives the room of a task that stops away at once; the instance's agent starts the next one when the old one is
 * gone, and at times not even then.
 * https://github.com/aws/amazon-ecs-agent/issues/5138
 */
function behind({ containerInstanceArn, createdAt = 0 }, tasks) {
    if (containerInstanceArn === undefined)
        return "";
    const leaving = tasks.filter((task) => task.containerInstanceArn === containerInstanceArn && task.desiredStatus === "STOPPED");
    const stopping = leaving.find(({ lastStatus }) => lastStatus !== "STOPPED");
    if (stopping)
        return ` behind a task that is still stopping on the same instance (${still_tasks_named(stopping)})`;
    const stopped = leaving.find(({ stoppedAt = 0 }) => stoppedAt >= createdAt);
    return stopped ? `, though the task whose place it takes has stopped (${still_tasks_named(stopped)})` : "";
}
const still_tasks_named = (task) => `${(0,target_health/* taskId */.BS)(task)} of ${(0,judge/* revision */.QL)(task.taskDefinitionArn)}, ${task.lastStatus}`;

;// CONCATENATED MODULE: ./build/steps/wait/targets.js


/**
 * What the service's load balancers say of their targets; a notice, once, where they cannot be asked.
 * @returns a function that gives undefined where the answer got lost, or was throttled
 */
function targetsOf(ports) {
    let [refused, told] = [false, false];
    return async (service) => {
        const balancers = service ? (0,target_health/* balancersOf */.BW)(service) : [];
        if (balancers.length === 0 || refused)
            return [];
        try {
            const port = await ports.loadBalancers();
            return (await Promise.all(balancers.map((balancer) => port.targetHealth(balancer)))).flat();
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            if (error.kind === "throttled" || error.kind === "transient") {
                ports.log.debug(`what the load balancer says is not known: ${error.message}`);
                return undefined;
            }
            refused = error.kind === "denied" || error.kind === "refused";
            if (told)
                return [];
            told = true;
            ports.log.notice({
                message: `What the load balancer says of its targets cannot be shown: ${error.message}`,
                hint: "With elasticloadbalancing:DescribeTargetHealth (a classic load balancer: DescribeInstanceHealth) the reason of each unhealthy target stands here.",
            });
            return [];
        }
    };
}

;// CONCATENATED MODULE: ./build/steps/wait/stand-still.js





/** Looks closer where the counts of a service do not tell why nothing moves. */
function standStill(locate, target, ports) {
    const ask = targetsOf(ports);
    return {
        async why(service) {
            const [{ tasks, places }, targets] = await Promise.all([locate(), ask(service)]);
            // Scaling alone makes no deployment: the tasks are those of the one that is there.
            const deploymentId = target.deploymentId ?? (service && (0,deployment_events/* primaryOf */.Os)(service)?.id);
            const own = deploymentId === undefined ? target : { ...target, deploymentId };
            return { waiting: stillLines(own, tasks), targets: (0,target_health/* unhealthyLines */.qJ)(targets ?? [], places) };
        },
        async notInService(service) {
            const classic = (0,target_health/* balancersOf */.BW)(service).some((balancer) => "loadBalancerName" in balancer);
            if (!classic || !(0,judge/* saysDone */.vF)(service, target))
                return [];
            const targets = await ask(service);
            if (targets?.every(({ state }) => state === "InService"))
                return [];
            const where = targets && (await locate());
            return where && !where.lost ? (0,target_health/* notInService */.A7)(targets, where.places, target.deploymentId) : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/wait/follow.js
















/** Milliseconds that an ending waits for its evidence. */
const follow_patience = 15_000;
/**
 * Milliseconds without anything that moves after which the tasks are looked at, which takes four calls; again when it
 * has stood `times` as long, and not within `apart` of the look before; how long it may take.
 */
const still = { after: 20_000, times: 4, apart: 120_000, patience: 5000 };
/** Looks in a row in which a load balancer's answer may get lost. */
const answers = 20;
function follow(target, { failAfter, logLines, toldUntil }, { ecs, ports, signal }) {
    const { clock, log } = ports;
    const observe = observer(ecs, target, { ports, signal });
    // Asked once for instances that both want to know.
    const locate = placesOf(ecs, target, ports);
    const closer = standStill(locate, target, ports);
    const kept = rollRecord(locate, target, { ports, signal });
    const announce = announcer(target, log, toldUntil);
    const history = createTaskHistory(target);
    const told = new Set();
    const start = clock.now();
    let moments = [];
    let over;
    let service;
    let record;
    let [stillAt, standsFor] = [Number.NEGATIVE_INFINITY, still.after];
    let stopped = [];
    let phase = "rolling";
    let [moved, movedAt, overAt] = ["", start, start];
    let unanswered = 0;
    const tell = (text) => {
        if (!told.has(text))
            log.line(text);
        told.add(text);
    };
    const end = (verdict) => {
        if (over)
            return;
        [over, overAt] = [verdict, clock.now()];
    };
    const judgeLook = (snapshot, failures) => {
        const found = (0,judge/* judge */.S4)(target, snapshot);
        if (found.over || found.phase !== "rolling" || !snapshot.service)
            return found;
        history.add(snapshot.service, failures);
        return judgeTasks(target, snapshot.service, failures, history, failAfter) ?? found;
    };
    return {
        target,
        verdict: () => over,
        async look(seen) {
            const [looked, notInService] = await Promise.all([observe.look(seen), outOfService(seen)]);
            const snapshot = { ...looked, notInService };
            // Time ran out, or the workflow was cancelled, while the look was under way.
            if (over)
                return;
            service = seen ?? service;
            record = snapshot.serviceDeployment;
            stopped = snapshot.stopped ?? stopped;
            const failures = (0,task_failure/* taskFailures */.L)(stopped);
            if (seen) {
                moments = withMoment(moments, Math.round((clock.now() - start) / 1000), seen);
                const key = `${moments.length} ${failures.length} ${(0,stages/* progressKey */.Bk)(seen, snapshot.serviceDeployment)}`;
                kept.look(seen, record, key !== moved);
                const bakes = (0,stages/* bakesFor */.q2)(seen, (0,poll/* isNearEnd */.SC)(seen, target, record));
                if (bakes !== undefined)
                    tell(bakes);
                if (key !== moved || bakes !== undefined || (0,stages/* isToWait */.zH)(record))
                    [moved, movedAt] = [key, clock.now()];
            }
            const found = judgeLook(snapshot, failures);
            announce(snapshot, found, moments);
            if (found.over)
                return end(found);
            phase = found.phase;
            if (phase === "rolling")
                await lookCloser();
        },
        near: () => service !== undefined && (0,poll/* isNearEnd */.SC)(service, target, record),
        turnedBack: () => phase === "rolling-back",
        movedAt: () => movedAt,
        end,
        recordArn: () => observe.recordArn(),
        async result() {
            const { outcome, says, goesOn, cause, hint } = over ?? unjudged;
            // A step that is cancelled has no time for it, and credentials that are no good any more leave no way.
            const explained = ["succeeded", "superseded", "cancelled"].includes(outcome);
            const blind = cause === "out-of-sight" || outcome === "cancelled";
            const [asked, roll] = await Promise.all([
                explained || blind ? undefined : (0,in_time/* inTime */.R)(explain(), clock.now() + follow_patience, { clock, signal }),
                blind ? undefined : kept.roll(service, overAt),
            ]);
            const known = explained ? [] : (0,task_failure/* taskFailures */.L)(stopped);
            const { failures = known, logs = [], targets = [], waiting = [] } = asked ?? {};
            return {
                outcome,
                says,
                evidence: evidence(target, service, failures, { logs, targets, waiting }),
                moments,
                ...(roll ? { roll } : {}),
                waited: Math.round((overAt - start) / 1000),
                ...(goesOn === undefined ? {} : { goesOn }),
                ...(hint === undefined ? {} : { hint }),
                ...(service ? { service } : {}),
                ...(cause === undefined ? {} : { cause }),
            };
        },
    };
    async function explain() {
        const failures = (0,task_failure/* taskFailures */.L)(await stoppedTasks());
        const [logs, why] = await Promise.all([
            lastWords(target, failures, logLines, ports),
            closer.why(service),
        ]);
        return { failures, logs, ...why };
    }
    /** What does not come back must not keep another service's look; ECS's word has to do in the end. */
    async function outOfService(seen) {
        if (!seen)
            return [];
        const found = await (0,in_time/* inTime */.R)(closer.notInService(seen), clock.now() + still.patience, { clock, signal });
        unanswered = found ? 0 : unanswered + 1;
        return found ?? (unanswered > answers ? [] : ["which instances are in service is not known yet"]);
    }
    /** Says what holds up a deployment that stands still; the counts do not tell it. */
    async function lookCloser() {
        const now = clock.now();
        if (stillAt < movedAt)
            standsFor = still.after;
        if (now - movedAt < standsFor || now - stillAt < still.apart)
            return;
        [stillAt, standsFor] = [now, standsFor * still.times];
        const found = await (0,in_time/* inTime */.R)(closer.why(service), now + still.patience, { clock, signal });
        for (const text of [...(found?.waiting ?? []), ...(found?.targets ?? [])])
            tell(text);
    }
    /** Evidence is worth a call, but no ending changes because it cannot be had. */
    async function stoppedTasks() {
        try {
            return await observe.stopped();
        }
        catch (error) {
            if (error instanceof refusal/* Refusal */.P)
                return stopped;
            throw error;
        }
    }
}
const unjudged = { over: true, outcome: "failed", says: "Nothing was seen of the deployment." };

;// CONCATENATED MODULE: ./build/steps/wait/wait.js






/**
 * Follows our deployments until it is certain how each ended, and collects the evidence where one did not succeed; the
 * results are in the order of the targets. Ten services of a cluster are looked at in one call; what one of them
 * needs beside that, and another ten, keep nobody waiting.
 */
async function waitForDeployments(targets, options, { ports: given, signal }, next = async (_target, result) => result) {
    const ecs = await given.ecs();
    const ports = { ...given, log: noticingOnce(given.log) };
    const names = namesOf(targets);
    const followed = targets.map((target, index) => {
        const own = targets.length > 1 ? { ...ports, log: named(ports.log, names[index] ?? "") } : ports;
        return { follower: follow(target, options, { ecs, ports: own, signal }), ports: own };
    });
    const results = new Map();
    const ended = () => {
        for (const { follower, ports: own } of followed) {
            if (!follower.verdict() || results.has(follower))
                continue;
            const result = follower.result().then((found) => next(follower.target, found, own));
            // It is awaited when the others are over as well.
            result.catch(() => undefined);
            results.set(follower, result);
        }
    };
    const deadline = ports.clock.now() + options.timeout;
    const followers = followed.map(({ follower }) => follower);
    await Promise.all(batches(followers).map((batch) => watch(batch, { ecs, ports, signal, options, deadline, ended })));
    return Promise.all(followers.flatMap((follower) => results.get(follower) ?? []));
}
/** DescribeServices takes ten services of one cluster. */
function batches(followers) {
    const byCluster = Map.groupBy(followers, ({ target }) => target.cluster);
    return [...byCluster.values()].flatMap((all) => Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => all.slice(at * 10, at * 10 + 10)));
}
/** Looks at one batch until each of it is over. */
async function watch(batch, context) {
    const { ports, signal, options, deadline, ended } = context;
    const { clock, log } = ports;
    const { noProgress } = options;
    let [looks, near, throttled, faults] = [0, 0, 0, 0];
    for (let open = batch; open.length > 0; open = open.filter(({ verdict }) => !verdict())) {
        try {
            await (0,in_time/* inTime */.R)(lookAt(open, context.ecs), deadline, { clock, signal });
            [throttled, faults] = [Math.max(0, throttled - 1), 0];
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            if (error.kind !== "throttled" && error.kind !== "transient") {
                for (const { end } of open)
                    end(outOfSight(error));
                // One or two are nothing; the next look comes soon.
            }
            else if (++faults === 3)
                log.line(`no answer, trying again: ${error.message}`);
            if (error.kind === "throttled")
                throttled++;
        }
        const going = open.filter(({ verdict }) => !verdict());
        looks++;
        near = going.some((follower) => follower.near()) ? near + 1 : 0;
        const left = deadline - clock.now();
        if (signal.aborted) {
            await Promise.all(going.map(async (follower) => follower.end(await cancelled(follower, options, context.ecs))));
        }
        else if (left <= 0)
            for (const { end, target } of going)
                end(timedOut(target, options));
        // Nothing is seen to move while nothing is seen.
        else if (faults === 0 && noProgress !== undefined)
            for (const { end, target, movedAt } of going)
                if (clock.now() - movedAt() >= noProgress)
                    end(stoodStill(target, noProgress));
        ended();
        if (going.every(({ verdict }) => verdict()))
            return;
        const limits = going
            .filter(({ verdict }) => !verdict())
            .map(({ movedAt }) => movedAt() + (noProgress ?? Infinity));
        // While nothing is seen, that limit is not looked at, and may be past.
        const still = faults === 0 ? Math.min(...limits) - clock.now() : left;
        await clock.sleep(Math.min(left, still, (0,poll/* pollDelay */.xf)({ looks, near, throttled }, ports.random())), signal);
    }
}
async function lookAt(batch, ecs) {
    const [first] = batch;
    if (!first)
        return;
    const services = await ecs.describeServices(first.target.cluster, [
        ...new Set(batch.map(({ target }) => target.service)),
    ]);
    await Promise.all(batch.map((follower) => follower.look(services.find(({ serviceName }) => serviceName === follower.target.service))));
}

;// CONCATENATED MODULE: ./build/steps/wait/roll-back.js





/** Endings that going back cannot mend: somebody else decided, nothing is left, or nobody knows. */
const beyond = new Set(["service-gone", "rollback-failed", "newer-deployment", "out-of-sight"]);
/** Whether an ending is one that going back can mend. */
function canGoBack({ outcome, cause }) {
    return (outcome === "failed" && !beyond.has(cause ?? "")) || outcome === "timed-out";
}
/**
 * Puts a service back to what it ran before a deployment that failed, and waits for that in its turn, as long as for
 * the deployment itself: ECS rolls back where it has a record of the deployment to stop; else the revision from before
 * is deployed again. A newer deployment, and one that came to a good end after all, are left alone.
 *
 * ECS has no way to halt a deployment where it is: StopServiceDeployment knows ROLLBACK alone. So `stop` is the same,
 * and scales a first deployment, which has nothing to go back to, down to no tasks.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html
 * @returns how it ended, with the evidence of the failure; the failure itself where there is nothing to go back to
 */
async function goBack(target, failure, options, context) {
    const { choice } = options;
    const unchanged = (says) => ({ ...failure, says: `${failure.says} ${says}` });
    try {
        const back = await begin(target, context, choice);
        if (typeof back === "string")
            return unchanged(back);
        // The tasks of the failed deployment have told what they had to tell; and what is on its way back stays so.
        const onTheWay = {
            ...options,
            failAfter: 0,
            logLines: 0,
            onCancel: "leave",
            toldUntil: failure.service?.events[0]?.createdAt,
        };
        const [result] = await waitForDeployments([back], onTheWay, context);
        const way = back === target ? "rolls-back" : back.deploymentId === undefined ? "scales" : "deploys";
        return result ? joined(failure, result, way) : failure;
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return unchanged(`It was not put back: ${error.message}`);
    }
}
/** @param way `rolls-back`: ECS does so by itself, and our deployment's success is none of the way back */
function joined(failure, result, way) {
    const done = result.outcome === "rolled-back" || (result.outcome === "succeeded" && way !== "rolls-back");
    const to = result.service && (0,deployment_events/* primaryOf */.Os)(result.service)?.taskDefinition;
    const [did, doing] = way === "scales"
        ? ["scaled the service to 0 tasks; the next run has to say `desired-count`", "Scaling to 0 tasks"]
        : [`put the service back to ${(0,judge/* revision */.QL)(to)}`, "Going back"];
    const { goesOn: _before, ...ended } = failure;
    return {
        ...ended,
        ...(done || result.goesOn === undefined ? {} : { goesOn: result.goesOn }),
        ...(result.service ? { service: result.service } : {}),
        // Another deployment's roll is a picture of its own; that of ECS's way back is of both.
        ...(way === "rolls-back" && result.roll ? { roll: result.roll } : {}),
        moments: [
            ...failure.moments,
            ...result.moments.map((moment) => ({ ...moment, at: moment.at + failure.waited })),
        ],
        waited: failure.waited + result.waited,
        outcome: done && way !== "scales" ? "rolled-back" : failure.outcome,
        says: done
            ? `${failure.says} This step ${did}.`
            : `${failure.says} ${doing} ended as ${result.outcome}: ${result.says}`,
    };
}
/** What to wait for on the way back: our own deployment where ECS rolls it back; or why there is nothing. */
async function begin(target, { ports, signal }, choice) {
    const { cluster, service, previousTaskDefinition: previous } = target;
    const ecs = await ports.ecs();
    const observe = observer(ecs, target, { ports, signal });
    const look = async () => {
        const seen = await ecs.describeService(cluster, service);
        const snapshot = await observe.look(seen);
        // There is no next look: what is STOPPED, somebody has stopped.
        const { halted: _halted, ...last } = snapshot;
        return { snapshot, primary: seen && (0,deployment_events/* primaryOf */.Os)(seen), verdict: (0,judge/* judge */.S4)(target, last) };
    };
    if (signal.aborted)
        return late;
    let { snapshot, primary, verdict } = await look();
    const decided = settled(verdict, target);
    if (decided !== undefined)
        return decided;
    const record = snapshot.serviceDeployment;
    const hasSource = previous !== undefined || (record?.sourceServiceRevisions ?? []).length > 0;
    if (record && hasSource) {
        try {
            await ecs.stopServiceDeployment(record.serviceDeploymentArn);
            ports.log.line("told ECS to roll back to what ran before");
            return target;
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            ports.log.line(`ECS does not roll back by itself: ${error.message}`);
        }
        // It refuses what is over or on its way back by now.
        ({ primary, verdict } = await look());
        const since = settled(verdict, target);
        if (since !== undefined)
            return since;
    }
    if (previous === undefined) {
        if (choice === "rollback" || hasSource)
            return "There is no revision from before to go back to.";
        return signal.aborted ? late : scaleToNothing(target, snapshot.service, ports);
    }
    if (previous === target.taskDefinition)
        return `There is nothing to go back to: it ran ${(0,judge/* revision */.QL)(previous)} before as well.`;
    if (primary && primary.id !== target.deploymentId)
        return target;
    if (signal.aborted)
        return late;
    // ECS knows no condition for an update: a newer deployment that comes at this very moment would be undone.
    const updated = await ecs.updateService({ cluster, service, taskDefinition: previous });
    const made = (0,deployment_events/* primaryOf */.Os)(updated);
    if (!made || made.id === target.deploymentId)
        return "It could not be put back: ECS began no deployment.";
    ports.log.line(`updated service ${service}: ${(0,judge/* revision */.QL)(previous)} again`);
    return {
        cluster,
        service,
        deploymentId: made.id,
        createdAt: made.createdAt ?? 0,
        taskDefinition: previous,
    };
}
/** A first deployment: nothing but its own tasks is there. */
async function scaleToNothing({ cluster, service }, seen, { ecs, log }) {
    // Where others run as well, a count of 0 would stop them too.
    if (seen?.deployments.length !== 1)
        return "It was not scaled to 0 tasks: others than ours are there.";
    const updated = await (await ecs()).updateService({ cluster, service, desiredCount: 0 });
    log.line(`updated service ${service}: desiredCount 0, as there is no revision from before to go back to`);
    return { cluster, service, createdAt: (updated.events[0]?.createdAt ?? 0) + 0.001, desiredCount: 0 };
}
const late = "The workflow was cancelled before it could be put back.";
/** What is to be waited for, or said, where there is nothing more to be done. */
function settled(verdict, target) {
    if (!verdict.over)
        return verdict.phase === "rolling-back" ? target : undefined;
    if (verdict.outcome === "rolled-back")
        return target;
    return canGoBack(verdict) ? undefined : `It was left as it is: ${verdict.says}`;
}

// EXTERNAL MODULE: ./build/scheduler/bounds.js
var bounds = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/deployment/estimate.js


/**
 * The least time of a blue/green, linear or canary deployment: the new revision comes up in full, the traffic is shifted
 * with its bake times, and the old tasks drain. What hooks take is nobody's to foretell.
 */
function leastStagedTime({ health, drain, bake = 0 }) {
    const most = Math.max(health, drain, bake);
    const dominatedBy = most === bake ? "bake" : most === drain ? "drain" : "health";
    return { seconds: health + bake + drain, rounds: 1, dominatedBy };
}
/** Seconds that both revisions run for, between and after the shifts of traffic; ECS's defaults filled in. */
function bakeSeconds(configuration = {}) {
    const { strategy, bakeTimeInMinutes = 0, linearConfiguration = {}, canaryConfiguration = {}, } = configuration;
    const { stepPercent = 10, stepBakeTimeInMinutes = 6 } = linearConfiguration;
    const { canaryBakeTimeInMinutes = 10 } = canaryConfiguration;
    const steps = strategy === "LINEAR"
        ? (Math.ceil(100 / stepPercent) - 1) * stepBakeTimeInMinutes
        : strategy === "CANARY"
            ? canaryBakeTimeInMinutes
            : 0;
    return 60 * (steps + bakeTimeInMinutes);
}
/** ECS counts a task without any health check as healthy when it has run for so long (API reference, DeploymentConfiguration). */
const settledAfter = 40;
/**
 * The least time in which every task can be replaced: how many tasks the two percents let ECS replace at once makes the
 * rounds. Where no task may be added, each round has to wait for the old tasks' places; where some may, the old ones
 * drain while the next round starts.
 * @returns undefined where there is nothing to replace, or no round is possible
 */
function leastTime(desiredCount, percents, times) {
    const { lower, upper } = (0,bounds/* bounds */.O)(desiredCount, percents);
    const stops = Math.max(0, desiredCount - lower);
    const starts = Math.max(0, upper - desiredCount);
    if (desiredCount === 0 || stops + starts === 0)
        return undefined;
    const rounds = Math.ceil(desiredCount / (stops + starts));
    const drains = starts === 0 ? rounds : 1;
    const [health, drain] = [rounds * times.health, drains * times.drain];
    return { seconds: health + drain, rounds, dominatedBy: drain > health ? "drain" : "health" };
}
/**
 * Seconds until a task counts as healthy at the least: the first interval of its slowest essential health check; without
 * any check the time that ECS waits by itself. A load balancer's first check may come at once.
 */
function leastHealth(definition, hasBalancer) {
    const checks = (0,json/* objects */.JD)(definition["containerDefinitions"]).flatMap(({ essential, healthCheck }) => essential !== false && (0,json/* isObject */.Gv)(healthCheck) ? [(0,json/* number */.ai)(healthCheck["interval"]) ?? 30] : []);
    if (checks.length > 0)
        return Math.max(...checks);
    return hasBalancer ? 0 : settledAfter;
}
/** `at least 600 s (2 rounds; most of it the load balancer's deregistration delay of 300 s)` */
function estimateText({ seconds, rounds, dominatedBy }, times) {
    const because = {
        drain: `the load balancer's deregistration delay of ${times.drain} s`,
        health: `the ${times.health} s until a task counts as healthy`,
        bake: `the ${times.bake} s in which both revisions run`,
    }[dominatedBy];
    return `at least ${seconds} s (${rounds} round${rounds === 1 ? "" : "s"}; most of it ${because})`;
}

;// CONCATENATED MODULE: ./build/steps/deploy/estimate.js






/**
 * Says what the roll takes at the least, where that is worth knowing, and warns where the timeout is shorter. What is
 * not permitted to be read counts as no time: the estimate stays one from below.
 * @param timeout milliseconds
 */
async function sayEstimate(begun, timeout, { ports, signal }) {
    await (0,in_time/* inTime */.R)(estimated(begun, timeout, ports), ports.clock.now() + estimate_patience, {
        clock: ports.clock,
        signal,
    });
}
/** Milliseconds: the wait itself does not stand back for it. */
const estimate_patience = 5000;
async function estimated({ target }, timeout, ports) {
    if (target.deploymentId === undefined || target.taskDefinition === undefined)
        return;
    try {
        const ecs = await ports.ecs();
        const service = await ecs.describeService(target.cluster, target.service);
        const definition = await ecs.describeTaskDefinition(target.taskDefinition);
        if (!service || !definition || service.desiredCount === 0)
            return;
        const { deploymentConfiguration, deployments } = service;
        const ours = deployments.find(({ id }) => id === target.deploymentId);
        // Found half done: what is left of its times nobody can say, and all of them would be too much.
        if ((ours?.runningCount ?? 0) > 0)
            return;
        const staged = (0,stages/* hasStages */.sh)(service);
        // A first deployment has nothing to replace; ECS lets both revisions of a blue/green one run all the same.
        if (!staged && (deployments.length < 2 || service.schedulingStrategy === "DAEMON"))
            return;
        const times = {
            health: leastHealth(definition.document, (0,target_health/* balancersOf */.BW)(service).length > 0),
            drain: deployments.length < 2 ? 0 : await slowestDrain(service, ports),
            bake: staged ? bakeSeconds(deploymentConfiguration) : 0,
        };
        const percents = { ...bounds/* defaultPercents */.SS, ...deploymentConfiguration };
        const estimate = staged ? leastStagedTime(times) : leastTime(service.desiredCount ?? 0, percents, times);
        if (!estimate || estimate.seconds === 0)
            return;
        const what = staged ? "the deployment" : "the roll";
        ports.log.line(`${target.service}: ${what} takes ${estimateText(estimate, times)}`);
        if (estimate.seconds * 1000 <= timeout)
            return;
        ports.log.warning({
            message: `The timeout of ${timeout / 1000} s is shorter than ${staged ? "this deployment" : "this roll"} can be: ${estimateText(estimate, times)}.`,
            where: { input: "timeout" },
            hint: hints[estimate.dominatedBy],
        });
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.debug(`no estimate of the roll's time: ${error.message}`);
    }
}
const hints = {
    drain: "Give it more time, or lower the target group's deregistration_delay.timeout_seconds to what your longest request takes.",
    health: "Give it more time, or let ECS replace more tasks at once (minimumHealthyPercent, maximumPercent).",
    bake: "Give it more time, or shorten the service's bake times (bakeTimeInMinutes, or those of its steps).",
};
async function slowestDrain(service, ports) {
    const balancers = (0,target_health/* balancersOf */.BW)(service);
    if (balancers.length === 0)
        return 0;
    try {
        const port = await ports.loadBalancers();
        return Math.max(...(await Promise.all(balancers.map((balancer) => port.drainSeconds(balancer)))));
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.debug(`the deregistration delay is not known: ${error.message}`);
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/steps/deploy/ending.js








/** Ends a step that does not wait. */
async function deployed(begun, ports) {
    await ports.log.summary(deploySummary({ ...about(begun), outcome: begun.outcome }));
    return { outcome: begun.outcome };
}
/** Waits for the deployment, reports how it ended, and makes that the step's ending. */
async function finish(begun, input, context) {
    return (await finishEach([begun], input, context)).ending;
}
/** The same for several at once: the step ends as the first that is red did. */
async function finishAll(all, input, context) {
    const { ending, results } = await finishEach(all, input, context);
    const names = namesOf(all.map(({ target }) => target));
    const pairs = results.map(({ outcome }, index) => [names[index], outcome]);
    context.outputs.outcomes = JSON.stringify(Object.fromEntries(pairs));
    return ending;
}
async function finishEach(all, input, { ports, signal, outputs }) {
    for (const { target, region } of all) {
        ports.log.line(`waiting for ${target.deploymentId ?? `${target.service}'s tasks`}: ${consoleLink({ ...target, region })}`);
    }
    await Promise.all(all.map((begun) => sayEstimate(begun, input.timeout, { ports, signal })));
    const options = {
        timeout: input.timeout,
        noProgress: input["no-progress"],
        failAfter: input["fail-after"],
        logLines: input["log-lines"],
        onCancel: input["on-cancel"],
    };
    const targets = all.map(({ target }) => target);
    // Each is said, and put back, as soon as it is certain, whatever the others still do.
    const next = async (target, result, own) => {
        const choice = input["on-failure"];
        const goesBack = choice !== "leave" && canGoBack(result);
        own.log.line(`${result.outcome}: ${goesBack ? result.says : sentences(result)}`);
        if (!goesBack)
            return result;
        const back = await goBack(target, result, { ...options, choice }, { ports: own, signal });
        own.log.line(`${back.outcome}: ${sentences(back).slice(result.says.length).trim()}`);
        return back;
    };
    const results = await waitForDeployments(targets, options, { ports, signal }, next);
    outputs.seconds = String(Math.max(...results.map(({ waited }) => waited)));
    const endings = [];
    const names = namesOf(targets);
    for (const [index, result] of results.entries()) {
        const begun = all[index];
        const log = all.length > 1 ? named(ports.log, names[index] ?? "") : ports.log;
        if (begun)
            endings.push(await ended(begun, result, input, log));
    }
    if (all.length === 1) {
        const deployed = results[0]?.service?.taskDefinition;
        if (deployed !== undefined)
            outputs["task-definition-arn"] ??= deployed;
    }
    return { ending: worst(endings, ports), results };
}
/** Reports how one ended. */
async function ended(begun, result, input, log) {
    const { outcome, evidence, moments, roll, waited } = result;
    const forgiven = outcome === "superseded" && !input["fail-on-superseded"];
    const problem = deployment_outcome/* outcomes */.K[outcome].green || forgiven ? undefined : problemOf(result, begun.target);
    showEvidence(result, log);
    await log.summary(deploySummary({
        ...about(begun),
        outcome,
        says: sentences(result),
        evidence,
        moments,
        ...(roll ? { roll } : {}),
        waited,
        ...(problem ? { problem } : {}),
    }));
    return { outcome, ...(problem ? { problem } : {}), ...(forgiven ? { forgiven } : {}) };
}
/** The first that is red, else the first; what is wrong with the other red ones is said here. */
function worst(endings, { log }) {
    const red = endings.filter(({ problem }) => problem !== undefined);
    for (const { problem } of red.slice(1))
        if (problem)
            log.error(problem);
    return red[0] ?? endings[0] ?? {};
}
function problemOf(result, target) {
    const { stopped, events } = result.evidence;
    const reason = stopped[0]?.reason ?? events.at(-1);
    return {
        message: `${target.service}: ${result.outcome}. ${sentences(result)}${reason === undefined ? "" : ` ${reason}`}`,
        ...(result.hint === undefined ? (0,advice/* advice */.v9)(result) : { hint: result.hint }),
    };
}
/** The cause, and what ECS does next. */
function sentences({ says, goesOn }) {
    return goesOn === undefined ? says : `${says} ${goesOn}`;
}
function showEvidence({ evidence }, log) {
    if (evidence.stopped.length > 0) {
        log.group("Tasks that stopped", evidence.stopped.map(({ tasks, reason }) => `${tasks} × ${reason}`));
    }
    if (evidence.waiting?.length)
        log.group("Tasks that do not get on", evidence.waiting);
    if (evidence.targets.length > 0)
        log.group("Targets that are not healthy", evidence.targets);
    for (const { container, task, lines } of evidence.logs) {
        log.group(`Last lines of container '${container}' (task ${task})`, lines.length > 0 ? lines : ["(it wrote none)"]);
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

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ongoing)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9092);
/* harmony import */ var _is_the_one_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6273);
/* harmony import */ var _live_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1226);
/* harmony import */ var _render_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11);
/* harmony import */ var _where_to_deploy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7973);






/** Finds the deployments that a separate step is to wait for, in the order of the services. */
async function ongoing(input, ports) {
    const { service: services, "deployment-id": ids = [] } = input;
    const wrong = ids.filter((id) => !/^ecs-svc\/\d+$/.test(id));
    if (wrong.length > 0 || (ids.length > 0 && ids.length !== services.length)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: wrong.length > 0
                ? "Input 'deployment-id' must look like ecs-svc/1234567890123456789."
                : `Input 'deployment-id' names ${ids.length} deployment(s) for ${services.length} service(s).`,
            where: { input: "deployment-id" },
            hint: "Give it the output `deployment-id` of register-and-deploy, one for each service, or leave it out.",
        });
    }
    const places = services.map((service) => (0,_where_to_deploy_js__WEBPACK_IMPORTED_MODULE_5__/* .servicePlace */ .T)(service, input.cluster));
    return (0,_render_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .all */ .Q7)(places.map((place, index) => one(place, { given: services[index], asked: ids[index] }, ports)));
}
async function one({ service: name, cluster }, { given, asked }, ports) {
    const ecs = await ports.ecs();
    const service = await ecs.describeService(cluster, name);
    if (!service || service.status === "INACTIVE")
        throw (0,_live_service_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceMissing */ .WI)(cluster, name, ecs.region);
    (0,_is_the_one_js__WEBPACK_IMPORTED_MODULE_2__/* .checkIsTheOne */ .I)(given, service.serviceArn);
    checkController(service);
    const newest = newestDeployment(service);
    const ours = asked === undefined ? newest : service.deployments.find(({ id }) => id === asked);
    const id = asked ?? newest.id;
    const others = service.deployments.filter((deployment) => deployment.id !== id);
    const previous = others.find(({ rolloutState }) => rolloutState === "COMPLETED") ?? others[0];
    return {
        outcome: "started",
        region: ecs.region,
        target: {
            cluster,
            service: name,
            deploymentId: id,
            createdAt: ours?.createdAt ?? (await createdBefore(ecs, cluster, service, id)),
            ...(ours?.taskDefinition === undefined ? {} : { taskDefinition: ours.taskDefinition }),
            ...(service.desiredCount === undefined ? {} : { begunWith: service.desiredCount }),
            ...(previous?.taskDefinition === undefined ? {} : { previousTaskDefinition: previous.taskDefinition }),
        },
    };
}
/** @throws Failure where the service's deployments are not ECS's own */
function checkController({ serviceName, deploymentController }) {
    const controller = deploymentController?.type ?? "ECS";
    if (controller === "ECS")
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `Service '${serviceName}' has the deployment controller ${controller}, so ECS itself has no deployment of it to wait for.`,
        where: { input: "service" },
        hint: controller === "CODE_DEPLOY"
            ? "CodeDeploy's own are waited for with `aws deploy wait deployment-successful --deployment-id …`."
            : "Whatever manages its task sets knows when they are stable (`aws ecs describe-task-sets`).",
    });
}
/** The PRIMARY one, but for a rollback: then it is an old one, and the one that failed is newer. */
function newestDeployment(service) {
    return service.deployments.reduce((newest, one) => ((one.createdAt ?? 0) > (newest.createdAt ?? 0) ? one : newest), (0,_live_service_js__WEBPACK_IMPORTED_MODULE_3__/* .primaryDeployment */ .sg)(service));
}
/**
 * When a deployment was made that has left the service's list already: its record tells; without the record it is taken
 * to be as old as the oldest one that is listed.
 */
async function createdBefore(ecs, cluster, service, id) {
    const oldest = Math.min(...service.deployments.map(({ createdAt }) => createdAt ?? 0));
    try {
        const record = await ecs.serviceDeployment(cluster, service.serviceName, { id });
        return record?.createdAt ?? oldest;
    }
    catch (error) {
        if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P && error.kind === "denied")
            return oldest;
        throw error;
    }
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/**
 * Waits for a call, but not beyond a deadline, and not when the workflow is cancelled.
 * @param deadline milliseconds since 1970, on the clock
 * @returns undefined where the call was not back by then; whatever it comes to after that, nobody waits for it
 */
async function inTime(call, deadline, { clock, signal }) {
    const found = new AbortController();
    const left = Math.max(0, deadline - clock.now());
    const over = clock.sleep(left, AbortSignal.any([signal, found.signal])).then(() => undefined);
    call.catch(() => undefined);
    try {
        return await Promise.race([call, over]);
    }
    finally {
        found.abort();
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


/***/ })

};
