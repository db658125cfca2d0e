import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Machine, machine } from "./docker-stand-in.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A process with a build at work in it, and what it prints. */
async function building(on: Machine): Promise<{ child: ChildProcess; lines: string[]; folder: string }> {
  const { child, lines } = start(on, join(root, "test/contract/docker-build-process.ts"));
  await expect.poll(() => lines.join("\n"), { timeout: 10_000 }).toContain("line: #1 building");
  const folder = /^.*ecs-actions-docker-[^"\]]*/m.exec(lines.join("\n"))?.[0] ?? "";
  return { child, lines, folder: folder.slice(folder.indexOf("/")) };
}

function start(on: Machine, ...args: string[]) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: on.environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  return { child, lines };
}

const waiting = (waits: "until-told" | "deaf") =>
  machine({ "buildx bake": { waits, stderr: "#1 building\n" } });

/** The program that stands in for docker, found by its environment, is not a process of ours: it is asked by number. */
async function build(on: Machine): Promise<string[]> {
  const { child, lines } = start(on, join(root, "test/contract/docker-build-process.ts"));
  await once(child, "close");
  return lines;
}

describe("a build that does not come to its end", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s: buildx is told, and the login is gone", async (signal) => {
    const on = waiting("until-told");
    const { child, lines, folder } = await building(on);
    expect(existsSync(join(folder, "config.json"))).toBe(true);
    child.kill(signal);
    await once(child, "close");
    expect(lines.slice(-2)).toEqual(["line: told to stop", "exit code 1"]);
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("a buildx that is deaf is killed before the runner kills us", async () => {
    const on = waiting("deaf");
    const { child, lines } = await building(on);
    const cancelled = performance.now();
    child.kill("SIGINT");
    await once(child, "close");
    expect(performance.now() - cancelled).toBeLessThan(6000);
    expect(lines.at(-1)).toBe("exit code 137");
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("killed: the next run removes what is left, and leaves a run at work alone", async () => {
    const on = waiting("until-told");
    const killed = await building(on);
    killed.child.kill("SIGKILL");
    await once(killed.child, "close");
    expect(existsSync(join(killed.folder, "config.json"))).toBe(true);
    const other = await building(on);
    expect(existsSync(killed.folder)).toBe(false);
    const third = await building(on);
    expect(existsSync(join(other.folder, "config.json"))).toBe(true);
    for (const { child } of [other, third]) {
      child.kill("SIGINT");
      await once(child, "close");
    }
    expect(readdirSync(on.temp)).toEqual([]);
  });

  test("killed: the post step removes what main remembered, and nothing else", async () => {
    const on = waiting("until-told");
    const { child, lines, folder } = await building(on);
    child.kill("SIGKILL");
    await once(child, "close");
    mkdirSync(join(on.temp, "others"));
    const state = /^::save-state name=private-folders::(.*)$/m.exec(lines.join("\n"))?.[1] ?? "";
    expect(JSON.parse(state)).toEqual([folder]);
    Object.assign(on.environment, {
      "STATE_private-folders": JSON.stringify([
        folder,
        join(on.temp, "others"),
        "/nowhere/ecs-actions-docker-x",
      ]),
    });
    const post = start(on, "-e", 'import("./src/post.ts").then(({ post }) => post())');
    expect(await once(post.child, "close")).toEqual([0, null]);
    expect(post.lines).toEqual([`Removed ${folder}, which a step that was killed had left.`]);
    expect(readdirSync(on.temp)).toEqual(["others"]);
  });
});

describe("folders that nobody here can judge", () => {
  const done = () => machine({ "buildx bake": {} });

  test("of a process in another container, or one that is just being made: only when older than any token", async () => {
    const on = done();
    const now = Date.now() / 1000;
    for (const [name, owner, hours] of [
      ["fresh", '{"pid":1,"started":"1","world":"another"}', 0],
      ["stale", '{"pid":1,"started":"1","world":"another"}', 13],
      ["being-made", undefined, 0],
      ["half-made", undefined, 13],
    ] as const) {
      const folder = join(on.temp, `ecs-actions-docker-${name}`);
      mkdirSync(folder);
      if (owner !== undefined) writeFileSync(join(folder, "owner.json"), owner);
      utimesSync(folder, now - hours * 3600, now - hours * 3600);
    }
    expect(await build(on)).toContain("exit code 0");
    expect(readdirSync(on.temp).toSorted()).toEqual([
      "ecs-actions-docker-being-made",
      "ecs-actions-docker-fresh",
    ]);
  });

  test("a link is not followed", async () => {
    const on = done();
    const elsewhere = join(on.home, "precious");
    mkdirSync(elsewhere);
    utimesSync(elsewhere, 1, 1);
    symlinkSync(elsewhere, join(on.temp, "ecs-actions-docker-link"));
    expect(await build(on)).toContain("exit code 0");
    expect(existsSync(elsewhere)).toBe(true);
  });
});
