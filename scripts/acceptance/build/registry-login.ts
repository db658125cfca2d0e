import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildEngine } from "./engine.ts";

/** A login as GetAuthorizationToken gives it: base64 of `user:password`. */
export interface RegistryLogin {
  readonly registry: string;
  readonly token: string;
}

/** The environment of docker after `docker login`, in a configuration of its own that is made in `folder`. */
export function loggedIn(
  engine: BuildEngine,
  login: RegistryLogin | undefined,
  folder: string,
): NodeJS.ProcessEnv {
  const docker = join(folder, "docker");
  cpSync(engine.environment.DOCKER_CONFIG, docker, { recursive: true });
  const auths = login ? { [login.registry]: { auth: login.token } } : {};
  writeFileSync(join(docker, "config.json"), JSON.stringify({ auths }));
  return { ...process.env, ...engine.environment, DOCKER_CONFIG: docker };
}
