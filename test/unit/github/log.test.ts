import { expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { runnerLog } from "../../../src/github/log.ts";

test("a summary that cannot be written is a warning: what it tells of is done", async () => {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  vi.stubEnv("GITHUB_STEP_SUMMARY", "/nonexistent/summary.md");
  onTestFinished(() => {
    write.mockRestore();
    vi.unstubAllEnvs();
  });
  await runnerLog("teardown-service", systemClock).summary("### done\n");
  expect(said.join("")).toMatch(/^::warning title=teardown-service::The job summary cannot be written: /);
});
