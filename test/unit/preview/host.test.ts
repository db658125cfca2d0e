import { expect, test } from "vitest";
import { previewHost } from "../../../src/preview/host.ts";

const values = { service: "web", number: 12, branch: "Feature/New Login" };

test.each([
  ["{service}-pr-{number}.preview.example.com", "web-pr-12.preview.example.com"],
  [" PR-{NUMBER}.Example.com ", "pr-12.example.com"],
  ["pr-{number}-{branch}.example.com", "pr-12-feature-new-login.example.com"],
])("template %j", (template, expected) => {
  expect(previewHost(template, values)).toBe(expected);
});

test.each([
  [`$(id); rm -rf / #${"x".repeat(300)}`],
  ["../../etc/passwd"],
  ["日本語"],
  ["-"],
  ["a.b.evil.com"],
])("whatever the branch %j is called, the host is one label deep and in bounds", (branch) => {
  const host = previewHost("{service}-{branch}-{number}.preview.example.com", { ...values, branch });
  expect(host).toMatch(/^[a-z0-9-]{1,63}\.preview\.example\.com$/);
  expect(host).toMatch(/-12\.preview/);
});

test("of a long service the label is cut, and two of them stay two", () => {
  const of = (service: string) => previewHost("{service}-pr-{number}.example.com", { ...values, service });
  const one = of(`${"long".repeat(30)}1`);
  expect(one).toMatch(/^[a-z0-9-]{1,63}\.example\.com$/);
  expect(one).not.toBe(of(`${"long".repeat(30)}2`));
});

test.each([
  ["{service}.example.com", "two pull requests would have one host"],
  ["{branch}.example.com", "has no '{number}'"],
  ["{number}-{sha}.example.com", "has '{sha}' in it"],
  ["{number", "has no '{number}' in it"],
  ["https://{number}.example.com", "which is no host name"],
  ["{number}.example.com/path", "which is no host name"],
  ["pr{number}", "which is no host name"],
  ["{number}..example.com", "which is no host name"],
  [`{number}.${"a".repeat(64)}.example.com`, "too long for a host name"],
])("template %j is refused", (template, said) => {
  expect(() => previewHost(template, values)).toThrow(said);
});
