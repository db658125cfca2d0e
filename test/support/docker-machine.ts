import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { JsonObject } from "../../src/json.ts";

/** What the stand-in for `docker` saw of one call. */
export interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** For `bake`: the private folder, and what is in it. */
  readonly config?: JsonObject;
  readonly bakeFile?: JsonObject;
  /** Permission bits in octal, by file; the folder itself as `.`. */
  readonly modes: Readonly<Record<string, string>>;
  /** Whether a context of the user's was found through the private folder. */
  readonly context: boolean;
}

/** How the stand-in answers to a call whose arguments begin with these words. */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly metadata?: JsonObject;
  /** For `bake`: pushes an image for each tag of the bake file, always the same for a target, and tells its digest. */
  readonly pushes?: boolean;
  /** Waits until a signal comes; `deaf` does not even end then. */
  readonly waits?: "until-told" | "deaf";
}

/** A machine with a `docker` of our own: it records each call, and answers as it was told. */
export interface Machine {
  readonly home: string;
  readonly temp: string;
  readonly environment: Record<string, string>;
  calls(): Call[];
}

const program = String.raw`
const { appendFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { createHash } = require("node:crypto");
const argv = process.argv.slice(2);
const folder = process.env.DOCKER_CONFIG;
const private = folder && folder.includes("ecs-actions-docker-") ? folder : undefined;
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const mode = (file) => (statSync(file).mode & 0o777).toString(8);
const value = (flag) => argv.find((argument) => argument.startsWith(flag))?.slice(flag.length);
appendFileSync(join(__dirname, "calls"), JSON.stringify({
  argv,
  cwd: process.cwd(),
  environment: process.env,
  ...(private && { config: json(join(private, "config.json")), bakeFile: json(value("--file=")) }),
  modes: private ? Object.fromEntries([".", ...readdirSync(private)].map((name) => [name, mode(join(private, name))])) : {},
  context: private !== undefined && existsSync(join(private, "contexts", "meta")),
}) + "\n");
const answers = json(join(__dirname, "answers.json"));
const known = Object.keys(answers).find((words) => (argv.join(" ") + " ").startsWith(words + " "));
const answer = answers[known] ?? { stderr: "unexpected call\n", exitCode: 99 };
if (answer.waits) {
  process.on("SIGINT", () => {
    console.error("told to stop");
    if (answer.waits !== "deaf") process.exit(1);
  });
  // Where a test kills the process that started this one, nobody else ends it.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 100);
}
const sha256 = (content) => "sha256:" + createHash("sha256").update(content).digest("hex");
async function push(tag, target) {
  const [, host, repository, reference] = /^([^/]+)\/(.+):([^:]+)$/.exec(tag);
  const authorization = "Basic " + json(join(private, "config.json")).auths[host].auth;
  const ask = async (method, path, body, headers) => {
    const answer = await fetch("http://" + host + "/v2/" + path, { method, body, headers: { authorization, ...headers } });
    if (!answer.ok) throw new Error(method + " " + path + ": " + answer.status + " " + (await answer.text()));
    return answer;
  };
  const part = (content, mediaType) => ({ mediaType, digest: sha256(content), size: content.length });
  for (const content of [target, "{}"]) {
    const begun = await ask("POST", repository + "/blobs/uploads/", "");
    const path = begun.headers.get("location").slice("/v2/".length);
    await ask("PATCH", path, content);
    await ask("PUT", path + "?digest=" + sha256(content), "");
  }
  const type = "application/vnd.oci.image.manifest.v1+json";
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: type,
    config: part("{}", "application/vnd.oci.image.config.v1+json"),
    layers: [part(target, "application/vnd.oci.image.layer.v1.tar+gzip")],
  });
  await ask("PUT", repository + "/manifests/" + reference, manifest, { "content-type": type });
  return sha256(manifest);
}
async function pushAll() {
  const metadata = {};
  for (const [name, { tags = [] }] of Object.entries(json(value("--file=")).target)) {
    for (const tag of tags) metadata[name] = { "containerimage.digest": await push(tag, name) };
  }
  writeFileSync(value("--metadata-file="), JSON.stringify(metadata));
}
if (answer.pushes) {
  pushAll().catch((error) => {
    console.error("ERROR: " + error.message);
    process.exitCode = 1;
  });
}
process.stdout.write(answer.stdout ?? "");
process.stderr.write(answer.stderr ?? "");
if (answer.metadata) writeFileSync(value("--metadata-file="), JSON.stringify(answer.metadata));
process.exitCode ??= answer.exitCode ?? 0;
`;

/**
 * Sets the machine up in an empty folder of the caller's, who removes it.
 * @param answers by the words that a call's arguments begin with
 */
export function machineIn(root: string, answers: Readonly<Record<string, Answer>>): Machine {
  const [bin, home, temp, workspace] = ["bin", "home", "temp", "workspace"].map((name) => {
    mkdirSync(join(root, name));
    return join(root, name);
  }) as [string, string, string, string];
  writeFileSync(join(bin, "docker"), `#!${process.execPath}\n${program}`, { mode: 0o755 });
  writeFileSync(join(bin, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(bin, "answers.json"), JSON.stringify(answers));
  writeFileSync(join(bin, "calls"), "");
  return {
    home,
    temp,
    environment: {
      PATH: `${bin}${delimiter}${process.env["PATH"]}`,
      HOME: home,
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: workspace,
    },
    calls: () =>
      readFileSync(join(bin, "calls"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
  };
}
