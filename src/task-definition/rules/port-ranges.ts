import type { Path } from "../../document/path.ts";
import { type JsonObject, text } from "../../json.ts";
import { api } from "./pages.ts";
import { type Container, containersOf, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

const link = api("PortMapping");

interface Range {
  readonly container: Container;
  readonly written: string;
  readonly mapping: JsonObject;
  readonly path: Path;
  /** Undefined where the text is no range. */
  readonly ports: readonly [number, number] | undefined;
}

function rangesOf(container: Container): Range[] {
  return itemsOf(container.definition, "portMappings", container.path).flatMap(({ item, path }) => {
    const written = text(item["containerPortRange"]);
    if (written === undefined) return [];
    const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(written) ?? [];
    const [low, high] = [Number(from), Number(to)];
    const ports = low >= 1 && low <= high && high <= 65_535 ? ([low, high] as const) : undefined;
    return [{ container, written, mapping: item, path, ports }];
  });
}

function eachRange(check: (range: Range, document: JsonObject) => Omit<Found, "path">[]): Rule["check"] {
  return eachContainer((container, document) =>
    rangesOf(container).flatMap((range) =>
      check(range, document).map((found) => ({ ...found, path: [...range.path, "containerPortRange"] })),
    ),
  );
}

const form: Rule = {
  id: "port-range-form",
  severity: "error",
  link,
  check: eachRange(({ container, ports }) =>
    ports
      ? []
      : [
          {
            message: `A containerPortRange of ${container.title} is no range of ports.`,
            hint: 'Write the lower port, a hyphen and the higher one: "8000-8010".',
            ecsMessage: "Invalid 'containerPortRange' setting",
          },
        ],
  ),
};

const andPort: Rule = {
  id: "port-range-and-port",
  severity: "error",
  link,
  check: eachRange(({ container, mapping }) =>
    mapping["containerPort"] === undefined && mapping["hostPort"] === undefined
      ? []
      : [
          {
            message: `A port mapping of ${container.title} has a range and a single port.`,
            hint: "Keep containerPortRange alone; a single port is a mapping of its own.",
            ecsMessage: "cannot specify both single port and port range",
          },
        ],
  ),
};

const networkMode: Rule = {
  id: "port-range-network-mode",
  severity: "error",
  link,
  check: eachRange(({ container }, { networkMode: mode }) =>
    mode === "host"
      ? [
          {
            message: `A containerPortRange of ${container.title} does not go with networkMode host.`,
            hint: "Use networkMode bridge or awsvpc, or map single ports.",
          },
        ]
      : [],
  ),
};

/** Ranges of one container, and with awsvpc of one task: there the containers share an address. */
const overlap: Rule = {
  id: "port-range-overlap",
  severity: "error",
  link,
  check(document) {
    const ranges = containersOf(document).flatMap(rangesOf);
    return ranges.flatMap((range, index) => {
      const other = ranges.slice(0, index).find((before) => meet(before, range, document));
      if (!other) return [];
      return [
        {
          message: `The containerPortRange ${range.written} of ${range.container.title} overlaps with ${other.written}${other.container === range.container ? "" : ` of ${other.container.title}`}.`,
          path: [...range.path, "containerPortRange"],
          hint: "Give them different ports.",
          ecsMessage: "container port is used multiple times in task",
        },
      ];
    });
  },
};

function meet(one: Range, two: Range, { networkMode: mode }: JsonObject): boolean {
  if (!one.ports || !two.ports || (one.container.path[1] !== two.container.path[1] && mode !== "awsvpc")) {
    return false;
  }
  if ((one.mapping["protocol"] ?? "tcp") !== (two.mapping["protocol"] ?? "tcp")) return false;
  return one.ports[0] <= two.ports[1] && two.ports[0] <= one.ports[1];
}

const tooMany: Rule = {
  id: "port-ranges-too-many",
  severity: "error",
  link,
  check: eachContainer((container) => {
    const extra = rangesOf(container)[100];
    if (!extra) return [];
    return [
      {
        message: `${container.subject} has more than 100 port ranges.`,
        path: extra.path,
        hint: "Join neighbouring ranges.",
      },
    ];
  }),
};

export const portRangeRules: readonly Rule[] = [form, andPort, networkMode, overlap, tooMany];
