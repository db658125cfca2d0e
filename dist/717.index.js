export const id = 717;
export const ids = [717];
export const modules = {

/***/ 9110:
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

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutNulls),
/* harmony export */   P: () => (/* binding */ originalPath)
/* harmony export */ });
/**
 * A copy without nulls, in objects and in lists: `aws … describe-*` and `--generate-cli-skeleton` print them for
 * members that are not set, and ECS refuses them. Empty texts, lists and objects stay: they mean something.
 * @returns undefined where the value itself is null
 */
function withoutNulls(value, removed, path = []) {
    if (value === null) {
        removed.push(path);
        return undefined;
    }
    if (Array.isArray(value)) {
        return value
            .map((item, index) => withoutNulls(item, removed, [...path, index]))
            .filter((item) => item !== undefined);
    }
    if (typeof value !== "object")
        return value;
    const entries = [];
    for (const [name, member] of Object.entries(value)) {
        const kept = withoutNulls(member, removed, [...path, name]);
        if (kept !== undefined)
            entries.push([name, kept]);
    }
    return Object.fromEntries(entries);
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

/***/ 5717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ checkTaskDefinition),
  I: () => (/* binding */ checkedDocuments)
});

// EXTERNAL MODULE: ./build/arn.js + 1 modules
var build_arn = __webpack_require__(9498);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(7521);
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
var failure = __webpack_require__(2513);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/task-definition/unknown-members.js


/** Members of a value that its shape does not know. Values of another type than the shape's are passed over. */
function unknownMembers(value, shape, path = []) {
    if (shape === null)
        return [];
    if ("list" in shape) {
        if (!Array.isArray(value))
            return [];
        return value.flatMap((item, index) => unknownMembers(item, shape.list, [...path, index]));
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    if ("map" in shape) {
        return Object.entries(value).flatMap(([name, item]) => unknownMembers(item, shape.map, [...path, name]));
    }
    return Object.entries(value).flatMap(([name, item]) => {
        const here = [...path, name];
        const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
        if (known !== undefined)
            return unknownMembers(item, known, here);
        const close = (0,suggest/* nearest */.p)(name, Object.keys(shape.members));
        return [{ path: here, name, ...(close === undefined ? {} : { nearest: close }) }];
    });
}

;// CONCATENATED MODULE: ./build/task-definition/rules/arns.js


/** Texts below these are the application's: what looks like an ARN there need not be one of ours. */
const ofTheApplication = new Set(["environment", "command", "entryPoint", "dockerLabels", "healthCheck"]);
function arnsIn(value, path = []) {
    if (typeof value === "string")
        return value.startsWith("arn:") ? [{ arn: value, path }] : [];
    if (Array.isArray(value))
        return value.flatMap((item, index) => arnsIn(item, [...path, index]));
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([name, item]) => ofTheApplication.has(name) ? [] : arnsIn(item, [...path, name]));
}
const doubtful = {
    id: "arn-doubtful",
    severity: "warning",
    link: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
    check: (document, { described = {} }) => [...arnsIn(described), ...arnsIn(document)].flatMap(({ arn, path }) => (0,build_arn/* checkArn */.we)(arn).map(({ message, hint }) => ({ message, path, hint }))),
};
const arnRules = [doubtful];

;// CONCATENATED MODULE: ./build/task-definition/rules/rule.js

function containersOf(document) {
    return itemsOf(document, "containerDefinitions").map(({ item, path }, index) => {
        const name = (0,json/* text */.Qq)(item["name"]);
        const title = name === undefined || name === "" ? `container number ${index + 1}` : `container '${name}'`;
        return { definition: item, path, title, subject: `C${title.slice(1)}`, name };
    });
}
/** A check of each container by itself. */
function eachContainer(check) {
    return (document, context) => containersOf(document).flatMap((container) => check(container, document, context));
}
/** The objects in a list member, each with its path; what is no object is the types rule's. */
function itemsOf(object, member, path = []) {
    const list = object[member];
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item, index) => ((0,json/* isObject */.Gv)(item) ? [{ item, path: [...path, member, index] }] : []));
}

;// CONCATENATED MODULE: ./build/task-definition/rules/containers.js

const quotas = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html";
const empty = {
    id: "containers-empty",
    severity: "error",
    check({ containerDefinitions }) {
        const absent = containerDefinitions === undefined;
        if (!absent && !(Array.isArray(containerDefinitions) && containerDefinitions.length === 0))
            return [];
        return [
            {
                message: "The task definition has no containers.",
                path: ["containerDefinitions"],
                hint: 'Add at least one container to "containerDefinitions".',
                ecsMessage: "Container list cannot be empty.",
            },
        ];
    },
};
const tooMany = {
    id: "too-many-containers",
    severity: "error",
    link: quotas,
    check({ containerDefinitions }) {
        if (!Array.isArray(containerDefinitions) || containerDefinitions.length <= 10)
            return [];
        return [
            {
                message: `The task definition has ${containerDefinitions.length} containers; ECS takes 10.`,
                path: ["containerDefinitions", 10],
                hint: "Move some of them into a service of their own.",
                // https://github.com/aws/amazon-ecs-cli/issues/184
                ecsMessage: "Too many containers.",
            },
        ];
    },
};
const nameMissing = {
    id: "container-name-missing",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => {
        const { name } = definition;
        if (name !== undefined && name !== "")
            return [];
        return [
            {
                message: `There is no name on ${title}.`,
                path: [...path, "name"],
                hint: 'Give it a "name".',
                ecsMessage: "Container.name should not be null or empty.",
            },
        ];
    }),
};
const nameInvalid = {
    id: "container-name-invalid",
    severity: "error",
    check: eachContainer(({ name, path, title }) => {
        if (name === undefined || name === "" || /^[A-Za-z0-9_-]{1,255}$/.test(name))
            return [];
        return [
            {
                message: `The name of ${title} has characters that ECS does not take, or more than 255 of them.`,
                path: [...path, "name"],
                hint: "Use letters, digits, hyphens and underscores.",
                ecsMessage: "Container.name contains invalid characters.",
            },
        ];
    }),
};
const nameDuplicate = {
    id: "container-name-duplicate",
    severity: "error",
    check(document) {
        const seen = new Set();
        return containersOf(document).flatMap(({ name, path }) => {
            if (name === undefined || !seen.has(name)) {
                if (name !== undefined && name !== "")
                    seen.add(name);
                return [];
            }
            const message = `There are several containers named '${name}'.`;
            return [{ message, path: [...path, "name"], hint: "Give each container a name of its own." }];
        });
    },
};
const noneEssential = {
    id: "no-essential-container",
    severity: "error",
    check(document) {
        const containers = containersOf(document);
        if (containers.length === 0 || containers.some(({ definition }) => definition["essential"] !== false)) {
            return [];
        }
        return [
            {
                message: "No container is essential, so nothing would tell whether the task runs.",
                path: ["containerDefinitions"],
                hint: 'Set "essential": true on the container whose end is the end of the task.',
                ecsMessage: "Task definition doesn't have any essential container",
            },
        ];
    },
};
const containerRules = [
    empty,
    tooMany,
    nameMissing,
    nameInvalid,
    nameDuplicate,
    noneEssential,
];

;// CONCATENATED MODULE: ./build/task-definition/rules/cycle.js
/** The first circle in a graph of names, its first name also last; undefined where there is none. */
function findCycle(edges) {
    const done = new Set();
    const visit = (name, way) => {
        const seen = way.indexOf(name);
        if (seen !== -1)
            return [...way.slice(seen), name];
        if (done.has(name))
            return undefined;
        for (const next of edges.get(name) ?? []) {
            const found = visit(next, [...way, name]);
            if (found)
                return found;
        }
        done.add(name);
        return undefined;
    };
    for (const name of edges.keys()) {
        const found = visit(name, []);
        if (found)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/task-definition/rules/dependencies.js




const dependencies_link = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html";
/** A check of each dependency, with the container that it names where that exists. */
function eachDependency(check) {
    return (document) => {
        const containers = containersOf(document);
        const names = containers.flatMap(({ name }) => name ?? []);
        return containers.flatMap((from) => itemsOf(from.definition, "dependsOn", from.path).flatMap(({ item, path }) => {
            const on = (0,json/* text */.Qq)(item["containerName"]);
            if (on === undefined)
                return [];
            const target = containers.find(({ name }) => name === on);
            const condition = (0,json/* text */.Qq)(item["condition"]) ?? "";
            return check(from, on, condition, target, names).map((found) => ({ ...found, path }));
        }));
    };
}
const unknown = {
    id: "depends-on-unknown",
    severity: "error",
    link: dependencies_link,
    check: eachDependency((from, on, _condition, target, names) => {
        if (target)
            return [];
        const close = (0,suggest/* nearest */.p)(on, names);
        return [
            {
                message: `${from.subject} depends on '${on}', which is no container of this task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
                hint: "Name a container of the same task definition.",
                ecsMessage: `Cannot depend on container ${on} because it does not exist`,
            },
        ];
    }),
};
const withoutHealthCheck = {
    id: "depends-on-health-check",
    severity: "error",
    link: dependencies_link,
    check: eachDependency((from, on, condition, target) => {
        if (condition !== "HEALTHY" || !target || target.definition["healthCheck"] !== undefined)
            return [];
        return [
            {
                message: `${from.subject} waits until '${on}' is healthy, but '${on}' has no healthCheck.`,
                hint: `Add a healthCheck to '${on}' (one in the image's Dockerfile does not count), or wait for START.`,
                ecsMessage: "A dependency container with HEALTHY condition must have health check configured",
            },
        ];
    }),
};
const endsWithTask = {
    id: "depends-on-essential",
    severity: "error",
    link: dependencies_link,
    check: eachDependency((from, on, condition, target) => {
        const waitsForEnd = condition === "SUCCESS" || condition === "COMPLETE";
        if (!waitsForEnd || !target || target.definition["essential"] === false)
            return [];
        return [
            {
                message: `${from.subject} waits for the end of '${on}', which is essential: its end would be the end of the task.`,
                hint: `Set "essential": false on '${on}'.`,
                ecsMessage: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
            },
        ];
    }),
};
/** ECS's text is not known; no container of the circle could ever start. */
const cycle = {
    id: "depends-on-cycle",
    severity: "error",
    link: dependencies_link,
    check(document) {
        const containers = containersOf(document);
        const dependencies = containers.map(({ name, definition }) => [
            name ?? "",
            itemsOf(definition, "dependsOn").flatMap(({ item }) => (0,json/* text */.Qq)(item["containerName"]) ?? []),
        ]);
        const found = findCycle(new Map(dependencies));
        const first = containers.find(({ name }) => name === found?.[0]);
        if (!found || !first)
            return [];
        const message = `Containers wait for each other in a circle: ${found.join(" → ")}.`;
        return [{ message, path: [...first.path, "dependsOn"], hint: "Remove one of the dependencies." }];
    },
};
const dependencyRules = [unknown, withoutHealthCheck, endsWithTask, cycle];

;// CONCATENATED MODULE: ./build/task-definition/rules/environment.js


const entryWithoutName = {
    id: "environment-name-missing",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "environment", path).flatMap(({ item, path: at }) => {
        const name = item["name"];
        if (typeof name === "string" && name !== "")
            return [];
        const message = `A variable in the environment of ${title} has no name.`;
        return [{ message, path: at, hint: 'Write each as { "name": "…", "value": "…" }.' }];
    })),
};
const valueNoText = {
    id: "environment-value-type",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "environment", path).flatMap(({ item, path: at }) => {
        const value = item["value"];
        if (value === undefined || typeof value === "string")
            return [];
        return [
            {
                message: `The value of ${(0,json/* text */.Qq)(item["name"]) ?? "a variable"} in the environment of ${title} is no text.`,
                path: [...at, "value"],
                hint: "Environment variables are text: put numbers, true and false in quotes.",
            },
        ];
    })),
};
const executionRole = {
    id: "secrets-without-execution-role",
    severity: "error",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    check: eachContainer(({ definition, path, subject }, { executionRoleArn }) => {
        if (executionRoleArn !== undefined || itemsOf(definition, "secrets").length === 0)
            return [];
        return [
            {
                message: `${subject} has secrets, but the task definition has no executionRoleArn with which the agent could read them.`,
                path: [...path, "secrets"],
                hint: 'Add "executionRoleArn": the role that may read these secrets.',
                ecsMessage: "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
            },
        ];
    }),
};
const both = {
    id: "secret-in-environment",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => {
        const variables = new Set(itemsOf(definition, "environment").map(({ item }) => item["name"]));
        return itemsOf(definition, "secrets", path).flatMap(({ item, path: at }) => {
            const name = (0,json/* text */.Qq)(item["name"]);
            if (name === undefined || !variables.has(name))
                return [];
            return [
                {
                    message: `${name} stands both in the environment and in the secrets of ${title}.`,
                    path: [...at, "name"],
                    hint: "Keep one of the two.",
                    ecsMessage: `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`,
                },
            ];
        });
    }),
};
/** A private IPv4 address, alone, with a port, or as the host of a URL; `10.0.0.0/8` is a network and not meant. */
const privateAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?)?(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?::\d{1,5})?(?<url>\/.*)?$/i;
const fixedAddress = {
    id: "environment-fixed-address",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "environment", path).flatMap(({ item, path: at }) => {
        const value = (0,json/* text */.Qq)(item["value"]) ?? "";
        const match = privateAddress.exec(value);
        if (!match || (match.groups?.["url"] !== undefined && !value.includes("://")))
            return [];
        return [
            {
                message: `${(0,json/* text */.Qq)(item["name"]) ?? "A variable"} in the environment of ${title} is a fixed private IP address: it stops being right when the other task or instance is replaced.`,
                path: at,
                hint: "Use a name that follows the service: Service Connect, service discovery (Cloud Map), or a load balancer's.",
            },
        ];
    })),
};
const environmentRules = [
    entryWithoutName,
    valueNoText,
    executionRole,
    both,
    fixedAddress,
];

;// CONCATENATED MODULE: ./build/task-definition/rules/family.js


const missing = {
    id: "family-missing",
    severity: "error",
    check({ family }) {
        if (family !== undefined && family !== "")
            return [];
        return [
            {
                message: "The task definition has no family.",
                path: ["family"],
                hint: 'Add "family", the name under which its revisions are counted.',
            },
        ];
    },
};
const invalid = {
    id: "family-invalid",
    severity: "error",
    check({ family }) {
        if (typeof family !== "string" || family === "" || /^[A-Za-z0-9_-]{1,255}$/.test(family))
            return [];
        return [
            {
                message: "The family has characters that ECS does not take, or more than 255 of them.",
                path: ["family"],
                hint: "Use letters, digits, hyphens and underscores.",
                ecsMessage: "Family contains invalid characters.",
            },
        ];
    },
};
const differsFromArn = {
    id: "family-differs-from-arn",
    severity: "warning",
    check({ family }, { described }) {
        const registered = (0,build_arn/* familyOf */.Ap)((0,json/* text */.Qq)(described?.["taskDefinitionArn"]) ?? "")?.family;
        if (typeof family !== "string" || registered === undefined || registered === family)
            return [];
        return [
            {
                message: `The ARN in this file is of family '${registered}', but its family is '${family}'; what is registered follows 'family'.`,
                path: ["taskDefinitionArn"],
                hint: `Set family to '${registered}' if its revisions are meant; otherwise remove taskDefinitionArn, which is not registered anyway.`,
            },
        ];
    },
};
const familyRules = [missing, invalid, differsFromArn];

;// CONCATENATED MODULE: ./build/task-definition/rules/images.js

const images_missing = {
    id: "image-missing",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => {
        const { image } = definition;
        if (image !== undefined && !(typeof image === "string" && image.trim() === ""))
            return [];
        return [
            {
                message: `There is no image for ${title}.`,
                path: [...path, "image"],
                hint: 'Give it an "image", or name one for it when rendering.',
                ecsMessage: "Container.image should not be null or empty.",
            },
        ];
    }),
};
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html, image; and @ for digests */
const takenByEcs = /^[A-Za-z0-9_.:/#@-]{1,255}$/;
const images_invalid = {
    id: "image-invalid",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => {
        const { image } = definition;
        if (typeof image !== "string" || image.trim() === "" || takenByEcs.test(image))
            return [];
        return [
            {
                message: `The image of ${title} is no image reference.`,
                path: [...path, "image"],
                hint: "Write registry/repository:tag or registry/repository@sha256:…, without spaces; or replace the placeholder when rendering.",
                ecsMessage: "Container.image contains invalid characters.",
            },
        ];
    }),
};
const upperCase = {
    id: "image-upper-case",
    severity: "warning",
    link: "https://github.com/distribution/reference/blob/main/reference.go",
    check: eachContainer(({ definition, path, title }) => {
        const { image } = definition;
        if (typeof image !== "string" || !takenByEcs.test(image) || !/[A-Z]/.test(repositoryOf(image)))
            return [];
        return [
            {
                message: `Docker references are lower case: the image of ${title} cannot be pulled.`,
                path: [...path, "image"],
                hint: "Write the repository in lower case; or replace the placeholder when rendering.",
            },
        ];
    }),
};
const moves = {
    id: "image-tag-moves",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html#deployment-container-image-stability",
    check: eachContainer(({ definition, path, title }) => {
        const { image } = definition;
        if (typeof image !== "string" || !takenByEcs.test(image) || image.includes("@"))
            return [];
        const tag = tagOf(image);
        if (tag !== undefined && tag !== "latest")
            return [];
        return [
            {
                message: `The image of ${title} has ${tag === undefined ? "no tag, which means latest" : "the tag latest"}: what this revision runs depends on when it is deployed, and going back to an older revision may bring nothing back.`,
                path: [...path, "image"],
                hint: "Name the image by digest or by a tag that is never pushed again, such as the commit.",
            },
        ];
    }),
};
/** Without digest, tag and the host of the registry, whose case does not matter. */
function repositoryOf(image) {
    const [reference = ""] = image.split("@");
    const tag = tagOf(reference);
    const name = tag === undefined ? reference : reference.slice(0, -tag.length - 1);
    const [host = "", ...path] = name.split("/");
    return path.length > 0 && /[.:]|^localhost$/.test(host) ? path.join("/") : name;
}
function tagOf(reference) {
    const last = reference.slice(reference.lastIndexOf("/") + 1);
    const colon = last.indexOf(":");
    return colon === -1 ? undefined : last.slice(colon + 1);
}
const imageRules = [images_missing, images_invalid, upperCase, moves];

;// CONCATENATED MODULE: ./build/task-definition/rules/links.js




/** `name:alias` or `name`. */
function linkedName(link) {
    return link.split(":")[0] ?? "";
}
const unsupported = {
    id: "links-network-mode",
    severity: "error",
    check: eachContainer(({ definition, path, title }, { networkMode }) => {
        if (networkMode !== "awsvpc" || (0,json/* strings */.P$)(definition["links"]).length === 0)
            return [];
        return [
            {
                message: `The links of ${title} do not work with networkMode awsvpc.`,
                path: [...path, "links"],
                hint: "Remove links: in awsvpc mode the containers of a task reach each other at localhost.",
                ecsMessage: "Links are not supported when networkMode=awsvpc.",
            },
        ];
    }),
};
/** The agent's text is "could not find container for link X"; ECS's own is not known. */
const links_unknown = {
    id: "link-unknown",
    severity: "error",
    check(document) {
        const containers = containersOf(document);
        const names = containers.flatMap(({ name }) => name ?? []);
        return containers.flatMap(({ definition, path, title }) => {
            const links = Array.isArray(definition["links"]) ? definition["links"] : [];
            return links.flatMap((link, index) => {
                if (typeof link !== "string" || names.includes(linkedName(link)))
                    return [];
                const close = (0,suggest/* nearest */.p)(linkedName(link), names);
                return [
                    {
                        message: `A link of ${title} leads to '${linkedName(link)}', which is no container of this task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
                        path: [...path, "links", index],
                        hint: "Links reach containers of the same task only, by their name, or name:alias.",
                    },
                ];
            });
        });
    },
};
const links_cycle = {
    id: "links-cycle",
    severity: "error",
    check(document) {
        const containers = containersOf(document);
        const found = findCycle(new Map(containers.map(({ name, definition }) => [name ?? "", (0,json/* strings */.P$)(definition["links"]).map(linkedName)])));
        const first = containers.find(({ name }) => name === found?.[0]);
        if (!found || !first)
            return [];
        return [
            {
                message: `Containers are linked in a circle: ${found.join(" → ")}.`,
                path: [...first.path, "links"],
                hint: "Remove one of the links: a linked container has to start first.",
                ecsMessage: "Container links should not have a cycle",
            },
        ];
    },
};
const linkRules = [unsupported, links_unknown, links_cycle];

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(9110);
;// CONCATENATED MODULE: ./build/task-definition/rules/members.js


const members_unknown = {
    id: "unknown-member",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    check: (document, { shape = null }) => unknownMembers(document, shape).map(({ path, nearest }) => ({
        message: `ECS's model, as far as it is known here, has no '${(0,document_path/* pathText */.L)(path)}'${nearest === undefined ? "." : `; did you mean '${nearest}'?`}`,
        path,
        hint: "It is sent all the same, and ECS decides. If it is misspelt, correct it.",
    })),
};
const memberRules = [members_unknown];

// EXTERNAL MODULE: ./build/task-definition/units.js
var units = __webpack_require__(6642);
;// CONCATENATED MODULE: ./build/task-definition/rules/memory.js



const parameters = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html";
const memory_missing = {
    id: "memory-missing",
    severity: "error",
    link: parameters,
    check: eachContainer(({ definition, path, title, name }, { memory }) => {
        const { memory: limit, memoryReservation } = definition;
        if (memory !== undefined || limit !== undefined || memoryReservation !== undefined)
            return [];
        return [
            {
                message: `There is no memory for ${title}: neither its own 'memory' or 'memoryReservation', nor the task's 'memory'.`,
                path,
                hint: "Add memoryReservation (MiB that are kept for it), memory (MiB at which it is killed), or both.",
                ecsMessage: `Invalid setting for container '${name ?? ""}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
            },
        ];
    }),
};
const belowReservation = {
    id: "memory-below-reservation",
    severity: "error",
    link: parameters,
    check: eachContainer(({ definition, path, title, name }) => {
        const [limit, reservation] = [(0,json/* number */.ai)(definition["memory"]), (0,json/* number */.ai)(definition["memoryReservation"])];
        if (limit === undefined || reservation === undefined || limit >= reservation)
            return [];
        return [
            {
                message: `The memory of ${title} (${limit} MiB) is less than its memoryReservation (${reservation} MiB).`,
                path: [...path, "memory"],
                hint: "Make memory as large as memoryReservation, or larger.",
                ecsMessage: `Invalid setting for container '${name ?? ""}'. 'memory' must be greater than or equal to 'memoryReservation'.`,
            },
        ];
    }),
};
/** Docker's own lower limit since 20.10; ECS's text for it is not known. */
const leastMemory = 6;
const tooSmall = {
    id: "memory-too-small",
    severity: "error",
    link: parameters,
    check: eachContainer(({ definition, path, title }) => ["memory", "memoryReservation"].flatMap((member) => {
        const value = (0,json/* number */.ai)(definition[member]);
        if (value === undefined || value >= leastMemory)
            return [];
        return [
            {
                message: `The ${member} of ${title} is ${value} MiB; Docker starts no container with less than ${leastMemory}.`,
                path: [...path, member],
                hint: "The unit is MiB: for half a GB write 512.",
            },
        ];
    })),
};
const aboveTask = {
    id: "memory-above-task",
    severity: "error",
    link: parameters,
    check: eachContainer(({ definition, path, title, name }, { memory }) => {
        const limit = (0,json/* number */.ai)(definition["memory"]);
        const task = (0,units/* mebibytes */.j)((0,json/* text */.Qq)(memory) ?? "");
        if (limit === undefined || task === undefined || limit <= task)
            return [];
        return [
            {
                message: `The memory of ${title} (${limit} MiB) is more than the whole task has (${task} MiB).`,
                path: [...path, "memory"],
                hint: "Lower it, or raise the task's memory.",
                ecsMessage: `The 'memory' setting for container '${name ?? ""}' is greater than for the task.`,
            },
        ];
    }),
};
const memoryRules = [memory_missing, belowReservation, tooSmall, aboveTask];

;// CONCATENATED MODULE: ./build/task-definition/rules/ports.js


const ranges = {
    id: "port-out-of-range",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => [
        ...outOfRange(item, "containerPort", 1, at, title),
        // 0: any free port of the instance.
        ...outOfRange(item, "hostPort", 0, at, title),
    ])),
};
function outOfRange(mapping, member, least, path, title) {
    const port = mapping[member];
    if (typeof port !== "number" || (Number.isInteger(port) && port >= least && port <= 65_535))
        return [];
    const message = `The ${member} ${port} of ${title} is no port.`;
    return [{ message, path: [...path, member], hint: `Use a whole number from ${least} to 65535.` }];
}
const portMissing = {
    id: "container-port-missing",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        if (item["containerPort"] !== undefined || item["containerPortRange"] !== undefined)
            return [];
        const message = `A port mapping of ${title} names no port of the container.`;
        return [{ message, path: at, hint: "Add containerPort, the port on which the application listens." }];
    })),
};
const protocol = {
    id: "port-protocol",
    severity: "error",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        const given = item["protocol"];
        if (typeof given !== "string" || given === "tcp" || given === "udp")
            return [];
        const close = (0,suggest/* nearest */.p)(given, ["tcp", "udp"]);
        return [
            {
                message: `A port mapping of ${title} has a protocol that ECS does not know${close === undefined ? "" : `; did you mean '${close}'?`}`,
                path: [...at, "protocol"],
                hint: "Use tcp or udp; for HTTP and gRPC there is appProtocol beside it.",
            },
        ];
    })),
};
/** Static ports of the instance that two mappings claim; in host mode every port is one. ECS's text is not known. */
const duplicate = {
    id: "host-port-duplicate",
    severity: "error",
    check(document) {
        const onHost = document["networkMode"] === "host";
        const owners = new Map();
        return containersOf(document).flatMap(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
            const port = item["hostPort"] || (onHost ? item["containerPort"] : undefined);
            if (typeof port !== "number" || port === 0)
                return [];
            const key = `${port}/${item["protocol"] ?? "tcp"}`;
            const owner = owners.get(key);
            owners.set(key, owner ?? title);
            if (owner === undefined)
                return [];
            const both = owner === title ? `${title} maps it twice` : `${owner} and ${title} both map it`;
            return [
                {
                    message: `Port ${key} of the host can be mapped once only: ${both}.`,
                    path: [...at, item["hostPort"] ? "hostPort" : "containerPort"],
                    hint: "Choose another port for one of them; in bridge mode hostPort 0 takes any free one.",
                },
            ];
        }));
    },
};
const mismatch = {
    id: "host-port-mismatch",
    severity: "error",
    check: eachContainer(({ definition, path, title }, { networkMode }) => {
        if (networkMode !== "awsvpc" && networkMode !== "host")
            return [];
        return itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
            const { hostPort, containerPort } = item;
            if (!hostPort || typeof hostPort !== "number" || hostPort === containerPort)
                return [];
            return [
                {
                    message: `With networkMode ${networkMode} the hostPort of ${title} must be the same as its containerPort.`,
                    path: [...at, "hostPort"],
                    hint: "Remove hostPort.",
                    ecsMessage: `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
                },
            ];
        });
    }),
};
const portRules = [ranges, portMissing, protocol, duplicate, mismatch];

;// CONCATENATED MODULE: ./build/task-definition/rules/size.js
/** Bytes: the quota is 64 KiB. Whether ECS counts the request's JSON, as here, is not documented. */
const largest = 64 * 1024;
const tooLarge = {
    id: "too-large",
    severity: "error",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
    check(document) {
        const size = new TextEncoder().encode(JSON.stringify(document)).length;
        if (size <= largest)
            return [];
        return [
            {
                message: `The task definition has ${size} bytes; ECS takes ${largest}.`,
                path: [],
                hint: "Move environment variables into environmentFiles (in S3), or configuration into the image.",
            },
        ];
    },
};
const sizeRules = [tooLarge];

;// CONCATENATED MODULE: ./build/task-definition/rules/types.js

const task = {
    family: "text",
    cpu: "text",
    memory: "text",
    networkMode: "text",
    taskRoleArn: "text",
    executionRoleArn: "text",
    requiresCompatibilities: "texts",
    volumes: [{ name: "text", host: { sourcePath: "text" } }],
    containerDefinitions: [
        {
            name: "text",
            image: "text",
            cpu: "number",
            memory: "number",
            memoryReservation: "number",
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
            portMappings: [{ containerPort: "number", hostPort: "number", protocol: "text" }],
            mountPoints: [{ sourceVolume: "text", containerPath: "text", readOnly: "boolean" }],
            volumesFrom: [{ sourceContainer: "text", readOnly: "boolean" }],
            dependsOn: [{ containerName: "text", condition: "text" }],
            environment: [{}],
            secrets: [{ name: "text", valueFrom: "text" }],
            dockerLabels: {},
            logConfiguration: { logDriver: "text", options: {} },
            healthCheck: { command: "texts", interval: "number", timeout: "number", retries: "number" },
        },
    ],
};
const wrongType = {
    id: "wrong-type",
    severity: "error",
    check: (document) => wrongMembers(document, task, []),
};
function wrongMembers(object, types, path) {
    return Object.entries(types).flatMap(([name, type]) => {
        const value = Object.hasOwn(object, name) ? object[name] : undefined;
        return value === undefined ? [] : wrong(value, type, [...path, name]);
    });
}
function wrong(value, type, path) {
    if (typeof type === "object" && !isItems(type)) {
        if (!Array.isArray(value))
            return [finding(path, "a list", "Write it between [ and ].")];
        const [items] = type;
        return value.flatMap((item, index) => wrong(item, items, [...path, index]));
    }
    if (typeof type === "object") {
        return (0,json/* isObject */.Gv)(value) ? wrongMembers(value, type, path) : [finding(path, "an object", objectHint(path))];
    }
    switch (type) {
        case "text":
            return typeof value === "string" ? [] : [finding(path, "text", "Put it in quotes.", value)];
        case "number":
            return typeof value === "number" ? [] : [finding(path, "a number", "Write it without quotes.", value)];
        case "boolean":
            return typeof value === "boolean"
                ? []
                : [finding(path, "true or false", "Write true or false, without quotes.")];
        case "texts":
            return Array.isArray(value) && value.every((item) => typeof item === "string")
                ? []
                : [finding(path, "a list of texts", 'Write it as ["first", "second"], numbers in quotes too.')];
    }
}
function isItems(type) {
    return !Array.isArray(type);
}
function objectHint(path) {
    return path.at(-2) === "environment"
        ? 'Write each as { "name": "…", "value": "…" }.'
        : "Write it between { and }.";
}
/** What AWS services of this protocol answer to a value of the wrong type; observed at others than ECS too. */
const answers = {
    "a number": "STRING_VALUE can not be converted to an Integer",
    text: "NUMBER_VALUE can not be converted to a String",
};
function finding(path, expected, hint, value) {
    const member = path.findLast((step) => typeof step === "string");
    const subject = typeof path.at(-1) === "number" ? `An item of '${member}'` : `'${member}'`;
    const isSwapped = expected === "text" ? typeof value === "number" : typeof value === "string";
    const ecsMessage = isSwapped ? answers[expected] : undefined;
    return {
        message: `${subject} must be ${expected}.`,
        path,
        hint,
        ...(ecsMessage === undefined ? {} : { ecsMessage }),
    };
}
const typeRules = [wrongType];

;// CONCATENATED MODULE: ./build/task-definition/rules/volumes.js



const volumes_unknown = {
    id: "volume-unknown",
    severity: "error",
    check: eachContainer(({ definition, path, subject }, document) => {
        const names = itemsOf(document, "volumes").flatMap(({ item }) => (0,json/* text */.Qq)(item["name"]) ?? []);
        return itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }) => {
            const volume = (0,json/* text */.Qq)(item["sourceVolume"]);
            if (volume === undefined || names.includes(volume))
                return [];
            const close = (0,suggest/* nearest */.p)(volume, names);
            return [
                {
                    message: `${subject} mounts volume '${volume}', which the task definition does not have${close === undefined ? "" : `; did you mean '${close}'?`}`,
                    path: [...at, "sourceVolume"],
                    hint: `Add it to "volumes": { "name": "${volume}" }`,
                    ecsMessage: `Unknown volume '${volume}'.`,
                },
            ];
        });
    }),
};
/** Paths of the host in `volumes`. */
function hostPaths(document) {
    return itemsOf(document, "volumes").flatMap(({ item, path }) => {
        const host = item["host"];
        const source = (0,json/* isObject */.Gv)(host) ? (0,json/* text */.Qq)(host["sourcePath"]) : undefined;
        const name = (0,json/* text */.Qq)(item["name"]) ?? "";
        return source === undefined ? [] : [{ name, source, path: [...path, "host", "sourcePath"] }];
    });
}
const blank = {
    id: "host-path-blank",
    severity: "error",
    check: (document) => hostPaths(document)
        .filter(({ source }) => source.trim() === "")
        .map(({ name, path }) => ({
        message: `The sourcePath of volume '${name}' is blank.`,
        path,
        hint: 'Write a path, or "host": {} for an empty volume of each task.',
        ecsMessage: "host.sourcePath should not be blank.",
    })),
};
/**
 * The agent hands the path to Docker as it is, and for Docker a source without a leading slash is the name of a volume
 * of the instance. It is filled from the image only while it is empty, and ECS never removes it.
 * https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container
 */
const relative = {
    id: "host-path-relative",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html",
    check: (document) => hostPaths(document)
        .filter(({ source }) => source.trim() !== "" && !isAbsolute(source))
        .map(({ name, source, path }) => {
        const dockerTakesIt = /^[A-Za-z0-9][A-Za-z0-9_.-]+$/.test(source);
        return {
            message: dockerTakesIt
                ? `The host path '${source}' of volume '${name}' is relative: Docker makes a named volume of it that all tasks on an instance share, and that is filled from an image once only. A new revision goes on seeing the files of the first.`
                : `The host path '${source}' of volume '${name}' is neither an absolute path nor a name that Docker takes for a volume: its containers cannot start.`,
            path,
            hint: 'To hand files from one container to another write "host": {}, a volume for each task, or put them into both images. To keep data write an absolute path, or use EFS.',
        };
    }),
};
/** On Linux, or on Windows with a drive. */
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}
const volumeRules = [volumes_unknown, blank, relative];

;// CONCATENATED MODULE: ./build/task-definition/rules/all.js













/** Every rule, in the order in which findings are shown. */
const all_rules = [
    ...typeRules,
    ...familyRules,
    ...containerRules,
    ...imageRules,
    ...memoryRules,
    ...portRules,
    ...linkRules,
    ...dependencyRules,
    ...volumeRules,
    ...environmentRules,
    ...sizeRules,
    ...arnRules,
    ...memberRules,
];

;// CONCATENATED MODULE: ./build/task-definition/validate.js

/**
 * All findings of all rules, errors first. A definition without an error may still be refused: ECS knows more than we do.
 * @param document cleaned (see clean.ts)
 */
function validate(document, context = {}, list = all_rules) {
    const findings = list.flatMap(({ id, severity, link, check }) => check(document, context).map((found) => ({ rule: id, severity, ...(link === undefined ? {} : { link }), ...found })));
    const errors = findings.filter(({ severity }) => severity === "error");
    return [...errors, ...findings.filter(({ severity }) => severity !== "error")];
}
/** A finding as it is shown: with its place in the file, and ECS's own words where they are known. */
function asProblem(finding, whereIs) {
    const { message, ecsMessage, hint, link, path } = finding;
    const said = ecsMessage === undefined ? message : `${message} ECS says: "${ecsMessage}"`;
    return {
        // Names come from files: none may begin a line of its own in the log.
        message: said.replace(/\p{Cc}/gu, " "),
        where: whereIs(path),
        hint,
        ...(link === undefined ? {} : { link }),
    };
}

// EXTERNAL MODULE: ./build/steps/documents.js
var documents = __webpack_require__(6721);
// EXTERNAL MODULE: ./build/steps/render.js + 1 modules
var render = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/steps/check.js








/**
 * Checks a task definition against every rule, and says its warnings.
 * @throws Failure with all that ECS would refuse
 */
async function checkTaskDefinition(loaded, ports) {
    const { registerTaskDefinition: shape } = await ports.ecsModel();
    const findings = validate(loaded.document, { described: loaded.described, shape });
    const told = (wanted) => findings
        .filter(({ severity }) => severity === wanted)
        .map((finding) => asProblem(finding, loaded.whereIs));
    settle(told("error"), ports.files.isTemporary(loaded.file) ? [] : told("warning"), ports);
}
/** The same for a service definition; what it says of a task definition is compared with the one that is deployed. */
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
    const unknown = unknownMembers(document, createService)
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
    const doubts = (0,build_arn/* checkArn */.we)(reference).map(({ message, hint }) => ({ message, where, hint }));
    const named = (0,build_arn/* familyOf */.Ap)(reference)?.family;
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
        taskDefinition ? checkTaskDefinition(taskDefinition, ports) : Promise.resolve(),
        serviceDefinition ? checkService(serviceDefinition, family, ports) : Promise.resolve(),
    ]);
    return { taskDefinition, serviceDefinition };
}


/***/ }),

/***/ 6721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ loadTaskDefinition),
/* harmony export */   JS: () => (/* binding */ loadServiceDefinition),
/* harmony export */   Q7: () => (/* binding */ all)
/* harmony export */ });
/* harmony import */ var _document_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1150);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9110);
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3498);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2513);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7521);
/* harmony import */ var _task_definition_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2392);






/** @throws Failure where the file cannot be read, or holds no object */
async function loadTaskDefinition(file, ports) {
    const { value, whereIs } = await load(file, "task-definition", ports);
    const { document, described, removed, originalPath: original } = (0,_task_definition_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .u)(value);
    if (removed.length > 0)
        ports.log.debug(`${file}: left out ${removed.map(_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L).join(", ")}`);
    return { document, described, file, whereIs: (path) => whereIs(original(path)) };
}
/** @throws Failure where the file cannot be read, or holds no object */
async function loadServiceDefinition(file, ports) {
    const { value, whereIs } = await load(file, "service-definition", ports);
    const removed = [];
    const document = (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutNulls */ .L)(value, removed);
    return {
        document: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(document) ? document : {},
        file,
        whereIs: (path) => whereIs((0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_4__/* .originalPath */ .P)(path, removed)),
    };
}
async function load(file, input, ports) {
    const { value, whereIs } = (0,_document_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(await ports.files.read(file, input), file);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(value))
        return { value, whereIs };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H({
        message: `A ${input} is an object with named members; this file holds ${Array.isArray(value) ? "a list" : "something else"}.`,
        where: whereIs([]),
        hint: "Does the input name the right file?",
    });
}
/**
 * Does all of these, so that what is wrong in one does not hide what is wrong in another.
 * @throws Failure with the problems of all of them
 */
async function all(work) {
    const problems = [];
    const results = await Promise.allSettled(work);
    for (const result of results) {
        if (result.status === "fulfilled")
            continue;
        if (!(result.reason instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw result.reason;
        problems.push(...result.reason.problems);
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(problems);
    return (await Promise.all(work));
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ renderTaskDefinition)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(2513);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(7521);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/task-definition/render.js



/**
 * A copy of the document with the changes made.
 * @throws Failure where a container is not there, with those that are
 */
function render(document, changes) {
    const missing = missingContainers(document, changes);
    if (missing.length > 0)
        throw new failure/* Failure */.H(missing);
    const containers = document["containerDefinitions"];
    return {
        ...document,
        ...(changes.family === undefined ? {} : { family: changes.family }),
        ...(Array.isArray(containers)
            ? { containerDefinitions: containers.map((container) => renderContainer(container, changes)) }
            : {}),
    };
}
function renderContainer(container, changes) {
    const name = (0,json/* isObject */.Gv)(container) ? (0,json/* text */.Qq)(container["name"]) : undefined;
    if (!(0,json/* isObject */.Gv)(container) || name === undefined)
        return container;
    const image = own(changes.images, name);
    const environment = own(changes.environment, name);
    return {
        ...container,
        ...(image === undefined ? {} : { image }),
        ...(environment === undefined ? {} : renderEnvironment(container, environment)),
    };
}
/** Variables keep their places and their other members; new ones come last. */
function renderEnvironment(container, { set = {}, remove = [] }) {
    const present = container["environment"] ?? [];
    if (!Array.isArray(present)) {
        throw new failure/* Failure */.H({
            message: `The environment of container '${(0,json/* text */.Qq)(container["name"])}' is not a list.`,
            hint: 'Write it as a list of { "name": …, "value": … }.',
        });
    }
    const unset = new Map(Object.entries(set));
    const environment = present.flatMap((entry) => {
        const name = (0,json/* isObject */.Gv)(entry) ? (0,json/* text */.Qq)(entry["name"]) : undefined;
        if (!(0,json/* isObject */.Gv)(entry) || name === undefined)
            return [entry];
        if (!Object.hasOwn(set, name))
            return remove.includes(name) ? [] : [entry];
        const value = unset.get(name);
        // A name that is there twice is there once afterwards.
        if (value === undefined)
            return [];
        unset.delete(name);
        return [{ ...entry, value }];
    });
    for (const [name, value] of unset)
        environment.push({ name, value });
    return environment.length > 0 || "environment" in container ? { environment } : {};
}
function missingContainers(document, changes) {
    const present = (0,json/* objects */.JD)(document["containerDefinitions"]).flatMap((container) => (0,json/* text */.Qq)(container["name"]) ?? []);
    const named = [...Object.keys(changes.images ?? {}), ...Object.keys(changes.environment ?? {})];
    return [...new Set(named)]
        .filter((name) => !present.includes(name))
        .map((name) => {
        const close = (0,suggest/* nearest */.p)(name, present);
        return {
            message: `There is no container '${name}' in the task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
            hint: present.length === 0
                ? "The task definition has no container with a name."
                : `Its containers are ${present.join(", ")}.`,
        };
    });
}
function own(record, name) {
    return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

// EXTERNAL MODULE: ./build/steps/documents.js
var documents = __webpack_require__(6721);
;// CONCATENATED MODULE: ./build/steps/render.js




/**
 * Reads a task definition and makes the changes that the inputs ask for. It is not checked yet.
 * @throws Failure where the file cannot be read, or a container is not in it
 */
async function renderTaskDefinition(input, ports) {
    const loaded = await (0,documents/* loadTaskDefinition */.$5)(input["task-definition"], ports);
    const document = render(loaded.document, changes(input, loaded));
    return { ...loaded, document };
}
/** @throws Failure where the inputs contradict each other */
function changes(input, { document }) {
    const { images = {}, image, "container-name": names, "environment-variables": set } = input;
    const problems = [];
    const oneImage = {};
    if (image !== undefined && names === undefined) {
        problems.push({
            message: "Input 'image' needs 'container-name': which container gets it?",
            where: { input: "image" },
        });
    }
    for (const name of image === undefined ? [] : (names ?? [])) {
        oneImage[name] = image ?? "";
        if (name in images) {
            problems.push({
                message: `Container '${name}' gets an image from 'images' and another from 'image'.`,
                where: { input: "images" },
                hint: "Keep one of the two.",
            });
        }
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    const everyName = (0,json/* objects */.JD)(document["containerDefinitions"]).flatMap(({ name }) => (0,json/* text */.Qq)(name) ?? []);
    return {
        images: { ...images, ...oneImage },
        ...(set ? { environment: Object.fromEntries((names ?? everyName).map((name) => [name, { set }])) } : {}),
    };
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ clean)
/* harmony export */ });
/* harmony import */ var _document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3498);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7521);


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
 * Takes out nulls and the members that only Describe gives, and unwraps `{ "taskDefinition": …, "tags": … }` as
 * `aws ecs describe-task-definition` prints it. Everything else stays: unknown members, empty texts, lists and objects.
 */
function clean(original) {
    const removed = [];
    const whole = asObject((0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutNulls */ .L)(original, removed));
    const nulls = [...removed];
    const wrapped = wrappedIn(whole);
    const prefix = wrapped ? ["taskDefinition"] : [];
    const inner = wrapped ?? whole;
    const entries = Object.entries(inner);
    const described = entries.filter(([name]) => describeOnly.has(name));
    for (const [name] of described)
        removed.push([...prefix, name]);
    const kept = entries.filter(([name]) => !describeOnly.has(name));
    // Describe gives the tags beside the definition, Register takes them in it.
    const beside = wrapped && "tags" in whole && !("tags" in inner);
    if (beside)
        kept.push(["tags", whole["tags"] ?? []]);
    if (wrapped)
        removed.push(...Object.keys(whole)
            .filter((name) => name !== "taskDefinition" && !(name === "tags" && beside))
            .map((name) => [name]));
    return {
        document: Object.fromEntries(kept),
        described: Object.fromEntries(described),
        removed,
        originalPath: (path) => (0,_document_without_nulls_js__WEBPACK_IMPORTED_MODULE_0__/* .originalPath */ .P)(beside && path[0] === "tags" ? path : [...prefix, ...path], nulls),
    };
}
function wrappedIn(document) {
    const inner = document["taskDefinition"];
    const isDefinition = (value) => "containerDefinitions" in value || "family" in value;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner) && isDefinition(inner) && !isDefinition(document) ? inner : undefined;
}
function asObject(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : {};
}


/***/ }),

/***/ 6642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ cpuUnits),
/* harmony export */   j: () => (/* binding */ mebibytes)
/* harmony export */ });
/** CPU of a task, from `512` or `.5 vCPU`, in CPU units (1024 are one vCPU); undefined for any other text. */
function cpuUnits(text) {
    return scaled(text, /^(\d*\.?\d+)\s*vcpu$/i);
}
/** Memory of a task, from `512` or `0.5 GB`, in MiB; undefined for any other text. */
function mebibytes(text) {
    return scaled(text, /^(\d*\.?\d+)\s*gb$/i);
}
function scaled(text, large) {
    const trimmed = text.trim();
    if (/^\d+$/.test(trimmed))
        return Number(trimmed);
    const match = large.exec(trimmed);
    const units = match ? Number(match[1]) * 1024 : Number.NaN;
    return Number.isInteger(units) ? units : undefined;
}


/***/ })

};
