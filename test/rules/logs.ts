import type { JsonObject } from "../../src/json.ts";
import { container, type Examples, fargateContainer, fargateTask, task } from "./example.ts";

const log = (logDriver: string, options: JsonObject) => ({ logConfiguration: { logDriver, options } });
const group = { "awslogs-region": "eu-west-1", "awslogs-group": "/ecs/web" };
const all = { ...group, "awslogs-stream-prefix": "web" };
const awslogs = (options: JsonObject) => log("awslogs", { ...all, ...options });
const router = { name: "router", firelensConfiguration: { type: "fluentbit" } };
const web = { name: "web", logConfiguration: { logDriver: "awsfirelens" } };

const splunk = (secretOptions: JsonObject[]) => ({
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  containerDefinitions: [
    {
      name: "web",
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-url": "https://splunk.example:8088" },
        secretOptions,
      },
    },
  ],
});

export const logExamples: Examples = {
  "log-driver-missing": container(
    { logConfiguration: { options: { "awslogs-group": "/web" } } },
    log("awslogs", all),
  ),
  "placeholder-left": container(
    log("awslogs", { ...all, "awslogs-group": "${LOG_GROUP}" }),
    log("awslogs", { ...all, "awslogs-group": "/web" }),
  ),
  "awslogs-options": container(log("awslogs", { "awslogs-stream-prefix": "web" }), log("awslogs", all)),
  "fargate-awslogs-prefix": fargateContainer(log("awslogs", group), log("awslogs", all)),
  "awslogs-stream-prefix": container(log("awslogs", group), log("awslogs", all)),
  "awslogs-mode": container(awslogs({ mode: "async" }), awslogs({ mode: "non-blocking" })),
  "awslogs-buffer": container(
    awslogs({ mode: "blocking", "max-buffer-size": "25m" }),
    awslogs({ mode: "non-blocking", "max-buffer-size": "25m" }),
  ),
  "awslogs-multiline": container(
    awslogs({ "awslogs-datetime-format": "%Y-%m-%d", "awslogs-multiline-pattern": "^INFO" }),
    awslogs({ "awslogs-datetime-format": "%Y-%m-%d" }),
  ),
  "splunk-options": task(splunk([]), splunk([{ name: "splunk-token", valueFrom: "/splunk/token" }])),
  "firelens-router-missing": task({ containerDefinitions: [web] }, { containerDefinitions: [web, router] }),
  "firelens-router-unused": task(
    { containerDefinitions: [{ name: "web" }, router] },
    { containerDefinitions: [web, router] },
  ),
  "fargate-execution-role-awslogs": fargateTask(
    { executionRoleArn: null, containerDefinitions: [{ name: "web", ...log("awslogs", all) }] },
    { containerDefinitions: [{ name: "web", ...log("awslogs", all) }] },
  ),
};
