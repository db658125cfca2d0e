/** Deploy tools that nobody here wrote, against the embedded endpoint. What cannot be installed is skipped, by name. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answersConform } from "./acceptance/answers.ts";
import { awsCli } from "./acceptance/aws-cli.ts";
import { ecsDeploy, quick } from "./acceptance/ecs-deploy.ts";
import { pythonTools } from "./acceptance/python-tools.ts";
import { createReport } from "./acceptance/report.ts";
import { scene } from "./acceptance/scene.ts";

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules", ".cache", "acceptance");
// Two suites need them; they are installed once.
const python = pythonTools(cache);
const suites = [
  // Slow enough for a waiter to see a roll on its way, fast enough not to wait for it long.
  { name: "AWS CLI", tools: python, on: { scale: 20 }, checks: awsCli },
  { name: "ecs-deploy", tools: python, on: quick, checks: ecsDeploy },
];

const report = createReport(console.log);
for (const { name, tools, on, checks } of suites) {
  const programs = await tools.catch((error: unknown) => {
    report.skip(name, error instanceof Error ? error.message : String(error));
  });
  if (programs === undefined) continue;
  const opened = await scene(programs, on);
  try {
    await checks(opened, report);
    await report.check(`${name}: no answer but what AWS's model allows`, () =>
      answersConform(opened.emulator),
    );
  } finally {
    await opened.close();
  }
}
report.close();
