import { expect, onTestFinished, test, vi } from "vitest";
import { startEmulator } from "../../../emulator/index.ts";
import { connectRoutes } from "../../../src/aws/listeners.ts";
import { objects, text } from "../../../src/json.ts";
import { Refusal } from "../../../src/refusal.ts";

/** Our side of Elastic Load Balancing, before the endpoint's, which has one listener. */
async function routesEdge() {
  const emulator = await startEmulator({
    clock: "stepped",
    scenario: { loadBalancers: [{ name: "shared", listeners: [{ port: 80 }, { port: 443 }] }] },
  });
  for (const [name, value] of Object.entries(emulator.environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await emulator.close();
  });
  const routes = connectRoutes();
  const { arn: listenerArn, vpcId } = await routes.listener("shared:443");
  /** A target group and its rule, with the number of a pull request as their tag. */
  const preview = async (number: number) => {
    const tags = { number: String(number) };
    const settings = { Name: `pr-${number}`, Protocol: "HTTP", Port: 80, VpcId: vpcId };
    const { arn: targetGroupArn } = await routes.createTargetGroup(settings, tags);
    const host = `pr-${number}.example.com`;
    return routes.createRule({ listenerArn, priority: number, host, targetGroupArn }, tags);
  };
  return { emulator, routes, listenerArn, preview };
}

const plain = (...values: string[]) => ({ values, regexes: [] });

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  );

test("tags of however many rules, also where some are deleted while we look", async () => {
  const { routes, listenerArn, preview, emulator } = await routesEdge();
  for (let number = 1; number <= 45; number++) await preview(number);
  const rules = (await routes.rules(listenerArn)).filter(({ priority }) => priority !== undefined);
  const arns = rules.map(({ arn }) => arn);
  const gone = new Set([arns[3], arns[21], arns[44]]);
  for (const arn of gone) await routes.deleteRule(arn ?? "");
  const tags = await routes.tags(arns);
  expect([...tags.keys()]).toEqual(arns.filter((arn) => !gone.has(arn)));
  expect(tags.get(arns[20] ?? "")).toEqual({ number: "21" });
  expect(await routes.tags([arns[3] ?? ""])).toEqual(new Map());
  expect(await routes.tags([])).toEqual(new Map());
  emulator.inject({ operation: "DescribeTags", kind: "access-denied" });
  expect(await messageOf(routes.tags(arns))).toMatch(/elasticloadbalancing:DescribeTags/);
});

test("a preview's route back and forth: a second time nothing is missing that is gone", async () => {
  const { routes, listenerArn, preview } = await routesEdge();
  const rule = await preview(7);
  const [targetGroupArn = ""] = rule.targetGroups;
  expect(rule).toMatchObject({
    listenerArn,
    priority: 7,
    hosts: plain("pr-7.example.com"),
    paths: plain(),
    narrowed: false,
  });
  expect(await messageOf(routes.deleteTargetGroup(targetGroupArn))).toMatch(/^ResourceInUse/);
  expect(await messageOf(preview(7))).toMatch(/^PriorityInUse/);
  for (let twice = 0; twice < 2; twice++) {
    await routes.deleteRule(rule.arn);
    await routes.deleteTargetGroup(targetGroupArn);
  }
  expect(await routes.targetGroups(["pr-7"])).toEqual([]);
  expect((await routes.rules(listenerArn)).map(({ priority }) => priority)).toEqual([undefined]);
});

test("a rule that somebody else made is seen as it is: several hosts, other conditions, several groups", async () => {
  const { routes, listenerArn, preview, emulator } = await routesEdge();
  const [one = ""] = (await preview(1)).targetGroups;
  const [two = ""] = (await preview(2)).targetGroups;
  const made = emulator.elbv2("CreateRule", {
    ListenerArn: listenerArn,
    Priority: 9,
    Conditions: [
      { Field: "host-header", HostHeaderConfig: { Values: ["a.example.com", "*.example.org"] } },
      { Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } },
    ],
    Actions: [
      {
        Type: "forward",
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: one }, { TargetGroupArn: two }] },
      },
    ],
  });
  const arn = text(objects(made["Rules"])[0]?.["RuleArn"]);
  expect((await routes.rules(listenerArn)).find((rule) => rule.arn === arn)).toEqual({
    arn,
    listenerArn,
    priority: 9,
    hosts: plain("a.example.com", "*.example.org"),
    paths: plain("/api/*"),
    narrowed: false,
    targetGroups: [one, two],
  });
});

test("regular expressions are kept from patterns, and other conditions are seen to be there", async () => {
  const { routes, listenerArn, emulator } = await routesEdge();
  emulator.elbv2("CreateRule", {
    ListenerArn: listenerArn,
    Priority: 9,
    Conditions: [
      { Field: "host-header", RegexValues: ["^pr-"] },
      { Field: "path-pattern", PathPatternConfig: { RegexValues: ["^/api/"] } },
      { Field: "http-request-method", HttpRequestMethodConfig: { Values: ["GET"] } },
    ],
    Actions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }],
  });
  expect(await routes.rules(listenerArn)).toContainEqual(
    expect.objectContaining({
      priority: 9,
      hosts: { values: [], regexes: ["^pr-"] },
      paths: { values: [], regexes: ["^/api/"] },
      narrowed: true,
    }),
  );
});

test.each([
  ["shared:8443", "Load balancer 'shared' has no listener on port 8443; it listens on 80, 443."],
  ["elsewhere:443", /There is no load balancer 'elsewhere'/],
  ["shared", /neither the ARN of a listener nor/],
  ["arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/x/1/2", /There is no listener arn:/],
])("the listener '%s' is told what is wrong with it", async (reference, words) => {
  const { routes } = await routesEdge();
  const said = await messageOf(routes.listener(reference));
  if (typeof words === "string") expect(said).toContain(words);
  else expect(said).toMatch(words);
});
