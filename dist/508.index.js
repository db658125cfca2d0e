export const id = 508;
export const ids = [508];
export const modules = {

/***/ 5302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MW: () => (/* binding */ buildPushInputs),
  vp: () => (/* binding */ builderInputs),
  bE: () => (/* binding */ imageInputs),
  ol: () => (/* binding */ pushInputs)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/inputs/structured-text.js
var structured_text = __webpack_require__(3877);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/image/request.js
var request = __webpack_require__(8071);
;// CONCATENATED MODULE: ./build/image/images-text.js





const images_text_text = (value, name, tell) => typeof value === "string" && value.trim() !== "" ? value.trim() : tell(name, "must be a text");
/** Numbers and booleans are what YAML makes of `RAILS_VERSION: 7`; a build argument is a text all the same. */
const texts = (value, name, tell, written) => {
    if (!(0,json/* isObject */.Gv)(value))
        return tell(name, "must be a map of names and texts");
    const wrong = Object.entries(value).filter(([, item]) => item === null || typeof item === "object");
    for (const [key] of wrong) {
        tell(name, `gives '${key}' no text`, "An expression that found nothing also gives an empty text; write '' for one that is meant to be empty.");
    }
    return wrong.length > 0
        ? undefined
        : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(name, key) ?? String(item)]));
};
const list = (value, name, tell) => {
    const items = typeof value === "string" ? value.split(",").map((item) => item.trim()) : value;
    if (Array.isArray(items) && items.every((item) => typeof item === "string" && item !== ""))
        return items;
    return tell(name, "must be a list of texts");
};
const secrets = (value, name, tell) => {
    const form = "Write `id: { env: VARIABLE }` or `id: { file: path }`; a value here would reach the log.";
    if (!(0,json/* isObject */.Gv)(value))
        return tell(name, "must be a map of ids", form);
    return Object.entries(value).flatMap(([id, from]) => {
        const { env, file, ...others } = (0,json/* isObject */.Gv)(from) ? from : {};
        const one = typeof env === "string" ? { variable: env } : typeof file === "string" ? { file } : undefined;
        if (one && (env === undefined || file === undefined) && Object.keys(others).length === 0) {
            return [{ id, from: one }];
        }
        tell(name, `does not say where '${id}' comes from`, form);
        return [];
    });
};
const members = {
    repository: images_text_text,
    context: images_text_text,
    file: images_text_text,
    target: images_text_text,
    args: texts,
    contexts: texts,
    platforms: list,
    labels: texts,
    secrets,
};
/** What docker/build-push-action, Bake and Compose call the same. */
const otherNames = {
    "build-args": "args",
    "build-contexts": "contexts",
    additional_contexts: "contexts",
    dockerfile: "file",
    platform: "platforms",
    secret: "secrets",
    image: "repository",
};
/**
 * The images of the input `images`: a YAML (so also JSON) map by container name, of maps, or of texts that are the
 * repository alone.
 * @throws Failure with everything that is wrong, by line
 */
function parseImageRequests(content) {
    const { value, whereIs, written } = (0,structured_text/* parseStructured */.j)(content, "images");
    const problems = [];
    const entries = (0,json/* isObject */.Gv)(value) ? Object.entries(value) : [];
    if (entries.length === 0) {
        throw new failure/* Failure */.H({
            message: "The images are no map by container name.",
            hint: "Write `web: { repository: shop/web, context: . }`, one container per line.",
        });
    }
    const found = entries.map(([container, entry]) => {
        const lineOf = (name) => whereIs(name === undefined ? [container] : [container, name]).line ?? 1;
        const tell = (name, message, hint) => {
            problems.push({
                message: `Line ${lineOf(name)} of the images: ${name === undefined ? "" : `'${name}' of `}'${container}' ${message}${message.endsWith("?") ? "" : "."}`,
                ...(hint === undefined ? {} : { hint }),
            });
            return undefined;
        };
        if (!(0,request/* isContainerName */.p)(container)) {
            tell(undefined, "is no name of a container: letters, digits, '-' and '_', with no '-' at the beginning");
        }
        const line = lineOf();
        if (typeof entry === "string" && entry.trim() !== "")
            return { container, line, repository: entry.trim() };
        if ((0,json/* isObject */.Gv)(entry)) {
            return { container, line, ...images_text_request(entry, tell, (...path) => written([container, ...path])) };
        }
        tell(undefined, "is neither a map nor a repository", "Write `web: { repository: shop/web, context: . }`.");
        return { container, line };
    });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return found;
}
function images_text_request(entry, tell, written) {
    const found = {};
    for (const [name, value] of Object.entries(entry)) {
        if (Object.hasOwn(members, name)) {
            const read = members[name](value, name, tell, written);
            if (read !== undefined)
                found[name] = read;
            continue;
        }
        const known = Object.keys(members);
        const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : (0,suggest/* nearest */.p)(name, known);
        tell(name, meant === undefined ? "is not known" : `is not known; did you mean '${meant}'?`, `An image has ${known.join(", ")}; everything else is an input for all images.`);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/image/quoted-lines.js
/**
 * Entries of an input in docker/build-push-action's form: one per line, and one of several lines in double quotes, a
 * quote in it twice (`"NAME=line 1` … `line n"`). Blank lines are passed over.
 */
function quotedLines(text) {
    const lines = text.replace(/\r\n/g, "\n").split("\n");
    const found = [];
    for (let at = 0; at < lines.length; at += 1) {
        const first = lines[at] ?? "";
        if (first.trim() === "")
            continue;
        const line = at + 1;
        let entry = first.trimStart();
        if (!entry.startsWith('"')) {
            found.push({ line, entry, isQuoted: false });
            continue;
        }
        while (!closes(entry) && at + 1 < lines.length) {
            at += 1;
            entry += `\n${lines[at] ?? ""}`;
        }
        const inner = closes(entry) ? entry.trimEnd().slice(1, -1).replaceAll('""', '"') : undefined;
        found.push({ line, entry: inner, isQuoted: true });
    }
    return found;
}
/** Whether a text that begins with a quote ends with the one that closes it. */
function closes(entry) {
    return /^"(?:[^"]|"")*"\s*$/.test(entry);
}

// EXTERNAL MODULE: ./build/image/repository.js
var repository = __webpack_require__(7800);
;// CONCATENATED MODULE: ./build/image/repository-settings.js




const mutabilities = ["MUTABLE", "IMMUTABLE", "MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION"];
/** By name in the input: members of CreateRepository. */
const readers = {
    mutability(value, tell) {
        if (typeof value === "string" && mutabilities.includes(value))
            return { imageTagMutability: value };
        const close = typeof value === "string" ? (0,suggest/* nearest */.p)(value, mutabilities) : undefined;
        tell(`must be one of ${mutabilities.join(", ")}${close === undefined ? "" : `; did you mean '${close}'?`}`);
        return {};
    },
    "mutability-exclusions"(value, tell) {
        const filters = Array.isArray(value) ? value : [value];
        if (filters.length > 0 &&
            filters.length <= 5 &&
            filters.every((filter) => typeof filter === "string" && filter !== "")) {
            return {
                imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filterType: "WILDCARD", filter })),
            };
        }
        tell("must be a list of up to five patterns of tags", "For a cache in the same repository: `[buildcache*]`.");
        return {};
    },
    "scan-on-push"(value, tell) {
        if (typeof value !== "boolean")
            tell("must be true or false");
        return { imageScanningConfiguration: { scanOnPush: value } };
    },
    "kms-key"(value, tell) {
        if (typeof value !== "string" || value === "")
            tell("must be the id, alias or ARN of a key");
        return { encryptionConfiguration: { encryptionType: "KMS", kmsKey: value } };
    },
    tags(value, tell, written) {
        if (!(0,json/* isObject */.Gv)(value))
            tell("must be a map of keys and values");
        const pairs = (0,json/* isObject */.Gv)(value) ? Object.entries(value) : [];
        return { tags: pairs.map(([key, item]) => ({ Key: key, Value: written(key) ?? String(item ?? "") })) };
    },
};
/**
 * The input `repository-settings`: a YAML map.
 * @throws Failure with every member that is wrong, by line
 */
function parseRepositorySettings(content) {
    const { value, whereIs, written } = (0,structured_text/* parseStructured */.j)(content, "repository-settings", "the repository settings");
    const problems = [];
    const request = {};
    let lifecyclePolicy;
    if (!(0,json/* isObject */.Gv)(value)) {
        throw new failure/* Failure */.H({
            message: "The repository settings are no map.",
            hint: "Write `mutability: IMMUTABLE`, one per line.",
        });
    }
    const names = [...Object.keys(readers), "lifecycle-policy"];
    for (const [name, setting] of Object.entries(value)) {
        const tell = (message, hint) => {
            problems.push({
                message: `Line ${whereIs([name]).line ?? 1} of the repository settings: '${name}' ${message}${message.endsWith("?") ? "" : "."}`,
                ...(hint === undefined ? {} : { hint }),
            });
        };
        const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
        if (read)
            Object.assign(request, read(setting, tell, (key) => written([name, key])));
        else if (name === "lifecycle-policy" && typeof setting === "string" && setting !== "")
            lifecyclePolicy = setting;
        else if (name === "lifecycle-policy")
            tell("must be the path of a file with the policy");
        else {
            const close = (0,suggest/* nearest */.p)(name, names);
            tell(`is not known${close === undefined ? "" : `; did you mean '${close}'?`}`, `The settings are ${names.join(", ")}.`);
        }
    }
    const withExclusion = /_WITH_EXCLUSION$/.test(String(request["imageTagMutability"]));
    if (problems.length === 0 && withExclusion !== "imageTagMutabilityExclusionFilters" in request) {
        problems.push({
            message: "'mutability-exclusions' and a 'mutability' that ends in _WITH_EXCLUSION need each other.",
            hint: "ECR refuses one without the other.",
        });
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return { request, ...(lifecyclePolicy === undefined ? {} : { lifecyclePolicy }) };
}

;// CONCATENATED MODULE: ./build/image/secrets-text.js


/**
 * Secrets of a build by id, from the text of an input in docker/build-push-action's form: one `id=value` per line; a
 * value of several lines stands in double quotes together with its id (`"id=line 1` … `line n"`), a quote in it twice.
 * @throws Failure with all wrong entries by the line on which they begin; never with a value
 */
function parseSecrets(text) {
    const problems = [];
    const found = new Map();
    for (const { line, entry } of quotedLines(text)) {
        const where = `Line ${line} of the secrets`;
        if (entry === undefined) {
            problems.push({ message: `${where} opens a double quote that nothing closes.` });
            continue;
        }
        const equals = entry.indexOf("=");
        const id = entry.slice(0, Math.max(equals, 0)).trim();
        const value = entry.slice(equals + 1);
        if (id === "") {
            problems.push({
                message: `${where} is not of the form id=value.`,
                hint: 'A value of several lines stands in double quotes together with its id: "id=value".',
            });
        }
        else if (found.has(id)) {
            problems.push({ message: `${where} sets an id that a line before it sets already.` });
        }
        else if (value.trim() === "") {
            problems.push({
                message: `${where} gives '${id}' no value.`,
                hint: "A secret that does not exist, or that a workflow of a fork may not read, is empty.",
            });
        }
        else {
            found.set(id, value);
        }
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return Object.fromEntries(found);
}

// EXTERNAL MODULE: ./build/inputs/foreign.js
var foreign = __webpack_require__(7136);
// EXTERNAL MODULE: ./build/inputs/kinds.js
var kinds = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/task-definition/pairs-text.js
var pairs_text = __webpack_require__(6367);
;// CONCATENATED MODULE: ./build/actions/image-inputs.js









const image_inputs_images = { form: "YAML map", parse: parseImageRequests };
const settings = { form: "YAML map", parse: parseRepositorySettings };
const pairs = (what, form = "NAME=value") => ({
    form: `lines of ${form}`,
    parse: (value) => (0,pairs_text/* pairsOf */.f)(quotedLines(value).map(({ line, entry, isQuoted }) => ({
        line,
        entry: isQuoted ? entry : entry?.trimEnd(),
    })), { what, form }),
});
const secretValues = { form: "lines of id=value", parse: parseSecrets };
const targets = {
    form: kinds/* list */.p_.form,
    parse(value) {
        const names = kinds/* list */.p_.parse(value);
        // Bake would take these for an option, or for a URL to read another file from.
        if (names.every((name) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)))
            return names;
        throw new kinds/* WrongValue */.Fj("must be names of targets or groups of the bake file");
    },
};
const attestation = {
    form: "true, false, or attributes",
    parse(value) {
        const bare = value.trim();
        if (/^(true|false)$/i.test(bare) || /^(?!type=)[a-z-]+=/i.test(bare))
            return bare;
        throw new kinds/* WrongValue */.Fj("must be true, false, or attributes such as mode=max");
    },
};
const lines = { form: "one per line", parse: kinds/* paths */.f0.parse };
const registry = {
    form: "account id, or host of an ECR registry",
    parse: repository/* parseRegistry */.l5,
};
const registries = {
    form: "account ids or hosts, one per line or between commas",
    parse: (value) => kinds/* list */.p_.parse(value).map(repository/* parseRegistry */.l5),
};
/** What is built: several images, or one. */
const imageInputs = {
    images: (0,table/* optional */.lq)(image_inputs_images, "The images, as a YAML map by container name: `web: { repository: shop/web, context: ., file: docker/web.Dockerfile, target: app }`. An image has `repository`, `context` (default `.`), `file` (relative to the workspace; default `Dockerfile` in the context), `target`, `args`, `contexts` (`{ web: target:web }` takes from another image of this step), `platforms`, `labels` and `secrets` (`{ id: { env: NAME } }` or `{ id: { file: path } }`)."),
    repository: (0,table/* optional */.lq)(kinds/* text */.Qq, "For a single image instead of `images`: the ECR repository, `shop/web`, or with its registry's host. May be left out where `tags` are whole references."),
    "container-name": (0,table/* optional */.lq)(kinds/* text */.Qq, "For a single image: the container that gets it. Default: the last part of the repository's name."),
    context: (0,table/* optional */.lq)(kinds/* text */.Qq, "For a single image: the context, a path in the workspace or a URL that BuildKit fetches. Default: `.`, the checkout."),
    file: (0,table/* optional */.lq)(kinds/* path */.Ae, "For a single image: the Dockerfile, relative to the workspace. Default: `Dockerfile` in the context."),
    target: (0,table/* optional */.lq)(kinds/* text */.Qq, "For a single image: the stage of the Dockerfile that is built."),
    "bake-file": (0,table/* optional */.lq)(kinds/* paths */.f0, "Instead of both: Bake files of the repository (HCL, JSON or Compose), one path per line. A target's name is the container's, and its first tag names the repository, or `images` does (`web: shop/web`)."),
    "bake-targets": (0,table/* optional */.lq)(targets, "Targets or groups of `bake-file`. Default: its group `default`."),
    "build-args": (0,table/* optional */.lq)(pairs("build arguments"), "Build arguments of every image, one `NAME=value` per line, one of several lines in double quotes with its name; an image's own `args` go before them. They end up in the image's history: secrets belong in `secrets`."),
    "build-contexts": (0,table/* optional */.lq)(pairs("build contexts", "name=context"), "Named contexts of every image, one `name=context` per line; an image's own `contexts` go before them."),
    platforms: (0,table/* optional */.lq)(kinds/* list */.p_, "Platforms of every image that names none, such as `linux/amd64`. Default: the builder's own."),
    labels: (0,table/* optional */.lq)(pairs("labels"), "Labels of every image. `org.opencontainers.image.revision`, `source` and `created` are set from the commit, so that building it again gives the same digest."),
    annotations: (0,table/* optional */.lq)(lines, "Annotations of every image, one `name=value` per line."),
    secrets: (0,table/* optional */.lq)(secretValues, 'Secrets for every build, one `id=value` per line; one of several lines stands in double quotes with its id: `"id=…"`. The value reaches the build alone, in its environment: no command line and no file holds it.'),
    "secret-envs": (0,table/* optional */.lq)(pairs("secret variables", "id=VARIABLE"), "Secrets for every build that are in variables of the step (`env:`), one `id=VARIABLE` per line."),
    "secret-files": (0,table/* optional */.lq)(pairs("secret files", "id=path"), "Secrets for every build that are in files, one `id=path` per line."),
};
/** Where the images go, and what is done with those that are there. */
const pushInputs = {
    tags: (0,table/* optional */.lq)(kinds/* list */.p_, "Tags of every image, the first of them in the outputs. Default: the commit. For a single image they may be whole references."),
    push: (0,table/* optional */.lq)(kinds/* boolean */.zM, "`false` builds and pushes nothing, for pull requests whose workflow may not push; AWS is asked for nothing then, unless a cache or a base image is in ECR.", "true"),
    reuse: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("commit", "content", "never"), "What is not built again. `commit`: an image that ECR has under a tag that names this commit. `content`: one whose context, Dockerfile, arguments, target, platforms and named contexts were the same in any commit; it gets a tag `tree-…` for that. What is not in the commit (a newer base image under the same tag, what a RUN fetches, values of secrets) does not count there. `never` always builds.", "commit"),
    "create-repository": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Whether repositories that do not exist are created. Without it they are an error, before anything is built.", "false"),
    "repository-settings": (0,table/* optional */.lq)(settings, "What repositories that are created get: `mutability` (`IMMUTABLE` …), `mutability-exclusions` (`[buildcache*]`), `scan-on-push`, `lifecycle-policy` (a file of the repository), `kms-key`, `tags`. One that exists is left as it is."),
    registry: (0,table/* optional */.lq)(registry, "Registry of repositories that are named without one: an account id, or a host for another region. Default: the one of the credentials."),
    "registry-ids": (0,table/* optional */.lq)(registries, "Further ECR registries to log in to. Those that the Dockerfiles, contexts, arguments and caches name are logged in to anyway."),
    "dry-run": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Print the bake file and what would be called, and change nothing.", "false"),
};
/** How it is built. */
const builderInputs = {
    cache: (0,table/* optional */.lq)((0,kinds/* oneOf */.yL)("none", "inline", "registry", "gha"), "Where layers are kept for the next build. `registry`: all of them, in the image's own repository under the tag `buildcache`. `inline`: those of the last stage, in the image. `gha`: in GitHub's cache. With the driver `docker`, which cannot export them, `registry` becomes `inline` and `gha` none, with a warning.", "none"),
    "cache-ref": (0,table/* optional */.lq)(kinds/* text */.Qq, "Where the cache is instead, for `registry` and `inline`: a reference; without a tag, each image has its container's name for one."),
    "cache-from": (0,table/* optional */.lq)(lines, "For a single image or a bake file instead of `cache`: cache sources in buildx's own form, one per line."),
    "cache-to": (0,table/* optional */.lq)(lines, "For a single image or a bake file instead of `cache`: cache destinations in buildx's own form. For ECR: `type=registry,ref=…,mode=max,image-manifest=true,oci-mediatypes=true`."),
    "no-cache": (0,table/* optional */.lq)(kinds/* boolean */.zM, "Build every step anew; nothing is reused either.", "false"),
    "no-cache-filters": (0,table/* optional */.lq)(kinds/* list */.p_, "Stages that are built anew."),
    pull: (0,table/* optional */.lq)(kinds/* boolean */.zM, "Ask registries for newer base images, whatever the builder holds.", "false"),
    provenance: (0,table/* optional */.lq)(attestation, "`true`, or attributes such as `mode=max`, puts an attestation beside the image. Off by default: it holds the times of the build, so each run of the same commit would have another digest, and ECS would roll its tasks for nothing.", "false"),
    sbom: (0,table/* optional */.lq)(attestation, "`true`, or attributes, puts a bill of materials beside the image.", "false"),
    builder: (0,table/* optional */.lq)(kinds/* text */.Qq, "Name of the builder. Default: the one that docker/setup-buildx-action selected."),
    allow: (0,table/* optional */.lq)(kinds/* list */.p_, "Entitlements of the build, such as `network.host`."),
};
const inBakeFile = (member) => (0,foreign/* unsupported */.qO)(`Write a bake file with \`${member}\`, and name it in \`bake-file\`.`);
/** What users know from docker/build-push-action, and what becomes of it here. */
const buildPushInputs = {
    load: (0,foreign/* unsupported */.qO)("The images go to ECR; to run one on the runner, `docker pull` the output `image`."),
    outputs: (0,foreign/* unsupported */.qO)("The images go to ECR; for other destinations use docker/build-push-action."),
    call: (0,foreign/* unsupported */.qO)("Use docker/build-push-action for its `call`; the Dockerfiles are checked here anyway."),
    attests: (0,foreign/* unsupported */.qO)("Use `provenance` and `sbom`."),
    "add-hosts": inBakeFile("extra-hosts"),
    "cgroup-parent": (0,foreign/* unsupported */.qO)("Bake cannot say it; set it on the builder."),
    network: inBakeFile("network"),
    "shm-size": inBakeFile("shm-size"),
    ssh: inBakeFile("ssh"),
    ulimit: inBakeFile("ulimits"),
    "github-token": (0,foreign/* needless */.qi)("the context is the checkout; for one that BuildKit fetches give `secrets: GIT_AUTH_TOKEN=…`."),
};


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ checkImages),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   dF: () => (/* binding */ builtFrom)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2246);
/* harmony import */ var _task_definition_rules_cycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5748);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7800);



/** The images (or helper targets of a bake file) that an image is built from, by name. */
function builtFrom({ contexts }) {
    return Object.values(contexts).flatMap((context) => context.startsWith("target:") ? [context.slice(7)] : []);
}
/**
 * What cannot be right about images together.
 * @param helpers targets of a bake file that are no images, but may be built from
 */
function checkImages(images, tags, helpers = []) {
    const where = { input: "images" };
    const names = images.map(({ container }) => container);
    const problems = tags.flatMap((tag) => {
        const wrong = (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongTag */ .cq)(tag);
        const message = `The tag '${tag.slice(0, 140)}' ${wrong}.`;
        return wrong === undefined ? [] : [{ message, where: { input: "tags" } }];
    });
    for (const image of images) {
        for (const name of builtFrom(image)) {
            if (names.includes(name) || helpers.includes(name))
                continue;
            const close = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
            problems.push({
                message: `'${image.container}' is built from 'target:${name}', and no image is called '${name}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
                where,
                hint: `After 'target:' stands the key of an image: ${names.join(", ")}. Another stage of the same Dockerfile needs no context.`,
            });
        }
    }
    const cycle = (0,_task_definition_rules_cycle_js__WEBPACK_IMPORTED_MODULE_2__/* .findCycle */ .u)(new Map(images.map((image) => [image.container, builtFrom(image)])));
    if (cycle) {
        problems.push({
            message: `These images are built from each other, so none can be the first: ${cycle.join(" → ")}.`,
            where,
            hint: "Take one 'target:' out of their contexts; what both need can be an image of its own.",
        });
    }
    for (const [at, image] of images.entries()) {
        const other = images.slice(0, at).find((before) => place(before) === place(image));
        if (other)
            problems.push(sameRepository(other.container, image.container, image.repository.name));
    }
    return problems;
}
/** Two images that would push to the same tags. */
function sameRepository(one, other, repository) {
    return {
        message: `'${one}' and '${other}' both go to '${repository}' under the same tags: one would take the other's place.`,
        where: { input: "images" },
        hint: "Give each image a repository of its own; containers that run the same image need one entry only.",
    };
}
function place({ repository: { account = "", region = "", name } }) {
    return [account, region, name].join("/");
}


/***/ }),

/***/ 722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ parseDockerfile),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   cA: () => (/* binding */ execForm)
/* harmony export */ });
/**
 * The instructions of a Dockerfile. Nothing is checked: a line that is no instruction comes as one with its first word.
 * https://docs.docker.com/reference/dockerfile/
 */
function parseDockerfile(content) {
    const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
    const continues = escapeOf(lines);
    const found = [];
    for (let at = 0; at < lines.length; at += 1) {
        const first = lines[at] ?? "";
        if (/^\s*(#|$)/.test(first))
            continue;
        const line = at + 1;
        const parts = [];
        for (let part = first;;) {
            const continued = continuation(part, continues);
            parts.push(continued ?? part);
            if (continued === undefined || at + 1 >= lines.length)
                break;
            at += 1;
            // Comments and blank lines between continued lines are passed over.
            while (/^\s*(#|$)/.test(lines[at] ?? "") && at + 1 < lines.length)
                at += 1;
            part = lines[at] ?? "";
            if (/^\s*#/.test(part))
                part = "";
        }
        const [, name = "", text = ""] = /^\s*(\S+)\s*([\s\S]*)$/.exec(parts.join("")) ?? [];
        const bodies = hereDocuments(name, text);
        for (const end of bodies) {
            while (at + 1 < lines.length) {
                at += 1;
                if ((lines[at] ?? "").replace(/^\t+/, "") === end)
                    break;
            }
        }
        found.push({ name: name.toUpperCase(), text: text.trim(), line, lastLine: at + 1 });
    }
    return found;
}
/** Instructions by stage. */
function stagesOf(instructions) {
    const stages = [{ instructions: [] }];
    for (const instruction of instructions) {
        if (instruction.name !== "FROM") {
            stages.at(-1)?.instructions.push(instruction);
            continue;
        }
        const [from = "", as, name] = instruction.text.split(/\s+/).filter((word) => !word.startsWith("--"));
        stages.push({
            from,
            ...(as?.toUpperCase() === "AS" && name !== undefined ? { name } : {}),
            instructions: [],
        });
    }
    return stages;
}
/** The list of an exec form (`["a", "b"]`); undefined for a shell form, as BuildKit decides it. */
function execForm(text) {
    if (!text.startsWith("["))
        return undefined;
    try {
        const list = JSON.parse(text);
        return Array.isArray(list) && list.every((item) => typeof item === "string") ? list : undefined;
    }
    catch {
        return undefined;
    }
}
/** Of `# escape=` among the parser directives, the comments at the very beginning. */
function escapeOf(lines) {
    for (const line of lines) {
        const [, directive, value] = /^\s*#\s*([a-z]+)\s*=\s*(\S+)\s*$/i.exec(line) ?? [];
        if (directive === undefined)
            break;
        if (directive.toLowerCase() === "escape" && value === "`")
            return "`";
    }
    return "\\";
}
/** The line without its continuation character; undefined where it ends here. */
function continuation(line, character) {
    const bare = line.trimEnd();
    return bare.endsWith(character) ? bare.slice(0, -1) : undefined;
}
/** The words that end the here-documents of an instruction. */
function hereDocuments(name, text) {
    if (!/^(RUN|COPY|ADD)$/i.test(name))
        return [];
    return [...text.matchAll(/<<-?(["']?)([A-Za-z_][A-Za-z0-9_.]*)\1/g)].map(([, , word = ""]) => word);
}


/***/ }),

/***/ 2074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ bakeDockerfile),
/* harmony export */   S9: () => (/* binding */ dockerfileOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   Z7: () => (/* binding */ normalised)
/* harmony export */ });
/** True for a context that BuildKit fetches: a URL, or git's own short form. */
function isRemote(context) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(context) || /^git@|^github\.com\//.test(context);
}
/** `a/b` for `./a//b/`, `a/c/../b`; `.` for the workspace itself. Steps that lead out of it stay at the front. */
function normalised(path) {
    const steps = [];
    for (const step of path.split("/")) {
        if (step === "" || step === ".")
            continue;
        if (step === ".." && steps.length > 0 && steps.at(-1) !== "..")
            steps.pop();
        else
            steps.push(step);
    }
    return (path.startsWith("/") ? "/" : "") + steps.join("/") || ".";
}
/** True where `path` is `folder` or below it; both relative to the workspace. */
function isWithin(path, folder) {
    const [inner, outer] = [normalised(path), normalised(folder)];
    return outer === "."
        ? !inner.startsWith("..") && !inner.startsWith("/")
        : inner === outer || inner.startsWith(`${outer}/`);
}
/**
 * The Dockerfile relative to its context, as Bake wants it; ours are relative to the workspace, as docker's own `--file`.
 * @param workspace absolute: a context that lies elsewhere, or is given by an absolute path, has no way to it but from there
 */
function bakeDockerfile(context, file, workspace) {
    if (isRemote(context) || file.startsWith("/"))
        return file;
    if (context.startsWith("/") || normalised(context).startsWith(".."))
        return normalised(`${workspace}/${file}`);
    const from = normalised(context)
        .split("/")
        .filter((step) => step !== ".");
    const to = normalised(file).split("/");
    let shared = 0;
    while (shared < from.length && from[shared] === to[shared])
        shared += 1;
    return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
/** The Dockerfile of an image relative to the workspace; undefined where BuildKit fetches it. */
function dockerfileOf({ context, file, }) {
    if (isRemote(context))
        return undefined;
    return file === undefined ? normalised(`${context}/Dockerfile`) : normalised(file);
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ ecrHosts),
/* harmony export */   KY: () => (/* binding */ mutabilityOf),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   cq: () => (/* binding */ wrongTag),
/* harmony export */   gO: () => (/* binding */ ecrRegistry),
/* harmony export */   l5: () => (/* binding */ parseRegistry),
/* harmony export */   t3: () => (/* binding */ isImmutable)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9368);


/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, its FIPS and dual-stack forms, and those of other partitions. */
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+$/;
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html, repositoryName */
const repositoryName = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** https://github.com/distribution/reference/blob/main/regexp.go, tag */
const tagForm = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** The account and region of an ECR registry's host; undefined for any other host. */
function ecrRegistry(host) {
    const [, account, region] = ecrHost.exec(host) ?? [];
    return account === undefined || region === undefined ? undefined : { account, region };
}
/** The hosts of ECR registries that a text names, each once. */
function ecrHosts(text) {
    const hosts = text.match(/(?<![a-z0-9.-])\d{12}\.dkr[.-]ecr[a-z0-9.-]*[a-z0-9]/g) ?? [];
    return [...new Set(hosts)].filter((host) => ecrRegistry(host) !== undefined);
}
/**
 * A registry from an account id or a host.
 * @throws WrongValue for anything else
 */
function parseRegistry(text) {
    const host = text.trim().replace(/^https?:\/\//, "");
    if (/^\d{12}$/.test(host))
        return { account: host };
    const found = ecrRegistry(host);
    if (found)
        return found;
    throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must be an account id of 12 digits, or the host of a private ECR registry (123456789012.dkr.ecr.eu-west-1.amazonaws.com)");
}
/**
 * A repository from `shop/web`, or with the host of an ECR registry before it.
 * @throws WrongValue with what ECR would refuse, in words that fit after "the repository "
 */
function parseRepository(text) {
    const [first = "", ...rest] = text.split("/");
    const registry = rest.length > 0 ? ecrRegistry(first) : undefined;
    if (rest.length > 0 && !registry)
        foreignHost(first);
    const name = registry ? rest.join("/") : text;
    if (/[:@]/.test(name))
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("has a tag or digest; tags go to the input 'tags'");
    if (/[A-Z]/.test(name))
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`must be lower case: ${name.toLowerCase()}`);
    if (name.length < 2 || name.length > 256)
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must have 2 to 256 characters");
    if (!repositoryName.test(name)) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("must be made of lower-case letters and digits, with single '.', '_', '-' or '/' between them");
    }
    return { ...registry, name };
}
/** The first part of ECR's own names may hold a dot too: only what can be nothing but a host counts as one. */
function foreignHost(first) {
    if (first === "public.ecr.aws") {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj("is in ECR's public gallery; this step pushes to private repositories, from which ECS pulls");
    }
    if (first.includes(".dkr.")) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`begins with '${first}', which is no host of ECR: is the account id there?`);
    }
    if (/:|^localhost$|^(.+\.)?(docker|ghcr|quay|gcr)\.io$|\.(pkg\.dev|azurecr\.io)$|^registry\./.test(first)) {
        throw new _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj(`is in the registry '${first}', which is not ECR; push there with docker/build-push-action`);
    }
}
/** What is wrong with a tag, in words that fit after "the tag "; undefined where nothing is. */
function wrongTag(tag) {
    if (tagForm.test(tag))
        return undefined;
    if (tag.length > 128)
        return `has ${tag.length} characters; 128 are possible`;
    if (ecrHosts(tag).length > 0)
        return "is a reference without a tag: write ':' and the tag after it";
    if (tag.includes("/")) {
        return "holds a '/'; the name of a branch is no tag, the commit (github.sha) is one";
    }
    return "must be made of letters, digits, '_', '.' and '-', and begin with a letter, a digit or '_'";
}
/** How the tags of a repository may move, from the members that ECR and CreateRepository have for it. */
function mutabilityOf(repository) {
    return {
        tagMutability: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(repository["imageTagMutability"]) ?? "MUTABLE",
        // The one type of filter that there is: WILDCARD.
        mutabilityExclusions: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objects */ .JD)(repository["imageTagMutabilityExclusionFilters"]).flatMap(({ filter }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(filter) ?? []),
    };
}
/**
 * Whether the tag stays at the image that has it: ECR then refuses any other image under it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
function isImmutable({ tagMutability, mutabilityExclusions }, tag) {
    const excluded = mutabilityExclusions.some((filter) => wildcard(filter).test(tag));
    if (tagMutability === "IMMUTABLE")
        return true;
    if (tagMutability === "IMMUTABLE_WITH_EXCLUSION")
        return !excluded;
    return tagMutability === "MUTABLE_WITH_EXCLUSION" && excluded;
}
/** `*` stands for any characters, also none. */
function wildcard(filter) {
    const parts = filter.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`);
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isContainerName)
/* harmony export */ });
/**
 * A container's name in ECS, which is also a target's in Bake. One that began with a `-` would be an option of buildx's.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
function isContainerName(name) {
    return /^[A-Za-z0-9_][A-Za-z0-9_-]{0,254}$/.test(name);
}


/***/ }),

/***/ 10:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   SJ: () => (/* binding */ imageSpecs),
/* harmony export */   Tn: () => (/* binding */ ofOneImage),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   c8: () => (/* binding */ secretVariables)
/* harmony export */ });
/* harmony import */ var _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7800);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8071);



/** Inputs that describe a single image. */
const ofOneImage = ["repository", "container-name", "context", "file", "target"];
/** The images of the inputs, in one of the two forms: `images`, or the inputs for a single one. */
function imageSpecs(input) {
    const { tags, repository: ofTags, problems: ofTagsProblems } = tagsOf(input);
    const problems = [...ofTagsProblems];
    const requests = input.images ?? single(input, ofTags, problems);
    if (input.images) {
        for (const name of ofOneImage) {
            if (input[name] === undefined)
                continue;
            problems.push({
                message: `Input '${name}' is for a single image, and 'images' is given.`,
                where: { input: name },
                hint: name === "container-name"
                    ? "The keys of `images` are the containers' names."
                    : `Write it in 'images', at the image that it is for: \`web: { ${name}: … }\`.`,
            });
        }
    }
    const images = requests.map((request) => spec(request, input, problems));
    return { images: images.filter((image) => image !== undefined), tags, problems };
}
/** The one image that the inputs describe without `images`. */
function single(input, ofTags, problems) {
    const { repository = ofTags, context, file, target } = input;
    if (repository === undefined) {
        problems.push({
            message: "Which image? Neither 'images' nor 'repository' is given.",
            where: { input: "images" },
            hint: "Give `images`, a map by container name (`web: { repository: shop/web }`), or `repository` for a single one. An expression that found nothing also gives an empty text.",
        });
        return [];
    }
    const container = input["container-name"] ?? repository.split("/").at(-1) ?? "";
    if (!(0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isContainerName */ .p)(container)) {
        problems.push({
            message: `Input 'container-name' ${input["container-name"] === undefined ? "is needed: the repository's name" : "must be the name of a container: it"} has other characters than letters, digits, '-' and '_', or begins with a '-'.`,
            where: { input: "container-name" },
            hint: "It is the key of the image in the outputs, and the name of the container in the task definition.",
        });
        return [];
    }
    return [
        {
            container,
            repository,
            line: 0,
            ...(context === undefined ? {} : { context }),
            ...(file === undefined ? {} : { file }),
            ...(target === undefined ? {} : { target }),
        },
    ];
}
/** docker/build-push-action's `tags` are whole references: `…amazonaws.com/shop/web:1` says the repository too. */
function tagsOf(input) {
    const problems = [];
    const tags = new Set();
    const repositories = new Set();
    for (const given of input.tags ?? []) {
        const slash = given.lastIndexOf("/");
        const colon = given.lastIndexOf(":");
        if (slash !== -1 && colon > slash)
            repositories.add(given.slice(0, colon));
        tags.add(slash !== -1 && colon > slash ? given.slice(colon + 1) : given);
    }
    const [first, ...others] = repositories;
    const several = input.images ?? input["bake-file"];
    if (first !== undefined && (several || others.length > 0 || !same(input.repository ?? first, first))) {
        problems.push({
            message: several
                ? "With several images 'tags' are tags alone, the same for each image."
                : "Input 'tags' names another repository than this image's: an image goes to one.",
            where: { input: "tags" },
            hint: several
                ? "Leave the repository out of them: it is each image's `repository`."
                : "Give the tags alone, and the repository in `repository`.",
        });
    }
    return { tags: [...tags], problems, ...(first === undefined ? {} : { repository: first }) };
}
/** `shop/web` and `…amazonaws.com/shop/web` may be the same. */
function same(one, other) {
    return one === other || other.endsWith(`/${one}`);
}
function spec(request, input, problems) {
    const { container, line, context = ".", file, target, platforms = input.platforms ?? [] } = request;
    const place = line === 0 ? "" : `Line ${line} of the images: `;
    const wrong = platforms.find((platform) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform));
    if (wrong !== undefined) {
        problems.push({
            message: `${place}'${wrong}' is no platform.`,
            where: { input: request.platforms ? "images" : "platforms" },
            hint: "ECS runs linux/amd64, linux/arm64 and windows/amd64.",
        });
    }
    const repository = repositoryOf(request, input, problems);
    if (!repository)
        return undefined;
    return {
        container,
        repository,
        context,
        ...(file === undefined ? {} : { file }),
        ...(target === undefined ? {} : { target }),
        args: { ...input["build-args"], ...request.args },
        contexts: { ...input["build-contexts"], ...request.contexts },
        platforms,
        labels: { ...input.labels, ...request.labels },
        secrets: secretsOf(request, input),
    };
}
/** Where the image goes, with the registry of the input `registry` where it names none. */
function repositoryOf({ container, repository, line }, { registry }, problems) {
    const place = line === 0 ? "" : `Line ${line} of the images: `;
    const where = { input: line === 0 ? "repository" : "images" };
    if (repository === undefined) {
        problems.push({
            message: `${place}'${container}' has no 'repository'.`,
            where,
            hint: "Name the ECR repository that the image goes to: `repository: shop/web`.",
        });
        return undefined;
    }
    try {
        const parsed = (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(repository);
        return parsed.account === undefined ? { ...registry, ...parsed } : parsed;
    }
    catch (error) {
        if (!(error instanceof _inputs_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongValue */ .Fj))
            throw error;
        problems.push({ message: `${place}The repository of '${container}' ${error.message}.`, where });
        return undefined;
    }
}
/** The image's own secrets go before those for all images. */
function secretsOf(request, input) {
    const values = Object.entries(secretVariables(input.secrets ?? {}));
    const shared = [
        ...values.map(([id, { variable }]) => ({ id, from: { variable } })),
        ...Object.entries(input["secret-envs"] ?? {}).map(([id, variable]) => ({ id, from: { variable } })),
        ...Object.entries(input["secret-files"] ?? {}).map(([id, file]) => ({ id, from: { file } })),
    ];
    return [...new Map([...shared, ...(request.secrets ?? [])].map((secret) => [secret.id, secret])).values()];
}
/** The variable in which the build's process, and nothing else, gets the value of a secret; by the secret's id. */
function secretVariables(secrets) {
    return Object.fromEntries(Object.entries(secrets).map(([id, value], at) => [
        id,
        { variable: `ECS_ACTIONS_SECRET_${at + 1}`, value },
    ]));
}


/***/ }),

/***/ 8039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/image/bake-text.js

/**
 * Texts of a JSON bake file are HCL templates: `${` and `%{` in a value would be evaluated.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
function bakeText(value) {
    return value.replace(/[$%]\{/g, (opening) => opening.charAt(0) + opening);
}
/** `type=registry,ref=…`: docker's text form of an option with attributes, which every version of Bake reads. */
function optionText(attributes) {
    return Object.entries(attributes)
        .map(([name, value]) => {
        const field = `${name}=${value}`;
        return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
    })
        .join(",");
}
/** The same for an option as newer versions of `docker buildx bake --print` write it, as an object. */
function givenOption(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return String(value);
    const { type, ...others } = value;
    const attributes = type === undefined ? others : { type, ...others };
    return optionText(Object.fromEntries(Object.entries(attributes).map(([name, item]) => [name, String(item)])));
}

// EXTERNAL MODULE: ./build/image/paths.js
var paths = __webpack_require__(2074);
;// CONCATENATED MODULE: ./build/image/bake-file.js



/**
 * The bake file of a run, in JSON. It holds no secret: those are named by file or variable.
 * https://docs.docker.com/build/bake/reference/
 * @param helpers targets of a bake file of the user's that images are built from, as buildx printed them
 */
function bakeFile(images, settings, helpers = {}) {
    const targets = images.map((image) => [image.spec.container, target(image, settings)]);
    return { target: { ...helpers, ...Object.fromEntries(targets) } };
}
/**
 * The same for a build that is made once more after its registry failed: what was built anew a moment ago is in the
 * builder's cache, and built again it would be another image than the one that is pushed already.
 */
function onceMore(file) {
    const targets = Object.entries(object(file["target"])).map(([name, given]) => {
        const { "no-cache": _all, "no-cache-filter": _some, ...rest } = object(given);
        return [name, rest];
    });
    return { ...file, target: Object.fromEntries(targets) };
}
function target({ spec, references, labels, cache, contexts }, settings) {
    const { bakeTarget: given = {} } = spec;
    return {
        ...given,
        ...(spec.bakeTarget
            ? {}
            : {
                context: bakeText(spec.context),
                ...(spec.file === undefined
                    ? {}
                    : { dockerfile: bakeText((0,paths/* bakeDockerfile */.AA)(spec.context, spec.file, settings.workspace)) }),
                ...(spec.target === undefined ? {} : { target: bakeText(spec.target) }),
            }),
        ...filled("args", { ...object(given["args"]), ...texts(spec.args) }),
        ...filled("contexts", texts(contexts)),
        // A bake file's own labels go before those that we add.
        ...filled("labels", { ...texts(labels), ...object(given["labels"]), ...texts(spec.labels) }),
        ...filled("platforms", [...spec.platforms]),
        ...filled("secret", options(given["secret"], spec.secrets.map(secret))),
        ...filled("cache-from", options(given["cache-from"], cache.from)),
        ...filled("cache-to", options(given["cache-to"], cache.to)),
        ...filled("annotations", [...list(given["annotations"]), ...settings.annotations.map(bakeText)]),
        ...filled("no-cache-filter", [...list(given["no-cache-filter"]), ...settings.noCacheFilters]),
        ...(settings.noCache ? { "no-cache": true } : {}),
        ...(settings.pull ? { pull: true } : {}),
        attest: [attest("provenance", settings.provenance), attest("sbom", settings.sbom)].map(bakeText),
        tags: [...references],
        output: [optionText({ type: settings.push ? "registry" : "cacheonly" })],
    };
}
/**
 * `mode=max`, `true`, `false` as an attestation of the bake file. Off has to be said: buildx adds a provenance that
 * differs with each run otherwise.
 */
function attest(type, value) {
    if (/^false$/i.test(value))
        return optionText({ type, disabled: "true" });
    return /^true$/i.test(value) ? optionText({ type }) : `type=${type},${value}`;
}
function secret({ id, from }) {
    return optionText("file" in from ? { id, src: from.file } : { id, env: from.variable });
}
function texts(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bakeText(value)]));
}
function object(value) {
    return (0,json/* isObject */.Gv)(value) ? value : {};
}
function options(given, ours) {
    return [...list(given).map(givenOption), ...ours.map(bakeText)];
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function filled(name, value) {
    return Object.keys(value).length === 0 ? {} : { [name]: value };
}

;// CONCATENATED MODULE: ./build/image/cache.js

/** The tag of the cache in the image's own repository. */
const cacheTag = "buildcache";
/**
 * The cache that this builder can do: one that it cannot becomes the nearest that it can, with a warning.
 * The driver `docker` exports no cache, but inline, unless the engine keeps its images in containerd:
 * https://docs.docker.com/build/cache/backends/
 */
function possibleCache(wanted, builder) {
    if (wanted === "none" || wanted === "inline")
        return { mode: wanted };
    if (builder.driver !== "docker" || builder.containerdStore)
        return { mode: wanted };
    const mode = wanted === "registry" ? "inline" : "none";
    return {
        mode,
        warning: {
            message: `The builder's driver 'docker' cannot export a cache of type '${wanted}': ${mode === "inline" ? "an inline cache is used, which holds the layers of the last stage only" : "the build goes on without one"}.`,
            where: { input: "cache" },
            hint: "Add the step docker/setup-buildx-action before this one: its builder can.",
        },
    };
}
/**
 * The cache of one image. ECR takes a cache as an image manifest in OCI's media types only (`400 Bad Request` for
 * BuildKit's default, an index of layers: https://github.com/aws/containers-roadmap/issues/876), and a cache that
 * cannot be written must not fail a build that succeeded.
 */
function cachePlan(mode, { scope: name, uri, ref, frozen = false }) {
    if (mode === "none")
        return { from: [], to: [] };
    if (mode === "gha") {
        const scope = { type: "gha", scope: `ecs-actions-${name}` };
        return { from: [optionText(scope)], to: [optionText({ ...scope, mode: "max", "ignore-error": "true" })] };
    }
    const reference = ref ?? `${uri}:${cacheTag}`;
    const from = [optionText({ type: "registry", ref: reference })];
    if (mode === "inline") {
        // The tags of an image name its commit: none of them leads the next build to this one.
        const tag = ref === undefined && !frozen ? { tag: cacheTag } : {};
        return { from, to: [optionText({ type: "inline" })], ...tag };
    }
    const to = optionText({
        type: "registry",
        ref: reference,
        mode: "max",
        "image-manifest": "true",
        "oci-mediatypes": "true",
        "ignore-error": "true",
    });
    return { from, to: frozen ? [] : [to] };
}

// EXTERNAL MODULE: ./build/image/check.js
var check = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/image/labels.js
/**
 * OCI's labels from the commit. All of them stay the same when the commit is built again: a time of the build would
 * give each run another digest, and ECS would roll its tasks for nothing.
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
 */
function commitLabels({ id, created, remoteUrl }) {
    const source = remoteUrl === undefined ? undefined : sourceUrl(remoteUrl);
    const labels = {
        revision: id,
        source,
        created,
    };
    return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => value === undefined ? [] : [[`org.opencontainers.image.${name}`, value]]));
}
/** The page of a repository; undefined for a remote that is no server's. Credentials in it are left out. */
function sourceUrl(remoteUrl) {
    const [, host, path] = /^(?:[a-z+]+:\/\/)(?:[^@/]*@)?([^/:]+(?::\d+)?)\/(.+)$/i.exec(remoteUrl) ??
        /^(?:[^@/]+@)([^/:]+):(.+)$/.exec(remoteUrl) ??
        [];
    if (host === undefined || path === undefined || /^file:/i.test(remoteUrl))
        return undefined;
    const isSsh = /^ssh:/i.test(remoteUrl);
    const name = isSsh ? host.replace(/:\d+$/, "") : host;
    return `https://${name}/${path.replace(/\.git\/?$/, "").replace(/\/$/, "")}`;
}

// EXTERNAL MODULE: ./build/image/repository.js
var image_repository = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/image/specs.js
var specs = __webpack_require__(10);
;// CONCATENATED MODULE: ./build/steps/build/bake.js






/** The images of a plan that are built. */
function toBuild({ wanted, fates }) {
    return wanted.images.filter(({ container }) => {
        const fate = fates.get(container);
        return fate !== undefined && !("reuse" in fate);
    });
}
/** Makes the bake file of a plan. The cache is what the builder can do; a warning tells where that is less than asked. */
async function prepareBake(plan, input, ports) {
    const { wanted } = plan;
    const mode = await cacheMode(input, ports);
    const labels = await labelsOf(wanted, ports);
    const images = toBuild(plan).map((spec) => {
        const cache = cacheOf(spec, mode, plan, input, ports);
        return { spec, labels, cache, references: references(spec, cache, plan), contexts: contexts(spec, plan) };
    });
    const secrets = Object.values((0,specs/* secretVariables */.c8)(input.secrets ?? {}));
    for (const { value } of secrets)
        ports.build.hide(value);
    const { builder, allow = [] } = input;
    const { workspace } = await ports.build.docker();
    return {
        bakeFile: bakeFile(images, {
            workspace,
            push: input.push,
            noCache: input["no-cache"],
            noCacheFilters: input["no-cache-filters"] ?? [],
            pull: input.pull,
            provenance: input.provenance,
            sbom: input.sbom,
            annotations: input.annotations ?? [],
        }, wanted.helpers),
        targets: images.map(({ spec }) => spec.container),
        ...(builder === undefined ? {} : { builder }),
        arguments: allow.map((entitlement) => `--allow=${entitlement}`),
        environment: {
            ...Object.fromEntries(secrets.map(({ variable, value }) => [variable, value])),
            // The paths of our own file are those that the workflow names; a bake file of the repository has to ask.
            ...(input["bake-file"] ? {} : { BUILDX_BAKE_ENTITLEMENTS_FS: "0" }),
        },
    };
}
async function cacheMode({ cache, builder }, { build, log }) {
    if (cache === "none" || cache === "inline")
        return cache;
    const { mode, warning } = possibleCache(cache, await (await build.docker()).builder(builder));
    if (warning)
        log.warning(warning);
    return mode;
}
async function labelsOf({ commit }, { build }) {
    const git = await build.git();
    const time = await git.commitTime();
    return commitLabels({
        id: commit,
        created: time === undefined ? undefined : new Date(time * 1000).toISOString().replace(".000Z", "Z"),
        remoteUrl: await git.remoteUrl(),
    });
}
function cacheOf({ container, repository: { name } }, mode, { wanted, repositories }, input, { log }) {
    if (input["cache-from"] || input["cache-to"]) {
        return { from: input["cache-from"] ?? [], to: input["cache-to"] ?? [] };
    }
    const repository = repositories.get(container);
    const ref = cacheReference(input["cache-ref"], container, wanted.images.length > 1);
    const frozen = ref === undefined && repository !== undefined && (0,image_repository/* isImmutable */.t3)(repository, cacheTag);
    if (frozen && (mode === "registry" || mode === "inline") && input.push)
        log.warning(frozenCache(repository.name));
    const plan = cachePlan(mode, {
        scope: `${name}-${container}`,
        uri: repository?.uri ?? "",
        ref,
        frozen: frozen || !input.push,
    });
    return input.push || mode === "gha" ? plan : { from: plan.from, to: [] };
}
/** Without a tag the container's name is one: the images of a run must not write over each other's caches. */
function cacheReference(ref, container, several) {
    if (ref === undefined)
        return undefined;
    const hasTag = ref.lastIndexOf(":") > ref.lastIndexOf("/");
    if (!hasTag)
        return `${ref}:${container}`;
    return several ? `${ref}-${container}` : ref;
}
function frozenCache(repository) {
    return {
        message: `The cache's tag '${cacheTag}' would have to be written again with each build, and the tags of '${repository}' are immutable: the cache is read, and not written.`,
        where: { input: "cache" },
        hint: `Exclude it (IMMUTABLE_WITH_EXCLUSION with the filter ${cacheTag}*), or name another repository in 'cache-ref'.`,
    };
}
function references({ container }, cache, { repositories, fates }) {
    const fate = fates.get(container);
    const uri = repositories.get(container)?.uri;
    if (uri === undefined || !fate || "reuse" in fate)
        return [];
    const tags = [...fate.tags, ...(cache.tag === undefined ? [] : [cache.tag])];
    return tags.map((tag) => `${uri}:${tag}`);
}
/** An image that is not built anew is taken from ECR: `target:` would build it once more. */
function contexts(spec, { repositories, fates }) {
    const reused = new Map((0,check/* builtFrom */.dF)(spec).flatMap((name) => {
        const fate = fates.get(name);
        const uri = repositories.get(name)?.uri;
        return fate && "reuse" in fate && uri !== undefined
            ? [[`target:${name}`, `docker-image://${uri}@${fate.reuse.digest}`]]
            : [];
    }));
    return Object.fromEntries(Object.entries(spec.contexts).map(([name, context]) => [name, reused.get(context) ?? context]));
}

// EXTERNAL MODULE: ./build/steps/build/builder.js
var builder = __webpack_require__(1364);
// EXTERNAL MODULE: ./build/steps/build/dockerfiles.js + 1 modules
var build_dockerfiles = __webpack_require__(2292);
// EXTERNAL MODULE: ./build/image/dockerfile.js
var dockerfile = __webpack_require__(722);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/refusal.js
var refusal = __webpack_require__(9092);
;// CONCATENATED MODULE: ./build/steps/build/tolerant.js


/**
 * Calls that a build can do without. The first that is not let through is a warning, the others say nothing new.
 * @param without what is not known then, as a sentence without its full stop
 * @param passes which failures are gone on after; by default that the role lacks the permission
 */
function tolerant({ log }, without, passes = (failure) => failure instanceof refusal/* Refusal */.P && failure.kind === "denied") {
    let told = false;
    return async (call) => {
        try {
            return { found: await call() };
        }
        catch (error) {
            if (!(error instanceof build_failure/* Failure */.H) || !passes(error))
                throw error;
            const [problem] = error.problems;
            if (!told)
                log.warning({ ...problem, message: `${without}: ${problem?.message ?? error.message}` });
            told = true;
            return undefined;
        }
    };
}

;// CONCATENATED MODULE: ./build/steps/build/logins.js




function registriesOf(plan, bake, input) {
    const { wanted, repositories } = plan;
    const images = toBuild(plan);
    // Without a repository nothing is pushed, and no cache is in ECR.
    const own = images.filter(({ container }) => repositories.has(container));
    const hosts = own.map(({ container }) => repositories.get(container)?.uri.split("/")[0]);
    const texts = images.flatMap(({ container }) => (0,dockerfile/* parseDockerfile */.Ai)(wanted.dockerfiles.get(container)?.content ?? "").map(({ text }) => text));
    const named = (0,image_repository/* ecrHosts */.Iz)([JSON.stringify(bake.bakeFile), ...texts].join("\n"));
    const needed = [
        ...own.map(({ repository: { account, region } }) => ({
            ...(account === undefined ? {} : { account }),
            ...(region === undefined ? {} : { region }),
        })),
        ...(input["registry-ids"] ?? []),
    ];
    return {
        needed: [...new Map(needed.map((place) => [keyOf(place), place])).values()],
        named: named.filter((host) => !hosts.includes(host)),
    };
}
function keyOf({ account, region }) {
    return `${account} ${region}`;
}
/**
 * The logins that a build needs.
 * @throws Failure where ECR gives none for a registry that is needed
 */
async function loginsFor({ needed, named }, ports) {
    const logins = needed.length === 0 ? [] : await (await ports.build.ecr()).logins(needed);
    const asked = new Set([...needed, ...logins.map(({ registry }) => (0,image_repository/* ecrRegistry */.gO)(registry) ?? {})].map(keyOf));
    const others = named.flatMap((host) => (0,image_repository/* ecrRegistry */.gO)(host) ?? []).filter((place) => !asked.has(keyOf(place)));
    const permitted = tolerant(ports, "There is no login for the ECR registries that the build names beside its own", () => true);
    const more = others.length === 0 ? undefined : await permitted(async () => (await ports.build.ecr()).logins(others));
    const all = [...logins, ...(more?.found ?? [])];
    return [...all, ...otherNames(all, named)];
}
/** A registry has several hosts (dual stack, FIPS), and ECR tells the login of one. */
function otherNames(logins, named) {
    return named.flatMap((host) => {
        if (logins.some(({ registry }) => registry === host))
            return [];
        const place = keyOf((0,image_repository/* ecrRegistry */.gO)(host) ?? {});
        const login = logins.find(({ registry }) => keyOf((0,image_repository/* ecrRegistry */.gO)(registry) ?? {}) === place);
        return login && (0,image_repository/* ecrRegistry */.gO)(login.registry) ? [{ ...login, registry: host }] : [];
    });
}

;// CONCATENATED MODULE: ./build/steps/build/dry-run.js

/** Prints what a run would call, and calls nothing. */
function dryRun(plan, bake, input, { log }) {
    const would = (call, sent) => {
        log.line(`dry run: would call ${call}`);
        if (sent)
            for (const text of JSON.stringify(sent, null, 2).split("\n"))
                log.line(`  ${text}`);
    };
    for (const { container, repository } of plan.wanted.images) {
        if (plan.repositories.get(container)?.missing) {
            would("CreateRepository", {
                ...input["repository-settings"]?.request,
                repositoryName: repository.name,
            });
            if (plan.wanted.lifecyclePolicy !== undefined)
                would(`PutLifecyclePolicy for ${repository.name}`);
        }
        const fate = plan.fates.get(container);
        if (!fate || !("reuse" in fate))
            continue;
        log.line(`dry run: '${container}' is in ECR already: ${fate.reuse.digest}`);
        for (const tag of fate.missingTags)
            would(`PutImage for ${repository.name}:${tag}`);
    }
    if (!bake)
        return;
    const { needed, named } = registriesOf(plan, bake, input);
    if (needed.length + named.length > 0)
        would("GetAuthorizationToken");
    const options = [
        bake.builder === undefined ? "" : ` --builder=${bake.builder}`,
        ...bake.arguments.map((one) => ` ${one}`),
    ];
    would(`docker buildx bake${options.join("")} --file=(this) ${bake.targets.join(" ")}`, bake.bakeFile);
}

;// CONCATENATED MODULE: ./build/image/metadata.js

/** Digest of the image that a target was pushed as; undefined where the metadata names none. */
function digestOf(metadata, target) {
    const entry = metadata[target];
    const digest = (0,json/* isObject */.Gv)(entry) ? (0,json/* text */.Qq)(entry["containerimage.digest"]) : undefined;
    return digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
/** What buildx says of the image, and not of its build. */
const ofImage = /^(containerimage\.(?!buildinfo)|image\.name$)/;
/**
 * What of the metadata may go on to other steps: what describes the image. Of the build itself buildx (and BuildKit
 * before 0.12, in `containerimage.buildinfo`) tells every argument and the Dockerfiles, some hundred kilobytes of it,
 * and an output is no place for either.
 */
function publicMetadata(metadata) {
    const entries = Object.entries(metadata).flatMap(([target, entry]) => {
        if (!(0,json/* isObject */.Gv)(entry) || target.startsWith("buildx."))
            return [];
        const kept = Object.entries(entry).filter(([name]) => ofImage.test(name));
        return [[target, Object.fromEntries(kept)]];
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./build/report/inert.js
var inert = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/report/build-summary.js

/** The Markdown of a run of build-and-push. */
function buildSummary(images) {
    const rows = images.map(({ container, repository, tags, digest, how, took }) => {
        const cells = [
            (0,inert/* inertMarkdown */.Ic)(container),
            (0,inert/* inertMarkdown */.Ic)(repository),
            tags.map(inert/* inertMarkdown */.Ic).join("<br>"),
            digest === undefined ? "" : `\`${digest.slice(0, 19)}…\``,
            how === "built" ? "🔨 built" : "♻️ reused",
            took === undefined ? "" : `${took} s`,
        ];
        return `| ${cells.join(" | ")} |`;
    });
    const built = images.filter(({ how }) => how === "built").length;
    return [
        `### 📦 ${title(built, images.length)}`,
        [
            "| Container | Repository | Tags | Digest | | Time |",
            "| --- | --- | --- | --- | --- | ---: |",
            ...rows,
        ].join("\n"),
    ]
        .join("\n\n")
        .concat("\n");
}
function title(built, all) {
    if (built === 0)
        return `${all === 1 ? "The image was" : `All ${all} images were`} in ECR already`;
    const reused = all - built;
    return `${built} image${built === 1 ? "" : "s"} built${reused === 0 ? "" : `, ${reused} reused`}`;
}

;// CONCATENATED MODULE: ./build/steps/build/pushed.js




/** ECR promises nothing on how soon an image can be found: so many looks, with a pause (milliseconds) between them. */
const looks = 3;
const pause = 2000;
/**
 * The digests of what was built, by container, once ECR has them: an exit code of 0 is no proof of a push, and with the
 * driver `docker` the digest in the metadata may be that of an image of the engine's. Where ECR cannot be asked after
 * the push (the role's session is over after a long build) buildx is believed, with a warning.
 * @throws Failure where buildx names no digest, or ECR has no such image
 */
async function pushedDigests(plan, metadata, ports) {
    const attempt = tolerant(ports, "Whether ECR has what was pushed cannot be looked up", () => true);
    const [tag = ""] = plan.wanted.tags;
    const found = toBuild(plan).map(async (image) => {
        const { container, repository } = image;
        const digest = digestOf(metadata, container);
        if (digest === undefined) {
            throw new build_failure/* Failure */.H({
                message: `buildx named no digest for '${container}': nobody can say what it pushed.`,
                hint: "Take a newer buildx: docker/setup-buildx-action before this step.",
            });
        }
        const seen = (await attempt(() => look(image, tag, digest, ports)))?.found;
        if (seen && !seen.isThere) {
            throw new build_failure/* Failure */.H({
                message: `buildx says that it pushed '${container}' as ${digest}, and ECR has no such image in '${repository.name}'.`,
                hint: "Run the job again. With the driver `docker` the digest may be the engine's own: add docker/setup-buildx-action before this step.",
            });
        }
        if (seen && seen.atTag?.digest !== digest) {
            const where = seen.atTag ? `at another image already (${seen.atTag.digest})` : "at no image any more";
            ports.log.warning({
                message: `The tag '${tag}' of '${repository.name}' is ${where}: something else changed it in the meantime. The outputs name what this run pushed, ${digest}.`,
                hint: "With the commit as tag, and immutable tags, each image stays where it was pushed.",
            });
        }
        return [container, digest];
    });
    return new Map(await Promise.all(found));
}
async function look({ repository }, tag, digest, { build, clock }) {
    const ecr = await build.ecr();
    for (let times = 1;; times += 1) {
        const atTag = await ecr.image(repository, tag);
        const isThere = atTag?.digest === digest || (await ecr.image(repository, digest)) !== undefined;
        if (isThere || times === looks)
            return { atTag, isThere };
        await clock.sleep(pause);
    }
}

;// CONCATENATED MODULE: ./build/steps/build/outputs.js




/**
 * Sets the outputs, declares what was built, and writes the summary.
 * @param built undefined where no image had to be
 * @throws Failure where an image is not in ECR after all
 */
async function finish(plan, built, { ports, outputs }) {
    const { wanted, fates, repositories } = plan;
    const [tag = ""] = wanted.tags;
    const pushed = await pushedDigests(plan, built?.metadata ?? {}, ports);
    const images = wanted.images.map((spec) => {
        const uri = repositories.get(spec.container)?.uri ?? "";
        const fate = fates.get(spec.container);
        if (fate && "reuse" in fate)
            return { spec, uri, digest: fate.reuse.digest, how: "reused" };
        const took = built?.pushedAfter.get(`${uri}:${tag}`) ?? built?.took;
        const digest = pushed.get(spec.container) ?? "";
        return { spec, uri, digest, how: "built", ...(took === undefined ? {} : { took }) };
    });
    const byContainer = (value) => JSON.stringify(Object.fromEntries(images.map((image) => [image.spec.container, value(image)])));
    const seconds = (took) => Math.round(took / 1000);
    const times = images.flatMap(({ spec, took }) => took === undefined ? [] : [[spec.container, seconds(took)]]);
    const named = (how) => JSON.stringify(images.filter((image) => image.how === how).map(({ spec }) => spec.container));
    const reference = ({ uri, digest }) => `${uri}:${tag}@${digest}`;
    Object.assign(outputs, {
        images: byContainer(reference),
        digests: byContainer(({ digest }) => digest),
        tag,
        built: named("built"),
        reused: named("reused"),
        seconds: JSON.stringify(Object.fromEntries(times)),
        metadata: JSON.stringify(publicMetadata(built?.metadata ?? {})),
    });
    const [only] = images;
    if (only && images.length === 1)
        Object.assign(outputs, { image: reference(only), digest: only.digest });
    for (const image of images) {
        const time = image.took === undefined ? "" : ` in ${seconds(image.took)} s`;
        ports.log.line(`${image.spec.container}: ${image.how}${time}: ${reference(image)}`);
    }
    // An image of an earlier run was not made by this one, which is what an attestation would say.
    await ports.build.declareArtifacts(images.filter(({ how }) => how === "built").map((image) => `oci://${reference(image)}`));
    await ports.log.summary(buildSummary(images.map(({ spec, digest, how, took }) => ({
        container: spec.container,
        repository: spec.repository.name,
        tags: wanted.tags,
        digest,
        how,
        ...(took === undefined ? {} : { took: seconds(took) }),
    }))));
}
/** What is said where nothing was pushed. */
async function finishUnpushed(plan, built, { ports, outputs }) {
    const containers = toBuild(plan).map(({ container }) => container);
    Object.assign(outputs, {
        built: JSON.stringify(containers),
        reused: "[]",
        metadata: JSON.stringify(publicMetadata(built.metadata)),
    });
    ports.log.line(`built and not pushed: ${containers.join(", ")}`);
    await ports.log.summary(buildSummary(toBuild(plan).map(({ container, repository }) => ({
        container,
        repository: repository.name,
        tags: [],
        how: "built",
        took: Math.round(built.took / 1000),
    }))));
}

;// CONCATENATED MODULE: ./build/steps/build/repositories.js




/**
 * Looks at the repositories of images. One that may not be described is taken as it comes, with a warning; one that is
 * to be created is told as it will be.
 * @param create what new repositories get, members of CreateRepository; undefined where none are created
 * @throws Failure with every repository that is missing and is not to be created, or that two images would go to
 */
async function seenRepositories(images, create, ecr, ports) {
    const look = tolerant(ports, "Whether the repositories exist cannot be looked up before the build");
    const problems = [];
    const all = await Promise.all(images.map(async ({ container, repository: place }) => {
        const seen = await look(() => ecr.describeRepository(place));
        if (seen?.found)
            return [container, { ...seen.found, name: place.name, missing: false }];
        if (seen && !create)
            problems.push(missing(place, ecr));
        const [login] = await ecr.logins([place]);
        const uri = `${login?.registry ?? ""}/${place.name}`;
        const mutability = (0,image_repository/* mutabilityOf */.KY)((seen && create) ?? {});
        return [container, { uri, name: place.name, ...mutability, missing: seen !== undefined }];
    }));
    problems.push(...shared(all));
    if (problems.length > 0)
        throw new build_failure/* Failure */.H(problems);
    return new Map(all);
}
/** `shop/web` and `…amazonaws.com/shop/web` may turn out to be one. */
function shared(seen) {
    return seen.flatMap(([container, { uri, name }], at) => {
        const [other] = seen.slice(0, at).find(([, before]) => before.uri === uri) ?? [];
        return other === undefined ? [] : [(0,check/* sameRepository */.RB)(other, container, name)];
    });
}
function missing({ name, account, region }, ecr) {
    const whose = account === undefined ? "" : ` of account ${account}`;
    return {
        message: `There is no repository '${name}'${whose} in ECR (region ${region ?? ecr.region}).`,
        where: { input: "images" },
        hint: "Give `create-repository: true` (needs ecr:CreateRepository), create it, or check the region and the account.",
    };
}
/**
 * Creates the repositories that are missing, with the settings that new ones get.
 * @throws Failure, with the policy that is not put yet where that is what failed: no later run would put it
 */
async function createRepositories({ images, lifecyclePolicy }, seen, settings, ecr, { log }) {
    for (const { container, repository: place } of images) {
        if (!seen.get(container)?.missing)
            continue;
        const created = await ecr.createRepository(place, settings?.request ?? {});
        log.line(`created repository ${place.name} (${created.tagMutability})`);
        if (lifecyclePolicy === undefined)
            continue;
        try {
            await ecr.putLifecyclePolicy(place, lifecyclePolicy);
        }
        catch (error) {
            if (!(error instanceof build_failure/* Failure */.H))
                throw error;
            throw new build_failure/* Failure */.H([...error.problems, withoutPolicy(place.name)], { cause: error });
        }
        log.line(`  with the lifecycle policy of ${settings?.lifecyclePolicy}`);
    }
}
function withoutPolicy(name) {
    return {
        message: `The repository '${name}' is there now, without its lifecycle policy; the next run leaves it as it is.`,
        where: { input: "repository-settings" },
        hint: `Put the policy yourself (\`aws ecr put-lifecycle-policy\`), or delete the empty repository for the next run to make it anew: \`aws ecr delete-repository --repository-name ${name}\`.`,
    };
}

;// CONCATENATED MODULE: ./build/image/docker-ignore.js
/**
 * What a `.dockerignore` keeps out of a build.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 * @returns whether a path (relative to the context; a folder ends with `/`) is kept out, all that is in it included
 */
function dockerIgnore(content) {
    const patterns = content
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => ({ negated: line.startsWith("!"), test: matcher(line.replace(/^!\s*/, "")) }));
    const hasExceptions = patterns.some(({ negated }) => negated);
    return (path) => {
        // An exception may bring something in the folder back.
        if (path.endsWith("/") && hasExceptions)
            return false;
        const steps = path.replace(/\/$/, "").split("/");
        const ways = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
        let out = false;
        for (const { negated, test } of patterns)
            if (ways.some(test))
                out = !negated;
        return out;
    };
}
/** Go's path patterns, and `**` for any number of folders. A pattern that Docker refuses matches nothing. */
function matcher(pattern) {
    const bare = pattern
        .replace(/^\.?\/+/, "")
        .replace(/\/+$/, "")
        .replace(/\/{2,}/g, "/");
    const source = bare.replace(/(\*\*\/)|(\*\*)|(\*)|(\?)|\[(\^?[^\]]+)\]|\\(.)|([.+^${}()|\\[\]])/g, (_, folders, all, any, one, set, escaped, special) => {
        if (folders)
            return "(?:.*/)?";
        if (all)
            return ".*";
        if (any)
            return "[^/]*";
        if (one)
            return "[^/]";
        if (set)
            return `[${set}]`;
        return `\\${escaped ?? special}`;
    });
    try {
        const expression = new RegExp(`^${source}$`, "s");
        return (path) => expression.test(path);
    }
    catch {
        return () => false;
    }
}

;// CONCATENATED MODULE: ./build/image/content.js



/** Folders and files of the workspace that decide the content of an image. */
function contentPaths(image) {
    const file = (0,paths/* dockerfileOf */.S9)(image);
    const local = [image.context, ...Object.values(image.contexts)].filter((context) => isLocal(context));
    const outside = file !== undefined && !(0,paths/* isWithin */.UO)(file, image.context) ? [file] : [];
    return [...new Set([...local.map(paths/* normalised */.Z7), ...outside])];
}
/**
 * What decides the content of an image: the committed trees of its contexts, its Dockerfile, target, arguments,
 * platforms, labels, ids of secrets, provenance and SBOM, and the same of the images that it is built from. Not in it,
 * as it differs for the same content: commit, tags, cache. Not in it, as it cannot be known without a build: what a tag
 * of a base image points at now, what a RUN fetches, and the values of secrets.
 */
function contentOf(image, images, workspace, settings) {
    const { architecture, ...others } = settings;
    if (image.bakeTarget)
        return { unknown: "it comes from a bake file, whose members are not all known" };
    if ((0,paths/* isRemote */.Vx)(image.context))
        return { unknown: "its context is fetched from elsewhere" };
    const parts = {};
    for (const path of contentPaths(image)) {
        const tree = workspace.trees.get(path);
        if (!tree)
            return { unknown: `'${path}' is not in the commit` };
        const ignored = dockerIgnore(workspace.ignores.get(image.container) ?? "");
        const differing = tree.differing.find((file) => isRead(file, image) || !(0,paths/* isWithin */.UO)(file, image.context) || !ignored(relative(file, image.context)));
        if (differing !== undefined) {
            return { unknown: `'${differing}' is not as in the commit, and the build may take it` };
        }
        parts[path] = tree.hash;
    }
    const from = {};
    for (const name of (0,check/* builtFrom */.dF)(image)) {
        const other = images.find(({ container }) => container === name);
        const found = other && contentOf(other, images, workspace, settings);
        if (!found)
            return { unknown: `what '${name}' is made of is not known` };
        if ("unknown" in found)
            return { unknown: `it is built from '${name}': ${found.unknown}` };
        from[name] = found.content;
    }
    return {
        content: {
            version: 1,
            context: (0,paths/* normalised */.Z7)(image.context),
            file: (0,paths/* dockerfileOf */.S9)(image) ?? "",
            target: image.target ?? "",
            args: sorted(image.args),
            contexts: sorted(image.contexts),
            platforms: image.platforms.length > 0 ? image.platforms.toSorted() : [architecture],
            labels: sorted(image.labels),
            secrets: image.secrets.map(({ id }) => id).toSorted(),
            settings: others,
            parts,
            from,
        },
    };
}
/** The Dockerfile and the ignore file reach BuildKit whatever the ignore file keeps out, itself included. */
function isRead(path, image) {
    const file = (0,paths/* dockerfileOf */.S9)(image);
    return [file, `${file}.dockerignore`, (0,paths/* normalised */.Z7)(`${image.context}/.dockerignore`)].includes(path);
}
function isLocal(context) {
    return !(0,paths/* isRemote */.Vx)(context) && !/^(target|docker-image|oci-layout):/.test(context);
}
function relative(path, folder) {
    const bare = (0,paths/* normalised */.Z7)(folder);
    return bare === "." ? path : path.slice(bare.length + 1);
}
function sorted(values) {
    return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/image/reuse.js

/** Beginning of a tag that stands for the content of an image; its hash follows. */
const contentTagPrefix = "tree-";
/**
 * The first of the tags that names the commit, whole or by seven digits and more: an image under it is this commit's.
 * A tag such as `latest` says nothing of what it is made of.
 */
function commitTag(tags, commit) {
    if (commit === undefined)
        return undefined;
    return tags.find((tag) => [...tag.matchAll(/[0-9a-f]{7,64}/g)].some(([digits]) => commit.startsWith(digits)));
}
/**
 * Tags that have to be looked up on top of the key: of an image that is reused all, so that those that are at it already
 * are left alone; of one that is built those that cannot be moved.
 */
function tagsToAsk({ repository, tags }, isReused) {
    return isReused ? [...tags] : tags.filter((tag) => (0,image_repository/* isImmutable */.t3)(repository, tag));
}
/** Whether an image is taken from ECR as it is there, or built; and which tags then stand in the way. */
function imageFate(question) {
    const { key, tags, found } = question;
    const there = key === undefined ? undefined : found.get(key);
    const wrong = (tag) => {
        const other = found.get(tag);
        return other !== undefined && other.digest !== there?.digest && (0,image_repository/* isImmutable */.t3)(question.repository, tag);
    };
    const problems = tags.filter(wrong).map((tag) => stuck(tag, question));
    // Tags are pushed in this order: after a run that was killed between two of them, the key leads the next to the image.
    if (!there)
        return { tags: [...new Set([...(key === undefined ? [] : [key]), ...tags])], problems };
    const missingTags = tags.filter((tag) => found.get(tag)?.digest !== there.digest);
    return { reuse: there, missingTags, problems };
}
function stuck(tag, { container, repository, mode }) {
    return {
        message: `The tag '${tag}' of '${container}' is at another image in '${repository.name}' and cannot be moved: the repository's tags are ${repository.tagMutability}. ECR would refuse the push after the whole build.`,
        where: { input: "tags" },
        hint: mode === "never"
            ? "Take the image that is there with `reuse: commit`, or give a tag that no image has yet."
            : `Leave '${tag}' out of 'tags', or make the repository IMMUTABLE_WITH_EXCLUSION with a filter for it (ecr:PutImageTagMutability).`,
        link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    };
}

;// CONCATENATED MODULE: ./build/steps/build/reuse.js





/**
 * Which images ECR has already, by container.
 * @throws Failure with every tag that stands in the way of a push
 */
async function imageFates(wanted, repositories, input, ecr, ports) {
    const keys = await reuseKeys(wanted, input, ports);
    const permitted = tolerant(ports, "What is in ECR already cannot be looked up, so all is built");
    const fates = await Promise.all(wanted.images.map(async ({ container, repository: place }) => {
        const repository = repositories.get(container);
        if (!repository)
            throw new Error(`${container} has no repository`);
        const question = {
            container,
            repository,
            tags: wanted.tags,
            key: keys.get(container),
            mode: input.reuse,
        };
        const found = new Map();
        const look = async (tag) => {
            if (repository.missing || found.has(tag))
                return;
            const image = await permitted(() => ecr.image(place, tag));
            if (image?.found)
                found.set(tag, image.found);
        };
        const { key } = question;
        if (key !== undefined)
            await look(key);
        await Promise.all(tagsToAsk(question, key !== undefined && found.has(key)).map(look));
        return [container, imageFate({ ...question, found })];
    }));
    const problems = fates.flatMap(([, fate]) => fate.problems);
    if (problems.length > 0)
        throw new build_failure/* Failure */.H(problems);
    return new Map(fates);
}
/** The tag under which each image would be, had it been built before. */
async function reuseKeys(wanted, input, ports) {
    const { log } = ports;
    const { images, tags, commit } = wanted;
    if (input.reuse === "never")
        return new Map();
    if (input["no-cache"]) {
        log.line("'no-cache: true': nothing is reused");
        return new Map();
    }
    if (input.reuse === "commit") {
        const tag = commitTag(tags, commit);
        if (tag === undefined) {
            log.notice({
                message: "No tag names the commit, so each run builds: 'reuse: commit' has nothing to find the image of a commit by.",
                where: { input: "tags" },
                hint: "Put the commit (github.sha) among the tags, or say `reuse: never`.",
            });
            return new Map();
        }
        return new Map(images.map(({ container }) => [container, tag]));
    }
    const git = await ports.build.git();
    const workspace = await workspaceOf(images, git, ports);
    const { architecture } = await ports.build.docker();
    const settings = {
        provenance: input.provenance,
        sbom: input.sbom,
        annotations: [...(input.annotations ?? [])],
    };
    const keys = new Map();
    for (const image of images) {
        const content = contentOf(image, images, workspace, { ...settings, architecture });
        if ("unknown" in content)
            log.notice(notReusable(image, content));
        else
            keys.set(image.container, `${contentTagPrefix}${await sha256(JSON.stringify(content.content))}`);
    }
    return keys;
}
function notReusable({ container }, { unknown }) {
    return {
        message: `'${container}' is built whether its content changed or not: ${unknown}.`,
        where: { input: "reuse" },
        hint: "`reuse: content` compares what is in the commit. Keep other files out of the context with .dockerignore.",
    };
}
async function workspaceOf(images, git, { files }) {
    const trees = new Map();
    for (const path of new Set(images.flatMap(contentPaths)))
        trees.set(path, await git.tree(path));
    const ignores = new Map();
    for (const image of images) {
        const beside = `${(0,paths/* dockerfileOf */.S9)(image)}.dockerignore`;
        const content = (await readIfThere(files, beside)) ??
            (await readIfThere(files, (0,paths/* normalised */.Z7)(`${image.context}/.dockerignore`)));
        if (content !== undefined)
            ignores.set(image.container, content);
    }
    return { trees, ignores };
}
async function readIfThere(files, path) {
    try {
        return await files.read(path, "context");
    }
    catch (error) {
        if (error instanceof build_failure/* Failure */.H)
            return undefined;
        throw error;
    }
}
/** In hexadecimal digits. */
async function sha256(text) {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

;// CONCATENATED MODULE: ./build/image/build-checks.js
/**
 * The findings of BuildKit's checks, out of buildx's plain progress.
 * https://docs.docker.com/reference/build-checks/
 */
function buildChecks(output) {
    const vertices = new Map();
    const found = new Map();
    for (const line of output) {
        const [, id, text] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? [];
        if (id === undefined || text === undefined)
            continue;
        if (!vertices.has(id))
            vertices.set(id, text);
        const [, rule, message, number] = /^WARN: (\w+): (.*) \(line (\d+)\)$/.exec(text) ?? [];
        if (rule === undefined || message === undefined || number === undefined)
            continue;
        const target = /^\[(\S+) internal\]/.exec(vertices.get(id) ?? "")?.[1];
        const page = rule.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
        found.set(`${target} ${number} ${rule}`, {
            ...(target === undefined ? {} : { target }),
            rule,
            message,
            line: Number(number),
            link: `https://docs.docker.com/reference/build-checks/${page}/`,
        });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/image/causes.js
const tagTaken = /tag invalid: The image tag '([^']+)' already exists/;
/** What registries and BuildKit say, in the order in which they are asked; the first that fits is told. */
const rules = [
    {
        test: /name unknown: The repository with name '([^']+)' does not exist/,
        cause: ([, name = ""]) => ({
            says: `The repository '${name}' does not exist in this registry.`,
            hint: "Give `create-repository: true`, or create it; check the account and the region.",
        }),
    },
    {
        test: tagTaken,
        cause: ([, tag = ""]) => ({
            says: `The tag '${tag}' is at another image and the repository's tags are immutable.`,
            hint: "Another run pushed it in the meantime: run again, `reuse: commit` takes its image. Or give another tag.",
            link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
        }),
    },
    {
        test: /no basic auth credentials/,
        cause: () => ({
            says: "A registry of the build has no login.",
            hint: "For another ECR registry name its account in `registry-ids`; for any other add docker/login-action before this step.",
        }),
    },
    {
        test: /not authorized to perform: (ecr:\w+)(?: on resource: (\S+))?/,
        cause: ([, action = "", resource = ""]) => ({
            says: `The role may not do ${action}${resource === "" ? "" : ` on ${resource.replace(/[.,]+$/, "")}`}.`,
            hint: `Add "${action}" to the policy of the role that the workflow assumes.`,
            link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html",
        }),
    },
    {
        test: /Your authorization token has expired/,
        cause: () => ({
            says: "ECR's login expired during the build: it is valid for 12 hours.",
            hint: "Run again: what was built is in the builder's cache.",
        }),
    },
    {
        test: /toomanyrequests|You have reached your (?:unauthenticated )?pull rate limit/i,
        cause: () => ({
            says: "The registry of a base image takes no more pulls from this address.",
            hint: "Log in to Docker Hub (docker/login-action) before this step, or take base images through an ECR pull-through cache.",
            link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html",
        }),
    },
    {
        test: /exec format error|exec user process caused "exec format error"/,
        cause: () => ({
            says: "A program of another processor architecture was to run.",
            hint: "Check `platforms` and the base image; for foreign platforms add docker/setup-qemu-action before this step, or build on a runner of that architecture.",
        }),
    },
    {
        test: /unknown instruction: (\S+)/,
        cause: ([, word = ""]) => ({
            says: `The Dockerfile has no instruction '${word}'.`,
            hint: /^[&|;]/.test(word)
                ? "The line before it ends without '\\', so the command stops there."
                : "Check the spelling, and that the line before it does not miss a '\\'.",
        }),
    },
    {
        test: /failed to read dockerfile: open ([^:]+): no such file/,
        cause: ([, file = ""]) => ({
            says: `There is no Dockerfile '${file}'.`,
            hint: "`file` is relative to the workspace, not to the context; is actions/checkout before this step?",
        }),
    },
    {
        test: /(?:^|checksum of ref \S+: )"([^"]+)": not found/,
        cause: ([, file = ""]) => ({
            says: `The context has no '${file.replace(/^\//, "")}'.`,
            hint: "COPY takes from the image's `context` only: check the path, and that .dockerignore does not keep it out.",
        }),
    },
    {
        test: /(?<!\S)(\S+): failed to resolve source metadata[\s\S]*?(?:not found|does not exist|pull access denied)/,
        cause: ([, image = ""]) => ({
            says: `The base image ${image} is not there, or may not be pulled.`,
            hint: "Check its name and tag; a private one needs a login before this step.",
        }),
    },
    {
        test: /granting entitlement (\S+) is not allowed|additional privileges requested|--allow[= ](\S+)/,
        cause: () => ({
            says: "The bake file asks for something that has to be allowed.",
            hint: "Name it in `allow`.",
        }),
    },
    {
        test: /no space left on device/,
        cause: () => ({
            says: "The disk is full.",
            hint: "A .dockerignore keeps the context small; on hosted runners remove what the job does not need before this step.",
        }),
    },
    {
        test: /exit code: 127[\s\S]*?(?<!\S)(\S+): (?:command )?not found/,
        cause: ([, program = ""]) => ({
            says: `There is no program '${program}' in the image at this step.`,
            hint: "Install it in a step before, or check the PATH and the base image.",
        }),
    },
    {
        test: /exit code:? 137|signal: killed|cannot allocate memory/i,
        cause: () => ({
            says: "The command was killed, as a rule because the memory was used up.",
            hint: "Build with less in parallel, or on a larger runner.",
        }),
    },
];
/** Why it failed, as far as it is known. */
function causeOf(text) {
    for (const { test, cause } of rules) {
        const found = test.exec(text);
        if (found)
            return cause(found);
    }
    return undefined;
}
/** Whether ECR refused an image because its tag is at another one and cannot be moved. */
function isTagTaken(message) {
    return tagTaken.test(message);
}
const ofTheBuild = /did not complete successfully|executor failed|parse error|failed to calculate checksum/;
const passing = /unexpected status[^\n]*\b(?:5\d\d|401 Unauthorized)|\bEOF\b|connection reset|broken pipe|TLS handshake|i\/o timeout|timeout awaiting|context deadline exceeded|connection refused|no such host|server misbehaving|toomanyrequests: Rate exceeded|\b429\b/i;
/**
 * Whether a registry failed in a way that may pass: then the same build again, all of it from the builder's cache, is
 * likely to get through. A build that failed fails again.
 * @param message the sentence that buildx ended with
 */
function mayPass(message) {
    return passing.test(message) && !ofTheBuild.test(message);
}

;// CONCATENATED MODULE: ./build/image/failure-problem.js

/**
 * What is told of a build that failed: which image, step and command, where in which Dockerfile, why, and what to do.
 * @param dockerfiles of the images that were built, as far as they lie in the workspace
 */
function failureProblem(failure, dockerfiles) {
    const { step, instruction, exitCode, line, message, lastLines } = failure;
    const cause = causeOf([message, ...lastLines].join("\n"));
    const owner = ownerOf(failure, dockerfiles);
    const name = owner?.container ?? failure.target;
    const image = name === undefined ? "The images were not built" : `'${name}' was not built`;
    const where = step === undefined ? "" : ` (step ${step})`;
    const what = exitCode !== undefined && instruction !== undefined
        ? `${failure_problem_short(instruction)} ended with exit code ${exitCode}${where}.`
        : `${message}${where}${/[.!?]$/.test(message) ? "" : "."}`;
    const says = cause === undefined ? "" : ` ${cause.says}`;
    const file = owner?.path ?? failure.file;
    return {
        message: `${image}: ${what}${says}`,
        ...(line === undefined || file === undefined ? {} : { where: { file, line } }),
        ...(cause === undefined ? {} : { hint: cause.hint }),
        ...(cause?.link === undefined ? {} : { link: cause.link }),
    };
}
/**
 * BuildKit tells a Dockerfile without its folder, and of images that are built from each other any one: the line that
 * failed says which it was.
 */
function ownerOf({ file, line, lineText, step, target }, dockerfiles) {
    const named = dockerfiles.filter(({ path }) => file === undefined || path.split("/").at(-1) === file);
    const holding = named.filter(({ content }) => {
        const found = line === undefined ? undefined : content.split(/\r?\n/)[line - 1];
        return found !== undefined && found.trim() === lineText?.trim();
    });
    const [first, second] = holding;
    if (first && !second)
        return first;
    const told = [step?.split(" ")[0], target];
    return (first ? holding : named).find(({ container }) => told.includes(container)) ?? first;
}
function failure_problem_short(instruction) {
    return instruction.length <= 200 ? instruction : `${instruction.slice(0, 200)}…`;
}

;// CONCATENATED MODULE: ./build/image/failure-text.js
/** How many lines of the step's own output are told. */
const told = 20;
/**
 * Reads what failed out of buildx's output (`--progress=plain`).
 * @param names of the images that were built
 */
function readFailure({ output, exitCode: ofBuildx }, names) {
    const lines = output.map((line) => line.trimEnd());
    const last = lines.findLast((line) => line.trim() !== "") ?? "";
    // A progress line at the end says nothing of the reason: buildx was killed.
    const lastWords = /^(#\d+ .*)?$/.test(last)
        ? `buildx ended with exit code ${ofBuildx} and named no error`
        : last;
    const final = lines.findLast((line) => /^ERROR: /.test(line)) ?? lastWords;
    const message = sentence(final);
    const failed = failedVertex(lines);
    const step = /^\[(.+?)\]\s*(.*)$/s.exec(failed?.name ?? "");
    const excerpt = excerptOf(lines);
    const target = /\btarget ([A-Za-z0-9_-]+): /.exec(final)?.[1] ??
        names.find((name) => step?.[1]?.split(" ")[0] === name) ??
        (names.length === 1 ? names[0] : undefined);
    const exitCode = /did not complete successfully: exit code: (\d+)/.exec(`${failed?.error ?? ""}\n${final}`)?.[1];
    const line = excerpt?.line ?? /parse error on line (\d+)/.exec(final)?.[1];
    // `[internal] load metadata for …` is no step of a Dockerfile.
    const number = step?.[1]?.endsWith("internal") ? undefined : step?.[1];
    return {
        ...(target === undefined ? {} : { target }),
        ...(number === undefined ? {} : { step: number }),
        ...(number === undefined || !step?.[2] ? {} : { instruction: step[2] }),
        ...(exitCode === undefined ? {} : { exitCode: Number(exitCode) }),
        ...(excerpt === undefined ? {} : { file: excerpt.file }),
        ...(excerpt?.text === undefined ? {} : { lineText: excerpt.text }),
        ...(line === undefined ? {} : { line: Number(line) }),
        message,
        lastLines: (failed?.log ?? []).slice(-told),
    };
}
/** `ERROR: target web: failed to solve: rpc error: … desc = what it is` → `what it is`. */
function sentence(final) {
    return final
        .replace(/^ERROR: /, "")
        .replace(/^(?:(?:target [\w-]+|failed to (?:build|solve)|rpc error: code = \w+ desc =):? ?)+/, "")
        .replace(/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S+: /, "")
        .trim();
}
/** The step that ended with an error: `#8 ERROR: …` after `#8 [web 3/9] RUN …`; the log is that step's own. */
function failedVertex(lines) {
    const vertices = new Map();
    for (const line of lines) {
        const [, id, text] = /^#(\d+) (.*)$/.exec(line) ?? [];
        if (id === undefined || text === undefined)
            continue;
        const vertex = vertices.get(id);
        const log = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
        if (!vertex)
            vertices.set(id, { name: text, log: [] });
        else if (text.startsWith("ERROR: "))
            vertex.error = text.slice(7);
        else if (log !== undefined)
            vertex.log.push(log);
    }
    // A cache that cannot be read is an error to BuildKit too, and fails nothing.
    return [...vertices.values()].findLast(({ error, name }) => error !== undefined && !/importing cache/.test(name));
}
/** `Dockerfile:3` above the excerpt that BuildKit prints between two rules, the line marked with `>>>`. */
function excerptOf(lines) {
    for (const [at, line] of lines.entries()) {
        const [, file, number] = /^(\S.*):(\d+)$/.exec(line) ?? [];
        if (file === undefined || number === undefined || !/^-{10,}$/.test(lines[at + 1] ?? ""))
            continue;
        const mark = new RegExp(`^ *${number} \\| >>> (.*)$`);
        const marked = lines.slice(at).find((other) => mark.test(other));
        return { file, line: number, text: mark.exec(marked ?? "")?.[1] };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/image/progress.js
/** As much of an instruction as a line of the log needs to be recognised by. */
const shown = 150;
/**
 * Makes buildx's plain progress readable: a step's lines under its name, cached steps on one line, and nothing of
 * BuildKit's own housekeeping. Where builds go on at the same time, a step's name comes again when its lines do.
 */
function progress() {
    const vertices = new Map();
    let current;
    let over = false;
    return (line) => {
        // What buildx prints at the end, the failure with its excerpt, is told by the failure itself.
        if (/^(-{6,}|ERROR: .*|\S+:\d+)$/.test(line))
            over = true;
        if (over)
            return [];
        const [, id, text] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? [];
        if (id === undefined || text === undefined)
            return line.trim() === "" ? [] : [line.trimEnd()];
        const vertex = vertices.get(id);
        if (!vertex) {
            vertices.set(id, { name: text, started: false });
            return [];
        }
        if (text === vertex.name || text === "...")
            return [];
        const name = progress_title(vertex.name);
        if (text.startsWith("ERROR: ")) {
            const missing = /importing cache/.test(vertex.name) && /not found/.test(text);
            return missing ? [`${name}: there is none yet`] : [`${name}: ${text}`];
        }
        if (text === "CANCELED")
            return [`${label(vertex.name)} cancelled`];
        if (!isOfUsers(vertex.name))
            return pushed(text, name);
        if (text === "CACHED")
            return [`${name}  (cached)`];
        const done = /^DONE ([\d.]+)s$/.exec(text)?.[1];
        if (done !== undefined) {
            if (current === id)
                current = undefined;
            return [vertex.started ? `  ${label(vertex.name)} done after ${done} s` : `${name}  (${done} s)`];
        }
        const log = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
        if (log === undefined)
            return [];
        const heading = current === id ? [] : [vertex.started ? `${label(vertex.name)} goes on` : name];
        vertex.started = true;
        current = id;
        return [...heading, `  ${log}`];
    };
}
/** `[web build 3/9] RUN …`: a step of a Dockerfile, and none of BuildKit's own. */
function isOfUsers(name) {
    return /^\[[^\]]*\d+\/\d+\]/.test(name);
}
function progress_title(name) {
    return name.length <= shown ? name : `${name.slice(0, shown)}…`;
}
function label(name) {
    return /^\[[^\]]*\]/.exec(name)?.[0] ?? progress_title(name);
}
/** Of exporting an image only that it was pushed. */
function pushed(text, name) {
    const [, reference] = /^pushing manifest for (\S+).* done$/.exec(text) ?? [];
    if (reference !== undefined)
        return [`pushed ${reference}`];
    // Findings of BuildKit's checks become annotations (build-checks.ts).
    return /^WARN\b/.test(text) && !/\(line \d+\)$/.test(text) ? [`${name}: ${text}`] : [];
}

;// CONCATENATED MODULE: ./build/steps/build/run.js








/** Milliseconds before a registry that failed is tried again. */
const run_pause = 5000;
/** A tag that cannot be moved is at another image since ECR was looked at. */
class TagTaken extends build_failure/* Failure */.H {
}
/**
 * Builds and pushes, once more where a registry failed in a way that may pass: what was built is in the builder's cache
 * by then. A build that failed is not repeated.
 * @returns undefined where it was cancelled
 * @throws Failure with the step, the command and the place in the Dockerfile
 */
async function runBake(run, dockerfiles, ports, signal) {
    const { clock, log } = ports;
    const docker = await ports.build.docker();
    const start = clock.now();
    const pushedAfter = new Map();
    const once = (bakeFile = run.bakeFile) => {
        const show = progress();
        const onLine = (line) => {
            for (const text of show(line))
                log.line(text);
            const [, reference] = /^#\d+ pushing manifest for ([^@\s]+)\S* .*done$/.exec(line) ?? [];
            if (reference !== undefined)
                pushedAfter.set(reference, clock.now() - start);
        };
        return docker.bake({ ...run, bakeFile, onLine }, signal);
    };
    let result = await once();
    const { message } = readFailure(result, run.targets);
    if (result.exitCode !== 0 && !signal.aborted && mayPass(message)) {
        log.warning({ message: `A registry failed, the build did not; it is tried once more: ${message}` });
        await clock.sleep(run_pause, signal);
        if (!signal.aborted)
            result = await once(onceMore(run.bakeFile));
    }
    if (signal.aborted)
        return undefined;
    (0,build_dockerfiles/* warnOfBuildChecks */.ft)(buildChecks(result.output), run.targets, dockerfiles, ports);
    if (result.exitCode === 0)
        return { metadata: result.metadata, pushedAfter, took: clock.now() - start };
    throw failed(result, run.targets, dockerfiles, ports);
}
function failed(result, targets, dockerfiles, { log }) {
    const failure = readFailure(result, targets);
    log.group("All that buildx printed", result.output);
    if (failure.lastLines.length > 0) {
        log.line(`the last lines of ${failure.step ?? "the step"}:`);
        for (const line of failure.lastLines)
            log.line(`  ${line}`);
    }
    if (targets.length > 1) {
        log.line("an image that was complete by then may be pushed already; no task definition names it");
    }
    const all = [...dockerfiles].map(([container, dockerfile]) => ({ container, ...dockerfile }));
    const problem = failureProblem(failure, all);
    return isTagTaken(failure.message) ? new TagTaken(problem) : new build_failure/* Failure */.H(problem);
}

// EXTERNAL MODULE: ./build/steps/build/specs.js + 3 modules
var build_specs = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/steps/build/build.js










const cancelled = {
    outcome: "cancelled",
    problem: { message: "Cancelled. What was created or pushed before stays in ECR; no output names it." },
};
/**
 * Brings the images of the inputs into ECR: what can be known before a build is known first, what ECR has already is
 * not built, and the rest is built together. Docker is needed only where something is built.
 */
async function build(input, context) {
    const { ports } = context;
    const wanted = await (0,build_specs/* wantedImages */.m)(input, ports);
    const plan = () => (input.push ? planPush(wanted, input, ports) : planBuild(wanted, input, ports));
    const first = await plan();
    (0,build_dockerfiles/* warnOfDockerfiles */.jg)(toBuild(first).flatMap(({ container }) => wanted.dockerfiles.get(container) ?? []), ports);
    try {
        return await carryOut(first, input, context);
    }
    catch (error) {
        if (!(error instanceof TagTaken) || input.reuse === "never")
            throw error;
        ports.log.line("another run pushed to the same tag while this one built: looking at ECR once more");
        return await carryOut(await plan(), input, context);
    }
}
/** Nothing is changed before all that can be checked is; no tag of an image that is there moves before the build. */
async function carryOut(plan, input, context) {
    const { ports, signal, outputs } = context;
    const { wanted } = plan;
    const isBuilt = toBuild(plan).length > 0;
    if (isBuilt)
        await (0,builder/* requireBuildx */.E)(ports);
    const bake = isBuilt ? await prepareBake(plan, input, ports) : undefined;
    if (signal.aborted)
        return cancelled;
    if (input["dry-run"]) {
        dryRun(plan, bake, input, ports);
        return {};
    }
    const logins = bake ? await loginsFor(registriesOf(plan, bake, input), ports) : [];
    if (input.push) {
        const ecr = await ports.build.ecr();
        await createRepositories(wanted, plan.repositories, input["repository-settings"], ecr, ports);
    }
    let built;
    if (bake) {
        ports.log.line(`building ${bake.targets.join(", ")}`);
        built = await runBake({ ...bake, logins }, wanted.dockerfiles, ports, signal);
    }
    if (signal.aborted)
        return cancelled;
    if (input.push) {
        await tagReused(plan, ports);
        await finish(plan, built, { ports, outputs });
    }
    else if (built) {
        await finishUnpushed(plan, built, { ports, outputs });
    }
    return {};
}
async function planPush(wanted, input, ports) {
    const ecr = await ports.build.ecr();
    const create = input["create-repository"] ? (input["repository-settings"]?.request ?? {}) : undefined;
    const repositories = await seenRepositories(wanted.images, create, ecr, ports);
    const fates = await imageFates(wanted, repositories, input, ecr, ports);
    return { wanted, repositories, fates };
}
/** Without a push ECR is asked for nothing, unless a cache is to be read from it. */
async function planBuild(wanted, input, ports) {
    const fates = new Map(wanted.images.map(({ container }) => [container, { tags: [], problems: [] }]));
    const asks = input.cache === "registry" || input.cache === "inline";
    const repositories = asks
        ? await seenRepositories(wanted.images, {}, await ports.build.ecr(), ports)
        : new Map();
    return { wanted, repositories, fates };
}
/** Puts the tags of this run to the images that were in ECR before. */
async function tagReused({ wanted, fates }, { build, log }) {
    const ecr = await build.ecr();
    for (const { container, repository } of wanted.images) {
        const fate = fates.get(container);
        if (!fate || !("reuse" in fate))
            continue;
        for (const tag of fate.missingTags) {
            await ecr.putImage(repository, fate.reuse, tag);
            log.line(`${container}: tag ${tag} put to the image that is there`);
        }
    }
}


/***/ }),

/***/ 1364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireBuildx)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

const setUp = "Add the step docker/setup-buildx-action before this one.";
/**
 * The version of buildx.
 * @throws Failure where the runner cannot build, with what to add
 */
async function requireBuildx({ build, log }) {
    const found = await (await build.docker()).buildx();
    if ("version" in found) {
        log.debug(`buildx ${found.version}`);
        return found.version;
    }
    const { missing, detail } = found;
    const words = {
        docker: {
            message: "There is no Docker on this runner",
            hint: `Use a runner with Docker, such as ubuntu-latest. ${setUp}`,
        },
        buildx: {
            message: "Docker on this runner has no buildx, which builds images together",
            hint: setUp,
        },
        engine: {
            message: "Docker's engine does not answer on this runner",
            hint: "Start it before this step, or use a builder that needs none (docker/setup-buildx-action with `driver: remote` or `kubernetes`).",
        },
    }[missing];
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H({ ...words, message: `${words.message}${detail === "" ? "" : ` (${detail})`}.` });
}


/***/ }),

/***/ 2292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ readDockerfiles),
  ft: () => (/* binding */ warnOfBuildChecks),
  jg: () => (/* binding */ warnOfDockerfiles)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/image/dockerfile.js
var dockerfile = __webpack_require__(722);
;// CONCATENATED MODULE: ./build/image/dockerfile-rules.js

/**
 * What in a Dockerfile fails the build or, worse, the container that it makes, in the order of its lines. What BuildKit's
 * own checks find (https://docs.docker.com/reference/build-checks/) is left to them, but for what they cannot explain.
 */
function checkDockerfile(content) {
    const stages = (0,dockerfile/* stagesOf */.ZL)((0,dockerfile/* parseDockerfile */.Ai)(content));
    return stages
        .flatMap((stage) => checks.flatMap((check) => check(stage)))
        .toSorted((one, other) => one.line - other.line);
}
const known = new Set("ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" "));
/** Nothing is built at all then: `unknown instruction: &&`. */
const brokenLine = ({ instructions }) => instructions.flatMap(({ name, line }, at) => {
    const before = instructions[at - 1];
    if (known.has(name) || !before)
        return [];
    if (!/^(&&|\|\|?|;|--?[A-Z])/.test(name))
        return [];
    return [
        {
            rule: "continuation-missing",
            line: before.lastLine,
            message: `Line ${line} goes on with '${name}', but this line ends without '\\': Docker reads '${name}' as an instruction and builds nothing.`,
            hint: "End the line with a space and a backslash.",
        },
    ];
});
/** `ENTRYPOINT ["a", $B]` builds, and fails at start with exit code 127. */
const brokenList = ({ instructions }) => instructions.flatMap(({ name, text, line }) => {
    if (!/^(ENTRYPOINT|CMD|SHELL|VOLUME)$/.test(name) || !/^\[.*\]$/s.test(text) || (0,dockerfile/* execForm */.cA)(text))
        return [];
    const ends = name === "ENTRYPOINT" || name === "CMD"
        ? "a shell is given the brackets as they stand, and the container ends at once with exit code 127"
        : "it is read as plain words, brackets included";
    return [
        {
            rule: "list-not-json",
            line,
            message: `The list of ${name} is not JSON (each item needs double quotes, and no variable is replaced in it): ${ends}.`,
            hint: `Quote every item. For a variable let a shell replace it: ${name === "CMD" ? "CMD" : "ENTRYPOINT"} ["sh", "-c", "exec program -e \\"$NAME\\""].`,
        },
    ];
});
const listVariable = ({ instructions }) => instructions.flatMap(({ name, text, line }) => {
    const list = name === "ENTRYPOINT" || name === "CMD" ? (0,dockerfile/* execForm */.cA)(text) : undefined;
    const [program = ""] = list ?? [];
    if (!list || /(^|\/)(ba|da|a|z)?sh$/.test(program))
        return [];
    const variable = list.find((item) => /^\$\{?[A-Z_][A-Z0-9_]*\}?$/.test(item));
    if (variable === undefined)
        return [];
    return [
        {
            rule: "list-variable",
            line,
            message: `Nothing replaces '${variable}' in the JSON list of ${name}: the program gets these very characters.`,
            hint: `Write the value, or let a shell replace it: ${name} ["sh", "-c", "exec program \\"${variable}\\""].`,
        },
    ];
});
/** `RUN NAME=$NAME program` where the stage declares no NAME sets it to nothing. */
const undeclared = ({ from, instructions }) => {
    if (from === undefined)
        return [];
    const declared = new Set();
    return instructions.flatMap((instruction) => {
        const { name, text, line } = instruction;
        for (const variable of declares(instruction))
            declared.add(variable);
        if (name !== "RUN")
            return [];
        const itself = [...text.matchAll(/(?:^|[\s;&])([A-Za-z_]\w*)=["']?\$\{?\1\b(?!:?[-=?])/g)];
        return itself
            .map(([, variable = ""]) => variable)
            .filter((variable) => !declared.has(variable))
            .map((variable) => ({
            rule: "arg-missing",
            line,
            message: `'${variable}' is not declared before this line: the command gets an empty text for it, unless the base image happens to set it.`,
            hint: `Put 'ARG ${variable}' above it in this stage (an ARG before FROM does not reach it) and give it in the build arguments; or write the value.`,
        }));
    });
};
function declares({ name, text }) {
    if (name === "ARG")
        return [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)].map(([, variable = ""]) => variable);
    if (name !== "ENV")
        return [];
    if (!/^\S+=/.test(text))
        return [text.split(/\s/)[0] ?? ""];
    return [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)=/g)].map(([, variable = ""]) => variable);
}
const volumes = ({ instructions }) => instructions.flatMap((instruction, at) => {
    if (instruction.name !== "VOLUME")
        return [];
    const { line } = instruction;
    return volumePaths(instruction).flatMap((path) => {
        const later = instructions.slice(at + 1).find((next) => writesTo(path, next));
        if (later) {
            return [
                {
                    rule: "volume-before-write",
                    line,
                    message: `VOLUME ${path} stands before line ${later.line}, which writes there: BuildKit keeps what is written, the classic builder drops it, so one Dockerfile gives two images.`,
                    hint: "Remove VOLUME; where a mount is wanted, the task definition names it.",
                },
            ];
        }
        if (!instructions.slice(0, at).some((before) => writesTo(path, before)))
            return [];
        return [
            {
                rule: "volume-over-files",
                line,
                message: `VOLUME ${path} covers files of the image: each container gets a copy of them in a volume of its own, and what another container reads through it (volumesFrom) is that task's copy, on the same instance only.`,
                hint: "Remove VOLUME, and copy the files into the image that serves them: COPY --from=web in its Dockerfile, with `contexts: { web: target:web }`.",
            },
        ];
    });
});
function volumePaths({ text }) {
    return ((0,dockerfile/* execForm */.cA)(text) ??
        text
            .replace(/^\[|\]$/g, "")
            .split(/[\s,]+/)
            .map((path) => path.replace(/^"|"$/g, ""))
            .filter((path) => path !== ""));
}
/** As far as the words say it: the path stands in a RUN, an assets task ran, or a COPY goes there. */
function writesTo(path, { name, text }) {
    if (name === "RUN") {
        const named = text.split(/[\s"';&|()]+/).some((word) => word === path || word.startsWith(`${path}/`));
        return named || (/\/public(\/|$)/.test(path) && /assets:precompile/.test(text));
    }
    if (name !== "COPY" && name !== "ADD")
        return false;
    const destination = ((0,dockerfile/* execForm */.cA)(text) ?? text.split(/\s+/)).at(-1)?.replace(/\/$/, "") ?? "";
    return destination === path || destination.startsWith(`${path}/`);
}
/** The process that gets ECS's SIGTERM. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html */
const firstProcess = ({ from, instructions }) => {
    const entry = instructions.findLast(({ name }) => name === "ENTRYPOINT");
    const command = instructions.findLast(({ name }) => name === "CMD");
    const starts = entry ?? command;
    if (from === undefined || !starts)
        return [];
    const { name, text, line } = starts;
    const words = (0,dockerfile/* execForm */.cA)(text) ?? [text];
    const waits = "ECS's SIGTERM ends nothing, and each task of a roll takes the whole stop timeout (30 seconds) until it is killed, with the requests that it was answering";
    if (words.some((word) => /\bapache(2)?ctl\b/.test(word)) && !/\bexec\s+apache2\b/.test(text)) {
        return [
            {
                rule: "first-process",
                line,
                message: `apachectl stays as the container's first process and passes no signal on: ${waits}.`,
                hint: 'Let apache be the first process: CMD ["sh", "-c", ". /etc/apache2/envvars && mkdir -p \\"$APACHE_RUN_DIR\\" && exec apache2 -DFOREGROUND"], with STOPSIGNAL SIGWINCH, at which it finishes its requests.',
            },
        ];
    }
    const isShellForm = (0,dockerfile/* execForm */.cA)(text) === undefined && !text.startsWith("[");
    const several = /&&|\|\||;|\|/.test(text) && !/\bexec\s/.test(text);
    if (isShellForm && (several || (name === "ENTRYPOINT" && !/^exec\s/.test(text)))) {
        const also = name === "ENTRYPOINT" ? " CMD and the task definition's `command` never reach the program either." : "";
        return [
            {
                rule: "first-process",
                line,
                message: `A shell is the container's first process here and passes no signal on: ${waits}.${also}`,
                hint: `Write a list (${name} ["program", "argument"]), or put 'exec' before the last command.`,
            },
        ];
    }
    return [];
};
/** Releases whose packages left the mirrors. https://www.debian.org/releases/ */
const archived = /(?:^|[:-])(wheezy|jessie|stretch|buster)(?=$|[-@])/;
/** Official images of languages that stand on one of them, whatever the tag says. */
const onArchived = /^(?:docker\.io\/(?:library\/)?)?ruby:(?:1|2\.[0-4])(?=$|[.-])/;
const oldBase = ({ from, instructions }) => {
    if (from === undefined)
        return [];
    const apt = instructions.find(({ name, text }) => name === "RUN" && /\bapt(-get)?\s+(-\S+\s+)*update\b/.test(text));
    if (!apt || !(archived.test(from) || onArchived.test(from)))
        return [];
    return [
        {
            rule: "base-archived",
            line: apt.line,
            message: `${from} is built on a release of Debian that is no longer kept on its mirrors: 'apt-get update' fails, and there are no security fixes.`,
            hint: "Take a base image of a release that is supported.",
        },
    ];
};
const checks = [
    brokenLine,
    brokenList,
    listVariable,
    undeclared,
    volumes,
    firstProcess,
    oldBase,
];

// EXTERNAL MODULE: ./build/image/paths.js
var paths = __webpack_require__(2074);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/steps/build/dockerfiles.js




/**
 * Reads the Dockerfiles of images, each once.
 * @throws Failure where one that the inputs name is not there
 */
async function readDockerfiles(images, { files }) {
    const found = new Map();
    const missing = [];
    await Promise.all(images.map(async (image) => {
        const path = pathOf(image);
        if (path === undefined)
            return;
        try {
            found.set(image.container, { path, content: await files.read(path, "file") });
        }
        catch (error) {
            // Of a bake file's paths we know less than Bake does.
            if (!(error instanceof failure/* Failure */.H) || image.bakeTarget)
                return;
            missing.push(await notThere(image, path, files));
        }
    }));
    if (missing.length > 0)
        throw new failure/* Failure */.H(missing.flatMap(({ problems }) => problems));
    return found;
}
function pathOf(image) {
    if (!image.bakeTarget)
        return (0,paths/* dockerfileOf */.S9)(image);
    if (image.bakeTarget["dockerfile-inline"] !== undefined || (0,paths/* isRemote */.Vx)(image.context))
        return undefined;
    return (0,paths/* normalised */.Z7)(`${image.context}/${(0,json/* text */.Qq)(image.bakeTarget["dockerfile"]) ?? "Dockerfile"}`);
}
async function notThere(image, path, files) {
    const inContext = image.file === undefined ? undefined : (0,paths/* normalised */.Z7)(`${image.context}/${image.file}`);
    const meant = inContext !== undefined &&
        inContext !== path &&
        (await files.read(inContext, "file").then(() => true, () => false));
    return new failure/* Failure */.H({
        message: `The Dockerfile '${path}' of '${image.container}' does not exist.`,
        where: { input: image.file === undefined ? "context" : "file" },
        hint: meant
            ? `'file' is relative to the workspace, as docker's own --file: write '${inContext}'.`
            : "Paths are relative to the workspace; is the step actions/checkout before this one?",
    });
}
/** Warns of what will not do what was meant, each Dockerfile once. */
function warnOfDockerfiles(dockerfiles, { log }) {
    const byPath = new Map([...dockerfiles].map((dockerfile) => [dockerfile.path, dockerfile]));
    for (const { path, content } of byPath.values()) {
        for (const { message, hint, line } of checkDockerfile(content)) {
            log.warning({ message, hint, where: { file: path, line } });
        }
    }
}
/** Warns of what BuildKit's own checks found, where ours have not said it of the same line. */
function warnOfBuildChecks(checks, targets, dockerfiles, { log }) {
    const told = new Set();
    for (const { target = targets[0] ?? "", rule, message, line, link } of checks) {
        const dockerfile = dockerfiles.get(target);
        const place = `${dockerfile?.path ?? target}:${line}`;
        const ours = dockerfile && checkDockerfile(dockerfile.content).some((finding) => finding.line === line);
        if (ours || told.has(`${place} ${rule}`))
            continue;
        told.add(`${place} ${rule}`);
        log.warning({
            message: `${message}. (${rule}, image '${target}')`,
            link,
            ...(dockerfile === undefined ? {} : { where: { file: dockerfile.path, line } }),
        });
    }
}


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ wantedImages)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/image/specs.js
var image_specs = __webpack_require__(10);
;// CONCATENATED MODULE: ./build/image/agree.js

/** What in the inputs contradicts each other. */
function disagreements(input) {
    const problems = [];
    const tell = (name, message, hint) => problems.push({ message, where: { input: name }, hint });
    const { cache = "none" } = input;
    if (input["bake-targets"] !== undefined && input["bake-file"] === undefined) {
        tell("bake-targets", "Input 'bake-targets' needs 'bake-file': targets of which file?", "Give 'bake-file' too.");
    }
    for (const name of image_specs/* ofOneImage */.Tn) {
        if (input["bake-file"] === undefined || input[name] === undefined)
            continue;
        tell(name, `Input '${name}' is for a single image, and 'bake-file' is given.`, name === "repository"
            ? "Name the repositories in 'images', by target: `web: shop/web`."
            : "The bake file says it, target by target.");
    }
    for (const name of ["cache-from", "cache-to"]) {
        if (input[name] === undefined)
            continue;
        if (cache !== "none") {
            tell(name, `Input '${name}' and 'cache: ${cache}' both say where the cache is.`, "Keep one of the two.");
        }
        if (input.images !== undefined && input["bake-file"] === undefined) {
            tell(name, `Input '${name}' is for a single image: several would write their caches over each other's.`, "Use `cache: registry`: each image then has its own.");
        }
    }
    if (input["cache-ref"] !== undefined && (cache === "none" || cache === "gha")) {
        tell("cache-ref", "Input 'cache-ref' needs `cache: registry` or `cache: inline`.", "Say which with 'cache'.");
    }
    if (input["repository-settings"] !== undefined && input["create-repository"] === false) {
        tell("repository-settings", "Input 'repository-settings' needs `create-repository: true`: a repository that is there is left as it is.", "Give `create-repository: true`.");
    }
    return problems;
}

// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/image/request.js
var request = __webpack_require__(8071);
;// CONCATENATED MODULE: ./build/image/bake-targets.js




/**
 * The images of a bake file as `docker buildx bake --print` gives it. A target's name is the container's; its repository
 * is that of its first tag, or the one in the input `images`.
 * @param printed with `group` and `target`
 * @param asked targets and groups, [] for the default
 */
function bakeTargets(printed, asked, input) {
    const problems = [];
    const all = (0,json/* isObject */.Gv)(printed["target"]) ? printed["target"] : {};
    const names = targetNames(printed, asked.length > 0 ? asked : ["default"]);
    const requests = new Map(input.images?.map((request) => [request.container, request]));
    for (const { container, line, ...others } of requests.values()) {
        const close = (0,suggest/* nearest */.p)(container, names);
        if (!names.includes(container)) {
            problems.push({
                message: `Line ${line} of the images: the bake file builds no target '${container}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
                where: { input: "images" },
                hint: `The targets are ${names.join(", ")}.`,
            });
        }
        const more = Object.keys(others).filter((name) => name !== "repository");
        if (more.length === 0)
            continue;
        problems.push({
            message: `Line ${line} of the images: with 'bake-file' an image has a repository only; ${more.map((name) => `'${name}'`).join(", ")} belong in the bake file.`,
            where: { input: "images" },
        });
    }
    const images = names.flatMap((container) => {
        const target = all[container];
        if (!(0,json/* isObject */.Gv)(target) || !(0,request/* isContainerName */.p)(container)) {
            problems.push({
                message: (0,json/* isObject */.Gv)(target)
                    ? `The target '${container}' has a name that no container can have: it begins with a '-', or has other characters than letters, digits, '-' and '_'.`
                    : `The bake file gives no target '${container}'.`,
                where: { input: "bake-file" },
            });
            return [];
        }
        const { repository = ofTags(target), line = 0 } = requests.get(container) ?? {};
        if (repository === undefined) {
            problems.push({
                message: `The target '${container}' of the bake file says no repository: it has no tags.`,
                where: { input: "bake-file" },
                hint: `Give it in 'images': \`${container}: shop/${container}\`; or name only the targets that are pushed in 'bake-targets'.`,
            });
            return [];
        }
        const place = (0,image_specs/* repositoryOf */._M)({ container, repository, line }, input, problems);
        if (!place)
            return [];
        return [
            {
                container,
                repository: place,
                context: (0,json/* text */.Qq)(target["context"]) ?? ".",
                contexts: { ...textsOf(target["contexts"]), ...input["build-contexts"] },
                args: input["build-args"] ?? {},
                platforms: input.platforms ?? (0,json/* strings */.P$)(target["platforms"]),
                labels: input.labels ?? {},
                secrets: (0,image_specs/* secretsOf */.Fj)({}, input),
                bakeTarget: target,
            },
        ];
    });
    if (names.length === 0) {
        problems.push({
            message: "The bake file builds nothing: the targets and groups that are asked for hold no target.",
            where: { input: "bake-file" },
            hint: "Name targets in 'bake-targets', or in the file's group `default`.",
        });
    }
    const helpers = Object.entries(all).filter(([name]) => !names.includes(name));
    return {
        images,
        helpers: Object.fromEntries(helpers.flatMap(([name, target]) => ((0,json/* isObject */.Gv)(target) ? [[name, target]] : []))),
        problems,
    };
}
/** Targets by name, groups by what is in them. */
function targetNames(printed, asked, depth = 0) {
    const groups = (0,json/* isObject */.Gv)(printed["group"]) ? printed["group"] : {};
    const names = asked.flatMap((name) => {
        const group = groups[name];
        // A target may have its group's name; Bake lets the group go first, and refuses groups in a circle.
        if (!(0,json/* isObject */.Gv)(group) || depth > 20)
            return [name];
        return targetNames(printed, (0,json/* strings */.P$)(group["targets"]), depth + 1);
    });
    return [...new Set(names)];
}
function ofTags(target) {
    const [first] = (0,json/* strings */.P$)(target["tags"]);
    if (first === undefined)
        return undefined;
    const colon = first.lastIndexOf(":");
    return colon > first.lastIndexOf("/") ? first.slice(0, colon) : first;
}
function textsOf(value) {
    const entries = (0,json/* isObject */.Gv)(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.flatMap(([name, item]) => (typeof item === "string" ? [[name, item]] : [])));
}

// EXTERNAL MODULE: ./build/image/check.js
var check = __webpack_require__(954);
// EXTERNAL MODULE: ./build/together.js
var together = __webpack_require__(7548);
// EXTERNAL MODULE: ./build/steps/build/builder.js
var builder = __webpack_require__(1364);
// EXTERNAL MODULE: ./build/steps/build/dockerfiles.js + 1 modules
var build_dockerfiles = __webpack_require__(2292);
;// CONCATENATED MODULE: ./build/steps/build/secrets.js


/**
 * Checks that the files and variables of secrets are there. For a variable that is not, BuildKit mounts nothing, and a
 * RUN that does not ask for the secret (`required=true`) goes on without it.
 * @throws Failure with all that are missing
 */
async function checkSecrets(images, input, { build, files }) {
    const problems = [];
    const docker = await build.docker();
    const ours = Object.values((0,image_specs/* secretVariables */.c8)(input.secrets ?? {})).map(({ variable }) => variable);
    const inputOf = (name, value) => Object.values(input[name] ?? {}).includes(value) ? name : "images";
    const secrets = new Map(images.flatMap(({ secrets }) => secrets).map((secret) => [JSON.stringify(secret), secret]));
    for (const { id, from } of secrets.values()) {
        if ("file" in from) {
            try {
                await files.read(from.file, inputOf("secret-files", from.file));
            }
            catch (error) {
                if (!(error instanceof failure/* Failure */.H))
                    throw error;
                problems.push(...error.problems);
            }
        }
        else if (!ours.includes(from.variable) && !docker.hasVariable(from.variable)) {
            problems.push({
                message: `The secret '${id}' is to come from the variable '${from.variable}', which this step does not have.`,
                where: { input: inputOf("secret-envs", from.variable) },
                hint: `Give it to the step: \`env: { ${from.variable}: … }\`. An expression that found nothing also gives an empty one.`,
            });
        }
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
}

;// CONCATENATED MODULE: ./build/steps/build/specs.js










/**
 * Everything in the inputs and in the files that they name.
 * @throws Failure with all that is wrong in them
 */
async function wantedImages(input, ports) {
    const problems = disagreements(input);
    const lifecyclePolicy = await (0,together/* collected */.g)(problems, () => readLifecyclePolicy(input, ports));
    const commit = await (await ports.build.git()).head();
    const { tags, problems: wrongTags } = (0,image_specs/* tagsOf */.Fg)(input);
    const fromBakeFile = input["bake-file"];
    const targets = fromBakeFile &&
        (await (0,together/* collected */.g)(problems, async () => {
            await (0,builder/* requireBuildx */.E)(ports);
            const docker = await ports.build.docker();
            const asked = input["bake-targets"] ?? [];
            const printed = await inBakeFile(docker.print(fromBakeFile, asked));
            return bakeTargets(printed, asked, input);
        }));
    const helpers = targets?.helpers ?? {};
    const specs = fromBakeFile ? { images: [], problems: wrongTags, ...targets } : (0,image_specs/* imageSpecs */.SJ)(input);
    const { images } = specs;
    problems.push(...specs.problems, ...(0,check/* checkImages */.B6)(images, tags, Object.keys(helpers)));
    const dockerfiles = await (0,together/* collected */.g)(problems, () => (0,build_dockerfiles/* readDockerfiles */.sb)(images, ports));
    await (0,together/* collected */.g)(problems, () => checkSecrets(images, input, ports));
    if (tags.length === 0 && commit === undefined) {
        problems.push({
            message: "There are no tags: 'tags' is not given, and the workspace is no checkout whose commit could be one.",
            where: { input: "tags" },
            hint: "Add the step actions/checkout before this one, or give 'tags'.",
        });
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems);
    return {
        images,
        helpers,
        commit,
        lifecyclePolicy,
        dockerfiles: dockerfiles ?? new Map(),
        tags: tags.length > 0 || commit === undefined ? tags : [commit],
    };
}
async function inBakeFile(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        throw new failure/* Failure */.H(error.problems.map((problem) => ({ where: { input: "bake-file" }, ...problem })), {
            cause: error,
        });
    }
}
async function readLifecyclePolicy(input, { files }) {
    const path = input["repository-settings"]?.lifecyclePolicy;
    if (path === undefined)
        return undefined;
    const content = await files.read(path, "repository-settings");
    // What its rules may say, ECR decides; a file of another kind is better found before a repository is made.
    if (!hasRules(content)) {
        throw new failure/* Failure */.H({
            message: "The lifecycle policy is no JSON object with a list 'rules'.",
            where: { file: path },
            link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html",
        });
    }
    return content;
}
function hasRules(content) {
    try {
        const policy = JSON.parse(content);
        return (0,json/* isObject */.Gv)(policy) && Array.isArray(policy["rules"]);
    }
    catch {
        return false;
    }
}


/***/ })

};
