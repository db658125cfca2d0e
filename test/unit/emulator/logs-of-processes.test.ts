import { expect, test } from "vitest";
import { engine, type Started } from "../../support/process-task.ts";

const lines = ({ events }: Started, container: string) =>
  events.flatMap((event) =>
    event.type === "container-output" && event.container === container ? [event.line] : [],
  );

test("what a container's process writes is told line by line, and all of it before its end", async () => {
  const { run } = await engine();
  const logs = ["boot", "", "größer", "KeyError: SECRET_KEY_BASE"];
  const task = run([
    { name: "app", behaviour: { logs, exit: { after: 0.05, code: 1 } } },
    { name: "once", behaviour: { exit: { after: 0, code: 3 } } },
    { name: "quiet" },
  ]);
  await task.event("container-exited", "app");
  await task.event("container-exited", "once");
  expect(lines(task, "app")).toEqual(logs);
  expect(lines(task, "once")).toEqual(["the main process ends with exit code 3"]);
  // Nothing of Node's own: no warning, no notice.
  expect(lines(task, "quiet")).toEqual([]);
  for (const name of ["app", "once"]) {
    const about = task.events.filter((event) => "container" in event && event.container === name);
    expect(about.at(-1)?.type).toBe("container-exited");
  }
});
