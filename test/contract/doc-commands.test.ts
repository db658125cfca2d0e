import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { docCommands, runBy } from "../support/doc-commands.ts";
import { docBlocks, docPages, readPage } from "../support/doc-pages.ts";
import { repository } from "../support/example-checkout.ts";

const commands = docCommands();
const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

test.each(commands)("$page:$line: somebody runs `$text`, or says why not", (command) => {
  expect(runBy(command)).toBeDefined();
  const { status, stderr } = spawnSync("bash", ["-n", "-c", command.text], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("what ci is said to run, it runs", () => {
  const ci = readFileSync(join(repository, ".ci", "run"), "utf8");
  const said = commands.filter((command) => runBy(command) === "ci").map(({ text }) => text);
  expect(said.length).toBeGreaterThan(1);
  expect(said.filter((text) => !ci.includes(text.split(" --")[0] ?? "nothing"))).toEqual([]);
});

test("every `npm run …` that a page names is a script", () => {
  const named = docPages.flatMap((page) => [...readPage(page).matchAll(/npm run (?:--silent )?([a-z-]+)/g)]);
  expect(named.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
});

/** Starts `npm run emulator` as a reader does, less npm itself, and gives it until it says how to end it. */
async function started(command: string): Promise<string[]> {
  const [, ...args] = command.split(" -- ").flatMap((part) => part.split(" "));
  const script = join(repository, "emulator", "cli.ts");
  const child = spawn(process.execPath, [script, ...args.slice(2)], { cwd: repository });
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await once(child, "close");
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  await expect.poll(() => lines.at(-1), { timeout: 15_000 }).toBe("Ctrl-C ends it.");
  return lines;
}

test("docs/rehearsing.md: the endpoint starts as shown, and says what to export", async () => {
  const [command] = commands.filter((each) => each.text.startsWith("npm run emulator"));
  const lines = await started(command?.text ?? "");
  expect(lines.join("\n")).toMatch(/^export AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+$/m);
  expect(lines.join("\n")).toMatch(/^# load balancer your-elb-name-here: http/m);
});

test("docs/rehearsing.md: the scenario starts, and its listener answers the request that is shown", async () => {
  const [curl] = commands.filter((each) => each.text.startsWith("curl"));
  const [scenario] = docBlocks("docs/rehearsing.md").filter(({ language }) => language === "yaml");
  const folder = mkdtempSync(join(tmpdir(), "ecs-actions-docs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "scenario.yml");
  // The machine may have something of its own at the page's port.
  const port = String(await freePort());
  writeFileSync(file, (scenario?.code ?? "").replace("8080", port));
  await started(`npm run emulator -- --scenario ${file} --engine process`);
  const { status, stdout } = spawnSync(
    "bash",
    ["-c", `${curl?.text.replace("8080", port)} --silent --write-out '%{http_code}'`],
    {
      encoding: "utf8",
    },
  );
  // No rule is there yet: a listener answers that with 404.
  expect({ status, said: stdout.slice(-3) }).toEqual({ status: 0, said: "404" });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
