import { describe, expect, test } from "vitest";
import { createFaults } from "../../../emulator/faults.ts";
import type { Fault } from "../../../emulator/scenario-types.ts";

/** What becomes of these calls (of ECS, or `service:operation`), in order: the fault's kind, or `-`. */
function met(faults: Fault[], calls: string): string {
  const all = createFaults(faults);
  return calls
    .split(" ")
    .map((call) => {
      const [operation = "", service = "ecs"] = call.split(":").toReversed();
      return all.next(service, operation)?.kind ?? "-";
    })
    .join(" ");
}

describe("faults", () => {
  test.each<[string, Fault[], string, string]>([
    ["every call", [{ kind: "throttle" }], "A B A", "throttle throttle throttle"],
    ["calls of an operation", [{ kind: "throttle", operation: "A" }], "B A A", "- throttle throttle"],
    [
      "calls of one service",
      [{ kind: "throttle", service: "logs" }],
      "A logs:A logs:B",
      "- throttle throttle",
    ],
    [
      "the n-th call of a service's operation",
      [{ kind: "reset", service: "ecs", operation: "A", nth: 2 }],
      "A x:A A",
      "- - reset",
    ],
    ["the n-th call of an operation", [{ kind: "reset", operation: "A", nth: 2 }], "A B A A", "- - reset -"],
    ["the n-th call of all", [{ kind: "reset", nth: 2 }], "A B A", "- reset -"],
    ["so many times", [{ kind: "throttle", times: 2 }], "A A A", "throttle throttle -"],
    [
      "the first of the list wins, and the others count the call all the same",
      [
        { kind: "throttle", times: 1 },
        { kind: "reset", nth: 2 },
      ],
      "A A A",
      "throttle reset -",
    ],
  ])("hit %s", (_, faults, calls, expected) => {
    expect(met(faults, calls)).toBe(expected);
  });

  test("of a kind are awaited until they are spent", () => {
    const faults = createFaults([{ kind: "stale", times: 1 }]);
    expect([faults.awaits("stale"), faults.awaits("reset")]).toEqual([true, false]);
    faults.next("ecs", "A");
    expect(faults.awaits("stale")).toBe(false);
  });
});
