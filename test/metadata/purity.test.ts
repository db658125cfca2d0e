import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// Under the folders that the rules name, and ignored by git while it exists.
const probe = "purity-probe.ts";

function complaints(folder: string, source: string): string {
  const file = join(root, folder, probe);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  try {
    const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, "lint", "--vcs-use-ignore-file=false", join(folder, probe)],
      { cwd: root, encoding: "utf8" },
    );
    return stdout + stderr;
  } finally {
    rmSync(file);
  }
}

afterAll(() => {
  for (const folder of ["src/task-definition", "src/deployment"])
    rmSync(join(root, folder, probe), { force: true });
});

describe("the linter holds the layers apart", () => {
  test.each([
    ["src/task-definition", 'import { readFileSync } from "node:fs";\nexport const x = readFileSync("a");\n'],
    ["src/scheduler", 'import { info } from "@actions/core";\ninfo("x");\n'],
    [
      "src/deployment",
      'import { ECSClient } from "@aws-sdk/client-ecs";\nexport const x = new ECSClient({});\n',
    ],
    ["src/report", "export const now = () => Date.now();\n"],
    ["src/deployment", 'export const later = () => setTimeout(() => undefined, process.env["X"] ? 1 : 2);\n'],
    ["src/steps", 'import { ECSClient } from "@aws-sdk/client-ecs";\nexport const x = new ECSClient({});\n'],
    [
      "src/aws",
      'import { startEmulator } from "../../emulator/index.ts";\nexport const x = startEmulator;\n',
    ],
    ["emulator", 'import { judge } from "../src/deployment/judge.ts";\nexport const x = judge;\n'],
  ])("%s may not import or use what belongs elsewhere", (folder, source) => {
    expect(complaints(folder, source)).toMatch(/noRestrictedImports|noRestrictedGlobals/);
  });
});
