import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { running, stage, taskDefinition } from "../support/endpoint.ts";
import { deploy } from "./verdict-fixture.ts";

/** Milliseconds: AWS takes a signature that is five minutes off at the most. */
const [allowed, ahead] = [300_000, 1_200_000];

/** The endpoint with a clock of its own, that is `ahead`, and with AWS's look at the time of each signature. */
async function elsewhere(endpoint: string, refused: string[]): Promise<string> {
  const server: Server = createServer((incoming, answer) => {
    const date = new Date(Date.now() + ahead);
    const signed = signedAt(incoming);
    const headers = { ...incoming.headers };
    if (Math.abs(date.getTime() - signed) > allowed) {
      refused.push(String(headers["x-amz-target"]).split(".").at(-1) ?? "");
      incoming.resume();
      answer.writeHead(400, { date: date.toUTCString(), "content-type": "application/x-amz-json-1.1" });
      answer.end('{"__type":"InvalidSignatureException","message":"Signature expired"}');
      return;
    }
    const passed = request(endpoint, { method: "POST", path: incoming.url, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 500, { ...from.headers, date: date.toUTCString() });
      from.pipe(answer);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** `20260102T030405Z` */
function signedAt({ headers }: IncomingMessage): number {
  const stamp = String(headers["x-amz-date"]);
  return Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
}

test("a runner whose clock is twenty minutes behind deploys all the same: calls tried once are signed anew", async () => {
  const on = await stage({ clock: { scale: 100 } });
  await running(on);
  on.write("task.json", taskDefinition("web:2"));
  const refused: string[] = [];
  const url = await elsewhere(on.emulator.url, refused);
  const inputs = { ...deploy, "force-new-deployment": "true" };
  const result = await on.run("register-and-deploy", inputs, { environment: { AWS_ENDPOINT_URL: url } });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(refused).toContain("RegisterTaskDefinition");
  expect(on.calls().filter((name) => name === "RegisterTaskDefinition")).toHaveLength(1);
  expect(on.calls().filter((name) => name === "UpdateService")).toHaveLength(1);
});
