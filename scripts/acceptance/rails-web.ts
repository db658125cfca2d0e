import { strict as assert } from "node:assert";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildEngine } from "./build/engine.ts";
import { madeOnce } from "./made-once.ts";
import type { Report } from "./report.ts";
import { run } from "./run.ts";
import { step } from "./step.ts";

const example = fileURLToPath(new URL("../../examples/rails-web", import.meta.url));
const standIns = fileURLToPath(new URL("rails-web", import.meta.url));

/**
 * A folder with a small Debian as `root.tar`, made once under `cache`.
 * @throws Error that says in one line why there is none: no debootstrap, no network, not root
 */
export function debianRoot(cache: string): Promise<string> {
  return madeOnce(cache, "debian-trixie", async (folder) => {
    const root = join(folder, "root");
    await step("debootstrap", [
      "debootstrap",
      "--variant=minbase",
      "--include=ca-certificates",
      "trixie",
      root,
    ]);
    await step("tar", ["tar", "-C", root, "-cf", join(folder, "root.tar"), "."]);
    rmSync(root, { recursive: true });
  });
}

/** Both Dockerfiles of examples/rails-web as they are, their base images replaced by Debian's packages. */
export async function railsWeb(engine: BuildEngine, debian: string, report: Report): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "rails-web-"));
  try {
    cpSync(example, home, { recursive: true });
    const bake = bakeIn(engine, home, debian);
    await report.check("rails-web: Bundler finds nothing to add to the lock file", () => bake("lock"));
    await report.check("rails-web: puma starts without redis, answers /up and ends with 0 on SIGTERM", () =>
      bake("app-check"),
    );
    await report.check("rails-web: apache has the assets, and likes its configuration", () =>
      bake("apache-check"),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function bakeIn(engine: BuildEngine, home: string, debian: string): (target: string) => Promise<void> {
  const file = (name: string) => join(standIns, `${name}.Dockerfile`);
  const ruby = { "ruby:3.4-slim": "target:ruby" };
  const slim = { "debian:trixie-slim": "target:debian" };
  const app = join(home, "app");
  const target = {
    debian: { context: debian, dockerfile: file("debian") },
    ruby: { context: standIns, dockerfile: file("ruby"), contexts: slim },
    lock: { context: app, dockerfile: file("lock"), contexts: ruby, output: [`type=local,dest=${app}`] },
    "web-app": { context: app, contexts: ruby },
    "web-apache": { context: join(home, "apache"), contexts: { ...slim, app: "target:web-app" } },
    "app-check": check("app-check", { app: "target:web-app" }),
    "apache-check": check("apache-check", { apache: "target:web-apache" }),
  };
  function check(name: string, contexts: Record<string, string>) {
    return { context: standIns, dockerfile: file(name), contexts, output: ["type=cacheonly"] };
  }
  writeFileSync(join(home, "bake.json"), JSON.stringify({ target }));
  return async (name) => {
    const args = [
      "buildx",
      "bake",
      "--progress=plain",
      "--allow=fs=*",
      `--file=${join(home, "bake.json")}`,
      name,
    ];
    const env = { ...process.env, ...engine.environment };
    const ended = await run("docker", args, { cwd: home, env, seconds: 400 });
    assert.equal(ended.code, 0, ended.stderr.split("\n").slice(-40).join("\n"));
  };
}
