import { expect, test } from "vitest";
import { operations } from "../../emulator/ecs/operations.ts";
import { conformsTo } from "../../emulator/model-check.ts";
import { type JsonObject, objects, strings } from "../../src/json.ts";
import { rolling, scene, web } from "./endpoint-fixture.ts";

test("in a long session with every operation, each answer is one that the SDK's model allows", async () => {
  const { emulator } = await scene({
    scenario: {
      balancers: [{ name: "elb", deregistrationDelay: 10 }],
      images: {
        "web:bad": { exit: { after: 1, code: 3 } },
        "web:none": { pullError: "CannotPullContainerError: no" },
      },
    },
  });
  const called = new Set<string>();
  const wrong = new Set<string>();
  const call = (operation: string, request: JsonObject = {}): JsonObject => {
    const answer = emulator.call(operation, request);
    called.add(operation);
    for (const difference of conformsTo(operation, answer)) wrong.add(difference);
    return answer;
  };
  /** Looks at everything there is to see, every five seconds. */
  const watch = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      emulator.advance(5);
      call("DescribeServices", { services: ["web", "gone"], include: ["TAGS"] });
      const records = objects(call("ListServiceDeployments", { service: "web" })["serviceDeployments"]);
      const arns = (member: string) => records.map((record) => String(record[member])).slice(0, 20);
      if (records.length > 0) {
        call("DescribeServiceDeployments", { serviceDeploymentArns: arns("serviceDeploymentArn") });
        call("DescribeServiceRevisions", { serviceRevisionArns: arns("targetServiceRevisionArn") });
      }
      const tasks = ["RUNNING", "STOPPED"].flatMap((desiredStatus) =>
        strings(call("ListTasks", { desiredStatus })["taskArns"]),
      );
      if (tasks.length > 0) call("DescribeTasks", { tasks: tasks.slice(0, 100), include: ["TAGS"] });
    }
  };

  call("CreateCluster", { clusterName: "other", tags: [{ key: "a", value: "b" }] });
  call("ListClusters");
  call("DescribeClusters", { include: ["SETTINGS", "TAGS"] });
  call("DeleteCluster", { cluster: "other" });
  call("RegisterContainerInstance", { tags: [{ key: "a" }] });
  const containerInstances = strings(call("ListContainerInstances")["containerInstanceArns"]);
  const [first = "", , third = ""] = containerInstances;
  const attributes = [{ name: "role", value: "web", targetId: first }];
  call("PutAttributes", { attributes });
  call("ListAttributes", { targetType: "container-instance" });
  call("DeleteAttributes", { attributes });

  call("RegisterTaskDefinition", web());
  call("DescribeTaskDefinition", { taskDefinition: "web", include: ["TAGS"] });
  const loadBalancers = [{ loadBalancerName: "elb", containerName: "web", containerPort: 80 }];
  const deploymentCircuitBreaker = { enable: true, rollback: true };
  call("CreateService", {
    ...rolling,
    loadBalancers,
    deploymentConfiguration: { ...rolling.deploymentConfiguration, deploymentCircuitBreaker },
    tags: [{ key: "a", value: "b" }],
  });
  watch(200);
  for (const image of ["web:2", "web:none", "web:bad", "web:3"]) {
    call("RegisterTaskDefinition", web(image));
    call("UpdateService", { service: "web", taskDefinition: "web" });
    watch(300);
    call("DescribeContainerInstances", { containerInstances, include: ["TAGS"] });
  }
  const [running] = objects(call("ListServiceDeployments", { service: "web" })["serviceDeployments"]);
  call("UpdateService", { service: "web", taskDefinition: "web:1" });
  watch(10);
  const [newest] = objects(call("ListServiceDeployments", { service: "web" })["serviceDeployments"]);
  expect(newest).not.toEqual(running);
  call("StopServiceDeployment", { serviceDeploymentArn: newest?.["serviceDeploymentArn"] ?? "" });
  watch(300);

  const hooks = [{ targetType: "PAUSE", lifecycleStages: ["PRE_SCALE_UP"] }];
  const strategy = { strategy: "CANARY", lifecycleHooks: hooks };
  call("RegisterTaskDefinition", { ...web("web:3"), family: "green" });
  call("CreateService", {
    serviceName: "green",
    taskDefinition: "green",
    desiredCount: 0,
    deploymentConfiguration: { ...strategy, alarms: { alarmNames: ["5xx"], enable: true, rollback: true } },
  });
  watch(20);
  const [paused] = objects(call("ListServiceDeployments", { service: "green" })["serviceDeployments"]);
  const serviceDeploymentArn = String(paused?.["serviceDeploymentArn"]);
  const look = () => call("DescribeServiceDeployments", { serviceDeploymentArns: [serviceDeploymentArn] });
  const [staged] = objects(look()["serviceDeployments"]);
  const hookId = String(objects(staged?.["lifecycleHookDetails"])[0]?.["hookId"]);
  call("ContinueServiceDeployment", { serviceDeploymentArn, hookId });
  watch(120);
  look();
  const protectable = strings(call("ListTasks", { serviceName: "web" })["taskArns"]);
  call("UpdateTaskProtection", { cluster: "default", tasks: protectable, protectionEnabled: true });
  call("GetTaskProtection", { cluster: "default", tasks: protectable });
  call("UpdateTaskProtection", { cluster: "default", tasks: protectable, protectionEnabled: false });

  call("UpdateContainerInstancesState", { containerInstances: [third], status: "DRAINING" });
  watch(60);
  call("DeregisterContainerInstance", { containerInstance: third, force: true });
  call("ListServices");
  call("DeleteService", { service: "web", force: true });
  watch(60);
  const { tasks } = call("RunTask", { taskDefinition: "web:1", startedBy: "test" });
  const [task] = objects(tasks);
  watch(20);
  call("StopTask", { task: task?.["taskArn"] ?? "" });
  call("StartTask", { taskDefinition: "web:1", containerInstances: [first, "nothing"] });
  watch(60);

  const resourceArn = String(task?.["taskArn"]);
  call("TagResource", { resourceArn, tags: [{ key: "a", value: "b" }] });
  call("UntagResource", { resourceArn, tagKeys: ["a"] });
  call("ListTagsForResource", { resourceArn });
  call("ListTaskDefinitions");
  call("ListTaskDefinitionFamilies");
  call("DeregisterTaskDefinition", { taskDefinition: "web:1" });
  call("DeleteTaskDefinitions", { taskDefinitions: ["web:1", "web:2"] });

  expect([...wrong]).toEqual([]);
  expect([...called].sort()).toEqual(Object.keys(operations).sort());
});
