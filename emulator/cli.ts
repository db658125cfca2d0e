/** `npm run emulator`: the endpoint for a rehearsal of one's own. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Failure, place } from "../src/failure.ts";
import type { EmulatorOptions, RecordedRequest } from "./api.ts";
import { startEmulator } from "./index.ts";
import { parseScenario } from "./scenario.ts";

const flags = {
  scenario: { type: "string", short: "s" },
  engine: { type: "string" },
  scale: { type: "string" },
  port: { type: "string" },
} as const;

const usage = "valid flags: --scenario FILE, --engine sim|process, --scale N (times real time), --port N";

/** @throws Failure for what is wrong with the command line or the scenario file */
function optionsOf(args: string[]): EmulatorOptions {
  const { scenario, engine = "sim", scale, port } = parse(args);
  if (engine !== "sim" && engine !== "process") throw refused(`--engine ${engine} is not known`);
  return {
    engine,
    ...(scenario === undefined ? {} : { scenario: parseScenario(read(scenario), scenario) }),
    clock: { scale: scale === undefined ? 1 : numeric("scale", scale, Number.MAX_SAFE_INTEGER) },
    port: port === undefined ? 0 : numeric("port", port, 65_535),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: false }).values;
  } catch (error) {
    throw refused(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw refused(`--scenario ${file} cannot be read`);
  }
}

function numeric(flag: string, value: string, most: number): number {
  const found = Number(value);
  if (value.trim() === "" || !(found > 0 && found <= most))
    throw refused(`--${flag} ${value} is no number above 0`);
  return found;
}

const refused = (message: string) => new Failure({ message: `${message}; ${usage}` });

function line({ service, operation, status, receivedAt, answeredAt, answer }: RecordedRequest): string {
  const type =
    typeof answer === "object" && answer !== null && "__type" in answer ? ` ${answer["__type"]}` : "";
  const time = new Date(receivedAt).toISOString().slice(11, 19);
  return `${time} ${service}:${operation} ${status || "closed"}${type} ${answeredAt - receivedAt} ms`;
}

try {
  const emulator = await startEmulator(optionsOf(process.argv.slice(2)));
  emulator.onRequest((request) => console.log(line(request)));
  console.log(`ECS for ${emulator.state.region} at ${emulator.url}. In the shell of your client:\n`);
  for (const [name, value] of Object.entries(emulator.environment)) console.log(`export ${name}=${value}`);
  for (const [name, address] of Object.entries(emulator.balancers))
    console.log(`# load balancer ${name}: ${address}`);
  console.log("\nCtrl-C ends it.");
  const end = () => void emulator.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (taken) console.error("The port is taken; without --port a free one is found.");
  else if (!(error instanceof Failure)) throw error;
  else {
    for (const { message, where, hint } of error.problems) {
      console.error([place(where), message, hint].filter((part) => part !== undefined).join(": "));
    }
  }
  process.exitCode = 1;
}
