import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./report.ts";
import { run } from "./run.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a pull request's author would get: a shell in a run with a secret. */
const injection = `on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ github.event.pull_request.title }}"
`;

/** The linter of GitHub workflows that ci runs too, here without the network, on our own workflows and the examples. */
export async function zizmor(programs: string, report: Report): Promise<void> {
  const audit = (...inputs: string[]) =>
    run(
      join(programs, "zizmor"),
      ["--offline", "--no-progress", "--format=plain", "--persona=pedantic", ...inputs],
      { cwd: root },
    );

  await report.check("zizmor: nothing to find in .github and examples", async () => {
    const { code, stdout } = await audit("--config=.github/zizmor.yml", ".github", "examples");
    assert.equal(code, 0, stdout);
  });

  await report.check("zizmor: a title in a script is found", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zizmor-"));
    try {
      const file = join(folder, "w.yml");
      writeFileSync(file, injection);
      const { code, stdout } = await audit("--config=.github/zizmor.yml", file);
      assert.notEqual(code, 0);
      assert.match(stdout, /template-injection/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
