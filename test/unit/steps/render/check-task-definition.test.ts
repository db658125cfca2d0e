import { expect, test } from "vitest";
import { ecsModel } from "../../../../src/aws/ecs-model.ts";
import { systemClock } from "../../../../src/clock.ts";
import { Failure } from "../../../../src/failure.ts";
import type { Ports } from "../../../../src/ports.ts";
import { type CheckInput, checkAndReport } from "../../../../src/steps/render/check-task-definition.ts";
import { definition } from "../../task-definition/samples.ts";

/** A check of one error and two warnings, and everything that came out of it. */
async function check(input: CheckInput, isTemporary = false) {
  const said = { lines: [] as string[], warnings: [] as string[], summary: "" };
  const unused = () => {
    throw new Error("not part of a check");
  };
  const ports: Ports = {
    clock: systemClock,
    random: unused,
    uuid: unused,
    runTokens: unused,
    ecs: unused,
    logs: unused,
    loadBalancers: unused,
    ecsModel: () => Promise.resolve(ecsModel),
    get build() {
      return unused();
    },
    get preview() {
      return unused();
    },
    get teardown() {
      return unused();
    },
    files: { read: unused, writeTemporary: unused, isTemporary: () => isTemporary },
    log: {
      line: (text) => said.lines.push(text),
      warning: ({ message }) => said.warnings.push(message),
      summary: async (markdown) => {
        said.summary += markdown;
      },
      group: unused,
      notice: unused,
      error: unused,
      debug: unused,
    },
  };
  const loaded = {
    document: definition({}, { memory: 128, memoryReservation: 256, image: "web", privileged: true }),
    source: {},
    described: {},
    file: "web.json",
    whereIs: () => ({ file: "web.json" }),
  };
  const outputs: { findings?: string } = {};
  const failure = await checkAndReport(loaded, input, { ports, outputs }).catch((error) => {
    if (error instanceof Failure) return error.message;
    throw error;
  });
  return { ...said, outputs, failure };
}

test("an error fails the step, and everything is reported all the same", async () => {
  const { failure, warnings, outputs, summary } = await check({});
  expect(failure).toMatch(/^The memory of container 'web' \(128 MiB\)/);
  expect(warnings).toHaveLength(2);
  expect(outputs).toEqual({ findings: "3" });
  expect(summary).toContain("### ❌ web.json: 1 error, 2 warnings");
});

test("as a warning it does not fail", async () => {
  const { failure, warnings } = await check({ validate: "warn" });
  expect(failure).toBeUndefined();
  expect(warnings[0]).toMatch(/^The memory of container 'web' \(128 MiB\)/);
});

test("what is ignored is said in one line, and does not count", async () => {
  const ignore = { "memory-below-reservation": "a test", privileged: "a build agent" };
  const { failure, lines, outputs, summary } = await check({ "ignore-rules": ignore });
  const line = "2 findings ignored: memory-below-reservation (a test), privileged (a build agent)";
  expect(failure).toBeUndefined();
  expect(lines).toEqual([line]);
  expect(outputs).toEqual({ findings: "1" });
  expect(summary).toContain(line);
});

test("off looks at nothing", async () => {
  expect(await check({ validate: "off" })).toEqual({
    lines: [],
    warnings: [],
    summary: "",
    outputs: { findings: "0" },
    failure: undefined,
  });
});

test("warnings of a file that an earlier step wrote were said there", async () => {
  expect((await check({ validate: "warn" }, true)).warnings).toEqual([]);
});
