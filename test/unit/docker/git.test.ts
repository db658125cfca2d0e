import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { connectGit } from "../../../src/docker/git.ts";

/** Nothing of the machine's own configuration, and a commit that is the same wherever it is made. */
const environment = {
  PATH: process.env["PATH"],
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.com",
  GIT_AUTHOR_DATE: "1700000000 +0000",
  GIT_COMMITTER_DATE: "1700000000 +0000",
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "ecs-actions-git-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function write(root: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A checkout with one commit of these files. */
function checkout(files: Record<string, string>) {
  const root = folder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, ...args], { env: environment, encoding: "utf8" }).trim();
  git("init", "--quiet");
  write(root, files);
  git("add", "--all");
  git("commit", "--quiet", "--message", "x");
  return {
    root,
    git,
    at: (workspace: string) => connectGit({ ...environment, GITHUB_WORKSPACE: workspace }),
  };
}

describe("a checkout", () => {
  test("commit, its time, and hashes of folders and files", async () => {
    const { root, git, at } = checkout({ "web/Dockerfile": "FROM a", "web/app.rb": "1", "a b.txt": "2" });
    const asked = at(root);
    expect(await asked.head()).toBe(git("rev-parse", "HEAD"));
    expect(await asked.commitTime()).toBe(1_700_000_000);
    for (const [path, reference] of [
      [".", "HEAD^{tree}"],
      ["web", "HEAD:web"],
      ["./web/", "HEAD:web"],
      [join(root, "web/Dockerfile"), "HEAD:web/Dockerfile"],
      ["a b.txt", "HEAD:a b.txt"],
    ] as const)
      expect(await asked.tree(path), path).toEqual({ hash: git("rev-parse", reference), differing: [] });
    for (const path of ["nowhere", "..", "/etc", "*"]) expect(await asked.tree(path), path).toBeUndefined();
  });

  test("what is not as in the commit is told by name, ignored files too", async () => {
    const { root, git, at } = checkout({
      ".gitignore": "*.log\nbuilt\n",
      "web/app.rb": "1",
      "web/gone.rb": "1",
      "web/old name.rb": "moved as it was, long enough to be seen as a rename",
      "docs/page.md": "1",
    });
    git("mv", "web/old name.rb", "web/new\nname.rb");
    rmSync(join(root, "web/gone.rb"));
    write(root, { "web/app.rb": "2", "web/new/deep.rb": "", "web/x.log": "", "web/built/a/b.js": "" });
    const asked = at(root);
    const tree = await asked.tree("web");
    expect(tree?.hash).toBe(git("rev-parse", "HEAD:web"));
    expect(tree?.differing.toSorted()).toEqual([
      "web/app.rb",
      "web/built/",
      "web/gone.rb",
      "web/new\nname.rb",
      "web/new/deep.rb",
      "web/old name.rb",
      "web/x.log",
    ]);
    expect((await asked.tree("docs"))?.differing).toEqual([]);
    expect((await asked.tree("web/app.rb"))?.differing).toEqual(["web/app.rb"]);
  });

  test("a workspace that is a part of the checkout", async () => {
    const { root, git, at } = checkout({ "shop/web/app.rb": "1", "other/x": "1" });
    write(root, { "shop/web/new.rb": "", "other/y": "" });
    const asked = at(join(root, "shop"));
    expect(await asked.tree("web")).toEqual({
      hash: git("rev-parse", "HEAD:shop/web"),
      differing: ["web/new.rb"],
    });
    expect(await asked.tree("../other")).toBeUndefined();
  });

  test("a shallow clone, as actions/checkout makes it", async () => {
    const { root, git } = checkout({ "web/app.rb": "1" });
    git("commit", "--quiet", "--allow-empty", "--message", "second");
    const clone = join(folder(), "clone");
    git("clone", "--quiet", "--depth", "1", `file://${root}`, clone);
    const asked = connectGit({ ...environment, GITHUB_WORKSPACE: clone });
    expect(await asked.head()).toBe(git("rev-parse", "HEAD"));
    expect(await asked.tree("web")).toEqual({ hash: git("rev-parse", "HEAD:web"), differing: [] });
  });

  test.each([
    ["https://github.com/o/r", "https://github.com/o/r"],
    ["https://x-access-token:hunter2@github.com/o/r.git", "https://github.com/o/r.git"],
    ["git@github.com:o/r.git", "git@github.com:o/r.git"],
  ])("the remote %s without a login", async (url, told) => {
    const { root, git, at } = checkout({ a: "1" });
    git("remote", "add", "origin", url);
    expect(await at(root).remoteUrl()).toBe(told);
  });

  test("of another user's is read, as in a container", async () => {
    const { root, git } = checkout({ "web/app.rb": "1" });
    const asked = connectGit({
      ...environment,
      GITHUB_WORKSPACE: root,
      // Git's own switch for testing that: it takes every owner for a stranger.
      GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
    });
    expect(await asked.head()).toBe(git("rev-parse", "HEAD"));
    expect((await asked.tree("web"))?.hash).toBe(git("rev-parse", "HEAD:web"));
  });

  test("where git refuses it all the same, the reader is told what to run", async () => {
    const { root } = checkout({ "shop/app.rb": "1" });
    const asked = connectGit({
      ...environment,
      // The exception is for the workspace; this one is a part of a larger checkout.
      GITHUB_WORKSPACE: join(root, "shop"),
      GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
    });
    await expect(asked.head()).rejects.toMatchObject({
      name: "Failure",
      message: expect.stringContaining("dubious ownership"),
      problems: [{ hint: expect.stringContaining("safe.directory") }],
    });
  });

  test("a program that the repository's configuration names does not run", async () => {
    const { root, git, at } = checkout({ "web/app.rb": "1" });
    const trace = join(folder(), "ran");
    git("config", "core.fsmonitor", `touch ${trace}; false`);
    await at(root).tree("web");
    expect(() => execFileSync("test", ["-e", trace])).toThrow();
  });
});

describe("no checkout", () => {
  test.each([
    ["a folder", environment],
    ["no git on the machine", { ...environment, PATH: "/nowhere" }],
    ["a workspace that does not exist", { ...environment, GITHUB_WORKSPACE: "/nowhere" }],
  ])("%s", async (_name, variables) => {
    const asked = connectGit({ GITHUB_WORKSPACE: folder(), ...variables, GIT_CEILING_DIRECTORIES: tmpdir() });
    const answers = [asked.head(), asked.commitTime(), asked.tree("."), asked.remoteUrl()];
    expect(await Promise.all(answers)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("a repository without a commit", async () => {
    const root = folder();
    execFileSync("git", ["-C", root, "init", "--quiet"], { env: environment });
    const asked = connectGit({ ...environment, GITHUB_WORKSPACE: root });
    expect([await asked.head(), await asked.commitTime(), await asked.tree(".")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
