import { expect, test } from "vitest";
import { deploymentTags, identityTags, isSamePreview, taggedPreview } from "../../../src/preview/tags.ts";

const identity = { repository: "org/app", number: 12, cluster: "previews", service: "web" };
const deployment = {
  sha: "a".repeat(40),
  deployedAt: "2026-11-28T08:00:00.000Z",
  expiresAt: "2026-11-30T08:00:00.000Z",
};

test("what is written is what is read", () => {
  expect(taggedPreview({ ...identityTags(identity), ...deploymentTags(deployment) })).toEqual({
    ...identity,
    ...deployment,
  });
});

test("keys and values hold only what ECS and ELB take", () => {
  const tags = { ...identityTags(identity), ...deploymentTags(deployment) };
  for (const text of Object.entries(tags).flat()) expect(text).toMatch(/^[\w .:/=+@-]+$/);
});

test("a preview that expires no more says so, in place of the old time", () => {
  const tags = { ...deploymentTags(deployment), ...deploymentTags({ sha: "b" }) };
  expect(taggedPreview({ ...identityTags(identity), ...tags })).not.toHaveProperty("expiresAt");
});

test.each([
  ["nothing", undefined],
  ["somebody's own tags", { Name: "web-pr-12" }],
  ["no word that we manage it", { ...identityTags(identity), "ecs-actions:managed": "false" }],
  ["no pull request", { ...identityTags(identity), "ecs-actions:preview": "org/app" }],
  ["number 0", { ...identityTags(identity), "ecs-actions:preview": "org/app/pull/0" }],
  ["a number and more", { ...identityTags(identity), "ecs-actions:preview": "org/app/pull/12/files" }],
])("%s is no preview", (_, tags) => expect(taggedPreview(tags)).toBeUndefined());

test.each([["2026-11-30"], ["tomorrow"], ["2026-11-30T08:00:00+09:00"]])(
  "%j, which somebody wrote by hand, expires nothing",
  (time) => {
    const tags = { ...identityTags(identity), "ecs-actions:expires-at": time };
    expect(taggedPreview(tags)).toEqual(identity);
  },
);

test.each([
  [{ repository: "ORG/App" }, true],
  [{ repository: "org/other" }, false],
  [{ number: 13 }, false],
  [{ cluster: "other" }, false],
  [{ service: "Web" }, false],
])("with %j it is the same preview: %s", (other, same) => {
  expect(isSamePreview(identity, { ...identity, ...other })).toBe(same);
});
