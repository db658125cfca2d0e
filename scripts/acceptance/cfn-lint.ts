import { strict as assert } from "node:assert";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./report.ts";
import { run } from "./run.ts";

const infra = fileURLToPath(new URL("../../examples/rails-web/infra", import.meta.url));

/** AWS's linter of CloudFormation templates: members, types and values by the schemas that CloudFormation publishes. */
export async function cfnLint(programs: string, report: Report): Promise<void> {
  const lint = (files: readonly string[]) =>
    run(join(programs, "cfn-lint"), ["--regions", "ap-northeast-1", "--", ...files], { cwd: infra });

  await report.check("cfn-lint: nothing to find in examples/rails-web/infra", async () => {
    const files = globSync("*.yml", { cwd: infra });
    assert.notEqual(files.length, 0);
    const { code, stdout, stderr } = await lint(files);
    assert.equal(code, 0, stdout + stderr);
  });

  await report.check("cfn-lint: a member that CloudFormation does not have is found", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cfn-lint-"));
    try {
      const file = join(folder, "cluster.yml");
      const template = readFileSync(join(infra, "cluster.yml"), "utf8");
      writeFileSync(file, template.replace("InstanceType: !Ref", "InstanceTypo: !Ref"));
      const { code, stdout } = await lint([file]);
      assert.notEqual(code, 0);
      assert.match(stdout, /InstanceTypo/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
