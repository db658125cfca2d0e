import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../failure.ts";
import { isGone, thisProcess } from "./owner.ts";

const prefix = "ecs-actions-docker-";
const ownerFile = "owner.json";

/** A folder for this user alone, for credentials that nobody else on the machine is to see. */
export interface PrivateFolder {
  readonly path: string;
  /** Writes a file that only this user can read, and gives its path. */
  write(name: string, content: string): string;
  remove(): void;
}

/** Folders that are there now. */
const open = new Set<string>();

// The last of several nets: a step that is cancelled, or ends by a bug, does not come to its `finally` in time.
process.on("exit", () => {
  for (const path of open) remove(path);
});

/**
 * Makes a private folder, and removes those that killed runs have left.
 * @param temp the job's temporary folder
 * @param remember told the path before anything is in the folder
 */
export function openPrivateFolder(temp: string, remember: (path: string) => void): PrivateFolder {
  removeLeftFolders(temp);
  const path = made(temp);
  open.add(path);
  remember(path);
  const write = (name: string, content: string) => {
    const file = join(path, name);
    writeFileSync(file, content, { mode: 0o600, flag: "wx" });
    return file;
  };
  write(ownerFile, JSON.stringify(thisProcess()));
  return {
    path,
    write,
    remove() {
      open.delete(path);
      remove(path);
    },
  };
}

/** mkdtemp makes it 0700. */
function made(temp: string): string {
  try {
    return mkdtempSync(join(temp, prefix));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Failure(
      {
        message: `The job's temporary folder cannot be written to (${temp}: ${code}).`,
        hint: "The runner names it in RUNNER_TEMP; it has to exist and to belong to the runner's user.",
      },
      { cause: error },
    );
  }
}

/** Links in it are removed, what they lead to is not. */
function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes what earlier runs left that did not end by themselves; those of jobs at work on the same host stay. */
export function removeLeftFolders(temp: string): void {
  for (const entry of entriesOf(temp)) {
    const path = join(temp, entry);
    try {
      if (isOurs(path) && !open.has(path) && isGone(join(path, ownerFile), path)) remove(path);
    } catch {
      // Somebody else's, or removed by another run at this moment.
    }
  }
}

/**
 * Removes a folder that a run remembered, whoever made it.
 * @returns whether there was one
 */
export function removePrivateFolder(path: string): boolean {
  if (!isOurs(path)) return false;
  remove(path);
  return true;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** By name, and a folder itself: not a link that somebody put there. */
function isOurs(path: string): boolean {
  return (
    basename(path).startsWith(prefix) && (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}
