import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { onTestFinished } from "vitest";
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
process.stdout.write(answer.stdout ?? "");
process.stderr.write(answer.stderr ?? "");
if (answer.metadata) writeFileSync(value("--metadata-file="), JSON.stringify(answer.metadata));
process.exitCode = answer.exitCode ?? 0;
`;

/** @param answers by the words that a call's arguments begin with */
export function machine(answers: Readonly<Record<string, Answer>>): Machine {
  const root = mkdtempSync(join(tmpdir(), "ecs-actions-machine-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
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
