import { stuckSentence, unblockHint } from "../../deployment/advice.ts";
import type { Service } from "../../deployment/observed.ts";
import { type DeployRequest, isNoUpdate, stuckRoll, updateRequest } from "../../deployment/plan.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import type { DeployInput } from "./input.ts";

/**
 * Refuses a roll that could never move, before anything is registered. A service that is only being created is warned
 * about: its tasks start, and its first update would hang.
 */
export function checkRoll(
  request: DeployRequest,
  live: Service | undefined,
  input: Pick<DeployInput, "preflight" | "serviceDefinition">,
  { log }: Ports,
): void {
  if (input.preflight === "off") return;
  const rolls = !live || startsTasksAnew(request, live);
  const stuck = rolls ? stuckRoll(request, live) : undefined;
  if (!stuck) return;
  const where = input.serviceDefinition?.whereIs(["deploymentConfiguration"]) ?? { input: "service" };
  const problem = {
    where,
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html",
  };
  if (!live) {
    log.warning({
      ...problem,
      message: `This service can be created, and then never be updated. ${stuckSentence(stuck)}`,
      hint: unblockHint(stuck.changes),
    });
    return;
  }
  const hint = `${unblockHint(stuck.changes)} With \`preflight: warn\` it is started all the same.`;
  const message = `The roll of ${request.service} could never move. ${stuckSentence(stuck)}`;
  if (input.preflight === "error") throw new Failure({ ...problem, message, hint });
  log.warning({ ...problem, message, hint: unblockHint(stuck.changes) });
}

function startsTasksAnew(request: DeployRequest, live: Service): boolean {
  const update = updateRequest(request, live);
  return !isNoUpdate(update) && ("taskDefinition" in update || "forceNewDeployment" in update);
}
