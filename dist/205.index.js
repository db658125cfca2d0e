export const id = 205;
export const ids = [205];
export const modules = {

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
    const tail = event.message.replace(/^(?:\(service [^,)]+(?:, taskSet ecs-svc\/\d+)?\)|service \(?[\w-]+\)?)\s*/, "");
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
/** Events that tell of trouble rather than of progress. Names stand in brackets, and may be any words. */
function isTrouble(event) {
    const said = eventText(event).replace(/\([^()]*\)/g, "");
    return /\bunable\b|unhealthy|failed|could not|throttled|rolling back|not healthy/.test(said);
}
function primaryOf(service) {
    return service.deployments.find((deployment) => deployment.status === "PRIMARY");
}


/***/ }),

/***/ 1205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: () => (/* binding */ judge),
  QL: () => (/* binding */ revision),
  vF: () => (/* binding */ saysDone)
});

// UNUSED EXPORTS: counts

// EXTERNAL MODULE: ./build/scheduler/bounds.js
var bounds = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/deployment/events.js
var events = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/deployment/cannot-move.js


/** Whether the roll can never move: both the arithmetic and ECS itself say so; either alone could pass. */
function cannotMove(service, target) {
    const percents = { ...bounds/* defaultPercents */.SS, ...service.deploymentConfiguration };
    return (service.deployments.length > 1 &&
        !(0,bounds/* canMove */.Km)(service.desiredCount ?? 0, percents) &&
        (0,events/* ourEvents */.MF)(service, target).some(events/* saysCannotMove */.rG));
}
/** The same in one sentence. */
function cannotMoveSentence(service) {
    const { minimumHealthyPercent, maximumPercent } = {
        ...bounds/* defaultPercents */.SS,
        ...service.deploymentConfiguration,
    };
    return (`With ${service.desiredCount ?? "its"} task(s) and ${minimumHealthyPercent}/${maximumPercent} percent ECS may neither stop ` +
        "an old task nor start a new one, and says so itself: this deployment can never finish.");
}

// EXTERNAL MODULE: ./build/deployment/stages.js
var stages = __webpack_require__(7459);
;// CONCATENATED MODULE: ./build/deployment/verdict.js
function going(says) {
    return { over: false, phase: "rolling", says };
}
function rollingBack(says) {
    return { over: false, phase: "rolling-back", says };
}
function over(outcome, says, cause) {
    return { over: true, outcome, says, ...(cause === undefined ? {} : { cause }) };
}

;// CONCATENATED MODULE: ./build/deployment/judge.js




/**
 * Looks in a row after which what they show is believed: our deployment is gone rather than not shown yet; a FAILED one
 * is not put back by ECS.
 */
const believed = 4;
/**
 * What has become of our deployment, from one look. Judges our deployment's id and nothing else: a service that is
 * stable on another revision, and a steady-state event from before, prove nothing.
 */
function judge(target, snapshot) {
    const { service } = snapshot;
    if (!service) {
        if (snapshot.missing < believed)
            return going("ECS does not know the service yet.");
        return over("failed", "The service is gone: ECS does not know it any more.", "service-gone");
    }
    if (service.status !== undefined && service.status !== "ACTIVE") {
        // A read that lags behind CreateService may show a service of that name that was deleted before.
        if (snapshot.missing > 0 && snapshot.missing < believed)
            return going(`ECS shows the service as ${service.status}.`);
        return over("failed", `The service is ${service.status}: somebody deleted it.`, "service-gone");
    }
    if (target.deploymentId === undefined)
        return judgeCount(service, snapshot.missing);
    const primary = (0,events/* primaryOf */.Os)(service);
    const found = {
        target,
        service,
        primary,
        ours: service.deployments.find((deployment) => deployment.id === target.deploymentId),
        newer: primary && primary.id !== target.deploymentId && isNewer(primary, target) ? primary : undefined,
        record: snapshot.serviceDeployment,
    };
    return (endedByItself(found) ??
        superseded(found) ??
        fromRecord(found, snapshot) ??
        fromDeployments(found, snapshot));
}
/** What was over before a newer deployment came, or without one; the record tells it even of one that is not listed. */
function endedByItself(found) {
    const { target, service, primary, ours, newer, record } = found;
    if (isGoneBackTo(found))
        return undefined;
    const turnedBack = primary !== undefined && primary !== ours && !newer;
    const complete = ours?.rolloutState === "COMPLETED" && !turnedBack && !stillInStages(service, record);
    if (record?.status === "SUCCESSFUL" || complete)
        return (scaledAway(found) ??
            over("succeeded", `Deployment ${target.deploymentId} is complete.${unproven(service)}`));
    if (record?.status === "ROLLBACK_SUCCESSFUL")
        return rolledBack(service, newer, reasonOf(record));
    if (record?.status === "ROLLBACK_FAILED")
        return over("failed", `The deployment failed, and so did its rollback. ${reasonOf(record)}`.trim(), "rollback-failed");
    if (ours?.rolloutState === "FAILED" && newer)
        return over("failed", `The deployment failed: ${ours.rolloutStateReason ?? "no reason given"} ${tookOver(newer)}`, "newer-deployment");
    return undefined;
}
/** It is complete as ECS sees it, and nobody has seen its tasks start. */
function unproven({ desiredCount }) {
    return desiredCount === 0 ? " No task of it was started: the service's desired count is 0." : "";
}
/** At a count of 0 ECS calls every deployment complete: of one that began with tasks that proves nothing. */
function scaledAway({ target, service }) {
    if (service.desiredCount !== 0 || !target.begunWith)
        return undefined;
    return over("stopped", `Somebody scaled the service from ${target.begunWith} to 0 before the deployment was seen complete: ECS calls it complete now, and no task of it runs.`, "stopped-by-hand");
}
/**
 * Whether ECS is on its way back to ours from a newer one that failed. Our record then says SUCCESSFUL all the while, of
 * the time before.
 */
function isGoneBackTo({ service, target, primary, ours }) {
    if (!ours || ours !== primary || ours.rolloutState === "COMPLETED")
        return false;
    const { rolloutStateReason = "" } = ours;
    return (rolloutStateReason.includes("rolling back to") || service.deployments.some((one) => isNewer(one, target)));
}
/** A blue/green deployment may still be rolled back when all of its tasks run: its record has the last word. */
function stillInStages(service, record) {
    return (0,stages/* hasStages */.sh)(service) && record !== undefined && record.status !== "SUCCESSFUL";
}
function superseded({ newer }) {
    return newer && over("superseded", tookOver(newer), "newer-deployment");
}
/** What ServiceDeployments' record says, even when the deployment has left the service's list. */
function fromRecord({ ours, record }, { halted }) {
    switch (record?.status) {
        case "STOPPED":
            // The record is looked at after the service, whose list may not have the newer one yet.
            if (/\bnew(er)? (service )?deployment\b/i.test(reasonOf(record)))
                return over("superseded", `A newer deployment took over from ours. ${reasonOf(record)}`, "newer-deployment");
            // Not only by hand: so ends one, too, that a circuit breaker or an alarm fails where no rollback is on.
            if (ours?.rolloutState === "FAILED" || triggered(record))
                return over("failed", failedSentence(reasonOf(record) || ours?.rolloutStateReason), "tasks-failed");
            // What its words are where a newer one stops it, AWS does not say: that one is in the list at the next look.
            return halted === 1
                ? going("ECS has stopped the deployment.")
                : over("stopped", `Somebody stopped the deployment. ${reasonOf(record)}`.trim(), "stopped-by-hand");
        case "ROLLBACK_REQUESTED":
        case "ROLLBACK_IN_PROGRESS":
            return rollingBack(`ECS is rolling back. ${reasonOf(record)}`.trim());
        default:
            return undefined;
    }
}
function fromDeployments(found, { missing, failed = 0, notInService = [] }) {
    const { target, service, primary, ours, record } = found;
    if (!ours) {
        const said = (0,events/* ourEvents */.MF)(service, target).some((event) => (0,events/* saysRollingBack */.J6)(event, target.deploymentId ?? ""));
        // A record that goes on tells that the list lags behind.
        if (!primary || (!said && (missing < believed || record !== undefined)))
            return going("ECS does not list our deployment yet.");
        // As old as the one that is there: of ours nothing is known, and a newer one may have come after it just as well.
        return !said && primary.createdAt === target.createdAt
            ? over("failed", goneSentence(target, primary), "out-of-sight")
            : wentBack(service, primary);
    }
    if (primary && primary !== ours) {
        // The deployment from before is primary again, under its old id: that is how ECS rolls back.
        return ours.rolloutState === "FAILED" ? wentBack(service, primary) : rollingBack(backTo(primary));
    }
    switch (ours.rolloutState) {
        case "FAILED":
            // Where ECS is to roll back, it makes the old deployment primary in the same moment, or the next.
            return failed < believed &&
                rollsBack(service) &&
                service.deployments.some(({ rolloutState }) => rolloutState === "COMPLETED")
                ? rollingBack(`The deployment failed: ${ours.rolloutStateReason ?? "no reason given"}`)
                : over("failed", failedSentence(ours.rolloutStateReason), "tasks-failed");
        default:
            if (cannotMove(service, target))
                return over("failed", cannotMoveSentence(service), "roll-cannot-move");
            return ours.rolloutState === undefined
                ? withoutRolloutState(ours, target, service, notInService)
                : going(counts(service));
    }
}
/** How far the way back to the deployment from before is, which is primary again. */
function wentBack(service, primary) {
    switch (primary.rolloutState) {
        case "IN_PROGRESS":
            return rollingBack(backTo(primary));
        case "FAILED":
            return over("failed", `The deployment failed, and so did going back to ${revision(primary.taskDefinition)}. ${primary.rolloutStateReason ?? ""}`.trim(), "rollback-failed");
        default:
            return rolledBack(service, undefined, primary.rolloutStateReason ?? "");
    }
}
/**
 * Behind a classic load balancer ECS gives no rolloutState, so the end is: our deployment alone, all its tasks running,
 * ECS's own word, later than our deployment, that it is complete or the service steady, and no instance of ours that
 * the load balancer has out of service.
 */
function withoutRolloutState(ours, target, service, notInService) {
    if (notInService.length > 0)
        return going(`${counts(service)}; ${notInService.join("; ")}`);
    return saysDone(service, target)
        ? (scaledAway({ target, service }) ??
            over("succeeded", `Deployment ${ours.id} is complete: ${counts(service)}.`))
        : going(counts(service));
}
/** Whether our deployment is alone, all its tasks run, and ECS's events say so. */
function saysDone(service, target) {
    const [ours, ...others] = service.deployments;
    if (!ours || ours.id !== target.deploymentId || others.length > 0)
        return false;
    const running = ours.runningCount === service.desiredCount && (ours.pendingCount ?? 0) === 0;
    const said = (0,events/* ourEvents */.MF)(service, target).some((event) => (0,events/* saysCompleted */.ef)(event, ours.id) || (0,events/* saysSteady */.Nr)(event));
    // Of a service that is to run nothing there may be nothing to say.
    return running && (said || service.desiredCount === 0);
}
/** No deployment of ours: only the number of tasks was to change. */
function judgeCount(service, missing) {
    // A count that stays another one was changed since, by autoscaling or somebody else.
    const lagging = missing > 0 && missing < believed;
    const settled = !lagging &&
        service.deployments.length === 1 &&
        // An answer without counts proves nothing.
        service.desiredCount !== undefined &&
        service.runningCount === service.desiredCount &&
        (service.pendingCount ?? 0) === 0;
    return settled
        ? over("succeeded", `The service runs ${service.desiredCount} task(s).`)
        : going(counts(service));
}
function rolledBack(service, newer, reason) {
    const to = revision((0,events/* primaryOf */.Os)(service)?.taskDefinition ?? service.taskDefinition);
    const says = newer
        ? `ECS rolled the deployment back. ${reason} ${tookOver(newer)}`
        : `ECS put the service back to ${to}. ${reason}`;
    return over("rolled-back", says.trim(), "replaced-by-old-revision");
}
/** Whether ECS is to roll back by itself what its circuit breaker or an alarm fails; each has a flag of its own. */
function rollsBack({ deploymentConfiguration }) {
    const { deploymentCircuitBreaker, alarms } = deploymentConfiguration ?? {};
    return deploymentCircuitBreaker?.rollback === true || alarms?.rollback === true;
}
function triggered({ deploymentCircuitBreaker, alarms }) {
    return deploymentCircuitBreaker?.status === "TRIGGERED" || (alarms?.triggeredAlarmNames ?? []).length > 0;
}
function reasonOf(record) {
    return record.statusReason ?? record.rollback?.reason ?? "";
}
function failedSentence(reason) {
    return `The deployment failed and ECS starts no more tasks of it: ${reason ?? "no reason given"}`;
}
function goneSentence({ deploymentId }, primary) {
    return `ECS lists ${primary.id} (${revision(primary.taskDefinition)}), and ${deploymentId} no more: whether it went back to that one, or that one came after, only its record of ours would tell.`;
}
function tookOver(newer) {
    return `A newer deployment, ${newer.id} (${revision(newer.taskDefinition)}), took over from ours.`;
}
function isNewer(primary, target) {
    return (primary.createdAt ?? 0) > target.createdAt;
}
function backTo(primary) {
    return `ECS is rolling back to ${revision(primary.taskDefinition)}.`;
}
/** `web:2 1 running, 1 pending; web:1 1 running` */
function counts(service) {
    if (service.deployments.length === 0)
        return "ECS lists no deployment.";
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

/***/ 7459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ progressKey),
/* harmony export */   TS: () => (/* binding */ recordLines),
/* harmony export */   q2: () => (/* binding */ bakesFor),
/* harmony export */   sh: () => (/* binding */ hasStages),
/* harmony export */   zH: () => (/* binding */ isToWait)
/* harmony export */ });
/** ECS tells a blue/green, linear or canary deployment's stages only in its record. */
function hasStages({ deploymentConfiguration }) {
    const strategy = deploymentConfiguration?.strategy;
    return strategy !== undefined && strategy !== "ROLLING";
}
/**
 * What ECS's record says of a deployment beside its status, a line each: the stage, the traffic, the breaker's count,
 * alarms, and hooks that wait for somebody. A line that stays the same is to be told once.
 * @param time writes a time
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
 */
function recordLines(record, time) {
    if (!record)
        return [];
    const { lifecycleStage, targetServiceRevision, deploymentCircuitBreaker, alarms } = record;
    const { requestedTestTrafficWeight: test, requestedProductionTrafficWeight: production } = targetServiceRevision ?? {};
    const { failureCount = 0, threshold = 0 } = deploymentCircuitBreaker ?? {};
    const triggered = alarms?.triggeredAlarmNames ?? [];
    const hooks = (record.lifecycleHookDetails ?? []).filter(({ status }) => status === "AWAITING_ACTION");
    return [
        ...(lifecycleStage === undefined ? [] : [`stage ${lifecycleStage}${traffic(test, production)}`]),
        ...(failureCount > 0 && threshold > 0
            ? [`the circuit breaker has counted ${failureCount} of ${threshold} failures`]
            : []),
        ...(triggered.length > 0 ? [`alarm: ${triggered.join(", ")}`] : []),
        ...hooks.map((hook) => awaiting(hook, record.serviceDeploymentArn, time)),
    ];
}
function traffic(test, production) {
    const parts = [
        ...(production === undefined ? [] : [`${production} % of the traffic`]),
        ...(test === undefined ? [] : [`${test} % of the test traffic`]),
    ];
    return parts.length === 0 ? "" : `, the new revision has ${parts.join(" and ")}`;
}
function awaiting({ hookId = "?", expiresAt, timeoutAction }, arn, time) {
    const until = expiresAt === undefined ? "" : ` until ${time(expiresAt)}`;
    const then = timeoutAction === undefined ? "" : `; then ECS does ${timeoutAction}`;
    return (`hook ${hookId} awaits an action${until}${then}. To go on: aws ecs continue-service-deployment ` +
        `--service-deployment-arn ${arn} --hook-id ${hookId} --action CONTINUE (or ROLLBACK)`);
}
/** Stages in which nothing is to move for minutes: both revisions bake, or a step of the traffic does. */
const baking = new Set(["BAKE_TIME", "PRODUCTION_TRAFFIC_SHIFT"]);
/** Whether ECS itself waits: for a bake time to pass, or for somebody's answer to a hook. */
function isToWait(record) {
    const { status, lifecycleStage = "", lifecycleHookDetails = [] } = record ?? {};
    if (status !== undefined && status !== "IN_PROGRESS")
        return false;
    return baking.has(lifecycleStage) || lifecycleHookDetails.some((hook) => hook.status === "AWAITING_ACTION");
}
/**
 * What a rolling deployment whose tasks all run waits for: a bake time, which ECS computes from the service's alarms.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
 * @param isNear all of our tasks run and none of the old ones is left
 */
function bakesFor({ deploymentConfiguration }, isNear) {
    const { enable, alarmNames = [] } = deploymentConfiguration?.alarms ?? {};
    if (!isNear || enable !== true || alarmNames.length === 0)
        return undefined;
    return `all tasks run; ECS watches ${alarmNames.join(", ")} until its bake time is over`;
}
/** What else than tasks moves: how far ECS's own words on the deployments are, the stage, and the traffic. */
function progressKey({ deployments }, record) {
    const { requestedTestTrafficWeight: test, requestedProductionTrafficWeight: production } = record?.targetServiceRevision ?? {};
    const states = deployments.map(({ id, rolloutState }) => `${id} ${rolloutState}`);
    return [...states, record?.status, record?.lifecycleStage, test, production].join("; ");
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


/***/ })

};
