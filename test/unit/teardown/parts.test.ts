import { describe, expect, test } from "vitest";
import type { Rule, TargetGroup } from "../../../src/preview/ports.ts";
import { imageStays, parseNamedImage } from "../../../src/teardown/images.ts";
import type { Revision } from "../../../src/teardown/ports.ts";
import { registrations } from "../../../src/teardown/registrations.ts";
import { revisionsToGo } from "../../../src/teardown/revisions.ts";
import { routePlan } from "../../../src/teardown/routes.ts";
import { isOurs, stays } from "../../../src/teardown/wanted.ts";

const managed = { "ecs-actions:managed": "true" };

describe("what is ours to delete", () => {
  const settings = { input: "log-groups", protect: ["*-production"] };
  const group = (name: string, tags = {}) => ({ what: `log group ${name}`, names: [name], tags });
  test.each([
    ["tagged, with the tag", group("a", managed), "tagged", undefined],
    [
      "tagged, with another value",
      group("a", { "ecs-actions:managed": "yes" }),
      "tagged",
      /does not carry the tag/,
    ],
    ["tagged, without", group("a"), "tagged", /name it in 'log-groups'/],
    ["named", group("a"), ["a"], undefined],
    ["not named, though tagged", group("a", managed), ["b"], /not named/],
    ["protected, though named", group("a-production"), ["a-production"], /protected/],
    ["protected, though tagged", group("a-production", managed), "tagged", /protected/],
  ] as const)("%s", (_, candidate, wanted, words) => {
    const kept = stays(candidate, wanted, settings);
    if (words === undefined) expect(kept).toBeUndefined();
    else expect(kept?.why).toMatch(words);
  });

  test("the tag is that of previews", () => {
    expect(isOurs({ "ecs-actions:managed": "true", "ecs-actions:preview": "o/r/pull/1" })).toBe(true);
    expect(isOurs({})).toBe(false);
  });
});

describe("which revisions may go", () => {
  const revision = (number: number, status: Revision["status"] = "ACTIVE"): Revision => ({
    arn: `arn:web:${number}`,
    family: "web",
    revision: number,
    status,
  });
  const all = [1, 2, 3, 4, 5].map((number) => revision(number));
  const numbers = (revisions: readonly Revision[]) => revisions.map((one) => one.revision);
  const use = (number: number, by = "service default/web") => ({ definition: `arn:web:${number}`, by });
  test.each([
    ["all, oldest first", all, [], 0, [1, 2, 3, 4, 5]],
    ["the newest stay", all, [], 2, [1, 2, 3]],
    ["those in use stay beside the newest", all, [use(1), use(5)], 2, [2, 3]],
    ["more than there are", all, [], 9, []],
    [
      "INACTIVE ones do not count as newest",
      [revision(1), revision(2), revision(3, "INACTIVE"), revision(4, "INACTIVE")],
      [],
      1,
      [1, 3, 4],
    ],
    ["INACTIVE ones in use stay", [revision(1, "INACTIVE"), revision(2)], [use(1)], 1, []],
    ["uses of other families do not count", all, [{ definition: "arn:api:1", by: "x" }], 4, [1]],
    ["none", [], [], 3, []],
  ] as const)("%s", (_, revisions, uses, keep, expected) => {
    expect(numbers(revisionsToGo(revisions, uses, keep).go)).toEqual(expected);
  });

  test("why is told, each user once, and three of many", () => {
    const users = ["a", "a", "b", "c", "d", "e"].map((by) => use(1, by));
    expect(revisionsToGo([revision(1)], users, 0).kept).toEqual([
      { what: "task definition web:1", why: "In use by a, b, c and 2 more." },
    ]);
  });
});

describe("which rules and target groups go", () => {
  const group = (name: string): TargetGroup => ({
    arn: `arn:aws:elasticloadbalancing:r:1:targetgroup/${name}/1`,
    name,
    settings: {},
    loadBalancers: ["lb"],
  });
  const [web, api] = [group("web"), group("api")];
  const rule = (id: string, groups: readonly TargetGroup[], priority?: number): Rule => ({
    arn: id,
    listenerArn: "listener",
    ...(priority === undefined ? {} : { priority }),
    hosts: { values: priority === undefined ? [] : [`${id}.example.com`], regexes: [] },
    paths: { values: [], regexes: [] },
    narrowed: false,
    targetGroups: groups.map(({ arn }) => arn),
  });
  const tags = new Map([web.arn, "one", "two", "default"].map((arn) => [arn, managed]));
  const state = {
    targetGroups: [web],
    rules: [rule("one", [web], 1)],
    tags,
    users: new Map<string, string[]>(),
  };
  const request = { rules: "tagged", targetGroups: "tagged", protect: [] } as const;
  const kinds = (plan: ReturnType<typeof routePlan>) => plan.go.map(({ kind }) => kind);

  test("the rule before the group", () => {
    expect(kinds(routePlan(state, request))).toEqual(["listener rule", "target group"]);
  });

  test("nothing that is not asked for", () => {
    expect(kinds(routePlan(state, { ...request, rules: undefined }))).toEqual([]);
    expect(kinds(routePlan(state, { ...request, targetGroups: undefined }))).toEqual(["listener rule"]);
  });

  test.each([
    ["a rule that also leads elsewhere", { rules: [rule("one", [web, api], 1)] }, /also forwards to api/],
    ["a default action", { rules: [rule("default", [web])] }, /default action/],
    [
      "a group of another service",
      { users: new Map([[web.arn, ["service default/api"]]]) },
      /service default\/api/,
    ],
    ["a rule without the tag", { rules: [rule("three", [web], 3)] }, /does not carry the tag/],
  ])("%s stays, and the group with it", (_, more, words) => {
    const plan = routePlan({ ...state, ...more }, request);
    expect(kinds(plan)).toEqual([]);
    expect(plan.kept.map(({ why }) => why).join("\n")).toMatch(words);
    expect(plan.kept.at(-1)?.what).toBe("target group web");
  });

  test("a rule that is named by its ARN goes wherever it leads, but not from under a service that stays", () => {
    const only = { ...state, targetGroups: [], rules: [rule("one", [api], 1)] };
    const named = { rules: ["one"], targetGroups: undefined, protect: [] };
    expect(kinds(routePlan(only, named))).toEqual(["listener rule"]);
    const users = new Map([[api.arn, ["service default/api"]]]);
    expect(kinds(routePlan({ ...only, users }, named))).toEqual([]);
  });

  test("one of two rules stays, so the group does", () => {
    const rules = [rule("one", [web], 1), rule("two", [web, api], 2)];
    expect(kinds(routePlan({ ...state, rules }, request))).toEqual(["listener rule"]);
  });
});

describe("registrations", () => {
  test("are a service's by their attributes alone", () => {
    const of = (id: string, service: string, cluster: string) => ({
      id,
      attributes: { ECS_SERVICE_NAME: service, ECS_CLUSTER_NAME: cluster },
    });
    const { ours, foreign } = registrations(
      [
        of("a", "web", "default"),
        of("b", "web", "other"),
        of("c", "api", "default"),
        { id: "d", attributes: {} },
      ],
      [{ cluster: "default", name: "web" }],
    );
    expect(ours.map(({ id }) => id)).toEqual(["a"]);
    expect(foreign.map(({ id }) => id)).toEqual(["b", "c", "d"]);
  });
});

describe("which images stay", () => {
  const host = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
  const [one, two, part] = ["1", "2", "3"].map((sign) => `sha256:${sign.repeat(64)}`) as [
    string,
    string,
    string,
  ];
  const use = (image: string, ...digests: string[]) => [{ image, digests, by: "service default/web" }];
  const image = (text: string, tags: string[], parts: string[] = []) => ({
    digest: one,
    tags,
    parts,
    ...parseNamedImage(text),
  });
  test.each([
    ["a tag that is used", image("shop/web:a", ["a", "b"]), use(`${host}/shop/web:a`), true],
    ["another tag of a used image", image("shop/web:b", ["a", "b"]), use(`${host}/shop/web:a`, one), false],
    [
      "the last tag of an image used by digest",
      image("shop/web:a", ["a"]),
      use(`${host}/shop/web@${one}`),
      true,
    ],
    [
      "a tag beside a digest does not count",
      image("shop/web:a", ["a", "b"]),
      use(`${host}/shop/web:a@${one}`),
      false,
    ],
    ["a digest that is used", image(`shop/web@${one}`, []), use(`${host}/shop/web@${one}`), true],
    ["a digest whose tag is used", image(`shop/web@${one}`, ["a"]), use(`${host}/shop/web:a`), true],
    [
      "a digest that a task pulled, though the tag moved",
      image(`shop/web@${one}`, []),
      use(`${host}/shop/web:a`, one),
      true,
    ],
    [
      "an index a part of which is used",
      image(`shop/web@${one}`, [], [part]),
      use(`${host}/shop/web:a`, part),
      true,
    ],
    ["no tag is latest", image("shop/web:latest", ["latest"]), use(`${host}/shop/web`), true],
    ["another digest", image(`shop/web@${one}`, []), use(`${host}/shop/web@${two}`), false],
    ["another repository", image("shop/web:a", ["a"]), use(`${host}/shop/webhook:a`), false],
    [
      "another account",
      image(`${host}/shop/web:a`, ["a"]),
      use(`${host.replace("1", "2")}/shop/web:a`),
      false,
    ],
    [
      "another region",
      image(`${host}/shop/web:a`, ["a"]),
      use(`${host.replace("west", "east")}/shop/web:a`),
      false,
    ],
    [
      "a registry nobody knows may be this one",
      image("shop/web:a", ["a"]),
      use("proxy.internal:5000/shop/web:a"),
      true,
    ],
    ["nobody", image("shop/web:a", ["a"]), [], false],
  ])("%s", (_, found, uses, kept) => {
    expect(imageStays(found, uses) !== undefined).toBe(kept);
  });
});
