import type { JsonObject } from "../../json.ts";
import type { BuildPlan, PreparedBake } from "./bake.ts";
import type { BuildInput, StepPorts } from "./input.ts";
import { registriesOf } from "./logins.ts";

/** Prints what a run would call, and calls nothing. */
export function dryRun(
  plan: BuildPlan,
  bake: PreparedBake | undefined,
  input: BuildInput,
  { log }: StepPorts,
): void {
  const would = (call: string, sent?: JsonObject) => {
    log.line(`dry run: would call ${call}`);
    if (sent) for (const text of JSON.stringify(sent, null, 2).split("\n")) log.line(`  ${text}`);
  };
  for (const { container, repository } of plan.wanted.images) {
    if (plan.repositories.get(container)?.missing) {
      would("CreateRepository", {
        ...input["repository-settings"]?.request,
        repositoryName: repository.name,
      });
      if (plan.wanted.lifecyclePolicy !== undefined) would(`PutLifecyclePolicy for ${repository.name}`);
    }
    const fate = plan.fates.get(container);
    if (!fate || !("reuse" in fate)) continue;
    log.line(`dry run: '${container}' is in ECR already: ${fate.reuse.digest}`);
    for (const tag of fate.missingTags) would(`PutImage for ${repository.name}:${tag}`);
  }
  if (!bake) return;
  const { needed, named } = registriesOf(plan, bake, input);
  if (needed.length + named.length > 0) would("GetAuthorizationToken");
  const options = [
    bake.builder === undefined ? "" : ` --builder=${bake.builder}`,
    ...bake.arguments.map((one) => ` ${one}`),
  ];
  would(`docker buildx bake${options.join("")} --file=(this) ${bake.targets.join(" ")}`, bake.bakeFile);
}
