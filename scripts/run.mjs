// `node scripts/run.mjs <script or tool> [argument …]`: makes the clone ready, then runs a script of ours, or a tool of
// the dependencies, under our own Node. A shell remembers where it found `node` first, so a command that installs Node
// 24 and then calls `node` again would get the old one.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./set-up.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = { biome: "@biomejs/biome", tsc: "typescript", vitest: "vitest" };

/** The script behind a tool's name; a file of ours is itself. */
function scriptOf(name) {
  const folder = packages[name] && join(root, "node_modules", packages[name]);
  if (!folder) return join(root, name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

const [name, ...args] = process.argv.slice(2);
const node = setUp();
const child = spawn(node, [scriptOf(name), ...args], {
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
});
// Ctrl-C reaches the child by itself, and is its to answer; other signals to this process do not reach it.
process.on("SIGINT", () => undefined);
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
});
