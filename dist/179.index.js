export const id = 179;
export const ids = [179];
export const modules = {

/***/ 9850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ deployOutputs)
/* harmony export */ });
/** Outputs of the actions that deploy. */
const deployOutputs = {
    outcome: "How it ended: `succeeded`, `not-needed`, `started` (not waited for), `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out` or `cancelled`. Set even when the step fails.",
    service: "Name of the service.",
    cluster: "Name or ARN of the cluster, as it was given.",
    "service-arn": "ARN of the service.",
    "task-definition-arn": "ARN of the revision that was deployed.",
    "previous-task-definition-arn": "ARN of the revision that the service ran before; empty for a new service.",
    registered: "`true` where a new revision was registered, `false` where an unchanged one was used.",
    "deployment-id": "Id of our deployment, `ecs-svc/…`, for `wait-stable`; empty where none was needed.",
};


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ redacted)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/** A task definition as it may be shown: without the values of environment variables. */
function redacted(document) {
    const { containerDefinitions } = document;
    if (!Array.isArray(containerDefinitions))
        return document;
    return { ...document, containerDefinitions: containerDefinitions.map(redactedContainer) };
}
function redactedContainer(container) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(container))
        return container;
    const { environment } = container;
    return Array.isArray(environment) ? { ...container, environment: environment.map(hidden) } : container;
}
function hidden(variable) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(variable))
        return "(hidden)";
    return "value" in variable ? { ...variable, value: "(hidden)" } : variable;
}


/***/ }),

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkedDocuments),
  $: () => (/* binding */ checkedFiles)
});

// EXTERNAL MODULE: ./build/arn.js + 1 modules
var arn = __webpack_require__(4676);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/deployment/service-rules.js

/**
 * What ECS would refuse in a CreateService or UpdateService, and what makes no sense together.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
function checkServiceDefinition(definition) {
    return rules.flatMap((rule) => rule(definition));
}
const rules = [
    wholeNumber("desiredCount", 0, 5000),
    wholeNumber("healthCheckGracePeriodSeconds", 0, 2_147_483_647),
    percent("minimumHealthyPercent", 0, 100),
    // ECS gives no upper limit for this one.
    percent("maximumPercent", 100),
    bothHundred,
    oneKindOfLoadBalancer,
    launchTypeOrStrategy,
    serviceName,
];
function wholeNumber(member, min, max) {
    return (definition) => numberIn(definition[member], [member], min, max);
}
function percent(member, min, max) {
    return ({ deploymentConfiguration }) => (0,json/* isObject */.Gv)(deploymentConfiguration)
        ? numberIn(deploymentConfiguration[member], ["deploymentConfiguration", member], min, max)
        : [];
}
function numberIn(value, path, min, max = Number.MAX_SAFE_INTEGER) {
    if (value === undefined)
        return [];
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max)
        return [];
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    return [{ severity: "error", path, message: `'${path.join(".")}' must be a whole number ${range}.` }];
}
function bothHundred({ deploymentConfiguration: configuration }) {
    if (!(0,json/* isObject */.Gv)(configuration))
        return [];
    if (configuration["minimumHealthyPercent"] !== 100 || configuration["maximumPercent"] !== 100)
        return [];
    return [
        {
            severity: "error",
            path: ["deploymentConfiguration"],
            message: "Both maximumPercent and minimumHealthyPercent are 100: ECS refuses this, as no deployment could ever move.",
            hint: "Raise maximumPercent to 200, or lower minimumHealthyPercent.",
        },
    ];
}
function oneKindOfLoadBalancer({ loadBalancers }) {
    if (!Array.isArray(loadBalancers))
        return [];
    return loadBalancers.flatMap((balancer, index) => {
        if (!(0,json/* isObject */.Gv)(balancer))
            return [];
        const { loadBalancerName, targetGroupArn } = balancer;
        if (loadBalancerName === undefined || targetGroupArn === undefined)
            return [];
        return [
            {
                severity: "error",
                path: ["loadBalancers", index],
                message: "A load balancer has either loadBalancerName (classic) or targetGroupArn, not both.",
            },
        ];
    });
}
function launchTypeOrStrategy({ launchType, capacityProviderStrategy }) {
    const strategy = Array.isArray(capacityProviderStrategy) && capacityProviderStrategy.length > 0;
    if (launchType === undefined || !strategy)
        return [];
    return [
        {
            severity: "error",
            path: ["launchType"],
            message: "A service has either a launchType or a capacityProviderStrategy, not both.",
        },
    ];
}
function serviceName({ serviceName: name }) {
    if (name === undefined)
        return [];
    if (typeof name === "string" && /^[A-Za-z0-9_-]{1,255}$/.test(name))
        return [];
    return [
        {
            severity: "error",
            path: ["serviceName"],
            message: "'serviceName' may hold letters, digits, hyphens and underscores, 255 at the most.",
        },
    ];
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/task-definition/unknown-members.js
var unknown_members = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/steps/check-task-definition.js + 3 modules
var check_task_definition = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/steps/documents.js
var documents = __webpack_require__(5778);
// EXTERNAL MODULE: ./build/steps/render.js + 1 modules
var render = __webpack_require__(1815);
;// CONCATENATED MODULE: ./build/steps/check.js








/** Checks a service definition; what it says of a task definition is compared with the one that is deployed. */
async function checkService(loaded, family, ports) {
    const { createService, updateService } = await ports.ecsModel();
    const { document, whereIs } = loaded;
    const findings = checkServiceDefinition(document);
    const problem = ({ message, hint, path }) => ({
        message,
        where: whereIs(path),
        ...(hint === undefined ? {} : { hint }),
    });
    const known = new Set(Object.keys("members" in updateService ? updateService.members : {}));
    const unknown = (0,unknown_members/* unknownMembers */.k)(document, createService)
        .filter(({ path }) => path.length > 1 || !known.has(String(path[0])))
        .map(({ name, path, nearest }) => ({
        message: `ECS is not known to have '${name}' in a service${nearest === undefined ? "" : `; did you mean '${nearest}'?`} It is sent as it is.`,
        where: whereIs(path),
    }));
    settle(findings.filter(({ severity }) => severity === "error").map(problem), [...unknown, ...aboutTaskDefinition(loaded, family)], ports);
}
function aboutTaskDefinition({ document, whereIs }, family) {
    const reference = (0,json/* text */.Qq)(document["taskDefinition"]);
    if (reference === undefined)
        return [];
    const where = whereIs(["taskDefinition"]);
    const doubts = (0,arn/* checkArn */.we)(reference).map(({ message, hint }) => ({ message, where, hint }));
    const named = (0,arn/* familyOf */.Ap)(reference)?.family;
    if (family !== undefined && named !== undefined && named !== family) {
        doubts.push({
            message: `The service definition names the task definition '${named}', and the one to deploy has the family '${family}'. What is deployed follows the task definition.`,
            where,
            hint: "Leave `taskDefinition` out of the service definition, or name the same family in both.",
        });
    }
    return doubts;
}
function settle(errors, warnings, { log }) {
    for (const warning of warnings)
        log.warning(warning);
    if (errors.length > 0)
        throw new failure/* Failure */.H(errors);
}
/**
 * Reads the documents that the inputs name, makes the changes that they ask for, and checks the result.
 * @throws Failure with all that is wrong in all of them
 */
async function checkedDocuments(input, sources, ports) {
    const { "service-definition": serviceFile } = input;
    const [taskDefinition, serviceDefinition] = await (0,documents/* all */.Q7)([
        (0,render/* renderTaskDefinition */.P)(input, sources, ports),
        serviceFile === undefined ? Promise.resolve(undefined) : (0,documents/* loadServiceDefinition */.JS)(serviceFile, ports),
    ]);
    const family = (0,json/* text */.Qq)(taskDefinition?.document["family"]);
    await (0,documents/* all */.Q7)([
        taskDefinition
            ? (0,check_task_definition/* checkTaskDefinition */.T)(taskDefinition, input, ports, serviceDefinition?.document)
            : Promise.resolve(),
        serviceDefinition ? checkService(serviceDefinition, family, ports) : Promise.resolve(),
    ]);
    return { taskDefinition, serviceDefinition };
}
/** The same for what is in the workspace: beside a wrong input nothing is asked of ECS. */
async function checkedFiles(input, ports) {
    const inWorkspace = { ...input, "task-definition-arn": undefined, "task-definition-family": undefined };
    return checkedDocuments(inWorkspace, { known: ["task-definition"], needed: false }, ports);
}


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/deployment/judge.js
var judge = __webpack_require__(4393);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/scheduler/bounds.js
var bounds = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/deployment/contained.js

/**
 * Whether everything that `part` says stands in `whole` too. ECS answers with defaults filled in, so a definition that
 * says less than the live service is no change to it.
 */
function isContained(part, whole) {
    if (Array.isArray(part)) {
        return (Array.isArray(whole) &&
            part.length === whole.length &&
            part.every((item, index) => isContained(item, whole[index])));
    }
    if ((0,json/* isObject */.Gv)(part)) {
        return (0,json/* isObject */.Gv)(whole) && Object.entries(part).every(([name, value]) => isContained(value, whole[name]));
    }
    return part === whole;
}

;// CONCATENATED MODULE: ./build/deployment/plan.js



/** Members of a service definition that the request itself decides. */
const decided = ["cluster", "serviceName", "taskDefinition", "clientToken"];
/** Members that only CreateService takes, by the member of a live service that shows them. */
const createOnly = {
    launchType: "launchType",
    schedulingStrategy: "schedulingStrategy",
    role: "roleArn",
    tags: "tags",
};
/** The body of CreateService. Sends nothing that the user did not say. */
function createRequest(request, clientToken) {
    const { desiredCount } = request;
    return {
        ...without(request.definition ?? {}, decided),
        cluster: request.cluster,
        serviceName: request.service,
        taskDefinition: request.taskDefinition,
        ...(desiredCount === undefined ? {} : { desiredCount }),
        // The SDK sends a call again that may have gone through; ECS then gives back the service it made.
        clientToken,
    };
}
/**
 * The body of UpdateService: what differs from the live service, and nothing else. The file's desiredCount is for the
 * creation only: autoscaling or somebody's hand may have changed it since.
 */
function updateRequest(request, live) {
    const { desiredCount, forceNewDeployment } = request;
    const answered = live;
    const changed = Object.entries(without(request.definition ?? {}, [...decided, ...Object.keys(createOnly), "desiredCount"])).filter(([name, value]) => !isContained(value, answered[name]));
    return {
        ...Object.fromEntries(changed),
        cluster: request.cluster,
        service: request.service,
        ...(request.taskDefinition === live.taskDefinition ? {} : { taskDefinition: request.taskDefinition }),
        ...(desiredCount === undefined || desiredCount === live.desiredCount ? {} : { desiredCount }),
        ...(forceNewDeployment ? { forceNewDeployment } : {}),
    };
}
/** True where UpdateService would have nothing to do. */
function isNoUpdate(update) {
    return Object.keys(update).every((name) => name === "cluster" || name === "service");
}
/** Members of the definition that cannot be changed on the live service, and differ from it. */
function cannotChange(request, live) {
    const answered = live;
    return Object.entries(createOnly)
        .filter(([name, shownAs]) => {
        const wanted = request.definition?.[name];
        // A role is given by name and shown by ARN; tags are changed by other calls and not shown here.
        if (wanted === undefined || name === "role" || name === "tags")
            return false;
        return shownAs in answered && !isContained(wanted, answered[shownAs]);
    })
        .map(([name]) => name);
}
/**
 * Whether replacing the service's tasks can start at all, by the desired count and the two percents alone. A service
 * that does not exist yet is judged as it will be at its next deployment.
 */
function stuckRoll(request, live) {
    const configuration = request.definition?.["deploymentConfiguration"];
    const effective = { ...live?.deploymentConfiguration, ...((0,json/* isObject */.Gv)(configuration) ? configuration : {}) };
    const strategy = effective.strategy ?? "ROLLING";
    const scheduling = live?.schedulingStrategy ?? request.definition?.["schedulingStrategy"] ?? "REPLICA";
    // Blue/green and its kin run both revisions in full; a DAEMON's count is that of its instances.
    if (strategy !== "ROLLING" || scheduling !== "REPLICA")
        return undefined;
    const percents = {
        minimumHealthyPercent: effective.minimumHealthyPercent ?? bounds/* defaultPercents */.SS.minimumHealthyPercent,
        maximumPercent: effective.maximumPercent ?? bounds/* defaultPercents */.SS.maximumPercent,
    };
    const fileCount = request.definition?.["desiredCount"];
    const desiredCount = request.desiredCount ?? live?.desiredCount ?? (typeof fileCount === "number" ? fileCount : 1);
    const running = live ? (live.runningCount ?? 0) + (live.pendingCount ?? 0) : desiredCount;
    const { lower, upper } = (0,bounds/* bounds */.O)(desiredCount, percents);
    const moves = running > lower || upper > running || desiredCount === 0;
    if (moves)
        return undefined;
    return { desiredCount, ...percents, running, lower, upper, changes: (0,bounds/* unblock */.Bt)(desiredCount, percents) };
}
/** Whether an update made a deployment of its own, and which: `primary` is the one in the update's own answer. */
function newDeployment(before, primary) {
    const known = before?.deployments.some(({ id }) => id === primary.id) ?? false;
    return known ? undefined : primary.id;
}
function without(document, names) {
    return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/report/redacted.js
var redacted = __webpack_require__(8911);
;// CONCATENATED MODULE: ./build/steps/deploy-input.js

/**
 * What the inputs say of the service, as CreateService and UpdateService take it; nothing where they say nothing: an
 * empty `volumeConfigurations` would take a service's volumes away.
 * @throws Failure where a volume has no name, or a name no volume
 */
function serviceMembers(input) {
    const { "service-managed-ebs-volume": managedEBSVolume, "service-managed-ebs-volume-name": name } = input;
    const { "propagate-tags": propagateTags, "enable-ecs-managed-tags": enableECSManagedTags } = input;
    if ((managedEBSVolume === undefined) !== (name === undefined))
        throw new failure/* Failure */.H(half(name === undefined));
    return {
        ...(propagateTags === undefined ? {} : { propagateTags }),
        ...(enableECSManagedTags === undefined ? {} : { enableECSManagedTags }),
        ...(managedEBSVolume === undefined || name === undefined
            ? {}
            : { volumeConfigurations: [{ name, managedEBSVolume }] }),
    };
}
function half(nameMissing) {
    const [given, missing] = nameMissing
        ? ["service-managed-ebs-volume", "service-managed-ebs-volume-name"]
        : ["service-managed-ebs-volume-name", "service-managed-ebs-volume"];
    return {
        message: `Input '${given}' needs '${missing}'.`,
        where: { input: given },
        hint: "The name is that of a volume of the task definition with `configuredAtLaunch: true`; the other input says which volume ECS makes for it.",
    };
}

// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/deployment/advice.js
var advice = __webpack_require__(3132);
;// CONCATENATED MODULE: ./build/steps/preflight.js



/**
 * Refuses a roll that could never move, before anything is registered. A service that is only being created is warned
 * about: its tasks start, and its first update would hang.
 */
function checkRoll(request, live, input, { log }) {
    if (input.preflight === "off")
        return;
    const rolls = !live || startsTasksAnew(request, live);
    const stuck = rolls ? stuckRoll(request, live) : undefined;
    if (!stuck)
        return;
    const where = input.serviceDefinition?.whereIs(["deploymentConfiguration"]) ?? { input: "service" };
    const problem = {
        where,
        link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html",
    };
    if (!live) {
        log.warning({
            ...problem,
            message: `This service can be created, and then never be updated. ${(0,advice/* stuckSentence */.Kd)(stuck)}`,
            hint: (0,advice/* unblockHint */.w2)(stuck.changes),
        });
        return;
    }
    const hint = `${(0,advice/* unblockHint */.w2)(stuck.changes)} With \`preflight: warn\` it is started all the same.`;
    const message = `The roll of ${request.service} could never move. ${(0,advice/* stuckSentence */.Kd)(stuck)}`;
    if (input.preflight === "error")
        throw new failure/* Failure */.H({ ...problem, message, hint });
    log.warning({ ...problem, message, hint: (0,advice/* unblockHint */.w2)(stuck.changes) });
}
function startsTasksAnew(request, live) {
    const update = updateRequest(request, live);
    return !isNoUpdate(update) && ("taskDefinition" in update || "forceNewDeployment" in update);
}

// EXTERNAL MODULE: ./build/steps/revision.js
var revision = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/deploy.js









/**
 * Registers the revision where it changed, and creates or updates the service. Everything is looked up and checked
 * first: nothing is registered for a deployment that cannot be.
 */
async function deploy(input, { ports, outputs }) {
    const { cluster, service } = (0,where_to_deploy/* whereToDeploy */.I)(input);
    const definition = { ...input.serviceDefinition?.document, ...serviceMembers(input) };
    if (!input.taskDefinition)
        requireSomethingToDo(input, definition);
    const ecs = await ports.ecs();
    Object.assign(outputs, { cluster, service });
    const live = await (0,live_service/* liveService */.MG)(ecs, cluster, service, input.serviceDefinition !== undefined);
    const planned = await (0,revision/* planRevision */.X)(input.taskDefinition, live, { service, register: input.register }, ports);
    const force = input["force-new-deployment"] ?? planned.tagsMayHaveMoved;
    const request = {
        cluster,
        service,
        definition,
        ...(input["desired-count"] === undefined ? {} : { desiredCount: input["desired-count"] }),
        ...(force ? { forceNewDeployment: true } : {}),
    };
    checkRoll({ ...request, taskDefinition: planned.arn ?? "" }, live, input, ports);
    for (const member of live ? cannotChange({ ...request, taskDefinition: "" }, live) : []) {
        ports.log.warning({
            message: `'${member}' of the service definition differs from the live service and cannot be changed on it; the rest is applied.`,
            where: input.serviceDefinition?.whereIs([member]) ?? { input: "service-definition" },
            hint: "Delete the service and let this step create it anew, if it is meant.",
        });
    }
    const previous = live?.taskDefinition;
    if (previous !== undefined)
        outputs["previous-task-definition-arn"] = previous;
    if (input["dry-run"])
        return { ...dryRun(request, planned, live, ports), region: ecs.region };
    const { arn, registered } = await (0,revision/* registerRevision */.R)(planned, ports);
    outputs["task-definition-arn"] = arn;
    outputs.registered = String(registered);
    const after = await createOrUpdate({ ...request, taskDefinition: arn }, live, ports);
    if (after)
        outputs["service-arn"] = after.serviceArn;
    const seen = after ?? live;
    const primary = seen && (0,live_service/* primaryDeployment */.sg)(seen);
    const deploymentId = after && primary && newDeployment(live, primary);
    if (deploymentId !== undefined)
        outputs["deployment-id"] = deploymentId;
    return {
        outcome: after ? "started" : "not-needed",
        region: ecs.region,
        changes: planned.changes,
        target: {
            cluster,
            service,
            taskDefinition: arn,
            ...(previous === undefined ? {} : { previousTaskDefinition: previous }),
            ...(deploymentId === undefined ? {} : { deploymentId }),
            ...(request.desiredCount === undefined ? {} : { desiredCount: request.desiredCount }),
            // Without a deployment of our own, events are ours from the newest one that there was on.
            createdAt: (deploymentId === undefined ? (seen?.events[0]?.createdAt ?? 0) + 0.001 : primary?.createdAt) ?? 0,
        },
    };
}
/** The output of an earlier step that is empty must not end in a green step that deployed nothing. */
function requireSomethingToDo(input, definition) {
    if (input["desired-count"] !== undefined || input["force-new-deployment"])
        return;
    if (Object.keys(definition).length > 0)
        return;
    throw new failure/* Failure */.H({
        message: `There is nothing to do with service '${input.service}': neither a task definition nor a change of the service is given.`,
        where: { input: "task-definition" },
        hint: "An expression that found nothing also gives an empty text. To start the service's tasks anew give `force-new-deployment: true`.",
    });
}
/** Undefined where the service already is as it should be. */
async function createOrUpdate(request, live, ports) {
    const ecs = await ports.ecs();
    if (!live) {
        const created = await ecs.createService(createRequest(request, ports.uuid()));
        ports.log.line(`created service ${request.service} with ${(0,judge/* revision */.QL)(request.taskDefinition)}`);
        return created;
    }
    const update = updateRequest(request, live);
    if (isNoUpdate(update)) {
        ports.log.line(`${request.service} already runs ${(0,judge/* revision */.QL)(live.taskDefinition)} as asked: nothing to do`);
        return undefined;
    }
    const updated = await ecs.updateService(update);
    ports.log.line(`updated service ${request.service}: ${updatedWhat(update)}`);
    return updated;
}
function updatedWhat(update) {
    return Object.entries(update)
        .filter(([name]) => name !== "cluster" && name !== "service")
        .map(([name, value]) => {
        if (name === "taskDefinition")
            return (0,judge/* revision */.QL)(String(value));
        if (name === "forceNewDeployment")
            return "all tasks start anew";
        return typeof value === "object" ? name : `${name} ${value}`;
    })
        .join(", ");
}
function dryRun(request, planned, live, { log }) {
    const taskDefinition = planned.arn ?? `${planned.family}:(the new revision)`;
    const body = live
        ? updateRequest({ ...request, taskDefinition }, live)
        : createRequest({ ...request, taskDefinition }, "(made at the call)");
    const show = (call, sent) => {
        log.line(`dry run: would call ${call}`);
        for (const text of JSON.stringify(sent, null, 2).split("\n"))
            log.line(`  ${text}`);
    };
    if (planned.arn === undefined && planned.document)
        show("RegisterTaskDefinition", (0,redacted/* redacted */.p)(planned.document));
    for (const change of planned.changes)
        log.line(`  ${change}`);
    if (live && isNoUpdate(body))
        log.line("dry run: would leave the service as it is");
    else
        show(live ? "UpdateService" : "CreateService", body);
    return {
        outcome: "skipped",
        changes: planned.changes,
        target: { cluster: request.cluster, service: request.service, createdAt: 0, taskDefinition },
    };
}


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ registerRevision),
/* harmony export */   X: () => (/* binding */ planRevision)
/* harmony export */ });
/* harmony import */ var _deployment_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4393);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9368);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9092);
/* harmony import */ var _task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(413);





/**
 * Compares the definition with what the service runs, then with the family's newest revision: a run that was killed
 * after registering finds its own revision again. Every registration is for good, so none is made without need.
 */
async function planRevision(loaded, live, { service, register }, ports) {
    if (!loaded)
        return keepRevision(live, service);
    const { document } = loaded;
    const family = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(document["family"]) ?? "";
    const current = live?.taskDefinition === undefined ? undefined : await described(live.taskDefinition, ports);
    const changes = current ? changed(current.document, document) : [];
    const plan = { family, document, changes: changes.map(_task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .describeChange */ .u), tagsMayHaveMoved: false };
    if (register === "always")
        return plan;
    if (isUsableAsItIs(loaded)) {
        const tagsMayHaveMoved = loaded.arn === live?.taskDefinition && !allByDigest(document);
        return { ...plan, arn: loaded.arn, tagsMayHaveMoved };
    }
    // A deregistered revision goes on running, and cannot be deployed again.
    const usable = current !== undefined && current.document["status"] !== "INACTIVE";
    if (usable && changes.length === 0 && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(current.document["family"]) === family) {
        return { family, arn: current.arn, document, changes: [], tagsMayHaveMoved: !allByDigest(document) };
    }
    const newest = await described(family, ports);
    const same = newest !== undefined && changed(newest.document, document).length === 0;
    return same ? { ...plan, arn: newest.arn } : plan;
}
/** A revision that was named, can be deployed and was not changed on the way. */
function isUsableAsItIs(loaded) {
    const { arn, document, source, described: said } = loaded;
    return arn !== undefined && said["status"] === "ACTIVE" && changed(source, document).length === 0;
}
/** Registers the revision unless there is one already. */
async function registerRevision(planned, ports) {
    const { arn, document } = planned;
    if (arn !== undefined || !document) {
        if (document)
            ports.log.line(`${(0,_deployment_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .revision */ .QL)(arn)} is the same definition: no new revision is registered`);
        return { arn: arn ?? "", registered: false };
    }
    const registered = await register(document, ports);
    ports.log.line(`registered ${(0,_deployment_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .revision */ .QL)(registered.arn)}`);
    for (const change of planned.changes)
        ports.log.line(`  ${change}`);
    return { arn: registered.arn, registered: true };
}
/** ECS refuses two registrations of one family at the same moment: the later one is tried again. */
async function register(document, ports) {
    const ecs = await ports.ecs();
    for (let attempt = 1;; attempt++) {
        try {
            return await ecs.registerTaskDefinition(document);
        }
        catch (error) {
            const busy = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P && /Too many concurrent attempts/.test(error.message);
            if (!busy || attempt === 6)
                throw error;
            ports.log.line("another run registers this family at the same moment; trying again");
            await ports.clock.sleep(1000 * attempt * (0.5 + ports.random()));
        }
    }
}
function keepRevision(live, service) {
    if (live?.taskDefinition === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H({
            message: `Service '${service}' does not exist yet, so it needs a task definition.`,
            where: { input: "task-definition" },
        });
    }
    return { family: "", arn: live.taskDefinition, changes: [], tagsMayHaveMoved: false };
}
/** Comparing is a service, not a need: without the permission every run registers. */
async function described(reference, { ecs, log }) {
    try {
        return await (await ecs()).describeTaskDefinition(reference);
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P) || error.kind !== "denied")
            throw error;
        log.notice({
            message: `The definition cannot be compared with what runs now, so a new revision is registered: ${error.message}`,
            hint: "Allow ecs:DescribeTaskDefinition, and an unchanged definition registers nothing.",
        });
        return undefined;
    }
}
function allByDigest(document) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objects */ .JD)(document["containerDefinitions"]).every((container) => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(container["image"])?.includes("@sha256:"));
}
/** Tags that somebody else put on a revision are no reason for another one. */
function changed(before, after) {
    return (0,_task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .diff */ .U)(before, after).filter(({ what, how }) => what !== "tag" || how !== "removed");
}


/***/ })

};
