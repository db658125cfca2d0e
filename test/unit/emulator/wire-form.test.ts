import { expect, test } from "vitest";
import { elbv2Model } from "../../../emulator/elbv2/requests.ts";
import { requestOf } from "../../../emulator/wire-form.ts";

const read = (operation: string, form: string) => {
  const shape = elbv2Model(operation)?.input;
  if (!shape) throw new Error(`no ${operation}`);
  return requestOf(new URLSearchParams(form), shape);
};

test("a form becomes the request of its operation: structures, lists in their order, numbers, booleans", () => {
  const targets = Array.from({ length: 11 }, (_, at) => `Targets.member.${11 - at}.Id=i-${11 - at}`).join(
    "&",
  );
  const { Targets } = read("RegisterTargets", `TargetGroupArn=a%20b&${targets}&Targets.member.2.Port=80`);
  expect(Targets).toHaveLength(11);
  expect(Targets).toMatchObject({ 0: { Id: "i-1" }, 1: { Id: "i-2", Port: 80 }, 10: { Id: "i-11" } });
  expect(read("CreateTargetGroup", "HealthCheckEnabled=false&Matcher.HttpCode=200")).toEqual({
    HealthCheckEnabled: false,
    Matcher: { HttpCode: "200" },
  });
  expect(read("DescribeTargetGroups", "Names=")).toEqual({ Names: [] });
});

test("what is none of its kind, or of no known name, is kept for the check that names it", () => {
  expect(read("DescribeRules", "PageSize=many&RuleArns=one&Rule.Arn=x")).toEqual({
    PageSize: "many",
    RuleArns: "one",
    Rule: { Arn: "x" },
  });
  const hostile = read("DescribeRules", "__proto__.polluted=yes");
  expect(Object.hasOwn(hostile, "__proto__")).toBe(true);
  expect("polluted" in {}).toBe(false);
});
