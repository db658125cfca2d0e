import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { runChild } from "../../../src/docker/child-process.ts";

/** A program of these lines of JavaScript. */
const program = (source: string, more: Partial<Parameters<typeof runChild>[0]> = {}) =>
  runChild({
    command: process.execPath,
    args: ["-e", source],
    cwd: tmpdir(),
    environment: { PATH: process.env["PATH"] },
    ...more,
  });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended and that nobody has asked about yet still has its number.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe("a program", () => {
  test("its exit code, and what it printed on both streams, as it came", async () => {
    const seen: string[] = [];
    const end = await program('console.log("out"); console.error("err"); process.exitCode = 3', {
      onLine: (line) => seen.push(line),
    });
    expect(end).toEqual({ exitCode: 3, stdout: ["out"], stderr: ["err"] });
    expect(seen.toSorted()).toEqual(["err", "out"]);
  });

  test("arguments are no shell's", async () => {
    const end = await program("console.log(process.argv[1])", {
      args: ["-e", "console.log(process.argv[1])", "$(id) `id`; *"],
    });
    expect(end?.stdout).toEqual(["$(id) `id`; *"]);
  });

  test("none of that name, and a file of that name that is no program", async () => {
    expect(await program("", { command: "ecs-actions-nowhere" })).toBeUndefined();
    const folder = mkdtempSync(join(tmpdir(), "ecs-actions-path-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "docker"), "", { mode: 0o600 });
    expect(await program("", { command: "docker", environment: { PATH: folder } })).toBeUndefined();
  });

  test("killed by a signal: the shell's exit code", async () => {
    expect((await program('process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9e3)'))?.exitCode).toBe(
      143,
    );
  });

  test("ended before it began", async () => {
    const end = await program("console.log(1)", { signal: AbortSignal.abort() });
    expect(end).toEqual({ exitCode: 130, stdout: [], stderr: [] });
  });

  test("told to stop, it stops by itself", async () => {
    const cancel = new AbortController();
    const end = await program(
      'process.on("SIGINT", () => { console.log("tidied"); process.exit(1) }); setInterval(() => {}, 1e3); console.log("ready")',
      { signal: cancel.signal, onLine: (line) => line === "ready" && cancel.abort() },
    );
    expect(end).toEqual({ exitCode: 1, stdout: ["ready", "tidied"], stderr: [] });
  });

  test("deaf to that, it is killed with all that it started", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ecs-actions-child-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const deaf = 'process.on("SIGINT", () => {}); setInterval(() => {}, 1e3);';
    const cancel = new AbortController();
    const end = await program(
      `${deaf} const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(`${deaf} console.log("pid " + process.pid)`)}], { stdio: "inherit" });`,
      {
        signal: cancel.signal,
        graceMs: 50,
        onLine: (line) => line.startsWith("pid") && cancel.abort(),
      },
    );
    expect(end?.exitCode).toBe(137);
    const [, pid] = end?.stdout[0]?.split(" ") ?? [];
    await expect.poll(() => isAlive(Number(pid))).toBe(false);
  });

  test("a background process that keeps its output open does not keep us", async () => {
    const end = await program(
      'const child = require("node:child_process").spawn("sleep", ["20"], { stdio: "inherit" }); console.log(child.pid); child.unref()',
    );
    expect(end?.exitCode).toBe(0);
    process.kill(Number(end?.stdout[0]));
  });
});
