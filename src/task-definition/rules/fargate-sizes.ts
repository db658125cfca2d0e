import { type JsonObject, number, text } from "../../json.ts";
import { cpuUnits, mebibytes } from "../units.ts";
import { guide } from "./pages.ts";
import { isForFargate, isForWindows } from "./place.ts";
import { containersOf, type Found, type Rule } from "./rule.ts";

const link = guide("fargate-tasks-services#fargate-tasks-size");

/** Memory (MiB) that goes with CPU units: smallest, largest, step. */
const sizes: Readonly<Record<number, readonly [number, number, number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
  16384: [32_768, 122_880, 8192],
};

function memoriesFor(cpu: number): number[] {
  if (cpu === 256) return [512, 1024, 2048];
  const [least, most, step] = sizes[cpu] ?? [1, 0, 1];
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, at) => least + at * step);
}

function onFargate(id: string, check: (document: JsonObject) => Found[]): Rule {
  return {
    id,
    severity: "error",
    link,
    check: (document) => (isForFargate(document) ? check(document) : []),
  };
}

const cpuMissing = onFargate("fargate-cpu-missing", ({ cpu }) =>
  cpu !== undefined
    ? []
    : [
        {
          message: "The task has no cpu, and Fargate needs one.",
          path: ["cpu"],
          hint: 'Add "cpu" beside containerDefinitions: "256", "512", "1024", "2048", "4096", "8192" or "16384".',
          ecsMessage: "Fargate requires that 'cpu' be defined at the task level.",
        },
      ],
);

const memoryMissing = onFargate("fargate-memory-missing", ({ memory }) =>
  memory !== undefined
    ? []
    : [
        {
          message: "The task has no memory, and Fargate needs one.",
          path: ["memory"],
          hint: 'Add "memory" (MiB, as text) beside containerDefinitions.',
        },
      ],
);

const size = onFargate("fargate-size", (document) => {
  const [cpu, memory] = [cpuUnits(text(document["cpu"]) ?? ""), mebibytes(text(document["memory"]) ?? "")];
  if (cpu === undefined || memory === undefined) return [];
  const tooSmallForWindows = isForWindows(document) && cpu < 1024;
  const memories = memoriesFor(cpu);
  if (memories.includes(memory) && !tooSmallForWindows) return [];
  const ecsMessage = "No Fargate configuration exists for given values.";
  if (tooSmallForWindows || memories.length === 0) {
    const values = tooSmallForWindows ? "1024 or more" : "256, 512, 1024, 2048, 4096, 8192 or 16384";
    return [
      {
        message: `Fargate has no tasks of ${cpu} CPU units${tooSmallForWindows ? " for Windows" : ""}.`,
        path: ["cpu"],
        hint: `Use ${values}.`,
        ecsMessage,
      },
    ];
  }
  const known =
    memories.length > 4 ? `${memories.slice(0, 3).join(", ")} … ${memories.at(-1)}` : memories.join(", ");
  return [
    {
      message: `Fargate has no tasks of ${cpu} CPU units with ${memory} MiB.`,
      path: ["memory"],
      hint: `With ${cpu} CPU units memory is one of ${known} (MiB).`,
      ecsMessage,
    },
  ];
});

const cpuSum = onFargate("fargate-cpu-sum", (document) => {
  const cpu = cpuUnits(text(document["cpu"]) ?? "");
  const sum = containersOf(document).reduce(
    (total, { definition }) => total + (number(definition["cpu"]) ?? 0),
    0,
  );
  if (cpu === undefined || sum <= cpu) return [];
  return [
    {
      message: `The containers together have ${sum} CPU units, the task ${cpu}.`,
      path: ["cpu"],
      hint: "Raise the task's cpu, or lower those of the containers.",
      ecsMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
    },
  ];
});

export const fargateSizeRules: readonly Rule[] = [cpuMissing, memoryMissing, size, cpuSum];
