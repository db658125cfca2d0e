import { expect, test } from "vitest";
import {
  discoveryName,
  familyName,
  nameOf,
  shortened,
  slug,
  targetGroupName,
} from "../../../src/preview/names.ts";

const identity = { repository: "org/app", number: 12, cluster: "previews", service: "web" };

test("service and family are the base's with the pull request's number", () => {
  expect(nameOf(identity)).toBe("web-pr-12");
  expect(familyName("shop-web", 12)).toBe("shop-web-pr-12");
});

test.each([
  [nameOf({ service: "a".repeat(300), number: 7 }), 255, /^a+-[0-9a-z]{5}-pr-7$/],
  [discoveryName("a".repeat(64), 123), 64, /^a+-[0-9a-z]{5}-pr-123$/],
])("a long name keeps the number and its limit (%#)", (name, most, form) => {
  expect(name.length).toBeLessThanOrEqual(most);
  expect(name).toMatch(form);
});

test("two long names that differ behind the cut stay two", () => {
  const one = shortened(`${"a".repeat(80)}1`, 40);
  expect(one).not.toBe(shortened(`${"a".repeat(80)}2`, 40));
  expect(one).toHaveLength(40);
});

test.each([
  ["Feature/Login", "feature-login"],
  ["--a__b--", "a-b"],
  ["xn--80ak6aa92e", "xn-80ak6aa92e"],
  ["$(curl evil)\n<script>", "curl-evil-script"],
  ["日本語", ""],
])("the slug of %j is %j", (text, expected) => expect(slug(text)).toBe(expected));

test.each([
  ["web", 1],
  ["a-service-with-quite-a-long-name-of-its-own", 99_999],
  ["Under_Score", 12],
  ["---", 12],
])("the target group of %s, #%i has a name that ELB takes", (service, number) => {
  const name = targetGroupName({ ...identity, service, number }, ["ip", 80, "vpc-1"]);
  expect(name).toMatch(/^p-[a-zA-Z0-9-]{0,29}[a-zA-Z0-9]$/);
  expect(name.length).toBeLessThanOrEqual(32);
  expect(name).toContain(`-${number}`);
});

test.each([
  ["repository", { ...identity, repository: "org/other" }, ["ip", 80, "vpc-1"]],
  ["cluster", { ...identity, cluster: "other" }, ["ip", 80, "vpc-1"]],
  ["target type", identity, ["instance", 80, "vpc-1"]],
  ["port", identity, ["ip", 8080, "vpc-1"]],
  ["VPC", identity, ["ip", 80, "vpc-2"]],
])("another %s is another target group", (_, other, fixed) => {
  expect(targetGroupName(other, fixed)).not.toBe(targetGroupName(identity, ["ip", 80, "vpc-1"]));
});
