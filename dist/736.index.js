export const id = 736;
export const ids = [736];
export const modules = {

/***/ 9850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ deployOutputs)
/* harmony export */ });
/** Outputs of the actions that deploy. */
const deployOutputs = {
    outcome: "How it ended: `succeeded`, `not-needed`, `started` (not waited for), `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out`, `cancelled` or `skipped` (a dry run, or no service named). Set even when the step fails.",
    service: "Name of the service.",
    cluster: "Name or ARN of the cluster, as it was given.",
    "service-arn": "ARN of the service.",
    "task-definition-arn": "ARN of the revision that was deployed.",
    "previous-task-definition-arn": "ARN of the revision that the service ran before; empty for a new service.",
    registered: "`true` where a new revision was registered, `false` where an unchanged one was used.",
    "run-task-arn": "ARN of the task that `run-task` started, as a JSON list; set even when the task fails.",
    "deployment-id": "Id of our deployment, `ecs-svc/…`, for `wait-stable`; empty where none was needed.",
};


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ runTaskInputs)
});

// EXTERNAL MODULE: ./build/document/without-nulls.js
var without_nulls = __webpack_require__(6755);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/structured-text.js
var structured_text = __webpack_require__(3877);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/deployment/run-task-text.js






/*
 * What the run-task inputs of aws-actions/amazon-ecs-deploy-task-definition take, as JSON there and as YAML (so JSON
 * too) here. Messages tell lines and members, and never a value: overrides hold environment variables.
 */
/** Ids of subnets or security groups. */
function ids(prefix) {
    return {
        form: `list of \`${prefix}-…\`, one per line or between commas`,
        parse(value) {
            const found = kinds/* list */.p_.parse(value);
            const wrong = found.findIndex((id) => !new RegExp(`^${prefix}-[\\w-]+$`).test(id));
            if (wrong === -1)
                return found;
            throw new kinds/* WrongValue */.Fj(`must be a list of ids such as ${prefix}-0123abcd; item ${wrong + 1} is none`);
        },
    };
}
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html, `startedBy`; ECS judges the letters. */
const startedBy = {
    form: "text, 128 characters at the most",
    parse(value) {
        const found = kinds/* text */.Qq.parse(value);
        if (found.length <= 128)
            return found;
        throw new kinds/* WrongValue */.Fj(`has ${found.length} characters; ECS takes 128`);
    },
};
const overrideMembers = {
    name: "text",
    command: "words",
    environment: "pairs",
    environmentFiles: "list",
    cpu: "integer",
    memory: "integer",
    memoryReservation: "integer",
    resourceRequirements: "list",
};
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html */
const containerOverrides = {
    form: "YAML list",
    parse(value) {
        const what = "container overrides";
        const overrides = items(value, "run-task-container-overrides", {
            what,
            needs: "name",
            members: overrideMembers,
            example: "- name: web\n  command: [rails, db:migrate]",
        });
        // ECS counts the signs of JSON too.
        const size = JSON.stringify({ containerOverrides: overrides }).length;
        if (size > 8192)
            throw new kinds/* WrongValue */.Fj(`makes ${size} characters of JSON; ECS takes 8192`);
        return overrides;
    },
};
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html */
const capacityProviderStrategy = {
    form: "YAML list",
    parse: (value) => items(value, "run-task-capacity-provider-strategy", {
        what: "capacity provider strategy",
        needs: "capacityProvider",
        members: { capacityProvider: "text", weight: "integer", base: "integer" },
        example: "- capacityProvider: FARGATE_SPOT\n  weight: 1",
    }),
};
const taskTags = {
    form: "YAML list",
    parse: (value) => items(value, "run-task-tags", {
        what: "tags",
        needs: "key",
        members: { key: "text", value: "text" },
        example: "- key: team\n  value: web",
    }),
};
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeConfiguration.html */
const taskEbsVolume = {
    form: "YAML map",
    parse(value) {
        const document = (0,structured_text/* parseStructured */.j)(value, "run-task-managed-ebs-volume", "the EBS volume");
        const found = (0,without_nulls/* withoutNulls */.L)(document.value, []);
        if (!(0,json/* isObject */.Gv)(found)) {
            throw new failure/* Failure */.H({
                message: "The EBS volume is no map of settings.",
                hint: "As in:\nsizeInGiB: 20\nroleArn: arn:aws:iam::111122223333:role/ecsInfrastructureRole",
            });
        }
        if ((0,json/* text */.Qq)(found["roleArn"]) !== undefined)
            return found;
        throw new kinds/* WrongValue */.Fj("needs `roleArn`: the role with which ECS makes the volume (AmazonECSInfrastructureRolePolicyForVolumes)");
    },
};
/** The maps of a list, without nulls. @throws Failure with all that is wrong */
function items(source, input, form) {
    const document = (0,structured_text/* parseStructured */.j)(source, input, `the ${form.what}`);
    const { value } = document;
    if (!Array.isArray(value)) {
        throw new failure/* Failure */.H({ message: `The ${form.what}: a list is expected.`, hint: `As in:\n${form.example}` });
    }
    const problems = [];
    const found = [];
    const seen = new Set();
    for (const [index, item] of value.entries()) {
        const at = (message, path = []) => problems.push(wrong(document, [index, ...path], form, message));
        if (!(0,json/* isObject */.Gv)(item)) {
            at("an item is no map.");
            continue;
        }
        const needed = (0,json/* text */.Qq)(item[form.needs]);
        if (needed === undefined || needed === "")
            at(`an item has no \`${form.needs}\`.`);
        else if (seen.has(needed))
            at(`the same \`${form.needs}\` stands in an item before it.`, [form.needs]);
        if (needed !== undefined)
            seen.add(needed);
        for (const [name, member] of Object.entries(item)) {
            const message = memberProblem(name, member, form.members);
            if (message !== undefined && name !== form.needs)
                at(message, [name]);
        }
        const kept = (0,without_nulls/* withoutNulls */.L)(item, []);
        if ((0,json/* isObject */.Gv)(kept))
            found.push(kept);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return found;
}
function wrong(document, path, { what, example }, message) {
    const line = document.whereIs(path).line ?? 1;
    return { message: `Line ${line} of the ${what}: ${message}`, hint: `As in:\n${example}` };
}
function memberProblem(name, value, members) {
    const kind = members[name];
    if (kind === undefined) {
        const close = (0,suggest/* nearest */.p)(name, Object.keys(members));
        // A member that ECS learnt since is passed on; a slip of the pen would be ignored there without a word.
        return close === undefined ? undefined : `there is no \`${name}\`; did you mean \`${close}\`?`;
    }
    if (value === null || fits[kind](value))
        return undefined;
    return `\`${name}\` ${run_task_text_forms[kind]}.`;
}
const isText = (value) => typeof value === "string";
const fits = {
    text: isText,
    integer: (value) => Number.isInteger(value),
    list: (value) => Array.isArray(value),
    words: (value) => Array.isArray(value) && value.every(isText),
    pairs: (value) => Array.isArray(value) &&
        value.every((pair) => (0,json/* isObject */.Gv)(pair) && isText(pair["name"] ?? null) && isText(pair["value"] ?? "")),
};
const run_task_text_forms = {
    text: "has to be a text; in quotes, where it looks like a number, a boolean or a date",
    integer: "has to be a whole number",
    list: "has to be a list",
    words: "has to be a list of texts, a word each, such as [rails, db:migrate]; numbers among them in quotes",
    pairs: "has to be a list of `name` and `value`, both texts: numbers and booleans in quotes",
};

// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
;// CONCATENATED MODULE: ./build/actions/run-task-inputs.js



/** A one-off task of the new revision, before the service gets it. */
const runTaskInputs = {
    "run-task": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Run one task of the revision before the service is updated, a database migration for example. When it fails the service is left as it is.", "false"),
    "wait-for-task-stopped": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Wait until that task has ended, and go on only where it succeeded: every container that `run-task-container-overrides` gives a command (else every essential one) exited with 0. `timeout` holds for this wait too. With `false` the task is started, and the service updated at once.", "false"),
    "run-task-container-overrides": (0,table/* optional */.lq)(containerOverrides, "What the task does instead of its definition, as a YAML list with an item for each container, such as `- name: web` with `command: [rails, db:migrate]`. Values of environment variables never reach the log."),
    "run-task-subnets": (0,table/* optional */.lq)(ids("subnet"), "Subnets of the task, for network mode awsvpc. Left out: those of the service."),
    "run-task-security-groups": (0,table/* optional */.lq)(ids("sg"), "Security groups of the task, for network mode awsvpc. Left out: those of the service."),
    "run-task-assign-public-ip": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("ENABLED", "DISABLED"), "Whether the task gets a public address, for network mode awsvpc. Left out: as the service, in the service's subnets; `DISABLED` in others."),
    "run-task-launch-type": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("FARGATE", "EC2", "EXTERNAL"), "Launch type of the task. Left out: that of the service; without a service FARGATE where the definition allows it."),
    "run-task-capacity-provider-strategy": (0,table/* optional */.lq)(capacityProviderStrategy, "Capacity providers of the task instead of a launch type, as a YAML list. Left out: those of the service."),
    "run-task-started-by": (0,table/* optional */.lq)(startedBy, "What ECS shows as the one who started the task. Left out: `GitHub-Actions`."),
    "run-task-tags": (0,table/* optional */.lq)(taskTags, "Tags of the task, as a YAML list of `key` and `value`."),
    "run-task-managed-ebs-volume-name": (0,table/* optional */.lq)(kinds/* text */.Qq, "Name of the volume of the definition (one with `configuredAtLaunch`) that `run-task-managed-ebs-volume` is for."),
    "run-task-managed-ebs-volume": (0,table/* optional */.lq)(taskEbsVolume, "The EBS volume that ECS makes for the task, as a YAML map: the members of `managedEBSVolume`."),
};


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ redacted)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/** Members of a container that may hold a secret: a token as an argument, a password among a log driver's options. */
const mayHoldSecrets = ["command", "entryPoint", "dockerLabels", "healthCheck"];
/** A task definition as it may be shown: names stay, what may be secret does not. */
function redacted(document) {
    const { containerDefinitions } = document;
    if (!Array.isArray(containerDefinitions))
        return document;
    return { ...document, containerDefinitions: containerDefinitions.map(redactedContainer) };
}
function redactedContainer(container) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(container))
        return container;
    const { environment, logConfiguration } = container;
    const shown = { ...container };
    for (const member of mayHoldSecrets) {
        if (container[member] !== undefined)
            shown[member] = hiddenTexts(container[member] ?? null);
    }
    if (environment !== undefined)
        shown["environment"] = Array.isArray(environment) ? environment.map(variable) : "(hidden)";
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(logConfiguration) && logConfiguration["options"] !== undefined)
        shown["logConfiguration"] = { ...logConfiguration, options: hiddenTexts(logConfiguration["options"]) };
    return shown;
}
function variable(entry) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry))
        return "(hidden)";
    return "value" in entry ? { ...entry, value: "(hidden)" } : entry;
}
/** The same value with every text in it hidden; names of members, numbers and booleans stay. */
function hiddenTexts(value) {
    if (typeof value === "string")
        return "(hidden)";
    if (Array.isArray(value))
        return value.map(hiddenTexts);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hiddenTexts(item)]));
}


/***/ }),

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ certainly)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);

/** As often as the SDK tries a call by itself. */
const attempts = 4;
/**
 * Makes a call that does something more each time it is made, and that ECS has no client token for. Where it is not
 * known whether a call got through, what there is now is looked at before it is made again.
 * @param call is tried once by the SDK; throws Refusal
 * @param done what an earlier try did after all; undefined where it did nothing, or nobody may look
 */
async function certainly(call, done, { clock, random, log }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await call();
        }
        catch (error) {
            const passes = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P && (error.kind === "throttled" || error.kind === "transient");
            if (!passes || attempt === attempts)
                throw error;
            log.debug(`trying again: ${error.message}`);
            await clock.sleep(500 * 2 ** attempt * (0.5 + random()));
            const found = error.kind === "transient" ? await done() : undefined;
            if (found !== undefined)
                return found;
        }
    }
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
// EXTERNAL MODULE: ./build/steps/render.js + 2 modules
var render = __webpack_require__(861);
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

/***/ 7452:
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

// EXTERNAL MODULE: ./build/deployment/events.js
var events = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/deployment/standing.js

/**
 * Whether the newest deployment of a service is complete. A service whose definition is the wanted one already is not
 * therefore as it should be: the run that deployed it may have been killed, or its deployment may have failed.
 */
function standing(service) {
    const state = (0,events/* primaryOf */.Os)(service)?.rolloutState;
    if (state === "FAILED")
        return "failed";
    if (state === "COMPLETED")
        return "steady";
    if (state === "IN_PROGRESS")
        return "under-way";
    // ECS gives no state for services behind a classic load balancer.
    const { deployments, runningCount = 0, desiredCount = 0 } = service;
    return deployments.length > 1 || runningCount < desiredCount ? "under-way" : "steady";
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/report/redacted.js
var redacted = __webpack_require__(8911);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/steps/certainly.js
var certainly = __webpack_require__(8769);
// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
;// CONCATENATED MODULE: ./build/steps/create-or-update.js






/** Creates the service where it is not there, and else tells it what differs. */
async function createOrUpdate(request, live, ports) {
    if (live)
        return update(request, live, ports);
    const ecs = await ports.ecs();
    try {
        const after = await ecs.createService(createRequest(request, ports.uuid()));
        ports.log.line(`created service ${request.service} with ${(0,judge/* revision */.QL)(request.taskDefinition)}`);
        return { before: undefined, after };
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P) || !/not idempotent/.test(error.message))
            throw error;
        ports.log.line(`another run has created service ${request.service} at the same moment; updating it`);
        return update(request, await appeared(request, error, ports), ports);
    }
}
/** ECS knows a service that it will not create a second time, though what it lists may be a moment older. */
async function appeared({ cluster, service }, refusal, { ecs, clock }) {
    for (let look = 0; look < 6; look++) {
        const seen = await (await ecs()).describeService(cluster, service);
        if (seen?.status === "ACTIVE")
            return seen;
        await clock.sleep(1000);
    }
    throw new failure/* Failure */.H({
        message: `Another run created service '${service}' at the same moment, and ECS does not show it yet.`,
        hint: "Run the job again; a `concurrency` group keeps two runs from deploying one service at once.",
    }, { cause: refusal });
}
async function update(request, live, ports) {
    const { cluster, service, taskDefinition } = request;
    const ecs = await ports.ecs();
    const body = updateRequest(request, live);
    if (isNoUpdate(body)) {
        ports.log.line(`${service} already runs ${(0,judge/* revision */.QL)(live.taskDefinition)} as asked: nothing to do`);
        return { before: live, after: undefined };
    }
    const begun = async () => {
        const seen = await ecs.describeService(cluster, service);
        const isNew = seen && newDeployment(live, (0,live_service/* primaryDeployment */.sg)(seen)) !== undefined;
        return isNew && seen.taskDefinition === taskDefinition ? seen : undefined;
    };
    const after = await (0,certainly/* certainly */.C)(() => ecs.updateService(body), begun, ports);
    ports.log.line(`updated service ${service}: ${updatedWhat(body)}`);
    return { before: live, after };
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

// EXTERNAL MODULE: ./build/steps/ongoing.js
var ongoing = __webpack_require__(193);
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
;// CONCATENATED MODULE: ./build/steps/until-gone.js

/** Milliseconds between two looks. */
const pause = 2500;
/**
 * Waits until a service that is being deleted is gone: ECS gives its name to no other one before its tasks have stopped.
 * @param timeout milliseconds
 * @returns how the step ends where the service is still there then, or the workflow was cancelled
 */
async function untilGone({ cluster, service }, timeout, { ports, signal }) {
    const { clock, log } = ports;
    const ecs = await ports.ecs();
    const deadline = clock.now() + timeout;
    log.line(`service ${service} is being deleted (DRAINING); waiting until its tasks have stopped, to create it anew`);
    let told;
    for (;;) {
        try {
            const seen = await ecs.describeService(cluster, service);
            if (seen?.status !== "DRAINING")
                return undefined;
            const { runningCount } = seen;
            if (runningCount !== undefined && runningCount !== told)
                log.line(`  ${runningCount} still running`);
            told = runningCount;
        }
        catch (error) {
            const passes = error instanceof refusal/* Refusal */.P && (error.kind === "throttled" || error.kind === "transient");
            if (!passes)
                throw error;
        }
        const left = deadline - clock.now();
        if (signal.aborted)
            return { outcome: "cancelled", problem: { message: cancelled(service) } };
        if (left <= 0)
            return { outcome: "timed-out", problem: stillThere(service, cluster, timeout) };
        await clock.sleep(Math.min(left, pause), signal);
    }
}
function cancelled(service) {
    return `Cancelled while service '${service}' was being deleted; it was not created anew.`;
}
function stillThere(service, cluster, timeout) {
    return {
        message: `Service '${service}' was still being deleted (DRAINING) after ${Math.round(timeout / 1000)} s, and ECS allows no other one of the name until its tasks have stopped.`,
        where: { input: "timeout" },
        hint: `Its tasks may be protected, or on an instance whose agent is not connected: aws ecs list-tasks --cluster ${cluster} --service-name ${service}. Run the job again when they have stopped.`,
    };
}

// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/deploy.js













/**
 * Registers the revision where it changed, and creates or updates the service. Everything is looked up and checked
 * first: nothing is registered for a deployment that cannot be.
 */
async function deploy(input, { ports, outputs, signal, task }) {
    const { cluster, service } = (0,where_to_deploy/* whereToDeploy */.I)(input);
    const definition = { ...input.serviceDefinition?.document, ...serviceMembers(input) };
    if (!input.taskDefinition && !task)
        requireSomethingToDo(input, definition);
    const ecs = await ports.ecs();
    Object.assign(outputs, { cluster, service });
    const found = () => (0,live_service/* liveService */.MG)(ecs, cluster, service, input.serviceDefinition !== undefined);
    let live = await found();
    while (live?.status === "DRAINING") {
        if (input["dry-run"])
            ports.log.line(`dry run: would wait until service ${service} is deleted`);
        const halted = input["dry-run"]
            ? undefined
            : await untilGone({ cluster, service }, input.timeout, { ports, signal });
        if (halted)
            return { halted };
        live = input["dry-run"] ? undefined : await found();
    }
    const planned = await (0,revision/* planRevision */.X)(input.taskDefinition, live, { service, register: input.register }, ports);
    const again = input.taskDefinition !== undefined && live?.taskDefinition === planned.arn && failed(live);
    if (again)
        ports.log.line(`the last deployment of ${(0,judge/* revision */.QL)(planned.arn)} failed: all tasks start anew`);
    const force = again || (input["force-new-deployment"] ?? planned.tagsMayHaveMoved);
    if (planned.tagsMayHaveMoved && !force) {
        ports.log.warning({
            message: `The definition is unchanged and its images have tags: with 'force-new-deployment: false' the tasks of '${service}' go on with the images that they have, whatever was pushed since.`,
            where: { input: "force-new-deployment" },
            hint: "Leave it out, and tasks whose tags may point at something new start anew; or give images by digest.",
        });
    }
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
    const start = { cluster, document: planned.document, service: { ...live, ...definition } };
    task?.check(start);
    if (input["dry-run"]) {
        const skipped = dryRun(request, planned, live, ports);
        task?.dryRun({ ...start, taskDefinition: skipped.target.taskDefinition ?? "" });
        return { ...skipped, region: ecs.region };
    }
    const { arn, registered } = await (0,revision/* registerRevision */.R)(planned, ports);
    outputs["task-definition-arn"] = arn;
    outputs.registered = String(registered);
    const halted = await task?.run({ ...start, taskDefinition: arn });
    if (halted)
        return { halted };
    const { before, after } = await createOrUpdate({ ...request, taskDefinition: arn }, live, ports);
    if (!after && before && standing(before) === "under-way") {
        const { id } = (0,live_service/* primaryDeployment */.sg)(before);
        ports.log.line(`its deployment ${id} is still under way`);
        outputs["deployment-id"] = id;
        const [begun] = await (0,ongoing/* ongoing */.Y)({ service: [service], cluster, "deployment-id": [id] }, ports);
        if (begun)
            return { ...begun, changes: planned.changes };
    }
    if (after)
        outputs["service-arn"] = after.serviceArn;
    const seen = after ?? before;
    const primary = seen && (0,live_service/* primaryDeployment */.sg)(seen);
    const deploymentId = after && primary && newDeployment(before, primary);
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
function failed(live) {
    return live !== undefined && standing(live) === "failed";
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

/***/ 9132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ oneOffTask)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/deployment/run-task-options.js

/** @throws Failure where a volume has no name, or a name no volume */
function runTaskOptions(values) {
    const managedEBSVolume = values["run-task-managed-ebs-volume"];
    const name = values["run-task-managed-ebs-volume-name"];
    if ((managedEBSVolume === undefined) !== (name === undefined))
        throw halfVolume(name === undefined);
    return given({
        containerOverrides: values["run-task-container-overrides"],
        subnets: values["run-task-subnets"],
        securityGroups: values["run-task-security-groups"],
        assignPublicIp: values["run-task-assign-public-ip"],
        capacityProviderStrategy: values["run-task-capacity-provider-strategy"],
        launchType: values["run-task-launch-type"],
        startedBy: values["run-task-started-by"],
        tags: values["run-task-tags"],
        volume: name === undefined || managedEBSVolume === undefined ? undefined : { name, managedEBSVolume },
        enableECSManagedTags: values["enable-ecs-managed-tags"],
        propagateTags: values["propagate-tags"],
    });
}
/** Members that are undefined are left out. */
function given(options) {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
function halfVolume(nameMissing) {
    const [input, missing] = nameMissing
        ? ["run-task-managed-ebs-volume", "run-task-managed-ebs-volume-name"]
        : ["run-task-managed-ebs-volume-name", "run-task-managed-ebs-volume"];
    return new failure/* Failure */.H({
        message: `Input '${input}' needs '${missing}'.`,
        where: { input },
        hint: "The name is that of a volume of the task definition with `configuredAtLaunch: true`; the other input says which volume ECS makes for it.",
    });
}

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/deployment/run-task.js

/**
 * The body of RunTask for one task. Sends nothing that neither the user nor the service says, but for `startedBy` and
 * the launch type. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
function planTask({ cluster, taskDefinition }, options, source) {
    const { containerOverrides = [], tags = [], volume, propagateTags, enableECSManagedTags } = options;
    const launch = launchOf(options, source);
    const network = networkOf(options, source);
    const request = {
        cluster,
        taskDefinition,
        count: 1,
        startedBy: options.startedBy ?? "GitHub-Actions",
        ...launch.members,
        ...network.members,
        ...(containerOverrides.length === 0
            ? {}
            : { overrides: { containerOverrides: [...containerOverrides] } }),
        ...(tags.length === 0 ? {} : { tags: [...tags] }),
        ...(enableECSManagedTags === undefined ? {} : { enableECSManagedTags }),
        // ECS refuses SERVICE here; NONE is what it does anyway.
        ...(propagateTags === "TASK_DEFINITION" ? { propagateTags } : {}),
        ...(volume === undefined ? {} : { volumeConfigurations: [{ ...volume }] }),
    };
    return { request, asService: [...launch.asService, ...network.asService] };
}
function launchOf({ capacityProviderStrategy = [], launchType }, source) {
    if (capacityProviderStrategy.length > 0)
        return withPlatform({ capacityProviderStrategy: [...capacityProviderStrategy] }, [], source);
    if (launchType !== undefined)
        return withPlatform({ launchType }, [], source);
    const strategy = (0,json/* objects */.JD)(source.service?.["capacityProviderStrategy"]);
    if (strategy.length > 0)
        return withPlatform({ capacityProviderStrategy: strategy }, ["capacity provider strategy"], source);
    const type = (0,json/* text */.Qq)(source.service?.["launchType"]);
    if (type !== undefined)
        return withPlatform({ launchType: type }, [`launch type ${type}`], source);
    return { members: launchTypeFor(source.document), asService: [] };
}
/** Fargate's platform version, where the service is pinned to one. */
function withPlatform(launch, asService, { service }) {
    const platformVersion = (0,json/* text */.Qq)(service?.["platformVersion"]);
    const providers = (0,json/* objects */.JD)(launch["capacityProviderStrategy"]);
    const fargate = launch["launchType"] === "FARGATE" ||
        (providers.length > 0 &&
            providers.every((one) => /^FARGATE(_SPOT)?$/.test((0,json/* text */.Qq)(one["capacityProvider"]) ?? "")));
    if (!fargate || platformVersion === undefined || platformVersion === "LATEST")
        return { members: launch, asService };
    return {
        members: { ...launch, platformVersion },
        asService: [...asService, `platform version ${platformVersion}`],
    };
}
/**
 * Without a service to go by: FARGATE, as aws-actions/amazon-ecs-deploy-task-definition has it, where the definition
 * allows it; else what it does allow. Managed instances are reached through the cluster's capacity providers only.
 */
function launchTypeFor(document) {
    const kinds = (0,json/* strings */.P$)(document?.["requiresCompatibilities"]);
    const maybe = kinds.length === 0 && (!document || document["networkMode"] === "awsvpc");
    if (maybe || kinds.includes("FARGATE"))
        return { launchType: "FARGATE" };
    if (kinds.length === 0 || kinds.includes("EC2"))
        return { launchType: "EC2" };
    return kinds.includes("EXTERNAL") ? { launchType: "EXTERNAL" } : {};
}
/** Subnets and what goes with them. An address of its own is decided by whose subnets they are. */
function networkOf(options, { document, service }) {
    const theirs = serviceNetwork(service);
    const asService = [];
    const given = options.subnets ?? options.securityGroups ?? options.assignPublicIp;
    if (document ? document["networkMode"] !== "awsvpc" : given === undefined && theirs === undefined)
        return { members: {}, asService };
    const take = (name, own, service) => {
        if (own === undefined && service.length > 0)
            asService.push(name);
        return own ?? service;
    };
    const subnets = take("subnets", options.subnets, (0,json/* strings */.P$)(theirs?.["subnets"]));
    const groups = take("security groups", options.securityGroups, (0,json/* strings */.P$)(theirs?.["securityGroups"]));
    // What suits the service's subnets says nothing of others: there it is off, as with the action this stands in for.
    const elsewhere = options.subnets === undefined ? (0,json/* text */.Qq)(theirs?.["assignPublicIp"]) : "DISABLED";
    const assignPublicIp = options.assignPublicIp ?? elsewhere;
    return {
        members: {
            networkConfiguration: {
                awsvpcConfiguration: {
                    subnets: [...subnets],
                    ...(groups.length === 0 ? {} : { securityGroups: [...groups] }),
                    ...(assignPublicIp === undefined ? {} : { assignPublicIp }),
                },
            },
        },
        asService,
    };
}
/** The network that the service's tasks have; undefined where it is not awsvpc. */
function serviceNetwork(service) {
    const network = service?.["networkConfiguration"];
    const awsvpc = (0,json/* isObject */.Gv)(network) ? network["awsvpcConfiguration"] : undefined;
    return (0,json/* isObject */.Gv)(awsvpc) ? awsvpc : undefined;
}
/** A body of RunTask as it may be shown: without the values of environment variables. */
function shownTask(request) {
    const { overrides } = request;
    if (!(0,json/* isObject */.Gv)(overrides))
        return request;
    const containerOverrides = (0,json/* objects */.JD)(overrides["containerOverrides"]).map((container) => Array.isArray(container["environment"])
        ? {
            ...container,
            environment: (0,json/* objects */.JD)(container["environment"]).map((one) => ({ ...one, value: "(hidden)" })),
        }
        : container);
    return { ...request, overrides: { ...overrides, containerOverrides } };
}

;// CONCATENATED MODULE: ./build/deployment/run-task-problems.js



/**
 * Why ECS would refuse the task: to be asked before anything is registered for it. Nothing is found wrong where the
 * definition is not known.
 */
function taskProblems(options, { document, service }) {
    if (!document)
        return [];
    return [
        ...networkProblems(options, (0,json/* text */.Qq)(document["networkMode"]) ?? "bridge", service),
        ...overrideProblems(options, document),
        ...volumeProblems(options, document),
    ];
}
function networkProblems({ subnets, securityGroups, assignPublicIp }, mode, service) {
    const given = {
        "run-task-subnets": subnets,
        "run-task-security-groups": securityGroups,
        "run-task-assign-public-ip": assignPublicIp,
    };
    if (mode !== "awsvpc") {
        return Object.entries(given)
            .filter(([, value]) => value !== undefined)
            .map(([input]) => ({
            message: `Input '${input}' is for network mode awsvpc, and the task definition has ${mode}: its task has no network interface of its own.`,
            where: { input },
            hint: `Leave '${input}' out.`,
        }));
    }
    const known = subnets ?? (0,json/* strings */.P$)(serviceNetwork(service)?.["subnets"]);
    if (known.length > 0)
        return [];
    return [
        {
            message: "The task needs subnets, as its task definition has network mode awsvpc.",
            where: { input: "run-task-subnets" },
            hint: "Give them in 'run-task-subnets'. Left out, they are those of the service, and here is none that has any.",
        },
    ];
}
function overrideProblems({ containerOverrides = [] }, document) {
    const names = (0,json/* objects */.JD)(document["containerDefinitions"]).flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    return containerOverrides
        .flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? [])
        .filter((name) => !names.includes(name))
        .map((name) => {
        const close = (0,suggest/* nearest */.p)(name, names);
        return {
            message: `The task definition has no container '${name}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
            where: { input: "run-task-container-overrides" },
            hint: `Its containers are ${names.join(", ")}.`,
        };
    });
}
function volumeProblems({ volume }, document) {
    if (!volume)
        return [];
    const names = (0,json/* objects */.JD)(document["volumes"])
        .filter(({ configuredAtLaunch }) => configuredAtLaunch === true)
        .flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    if (names.includes(volume.name))
        return [];
    return [
        {
            message: `The task definition has no volume '${volume.name}' with \`configuredAtLaunch: true\`.`,
            where: { input: "run-task-managed-ebs-volume-name" },
            hint: names.length > 0 ? `It has ${names.join(", ")}.` : "It has no such volume at all.",
        },
    ];
}

// EXTERNAL MODULE: ./build/deployment/judge.js
var judge = __webpack_require__(4393);
// EXTERNAL MODULE: ./build/deployment/causes.js + 2 modules
var causes = __webpack_require__(3112);
;// CONCATENATED MODULE: ./build/deployment/run-task-failures.js

const rules = [
    {
        pattern: /RESOURCE:PORTS/,
        hint: "A one-off task reserves the host ports of its whole definition, and the service's tasks hold them: give it a definition of its own without host ports, use hostPort 0, or add an instance.",
    },
    {
        pattern: /RESOURCE:(MEMORY|CPU)/,
        hint: "The task needs its size free beside the service's tasks: add an instance, give its containers less `memory` and `cpu` in run-task-container-overrides, or run it on Fargate.",
    },
    {
        pattern: /RESOURCE:ENI/,
        hint: "An awsvpc task needs a network interface of its own: a larger instance type, or the account setting awsvpcTrunking, gives more of them.",
    },
    {
        pattern: /RESOURCE:GPU/,
        hint: "The GPUs that the definition asks for are in use: add an instance with GPUs, or use a definition without them.",
    },
    {
        pattern: /\bAGENT\b/,
        hint: "The ECS agent of the instance is not connected: look at it there (`systemctl status ecs`), and at its way to the ECS endpoints.",
    },
    {
        pattern: /\bATTRIBUTE\b/,
        hint: "The instance lacks something that the definition needs: a log driver (ECS_AVAILABLE_LOGGING_DRIVERS), awsvpc support, the CPU architecture, or a newer agent.",
    },
    {
        pattern: /\bLOCATION\b/,
        hint: "The instance is in another availability zone than the subnets: add subnets of the instances' zones to run-task-subnets.",
    },
    {
        pattern: /\bINACTIVE\b/,
        hint: "The instance is draining or was deregistered; it takes no tasks.",
    },
    {
        pattern: /\bMISSING\b/,
        hint: "ECS does not know it in this cluster: check the cluster, the region, and the account of the credentials.",
    },
    {
        pattern: /EMPTY CAPACITY PROVIDER|NO ACTIVE INSTANCES/,
        hint: "The capacity provider has no instance that could take the task: is its Auto Scaling group at its maximum, or are its instances too small for the task, or not registered with this cluster?",
    },
];
const page = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html";
/** What to do about a reason for which a task was not placed; empty where the words are none we know. */
function placementAdvice(reason) {
    const hint = rules.find(({ pattern }) => pattern.test(reason))?.hint ?? (0,causes/* causeOf */.rl)(reason)?.hint;
    return hint === undefined ? {} : { hint, link: page };
}
/** Why RunTask started nothing, in one sentence, and what to do. */
function placementFailure(failures) {
    const byReason = Map.groupBy(failures, reasonOf);
    const sorted = [...byReason].toSorted(([, a], [, b]) => b.length - a.length);
    const reasons = sorted.map(([reason, all]) => {
        const instances = all.filter(({ arn = "" }) => arn.includes(":container-instance/")).length;
        return instances === 0 ? reason : `${reason} on ${instances} instance${instances > 1 ? "s" : ""}`;
    });
    const says = `ECS could not start the task: ${reasons.join(", ")}.`;
    const advice = new Map(sorted.flatMap(([reason]) => {
        const { hint } = placementAdvice(reason);
        return hint === undefined ? [] : [[hint, reason]];
    }));
    if (advice.size === 0)
        return { says, link: page };
    const hints = [...advice].map(([hint, reason]) => (advice.size > 1 ? `${reason}: ${hint}` : hint));
    return { says, hint: hints.join(" "), link: page };
}
function reasonOf({ reason, detail }) {
    const said = [reason, detail].filter((part) => part !== undefined).join(": ");
    return said === "" ? "no reason given" : said.replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./build/deployment/judge-task.js



/**
 * The containers that were given a command of their own are what the task was started for; the others of the definition
 * come along. Without such a command every essential container has to end well.
 */
function decidingContainers(document, request) {
    const overrides = (0,json/* isObject */.Gv)(request["overrides"]) ? request["overrides"] : {};
    const names = (containers) => containers.flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    return {
        runs: names((0,json/* objects */.JD)(overrides["containerOverrides"]).filter(({ command }) => Array.isArray(command))),
        optional: names((0,json/* objects */.JD)(document?.["containerDefinitions"]).filter(({ essential }) => essential === false)),
    };
}
/** Looks without the task after which it is taken to be gone: ECS's reads lag behind its writes. */
const believeMissing = 6;
/**
 * What has become of a task, from one look.
 * @param task undefined: ECS did not show it
 * @param missing looks in a row, this one included, in which it was not shown
 */
function judgeTask(task, missing, deciding) {
    if (!task) {
        if (missing < believeMissing)
            return { over: false, status: "not shown yet" };
        return failed("ECS does not show the task any more, so nobody can tell how it ended.", [], {
            hint: "ECS shows a stopped task for about an hour; the container's log may still be there.",
        });
    }
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
    const { lastStatus = "UNKNOWN" } = task;
    if (lastStatus !== "STOPPED" && lastStatus !== "DELETED")
        return { over: false, status: lastStatus };
    return endedFromOutside(task, deciding) ?? endedByItself(task, deciding);
}
/** Ends that nothing in the containers explains; an exit code of 0 then says only that a container went quietly. */
function endedFromOutside(task, deciding) {
    const { stopCode, stoppedReason } = task;
    const ran = whatRan(task, deciding);
    const why = ended(reasons(task).join("; "));
    switch (stopCode) {
        case "TaskFailedToStart":
            return failed(`The task could not start: ${why}`, ran, knownCause(why));
        case "UserInitiated":
            return failed(`Somebody stopped the task before it ended: ${ended(stoppedReason ?? stopCode)}`, ran, {
                hint: "CloudTrail's event StopTask says who it was.",
            });
        case "SpotInterruption":
        case "TerminationNotice":
        case "InfrastructureHealth":
        case "ServiceSchedulerInitiated":
            return failed(`ECS stopped the task before it ended: ${why}`, ran, knownCause(why));
        case "EssentialContainerExited":
            return undefined;
        default:
            // There is none where an instance is lost, and one that is new may mean anything: the reason decides.
            return stoppedReason === undefined || saysNothing.test(stoppedReason)
                ? undefined
                : failed(`The task was stopped before it ended: ${why}`, ran, knownCause(why));
    }
}
/** A task's reasons that only say that there are others. */
const saysNothing = /^(Essential container in task exited|Task failed to start)\.?$/;
/** The containers' words, and the task's own where they add something. */
function reasons({ stoppedReason, stopCode, containers = [] }) {
    const told = containers.flatMap((container) => container.reason === undefined ? [] : [`container ${quoted(container)}: ${container.reason}`]);
    const own = stoppedReason ?? stopCode ?? "no reason given";
    const adds = !told.some((words) => words.includes(own)) && !saysNothing.test(own);
    return adds || told.length === 0 ? [...told, own] : told;
}
function endedByItself({ containers = [] }, { runs, optional }) {
    const named = runs.map((name) => containers.find((container) => container.name === name) ?? { name });
    const essential = containers.filter(({ name = "" }) => !optional.includes(name) && !runs.includes(name));
    const decide = runs.length > 0 ? named : essential;
    const bad = decide.filter(({ exitCode }) => exitCode !== 0);
    // Once what the task was for has ended well, the others are stopped with it, and some only go when they are killed.
    const others = runs.length > 0 && bad.length === 0 ? essential.filter(endedOnItsOwn) : [];
    const blamed = [...bad, ...others];
    if (decide.length === 0) {
        return failed("The task stopped, and ECS names no container of it that tells how.", [], {});
    }
    if (blamed.length === 0) {
        const who = decide.map(quoted).join(" and ");
        const says = `${decide.length > 1 ? "Containers" : "Container"} ${who} ended with exit code 0.`;
        return { over: true, outcome: "succeeded", says, containers: decide.flatMap(({ name }) => name ?? []) };
    }
    const says = capital(ended(blamed.map(howItEnded).join("; ")));
    return failed(says, blamed.flatMap(({ name }) => name ?? []), knownCause(says));
}
/** Exit codes of a process that SIGTERM or SIGKILL ended. */
const [terminated, killed] = [143, 137];
function endedOnItsOwn({ exitCode, reason }) {
    if (reason !== undefined)
        return exitCode !== 0;
    return exitCode !== undefined && exitCode !== 0 && exitCode !== terminated && exitCode !== killed;
}
/** https://docs.docker.com/engine/containers/run/#exit-status; above 128 it is 128 and the signal's number. */
const meanings = {
    126: "its command cannot be executed",
    127: "its command was not found",
    [killed]: "it was killed, SIGKILL",
    139: "it crashed, SIGSEGV",
    [terminated]: "it was told to end, SIGTERM",
};
function howItEnded(container) {
    const { exitCode, reason } = container;
    if (exitCode === undefined) {
        return `container ${quoted(container)} ended without an exit code${reason === undefined ? "" : `: ${reason}`}`;
    }
    const meaning = reason ?? meanings[exitCode];
    return `container ${quoted(container)} ended with exit code ${exitCode}${meaning === undefined ? "" : `: ${meaning}`}`;
}
/** The containers that ran, of those that the run is for where some are. */
function whatRan({ containers = [] }, { runs }) {
    const ran = containers.flatMap(({ name, exitCode }) => (exitCode === undefined ? [] : (name ?? [])));
    return runs.length > 0 ? ran.filter((name) => runs.includes(name)) : ran;
}
const quoted = ({ name }) => `'${name ?? "(without a name)"}'`;
function knownCause(words) {
    if (/\b(RESOURCE:|AGENT\b|ATTRIBUTE\b|LOCATION\b|EMPTY CAPACITY|NO ACTIVE)/.test(words))
        return placementAdvice(words);
    const cause = (0,causes/* causeOf */.rl)(words);
    return cause ? { hint: cause.hint, link: (0,causes/* causeLink */.Aj)(cause) } : {};
}
function failed(says, containers, advice) {
    return { over: true, outcome: "failed", says, containers, ...advice };
}
/** In one line, with a full stop. */
function ended(words) {
    const line = words.replace(/\s*\n\s*/g, " ").trim();
    return /[.!?]$/.test(line) ? line : `${line}.`;
}
function capital(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/report/task-link.js
/** The id in a task's ARN, `…:task/<cluster>/<id>`. */
function taskId(arn) {
    return arn.split("/").at(-1) ?? arn;
}
/** The task's page in the console, whose host differs by partition. */
function taskLink({ region, cluster, task, }) {
    const host = region.startsWith("cn-")
        ? "console.amazonaws.cn"
        : region.startsWith("us-gov-")
            ? "console.amazonaws-us-gov.com"
            : "console.aws.amazon.com";
    const name = encodeURIComponent(cluster.split("/").at(-1) ?? cluster);
    return `https://${region}.${host}/ecs/v2/clusters/${name}/tasks/${encodeURIComponent(taskId(task))}?region=${region}`;
}

// EXTERNAL MODULE: ./build/task-definition/canonical.js
var canonical = __webpack_require__(6520);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/task-summary.js


const signs = { succeeded: "✅", failed: "❌", "timed-out": "⏱️", cancelled: "🚫" };
/** The Markdown of a one-off task: the outcome first, then what it wrote last. */
function taskSummary(summary) {
    const { outcome, what, waited, says, task, logs, problem } = summary;
    const time = task === undefined ? "" : ` after ${waited} s`;
    const where = task === undefined
        ? ""
        : `[Task ${(0,inert/* inertMarkdown */.I)(taskId(task))}](${taskLink({ ...summary, task })}) in cluster ${(0,inert/* inertMarkdown */.I)(summary.cluster)}`;
    return [
        `### ${signs[outcome]} One-off task of ${(0,inert/* inertMarkdown */.I)(what)}: ${outcome}${time}`,
        (0,inert/* inertMarkdown */.I)(says),
        where,
        problem?.hint === undefined ? "" : `**What to do:** ${(0,inert/* inertMarkdown */.I)(problem.hint)}`,
        ...logs.map(lastLines),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
/** A fence of its own that nothing in the lines can close. */
function lastLines({ container, lines }) {
    if (lines.length === 0)
        return "";
    const fence = "`".repeat(Math.max(3, ...lines.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
    const title = `Last lines of container ${(0,inert/* inertMarkdown */.I)(container)}`;
    return `<details><summary>${title}</summary>\n\n${fence}text\n${lines.join("\n")}\n${fence}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/deployment/container-log.js
var container_log = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/steps/task-log.js


/**
 * The last lines of some containers of a task, each from its own log; a line or a notice where there is none to read.
 * No ending changes because of it.
 * @param lines of each container; 0: none
 */
async function taskLogs(task, names, { document, lines }, { log, logs }) {
    if (lines === 0 || !document)
        return [];
    const places = names.flatMap((name) => {
        const found = task.containers?.find((container) => container.name === name);
        // A container that still runs has no exit code, and a log all the same.
        const container = found && { ...found, exitCode: found.exitCode ?? 0 };
        return container ? ((0,container_log/* containerLog */.CR)({ task, reason: "", container }, document) ?? []) : [];
    });
    const tails = [];
    try {
        for (const place of places) {
            const { container, task: id } = place;
            if ("elsewhere" in place)
                log.line(`no log of container '${container}' to show: ${place.elsewhere}`);
            else
                tails.push({ container, task: id, lines: await (await logs()).tail(place.stream, lines) });
        }
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        log.notice({
            message: `The task's log cannot be shown: ${error.message}`,
            hint: "With logs:GetLogEvents the last lines of what ran stand here.",
        });
    }
    return tails;
}

;// CONCATENATED MODULE: ./build/steps/task-ending.js



/**
 * Says in the log and in the job summary how a task ended, with the last lines of what ran.
 * @param seen undefined where no task was started
 */
async function endTask({ cluster, taskDefinition, document, service, logLines }, ending, ports, seen) {
    const { log } = ports;
    const { outcome } = ending;
    const what = (0,judge/* revision */.QL)(taskDefinition);
    const spared = outcome !== "succeeded" && service !== undefined;
    const says = spared ? `${ending.says} The service is left as it is.` : ending.says;
    // A cancelled step has a few seconds left to end.
    const wanted = outcome === "cancelled" ? [] : ending.containers;
    const logs = seen ? await taskLogs(seen.task, wanted, { document, lines: logLines }, ports) : [];
    log.line(`the task ${outcome}: ${says}`);
    for (const { container, task, lines } of logs) {
        log.group(`Last lines of container '${container}' (task ${task})`, lines.length > 0 ? lines : ["(it wrote none)"]);
    }
    const waited = seen?.waited ?? 0;
    const problem = outcome === "succeeded" ? {} : { problem: problemOf(what, ending, says) };
    const { region } = await ports.ecs();
    const shown = seen ? { task: seen.task.taskArn } : {};
    await log.summary(taskSummary({ region, cluster, what, outcome, says, waited, logs, ...shown, ...problem }));
    return { outcome, says, waited, taskArns: seen ? [seen.task.taskArn] : [], ...problem };
}
function problemOf(what, { outcome, hint, link }, says) {
    return {
        message: `The one-off task of ${what}: ${outcome}. ${says}`,
        ...(hint === undefined ? {} : { hint }),
        ...(link === undefined ? {} : { link }),
    };
}

// EXTERNAL MODULE: ./build/deployment/poll.js
var poll = __webpack_require__(4925);
// EXTERNAL MODULE: ./build/steps/in-time.js
var in_time = __webpack_require__(251);
;// CONCATENATED MODULE: ./build/steps/watch-task.js






/**
 * Looks at a task until it has stopped, and says each change of its status.
 * @param started as RunTask answered it
 * @throws Failure where looking is refused for good; the task goes on
 */
async function watchTask(started, deciding, options, { ports, signal }) {
    const { clock, log } = ports;
    const ecs = await ports.ecs();
    const deadline = clock.now() + options.timeout;
    const { taskArn } = started;
    let task = started;
    let told = "";
    let [looks, missing, throttled, faults] = [0, 0, 0, 0];
    for (;;) {
        const verdict = judgeTask(missing > 0 ? undefined : task, missing, deciding);
        if (verdict.over)
            return { ...verdict, task };
        if (missing === 0 && verdict.status !== told) {
            told = verdict.status;
            log.line(`task ${statusText(told)}`);
        }
        if (signal.aborted)
            return { ...(await cancelled(taskArn, options, ports)), task };
        const left = deadline - clock.now();
        if (left <= 0)
            return { ...timedOut(taskArn, verdict, options, deciding), task };
        await clock.sleep(Math.min(left, (0,poll/* pollDelay */.xf)({ looks, near: 0, throttled }, ports.random())), signal);
        if (signal.aborted)
            continue;
        looks++;
        try {
            const seen = await (0,in_time/* inTime */.R)(ecs.describeTasks(options.cluster, [taskArn]), deadline, { clock, signal });
            // Not back in time: the deadline is over, or the workflow cancelled.
            if (seen === undefined)
                continue;
            [throttled, faults] = [0, 0];
            missing = seen[0] ? 0 : missing + 1;
            task = seen[0] ?? task;
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            if (error.kind !== "throttled" && error.kind !== "transient")
                throw blind(error, taskArn);
            if (faults++ === 0)
                log.line(`no answer, trying again: ${error.message}`);
            if (error.kind === "throttled")
                throttled++;
        }
    }
}
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html */
const watch_task_meanings = {
    PROVISIONING: "ECS looks for room for it, and makes its network interface where it has one",
    PENDING: "its images are pulled and its containers start",
    RUNNING: "its containers run",
    STOPPING: "its containers are told to end",
};
function statusText(status) {
    const meaning = watch_task_meanings[status];
    return meaning === undefined ? status : `${status}: ${meaning}`;
}
function timedOut(arn, verdict, { cluster, timeout }, { runs }) {
    const neverRan = ["PROVISIONING", "PENDING"].includes(verdict.status);
    return {
        outcome: "timed-out",
        says: `The task had not ended after ${Math.round(timeout / 1000)} s (${verdict.status}). It goes on.`,
        hint: `${neverRan ? "It never ran: is there room for it, and can its images be pulled? " : ""}Raise the timeout where it needs longer. To stop it: aws ecs stop-task --cluster ${cluster} --task ${taskId(arn)}`,
        containers: runs,
    };
}
async function cancelled(arn, { cluster, onCancel }, { ecs }) {
    const over = (says) => ({ outcome: "cancelled", says, containers: [] });
    const id = taskId(arn);
    if (onCancel === "leave")
        return over(`Cancelled. Task ${id} goes on by itself.`);
    try {
        await (await ecs()).stopTask(cluster, arn, "The workflow that waited for this task was cancelled.");
        return over(`Cancelled. ECS was told to stop task ${id}.`);
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return over(`Cancelled. Task ${id} goes on, because ECS refused to stop it: ${error.message}`);
    }
}
/** Whoever reads that a permission is missing has to know that something runs all the same. */
function blind(refusal, arn) {
    const goesOn = `Task ${taskId(arn)} was started and goes on, and nobody can tell from here how it ends.`;
    return new failure/* Failure */.H(refusal.problems.map((problem, index) => index === 0 ? { ...problem, message: `${problem.message} ${goesOn}` } : problem), { cause: refusal });
}

;// CONCATENATED MODULE: ./build/steps/run-task.js











/**
 * Starts one task of a revision, a database migration most often, and where it is asked for waits for its end and
 * shows what it wrote last.
 * @throws Failure where ECS would refuse the task, or looking at it is refused for good; the task then goes on
 */
async function runOnce(input, { ports, signal, outputs }) {
    const { cluster, options, service } = input;
    const { log } = ports;
    const ecs = await ports.ecs();
    const document = input.document ?? (await describedDocument(input.taskDefinition, ports));
    const problems = taskProblems(options, { document, service });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    const { request, asService } = planTask(input, options, { document, service });
    if (asService.length > 0)
        log.line(`the task runs as the service does: ${asService.join(", ")}`);
    if (signal.aborted)
        return endTask({ ...input, document }, cancelledBefore, ports);
    const { tasks, failures } = await startOnce(request, ports);
    const [task] = tasks;
    const what = (0,judge/* revision */.QL)(input.taskDefinition);
    if (!task)
        return endTask(input, { outcome: "failed", ...placementFailure(failures), containers: [] }, ports);
    outputs["run-task-arn"] = JSON.stringify(tasks.map(({ taskArn }) => taskArn));
    log.line(`started a task of ${what}: ${taskLink({ region: ecs.region, cluster, task: task.taskArn })}`);
    if (!input.wait) {
        const says = `Task ${taskId(task.taskArn)} of ${what} was started and not waited for.`;
        return { outcome: "started", says, taskArns: tasks.map(({ taskArn }) => taskArn), waited: 0 };
    }
    const start = ports.clock.now();
    const deciding = decidingContainers(document, request);
    const ending = await watchTask(task, deciding, input, { ports, signal });
    const waited = Math.round((ports.clock.now() - start) / 1000);
    return endTask({ ...input, document }, ending, ports, { task: ending.task ?? task, waited });
}
/**
 * Starts the task, unless one that an earlier attempt of this workflow run started is still at work: a migration must
 * not run beside itself. By a token that it has had before ECS gives back the task that it started then; one that has
 * ended since is not taken for this attempt's, as who runs a job again wants it done again.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
async function startOnce(request, ports) {
    const ecs = await ports.ecs();
    const tokens = ports.runTokens((0,canonical/* canonical */.$)(request));
    for (const clientToken of tokens.slice(0, -1)) {
        const started = await ecs.runTask({ ...request, clientToken });
        const [task] = started.tasks;
        if (task?.lastStatus !== "STOPPED")
            return started;
    }
    // This attempt's own: the SDK sends a call again that may have gone through.
    return ecs.runTask({ ...request, clientToken: tokens.at(-1) ?? ports.uuid() });
}
const cancelledBefore = {
    outcome: "cancelled",
    says: "Cancelled before the task was started.",
    containers: [],
};
/** What ECS would be asked, for a dry run; environment values are hidden. */
function dryRunTask(input, { log }) {
    const { document, service } = input;
    const problems = taskProblems(input.options, { document, service });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    const { request } = planTask(input, input.options, { document, service });
    log.line("dry run: would call RunTask");
    for (const text of JSON.stringify(shownTask(request), null, 2).split("\n"))
        log.line(`  ${text}`);
}
/** The definition tells the network mode and which containers are essential; without it a task can run all the same. */
async function describedDocument(reference, { ecs }) {
    try {
        return (await (await ecs()).describeTaskDefinition(reference))?.document;
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P) || error.kind !== "denied")
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/steps/one-off-task.js




/**
 * The one-off task that the inputs ask for; undefined where they ask for none.
 * @throws Failure where half of an EBS volume is given
 */
function oneOffTask(input, { ports, signal, outputs }) {
    if (!input["run-task"])
        return undefined;
    const options = runTaskOptions(input);
    return {
        check({ document, service }) {
            const problems = taskProblems(options, { document, service });
            if (problems.length > 0)
                throw new failure/* Failure */.H(problems);
        },
        dryRun: (start) => dryRunTask({ ...start, options }, ports),
        async run(start) {
            const settings = {
                options,
                wait: input["wait-for-task-stopped"],
                timeout: input.timeout,
                logLines: input["log-lines"],
                onCancel: input["on-cancel"] === "roll-back" ? "stop" : "leave",
            };
            const { outcome, problem } = await runOnce({ ...start, ...settings }, { ports, signal, outputs });
            if (outcome === "started" || outcome === "succeeded")
                return undefined;
            return { outcome, ...(problem ? { problem } : {}) };
        },
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
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9368);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9092);
/* harmony import */ var _task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(413);
/* harmony import */ var _certainly_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8769);






/**
 * Compares the definition with what the service runs, then with the family's newest revision: a run that was killed
 * after registering finds its own revision again. Every registration is for good, so none is made without need.
 */
async function planRevision(loaded, live, { service, register }, ports) {
    if (!loaded)
        return keepRevision(live, service);
    const { document } = loaded;
    const family = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(document["family"]) ?? "";
    const current = live?.taskDefinition === undefined ? undefined : await described(live.taskDefinition, ports);
    const changes = current ? changed(current.document, document) : [];
    const plan = { family, document, changes: changes.map(_task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .describeChange */ .u), tagsMayHaveMoved: false };
    if (register === "always")
        return { ...plan, anew: true };
    if (isUsableAsItIs(loaded)) {
        const tagsMayHaveMoved = loaded.arn === live?.taskDefinition && !allByDigest(document);
        return { ...plan, arn: loaded.arn, tagsMayHaveMoved };
    }
    // A deregistered revision goes on running, and cannot be deployed again.
    const usable = current !== undefined && current.document["status"] !== "INACTIVE";
    if (usable && changes.length === 0 && (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(current.document["family"]) === family) {
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
    const registered = await register(planned, ports);
    ports.log.line(`registered ${(0,_deployment_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .revision */ .QL)(registered.arn)}`);
    for (const change of planned.changes)
        ports.log.line(`  ${change}`);
    return { arn: registered.arn, registered: true };
}
/**
 * ECS refuses two registrations of one family at the same moment: the later one is tried again. One whose answer was
 * lost is found as the family's newest revision, which was another one or none before.
 */
async function register({ family, document, anew }, ports) {
    const ecs = await ports.ecs();
    const done = async () => {
        const newest = anew ? undefined : await described(family, ports);
        return newest && changed(newest.document, document ?? {}).length === 0 ? newest : undefined;
    };
    for (let attempt = 1;; attempt++) {
        try {
            return await (0,_certainly_js__WEBPACK_IMPORTED_MODULE_4__/* .certainly */ .C)(() => ecs.registerTaskDefinition(document ?? {}), done, ports);
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
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .objects */ .JD)(document["containerDefinitions"]).every((container) => (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(container["image"])?.includes("@sha256:"));
}
/** Tags that somebody else put on a revision are no reason for another one. */
function changed(before, after) {
    return (0,_task_definition_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .diff */ .U)(before, after).filter(({ what, how }) => what !== "tag" || how !== "removed");
}


/***/ })

};
