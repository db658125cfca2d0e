import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { stage, taskDefinition, withoutAws } from "../support/endpoint.ts";

test("every wrong input and every mistake in the files is told at once, with its place, before any call", async () => {
  const on = await stage();
  on.write(
    "task.json",
    `{
  "family": "web",
  "containerDefinitions": [
    { "name": "web", "image": "web:1" },
    { "name": "web", "image": "", "memory": 128, "memoryReservaton": 64 }
  ]
}`,
  );
  const result = await on.run("register-and-deploy", {
    "task-definition": "task.json",
    service: "web",
    timeout: "15",
    "wait-for-service-stability": "yes",
    "desired-cuont": "2",
  });
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === "error");
  const said = errors.map(({ message }) => message).join("\n");
  expect(said).toContain("'timeout' needs a unit");
  expect(said).toContain("'wait-for-service-stability' must be true or false");
  expect(said).toContain("did you mean 'desired-count'?");
  expect(errors.find(({ line }) => line === 4)?.message).toMatch(/memory/);
  expect(errors.filter(({ line, file }) => line === 5 && file === "task.json").length).toBeGreaterThan(1);
  expect(on.calls()).toEqual([]);
});

test("a broken file is named with line and column, and none of its text is shown", async () => {
  const on = await stage();
  on.write("task.json", '{\n  "family": "web",\n  "containerDefinitions": [ { "secret": "hunter2 } ]\n}');
  const result = await on.run("render-task-def", { "task-definition": "task.json" });
  expect(result.exitCode).toBe(1);
  expect(result.annotations[0]).toMatchObject({ level: "error", file: "task.json", line: 3 });
  expect(result.stdout).not.toContain("hunter2");
});

test("a container that is not there: those that are, and the nearest", async () => {
  const on = await stage();
  on.write("task.json", taskDefinition());
  const result = await on.run("render-task-def", {
    "task-definition": "task.json",
    images: "wbe: web:2",
  });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toMatch(/wbe/);
  expect(result.stdout).toMatch(/did you mean 'web'/i);
});

test("variables for several containers are not given to all of them by a guess", async () => {
  const on = await stage();
  const result = await on.run("render-task-def", {
    "task-definition": "ecs/web-task.json",
    "environment-variables": "TOKEN=hunter2",
  });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain("which container gets them?");
  expect(result.stdout).toContain("web-apache, web-app");
});

test("a multi-line secret in a bad environment input is not echoed", async () => {
  const on = await stage();
  on.write("task.json", taskDefinition());
  const result = await on.run("render-task-def", {
    "task-definition": "task.json",
    "environment-variables": "GOOD=1\nMIIEsecretline\n",
  });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).not.toContain("MIIEsecretline");
  expect(result.stdout).toContain("Line 2");
});

test("render-task-def keeps everything, needs no AWS, and its file is for this user only", async () => {
  const on = await stage();
  const environment = { ...withoutAws, RUNNER_TEMP: on.workspace };
  const result = await on.run(
    "render-task-def",
    {
      "task-definition": "ecs/web-task.json",
      images: "web-apache: repo/apache:1\nweb-app: repo/app:1",
      "container-name": "web-app",
      "environment-variables": "URL=https://h/?a=b=c\nKEY<<EOF\nline 1\nline 2\nEOF",
    },
    { environment },
  );
  expect(result.exitCode, result.stdout).toBe(0);
  expect(result.stdout).not.toContain("https://h/");
  expect(on.calls()).toEqual([]);
  const rendered = result.outputs["task-definition"] ?? "";
  expect(statSync(rendered).mode & 0o777).toBe(0o600);
  const document = JSON.parse(readFileSync(rendered, "utf8"));
  expect(document.family).toBe("web");
  expect(document.taskDefinitionArn).toBeUndefined();
  const [apache, app] = document.containerDefinitions;
  expect([apache.image, app.image]).toEqual(["repo/apache:1", "repo/app:1"]);
  // The article writes `entryPoint: []` and `volumesFrom: []`, which stay; its nulls go.
  expect(app.entryPoint).toEqual([]);
  expect(apache.volumesFrom).toEqual([]);
  expect("hostname" in apache).toBe(false);
  expect(app.environment).toContainEqual({ name: "URL", value: "https://h/?a=b=c" });
  expect(app.environment).toContainEqual({ name: "KEY", value: "line 1\nline 2" });
});
