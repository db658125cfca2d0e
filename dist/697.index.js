export const id = 697;
export const ids = [697];
export const modules = {

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
