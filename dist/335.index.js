export const id = 335;
export const ids = [335,697];
export const modules = {

/***/ 8335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectDocker: () => (/* binding */ connectDocker)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/github/state.js
var state = __webpack_require__(6847);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/docker/lines.js
/** A line of a program as a terminal shows it in the end: what a carriage return has overwritten is gone. */
function shown(line) {
    const trimmed = line.replace(/\r+$/, "");
    return trimmed.slice(trimmed.lastIndexOf("\r") + 1);
}
/** Cut to `limit` characters, saying how many are missing. */
function cut(line, limit) {
    return line.length <= limit ? line : `${line.slice(0, limit)} … (${line.length - limit} characters more)`;
}
/** @param limit characters of a line, above which it is cut */
function lineSplitter(onLine, limit = Number.POSITIVE_INFINITY) {
    let rest = "";
    const emit = (line) => onLine(cut(shown(line), limit));
    return {
        push(chunk) {
            const lines = (rest + chunk).split("\n");
            rest = lines.pop() ?? "";
            for (const line of lines)
                emit(line);
        },
        end() {
            if (rest !== "")
                emit(rest);
            rest = "";
        },
    };
}

;// CONCATENATED MODULE: ./build/docker/child-process.js



/**
 * Milliseconds between SIGINT and SIGKILL. The runner leaves a cancelled step 7.5 s, and src/github/cancellation.ts
 * ends it after six: what is left is for removing files and for the outputs.
 */
const defaultGraceMs = 4000;
/** How long to go on reading what a program that has ended left open, in milliseconds. */
const drainMs = 2000;
/** Process groups at work. */
const groups = new Set();
// Where this process ends early, a build must not go on by itself with a configuration that is being removed.
process.on("exit", () => {
    for (const group of groups)
        signalGroup(group, "SIGKILL");
});
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // It is gone already.
    }
}
/**
 * Runs a program to its end and gives what it printed, line by line; undefined where there is no such program.
 *
 * It leads a process group of its own: `docker` starts buildx as a child, which outlives it when `docker` alone is
 * killed. Windows has no such groups; its containers are built elsewhere.
 */
async function runChild(run) {
    const { command, args, cwd, environment, signal, onLine, lineLimit, graceMs = defaultGraceMs } = run;
    const stdout = [];
    const stderr = [];
    if (signal?.aborted)
        return { exitCode: 128 + external_node_os_.constants.signals.SIGINT, stdout, stderr };
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd,
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
    });
    for (const [stream, lines] of [
        [child.stdout, stdout],
        [child.stderr, stderr],
    ]) {
        const splitter = lineSplitter((line) => {
            lines.push(line);
            onLine?.(line);
        }, lineLimit);
        stream.setEncoding("utf8");
        stream.on("data", (chunk) => splitter.push(chunk));
        stream.on("close", () => splitter.end());
    }
    const release = cancelOn(signal, child.pid, graceMs);
    try {
        return { exitCode: await endOf(child), stdout, stderr };
    }
    catch (error) {
        // EACCES: the PATH has a file of that name, and it is no program.
        if (error instanceof Error && "code" in error && /^(ENOENT|EACCES)$/.test(String(error.code)))
            return undefined;
        throw error;
    }
    finally {
        release();
    }
}
function cancelOn(signal, group, graceMs) {
    if (group === undefined)
        return () => undefined;
    groups.add(group);
    let timer;
    const cancel = () => {
        signalGroup(group, "SIGINT");
        timer = setTimeout(() => signalGroup(group, "SIGKILL"), graceMs);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    return () => {
        signal?.removeEventListener("abort", cancel);
        clearTimeout(timer);
        // A group whose leader has ended may have a member left that was told to stop and did not.
        if (signal?.aborted)
            signalGroup(group, "SIGKILL");
        groups.delete(group);
    };
}
function endOf(child) {
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", (code, signal) => {
            const exitCode = code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]);
            const timer = setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
            }, drainMs);
            child.once("close", () => {
                clearTimeout(timer);
                resolve(exitCode);
            });
        });
    });
}

;// CONCATENATED MODULE: ./build/docker/private-config.js


/**
 * Docker's config.json for one build: the user's own, with our logins in it.
 *
 * A registry that `credsStore` or a credential helper answers for is never looked up in `auths`; an empty helper for
 * the registry turns both off for it alone, so that the user's other logins stay where they are
 * (https://github.com/docker/cli/blob/master/cli/config/configfile/file.go, GetCredentialsStore).
 * @param user the user's config.json
 * @param extraAuths logins that go before the user's file, such as those of DOCKER_AUTH_CONFIG
 * @param pluginFolder where the user's own plugins are: Docker looks beside config.json, which is another place now
 */
function privateConfig(user, logins, extraAuths, pluginFolder) {
    const ours = { ...extraAuths };
    for (const { registry, user: name, password } of logins)
        ours[registry] = { auth: Buffer.from(`${name}:${password}`).toString("base64") };
    const helpers = Object.fromEntries(Object.keys(ours).map((registry) => [registry, ""]));
    return {
        ...user,
        auths: { ...objectIn(user, "auths"), ...ours },
        credHelpers: { ...objectIn(user, "credHelpers"), ...helpers },
        cliPluginsExtraDirs: [pluginFolder, ...(0,json/* strings */.P$)(user["cliPluginsExtraDirs"])],
    };
}
function objectIn(config, member) {
    const value = config[member];
    return (0,json/* isObject */.Gv)(value) ? value : {};
}
/** The environment of docker and buildx: ours, without the inputs, which may hold secrets and mean nothing to them. */
function dockerEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !/^(INPUT|STATE)_/.test(name));
    // No advertisements among the last lines of a failure.
    return { ...Object.fromEntries(kept), DOCKER_CLI_HINTS: "false" };
}
/**
 * The environment of a build with a private DOCKER_CONFIG. What else lies in the user's own folder is named, so that it
 * stays in use: buildx's builders with the selected one, and the certificates of an engine behind TLS.
 * @param environment as dockerEnvironment gives it
 * @param userFolder the user's own DOCKER_CONFIG
 */
function privateEnvironment(environment, folder, userFolder) {
    const { DOCKER_AUTH_CONFIG, ...rest } = environment;
    const tls = rest["DOCKER_TLS_VERIFY"] || rest["DOCKER_TLS"];
    return {
        ...rest,
        // It would go before our logins; where its logins are in the file, it is not needed.
        ...(DOCKER_AUTH_CONFIG === undefined || authsOf(DOCKER_AUTH_CONFIG) ? {} : { DOCKER_AUTH_CONFIG }),
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: rest["BUILDX_CONFIG"] || (0,external_node_path_.join)(userFolder, "buildx"),
        ...(tls && !rest["DOCKER_CERT_PATH"] ? { DOCKER_CERT_PATH: userFolder } : {}),
    };
}
/** The logins of a config.json or of DOCKER_AUTH_CONFIG; undefined where it cannot be read as one. */
function authsOf(text) {
    try {
        const config = JSON.parse(text ?? "");
        return (0,json/* isObject */.Gv)(config) ? objectIn(config, "auths") : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/docker/private-folder.js + 1 modules
var private_folder = __webpack_require__(8697);
;// CONCATENATED MODULE: ./build/docker/user-config.js





/** Where Docker finds its configuration without us. */
function userConfigFolder(environment) {
    return environment["DOCKER_CONFIG"] || (0,external_node_path_.join)(environment["HOME"] || (0,external_node_os_.homedir)(), ".docker");
}
/**
 * The user's own config.json; empty where there is none.
 * @throws Failure where it cannot be read; never with a word of what stands in it
 */
function userConfig(folder) {
    const file = (0,external_node_path_.join)(folder, "config.json");
    if (!(0,external_node_fs_.existsSync)(file))
        return {};
    const config = parsed(file);
    if ((0,json/* isObject */.Gv)(config))
        return config;
    throw new failure/* Failure */.H({
        message: `Docker's configuration ${file} cannot be read, or is not a JSON object.`,
        hint: "An earlier step, or whoever set up the runner, wrote it; its logins are needed beside those of ECR.",
    });
}
function parsed(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, "utf8"));
    }
    catch {
        // The parser's message quotes the text around the mistake, which may be a password.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/docker/bake.js








/** Characters of a progress line: minified files end up in logs, and GitHub's page stalls on them. */
const lineLimit = 10_000;
/** One `docker buildx bake` with a configuration of its own, which is gone when this returns or throws. */
async function bake(run, signal, place) {
    const { environment, workspace, temp, remember } = place;
    const userFolder = userConfigFolder(environment);
    const config = userConfig(userFolder);
    const folder = (0,private_folder/* openPrivateFolder */.q)(temp, remember);
    try {
        const extraAuths = authsOf(environment["DOCKER_AUTH_CONFIG"]) ?? {};
        folder.write("config.json", JSON.stringify(privateConfig(config, run.logins, extraAuths, (0,external_node_path_.join)(userFolder, "cli-plugins"))));
        linkContexts(folder, userFolder);
        const metadataFile = (0,external_node_path_.join)(folder.path, "metadata.json");
        const output = [];
        const end = await runChild({
            command: "docker",
            args: bakeArguments(run, folder.write("bake.json", JSON.stringify(run.bakeFile)), metadataFile),
            cwd: workspace,
            environment: privateEnvironment({ ...dockerEnvironment(environment), ...run.environment }, folder.path, userFolder),
            signal,
            lineLimit,
            onLine(line) {
                output.push(line);
                run.onLine(line);
            },
        });
        if (!end)
            throw noDocker();
        const metadata = end.exitCode === 0 ? metadataIn(metadataFile) : {};
        return { exitCode: end.exitCode, metadata, output };
    }
    finally {
        folder.remove();
    }
}
function bakeArguments(run, bakeFile, metadataFile) {
    return [
        "buildx",
        "bake",
        ...(run.builder === undefined ? [] : [`--builder=${run.builder}`]),
        `--file=${bakeFile}`,
        `--metadata-file=${metadataFile}`,
        "--progress=plain",
        ...run.arguments,
        ...run.targets,
    ];
}
/** Docker looks for its contexts beside config.json; a builder may be on one of them. */
function linkContexts(folder, userFolder) {
    const contexts = (0,external_node_path_.join)(userFolder, "contexts");
    if ((0,external_node_fs_.existsSync)(contexts))
        (0,external_node_fs_.symlinkSync)(contexts, (0,external_node_path_.join)(folder.path, "contexts"));
}
function metadataIn(file) {
    try {
        const metadata = JSON.parse((0,external_node_fs_.readFileSync)(file, "utf8"));
        return (0,json/* isObject */.Gv)(metadata) ? metadata : {};
    }
    catch {
        return {};
    }
}
function noDocker() {
    return new failure/* Failure */.H({
        message: "There is no program `docker` on this runner.",
        hint: "Use a runner with Docker, such as `ubuntu-latest`, and add the step `docker/setup-buildx-action` before this one.",
    });
}

;// CONCATENATED MODULE: ./build/docker/buildx-text.js
/**
 * The version in the answer of `docker buildx version`, with a `v` before it; undefined where it is no answer of
 * buildx's, as with Podman's `docker`.
 */
function buildxVersion(lines) {
    const [, version] = /^github\.com\/docker\/buildx v?(\S+)/.exec(lines[0] ?? "") ?? [];
    return version === undefined ? undefined : `v${version}`;
}
/**
 * Reads `docker buildx inspect`: a part on the builder, then one on each of its nodes.
 * https://docs.docker.com/reference/cli/docker/buildx/inspect/
 */
function inspected(lines) {
    const end = lines.indexOf("Nodes:");
    const head = membersOf(end < 0 ? lines : lines.slice(0, end));
    const nodes = membersOf(end < 0 ? [] : lines.slice(end + 1));
    // Before buildx 0.12 the line began with `Buildkit:`.
    const [buildkit] = [...nodes.all("BuildKit version"), ...nodes.all("Buildkit")];
    const [problem] = [...head.all("Error"), ...nodes.all("Error")];
    const platforms = nodes.all("Platforms").flatMap((list) => list.split(/[\s,]+/));
    return {
        name: head.all("Name")[0] ?? "",
        driver: head.all("Driver")[0] ?? "",
        ...(buildkit === undefined ? {} : { buildkit }),
        // A star marks a platform that was named when the builder was made.
        platforms: [...new Set(platforms.map((platform) => platform.replace(/\*$/, "")))],
        ...(problem === undefined ? {} : { problem }),
    };
}
/** The `Name:   value` lines at the margin; indented ones belong to labels and rules. */
function membersOf(lines) {
    const members = lines.flatMap((line) => {
        const [, name, value] = /^(\S[^:]*):\s*(.*\S)\s*$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [{ name, value }];
    });
    return { all: (name) => members.filter((member) => member.name === name).map(({ value }) => value) };
}
/** Whether a builder of `docker buildx ls` works without an engine on this machine. */
function hasEnginelessBuilder(lines) {
    return lines.some((line) => /^\S+\s+(remote|kubernetes|cloud)\b/.test(line));
}
/** Whether the engine keeps images in containerd, by `docker info --format '{{json .DriverStatus}}'`. */
function hasContainerdStore(lines) {
    return lines.some((line) => line.includes("io.containerd.snapshotter"));
}
/** What a program complained of: its last line, without `ERROR:` before it. */
function complaint(lines) {
    const last = lines.findLast((line) => line.trim() !== "") ?? "";
    return last.replace(/^ERROR:\s*/, "").trim();
}

;// CONCATENATED MODULE: ./build/docker/docker.js








/** Milliseconds that a question to an engine may take; one on another machine that is down does not answer at all. */
const answerWithinMs = 60_000;
/**
 * Docker and buildx as the PATH has them. Only a build gets a configuration of its own: questions need no login.
 * @param environment of the runner: GITHUB_WORKSPACE, RUNNER_TEMP, and what Docker itself reads
 * @param remember told of each folder that the post step has to remove where this process cannot
 */
function connectDocker(environment, remember = state/* rememberFolder */.Q) {
    const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
    const temp = environment["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)();
    const ask = (args) => runChild({
        command: "docker",
        args,
        cwd: workspace,
        environment: dockerEnvironment(environment),
        signal: AbortSignal.timeout(answerWithinMs),
    });
    return {
        architecture: process.arch,
        workspace,
        hasVariable: (name) => dockerEnvironment(environment)[name] !== undefined,
        buildx: () => buildx(ask),
        builder: (name) => builder(ask, name),
        bake: (run, signal) => bake(run, signal, { environment, workspace, temp, remember }),
        async print(files, targets) {
            const end = await ask([
                "buildx",
                "bake",
                "--print",
                ...files.map((file) => `--file=${file}`),
                ...targets,
            ]);
            if (!end)
                throw noDocker();
            if (end.exitCode !== 0) {
                throw new failure/* Failure */.H({
                    message: `buildx cannot read the bake file: ${complaint(end.stderr) || "it did not answer"}`,
                });
            }
            return printed(end.stdout.join("\n"));
        },
    };
}
function printed(text) {
    try {
        const definition = JSON.parse(text);
        if ((0,json/* isObject */.Gv)(definition))
            return definition;
    }
    catch {
        // It is told below.
    }
    throw new failure/* Failure */.H({
        message: "`docker buildx bake --print` gives no JSON for the bake file.",
        hint: "Take a newer buildx: docker/setup-buildx-action before this step.",
    });
}
async function buildx(ask) {
    const answer = await ask(["buildx", "version"]);
    if (!answer)
        return { missing: "docker", detail: "no program `docker` in the PATH" };
    const version = buildxVersion(answer.stdout);
    if (version === undefined) {
        const lines = [...answer.stdout, ...answer.stderr];
        return { missing: "buildx", detail: lines.find((line) => line.trim() !== "") ?? "" };
    }
    const engine = await ask(["version", "--format", "{{.Server.Version}}"]);
    if (engine?.exitCode === 0)
        return { version };
    const builders = await ask(["buildx", "ls"]);
    if (builders && hasEnginelessBuilder(builders.stdout))
        return { version };
    return { missing: "engine", detail: complaint(engine?.stderr ?? []) || "it did not answer" };
}
async function builder(ask, name) {
    const answer = await ask(["buildx", "inspect", ...(name === undefined ? [] : [name])]);
    if (!answer)
        throw noDocker();
    const { problem, ...found } = inspected(answer.stdout);
    const whose = name === undefined ? "the selected builder" : `the builder '${name}'`;
    if (answer.exitCode !== 0 || found.driver === "") {
        throw new failure/* Failure */.H({
            message: `buildx cannot use ${whose}: ${problem ?? (complaint(answer.stderr) || "it did not answer")}`,
            hint: "The step `docker/setup-buildx-action` makes one; its output `name` is the builder's name.",
        });
    }
    if (found.driver !== "docker")
        return { ...found, containerdStore: false };
    const store = await ask(["info", "--format", "{{json .DriverStatus}}"]);
    return { ...found, containerdStore: hasContainerdStore(store?.stdout ?? []) };
}


/***/ }),

/***/ 8697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openPrivateFolder),
  removePrivateFolder: () => (/* binding */ removePrivateFolder)
});

// UNUSED EXPORTS: removeLeftFolders

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/docker/owner.js


/** ECR's tokens are worth nothing after twelve hours, nor is a run still at work that began so long ago. */
const worthlessAfterMs = 12 * 60 * 60 * 1000;
/**
 * Which process this is, among all that ever were: a number comes back with time, and means something else in another
 * container. Without /proc (macOS) the number is all that there is.
 */
function thisProcess() {
    return { pid: process.pid, started: startOf(process.pid), world: world() };
}
/**
 * Whether the process that a file names has ended. Where nobody can say, as of a process in another container, a folder
 * counts as left behind when it is older than any token in it.
 * @param file as written with thisProcess
 */
function isGone(file, folder) {
    const owner = read(file);
    const pid = owner?.["pid"];
    if (typeof pid !== "number" || owner?.["world"] !== world())
        return Date.now() - (0,external_node_fs_.statSync)(folder).mtimeMs > worthlessAfterMs;
    return !isAlive(pid) || owner["started"] !== startOf(pid);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it is there, and another user's.
        return error.code !== "ESRCH";
    }
}
/** In clock ticks since the machine started; the 22nd field of proc(5)'s stat, of which the second may hold spaces. */
function startOf(pid) {
    const stat = owner_text(`/proc/${pid}/stat`);
    return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
/** Boot of the machine, and the namespace that process numbers belong to. */
function world() {
    const boot = owner_text("/proc/sys/kernel/random/boot_id");
    return boot === undefined ? null : `${boot.trim()} ${(0,external_node_fs_.readlinkSync)("/proc/self/ns/pid")}`;
}
function read(file) {
    try {
        const owner = JSON.parse((0,external_node_fs_.readFileSync)(file, "utf8"));
        return (0,json/* isObject */.Gv)(owner) ? owner : undefined;
    }
    catch {
        return undefined;
    }
}
function owner_text(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/docker/private-folder.js




const prefix = "ecs-actions-docker-";
const ownerFile = "owner.json";
/** Folders that are there now. */
const private_folder_open = new Set();
// The last of several nets: a step that is cancelled, or ends by a bug, does not come to its `finally` in time.
process.on("exit", () => {
    for (const path of private_folder_open)
        remove(path);
});
/**
 * Makes a private folder, and removes those that killed runs have left.
 * @param temp the job's temporary folder
 * @param remember told the path before anything is in the folder
 */
function openPrivateFolder(temp, remember) {
    removeLeftFolders(temp);
    const path = made(temp);
    private_folder_open.add(path);
    remember(path);
    const write = (name, content) => {
        const file = (0,external_node_path_.join)(path, name);
        (0,external_node_fs_.writeFileSync)(file, content, { mode: 0o600, flag: "wx" });
        return file;
    };
    write(ownerFile, JSON.stringify(thisProcess()));
    return {
        path,
        write,
        remove() {
            private_folder_open.delete(path);
            remove(path);
        },
    };
}
/** mkdtemp makes it 0700. */
function made(temp) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, prefix));
    }
    catch (error) {
        const { code = "" } = error;
        throw new failure/* Failure */.H({
            message: `The job's temporary folder cannot be written to (${temp}: ${code}).`,
            hint: "The runner names it in RUNNER_TEMP; it has to exist and to belong to the runner's user.",
        }, { cause: error });
    }
}
/** Links in it are removed, what they lead to is not. */
function remove(path) {
    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 3 });
}
/** Removes what earlier runs left that did not end by themselves; those of jobs at work on the same host stay. */
function removeLeftFolders(temp) {
    for (const entry of entriesOf(temp)) {
        const path = (0,external_node_path_.join)(temp, entry);
        try {
            if (isOurs(path) && !private_folder_open.has(path) && isGone((0,external_node_path_.join)(path, ownerFile), path))
                remove(path);
        }
        catch {
            // Somebody else's, or removed by another run at this moment.
        }
    }
}
/**
 * Removes a folder that a run remembered, whoever made it.
 * @returns whether there was one
 */
function removePrivateFolder(path) {
    if (!isOurs(path))
        return false;
    remove(path);
    return true;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** By name, and a folder itself: not a link that somebody put there. */
function isOurs(path) {
    return ((0,external_node_path_.basename)(path).startsWith(prefix) && ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false));
}


/***/ })

};
