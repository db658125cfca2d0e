export const id = 469;
export const ids = [469];
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

/***/ 2797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GF: () => (/* binding */ cannotChange),
  WL: () => (/* binding */ createRequest),
  fg: () => (/* binding */ isNoUpdate),
  _3: () => (/* binding */ newDeployment),
  m: () => (/* binding */ stuckRoll),
  H5: () => (/* binding */ updateRequest)
});

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/scheduler/bounds.js
var bounds = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/deployment/contained.js

/**
 * What ECS takes where a service says nothing, and answers or leaves out as it likes. Not `minimumHealthyPercent`: 0 is
 * not what it takes.
 */
const defaults = {
    propagateTags: "NONE",
    availabilityZoneRebalancing: "DISABLED",
    assignPublicIp: "DISABLED",
    platformVersion: "LATEST",
    strategy: "ROLLING",
    /** Of `deploymentController`. */
    type: "ECS",
    healthCheckGracePeriodSeconds: 0,
    bakeTimeInMinutes: 0,
    weight: 0,
    base: 0,
};
/** Lists that say something by their order; of all others ECS answers items in another one than it was given. */
const ordered = new Set(["placementStrategy"]);
/**
 * Whether everything that `part` says stands in `whole` too. ECS answers with defaults filled in, so a definition that
 * says less than the live service is no change to it; nor is one that says a default which ECS does not answer.
 * @param name of the member that holds the value, or the list that does
 */
function isContained(part, whole, name = "") {
    if (whole === undefined || whole === null)
        return isUnset(part, name);
    if (Array.isArray(part)) {
        if (!Array.isArray(whole) || part.length !== whole.length)
            return false;
        return ordered.has(name)
            ? part.every((item, index) => isContained(item, whole[index], name))
            : isPaired(part, whole, name);
    }
    if ((0,json/* isObject */.Gv)(part)) {
        return ((0,json/* isObject */.Gv)(whole) &&
            Object.entries(part).every(([member, value]) => isContained(value, whole[member], member)));
    }
    return part === whole;
}
/** Whether each item has one of its own that it is contained in: the first may suit several. */
function isPaired(parts, wholes, name) {
    const [first, ...rest] = parts;
    if (first === undefined)
        return true;
    return wholes.some((whole, index) => isContained(first, whole, name) && isPaired(rest, wholes.toSpliced(index, 1), name));
}
/** Whether a value says nothing that leaving it out would not say. */
function isUnset(value, name) {
    if (value === null || value === false)
        return true;
    if (Array.isArray(value))
        return value.length === 0;
    if ((0,json/* isObject */.Gv)(value))
        return Object.entries(value).every(([member, inner]) => isUnset(inner, member));
    return defaults[name] === value;
}

// EXTERNAL MODULE: ./build/deployment/service-document.js
var service_document = __webpack_require__(5855);
;// CONCATENATED MODULE: ./build/deployment/plan.js




/** Members of a service definition that the request itself decides. */
const decided = ["cluster", "serviceName", "taskDefinition", "clientToken"];
/** Members that only UpdateService takes: a file may have been made for it. */
const updateOnly = ["service", "forceNewDeployment"];
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
        ...without(request.definition ?? {}, [...decided, ...updateOnly]),
        cluster: request.cluster,
        serviceName: request.service,
        taskDefinition: request.taskDefinition,
        ...(desiredCount === undefined ? {} : { desiredCount }),
        // The SDK sends a call again that may have gone through; ECS then gives back the service it made.
        clientToken,
    };
}
/**
 * The body of UpdateService: what differs from the live service, and nothing else but what ECS does not let us compare.
 * The file's desiredCount is for the creation only: autoscaling or somebody's hand may have changed it since.
 */
function updateRequest(request, live) {
    const { desiredCount, forceNewDeployment } = request;
    const startsAnew = request.taskDefinition !== live.taskDefinition || forceNewDeployment === true;
    const changed = Object.entries(without(request.definition ?? {}, [...decided, ...Object.keys(createOnly), "desiredCount"])).filter(([name, value]) => {
        const shown = shownBy(live, name);
        // What cannot be compared goes along with a deployment that there is in any case, and makes none by itself.
        return hasHiddenNamespace(name, value, shown)
            ? startsAnew || !isContained(without(value, ["namespace"]), shown, name)
            : !isContained(value, shown, name);
    });
    return {
        ...Object.fromEntries(changed),
        cluster: request.cluster,
        service: request.service,
        ...(request.taskDefinition === live.taskDefinition ? {} : { taskDefinition: request.taskDefinition }),
        ...(desiredCount === undefined || desiredCount === live.desiredCount ? {} : { desiredCount }),
        // ECS changes capacity providers in no other way: "you must force a new deployment".
        ...(forceNewDeployment || changed.some(([name]) => name === "capacityProviderStrategy")
            ? { forceNewDeployment: true }
            : {}),
    };
}
/** What the live service has for a member of the definition. */
function shownBy(live, name) {
    const { deployments } = live;
    const by = service_document/* ofDeployment */.Z.some((one) => one === name)
        ? deployments.find(({ status }) => status === "PRIMARY")
        : live;
    return by?.[name];
}
/** A namespace is given by its name, and may be shown by its ARN, which has an id instead: whether it is the same one? */
function hasHiddenNamespace(name, value, shown) {
    if (name !== "serviceConnectConfiguration" || !(0,json/* isObject */.Gv)(value) || !(0,json/* isObject */.Gv)(shown))
        return false;
    const isArn = (namespace) => String(namespace).startsWith("arn:");
    return value["namespace"] !== undefined && isArn(shown["namespace"]) && !isArn(value["namespace"]);
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
        if (name === "launchType" && (0,json/* objects */.JD)(answered["capacityProviderStrategy"]).length > 0)
            return true;
        return shownAs in answered && !isContained(wanted, answered[shownAs], name);
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


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nK: () => (/* binding */ alias),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   qi: () => (/* binding */ needless)
/* harmony export */ });
/** Another action's name, and form, of the input `of`; its parsed value is that input's. */
function alias(of, kind) {
    return foreign({ as: "alias", of }, `Another name of \`${of}\`.`, kind.form, kind.parse);
}
/** @param why in words that fit after "'x' is not needed: " */
function needless(why) {
    return foreign({ as: "needless", why }, `Accepted and not needed: ${why}`, "text");
}
/** @param instead what to use, a sentence */
function unsupported(instead) {
    return foreign({ as: "unsupported", instead }, `Not supported. ${instead}`, "refused");
}
function foreign(what, description, form, parse = (text) => text) {
    // The value goes to the input that it is an alias of; under its own name there is never one.
    const kind = { form, parse };
    return { kind, description, required: false, foreign: what };
}


/***/ }),

/***/ 5349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkHostTemplate),
/* harmony export */   p: () => (/* binding */ previewHost)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6223);


const placeholders = ["service", "number", "branch"];
/** A host header condition takes 128 characters, a label of a host name 63. */
const longestHost = 128;
const longestLabel = 63;
/**
 * The host of a preview, from a template such as `{service}-pr-{number}.preview.example.com`. Service and branch are cut
 * where a label would become too long.
 * @throws Failure for a template that gives two pull requests one host, or no host at all
 */
function previewHost(template, values) {
    checkHostTemplate(template);
    let service = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .slug */ .yR)(values.service) || "service";
    let branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .slug */ .yR)(values.branch) || "branch";
    for (;;) {
        const host = filled(template, { service, number: String(values.number), branch });
        const over = Math.max(host.length - longestHost, ...host.split(".").map((label) => label.length - longestLabel));
        if (over <= 0)
            return checked(host, template);
        if (template.includes("{branch}") && branch.length > 1) {
            branch = branch.slice(0, Math.max(1, branch.length - over)).replace(/-+$/, "");
        }
        else if (template.includes("{service}") && service.length > 12) {
            service = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(service, Math.max(12, service.length - over));
        }
        else {
            throw wrong(`gives '${host}', which is too long for a host name`, shortenHint);
        }
    }
}
const shortenHint = `A label may have ${longestLabel} characters, and the whole, for a rule of a load balancer, ${longestHost}.`;
function filled(template, values) {
    return template
        .trim()
        .toLowerCase()
        .replace(/\{(service|number|branch)\}/g, (_, name) => values[name]);
}
/**
 * What is said of a template before the pull request is known.
 * @throws Failure where no pull request's host could come of it
 */
function checkHostTemplate(template) {
    const unknown = [...template.matchAll(/\{([^}]*)\}?/g)].find(([, name = ""]) => !placeholders.some((known) => known === name.toLowerCase()));
    if (unknown)
        throw wrong(`has '${unknown[0]}' in it`, `It may have ${placeholdersText}.`);
    if (/\{number\}/i.test(template))
        return;
    throw wrong("has no '{number}' in it: two pull requests would have one host", "Such as `{service}-pr-{number}.preview.example.com`; a branch is no substitute, as two may give the same letters.");
}
function checked(host, template) {
    const labels = host.split(".");
    if (labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label)))
        return host;
    throw wrong(`'${template}' gives '${host}', which is no host name`, "Letters, digits and hyphens, in labels with dots between; without `https://`, path and port.");
}
const placeholdersText = placeholders.map((name) => `\`{${name}}\``).join(", ");
function wrong(message, hint) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({ message: `Input 'preview-host' ${message}.`, where: { input: "preview-host" }, hint });
}


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ redacted),
/* harmony export */   u: () => (/* binding */ redactedService)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);
/* harmony import */ var _task_definition_rules_member_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);


/** Members of a container that may hold a secret: a token as an argument, a password among a log driver's options. */
const mayHoldSecrets = ["command", "entryPoint", "dockerLabels", "healthCheck"];
/**
 * A task definition as it may be shown: names stay, what may be secret does not. Nor do the values of members that ECS
 * is not known to have: `enviroment` is misspelt, and a variable may stand where it does not belong.
 */
function redacted(document) {
    const { containerDefinitions, volumes } = document;
    return {
        ...withoutUnknown(document, []),
        ...(Array.isArray(containerDefinitions)
            ? { containerDefinitions: containerDefinitions.map(redactedContainer) }
            : {}),
        ...(Array.isArray(volumes) ? { volumes: volumes.map(redactedVolume) } : {}),
    };
}
function redactedContainer(container) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(container))
        return container;
    const { environment, logConfiguration, firelensConfiguration } = container;
    const shown = withoutUnknown(container, ["containerDefinitions", 0]);
    for (const member of mayHoldSecrets) {
        if (container[member] !== undefined)
            shown[member] = hiddenTexts(container[member] ?? null);
    }
    if (environment !== undefined)
        shown["environment"] = Array.isArray(environment) ? environment.map(variable) : "(hidden)";
    if (logConfiguration !== undefined)
        shown["logConfiguration"] = hiddenIn(logConfiguration, ["options"]);
    if (firelensConfiguration !== undefined)
        shown["firelensConfiguration"] = hiddenIn(firelensConfiguration, ["options"]);
    return shown;
}
/** A share's password is one of its driver's options. */
function redactedVolume(volume) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(volume) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(volume["dockerVolumeConfiguration"]))
        return volume;
    const docker = hiddenIn(volume["dockerVolumeConfiguration"], ["driverOpts", "labels"]);
    return { ...volume, dockerVolumeConfiguration: docker };
}
/** A body of CreateService or UpdateService as it may be shown: Service Connect's log has options like a container's. */
function redactedService(body) {
    const connect = body["serviceConnectConfiguration"];
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(connect) || connect["logConfiguration"] === undefined)
        return body;
    const logConfiguration = hiddenIn(connect["logConfiguration"], ["options"]);
    return { ...body, serviceConnectConfiguration: { ...connect, logConfiguration } };
}
function withoutUnknown(object, path) {
    return Object.fromEntries(Object.entries(object).map(([name, value]) => [
        name,
        (0,_task_definition_rules_member_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownMember */ .i)([...path, name]) ? value : hiddenTexts(value),
    ]));
}
function hiddenIn(value, members) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, members.includes(name) ? hiddenTexts(inner) : inner]));
}
function variable(entry) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry))
        return "(hidden)";
    return "value" in entry ? { ...entry, value: "(hidden)" } : entry;
}
/** The same value with every text in it hidden; names of members, numbers and booleans stay. */
function hiddenTexts(value) {
    if (typeof value === "string")
        return "(hidden)";
    if (Array.isArray(value))
        return value.map(hiddenTexts);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
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

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/deployment/judge.js + 2 modules
var judge = __webpack_require__(1205);
// EXTERNAL MODULE: ./build/deployment/plan.js + 1 modules
var plan = __webpack_require__(2797);
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
// EXTERNAL MODULE: ./build/steps/is-the-one.js
var is_the_one = __webpack_require__(6273);
// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
// EXTERNAL MODULE: ./build/steps/certainly.js
var certainly = __webpack_require__(8769);
;// CONCATENATED MODULE: ./build/steps/deploy/create-or-update.js






/** Creates the service where it is not there, and else tells it what differs. */
async function createOrUpdate(request, live, ports) {
    if (live)
        return update(request, live, ports);
    const ecs = await ports.ecs();
    try {
        const after = await ecs.createService((0,plan/* createRequest */.WL)(request, ports.uuid()));
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
    const body = (0,plan/* updateRequest */.H5)(request, live);
    if ((0,plan/* isNoUpdate */.fg)(body)) {
        ports.log.line(`${service} already runs ${(0,judge/* revision */.QL)(live.taskDefinition)} as asked: nothing to do`);
        return { before: live, after: undefined };
    }
    if (live.desiredCount === 0 && body["desiredCount"] === undefined && live.schedulingStrategy !== "DAEMON")
        ports.log.notice({
            message: `Service '${service}' has a desired count of 0: this deployment starts no task.`,
            where: { input: "desired-count" },
            hint: "Give `desired-count` where tasks are to run.",
        });
    const begun = async () => {
        const seen = await ecs.describeService(cluster, service);
        const isNew = seen && (0,plan/* newDeployment */._3)(live, (0,live_service/* primaryDeployment */.sg)(seen)) !== undefined;
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

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/deployment/service-fit.js


/**
 * What of a service and the task definition that it is to run does not go together: to be asked before anything is
 * registered for it. ECS's own words in comments; a live service is looked at where ECS looks at it again.
 * @param document the task definition; undefined where the service keeps its own
 */
function misfits({ definition = {}, desiredCount }, document, live) {
    const merged = { ...live, ...definition };
    return [
        ...controllerProblems(definition),
        ...countProblems(definition, desiredCount, live),
        ...placementProblems(merged),
        ...(document
            ? [
                ...networkProblems(definition, merged, document),
                ...balancerProblems(merged, document),
                ...volumeProblems(definition, document),
            ]
            : []),
    ];
}
/** ECS would take it: its deployments would then be none that this action could begin or follow. */
function controllerProblems({ deploymentController }) {
    const type = (0,json/* isObject */.Gv)(deploymentController) ? (deploymentController["type"] ?? "ECS") : "ECS";
    if (type === "ECS")
        return [];
    return [
        {
            message: `The service definition has the deployment controller ${(0,json/* text */.Qq)(type)}; this action deploys with the controller ECS.`,
            path: ["deploymentController"],
            hint: "Remove it; ECS does blue/green itself, with `deploymentConfiguration.strategy: BLUE_GREEN`.",
        },
    ];
}
function countProblems({ schedulingStrategy, desiredCount: inFile }, given, live) {
    const path = ["desiredCount"];
    // A file's own count is for the creation only.
    const count = given ?? (live ? undefined : (0,json/* number */.ai)(inFile));
    if ((live?.schedulingStrategy ?? schedulingStrategy) === "DAEMON") {
        if (count === undefined)
            return [];
        // "The daemon scheduling strategy does not support a desired count for services."
        return [
            {
                message: "A DAEMON service takes no desired count: it runs a task on each instance.",
                path,
                hint: "Leave it out.",
            },
        ];
    }
    if (live || count !== undefined)
        return [];
    return [
        {
            message: "A new service needs a desired count.",
            path,
            hint: "Write `desiredCount` into the service definition, or give the input `desired-count`.",
        },
    ];
}
/** "Placement strategies are not supported with FARGATE launch type." */
function placementProblems(merged) {
    const { launchType, capacityProviderStrategy } = merged;
    if (launchType !== "FARGATE" || (0,json/* objects */.JD)(capacityProviderStrategy).length > 0)
        return [];
    return ["placementStrategy", "placementConstraints"]
        .filter((member) => (0,json/* objects */.JD)(merged[member]).length > 0)
        .map((member) => ({
        message: `There is no ${member} with launch type FARGATE.`,
        path: [member],
        hint: "Remove it: on Fargate there are no instances to choose from.",
    }));
}
function networkProblems(definition, merged, document) {
    const mode = (0,json/* text */.Qq)(document["networkMode"]) ?? "bridge";
    const awsvpc = (of) => (0,json/* isObject */.Gv)(of["networkConfiguration"]) ? of["networkConfiguration"]["awsvpcConfiguration"] : undefined;
    const path = ["networkConfiguration"];
    // "Network Configuration must be provided when networkMode 'awsvpc' is specified."
    if (mode === "awsvpc" && !(0,json/* isObject */.Gv)(awsvpc(merged)))
        return [
            {
                message: "The service has no networkConfiguration, and its task definition has networkMode awsvpc.",
                path,
                hint: 'Add "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-…"], "securityGroups": ["sg-…"] } } to the service definition.',
            },
        ];
    // "Network Configuration is not valid for the given networkMode of this task definition."
    if (mode !== "awsvpc" && (0,json/* isObject */.Gv)(awsvpc(definition)))
        return [
            {
                message: `The service has a networkConfiguration, and its task definition has networkMode ${mode}.`,
                path,
                hint: 'Remove it; or set "networkMode": "awsvpc" in the task definition.',
            },
        ];
    return [];
}
function balancerProblems(merged, document) {
    const containers = (0,json/* objects */.JD)(document["containerDefinitions"]);
    const names = containers.flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    const { loadBalancers } = merged;
    return (Array.isArray(loadBalancers) ? loadBalancers : []).flatMap((balancer, index) => {
        const name = (0,json/* isObject */.Gv)(balancer) ? (0,json/* text */.Qq)(balancer["containerName"]) : undefined;
        if (!(0,json/* isObject */.Gv)(balancer) || name === undefined)
            return [];
        const path = ["loadBalancers", index];
        const container = containers.find((one) => one["name"] === name);
        // "The container web does not exist in the task definition."
        if (!container) {
            const close = (0,suggest/* nearest */.p)(name, names);
            return [
                {
                    message: `The load balancer of the service leads to container '${name}', which the task definition does not have${close === undefined ? "." : `; did you mean '${close}'?`}`,
                    path: [...path, "containerName"],
                    hint: `Its containers are ${names.join(", ")}.`,
                },
            ];
        }
        const mappings = (0,json/* objects */.JD)(container["portMappings"]);
        const port = (0,json/* number */.ai)(balancer["containerPort"]);
        const isMapped = mappings.some(({ containerPort, containerPortRange }) => containerPort === port || containerPortRange !== undefined);
        if (port === undefined || isMapped)
            return [];
        // "The container web did not have a container port 80 defined."
        return [
            {
                message: `The load balancer of the service leads to port ${port} of container '${name}', which maps ${portsText(mappings)}.`,
                path: [...path, "containerPort"],
                hint: `Add { "containerPort": ${port} } to the portMappings of '${name}', or correct the service's loadBalancers.`,
            },
        ];
    });
}
function portsText(mappings) {
    const ports = mappings.flatMap(({ containerPort }) => (0,json/* number */.ai)(containerPort) ?? []);
    return ports.length === 0 ? "none" : `${ports.join(", ")} only`;
}
/** "The volume name 'data' in your request does not have a matching volume in your Task Definition" */
function volumeProblems({ volumeConfigurations }, document) {
    const names = (0,json/* objects */.JD)(document["volumes"]).flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    return (Array.isArray(volumeConfigurations) ? volumeConfigurations : []).flatMap((one, index) => {
        const name = (0,json/* isObject */.Gv)(one) ? (0,json/* text */.Qq)(one["name"]) : undefined;
        if (name === undefined || names.includes(name))
            return [];
        return [
            {
                message: `The service configures volume '${name}', which the task definition does not have.`,
                path: ["volumeConfigurations", index, "name"],
                hint: `Add { "name": "${name}", "configuredAtLaunch": true } to the volumes of the task definition.`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy/fit.js


/**
 * Refuses a service that ECS would not take with its task definition, before anything is registered.
 * @param document the task definition; undefined where the service keeps its own
 * @throws Failure with all that does not go together
 */
function checkFit(request, document, live, input) {
    const found = misfits(request, document, live);
    if (found.length === 0)
        return;
    throw new failure/* Failure */.H(found.map(({ path, ...problem }) => ({ ...problem, where: place(path, request, input) })));
}
/** The input that says it, else the line of the file, else the live service. */
function place(path, { desiredCount }, input) {
    const [member] = path;
    if (member === "desiredCount" && desiredCount !== undefined)
        return { input: "desired-count" };
    const volume = "service-managed-ebs-volume-name";
    if (member === "volumeConfigurations" && input[volume] !== undefined)
        return { input: volume };
    return input.serviceDefinition?.whereIs(path) ?? { input: "service" };
}

;// CONCATENATED MODULE: ./build/steps/deploy/input.js

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

// EXTERNAL MODULE: ./build/steps/deploy/ongoing.js
var ongoing = __webpack_require__(143);
// EXTERNAL MODULE: ./build/deployment/advice.js
var advice = __webpack_require__(3132);
;// CONCATENATED MODULE: ./build/steps/deploy/preflight.js



/**
 * Refuses a roll that could never move, before anything is registered. A service that is only being created is warned
 * about: its tasks start, and its first update would hang.
 */
function checkRoll(request, live, input, { log }) {
    if (input.preflight === "off")
        return;
    const rolls = !live || startsTasksAnew(request, live);
    const stuck = rolls ? (0,plan/* stuckRoll */.m)(request, live) : undefined;
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
    const update = (0,plan/* updateRequest */.H5)(request, live);
    return !(0,plan/* isNoUpdate */.fg)(update) && ("taskDefinition" in update || "forceNewDeployment" in update);
}

// EXTERNAL MODULE: ./build/steps/deploy/revision.js
var revision = __webpack_require__(1537);
;// CONCATENATED MODULE: ./build/deployment/scaling-bounds.js
/**
 * What is wrong with a desired count that autoscaling would set back; undefined where it is within its bounds. ECS takes
 * any count, and it stays until an alarm: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html
 */
function outsideScalingBounds(service, count, { minimum, maximum }) {
    if (count >= minimum && count <= maximum)
        return undefined;
    const [alarm, bound] = count < minimum ? ["scale-out", minimum] : ["scale-in", maximum];
    return {
        message: `Autoscaling keeps '${service}' between ${minimum} and ${maximum} tasks: a desired count of ${count} lasts until its next ${alarm} alarm, which sets it to ${bound} and goes on from there.`,
        where: { input: "desired-count" },
        hint: `Give a count from ${minimum} to ${maximum}, or change the bounds: aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id service/CLUSTER/${service} --scalable-dimension ecs:service:DesiredCount with --min-capacity and --max-capacity.`,
        link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html",
    };
}

;// CONCATENATED MODULE: ./build/steps/deploy/scaling-bounds.js



/**
 * Refuses a desired count that autoscaling would set back, before anything is sent. No tasks at all are a stop that is
 * meant, and only warned about. Without an own desired count nothing is asked: a deployment leaves autoscaling alone.
 */
async function checkScalingBounds({ cluster, service, desiredCount }, live, { preflight }, ports) {
    if (preflight === "off" || desiredCount === undefined || !live || desiredCount === live.desiredCount)
        return;
    const bounds = await scalingBounds(`service/${cluster.split("/").at(-1)}/${service}`, ports);
    const problem = bounds && outsideScalingBounds(service, desiredCount, bounds);
    if (!problem)
        return;
    if (preflight === "warn" || desiredCount === 0)
        ports.log.warning(problem);
    else
        throw new failure/* Failure */.H({
            ...problem,
            hint: `${problem.hint} With \`preflight: warn\` it is set all the same.`,
        });
}
/** Asking is a service, not a need: without the permission the count is set unseen. */
async function scalingBounds(resource, ports) {
    try {
        const targets = await (await ports.teardown.scaling()).targets([resource]);
        return targets.find(({ dimension }) => dimension === "ecs:service:DesiredCount");
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.notice({
            message: `Whether autoscaling would set the desired count back is not known: ${error.message}`,
            hint: "Allow application-autoscaling:DescribeScalableTargets.",
        });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/steps/deploy/service-tags.js


/**
 * Gives a live service the tags of its definition, which UpdateService does not take. Others that it has stay: they are
 * somebody else's, or an earlier definition's. Tasks that are started from then on get them, where the service says so.
 */
async function tagService({ cluster, service }, definition, dryRun, ports) {
    const wanted = (0,json/* objects */.JD)(definition["tags"]).flatMap(({ key, value }) => {
        const name = (0,json/* text */.Qq)(key);
        return name === undefined ? [] : [[name, (0,json/* text */.Qq)(value) ?? ""]];
    });
    if (wanted.length === 0)
        return;
    try {
        const services = await ports.preview.services();
        const live = await services.service(cluster, service);
        const differing = wanted.filter(([key, value]) => live?.tags[key] !== value);
        if (!live || differing.length === 0)
            return;
        const keys = differing.map(([key]) => key).join(", ");
        if (dryRun) {
            ports.log.line(`dry run: would call TagResource for ${keys} of service ${service}`);
            return;
        }
        await services.addTags(live.arn, Object.fromEntries(differing));
        ports.log.line(`tagged service ${service}: ${keys}`);
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        ports.log.warning({
            message: `The tags of the service definition are not set on service '${service}': ${error.message}`,
            where: { input: "service-definition" },
            hint: "Allow ecs:TagResource, or leave `tags` out of the file where something else tags the service.",
        });
    }
}

;// CONCATENATED MODULE: ./build/steps/deploy/until-gone.js

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

;// CONCATENATED MODULE: ./build/steps/deploy/deploy.js

















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
    if (live)
        (0,is_the_one/* checkIsTheOne */.I)(input.service, live.serviceArn);
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
    checkFit(request, planned.document, live, input);
    checkRoll({ ...request, taskDefinition: planned.arn ?? "" }, live, input, ports);
    await checkScalingBounds(request, live, input, ports);
    for (const member of live ? (0,plan/* cannotChange */.GF)({ ...request, taskDefinition: "" }, live) : []) {
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
        if (live)
            await tagService({ cluster, service }, definition, true, ports);
        task?.dryRun({ ...start, taskDefinition: skipped.target.taskDefinition ?? "" });
        return { ...skipped, region: ecs.region };
    }
    const { arn, registered } = await (0,revision/* registerRevision */.R)(planned, ports);
    outputs["task-definition-arn"] = arn;
    outputs.registered = String(registered);
    const halted = await task?.run({ ...start, taskDefinition: arn });
    if (halted)
        return { halted };
    if (live)
        await tagService({ cluster, service }, definition, false, ports);
    const { before, after } = await createOrUpdate({ ...request, taskDefinition: arn }, live, ports);
    if (after)
        outputs["service-arn"] = after.serviceArn;
    const deploymentId = after && (0,plan/* newDeployment */._3)(before, (0,live_service/* primaryDeployment */.sg)(after));
    // Another count makes no deployment: how the revision fares, the one that is under way tells.
    const tells = after ? input.taskDefinition !== undefined && deploymentId === undefined : true;
    if (before && tells && standing(before) === "under-way") {
        const { id } = (0,live_service/* primaryDeployment */.sg)(before);
        ports.log.line(`its deployment ${id} is still under way`);
        outputs["deployment-id"] = id;
        const [begun] = await (0,ongoing/* ongoing */.Y)({ service: [service], cluster, "deployment-id": [id] }, ports);
        if (begun)
            return { ...begun, changes: planned.changes };
    }
    const seen = after ?? before;
    // Not by the answer: somebody may have scaled it to 0 since it was looked at.
    const count = request.desiredCount ?? (before ?? after)?.desiredCount;
    const primary = seen && (0,live_service/* primaryDeployment */.sg)(seen);
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
            ...(count === undefined ? {} : { begunWith: count }),
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
        ? (0,plan/* updateRequest */.H5)({ ...request, taskDefinition }, live)
        : (0,plan/* createRequest */.WL)({ ...request, taskDefinition }, "(made at the call)");
    const show = (call, sent) => {
        log.line(`dry run: would call ${call}`);
        for (const text of JSON.stringify(sent, null, 2).split("\n"))
            log.line(`  ${text}`);
    };
    if (planned.arn === undefined && planned.document)
        show("RegisterTaskDefinition", (0,redacted/* redacted */.p)(planned.document));
    for (const change of planned.changes)
        log.line(`  ${change}`);
    if (live && (0,plan/* isNoUpdate */.fg)(body))
        log.line("dry run: would leave the service as it is");
    else
        show(live ? "UpdateService" : "CreateService", (0,redacted/* redactedService */.u)(body));
    return {
        outcome: "skipped",
        changes: planned.changes,
        target: { cluster: request.cluster, service: request.service, createdAt: 0, taskDefinition },
    };
}


/***/ }),

/***/ 1537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ registerRevision),
/* harmony export */   X: () => (/* binding */ planRevision)
/* harmony export */ });
/* harmony import */ var _deployment_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1205);
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
    if (same)
        return { ...plan, arn: newest.arn };
    return newest ? { ...plan, newest: newest.arn } : plan;
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
 * lost is found among the revisions that came since the plan; another run's may have come after it.
 */
async function register(planned, ports) {
    const { document, anew } = planned;
    const ecs = await ports.ecs();
    const done = async () => (anew ? undefined : sameSince(planned, ports));
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
/** More runs than register one family while one answer is lost. */
const lookBack = 10;
/** The newest revision that is the same as what was planned, and was registered after the plan was made. */
async function sameSince({ family, document = {}, newest: before }, ports) {
    let found = await described(family, ports);
    const last = numberOf(found?.arn);
    for (let at = last; found;) {
        if (found.document["status"] !== "INACTIVE" && changed(found.document, document).length === 0)
            return found;
        at -= 1;
        // What was newest before is another one. Before a family's first revision there is none.
        if (at <= numberOf(before) || at <= last - lookBack)
            return undefined;
        found = await described(`${family}:${at}`, ports);
    }
    return undefined;
}
/** Of a revision, by its ARN; 0 where there is none. */
const numberOf = (arn = ":0") => Number(arn.slice(arn.lastIndexOf(":") + 1));
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


/***/ }),

/***/ 7690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ halted),
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _preview_admission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9738);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9092);



/**
 * Finds the pull request and asks GitHub how it stands now: the event may be old, as runs of one pull request wait for
 * each other.
 * @returns an ending, green, where it gets no preview
 * @throws Failure where there is no such pull request
 */
async function admit(input, ports) {
    if (input.preview === "none")
        return undefined;
    const event = ports.preview.event();
    const wanted = input.preview === "event" ? event.pullRequest?.number : input.preview;
    if (wanted === undefined)
        throw noPullRequest(event.name);
    const ofEvent = event.pullRequest?.number === wanted ? event.pullRequest : undefined;
    const byEvent = (0,_preview_admission_js__WEBPACK_IMPORTED_MODULE_2__/* .admittedByEvent */ .GL)({
        name: event.name,
        repository: event.repository,
        actor: event.actor,
        runUrl: "",
        ...(ofEvent ? { pullRequest: ofEvent } : {}),
    });
    if (!byEvent.go)
        return { halted: halted(byEvent, ports) };
    const reader = await ports.preview.pullRequests(input["github-token"]);
    const now = await read(wanted, ofEvent, reader, ports);
    const sha = ofEvent?.headSha ?? now.headSha;
    const { "preview-label": label } = input;
    const criteria = { repository: event.repository, sha, ...(label === undefined ? {} : { label }) };
    const admission = (0,_preview_admission_js__WEBPACK_IMPORTED_MODULE_2__/* .admittedNow */ .Pn)(now, criteria);
    if (!admission.go)
        return { halted: halted(admission, ports) };
    return {
        repository: event.repository,
        pullRequest: { ...now, headSha: sha },
        runUrl: event.runUrl,
        async again() {
            try {
                const seen = await reader.read(wanted);
                return seen ? (0,_preview_admission_js__WEBPACK_IMPORTED_MODULE_2__/* .admittedNow */ .Pn)(seen, criteria) : { go: true };
            }
            catch (error) {
                // What is left then is found by teardown and sweep; a working deployment is not given up for this.
                if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P))
                    throw error;
                ports.log.debug(`the pull request could not be looked at again: ${error.message}`);
                return { go: true };
            }
        },
    };
}
/** The green ending of a pull request that gets no preview. */
function halted(admission, { log }) {
    const { outcome, why, hint } = admission;
    log.notice({ message: why, ...(hint === undefined ? {} : { hint }) });
    // Nothing failed, and the newer commit's own run says how that one fares.
    return { outcome, ...(outcome === "superseded" ? { forgiven: true } : {}) };
}
async function read(number, ofEvent, reader, { log }) {
    try {
        const found = await reader.read(number);
        if (found)
            return found;
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P) || error.kind !== "denied" || !ofEvent)
            throw error;
        log.warning({
            message: `How pull request #${number} stands now cannot be read, so it is taken as it was at the event: ${error.message}`,
            hint: "Give the job `permissions: pull-requests: write`. Without it a preview may be deployed for a pull request that was closed meanwhile.",
        });
        return ofEvent;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `There is no pull request #${number} in this repository.`,
        where: { input: "preview" },
    });
}
function noPullRequest(event) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `Which pull request? The event '${event}' is about none.`,
        where: { input: "preview" },
        hint: "Run the workflow on `pull_request`, or give the number: `preview: ${{ inputs.number }}`.",
    });
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ deployPreview)
});

// EXTERNAL MODULE: ./build/deployment/outcome.js
var deployment_outcome = __webpack_require__(6066);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/steps/deploy/deploy.js + 10 modules
var deploy = __webpack_require__(9667);
// EXTERNAL MODULE: ./build/steps/deploy/ending.js + 30 modules
var deploy_ending = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/steps/preview/admit.js
var admit = __webpack_require__(7690);
// EXTERNAL MODULE: ./build/preview/admission.js
var admission = __webpack_require__(9738);
;// CONCATENATED MODULE: ./build/preview/limits.js

/** Refusals that say a load balancer, or the account, is full. */
const full = {
    TooManyRules: "its load balancer has as many rules as it may have (100 by default; the quota can be raised)",
    TooManyUniqueTargetGroupsPerLoadBalancer: "its load balancer leads to as many target groups as it ever may, which are 100",
    TooManyTargetGroups: "the region has as many target groups as the account may have",
};
/** Whether a refusal says that there is no room for another preview. */
const saysFull = (code) => whyFull(code) !== undefined;
const whyFull = (code) => full[code.replace(/Exception$/, "")];
/**
 * Why there is no room for a preview.
 * @param code for which `saysFull`
 * @param there previews that take up the room; undefined where that cannot be told
 */
function noRoom(code, there) {
    return {
        message: `There is no room for the preview: ${whyFull(code) ?? code}.${there ? ` ${oldest(there)}` : ""}`,
        where: { input: "preview-listener" },
        hint: `${freeOne} A second load balancer, or \`preview-max\`, keeps it from coming to this.`,
        link: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    };
}
/** @param most `preview-max` */
function tooMany(most, service, there) {
    return {
        message: `There are ${there.length} previews of '${service}' already, and 'preview-max' allows ${most}. ${oldest(there)}`,
        where: { input: "preview-max" },
        hint: freeOne,
    };
}
/** Those of the others that came before one: two runs that look at each other's previews find the same one younger. */
function olderThan(own, others) {
    return others.filter(({ name, createdAt }) => createdAt < own.createdAt || (createdAt === own.createdAt && name < own.name));
}
const freeOne = "Close a pull request, or remove one preview with teardown-service and `preview: <number>`.";
function oldest(there) {
    if (there.length === 0)
        return "None of it is a preview of ours.";
    const aged = there.toSorted((one, other) => (one.deployedAt ?? "").localeCompare(other.deployedAt ?? ""));
    return `The oldest: ${aged.slice(0, 5).map(named).join("; ")}.`;
}
function named({ repository, number, service, sha, deployedAt }) {
    const commit = sha === undefined ? "" : ` ${(0,admission/* short */.h0)(sha)}`;
    const when = deployedAt === undefined ? "" : `, deployed ${deployedAt.slice(0, 10)}`;
    return `${repository}#${number} (${service}${commit}${when})`;
}

// EXTERNAL MODULE: ./build/preview/tags.js
var preview_tags = __webpack_require__(194);
;// CONCATENATED MODULE: ./build/steps/preview/existing.js



/** The failure of a step after which there is no preview. */
class NoPreview extends failure/* Failure */.H {
}
/**
 * ARN of the preview's service, where it stands already; one that is being deleted does not.
 * @param most previews of one service that there may be
 * @throws Failure where a service of its name is not this preview's, or it would be one preview too many
 */
async function standingService({ cluster, service, identity }, most, ports) {
    const services = await ports.preview.services();
    const found = await services.service(cluster, service);
    if (found && found.status !== "INACTIVE") {
        const tagged = (0,preview_tags/* taggedPreview */.fe)(found.tags);
        if (tagged && (0,preview_tags/* isSamePreview */.RI)(tagged, identity))
            return found.status === "ACTIVE" ? found.arn : undefined;
        const whose = tagged
            ? `the preview of ${tagged.repository}#${tagged.number}`
            : "not tagged as a preview of this action's";
        throw new NoPreview({
            message: `Service '${service}' in cluster '${cluster}' is there already and is ${whose}; it is left as it is.`,
            where: { input: "service" },
            hint: "Two repositories that deploy services of one name into one cluster need clusters of their own for previews.",
        });
    }
    if (most === undefined)
        return undefined;
    const others = await previewsOf(identity, cluster, services);
    if (others.length >= most)
        throw new NoPreview(tooMany(most, identity.service, others.map(told)));
    return undefined;
}
/**
 * Counts again, when the preview's service is made: runs that counted at the same moment all found room. Those that came
 * last step back.
 * @returns why this one does, where it does
 */
async function oneTooMany({ cluster, service, identity }, most, ports) {
    const services = await ports.preview.services();
    const own = await services.service(cluster, service);
    if (!own)
        return undefined;
    const older = olderThan(own, await previewsOf(identity, cluster, services));
    return older.length >= most ? tooMany(most, identity.service, older.map(told)) : undefined;
}
const told = ({ preview }) => preview;
/** Services that are previews of the same base, whichever repository's. */
async function previewsOf({ service, cluster }, clusterOrArn, services) {
    return (await services.services(clusterOrArn)).flatMap((one) => {
        const preview = (0,preview_tags/* taggedPreview */.fe)(one.tags);
        return preview?.service === service && preview.cluster === cluster ? [{ ...one, preview }] : [];
    });
}

// EXTERNAL MODULE: ./build/steps/preview/parts.js
var parts = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/steps/preview/remove.js
var remove = __webpack_require__(8747);
;// CONCATENATED MODULE: ./build/steps/preview/closed.js




/**
 * Removes what there is of a preview whose pull request gets none any more.
 * @returns how the step ends where something of it stays
 */
async function removeOfClosed(place, { tell, ...context }) {
    await tell({ stage: "removing" });
    const { deleted, remaining } = await takeBack(place, context);
    if (remaining.length === 0) {
        await tell({ stage: "removed", deleted });
        return undefined;
    }
    await tell({ stage: "left", remaining: remaining.map(({ what, command }) => `${what}: ${command}`) });
    const why = `Pull request #${place.identity.number} gets no preview any more`;
    return { outcome: "failed", problem: stillThere(why, place, remaining) };
}
/**
 * Removes what this step made of a preview that there is no room for.
 * @returns the failure to tell: why there is none, and what of it stays
 */
async function stepBack(why, place, context) {
    const { remaining } = await takeBack(place, context);
    if (remaining.length === 0)
        return new NoPreview(why);
    return new failure/* Failure */.H([why, stillThere("The preview is taken back", place, remaining)]);
}
async function takeBack({ identity, cluster }, context) {
    const { ports, signal } = context;
    const preview = await (0,parts/* findPreview */.Cr)(identity, cluster, ports);
    return (0,remove/* removePreview */.p)(preview, { ...context, erase: await (0,remove/* eraserOf */.s)(ports, signal) });
}
function stillThere(why, { identity }, remaining) {
    const still = remaining.map(({ what, why }) => `${what} (${why})`).join("; ");
    return {
        message: `${why}, and this of it is still there: ${still}.`,
        hint: `Run teardown-service with \`preview: ${identity.number}\`, or: ${remaining.map(({ command }) => command).join("; ")}`,
    };
}

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/preview/behind.js


/**
 * The container and port that requests go to: those of the base service's load balancer, else the only port that the
 * task definition has.
 * @throws Failure where that leaves it open
 */
function behind(taskDefinition, service) {
    const ports = openPorts(taskDefinition);
    const balancers = (0,json/* objects */.JD)(service["loadBalancers"]).filter(({ containerName }) => containerName !== undefined);
    const [named] = balancers;
    if (named) {
        const containerName = (0,json/* text */.Qq)(named["containerName"]) ?? "";
        const containerPort = (0,json/* number */.ai)(named["containerPort"]) ?? 0;
        if (ports.some((one) => one.containerName === containerName && one.containerPort === containerPort))
            return { containerName, containerPort };
        throw new failure/* Failure */.H({
            message: `The service's load balancer leads to port ${containerPort} of container '${containerName}', and the task definition maps no such port.`,
            where: { input: "task-definition" },
            hint: `It maps ${listed(ports)}.`,
        });
    }
    const [only] = ports;
    if (only && ports.length === 1)
        return only;
    throw new failure/* Failure */.H({
        message: only
            ? `Which container does the preview's URL lead to? The task definition maps ${listed(ports)}.`
            : "The preview's URL leads nowhere: no container of the task definition maps a port.",
        where: { input: "preview-listener" },
        hint: only
            ? "Give the service definition `loadBalancers` with `containerName` and `containerPort`; its target group is replaced by the preview's own."
            : "Add `portMappings` to the container that answers, or leave `preview-listener` and `preview-host` out for a preview without a URL.",
    });
}
function openPorts(taskDefinition) {
    return (0,json/* objects */.JD)(taskDefinition["containerDefinitions"]).flatMap((container) => (0,json/* objects */.JD)(container["portMappings"])
        .filter(({ protocol, containerPort }) => protocol !== "udp" && typeof containerPort === "number")
        .map(({ containerPort }) => ({
        containerName: (0,json/* text */.Qq)(container["name"]) ?? "",
        containerPort: (0,json/* number */.ai)(containerPort) ?? 0,
    })));
}
function listed(ports) {
    if (ports.length === 0)
        return "none";
    return ports.map(({ containerName, containerPort }) => `${containerName}:${containerPort}`).join(", ");
}
/**
 * Service members that a running service tells of itself, as CreateService takes them: for a preview of a service that
 * has no file here.
 */
function definitionOf(live) {
    const kept = Object.fromEntries(Object.entries(live).filter((entry) => copied.has(entry[0])));
    const strategy = live["capacityProviderStrategy"];
    // A service shows both, and CreateService takes one.
    if (Array.isArray(strategy) && strategy.length > 0)
        delete kept["launchType"];
    if (kept["propagateTags"] !== undefined && (0,json/* text */.Qq)(live["propagateTags"]) === "NONE")
        delete kept["propagateTags"];
    const [deployment] = (0,json/* objects */.JD)(live["deployments"]);
    const connect = deployment?.["serviceConnectConfiguration"];
    const volumes = deployment?.["volumeConfigurations"];
    return {
        ...kept,
        ...((0,json/* isObject */.Gv)(connect) ? { serviceConnectConfiguration: connect } : {}),
        ...(Array.isArray(volumes) && volumes.length > 0 ? { volumeConfigurations: volumes } : {}),
    };
}
const copied = new Set([
    "capacityProviderStrategy",
    "deploymentConfiguration",
    "enableECSManagedTags",
    "enableExecuteCommand",
    "healthCheckGracePeriodSeconds",
    "launchType",
    "loadBalancers",
    "networkConfiguration",
    "placementConstraints",
    "placementStrategy",
    "platformVersion",
    "propagateTags",
]);

// EXTERNAL MODULE: ./build/deployment/plan.js + 1 modules
var plan = __webpack_require__(2797);
// EXTERNAL MODULE: ./build/preview/names.js
var names = __webpack_require__(6223);
;// CONCATENATED MODULE: ./build/preview/definition.js



/**
 * Members of the base service that tie it to what production is reached by, or watched by. A preview that kept them would
 * get production's requests, answer under its names in Cloud Map and VPC Lattice, or roll back on its alarms.
 */
const ofTheBase = [
    "loadBalancers",
    "serviceRegistries",
    "vpcLatticeConfigurations",
    "role",
    "clientToken",
    "taskDefinition",
    "serviceName",
    "cluster",
    // A preview is one task somewhere, not one on each instance.
    "schedulingStrategy",
    // CodeDeploy and EXTERNAL know of the base only: with either, nobody would ever roll the preview.
    "deploymentController",
];
/** Of a deployment configuration, what a roll takes; stages, hooks and alarms are the base's. */
const ofARoll = ["minimumHealthyPercent", "maximumPercent", "deploymentCircuitBreaker"];
/**
 * The definition of a preview's service, from the base's: the same place and settings, one task, names of its own.
 * @param behind and the target group's ARN; undefined where it has no URL
 */
function previewService(base, { number }, { tags, route }) {
    const { healthCheckGracePeriodSeconds: grace, serviceConnectConfiguration: connect, tags: given, ...rest } = without(base, ofTheBase);
    const own = new Set(Object.keys(tags));
    const definition = {
        propagateTags: "SERVICE",
        ...rest,
        desiredCount: 1,
        ...(route ? { loadBalancers: [{ ...route }] } : {}),
        ...(route && grace !== undefined ? { healthCheckGracePeriodSeconds: grace } : {}),
        ...((0,json/* isObject */.Gv)(connect) ? { serviceConnectConfiguration: connected(connect, number) } : {}),
        tags: [...(0,json/* objects */.JD)(given).filter(({ key }) => !own.has(String(key))), ...tagList(tags)],
    };
    return { ...definition, deploymentConfiguration: movable(definition) };
}
/** ECS's form of tags. */
const tagList = (tags) => Object.entries(tags).map(([key, value]) => ({ key, value }));
/** Its own names in the namespace: under the base's, the base's clients would be sent to the preview. */
function connected(connect, number) {
    const services = (0,json/* objects */.JD)(connect["services"]).map((service) => {
        const name = (0,json/* text */.Qq)(service["discoveryName"]) ?? (0,json/* text */.Qq)(service["portName"]) ?? "";
        // Test traffic belongs to the stages of a roll that a preview does not have.
        const aliases = (0,json/* objects */.JD)(service["clientAliases"]).map(({ testTrafficRules: _rules, ...alias }) => {
            const dnsName = (0,json/* text */.Qq)(alias["dnsName"]);
            return dnsName === undefined ? alias : { ...alias, dnsName: aliasName(dnsName, number) };
        });
        return {
            ...service,
            discoveryName: (0,names/* discoveryName */.IO)(name, number),
            ...(aliases.length > 0 ? { clientAliases: aliases } : {}),
        };
    });
    return { ...connect, ...(services.length > 0 ? { services } : {}) };
}
/** `redis.shop.local` → `redis-pr-12.shop.local` */
function aliasName(dnsName, number) {
    const [first = "", ...domain] = dnsName.split(".");
    return [(0,names/* discoveryName */.IO)(first, number), ...domain].join(".");
}
/** Percents that were made for two tasks and more may hold one for ever; a breaker ends what never comes up. */
function movable(definition) {
    const given = definition["deploymentConfiguration"];
    const kept = (0,json/* isObject */.Gv)(given)
        ? Object.fromEntries(Object.entries(given).filter(([name]) => ofARoll.some((known) => known === name)))
        : {};
    const roll = { deploymentCircuitBreaker: { enable: true, rollback: true }, ...kept };
    const request = { cluster: "", service: "", taskDefinition: "", desiredCount: 1 };
    const stuck = (0,plan/* stuckRoll */.m)({ ...request, definition: { ...definition, deploymentConfiguration: roll } }, undefined);
    return stuck ? { ...roll, minimumHealthyPercent: 100, maximumPercent: 200 } : roll;
}
/**
 * The task definition of a preview: a family of its own, tagged, and no host port that the base, or another preview, may
 * hold on the same instance. The tags are the same at each deployment: others would make each a new revision.
 */
function previewTaskDefinition(base, { number }, tags) {
    const freed = [];
    const mode = (0,json/* text */.Qq)(base["networkMode"]) ?? "bridge";
    const own = new Set(Object.keys(tags));
    const containers = base["containerDefinitions"];
    const document = {
        ...base,
        family: (0,names/* familyName */.ar)((0,json/* text */.Qq)(base["family"]) ?? "", number),
        ...(Array.isArray(containers) && mode === "bridge"
            ? { containerDefinitions: containers.map((one) => ((0,json/* isObject */.Gv)(one) ? dynamic(one, freed) : one)) }
            : {}),
        tags: [...(0,json/* objects */.JD)(base["tags"]).filter(({ key }) => !own.has(String(key))), ...tagList(tags)],
    };
    return { document, freed };
}
function dynamic(container, freed) {
    const mappings = container["portMappings"];
    if (!Array.isArray(mappings) || !(0,json/* objects */.JD)(mappings).some(({ hostPort }) => isFixed(hostPort)))
        return container;
    freed.push((0,json/* text */.Qq)(container["name"]) ?? "?");
    const portMappings = mappings.map((mapping) => (0,json/* isObject */.Gv)(mapping) && isFixed(mapping["hostPort"]) ? { ...mapping, hostPort: 0 } : mapping);
    return { ...container, portMappings };
}
const isFixed = (port) => typeof port === "number" && port > 0;
function without(document, names) {
    return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}

// EXTERNAL MODULE: ./build/preview/host.js
var preview_host = __webpack_require__(5349);
// EXTERNAL MODULE: ./build/preview/hash.js
var hash = __webpack_require__(2351);
;// CONCATENATED MODULE: ./build/preview/priority.js

/**
 * Priorities that previews take, of 1 to 50000; lower ones, which are tried first, are left to rules by hand.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
 */
const priorities = { least: 1000, most: 40_000 };
/**
 * The first free priority from a place that the host decides: deployments at the same moment seldom want the same one,
 * which "one above the highest" would make sure of.
 * @param before a rule's priority that it has to come before
 * @returns undefined where none is free
 */
function freePriority(host, taken, before = priorities.most + 1) {
    const count = Math.min(before, priorities.most + 1) - priorities.least;
    const start = (0,hash/* hash */.t)(host) % count;
    for (let step = 0; step < count; step++) {
        const priority = priorities.least + ((start + step) % count);
        if (!taken.has(priority))
            return priority;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/preview/takes.js
/** Paths of every kind: what takes these takes any. */
const paths = ["/", "/x", "/x/y.z", "/-_~%20/0/"];
/**
 * How many of a host's requests a rule takes, where it is asked before all others: its conditions all have to be met.
 * What cannot be told counts as some.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
function takes({ hosts, paths: limits, narrowed }, host) {
    const isMet = met(hosts, host, "i");
    if (isMet === false)
        return "none";
    return isMet && !narrowed && paths.every((path) => met(limits, path, "")) ? "all" : "some";
}
/** Whether the rule is for exactly this host, and not for it among others. */
const takes_names = ({ hosts }, host) => hosts.values.some((value) => value.toLowerCase() === host);
/** Host names are compared in any case, paths in theirs. Undefined where it cannot be told. */
function met({ values, regexes }, text, flags) {
    if (values.length === 0 && regexes.length === 0)
        return true;
    if (values.some((value) => new RegExp(`^${wildcards(value)}$`, flags).test(text)))
        return true;
    const matched = regexes.map((regex) => expression(regex, flags)?.test(text));
    return matched.includes(true) || (matched.includes(undefined) ? undefined : false);
}
/** `*` is any number of characters, `?` is one. */
const wildcards = (pattern) => pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
/**
 * As AWS's own examples have it, a regular expression matches anywhere, and says `^` and `$` where it means the whole.
 * Undefined for one that JavaScript cannot read.
 */
function expression(regex, flags) {
    const inline = /^\(\?i\)/.exec(regex);
    try {
        return new RegExp(regex.slice(inline?.[0].length ?? 0), inline ? "i" : flags);
    }
    catch {
        return undefined;
    }
}
/** What a rule takes, for a person: `*.example.com`, `*.example.com/api/*`, `/login`. */
function shownPatterns({ hosts, paths: limits }) {
    const shown = ({ values, regexes }) => [...values, ...regexes.map((regex) => `regex ${regex}`)];
    const parts = [shown(hosts).join(", "), shown(limits).join(", ")].filter((part) => part !== "");
    return parts.join(" with the path ");
}

;// CONCATENATED MODULE: ./build/preview/route.js





/**
 * What CreateTargetGroup is asked for. Its name holds what a target group can never change, so one that is there is
 * either right in that, or another preview's.
 * @param networkMode of the task definition: ECS wants `ip` targets for awsvpc, and takes instances for the others
 */
function targetGroupRequest(identity, { vpcId }, route) {
    const type = route.networkMode === "awsvpc" ? "ip" : "instance";
    return {
        Name: (0,names/* targetGroupName */.IT)(identity, [type, route.containerPort, vpcId]),
        Protocol: "HTTP",
        Port: route.containerPort,
        VpcId: vpcId,
        TargetType: type,
        ...healthCheck(route.healthCheckPath),
    };
}
/** Quick, as somebody waits for it; a redirect to a login page is healthy. */
function healthCheck(path) {
    return {
        HealthCheckPath: path,
        HealthCheckIntervalSeconds: 10,
        HealthCheckTimeoutSeconds: 5,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: "200-399" },
    };
}
/** A target that is taken out gets its last answers through for 300 seconds by default, at each roll and at the end. */
const targetGroupAttributes = { "deregistration_delay.timeout_seconds": "5" };
/** What ModifyTargetGroup has to put right; undefined where nothing is. */
function settingsToChange(group, wanted) {
    const path = wanted["HealthCheckPath"];
    return path === undefined || (0,json/* text */.Qq)(group.settings["HealthCheckPath"]) === path
        ? undefined
        : healthCheck(String(path));
}
/**
 * @param rules all of the listener
 * @param tags of the rules that may be previews'
 */
function routing(rules, tags, { identity, host }) {
    const isOurs = ({ arn }) => {
        const tagged = (0,preview_tags/* taggedPreview */.fe)(tags.get(arn));
        return tagged !== undefined && (0,preview_tags/* isSamePreview */.RI)(tagged, identity);
    };
    const [rule, ...surplus] = rules.filter(isOurs).toSorted(byPriority);
    const others = rules.filter((one) => one.priority !== undefined && !isOurs(one)).toSorted(byPriority);
    const rivals = others.filter((one) => takes(one, host) === "all");
    const same = rivals.find((one) => takes_names(one, host));
    if (same)
        return { foreign: same, how: "same" };
    // Ours never stands before the first of the range, so whatever takes all of the host there gets the requests.
    const [first] = rivals;
    if (first && precedes(first, rule))
        return { foreign: first, how: "before" };
    const before = first?.priority;
    const partly = others.filter((one) => takes(one, host) === "some");
    return { ...(rule ? { rule } : {}), surplus, ...(before === undefined ? {} : { before }), partly };
}
const byPriority = (one, other) => (one.priority ?? 0) - (other.priority ?? 0);
/** Before the rule that is there; before any that could be made, where there is none. */
function precedes(one, rule) {
    return (one.priority ?? 0) <= (rule?.priority ?? priorities.least);
}

;// CONCATENATED MODULE: ./build/preview/url.js
/** The preview's URL; a port that is not the protocol's own is part of it. */
function previewUrl(host, { protocol, port }) {
    const secure = protocol === "HTTPS";
    const usual = port === (secure ? 443 : 80);
    return `${secure ? "https" : "http"}://${host}${usual ? "" : `:${port}`}/`;
}
/**
 * The deployment is complete by then: the load balancer has found the new tasks healthy and ECS has stopped the old ones,
 * so whatever the application itself answers is the new revision's. What is left to wait for is the load balancer: it
 * takes a changed rule in within some ten seconds, and answers 404 (the listener's default) or 503 until then. Its own
 * answers, which name it as the server, are never the preview's; where it leads to another URL of the same host, as from
 * http to https, what answers there counts. From http to https everybody's redirect is followed: a proxy in front may
 * have made it.
 * https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/4039
 * @param url that was asked
 */
function urlVerdict(answer, url) {
    if ("failed" in answer)
        return { answers: false, why: failures[answer.failed](answer.detail) };
    const { status, server = "" } = answer;
    const isBalancer = /^awselb/i.test(server);
    const next = redirected(answer, url);
    if (next?.hostname === new URL(url).hostname && (isBalancer || isUpgrade(url, next)))
        return { follow: next.href };
    if (isBalancer)
        return { answers: false, why: balancerSays(status, next) };
    if (status >= 500)
        return { answers: false, why: `The application answers with HTTP ${status}.` };
    return { answers: true, status };
}
function redirected({ status, location }, url) {
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return null;
    const next = URL.parse(location, url);
    return next?.protocol === "http:" || next?.protocol === "https:" ? next : null;
}
const isUpgrade = (url, next) => url.startsWith("http:") && next.protocol === "https:";
const failures = {
    dns: () => "Its host name is not known: is there a wildcard record that leads to the load balancer?",
    connect: (detail) => `Nothing accepts the connection (${detail}): does the load balancer's security group let this runner in?`,
    tls: (detail) => `Its certificate is not accepted (${detail}): a wildcard certificate covers one label, \`*.preview.example.com\`.`,
    timeout: () => "It does not answer within ten seconds.",
    other: (detail) => `It cannot be asked: ${detail}.`,
};
function balancerSays(status, next) {
    if (status === 404)
        return "The load balancer answers 404: no rule leads to the preview (yet).";
    if (status === 503)
        return "The load balancer answers 503: the preview's target group has no healthy target.";
    if (status >= 500)
        return `The load balancer answers ${status}: the preview's tasks do not answer it as they should.`;
    if (status === 403)
        return "The load balancer answers 403 by itself: a rule before the preview's, or a web ACL that keeps this runner out.";
    const what = next ? `redirects to ${next.origin}` : `answers ${status} by itself`;
    return `The load balancer ${what}: a rule before the preview's, or the listener's default action, takes its requests.`;
}

// EXTERNAL MODULE: ./build/steps/live-service.js
var live_service = __webpack_require__(1226);
// EXTERNAL MODULE: ./build/steps/where-to-deploy.js
var where_to_deploy = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/steps/preview/plan.js












/**
 * What a preview of the service is to be, from the service's own documents.
 * @throws Failure where they leave open what the preview runs, or where its URL leads
 */
async function planPreview({ repository, pullRequest }, documents, input, ports) {
    const { cluster, service: base } = (0,where_to_deploy/* whereToDeploy */.I)({ ...input, ...documents });
    const identity = { repository, number: pullRequest.number, cluster: (0,parts/* clusterName */.SL)(cluster), service: base };
    if (!documents.taskDefinition) {
        throw new failure/* Failure */.H({
            message: "A preview needs a task definition.",
            where: { input: "task-definition" },
            hint: "The one that the service is deployed with, or in the root action `from-service: true`.",
        });
    }
    const definition = documents.serviceDefinition ?? (await ofLiveService(cluster, base, ports));
    const now = ports.clock.now();
    const expires = input["preview-expires"];
    const expiresAt = expires === undefined ? undefined : new Date(now + expires).toISOString();
    const own = (0,preview_tags/* identityTags */._z)(identity);
    const tags = {
        ...own,
        ...(0,preview_tags/* deploymentTags */.pH)({
            sha: pullRequest.headSha,
            deployedAt: new Date(now).toISOString(),
            ...(expiresAt === undefined ? {} : { expiresAt }),
        }),
    };
    const { document, freed } = previewTaskDefinition(documents.taskDefinition.document, identity, own);
    if (freed.length > 0) {
        ports.log.line(`a preview takes any free host port, as the service may hold its own: ${freed.join(", ")}`);
    }
    const answers = input["preview-listener"] === undefined ? undefined : behind(document, definition.document);
    const route = answers &&
        (await planRoute(identity, tags, input, { document, answers, branch: pullRequest.branch }, ports));
    return {
        identity,
        cluster,
        service: (0,names/* nameOf */.Vb)(identity),
        sha: pullRequest.headSha,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        tags,
        taskDefinition: { ...documents.taskDefinition, document },
        ...(route ? { route } : {}),
        serviceDefinition: (targetGroupArn) => ({
            ...definition,
            document: previewService(definition.document, identity, {
                tags,
                ...(answers && targetGroupArn !== undefined ? { route: { ...answers, targetGroupArn } } : {}),
            }),
        }),
    };
}
async function planRoute(identity, tags, input, to, ports) {
    const host = (0,preview_host/* previewHost */.p)(input["preview-host"] ?? "", { ...identity, branch: to.branch });
    const routes = await ports.preview.routes();
    const listener = await routes.listener(input["preview-listener"] ?? "");
    const targetGroup = targetGroupRequest(identity, listener, {
        networkMode: (0,json/* text */.Qq)(to.document["networkMode"]) ?? "bridge",
        containerPort: to.answers.containerPort,
        healthCheckPath: input["preview-health-check-path"],
    });
    return { identity, host, listener, targetGroup, tags, url: previewUrl(host, listener) };
}
/** The service itself tells what a preview of it is like, where no file does. */
async function ofLiveService(cluster, base, ports) {
    const live = await (0,live_service/* liveService */.MG)(await ports.ecs(), cluster, base, false);
    const document = definitionOf({ ...live });
    ports.log.line(`the preview is made like service ${base}, as no 'service-definition' is given`);
    return { document, file: "", whereIs: () => ({ input: "service" }) };
}

// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/steps/preview/room.js





/** @throws Failure with the previews that take up the room, where ELB says that there is none */
async function orNoRoom(listener, routes, work, undo) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P) || !saysFull(error.code))
            throw error;
        const problem = noRoom(error.code, await unlessRefused(previewsBehind(listener, routes)));
        // What stays is tagged, and found by the next deployment or teardown.
        if (undo)
            await unlessRefused(undo());
        throw new failure/* Failure */.H(problem, { cause: error });
    }
}
/** For what only adds to a failure that is told in any case. */
async function unlessRefused(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        return undefined;
    }
}
/** Previews of ours that the listener's load balancer leads to. */
async function previewsBehind({ loadBalancerArn }, routes) {
    const groups = (await routes.targetGroups()).filter(({ name, loadBalancers }) => name.startsWith(names/* targetGroupPrefix */.nO) && loadBalancers.includes(loadBalancerArn));
    const tags = await routes.tags(groups.map(({ arn }) => arn));
    return groups.flatMap(({ arn }) => (0,preview_tags/* taggedPreview */.fe)(tags.get(arn)) ?? []);
}

;// CONCATENATED MODULE: ./build/steps/preview/route.js








/** Priorities that are tried: those who deploy at the same moment read the same rules. */
const attempts = 8;
/**
 * Makes the target group and the listener rule of a preview, or puts right what is there: both are found by their tags,
 * so a run that was killed in between is simply gone on with.
 * @throws Failure where the host or the target group's name is somebody else's, or there is no room
 */
async function ensureRoute(request, ports) {
    const routes = await ports.preview.routes();
    // What stands in the way is told before anything is made.
    await look(request, routes);
    const { group, made } = await orNoRoom(request.listener, routes, () => ensureTargetGroup(request, routes, ports));
    return await orNoRoom(request.listener, routes, () => ensureRule(request, group.arn, routes, ports), async () => {
        if (made)
            await routes.deleteTargetGroup(group.arn);
    });
}
async function ensureTargetGroup({ identity, targetGroup, tags }, routes, { log }) {
    const name = String(targetGroup["Name"]);
    const [there] = await routes.targetGroups([name]);
    if (!there) {
        const group = await routes.createTargetGroup(targetGroup, tags);
        await routes.setAttributes(group.arn, targetGroupAttributes);
        log.line(`created target group ${name}`);
        return { group, made: true };
    }
    const tagged = (0,preview_tags/* taggedPreview */.fe)((await routes.tags([there.arn])).get(there.arn));
    if (!tagged || !(0,preview_tags/* isSamePreview */.RI)(tagged, identity))
        throw foreignGroup(name, tagged);
    const changes = settingsToChange(there, targetGroup);
    if (changes) {
        await routes.modifyTargetGroup(there.arn, changes);
        log.line(`changed the health check of target group ${name} to ${String(changes["HealthCheckPath"])}`);
    }
    await routes.setAttributes(there.arn, targetGroupAttributes);
    await routes.addTags([there.arn], tags);
    return { group: there, made: false };
}
/** @throws Failure where the preview's requests would not reach it */
async function look({ identity, host, listener }, routes) {
    const rules = await routes.rules(listener.arn);
    const tags = await routes.tags(rules.filter(mayBeOurs).map(({ arn }) => arn));
    const found = routing(rules, tags, { identity, host });
    if ("foreign" in found)
        throw foreignRule(found, host);
    return { ...found, taken: new Set(rules.flatMap(({ priority }) => priority ?? [])) };
}
async function ensureRule(request, targetGroupArn, routes, ports) {
    const { host, listener, tags } = request;
    const { log, clock, random } = ports;
    for (let attempt = 1;; attempt++) {
        const { rule, surplus, before, partly, taken } = await look(request, routes);
        // Two runs of one pull request at the same moment may have made one each.
        for (const { arn } of surplus)
            await routes.deleteRule(arn);
        if (rule) {
            if (!leads(rule, host, targetGroupArn)) {
                await routes.modifyRule(rule.arn, { host, targetGroupArn });
                log.line(`changed the listener rule: ${host} leads to the preview`);
            }
            await routes.addTags([rule.arn], tags);
            sayPartly(partly, rule.priority, host, ports);
            return { targetGroupArn, former: rule.targetGroups.filter((arn) => arn !== targetGroupArn) };
        }
        const priority = freePriority(host, taken, before);
        if (priority === undefined)
            throw new failure/* Failure */.H(noPriority(listener, before));
        try {
            await routes.createRule({ listenerArn: listener.arn, priority, host, targetGroupArn }, tags);
            log.line(`created listener rule ${priority}: ${host} leads to the preview`);
            sayPartly(partly, priority, host, ports);
            return { targetGroupArn, former: [] };
        }
        catch (error) {
            const inUse = error instanceof refusal/* Refusal */.P && error.code.startsWith("PriorityInUse");
            if (!inUse || attempt === attempts)
                throw error;
            log.line(`somebody else took priority ${priority} at the same moment; looking again`);
            await clock.sleep(500 * attempt * (0.5 + random()));
        }
    }
}
/** Often on purpose, as for a maintenance page; else nobody would guess why some pages are not the preview's. */
function sayPartly(partly, own, host, { log }) {
    const first = partly.filter(({ priority }) => (priority ?? 0) < (own ?? 0));
    if (first.length === 0)
        return;
    const shown = first.map((rule) => {
        const patterns = shownPatterns(rule);
        return `- rule ${rule.priority}${patterns === "" ? "" : `: ${patterns}`}`;
    });
    log.notice({
        message: `Some requests to ${host} do not reach the preview, as these rules of the listener come first:\n${shown.join("\n")}`,
    });
}
/** Says what `ensureRoute` would do, and asks only. */
async function sayRoute(request, { log, preview }) {
    const { host, targetGroup } = request;
    const routes = await preview.routes();
    const name = String(targetGroup["Name"]);
    const [group] = await routes.targetGroups([name]);
    const { rule } = await look(request, routes);
    log.line(`dry run: would ${group ? "keep" : "create"} target group ${name}`);
    log.line(`dry run: would ${rule ? "keep" : "create"} the listener rule that leads ${host} to it`);
}
/**
 * Deletes the target groups that a preview's rule led to before, now that its service has left them. One that stays is
 * tagged as the preview's, and goes with it.
 */
async function removeFormer(former, { identity }, { preview, log }) {
    if (former.length === 0)
        return;
    const routes = await preview.routes();
    const tags = await routes.tags(former);
    for (const arn of former) {
        const tagged = (0,preview_tags/* taggedPreview */.fe)(tags.get(arn));
        if (!tagged || !(0,preview_tags/* isSamePreview */.RI)(tagged, identity))
            continue;
        try {
            await routes.deleteTargetGroup(arn);
            log.line(`deleted target group ${arn}, which the preview does not use any more`);
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            log.line(`target group ${arn} stays until the preview is removed: ${error.message}`);
        }
    }
}
/** Rules of previews lead to target groups named as ours are; whose they are their tags say. */
function mayBeOurs({ targetGroups }) {
    return targetGroups.some((arn) => arn.includes(`:targetgroup/${names/* targetGroupPrefix */.nO}`));
}
function leads({ hosts, paths, narrowed, targetGroups }, host, targetGroupArn) {
    const isPlain = hosts.regexes.length + paths.values.length + paths.regexes.length === 0 && !narrowed;
    return isPlain && isOnly(hosts.values, host) && isOnly(targetGroups, targetGroupArn);
}
const isOnly = ([first, ...others], one) => first === one && others.length === 0;
function foreignGroup(name, tagged) {
    const whose = tagged ? `the preview of ${tagged.repository}#${tagged.number}` : "not made by this action";
    return new failure/* Failure */.H({
        message: `Target group '${name}' is there already and is ${whose}; it is left as it is.`,
        where: { input: "preview-listener" },
        hint: "Remove it, or tag it as the preview's, if it is one.",
    });
}
function foreignRule({ foreign, how }, host) {
    const rule = `rule ${foreign.priority} of the listener (${foreign.arn})`;
    return new failure/* Failure */.H({
        message: how === "same"
            ? `The host '${host}' is taken: ${rule} leads it elsewhere, and does not belong to this preview.`
            : `The preview would never be reached: ${rule} comes first and takes ${shownPatterns(foreign) || "everything"}, so '${host}' too.`,
        where: { input: how === "same" ? "preview-host" : "preview-listener" },
        hint: how === "same"
            ? "Choose another `preview-host`, or remove that rule."
            : "Give that rule a priority above 40000, or the listener's default action its work.",
    });
}
function noPriority({ arn }, before = priorities.most + 1) {
    const rule = before > priorities.most ? "" : `, before the rule that takes the preview's host too,`;
    return {
        message: `Every priority from ${priorities.least} to ${Math.min(before - 1, priorities.most)} of listener ${arn}${rule} is taken.`,
        where: { input: "preview-listener" },
    };
}

// EXTERNAL MODULE: ./build/steps/preview/tell.js + 1 modules
var preview_tell = __webpack_require__(2723);
;// CONCATENATED MODULE: ./build/steps/preview/url.js

/** Redirects that are followed; a browser gives up at twenty. */
const redirects = 5;
/** Milliseconds: the load balancer takes a rule in within some ten seconds, a name server forgets within a minute. */
const patience = 120_000;
/**
 * Asks a preview's URL until the preview answers: only then is it said to be ready.
 * @returns how the step ends where it never did
 */
async function untilItAnswers(url, { ports, signal }) {
    const { clock, log, preview } = ports;
    const deadline = clock.now() + patience;
    let told = "";
    for (;;) {
        const verdict = await asked(url, preview, signal);
        if (verdict.answers) {
            log.line(`${url} answers (HTTP ${verdict.status})`);
            return undefined;
        }
        if (signal.aborted) {
            return { outcome: "cancelled", problem: { message: `Cancelled before ${url} answered.` } };
        }
        if (verdict.why !== told)
            log.line(`${url}: ${verdict.why}`);
        told = verdict.why;
        const left = deadline - clock.now();
        if (left <= 0) {
            return {
                outcome: "failed",
                problem: {
                    message: `The preview's tasks are healthy, and ${url} does not answer after ${patience / 1000} s. ${verdict.why}`,
                    where: { input: "preview-host" },
                    hint: "`preview-probe: false` leaves this check out, for a load balancer that only another network reaches.",
                    link: "https://github.com/org/ecs-actions/blob/main/docs/previews.md",
                },
            };
        }
        await clock.sleep(Math.min(left, 3000), signal);
    }
}
/** What the URL says in the end, by way of its redirects. */
async function asked(url, { ask }, signal) {
    let at = url;
    for (let count = 0; count <= redirects; count++) {
        const verdict = urlVerdict(await ask(at, signal), at);
        if ("follow" in verdict)
            at = verdict.follow;
        else if (verdict.answers || at === url)
            return verdict;
        else
            return { answers: false, why: `It redirects to ${at}. ${verdict.why}` };
    }
    return { answers: false, why: `It redirects again and again, at last to ${at}.` };
}

;// CONCATENATED MODULE: ./build/steps/preview/deploy.js











/**
 * Deploys a preview of a pull request: its target group and listener rule, its service, and an answer from its URL. Of a
 * pull request that is closed meanwhile nothing stays, as its teardown may have been through before there was anything.
 */
async function deployPreview(admitted, documents, input, context) {
    const { ports } = context;
    const started = ports.clock.now();
    const plan = await planPreview(admitted, documents, input, ports);
    if (input["dry-run"])
        return rehearse(plan, input, context);
    const tell = (0,preview_tell/* teller */.F)((0,preview_tell/* aboutPlan */.$)(plan, admitted.runUrl, input), input, ports);
    await tell({ stage: "deploying" });
    const work = { plan, admitted, input, context, tell };
    const { ending, gone } = await carriedOut(work);
    if (gone)
        return ending;
    const { outcome = "succeeded", problem } = ending;
    await tell(deployment_outcome/* outcomes */.K[outcome].green
        ? { stage: "ready", seconds: (ports.clock.now() - started) / 1000 }
        : { stage: "failed", outcome, reasons: problem ? reasons([problem]) : [] });
    return ending;
}
/** A failure may have the pull request's end for its cause: a teardown that ran at the same time. */
async function carriedOut(work) {
    const { tell } = work;
    try {
        return (await noLonger(work)) ?? (await attempted(await begun(work), work));
    }
    catch (error) {
        const isFailure = error instanceof failure/* Failure */.H;
        const end = isFailure ? await noLonger(work) : undefined;
        if (end)
            return end;
        const said = isFailure ? reasons(error.problems) : ["A bug in ecs-actions ended it; the log has more."];
        const gone = error instanceof NoPreview ? { gone: true } : {};
        await tell({ stage: "failed", outcome: "failed", reasons: said, ...gone });
        throw error;
    }
}
/** @returns ARN of the service, where it stands already */
async function begun({ plan, input, context }) {
    const { ports, outputs } = context;
    const standing = await standingService(plan, input["preview-max"], ports);
    if (plan.route) {
        outputs["preview-url"] = plan.route.url;
        ports.log.line(`the preview of #${plan.identity.number} is at ${plan.route.url}`);
    }
    return standing;
}
async function attempted(standing, work) {
    const { plan, input, context } = work;
    const { ports, signal, build } = context;
    const place = { cluster: plan.cluster, service: plan.service };
    const unbuilt = {
        taskDefinition: plan.taskDefinition,
        serviceDefinition: plan.serviceDefinition(undefined),
    };
    const built = await build?.(unbuilt, place);
    if (built && "halted" in built)
        return { ending: built.halted };
    // A build takes minutes.
    const stale = built && (await noLonger(work));
    if (stale)
        return stale;
    // First of all: a sweep at this moment must not find it expired.
    if (standing !== undefined)
        await (await ports.preview.services()).addTags(standing, plan.tags);
    const route = plan.route && (await ensureRoute(plan.route, ports));
    const toDeploy = {
        taskDefinition: built ? built.documents.taskDefinition : plan.taskDefinition,
        serviceDefinition: plan.serviceDefinition(route?.targetGroupArn),
    };
    const roll = await (0,deploy/* deploy */.g)({ ...input, ...place, ...toDeploy, ...count(input) }, context);
    if ("halted" in roll)
        return { ending: roll.halted };
    if (standing === undefined)
        await checkRoom(work);
    const ending = roll.outcome === "started" ? await (0,deploy_ending/* finish */.O9)(roll, input, context) : await (0,deploy_ending/* deployed */.$8)(roll, ports);
    const isGreen = deployment_outcome/* outcomes */.K[ending.outcome ?? "succeeded"].green;
    if (ending.outcome === "cancelled")
        return { ending };
    const end = await noLonger(work, isGreen);
    if (end)
        return end;
    if (!isGreen)
        return { ending };
    if (plan.route && route)
        await removeFormer(route.former, plan.route, ports);
    if (!plan.route || !input["preview-probe"])
        return { ending };
    return { ending: (await untilItAnswers(plan.route.url, { ports, signal })) ?? ending };
}
/** @throws Failure where others made theirs at the same moment, and this is the one too many: it is gone then */
async function checkRoom({ plan, input, context }) {
    const { "preview-max": most, timeout } = input;
    const { ports, signal, outputs } = context;
    const why = most === undefined ? undefined : await oneTooMany(plan, most, ports);
    if (!why)
        return;
    delete outputs["preview-url"];
    throw await stepBack(why, plan, { ports, signal, timeout });
}
/** One task, also where an earlier run's `on-failure: stop`, or a person, left none. */
const count = (input) => ({ "desired-count": input["desired-count"] ?? 1 });
/**
 * How the step ends where the pull request was closed, or pushed to, meanwhile.
 * @param complete whether the preview stands: a newer commit is then its own run's concern
 */
async function noLonger({ plan, admitted, input, context, tell }, complete = false) {
    const { ports, signal, outputs } = context;
    const again = await admitted.again();
    if (again.go || (complete && again.outcome === "superseded"))
        return undefined;
    const ending = (0,admit/* halted */.T)(again, ports);
    if (again.outcome === "superseded")
        return { ending, gone: true };
    delete outputs["preview-url"];
    const left = await removeOfClosed(plan, { ports, signal, timeout: input.timeout, tell });
    return { ending: left ?? ending, gone: true };
}
/** What would be sent, and nothing that anybody is told at GitHub. */
async function rehearse(plan, input, context) {
    const { ports, build } = context;
    await begun({ plan, input, context });
    const place = { cluster: plan.cluster, service: plan.service };
    if (plan.route)
        await sayRoute(plan.route, ports);
    const group = plan.route && `(target group ${String(plan.route.targetGroup["Name"])})`;
    const serviceDefinition = plan.serviceDefinition(group);
    const built = await build?.({ taskDefinition: plan.taskDefinition, serviceDefinition }, place);
    if (built && "halted" in built)
        return built.halted;
    const taskDefinition = built ? built.documents.taskDefinition : plan.taskDefinition;
    const roll = await (0,deploy/* deploy */.g)({ ...input, ...place, ...count(input), taskDefinition, serviceDefinition }, context);
    return "halted" in roll ? roll.halted : (0,deploy_ending/* deployed */.$8)(roll, ports);
}
const reasons = (problems) => problems.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`));


/***/ }),

/***/ 479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ checkedWithPreview)
/* harmony export */ });
/* unused harmony export previewProblems */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _preview_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5349);
/* harmony import */ var _together_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7548);



/**
 * What the inputs say of a preview that makes no sense together.
 * @param input beside a wrong input some have no value
 */
function previewProblems(input) {
    const { "preview-host": host, "preview-listener": listener, "preview-health-check-path": path } = input;
    const problems = [];
    if (input.preview === "none")
        return [];
    if ((host === undefined) !== (listener === undefined)) {
        const [given, missing] = host === undefined ? ["preview-listener", "preview-host"] : ["preview-host", "preview-listener"];
        problems.push({
            message: `Input '${given}' needs '${missing}'.`,
            where: { input: given },
            hint: "A preview has a URL by both: the listener that requests come to, and the host name that tells them apart. Without both it has none.",
        });
    }
    if (path !== undefined && !/^\/[\x21-\x7e]{0,1023}$/.test(path)) {
        problems.push({
            message: "Input 'preview-health-check-path' must begin with '/', and be a path of at most 1024 characters.",
            where: { input: "preview-health-check-path" },
        });
    }
    try {
        if (host !== undefined)
            (0,_preview_host_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHostTemplate */ .D)(host);
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        problems.push(...error.problems);
    }
    return problems;
}
/**
 * Checks what else there is to check, and tells what is wrong in it together with what is wrong in the inputs of a preview.
 * @throws Failure with all of it
 */
async function checkedWithPreview(input, check) {
    const problems = previewProblems(input);
    const checked = await (0,_together_js__WEBPACK_IMPORTED_MODULE_2__/* .collected */ .g)(problems, check);
    if (checked === undefined || problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return checked;
}


/***/ }),

/***/ 7403:
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
// EXTERNAL MODULE: ./build/steps/render/check-task-definition.js + 3 modules
var check_task_definition = __webpack_require__(2393);
// EXTERNAL MODULE: ./build/steps/render/documents.js + 1 modules
var documents = __webpack_require__(11);
// EXTERNAL MODULE: ./build/steps/render/render.js + 2 modules
var render = __webpack_require__(7597);
;// CONCATENATED MODULE: ./build/steps/render/check.js








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
        message: `ECS is not known to have '${name}' in a service${nearest === undefined ? "." : `; did you mean '${nearest}'?`} It is sent as it is.`,
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
        serviceFile === undefined ? Promise.resolve(undefined) : serviceIn(serviceFile, input, ports),
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
/** Without its variables, where those are the wrong input, there is none that could be checked. */
async function serviceIn(file, input, ports) {
    if ("variables" in input && input.variables === undefined)
        throw new failure/* Failure */.H([]);
    return (0,documents/* loadServiceDefinition */.JS)(file, input.variables, ports);
}
/** The same for what is in the workspace: beside a wrong input nothing is asked of ECS. */
async function checkedFiles(input, ports) {
    const inWorkspace = { ...input, "task-definition-arn": undefined, "task-definition-family": undefined };
    return checkedDocuments(inWorkspace, { known: ["task-definition"], needed: false }, ports);
}


/***/ }),

/***/ 5132:
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

// EXTERNAL MODULE: ./build/deployment/judge.js + 2 modules
var judge = __webpack_require__(1205);
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
// EXTERNAL MODULE: ./build/report/task-link.js
var task_link = __webpack_require__(67);
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
        : `[Task ${(0,inert/* inertMarkdown */.Ic)((0,task_link/* taskId */.B)(task))}](${(0,task_link/* taskLink */.e)({ ...summary, task })}) in cluster ${(0,inert/* inertMarkdown */.Ic)(summary.cluster)}`;
    return [
        `### ${signs[outcome]} One-off task of ${(0,inert/* inertMarkdown */.Ic)(what)}: ${outcome}${time}`,
        (0,inert/* inertMarkdown */.Ic)(says),
        where,
        problem?.hint === undefined ? "" : `**What to do:** ${(0,inert/* inertMarkdown */.Ic)(problem.hint)}`,
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
    const title = `Last lines of container ${(0,inert/* inertHtml */.yj)(container)}`;
    return `<details><summary>${title}</summary>\n\n${fence}text\n${lines.join("\n")}\n${fence}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/deployment/container-log.js
var container_log = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/steps/run-task/log.js


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
            else {
                const { stream } = place;
                tails.push({ container, task: id, lines: await (await logs()).tail(stream, lines), stream });
            }
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

;// CONCATENATED MODULE: ./build/steps/run-task/ending.js



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
;// CONCATENATED MODULE: ./build/steps/run-task/watch.js






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
const watch_meanings = {
    PROVISIONING: "ECS looks for room for it, and makes its network interface where it has one",
    PENDING: "its images are pulled and its containers start",
    RUNNING: "its containers run",
    STOPPING: "its containers are told to end",
};
function statusText(status) {
    const meaning = watch_meanings[status];
    return meaning === undefined ? status : `${status}: ${meaning}`;
}
function timedOut(arn, verdict, { cluster, timeout }, { runs }) {
    const neverRan = ["PROVISIONING", "PENDING"].includes(verdict.status);
    return {
        outcome: "timed-out",
        says: `The task had not ended after ${Math.round(timeout / 1000)} s (${verdict.status}). It goes on.`,
        hint: `${neverRan ? "It never ran: is there room for it, and can its images be pulled? " : ""}Raise the timeout where it needs longer. To stop it: aws ecs stop-task --cluster ${cluster} --task ${(0,task_link/* taskId */.B)(arn)}`,
        containers: runs,
    };
}
async function cancelled(arn, { cluster, onCancel }, { ecs }) {
    const over = (says) => ({ outcome: "cancelled", says, containers: [] });
    const id = (0,task_link/* taskId */.B)(arn);
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
    const goesOn = `Task ${(0,task_link/* taskId */.B)(arn)} was started and goes on, and nobody can tell from here how it ends.`;
    return new failure/* Failure */.H(refusal.problems.map((problem, index) => index === 0 ? { ...problem, message: `${problem.message} ${goesOn}` } : problem), { cause: refusal });
}

;// CONCATENATED MODULE: ./build/steps/run-task/run-task.js











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
    log.line(`started a task of ${what}: ${(0,task_link/* taskLink */.e)({ region: ecs.region, cluster, task: task.taskArn })}`);
    if (!input.wait) {
        const says = `Task ${(0,task_link/* taskId */.B)(task.taskArn)} of ${what} was started and not waited for.`;
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

;// CONCATENATED MODULE: ./build/steps/run-task/one-off-task.js




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
                onCancel: input["on-cancel"] === "rollback" ? "stop" : "leave",
            };
            const { outcome, problem } = await runOnce({ ...start, ...settings }, { ports, signal, outputs });
            if (outcome === "started" || outcome === "succeeded")
                return undefined;
            return { outcome, ...(problem ? { problem } : {}) };
        },
    };
}


/***/ })

};
