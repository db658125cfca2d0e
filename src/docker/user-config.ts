import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";

/** Where Docker finds its configuration without us. */
export function userConfigFolder(environment: NodeJS.ProcessEnv): string {
  return environment["DOCKER_CONFIG"] || join(environment["HOME"] || homedir(), ".docker");
}

/**
 * The user's own config.json; empty where there is none.
 * @throws Failure where it cannot be read; never with a word of what stands in it
 */
export function userConfig(folder: string): JsonObject {
  const file = join(folder, "config.json");
  if (!existsSync(file)) return {};
  const config = parsed(file);
  if (isObject(config)) return config;
  throw new Failure({
    message: `Docker's configuration ${file} cannot be read, or is not a JSON object.`,
    hint: "An earlier step, or whoever set up the runner, wrote it; its logins are needed beside those of ECR.",
  });
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The parser's message quotes the text around the mistake, which may be a password.
    return undefined;
  }
}
