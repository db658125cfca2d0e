import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { findingsTable } from "../../report/findings-table.ts";
import type { IgnoredRules } from "../../task-definition/ignored-rules.ts";
import { containerNames } from "../../task-definition/render.ts";
import { ignoredLine, type Triage, triage, type ValidateMode } from "../../task-definition/triage.ts";
import { asProblem, type Finding, validate } from "../../task-definition/validate.ts";
import type { LoadedTaskDefinition } from "./documents.ts";

/** How to check; a step that has no such inputs checks everything. */
export interface CheckInput {
  readonly validate?: ValidateMode | undefined;
  readonly "ignore-rules"?: IgnoredRules | undefined;
}

/** Which containers a step gives an image. */
interface ImageInput {
  readonly images?: Readonly<Record<string, string>> | undefined;
  readonly image?: string | undefined;
  readonly "container-name"?: readonly string[] | undefined;
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
  input: CheckInput & ImageInput,
  { ports, outputs }: { readonly ports: Ports; readonly outputs: { findings?: string } },
): Promise<void> {
  const { told, ...rest } = await examine(loaded, input, ports);
  const found = { ...rest, told: easedForLater(told, loaded.document, input) };
  outputs.findings = String(found.told.length);
  const table = findingsTable(loaded.file, found.told, loaded.whereIs, ignored(found, input));
  if (table !== "") await ports.log.summary(table);
  tell(loaded, found, ignored(found, input), ports);
}

/**
 * Where images are put in one step after the other, a placeholder in a container of a later step is no error yet;
 * register-and-deploy refuses what is left.
 */
function easedForLater(told: readonly Finding[], document: JsonObject, input: ImageInput): Finding[] {
  const names = containerNames(document);
  const single = input.image === undefined ? [] : (input["container-name"] ?? names);
  const given = new Set([...Object.keys(input.images ?? {}), ...single]);
  return told.map((finding) => {
    const [, index] = finding.path;
    const isOfAnImage = finding.rule === "image-missing" || finding.rule === "image-invalid";
    if (!isOfAnImage || given.size === 0 || typeof index !== "number") return finding;
    return given.has(names[index] ?? "") ? finding : { ...finding, severity: "warning" };
  });
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
