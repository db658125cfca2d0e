import { Failure } from "../failure.ts";
import type { JsonObject } from "../json.ts";
import type { Ports } from "../ports.ts";
import { findingsTable } from "../report/findings-table.ts";
import type { IgnoredRules } from "../task-definition/ignored-rules.ts";
import { ignoredLine, type Triage, triage, type ValidateMode } from "../task-definition/triage.ts";
import { asProblem, validate } from "../task-definition/validate.ts";
import type { LoadedTaskDefinition } from "./documents.ts";

/** How to check; a step that has no such inputs checks everything. */
export interface CheckInput {
  readonly validate?: ValidateMode | undefined;
  readonly "ignore-rules"?: IgnoredRules | undefined;
}

/** What a task definition is deployed with: some rules can then say what the service really does. */
type Service = JsonObject | undefined;

/**
 * Checks a task definition against every rule, and says its warnings.
 * @throws Failure with all that ECS would refuse
 */
export async function checkTaskDefinition(
  loaded: LoadedTaskDefinition,
  input: CheckInput,
  ports: Ports,
  service?: Service,
): Promise<void> {
  const found = await examine(loaded, input, ports, service);
  tell(loaded, found, ignored(found, input), ports);
}

/**
 * The same, with a table of the findings in the job summary and their number in the outputs, also when it fails.
 * @throws Failure with all that ECS would refuse
 */
export async function checkAndReport(
  loaded: LoadedTaskDefinition,
  input: CheckInput,
  { ports, outputs }: { readonly ports: Ports; readonly outputs: { findings?: string } },
): Promise<void> {
  const found = await examine(loaded, input, ports);
  outputs.findings = String(found.told.length);
  const table = findingsTable(loaded.file, found.told, loaded.whereIs, ignored(found, input));
  if (table !== "") await ports.log.summary(table);
  tell(loaded, found, ignored(found, input), ports);
}

async function examine(
  loaded: LoadedTaskDefinition,
  input: CheckInput,
  ports: Ports,
  service?: Service,
): Promise<Triage> {
  const { validate: mode = "error", "ignore-rules": ignore = {} } = input;
  if (mode === "off") return { told: [], ignored: [] };
  const { registerTaskDefinition: shape } = await ports.ecsModel();
  return triage(
    validate(loaded.document, { described: loaded.described, shape, ...(service ? { service } : {}) }),
    mode,
    ignore,
  );
}

function ignored(found: Triage, input: CheckInput): string | undefined {
  return ignoredLine(found.ignored, input["ignore-rules"] ?? {});
}

/** Warnings of a file that an earlier step of ours wrote were said there. */
function tell(loaded: LoadedTaskDefinition, { told }: Triage, line: string | undefined, ports: Ports): void {
  const of = (wanted: "error" | "warning") =>
    told.filter(({ severity }) => severity === wanted).map((finding) => asProblem(finding, loaded.whereIs));
  if (!ports.files.isTemporary(loaded.file)) for (const warning of of("warning")) ports.log.warning(warning);
  if (line !== undefined) ports.log.line(line);
  const errors = of("error");
  if (errors.length > 0) throw new Failure(errors);
}
