import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import type { ListenerAnswer, ListenerRequest } from "../engines/engine.ts";
import { configs } from "./conditions.ts";
import type { Elbv2State, Rule } from "./state.ts";

/**
 * What a listener does with a request: the action of the first rule whose conditions are all met.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html
 * @param draw 0 to 1, for weighted target groups
 */
export function answerTo(
  state: Elbv2State,
  listenerArn: string,
  request: ListenerRequest,
  draw = Math.random(),
): ListenerAnswer {
  const rules = [...state.rules.values()]
    .filter((rule) => rule.listenerArn === listenerArn && rule.priority !== undefined)
    .toSorted((one, other) => (one.priority ?? 0) - (other.priority ?? 0));
  const matching = rules.find((rule) => applies(rule, request));
  const actions =
    matching?.actions ?? objects(state.listeners.get(listenerArn)?.definition["DefaultActions"]);
  // Authentication comes before; the last action is what answers.
  const action = actions.at(-1) ?? {};
  switch (action["Type"]) {
    case "forward":
      return forward(action, draw);
    case "redirect":
      return redirect(action, request);
    default:
      return fixed(action);
  }
}

function applies({ conditions }: Rule, request: ListenerRequest): boolean {
  return conditions.every((condition) => {
    const field = text(condition["Field"]) ?? "";
    const given = condition[configs[field] ?? ""];
    const config = isObject(given) ? given : {};
    const values = strings(config["Values"]);
    const regexes = strings(config["RegexValues"]);
    const found = (text: string, flags: string) =>
      regexes.some((regex) => new RegExp(regex, flags).test(text));
    switch (field) {
      case "host-header":
        return found(request.host, "i") || values.some((value) => like(value.toLowerCase(), request.host));
      case "path-pattern":
        return found(request.path, "") || values.some((value) => like(value, request.path));
      case "http-request-method":
        return values.includes(request.method);
      case "http-header": {
        const header = request.headers[(text(config["HttpHeaderName"]) ?? "").toLowerCase()] ?? "";
        return found(header, "") || values.some((value) => like(value.toLowerCase(), header.toLowerCase()));
      }
      case "query-string": {
        const query = new URLSearchParams(request.query);
        return objects(config["Values"]).some(({ Key, Value }) =>
          [...query].some(
            ([key, value]) => (Key === undefined || like(String(Key), key)) && like(String(Value), value),
          ),
        );
      }
      default:
        // Everything comes from this machine.
        return values.some((value) => value === "0.0.0.0/0" || value === `${request.sourceIp}/32`);
    }
  });
}

/** `*` is any number of characters, `?` one. */
function like(pattern: string, value: string): boolean {
  const source = pattern
    .replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(value);
}

function forward(action: JsonObject, draw: number): ListenerAnswer {
  const config = isObject(action["ForwardConfig"]) ? action["ForwardConfig"] : {};
  const groups = objects(config["TargetGroups"]);
  let left = draw * groups.reduce((sum, one) => sum + (number(one["Weight"]) ?? 1), 0);
  const chosen = groups.find((one) => {
    left -= number(one["Weight"]) ?? 1;
    return left < 0;
  });
  return { targetGroupArn: text((chosen ?? groups[0])?.["TargetGroupArn"]) ?? "" };
}

function redirect(action: JsonObject, request: ListenerRequest): ListenerAnswer {
  const config = isObject(action["RedirectConfig"]) ? action["RedirectConfig"] : {};
  const fill = (member: string, standard: string) =>
    (text(config[member]) ?? standard)
      .replaceAll("#{protocol}", "http")
      .replaceAll("#{host}", request.host)
      .replaceAll("#{port}", "80")
      .replaceAll("#{path}", request.path.slice(1))
      .replaceAll("#{query}", request.query);
  const query = fill("Query", "#{query}");
  const location = `${fill("Protocol", "http").toLowerCase()}://${fill("Host", "#{host}")}:${fill("Port", "#{port}")}${fill("Path", "/#{path}")}${query === "" ? "" : `?${query}`}`;
  return { status: config["StatusCode"] === "HTTP_302" ? 302 : 301, headers: { location }, body: "" };
}

function fixed(action: JsonObject): ListenerAnswer {
  const config = isObject(action["FixedResponseConfig"]) ? action["FixedResponseConfig"] : {};
  return {
    status: Number(text(config["StatusCode"]) ?? 503),
    headers: { "content-type": text(config["ContentType"]) ?? "text/plain" },
    body: text(config["MessageBody"]) ?? "",
  };
}
