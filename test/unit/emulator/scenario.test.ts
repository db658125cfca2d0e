import { describe, expect, test } from "vitest";
import { completeScenario, parseScenario } from "../../../emulator/scenario.ts";
import { Failure, place } from "../../../src/failure.ts";

function problems(source: string): string[] {
  try {
    parseScenario(source, "s.yml");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ message, where, hint }) =>
      [place(where), message, hint].filter((part) => part !== undefined).join(": "),
    );
  }
  return [];
}

describe("a scenario file", () => {
  test("may be empty: one cluster without instances, ECS's own intervals", () => {
    expect(completeScenario(parseScenario(""))).toMatchObject({
      region: "us-east-1",
      account: "123456789012",
      clusters: ["default"],
      instances: [],
      timing: { schedulerInterval: 5, stopTimeout: 30 },
    });
  });

  test("changes what it names, in YAML or JSON", () => {
    const given = parseScenario("timing: { stopTimeout: 2 }\nimages:\n  '*': { pull: 0.5 }\n");
    expect(completeScenario(given)).toMatchObject({
      timing: { schedulerInterval: 5, stopTimeout: 2 },
      images: { "*": { pull: 0.5 } },
    });
    expect(parseScenario('{"instances": [{"cpu": 512}, {}]}').instances).toEqual([{ cpu: 512 }, {}]);
  });

  test("has all its mistakes told together, each with its place and what was likely meant", () => {
    const source = [
      "regoin: us-east-1",
      "account: 123456789012",
      "instances:",
      "  - { cpu: 1.5, status: GONE }",
      "balancers:",
      "  - { port: 80 }",
      "faults:",
      "  - { kind: throttel }",
      "images: { web: { pull: -1 } }",
    ].join("\n");
    expect(problems(source)).toEqual([
      "s.yml:1:9: regoin is not known here: Did you mean region?",
      "s.yml:2:10: account must be text (a number needs quotes)",
      "s.yml:4:12: instances[0].cpu must be a whole number that is not negative",
      "s.yml:4:25: instances[0].status must be one of ACTIVE, DRAINING",
      "s.yml:6:5: balancers[0].name is missing",
      "s.yml:8:13: faults[0].kind must be one of throttle, server-error, access-denied, expired-token, reset, reset-after, hang, hang-after, delay, stale, error",
      "s.yml:9:24: images.web.pull must be a number that is not negative",
    ]);
  });

  test("that is no YAML has its place told", () => {
    expect(problems("clusters: [a")).toEqual([expect.stringMatching(/^s\.yml:1:\d+: /)]);
  });
});
