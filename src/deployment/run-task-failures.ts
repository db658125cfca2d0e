import { causeOf } from "./causes.ts";
import type { Task } from "./observed.ts";

/** Why RunTask did not start a task: for each instance that was looked at, or for the whole cluster. */
export interface PlacementFailure {
  /** Of the instance, where it is about one. */
  readonly arn?: string;
  /** `RESOURCE:MEMORY`, `AGENT` … */
  readonly reason?: string;
  readonly detail?: string;
}

/** What RunTask answers. */
export interface StartedTasks {
  readonly tasks: readonly Task[];
  readonly failures: readonly PlacementFailure[];
}

/** What to do where a single task cannot be placed; a service that waits for room has other ways (causes-of-events.ts). */
interface PlacementRule {
  readonly pattern: RegExp;
  readonly hint: string;
}

const rules: readonly PlacementRule[] = [
  {
    pattern: /RESOURCE:PORTS/,
    hint: "A one-off task reserves the host ports of its whole definition, and the service's tasks hold them: give it a definition of its own without host ports, use hostPort 0, or add an instance.",
  },
  {
    pattern: /RESOURCE:(MEMORY|CPU)/,
    hint: "The task needs its size free beside the service's tasks: add an instance, give its containers less `memory` and `cpu` in run-task-container-overrides, or run it on Fargate.",
  },
  {
    pattern: /RESOURCE:ENI/,
    hint: "An awsvpc task needs a network interface of its own: a larger instance type, or the account setting awsvpcTrunking, gives more of them.",
  },
  {
    pattern: /RESOURCE:GPU/,
    hint: "The GPUs that the definition asks for are in use: add an instance with GPUs, or use a definition without them.",
  },
  {
    pattern: /\bAGENT\b/,
    hint: "The ECS agent of the instance is not connected: look at it there (`systemctl status ecs`), and at its way to the ECS endpoints.",
  },
  {
    pattern: /\bATTRIBUTE\b/,
    hint: "The instance lacks something that the definition needs: a log driver (ECS_AVAILABLE_LOGGING_DRIVERS), awsvpc support, the CPU architecture, or a newer agent.",
  },
  {
    pattern: /\bLOCATION\b/,
    hint: "The instance is in another availability zone than the subnets: add subnets of the instances' zones to run-task-subnets.",
  },
  {
    pattern: /\bINACTIVE\b/,
    hint: "The instance is draining or was deregistered; it takes no tasks.",
  },
  {
    pattern: /\bMISSING\b/,
    hint: "ECS does not know it in this cluster: check the cluster, the region, and the account of the credentials.",
  },
  {
    pattern: /EMPTY CAPACITY PROVIDER|NO ACTIVE INSTANCES/,
    hint: "The capacity provider has no instance that could take the task: is its Auto Scaling group at its maximum, or are its instances too small for the task, or not registered with this cluster?",
  },
];

const page = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html";

/** What to do about a reason for which a task was not placed; empty where the words are none we know. */
export function placementAdvice(reason: string): { readonly hint?: string; readonly link?: string } {
  const hint = rules.find(({ pattern }) => pattern.test(reason))?.hint ?? causeOf(reason)?.hint;
  return hint === undefined ? {} : { hint, link: page };
}

/** Why RunTask started nothing, in one sentence, and what to do. */
export function placementFailure(failures: readonly PlacementFailure[]): {
  readonly says: string;
  readonly hint?: string;
  readonly link?: string;
} {
  const byReason = Map.groupBy(failures, reasonOf);
  const sorted = [...byReason].toSorted(([, a], [, b]) => b.length - a.length);
  const reasons = sorted.map(([reason, all]) => {
    const instances = all.filter(({ arn = "" }) => arn.includes(":container-instance/")).length;
    return instances === 0 ? reason : `${reason} on ${instances} instance${instances > 1 ? "s" : ""}`;
  });
  const says = `ECS could not start the task: ${reasons.join(", ")}.`;
  const advice = new Map(
    sorted.flatMap(([reason]) => {
      const { hint } = placementAdvice(reason);
      return hint === undefined ? [] : [[hint, reason] as const];
    }),
  );
  if (advice.size === 0) return { says, link: page };
  const hints = [...advice].map(([hint, reason]) => (advice.size > 1 ? `${reason}: ${hint}` : hint));
  return { says, hint: hints.join(" "), link: page };
}

function reasonOf({ reason, detail }: PlacementFailure): string {
  const said = [reason, detail].filter((part) => part !== undefined).join(": ");
  return said === "" ? "no reason given" : said.replace(/\.$/, "");
}
