// Makes a clean clone ready: installs the locked dependencies, and with them the Node 24 that everything runs on.
// Runs under whatever Node and npm the machine has (20 or newer), so it uses nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Milliseconds since 1970 of a file's last change, 0 where it does not exist. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** npm writes this file at the end of an install: absent or older than the lock file means that one is due. */
function installed() {
  return changed(at("node_modules", ".package-lock.json")) >= changed(at("package-lock.json"));
}

const nodePath = at("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Version of the Node that the dependencies bring, as `v24.1.2`; undefined where it is not there. */
function ownNode() {
  const { status, stdout } = spawnSync(nodePath, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

function npm(...words) {
  // Inside an npm script npm tells where it is itself; that spares a search for npm.cmd on Windows.
  const cli = process.env.npm_execpath;
  const [command, args] = cli ? [process.execPath, [cli, ...words]] : ["npm", words];
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (status === 0) return;
  console.error(`${stdout ?? ""}${stderr ?? ""}`);
  console.error(
    `npm ${words.join(" ")} failed. A proxy or registry setting of this machine is the usual cause.`,
  );
  process.exit(1);
}

/** Two commands started at once on a clean clone must not install into one folder at the same time. */
function locked(work) {
  const lock = at("node_modules.lock");
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      // A lock this old was left behind by a killed install.
      if (Date.now() - changed(lock) > 300_000) rmdirSync(lock);
      else Atomics.wait(pause, 0, 0, 200);
      if (waited === 0) console.error("Another command is installing the dependencies; waiting for it …");
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}

/** Installs what is missing, and gives the path of the Node to go on with. */
export function setUp() {
  if (!installed() || !ownNode()) {
    locked(() => {
      if (!installed()) {
        const start = Date.now();
        console.error("Installing dependencies (once) …");
        npm("ci", "--no-audit", "--no-fund");
        console.error(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
      }
      // `ignore-scripts` in a user's npm settings leaves the node package without its binary.
      if (!ownNode()) npm("rebuild", "node", "--ignore-scripts=false");
    });
  }
  const wanted = Number(readFileSync(at(".node-version"), "utf8"));
  const [node, version] = ownNode() ? [nodePath, ownNode()] : [process.execPath, process.version];
  if (Number(version.slice(1).split(".")[0]) >= wanted) return node;
  console.error(
    `Node ${wanted} is needed and could not be installed; this is ${version}. Install it, then try again.`,
  );
  process.exit(1);
}
