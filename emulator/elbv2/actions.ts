import { isObject, type JsonObject, number, objects, text } from "../../src/json.ts";
import { validation } from "./errors.ts";

/** What this endpoint carries out; the rest (authentication, JWT) it refuses by name. */
const known = ["forward", "redirect", "fixed-response"];

/**
 * The actions of a rule or listener as Describe gives them: a forward to one group has both its forms.
 * @throws WireError where there is none, or one of another kind
 */
export function actionsIn(given: unknown): JsonObject[] {
  const actions = objects(given);
  if (actions.length === 0) throw validation("An action must be specified");
  return actions.map((action, at) => {
    const type = text(action["Type"]) ?? "";
    if (!known.includes(type)) throw validation(`This endpoint does not know actions of type ${type} yet.`);
    const order = actions.length === 1 ? {} : { Order: number(action["Order"]) ?? at + 1 };
    return { ...(type === "forward" ? forward(action) : action), ...order };
  });
}

function forward(action: JsonObject): JsonObject {
  const config = isObject(action["ForwardConfig"]) ? action["ForwardConfig"] : {};
  const arn = text(action["TargetGroupArn"]);
  const given = objects(config["TargetGroups"]);
  const groups = given.length > 0 ? given : [{ TargetGroupArn: arn ?? "" }];
  if (arn === undefined && given.length === 0)
    throw validation("A target group ARN must be specified for a forward action");
  const [first] = groups;
  return {
    Type: "forward",
    ...(groups.length === 1 && first ? { TargetGroupArn: first["TargetGroupArn"] ?? "" } : {}),
    ForwardConfig: {
      TargetGroups: groups.map((one) => ({ ...one, Weight: number(one["Weight"]) ?? 1 })),
      TargetGroupStickinessConfig: { Enabled: false, ...objects([config["TargetGroupStickinessConfig"]])[0] },
    },
  };
}
