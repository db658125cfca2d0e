import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { stage } from "../support/endpoint.ts";
import { hurried } from "../support/teardown-scene.ts";

/** Something that gives one answer to every call. Gives its URL. */
async function standIn(answer: string, asked: string[]): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(String(request.headers["x-amz-target"]).split(".").at(-1) ?? "");
    request.resume().on("end", () => response.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const clusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/default";
const missing = { failures: [{ arn: "web", reason: "MISSING" }] };

test.each<[string, unknown, RegExp]>([
  ["a page of a proxy", "<html>hunter2</html>", /no JSON/],
  ["nothing", {}, /neither a service nor a word that it is missing/],
  ["null", { services: null, failures: null }, /neither a service nor a word that it is missing/],
  [
    "another service",
    { services: [{ serviceName: "api", clusterArn, status: "ACTIVE" }] },
    /a service that is not the one/,
  ],
  [
    "a service without a name",
    { services: [{ clusterArn, status: "ACTIVE" }] },
    /a service that is not the one/,
  ],
  [
    "a service without a cluster",
    { services: [{ serviceName: "web", status: "ACTIVE" }] },
    /a service that is not the one/,
  ],
])("%s is never taken for a service, or for none", async (_, answer, words) => {
  const on = await stage();
  const asked: string[] = [];
  const url = await standIn(typeof answer === "string" ? answer : JSON.stringify(answer), asked);
  const environment = { ...hurried.environment, AWS_ENDPOINT_URL: url };
  const result = await on.run("teardown-service", { service: "web" }, { environment });
  expect(result.exitCode, result.stdout).toBe(1);
  expect(result.outputs["outcome"]).toBe("failed");
  expect(result.stdout).toMatch(words);
  expect(result.stdout + result.summary).not.toMatch(/This is a bug|hunter2|undefined|\[object/);
  expect(asked.filter((name) => !/^Describe/.test(name))).toEqual([]);
});

test("a service that is never at 0, whatever it is told, is given up after a while", async () => {
  const on = await stage();
  const asked: string[] = [];
  const service = { serviceName: "web", clusterArn, status: "ACTIVE", desiredCount: 1 };
  const environment = {
    ...hurried.environment,
    AWS_ENDPOINT_URL: await standIn(JSON.stringify({ service, services: [service], ...missing }), asked),
  };
  const result = await on.run("teardown-service", { service: "web" }, { environment });
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(result.stdout).toContain("scaled above 0 again and again");
  expect(asked).not.toContain("DeleteService");
});
