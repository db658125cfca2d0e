import { describe, expect, test } from "vitest";
import { answerTo } from "../../../emulator/elbv2/routing.ts";
import { emptyElbv2 } from "../../../emulator/elbv2/state.ts";
import type { ListenerRequest } from "../../../emulator/engines/engine.ts";
import type { JsonObject } from "../../../src/json.ts";

const to = (group: string, more: JsonObject[] = []): JsonObject => ({
  Type: "forward",
  ForwardConfig: { TargetGroups: [{ TargetGroupArn: group, Weight: 1 }, ...more] },
});

/** A listener whose rules have their place in the list as priority; its default action answers 404. */
function listener(...rules: { conditions: JsonObject[]; action: JsonObject }[]) {
  const state = emptyElbv2("us-east-1", "123456789012");
  const fixed = {
    Type: "fixed-response",
    FixedResponseConfig: { StatusCode: "404", MessageBody: "nothing here" },
  };
  const definition = { DefaultActions: [fixed] };
  state.listeners.set("listener", { arn: "listener", loadBalancerArn: "lb", definition, tags: [] });
  for (const [at, { conditions, action }] of rules.entries()) {
    const arn = `rule/${at}`;
    const rule = { arn, listenerArn: "listener", priority: 10 - at, conditions, actions: [action], tags: [] };
    state.rules.set(arn, rule);
  }
  return (request: Partial<ListenerRequest>, draw = 0) => {
    const whole = {
      host: "",
      path: "/",
      query: "",
      method: "GET",
      headers: {},
      sourceIp: "127.0.0.1",
      ...request,
    };
    const answer = answerTo(state, "listener", whole, draw);
    return "targetGroupArn" in answer ? answer.targetGroupArn : answer.status;
  };
}

const host = (...Values: string[]): JsonObject => ({ Field: "host-header", HostHeaderConfig: { Values } });
const path = (...Values: string[]): JsonObject => ({ Field: "path-pattern", PathPatternConfig: { Values } });
const regex = (Field: "host-header" | "path-pattern", ...RegexValues: string[]): JsonObject => ({
  Field,
  [Field === "host-header" ? "HostHeaderConfig" : "PathPatternConfig"]: { RegexValues },
});

describe("a rule applies where each of its conditions is met by one of its values", () => {
  test.each<[JsonObject[], Partial<ListenerRequest>, boolean]>([
    [[host("pr-1.example.com")], { host: "pr-1.example.com" }, true],
    [[host("PR-1.example.com")], { host: "pr-1.example.com" }, true],
    [[host("pr-1.example.com")], { host: "pr-11.example.com" }, false],
    [[host("pr-1.example.com")], { host: "pr-1xexample.com" }, false],
    [[host("*.example.com")], { host: "a.b.example.com" }, true],
    [[host("pr-?.example.com")], { host: "pr-12.example.com" }, false],
    [[host("a.example.com", "b.example.com")], { host: "b.example.com" }, true],
    [[host("a.example.com"), path("/api/*")], { host: "a.example.com", path: "/api/x" }, true],
    [[host("a.example.com"), path("/api/*")], { host: "a.example.com", path: "/" }, false],
    [[path("/Api")], { path: "/api" }, false],
    [[regex("host-header", "^PR-\\d+\\.")], { host: "pr-12.example.com" }, true],
    [[regex("host-header", "^pr-\\d+$")], { host: "pr-12.example.com" }, false],
    [[regex("path-pattern", "/api/|/login$")], { path: "/x/login" }, true],
    [[regex("path-pattern", "/API")], { path: "/api" }, false],
    [
      [{ Field: "http-request-method", HttpRequestMethodConfig: { Values: ["GET"] } }],
      { method: "POST" },
      false,
    ],
    [
      [{ Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "X-Preview", Values: ["pr-*"] } }],
      { headers: { "x-preview": "PR-7" } },
      true,
    ],
    [
      [{ Field: "query-string", QueryStringConfig: { Values: [{ Key: "v", Value: "2" }] } }],
      { query: "a=1&v=2" },
      true,
    ],
    [[{ Field: "source-ip", SourceIpConfig: { Values: ["10.0.0.0/8"] } }], {}, false],
  ])("%j and %j: %s", (conditions, request, applies) => {
    expect(listener({ conditions, action: to("group") })(request)).toBe(applies ? "group" : 404);
  });
});

test("of the rules that apply, the one with the lowest priority answers; without one, the listener", () => {
  const ask = listener(
    { conditions: [host("*.example.com")], action: to("all") },
    { conditions: [host("pr-1.example.com")], action: to("one") },
  );
  expect(ask({ host: "pr-1.example.com" })).toBe("one");
  expect(ask({ host: "pr-2.example.com" })).toBe("all");
  expect(ask({ host: "example.org" })).toBe(404);
});

test("target groups share requests by their weights", () => {
  const action = to("blue", [{ TargetGroupArn: "green", Weight: 3 }]);
  const ask = listener({ conditions: [path("*")], action });
  expect([0, 0.24, 0.26, 0.99].map((draw) => ask({}, draw))).toEqual(["blue", "blue", "green", "green"]);
});

test("a redirect fills in what it does not change", () => {
  const state = emptyElbv2("us-east-1", "123456789012");
  const redirect = {
    Type: "redirect",
    RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
  };
  const definition = { DefaultActions: [redirect] };
  state.listeners.set("l", { arn: "l", loadBalancerArn: "lb", definition, tags: [] });
  const request = {
    host: "a.example.com",
    path: "/x",
    query: "y=1",
    method: "GET",
    headers: {},
    sourceIp: "",
  };
  expect(answerTo(state, "l", request)).toEqual({
    status: 301,
    headers: { location: "https://a.example.com:443/x?y=1" },
    body: "",
  });
});
