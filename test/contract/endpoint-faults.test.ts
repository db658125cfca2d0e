import {
  DescribeServicesCommand,
  ListClustersCommand,
  RegisterTaskDefinitionCommand,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { refusal, scene, settle, web } from "./endpoint-fixture.ts";

const list = new ListClustersCommand({});

test.each([
  ["throttle", "ThrottlingException: Rate exceeded"],
  ["server-error", "ServerException: Service Unavailable. Please try again later."],
  ["expired-token", "ExpiredTokenException: The security token included in the request is expired"],
  [
    "access-denied",
    "AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions is not authorized to perform: ecs:ListClusters on resource: * because no identity-based policy allows the ecs:ListClusters action",
  ],
] as const)("%s is refused in AWS's words, once", async (kind, expected) => {
  const { client } = await scene({ scenario: { faults: [{ kind, times: 1 }] } });
  expect(await refusal(client.send(list))).toBe(expected);
  await client.send(list);
});

test("an error of the scenario's own has its type, message and status", async () => {
  const { emulator, client } = await scene();
  emulator.inject({
    kind: "error",
    type: "BlockedException",
    message: "no",
    status: 403,
    operation: "ListClusters",
  });
  expect(await refusal(client.send(list))).toBe("BlockedException: no");
  expect(emulator.requests[0]?.status).toBe(403);
});

test("reset leaves nothing done, reset-after has done it", async () => {
  const { emulator, client } = await scene();
  const register = () => client.send(new RegisterTaskDefinitionCommand(web()));
  emulator.inject({ kind: "reset", nth: 1 });
  emulator.inject({ kind: "reset-after", nth: 2 });
  await expect(register()).rejects.toThrow();
  expect(emulator.state.families.size).toBe(0);
  await expect(register()).rejects.toThrow();
  expect(emulator.state.families.get("web")).toHaveLength(1);
  expect(emulator.requests.map(({ status }) => status)).toEqual([0, 0]);
});

test("a stale answer shows the state before the newest change", async () => {
  const { emulator, client } = await scene();
  settle(emulator);
  emulator.inject({ kind: "stale", operation: "DescribeServices", times: 1 });
  emulator.call("UpdateService", { service: "web", forceNewDeployment: true });
  const deployments = async () =>
    (await client.send(new DescribeServicesCommand({ services: ["web"] }))).services?.[0]?.deployments
      ?.length;
  expect([await deployments(), await deployments()]).toEqual([1, 2]);
});
