import { expect, test } from "vitest";
import type { Patterns, Rule } from "../../../src/preview/ports.ts";
import { names, shownPatterns, takes } from "../../../src/preview/takes.ts";

const host = "web-pr-7.preview.example.com";
const any: Patterns = { values: [], regexes: [] };
const like = (...values: string[]): Patterns => ({ values, regexes: [] });
const regex = (...regexes: string[]): Patterns => ({ values: [], regexes });

function rule(hosts: Patterns, paths: Patterns = any, narrowed = false): Rule {
  return { arn: "rule", listenerArn: "listener", priority: 1, hosts, paths, narrowed, targetGroups: [] };
}

test.each<[string, Rule, ReturnType<typeof takes>]>([
  ["the host", rule(like(host)), "all"],
  ["the host in other letters", rule(like("WEB-pr-7.Preview.example.com")), "all"],
  ["the host among others", rule(like("a.example.com", host)), "all"],
  ["another host", rule(like("web-pr-70.preview.example.com")), "none"],
  ["a wildcard over it", rule(like("*.preview.example.com")), "all"],
  ["a wildcard one label up", rule(like("*.com")), "all"],
  ["one letter left open", rule(like("web-pr-?.preview.example.com")), "all"],
  ["a letter too few", rule(like("web-pr-7?.preview.example.com")), "none"],
  ["a dot, which is one", rule(like("web.pr.7.preview.example.com")), "none"],
  ["a regex of its whole", rule(regex("^web-pr-\\d+\\.preview\\.example\\.com$")), "all"],
  ["a regex of a part, which is enough", rule(regex("preview\\.example")), "all"],
  ["a regex in other letters", rule(regex("^WEB-")), "all"],
  ["a regex that is met by none", rule(regex("^pr-\\d+\\.")), "none"],
  ["one of several regexes", rule(regex("^pr-", "^web-")), "all"],
  ["a regex that says itself that case is nothing", rule(regex("(?i)^WEB-")), "all"],
  ["a regex that cannot be read here", rule(regex("(?P<n>web)-")), "some"],
  ["no host: all of them", rule(any), "all"],
  ["no host, every path", rule(any, like("/*")), "all"],
  ["no host, every path by `*`", rule(any, like("*")), "all"],
  ["every path by a regex", rule(any, regex("^/.*$")), "all"],
  ["every path by what all begin with", rule(like(host), regex("^/")), "all"],
  ["every path, among others", rule(like(host), like("/api/*", "/*")), "all"],
  ["some paths of all hosts", rule(any, like("/api/*")), "some"],
  ["the path / alone", rule(like(host), like("/")), "some"],
  ["every path but /", rule(like(host), like("/?*")), "some"],
  ["some paths by a regex", rule(like(host), regex("^/(api|admin)/")), "some"],
  ["paths in other letters", rule(like(host), like("/", "/X*", "/-*")), "some"],
  ["a path of another host", rule(like("a.example.com"), like("/*")), "none"],
  ["a method or an address", rule(like(host), any, true), "some"],
  ["a method of another host", rule(like("a.example.com"), any, true), "none"],
])("a rule for %s", (_, one, expected) => expect(takes(one, host)).toBe(expected));

test.each<[Patterns, boolean]>([
  [like("a.example.com", "Web-PR-7.preview.example.com"), true],
  [like("*.preview.example.com"), false],
  [regex("^web-pr-7\\.preview\\.example\\.com$"), false],
  [any, false],
])("by %j the host is named: %s", (hosts, expected) => expect(names(rule(hosts), host)).toBe(expected));

test.each<[Patterns, Patterns, string]>([
  [like("*.example.com"), any, "*.example.com"],
  [any, like("/api/*", "/login"), "/api/*, /login"],
  [regex("^web"), like("/x"), "regex ^web with the path /x"],
  [any, any, ""],
])("%j and %j are shown as %j", (hosts, paths, expected) =>
  expect(shownPatterns({ hosts, paths })).toBe(expected),
);
