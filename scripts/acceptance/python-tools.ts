import { join } from "node:path";
import { madeOnce } from "./made-once.ts";
import { step } from "./step.ts";

/** Pinned, as an answer that a newer one dislikes should be our news and not a stranger's red build. */
export const deployTools = ["awscli==1.46.3", "boto3==1.44.5", "ecs-deploy==1.17.0"];
export const zizmorPackage = ["zizmor==1.32.0"];
export const cfnLintPackage = ["cfn-lint==1.58.0"];
const [python, programs] = process.platform === "win32" ? ["python", "Scripts"] : ["python3", "bin"];

/**
 * The folder with the programs of a virtual environment that holds the tools, made once under `cache`.
 * @throws Error that says in one line why there is none: no Python, no network
 */
export async function pythonTools(cache: string, packages: readonly string[]): Promise<string> {
  const name = `python ${packages.join(" ")}`.replaceAll(/[ =]+/g, "-");
  const folder = await madeOnce(cache, name, async (folder) => {
    await step("python3 -m venv", [python, "-m", "venv", folder]);
    const quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1"];
    const pip = [join(folder, programs, "python"), "-m", "pip", "install"];
    await step("pip install", [...pip, ...quiet, ...packages]);
  });
  return join(folder, programs);
}
