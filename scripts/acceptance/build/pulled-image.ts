import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type JsonObject } from "../../../src/json.ts";
import { step } from "../step.ts";
import type { BuildEngine } from "./engine.ts";
import { loggedIn, type RegistryLogin } from "./registry-login.ts";

/** An image as a host with nothing of it gets it from the registry. */
export interface PulledImage {
  /** Its configuration: `config` with Labels, Entrypoint …, `history`, `rootfs`. */
  readonly config: JsonObject;
  /** All that its layers make up, as one tar file. */
  readonly files: Buffer;
}

/**
 * Pulls an image with buildx and BuildKit; the engine should be empty, as what it holds it does not fetch.
 * @param login undefined: without a password
 * @throws Error with what the registry said
 */
export async function pulledImage(
  engine: BuildEngine,
  reference: string,
  login: RegistryLogin | undefined,
): Promise<PulledImage> {
  const home = mkdtempSync(join(tmpdir(), "pulled-"));
  try {
    const env = loggedIn(engine, login, home);
    const buildx = (...args: string[]) => step(`buildx ${args[0]}`, ["docker", "buildx", ...args], { env });
    const text = await buildx("imagetools", "inspect", "--format={{json .Image}}", reference);
    const config: unknown = JSON.parse(text);
    if (!isObject(config)) throw new Error(`no configuration of an image: ${text}`);
    const context = join(home, "context");
    const tar = join(home, "files.tar");
    mkdirSync(context);
    writeFileSync(join(context, "Dockerfile"), `FROM ${reference}\n`);
    await buildx("build", "--pull", `--output=type=tar,dest=${tar}`, context);
    return { config, files: readFileSync(tar) };
  } finally {
    rmSync(home, { recursive: true });
  }
}
