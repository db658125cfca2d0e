import { isObject, number, text } from "../../json.ts";
import { cpuUnits, mebibytes } from "../units.ts";
import { api, guide } from "./pages.ts";
import { isForWindows, isSet, placesOf } from "./place.ts";
import { containersOf, type Rule } from "./rule.ts";

const windowsOnArm: Rule = {
  id: "platform-windows-arm",
  severity: "warning",
  link: api("RuntimePlatform"),
  check(document) {
    const platform = document["runtimePlatform"];
    if (!isForWindows(document) || !isObject(platform) || platform["cpuArchitecture"] !== "ARM64") return [];
    return [
      {
        message: "There is no place for Windows containers on ARM64: ECS runs Linux only on it.",
        path: ["runtimePlatform", "cpuArchitecture"],
        hint: "Use X86_64.",
      },
    ];
  },
};

const notForWindows = [
  ...["links", "linuxParameters", "dnsServers", "dnsSearchDomains", "extraHosts", "disableNetworking"],
  ...["privileged", "readonlyRootFilesystem", "systemControls", "user", "ulimits"],
];

const linuxOnly: Rule = {
  id: "platform-windows-member",
  severity: "warning",
  link: api("ContainerDefinition"),
  check: (document) =>
    !isForWindows(document)
      ? []
      : notForWindows.flatMap((member) =>
          placesOf(document, `containerDefinitions[].${member}`)
            .filter(({ value }) => isSet(value))
            .map(({ path, title }) => ({
              message: `Windows containers do not have ${title}.`,
              path,
              hint: "Remove it.",
            })),
        ),
};

const unreadable = (member: "cpu" | "memory", read: typeof cpuUnits, forms: string): Rule => ({
  id: `task-${member}-form`,
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check(document) {
    const written = text(document[member]);
    if (written === undefined || read(written) !== undefined) return [];
    return [
      {
        message: `The ${member} of the task, '${written.slice(0, 50)}', is none that can be read.`,
        path: [member],
        hint: `Write ${forms}.`,
      },
    ];
  },
});

/** What containers keep for themselves: memoryReservation, else memory. */
const memorySum: Rule = {
  id: "task-memory-sum",
  severity: "warning",
  link: api("ContainerDefinition"),
  check(document) {
    const task = mebibytes(text(document["memory"]) ?? "");
    const sum = containersOf(document).reduce(
      (total, { definition }) =>
        total + (number(definition["memoryReservation"]) ?? number(definition["memory"]) ?? 0),
      0,
    );
    if (task === undefined || sum <= task) return [];
    return [
      {
        message: `The containers together keep ${sum} MiB for themselves, the task has ${task}.`,
        path: ["memory"],
        hint: "Raise the task's memory, or lower those of the containers; memoryReservation counts where it is set.",
      },
    ];
  },
};

const acceleratorsRetired: Rule = {
  id: "inference-accelerators-retired",
  severity: "warning",
  link: guide("ecs-inference"),
  check: (document) =>
    placesOf(document, "inferenceAccelerators")
      .filter(({ value }) => isSet(value))
      .map(({ path }) => ({
        message: "Elastic Inference is no longer available.",
        path,
        hint: "Remove it; use instances with GPUs, Inferentia or Trainium.",
      })),
};

export const platformRules: readonly Rule[] = [
  windowsOnArm,
  linuxOnly,
  unreadable("cpu", cpuUnits, '"256" (CPU units) or ".25 vCPU"'),
  unreadable("memory", mebibytes, '"512" (MiB) or "0.5 GB"'),
  memorySum,
  acceleratorsRetired,
];
