import { expect, test } from "vitest";
import { between } from "../support/between.ts";
import { running, stage, taskDefinition } from "../support/endpoint.ts";
import { deploy } from "./verdict-fixture.ts";

/** Milliseconds: AWS takes a signature that is five minutes off at the most. */
const [allowed, ahead] = [300_000, 1_200_000];
const expired = { __type: "InvalidSignatureException", message: "Signature expired" };

/** `20260102T030405Z` as milliseconds since 1970. */
function time(stamp: string): number {
  return Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
}

test("a runner whose clock is twenty minutes behind deploys all the same: calls tried once are signed anew", async () => {
  const on = await stage({ clock: { scale: 100 } });
  await running(on);
  on.write("task.json", taskDefinition("web:2"));
  const refused: string[] = [];
  const date = () => new Date(Date.now() + ahead);
  const url = await between(on.emulator.url, {
    date,
    answer({ operation, headers, body }) {
      const signed = time(String(headers["x-amz-date"]));
      if (Math.abs(date().getTime() - signed) < allowed) return body;
      refused.push(operation);
      return { status: 400, body: expired };
    },
  });
  const inputs = { ...deploy, "force-new-deployment": "true" };
  const result = await on.run("register-and-deploy", inputs, { environment: { AWS_ENDPOINT_URL: url } });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(refused).toContain("RegisterTaskDefinition");
  expect(on.calls().filter((name) => name === "RegisterTaskDefinition")).toHaveLength(1);
  expect(on.calls().filter((name) => name === "UpdateService")).toHaveLength(1);
});
