import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { stage, taskDefinition } from "../support/endpoint.ts";

/** Something that stands where ECS should be. Gives its URL. */
async function standIn(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (body: unknown) => (response: ServerResponse) => response.end(JSON.stringify(body));
const service = { serviceName: "web", serviceArn: "arn", status: "ACTIVE", desiredCount: 1, runningCount: 1 };

describe("what is not ECS's answer is never taken for one", () => {
  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ["a page of a proxy", (response) => response.end("<html>hunter2</html>"), /no JSON \(HTTP 200\)/],
    ["a proxy's error", (response) => response.writeHead(502).end("<html>"), /no JSON \(HTTP 502\)/],
    ["nothing", (response) => response.end(), /neither a service nor a word that it is missing/],
    ["a list", json([]), /neither a service nor a word/],
    ["members of other types", json({ services: [{ serviceName: 5 }] }), /no service in it/],
    [
      "a refusal without a name",
      (response) => response.writeHead(403).end("{}"),
      /does not allow ecs:DescribeServices/,
    ],
    [
      "deployments of a status that nobody knows",
      json({
        services: [{ ...service, deployments: [{ id: "ecs-svc/1", status: "NEW" }], events: [{ id: 1 }] }],
      }),
      /no PRIMARY deployment/,
    ],
  ])("%s", async (_name, answer, says) => {
    const on = await stage();
    on.write("task.json", taskDefinition());
    const environment = { AWS_ENDPOINT_URL: await standIn(answer) };
    for (const [name, inputs] of [
      ["wait-stable", { service: "web" }],
      ["register-and-deploy", { service: "web", "task-definition": "task.json" }],
    ] as const) {
      const result = await on.run(name, inputs, { environment });
      expect(result.exitCode, result.stdout).toBe(1);
      expect(result.outputs["outcome"]).toBe("failed");
      if (name === "wait-stable") expect(result.stdout).toMatch(says);
      expect(result.stdout + result.summary).not.toMatch(/This is a bug|hunter2|undefined|\[object/);
    }
  });

  test("texts of ECS are no commands for the runner, and no Markdown for the summary", async () => {
    const on = await stage();
    const deployment = { id: "ecs-svc/1", status: "PRIMARY", createdAt: 1, rolloutState: "FAILED" };
    const events = [
      { id: "a", createdAt: 2, message: "(service web) failed\n::add-mask::x\n##[error]y <img>" },
    ];
    const environment = {
      AWS_ENDPOINT_URL: await standIn(
        json({ services: [{ ...service, deployments: [deployment], events }] }),
      ),
    };
    const result = await on.run("wait-stable", { service: "web" }, { environment });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.masks).toEqual([]);
    expect(result.annotations.filter(({ message }) => message === "y <img>")).toEqual([]);
    expect(result.summary).toContain("\\<img\\>");
  });
});
