import type { Routes, Rule, Tags, TargetGroup } from "../../preview/ports.ts";
import { Refusal } from "../../refusal.ts";
import { groupName, routePlan } from "../../teardown/routes.ts";
import { deleteTargetGroup } from "./delete-target-group.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";

/** Rules and target groups of the services that go, and those that are named. */
export async function routesToGo({ ports, request, services, signal }: TakingContext): Promise<Taking> {
  const { rules: wantedRules, targetGroups: wantedGroups, protect } = request;
  if (wantedRules === undefined && wantedGroups === undefined)
    return oneByOne({ go: [], kept: [] }, async () => {}, signal);
  const routes = await ports.teardown.routes();
  const ofServices = services.flatMap(({ targetGroups }) => targetGroups);
  const named = wantedGroups === "tagged" || wantedGroups === undefined ? [] : wantedGroups;
  const references = [...new Set([...ofServices, ...named])];
  const targetGroups: TargetGroup[] = [];
  const missing: string[] = [];
  for (const reference of references) {
    const [found] = await routes.targetGroups([groupName(reference)]);
    const isIt = found && (!reference.startsWith("arn:") || found.arn === reference);
    if (!isIt && named.includes(reference)) missing.push(`target group ${reference}`);
    if (isIt && targetGroups.every(({ arn }) => arn !== found.arn)) targetGroups.push(found);
  }
  const namedRules = wantedRules === "tagged" || wantedRules === undefined ? [] : wantedRules;
  const listeners = new Set(namedRules.flatMap((name) => listenerOf(name) ?? []));
  for (const loadBalancer of new Set(targetGroups.flatMap((group) => group.loadBalancers)))
    for (const listener of await routes.listeners(loadBalancer)) listeners.add(listener);
  const rules: Rule[] = [];
  for (const listener of listeners) {
    const found = await rulesOf(listener, routes);
    const isLeading = (rule: Rule) => targetGroups.some(({ arn }) => rule.targetGroups.includes(arn));
    rules.push(...found.filter((rule) => isLeading(rule) || namedRules.includes(rule.arn)));
  }
  const isThere = (name: string) =>
    rules.some(({ arn, hosts }) => arn === name || hosts.values.includes(name));
  missing.push(...namedRules.filter((name) => !isThere(name)).map((name) => `listener rule ${name}`));
  const arns = [...targetGroups, ...rules].map(({ arn }) => arn);
  const tags: ReadonlyMap<string, Tags> = arns.length > 0 ? await routes.tags(arns) : new Map();
  const users = arns.length > 0 ? await usersOf({ ports, services }) : new Map<string, string[]>();
  const plan = routePlan(
    { targetGroups, rules, tags, users },
    { rules: wantedRules, targetGroups: wantedGroups, protect },
  );
  return oneByOne(
    { ...plan, missing },
    ({ kind, id }) =>
      kind === "listener rule" ? routes.deleteRule(id) : deleteTargetGroup(id, routes, ports.clock),
    signal,
  );
}

/** `arn:…:listener-rule/app/shared/<load balancer>/<listener>/<rule>` has its listener's ARN in it. */
function listenerOf(rule: string): string | undefined {
  const [, head, path] = /^(arn:.+):listener-rule\/(.+)\/[^/]+$/.exec(rule) ?? [];
  return head === undefined ? undefined : `${head}:listener/${path}`;
}

/** None where the listener is gone. */
async function rulesOf(listener: string, routes: Routes): Promise<Rule[]> {
  try {
    return await routes.rules(listener);
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith("ListenerNotFound")) return [];
    throw error;
  }
}

/** Other services by their target groups. */
async function usersOf({
  ports,
  services,
}: Pick<TakingContext, "ports" | "services">): Promise<Map<string, string[]>> {
  const users = new Map<string, string[]>();
  const known = await ports.teardown.services();
  for (const other of await known.others(services.map(({ arn }) => arn))) {
    for (const group of other.targetGroups)
      users.set(group, [...(users.get(group) ?? []), `service ${other.cluster}/${other.name}`]);
  }
  return users;
}
