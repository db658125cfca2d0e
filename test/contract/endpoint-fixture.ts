import { ECSClient, ECSServiceException } from "@aws-sdk/client-ecs";
import { expect, onTestFinished } from "vitest";
import type { Emulator, EmulatorOptions } from "../../emulator/api.ts";
import { autoScalingModel } from "../../emulator/auto-scaling/endpoint.ts";
import { cloudMapModel } from "../../emulator/cloud-map/endpoint.ts";
import { ecrModel } from "../../emulator/ecr/requests.ts";
import { elbModel } from "../../emulator/elb/requests.ts";
import { elbv2Model } from "../../emulator/elbv2/requests.ts";
import { startEmulator } from "../../emulator/index.ts";
import { logsModel } from "../../emulator/logs/requests.ts";
import { type Model, operationShape } from "../../emulator/model.ts";
import { conformsTo } from "../../emulator/model-check.ts";
import { isObject, type JsonObject, text } from "../../src/json.ts";

export interface Scene {
  readonly emulator: Emulator;
  /** AWS's own client, unchanged, over HTTP. */
  readonly client: ECSClient;
}

/**
 * An endpoint with two instances and a clock that only moves when told to, and a client that tries each call once. When
 * the test is over, every answer it was given must have been one that the SDK's model allows.
 */
export async function scene(options: EmulatorOptions = {}): Promise<Scene> {
  const emulator = await startEmulator({
    clock: "stepped",
    ...options,
    scenario: { instances: [{}, {}], ...options.scenario },
  });
  const client = clientOf(emulator);
  onTestFinished(async () => {
    client.destroy();
    await emulator.close();
    expect(nonconforming(emulator)).toEqual([]);
  });
  return { emulator, client };
}

export function clientOf(emulator: Pick<Emulator, "url">, region = "us-east-1"): ECSClient {
  return new ECSClient({
    endpoint: emulator.url,
    region,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
}

/** Two APIs behind one name, by their version. */
const balancing: Readonly<Record<string, Model>> = { "2015-12-01": elbv2Model, "2012-06-01": elbModel };
const models: Readonly<Record<string, Model>> = {
  ecs: operationShape,
  ecr: ecrModel,
  logs: logsModel,
  "application-autoscaling": autoScalingModel,
  servicediscovery: cloudMapModel,
};

/** What the answers so far say against the SDK's model. */
export function nonconforming(emulator: Emulator): string[] {
  return emulator.requests
    .filter(({ service, status }) => status === 200 && service !== "registry")
    .flatMap(({ service, operation, answer, body }) => {
      const version = isObject(body) ? (text(body["Version"]) ?? "") : "";
      return conformsTo(operation, answer, models[service] ?? balancing[version]);
    });
}

/** `Type: message` of the refusal, as the SDK's own error classes have it. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ECSServiceException)) throw new Error(`no refusal by ECS: ${String(error)}`);
  return `${error.name}: ${error.message}`;
}

/** A POST as a client without an SDK would send it. */
export function post(
  emulator: Emulator,
  operation: string,
  body: string,
  headers: Record<string, string> = {},
) {
  return fetch(emulator.url, {
    method: "POST",
    body,
    headers: {
      "x-amz-target": `AmazonEC2ContainerServiceV20141113.${operation}`,
      "content-type": "application/x-amz-json-1.1",
      authorization: authorization("us-east-1", "ecs"),
      ...headers,
    },
  });
}

export const authorization = (region: string, service: string) =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=0a1b`;

/** A task of one container on host port 80. */
export function web(image = "web:1", family = "web") {
  return {
    family,
    containerDefinitions: [
      { name: "web", image, memory: 128, portMappings: [{ containerPort: 80, hostPort: 80 }] },
    ],
  };
}

/** Two tasks of `web`, stop-first: the article's bounds. */
export const rolling = {
  serviceName: "web",
  taskDefinition: "web",
  desiredCount: 2,
  deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
};

/** Puts the service `web` of two running tasks on the scene. */
export function settle(emulator: Emulator, more: JsonObject = {}): void {
  emulator.call("RegisterTaskDefinition", web());
  emulator.call("CreateService", { ...rolling, ...more });
  emulator.advance(600);
}
