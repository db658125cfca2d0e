import {
  DeleteServiceCommand,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
  waitUntilServicesInactive,
  waitUntilServicesStable,
  waitUntilTasksRunning,
  waitUntilTasksStopped,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { scene, settle } from "./endpoint-fixture.ts";

test("the SDK's own waiters see a service and a task through their lives", async () => {
  const { emulator, client } = await scene();
  settle(emulator);
  // The scene's time moves with each look that a waiter takes, not with the machine's.
  const moving = new Proxy(client, {
    get(target, member) {
      if (member !== "send") return Reflect.get(target, member);
      return (...args: Parameters<typeof client.send>) => {
        emulator.advance(15);
        return target.send(...args);
      };
    },
  });
  const waiter = { client: moving, maxWaitTime: 20, minDelay: 0.01, maxDelay: 0.01 };
  const services = ["web"];

  await client.send(new UpdateServiceCommand({ service: "web", forceNewDeployment: true }));
  const before = emulator.requests.length;
  expect((await waitUntilServicesStable(waiter, { services })).state).toBe("SUCCESS");
  expect(emulator.requests.length - before).toBeGreaterThan(2);

  await client.send(new UpdateServiceCommand({ service: "web", desiredCount: 0 }));
  await waitUntilServicesStable(waiter, { services });
  const { tasks = [] } = await client.send(new RunTaskCommand({ taskDefinition: "web" }));
  const arns = { tasks: tasks.map(({ taskArn }) => taskArn ?? "") };
  expect((await waitUntilTasksRunning(waiter, arns)).state).toBe("SUCCESS");
  await client.send(new StopTaskCommand({ task: arns.tasks[0] }));
  expect((await waitUntilTasksStopped(waiter, arns)).state).toBe("SUCCESS");

  await client.send(new DeleteServiceCommand({ service: "web" }));
  expect((await waitUntilServicesInactive(waiter, { services })).state).toBe("SUCCESS");
  await expect(waitUntilServicesStable(waiter, { services: ["nothing"] })).rejects.toThrow(/FAILURE/);
});
