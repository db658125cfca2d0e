import { request } from "node:http";
import { expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import type { JsonObject } from "../../src/json.ts";
import { type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { condition, foreignRule } from "../support/preview-scene.ts";
import { head, pullRequestEvent } from "../support/pull-request-event.ts";
import { hurried } from "../support/teardown-scene.ts";

const quick = { pull: 0, start: 0 };

/** Tasks that really run, behind a load balancer that really listens, for pull requests 7 and 8. */
async function scene(): Promise<Stage> {
  const on = await stage({
    engine: "process",
    clock: { scale: 20 },
    scenario: {
      gitHub: { pullRequests: [7, 8].map((number) => ({ number, sha: head })) },
      loadBalancers: [{ name: "previews", listeners: [{ port: 80 }, { port: 81 }] }],
      images: {
        "web:7": { ...quick, says: "seven" },
        "web:8": { ...quick, says: "eight" },
      },
      timing: {
        schedulerInterval: 1,
        deregisterAfter: 1,
        registerAfter: 1,
        steadyAfter: 1,
        completeAfter: 1,
        stopTimeout: 5,
      },
    },
  });
  on.write("service.json", serviceDefinition(1));
  return on;
}

/** @param entry listener that the preview's name leads to, as a name server would say it */
function deploy(on: Stage, number: number, entry = "previews:80") {
  const { [entry]: http_proxy = "" } = on.emulator.balancers;
  // A host port of its own choice: the two share their instances.
  const ports = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
  on.write("task.json", taskDefinition(`web:${number}`, ports));
  const inputs = {
    "task-definition": "task.json",
    "service-definition": "service.json",
    preview: "true",
    "preview-host": "{service}-pr-{number}.preview.example.com",
    "preview-listener": "previews:80",
    "github-token": "ghs_job",
    // By the action's own clock, which is fast.
    timeout: "60m",
  };
  return on.run("register-and-deploy", inputs, {
    ...pullRequestEvent(number),
    environment: { ...hurried.environment, http_proxy },
  });
}

/** What a browser would see at a URL, by the load balancer that its name would lead to. */
function seen({ emulator }: Stage, url: string): Promise<string> {
  const { host } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(emulator.balancers["previews:80"] ?? "", { headers: { host }, agent: false });
    sent.once("error", reject);
    sent.once("response", async (answer) => {
      let body = "";
      for await (const chunk of answer) body += chunk;
      resolve(answer.statusCode === 200 ? JSON.parse(body).says : String(answer.statusCode));
    });
    sent.end();
  });
}

const urlOf = (number: number) => `http://web-pr-${number}.preview.example.com/`;

test("a preview is ready when its URL really answers, each pull request's at its own, until it is torn down", async () => {
  const on = await scene();
  expect(await seen(on, urlOf(7))).toBe("404");
  for (const number of [7, 8]) {
    const result = await deploy(on, number);
    expect(result.outputs, result.stdout).toMatchObject({
      outcome: "succeeded",
      "preview-url": urlOf(number),
    });
    expect(result.stdout).toContain(`${urlOf(number)} answers (HTTP 200)`);
  }
  expect(await seen(on, urlOf(7))).toBe("seven");
  expect(await seen(on, urlOf(8))).toBe("eight");
  expect(await seen(on, urlOf(9))).toBe("404");
  changePullRequest(on.emulator.gitHub, 7, { state: "closed", merged: true });
  const closed = pullRequestEvent(7, { name: "pull_request_target", action: "closed", state: "closed" });
  const gone = await on.run("teardown-service", { preview: "true", "github-token": "ghs_job" }, closed);
  expect(gone.outputs["outcome"], gone.stdout).toBe("succeeded");
  expect(await seen(on, urlOf(7))).toBe("404");
  expect(await seen(on, urlOf(8))).toBe("eight");
}, 180_000);

test("healthy tasks at a URL that does not lead to them are no preview: it fails, and says what the load balancer says", async () => {
  const on = await scene();
  const result = await deploy(on, 7, "previews:81");
  expect(result.outputs["outcome"], result.stdout).toBe("failed");
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain("The load balancer answers 404: no rule leads to the preview (yet).");
  expect([...on.emulator.gitHub.comments.values()].map(({ body }) => body)).toEqual([
    expect.stringContaining("does not answer"),
  ]);
}, 180_000);

test.each<[string, JsonObject, string, RegExp]>([
  [
    "a redirect to another page of the same host is followed, and what answers there counts",
    { Type: "redirect", RedirectConfig: { StatusCode: "HTTP_302", Path: "/start" } },
    "succeeded",
    /answers \(HTTP 200\)/,
  ],
  [
    "a redirect of the load balancer to another host is no answer of the preview's",
    { Type: "redirect", RedirectConfig: { StatusCode: "HTTP_302", Host: "login.example.com" } },
    "failed",
    /The load balancer redirects to http:\/\/login\.example\.com: a rule before the preview's/,
  ],
  [
    "a redirect in a circle is none either",
    { Type: "redirect", RedirectConfig: { StatusCode: "HTTP_301" } },
    "failed",
    /It redirects again and again, at last to http:\/\/web-pr-7/,
  ],
  [
    "a page of the load balancer's own is none either",
    { Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } },
    "failed",
    /The load balancer answers 200 by itself/,
  ],
])(
  "%s",
  async (_, action, outcome, said) => {
    const on = await scene();
    // It takes the first page alone, of all hosts: not in the way, and before the preview.
    foreignRule(on, { priority: 5, conditions: [condition("path-pattern", { Values: ["/"] })], action });
    const result = await deploy(on, 7);
    expect(result.outputs["outcome"], result.stdout).toBe(outcome);
    expect(result.stdout).toMatch(said);
    const notices = result.annotations.filter(({ level }) => level === "notice");
    expect(notices.map(({ message }) => message).join()).toContain("rule 5: /");
  },
  180_000,
);
