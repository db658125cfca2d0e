import { ListClustersCommand } from "@aws-sdk/client-ecs";
import { describe, expect, test } from "vitest";
import { authorization, clientOf, post, refusal, scene } from "./endpoint-fixture.ts";

describe("a request over HTTP", () => {
  test("is answered as AWS JSON 1.1 with a request id of its own", async () => {
    const { emulator } = await scene();
    const [one, two] = [await post(emulator, "ListClusters", "{}"), await post(emulator, "ListClusters", "")];
    expect(one.headers.get("content-type")).toBe("application/x-amz-json-1.1");
    expect(await one.json()).toEqual({ clusterArns: ["arn:aws:ecs:us-east-1:123456789012:cluster/default"] });
    expect(one.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(two.headers.get("x-amzn-requestid")).not.toBe(one.headers.get("x-amzn-requestid"));
  });

  test.each([
    ["no operation of ECS", "Frobnicate", "{}", {}, "UnknownOperationException", undefined],
    [
      "an operation not carried out here",
      "CreateTaskSet",
      "{}",
      {},
      "UnknownOperationException",
      /CreateTaskSet/,
    ],
    ["no JSON", "ListClusters", "{", {}, "SerializationException", undefined],
    ["JSON that is no object", "ListClusters", "[]", {}, "SerializationException", undefined],
    ["a wrong type", "ListClusters", '{"maxResults":"9"}', {}, "SerializationException", /maxResults/],
    ["no signature", "ListClusters", "{}", { authorization: "" }, "MissingAuthenticationTokenException", /./],
    [
      "half a signature",
      "ListClusters",
      "{}",
      { authorization: "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ecs/aws4_request" },
      "IncompleteSignatureException",
      /requires 'Signature' parameter/,
    ],
    [
      "a credential without a scope",
      "ListClusters",
      "{}",
      { authorization: "AWS4-HMAC-SHA256 Credential=test, SignedHeaders=host, Signature=0" },
      "IncompleteSignatureException",
      /5 slash-delimited elements/,
    ],
    [
      "a signature for another service",
      "ListClusters",
      "{}",
      { authorization: authorization("us-east-1", "sqs") },
      "InvalidSignatureException",
      /correct service: 'ecs'/,
    ],
  ])("with %s is refused", async (_, operation, body, headers, type, message) => {
    const { emulator } = await scene();
    const answer = await post(emulator, operation, body, headers);
    const refused: unknown = await answer.json();
    expect(answer.status).toBe(400);
    expect(refused).toEqual(
      message ? { __type: type, message: expect.stringMatching(message) } : { __type: type },
    );
  });

  test("for another region is refused, as that would be another endpoint", async () => {
    const { emulator } = await scene();
    expect(await refusal(clientOf(emulator, "eu-west-1").send(new ListClustersCommand({})))).toBe(
      "InvalidSignatureException: Credential should be scoped to a valid region, not 'eu-west-1'.",
    );
  });

  test("reaches the region and account of the scenario", async () => {
    const { emulator } = await scene({ scenario: { region: "cn-north-1", account: "210987654321" } });
    const { clusterArns } = await clientOf(emulator, "cn-north-1").send(new ListClustersCommand({}));
    expect(clusterArns).toEqual(["arn:aws-cn:ecs:cn-north-1:210987654321:cluster/default"]);
  });

  test.each([
    [
      "DescribeServices",
      { services: ["a"], servcies: [] },
      'Unknown member "servcies" in DescribeServices. Did you mean "services"?',
    ],
    ["DescribeTasks", { cluster: "default" }, "Tasks can not be blank. (tasks)"],
    [
      "CreateService",
      { serviceName: "a", launchType: "EC3" },
      "launchType must be one of: EC2, EXTERNAL, FARGATE, MANAGED_INSTANCES. Given: EC3",
    ],
  ])("of %s is held against the SDK's model", async (operation, body, message) => {
    const { emulator } = await scene();
    const answer = await post(emulator, operation, JSON.stringify(body));
    expect([answer.status, await answer.json()]).toMatchObject([400, { message }]);
  });

  test("is recorded with its answer", async () => {
    const { emulator, client } = await scene();
    await client.send(new ListClustersCommand({ maxResults: 3 }));
    expect(emulator.requests).toMatchObject([
      { service: "ecs", operation: "ListClusters", body: { maxResults: 3 }, status: 200 },
    ]);
    expect(emulator.requests[0]?.userAgent).toContain("aws-sdk-js");
  });
});
