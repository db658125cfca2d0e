import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { docCommands, runBy } from "../../test/support/doc-commands.ts";
import { endedWith } from "./ended.ts";
import type { Report } from "./report.ts";
import type { Scene } from "./scene.ts";

const cleanUp = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "test", "e2e", "clean-up.sh");

/** What the pages show of the AWS CLI, as it stands there; and the script that cleans up behind the end-to-end test. */
export async function docs({ emulator, run }: Scene, report: Report): Promise<void> {
  const service = (serviceName: string) =>
    emulator.call("CreateService", { serviceName, taskDefinition: "web", desiredCount: 1 });
  emulator.call("RegisterTaskDefinition", {
    family: "web",
    containerDefinitions: [{ name: "web", image: "web:1", memory: 64 }],
  });
  service("web");
  const folder = mkdtempSync(join(tmpdir(), "ecs-actions-docs-"));
  mkdirSync(join(folder, "ecs"));
  try {
    for (const command of docCommands().filter((each) => runBy(each) === "acceptance")) {
      await report.check(`${command.page}:${command.line}: ${command.text}`, async () => {
        endedWith(0, await run("bash", "-c", `cd '${folder}' && ${command.text}`));
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const clean = (name = "", cluster = "default") =>
    run("bash", "-c", `E2E_CLUSTER=${cluster} bash '${cleanUp}' ${name}`);
  const active = () =>
    [...emulator.state.services.values()].filter(({ status }) => status === "ACTIVE").map(({ name }) => name);
  await report.check(
    "test/e2e/clean-up.sh deletes what is old, or what is named, and nothing else",
    async () => {
      const now = Math.floor(Date.now() / 1000);
      const [old, young, other] = [`e2e-${now - 8000}-1`, `e2e-${now}-2`, `e2e-${now}-3`] as const;
      for (const name of [old, young, other]) service(name);
      endedWith(0, await clean());
      assert.deepEqual(active(), ["web", young, other]);
      endedWith(0, await clean(other));
      assert.deepEqual(active(), ["web", young]);
    },
  );

  await report.check("test/e2e/clean-up.sh is red where it cannot look", async () => {
    assert.notEqual((await clean("", "none")).code, 0);
  });
}
