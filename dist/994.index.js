export const id = 994;
export const ids = [994];
export const modules = {

/***/ 2497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ changeInputs),
  Z: () => (/* binding */ sourceInputs)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/document/parse.js + 10 modules
var parse = __webpack_require__(3020);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/task-definition/shell-words.js
/** What is wrong with a text that cannot be split into words. */
class UnfinishedWords extends Error {
}
/** What a backslash between double quotes takes its meaning from; before anything else it stands for itself. */
const escapable = new Set(['"', "\\", "$", "`"]);
/**
 * The words of a command line, as a POSIX shell splits it: at blanks and line ends, except between quotes or after a
 * backslash. Nothing is expanded: `$HOME`, `*`, `|` and `#` stay what they are, as no shell will see them.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 * @throws UnfinishedWords where a quote is not closed, or a backslash stands last
 */
function shellWords(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at++) {
        const character = text[at] ?? "";
        if (/[ \t\r\n]/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (character === "'" || character === '"') {
            const quoted = character === "'" ? singleQuoted(text, at + 1) : doubleQuoted(text, at + 1);
            word = (word ?? "") + quoted.value;
            at = quoted.end;
        }
        else if (character === "\\") {
            const next = text[++at];
            if (next === undefined)
                throw new UnfinishedWords("ends with a backslash, which has nothing to escape");
            // A backslash at the end of a line joins it with the next one.
            if (next !== "\n")
                word = (word ?? "") + next;
        }
        else {
            word = (word ?? "") + character;
        }
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
/** @returns what stands between the quotes, and where the closing one is */
function singleQuoted(text, from) {
    const end = text.indexOf("'", from);
    if (end === -1)
        throw new UnfinishedWords("has a single quote (') that is not closed");
    return { value: text.slice(from, end), end };
}
function doubleQuoted(text, from) {
    let value = "";
    for (let at = from; at < text.length; at++) {
        const character = text[at] ?? "";
        if (character === '"')
            return { value, end: at };
        const next = text[at + 1] ?? "";
        if (character === "\\" && (escapable.has(next) || next === "\n")) {
            if (next !== "\n")
                value += next;
            at++;
        }
        else {
            value += character;
        }
    }
    throw new UnfinishedWords('has a double quote (") that is not closed');
}

;// CONCATENATED MODULE: ./build/task-definition/command-text.js



/**
 * A container's command (or entry point) from the text of an input: a YAML or JSON list is taken as it is; any other
 * text is split like a shell does it, quotes honoured. What a shell would take out of the middle of a word is refused:
 * `C:\app` and `{"a":1}` are hardly meant as `C:app` and `{a:1}`, and with
 * aws-actions/amazon-ecs-render-task-definition, which splits at spaces only, they stay as they are.
 * @param what `command` or `entry point`
 * @throws Failure that never holds the text: a command line may hold a secret
 */
function parseCommand(text, what) {
    if (!/^\s*(\[|-(\s|$))/.test(text))
        return words(text, what);
    const list = parsedList(text, what);
    const wrong = list.findIndex((item) => typeof item !== "string");
    if (wrong !== -1) {
        throw new failure/* Failure */.H({
            message: `Item ${wrong + 1} of the ${what} is no text.`,
            hint: 'Put it in quotes: "8080" and "true" are texts, 8080 and true are not.',
        });
    }
    return list.filter((item) => typeof item === "string");
}
function words(text, what) {
    try {
        const found = shellWords(text);
        const sign = takenFromWords(text);
        if (sign === undefined)
            return found;
        throw new failure/* Failure */.H({
            message: `The ${what} has a ${sign}, which a shell would take out.`,
            hint: 'Write a list, in which every sign stays: ["app.exe", "C:\\\\data"].',
        });
    }
    catch (error) {
        if (!(error instanceof UnfinishedWords))
            throw error;
        const hint = 'Close it, or write a list: ["sh", "-c", "…"].';
        throw new failure/* Failure */.H({ message: `The ${what} ${error.message}.`, hint }, { cause: error });
    }
}
/**
 * What is left out although nothing needs it: a backslash before an ordinary sign, or quotes that open inside a word.
 * After `=` they are usual (`--name="a b"`), and after a quote they go on with it.
 */
function takenFromWords(text) {
    let before = " ";
    for (const [piece] of text.matchAll(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|./gs)) {
        if (/^\\[^\s'"]/.test(piece))
            return "backslash outside quotes";
        if (/^['"]/.test(piece) && !/[\s='"]/.test(before))
            return "quote in the middle of a word";
        before = piece.at(-1) ?? before;
    }
    return undefined;
}
function parsedList(text, what) {
    try {
        const { value } = (0,parse/* parseDocument */.T)(text, `${what}.yaml`);
        if (Array.isArray(value))
            return value;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const [problem] = error.problems;
        throw new failure/* Failure */.H({
            message: `The ${what} begins like a list and cannot be read as one, at line ${problem?.where?.line ?? 1}: ${problem?.message ?? ""}`,
            hint: 'Write a list of texts, ["sh", "-c", "…"]; or put the first word in quotes if it is none.',
        }, { cause: error });
    }
    throw new failure/* Failure */.H({ message: `The ${what} is not a list of texts.`, hint: 'Write ["sh", "-c", "…"].' });
}

// EXTERNAL MODULE: ./build/task-definition/environment-text.js
var environment_text = __webpack_require__(739);
// EXTERNAL MODULE: ./build/task-definition/images-text.js
var images_text = __webpack_require__(2040);
// EXTERNAL MODULE: ./build/inputs/structured-text.js
var structured_text = __webpack_require__(3877);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/task-definition/clean.js
var clean = __webpack_require__(8983);
;// CONCATENATED MODULE: ./build/task-definition/overrides-text.js




/**
 * A fragment of a task definition from the text of an input: YAML, so also JSON.
 * @throws Failure with the line that is wrong
 */
function parseOverrides(text) {
    const { value, whereIs } = (0,structured_text/* parseStructured */.j)(text, "overrides");
    if (!(0,json/* isObject */.Gv)(value)) {
        throw new failure/* Failure */.H({
            message: "The overrides are no map of a task definition's members.",
            hint: 'Write them as in the task definition: `cpu: "512"`, or `containerDefinitions:` and below it `web-app: { memory: 512 }`.',
        });
    }
    const { document, originalPath } = (0,clean/* cleanFragment */.M)(value);
    return { fragment: document, whereIs: (path) => whereIs(originalPath(path)) };
}

// EXTERNAL MODULE: ./build/task-definition/pairs-text.js
var pairs_text = __webpack_require__(6367);
// EXTERNAL MODULE: ./build/task-definition/template.js
var template = __webpack_require__(4250);
;// CONCATENATED MODULE: ./build/actions/task-definition-inputs.js








const task_definition_inputs_images = { form: "YAML map", parse: images_text/* parseImages */.e };
const environment = {
    form: "lines of NAME=value",
    parse: (value) => (0,environment_text/* parseEnvironment */.N)(value, undefined, "trimmed"),
};
const overrides = { form: "YAML map", parse: parseOverrides };
const pairs = (what, form) => ({
    form: `lines of ${form}`,
    parse: (value) => (0,pairs_text/* parsePairs */.x)(value, { what, form }),
});
/** No ARN and no name begins with a blank. */
const secrets = {
    form: "lines of NAME=valueFrom",
    parse: (value) => Object.fromEntries(Object.entries((0,pairs_text/* parsePairs */.x)(value, { what: "secrets", form: "NAME=valueFrom" })).map(([name, from]) => [
        name,
        from.trimStart(),
    ])),
};
const command = (what) => ({
    form: "YAML list, or words",
    parse: (value) => parseCommand(value, what),
});
/** The key of an object in S3 may hold a comma: only one before the next ARN divides. */
const objectArns = {
    form: "list, one per line or between commas",
    parse: (value) => kinds/* paths */.f0.parse(value.replaceAll(/,(?=\s*arn:)/g, "\n")),
};
const variables = {
    form: "lines of NAME=value",
    parse(value) {
        const found = (0,environment_text/* parseEnvironment */.N)(value, "variables", "trimmed");
        (0,template/* checkVariableNames */.V)(found);
        return found;
    },
};
/** Where the task definition comes from; an action offers those of these that make sense in it. */
const sourceInputs = {
    "task-definition": (0,table/* optional */.lq)(kinds/* paths */.f0, "Task definition: a file of JSON, JSON with comments, or YAML. What `aws ecs describe-task-definition` prints is fine too. Of several files, one per line, each later one is merged into those before it, as `overrides` are."),
    "task-definition-arn": (0,table/* optional */.lq)(kinds/* text */.Qq, "Take the task definition from ECS instead of a file: the ARN of a revision."),
    "task-definition-family": (0,table/* optional */.lq)(kinds/* text */.Qq, "Take the task definition from ECS instead of a file: the newest revision of a family, or the one in `task-definition-revision`."),
    "task-definition-revision": (0,table/* optional */.lq)((0,kinds/* integer */.nd)({ min: 1, max: 2_147_483_647 }), "Number of the revision of `task-definition-family`."),
    variables: (0,table/* optional */.lq)(variables, "Variables for the files of `task-definition`, and of `service-definition` in a step that deploys: `${NAME}` in a text of them becomes the value, `$${` a literal `${`. One `NAME=value` per line, split at the first `=`. With this input a name that is not declared is an error; without it nothing is replaced."),
};
/** What changes in the task definition. */
const changeInputs = {
    images: (0,table/* optional */.lq)(task_definition_inputs_images, "Image of each container that gets a new one, as a YAML map `container: image`; the outputs `images` and `digests` of build-and-push are such maps. A digest alone (`sha256:…`) goes to the repository of the container's present image."),
    "container-name": (0,table/* optional */.lq)(kinds/* list */.p_, "Container that gets `image` and the inputs below up to `entry-point`; several names give them all the same. May be left out where there is one container only."),
    image: (0,table/* optional */.lq)(kinds/* text */.Qq, "Image for the container(s) in `container-name`. For different images use `images`."),
    "environment-variables": (0,table/* optional */.lq)(environment, "Environment variables to set; one `NAME=value` per line, split at the first `=`; a value of several lines, or with blanks at its end, as `NAME<<EOF` … `EOF`. Values never reach the log."),
    "environment-from-file": (0,table/* optional */.lq)(kinds/* paths */.f0, "Files of the repository with environment variables to set, in the same form, one path per line; `environment-variables` go before them."),
    "environment-mode": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("merge", "replace"), "`merge` keeps the variables that the containers have, `replace` takes away all that are not set here.", "merge"),
    "remove-environment-variables": (0,table/* optional */.lq)(kinds/* list */.p_, "Names of environment variables to take away."),
    "env-files": (0,table/* optional */.lq)(objectArns, "ARNs of environment files in S3, which the agent reads when it starts a task; they take the place of those that are there."),
    secrets: (0,table/* optional */.lq)(secrets, "Secrets to set, one `NAME=valueFrom` per line: the ARN of a secret in Secrets Manager, or the ARN or name of a parameter. Never the secret itself."),
    "remove-secrets": (0,table/* optional */.lq)(kinds/* list */.p_, "Names of secrets to take away."),
    "log-configuration-log-driver": (0,table/* optional */.lq)(kinds/* text */.Qq, "Log driver, such as `awslogs` or `awsfirelens`."),
    "log-configuration-options": (0,table/* optional */.lq)(pairs("log options", "NAME=value"), "Options of the log driver to set, one `NAME=value` per line; the others stay."),
    "docker-labels": (0,table/* optional */.lq)(pairs("docker labels", "NAME=value"), "Docker labels to set, one `NAME=value` per line, split at the first `=`; the others stay."),
    command: (0,table/* optional */.lq)(command("command"), 'Command: a YAML or JSON list (`["bundle", "exec", "puma"]`), or words that are split as a shell does it, quotes honoured. A backslash outside quotes, or a quote in the middle of a word, needs a list.'),
    "entry-point": (0,table/* optional */.lq)(command("entry point"), "Entry point, in the same form."),
    family: (0,table/* optional */.lq)(kinds/* text */.Qq, "Family to register the task definition under, instead of its own."),
    cpu: (0,table/* optional */.lq)(kinds/* text */.Qq, "CPU units of the task (`512`, `.5 vCPU`)."),
    memory: (0,table/* optional */.lq)(kinds/* text */.Qq, "Memory of the task in MiB (`1024`), or as `1 GB`."),
    "task-role-arn": (0,table/* optional */.lq)(kinds/* text */.Qq, "Role that the application has in the task."),
    "execution-role-arn": (0,table/* optional */.lq)(kinds/* text */.Qq, "Role with which ECS pulls images, reads secrets and writes logs for the task."),
    "cpu-architecture": (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("X86_64", "ARM64"), "CPU architecture of the task's `runtimePlatform`."),
    "operating-system-family": (0,table/* optional */.lq)(kinds/* text */.Qq, "Operating system of the task's `runtimePlatform`, such as `LINUX` or `WINDOWS_SERVER_2022_CORE`."),
    overrides: (0,table/* optional */.lq)(overrides, "Any fragment of a task definition, merged in last: maps member by member, `containerDefinitions` by name (a map `web-app: { memory: 512 }` is fine), null removes. The rules: docs/rendering.md."),
};


/***/ }),

/***/ 3594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ validateInputs)
});

// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/task-definition/rules/all.js + 46 modules
var rules_all = __webpack_require__(986);
;// CONCATENATED MODULE: ./build/task-definition/ignored-rules.js



/**
 * Rules to pass over, from the text of an input: `rule-id: reason` per line. Blank lines and lines that begin with `#`
 * are passed over.
 * @throws Failure with all wrong lines: an id that no rule has, no reason, an id twice
 */
function parseIgnoredRules(text) {
    const known = rules_all/* rules */.a.map(({ id }) => id);
    const problems = [];
    const found = new Map();
    for (const [at, line] of text.split(/\r?\n/).entries()) {
        if (/^\s*(#|$)/.test(line))
            continue;
        const [id = "", ...rest] = line.split(":");
        const [name, reason] = [id.trim(), rest.join(":").trim()];
        const where = `Line ${at + 1} of the rules to ignore`;
        if (!known.includes(name)) {
            const close = (0,suggest/* nearest */.p)(name, known);
            problems.push({
                message: `${where} names no rule${close === undefined ? "." : `; did you mean '${close}'?`}`,
                hint: "docs/rules.md lists them; each finding shows its rule's id in the job summary.",
            });
        }
        else if (reason === "") {
            problems.push({
                message: `${where} gives no reason for ignoring '${name}'.`,
                hint: `Write why it is right here: "${name}: the service has one task on purpose".`,
            });
        }
        else if (found.has(name)) {
            problems.push({ message: `${where} names '${name}' again.`, hint: "Keep one of the two." });
        }
        found.set(name, reason);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./build/actions/validate-inputs.js



const ignoredRules = { form: "lines of rule-id: reason", parse: parseIgnoredRules };
/** How strictly a task definition is checked. */
const validateInputs = {
    validate: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("error", "warn", "off"), "What to do with a task definition that ECS would refuse: `error` fails the step before anything is sent, `warn` says it and goes on, `off` does not check. What ECS takes but will hurt later is a warning either way.", "error"),
    "ignore-rules": (0,table/* optional */.lq)(ignoredRules, "Rules not to check, one `rule-id: reason` per line; the reason is told with each run. The rules are listed in docs/rules.md."),
};


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkAndReport),
  T: () => (/* binding */ checkTaskDefinition)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/findings-table.js


/**
 * What was found in a task definition, as Markdown for the job summary; empty where there is nothing to say.
 * @param file as the user wrote it
 * @param ignored the line about ignored findings
 */
function findingsTable(file, findings, whereIs, ignored) {
    if (findings.length === 0 && ignored === undefined)
        return "";
    const rows = findings.map(({ severity, rule, path, message, hint, link }) => {
        const name = link === undefined ? rule : `[${rule}](${link})`;
        const sign = severity === "error" ? "❌ error" : "⚠️ warning";
        const cells = [
            sign,
            name,
            (0,inert/* inertMarkdown */.Ic)((0,failure/* place */.i)(whereIs(path)) ?? ""),
            (0,inert/* inertMarkdown */.Ic)(`${message} ${hint}`),
        ];
        return `| ${cells.join(" | ")} |`;
    });
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return [
        `### ${errors > 0 ? "❌" : "⚠️"} ${(0,inert/* inertMarkdown */.Ic)(file)}: ${count(errors, "error")}, ${count(findings.length - errors, "warning")}`,
        rows.length === 0 ? "" : ["| | Rule | Place | What |", "| --- | --- | --- | --- |", ...rows].join("\n"),
        ignored === undefined ? "" : (0,inert/* inertMarkdown */.Ic)(ignored),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function count(number, what) {
    return `${number} ${what}${number === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./build/task-definition/render.js + 2 modules
var render = __webpack_require__(3555);
;// CONCATENATED MODULE: ./build/task-definition/triage.js
/** What of the findings is told, and how. */
function triage(findings, mode, ignore) {
    if (mode === "off")
        return { told: [], ignored: [] };
    const isIgnored = ({ rule }) => Object.hasOwn(ignore, rule);
    return {
        told: findings
            .filter((finding) => !isIgnored(finding))
            .map((finding) => (mode === "warn" ? { ...finding, severity: "warning" } : finding)),
        ignored: findings.filter(isIgnored),
    };
}
/** `3 findings ignored: host-port-static (2×, one instance a task is meant), …`; undefined where none is. */
function ignoredLine(ignored, ignore) {
    if (ignored.length === 0)
        return undefined;
    const parts = [...new Set(ignored.map(({ rule }) => rule))].map((rule) => {
        const count = ignored.filter((finding) => finding.rule === rule).length;
        return `${rule} (${count > 1 ? `${count}×, ` : ""}${ignore[rule]})`;
    });
    return `${ignored.length} finding${ignored.length === 1 ? "" : "s"} ignored: ${parts.join(", ")}`;
}

// EXTERNAL MODULE: ./build/task-definition/rules/all.js + 46 modules
var rules_all = __webpack_require__(986);
;// CONCATENATED MODULE: ./build/task-definition/validate.js

/**
 * All findings of all rules, errors first. A definition without an error may still be refused: ECS knows more than we do.
 * @param document cleaned (see clean.ts)
 */
function validate(document, context = {}, list = rules_all/* rules */.a) {
    const findingsOf = ({ id, severity, link, check }) => check(document, context).map((found) => ({ rule: id, severity, ...(link === undefined ? {} : { link }), ...found }));
    const alone = list.filter((rule) => rule.alone).flatMap(findingsOf);
    if (alone.length > 0)
        return alone;
    const findings = list.flatMap(findingsOf);
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

;// CONCATENATED MODULE: ./build/steps/render/check-task-definition.js





/**
 * Checks a task definition against every rule, and says its warnings.
 * @throws Failure with all that ECS would refuse
 */
async function checkTaskDefinition(loaded, input, ports, service) {
    const found = await examine(loaded, input, ports, service);
    tell(loaded, found, ignored(found, input), ports);
}
/**
 * The same, with a table of the findings in the job summary and their number in the outputs, also when it fails.
 * @throws Failure with all that ECS would refuse
 */
async function checkAndReport(loaded, input, { ports, outputs }) {
    const { told, ...rest } = await examine(loaded, input, ports);
    const found = { ...rest, told: easedForLater(told, loaded.document, input) };
    outputs.findings = String(found.told.length);
    const table = findingsTable(loaded.file, found.told, loaded.whereIs, ignored(found, input));
    if (table !== "")
        await ports.log.summary(table);
    tell(loaded, found, ignored(found, input), ports);
}
/**
 * Where images are put in one step after the other, a placeholder in a container of a later step is no error yet;
 * register-and-deploy refuses what is left.
 */
function easedForLater(told, document, input) {
    const names = (0,render/* containerNames */.MR)(document);
    const single = input.image === undefined ? [] : (input["container-name"] ?? names);
    const given = new Set([...Object.keys(input.images ?? {}), ...single]);
    return told.map((finding) => {
        const [, index] = finding.path;
        const isOfAnImage = finding.rule === "image-missing" || finding.rule === "image-invalid";
        if (!isOfAnImage || given.size === 0 || typeof index !== "number")
            return finding;
        return given.has(names[index] ?? "") ? finding : { ...finding, severity: "warning" };
    });
}
async function examine(loaded, input, ports, service) {
    const { validate: mode = "error", "ignore-rules": ignore = {} } = input;
    if (mode === "off")
        return { told: [], ignored: [] };
    const { registerTaskDefinition: shape } = await ports.ecsModel();
    return triage(validate(loaded.document, { described: loaded.described, shape, ...(service ? { service } : {}) }), mode, ignore);
}
function ignored(found, input) {
    return ignoredLine(found.ignored, input["ignore-rules"] ?? {});
}
/** Warnings of a file that an earlier step of ours wrote were said there. */
function tell(loaded, { told }, line, ports) {
    const of = (wanted) => told.filter(({ severity }) => severity === wanted).map((finding) => asProblem(finding, loaded.whereIs));
    if (!ports.files.isTemporary(loaded.file))
        for (const warning of of("warning"))
            ports.log.warning(warning);
    if (line !== undefined)
        ports.log.line(line);
    const errors = of("error");
    if (errors.length > 0)
        throw new failure/* Failure */.H(errors);
}


/***/ }),

/***/ 7597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ renderTaskDefinition)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/task-definition/environment-text.js
var environment_text = __webpack_require__(739);
// EXTERNAL MODULE: ./build/task-definition/locate.js
var locate = __webpack_require__(4126);
// EXTERNAL MODULE: ./build/task-definition/render.js + 2 modules
var render = __webpack_require__(3555);
;// CONCATENATED MODULE: ./build/steps/render/changes.js


const ofContainers = [
    "image",
    "environment-variables",
    "environment-from-file",
    "remove-environment-variables",
    "env-files",
    "secrets",
    "remove-secrets",
    "log-configuration-log-driver",
    "log-configuration-options",
    "docker-labels",
    "command",
    "entry-point",
];
/**
 * What the inputs ask to change in a document.
 * @param fromFiles variables of `environment-from-file`; those of `environment-variables` go before them
 * @throws Failure with everything in which the inputs contradict each other, or leave open which container is meant
 */
function changesOf(input, document, fromFiles) {
    const { images = {}, overrides } = input;
    const everyName = (0,render/* containerNames */.MR)(document);
    const given = ofContainers.filter((name) => input[name] !== undefined);
    const names = given.length > 0 ? (input["container-name"] ?? everyName) : [];
    const problems = [
        ...whichContainer(input, given, everyName),
        ...namedForNothing(input, given),
        ...replacedByNothing(input, fromFiles),
        ...(input.image === undefined ? [] : twoImages(images, names)),
    ];
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    const change = containerChange(input, fromFiles);
    const containers = new Map(names.map((name) => [name, change]));
    for (const [name, image] of Object.entries(images))
        containers.set(name, { ...containers.get(name), image });
    return {
        containers: Object.fromEntries(containers),
        ...present("family", input.family),
        ...present("cpu", input.cpu),
        ...present("memory", input.memory),
        ...present("taskRoleArn", input["task-role-arn"]),
        ...present("executionRoleArn", input["execution-role-arn"]),
        ...present("cpuArchitecture", input["cpu-architecture"]),
        ...present("operatingSystemFamily", input["operating-system-family"]),
        ...present("overrides", overrides?.fragment),
    };
}
function containerChange(input, fromFiles) {
    const { "environment-variables": variables, "environment-from-file": files, "remove-environment-variables": remove, secrets, "remove-secrets": removeSecrets, } = input;
    const environment = {
        set: { ...fromFiles, ...variables },
        ...present("remove", remove),
        replace: input["environment-mode"] === "replace",
    };
    return {
        ...present("image", input.image),
        ...(variables || files || remove ? { environment } : {}),
        ...(secrets || removeSecrets
            ? { secrets: { ...present("set", secrets), ...present("remove", removeSecrets) } }
            : {}),
        ...present("environmentFiles", input["env-files"]),
        ...present("logDriver", input["log-configuration-log-driver"]),
        ...present("logOptions", input["log-configuration-options"]),
        ...present("dockerLabels", input["docker-labels"]),
        ...present("command", input.command),
        ...present("entryPoint", input["entry-point"]),
    };
}
function whichContainer({ "container-name": names }, given, everyName) {
    if (names !== undefined || everyName.length < 2)
        return [];
    return given.map((name) => ({
        message: `Input '${name}' needs 'container-name': which container gets ${name.endsWith("s") ? "them" : "it"}?`,
        where: { input: name },
        hint: `The containers are ${everyName.join(", ")}.`,
    }));
}
/** An image whose expression found nothing is no image: a step that then changes nothing must not be green. */
function namedForNothing({ "container-name": names, images }, given) {
    if (names === undefined || given.length > 0 || images !== undefined)
        return [];
    return [
        {
            message: "Input 'container-name' names what to change, and nothing to change in it is given.",
            where: { input: "container-name" },
            hint: "Is 'image' an expression that found nothing? That also gives an empty text.",
        },
    ];
}
/** An expression that found nothing gives an empty text, as does an empty file: that must not take every variable away. */
function replacedByNothing(input, fromFiles) {
    if (input["environment-mode"] !== "replace")
        return [];
    if (input["environment-variables"] || Object.keys(fromFiles).length > 0)
        return [];
    const hint = "To take single variables away use 'remove-environment-variables'.";
    const where = { input: "environment-mode" };
    if (input["environment-from-file"])
        return [
            {
                message: "The files of 'environment-from-file' hold no variable, and 'environment-mode: replace' would take all away.",
                where,
                hint,
            },
        ];
    return [
        {
            message: "'environment-mode: replace' needs 'environment-variables' or 'environment-from-file'.",
            where,
            hint,
        },
    ];
}
function twoImages(images, names) {
    return names
        .filter((name) => Object.hasOwn(images, name))
        .map((name) => ({
        message: `Container '${name}' gets an image from 'images' and another from 'image'.`,
        where: { input: "images" },
        hint: "Keep one of the two.",
    }));
}
function present(name, value) {
    return value === undefined ? {} : { [name]: value };
}

// EXTERNAL MODULE: ./build/steps/render/documents.js + 1 modules
var documents = __webpack_require__(11);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/steps/render/input-places.js

const taskInputs = {
    family: "family",
    cpu: "cpu",
    memory: "memory",
    taskRoleArn: "task-role-arn",
    executionRoleArn: "execution-role-arn",
};
const platformInputs = {
    cpuArchitecture: "cpu-architecture",
    operatingSystemFamily: "operating-system-family",
};
const containerInputs = {
    image: "image",
    command: "command",
    entryPoint: "entry-point",
    environmentFiles: "env-files",
};
/**
 * The input that a part of a rendered definition was set by: what is wrong with it is not to be put right in the file.
 * @param path in the document
 * @returns undefined for what no input sets, `overrides` left aside
 */
function settingInput(input, document, path) {
    const [first, second, ...rest] = path;
    if (first === "containerDefinitions") {
        const container = (0,json/* objects */.JD)([part(document["containerDefinitions"], second)])[0];
        return container && containerInput(input, container, rest);
    }
    return first === "runtimePlatform"
        ? given(input, platformInputs, second)
        : given(input, taskInputs, path.length === 1 ? first : undefined);
}
function containerInput(input, container, path) {
    const { images = {}, "container-name": names } = input;
    const [member, second, third] = path;
    const name = (0,json/* text */.Qq)(container["name"]) ?? "";
    if (member === "image" && Object.hasOwn(images, name))
        return "images";
    if (names !== undefined && !names.includes(name))
        return undefined;
    const sets = (of, key) => (typeof key === "string" && Object.hasOwn(input[of] ?? {}, key) ? of : undefined);
    if (member === "environment" || member === "secrets") {
        const [entry] = (0,json/* objects */.JD)([part(container[member], second)]);
        return sets(member === "secrets" ? "secrets" : "environment-variables", entry?.["name"]);
    }
    if (member === "dockerLabels")
        return sets("docker-labels", second);
    if (member === "logConfiguration") {
        if (second === "options")
            return sets("log-configuration-options", third);
        return given(input, { logDriver: "log-configuration-log-driver" }, second);
    }
    return given(input, containerInputs, member);
}
/** The input for a member, where the input is given. */
function given(input, inputs, member) {
    const name = typeof member === "string" && Object.hasOwn(inputs, member) ? inputs[member] : undefined;
    return name !== undefined && input[name] !== undefined ? name : undefined;
}
function part(value, step) {
    if (typeof step === "number")
        return Array.isArray(value) ? value[step] : undefined;
    return (0,json/* isObject */.Gv)(value) && step !== undefined ? value[step] : undefined;
}

// EXTERNAL MODULE: ./build/steps/render/layers.js
var render_layers = __webpack_require__(6723);
// EXTERNAL MODULE: ./build/steps/render/source.js
var source = __webpack_require__(3260);
;// CONCATENATED MODULE: ./build/steps/render/render.js









async function renderTaskDefinition(input, sources, ports) {
    const [loaded, fromFiles] = await (0,documents/* all */.Q7)([
        (0,source/* readSource */.o$)(input, sources, ports),
        variablesOf(input["environment-from-file"] ?? [], ports),
    ]);
    if (!loaded)
        return undefined;
    // A wrong input is told already; what a definition lacks without it is no mistake of the user's.
    const incomplete = needed.some((name) => name in input && input[name] === undefined);
    const [, changes] = await (0,documents/* all */.Q7)([
        checkContainers(input, loaded.document),
        incomplete ? Promise.resolve({}) : changesFor(input, loaded.document, fromFiles),
    ]);
    if (incomplete)
        throw new failure/* Failure */.H([]);
    return located(input, loaded, (0,render/* render */.XX)(loaded.document, changes));
}
/** Inputs without which a definition may be none that could be checked. */
const needed = ["variables", "images", "environment-variables", "overrides"];
const changesFor = async (...input) => changesOf(...input);
/** @throws Failure with the inputs that name a container which is not there */
async function checkContainers(input, document) {
    const { images = {}, overrides } = input;
    const named = async (name, containers) => {
        const problems = (0,render/* missingContainers */.XS)(document, containers);
        if (problems.length > 0)
            throw new failure/* Failure */.H(problems.map((each) => ({ ...each, where: { input: name } })));
    };
    await (0,documents/* all */.Q7)([
        named("container-name", input["container-name"] ?? []),
        named("images", Object.keys(images)),
        (async () => overrides && (0,render_layers/* checkFragment */.De)(document, { document: overrides.fragment, whereIs: overrides.whereIs }))(),
    ]);
}
/** Where the parts of a rendered definition stand: in the input that sets them, else where its source has them. */
function located(input, loaded, document) {
    const { overrides } = input;
    const layers = overrides ? [{ document: overrides.fragment, whereIs: overrides.whereIs }] : [];
    const whole = (0,render_layers/* placed */.GS)({ ...loaded, document }, loaded, ...layers);
    const isOverridden = (path) => overrides !== undefined && (0,locate/* locate */.x)(document, path, overrides.fragment).length === path.length;
    const whereIs = (path) => {
        const name = settingInput(input, document, path);
        return name === undefined || isOverridden(path) ? whole.whereIs(path) : { input: name };
    };
    return { ...whole, whereIs };
}
/** Variables out of files of the repository; of one name in two files the later counts. */
async function variablesOf(files, ports) {
    const read = await (0,documents/* all */.Q7)(files.map(async (file) => {
        const content = await ports.files.read(file, "environment-from-file");
        return parsed(content.replace(/^\uFEFF/, ""), file, ports);
    }));
    return Object.assign({}, ...read);
}
function parsed(content, file, { log }) {
    try {
        const variables = (0,environment_text/* parseEnvironment */.N)(content, `variables in ${file}`);
        const quoted = Object.keys(variables).filter((name) => /^(["']).*\1$/s.test(variables[name] ?? ""));
        if (quoted.length > 0) {
            log.notice({
                message: `The quotes around ${quoted.join(", ")} are kept as part of the value, as in ECS's own environment files.`,
                where: { file },
                hint: "Leave the quotes out, unless the application expects them.",
            });
        }
        return variables;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        throw new failure/* Failure */.H(error.problems.map((problem) => ({ ...problem, where: { file } })), { cause: error });
    }
}


/***/ }),

/***/ 3260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ renderSources),
/* harmony export */   Io: () => (/* binding */ registerSources),
/* harmony export */   mg: () => (/* binding */ deploySources),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _task_definition_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8983);
/* harmony import */ var _live_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1226);
/* harmony import */ var _where_to_deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7973);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11);





const documents = ["task-definition", "task-definition-arn", "task-definition-family"];
const renderSources = {
    known: [...documents, "service"],
    needed: true,
};
/** The root action's: its `service` is the one to deploy. */
const deploySources = { known: [...documents, "from-service"], needed: true };
/** Without a source the service keeps its own definition. */
const registerSources = { known: documents, needed: false };
/**
 * Reads or fetches the task definition that the inputs name.
 * @returns undefined where they name none and there need be none
 * @throws Failure where they name none or several, or it is not there
 */
async function readSource(input, sources, ports) {
    const source = theSource(input, sources);
    if (source === undefined)
        return undefined;
    const unread = passedOver(input, source, sources);
    if (unread.length > 0) {
        ports.log.warning({
            message: `The task definition is taken from '${source}'; ${quoted(unread)} ${unread.length > 1 ? "are" : "is"} not looked at.`,
            where: { input: unread[0] ?? source },
            hint: "Keep the one that is meant.",
        });
    }
    if (source === "task-definition") {
        return (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .loadTaskDefinitions */ .KH)(input["task-definition"] ?? [], input.variables, ports);
    }
    const { "task-definition-family": family, "task-definition-revision": revision } = input;
    if (source === "service" || source === "from-service") {
        return fetched(await runningRevision(input, ports), "service", ports);
    }
    if (source === "task-definition-arn")
        return fetched(input[source] ?? "", source, ports);
    return fetched(revision === undefined ? (family ?? "") : `${family}:${revision}`, source, ports);
}
function theSource(input, { known, needed }) {
    const given = known.filter((name) => input[name] !== undefined && input[name] !== false);
    const problems = [];
    const [first] = given;
    const others = known.filter((name) => name !== "task-definition").map((name) => `'${name}'`);
    if (first === undefined && needed) {
        problems.push({
            message: "Input 'task-definition' is missing: which task definition?",
            where: { input: "task-definition" },
            hint: `Name a file there, or a definition in ECS with one of ${others.join(", ")}. An expression that found nothing also gives an empty text.`,
        });
    }
    if (given.length > 1 && given.some((name) => !isDocument(name))) {
        problems.push({
            message: `There can be one source of the task definition, and ${quoted(given)} are given.`,
            where: { input: given.at(-1) ?? "task-definition" },
            hint: "Keep the one that is meant.",
        });
    }
    const needs = (name, source, what) => {
        if (input[name] === undefined || !known.includes(source) || given.includes(source))
            return;
        problems.push({
            message: `Input '${name}' needs '${source}': ${what}`,
            where: { input: name },
            hint: given.length === 0
                ? `Give '${source}' too, or leave '${name}' out.`
                : `Leave '${name}' out, or give '${source}' instead of '${given[0]}'.`,
        });
    };
    if (first === undefined || !isDocument(first))
        needs("task-definition-revision", "task-definition-family", "the revision of which family?");
    const { "task-definition-family": family, "task-definition-revision": revision } = input;
    if (first === "task-definition-family" && revision !== undefined && /[:/]/.test(family ?? "")) {
        problems.push({
            message: `Inputs 'task-definition-family' and 'task-definition-revision' both name a revision, or the family is none: '${family}'.`,
            where: { input: "task-definition-family" },
            hint: "A family is a name without colons and slashes. For an ARN there is 'task-definition-arn'.",
        });
    }
    if (known.includes("service"))
        needs("cluster", "service", "it says where the service is.");
    if (input["service-definition"] === undefined)
        needs("variables", "task-definition", "they are put into a file.");
    if (known.includes("from-service") && input["from-service"] && input.service === undefined) {
        problems.push({
            message: "Input 'from-service' needs 'service': whose definition?",
            where: { input: "service" },
        });
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return first;
}
/** Inputs that name a document and are not read, as `source` goes before them. */
function passedOver(input, source, { known }) {
    if (!isDocument(source))
        return [];
    const others = known.filter((name) => isDocument(name) && name !== source);
    const revision = source === "task-definition-family" ? [] : ["task-definition-revision"];
    return [...others, ...revision].filter((name) => input[name] !== undefined);
}
function isDocument(name) {
    return documents.some((known) => known === name);
}
function quoted(names) {
    return names.map((name) => `'${name}'`).join(" and ");
}
/** What the service is to run: the newest deployment's definition, also while it still rolls. */
async function runningRevision(input, ports) {
    const { cluster, service } = (0,_where_to_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePlace */ .T)(input.service ?? "", input.cluster);
    const ecs = await ports.ecs();
    const live = await ecs.describeService(cluster, service);
    if (!live || live.status === "INACTIVE")
        throw (0,_live_service_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceMissing */ .WI)(cluster, service, ecs.region);
    if (live.taskDefinition !== undefined)
        return live.taskDefinition;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
        message: `ECS names no task definition of service '${service}': its task sets may run several.`,
        where: { input: "service" },
        hint: "Name the definition by 'task-definition-arn' or 'task-definition-family'.",
    });
}
async function fetched(reference, input, ports) {
    const ecs = await ports.ecs();
    const found = await ecs.describeTaskDefinition(reference);
    if (!found) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({
            message: `There is no task definition '${reference}' (region ${ecs.region}).`,
            where: { input },
            hint: "Check the family, the revision, the account and the region. A family needs a revision that is ACTIVE.",
        });
    }
    const { document, described } = (0,_task_definition_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .u)(found.document);
    return {
        document,
        source: document,
        described,
        file: found.arn,
        arn: found.arn,
        whereIs: () => ({ input }),
    };
}


/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ describeChange),
  U: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/task-definition/canonical.js
var canonical = __webpack_require__(6520);
// EXTERNAL MODULE: ./build/task-definition/keyed-lists.js
var keyed_lists = __webpack_require__(2396);
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
    restartPolicy: { restartAttemptPeriod: 300 },
    linuxParameters: { initProcessEnabled: false },
    dockerVolumeConfiguration: { autoprovision: false },
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
    const members = [];
    for (const [name, value] of Object.entries(object)) {
        const normal = normalised(value, name, networkMode);
        if (isEmpty(normal, name) || isDefault(within, name, normal, object, networkMode))
            continue;
        members.push([name, normal]);
    }
    return members;
}
function normalised(value, name, networkMode) {
    if (typeof value !== "object" || value === null)
        return value;
    if (!Array.isArray(value)) {
        const members = membersOf(value, name, networkMode);
        const isNormal = members.length === Object.keys(value).length && members.every(([of, member]) => member === value[of]);
        return isNormal ? value : Object.fromEntries(members);
    }
    const items = value.map((item) => normalised(item, name, networkMode));
    return (0,keyed_lists/* isOrderFree */.N8)(name) ? sorted(items, name) : items;
}
/** Items of one key keep their order: of two variables of one name the later one counts. */
function sorted(items, name) {
    return items
        .map((item) => ({ item, key: (0,keyed_lists/* itemKey */.Dh)(name, item) ?? (0,canonical/* canonical */.$)(item) }))
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

// EXTERNAL MODULE: ./build/task-definition/rules/member-types.js
var member_types = __webpack_require__(8562);
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
        hidden: place.hidden || hiddenMembers.has(name) || !isKnown(name, place),
    }));
}
/** What is misspelt or misplaced may be an environment variable. */
function isKnown(name, { path, container }) {
    const steps = [...path, name].flatMap((step) => {
        const [, list] = /^(\w+)\[.*\]$/s.exec(step) ?? [];
        return list === undefined ? [step] : [list, 0];
    });
    return (0,member_types/* isKnownMember */.i)(container === undefined ? steps : ["containerDefinitions", 0, ...steps]);
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
    const old = Map.groupBy(before, (item) => (0,keyed_lists/* itemKey */.Dh)(name, item) ?? "");
    const now = Map.groupBy(after, (item) => (0,keyed_lists/* itemKey */.Dh)(name, item) ?? "");
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
    return Array.isArray(value) && value.every((item) => (0,keyed_lists/* itemKey */.Dh)(name, item) !== undefined);
}
function member(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
function isSame(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return (0,canonical/* isEqual */.n)(before, after);
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


/***/ }),

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseEnvironment)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * Environment variables from the text of an input: `NAME=value` per line, split at the first `=`; the value is kept as
 * it is, quotes and spaces included. A value of several lines is written as for GITHUB_ENV: `NAME<<EOF`, its lines, and
 * `EOF` on a line of its own. Blank lines and lines that begin with `#` are passed over.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings
 * @param what the text holds, for messages
 * @param lineEnds `trimmed` takes blanks from the end of `NAME=value` lines. In a workflow they cannot be seen and are
 *   not meant, and aws-actions/amazon-ecs-render-task-definition takes them away; in files ECS's agent keeps them.
 * @throws Failure with all wrong lines by their number. Names are not told either: in a secret of several lines that
 *   lost its delimiter they are parts of it.
 */
function parseEnvironment(text, what = "environment variables", lineEnds = "kept") {
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
            problems.push(expected(number, what));
            if (!isHeredoc)
                continue;
        }
        let value = line.slice(equals + 1);
        if (lineEnds === "trimmed")
            value = value.trimEnd();
        if (isHeredoc) {
            const delimiter = line.slice(heredoc + 2);
            const end = delimiter.trim() === "" ? -1 : lines.indexOf(delimiter, at + 1);
            if (end === -1) {
                problems.push(unclosed(number, what));
                // Whatever follows belongs to the value: to read it as variables would be a guess.
                break;
            }
            value = lines.slice(at + 1, end).join("\n");
            at = end;
        }
        if (found.has(name))
            problems.push(twice(number, what));
        found.set(name, value);
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return Object.fromEntries(found);
}
function expected(line, what) {
    return {
        message: `Line ${line} of the ${what} is not of the form NAME=value.`,
        hint: "Write a value of several lines as NAME<<EOF, its lines, and EOF on a line of its own.",
    };
}
function unclosed(line, what) {
    return {
        message: `The value that begins at line ${line} of the ${what} has no end.`,
        hint: "The word after << must stand alone on the line after the value, without spaces around it.",
    };
}
function twice(line, what) {
    return {
        message: `Line ${line} of the ${what} sets a variable that a line before it sets already.`,
        hint: "Keep one of the two.",
    };
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseImages)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _inputs_structured_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3877);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);



/**
 * Images by container name from the text of an input: a YAML (so also JSON) map `container: image`.
 * @throws Failure with the lines that are wrong
 */
function parseImages(text) {
    if (text.trim() === "")
        return {};
    const { value, whereIs } = (0,_inputs_structured_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStructured */ .j)(text, "images");
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(wrong(whereIs([])));
    const entries = Object.entries(value);
    const images = entries.flatMap(([name, image]) => typeof image === "string" && image.trim() !== "" ? [[name, image.trim()]] : []);
    if (images.length < entries.length) {
        const good = new Set(images.map(([name]) => name));
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(entries.filter(([name]) => !good.has(name)).map(([name]) => wrong(whereIs([name]))));
    }
    return Object.fromEntries(images);
}
function wrong(where) {
    return {
        message: `Line ${where.line ?? 1} of the images is not of the form 'container: image'.`,
        where: { input: "images" },
        hint: "Write one container per line: web-app: registry/app@sha256:…. An output that is empty in another job than it was set in may hold something that GitHub masks, such as the account id; build-and-push gives `digests`, which do not.",
    };
}


/***/ }),

/***/ 6367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pairsOf),
/* harmony export */   x: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * Names and values from the text of an input: one pair per line, split at the first `=`, so that a value may hold more
 * of them. Blanks at both ends of a line go; blank lines and those that begin with `#` are passed over.
 * @throws Failure with all wrong lines by their number; values may be secret and are never told
 */
function parsePairs(text, form) {
    return pairsOf(text.split("\n").map((entry, index) => ({ line: index + 1, entry: entry.trim() })), form);
}
/**
 * The same of entries that were told apart already.
 * @param entries by the line on which each begins; `entry` undefined for one with a quote that nothing closes
 */
function pairsOf(entries, { what, form }) {
    const problems = [];
    const found = new Map();
    for (const { line, entry } of entries) {
        if (entry === "" || entry?.startsWith("#"))
            continue;
        const equals = entry?.indexOf("=") ?? 0;
        const name = entry?.slice(0, Math.max(equals, 0)).trimEnd();
        if (entry === undefined || name === undefined) {
            problems.push({ message: `Line ${line} of the ${what} opens a double quote that nothing closes.` });
        }
        else if (name === "") {
            problems.push({ message: `Line ${line} of the ${what} is not of the form ${form}.` });
        }
        else if (found.has(name)) {
            problems.push({
                message: `Line ${line} of the ${what} sets a name that a line before it sets already.`,
                hint: "Keep one of the two.",
            });
        }
        else {
            found.set(name, entry.slice(equals + 1));
        }
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return Object.fromEntries(found);
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// UNUSED EXPORTS: ruleGroups

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/task-definition/rules/rule.js

/** Documents do not change, and nearly every rule asks for their containers. */
const containers = new WeakMap();
function containersOf(document) {
    let found = containers.get(document);
    if (!found) {
        found = readContainers(document);
        containers.set(document, found);
    }
    return found;
}
function readContainers(document) {
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
/** By the list, as long as it is asked for from the same place: an environment is read by ten rules. */
const read = new WeakMap();
const rule_top = [];
/** The objects in a list member, each with its path; what is no object is the types rule's. */
function itemsOf(object, member, path = rule_top) {
    const list = object[member];
    if (!Array.isArray(list))
        return [];
    const known = read.get(list);
    if (known?.from === path && known.member === member)
        return known.items;
    const items = [];
    for (const [index, item] of list.entries()) {
        if ((0,json/* isObject */.Gv)(item))
            items.push({ item, path: path.concat(member, index) });
    }
    read.set(list, { from: path, member, items });
    return items;
}

;// CONCATENATED MODULE: ./build/task-definition/rules/place.js


/**
 * The members that a document has at a path.
 * @param pattern `containerDefinitions[].healthCheck.interval`; `[]` stands for each item of a list
 */
function placesOf(document, pattern) {
    let found = [{ value: document, path: [] }];
    for (const step of pattern.replaceAll("[]", ".[]").split(".")) {
        found = found.flatMap(({ value, path }) => {
            if (step === "[]") {
                return Array.isArray(value)
                    ? value.map((item, index) => ({ value: item, path: [...path, index] }))
                    : [];
            }
            const member = (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, step) ? value[step] : undefined;
            return member === undefined ? [] : [{ value: member, path: [...path, step] }];
        });
    }
    return found.map(({ value, path }) => ({ value, path, title: titleOf(document, path) }));
}
function titleOf(document, path) {
    const member = `'${path.findLast((step) => typeof step === "string")}'`;
    const [list, index] = path;
    if (typeof index !== "number")
        return member;
    if (list === "containerDefinitions") {
        const container = containersOf(document).find((each) => each.path[1] === index);
        return container ? `${member} of ${container.title}` : member;
    }
    const items = typeof list === "string" ? document[list] : undefined;
    const item = Array.isArray(items) ? items[index] : undefined;
    const name = (0,json/* isObject */.Gv)(item) ? (0,json/* text */.Qq)(item["name"]) : undefined;
    return list === "volumes" && name !== undefined ? `${member} of volume '${name}'` : member;
}
/** Whether a member says anything: `false`, an empty text, list or object are as good as left out. */
function isSet(value) {
    if (value === undefined || value === null || value === false || value === "")
        return false;
    return typeof value !== "object" || Object.keys(value).length > 0;
}
/** Whether ECS checks the definition for Fargate when it is registered. */
function isForFargate({ requiresCompatibilities }) {
    return (0,json/* strings */.P$)(requiresCompatibilities).includes("FARGATE");
}
/** Whether its containers are Windows containers, as far as it says. */
function isForWindows({ runtimePlatform }) {
    return (0,json/* isObject */.Gv)(runtimePlatform) && /^WINDOWS/.test((0,json/* text */.Qq)(runtimePlatform["operatingSystemFamily"]) ?? "");
}
/** Begins a sentence with a title. */
function capital(title) {
    return title.charAt(0).toUpperCase() + title.slice(1);
}

;// CONCATENATED MODULE: ./build/task-definition/rules/allowed.js


/**
 * A rule for a member that has a few values only.
 * @param more severity warning for a set to which AWS adds: a new value is no mistake
 */
function allowed(id, pattern, values, more) {
    return {
        id,
        severity: more.severity ?? "error",
        link: more.link,
        check: (document) => placesOf(document, pattern).flatMap(({ value, path, title }) => {
            if (typeof value !== "string" || values.includes(value))
                return [];
            const close = (0,suggest/* nearest */.p)(value, values);
            return [
                {
                    message: `The value '${value.slice(0, 50)}' for ${title} is none that ECS is known to take${close === undefined ? "." : `; did you mean '${close}'?`}`,
                    path,
                    hint: `Use one of ${values.join(", ")}.`,
                },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./build/task-definition/rules/pages.js
/** A page of the ECS Developer Guide: `container-swap`, `bind-mounts#…`. */
function guide(page) {
    const [name, anchor] = page.split("#");
    return `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${name}.html${anchor === undefined ? "" : `#${anchor}`}`;
}
/** A type of the ECS API: `HealthCheck`. */
function api(type) {
    return `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_${type}.html`;
}

;// CONCATENATED MODULE: ./build/task-definition/rules/allowed-values.js



const task = { link: api("RegisterTaskDefinition") };
const container = "containerDefinitions[]";
const logDriver = allowed("log-driver-unknown", `${container}.logConfiguration.logDriver`, ["awslogs", "awsfirelens", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"], { link: api("LogConfiguration"), severity: "warning" });
const windows = ["2016_FULL", "2019_CORE", "2019_FULL", "2022_CORE", "2022_FULL", "2025_CORE", "2025_FULL"];
/** Members with a few values; ECS's words for a wrong one are not known. */
const allowedValueRules = [
    allowed("network-mode-unknown", "networkMode", ["bridge", "host", "awsvpc", "none"], task),
    allowed("pid-mode-unknown", "pidMode", ["host", "task"], task),
    allowed("ipc-mode-unknown", "ipcMode", ["host", "task", "none"], task),
    allowed("compatibility-unknown", "requiresCompatibilities[]", ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"], { ...task, severity: "warning" }),
    allowed("cpu-architecture-unknown", "runtimePlatform.cpuArchitecture", ["X86_64", "ARM64"], {
        link: api("RuntimePlatform"),
    }),
    allowed("operating-system-unknown", "runtimePlatform.operatingSystemFamily", ["LINUX", ...[...windows, "2004_CORE", "20H2_CORE"].map((name) => `WINDOWS_SERVER_${name}`)], { link: api("RuntimePlatform"), severity: "warning" }),
    allowed("app-protocol-unknown", `${container}.portMappings[].appProtocol`, ["http", "http2", "grpc"], {
        link: api("PortMapping"),
    }),
    allowed("depends-on-condition", `${container}.dependsOn[].condition`, ["START", "COMPLETE", "SUCCESS", "HEALTHY"], { link: api("ContainerDependency") }),
    // On Fargate a rule of its own says it, with ECS's words.
    {
        ...logDriver,
        check: (document, context) => (isForFargate(document) ? [] : logDriver.check(document, context)),
    },
    allowed("ulimit-unknown", `${container}.ulimits[].name`, [
        ...["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss"],
        ...["rtprio", "rttime", "sigpending", "stack"],
    ], { link: api("Ulimit") }),
    allowed("resource-type-unknown", `${container}.resourceRequirements[].type`, ["GPU", "NeuronDevice", "InferenceAccelerator"], { link: api("ResourceRequirement"), severity: "warning" }),
    allowed("environment-file-type", `${container}.environmentFiles[].type`, ["s3"], {
        link: api("EnvironmentFile"),
    }),
    allowed("firelens-type", `${container}.firelensConfiguration.type`, ["fluentbit", "fluentd"], {
        link: api("FirelensConfiguration"),
    }),
    allowed("volume-scope", "volumes[].dockerVolumeConfiguration.scope", ["task", "shared"], {
        link: api("DockerVolumeConfiguration"),
    }),
];

// EXTERNAL MODULE: ./build/arn.js + 1 modules
var build_arn = __webpack_require__(4676);
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

;// CONCATENATED MODULE: ./build/task-definition/rules/containers.js


const quotas = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html";
const empty = {
    id: "containers-empty",
    severity: "error",
    link: api("RegisterTaskDefinition"),
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
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
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

// EXTERNAL MODULE: ./build/task-definition/rules/cycle.js
var cycle = __webpack_require__(5748);
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
                // The plus is ECS's: https://github.com/dagster-io/dagster/issues/6926
                ecsMessage: `Cannot depend on container + '${on}' because it does not exist`,
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
/**
 * The agent starts a container after those that it depends on, is linked to and takes volumes of. ECS refuses a circle
 * of links alone (links-cycle); a mixed one it registers, and its tasks stay pending.
 * https://github.com/aws/amazon-ecs-agent/issues/756
 */
const dependencies_cycle = {
    id: "depends-on-cycle",
    severity: "warning",
    link: dependencies_link,
    check(document) {
        const containers = containersOf(document);
        const linked = ({ definition }) => (0,json/* strings */.P$)(definition["links"]).map((written) => written.split(":")[0] ?? "");
        const others = ({ definition }) => [
            ...itemsOf(definition, "dependsOn").flatMap(({ item }) => (0,json/* text */.Qq)(item["containerName"]) ?? []),
            ...itemsOf(definition, "volumesFrom").flatMap(({ item }) => (0,json/* text */.Qq)(item["sourceContainer"]) ?? []),
        ];
        const edges = (of) => new Map(containers.map((container) => [container.name ?? "", of(container)]));
        if ((0,cycle/* findCycle */.u)(edges(linked)))
            return [];
        const found = (0,cycle/* findCycle */.u)(edges((container) => [...others(container), ...linked(container)]));
        const first = containers.find(({ name }) => name === found?.[0]);
        if (!found || !first)
            return [];
        const member = ["dependsOn", "volumesFrom", "links"].find((name) => name in first.definition) ?? "dependsOn";
        return [
            {
                message: `Containers wait for each other in a circle: ${found.join(" → ")}. None of them ever starts.`,
                path: [...first.path, member],
                hint: "Remove one of the dependencies; links and volumesFrom are dependencies too.",
            },
        ];
    },
};
const dependencyRules = [unknown, withoutHealthCheck, endsWithTask, dependencies_cycle];

;// CONCATENATED MODULE: ./build/task-definition/rules/efs.js



const efs_link = api("EFSVolumeConfiguration");
function eachEfs(id, check) {
    return {
        id,
        severity: "error",
        link: efs_link,
        check: (document) => itemsOf(document, "volumes").flatMap(({ item, path }) => {
            const efs = item["efsVolumeConfiguration"];
            if (!(0,json/* isObject */.Gv)(efs))
                return [];
            const authorization = (0,json/* isObject */.Gv)(efs["authorizationConfig"]) ? efs["authorizationConfig"] : {};
            const title = `volume '${(0,json/* text */.Qq)(item["name"]) ?? ""}'`;
            return check({ efs, authorization, title, path: [...path, "efsVolumeConfiguration"] }) ?? [];
        }),
    };
}
const isEncrypted = ({ efs }) => efs["transitEncryption"] === "ENABLED";
const encrypt = 'Set "transitEncryption": "ENABLED".';
const efsRules = [
    eachEfs("efs-file-system-missing", ({ efs, title, path }) => efs["fileSystemId"] !== undefined && efs["fileSystemId"] !== ""
        ? undefined
        : { message: `The EFS ${title} names no file system.`, path, hint: 'Add "fileSystemId": "fs-…".' }),
    eachEfs("efs-access-point-root", ({ efs, authorization, title, path }) => {
        const root = efs["rootDirectory"];
        if (authorization["accessPointId"] === undefined || root === undefined || root === "/")
            return undefined;
        return {
            message: `The EFS ${title} has an access point and a rootDirectory.`,
            path: [...path, "rootDirectory"],
            hint: "Remove rootDirectory: the access point says which directory is the root.",
            ecsMessage: 'When using an EFS access point, the root directory must either be set to "/" or be omitted',
        };
    }),
    eachEfs("efs-access-point-encryption", (volume) => volume.authorization["accessPointId"] === undefined ||
        volume.authorization["iam"] === "ENABLED" ||
        isEncrypted(volume)
        ? undefined
        : {
            message: `The EFS ${volume.title} has an access point, which needs transit encryption.`,
            path: volume.path,
            hint: encrypt,
        }),
    eachEfs("efs-iam-encryption", (volume) => volume.authorization["iam"] !== "ENABLED" || isEncrypted(volume)
        ? undefined
        : {
            message: `The EFS ${volume.title} is mounted with IAM authorization, which needs transit encryption.`,
            path: volume.path,
            hint: encrypt,
            ecsMessage: "EFS IAM authorization requires TransitEncryption to be enabled",
        }),
    eachEfs("efs-port-encryption", (volume) => volume.efs["transitEncryptionPort"] === undefined || isEncrypted(volume)
        ? undefined
        : {
            message: `The EFS ${volume.title} has a port for transit encryption, but no encryption.`,
            path: [...volume.path, "transitEncryptionPort"],
            hint: encrypt,
            ecsMessage: "TransitEncryptionPort requires that TransitEncryption is enabled",
        }),
];

;// CONCATENATED MODULE: ./build/task-definition/rules/environment.js



const entryWithoutName = {
    id: "environment-name-missing",
    severity: "error",
    link: api("KeyValuePair"),
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "environment", path).flatMap(({ item, path: at }) => {
        const name = item["name"];
        if (typeof name === "string" && name !== "")
            return [];
        const message = `A variable in the environment of ${title} has no name.`;
        return [
            {
                message,
                path: at,
                hint: 'Write each as { "name": "…", "value": "…" }.',
                // https://github.com/thnery/terraform-aws-template/issues/2
                ecsMessage: "Environment variable name cannot be null or blank.",
            },
        ];
    })),
};
const valueNoText = {
    id: "environment-value-type",
    severity: "error",
    link: api("KeyValuePair"),
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
    link: api("Secret"),
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
    link: api("RegisterTaskDefinition"),
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
    link: api("RegisterTaskDefinition"),
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
    link: api("TaskDefinition"),
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

// EXTERNAL MODULE: ./build/task-definition/units.js
var units = __webpack_require__(4473);
;// CONCATENATED MODULE: ./build/task-definition/rules/fargate-sizes.js





const fargate_sizes_link = guide("fargate-tasks-services#fargate-tasks-size");
/** Memory (MiB) that goes with CPU units: smallest, largest, step. */
const sizes = {
    512: [1024, 4096, 1024],
    1024: [2048, 8192, 1024],
    2048: [4096, 16_384, 1024],
    4096: [8192, 30_720, 1024],
    8192: [16_384, 61_440, 4096],
    16384: [32_768, 122_880, 8192],
};
function memoriesFor(cpu) {
    if (cpu === 256)
        return [512, 1024, 2048];
    const [least, most, step] = sizes[cpu] ?? [1, 0, 1];
    return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, at) => least + at * step);
}
function onFargate(id, check) {
    return {
        id,
        severity: "error",
        link: fargate_sizes_link,
        check: (document) => (isForFargate(document) ? check(document) : []),
    };
}
const cpuMissing = onFargate("fargate-cpu-missing", ({ cpu }) => cpu !== undefined
    ? []
    : [
        {
            message: "The task has no cpu, and Fargate needs one.",
            path: ["cpu"],
            hint: 'Add "cpu" beside containerDefinitions: "256", "512", "1024", "2048", "4096", "8192" or "16384".',
            ecsMessage: "Fargate requires that 'cpu' be defined at the task level.",
        },
    ]);
const memoryMissing = onFargate("fargate-memory-missing", ({ memory }) => memory !== undefined
    ? []
    : [
        {
            message: "The task has no memory, and Fargate needs one.",
            path: ["memory"],
            hint: 'Add "memory" (MiB, as text) beside containerDefinitions.',
        },
    ]);
const size = onFargate("fargate-size", (document) => {
    const [cpu, memory] = [(0,units/* cpuUnits */.M)((0,json/* text */.Qq)(document["cpu"]) ?? ""), (0,units/* mebibytes */.j)((0,json/* text */.Qq)(document["memory"]) ?? "")];
    if (cpu === undefined || memory === undefined)
        return [];
    const tooSmallForWindows = isForWindows(document) && cpu < 1024;
    const memories = memoriesFor(cpu);
    if (memories.includes(memory) && !tooSmallForWindows)
        return [];
    const ecsMessage = "No Fargate configuration exists for given values.";
    if (tooSmallForWindows || memories.length === 0) {
        const values = tooSmallForWindows ? "1024 or more" : "256, 512, 1024, 2048, 4096, 8192 or 16384";
        return [
            {
                message: `Fargate has no tasks of ${cpu} CPU units${tooSmallForWindows ? " for Windows" : ""}.`,
                path: ["cpu"],
                hint: `Use ${values}.`,
                ecsMessage,
            },
        ];
    }
    const known = memories.length > 4 ? `${memories.slice(0, 3).join(", ")} … ${memories.at(-1)}` : memories.join(", ");
    return [
        {
            message: `Fargate has no tasks of ${cpu} CPU units with ${memory} MiB.`,
            path: ["memory"],
            hint: `With ${cpu} CPU units memory is one of ${known} (MiB).`,
            ecsMessage,
        },
    ];
});
const cpuSum = onFargate("fargate-cpu-sum", (document) => {
    const cpu = (0,units/* cpuUnits */.M)((0,json/* text */.Qq)(document["cpu"]) ?? "");
    const sum = containersOf(document).reduce((total, { definition }) => total + ((0,json/* number */.ai)(definition["cpu"]) ?? 0), 0);
    if (cpu === undefined || sum <= cpu)
        return [];
    return [
        {
            message: `The containers together have ${sum} CPU units, the task ${cpu}.`,
            path: ["cpu"],
            hint: "Raise the task's cpu, or lower those of the containers.",
            ecsMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
        },
    ];
});
const fargateSizeRules = [cpuMissing, memoryMissing, size, cpuSum];

;// CONCATENATED MODULE: ./build/task-definition/rules/fargate-unsupported.js



const fargate_unsupported_link = guide("fargate-tasks-services");
const linux = "containerDefinitions[].linuxParameters";
/** A rule for a member that Fargate does not have. */
function notOnFargate(id, pattern, more) {
    const { refuses = isSet, ecsMessage, hint } = more;
    return {
        id,
        severity: "error",
        link: fargate_unsupported_link,
        check: (document) => !isForFargate(document)
            ? []
            : placesOf(document, pattern)
                .filter(({ value }) => refuses(value))
                .map((place) => ({
                message: `${capital(place.title)} cannot be ${typeof place.value === "string" ? `'${place.value.slice(0, 50)}'` : "set"} on Fargate.`,
                path: place.path,
                hint,
                ...(ecsMessage === undefined
                    ? {}
                    : { ecsMessage: typeof ecsMessage === "string" ? ecsMessage : ecsMessage(place) }),
            })),
    };
}
/** ECS's sentence for most of them. */
const unsupported = (member) => `Fargate compatible task definitions do not support ${member}`;
const onEc2 = "Remove it, or run the task on EC2.";
const networkMode = {
    id: "fargate-network-mode",
    severity: "error",
    link: fargate_unsupported_link,
    check: (document) => !isForFargate(document) || document["networkMode"] === "awsvpc"
        ? []
        : [
            {
                message: "Fargate needs networkMode awsvpc.",
                path: ["networkMode"],
                hint: 'Set "networkMode": "awsvpc"; the service then needs a networkConfiguration with subnets.',
                ecsMessage: "Fargate only supports network mode ‘awsvpc’.",
            },
        ],
};
const drivers = ["awslogs", "splunk", "awsfirelens"];
const fargateUnsupportedRules = [
    networkMode,
    notOnFargate("fargate-privileged", "containerDefinitions[].privileged", {
        refuses: (value) => value === true,
        ecsMessage: "Fargate requires that the 'privileged' setting be 'false'.",
        hint: onEc2,
    }),
    notOnFargate("fargate-source-path", "volumes[].host.sourcePath", {
        ecsMessage: unsupported("sourcePath"),
        hint: 'Write "host": {} for an empty volume of each task, or use EFS.',
    }),
    notOnFargate("fargate-docker-volume", "volumes[].dockerVolumeConfiguration", {
        ecsMessage: unsupported("dockerVolumeConfiguration"),
        hint: 'Write "host": {} for an empty volume of each task, or use EFS.',
    }),
    notOnFargate("fargate-devices", `${linux}.devices`, { ecsMessage: unsupported("devices"), hint: onEc2 }),
    notOnFargate("fargate-shared-memory", `${linux}.sharedMemorySize`, {
        ecsMessage: unsupported("sharedMemorySize"),
        hint: onEc2,
    }),
    notOnFargate("fargate-max-swap", `${linux}.maxSwap`, {
        refuses: (value) => value !== null,
        ecsMessage: unsupported("maxSwap"),
        hint: "Remove it, and give the task more memory.",
    }),
    notOnFargate("fargate-capabilities", `${linux}.capabilities.add[]`, {
        refuses: (value) => value !== "SYS_PTRACE",
        ecsMessage: ({ value }) => `${value} is not allowed on Fargate.`,
        hint: "SYS_PTRACE is the one capability that can be added; remove the others, or run the task on EC2.",
    }),
    notOnFargate("fargate-security-options", "containerDefinitions[].dockerSecurityOptions", {
        ecsMessage: unsupported("dockerSecurityOptions"),
        hint: onEc2,
    }),
    notOnFargate("fargate-gpu", "containerDefinitions[].resourceRequirements[].type", {
        refuses: (value) => value === "GPU",
        ecsMessage: "Tasks using the Fargate launch type do not support GPU resource requirements",
        hint: "Run the task on EC2 instances with GPUs.",
    }),
    notOnFargate("fargate-ipc-mode", "ipcMode", { ecsMessage: unsupported("ipcMode"), hint: onEc2 }),
    notOnFargate("fargate-pid-mode", "pidMode", {
        refuses: (value) => value === "host",
        ecsMessage: "Tasks using the Fargate launch type do not support pidMode 'host'",
        hint: 'Use "task", or run the task on EC2.',
    }),
    notOnFargate("fargate-placement-constraints", "placementConstraints", {
        ecsMessage: unsupported("constraints"),
        hint: "Remove it: on Fargate there are no instances to choose from.",
    }),
    notOnFargate("fargate-log-driver", "containerDefinitions[].logConfiguration.logDriver", {
        refuses: (value) => typeof value === "string" && !drivers.includes(value),
        ecsMessage: ({ value }) => `${value} is not a valid log driver. Must be one of [${drivers.join(", ")}]`,
        hint: `Use ${drivers.join(", ")}; awsfirelens can send to most others.`,
    }),
    {
        id: "ephemeral-storage-without-fargate",
        severity: "error",
        link: fargate_unsupported_link,
        check(document) {
            const compatibilities = (0,json/* strings */.P$)(document["requiresCompatibilities"]);
            const elsewhere = compatibilities.length > 0 && compatibilities.every((name) => name === "EC2");
            if (!elsewhere || document["ephemeralStorage"] === undefined)
                return [];
            return [
                {
                    message: "ephemeralStorage is Fargate's, and the task definition is for EC2.",
                    path: ["ephemeralStorage"],
                    hint: "Remove it, or add FARGATE to requiresCompatibilities.",
                    ecsMessage: "Tasks using the EC2 launch type do not support EphemeralStorage",
                },
            ];
        },
    },
];

;// CONCATENATED MODULE: ./build/task-definition/rules/fetched.js





const secretLists = ["secrets", "logConfiguration.secretOptions"].map((list) => `containerDefinitions[].${list}[]`);
function secrets(document) {
    return secretLists.flatMap((pattern) => placesOf(document, pattern));
}
const member = (value, name) => typeof value === "object" && value !== null && !Array.isArray(value) ? value[name] : undefined;
const incomplete = {
    id: "secret-incomplete",
    severity: "error",
    link: api("Secret"),
    check: (document) => secrets(document).flatMap(({ value, path, title }) => {
        const missing = ["name", "valueFrom"].filter((name) => (member(value, name) ?? "") === "");
        if (typeof value !== "object" || missing.length === 0)
            return [];
        return [
            {
                message: `An item in ${title} has no ${missing.join(" and no ")}.`,
                path,
                hint: 'Write each as { "name": "…", "valueFrom": "arn:…" }.',
            },
        ];
    }),
};
const valueFrom = {
    id: "secret-value-from",
    severity: "warning",
    link: guide("secrets-envvar-secrets-manager"),
    check: (document) => secrets(document).flatMap(({ value, path, title }) => {
        const from = (0,json/* text */.Qq)(member(value, "valueFrom"));
        if (!from)
            return [];
        const arn = (0,build_arn/* parseArn */.Lw)(from);
        const isKnown = arn
            ? (arn.service === "secretsmanager" && arn.resource.startsWith("secret:")) ||
                (arn.service === "ssm" && arn.resource.startsWith("parameter/"))
            : /^[A-Za-z0-9_.\-/]+$/.test(from);
        if (isKnown)
            return [];
        return [
            {
                message: `An item in ${title} has a valueFrom that is neither the ARN of a secret or a parameter nor the name of a parameter.`,
                path: [...path, "valueFrom"],
                hint: "Write arn:aws:secretsmanager:region:account:secret:name, with :key:: behind it for one key of it, arn:aws:ssm:region:account:parameter/name, or a parameter's name.",
            },
        ];
    }),
};
const fileArn = {
    id: "environment-file-arn",
    severity: "warning",
    link: guide("use-environment-file"),
    check: (document) => placesOf(document, "containerDefinitions[].environmentFiles[].value").flatMap(({ value, path }) => {
        if (typeof value !== "string" || /^arn:[^:]+:s3:::[^/]+\/.+\.env$/.test(value))
            return [];
        return [
            {
                message: "An environment file is not the ARN of an object in S3 whose name ends in .env.",
                path,
                hint: "Write arn:aws:s3:::bucket/path/name.env.",
            },
        ];
    }),
};
const fileCount = {
    id: "environment-files-too-many",
    severity: "error",
    link: api("EnvironmentFile"),
    check: (document) => placesOf(document, "containerDefinitions[].environmentFiles").flatMap(({ value, path, title }) => !Array.isArray(value) || value.length <= 10
        ? []
        : [
            {
                message: `There are ${value.length} files in ${title}; ECS takes 10.`,
                path: [...path, 10],
                hint: "Join some of them.",
                ecsMessage: "The maximum number of environment files was exceeded. Specify ten or less and try again",
            },
        ]),
};
const role = guide("task_execution_IAM_role");
/** `environment.ts` has the rule for a container's own secrets, which ECS itself enforces. */
const fetched_executionRole = {
    id: "execution-role-missing",
    severity: "warning",
    link: role,
    check(document) {
        if (document["executionRoleArn"] !== undefined)
            return [];
        const needs = ["environmentFiles", "repositoryCredentials", "logConfiguration.secretOptions"];
        return needs.flatMap((name) => placesOf(document, `containerDefinitions[].${name}`)
            .filter(({ value }) => isSet(value))
            .map(({ path, title }) => ({
            message: `The agent fetches ${title} with an execution role, and the task definition has none.`,
            path,
            hint: 'Add "executionRoleArn": the role that may read it.',
        })));
    },
};
const ecr = {
    id: "fargate-execution-role-ecr",
    severity: "error",
    link: role,
    check: eachContainer(({ definition, path, title }, document) => {
        const image = (0,json/* text */.Qq)(definition["image"]) ?? "";
        if (!isForFargate(document) || document["executionRoleArn"] !== undefined)
            return [];
        if (!/^\d{12}\.dkr\.ecr[.-][^/]*amazonaws\.com(?:\.cn)?\//.test(image))
            return [];
        return [
            {
                message: `The image of ${title} lies in ECR, and the task definition has no executionRoleArn with which Fargate could pull it.`,
                path: [...path, "image"],
                hint: 'Add "executionRoleArn".',
                ecsMessage: "Fargate requires task definition to have execution role ARN to support ECR images.",
            },
        ];
    }),
};
const emptyRole = {
    id: "role-empty",
    severity: "error",
    link: api("RegisterTaskDefinition"),
    check: (document) => ["taskRoleArn", "executionRoleArn"]
        .filter((name) => document[name] === "")
        .map((name) => ({
        message: `${name} is an empty text.`,
        path: [name],
        hint: "Remove it, or name the role. An expression that found nothing also gives an empty text.",
        // https://github.com/fabfuel/ecs-deploy/issues/231
        ecsMessage: "Role is not valid",
    })),
};
const roles = {
    id: "role-form",
    severity: "warning",
    link: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    check: (document) => ["taskRoleArn", "executionRoleArn"].flatMap((name) => {
        const written = (0,json/* text */.Qq)(document[name]);
        const arn = (0,build_arn/* parseArn */.Lw)(written ?? "");
        const isRole = arn ? arn.service === "iam" && arn.resource.startsWith("role/") : false;
        if (!written || isRole || /^[\w+=,.@-]{1,64}$/.test(written))
            return [];
        return [
            {
                message: `${name} is neither the ARN of an IAM role nor the name of one.`,
                path: [name],
                hint: "Write arn:aws:iam::account:role/name.",
            },
        ];
    }),
};
const fetchedRules = [
    ...[incomplete, valueFrom, fileArn, fileCount, fetched_executionRole, ecr, emptyRole, roles],
];

;// CONCATENATED MODULE: ./build/task-definition/rules/health-checks.js



const health_checks_link = api("HealthCheck");
const commandMissing = {
    id: "health-check-command-missing",
    severity: "error",
    link: health_checks_link,
    check: eachContainer(({ definition, path, title }) => {
        const { healthCheck } = definition;
        if (!(0,json/* isObject */.Gv)(healthCheck))
            return [];
        const { command } = healthCheck;
        if (command !== undefined && !(Array.isArray(command) && command.length === 0))
            return [];
        return [
            {
                message: `The healthCheck of ${title} has no command.`,
                path: [...path, "healthCheck"],
                hint: 'Add "command": ["CMD-SHELL", "curl -f http://localhost:3000/health || exit 1"], with a program that the image has.',
            },
        ];
    }),
};
/** Docker passes over a check of an unknown kind, so the container would never become healthy. */
const commandForm = {
    id: "health-check-command-form",
    severity: "warning",
    link: health_checks_link,
    check: eachContainer(({ definition, path, title }) => {
        const { healthCheck } = definition;
        const [kind] = (0,json/* isObject */.Gv)(healthCheck) ? (0,json/* strings */.P$)(healthCheck["command"]) : [];
        if (kind === undefined || ["CMD", "CMD-SHELL", "NONE"].includes(kind))
            return [];
        return [
            {
                message: `The health check command of ${title} begins with neither CMD nor CMD-SHELL.`,
                path: [...path, "healthCheck", "command", 0],
                hint: 'Put "CMD-SHELL" before a line for the shell, or "CMD" before a program and its arguments.',
            },
        ];
    }),
};
/** `sh -c first second third`: the shell runs the first text alone. */
const shellWords = {
    id: "health-check-shell-words",
    severity: "warning",
    link: health_checks_link,
    check: eachContainer(({ definition, path, title }) => {
        const { healthCheck } = definition;
        const [kind, ...words] = (0,json/* isObject */.Gv)(healthCheck) ? (0,json/* strings */.P$)(healthCheck["command"]) : [];
        if (kind !== "CMD-SHELL" || words.length < 2)
            return [];
        return [
            {
                message: `The health check of ${title} has ${words.length} texts after CMD-SHELL; the shell runs the first and never sees the others.`,
                path: [...path, "healthCheck", "command", 2],
                hint: "Write the whole line as one text after CMD-SHELL, or use CMD.",
            },
        ];
    }),
};
/** A load balancer may check as well; what it cannot do is replace a task before it is registered, or order a start. */
const health_checks_missing = {
    id: "health-check-missing",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
    check(document) {
        const serving = containersOf(document).filter(({ definition }) => definition["essential"] !== false && itemsOf(definition, "portMappings").length > 0);
        const [first] = serving;
        if (!first || serving.some(({ definition }) => definition["healthCheck"] !== undefined))
            return [];
        const titles = serving.length === 1 ? first.subject : `None of ${serving.length} containers with ports`;
        return [
            {
                message: `${titles} has ${serving.length === 1 ? "no" : "a"} healthCheck: without a load balancer ECS counts a task as healthy as soon as it runs, and a roll goes on over tasks that answer nobody.`,
                path: [...first.path, "portMappings"],
                hint: "Add a healthCheck, unless a load balancer checks this container. One in the image's Dockerfile does not count.",
            },
        ];
    },
};
const healthCheckRules = [commandMissing, commandForm, shellWords, health_checks_missing];

// EXTERNAL MODULE: ./build/scheduler/bounds.js
var bounds = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/task-definition/rules/host-ports.js




/** Ports of the instance that a task takes for itself; with awsvpc it has an address of its own and takes none. */
function hostPorts(document) {
    const { networkMode } = document;
    if (networkMode === "awsvpc" || networkMode === "none")
        return [];
    return containersOf(document).flatMap(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        const port = item["hostPort"] || (networkMode === "host" ? item["containerPort"] : undefined);
        if (typeof port !== "number" || port < 1)
            return [];
        const member = item["hostPort"] ? "hostPort" : "containerPort";
        return [{ port, protocol: item["protocol"] === "udp" ? "udp" : "tcp", title, path: [...at, member] }];
    }));
}
/** The agent's default; ECS_RESERVED_PORTS may say otherwise. SSH, Docker, and the agent's own. */
const reserved = [22, 2375, 2376, 51678, 51679];
const takenByAgent = {
    id: "host-port-reserved",
    severity: "warning",
    link: api("PortMapping"),
    check: (document) => hostPorts(document)
        .filter(({ port, protocol }) => protocol === "tcp" && reserved.includes(port))
        .map(({ port, title, path }) => ({
        message: `Port ${port} of the host, which ${title} maps, is kept by the ECS agent: no instance will ever have it free.`,
        path,
        hint: "Choose another hostPort, or 0 for any free one.",
    })),
};
const fixed = {
    id: "host-port-static",
    severity: "warning",
    link: api("DeploymentConfiguration"),
    check(document, { service }) {
        const found = hostPorts(document);
        const [first] = found;
        const told = service ? inRoll(service) : general;
        if (!first || !told)
            return [];
        const ports = [...new Set(found.map(({ port }) => port))].slice(0, 5).join(", ");
        const subject = ports.includes(",") ? `Host ports ${ports} are` : `Host port ${ports} is`;
        return [
            {
                message: `${subject} fixed, so an instance runs one of these tasks at a time: ${told.consequence}`,
                path: first.path,
                hint: told.hint,
            },
        ];
    },
};
const general = {
    consequence: "a service can have as many tasks as instances, and a new one starts only beside a free instance or after an old one has stopped.",
    hint: "Leave hostPort out behind a load balancer's target group, or use awsvpc. Otherwise give the service an instance more than tasks, or a minimumHealthyPercent at which it may stop a task first (0 for a single task).",
};
/** What fixed ports mean to the service; undefined where its rolls stop an old task before they start a new one. */
function inRoll(service) {
    if (service["schedulingStrategy"] === "DAEMON")
        return undefined;
    const desired = (0,json/* number */.ai)(service["desiredCount"]) ?? 1;
    const told = (0,json/* isObject */.Gv)(service["deploymentConfiguration"]) ? service["deploymentConfiguration"] : {};
    if ((told["strategy"] ?? "ROLLING") !== "ROLLING") {
        return {
            consequence: `deployments of this kind run old and new tasks side by side, on ${2 * desired} instances.`,
            hint: "Leave hostPort out behind a load balancer's target group, or use awsvpc.",
        };
    }
    const percents = {
        minimumHealthyPercent: (0,json/* number */.ai)(told["minimumHealthyPercent"]) ?? bounds/* defaultPercents */.SS.minimumHealthyPercent,
        maximumPercent: (0,json/* number */.ai)(told["maximumPercent"]) ?? bounds/* defaultPercents */.SS.maximumPercent,
    };
    // Where the percents let no roll move at all, the check of the service says it.
    if (desired < 1 || (0,bounds/* bounds */.O)(desired, percents).lower < desired || !(0,bounds/* canMove */.Km)(desired, percents))
        return undefined;
    return {
        consequence: `with desiredCount ${desired}, minimumHealthyPercent ${percents.minimumHealthyPercent} and maximumPercent ${percents.maximumPercent} a deployment starts a new task before it may stop an old one, and waits until instance number ${desired + 1} has the port free.`,
        hint: `Have an instance more than tasks; or set minimumHealthyPercent ${Math.floor(((desired - 1) * 100) / desired)}, so that a task is stopped first; or leave hostPort out behind a target group, or use awsvpc.`,
    };
}
const host_ports_tooMany = {
    id: "host-ports-too-many",
    severity: "warning",
    link: api("PortMapping"),
    check(document) {
        const found = hostPorts(document);
        const most = 100 - reserved.length;
        if (found.length <= most)
            return [];
        return [
            {
                message: `The task wants ${found.length} ports of its host; an instance has ${most} to give beside the agent's own.`,
                path: found[most]?.path ?? [],
                hint: "Use hostPort 0 or a containerPortRange: ports that are found when the task starts do not count.",
            },
        ];
    },
};
const hostPortRules = [takenByAgent, fixed, host_ports_tooMany];

;// CONCATENATED MODULE: ./build/task-definition/rules/images.js


const images_missing = {
    id: "image-missing",
    severity: "error",
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
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

;// CONCATENATED MODULE: ./build/task-definition/rules/limits.js




/** Docker: "ulimit soft limit must be less than or equal to hard limit"; -1 is no limit. */
const ulimits = {
    id: "ulimit-soft-above-hard",
    severity: "warning",
    link: api("Ulimit"),
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "ulimits", path).flatMap(({ item, path: at }) => {
        const [soft, hard] = [(0,json/* number */.ai)(item["softLimit"]), (0,json/* number */.ai)(item["hardLimit"])];
        if (soft === undefined || hard === undefined || hard < 0 || (soft >= 0 && soft <= hard))
            return [];
        return [
            {
                message: `The softLimit of ulimit '${(0,json/* text */.Qq)(item["name"]) ?? ""}' of ${title} is above its hardLimit: Docker does not start it.`,
                path: [...at, "softLimit"],
                hint: "Raise hardLimit, or lower softLimit.",
            },
        ];
    })),
};
const exitCodes = {
    id: "restart-exit-codes",
    severity: "error",
    link: guide("container-restart-policy"),
    check: (document) => placesOf(document, "containerDefinitions[].restartPolicy.ignoredExitCodes").flatMap(({ value, path, title }) => !Array.isArray(value) || value.length <= 50
        ? []
        : [
            {
                message: `There are ${value.length} exit codes in ${title}; ECS takes 50.`,
                path,
                hint: "Name those after which a restart would not help.",
            },
        ]),
};
const gpus = {
    id: "gpu-count",
    severity: "warning",
    link: api("ResourceRequirement"),
    check: (document) => placesOf(document, "containerDefinitions[].resourceRequirements[]").flatMap(({ value, path, title }) => {
        if (!(0,json/* isObject */.Gv)(value) || value["type"] !== "GPU" || value["sharingStrategy"] !== undefined)
            return [];
        if (/^(?:[1-9]\d*|ALL)$/.test((0,json/* text */.Qq)(value["value"]) ?? ""))
            return [];
        return [
            {
                message: `A GPU in ${title} has a value that is no count.`,
                path: [...path, "value"],
                hint: 'Write the number of GPUs as text, "1", or "ALL".',
            },
        ];
    }),
};
/** Docker and runc refuse kernel parameters of a namespace that is the host's. */
const systemControls = {
    id: "system-control-of-host",
    severity: "warning",
    link: api("SystemControl"),
    check: eachContainer(({ definition, path, title }, { networkMode, ipcMode }) => itemsOf(definition, "systemControls", path).flatMap(({ item, path: at }) => {
        const name = (0,json/* text */.Qq)(item["namespace"]) ?? "";
        const isNetwork = networkMode === "host" && name.startsWith("net.");
        const isIpc = ipcMode === "host" && /^(?:kernel\.(?:msg|sem|shm)|fs\.mqueue\.)/.test(name);
        if (!isNetwork && !isIpc)
            return [];
        return [
            {
                message: `${name} of ${title} belongs to the host with ${isNetwork ? "networkMode" : "ipcMode"} host, and a container cannot set it.`,
                path: [...at, "namespace"],
                hint: "Remove it, and set it on the instance.",
            },
        ];
    })),
};
const privileged = {
    id: "privileged",
    severity: "warning",
    link: api("ContainerDefinition"),
    check: eachContainer(({ definition, path, subject }) => definition["privileged"] !== true
        ? []
        : [
            {
                message: `${subject} is privileged: whoever gets into it has the instance, and the role of every task on it.`,
                path: [...path, "privileged"],
                hint: "Remove it; a single right can be given in linuxParameters.capabilities, a device in devices.",
            },
        ]),
};
const emptyCommand = {
    id: "command-empty-text",
    severity: "warning",
    link: api("ContainerDefinition"),
    check: eachContainer(({ definition, path, title }) => {
        const { command } = definition;
        // [""] alone as entryPoint is how an image's entry point is taken away; as command it is an empty argument.
        const at = Array.isArray(command) ? command.indexOf("") : -1;
        if (at === -1)
            return [];
        return [
            {
                message: `The command of ${title} holds an empty text, which the program gets as an argument of its own.`,
                path: [...path, "command", at],
                hint: "Remove it; for the image's own command leave command out.",
            },
        ];
    }),
};
const limitRules = [
    ...[ulimits, exitCodes, gpus, systemControls, privileged, emptyCommand],
];

;// CONCATENATED MODULE: ./build/task-definition/rules/links.js





/** `name:alias` or `name`. */
function linkedName(link) {
    return link.split(":")[0] ?? "";
}
const links_unsupported = {
    id: "links-network-mode",
    severity: "error",
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
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
    link: api("ContainerDefinition"),
    check(document) {
        const containers = containersOf(document);
        const found = (0,cycle/* findCycle */.u)(new Map(containers.map(({ name, definition }) => [name ?? "", (0,json/* strings */.P$)(definition["links"]).map(linkedName)])));
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
const linkRules = [links_unsupported, links_unknown, links_cycle];

;// CONCATENATED MODULE: ./build/task-definition/rules/logs.js




function logOf({ definition }) {
    const { logConfiguration } = definition;
    if (!(0,json/* isObject */.Gv)(logConfiguration))
        return undefined;
    const options = (0,json/* isObject */.Gv)(logConfiguration["options"]) ? logConfiguration["options"] : {};
    const secret = itemsOf(logConfiguration, "secretOptions").flatMap(({ item }) => (0,json/* text */.Qq)(item["name"]) ?? []);
    return {
        driver: (0,json/* text */.Qq)(logConfiguration["logDriver"]),
        options,
        names: new Set([...Object.keys(options), ...secret]),
    };
}
/** A rule about containers with one log driver; what it finds lies at their options. */
function forDriver(driver, rule, check) {
    return {
        ...rule,
        check: eachContainer((container, document) => {
            const log = logOf(container);
            const found = log?.driver === driver ? check(log, container, document) : undefined;
            return found ? [{ ...found, path: [...container.path, "logConfiguration", "options"] }] : [];
        }),
    };
}
/** The API's model has it as required. */
const driverMissing = {
    id: "log-driver-missing",
    severity: "error",
    link: api("LogConfiguration"),
    check: eachContainer(({ definition: { logConfiguration }, path, title }) => !(0,json/* isObject */.Gv)(logConfiguration) || (logConfiguration["logDriver"] ?? "") !== ""
        ? []
        : [
            {
                message: `The logConfiguration of ${title} names no logDriver.`,
                path: [...path, "logConfiguration"],
                hint: 'Add "logDriver": "awslogs", for example, or remove logConfiguration.',
            },
        ]),
};
const awslogs = guide("using_awslogs");
const options = forDriver("awslogs", { id: "awslogs-options", severity: "error", link: awslogs }, ({ names }, { title }) => {
    const missing = ["awslogs-region", "awslogs-group"].filter((name) => !names.has(name));
    if (missing.length === 0)
        return undefined;
    return {
        message: `The log driver awslogs of ${title} has no ${missing.join(" and no ")}.`,
        hint: "Add the missing options; with awslogs-create-group a group is made at the first start.",
        // For one missing option the words are not known.
        ...(missing.length === 2
            ? { ecsMessage: "Log driver awslogs requires options: awslogs-region, awslogs-group" }
            : {}),
    };
});
const prefixOnFargate = forDriver("awslogs", { id: "fargate-awslogs-prefix", severity: "error", link: awslogs }, ({ names }, { title }, document) => !isForFargate(document) || names.has("awslogs-stream-prefix")
    ? undefined
    : {
        message: `The log driver awslogs of ${title} has no awslogs-stream-prefix, which Fargate needs.`,
        hint: 'Add "awslogs-stream-prefix", for example the name of the service.',
        ecsMessage: "Fargate requires log configuration options to include awslogs-stream-prefix",
    });
const prefix = forDriver("awslogs", { id: "awslogs-stream-prefix", severity: "warning", link: awslogs }, ({ names }, { title }, document) => isForFargate(document) || names.has("awslogs-stream-prefix") || names.has("awslogs-stream")
    ? undefined
    : {
        message: `The log streams of ${title} are named after Docker's container ids, which nobody can find a task by.`,
        hint: 'Add "awslogs-stream-prefix": streams are then called prefix/container/task-id.',
    });
/** Docker: "logger: logging mode not supported"; whether ECS refuses it is not known. */
const mode = forDriver("awslogs", { id: "awslogs-mode", severity: "warning", link: api("LogConfiguration") }, ({ options: { mode: given } }, { title }) => typeof given !== "string" || ["blocking", "non-blocking"].includes(given)
    ? undefined
    : {
        message: `The log mode of ${title} is neither blocking nor non-blocking.`,
        hint: "non-blocking drops lines when CloudWatch cannot be reached, blocking halts the application.",
    });
const buffer = forDriver("awslogs", { id: "awslogs-buffer", severity: "warning", link: api("LogConfiguration") }, ({ options: given, names }, { title }) => given["mode"] !== "blocking" || !names.has("max-buffer-size")
    ? undefined
    : {
        message: `The log configuration of ${title} has max-buffer-size, which Docker takes with mode non-blocking only.`,
        hint: 'Set "mode": "non-blocking", or remove max-buffer-size.',
    });
/** Docker refuses the two together: https://docs.docker.com/engine/logging/drivers/awslogs/ */
const multiline = forDriver("awslogs", {
    id: "awslogs-multiline",
    severity: "warning",
    link: "https://docs.docker.com/engine/logging/drivers/awslogs/",
}, ({ names }, { title }) => !names.has("awslogs-datetime-format") || !names.has("awslogs-multiline-pattern")
    ? undefined
    : {
        message: `The log configuration of ${title} has awslogs-datetime-format and awslogs-multiline-pattern.`,
        hint: "Keep one of the two.",
    });
/** Docker's driver does not start without them: https://docs.docker.com/engine/logging/drivers/splunk/ */
const splunk = forDriver("splunk", {
    id: "splunk-options",
    severity: "warning",
    link: "https://docs.docker.com/engine/logging/drivers/splunk/",
}, ({ names }, { title }) => {
    const missing = ["splunk-url", "splunk-token"].filter((name) => !names.has(name));
    if (missing.length === 0)
        return undefined;
    return {
        message: `The log driver splunk of ${title} has no ${missing.join(" and no ")}.`,
        hint: "Add them; the token as secretOptions.",
    };
});
const firelens = guide("using_firelens");
const router = forDriver("awsfirelens", { id: "firelens-router-missing", severity: "error", link: firelens }, (_, { title }, document) => placesOf(document, "containerDefinitions[].firelensConfiguration").length > 0
    ? undefined
    : {
        message: `The log driver of ${title} is awsfirelens, but no container is its log router.`,
        hint: 'Add a container with "firelensConfiguration": { "type": "fluentbit" }.',
        ecsMessage: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified",
    });
const routerUnused = {
    id: "firelens-router-unused",
    severity: "warning",
    link: firelens,
    check(document) {
        const used = containersOf(document).some((container) => logOf(container)?.driver === "awsfirelens");
        const [first] = used ? [] : placesOf(document, "containerDefinitions[].firelensConfiguration");
        if (!first)
            return [];
        return [
            {
                message: "There is a log router, but no container sends it its log.",
                path: first.path,
                hint: 'Set "logDriver": "awsfirelens" in the logConfiguration of the others.',
            },
        ];
    },
};
const fargateRole = {
    id: "fargate-execution-role-awslogs",
    severity: "error",
    link: guide("task_execution_IAM_role"),
    check(document) {
        const fargate = (0,json/* strings */.P$)(document["requiresCompatibilities"]).includes("FARGATE");
        if (!fargate || document["executionRoleArn"] !== undefined)
            return [];
        const first = containersOf(document).find((container) => logOf(container)?.driver === "awslogs");
        if (!first)
            return [];
        return [
            {
                message: `${first.subject} logs to CloudWatch, but the task definition has no executionRoleArn to do it with.`,
                path: [...first.path, "logConfiguration"],
                hint: 'Add "executionRoleArn".',
                ecsMessage: "Fargate requires task definition to have execution role ARN to support log driver awslogs.",
            },
        ];
    },
};
const logRules = [
    ...[driverMissing, options, prefixOnFargate, prefix, mode, buffer, multiline, splunk],
    ...[router, routerUnused, fargateRole],
];

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/task-definition/unknown-members.js
var unknown_members = __webpack_require__(3270);
;// CONCATENATED MODULE: ./build/task-definition/rules/members.js


const members_unknown = {
    id: "unknown-member",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    check: (document, { shape = null }) => (0,unknown_members/* unknownMembers */.k)(document, shape).map(({ path, nearest }) => ({
        message: `ECS's model, as far as it is known here, has no '${(0,document_path/* pathText */.L)(path)}'${nearest === undefined ? "." : `; did you mean '${nearest}'?`}`,
        path,
        hint: "It is sent all the same, and ECS decides. If it is misspelt, correct it.",
    })),
};
const memberRules = [members_unknown];

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
/** Docker's own lower limit since 20.10; whether ECS refuses less is not known. */
const leastMemory = 6;
const tooSmall = {
    id: "memory-too-small",
    severity: "warning",
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

;// CONCATENATED MODULE: ./build/task-definition/rules/mounts.js





const mounts_link = api("MountPoint");
/** Docker: "Duplicate mount point". */
const duplicate = {
    id: "mount-path-duplicate",
    severity: "warning",
    link: mounts_link,
    check: eachContainer(({ definition, path, subject }) => {
        const seen = new Set();
        return itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }) => {
            const where = (0,json/* text */.Qq)(item["containerPath"])?.replace(/(?<=.)\/+$/, "");
            if (!where || !seen.has(where)) {
                if (where)
                    seen.add(where);
                return [];
            }
            return [
                {
                    message: `${subject} mounts two volumes at ${where}: Docker does not start it.`,
                    path: [...at, "containerPath"],
                    hint: "Mount one of them elsewhere, or remove it.",
                },
            ];
        });
    }),
};
/** Docker: "invalid mount path: … mount path must be absolute". */
const relative = {
    id: "mount-path-relative",
    severity: "warning",
    link: mounts_link,
    check: eachContainer(({ definition, path, subject }, document) => itemsOf(definition, "mountPoints", path).flatMap(({ item, path: at }) => {
        const where = (0,json/* text */.Qq)(item["containerPath"]);
        if (where === undefined || where.startsWith("/"))
            return [];
        if (isForWindows(document) || /^[A-Za-z]:|^\\\\/.test(where))
            return [];
        return [
            {
                message: `${subject} mounts a volume at '${where.slice(0, 50)}', which is no absolute path: Docker does not start it.`,
                path: [...at, "containerPath"],
                hint: "Begin the path with /.",
            },
        ];
    })),
};
/** The agent cannot resolve it, and stops the task. */
const fromUnknown = {
    id: "volumes-from-unknown",
    severity: "warning",
    link: api("VolumeFrom"),
    check(document) {
        const containers = containersOf(document);
        const names = containers.flatMap(({ name }) => name ?? []);
        return containers.flatMap(({ definition, path, subject }) => itemsOf(definition, "volumesFrom", path).flatMap(({ item, path: at }) => {
            const source = (0,json/* text */.Qq)(item["sourceContainer"]);
            if (source === undefined || names.includes(source))
                return [];
            const close = (0,suggest/* nearest */.p)(source, names);
            return [
                {
                    message: `${subject} takes the volumes of '${source}', which is no container of this task definition${close === undefined ? "." : `; did you mean '${close}'?`}`,
                    path: [...at, "sourceContainer"],
                    hint: "Name a container of the same task definition.",
                },
            ];
        }));
    },
};
const mountRules = [duplicate, relative, fromUnknown];

;// CONCATENATED MODULE: ./build/task-definition/rules/network.js




const network_link = guide("task_definition_parameters");
/** A rule for a member of containers that does not go with networkMode awsvpc. */
function notWithAwsvpc(id, member, more) {
    const { severity = "error", ...rest } = more;
    return {
        id,
        severity,
        link: network_link,
        check: (document) => document["networkMode"] !== "awsvpc"
            ? []
            : placesOf(document, `containerDefinitions[].${member}`)
                .filter(({ value }) => isSet(value))
                .map(({ path, title }) => ({
                message: `With networkMode awsvpc there is no ${title}.`,
                path,
                ...rest,
            })),
    };
}
const portsWithoutNetwork = {
    id: "none-port-mappings",
    severity: "error",
    link: network_link,
    check: eachContainer(({ definition, path, subject }, { networkMode }) => {
        if (networkMode !== "none" || itemsOf(definition, "portMappings").length === 0)
            return [];
        return [
            {
                message: `${subject} maps ports, but with networkMode none it has no network.`,
                path: [...path, "portMappings"],
                hint: "Remove portMappings, or choose another networkMode.",
            },
        ];
    }),
};
/** Docker: "conflicting options: host type networking can't be used with links". */
const linksOnHost = {
    id: "links-host-network",
    severity: "warning",
    link: network_link,
    check: eachContainer(({ definition, path, title }, { networkMode }) => {
        if (networkMode !== "host" || (0,json/* strings */.P$)(definition["links"]).length === 0)
            return [];
        return [
            {
                message: `The links of ${title} do not work with networkMode host: Docker does not start it.`,
                path: [...path, "links"],
                hint: "Remove links: with networkMode host all containers of an instance reach each other at localhost.",
            },
        ];
    }),
};
/**
 * In bridge mode with Service Connect the agent puts each container into the network of a pause container of its own,
 * and keeps its links. Docker: "conflicting options: container type network can't be used with links".
 */
const linksWithServiceConnect = {
    id: "links-service-connect",
    severity: "warning",
    link: "https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task.go",
    check: eachContainer(({ definition, path, title }, { networkMode = "bridge" }, { service }) => {
        const connect = service?.["serviceConnectConfiguration"];
        if (networkMode !== "bridge" || !(0,json/* isObject */.Gv)(connect) || connect["enabled"] !== true)
            return [];
        if ((0,json/* strings */.P$)(definition["links"]).length === 0)
            return [];
        return [
            {
                message: `The links of ${title} do not go with the Service Connect of its service: Docker does not start it.`,
                path: [...path, "links"],
                hint: "Use networkMode awsvpc, where the containers of a task reach each other at localhost; or keep the links, and give the service a name by service discovery (Cloud Map).",
            },
        ];
    }),
};
const networkRules = [
    notWithAwsvpc("awsvpc-hostname", "hostname", {
        ecsMessage: "hostname is not supported on container when networkMode=awsvpc.",
        hint: "Remove it, or use networkMode bridge.",
    }),
    notWithAwsvpc("awsvpc-dns-servers", "dnsServers", {
        ecsMessage: "DNS servers are not supported on container when networkMode=awsvpc.",
        hint: "Remove it: the VPC's DHCP options say which DNS servers are asked.",
    }),
    // Documented as not supported; whether it is refused is not known.
    notWithAwsvpc("awsvpc-dns-search-domains", "dnsSearchDomains", {
        hint: "Remove it: the VPC's DHCP options give the search domain.",
        severity: "warning",
    }),
    notWithAwsvpc("awsvpc-extra-hosts", "extraHosts", {
        ecsMessage: "Extra hosts are not supported on container when networkMode=awsvpc.",
        hint: "Remove it; names can come from a private hosted zone, Cloud Map or Service Connect.",
    }),
    notWithAwsvpc("awsvpc-disable-networking", "disableNetworking", {
        ecsMessage: "Disable Networking is not supported on container when networkMode=awsvpc.",
        hint: "Remove it; for containers without a network use networkMode none.",
    }),
    portsWithoutNetwork,
    linksOnHost,
    linksWithServiceConnect,
];

// EXTERNAL MODULE: ./build/task-definition/mistaken.js
var task_definition_mistaken = __webpack_require__(4234);
;// CONCATENATED MODULE: ./build/task-definition/rules/no-task-definition.js


const other = {
    id: "no-task-definition",
    severity: "error",
    link: api("RegisterTaskDefinition"),
    alone: true,
    check(document) {
        const mistaken = (0,task_definition_mistaken/* mistakenFor */.e)(document);
        return mistaken ? [mistaken] : [];
    },
};
const noTaskDefinitionRules = [other];

;// CONCATENATED MODULE: ./build/task-definition/rules/placeholders.js



/** Members in which a placeholder is never meant, and that no other rule looks at by their form. */
const looked = [
    "volumes[].host.sourcePath",
    "volumes[].efsVolumeConfiguration.fileSystemId",
    "containerDefinitions[].repositoryCredentials.credentialsParameter",
    ...["awslogs-group", "awslogs-region", "awslogs-stream-prefix"].map((name) => `containerDefinitions[].logConfiguration.options.${name}`),
];
/** `${NAME}`, `{{ … }}`, `<NAME>`, `%NAME%`, `@@NAME@@`. */
const placeholder = /\$\{[^}]*\}|\{\{.*\}\}|<[^<>]+>|%\w+%|@@\w+@@|^\$\w+$/;
const left = {
    id: "placeholder-left",
    severity: "warning",
    link: guide("create-task-definition"),
    check: (document) => looked
        .flatMap((pattern) => placesOf(document, pattern))
        .filter(({ value }) => isPlaceholder(value))
        .map(({ path, title }) => ({
        message: `A placeholder stands in ${title}: ECS takes it as it is.`,
        path,
        hint: "Fill it in: ${NAME} by the input `variables`, other templates in a step before this one.",
    })),
};
function isPlaceholder(value) {
    return (0,json/* strings */.P$)([value]).some((written) => placeholder.test(written));
}
const placeholderRules = [left];

;// CONCATENATED MODULE: ./build/scheduler/query-token.js
/** A text in the cluster query language that cannot be understood. */
class QueryError extends Error {
    name = "QueryError";
    /** Zero-based offset into the expression. */
    position;
    constructor(message, position) {
        super(`${message} at character ${position + 1}`);
        this.position = position;
    }
}
const pattern = /\s*(?:(==|!=|>=|<=|=~|!~|&&|\|\||[><!()[\],])|'([^']*)'|"([^"]*)"|([^\s=!<>&|()[\],'"]+))/y;
/** The words, values and symbols of an expression, with an end token last. Throws QueryError. */
function tokens(expression) {
    const found = [];
    const end = expression.trimEnd().length;
    pattern.lastIndex = 0;
    let at = 0;
    while (at < end) {
        const match = pattern.exec(expression);
        if (match === null) {
            const rest = expression.slice(at).trimStart();
            throw new QueryError(`unexpected '${rest[0]}'`, expression.length - rest.length);
        }
        const [whole, symbol, single, double, word] = match;
        const position = at + whole.length - whole.trimStart().length;
        if (symbol !== undefined)
            found.push({ kind: "symbol", text: symbol, position });
        else if (word !== undefined)
            found.push({ kind: "word", text: word, position });
        else
            found.push({ kind: "quoted", text: single ?? double ?? "", position });
        at = pattern.lastIndex;
    }
    found.push({ kind: "end", text: "", position: end });
    return found;
}

;// CONCATENATED MODULE: ./build/scheduler/query-parse.js

const subjects = /^(agentConnected|agentVersion|ec2InstanceId|registeredAt|runningTasksCount|task:group|attribute:.+)$/;
const operators = new Map([
    ["==", "=="],
    ["equals", "=="],
    ["!=", "!="],
    ["not_equals", "!="],
    [">", ">"],
    ["greater_than", ">"],
    [">=", ">="],
    ["greater_than_equal", ">="],
    ["<", "<"],
    ["less_than", "<"],
    ["<=", "<="],
    ["less_than_equal", "<="],
    ["exists", "exists"],
    ["!exists", "!exists"],
    ["not_exists", "!exists"],
    ["in", "in"],
    ["!in", "!in"],
    ["not_in", "!in"],
    ["=~", "=~"],
    ["matches", "=~"],
    ["!~", "!~"],
    ["not_matches", "!~"],
]);
/**
 * Reads a `memberOf` expression. `and` binds tighter than `or` (ECS does not say). Throws QueryError with the position.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
function parseQuery(expression) {
    const list = tokens(expression);
    let at = 0;
    const last = { kind: "end", text: "", position: expression.length };
    const peek = () => list[at] ?? last;
    const take = () => {
        const token = peek();
        at += 1;
        return token;
    };
    const accept = (...texts) => {
        const token = peek();
        if (token.kind === "quoted" || !texts.includes(token.text))
            return false;
        at += 1;
        return true;
    };
    const expect = (symbol) => {
        if (!accept(symbol))
            throw unexpected(peek(), `'${symbol}'`);
    };
    const value = () => {
        const token = take();
        if (token.kind !== "word" && token.kind !== "quoted")
            throw unexpected(token, "a value");
        return token.text;
    };
    const values = () => {
        expect("[");
        const found = [value()];
        while (accept(","))
            found.push(value());
        expect("]");
        return found;
    };
    const test = () => {
        const token = take();
        if (token.kind !== "word" || !subjects.test(token.text))
            throw unexpected(token, "a subject");
        const sign = take();
        const name = sign.text === "!" && sign.kind === "symbol" ? `!${take().text}` : sign.text;
        const operator = sign.kind === "quoted" ? undefined : operators.get(name);
        if (operator === undefined)
            throw unexpected(sign, "an operator");
        const subject = token.text;
        if (operator === "exists" || operator === "!exists")
            return { kind: "test", subject, operator, values: [] };
        if (operator === "in" || operator === "!in")
            return { kind: "test", subject, operator, values: values() };
        const position = peek().position;
        const argument = value();
        if (operator === "=~" || operator === "!~")
            checkPattern(argument, position);
        return { kind: "test", subject, operator, values: [argument] };
    };
    const unary = () => {
        if (accept("!", "not"))
            return { kind: "not", inner: unary() };
        if (!accept("("))
            return test();
        const inner = either();
        expect(")");
        return inner;
    };
    const both = () => {
        let left = unary();
        while (accept("&&", "and"))
            left = { kind: "and", left, right: unary() };
        return left;
    };
    const either = () => {
        let left = both();
        while (accept("||", "or"))
            left = { kind: "or", left, right: both() };
        return left;
    };
    const query = either();
    if (peek().kind !== "end")
        throw unexpected(peek(), "the end");
    return query;
}
function unexpected(token, wanted) {
    const found = token.kind === "end" ? "the end" : `'${token.text}'`;
    return new QueryError(`expected ${wanted}, found ${found}`, token.position);
}
function checkPattern(pattern, position) {
    try {
        new RegExp(pattern);
    }
    catch {
        throw new QueryError(`'${pattern}' is not a regular expression`, position);
    }
}

;// CONCATENATED MODULE: ./build/task-definition/rules/placement.js




const type = {
    id: "placement-constraint-type",
    severity: "error",
    link: api("TaskDefinitionPlacementConstraint"),
    check: (document) => itemsOf(document, "placementConstraints").flatMap(({ item, path }) => {
        if (item["type"] === undefined || item["type"] === "memberOf")
            return [];
        return [
            {
                message: "A placement constraint of a task definition can be memberOf only.",
                path: [...path, "type"],
                hint: "distinctInstance belongs into the service.",
            },
        ];
    }),
};
const count = {
    id: "placement-constraints-too-many",
    severity: "error",
    link: api("RegisterTaskDefinition"),
    check({ placementConstraints }) {
        if (!Array.isArray(placementConstraints) || placementConstraints.length <= 10)
            return [];
        return [
            {
                message: `There are ${placementConstraints.length} placement constraints; ECS takes 10, with those of the service.`,
                path: ["placementConstraints", 10],
                hint: "Join expressions with and.",
            },
        ];
    },
};
const expression = {
    id: "placement-constraint-expression",
    severity: "warning",
    link: guide("cluster-query-language"),
    check: (document) => itemsOf(document, "placementConstraints").flatMap(({ item, path }) => {
        const written = (0,json/* text */.Qq)(item["expression"]);
        if (item["type"] !== "memberOf" || (written !== undefined && isReadable(written)))
            return [];
        return [
            {
                message: written === undefined
                    ? "A placement constraint memberOf has no expression."
                    : "The expression of a placement constraint cannot be read as the cluster query language.",
                path: written === undefined ? path : [...path, "expression"],
                hint: "Write for example attribute:role == data, or attribute:ecs.instance-type =~ t3.*",
            },
        ];
    }),
};
function isReadable(query) {
    try {
        parseQuery(query);
        return true;
    }
    catch {
        return false;
    }
}
const placementRules = [type, count, expression];

;// CONCATENATED MODULE: ./build/task-definition/rules/platform.js





const windowsOnArm = {
    id: "platform-windows-arm",
    severity: "warning",
    link: api("RuntimePlatform"),
    check(document) {
        const platform = document["runtimePlatform"];
        if (!isForWindows(document) || !(0,json/* isObject */.Gv)(platform) || platform["cpuArchitecture"] !== "ARM64")
            return [];
        return [
            {
                message: "There is no place for Windows containers on ARM64: ECS runs Linux only on it.",
                path: ["runtimePlatform", "cpuArchitecture"],
                hint: "Use X86_64.",
            },
        ];
    },
};
const notForWindows = [
    ...["links", "linuxParameters", "dnsServers", "dnsSearchDomains", "extraHosts", "disableNetworking"],
    ...["privileged", "readonlyRootFilesystem", "systemControls", "user", "ulimits"],
];
const linuxOnly = {
    id: "platform-windows-member",
    severity: "warning",
    link: api("ContainerDefinition"),
    check: (document) => !isForWindows(document)
        ? []
        : notForWindows.flatMap((member) => placesOf(document, `containerDefinitions[].${member}`)
            .filter(({ value }) => isSet(value))
            .map(({ path, title }) => ({
            message: `Windows containers do not have ${title}.`,
            path,
            hint: "Remove it.",
        }))),
};
const unreadable = (member, read, forms) => ({
    id: `task-${member}-form`,
    severity: "error",
    link: api("RegisterTaskDefinition"),
    check(document) {
        const written = (0,json/* text */.Qq)(document[member]);
        if (written === undefined || read(written) !== undefined)
            return [];
        return [
            {
                message: `The ${member} of the task, '${written.slice(0, 50)}', is none that can be read.`,
                path: [member],
                hint: `Write ${forms}.`,
            },
        ];
    },
});
/** What containers keep for themselves: memoryReservation, else memory. */
const memorySum = {
    id: "task-memory-sum",
    severity: "warning",
    link: api("ContainerDefinition"),
    check(document) {
        const task = (0,units/* mebibytes */.j)((0,json/* text */.Qq)(document["memory"]) ?? "");
        const sum = containersOf(document).reduce((total, { definition }) => total + ((0,json/* number */.ai)(definition["memoryReservation"]) ?? (0,json/* number */.ai)(definition["memory"]) ?? 0), 0);
        if (task === undefined || sum <= task)
            return [];
        return [
            {
                message: `The containers together keep ${sum} MiB for themselves, the task has ${task}.`,
                path: ["memory"],
                hint: "Raise the task's memory, or lower those of the containers; memoryReservation counts where it is set.",
            },
        ];
    },
};
const acceleratorsRetired = {
    id: "inference-accelerators-retired",
    severity: "warning",
    link: guide("ecs-inference"),
    check: (document) => placesOf(document, "inferenceAccelerators")
        .filter(({ value }) => isSet(value))
        .map(({ path }) => ({
        message: "Elastic Inference is no longer available.",
        path,
        hint: "Remove it; use instances with GPUs, Inferentia or Trainium.",
    })),
};
const platformRules = [
    windowsOnArm,
    linuxOnly,
    unreadable("cpu", units/* cpuUnits */.M, '"256" (CPU units) or ".25 vCPU"'),
    unreadable("memory", units/* mebibytes */.j, '"512" (MiB) or "0.5 GB"'),
    memorySum,
    acceleratorsRetired,
];

;// CONCATENATED MODULE: ./build/task-definition/rules/port-names.js



const port_names_link = api("PortMapping");
const port_names_duplicate = {
    id: "port-name-duplicate",
    severity: "error",
    link: port_names_link,
    check(document) {
        const seen = new Set();
        return containersOf(document).flatMap(({ definition, path }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
            const name = (0,json/* text */.Qq)(item["name"]);
            if (name === undefined || !seen.has(name)) {
                if (name)
                    seen.add(name);
                return [];
            }
            return [
                {
                    message: `There are several port mappings named '${name}'.`,
                    path: [...at, "name"],
                    hint: "Give each a name of its own: Service Connect finds them by it.",
                    ecsMessage: "port mapping name is already used",
                },
            ];
        }));
    },
};
const port_names_invalid = {
    id: "port-name-invalid",
    severity: "warning",
    link: port_names_link,
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        const name = (0,json/* text */.Qq)(item["name"]);
        if (!name || /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name))
            return [];
        return [
            {
                message: `The name of a port mapping of ${title} has characters that ECS does not document for it, or more than 64 of them.`,
                path: [...at, "name"],
                hint: "Use lower case letters, digits, hyphens and underscores; no hyphen at the beginning.",
            },
        ];
    })),
};
/** The API reference says that an error is returned; older agents ran such tasks, so it is no error here. */
const twoProtocols = {
    id: "port-two-protocols",
    severity: "warning",
    link: port_names_link,
    check: eachContainer(({ definition, path, subject }) => {
        const protocols = new Map();
        return itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
            const { containerPort } = item;
            const protocol = (0,json/* text */.Qq)(item["protocol"]) ?? "tcp";
            const before = protocols.get(containerPort);
            protocols.set(containerPort, protocol);
            if (typeof containerPort !== "number" || before === undefined || before === protocol)
                return [];
            return [
                {
                    message: `${subject} exposes port ${containerPort} for tcp and for udp, which ECS is documented to refuse.`,
                    path: at,
                    hint: "Let the application listen on a port of its own for each protocol, or run it in two containers.",
                },
            ];
        });
    }),
};
const portNameRules = [port_names_duplicate, port_names_invalid, twoProtocols];

;// CONCATENATED MODULE: ./build/task-definition/rules/port-ranges.js



const port_ranges_link = api("PortMapping");
function rangesOf(container) {
    return itemsOf(container.definition, "portMappings", container.path).flatMap(({ item, path }) => {
        const written = (0,json/* text */.Qq)(item["containerPortRange"]);
        if (written === undefined)
            return [];
        const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(written) ?? [];
        const [low, high] = [Number(from), Number(to)];
        const ports = low >= 1 && low <= high && high <= 65_535 ? [low, high] : undefined;
        return [{ container, written, mapping: item, path, ports }];
    });
}
function eachRange(check) {
    return eachContainer((container, document) => rangesOf(container).flatMap((range) => check(range, document).map((found) => ({ ...found, path: [...range.path, "containerPortRange"] }))));
}
const port_ranges_form = {
    id: "port-range-form",
    severity: "error",
    link: port_ranges_link,
    check: eachRange(({ container, ports }) => ports
        ? []
        : [
            {
                message: `A containerPortRange of ${container.title} is no range of ports.`,
                hint: 'Write the lower port, a hyphen and the higher one: "8000-8010".',
                ecsMessage: "Invalid 'containerPortRange' setting",
            },
        ]),
};
const andPort = {
    id: "port-range-and-port",
    severity: "error",
    link: port_ranges_link,
    check: eachRange(({ container, mapping }) => mapping["containerPort"] === undefined && mapping["hostPort"] === undefined
        ? []
        : [
            {
                message: `A port mapping of ${container.title} has a range and a single port.`,
                hint: "Keep containerPortRange alone; a single port is a mapping of its own.",
                ecsMessage: "cannot specify both single port and port range",
            },
        ]),
};
const port_ranges_networkMode = {
    id: "port-range-network-mode",
    severity: "error",
    link: port_ranges_link,
    check: eachRange(({ container }, { networkMode: mode }) => mode === "host"
        ? [
            {
                message: `A containerPortRange of ${container.title} does not go with networkMode host.`,
                hint: "Use networkMode bridge or awsvpc, or map single ports.",
            },
        ]
        : []),
};
/** Ranges of one container, and with awsvpc of one task: there the containers share an address. */
const overlap = {
    id: "port-range-overlap",
    severity: "error",
    link: port_ranges_link,
    check(document) {
        const ranges = containersOf(document).flatMap(rangesOf);
        return ranges.flatMap((range, index) => {
            const other = ranges.slice(0, index).find((before) => meet(before, range, document));
            if (!other)
                return [];
            return [
                {
                    message: `The containerPortRange ${range.written} of ${range.container.title} overlaps with ${other.written}${other.container === range.container ? "" : ` of ${other.container.title}`}.`,
                    path: [...range.path, "containerPortRange"],
                    hint: "Give them different ports.",
                    ecsMessage: "container port is used multiple times in task",
                },
            ];
        });
    },
};
function meet(one, two, { networkMode: mode }) {
    if (!one.ports || !two.ports || (one.container.path[1] !== two.container.path[1] && mode !== "awsvpc")) {
        return false;
    }
    if ((one.mapping["protocol"] ?? "tcp") !== (two.mapping["protocol"] ?? "tcp"))
        return false;
    return one.ports[0] <= two.ports[1] && two.ports[0] <= one.ports[1];
}
const port_ranges_tooMany = {
    id: "port-ranges-too-many",
    severity: "error",
    link: port_ranges_link,
    check: eachContainer((container) => {
        const extra = rangesOf(container)[100];
        if (!extra)
            return [];
        return [
            {
                message: `${container.subject} has more than 100 port ranges.`,
                path: extra.path,
                hint: "Join neighbouring ranges.",
            },
        ];
    }),
};
const portRangeRules = [port_ranges_form, andPort, port_ranges_networkMode, overlap, port_ranges_tooMany];

;// CONCATENATED MODULE: ./build/task-definition/rules/ports.js




const ranges = {
    id: "port-out-of-range",
    severity: "error",
    link: api("PortMapping"),
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
    link: api("PortMapping"),
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        if (item["containerPort"] !== undefined || item["containerPortRange"] !== undefined)
            return [];
        const message = `A port mapping of ${title} names no port of the container.`;
        return [{ message, path: at, hint: "Add containerPort, the port on which the application listens." }];
    })),
};
/** The API reference: anything else is treated as tcp, with upper case as well. */
const protocol = {
    id: "port-protocol",
    severity: "warning",
    link: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    check: eachContainer(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
        const given = item["protocol"];
        if (typeof given !== "string" || given === "tcp" || given === "udp")
            return [];
        const close = (0,suggest/* nearest */.p)(given, ["tcp", "udp"]);
        return [
            {
                message: `A port mapping of ${title} has a protocol that ECS does not know and takes for tcp${close === undefined ? "." : `; did you mean '${close}'?`}`,
                path: [...at, "protocol"],
                hint: "Use tcp or udp; for HTTP and gRPC there is appProtocol beside it.",
            },
        ];
    })),
};
/** Static ports of the instance that two mappings claim; in host mode every port is one. ECS's text is not known. */
const ports_duplicate = {
    id: "host-port-duplicate",
    severity: "error",
    link: api("PortMapping"),
    check(document) {
        const onHost = document["networkMode"] === "host";
        const owners = new Map();
        return containersOf(document).flatMap(({ definition, path, title }) => itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
            const port = item["hostPort"] || (onHost ? item["containerPort"] : undefined);
            if (typeof port !== "number" || port === 0)
                return [];
            const key = `${port}/${(0,json/* text */.Qq)(item["protocol"]) ?? "tcp"}`;
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
    link: api("PortMapping"),
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
const portRules = [ranges, portMissing, protocol, ports_duplicate, mismatch];

;// CONCATENATED MODULE: ./build/task-definition/rules/proxy.js




function proxyRule(rule, check) {
    return {
        ...rule,
        link: api("ProxyConfiguration"),
        check(document) {
            const proxy = document["proxyConfiguration"];
            const found = (0,json/* isObject */.Gv)(proxy) ? check(proxy, document) : undefined;
            return found ? [{ ...found, path: ["proxyConfiguration"] }] : [];
        },
    };
}
const proxy_networkMode = proxyRule({ id: "proxy-network-mode", severity: "error" }, (_, { networkMode: mode }) => mode === "awsvpc"
    ? undefined
    : {
        message: "A proxyConfiguration needs networkMode awsvpc.",
        hint: 'Set "networkMode": "awsvpc", or remove proxyConfiguration.',
    });
const proxy_container = proxyRule({ id: "proxy-container-unknown", severity: "error" }, (proxy, document) => {
    const named = (0,json/* text */.Qq)(proxy["containerName"]);
    const names = containersOf(document).flatMap(({ name }) => name ?? []);
    if (named === undefined || names.includes(named))
        return undefined;
    const close = (0,suggest/* nearest */.p)(named, names);
    return {
        message: `The proxy is to be '${named}', which is no container of this task definition${close === undefined ? "." : `; did you mean '${close}'?`}`,
        hint: "Name the container that runs Envoy.",
        ecsMessage: `Proxy container [${named}] does not exist`,
    };
});
const needed = ["ProxyIngressPort", "ProxyEgressPort", "AppPorts", "EgressIgnoredIPs"];
const properties = proxyRule({ id: "proxy-properties", severity: "warning" }, (proxy) => {
    const given = itemsOf(proxy, "properties").map(({ item }) => item["name"]);
    const missing = needed.filter((name) => !given.includes(name));
    if (missing.length === 0 || (proxy["type"] ?? "APPMESH") !== "APPMESH")
        return undefined;
    return {
        message: `The proxyConfiguration has no ${missing.join(", ")}.`,
        hint: 'Add each as { "name": "…", "value": "…" } to its properties.',
        // For the others the words are not known.
        ...(missing.includes("ProxyIngressPort") ? { ecsMessage: "Ingress port not found" } : {}),
    };
});
const retired = proxyRule({ id: "app-mesh-retired", severity: "warning" }, () => ({
    message: "The proxyConfiguration is for AWS App Mesh, which ended on 30 September 2026.",
    hint: "Use Service Connect: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
}));
const proxyRules = [proxy_networkMode, proxy_container, properties, retired];

;// CONCATENATED MODULE: ./build/task-definition/rules/between.js

/** A rule for a member with a smallest and a largest value. */
function between(id, pattern, range) {
    const { least, most, unit, link, severity = "error", when = () => true, ecsMessage } = range;
    const limits = `from ${least} to ${most}${unit === "" ? "" : ` ${unit}`}`;
    return {
        id,
        severity,
        link,
        check: (document) => !when(document)
            ? []
            : placesOf(document, pattern).flatMap(({ value, path, title }) => {
                if (typeof value !== "number" || (Number.isInteger(value) && value >= least && value <= most)) {
                    return [];
                }
                const message = `The value ${value} for ${title} is out of its range.`;
                const ecs = ecsMessage?.(value, title);
                const hint = `Use a whole number ${limits}.`;
                return [{ message, path, hint, ...(ecs === undefined ? {} : { ecsMessage: ecs }) }];
            }),
    };
}

;// CONCATENATED MODULE: ./build/task-definition/rules/ranges.js



const ranges_container = "containerDefinitions[]";
const health = `${ranges_container}.healthCheck`;
const ranges_link = api("HealthCheck");
const ranges_onFargate = {
    least: 0,
    most: 120,
    unit: "seconds on Fargate",
    link: api("ContainerDefinition"),
    severity: "warning",
    when: isForFargate,
};
const rangeRules = [
    between("health-check-interval", `${health}.interval`, { least: 5, most: 300, unit: "seconds", link: ranges_link }),
    between("health-check-timeout", `${health}.timeout`, { least: 2, most: 60, unit: "seconds", link: ranges_link }),
    between("health-check-retries", `${health}.retries`, { least: 1, most: 10, unit: "", link: ranges_link }),
    between("health-check-start-period", `${health}.startPeriod`, {
        least: 0,
        most: 300,
        unit: "seconds",
        link: ranges_link,
    }),
    // That Fargate keeps to the maximum is documented, not that a larger value is refused.
    between("start-timeout", `${ranges_container}.startTimeout`, ranges_onFargate),
    between("stop-timeout", `${ranges_container}.stopTimeout`, ranges_onFargate),
    between("restart-attempt-period", `${ranges_container}.restartPolicy.restartAttemptPeriod`, {
        least: 60,
        most: 1800,
        unit: "seconds",
        link: guide("container-restart-policy"),
        ecsMessage: (_, title) => `the 'restartAttemptPeriod' setting for ${title.replace(/^.* of /, "")} must be between 60 and 1800`,
    }),
    between("ephemeral-storage-size", "ephemeralStorage.sizeInGiB", {
        least: 21,
        most: 200,
        unit: "GiB",
        link: api("EphemeralStorage"),
        ecsMessage: (size) => size < 21
            ? "EphemeralStorage size should be at least 21"
            : "EphemeralStorage size should be at most 200",
    }),
    // Docker refuses others; whether ECS does is not known.
    between("swappiness-range", `${ranges_container}.linuxParameters.swappiness`, {
        severity: "warning",
        least: 0,
        most: 100,
        unit: "",
        link: guide("container-swap"),
    }),
];

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
                // https://github.com/awsdocs/amazon-ecs-developer-guide/pull/149
                ecsMessage: `Actual length: '${size}'. Max allowed length is '${largest}' bytes.`,
                hint: "Move environment variables into environmentFiles (in S3), or configuration into the image.",
            },
        ];
    },
};
const sizeRules = [tooLarge];

;// CONCATENATED MODULE: ./build/task-definition/rules/start-order.js



const linksOnly = {
    id: "links-start-only",
    severity: "warning",
    link: api("ContainerDependency"),
    check: eachContainer(({ definition, path, subject }, document) => {
        const awaited = new Set(itemsOf(definition, "dependsOn").map(({ item }) => item["containerName"]));
        const known = containersOf(document).map(({ name }) => name);
        const linked = (0,json/* strings */.P$)(definition["links"])
            .map((written) => written.split(":")[0] ?? "")
            .filter((name) => known.includes(name) && !awaited.has(name));
        const [name] = linked;
        if (name === undefined)
            return [];
        return [
            {
                message: `${subject} is linked to ${linked.map((each) => `'${each}'`).join(", ")}, and so starts as soon as that is started, not when it answers.`,
                path: [...path, "links"],
                hint: `Keep the link for its name, and add "dependsOn": [{ "containerName": "${name}", "condition": "HEALTHY" }] here and a healthCheck to '${name}'.`,
            },
        ];
    }),
};
const portsNotEssential = {
    id: "ports-not-essential",
    severity: "warning",
    link: api("ContainerDefinition"),
    check(document) {
        const serving = containersOf(document).filter(({ definition }) => itemsOf(definition, "portMappings").length > 0);
        const [only] = serving;
        if (!only || serving.length > 1 || only.definition["essential"] !== false)
            return [];
        return [
            {
                message: `${only.subject} is the only one with ports and is not essential: when it ends the task goes on, and ECS starts no other.`,
                path: [...only.path, "essential"],
                hint: 'Set "essential": true, or give it a restartPolicy.',
            },
        ];
    },
};
const startOrderRules = [linksOnly, portsNotEssential];

;// CONCATENATED MODULE: ./build/task-definition/rules/stored-data.js




/** Volumes that live on one instance and outlive a task, by their name. */
function instanceVolumes(document) {
    return new Set(itemsOf(document, "volumes").flatMap(({ item }) => {
        const { host, dockerVolumeConfiguration: docker } = item;
        const onHost = (0,json/* isObject */.Gv)(host) && isSet(host["sourcePath"]);
        // Another driver may well keep the data elsewhere.
        const shared = (0,json/* isObject */.Gv)(docker) && docker["scope"] === "shared" && (docker["driver"] ?? "local") === "local";
        return onHost || (shared && !isSet(docker["driverOpts"])) ? ((0,json/* text */.Qq)(item["name"]) ?? []) : [];
    }));
}
/** Where well-known images keep their data; by the last part of the repository. */
const stores = [
    [/^(?:redis|redis-stack(?:-server)?|valkey)$/, /^\/data$/],
    [/^(?:postgres(?:ql)?|postgis|timescaledb)$/, /^\/(?:var\/lib\/postgresql|bitnami\/postgresql)(?:\/|$)/],
    [/^(?:mysql|mysql-server|mariadb|percona)$/, /^\/(?:var\/lib\/mysql|bitnami\/(?:mysql|mariadb))(?:\/|$)/],
    [/^(?:mongo|mongodb|mongodb-community-server)$/, /^\/(?:data\/db|bitnami\/mongodb)(?:\/|$)/],
    [/^(?:elasticsearch|opensearch)$/, /^\/usr\/share\/(?:elasticsearch|opensearch)\/data$/],
];
function imageName({ definition }) {
    const [reference = ""] = ((0,json/* text */.Qq)(definition["image"]) ?? "").split("@");
    return (reference.split("/").at(-1) ?? "").replace(/:.*$/, "").toLowerCase();
}
function isStore(container, mountedAt) {
    const name = imageName(container);
    return stores.some(([image, directory]) => image.test(name) && directory.test(mountedAt.replace(/\/$/, "")));
}
const notPinned = {
    id: "data-not-pinned",
    severity: "warning",
    link: guide("task-placement-constraints"),
    check(document, { service }) {
        if (isSet(document["placementConstraints"]) || isSet(service?.["placementConstraints"]))
            return [];
        const local = instanceVolumes(document);
        return containersOf(document).flatMap((container) => itemsOf(container.definition, "mountPoints", container.path).flatMap(({ item, path }) => {
            const volume = (0,json/* text */.Qq)(item["sourceVolume"]) ?? "";
            if (!local.has(volume) || !isStore(container, (0,json/* text */.Qq)(item["containerPath"]) ?? ""))
                return [];
            return [
                {
                    message: `${container.subject} keeps its data in volume '${volume}' of whichever instance it runs on: on another instance it begins with none.`,
                    path,
                    hint: 'Pin it, with "placementConstraints": [{ "type": "memberOf", "expression": "attribute:role == data" }] here or in the service; or use EFS, or a managed database. Two tasks must never write to it at once: minimumHealthyPercent 0, maximumPercent 100.',
                },
            ];
        }));
    },
};
const webServers = /(?:^|[-_])(?:nginx|openresty|apache2?|httpd|caddy|haproxy|traefik|lighttpd)(?:$|[-_])/;
/** Whether image or name say a web server. */
function isWebServer(container) {
    return webServers.test(imageName(container)) || webServers.test(container.name ?? "");
}
/** A volume that outlives the task is filled from an image once: https://docs.docker.com/engine/storage/volumes/ */
const staleAssets = {
    id: "assets-stale",
    severity: "warning",
    link: guide("bind-mounts"),
    check(document) {
        const containers = containersOf(document);
        return [...instanceVolumes(document)].flatMap((volume) => {
            const mounting = containers.filter(({ definition }) => itemsOf(definition, "mountPoints").some(({ item }) => item["sourceVolume"] === volume));
            const server = mounting.find(isWebServer);
            const app = mounting.find((container) => !isWebServer(container));
            if (!server || !app)
                return [];
            return [
                {
                    message: `${server.subject} seems to serve files that ${app.title} leaves in volume '${volume}', which outlives the task and is shared by all tasks of an instance: after a deployment old files are served, and during it those of the other revision.`,
                    path: [...server.path, "mountPoints"],
                    hint: "Copy the files into the web server's image when it is built (COPY --from), or make the volume the task's own: \"host\": {}.",
                },
            ];
        });
    },
};
const sharedLocal = {
    id: "volume-shared-stale",
    severity: "warning",
    link: guide("docker-volumes"),
    check(document) {
        const containers = containersOf(document);
        return itemsOf(document, "volumes").flatMap(({ item, path }) => {
            const docker = item["dockerVolumeConfiguration"];
            const name = (0,json/* text */.Qq)(item["name"]) ?? "";
            if (!(0,json/* isObject */.Gv)(docker) || docker["scope"] !== "shared" || !instanceVolumes(document).has(name))
                return [];
            const holdsData = containers.some((container) => itemsOf(container.definition, "mountPoints").some(({ item: mount }) => mount["sourceVolume"] === name && isStore(container, (0,json/* text */.Qq)(mount["containerPath"]) ?? "")));
            if (holdsData)
                return [];
            return [
                {
                    message: `Volume '${name}' is shared by all tasks of an instance, of any family that has a volume of this name, and is filled from an image once only: a new revision goes on seeing the files of the first.`,
                    path: [...path, "dockerVolumeConfiguration", "scope"],
                    hint: 'Use "scope": "task" for files that come from an image; keep shared for what tasks write themselves and may lose with the instance.',
                },
            ];
        });
    },
};
const storedDataRules = [notPinned, staleAssets, sharedLocal];

;// CONCATENATED MODULE: ./build/task-definition/rules/swap.js




/** On Fargate a rule of its own says that there is no swap. */
function swapRule(id, check) {
    return {
        id,
        severity: "warning",
        link: guide("container-swap"),
        check: eachContainer((container, document) => {
            const linux = container.definition["linuxParameters"];
            const found = (0,json/* isObject */.Gv)(linux) && !isForFargate(document) ? check(linux, container) : undefined;
            return found ? [{ ...found, path: [...container.path, "linuxParameters"] }] : [];
        }),
    };
}
const swapRules = [
    swapRule("swap-without-memory", ({ maxSwap }, { definition, title }) => !maxSwap || definition["memory"] !== undefined
        ? undefined
        : {
            message: `The maxSwap of ${title} is added to its memory, and it has none: memoryReservation is no limit.`,
            hint: "Add memory, the limit (MiB) above which the container swaps.",
        }),
    swapRule("swappiness-without-swap", ({ swappiness, maxSwap }, { title }) => swappiness === undefined || maxSwap !== undefined
        ? undefined
        : {
            message: `The swappiness of ${title} is ignored: it has no maxSwap.`,
            hint: "Add maxSwap (MiB), or remove swappiness.",
        }),
    swapRule("swappiness-amazon-linux-2023", ({ swappiness, maxSwap }, { title }) => swappiness === undefined || maxSwap === undefined
        ? undefined
        : {
            message: `The swappiness of ${title} does not work on Amazon Linux 2023.`,
            hint: "Remove it where instances run Amazon Linux 2023; Amazon Linux 2 has it. Either needs a swap file on the instance.",
        }),
];

;// CONCATENATED MODULE: ./build/task-definition/rules/tags.js



const tags_link = api("Tag");
const tags_tooMany = {
    id: "tags-too-many",
    severity: "error",
    link: tags_link,
    check({ tags }) {
        if (!Array.isArray(tags) || tags.length <= 50)
            return [];
        return [
            { message: `There are ${tags.length} tags; ECS takes 50.`, path: ["tags", 50], hint: "Remove some." },
        ];
    },
};
/** Characters, as AWS counts them: Unicode code points. */
const lengths = { key: 128, value: 256 };
const tooLong = {
    id: "tag-too-long",
    severity: "error",
    link: tags_link,
    check: (document) => itemsOf(document, "tags").flatMap(({ item, path }) => ["key", "value"].flatMap((member) => {
        const size = [...((0,json/* text */.Qq)(item[member]) ?? "")].length;
        if (size <= lengths[member])
            return [];
        return [
            {
                message: `The ${member} of a tag has ${size} characters; AWS takes ${lengths[member]}.`,
                path: [...path, member],
                hint: "Shorten it.",
            },
        ];
    })),
};
const tags_reserved = {
    id: "tag-reserved",
    severity: "error",
    link: tags_link,
    check: (document) => itemsOf(document, "tags").flatMap(({ item, path }) => {
        const [member] = ["key", "value"].filter((each) => /^aws:/i.test((0,json/* text */.Qq)(item[each]) ?? ""));
        if (member === undefined)
            return [];
        return [
            {
                message: `The ${member} of a tag begins with aws:, which AWS keeps for itself.`,
                path: [...path, member],
                hint: "Choose another prefix.",
            },
        ];
    }),
};
const tags_duplicate = {
    id: "tag-duplicate",
    severity: "error",
    link: tags_link,
    check(document) {
        const seen = new Set();
        return itemsOf(document, "tags").flatMap(({ item, path }) => {
            const key = (0,json/* text */.Qq)(item["key"]);
            if (key === undefined || !seen.has(key)) {
                if (key !== undefined)
                    seen.add(key);
                return [];
            }
            const message = `There are several tags with the key '${key.slice(0, 128)}'.`;
            return [{ message, path: [...path, "key"], hint: "Keep one of them." }];
        });
    },
};
const tagRules = [tags_tooMany, tooLong, tags_reserved, tags_duplicate];

// EXTERNAL MODULE: ./build/task-definition/rules/member-types.js
var member_types = __webpack_require__(8562);
;// CONCATENATED MODULE: ./build/task-definition/rules/types.js



const wrongType = {
    id: "wrong-type",
    severity: "error",
    link: api("RegisterTaskDefinition"),
    check: (document) => wrongMembers(document, member_types/* taskTypes */.t, []),
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
            return [finding(path, "a list", listHint(path, value))];
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
            return typeof value === "number" ? [] : [finding(path, "a number", numberHint(value), value)];
        case "boolean":
            return typeof value === "boolean"
                ? []
                : [finding(path, "true or false", "Write true or false, without quotes.")];
        case "texts":
            return Array.isArray(value) && value.every((item) => typeof item === "string")
                ? []
                : [finding(path, "a list of texts", textsHint(path, value))];
        case "numbers":
            return Array.isArray(value) && value.every((item) => typeof item === "number")
                ? []
                : [finding(path, "a list of numbers", "Write it as [1, 2], without quotes.")];
        case "texts by name":
            if (!(0,json/* isObject */.Gv)(value))
                return [finding(path, "an object", "Write it between { and }.")];
            return Object.entries(value).flatMap(([name, item]) => typeof item === "string"
                ? []
                : [finding([...path, name], "text", "Put it in quotes, numbers, true and false too.", item)]);
    }
}
function isItems(type) {
    return !Array.isArray(type);
}
/** Lists that people write as a map, or as one thing. */
const items = {
    environment: 'Write each variable as { "name": "…", "value": "…" }, between [ and ].',
    secrets: 'Write each as { "name": "…", "valueFrom": "arn:…" }, between [ and ].',
    containerDefinitions: 'Write each container as { "name": "…", "image": "…" }, between [ and ].',
    tags: 'Write each as { "key": "…", "value": "…" }, between [ and ].',
    portMappings: 'Write each as { "containerPort": 80, "protocol": "tcp" }, between [ and ].',
    dependsOn: 'Write each as { "containerName": "…", "condition": "START" }, between [ and ].',
};
function itemsHint(path) {
    const member = path.findLast((step) => typeof step === "string");
    return member !== undefined && Object.hasOwn(items, member) ? items[member] : undefined;
}
function listHint(path, value) {
    if (typeof value === "string" && /^\s*\[/.test(value)) {
        return "It is the text of a list, as Terraform has it: write the list itself, without quotes around it.";
    }
    return itemsHint(path) ?? "Write it between [ and ].";
}
function objectHint(path) {
    return itemsHint(path) ?? "Write it between { and }.";
}
function numberHint(value) {
    const isNumber = typeof value === "string" && /^\s*\d+\s*$/.test(value);
    return isNumber
        ? "Write it without quotes."
        : "Write a whole number alone, without quotes and without a unit.";
}
function textsHint(path, value) {
    const isCommand = ["command", "entryPoint"].includes(String(path.at(-1)));
    return typeof value === "string" && isCommand
        ? 'Write each word as a text of its own, ["npm", "start"]; a line for a shell as ["sh", "-c", "…"].'
        : 'Write it as ["first", "second"], numbers in quotes too.';
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

;// CONCATENATED MODULE: ./build/task-definition/rules/variables.js



/** A rule about variables by their names; values are looked at, and never told. */
function eachVariable(rule, check) {
    return {
        ...rule,
        check: eachContainer((container) => itemsOf(container.definition, "environment", container.path).flatMap(({ item, path }) => {
            const name = (0,json/* text */.Qq)(item["name"]);
            const found = name ? check(name, (0,json/* text */.Qq)(item["value"]) ?? "", container) : undefined;
            return found ? [{ ...found, path: [...path, "name"] }] : [];
        })),
    };
}
const awsKeys = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];
const accessKey = eachVariable({ id: "environment-aws-keys", severity: "warning", link: guide("task-iam-roles") }, (name, value, { title }) => !awsKeys.includes(name) || value === ""
    ? undefined
    : {
        message: `${name} stands in the environment of ${title}: everybody who may describe the task definition can read it, and it wins over the task's role.`,
        hint: "Remove it, and give the task a taskRoleArn. Then make the key invalid.",
    });
const secretName = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|SECRET_KEY(?:_BASE)?|MASTER_KEY|CREDENTIALS)$/i;
/** Names of secrets, paths and switches go by such names too; a value of a few letters or a path is none. */
function looksHarmless(value) {
    return (/^(?:|true|false|yes|no|on|off|none|null|\d{1,5})$/i.test(value) || /^(?:arn:|\/|\.\/|file:)/.test(value));
}
const secret = eachVariable({ id: "environment-secret", severity: "warning", link: guide("specifying-sensitive-data") }, (name, value, { title }) => !secretName.test(name) || awsKeys.includes(name) || looksHarmless(value)
    ? undefined
    : {
        message: `${name} in the environment of ${title} looks like a secret: everybody who may describe the task definition can read it, in every revision.`,
        hint: 'Put it into Secrets Manager or Parameter Store, and name it in "secrets".',
    });
const byAgent = /^(?:ECS_CONTAINER_METADATA_URI(?:_V4)?|ECS_AGENT_URI|AWS_CONTAINER_CREDENTIALS_RELATIVE_URI|AWS_EXECUTION_ENV)$/;
const variables_reserved = eachVariable({ id: "environment-reserved", severity: "warning", link: guide("task-metadata-endpoint-v4") }, (name, _, { title }) => !byAgent.test(name)
    ? undefined
    : {
        message: `${name} in the environment of ${title} is a variable that the ECS agent sets.`,
        hint: "Remove it.",
    });
const variables_duplicate = {
    id: "environment-duplicate",
    severity: "warning",
    link: api("KeyValuePair"),
    check: eachContainer(({ definition, path, title }) => {
        const seen = new Set();
        return itemsOf(definition, "environment", path).flatMap(({ item, path: at }) => {
            const name = (0,json/* text */.Qq)(item["name"]);
            if (!name || !seen.has(name)) {
                if (name)
                    seen.add(name);
                return [];
            }
            const message = `${name} stands twice in the environment of ${title}.`;
            return [{ message, path: [...at, "name"], hint: "Keep one of the two." }];
        });
    }),
};
const variableRules = [accessKey, secret, variables_reserved, variables_duplicate];

;// CONCATENATED MODULE: ./build/task-definition/rules/volume-kinds.js




function eachVolume(check) {
    return (document) => itemsOf(document, "volumes").flatMap(({ item, path }, index) => {
        const name = (0,json/* text */.Qq)(item["name"]);
        return check(item, name ? `volume '${name}'` : `volume number ${index + 1}`, path, document);
    });
}
const kinds = [
    "host",
    "dockerVolumeConfiguration",
    "efsVolumeConfiguration",
    "fsxWindowsFileServerVolumeConfiguration",
    "s3filesVolumeConfiguration",
];
const oneKind = {
    id: "volume-kinds",
    severity: "warning",
    link: api("Volume"),
    check: eachVolume((volume, title, path) => {
        const given = kinds.filter((kind) => volume[kind] !== undefined);
        if (volume["configuredAtLaunch"] === true)
            given.push("configuredAtLaunch");
        // An empty host beside another kind is what Describe shows of some old revisions.
        const told = given.filter((kind) => kind !== "host" || Object.keys(volume["host"] ?? {}).length > 0);
        if (told.length < 2)
            return [];
        return [
            {
                message: `${capital(title)} has ${told.join(" and ")}; a volume is of one kind.`,
                path,
                hint: "Keep one of them.",
            },
        ];
    }),
};
const volume_kinds_duplicate = {
    id: "volume-name-duplicate",
    severity: "warning",
    link: api("Volume"),
    check(document) {
        const seen = new Set();
        return itemsOf(document, "volumes").flatMap(({ item, path }) => {
            const name = (0,json/* text */.Qq)(item["name"]);
            if (!name || !seen.has(name)) {
                if (name)
                    seen.add(name);
                return [];
            }
            const message = `There are several volumes named '${name}': which one a container mounts is not said.`;
            return [{ message, path: [...path, "name"], hint: "Give each a name of its own." }];
        });
    },
};
const manyAtLaunch = {
    id: "volume-configured-at-launch",
    severity: "error",
    link: api("Volume"),
    check(document) {
        const found = itemsOf(document, "volumes").filter(({ item }) => item["configuredAtLaunch"] === true);
        const second = found[1];
        if (!second)
            return [];
        return [
            {
                message: `${found.length} volumes are configuredAtLaunch; a task definition can have one.`,
                path: [...second.path, "configuredAtLaunch"],
                hint: "Keep one EBS volume, and use EFS or a task's own volume for the others.",
            },
        ];
    },
};
const autoprovision = {
    id: "volume-autoprovision",
    severity: "warning",
    link: api("DockerVolumeConfiguration"),
    check: eachVolume((volume, title, path) => {
        const docker = volume["dockerVolumeConfiguration"];
        if (!(0,json/* isObject */.Gv)(docker) || docker["autoprovision"] !== true || docker["scope"] === "shared")
            return [];
        return [
            {
                message: `autoprovision of ${title} says something for scope shared only.`,
                path: [...path, "dockerVolumeConfiguration", "autoprovision"],
                hint: "Remove it, or set the scope that is meant: task is a new volume for each task, shared one for an instance.",
            },
        ];
    }),
};
const unused = {
    id: "volume-unused",
    severity: "warning",
    link: guide("using_data_volumes"),
    check: eachVolume((volume, title, path, document) => {
        const name = (0,json/* text */.Qq)(volume["name"]);
        const isMounted = itemsOf(document, "containerDefinitions").some(({ item }) => itemsOf(item, "mountPoints").some((mount) => mount.item["sourceVolume"] === name));
        if (!name || isMounted)
            return [];
        return [{ message: `No container mounts ${title}.`, path, hint: "Remove it, or add a mountPoint." }];
    }),
};
const volumeKindRules = [oneKind, volume_kinds_duplicate, manyAtLaunch, autoprovision, unused];

;// CONCATENATED MODULE: ./build/task-definition/rules/volumes.js




const volumes_unknown = {
    id: "volume-unknown",
    severity: "error",
    link: api("MountPoint"),
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
    link: api("HostVolumeProperties"),
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
const volumes_relative = {
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
const volumeRules = [volumes_unknown, blank, volumes_relative];

;// CONCATENATED MODULE: ./build/task-definition/rules/whole-numbers.js



/** The API's Integer has 32 bits. What ECS makes of 512.5 is not known: its clients refuse to send it. */
const whole_numbers_largest = 2 ** 31 - 1;
const whole = {
    id: "number-not-whole",
    severity: "warning",
    link: api("ContainerDefinition"),
    check: (document) => numbers(document, member_types/* taskTypes */.t, []),
};
function numbers(value, type, path) {
    if (type === "number" || type === "numbers") {
        return (Array.isArray(value) ? value : [value]).flatMap((item) => whole_numbers_doubtful(item, path));
    }
    if (typeof type === "string")
        return [];
    if (isList(type)) {
        const [each] = type;
        if (!Array.isArray(value))
            return [];
        return value.flatMap((item, index) => numbers(item, each, [...path, index]));
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(type).flatMap(([name, of]) => {
        const member = Object.hasOwn(value, name) ? value[name] : undefined;
        return member === undefined ? [] : numbers(member, of, [...path, name]);
    });
}
function whole_numbers_doubtful(value, path) {
    if (typeof value !== "number" || (Number.isInteger(value) && Math.abs(value) <= whole_numbers_largest))
        return [];
    const member = path.findLast((step) => typeof step === "string");
    const message = Number.isInteger(value)
        ? `The value ${value} of '${member}' is larger than the numbers of ECS's API.`
        : `The value ${value} of '${member}' is no whole number, and ECS's API has whole numbers only.`;
    return [
        {
            message,
            path,
            hint: "Write a whole number; the unit of memory is MiB, of a container's cpu 1/1024 vCPU.",
        },
    ];
}
function isList(type) {
    return Array.isArray(type);
}
const wholeNumberRules = [whole];

;// CONCATENATED MODULE: ./build/task-definition/rules/all.js







































/** Every rule by its subject, in the order in which findings are shown. */
const ruleGroups = [
    {
        subject: "Form",
        rules: [...noTaskDefinitionRules, ...typeRules, ...allowedValueRules, ...wholeNumberRules, ...rangeRules],
    },
    { subject: "Family and containers", rules: [...familyRules, ...containerRules, ...limitRules] },
    { subject: "Images", rules: imageRules },
    { subject: "CPU, memory and swap", rules: [...memoryRules, ...platformRules, ...swapRules] },
    { subject: "Fargate", rules: [...fargateSizeRules, ...fargateUnsupportedRules] },
    { subject: "Ports", rules: [...portRules, ...hostPortRules, ...portNameRules, ...portRangeRules] },
    { subject: "Network", rules: [...networkRules, ...linkRules, ...proxyRules] },
    {
        subject: "Start and health",
        rules: [...dependencyRules, ...startOrderRules, ...healthCheckRules],
    },
    {
        subject: "Volumes and data",
        rules: [...volumeRules, ...volumeKindRules, ...efsRules, ...mountRules, ...storedDataRules],
    },
    {
        subject: "Environment, secrets and roles",
        rules: [...environmentRules, ...variableRules, ...fetchedRules],
    },
    { subject: "Logs", rules: logRules },
    {
        subject: "Placement, tags and the rest",
        rules: [
            ...[...placementRules, ...tagRules, ...sizeRules, ...arnRules],
            ...[...memberRules, ...placeholderRules],
        ],
    },
];
/** Every rule, in the order in which findings are shown. */
const rules = ruleGroups.flatMap((group) => group.rules);


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findCycle)
/* harmony export */ });
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


/***/ }),

/***/ 4473:
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


/***/ }),

/***/ 3270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ unknownMembers)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2246);

/** Members of a value that its shape does not know. Values of another type than the shape's are passed over. */
function unknownMembers(value, shape) {
    const found = [];
    search(value, shape, [], found);
    return found;
}
/** @param path the way to the value; one list for the whole walk */
function search(value, shape, path, found) {
    if (shape === null || typeof value !== "object" || value === null)
        return;
    const depth = path.length;
    const inside = (step, item, of) => {
        path[depth] = step;
        search(item, of, path, found);
        path.length = depth;
    };
    if (Array.isArray(value)) {
        if ("list" in shape)
            for (const [index, item] of value.entries())
                inside(index, item, shape.list);
        return;
    }
    if ("list" in shape)
        return;
    for (const [name, item] of Object.entries(value)) {
        if ("map" in shape) {
            inside(name, item, shape.map);
            continue;
        }
        const known = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
        if (known !== undefined) {
            inside(name, item, known);
            continue;
        }
        const close = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, Object.keys(shape.members));
        found.push({ path: [...path, name], name, ...(close === undefined ? {} : { nearest: close }) });
    }
}


/***/ })

};
