import { strict as assert } from "node:assert";
import { objects, strings, text } from "../../src/json.ts";
import { answer, endedWith } from "./ended.ts";
import type { Report } from "./report.ts";
import type { Scene } from "./scene.ts";

const container = (image: string) =>
  JSON.stringify([{ name: "web", image, memory: 128, portMappings: [{ containerPort: 80, hostPort: 80 }] }]);
const bounds = "minimumHealthyPercent=50,maximumPercent=100";

/** The life of a service and of a task by Amazon's own CLI; its waiters look every 15 and every 6 seconds. */
export async function awsCli({ emulator, run }: Scene, report: Report): Promise<void> {
  const aws = (...words: string[]) => run("aws", "ecs", ...words);
  const check = (name: string, body: () => Promise<void>) => report.check(`aws ecs ${name}`, body);
  const register = (image: string) =>
    aws("register-task-definition", "--family", "web", "--container-definitions", container(image));
  const service = async () =>
    objects(answer(await aws("describe-services", "--services", "web"))["services"])[0] ?? {};
  const described = async (...tasks: string[]) =>
    objects(answer(await aws("describe-tasks", "--tasks", ...tasks))["tasks"]);
  const ofService = async () => strings(answer(await aws("list-tasks", "--service-name", "web"))["taskArns"]);
  const calls = (operation: string) => emulator.requests.filter((call) => call.operation === operation);
  let task = "";

  await check("register-task-definition, create-service, wait services-stable", async () => {
    assert.match(JSON.stringify(answer(await register("web:1"))), /task-definition\/web:1"/);
    const create = ["create-service", "--service-name", "web", "--task-definition", "web"];
    answer(await aws(...create, "--desired-count", "2", "--deployment-configuration", bounds));
    endedWith(0, await aws("wait", "services-stable", "--services", "web"));
    assert.equal((await service())["runningCount"], 2);
  });

  await check("update-service rolls at 50/100; the waiter sees it move", async () => {
    answer(await register("web:2"));
    answer(await aws("update-service", "--service", "web", "--task-definition", "web"));
    const before = calls("DescribeServices").length;
    endedWith(0, await aws("wait", "services-stable", "--services", "web"));
    assert.ok(calls("DescribeServices").length - before > 1, "the waiter was content at its first look");
    const running = await described(...(await ofService()));
    assert.deepEqual(
      running.map(({ taskDefinitionArn }) => text(taskDefinitionArn)?.split("/").at(-1)),
      ["web:2", "web:2"],
    );
    assert.equal(new Set(running.map((one) => one["containerInstanceArn"])).size, 2);
    assert.equal(objects((await service())["deployments"]).length, 1);
  });

  await check("run-task, once although its first answer is lost", async () => {
    answer(await aws("update-service", "--service", "web", "--desired-count", "1"));
    endedWith(0, await aws("wait", "services-stable", "--services", "web"));
    emulator.inject({ operation: "RunTask", kind: "reset-after", times: 1 });
    const [started] = objects(
      answer(await aws("run-task", "--task-definition", "web", "--started-by", "ci"))["tasks"],
    );
    task = text(started?.["taskArn"]) ?? "";
    assert.deepEqual(strings(answer(await aws("list-tasks", "--started-by", "ci"))["taskArns"]), [task]);
    endedWith(0, await aws("wait", "tasks-running", "--tasks", task));
  });

  await check("stop-task, wait tasks-stopped", async () => {
    answer(await aws("stop-task", "--task", task, "--reason", "enough"));
    endedWith(0, await aws("wait", "tasks-stopped", "--tasks", task));
    const [stopped] = await described(task);
    assert.equal(stopped?.["stopCode"], "UserInitiated");
    assert.equal(stopped?.["stoppedReason"], "enough");
  });

  await check("list-task-definitions, one a page, gives them all", async () => {
    const listed = answer(await aws("list-task-definitions", "--page-size", "1"));
    assert.equal(strings(listed["taskDefinitionArns"]).length, 2);
    assert.equal(calls("ListTaskDefinitions").length, 2);
  });

  await check("delete-service is refused, then forced; wait services-inactive", async () => {
    // 255 of version 1, as PyPI has it; 254 of version 2.
    const refused = endedWith(255, await aws("delete-service", "--service", "web"));
    assert.match(refused.stderr, /InvalidParameterException.*cannot be stopped while it is scaled above 0/);
    answer(await aws("delete-service", "--service", "web", "--force"));
    endedWith(0, await aws("wait", "services-inactive", "--services", "web"));
    assert.equal((await service())["status"], "INACTIVE");
  });

  await check("wait services-stable fails for what is not there", async () => {
    const ended = endedWith(255, await aws("wait", "services-stable", "--services", "nothing"));
    assert.match(ended.stderr, /Waiter ServicesStable failed/);
  });
}
