import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import { servicePlace, whereToDeploy } from "../../../src/steps/where-to-deploy.ts";

const definition = (document: Record<string, string>) => ({
  document,
  file: "service.json",
  whereIs: () => ({ file: "service.json", line: 1 }),
});

describe("where a service is", () => {
  test.each([
    ["web", undefined, "default/web"],
    ["web", "prod", "prod/web"],
    ["arn:aws:ecs:us-east-1:123456789012:service/prod/web", undefined, "prod/web"],
    ["arn:aws:ecs:us-east-1:123456789012:service/web", undefined, "default/web"],
    [
      "arn:aws-cn:ecs:cn-north-1:123456789012:service/prod/web",
      "arn:aws-cn:ecs:cn-north-1:123456789012:cluster/prod",
      "arn:aws-cn:ecs:cn-north-1:123456789012:cluster/prod/web",
    ],
  ])("%s, cluster %s", (service, cluster, place) => {
    const found = servicePlace(service, cluster);
    expect(`${found.cluster}/${found.service}`).toBe(place);
  });

  test("an ARN of another cluster than the one given is a mistake", () => {
    expect(() => servicePlace("arn:aws:ecs:us-east-1:123456789012:service/prod/web", "test")).toThrow(
      Failure,
    );
  });

  test("inputs go before the service definition", () => {
    const serviceDefinition = definition({ serviceName: "web", cluster: "file" });
    const none = { service: undefined, cluster: undefined };
    expect(whereToDeploy({ ...none, serviceDefinition })).toEqual({ service: "web", cluster: "file" });
    expect(whereToDeploy({ service: "other", cluster: "input", serviceDefinition })).toEqual({
      service: "other",
      cluster: "input",
    });
    expect(() => whereToDeploy({ ...none, serviceDefinition: definition({}) })).toThrow(/serviceName/);
  });
});
