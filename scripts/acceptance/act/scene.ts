import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Emulator } from "../../../emulator/api.ts";
import { startEmulator } from "../../../emulator/index.ts";
import type { Scenario } from "../../../emulator/scenario-types.ts";
import { machineIn } from "../../../test/support/docker-machine.ts";
import { type Checkout, checkoutOf, repository } from "../../../test/support/example-checkout.ts";
import { goPrograms } from "../go-programs.ts";
import { type Ended, run } from "../run.ts";

const nektosAct = { module: "github.com/nektos/act", version: "v0.2.87", name: "act", folder: "." };

/** @throws Error that says in one line why there is none */
export async function actProgram(cache: string): Promise<string> {
  if (process.platform === "win32") throw new Error("its steps need a Unix shell");
  return join(await goPrograms(cache, [nektosAct]), nektosAct.name);
}

/** An example in a repository of its own, beside an endpoint; act runs its workflows. */
export interface ActScene {
  readonly emulator: Emulator;
  readonly checkout: Checkout;
  run(workflow: string, given?: ActRun): Promise<Ended>;
  /** Names of the workflows that were run, with those that they call. */
  readonly ran: ReadonlySet<string>;
  close(): Promise<void>;
}

export interface ActRun {
  /** Default `workflow_dispatch`. */
  readonly event?: string;
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
}

const account = "123456789012";
const region = "ap-northeast-1";
const vars = {
  AWS_REGION: region,
  REGISTRY: `${account}.dkr.ecr.${region}.amazonaws.com`,
  BUILD_ROLE: `arn:aws:iam::${account}:role/build`,
  PLAN_ROLE: `arn:aws:iam::${account}:role/plan`,
  DEPLOY_ROLE: `arn:aws:iam::${account}:role/deploy`,
  PREVIEW_ROLE: `arn:aws:iam::${account}:role/preview`,
  PREVIEW_DOMAIN: "preview.example.com",
};

const buildx = {
  "buildx version": { stdout: "github.com/docker/buildx v0.38.2 abc\n" },
  "buildx inspect": { stdout: "Name: b\nDriver: docker-container\n" },
  version: { stdout: "28.5.2\n" },
  "buildx bake": { pushes: true },
};

/** Names of the workflows of the same repository that a workflow calls. */
function calledBy(workflow: string): string[] {
  return [...workflow.matchAll(/uses: \.\/\.github\/workflows\/([\w-]+)\.yml/g)].map(([, name = ""]) => name);
}

/** Every action of others that a workflow names. */
function foreignActions(workflow: string): string[] {
  return [...workflow.matchAll(/uses: ([\w-]+\/[^\s@]+@[0-9a-f]{40})/g)].map(([, uses = ""]) => uses);
}

/** What a clone at a tag would be: without the 400 MB of dependencies, which act would copy for each step. */
function slimClone(to: string): string {
  for (const name of ["action.yml", "actions", "dist"])
    cpSync(join(repository, name), join(to, name), { recursive: true });
  return to;
}

function standIn(to: string, script: string): string {
  mkdirSync(to);
  const runs = "{ using: node24, main: x.js }";
  writeFileSync(join(to, "action.yml"), `name: x\ndescription: x\nruns: ${runs}\n`);
  writeFileSync(join(to, "x.js"), script);
  return to;
}

/** The endpoint's. act would take it from the clone's remote, and there is none. */
const repositoryOf = { GITHUB_REPOSITORY: "org/app" };

/** act itself does a checkout that has no `ref`; for others it would ask GitHub. */
const checkoutScript = (folder: string) => `
const git = (...args) => require("node:child_process").execFileSync("git", args, { stdio: "inherit" });
git("init", "--quiet");
git("fetch", "--quiet", ${JSON.stringify(folder)}, process.env.INPUT_REF || "HEAD");
git("checkout", "--quiet", "--force", "FETCH_HEAD");
`;

export interface ActSceneOptions extends Partial<Scenario> {
  /** The endpoint's seconds in one of ours. */
  readonly scale: number;
}

export async function actScene(
  program: string,
  example: string,
  { scale, ...scenario }: ActSceneOptions,
): Promise<ActScene> {
  const emulator = await startEmulator({ clock: { scale }, scenario: { region, account, ...scenario } });
  const checkout = checkoutOf(example);
  const root = mkdtempSync(join(tmpdir(), "ecs-actions-act-"));
  const own = slimClone(join(root, "own"));
  const none = standIn(join(root, "none"), "");
  const clone = standIn(join(root, "checkout"), checkoutScript(checkout.folder));
  const docker = join(root, "docker");
  mkdirSync(docker);
  const { PATH = "" } = machineIn(docker, buildx).environment;
  const event = join(root, "event.json");
  const fileOf = (workflow: string) => join(".github", "workflows", `${workflow}.yml`);
  const ran = new Set<string>();
  return {
    emulator,
    checkout,
    ran,
    run(workflow, { event: name = "workflow_dispatch", payload = {}, inputs = {} } = {}) {
      const called = calledBy(checkout.read(fileOf(workflow)));
      const names = [workflow, ...called];
      for (const each of names) ran.add(each);
      const foreign = names.flatMap((each) => foreignActions(checkout.read(fileOf(each))));
      const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
        Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
      writeFileSync(event, JSON.stringify({ ...payload, inputs }));
      const stands = foreign.map((uses) => [uses, uses.startsWith("actions/checkout@") ? clone : none]);
      const local = { "org/ecs-actions@v1": own, ...Object.fromEntries(stands) };
      const args = [
        ...[name, "-C", checkout.folder, "-W", join(checkout.folder, fileOf(workflow)), "-e", event],
        ...["-P", "ubuntu-latest=-self-hosted", "-s", "GITHUB_TOKEN=ghs_job"],
        // act's own default is api.github.com, whatever its environment says.
        ...pairs("--env", { GITHUB_API_URL: emulator.environment["GITHUB_API_URL"] ?? "", ...repositoryOf }),
        ...pairs("--local-repository", local),
        ...pairs("--var", vars),
      ];
      const env = {
        ...process.env,
        ...emulator.environment,
        // act starts the `node` that it finds.
        PATH: [dirname(process.execPath), PATH].join(delimiter),
        XDG_CACHE_HOME: join(root, "cache"),
      };
      return run(program, args, { env, cwd: checkout.folder, seconds: 300 });
    },
    async close() {
      await emulator.close();
      checkout.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
