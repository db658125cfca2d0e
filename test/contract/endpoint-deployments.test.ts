import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
  type ListServiceDeploymentsCommandInput,
  RegisterTaskDefinitionCommand,
  StopServiceDeploymentCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { refusal, type Scene, scene, settle, web } from "./endpoint-fixture.ts";

const list = async ({ client }: Scene, more: Partial<ListServiceDeploymentsCommandInput> = {}) =>
  (await client.send(new ListServiceDeploymentsCommand({ service: "web", ...more }))).serviceDeployments ??
  [];
const describeDeployment = async ({ client }: Scene, arn: string | undefined) =>
  (await client.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn ?? ""] })))
    .serviceDeployments?.[0];
const stop = ({ client }: Scene, serviceDeploymentArn: string | undefined) =>
  client.send(new StopServiceDeploymentCommand({ serviceDeploymentArn }));

/** A running service, and an update of it to web:2 that has just been asked for. */
async function updated(): Promise<Scene & { readonly number: string }> {
  const on = await scene();
  settle(on.emulator);
  await on.client.send(new RegisterTaskDefinitionCommand(web("web:2")));
  const { service } = await on.client.send(
    new UpdateServiceCommand({ service: "web", taskDefinition: "web" }),
  );
  const number = service?.deployments?.find(({ status }) => status === "PRIMARY")?.id?.split("/")[1] ?? "";
  return { ...on, number };
}

test("a deployment is found by its number, and told until it has succeeded", async () => {
  const on = await updated();
  const mine = (await list(on)).find(({ targetServiceRevisionArn: arn }) => arn?.endsWith(`/${on.number}`));
  expect(mine?.status).toBe("PENDING");
  on.emulator.advance(10);
  const going = await describeDeployment(on, mine?.serviceDeploymentArn);
  expect(going).toMatchObject({ status: "IN_PROGRESS", alarms: { status: "DISABLED" } });
  expect(going?.sourceServiceRevisions).toHaveLength(1);
  on.emulator.advance(600);
  expect(await describeDeployment(on, mine?.serviceDeploymentArn)).toMatchObject({
    status: "SUCCESSFUL",
    finishedAt: expect.any(Date),
    deploymentCircuitBreaker: { status: "DISABLED", failureCount: 0 },
    targetServiceRevision: { requestedTaskCount: 2, runningTaskCount: 2, pendingTaskCount: 0 },
  });
  const { services } = await on.client.send(new DescribeServicesCommand({ services: ["web"] }));
  expect(services?.[0]).toMatchObject({
    currentServiceDeployment: mine?.serviceDeploymentArn,
    currentServiceRevisions: [{ arn: mine?.targetServiceRevisionArn, runningTaskCount: 2 }],
  });
});

test("the list is filtered by status and by time", async () => {
  const on = await updated();
  const [newest, oldest] = await list(on);
  expect((await list(on, { status: ["SUCCESSFUL"] })).map(({ serviceDeploymentArn: arn }) => arn)).toEqual([
    oldest?.serviceDeploymentArn,
  ]);
  const after = new Date((newest?.createdAt?.getTime() ?? 0) - 1);
  expect(await list(on, { createdAt: { after } })).toEqual([newest]);
  expect(await list(on, { createdAt: { before: after } })).toEqual([oldest]);
});

test("a revision names its images by digest, also after it was replaced", async () => {
  const on = await updated();
  on.emulator.advance(600);
  const revisions = (await list(on)).map(({ targetServiceRevisionArn: arn }) => arn ?? "");
  const { serviceRevisions, failures } = await on.client.send(
    new DescribeServiceRevisionsCommand({ serviceRevisionArns: [...revisions, `${revisions[0]}0`] }),
  );
  const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
  expect(serviceRevisions).toMatchObject([
    { containerImages: [{ containerName: "web", image: "web:2", imageDigest: digest }] },
    { containerImages: [{ containerName: "web", image: "web:1", imageDigest: digest }] },
  ]);
  expect(failures).toEqual([{ arn: `${revisions[0]}0`, reason: "MISSING" }]);
});

test("stopping one rolls back to what ran before; one that is over cannot be stopped", async () => {
  const on = await updated();
  on.emulator.advance(10);
  const [mine] = await list(on, { status: ["IN_PROGRESS"] });
  expect((await stop(on, mine?.serviceDeploymentArn)).serviceDeploymentArn).toBe(mine?.serviceDeploymentArn);
  on.emulator.advance(900);
  expect(await describeDeployment(on, mine?.serviceDeploymentArn)).toMatchObject({
    status: "ROLLBACK_SUCCESSFUL",
    rollback: { serviceRevisionArn: expect.stringContaining(":service-revision/default/web/") },
  });
  const { services } = await on.client.send(new DescribeServicesCommand({ services: ["web"] }));
  expect(services?.[0]?.taskDefinition).toMatch(/web:1$/);
  expect(await refusal(stop(on, mine?.serviceDeploymentArn))).toMatch(/^ConflictException: /);
  expect(await refusal(stop(on, `${mine?.serviceDeploymentArn}0`))).toMatch(
    /^ServiceDeploymentNotFoundException: /,
  );
});
