import { describe, expect, test } from "vitest";
import { consoleHost } from "../../../src/report/console-host.ts";
import { deploySummary } from "../../../src/report/deploy-summary.ts";
import { inert, inertHtml, inertMarkdown } from "../../../src/report/inert.ts";

describe("text from elsewhere", () => {
  test.each([
    "::error::fake",
    "  ::set-output name=x::y",
    "fine\n::add-mask::a",
    "fine\r::stop-commands::x",
    "##[error]fake",
    "x ##[group]y",
  ])("%j is no command for the runner", (text) => {
    for (const line of inert(text).split("\n")) {
      expect(line.trimStart().startsWith("::")).toBe(false);
      expect(line).not.toContain("##[");
    }
  });

  test("is no Markdown either", () => {
    expect(inertMarkdown("a|b <img src=x>\n[click](http://x)")).toBe(
      "a\\|b \\<img src=x\\> \\[click\\](http://x)",
    );
  });
});

test("what stands within a tag is no HTML, and has no escapes of Markdown, which GitHub would show", () => {
  expect(inertHtml("web_app <b> & co")).toBe("web_app &#60;b&#62; &#38; co");
  const logs = [{ container: "web_app", task: "1a", lines: ["x"], stream: { group: "g", stream: "s" } }];
  const evidence = { events: [], stopped: [], targets: [], logs };
  const where = { cluster: "default", service: "web", region: "eu-west-1" };
  expect(deploySummary({ outcome: "failed", ...where, to: "web:2", evidence })).toContain(
    "<summary>Last lines of container web_app (task 1a)</summary>",
  );
});

test.each([
  ["eu-west-1", "https://eu-west-1.console.aws.amazon.com"],
  ["cn-north-1", "https://cn-north-1.console.amazonaws.cn"],
  ["us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com"],
  ["eusc-de-east-1", "https://eusc-de-east-1.console.amazonaws-eusc.eu"],
])("the console of %s", (region, url) => {
  expect(consoleHost(region)).toBe(url);
});

test("the summary of a rollback says it first, and shows changes, roll and evidence", () => {
  const markdown = deploySummary({
    outcome: "rolled-back",
    cluster: "default",
    service: "web-service",
    region: "ap-northeast-1",
    says: "ECS put the service back to web:1.",
    from: "web:1",
    to: "web:2",
    changes: ["web-app: image app:1 → app:2"],
    moments: [
      { at: 0, revisions: [{ revision: "web:1", running: 2, pending: 0 }] },
      { at: 12, revisions: [{ revision: "web:1", running: 1, pending: 0 }] },
    ],
    evidence: {
      events: ["(task a) failed container health checks."],
      stopped: [
        {
          reason: "web-app: exit code 3",
          tasks: 3,
          newest: "arn:aws:ecs:ap-northeast-1:123456789012:task/default/1a2b3c4d5e",
        },
      ],
      logs: [
        {
          container: "web-app",
          task: "1a",
          lines: ["```", "KeyError: 'REDIS_URL'"],
          stream: { group: "/ecs/web", stream: "web/web-app/1a" },
        },
      ],
      targets: ["web: i-1:80 is unhealthy: Health checks failed with these codes: [502]"],
    },
    waited: 95,
  });
  expect(markdown.split("\n")[0]).toBe("### ↩️ web-service: rolled-back after 95 s");
  expect(markdown).toContain("web:1 → web:2");
  expect(markdown).toContain("| 0:12 | ● |");
  expect(markdown).toContain(
    "| 3 | web-app: exit code 3 | [1a2b3c4d](https://ap-northeast-1.console.aws.amazon.com/ecs/v2/clusters/default/tasks/1a2b3c4d5e?region=ap-northeast-1) |",
  );
  expect(markdown).toContain(
    "#logsV2:log-groups/log-group/$252Fecs$252Fweb/log-events/web$252Fweb-app$252F1a)",
  );
  expect(markdown).toContain("i-1:80 is unhealthy");
  expect(markdown).toContain("````text\n```\nKeyError: 'REDIS_URL'\n````");
  expect(markdown).toContain("clusters/default/services/web-service/deployments?region=ap-northeast-1");
});
