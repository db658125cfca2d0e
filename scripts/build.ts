/** Makes `dist/`: one bundle with a chunk for each action, a stub per action, and the licences of what is inside. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionNames } from "../src/action-names.ts";
import type { AnyAction } from "./action-docs.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(tool: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", tool), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`${tool} ${args.join(" ")} ended with ${status}`);
}

// ncc leaves old chunks in its output folder.
for (const folder of ["build", "dist"]) rmSync(join(root, folder), { recursive: true, force: true });
// ncc cannot compile TypeScript 7 (https://github.com/vercel/ncc/issues/1336), so tsc goes first.
run("typescript/bin/tsc", "-p", "tsconfig.build.json");
// ncc chooses ESM by the package.json beside its input.
writeFileSync(join(root, "build", "package.json"), '{ "type": "module" }\n');
run(
  "@vercel/ncc/dist/ncc/cli.js",
  "build",
  "build/index.js",
  "-o",
  "dist",
  "--license",
  "licenses.txt",
  "--quiet",
);
const stub = (name: string, call: "main" | "post", argument: string) =>
  writeFileSync(
    join(root, "dist", `${name}.js`),
    `import { ${call} } from "./index.js";\n\nawait ${call}(${argument});\n`,
  );
for (const name of actionNames) {
  const action: AnyAction = (await import(`../src/actions/${name}.ts`)).default;
  stub(name, "main", `"${name}"`);
  if (action.post) stub(`${name}-post`, "post", "");
}
rmSync(join(root, "build"), { recursive: true });

const size = readdirSync(join(root, "dist")).reduce(
  (sum, file) => sum + readFileSync(join(root, "dist", file)).length,
  0,
);
console.log(`dist: ${readdirSync(join(root, "dist")).length} files, ${(size / 1e6).toFixed(2)} MB`);
