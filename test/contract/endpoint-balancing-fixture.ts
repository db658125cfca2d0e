import * as classic from "@aws-sdk/client-elastic-load-balancing";
import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { onTestFinished } from "vitest";
import type { EmulatorOptions } from "../../emulator/api.ts";
import type { JsonObject } from "../../src/json.ts";
import { rolling, type Scene, scene, web } from "./endpoint-fixture.ts";

export interface BalancingScene extends Scene {
  /** AWS's own clients, unchanged, over HTTP. */
  readonly elbv2: sdk.ElasticLoadBalancingV2Client;
  readonly elb: classic.ElasticLoadBalancingClient;
}

export async function balancingScene(options: EmulatorOptions = {}): Promise<BalancingScene> {
  const on = await scene(options);
  const settings = {
    endpoint: on.emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  };
  const elbv2 = new sdk.ElasticLoadBalancingV2Client(settings);
  const elb = new classic.ElasticLoadBalancingClient(settings);
  onTestFinished(() => {
    elbv2.destroy();
    elb.destroy();
  });
  return { ...on, elbv2, elb };
}

/** `Type: message` of the refusal, as the SDKs' own error classes have it. */
export async function refused(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (
    !(error instanceof sdk.ElasticLoadBalancingV2ServiceException) &&
    !(error instanceof classic.ElasticLoadBalancingServiceException)
  )
    throw new Error(`no refusal: ${String(error)}`);
  return `${error.name}: ${error.message}`;
}

/** The ARN of the listener on port 80 of the scenario's load balancer `shared`. */
export async function sharedListener({ elbv2 }: BalancingScene): Promise<string> {
  const { LoadBalancers = [] } = await elbv2.send(
    new sdk.DescribeLoadBalancersCommand({ Names: ["shared"] }),
  );
  const { Listeners = [] } = await elbv2.send(
    new sdk.DescribeListenersCommand({ LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn }),
  );
  return Listeners.find(({ Port }) => Port === 80)?.ListenerArn ?? "";
}

export async function newGroup({ elbv2 }: BalancingScene, Name: string, more: object = {}): Promise<string> {
  const { TargetGroups = [] } = await elbv2.send(
    new sdk.CreateTargetGroupCommand({ Name, Protocol: "HTTP", Port: 80, VpcId: "vpc-1", ...more }),
  );
  return TargetGroups[0]?.TargetGroupArn ?? "";
}

export function hostRule(ListenerArn: string, host: string, TargetGroupArn: string, Priority: number) {
  return new sdk.CreateRuleCommand({
    ListenerArn,
    Priority,
    Conditions: [{ Field: "host-header", HostHeaderConfig: { Values: [host] } }],
    Actions: [{ Type: "forward", TargetGroupArn }],
  });
}

/** A group behind the rule `pr-1.example.com` of the load balancer `shared`. */
export async function groupInUse(on: BalancingScene, name = "pr-1", more: object = {}): Promise<string> {
  const group = await newGroup(on, name, more);
  await on.elbv2.send(hostRule(await sharedListener(on), `${name}.example.com`, group, 100));
  return group;
}

/** Two tasks of `web` on host port 80 behind a load balancer, just registered. */
export function serve({ emulator }: Scene, balancer: JsonObject, image = "web:1"): void {
  emulator.call("RegisterTaskDefinition", web(image));
  const loadBalancers = [{ containerName: "web", containerPort: 80, ...balancer }];
  emulator.call("CreateService", { ...rolling, loadBalancers });
}

export const health = async ({ elbv2 }: BalancingScene, TargetGroupArn: string, Targets?: object[]) => {
  const request = { TargetGroupArn, ...(Targets ? { Targets: Targets as sdk.TargetDescription[] } : {}) };
  const answer = await elbv2.send(new sdk.DescribeTargetHealthCommand(request));
  return answer.TargetHealthDescriptions ?? [];
};

export const states = async (on: BalancingScene, group: string): Promise<(string | undefined)[]> =>
  (await health(on, group)).map(({ TargetHealth }) => TargetHealth?.State);
