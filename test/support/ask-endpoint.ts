import type { Emulator } from "../../emulator/api.ts";
import { isObject, type JsonObject } from "../../src/json.ts";

/** The services that speak AWS JSON: what stands before the operation. */
const targets = {
  ecs: "AmazonEC2ContainerServiceV20141113",
  ecr: "AmazonEC2ContainerRegistry_V20150921",
  logs: "Logs_20140328",
  "application-autoscaling": "AnyScaleFrontendService",
  servicediscovery: "Route53AutoNaming_v20170314",
} as const;

/** Makes a call as a client would; for setting a scene. @throws Error for a refusal */
export async function ask(
  emulator: Pick<Emulator, "url">,
  service: keyof typeof targets,
  operation: string,
  request: JsonObject,
): Promise<JsonObject> {
  const answer = await fetch(emulator.url, {
    method: "POST",
    body: JSON.stringify(request),
    headers: {
      "x-amz-target": `${targets[service]}.${operation}`,
      "content-type": "application/x-amz-json-1.1",
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=0a1b`,
      "user-agent": "scene",
    },
  });
  const body: unknown = await answer.json();
  if (answer.ok && isObject(body)) return body;
  throw new Error(`${operation}: ${JSON.stringify(body)}`);
}
