export const id = 935;
export const ids = [935];
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

/***/ 3281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E7: () => (/* binding */ renderInputs),
  r7: () => (/* binding */ serviceInputs),
  Bz: () => (/* binding */ taskDefinitionInput),
  FG: () => (/* binding */ waitInputs)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/task-definition/environment-text.js

/**
 * Environment variables from the text of an input: `NAME=value` per line, split at the first `=`; the value is kept as
 * it is, quotes and spaces included. A value of several lines is written as for GITHUB_ENV: `NAME<<EOF`, its lines, and
 * `EOF` on a line of its own. Blank lines and lines that begin with `#` are passed over.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings
 * @throws Failure with all wrong lines by their number. Names are not told either: in a secret of several lines that
 *   lost its delimiter they are parts of it.
 */
function parseEnvironment(text) {
    const problems = [];
    const found = new Map();
    const lines = text.split(/\r?\n/);
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? "";
        const number = at + 1;
        if (/^\s*(#|$)/.test(line))
            continue;
        const equals = line.indexOf("=");
        const heredoc = line.indexOf("<<");
        const isHeredoc = heredoc !== -1 && (equals === -1 || heredoc < equals);
        const name = line.slice(0, isHeredoc ? heredoc : equals).trim();
        if ((equals === -1 && !isHeredoc) || name === "" || /\s/.test(name)) {
            problems.push(expected(number));
            if (!isHeredoc)
                continue;
        }
        let value = line.slice(equals + 1);
        if (isHeredoc) {
            const delimiter = line.slice(heredoc + 2);
            const end = delimiter.trim() === "" ? -1 : lines.indexOf(delimiter, at + 1);
            if (end === -1) {
                problems.push(unclosed(number));
                // Whatever follows belongs to the value: to read it as variables would be a guess.
                break;
            }
            value = lines.slice(at + 1, end).join("\n");
            at = end;
        }
        if (found.has(name))
            problems.push(twice(number));
        found.set(name, value);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return Object.fromEntries(found);
}
function expected(line) {
    return {
        message: `Line ${line} of the environment variables is not of the form NAME=value.`,
        hint: "Write a value of several lines as NAME<<EOF, its lines, and EOF on a line of its own.",
    };
}
function unclosed(line) {
    return {
        message: `The value that begins at line ${line} of the environment variables has no end.`,
        hint: "The word after << must stand alone on the line after the value, without spaces around it.",
    };
}
function twice(line) {
    return {
        message: `Line ${line} of the environment variables sets a variable that a line before it sets already.`,
        hint: "Keep one of the two.",
    };
}

// EXTERNAL MODULE: ./build/document/parse.js + 6 modules
var parse = __webpack_require__(2890);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/task-definition/images-text.js



/**
 * Images by container name from the text of an input: a YAML (so also JSON) map `container: image`.
 * @throws Failure with the lines that are wrong
 */
function parseImages(text) {
    if (text.trim() === "")
        return {};
    const { value, whereIs } = parsed(text);
    if (!(0,json/* isObject */.Gv)(value))
        throw new failure/* Failure */.H(wrong(whereIs([])));
    const entries = Object.entries(value);
    const images = entries.flatMap(([name, image]) => typeof image === "string" && image.trim() !== "" ? [[name, image.trim()]] : []);
    if (images.length < entries.length) {
        const good = new Set(images.map(([name]) => name));
        throw new failure/* Failure */.H(entries.filter(([name]) => !good.has(name)).map(([name]) => wrong(whereIs([name]))));
    }
    return Object.fromEntries(images);
}
/** The parser's problems, in the words of an input: it has lines and is no file. */
function parsed(text) {
    try {
        return (0,parse/* parseDocument */.T)(text, "images");
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const said = ({ message, where, ...rest }) => ({
            ...rest,
            message: `Line ${where?.line ?? 1} of the images: ${message}`,
            where: { input: "images" },
        });
        throw new failure/* Failure */.H(error.problems.map(said), { cause: error });
    }
}
function wrong(where) {
    return {
        message: `Line ${where.line ?? 1} of the images is not of the form 'container: image'.`,
        where: { input: "images" },
        hint: "Write one container per line: web-app: registry/app@sha256:…",
    };
}

;// CONCATENATED MODULE: ./build/actions/inputs.js




const inputs_images = { form: "YAML map", parse: parseImages };
const environment = { form: "lines of NAME=value", parse: parseEnvironment };
/** What changes in a task definition. */
const renderInputs = {
    images: (0,table/* optional */.lq)(inputs_images, "Image of each container that gets a new one, as a YAML map `container: image`."),
    "container-name": (0,table/* optional */.lq)(kinds/* list */.p_, "Container that gets `image` and `environment-variables`; several names give them all the same. For different images use `images`."),
    image: (0,table/* optional */.lq)(kinds/* text */.Qq, "Image for the container(s) in `container-name`."),
    "environment-variables": (0,table/* optional */.lq)(environment, "Environment variables to set in the container(s) in `container-name`, which may be left out where there is only one container; one `NAME=value` per line, split at the first `=`; a value of several lines as `NAME<<EOF` … `EOF`. Values never reach the log."),
};
/** What is deployed where. */
const serviceInputs = {
    service: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name or ARN of the service. Default: `serviceName` of `service-definition`."),
    cluster: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name or ARN of the cluster. Default: `cluster` of `service-definition`, else `default`."),
    "service-definition": (0,table/* optional */.lq)(kinds/* path */.Ae, "File with the service's definition (JSON or YAML, the members of CreateService): the service is created from it where it does not exist, and brought in line with it where it does. Its `desiredCount` is used for the creation only."),
    "desired-count": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 0, max: 5000 }), "How many tasks to run. Left out: as many as now (autoscaling goes on undisturbed), or what `service-definition` says for a new service."),
    "force-new-deployment": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether to start all tasks anew although the definition is unchanged. Left out: yes where an image has a tag and no digest, as the tag may point at something new; no where all images have digests."),
    preflight: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("error", "warn", "off"), "What to do with a roll that can never move, because the desired count and the two percents allow ECS neither to stop a task nor to start one.", "error"),
    "dry-run": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Print what would be sent, and change nothing.", "false"),
};
/** How to wait. */
const waitInputs = {
    timeout: (0,table/* optional */.lq)((0,kinds/* duration */.p0)({ min: "10s", max: "6h" }), "How long to wait for the deployment to be complete. ECS goes on after that.", "30m"),
    "on-cancel": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("leave", "roll-back"), "When the workflow is cancelled: `leave` ECS's deployment going, or `roll-back` to the revision from before.", "leave"),
    "fail-on-superseded": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether the step fails when a newer deployment of the same service took over before ours was complete.", "true"),
};
const taskDefinitionInput = (0,table/* required */.mw)(kinds/* path */.Ae, "Task definition: a file of JSON, JSON with comments, or YAML. What `aws ecs describe-task-definition` prints is fine too.");


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


/***/ })

};
