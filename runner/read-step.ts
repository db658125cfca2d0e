import type { Step as ConvertedStep } from "@actions/workflow-parser/model/workflow-template";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { isMapping, isString } from "@actions/workflow-parser/templates/tokens/type-guards";
import type { Reading } from "./reading.ts";
import { resolveUses, type UsesOptions } from "./uses.ts";
import type { ScriptWork, Shell, Step } from "./workflow.ts";

/** `defaults.run` of a job, with the workflow's below it. */
export interface RunDefaults {
  readonly shell?: TemplateToken;
  readonly workingDirectory?: TemplateToken;
}

export function readRunDefaults(defaults: TemplateToken | undefined, below: RunDefaults): RunDefaults {
  const run = defaults && isMapping(defaults) ? defaults.find("run") : undefined;
  if (!run || !isMapping(run)) return below;
  const shell = run.find("shell");
  const workingDirectory = run.find("working-directory");
  return { ...below, ...(shell && { shell }), ...(workingDirectory && { workingDirectory }) };
}

function readShell(token: TemplateToken | undefined, reading: Reading): Shell {
  if (!token) return "default";
  const name = isString(token) ? token.value : undefined;
  if (name === "bash" || name === "sh") return name;
  reading.refuse(token, `The shell '${token.toString()}' is not available here`, "Use bash or sh.");
  return "default";
}

function readScript(
  step: MappingToken,
  script: TemplateToken,
  defaults: RunDefaults,
  reading: Reading,
): ScriptWork {
  const workingDirectory = step.find("working-directory") ?? defaults.workingDirectory;
  return {
    kind: "script",
    script,
    shell: readShell(step.find("shell") ?? defaults.shell, reading),
    ...(workingDirectory && { workingDirectory }),
  };
}

function readUses(
  step: MappingToken,
  token: TemplateToken,
  uses: UsesOptions,
  reading: Reading,
): Step["work"] | undefined {
  const given = step.find("with");
  const inputs = given && isMapping(given) ? given : undefined;
  const base = { uses: token.toString(), ...(inputs && { with: inputs }) };
  try {
    const used = resolveUses(base.uses, uses);
    if (used.kind === "action") return { ...base, kind: "action", manifest: used.manifest };
    for (const { key } of inputs ?? []) {
      if (!used.standIn.refuses?.includes(key.toString())) continue;
      reading.refuse(
        key,
        `'${key.toString()}' of ${base.uses} has no effect here`,
        "Leave it out, or run this step elsewhere.",
      );
    }
    return { ...base, kind: "stand-in", standIn: used.standIn };
  } catch (error) {
    reading.refuseFor(token, error);
    return undefined;
  }
}

/** The members of a step that this runner knows; anything else is refused, so that nothing is left out in silence. */
const members = new Set([
  "id",
  "name",
  "if",
  "env",
  "run",
  "uses",
  "with",
  "shell",
  "working-directory",
  "continue-on-error",
  "timeout-minutes",
]);

/** Reads one step; undefined where it is refused. `converted` is GitHub's own reading of it, with its id and condition. */
export function readStep(
  step: MappingToken,
  converted: ConvertedStep | undefined,
  defaults: RunDefaults,
  uses: UsesOptions,
  reading: Reading,
): Step | undefined {
  for (const { key } of step) {
    if (members.has(key.toString())) continue;
    reading.refuse(key, `'${key.toString()}' steps are not run here`, "Write the steps one after the other.");
  }
  const script = step.find("run");
  const action = step.find("uses");
  const work = script
    ? readScript(step, script, defaults, reading)
    : action && readUses(step, action, uses, reading);
  if (!work || !converted?.if) return undefined;
  const name = step.find("name");
  const env = step.find("env");
  const timeoutMinutes = step.find("timeout-minutes");
  const continueOnError = step.find("continue-on-error");
  return {
    id: converted.id,
    if: converted.if,
    work,
    ...(name && { name }),
    ...(env && isMapping(env) && { env }),
    ...(timeoutMinutes && { timeoutMinutes }),
    ...(continueOnError && { continueOnError }),
  };
}
