import { Failure, type Problem } from "../../failure.ts";
import type { NamedImage } from "../../teardown/images.ts";
import { wrongNames } from "../../teardown/names.ts";
import type { Wanted } from "../../teardown/wanted.ts";
import type { Teardown } from "./teardown.ts";

export interface TeardownInput {
  readonly service: readonly string[] | undefined;
  readonly cluster: string | undefined;
  readonly "listener-rules": Wanted | undefined;
  readonly "target-groups": Wanted | undefined;
  readonly "cloud-map-instances": boolean;
  readonly "cloud-map-services": Wanted | undefined;
  readonly families: Wanted | undefined;
  readonly "keep-revisions": number | undefined;
  readonly images: readonly NamedImage[] | undefined;
  readonly "log-groups": Wanted | undefined;
  readonly protect: readonly string[] | undefined;
  readonly "protected-tasks": "wait" | "stop";
  readonly "stop-after": number;
  readonly timeout: number;
  readonly "dry-run": boolean;
}

const kinds = ["listener-rules", "target-groups", "cloud-map-services", "families", "log-groups"] as const;

/** @throws Failure with everything about the inputs that does not fit together */
export function checkedTeardown(input: TeardownInput): Teardown {
  const { service: services = [], "keep-revisions": keep } = input;
  const problems: Problem[] = [];
  if (services.length === 0 && !input.images && kinds.every((kind) => input[kind] === undefined)) {
    problems.push({
      message: "Nothing is named that is to go.",
      where: { input: "service" },
      hint: "Give 'service'; or, for old task definitions only, 'families' with 'keep-revisions'.",
    });
  }
  for (const kind of kinds) {
    if (services.length > 0 || input[kind] !== "tagged") continue;
    problems.push({
      message: `Input '${kind}' is \`tagged\`, which means those of the services, and 'service' names none.`,
      where: { input: kind },
      hint: "Give names instead.",
    });
  }
  problems.push(...wrongNames("service", services));
  for (const kind of kinds) {
    const named = input[kind];
    if (named !== undefined && named !== "tagged") problems.push(...wrongNames(kind, named));
  }
  const rules = input["listener-rules"] ?? "tagged";
  const hosts = rules === "tagged" ? [] : rules.filter((rule) => !rule.startsWith("arn:"));
  if (hosts.length > 0 && services.length === 0 && input["target-groups"] === undefined) {
    problems.push({
      message: `Input 'listener-rules' names ${hosts.map((host) => `'${host}'`).join(", ")}: hosts are looked for among the rules that lead to target groups, and neither 'service' nor 'target-groups' names one.`,
      where: { input: "listener-rules" },
      hint: "Give the ARN of the rule, or the target group that it leads to.",
    });
  }
  if (keep !== undefined && services.length > 0) {
    problems.push({
      message:
        "Inputs 'service' and 'keep-revisions' are both given: one deletes the service, the other is for one that stays.",
      where: { input: "keep-revisions" },
      hint: "To delete old revisions of a service that stays, give 'families' and leave 'service' out. To delete the service, leave 'keep-revisions' out.",
    });
  }
  if (keep !== undefined && input.families === undefined) {
    problems.push({
      message: "Input 'keep-revisions' is about the families in 'families', and none is given.",
      where: { input: "keep-revisions" },
      hint: "Name the families: `families: web`.",
    });
  }
  if (problems.length > 0) throw new Failure(problems);
  return {
    services,
    cluster: input.cluster,
    rules: input["listener-rules"],
    targetGroups: input["target-groups"],
    cloudMapInstances: input["cloud-map-instances"],
    cloudMapServices: input["cloud-map-services"],
    families: input.families,
    keepRevisions: keep ?? 0,
    images: input.images ?? [],
    logGroups: input["log-groups"],
    protect: input.protect ?? [],
    protectedTasks: input["protected-tasks"],
    stopAfter: input["stop-after"],
    timeout: input.timeout,
    dryRun: input["dry-run"],
  };
}
