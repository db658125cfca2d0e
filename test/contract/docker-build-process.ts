/** One build with a login, as an action's process does it: cancelled by the runner's signals, with the lines printed. */
import { connectDocker } from "../../src/docker/docker.ts";
import { cancellation } from "../../src/github/cancellation.ts";

const signal = cancellation(() => console.log("overdue"));
const { exitCode } = await connectDocker(process.env).bake(
  {
    bakeFile: { target: { web: {} } },
    targets: ["web"],
    arguments: [],
    environment: {},
    logins: [{ registry: "registry.example.com", user: "AWS", password: "hunter2" }],
    onLine: (line) => console.log(`line: ${line}`),
  },
  signal,
);
console.log(`exit code ${exitCode}`);
