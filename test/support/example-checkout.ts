import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A clone of an example as a repository of its own. */
export interface Checkout {
  readonly folder: string;
  /** Of HEAD. */
  sha(): string;
  read(name: string): string;
  write(name: string, content: string): void;
  commit(message: string): void;
  remove(): void;
}

export function checkoutOf(example: string): Checkout {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ecs-actions-example-")));
  cpSync(join(repository, "examples", example), folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: folder,
        encoding: "utf8",
      },
    ).trim();
  const checkout: Checkout = {
    folder,
    sha: () => git("rev-parse", "HEAD"),
    read: (name) => readFileSync(join(folder, name), "utf8"),
    write(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    commit(message) {
      git("add", "--all", "--force");
      git("commit", "--quiet", "--allow-empty", "--message", message);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  if (!existsSync(join(folder, ".git"))) git("init", "--quiet", "--initial-branch", "main");
  checkout.commit("first");
  return checkout;
}
