export const id = 304;
export const ids = [304];
export const modules = {

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

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ cleanService),
/* harmony export */   Z: () => (/* binding */ ofDeployment)
/* harmony export */ });
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6755);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);



/** Members that DescribeServices gives and CreateService does not take (client-ecs 3.1164). */
const describeOnly = new Set([
    ...["serviceArn", "clusterArn", "status", "runningCount", "pendingCount", "platformFamily", "taskSets"],
    ...["deployments", "roleArn", "events", "createdAt", "createdBy", "resourceManagementType"],
    ...["currentServiceDeployment", "currentServiceRevisions"],
]);
/** Members of CreateService that DescribeServices shows with each deployment, and not with the service. */
const ofDeployment = [
    "serviceConnectConfiguration",
    "volumeConfigurations",
    "vpcLatticeConfigurations",
];
/**
 * Takes out nulls, an empty list of tags, and the members that only Describe gives, and unwraps what `aws ecs
 * describe-services` prints. What Describe shows elsewhere than CreateService takes it is put in its place.
 * @throws Failure where the document is no service definition, or holds several services
 */
function cleanService(original, whereIs) {
    const removed = [];
    const whole = (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutNulls */ .L)(original, removed);
    const nulls = [...removed];
    const { service, prefix } = opened((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(whole) ? whole : {}, whereIs);
    // Describe counts a DAEMON's instances, and Create takes no count for one.
    const isCounted = service["serviceArn"] !== undefined && service["schedulingStrategy"] === "DAEMON";
    const isLeftOut = ([name, value]) => describeOnly.has(name) ||
        (name === "tags" && Array.isArray(value) && value.length === 0) ||
        (name === "desiredCount" && isCounted);
    const entries = Object.entries(service);
    removed.push(...entries.filter(isLeftOut).map(([name]) => [...prefix, name]));
    return {
        document: { ...shownElsewhere(service), ...Object.fromEntries(entries.filter((one) => !isLeftOut(one))) },
        removed,
        originalPath: (path) => (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_1__/* .originalPath */ .P)([...prefix, ...path], nulls),
    };
}
function opened(whole, whereIs) {
    const { services, service, containerDefinitions, taskDefinition } = whole;
    if (containerDefinitions !== undefined || (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(taskDefinition)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: "This is a task definition, not a service definition.",
            where: whereIs([containerDefinitions === undefined ? "taskDefinition" : "containerDefinitions"]),
            hint: "Name it in the input `task-definition`.",
        });
    }
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(service))
        return { service, prefix: ["service"] };
    if (!Array.isArray(services))
        return { service: whole, prefix: [] };
    const [only, ...others] = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(services);
    if (only && others.length === 0)
        return { service: only, prefix: ["services", 0] };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `This is the AWS CLI's answer about ${only ? others.length + 1 : "no"} services; a service definition is of one.`,
        where: whereIs(["services"]),
        hint: "Keep the one that is meant.",
    });
}
/** Without its cluster a service that was described would be another one in cluster `default`. */
function shownElsewhere({ clusterArn, deployments }) {
    const primary = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(deployments).find(({ status }) => status === "PRIMARY") ?? {};
    const shown = ofDeployment.flatMap((name) => {
        const value = primary[name];
        return value === undefined ? [] : [[name, value]];
    });
    return { ...(clusterArn === undefined ? {} : { cluster: clusterArn }), ...Object.fromEntries(shown) };
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText)
/* harmony export */ });
/** `containerDefinitions[0].image`; a name that is no plain word stands in brackets: `dockerLabels["a.b"]`. */
function pathText(path) {
    return path
        .map((step, index) => {
        if (typeof step === "number")
            return `[${step}]`;
        if (!/^[\w-]+$/.test(step))
            return `[${JSON.stringify(step)}]`;
        return index === 0 ? step : `.${step}`;
    })
        .join("");
}


/***/ }),

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutNulls),
/* harmony export */   P: () => (/* binding */ originalPath)
/* harmony export */ });
/**
 * The value without nulls, in objects and in lists, copied only where there are some: `aws … describe-*` and
 * `--generate-cli-skeleton` print them for members that are not set, and ECS refuses them. Empty texts, lists and
 * objects stay: they mean something.
 * @returns undefined where the value itself is null
 */
function withoutNulls(value, removed) {
    return kept(value, removed, []);
}
/** @param path the way to the value; one list for the whole walk, which most of a document never asks for */
function kept(value, removed, path) {
    if (value === null) {
        removed.push([...path]);
        return undefined;
    }
    if (typeof value !== "object")
        return value;
    const depth = path.length;
    const inside = (step, item) => {
        path[depth] = step;
        const result = kept(item, removed, path);
        path.length = depth;
        return result;
    };
    if (Array.isArray(value)) {
        const items = value.map((item, index) => inside(index, item)).filter((item) => item !== undefined);
        return items.length === value.length && items.every((item, index) => item === value[index])
            ? value
            : items;
    }
    const names = Object.keys(value);
    const members = names.map((name) => inside(name, value[name] ?? null));
    if (members.every((member, index) => member === value[names[index] ?? ""]))
        return value;
    return Object.fromEntries(names.flatMap((name, index) => {
        const member = members[index];
        return member === undefined ? [] : [[name, member]];
    }));
}
/** Where a value of the copy stood in the original: removed items of a list move the ones after them. */
function originalPath(path, removed) {
    const original = [];
    for (const step of path) {
        if (typeof step === "string") {
            original.push(step);
            continue;
        }
        const gaps = removed
            .filter((gone) => gone.length === original.length + 1 && original.every((part, i) => part === gone[i]))
            .map((gone) => gone.at(-1))
            .filter((index) => typeof index === "number")
            .sort((a, b) => a - b);
        let index = step;
        for (const gap of gaps)
            if (gap <= index)
                index += 1;
        original.push(index);
    }
    return original;
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
 * The service as it is before a deployment; undefined where it is to be created. One that is DRAINING can be created
 * anew once it is gone.
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
        if (mayCreate)
            return live;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: `Service '${service}' is being deleted (DRAINING): its tasks are still stopping, and it cannot be updated any more.`,
            where: { input: "service" },
            hint: "With `service-definition` this step waits until it is gone, and creates it anew.",
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

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q7: () => (/* binding */ documents_all),
  JS: () => (/* binding */ loadServiceDefinition),
  KH: () => (/* binding */ loadTaskDefinitions)
});

// EXTERNAL MODULE: ./build/deployment/service-document.js
var service_document = __webpack_require__(5855);
;// CONCATENATED MODULE: ./build/deployment/service-types.js
/** Members of a service definition that hold no text: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
const serviceTypes = {
    desiredCount: "number",
    healthCheckGracePeriodSeconds: "number",
    enableECSManagedTags: "boolean",
    enableExecuteCommand: "boolean",
    deploymentConfiguration: {
        maximumPercent: "number",
        minimumHealthyPercent: "number",
        bakeTimeInMinutes: "number",
        deploymentCircuitBreaker: { enable: "boolean", rollback: "boolean" },
        alarms: { enable: "boolean", rollback: "boolean" },
    },
    loadBalancers: [{ containerPort: "number" }],
    serviceRegistries: [{ port: "number", containerPort: "number" }],
    capacityProviderStrategy: [{ weight: "number", base: "number" }],
    serviceConnectConfiguration: {
        enabled: "boolean",
        services: [{ ingressPortOverride: "number", clientAliases: [{ port: "number" }] }],
    },
    volumeConfigurations: [
        { managedEBSVolume: { sizeInGiB: "number", iops: "number", throughput: "number", encrypted: "boolean" } },
    ],
};

// EXTERNAL MODULE: ./build/document/parse.js + 10 modules
var parse = __webpack_require__(3020);
// EXTERNAL MODULE: ./build/document/path.js
var path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/task-definition/clean.js
var clean = __webpack_require__(8983);
// EXTERNAL MODULE: ./build/task-definition/merge.js
var merge = __webpack_require__(5602);
// EXTERNAL MODULE: ./build/task-definition/mistaken.js
var task_definition_mistaken = __webpack_require__(4234);
// EXTERNAL MODULE: ./build/task-definition/render.js + 2 modules
var render = __webpack_require__(3555);
// EXTERNAL MODULE: ./build/task-definition/template.js
var template = __webpack_require__(4250);
// EXTERNAL MODULE: ./build/together.js
var together = __webpack_require__(7548);
// EXTERNAL MODULE: ./build/steps/render/layers.js
var render_layers = __webpack_require__(6723);
;// CONCATENATED MODULE: ./build/steps/render/documents.js













/**
 * Reads the files of a task definition, puts the variables in and merges each later file into what the ones before it
 * gave.
 * @param variables undefined: `${…}` is text like any other
 * @throws Failure where a file cannot be read, holds no object, a variable that is not declared, or a container that
 *   cannot be merged
 */
async function loadTaskDefinitions(files, variables, ports) {
    const [first, ...later] = await documents_all(files.map(async (file) => {
        const { value, whereIs } = await load(file, "task-definition", ports);
        return { file, value: variables ? (0,template/* fillIn */.p)(value, variables, whereIs) : value, whereIs };
    }));
    if (!first)
        throw new failure/* Failure */.H({ message: "No file is named.", where: { input: "task-definition" } });
    let loaded = ofOneFile(first, ports);
    (0,together/* together */.b)(later.map(({ file, value, whereIs }) => () => {
        const { document, originalPath } = (0,clean/* cleanFragment */.M)(value);
        const merged = (0,render_layers/* layered */.dZ)(loaded, { document, whereIs: (path) => whereIs(originalPath(path)) });
        loaded = { ...merged, source: merged.document, file: `${loaded.file}, ${file}` };
    }));
    return loaded;
}
/** @throws Failure where a container in a map has two names */
function ofOneFile({ file, value, whereIs }, ports) {
    const { document, described, removed, originalPath } = (0,clean/* clean */.u)(value);
    if (removed.length > 0)
        ports.log.debug(`${file}: left out ${removed.map(path/* pathText */.L).join(", ")}`);
    const read = { document, whereIs: (path) => whereIs(originalPath(path)) };
    const containers = document["containerDefinitions"];
    if (!(0,json/* isObject */.Gv)(containers))
        return { ...read, source: document, described, file };
    const twoNames = (0,render/* renamed */.fN)(document);
    if (twoNames.length > 0) {
        throw new failure/* Failure */.H(twoNames.map(({ path, ...problem }) => ({ ...problem, where: read.whereIs(path) })));
    }
    const listed = { ...document, containerDefinitions: (0,merge/* containerList */.e)(containers) };
    return (0,render_layers/* placed */.GS)({ ...read, document: listed, source: listed, described, file }, read);
}
/**
 * @param variables undefined: `${…}` is text like any other
 * @throws Failure where the file cannot be read, holds no service definition, or a variable that is not declared
 */
async function loadServiceDefinition(file, variables, ports) {
    const { value, whereIs } = await load(file, "service-definition", ports);
    const filled = variables ? (0,template/* fillIn */.p)(value, variables, whereIs, serviceTypes) : value;
    const { document, removed, originalPath } = (0,service_document/* cleanService */.N)(filled, whereIs);
    if (removed.length > 0)
        ports.log.debug(`${file}: left out ${removed.map(path/* pathText */.L).join(", ")}`);
    return { document, file, whereIs: (path) => whereIs(originalPath(path)) };
}
async function load(file, input, ports) {
    const { value, whereIs } = (0,parse/* parseDocument */.T)(await ports.files.read(file, input), file);
    const mistaken = input === "task-definition" ? (0,task_definition_mistaken/* mistakenFor */.e)(value) : undefined;
    if (mistaken) {
        const { message, hint, path } = mistaken;
        throw new failure/* Failure */.H({ message, where: whereIs(path), hint });
    }
    if ((0,json/* isObject */.Gv)(value))
        return { value, whereIs };
    throw new failure/* Failure */.H({
        message: `A ${input} is an object with named members; this file holds ${Array.isArray(value) ? "a list" : "something else"}.`,
        where: whereIs([]),
        hint: "Does the input name the right file?",
    });
}
/**
 * Does all of these, so that what is wrong in one does not hide what is wrong in another.
 * @throws Failure with the problems of all of them
 */
async function documents_all(work) {
    const problems = [];
    const results = await Promise.allSettled(work);
    for (const result of results) {
        if (result.status === "fulfilled")
            continue;
        if (!(result.reason instanceof failure/* Failure */.H))
            throw result.reason;
        problems.push(...result.reason.problems);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return (await Promise.all(work));
}


/***/ }),

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ checkFragment),
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   dZ: () => (/* binding */ layered)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _task_definition_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4126);
/* harmony import */ var _task_definition_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5602);
/* harmony import */ var _task_definition_render_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3555);




/**
 * A definition with a fragment merged in; a part of it stands where it was said last.
 * @throws Failure with what of the fragment cannot be merged, at its place
 */
function layered(loaded, fragment) {
    checkFragment(loaded.document, fragment);
    return placed({ ...loaded, document: (0,_task_definition_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeDefinition */ .m)(loaded.document, fragment.document) }, loaded, fragment);
}
/** @throws Failure with what of the fragment cannot be merged into the definition, at its place */
function checkFragment(definition, fragment) {
    const found = (0,_task_definition_render_js__WEBPACK_IMPORTED_MODULE_3__/* .misfits */ .gX)(definition, fragment.document);
    if (found.length === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(found.map(({ path, ...problem }) => ({ ...problem, where: fragment.whereIs(path) })));
}
/** A changed definition, whose parts stand where the layer says that leads nearest to them; of equals the later one. */
function placed(changed, ...layers) {
    const whereIs = (path) => {
        let best;
        for (const layer of layers) {
            const found = (0,_task_definition_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x)(changed.document, path, layer.document);
            if (!best ||
                found.length > best.path.length ||
                (found.length === best.path.length && found.length > 0)) {
                best = { path: found, layer };
            }
        }
        return best ? best.layer.whereIs(best.path) : {};
    };
    return { ...changed, whereIs };
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


/***/ }),

/***/ 6520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   n: () => (/* binding */ isEqual)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

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
/** Whether two values are equal, whatever the order of their members. */
function isEqual(one, other) {
    if (one === other)
        return true;
    if (Array.isArray(one) || Array.isArray(other)) {
        if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length)
            return false;
        return one.every((item, index) => isEqual(item, other[index] ?? null));
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(other))
        return false;
    const names = Object.keys(one);
    return (names.length === Object.keys(other).length &&
        names.every((name) => Object.hasOwn(other, name) && isEqual(one[name] ?? null, other[name] ?? null)));
}


/***/ }),

/***/ 8983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ cleanFragment),
/* harmony export */   u: () => (/* binding */ clean)
/* harmony export */ });
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6755);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);


/** Members that DescribeTaskDefinition gives and RegisterTaskDefinition does not take (client-ecs 3.1164). */
const describeOnly = new Set([
    "taskDefinitionArn",
    "revision",
    "status",
    "requiresAttributes",
    "compatibilities",
    "registeredAt",
    "deregisteredAt",
    "deleteRequestedAt",
    "registeredBy",
]);
/**
 * Takes out nulls, an empty list of tags, and the members that only Describe gives, and unwraps `{ "taskDefinition": …, "tags": … }` as
 * `aws ecs describe-task-definition` prints it. Everything else stays: unknown members, empty texts, lists and objects.
 */
function clean(original) {
    const removed = [];
    const whole = asObject((0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutNulls */ .L)(original, removed));
    const nulls = [...removed];
    const { inner, wrapped, besides, inWhole } = opened(whole);
    const entries = Object.entries(inner);
    const described = entries.filter(([name]) => describeOnly.has(name));
    const noTags = entries.filter(isNoTags);
    for (const [name] of [...described, ...noTags])
        removed.push([...inWhole([]), name]);
    if (wrapped)
        removed.push(...Object.keys(whole)
            .filter((name) => name !== "taskDefinition" && !Object.hasOwn(besides, name))
            .map((name) => [name]));
    return {
        document: Object.fromEntries([
            ...entries.filter((entry) => !describeOnly.has(entry[0]) && !isNoTags(entry)),
            ...Object.entries(besides),
        ]),
        described: Object.fromEntries(described),
        removed,
        originalPath: (path) => (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__/* .originalPath */ .P)(inWhole(path), nulls),
    };
}
/**
 * The same for a fragment that is to be merged in: its nulls stay, as they remove what they stand for.
 */
function cleanFragment(original) {
    const { inner, besides, inWhole } = opened(original);
    const kept = Object.entries({ ...inner, ...besides }).filter((entry) => !describeOnly.has(entry[0]) && !isNoTags(entry));
    return { document: Object.fromEntries(kept), originalPath: inWhole };
}
/** The definition in what `aws ecs describe-task-definition` prints; any other document is one itself. */
function opened(whole) {
    const definition = wrappedIn(whole);
    // Describe gives the tags beside the definition, Register takes them in it.
    // It shows a definition without tags as an empty list, which Register refuses: "Tags can not be empty."
    const beside = definition && isFilled(whole["tags"]) && !isFilled(definition["tags"]);
    const prefix = definition ? ["taskDefinition"] : [];
    return {
        inner: definition ?? whole,
        wrapped: definition !== undefined,
        besides: beside ? { tags: whole["tags"] ?? [] } : {},
        inWhole: (path) => (beside && path[0] === "tags" ? path : [...prefix, ...path]),
    };
}
function wrappedIn(document) {
    const inner = document["taskDefinition"];
    const isDefinition = (value) => "containerDefinitions" in value || "family" in value;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner) && isDefinition(inner) && !isDefinition(document) ? inner : undefined;
}
/** Consoles write `"tags": []`, and ECS does not take it back: "Tags can not be empty." */
function isNoTags([name, value]) {
    return name === "tags" && Array.isArray(value) && value.length === 0;
}
function isFilled(tags) {
    return tags !== undefined && tags !== null && !(Array.isArray(tags) && tags.length === 0);
}
function asObject(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : {};
}


/***/ }),

/***/ 2396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   Dh: () => (/* binding */ itemKey),
/* harmony export */   N8: () => (/* binding */ isOrderFree),
/* harmony export */   Yg: () => (/* binding */ toldApart),
/* harmony export */   fy: () => (/* binding */ isMergedByKey),
/* harmony export */   ub: () => (/* binding */ mergeKey)
/* harmony export */ });
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6755);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6520);



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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item))
        return typeof item === "string" && names.length === 0 ? item : undefined;
    const parts = names.flatMap((name) => {
        const value = Object.hasOwn(item, name) ? item[name] : undefined;
        return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
    });
    return parts.length > 0 ? parts.join(":") : undefined;
}
/** What an item is merged by where that is less than all that tells it from the others; [] where nothing is. */
const mergeKeys = {
    // The type names no item, and an expression is all that there is to change.
    placementConstraints: [],
    // Two host ports may lead to one container port; which is meant, only the host port can say.
    portMappings: ["containerPort", "containerPortRange"],
    extraHosts: ["hostname"],
    devices: ["hostPath"],
};
/** True for a list whose items a fragment is merged into one by one; any other list is replaced as a whole. */
function isMergedByKey(member) {
    const names = Object.hasOwn(mergeKeys, member) ? mergeKeys[member] : keys[member];
    return isOrderFree(member) && names !== undefined && names.length > 0;
}
/** The key that an item of a list is merged by; undefined for one that has none. */
function mergeKey(member, item) {
    if (!Object.hasOwn(mergeKeys, member))
        return itemKey(member, item);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item))
        return undefined;
    const parts = (mergeKeys[member] ?? []).flatMap((name) => {
        const value = Object.hasOwn(item, name) ? item[name] : undefined;
        return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
    });
    if (parts.length === 0)
        return undefined;
    return member === "portMappings" ? `${parts.join(":")}/${item["protocol"] ?? "tcp"}` : parts.join(":");
}
/** What tells items of one merge key apart, where there can be several of them. */
const apart = {
    portMappings: "hostPort",
    extraHosts: "ipAddress",
    devices: "containerPath",
};
/** What an item says to be told apart from others of its key; "" where it says nothing, or null. */
function toldApart(member, item) {
    const name = Object.hasOwn(apart, member) ? apart[member] : undefined;
    return name !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item) && Object.hasOwn(item, name) ? String(item[name] ?? "") : "";
}
/** Text that is the same for two items of a list merged by key exactly where one takes the other's place. */
function identity(member, item) {
    const key = mergeKey(member, item) ?? [(0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)((0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutNulls */ .L)(item, []) ?? null)];
    return JSON.stringify([key, toldApart(member, item)]);
}


/***/ }),

/***/ 4126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);
/* harmony import */ var _keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2396);


/**
 * Where a value of a rendered definition stands in one of the documents that it was made of: the way as far as it leads
 * there. Items of lists with keys are found by their keys, as variables may have been removed before them, and a
 * container in a map of containers by its name.
 */
function locate(rendered, path, source) {
    const found = [];
    let [here, there, member] = [rendered, source, ""];
    for (const step of path) {
        const at = typeof step === "number" ? itemIn(there, step, here, member) : step;
        const next = at === undefined ? undefined : part(there, at);
        if (at === undefined || next === undefined)
            return found;
        found.push(at);
        if (typeof step === "string")
            member = step;
        [here, there] = [part(here, step), next];
    }
    return found;
}
/** Where the item that is at `step` in the rendered list is in the other one. */
function itemIn(there, step, here, member) {
    const item = part(here, step);
    if (item === undefined || !(0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergedByKey */ .fy)(member))
        return step;
    const key = (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeKey */ .ub)(member, item);
    if (!Array.isArray(there))
        return member === "containerDefinitions" ? key : undefined;
    const wanted = (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(member, item);
    const ours = Array.isArray(here) ? here.map((each) => (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(member, each)) : [];
    const theirs = there.map((each) => (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(member, each));
    const same = [...theirs.keys()].filter((at) => theirs[at] === wanted);
    // Of two variables of one name the later counts: the last ones belong together, then those before them.
    const behind = ours.slice(step + 1).filter((each) => each === wanted).length;
    if (same.length > 0)
        return same[same.length - 1 - behind];
    // It was changed by what it was merged with, unless that is another item here.
    const at = there.findLastIndex((each, index) => key !== undefined && (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeKey */ .ub)(member, each) === key && !ours.includes(theirs[index] ?? ""));
    return at === -1 ? undefined : at;
}
function part(value, step) {
    if (typeof step === "number")
        return Array.isArray(value) ? value[step] : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}


/***/ }),

/***/ 5602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ containerList),
/* harmony export */   m: () => (/* binding */ mergeDefinition)
/* harmony export */ });
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6755);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);
/* harmony import */ var _keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2396);



/**
 * A task definition with a fragment of one merged into it (docs/rendering.md): objects member by member, lists with
 * keys item by item, anything else replaced; null removes. `containerDefinitions` of the fragment may be a map by
 * container name, in which null removes a container. Merging the same fragment again changes nothing.
 */
function mergeDefinition(document, fragment) {
    const { containerDefinitions: containers } = fragment;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(containers))
        return mergeObject(document, fragment);
    const present = document["containerDefinitions"];
    const gone = new Set(Object.keys(containers).filter((name) => containers[name] === null));
    const kept = Array.isArray(present)
        ? present.filter((item) => !gone.has((0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .itemKey */ .Dh)("containerDefinitions", item) ?? ""))
        : [];
    return mergeObject({ ...document, containerDefinitions: kept }, { ...fragment, containerDefinitions: containerList(containers) });
}
/** Containers by name as a list. What is no object stays what it is: rules say so. */
function containerList(containers) {
    return Object.entries(containers).flatMap(([name, container]) => {
        if (container === null)
            return [];
        return [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(container) ? { ...container, name } : container];
    });
}
function mergeObject(base, fragment) {
    const merged = new Map(Object.entries(base));
    for (const [name, value] of Object.entries(fragment)) {
        const result = mergeValue(merged.get(name), value, name);
        if (result === undefined)
            merged.delete(name);
        else
            merged.set(name, result);
    }
    return Object.fromEntries(merged);
}
/** @returns undefined where the member is to be removed */
function mergeValue(base, value, name) {
    if (value === null)
        return undefined;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return mergeObject((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(base) ? base : {}, value);
    const bare = (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutNulls */ .L)(value, []);
    if (Array.isArray(bare) && Array.isArray(value) && (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergedByKey */ .fy)(name)) {
        return mergeList(Array.isArray(base) ? base : [], value, name);
    }
    return bare;
}
/** Items keep their places, new ones come last. An item that is merged into is taken once. */
function mergeList(base, fragment, name) {
    const items = lastOfEach(fragment, name);
    const targets = counterparts(base, items, name);
    const merged = [...base];
    for (const [index, item] of items.entries()) {
        const at = targets[index];
        const result = mergeValue(at === undefined ? undefined : base[at], item, "");
        if (result === undefined)
            continue;
        if (at === undefined)
            merged.push(result);
        else
            merged[at] = result;
    }
    return merged;
}
function lastOfEach(items, name) {
    const last = new Map(items.map((item, index) => [(0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(name, item), index]));
    return items.filter((item, index) => last.get((0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(name, item)) === index);
}
/**
 * Which item each item of a fragment is merged into: the one that is the same; of two that are, the last one, as of two
 * variables of one name it counts. Else one with the same key, unless there are several and it says that it is another.
 */
function counterparts(base, items, name) {
    const identities = base.map((item) => (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(name, item));
    const free = new Set(base.keys());
    const take = (at) => {
        if (at !== undefined)
            free.delete(at);
        return at;
    };
    const same = items.map((item) => {
        const wanted = (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .identity */ .D_)(name, item);
        return take([...free].findLast((at) => identities[at] === wanted));
    });
    return items.map((item, index) => same[index] ?? take(alike(item)));
    function alike(item) {
        const key = (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeKey */ .ub)(name, item);
        const candidates = [...base.keys()].filter((at) => key !== undefined && (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeKey */ .ub)(name, base[at] ?? null) === key);
        if (candidates.length > 1 && (0,_keyed_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .toldApart */ .Yg)(name, item) !== "")
            return undefined;
        return candidates.find((at) => free.has(at));
    }
}


/***/ }),

/***/ 4234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ mistakenFor)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

const container = 'Put it into { "family": …, "containerDefinitions": [ … ] }.';
const ask = "Does the input name the right file?";
/** By members, of which the first that fits counts; `has` tells whether a member is there, null or not. */
const kinds = [
    {
        fits: (_, { sops }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(sops) && ("version" in sops || "mac" in sops),
        member: "sops",
        what: "a file that SOPS has encrypted",
        hint: "Decrypt it in a step before this one: `sops decrypt`.",
    },
    {
        fits: (has) => has("AWSEBDockerrunVersion"),
        member: "AWSEBDockerrunVersion",
        what: "Elastic Beanstalk's Dockerrun.aws.json",
        hint: "Keep containerDefinitions and volumes, and add a family.",
    },
    {
        fits: (has, { Resources }) => has("AWSTemplateFormatVersion") || (has("Resources") && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(Resources)),
        member: "Resources",
        what: "a CloudFormation template",
        hint: "CloudFormation registers what stands in it; a step can take the family from ECS instead.",
    },
    {
        fits: (has, { Resources }) => has("Resources") && Array.isArray(Resources),
        member: "Resources",
        what: "an AppSpec file of CodeDeploy",
        hint: ask,
    },
    {
        fits: (has) => has("ContainerDefinitions") || has("Family"),
        member: "ContainerDefinitions",
        what: "a task definition as CloudFormation writes it, with names that begin in upper case",
        hint: "Begin every name in lower case, as in ECS's API: containerDefinitions, portMappings, containerPort.",
    },
    {
        fits: (has) => has("container_definitions"),
        member: "container_definitions",
        what: "a task definition with the names of Terraform or Ansible",
        hint: "Write names as ECS's API has them: containerDefinitions, networkMode, portMappings.",
    },
    {
        fits: (has) => has("task_definition"),
        member: "task_definition",
        what: "the ecs-params.yml of ecs-cli",
        hint: "`ecs-cli compose create` registers a definition; a step can take its family from ECS.",
    },
    {
        fits: (has) => has("apiVersion", "kind"),
        member: "kind",
        what: "a manifest of Kubernetes",
        hint: ask,
    },
    { fits: (has) => has("on", "jobs"), member: "jobs", what: "a workflow of GitHub Actions", hint: ask },
    {
        fits: (has, { type }) => has("name") && typeof type === "string" && /(?:Service|Job|Site)$/.test(type),
        member: "type",
        what: "a manifest of AWS Copilot",
        hint: "Copilot registers the definition; a step can take the family from ECS: <app>-<env>-<service>.",
    },
    {
        fits: (has, { services }) => has("services") && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(services),
        member: "services",
        what: "a Compose file",
        hint: "ECS takes task definitions only; each service's image, ports and environment go into a container of one.",
    },
    {
        fits: (has) => has("services") || has("serviceArns"),
        member: "services",
        what: "the AWS CLI's answer about services",
        hint: "Name the service in the input `service`, or write the answer of `aws ecs describe-task-definition`.",
    },
    {
        fits: (has) => has("serviceName") || has("serviceArn"),
        member: "serviceName",
        what: "a service definition",
        hint: "Name it in the input `service-definition` of a step that deploys; a task definition has containerDefinitions.",
    },
    {
        fits: (has) => has("taskDefinitionArns"),
        member: "taskDefinitionArns",
        what: "the AWS CLI's list of task definitions",
        hint: "Write the answer of `aws ecs describe-task-definition`, or name the family in the step.",
    },
    {
        fits: (has) => has("tasks") || has("taskArns"),
        member: "tasks",
        what: "the AWS CLI's answer about tasks",
        hint: "Write the answer of `aws ecs describe-task-definition`, or name the family in the step.",
    },
    {
        fits: (has) => has("ImageURI") || has("imageUri"),
        member: "ImageURI",
        what: "an imageDetail.json of CodePipeline",
        hint: ask,
    },
    {
        fits: (has) => has("name", "image"),
        member: "name",
        what: "a single container definition",
        hint: container,
    },
];
/**
 * What a document is instead of a task definition, where that can be told; undefined for a task definition, and for
 * whatever is nothing that is known.
 */
function mistakenFor(document) {
    if (Array.isArray(document))
        return list(document);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document))
        return undefined;
    const has = (...names) => names.every((name) => Object.hasOwn(document, name));
    const isDefinition = has("containerDefinitions") || has("family");
    const found = kinds.find(({ fits, member }) => (!isDefinition || alsoWith.has(member)) && fits(has, document));
    if (!found)
        return undefined;
    const path = has(found.member) ? [found.member] : [];
    return { message: `This is ${found.what}, not a task definition.`, path, hint: found.hint };
}
/** Kinds that have the members of a task definition too. */
const alsoWith = new Set(["sops", "AWSEBDockerrunVersion"]);
function list(items) {
    const [first] = items;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(first))
        return undefined;
    const at = (message, hint) => ({ message, path: [0], hint });
    if ("imageUri" in first) {
        return at("This is an imagedefinitions.json of CodePipeline, not a task definition.", ask);
    }
    if ("taskDefinition" in first || "containerDefinitions" in first) {
        return at("This is a list around a task definition.", "Take it out of the list: remove the outer [ and ].");
    }
    if ("image" in first || "name" in first) {
        return at("This is a list of container definitions, as Terraform's container_definitions takes it, not a task definition.", container);
    }
    return undefined;
}


/***/ }),

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MR: () => (/* binding */ containerNames),
  gX: () => (/* binding */ misfits),
  XS: () => (/* binding */ missingContainers),
  fN: () => (/* binding */ renamed),
  XX: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/together.js
var together = __webpack_require__(7548);
;// CONCATENATED MODULE: ./build/task-definition/image-reference.js
const digest = /^(?:[^@\s]*@)?(sha256:[0-9a-f]{64})$/;
/**
 * The image that a container gets. A bare digest (`sha256:…`, as build-and-push's output `digests` has it) goes to the
 * repository of the image that is there: an account id, which GitHub may mask between jobs, need not be handed over.
 * @returns undefined where a digest comes alone and there is no image whose repository it could be of
 */
function imageFor(wanted, present) {
    if (!/^@?sha256:/.test(wanted))
        return wanted;
    const found = digest.exec(wanted)?.[1];
    const repository = repositoryOf(present ?? "");
    return found === undefined || repository === "" ? undefined : `${repository}@${found}`;
}
/** An image's reference without tag and digest; the colon of a registry's port is none of a tag's. */
function repositoryOf(image) {
    const name = image.split("@")[0] ?? image;
    const colon = name.lastIndexOf(":");
    return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
}

;// CONCATENATED MODULE: ./build/task-definition/container-changes.js



/** A copy of a container with the changes made. @throws Failure where a member to be changed is not of its type */
function changeContainer(container, change) {
    const { image, environmentFiles, command, entryPoint } = change;
    return {
        ...container,
        ...(image === undefined ? {} : { image: newImage(container, image) }),
        ...entries(container, "environment", "value", change.environment),
        ...entries(container, "secrets", "valueFrom", change.secrets),
        ...(environmentFiles
            ? { environmentFiles: environmentFiles.map((value) => ({ value, type: "s3" })) }
            : {}),
        ...logConfiguration(container, change),
        ...(change.dockerLabels
            ? { dockerLabels: { ...member(container, "dockerLabels"), ...change.dockerLabels } }
            : {}),
        ...(command ? { command: [...command] } : {}),
        ...(entryPoint ? { entryPoint: [...entryPoint] } : {}),
    };
}
function newImage(container, wanted) {
    const image = imageFor(wanted, (0,json/* text */.Qq)(container["image"]));
    if (image !== undefined)
        return image;
    throw new failure/* Failure */.H({
        message: `The image for container '${(0,json/* text */.Qq)(container["name"])}' is a digest without a repository, ${container["image"] === undefined ? "and the container has no image whose repository it could be of" : "and not a whole one: sha256: and 64 hex digits"}.`,
        where: { input: "images" },
        hint: "Give the whole reference: registry/repository@sha256:….",
    });
}
function logConfiguration(container, { logDriver, logOptions }) {
    if (logDriver === undefined && !logOptions)
        return {};
    const present = member(container, "logConfiguration");
    const options = logOptions
        ? { options: { ...member(present, "options", (0,json/* text */.Qq)(container["name"])), ...logOptions } }
        : {};
    return { logConfiguration: { ...present, ...(logDriver === undefined ? {} : { logDriver }), ...options } };
}
/** An object member of a container, or of its log configuration; {} where it is absent. @throws Failure where it is something else */
function member(object, name, container = (0,json/* text */.Qq)(object["name"])) {
    const present = object[name] ?? {};
    if ((0,json/* isObject */.Gv)(present))
        return present;
    throw new failure/* Failure */.H({
        message: `\`${name}\` of container '${container}' is not an object, so nothing can be set in it.`,
    });
}
/** Entries keep their places and their other members; new ones come last. */
function entries(container, list, valueMember, change) {
    if (!change)
        return {};
    const { set = {}, remove = [], replace = false } = change;
    const present = container[list] ?? [];
    if (!Array.isArray(present)) {
        throw new failure/* Failure */.H({
            message: `The ${list === "secrets" ? "secrets" : "environment"} of container '${(0,json/* text */.Qq)(container["name"])}' is not a list.`,
            hint: `Write it as a list of { "name": …, "${valueMember}": … }.`,
        });
    }
    const unset = new Map(Object.entries(set));
    const kept = present.flatMap((entry) => {
        const name = (0,json/* isObject */.Gv)(entry) ? (0,json/* text */.Qq)(entry["name"]) : undefined;
        if (!(0,json/* isObject */.Gv)(entry) || name === undefined)
            return replace ? [] : [entry];
        if (!Object.hasOwn(set, name))
            return replace || remove.includes(name) ? [] : [entry];
        const value = unset.get(name);
        // A name that is there twice is there once afterwards.
        if (value === undefined)
            return [];
        unset.delete(name);
        return [{ ...entry, [valueMember]: value }];
    });
    for (const [name, value] of unset)
        kept.push({ name, [valueMember]: value });
    return kept.length > 0 || list in container ? { [list]: kept } : {};
}

// EXTERNAL MODULE: ./build/task-definition/merge.js
var merge = __webpack_require__(5602);
;// CONCATENATED MODULE: ./build/task-definition/render.js







/**
 * A copy of the document with the changes made.
 * @throws Failure where a container is not there, with those that are
 */
function render(document, changes) {
    const { containers = {}, overrides, cpuArchitecture, operatingSystemFamily, ...members } = changes;
    refuse(missingContainers(document, Object.keys(containers)));
    const definitions = document["containerDefinitions"];
    const platform = told({ cpuArchitecture, operatingSystemFamily });
    const present = document["runtimePlatform"];
    const changed = {
        ...document,
        ...told(members),
        ...(Object.keys(platform).length === 0
            ? {}
            : { runtimePlatform: { ...((0,json/* isObject */.Gv)(present) ? present : {}), ...platform } }),
        ...(Array.isArray(definitions)
            ? {
                containerDefinitions: (0,together/* together */.b)(definitions.map((container) => () => changedContainer(container, containers))),
            }
            : {}),
    };
    if (!overrides)
        return changed;
    refuse(misfits(changed, overrides));
    return (0,merge/* mergeDefinition */.m)(changed, overrides);
}
/**
 * What of a fragment cannot be merged in: a container that is neither in the definition nor a whole one, as its name is
 * misspelt then; and another name within a container than the one that it stands under.
 */
function misfits(document, fragment) {
    const misspelt = namedContainers(fragment).flatMap(({ name, container, path }) => (0,json/* text */.Qq)(container["image"]) === undefined
        ? missingContainers(document, [name]).map((problem) => ({ ...problem, path }))
        : []);
    return [...renamed(fragment), ...misspelt];
}
/** Containers of a map that have another name in themselves. */
function renamed(fragment) {
    return namedContainers(fragment).flatMap(({ name, container, path }) => {
        if ((container["name"] ?? name) === name)
            return [];
        const place = [...path, "name"];
        return [
            {
                message: `\`${(0,document_path/* pathText */.L)(place)}\` is another name than the one that the container stands under.`,
                hint: "Leave it out. A container cannot be renamed: remove it with null, and add one of the other name.",
                path: place,
            },
        ];
    });
}
function namedContainers({ containerDefinitions: containers }) {
    const entries = Array.isArray(containers)
        ? [...containers.entries()]
        : Object.entries((0,json/* isObject */.Gv)(containers) ? containers : {});
    return entries.flatMap(([step, container]) => {
        const name = typeof step === "string" ? step : (0,json/* isObject */.Gv)(container) ? (0,json/* text */.Qq)(container["name"]) : undefined;
        if (name === undefined || !(0,json/* isObject */.Gv)(container))
            return [];
        return [{ name, container, path: ["containerDefinitions", step] }];
    });
}
function changedContainer(container, changes) {
    const name = (0,json/* isObject */.Gv)(container) ? (0,json/* text */.Qq)(container["name"]) : undefined;
    if (!(0,json/* isObject */.Gv)(container) || name === undefined || !Object.hasOwn(changes, name))
        return container;
    return changeContainer(container, changes[name] ?? {});
}
/** Names of the containers, in their order. */
function containerNames(document) {
    return (0,json/* objects */.JD)(document["containerDefinitions"]).flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
}
/** Of names those that no container has, with those that there are. */
function missingContainers(document, named) {
    const present = containerNames(document);
    const missing = [...new Set(named)].filter((name) => !present.includes(name));
    return missing.map((name) => {
        const close = (0,suggest/* nearest */.p)(name, present);
        return {
            message: `There is no container '${name}' in the task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
            hint: present.length === 0
                ? "The task definition has no container with a name."
                : `Its containers are ${present.join(", ")}.`,
        };
    });
}
function refuse(problems) {
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
}
function told(members) {
    return Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isKnownMember),
/* harmony export */   t: () => (/* binding */ taskTypes)
/* harmony export */ });
const taskTypes = {
    family: "text",
    cpu: "text",
    memory: "text",
    networkMode: "text",
    taskRoleArn: "text",
    executionRoleArn: "text",
    requiresCompatibilities: "texts",
    pidMode: "text",
    ipcMode: "text",
    ephemeralStorage: { sizeInGiB: "number" },
    runtimePlatform: { cpuArchitecture: "text", operatingSystemFamily: "text" },
    placementConstraints: [{ type: "text", expression: "text" }],
    tags: [{ key: "text", value: "text" }],
    enableFaultInjection: "boolean",
    proxyConfiguration: { type: "text", containerName: "text", properties: [{ name: "text", value: "text" }] },
    inferenceAccelerators: [{ deviceName: "text", deviceType: "text" }],
    volumes: [
        {
            name: "text",
            host: { sourcePath: "text" },
            configuredAtLaunch: "boolean",
            dockerVolumeConfiguration: {
                scope: "text",
                autoprovision: "boolean",
                driver: "text",
                driverOpts: "texts by name",
                labels: "texts by name",
            },
            efsVolumeConfiguration: {
                fileSystemId: "text",
                rootDirectory: "text",
                transitEncryption: "text",
                transitEncryptionPort: "number",
                authorizationConfig: { accessPointId: "text", iam: "text" },
            },
            fsxWindowsFileServerVolumeConfiguration: {
                fileSystemId: "text",
                rootDirectory: "text",
                authorizationConfig: { credentialsParameter: "text", domain: "text" },
            },
        },
    ],
    containerDefinitions: [
        {
            name: "text",
            image: "text",
            cpu: "number",
            memory: "number",
            memoryReservation: "number",
            repositoryCredentials: { credentialsParameter: "text" },
            versionConsistency: "text",
            interactive: "boolean",
            pseudoTerminal: "boolean",
            dockerSecurityOptions: "texts",
            credentialSpecs: "texts",
            essential: "boolean",
            privileged: "boolean",
            readonlyRootFilesystem: "boolean",
            startTimeout: "number",
            stopTimeout: "number",
            command: "texts",
            entryPoint: "texts",
            links: "texts",
            workingDirectory: "text",
            user: "text",
            hostname: "text",
            disableNetworking: "boolean",
            dnsServers: "texts",
            dnsSearchDomains: "texts",
            extraHosts: [{ hostname: "text", ipAddress: "text" }],
            portMappings: [
                {
                    containerPort: "number",
                    hostPort: "number",
                    protocol: "text",
                    name: "text",
                    appProtocol: "text",
                    containerPortRange: "text",
                },
            ],
            mountPoints: [{ sourceVolume: "text", containerPath: "text", readOnly: "boolean" }],
            volumesFrom: [{ sourceContainer: "text", readOnly: "boolean" }],
            dependsOn: [{ containerName: "text", condition: "text" }],
            environment: [{}],
            secrets: [{ name: "text", valueFrom: "text" }],
            environmentFiles: [{ type: "text", value: "text" }],
            dockerLabels: "texts by name",
            logConfiguration: {
                logDriver: "text",
                options: "texts by name",
                secretOptions: [{ name: "text", valueFrom: "text" }],
            },
            firelensConfiguration: { type: "text", options: "texts by name" },
            healthCheck: {
                command: "texts",
                interval: "number",
                timeout: "number",
                retries: "number",
                startPeriod: "number",
            },
            restartPolicy: { enabled: "boolean", ignoredExitCodes: "numbers", restartAttemptPeriod: "number" },
            linuxParameters: {
                initProcessEnabled: "boolean",
                maxSwap: "number",
                swappiness: "number",
                sharedMemorySize: "number",
                capabilities: { add: "texts", drop: "texts" },
                devices: [{ hostPath: "text", containerPath: "text", permissions: "texts" }],
                tmpfs: [{ containerPath: "text", size: "number", mountOptions: "texts" }],
            },
            ulimits: [{ name: "text", softLimit: "number", hardLimit: "number" }],
            systemControls: [{ namespace: "text", value: "text" }],
            resourceRequirements: [{ type: "text", value: "text" }],
        },
    ],
};
/** Whether ECS is known to have a member where it stands. */
function isKnownMember(path) {
    let type = taskTypes;
    for (const step of path) {
        if (typeof type !== "object")
            return true;
        if (isList(type))
            [type] = type;
        else if (typeof step === "number" || !Object.hasOwn(type, step))
            return false;
        else
            type = type[step];
    }
    return true;
}
function isList(type) {
    return Array.isArray(type);
}


/***/ }),

/***/ 4250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ checkVariableNames),
/* harmony export */   p: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2246);
/* harmony import */ var _rules_member_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8562);




/** `$${` for a literal `${`; else `${…}`, or `${` that is never closed. */
const place = /\$\$\{|\$\{([^}]*)(\}?)/g;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** @throws Failure where a name could never stand between the braces */
function checkVariableNames(variables) {
    const wrong = Object.keys(variables).filter((name) => !variableName.test(name));
    if (wrong.length === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(wrong.map((name) => ({
        message: `'${name}' cannot be the name of a variable.`,
        hint: "A name is made of letters, digits and underscores, and does not begin with a digit.",
    })));
}
/**
 * A copy of a definition in which each `${NAME}` of a text is the variable's value, and each `$${` is `${`. A text
 * that is nothing but `${NAME}` becomes a number, true or false where ECS takes no text and the value is one. What is
 * put in is not looked at again: there is no code and no other syntax.
 * @param types of the members of a task definition, or of what else it is
 * @throws Failure with every name that is not declared, and every place in the name of a member, where it stands
 */
function fillIn(document, variables, whereIs, types = _rules_member_types_js__WEBPACK_IMPORTED_MODULE_1__/* .taskTypes */ .t) {
    const problems = [];
    const text = (value, type, path) => {
        const filled = value.replace(place, (match, name, closed) => {
            if (name === undefined)
                return "${";
            if (Object.hasOwn(variables, name) && closed === "}")
                return variables[name] ?? "";
            problems.push(closed === "}" && variableName.test(name)
                ? undeclared(name, Object.keys(variables), whereIs(path))
                : malformed(whereIs(path)));
            return match;
        });
        return /^\$\{\w+\}$/.test(value) ? typed(filled, type) : filled;
    };
    const members = (object, type, path) => Object.fromEntries(Object.entries(object).map(([name, member]) => {
        if (name.includes("${"))
            problems.push(inName(whereIs([...path, name])));
        return [name, filled(member, memberType(type, name), [...path, name])];
    }));
    const filled = (value, type, path) => {
        if (Array.isArray(value))
            return value.map((item, at) => filled(item, itemType(type), [...path, at]));
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
            return members(value, type, path);
        return typeof value === "string" ? text(value, type, path) : value;
    };
    const wrapped = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(document["taskDefinition"]);
    const result = members(document, wrapped ? { taskDefinition: types } : types, []);
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return result;
}
/** A list's items have the type that is told for it; so have containers that are a map by name. */
function itemType(type) {
    if (type === "numbers")
        return "number";
    return isList(type) ? type[0] : undefined;
}
function memberType(type, name) {
    if (type === undefined || typeof type === "string")
        return undefined;
    if (isList(type))
        return type[0];
    return Object.hasOwn(type, name) ? type[name] : undefined;
}
function isList(type) {
    return Array.isArray(type);
}
function typed(value, type) {
    if (type === "number" && /^-?\d{1,15}$/.test(value))
        return Number(value);
    if (type === "boolean" && /^(?:true|false)$/.test(value))
        return value === "true";
    return value;
}
function undeclared(name, declared, where) {
    const close = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, declared);
    const known = declared.length > 0 ? declared.join(", ") : "none";
    return {
        message: `There is no variable '${name}'${close === undefined ? "." : `; did you mean '${close}'?`}`,
        where,
        hint: `Input 'variables' declares ${known}. A literal \${${name}} is written as $\${${name}}.`,
    };
}
function malformed(where) {
    return {
        message: "This text has a '${' that does not begin a ${NAME}.",
        where,
        hint: "A name is made of letters, digits and underscores; there are no defaults and no expressions. A literal ${ is written as $${.",
    };
}
function inName(where) {
    return {
        message: "The name of a member has a '${'; variables are put into values only.",
        where,
        hint: "Write the name out, or set the member in an input such as 'overrides' or 'docker-labels', in which the workflow's own expressions work.",
    };
}


/***/ })

};
