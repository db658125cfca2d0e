/** Starts one task on the host port that it is given, says so, and waits to be killed. */
import { runningClock } from "../../emulator/clock.ts";
import { processEngine } from "../../emulator/engines/process.ts";
import { completeScenario } from "../../emulator/scenario.ts";

const { engine } = await processEngine(runningClock(), completeScenario({}));
engine.start(
  {
    taskArn: "task/1",
    taskId: "1",
    address: "127.0.1.1",
    taskDefinition: {},
    containers: [
      {
        name: "web",
        image: "web:1",
        behaviour: { pull: 0, start: 0 },
        essential: true,
        environment: {},
        links: {},
        portMappings: [{ containerPort: 80, hostPort: Number(process.argv[2]), protocol: "tcp" }],
        stopTimeout: 1,
        definition: {},
      },
    ],
  },
  ({ type }) => {
    if (type === "container-running") console.log("running");
  },
);
setInterval(() => undefined, 1000);
