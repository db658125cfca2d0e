export const id = 739;
export const ids = [739];
export const modules = {

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/** Keeps the types of an action's tables. */
function action(definition) {
    return definition;
}


/***/ }),

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

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/document/node.js
/** More levels than any document that ECS takes; also what ends an anchor that holds an alias to itself. */
const deepest = 100;
/** Thrown by the parsers; parseDocument turns it into a Failure with file, line and column. */
class FaultyText extends Error {
    fault;
    constructor(fault) {
        super(fault.message);
        this.fault = fault;
    }
}

;// CONCATENATED MODULE: ./build/document/json.js


/** What is wrong, by jsonc-parser's name of the error. */
const faults = {
    InvalidSymbol: "there is a word that is neither in quotes nor true, false, null or a number",
    InvalidNumberFormat: "there is a number that is not well formed",
    PropertyNameExpected: "the name of a member, in double quotes, is expected here",
    ValueExpected: "a value is expected here",
    ColonExpected: "a ':' between name and value is expected here",
    CommaExpected: "a ',' is expected before this",
    CloseBraceExpected: "a '}' is expected here",
    CloseBracketExpected: "a ']' is expected here",
    EndOfFileExpected: "there is something after the end of the document",
    UnexpectedEndOfComment: "a comment is not closed with '*/'",
    UnexpectedEndOfString: "a text is not closed with '\"' on its line",
    UnexpectedEndOfNumber: "there is a number that is not well formed",
    InvalidUnicode: "a '\\u' is not followed by four hexadecimal digits",
    InvalidEscapeCharacter: "there is a '\\' before a character that JSON has no escape for",
    InvalidCharacter: "there is a control character in a text; write it as an escape such as \\n",
};
/**
 * JSON, with comments and trailing commas allowed.
 * @throws FaultyText at the first error
 */
function parseJson(text) {
    const errors = [];
    const root = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    const first = errors[0];
    if (first) {
        throw new FaultyText({
            message: `This is not valid JSON: ${faults[(0,main.printParseErrorCode)(first.error)] ?? "it cannot be read here"}.`,
            offset: first.offset,
            hint: "A document that begins with { or [ is read as JSON, in which comments and trailing commas are fine.",
        });
    }
    if (!root)
        throw new FaultyText({ message: "This is not valid JSON: there is no value in it.", offset: 0 });
    return nodeOf(root, text);
}
function nodeOf(parsed, text) {
    const { offset, children = [] } = parsed;
    if (parsed.type === "array") {
        return { kind: "list", offset, items: children.map((child) => nodeOf(child, text)) };
    }
    if (parsed.type === "object") {
        return { kind: "object", offset, members: children.flatMap((child) => memberOf(child, text)) };
    }
    const written = parsed.type === "number" ? { written: text.slice(offset, offset + parsed.length) } : {};
    return { kind: "scalar", offset, value: parsed.value, ...written };
}
function memberOf(property, text) {
    const [name, value] = property.children ?? [];
    return name && value ? [{ name: String(name.value), offset: name.offset, value: nodeOf(value, text) }] : [];
}

;// CONCATENATED MODULE: ./build/document/position.js
/** Turns offsets in a text into lines and columns, both one-based. */
function positions(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return (offset) => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}

;// CONCATENATED MODULE: ./build/document/numbers.js
/**
 * Whether a number arrives as it was written: JSON and YAML allow any number of digits, a JavaScript number keeps
 * about 16 of them. `1.50` is kept, `12345678901234567890` is not.
 */
function isKept(written, value) {
    if (!Number.isFinite(value))
        return false;
    const meant = decimal(written);
    // YAML's hexadecimal and octal integers.
    if (meant === undefined)
        return Number.isSafeInteger(value);
    const got = decimal(String(value));
    return got !== undefined && meant.digits === got.digits && meant.exponent === got.exponent;
}
/** The significant digits and the power of ten of the last one; the sign is never lost. */
function decimal(text) {
    const match = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
    if (!match)
        return undefined;
    const [, whole = "", fraction = "", power = "0"] = match;
    const leading = (whole + fraction).replace(/^0+/, "");
    const digits = leading.replace(/0+$/, "");
    if (digits === "")
        return { digits: "", exponent: 0 };
    return { digits, exponent: Number(power) - fraction.length + (leading.length - digits.length) };
}

;// CONCATENATED MODULE: ./build/document/value.js


/** YAML aliases can multiply a small text without end; task definitions hold some thousand values at the most. */
const mostValues = 200_000;
/** The plain data of a parsed document, and everything in it that plain data cannot keep. */
function toValue(root) {
    const faults = [];
    let values = 0;
    const convert = (node, depth) => {
        values += 1;
        if (values > mostValues || depth > deepest) {
            const message = depth > deepest ? `This is nested more than ${deepest} levels deep.` : tooMany;
            if (!faults.some((fault) => fault.message === message))
                faults.push({ message, offset: node.offset });
            return null;
        }
        if (node.kind === "list")
            return node.items.map((item) => convert(item, depth + 1));
        if (node.kind === "scalar") {
            const { value, written, offset } = node;
            if (typeof value === "number" && !isKept(written ?? String(value), value)) {
                faults.push({
                    message: "A JSON number cannot hold this number with all its digits.",
                    offset,
                    hint: "Put it in quotes if it is meant as text.",
                });
            }
            return value;
        }
        const seen = new Set();
        for (const { name, offset } of node.members) {
            if (seen.has(name)) {
                faults.push({
                    message: `The member '${name}' stands more than once in the same object.`,
                    offset,
                    hint: "Keep one of them.",
                });
            }
            seen.add(name);
        }
        // fromEntries keeps a member named __proto__ as data; an assignment would set the prototype.
        return Object.fromEntries(node.members.map(({ name, value }) => [name, convert(value, depth + 1)]));
    };
    const value = convert(root, 0);
    return { value, faults };
}
const tooMany = `The document holds more than ${mostValues} values.`;

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/document/yaml.js


/** What is wrong, by yaml's code of the error; its own messages quote the text, which may be a secret. */
const yaml_faults = {
    BAD_ALIAS: "an alias (*name) or an anchor (&name) has no proper name",
    ALIAS_PROPS: "an alias (*name) cannot have an anchor or a tag",
    BAD_DIRECTIVE: "a directive (%) is not understood",
    BAD_DQ_ESCAPE: "a text in double quotes has a '\\' before a character that YAML has no escape for",
    BAD_INDENT: "the indentation is wrong here",
    BAD_SCALAR_START: "a text that begins with this character needs quotes",
    BLOCK_AS_IMPLICIT_KEY: "a nested map or list must begin on a line of its own",
    BLOCK_IN_FLOW: "indented maps and lists are not possible between braces or brackets",
    MISSING_CHAR: "a quote, bracket, brace, comma, ':' or space is missing here",
    MULTILINE_IMPLICIT_KEY: "a name must stand on one line, and its ':' with it",
    MULTIPLE_ANCHORS: "a value can have one anchor only",
    MULTIPLE_TAGS: "a value can have one tag only",
    TAB_AS_INDENT: "indentation is made of spaces, not tabs",
    TAG_RESOLVE_FAILED: "only YAML's own tags (!!str, !!int, !!float, !!bool, !!null, !!map, !!seq) are supported",
    BAD_COLLECTION_TYPE: "a tag does not fit its value",
    UNEXPECTED_TOKEN: "this is not expected here",
};
/**
 * YAML 1.2, core schema: one document, with anchors; no merge keys, no other tags.
 * @throws FaultyText at the first error
 */
function parseYaml(text) {
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        version: "1.2",
        prettyErrors: false,
        // Names are compared after both parsers in one place.
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: "silent",
    });
    const [document, second] = parsed;
    // A warning is a tag or a directive that yaml would read past.
    const error = document?.errors[0] ?? document?.warnings[0];
    if (error) {
        const message = `This is not valid YAML: ${yaml_faults[error.code] ?? "it cannot be read here"}.`;
        throw new FaultyText({ message, offset: error.pos[0] });
    }
    if (!document?.contents)
        throw new FaultyText({ message: "The document is empty.", offset: 0 });
    if (second) {
        throw new FaultyText({
            message: "There are several YAML documents in this file; one is expected.",
            offset: second.range[0],
            hint: "Keep one document per file, without '---' between them.",
        });
    }
    if (document.directives?.yaml.version !== "1.2") {
        throw new FaultyText({
            message: "Only YAML 1.2 is supported.",
            offset: 0,
            hint: "Remove the %YAML line.",
        });
    }
    return yaml_nodeOf(document.contents, { document, anchored: new Map() }, 0);
}
function yaml_nodeOf(parsed, context, depth) {
    const offset = offsetOf(parsed);
    if (depth > deepest)
        throw new FaultyText({ message: `This is nested more than ${deepest} levels deep.`, offset });
    if ((0,dist/* isAlias */.Vj)(parsed)) {
        const target = parsed.resolve(context.document);
        if (!target) {
            const message = "This is not valid YAML: an alias (*name) has no anchor (&name) before it.";
            throw new FaultyText({ message, offset });
        }
        const node = context.anchored.get(target) ?? yaml_nodeOf(target, context, depth + 1);
        context.anchored.set(target, node);
        return node;
    }
    if ((0,dist/* isSeq */.oP)(parsed)) {
        return { kind: "list", offset, items: parsed.items.map((item) => yaml_nodeOf(item, context, depth + 1)) };
    }
    if ((0,dist/* isMap */.jh)(parsed)) {
        const members = parsed.items.map(({ key, value }) => {
            const at = offsetOf(key);
            return { name: nameOf(key, context.document), offset: at, value: yaml_nodeOf(value, context, depth + 1) };
        });
        return { kind: "object", offset, members };
    }
    const { value, source } = (0,dist/* isScalar */.jn)(parsed) ? parsed : { value: null, source: undefined };
    if (typeof value === "number")
        return { kind: "scalar", offset, value, written: source ?? String(value) };
    if (typeof value === "string" || typeof value === "boolean")
        return { kind: "scalar", offset, value };
    return { kind: "scalar", offset, value: null };
}
/** Names are text in JSON: `80:` is the member "80", as it was written. */
function nameOf(key, document) {
    const name = (0,dist/* isAlias */.Vj)(key) ? key.resolve(document) : key;
    const offset = offsetOf(key);
    if (!(0,dist/* isScalar */.jn)(name) || name.source === undefined) {
        throw new FaultyText({ message: "The name of a member must be a text.", offset });
    }
    if (name.value === "<<" && name.type === "PLAIN") {
        throw new FaultyText({
            message: "Merge keys (<<) are not part of YAML 1.2.",
            offset,
            hint: "Write the members out; an alias (*name) can stand for a whole value.",
        });
    }
    return typeof name.value === "string" ? name.value : name.source;
}
function offsetOf(parsed) {
    return (((0,dist/* isScalar */.jn)(parsed) || (0,dist/* isMap */.jh)(parsed) || (0,dist/* isSeq */.oP)(parsed) || (0,dist/* isAlias */.Vj)(parsed)) && parsed.range?.[0]) || 0;
}

;// CONCATENATED MODULE: ./build/document/parse.js






/**
 * Reads JSON, JSON with comments and trailing commas, or YAML 1.2. What begins with `{` or `[` is JSON. Names that
 * stand twice in an object and numbers that a JSON number cannot keep are refused, as one of two meanings would be
 * lost without a word.
 * @param file name of the file, for problems
 * @throws Failure with file, line, column and what was expected; never with text from the document
 */
function parseDocument(text, file) {
    const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
    const position = positions(bare);
    const problem = ({ message, offset, hint }) => ({
        message,
        where: { file, ...position(offset) },
        ...(hint === undefined ? {} : { hint }),
    });
    const root = parsed(bare, problem);
    const { value, faults } = toValue(root);
    if (faults.length > 0)
        throw new failure/* Failure */.H(faults.map(problem));
    return { file, value, whereIs: (path) => ({ file, ...position(parse_offsetOf(root, path)) }) };
}
function parsed(text, problem) {
    try {
        return looksLikeJson(text) ? parseJson(text) : parseYaml(text);
    }
    catch (error) {
        if (error instanceof FaultyText)
            throw new failure/* Failure */.H(problem(error.fault));
        // Both parsers call themselves for each level.
        if (error instanceof RangeError) {
            throw new failure/* Failure */.H(problem({ message: "The document is nested too deeply to be read.", offset: 0 }));
        }
        throw error;
    }
}
/** Whether the first thing that is no space or comment is `{` or `[`. */
function looksLikeJson(text) {
    const comments = /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? "";
    return text[comments.length] === "{" || text[comments.length] === "[";
}
function parse_offsetOf(root, path) {
    let [node, offset] = [root, root.offset];
    for (const step of path) {
        if (node.kind === "object") {
            const member = node.members.find(({ name }) => name === step);
            if (!member)
                return offset;
            [node, offset] = [member.value, member.offset];
        }
        else if (node.kind === "list" && typeof step === "number" && node.items[step]) {
            node = node.items[step];
            offset = node.offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}


/***/ }),

/***/ 3877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseStructured)
/* harmony export */ });
/* harmony import */ var _document_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2890);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/**
 * YAML (so also JSON) out of the text of an input. An input has lines and is no file: a problem tells the line in words.
 * @param input as in action.yml
 * @param what it is, for messages
 * @throws Failure with the lines that cannot be read
 */
function parseStructured(text, input, what = `the ${input}`) {
    try {
        return (0,_document_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(text, input);
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw error;
        const said = ({ message, where, ...rest }) => ({
            ...rest,
            message: `Line ${where?.line ?? 1} of ${what}: ${message}`,
            where: { input },
        });
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(error.problems.map(said), { cause: error });
    }
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/** True for a plain JSON object (not null, not an array). */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The objects of a list member; anything else in its place counts as none (hostile answers and documents). */
function objects(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
/** The strings of a list member; anything else in its place counts as none. */
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
/** A string member, or undefined where it is absent or of another type. */
function text(value) {
    return typeof value === "string" ? value : undefined;
}
/** A finite number member, or undefined where it is absent or of another type. */
function number(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
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
