/** The article's system on the embedded endpoint: created, scaled, rolled at 50/100 under load, and one roll refused. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmulator } from "../emulator/index.ts";
import { startLoad } from "../emulator/load.ts";
import { parseScenario } from "../emulator/scenario.ts";
import { runWorkflow, type WorkflowResult } from "../runner/index.ts";
import { movement } from "../src/deployment/movement.ts";
import { watchTasks } from "./demo/movement.ts";
import { page } from "./demo/page.ts";

const started = Date.now();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = join(root, "examples", "article");
// A checkout of its own, as on a runner; the article's files are in it as they are.
const workspace = mkdtempSync(join(tmpdir(), "ecs-actions-demo-"));
cpSync(example, workspace, { recursive: true });

const scenario = parseScenario(readFileSync(join(example, "scenario.yml"), "utf8"), "scenario.yml");
const emulator = await startEmulator({ scenario, engine: "process" });
const balancer = emulator.balancers["your-elb-name-here"] ?? "";
const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => cancel.abort());

async function run(workflow: string, inputs: Record<string, string> = {}): Promise<WorkflowResult> {
  const result = await runWorkflow({
    file: join(workspace, ".github", "workflows", workflow),
    repository: root,
    workspace,
    event: { name: "workflow_dispatch", payload: {} },
    inputs,
    environment: emulator.environment,
    onLine: page.log,
    signal: cancel.signal,
  });
  cancel.signal.throwIfAborted();
  return result;
}

function expect(what: string, holds: boolean): void {
  if (holds) return;
  console.error(`\nThe demo did not go as it should: ${what}`);
  process.exitCode = 1;
}

const summaries = (result: WorkflowResult) =>
  result.jobs.flatMap((job) => job.steps.map((step) => step.summary)).join("\n");

async function demo(): Promise<void> {
  page.heading("An ECS endpoint on this machine");
  page.say(
    `${emulator.url}, cluster default, ${scenario.instances?.length} container instances, load balancer ${balancer}`,
  );

  page.heading("1. redis-service is created from the article's files, unmodified");
  expect("redis-service is created", (await run("redis.yml")).result === "success");

  page.heading("2. web-service is created with desired 1 and 50/100");
  expect("web-service is created", (await run("deploy.yml", { tag: "v1" })).result === "success");

  page.heading("3. web-service is raised to 2 tasks, one on each instance");
  expect("web-service is scaled", (await run("scale.yml", { count: "2" })).result === "success");

  page.heading("4. New images: the service rolls at 50/100 while requests run");
  const load = startLoad(balancer, { clients: 8, pauseMs: 10 });
  const watch = watchTasks(emulator, "web-service");
  const rolled = await run("deploy.yml", { tag: "v2" }).finally(() => load.stop());
  const moved = watch.stop();
  const report = await load.stop();
  page.heading("   The tasks, as they moved");
  page.say(moved.map((moment) => `${moment.at.toFixed(1).padStart(4)} s  ${movement(moment)}`).join("\n"));
  // The article's own list: one stops, its successor starts beside the other, the other stops, its successor starts.
  const article = ["web:1 ×2", "web:1 ×1", "web:1 ×1, web:2 ×1", "web:2 ×1", "web:2 ×2"];
  const settled = moved.map(movement).filter((tasks) => !tasks.includes("starting"));
  expect(`the tasks move as in the article: ${article.join(" → ")}`, settled.join() === article.join());
  page.heading("   The requests through the load balancer meanwhile");
  page.say(
    `${report.sent} sent, ${report.answered} answered, ${report.failed} failed; median ${report.p50} ms, 95th percentile ${report.p95} ms; ${Object.entries(
      report.said,
    )
      .map(([says, count]) => `${count} by ${says}`)
      .join(", ")}`,
  );
  page.heading("   The job summary");
  page.say(summaries(rolled));
  expect("the roll succeeds", rolled.result === "success");
  expect("no request fails", report.failed === 0 && report.answered > 0);

  page.heading("5. Back to 1 task, and a deployment that could never finish: refused, nothing registered");
  await run("scale.yml", { count: "1" });
  const before = emulator.requests.length;
  const refused = await run("deploy.yml", { tag: "v3" });
  const registered = emulator.requests
    .slice(before)
    .some(({ operation }) => operation === "RegisterTaskDefinition");
  expect(
    "the stuck roll is refused before anything is registered",
    refused.result === "failure" && !registered,
  );

  page.heading("6. The same, forced: it hangs, and the wait ends when that is certain");
  const forced = await run("deploy.yml", { tag: "v3", preflight: "warn" });
  expect("the forced roll ends red", forced.result === "failure");
  page.say(summaries(forced));
  const hanging = watchTasks(emulator, "web-service");
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const still = hanging.stop();
  page.say(
    `Three seconds later: still ${still.map(movement).join(", then ")}; ECS calls the deployment IN_PROGRESS.`,
  );
  expect("the forced roll hangs", still.map(movement).join() === "web:2 ×1");

  page.heading(
    "7. All of it goes, in ECS's order, in the middle of the roll: web-service, then redis-service",
  );
  const removed = await run("remove.yml", { rehearse: "false" });
  page.say(summaries(removed));
  const left = [...emulator.state.services.values()].filter(({ status }) => status !== "INACTIVE");
  expect("both services are gone", removed.result === "success" && left.length === 0);
}

try {
  await demo();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  page.heading(`Done in ${seconds} s: ${emulator.requests.length} calls to ECS.`);
} catch (error) {
  if (!cancel.signal.aborted) throw error;
  process.exitCode = 130;
} finally {
  await emulator.close();
  rmSync(workspace, { recursive: true, force: true });
}
