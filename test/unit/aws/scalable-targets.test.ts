import { expect, onTestFinished, test, vi } from "vitest";
import { startEmulator } from "../../../emulator/index.ts";
import { connectScaling } from "../../../src/aws/scalable-targets.ts";

test("scalable targets of more services than one call may be about", async () => {
  const emulator = await startEmulator({ clock: "stepped" });
  for (const [name, value] of Object.entries(emulator.environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await emulator.close();
  });
  const resources = Array.from({ length: 101 }, (_, at) => `service/default/web-${at}`);
  const targets = connectScaling();
  expect(await targets.targets(resources)).toEqual([]);
  const asked = emulator.requests.map(({ body }) => (body as { ResourceIds: string[] }).ResourceIds);
  expect(asked.map(({ length }) => length)).toEqual([50, 50, 1]);
  expect(asked.flat()).toEqual(resources);
});
