import type { Problem } from "../failure.ts";
import { type JsonObject, objects, strings, text } from "../json.ts";
import { nearest } from "../suggest.ts";
import { type RunTaskOptions, type RunTaskSource, serviceNetwork } from "./run-task.ts";

/**
 * Why ECS would refuse the task: to be asked before anything is registered for it. Nothing is found wrong where the
 * definition is not known.
 */
export function taskProblems(options: RunTaskOptions, { document, service }: RunTaskSource): Problem[] {
  if (!document) return [];
  return [
    ...networkProblems(options, text(document["networkMode"]) ?? "bridge", service),
    ...overrideProblems(options, document),
    ...volumeProblems(options, document),
  ];
}

function networkProblems(
  { subnets, securityGroups, assignPublicIp }: RunTaskOptions,
  mode: string,
  service: RunTaskSource["service"],
): Problem[] {
  const given = {
    "run-task-subnets": subnets,
    "run-task-security-groups": securityGroups,
    "run-task-assign-public-ip": assignPublicIp,
  };
  if (mode !== "awsvpc") {
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([input]) => ({
        message: `Input '${input}' is for network mode awsvpc, and the task definition has ${mode}: its task has no network interface of its own.`,
        where: { input },
        hint: `Leave '${input}' out.`,
      }));
  }
  const known = subnets ?? strings(serviceNetwork(service)?.["subnets"]);
  if (known.length > 0) return [];
  return [
    {
      message: "The task needs subnets, as its task definition has network mode awsvpc.",
      where: { input: "run-task-subnets" },
      hint: "Give them in 'run-task-subnets'. Left out, they are those of the service, and here is none that has any.",
    },
  ];
}

function overrideProblems({ containerOverrides = [] }: RunTaskOptions, document: JsonObject): Problem[] {
  const names = objects(document["containerDefinitions"]).flatMap(({ name }) => text(name) ?? []);
  return containerOverrides
    .flatMap(({ name }) => text(name) ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => {
      const close = nearest(name, names);
      return {
        message: `The task definition has no container '${name}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
        where: { input: "run-task-container-overrides" },
        hint: `Its containers are ${names.join(", ")}.`,
      };
    });
}

function volumeProblems({ volume }: RunTaskOptions, document: JsonObject): Problem[] {
  if (!volume) return [];
  const names = objects(document["volumes"])
    .filter(({ configuredAtLaunch }) => configuredAtLaunch === true)
    .flatMap(({ name }) => text(name) ?? []);
  if (names.includes(volume.name)) return [];
  return [
    {
      message: `The task definition has no volume '${volume.name}' with \`configuredAtLaunch: true\`.`,
      where: { input: "run-task-managed-ebs-volume-name" },
      hint: names.length > 0 ? `It has ${names.join(", ")}.` : "It has no such volume at all.",
    },
  ];
}
