import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ListClustersCommand } from "@aws-sdk/client-ecs";
import { expect, onTestFinished, test } from "vitest";
import { clientOf, scene } from "./endpoint-fixture.ts";

const script = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "emulator", "cli.ts");

/** `npm run emulator -- <args>`; its lines of both streams as they come, and its exit code in the end. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  }
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, lines, ended };
}

test("the command says what to export, one line per request, and ends when asked to", async () => {
  const { child, lines, ended } = run("--scale", "60");
  await expect.poll(() => lines.at(-1), { timeout: 10_000 }).toBe("Ctrl-C ends it.");
  const exported = new Map(
    lines
      .filter((line) => line.startsWith("export "))
      .map((line) => line.slice(7).split("=", 2) as [string, string]),
  );
  expect(exported.get("AWS_REGION")).toBe("us-east-1");
  const client = clientOf({ url: exported.get("AWS_ENDPOINT_URL") ?? "" });
  await client.send(new ListClustersCommand({}));
  await expect.poll(() => lines.at(-1)).toMatch(/^\d\d:\d\d:\d\d ecs:ListClusters 200 \d+ ms$/);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test.each([
  [["--prot", "1"], /^Unknown option '--prot'; valid flags: --scenario FILE/],
  [["--engine", "docker"], /^--engine docker is not known; valid flags/],
  [["--scale", "0"], /^--scale 0 is no number above 0; valid flags/],
  [["--scenario", "nowhere.yml"], /^--scenario nowhere\.yml cannot be read; valid flags/],
])("%j is answered with one line", async (args, expected) => {
  const { lines, ended } = run(...args);
  expect(await ended).toBe(1);
  expect(lines).toEqual([expect.stringMatching(expected)]);
});

test("a port that is taken is said, and nothing is left running", async () => {
  const { emulator } = await scene();
  const { lines, ended } = run("--port", new URL(emulator.url).port);
  expect(await ended).toBe(1);
  expect(lines).toEqual(["The port is taken; without --port a free one is found."]);
});
