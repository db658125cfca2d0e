import { number, text } from "../../json.ts";
import { mebibytes } from "../units.ts";
import { eachContainer, type Rule } from "./rule.ts";

const parameters =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html";

const missing: Rule = {
  id: "memory-missing",
  severity: "error",
  link: parameters,
  check: eachContainer(({ definition, path, title, name }, { memory }) => {
    const { memory: limit, memoryReservation } = definition;
    if (memory !== undefined || limit !== undefined || memoryReservation !== undefined) return [];
    return [
      {
        message: `There is no memory for ${title}: neither its own 'memory' or 'memoryReservation', nor the task's 'memory'.`,
        path,
        hint: "Add memoryReservation (MiB that are kept for it), memory (MiB at which it is killed), or both.",
        ecsMessage: `Invalid setting for container '${name ?? ""}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
      },
    ];
  }),
};

const belowReservation: Rule = {
  id: "memory-below-reservation",
  severity: "error",
  link: parameters,
  check: eachContainer(({ definition, path, title, name }) => {
    const [limit, reservation] = [number(definition["memory"]), number(definition["memoryReservation"])];
    if (limit === undefined || reservation === undefined || limit >= reservation) return [];
    return [
      {
        message: `The memory of ${title} (${limit} MiB) is less than its memoryReservation (${reservation} MiB).`,
        path: [...path, "memory"],
        hint: "Make memory as large as memoryReservation, or larger.",
        ecsMessage: `Invalid setting for container '${name ?? ""}'. 'memory' must be greater than or equal to 'memoryReservation'.`,
      },
    ];
  }),
};

/** Docker's own lower limit since 20.10; whether ECS refuses less is not known. */
const leastMemory = 6;

const tooSmall: Rule = {
  id: "memory-too-small",
  severity: "warning",
  link: parameters,
  check: eachContainer(({ definition, path, title }) =>
    ["memory", "memoryReservation"].flatMap((member) => {
      const value = number(definition[member]);
      if (value === undefined || value >= leastMemory) return [];
      return [
        {
          message: `The ${member} of ${title} is ${value} MiB; Docker starts no container with less than ${leastMemory}.`,
          path: [...path, member],
          hint: "The unit is MiB: for half a GB write 512.",
        },
      ];
    }),
  ),
};

const aboveTask: Rule = {
  id: "memory-above-task",
  severity: "error",
  link: parameters,
  check: eachContainer(({ definition, path, title, name }, { memory }) => {
    const limit = number(definition["memory"]);
    const task = mebibytes(text(memory) ?? "");
    if (limit === undefined || task === undefined || limit <= task) return [];
    return [
      {
        message: `The memory of ${title} (${limit} MiB) is more than the whole task has (${task} MiB).`,
        path: [...path, "memory"],
        hint: "Lower it, or raise the task's memory.",
        ecsMessage: `The 'memory' setting for container '${name ?? ""}' is greater than for the task.`,
      },
    ];
  }),
};

export const memoryRules: readonly Rule[] = [missing, belowReservation, tooSmall, aboveTask];
