import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkArn, familyOf, parseArn } from "../../src/arn.ts";
import { regionsOf } from "../../src/regions.ts";

const says = (arn: string) => checkArn(arn).map(({ message }) => message);

describe("ARNs", () => {
  test("parts, with colons in the resource", () => {
    expect(parseArn("arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-x:password::")).toEqual({
      partition: "aws",
      service: "secretsmanager",
      region: "eu-west-1",
      account: "123456789012",
      resource: "secret:db-x:password::",
    });
    expect(parseArn("web:3")).toBeUndefined();
  });

  test.each([
    ["arn:aws:ecs:ap-northeast-1:123456789012:task-definition/web:1", []],
    ["arn:aws:iam::123456789012:role/web", []],
    ["arn:aws:iam::aws:policy/ReadOnlyAccess", []],
    ["arn:aws:s3:::bucket/file.env", []],
    ["arn:aws-cn:ecs:cn-north-1:123456789012:cluster/a", []],
    ["ecsServiceRole", []],
    [
      "arn:aws:ecs:us-northeast-1:123456789012:task-definition/web-task:1",
      ["There is no AWS region 'us-northeast-1'; did you mean 'ap-northeast-1'?"],
    ],
    [
      "arn:aws:ecs:ap-northeast-1:NNNNNNNNNNNN:cluster/a",
      ["The account id 'NNNNNNNNNNNN' in the ARN is a placeholder: real ones are numbers of 12 digits."],
    ],
    [
      "arn:aws:ecs:cn-north-1:123456789012:cluster/a",
      ["The ARN says partition 'aws', but region cn-north-1 lies in 'aws-cn'."],
    ],
    ["arn:aws:ecs", ["The ARN is not of the form arn:partition:service:region:account:resource."]],
  ])("%s", (arn, expected) => {
    expect(says(arn)).toEqual(expected);
  });

  test.each([
    ["arn:aws:ecs:eu-west-1:123456789012:task-definition/web:12", { family: "web", revision: 12 }],
    ["web:12", { family: "web", revision: 12 }],
    ["web", { family: "web" }],
    ["", undefined],
  ])("family of %s", (reference, expected) => {
    expect(familyOf(reference)).toEqual(expected);
  });

  test("the installed SDK knows no region that we do not", () => {
    const sdk =
      "../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js";
    const source = readFileSync(new URL(sdk, import.meta.url), "utf8");
    const known = [...source.matchAll(/"([a-z]+(?:-[a-z]+)+-\d)": \{/g)].map(([, region]) => region);
    expect(known.length).toBeGreaterThan(40);
    expect([...regionsOf()].sort()).toEqual(known.sort());
  });
});
