import { describe, expect, test } from "vitest";
import { dockerEnvironment, privateConfig, privateEnvironment } from "../../../src/docker/private-config.ts";
import type { JsonObject } from "../../../src/json.ts";

const host = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
const login = { registry: host, user: "AWS", password: "token" };
const auth = (user: string, password: string) => ({
  auth: Buffer.from(`${user}:${password}`).toString("base64"),
});
const config = (user: JsonObject, extra: JsonObject = {}) =>
  privateConfig(user, [login], extra, "/home/me/.docker/cli-plugins");

describe("config.json of a build", () => {
  test("without one of the user's", () => {
    expect(config({})).toEqual({
      auths: { [host]: auth("AWS", "token") },
      credHelpers: { [host]: "" },
      cliPluginsExtraDirs: ["/home/me/.docker/cli-plugins"],
    });
  });

  test("what the user has stays; our registry is taken from whatever answered for it", () => {
    const user = {
      auths: { "ghcr.io": auth("me", "x"), [host]: auth("AWS", "expired") },
      credHelpers: { [host]: "ecr-login", "gcr.io": "gcloud" },
      credsStore: "desktop",
      currentContext: "far",
      proxies: { default: { httpProxy: "http://proxy:3128" } },
      HttpHeaders: { "X-Meta": "1" },
      cliPluginsExtraDirs: ["/opt/plugins"],
    };
    expect(config(user)).toEqual({
      ...user,
      auths: { "ghcr.io": auth("me", "x"), [host]: auth("AWS", "token") },
      // Docker looks in `auths` where the helper is empty, and nowhere else.
      credHelpers: { [host]: "", "gcr.io": "gcloud" },
      cliPluginsExtraDirs: ["/home/me/.docker/cli-plugins", "/opt/plugins"],
    });
  });

  test("logins of DOCKER_AUTH_CONFIG go before the user's file, and ours before those", () => {
    const extra = { [host]: auth("AWS", "old"), "ghcr.io": auth("bot", "y") };
    const user = { auths: { "ghcr.io": auth("me", "x") }, credsStore: "desktop" };
    expect(config(user, extra)).toMatchObject({
      auths: { [host]: auth("AWS", "token"), "ghcr.io": auth("bot", "y") },
      credHelpers: { [host]: "", "ghcr.io": "" },
    });
  });

  test("members of other types count as absent", () => {
    expect(config({ auths: [], credHelpers: "x", cliPluginsExtraDirs: "y" })).toEqual(config({}));
  });
});

describe("environment of a build", () => {
  const build = (environment: Record<string, string>) =>
    privateEnvironment(environment, "/temp/private", "/home/me/.docker");

  test("the user's builders stay in use", () => {
    expect(build({})).toMatchObject({
      DOCKER_CONFIG: "/temp/private",
      BUILDX_CONFIG: "/home/me/.docker/buildx",
    });
    expect(build({ DOCKER_CONFIG: "/x", BUILDX_CONFIG: "/builders" })).toMatchObject({
      DOCKER_CONFIG: "/temp/private",
      BUILDX_CONFIG: "/builders",
    });
  });

  test("certificates of an engine behind TLS are looked for where they are", () => {
    expect(build({ DOCKER_TLS_VERIFY: "1" })).toMatchObject({ DOCKER_CERT_PATH: "/home/me/.docker" });
    expect(build({ DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/certs" })).toMatchObject({
      DOCKER_CERT_PATH: "/certs",
    });
    // Where it is set, some clients speak TLS though nobody asked for it.
    expect(build({})).not.toHaveProperty("DOCKER_CERT_PATH");
  });

  test("DOCKER_AUTH_CONFIG is left out where its logins went into the file", () => {
    expect(build({ DOCKER_AUTH_CONFIG: '{"auths":{}}' })).not.toHaveProperty("DOCKER_AUTH_CONFIG");
    expect(build({ DOCKER_AUTH_CONFIG: "no JSON" })).toHaveProperty("DOCKER_AUTH_CONFIG", "no JSON");
  });

  test("inputs and state of the action are nobody else's", () => {
    const given = { INPUT_SECRETS: "npm=x", STATE_a: "b", NPM_TOKEN: "x", PATH: "/bin" };
    expect(dockerEnvironment(given)).toEqual({
      NPM_TOKEN: "x",
      PATH: "/bin",
      DOCKER_CLI_HINTS: "false",
    });
  });
});
