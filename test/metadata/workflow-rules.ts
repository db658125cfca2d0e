import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import {
  isBasicExpression,
  isMapping,
  isSequence,
} from "@actions/workflow-parser/templates/tokens/type-guards";
import { literalOf } from "../../runner/expressions.ts";
import { parseWorkflowText, whereIs } from "../../runner/templates.ts";
import { ownRepository } from "../../runner/uses.ts";
import { place } from "../../src/failure.ts";
import { isObject } from "../../src/json.ts";

/** What an outsider can write into (a title, a branch name), and what no process list may show. */
const untrusted =
  /\bgithub\s*\.\s*(event|head_ref|ref_name)\b|\bgithub\s*\[|\binputs\s*[.[]|\bsecrets\s*[.[]/i;

function child(token: TemplateToken | undefined, name: string): TemplateToken | undefined {
  return token && isMapping(token) ? token.find(name) : undefined;
}

function mappings(token: TemplateToken | undefined): TemplateToken[] {
  if (token && isSequence(token)) return [...token];
  return token && isMapping(token) ? [...token].map(({ value }) => value) : [];
}

function permissionProblem(
  token: TemplateToken | undefined,
  example: boolean,
  jobs: number,
): string | undefined {
  if (!token) return "has no top-level permissions: a token without limits reaches every step";
  const permissions = literalOf(token);
  if (!isObject(permissions)) return "gives all permissions at once; name those that are needed";
  const writes = Object.keys(permissions).filter((name) => permissions[name] === "write");
  if (example && writes.includes("contents")) return "gives contents: write, which no deployment needs";
  if (writes.length > 0 && jobs > 1)
    return `gives ${writes.join(", ")} to every job; give it to the one that needs it`;
  return undefined;
}

function pinProblem(uses: string): string | undefined {
  if (/^[.$]\//.test(uses) || uses.startsWith(`${ownRepository}/`) || uses.startsWith(`${ownRepository}@`))
    return;
  if (uses.startsWith("docker://"))
    return uses.includes("@sha256:") ? undefined : `${uses} is not pinned by digest`;
  if (/@[0-9a-f]{40}$/.test(uses)) return undefined;
  return `${uses} is not pinned by a full commit SHA`;
}

/** What is unsafe in a workflow, one `file:line:column: finding` each. `example`: what users copy, not our own CI. */
export function securityFindings(file: string, text: string, example: boolean): string[] {
  const { value: workflow } = parseWorkflowText(file, text);
  if (!workflow) return [`${file} cannot be read`];
  const findings: string[] = [];
  const find = (token: TemplateToken, finding: string | undefined) => {
    if (finding) findings.push(`${place(whereIs(file, token))}: ${finding}`);
  };
  const jobs = mappings(child(workflow, "jobs"));
  const permissions = child(workflow, "permissions");
  find(permissions ?? workflow, permissionProblem(permissions, example, jobs.length));
  const on = child(workflow, "on");
  const privileged = on !== undefined && /\b(pull_request_target|workflow_run)\b/.test(JSON.stringify(on));
  for (const job of jobs) {
    const own = child(job, "permissions");
    if (own) find(own, permissionProblem(own, example, 1));
    const called = child(job, "uses");
    if (called) find(called, pinProblem(called.toString()));
    for (const step of mappings(child(job, "steps"))) {
      const uses = child(step, "uses");
      const ref = child(child(step, "with"), "ref") ?? child(child(step, "with"), "repository");
      if (uses) find(uses, pinProblem(uses.toString()));
      if (ref && privileged && /head/i.test(ref.toString())) {
        find(ref, "checks out a pull request's head where its author's code gets this repository's rights");
      }
      const script = child(step, "run") ?? child(child(step, "with"), "script");
      if (!script || !isBasicExpression(script)) continue;
      for (const part of script.originalExpressions ?? [script]) {
        if (!untrusted.test(part.expression)) continue;
        find(part, `\${{ ${part.expression} }} becomes part of the script; hand it in by env`);
      }
    }
  }
  return findings;
}

/** Outputs that a workflow reads from steps whose action does not have them; GitHub gives an empty text there. */
export function unknownOutputs(
  file: string,
  text: string,
  outputsOf: (path: string) => readonly string[] | undefined,
): string[] {
  const { value: workflow } = parseWorkflowText(file, text);
  const findings: string[] = [];
  for (const job of mappings(child(workflow, "jobs"))) {
    const outputs = new Map<string, readonly string[]>();
    for (const step of mappings(child(job, "steps"))) {
      const [action = ""] = (child(step, "uses")?.toString() ?? "").split("@");
      const id = child(step, "id")?.toString();
      const own = action === ownRepository || action.startsWith(`${ownRepository}/`);
      const known = own ? outputsOf(action.slice(ownRepository.length + 1)) : undefined;
      if (id && known) outputs.set(id, known);
    }
    const used = JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g);
    for (const [, step = "", output = ""] of used) {
      const known = outputs.get(step);
      if (known && !known.includes(output)) {
        findings.push(`${file}: step '${step}' has no output '${output}'; it has ${known.join(", ")}`);
      }
    }
  }
  return [...new Set(findings)];
}
