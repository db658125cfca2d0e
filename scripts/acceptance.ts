/**
 * Deploy tools that nobody here wrote, a real build engine and another runner of workflows against the embedded
 * endpoint; linters of workflows and of templates. What cannot be installed is skipped, by name. Arguments name the
 * suites to run; all of them without.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actProgram } from "./acceptance/act/scene.ts";
import { act } from "./acceptance/act.ts";
import { answersConform } from "./acceptance/answers.ts";
import { awsCli } from "./acceptance/aws-cli.ts";
import { startBuildEngine } from "./acceptance/build/engine.ts";
import { buildTools } from "./acceptance/build/tools.ts";
import { buildAndPush } from "./acceptance/build-and-push.ts";
import { cfnLint } from "./acceptance/cfn-lint.ts";
import { docs } from "./acceptance/docs.ts";
import { ecsDeploy, quick } from "./acceptance/ecs-deploy.ts";
import { cfnLintPackage, deployTools, pythonTools, zizmorPackage } from "./acceptance/python-tools.ts";
import { debianRoot, railsWeb } from "./acceptance/rails-web.ts";
import { createReport } from "./acceptance/report.ts";
import { type Scene, type SceneOptions, scene } from "./acceptance/scene.ts";
import { zizmor } from "./acceptance/zizmor.ts";

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules", ".cache", "acceptance");
const report = createReport(console.log);

/** Checks, and what they need of the machine: where that cannot be had they are skipped. */
function suite<T>(name: string, get: () => Promise<T>, checks: (got: T) => Promise<void>) {
  const run = async () => {
    const had = await get().then(
      (got) => ({ got }),
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    );
    if ("why" in had) report.skip(name, had.why.split("\n")[0] ?? "");
    else await checks(had.got);
  };
  return { name, run };
}

// Two suites need them; they are installed once.
let python: Promise<string> | undefined;

/** A tool written in Python against an endpoint of its own. */
function pythonSuite(
  name: string,
  on: SceneOptions,
  checks: (scene: Scene, to: typeof report) => Promise<void>,
) {
  const tools = () => {
    python ??= pythonTools(cache, deployTools);
    return python;
  };
  return suite(name, tools, async (programs) => {
    const opened = await scene(programs, on);
    try {
      await checks(opened, report);
      await report.check(`${name}: no answer but what AWS's model allows`, () =>
        answersConform(opened.emulator),
      );
    } finally {
      await opened.close();
    }
  });
}

const suites = [
  // Slow enough for a waiter to see a roll on its way, fast enough not to wait for it long.
  pythonSuite("aws-cli", { scale: 20 }, awsCli),
  pythonSuite("ecs-deploy", quick, ecsDeploy),
  pythonSuite("docs", quick, docs),
  suite(
    "act",
    () => actProgram(cache),
    (program) => act(program, report),
  ),
  suite(
    "zizmor",
    () => pythonTools(cache, zizmorPackage),
    (programs) => zizmor(programs, report),
  ),
  suite(
    "cfn-lint",
    () => pythonTools(cache, cfnLintPackage),
    (programs) => cfnLint(programs, report),
  ),
  suite(
    "build-and-push",
    async () => startBuildEngine(await buildTools(cache)),
    async (engine) => {
      try {
        await buildAndPush(engine, report);
      } finally {
        await engine.stop();
      }
    },
  ),
  suite(
    "rails-web",
    async () => ({
      debian: await debianRoot(cache),
      engine: await startBuildEngine(await buildTools(cache)),
    }),
    async ({ debian, engine }) => {
      try {
        await railsWeb(engine, debian, report);
      } finally {
        await engine.stop();
      }
    },
  ),
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !suites.some((suite) => suite.name === name));
if (unknown !== undefined) {
  console.error(`There is no suite '${unknown}'; there are ${suites.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
for (const { name, run } of suites) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
report.close();
