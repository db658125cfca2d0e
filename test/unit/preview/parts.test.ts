import { describe, expect, test } from "vitest";
import {
  commandFor,
  foundPreviews,
  latest,
  type PartKind,
  type TaggedPart,
  title,
} from "../../../src/preview/parts.ts";
import { deploymentTags, identityTags, type TaggedPreview } from "../../../src/preview/tags.ts";

const identity = { repository: "org/app", number: 7, cluster: "shop", service: "web" };
const early = "2026-11-01T00:00:00.000Z";
const late = "2026-11-02T00:00:00.000Z";

function part(kind: PartKind, id: string, more: Partial<TaggedPreview> = {}): TaggedPart {
  const { sha, deployedAt, expiresAt, ...which } = { ...identity, ...more };
  return {
    kind,
    id,
    tags: {
      ...identityTags(which),
      ...deploymentTags({
        ...(sha === undefined ? {} : { sha }),
        ...(deployedAt === undefined ? {} : { deployedAt }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      }),
    },
  };
}

/** Each preview as `number: kinds`. */
const shown = (parts: readonly TaggedPart[]) =>
  foundPreviews(parts).map(
    ({ repository, number, service, cluster, parts: own }) =>
      `${repository}#${number} ${cluster}/${service}: ${own.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`,
  );

describe("parts are put together by their tags", () => {
  test.each<[string, TaggedPart[], string[]]>([
    ["nothing", [], []],
    [
      "one of each kind",
      [part("service", "web-pr-7"), part("listener rule", "r"), part("target group", "g")],
      ["org/app#7 shop/web: service web-pr-7, listener rule r, target group g"],
    ],
    ["half of one", [part("target group", "g")], ["org/app#7 shop/web: target group g"]],
    [
      "a family, which comes once for each revision",
      [part("task definition family", "web-pr-7"), part("task definition family", "web-pr-7")],
      ["org/app#7 shop/web: task definition family web-pr-7"],
    ],
    [
      "two rules that two runs made",
      [part("listener rule", "a"), part("listener rule", "b")],
      ["org/app#7 shop/web: listener rule a, listener rule b"],
    ],
    [
      "previews that differ in one thing only",
      [
        part("service", "1"),
        part("service", "2", { number: 70 }),
        part("service", "3", { service: "api" }),
        part("service", "4", { cluster: "other" }),
        part("service", "5", { repository: "org/other" }),
      ],
      [
        "org/app#7 shop/web: service 1",
        "org/app#70 shop/web: service 2",
        "org/app#7 shop/api: service 3",
        "org/app#7 other/web: service 4",
        "org/other#7 shop/web: service 5",
      ],
    ],
    [
      "a repository in other letters, which is the same",
      [part("service", "s"), part("target group", "g", { repository: "Org/App" })],
      ["org/app#7 shop/web: service s, target group g"],
    ],
    [
      "what is named as ours and not tagged",
      [
        { kind: "service", id: "web-pr-7", tags: undefined },
        { kind: "target group", id: "p-1", tags: { Name: "web-pr-7" } },
      ],
      [],
    ],
  ])("%s", (_, parts, expected) => expect(shown(parts)).toEqual(expected));
});

describe("what was deployed last is believed", () => {
  const known: TaggedPreview = { ...identity, sha: "a", deployedAt: early, expiresAt: early };

  test.each<[string, TaggedPreview, TaggedPreview, Partial<TaggedPreview>]>([
    [
      "a newer part",
      known,
      { ...identity, sha: "b", deployedAt: late, expiresAt: late },
      { sha: "b", expiresAt: late },
    ],
    [
      "an older part",
      { ...known, deployedAt: late },
      { ...identity, sha: "b", deployedAt: early },
      { sha: "a", expiresAt: early },
    ],
    ["a part of the same moment", known, { ...known, sha: "b" }, { sha: "a" }],
    ["a part without a time", known, { ...identity, sha: "b" }, { sha: "a", expiresAt: early }],
    [
      "a time where there was none",
      { ...identity, sha: "a" },
      { ...identity, sha: "b", deployedAt: early },
      { sha: "b" },
    ],
  ])("%s", (_, one, other, expected) => expect(latest(one, other)).toMatchObject(expected));

  test("a newer part that expires no more takes the older time away", () => {
    expect(latest(known, { ...identity, deployedAt: late })).not.toHaveProperty("expiresAt");
  });

  test("in whichever order the parts come", () => {
    const parts = [
      part("service", "s", { deployedAt: early }),
      part("target group", "g", { deployedAt: late }),
    ];
    for (const order of [parts, parts.toReversed()]) expect(foundPreviews(order)[0]?.deployedAt).toBe(late);
  });
});

test.each<[PartKind, string, string]>([
  ["service", "web-pr-7", "aws ecs delete-service --force --cluster shop --service web-pr-7"],
  ["target group", "arn:tg", "aws elbv2 delete-target-group --target-group-arn arn:tg"],
  ["listener rule", "arn:rule", "aws elbv2 delete-rule --rule-arn arn:rule"],
  ["task definition family", "web-pr-7", "--family-prefix web-pr-7"],
])("a %s is removed by hand", (kind, id, command) => {
  expect(commandFor(kind, id, identity)).toContain(command);
});

test("a preview is called by its pull request", () => expect(title(identity)).toBe("org/app#7 (web)"));
