import { LineCounter, parseDocument } from "yaml";
import { Failure, type Problem } from "../src/failure.ts";
import { defaultTiming } from "./ecs/timing.ts";
import { wrongs } from "./scenario-check.ts";
import { scenarioShape } from "./scenario-shape.ts";
import type { Scenario, Timing } from "./scenario-types.ts";

/** A scenario as a file or a test gives it: whatever it does not say has a default. */
export type GivenScenario = Partial<Omit<Scenario, "timing">> & { readonly timing?: Partial<Timing> };

/**
 * Reads a scenario, YAML or JSON.
 * @param file its name, for messages
 * @throws Failure with everything that is wrong, each with its place
 */
export function parseScenario(source: string, file?: string): Partial<Scenario> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const problem = (message: string, offset: number | undefined, hint?: string): Problem => {
    const { line, col } = offset === undefined ? {} : lines.linePos(offset);
    return {
      message,
      ...(file === undefined
        ? {}
        : { where: { file, ...(line ? { line } : {}), ...(col ? { column: col } : {}) } }),
      ...(hint === undefined ? {} : { hint }),
    };
  };
  if (document.errors.length > 0) {
    throw new Failure(
      document.errors.map(({ message, pos }) => problem(message.split("\n")[0] ?? message, pos[0])),
    );
  }
  const value: unknown = document.toJS() ?? {};
  const found = wrongs(scenarioShape, value);
  if (found.length > 0) {
    throw new Failure(
      found.map(({ message, path, hint }) => problem(message, offsetOf(document, path), hint)),
    );
  }
  // Checked above, member by member.
  const given = value as GivenScenario;
  const { timing, ...rest } = given;
  return timing === undefined ? rest : { ...rest, timing: { ...defaultTiming, ...timing } };
}

/** A scenario with everything said: one cluster `default`, no instances, no balancers, ECS's own intervals. */
export function completeScenario(given: GivenScenario = {}): Scenario {
  return {
    region: "us-east-1",
    account: "123456789012",
    seed: 1,
    clusters: ["default"],
    instances: [],
    balancers: [],
    images: {},
    faults: [],
    ...given,
    timing: { ...defaultTiming, ...given.timing },
  };
}

/** Where a member stands in the text; where it is missing, where the one that should hold it stands. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range: unknown =
      typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === "number") return range[0];
  }
  return undefined;
}
