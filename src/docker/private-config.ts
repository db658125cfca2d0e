import { join } from "node:path";
import type { RegistryLogin } from "../image/ports.ts";
import { isObject, type JsonObject, strings } from "../json.ts";

/** Registry to `{ auth: base64 of user:password }`, as Docker's config.json and DOCKER_AUTH_CONFIG hold them. */
type Auths = JsonObject;

/**
 * Docker's config.json for one build: the user's own, with our logins in it.
 *
 * A registry that `credsStore` or a credential helper answers for is never looked up in `auths`; an empty helper for
 * the registry turns both off for it alone, so that the user's other logins stay where they are
 * (https://github.com/docker/cli/blob/master/cli/config/configfile/file.go, GetCredentialsStore).
 * @param user the user's config.json
 * @param extraAuths logins that go before the user's file, such as those of DOCKER_AUTH_CONFIG
 * @param pluginFolder where the user's own plugins are: Docker looks beside config.json, which is another place now
 */
export function privateConfig(
  user: JsonObject,
  logins: readonly RegistryLogin[],
  extraAuths: Auths,
  pluginFolder: string,
): JsonObject {
  const ours: Auths = { ...extraAuths };
  for (const { registry, user: name, password } of logins)
    ours[registry] = { auth: Buffer.from(`${name}:${password}`).toString("base64") };
  const helpers = Object.fromEntries(Object.keys(ours).map((registry) => [registry, ""]));
  return {
    ...user,
    auths: { ...objectIn(user, "auths"), ...ours },
    credHelpers: { ...objectIn(user, "credHelpers"), ...helpers },
    cliPluginsExtraDirs: [pluginFolder, ...strings(user["cliPluginsExtraDirs"])],
  };
}

function objectIn(config: JsonObject, member: string): JsonObject {
  const value = config[member];
  return isObject(value) ? value : {};
}

/** The environment of docker and buildx: ours, without the inputs, which may hold secrets and mean nothing to them. */
export function dockerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(INPUT|STATE)_/.test(name));
  // No advertisements among the last lines of a failure.
  return { ...Object.fromEntries(kept), DOCKER_CLI_HINTS: "false" };
}

/**
 * The environment of a build with a private DOCKER_CONFIG. What else lies in the user's own folder is named, so that it
 * stays in use: buildx's builders with the selected one, and the certificates of an engine behind TLS.
 * @param environment as dockerEnvironment gives it
 * @param userFolder the user's own DOCKER_CONFIG
 */
export function privateEnvironment(
  environment: NodeJS.ProcessEnv,
  folder: string,
  userFolder: string,
): NodeJS.ProcessEnv {
  const { DOCKER_AUTH_CONFIG, ...rest } = environment;
  const tls = rest["DOCKER_TLS_VERIFY"] || rest["DOCKER_TLS"];
  return {
    ...rest,
    // It would go before our logins; where its logins are in the file, it is not needed.
    ...(DOCKER_AUTH_CONFIG === undefined || authsOf(DOCKER_AUTH_CONFIG) ? {} : { DOCKER_AUTH_CONFIG }),
    DOCKER_CONFIG: folder,
    BUILDX_CONFIG: rest["BUILDX_CONFIG"] || join(userFolder, "buildx"),
    ...(tls && !rest["DOCKER_CERT_PATH"] ? { DOCKER_CERT_PATH: userFolder } : {}),
  };
}

/** The logins of a config.json or of DOCKER_AUTH_CONFIG; undefined where it cannot be read as one. */
export function authsOf(text: string | undefined): Auths | undefined {
  try {
    const config: unknown = JSON.parse(text ?? "");
    return isObject(config) ? objectIn(config, "auths") : undefined;
  } catch {
    return undefined;
  }
}
