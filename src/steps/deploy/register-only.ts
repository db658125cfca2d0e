import type { Ending } from "../../actions/action.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { redacted } from "../../report/redacted.ts";
import type { LoadedTaskDefinition } from "../render/documents.ts";
import type { OneOffTask } from "../run-task/one-off-task.ts";
import { planRevision, type RegisterMode, registerRevision } from "./revision.ts";

interface RegisterInput {
  readonly taskDefinition?: LoadedTaskDefinition | undefined;
  readonly service?: string | undefined;
  readonly "service-definition"?: string | undefined;
  readonly cluster?: string | undefined;
  readonly "desired-count"?: number | undefined;
  readonly "force-new-deployment"?: boolean | undefined;
  readonly "wait-for-service-stability"?: boolean | undefined;
  readonly "propagate-tags"?: string | undefined;
  readonly "enable-ecs-managed-tags"?: boolean | undefined;
  readonly "service-managed-ebs-volume"?: unknown;
  readonly "service-managed-ebs-volume-name"?: string | undefined;
  readonly register: RegisterMode;
  readonly "dry-run": boolean;
}

interface Context {
  readonly ports: Ports;
  readonly outputs: { "task-definition-arn"?: string; registered?: string };
  readonly task?: OneOffTask | undefined;
}

/** True where the task definition is all there is to do something with. */
export function namesNoService(input: Pick<RegisterInput, "service" | "service-definition">): boolean {
  return input.service === undefined && input["service-definition"] === undefined;
}

/**
 * Registers a task definition that no service is named for.
 * @throws Failure where an input speaks of a service all the same: its name was probably lost on the way, and a green
 *   step that deployed nothing would hide it
 */
export async function registerOnly(input: RegisterInput, { ports, outputs, task }: Context): Promise<Ending> {
  const ofService = [
    "cluster",
    "desired-count",
    "force-new-deployment",
    "wait-for-service-stability",
    "propagate-tags",
    "enable-ecs-managed-tags",
    "service-managed-ebs-volume",
    "service-managed-ebs-volume-name",
  ] as const;
  const ofTask: readonly string[] = task ? ["cluster", "propagate-tags", "enable-ecs-managed-tags"] : [];
  const spoken = ofService.filter(
    (name) => input[name] !== undefined && input[name] !== false && !ofTask.includes(name),
  );
  const { taskDefinition } = input;
  if (spoken.length > 0 || !taskDefinition) {
    throw new Failure({
      message: taskDefinition
        ? `Which service? ${spoken.map((name) => `'${name}'`).join(" and ")} ${spoken.length > 1 ? "are" : "is"} given, and no 'service'.`
        : "Neither a service nor a task definition is named: there is nothing to do.",
      where: { input: "service" },
      hint: "An expression that found nothing also gives an empty text. To register without deploying give nothing but the task definition.",
    });
  }
  const planned = await planRevision(
    taskDefinition,
    undefined,
    { service: "", register: input.register },
    ports,
  );
  const start = { cluster: input.cluster ?? "default", document: planned.document };
  task?.check(start);
  ports.log.notice({ message: "No service is named: nothing is deployed." });
  if (input["dry-run"]) {
    ports.log.line(
      planned.arn === undefined
        ? "dry run: would call RegisterTaskDefinition"
        : `dry run: ${planned.arn} is the same`,
    );
    if (planned.arn === undefined && planned.document)
      for (const line of JSON.stringify(redacted(planned.document), null, 2).split("\n"))
        ports.log.line(`  ${line}`);
    task?.dryRun({ ...start, taskDefinition: planned.arn ?? `${planned.family}:(the new revision)` });
    return { outcome: "skipped" };
  }
  const { arn, registered } = await registerRevision(planned, ports);
  outputs["task-definition-arn"] = arn;
  outputs.registered = String(registered);
  return (await task?.run({ ...start, taskDefinition: arn })) ?? { outcome: "skipped" };
}
