import { describe, expect, test } from "vitest";
import type { ImageBehaviour } from "../../emulator/scenario-types.ts";
import { serviceDefinition, stage } from "../support/endpoint.ts";
import { causeLink, error, rolled } from "./verdict-fixture.ts";

const denied =
  "CannotPullECRContainerError: AccessDeniedException: User is not authorized to perform: ecr:BatchGetImage";
const platform =
  "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'";
const secret =
  "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: ResourceNotFoundException: Secrets Manager can't find the specified secret.";
const taken =
  "CannotStartContainerError: driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated";
const memory = "OutOfMemoryError: Container killed due to memory usage";

describe("a task that could never start ends the wait at once", () => {
  test.each<[string, ImageBehaviour, string, string]>([
    [
      "image missing",
      { pullError: "CannotPullContainerError: manifest unknown" },
      "image-missing",
      "manifest unknown",
    ],
    ["image for another platform", { pullError: platform }, "image-platform", "linux/amd64"],
    ["no permission for the image", { pullError: denied }, "image-denied", "ecr:BatchGetImage"],
    ["secret missing", { startError: secret }, "secret-missing", "can't find the specified secret"],
  ])("%s", async (_, behaviour, cause, words) => {
    const on = await stage({ scenario: { images: { "web:2": behaviour } } });
    const result = await rolled(on);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    const message = error(result);
    expect(message).toContain("No task of web:2 can start:");
    expect(message).toContain(words);
    expect(message).toContain(causeLink(cause));
  });
});

describe("what may pass ends the wait when it has happened as often as ECS's breaker would take", () => {
  test.each<[string, ImageBehaviour, string, string]>([
    ["a crash loop", { exit: { after: 2, code: 1 } }, "exit-code", "exit code 1"],
    ["a process that ends well is gone all the same", { exit: { after: 2, code: 0 } }, "exit-code", "web"],
    ["out of memory", { exit: { after: 2, code: 137, reason: memory } }, "out-of-memory", "exit code 137"],
    [
      "a port that ECS does not know to be taken",
      { startError: taken },
      "host-port-taken",
      "already allocated",
    ],
  ])("%s", async (_, behaviour, cause, words) => {
    const on = await stage({ scenario: { images: { "web:2": behaviour } }, clock: { scale: 100 } });
    const result = await rolled(on);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    const message = error(result);
    const [, count] = /(\d+) tasks of web:2 failed\./.exec(message) ?? [];
    expect(Number(count), message).toBeGreaterThanOrEqual(3);
    expect(message).toContain(words);
    expect(message).toContain(causeLink(cause));
  });

  test("fail-after counts all of them", async () => {
    const on = await stage({ scenario: { images: { "web:2": { exit: { after: 80, code: 1 } } } } });
    const result = await rolled(on, { inputs: { "fail-after": "1" } });
    expect(error(result)).toContain("1 task of web:2 failed.");
  });
});

test("a plain roll succeeds, and one to a count of 0 as well", async () => {
  const on = await stage({ clock: { scale: 100 } });
  const plain = await rolled(on);
  expect(plain.outputs["outcome"], plain.stdout).toBe("succeeded");
  expect(plain.annotations.filter(({ level }) => level !== "warning")).toEqual([]);
  const none = await on.run("register-and-deploy", {
    service: "web",
    "desired-count": "0",
    "wait-for-service-stability": "true",
  });
  expect(none.outputs["outcome"], none.stdout).toBe("succeeded");
  const empty = await on.run("register-and-deploy", {
    service: "web",
    "force-new-deployment": "true",
    "wait-for-service-stability": "true",
  });
  expect(empty.outputs["outcome"], empty.stdout).toBe("succeeded");
});

test("more tasks of the same revision that cannot start any more: failed, though it is no deployment", async () => {
  const images: Record<string, ImageBehaviour> = {};
  const on = await stage({ scenario: { images }, clock: { scale: 100 } });
  await rolled(on, { service: serviceDefinition(1, 0) });
  images["web:2"] = { pullError: "CannotPullContainerError: manifest unknown" };
  const result = await on.run("register-and-deploy", {
    service: "web",
    "desired-count": "2",
    "wait-for-service-stability": "true",
    timeout: "60s",
    // There is nothing to go back to but the count.
    "on-failure": "rollback",
  });
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(error(result)).toMatch(/\d tasks of web:2 failed\. The image does not exist in its repository\./);
  expect(error(result)).toContain("There is nothing to go back to");
});

test("50/100 with one task: refused before it starts, and ended as soon as ECS says that it cannot move", async () => {
  const on = await stage({ clock: { scale: 100 } });
  const refused = await rolled(on, { service: serviceDefinition(1) });
  expect(refused.stdout).toContain("could never move");
  expect(on.calls().slice(-1)).not.toContain("UpdateService");
  const result = await on.run("register-and-deploy", {
    "task-definition": "task.json",
    service: "web",
    "wait-for-service-stability": "true",
    preflight: "off",
  });
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(error(result)).toContain("this deployment can never finish");
});
