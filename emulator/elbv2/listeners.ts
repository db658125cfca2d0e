import { type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { queryPage } from "../query-paging.ts";
import { actionsIn } from "./actions.ts";
import { elbArn, pathOf } from "./arn.ts";
import {
  duplicateListener,
  limits,
  noListener,
  noLoadBalancer,
  tooManyListeners,
  validation,
} from "./errors.ts";
import type { Elbv2Context, Elbv2Operations } from "./operation.ts";
import { answerTo } from "./routing.ts";
import type { Elbv2State, Listener } from "./state.ts";
import { tagsIn } from "./tags.ts";
import { checkGroups } from "./use.ts";

export const listenerOperations: Elbv2Operations = {
  CreateListener(request, context) {
    const listener = addListener(context, request);
    // A port of this machine that does not open: the listener has no address.
    void openListener(context, listener).catch(() => undefined);
    return { Listeners: [view(listener)] };
  },

  DescribeListeners(request, { state }) {
    const arns = strings(request["ListenerArns"]);
    const loadBalancer = text(request["LoadBalancerArn"]);
    if (arns.length === 0 && loadBalancer === undefined)
      throw validation("You must specify either listener ARNs or a load balancer ARN");
    if (loadBalancer !== undefined && !state.loadBalancers.has(loadBalancer))
      throw noLoadBalancer(loadBalancer);
    if (arns.some((arn) => !state.listeners.has(arn))) throw noListener();
    const found = [...state.listeners.values()]
      .filter(({ arn }) => arns.length === 0 || arns.includes(arn))
      .filter(({ loadBalancerArn }) => (loadBalancer ?? loadBalancerArn) === loadBalancerArn);
    const { items, ...rest } = queryPage(found, request);
    return { Listeners: items.map(view), ...rest };
  },

  ModifyListener(request, { state }) {
    const listener = listenerOf(state, request);
    const { ListenerArn: _arn, DefaultActions, ...changes } = request;
    if (DefaultActions !== undefined) {
      const actions = actionsIn(DefaultActions);
      checkGroups(state, actions, listener.loadBalancerArn);
      changes["DefaultActions"] = actions;
    }
    listener.definition = { ...listener.definition, ...changes };
    return { Listeners: [view(listener)] };
  },

  DeleteListener(request, context) {
    dropListener(context, listenerOf(context.state, request));
    return {};
  },
};

/** Makes a listener and its default rule. @throws WireError as CreateListener refuses */
export function addListener({ state, ids }: Elbv2Context, request: JsonObject): Listener {
  const { LoadBalancerArn: arn = "", Tags, ...given } = request;
  const loadBalancer = state.loadBalancers.get(String(arn));
  if (!loadBalancer) throw noLoadBalancer(String(arn));
  const { Protocol: protocol, Port: port } = given;
  if (protocol === undefined) throw validation("A listener protocol must be specified");
  if (port === undefined) throw validation("A listener port must be specified");
  if (protocol === "HTTPS" && objects(given["Certificates"]).length === 0)
    throw validation("A certificate must be specified for HTTPS listeners");
  const others = [...state.listeners.values()].filter((one) => one.loadBalancerArn === loadBalancer.arn);
  if (others.some((one) => one.definition["Port"] === port)) throw duplicateListener(loadBalancer.arn);
  if (others.length >= limits.listenersPerLoadBalancer) throw tooManyListeners(loadBalancer.arn);
  const actions = actionsIn(given["DefaultActions"]);
  checkGroups(state, actions, loadBalancer.arn);
  const path = `${pathOf(loadBalancer.arn)}/${ids.hex(16)}`;
  const listener: Listener = {
    arn: elbArn(state, `listener/${path}`),
    loadBalancerArn: loadBalancer.arn,
    definition: {
      ...given,
      ...(protocol === "HTTPS" ? { SslPolicy: given["SslPolicy"] ?? "ELBSecurityPolicy-2016-08" } : {}),
      DefaultActions: actions,
    },
    tags: tagsIn(Tags),
  };
  state.listeners.set(listener.arn, listener);
  const rule = elbArn(state, `listener-rule/${path}/${ids.hex(16)}`);
  const [priority, conditions] = [undefined, []];
  state.rules.set(rule, {
    arn: rule,
    listenerArn: listener.arn,
    priority,
    conditions,
    actions: [],
    tags: [],
  });
  return listener;
}

/** Lets it really listen, where the engine has listeners. @param port on 127.0.0.1; 0: any free one */
export async function openListener(
  { state, listeners }: Elbv2Context,
  { arn }: Listener,
  port = 0,
): Promise<void> {
  const name = addressName(state, arn);
  await listeners?.open(name, port, (request) => answerTo(state, arn, request));
}

/** Under which the address of a listener is found: `shared:80`. */
function addressName(state: Elbv2State, arn: string): string {
  const listener = state.listeners.get(arn);
  const loadBalancer = state.loadBalancers.get(listener?.loadBalancerArn ?? "");
  return `${loadBalancer?.name}:${number(listener?.definition["Port"])}`;
}

export function dropListener({ state, listeners }: Elbv2Context, { arn }: Listener): void {
  listeners?.close(addressName(state, arn));
  for (const rule of [...state.rules.values()]) if (rule.listenerArn === arn) state.rules.delete(rule.arn);
  state.listeners.delete(arn);
}

/** @throws WireError where there is none */
export function listenerOf(state: Elbv2State, request: JsonObject): Listener {
  const listener = state.listeners.get(text(request["ListenerArn"]) ?? "");
  if (!listener) throw noListener();
  return listener;
}

function view({ arn, loadBalancerArn, definition }: Listener): JsonObject {
  return { ListenerArn: arn, LoadBalancerArn: loadBalancerArn, ...definition };
}
