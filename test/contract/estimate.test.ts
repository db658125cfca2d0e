import { expect, test } from "vitest";
import { serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { until } from "./verdict-fixture.ts";

test.each([
  ["at its beginning", 0, true],
  ["half done, of which nobody can say what is left", 60, false],
])("a roll that is found %s: what it takes at the least", async (_, seconds, said) => {
  const on = await stage({ clock: "stepped" });
  on.emulator.call("RegisterTaskDefinition", taskDefinition());
  on.emulator.call("CreateService", { ...serviceDefinition(), taskDefinition: "web" });
  on.emulator.advance(200);
  on.emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web:2" });
  if (seconds > 0) on.emulator.advance(seconds);
  const process = on.start("wait-stable", { service: "web", timeout: "1m" });
  await until(() => on.calls().includes("ListServiceDeployments") || undefined);
  process.signal("SIGINT");
  const { stdout } = await process.finished;
  expect(stdout.includes("web: the roll takes at least 80 s (2 rounds;"), stdout).toBe(said);
  expect(stdout.includes("The timeout of 60 s is shorter than this roll can be"), stdout).toBe(said);
});
