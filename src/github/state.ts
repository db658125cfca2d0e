import { saveState } from "@actions/core";

const name = "private-folders";
const folders: string[] = [];

/** Tells the post step of a folder; the runner keeps it though this process be killed. */
export function rememberFolder(folder: string): void {
  folders.push(folder);
  saveState(name, folders);
}

/** What the main step remembered. */
export function rememberedFolders(environment: NodeJS.ProcessEnv): string[] {
  const state: unknown = JSON.parse(environment[`STATE_${name}`] || "[]");
  return Array.isArray(state) ? state.filter((folder) => typeof folder === "string") : [];
}
