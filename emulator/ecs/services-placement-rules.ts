import { type JsonObject, objects, text } from "../../src/json.ts";
import { parseQuery } from "../../src/scheduler/query-parse.ts";

/** What ECS refuses about placementConstraints and placementStrategy, of services and of tasks alike. */
export function* placementProblems(settings: JsonObject): Generator<string> {
  const constraints = objects(settings["placementConstraints"]);
  for (const { type, expression } of constraints) {
    if (type === "distinctInstance" && text(expression)) {
      yield "distinctInstance expression should not be specified";
    }
    // That it is refused is certain, the text is a guess.
    if (type === "memberOf" && !readable(text(expression) ?? "")) {
      yield `Invalid placement constraint expression: ${expression}`;
    }
  }
  if (constraints.length > 10) yield "Maximum number of constraints is 10";
  const strategy = objects(settings["placementStrategy"]);
  if (strategy.length > 5) yield "Maximum number of strategies is 5";
  for (const { type, field } of strategy) {
    const given = text(field) ?? "";
    if (type === "binpack" && !/^(cpu|memory)$/i.test(given)) yield `binpack field '${given}' is invalid`;
    if (type === "spread" && !/^(instanceId|host|attribute:.+)$/i.test(given)) {
      yield `spread field '${given}' is invalid`;
    }
  }
  if (settings["schedulingStrategy"] === "DAEMON" && strategy.length > 0) {
    yield "The daemon scheduling strategy does not support placement strategies.";
  }
}

function readable(expression: string): boolean {
  try {
    parseQuery(expression);
    return true;
  } catch {
    return false;
  }
}
