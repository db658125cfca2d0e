export const id = 147;
export const ids = [147];
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

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkedDocuments)
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
var render = __webpack_require__(295);
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
 * Reads the files that the inputs name, makes the changes that they ask for, and checks the result.
 * @throws Failure with all that is wrong in all of them
 */
async function checkedDocuments(input, ports) {
    const { "task-definition": taskFile, "service-definition": serviceFile } = input;
    const [taskDefinition, serviceDefinition] = await (0,documents/* all */.Q7)([
        taskFile === undefined
            ? Promise.resolve(undefined)
            : (0,render/* renderTaskDefinition */.P)({ ...input, "task-definition": taskFile }, ports),
        serviceFile === undefined ? Promise.resolve(undefined) : (0,documents/* loadServiceDefinition */.JS)(serviceFile, ports),
    ]);
    const family = (0,json/* text */.Qq)(taskDefinition?.document["family"]);
    await (0,documents/* all */.Q7)([
        taskDefinition ? (0,check_task_definition/* checkTaskDefinition */.T)(taskDefinition, input, ports) : Promise.resolve(),
        serviceDefinition ? checkService(serviceDefinition, family, ports) : Promise.resolve(),
    ]);
    return { taskDefinition, serviceDefinition };
}


/***/ }),

/***/ 9128:
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

;// CONCATENATED MODULE: ./build/report/redacted.js

/** A task definition as it may be shown: without the values of environment variables. */
function redacted(document) {
    const { containerDefinitions } = document;
    if (!Array.isArray(containerDefinitions))
        return document;
    return { ...document, containerDefinitions: containerDefinitions.map(redactedContainer) };
}
function redactedContainer(container) {
    if (!(0,json/* isObject */.Gv)(container))
        return container;
    const { environment } = container;
    return Array.isArray(environment) ? { ...container, environment: environment.map(redacted_hidden) } : container;
}
function redacted_hidden(variable) {
    if (!(0,json/* isObject */.Gv)(variable))
        return "(hidden)";
    return "value" in variable ? { ...variable, value: "(hidden)" } : variable;
}

// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/deployment/advice.js
var advice = __webpack_require__(3132);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
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

// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/task-definition/canonical.js
/** Text that is the same for two values exactly where they are equal, whatever the order of their members. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
    return `{${members.join(",")}}`;
}

;// CONCATENATED MODULE: ./build/task-definition/keyed-lists.js

/**
 * Lists whose order says nothing to ECS, and what tells their items apart. Lists that are not named here keep their
 * order: command, entryPoint, DNS servers, environmentFiles (the later file wins) and whatever is new.
 */
const keys = {
    containerDefinitions: ["name"],
    volumes: ["name"],
    tags: ["key"],
    requiresCompatibilities: [],
    placementConstraints: ["type", "expression"],
    inferenceAccelerators: ["deviceName"],
    environment: ["name"],
    secrets: ["name"],
    secretOptions: ["name"],
    portMappings: ["hostPort", "containerPort", "containerPortRange", "protocol"],
    mountPoints: ["containerPath"],
    dependsOn: ["containerName"],
    links: [],
    ulimits: ["name"],
    systemControls: ["namespace"],
    resourceRequirements: ["type"],
    extraHosts: ["hostname", "ipAddress"],
    devices: ["hostPath", "containerPath"],
    tmpfs: ["containerPath"],
    add: [],
    drop: [],
};
/** True for a list member whose order says nothing. */
function isOrderFree(member) {
    return Object.hasOwn(keys, member);
}
/** What tells an item of a list member from the others, in words: `80:3000`, `assets`, `RAILS_ENV`. */
function itemKey(member, item) {
    const names = Object.hasOwn(keys, member) ? keys[member] : undefined;
    if (!names)
        return undefined;
    // A text is its own key where texts are expected; elsewhere it may be a whole `NAME=secret`.
    if (!(0,json/* isObject */.Gv)(item))
        return typeof item === "string" && names.length === 0 ? item : undefined;
    const parts = names.flatMap((name) => {
        const value = Object.hasOwn(item, name) ? item[name] : undefined;
        return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
    });
    return parts.length > 0 ? parts.join(":") : undefined;
}

// EXTERNAL MODULE: ./build/task-definition/clean.js
var clean = __webpack_require__(8983);
;// CONCATENATED MODULE: ./build/task-definition/defaults.js
/**
 * What ECS takes where a definition says nothing, by the member (or list) that holds the object. Describe shows some of
 * these and leaves others out; which ones is not documented.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
const defaults = {
    "": { networkMode: "bridge", enableFaultInjection: false },
    containerDefinitions: {
        cpu: 0,
        essential: true,
        disableNetworking: false,
        interactive: false,
        privileged: false,
        pseudoTerminal: false,
        readonlyRootFilesystem: false,
        versionConsistency: "enabled",
    },
    portMappings: { protocol: "tcp" },
    mountPoints: { readOnly: false },
    volumesFrom: { readOnly: false },
    healthCheck: { interval: 30, timeout: 5, retries: 3, startPeriod: 0 },
    efsVolumeConfiguration: { rootDirectory: "/", transitEncryption: "DISABLED" },
    authorizationConfig: { iam: "DISABLED" },
};
/** Whether leaving the member out would mean the same. */
function isDefault(within, name, value, object, networkMode) {
    if (within === "portMappings" && name === "hostPort") {
        // Without a network of its own a task has no ports but the container's; in bridge mode 0 asks for any free one.
        const own = networkMode === "awsvpc" || networkMode === "host";
        return value === 0 || (own && value === object["containerPort"]);
    }
    return defaults[within]?.[name] === value && value !== undefined;
}

// EXTERNAL MODULE: ./build/task-definition/units.js
var units = __webpack_require__(4473);
;// CONCATENATED MODULE: ./build/task-definition/normalise.js






/**
 * One form for all definitions that mean the same to ECS: what a user wrote and what Describe makes of it become equal.
 * Without nulls, members of Describe, defaults, empty lists and objects; CPU and memory of the task in units and MiB;
 * lists whose order says nothing are sorted. Only for comparing: it is never registered.
 */
function normalise(document) {
    const cleaned = (0,clean/* clean */.u)(document).document;
    const networkMode = cleaned["networkMode"] ?? "bridge";
    return Object.fromEntries(membersOf(cleaned, "", networkMode).map(([name, value]) => [name, taskSize(name, value)]));
}
/** @param within name of the member that holds this object, or the list that does; "" for the task itself */
function membersOf(object, within, networkMode) {
    return Object.entries(object).flatMap(([name, value]) => {
        const normal = normalised(value, name, networkMode);
        const left = isEmpty(normal, name) || isDefault(within, name, normal, object, networkMode);
        return left ? [] : [[name, normal]];
    });
}
function normalised(value, name, networkMode) {
    if (Array.isArray(value)) {
        const items = value.map((item) => normalised(item, name, networkMode));
        return isOrderFree(name) ? sorted(items, name) : items;
    }
    return (0,json/* isObject */.Gv)(value) ? Object.fromEntries(membersOf(value, name, networkMode)) : value;
}
/** Items of one key keep their order: of two variables of one name the later one counts. */
function sorted(items, name) {
    return items
        .map((item) => ({ item, key: itemKey(name, item) ?? canonical(item) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ item }) => item);
}
/** That a volume is Docker's or EFS's is said by the member alone. */
const meaningful = new Set(["dockerVolumeConfiguration", "efsVolumeConfiguration"]);
function isEmpty(value, name) {
    if (Array.isArray(value))
        return value.length === 0;
    return (0,json/* isObject */.Gv)(value) && Object.keys(value).length === 0 && !meaningful.has(name);
}
function taskSize(name, value) {
    if ((name !== "cpu" && name !== "memory") || typeof value === "object")
        return value;
    const text = String(value);
    return String((name === "cpu" ? (0,units/* cpuUnits */.M)(text) : (0,units/* mebibytes */.j)(text)) ?? text);
}

;// CONCATENATED MODULE: ./build/task-definition/diff.js




/**
 * What a registration of `after` would change against `before`, in meaning: order, defaults, nulls and members that only
 * Describe gives make no difference. Empty: there is nothing to register.
 */
function diff(before, after) {
    return compareMembers(normalise(before), normalise(after), { path: [], hidden: false });
}
/** `web-app: image app:1.2 → app:1.3`, one line, without a value of an environment variable. */
function describeChange({ how, container, what, name, before, after }) {
    const subject = name === undefined ? what : `${what} ${name}`;
    const signs = { added: "+ ", removed: "- ", changed: "" };
    let values = "";
    if (before !== undefined && after !== undefined)
        values = ` ${scalar(before)} → ${scalar(after)}`;
    else if (before !== undefined || after !== undefined)
        values = ` ${scalar(before ?? after)}`;
    else if (how === "changed")
        values = " changed";
    const line = `${container === undefined ? "" : `${container}: `}${signs[how]}${subject}${values}`;
    // Names come from files: none may begin a line of its own in the log.
    return line.replace(/\p{Cc}/gu, " ");
}
function scalar(value) {
    return value === "" ? '""' : String(value);
}
const hiddenMembers = new Set([
    "environment",
    "secrets",
    "command",
    "entryPoint",
    "dockerLabels",
    "options",
    "secretOptions",
    "driverOpts",
    "labels",
    "tags",
]);
/** Items of these lists have a word of their own. */
const itemWords = {
    containerDefinitions: "container",
    environment: "environment",
    secrets: "secret",
    portMappings: "port",
    tags: "tag",
    volumes: "volume",
    mountPoints: "mount",
};
/** Of these lists the items are told as a whole. */
const wholeItems = new Set(["environment", "secrets", "portMappings", "tags"]);
function compareMembers(before, after, place) {
    // What people look for comes first.
    const names = new Set(["family", "image", ...Object.keys(after), ...Object.keys(before)]);
    return [...names].flatMap((name) => compare(member(before, name), member(after, name), name, {
        ...place,
        path: [...place.path, name],
        hidden: place.hidden || hiddenMembers.has(name),
    }));
}
function compare(before, after, name, place) {
    if (isSame(before, after))
        return [];
    if (isKeyedList(before, name) && isKeyedList(after, name)) {
        return compareLists(before ?? [], after ?? [], name, place);
    }
    if ((0,json/* isObject */.Gv)(before) && (0,json/* isObject */.Gv)(after))
        return compareMembers(before, after, place);
    const change = { what: place.path.join("."), how: howOf(before, after) };
    return [{ ...change, ...at(place), ...(place.hidden ? {} : shown(before, after)) }];
}
/** Items are told apart by their key; where a key stands twice its items are compared as one. */
function compareLists(before, after, name, place) {
    const old = Map.groupBy(before, (item) => itemKey(name, item) ?? "");
    const now = Map.groupBy(after, (item) => itemKey(name, item) ?? "");
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
        const [one, other] = [old.get(key), now.get(key)];
        if (isSame(one, other))
            return [];
        const [was, is] = [one?.[0], other?.[0]];
        const single = one?.length === 1 && other?.length === 1;
        if (single && (0,json/* isObject */.Gv)(was) && (0,json/* isObject */.Gv)(is) && !wholeItems.has(name)) {
            const inside = name === "containerDefinitions" ? { path: [], container: key } : {};
            const path = [...place.path.slice(0, -1), `${name}[${key}]`];
            return compareMembers(was, is, { ...place, path, ...inside });
        }
        const what = Object.hasOwn(itemWords, name) ? (itemWords[name] ?? name) : place.path.join(".");
        return [{ what, name: key, how: howOf(one, other), ...at(place) }];
    });
}
function isKeyedList(value, name) {
    if (value === undefined)
        return Object.hasOwn(itemWords, name);
    return Array.isArray(value) && value.every((item) => itemKey(name, item) !== undefined);
}
function member(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
function isSame(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return canonical(before) === canonical(after);
}
function howOf(before, after) {
    if (before === undefined)
        return "added";
    return after === undefined ? "removed" : "changed";
}
function at({ container }) {
    return container === undefined ? {} : { container };
}
function shown(before, after) {
    return {
        ...(before === undefined || typeof before === "object" ? {} : { before }),
        ...(after === undefined || typeof after === "object" ? {} : { after }),
    };
}

;// CONCATENATED MODULE: ./build/steps/revision.js





/**
 * Compares the definition with what the service runs, then with the family's newest revision: a run that was killed
 * after registering finds its own revision again. Every registration is for good, so none is made without need.
 */
async function planRevision(loaded, live, service, ports) {
    if (!loaded)
        return keepRevision(live, service);
    const { document } = loaded;
    const family = (0,json/* text */.Qq)(document["family"]) ?? "";
    const current = live?.taskDefinition === undefined ? undefined : await described(live.taskDefinition, ports);
    const changes = current ? changed(current.document, document) : [];
    // A deregistered revision goes on running, and cannot be deployed again.
    const usable = current !== undefined && current.document["status"] !== "INACTIVE";
    if (usable && changes.length === 0 && (0,json/* text */.Qq)(current.document["family"]) === family) {
        return { family, arn: current.arn, document, changes: [], tagsMayHaveMoved: !allByDigest(document) };
    }
    const newest = await described(family, ports);
    const same = newest !== undefined && changed(newest.document, document).length === 0;
    return {
        family,
        ...(same ? { arn: newest.arn } : {}),
        document,
        changes: changes.map(describeChange),
        tagsMayHaveMoved: false,
    };
}
/** Registers the revision unless there is one already. */
async function registerRevision(planned, ports) {
    const { arn, document } = planned;
    if (arn !== undefined || !document) {
        if (document)
            ports.log.line(`${(0,judge/* revision */.QL)(arn)} is the same definition: no new revision is registered`);
        return { arn: arn ?? "", registered: false };
    }
    const registered = await register(document, ports);
    ports.log.line(`registered ${(0,judge/* revision */.QL)(registered.arn)}`);
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
            const busy = error instanceof refusal/* Refusal */.P && /Too many concurrent attempts/.test(error.message);
            if (!busy || attempt === 6)
                throw error;
            ports.log.line("another run registers this family at the same moment; trying again");
            await ports.clock.sleep(1000 * attempt * (0.5 + ports.random()));
        }
    }
}
function keepRevision(live, service) {
    if (live?.taskDefinition === undefined) {
        throw new failure/* Failure */.H({
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
        if (!(error instanceof refusal/* Refusal */.P) || error.kind !== "denied")
            throw error;
        log.notice({
            message: `The definition cannot be compared with what runs now, so a new revision is registered: ${error.message}`,
            hint: "Allow ecs:DescribeTaskDefinition, and an unchanged definition registers nothing.",
        });
        return undefined;
    }
}
function allByDigest(document) {
    return (0,json/* objects */.JD)(document["containerDefinitions"]).every((container) => (0,json/* text */.Qq)(container["image"])?.includes("@sha256:"));
}
/** Tags that somebody else put on a revision are no reason for another one. */
function changed(before, after) {
    return diff(before, after).filter(({ what, how }) => what !== "tag" || how !== "removed");
}

// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/deploy.js







/**
 * Registers the revision where it changed, and creates or updates the service. Everything is looked up and checked
 * first: nothing is registered for a deployment that cannot be.
 */
async function deploy(input, { ports, outputs }) {
    const { cluster, service } = (0,where_to_deploy/* whereToDeploy */.I)(input);
    const ecs = await ports.ecs();
    Object.assign(outputs, { cluster, service });
    const live = await (0,live_service/* liveService */.MG)(ecs, cluster, service, input.serviceDefinition !== undefined);
    const planned = await planRevision(input.taskDefinition, live, service, ports);
    const force = input["force-new-deployment"] ?? planned.tagsMayHaveMoved;
    const request = {
        cluster,
        service,
        ...(input.serviceDefinition ? { definition: input.serviceDefinition.document } : {}),
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
    const { arn, registered } = await registerRevision(planned, ports);
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
        show("RegisterTaskDefinition", redacted(planned.document));
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


/***/ })

};
