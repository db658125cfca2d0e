import { isObject, number, text } from "../../json.ts";
import { api, guide } from "./pages.ts";
import { placesOf } from "./place.ts";
import { eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

/** Docker: "ulimit soft limit must be less than or equal to hard limit"; -1 is no limit. */
const ulimits: Rule = {
  id: "ulimit-soft-above-hard",
  severity: "warning",
  link: api("Ulimit"),
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "ulimits", path).flatMap(({ item, path: at }): Found[] => {
      const [soft, hard] = [number(item["softLimit"]), number(item["hardLimit"])];
      if (soft === undefined || hard === undefined || hard < 0 || (soft >= 0 && soft <= hard)) return [];
      return [
        {
          message: `The softLimit of ulimit '${text(item["name"]) ?? ""}' of ${title} is above its hardLimit: Docker does not start it.`,
          path: [...at, "softLimit"],
          hint: "Raise hardLimit, or lower softLimit.",
        },
      ];
    }),
  ),
};

const exitCodes: Rule = {
  id: "restart-exit-codes",
  severity: "error",
  link: guide("container-restart-policy"),
  check: (document) =>
    placesOf(document, "containerDefinitions[].restartPolicy.ignoredExitCodes").flatMap(
      ({ value, path, title }) =>
        !Array.isArray(value) || value.length <= 50
          ? []
          : [
              {
                message: `There are ${value.length} exit codes in ${title}; ECS takes 50.`,
                path,
                hint: "Name those after which a restart would not help.",
              },
            ],
    ),
};

const gpus: Rule = {
  id: "gpu-count",
  severity: "warning",
  link: api("ResourceRequirement"),
  check: (document) =>
    placesOf(document, "containerDefinitions[].resourceRequirements[]").flatMap(({ value, path, title }) => {
      if (!isObject(value) || value["type"] !== "GPU" || value["sharingStrategy"] !== undefined) return [];
      if (/^(?:[1-9]\d*|ALL)$/.test(text(value["value"]) ?? "")) return [];
      return [
        {
          message: `A GPU in ${title} has a value that is no count.`,
          path: [...path, "value"],
          hint: 'Write the number of GPUs as text, "1", or "ALL".',
        },
      ];
    }),
};

/** Docker and runc refuse kernel parameters of a namespace that is the host's. */
const systemControls: Rule = {
  id: "system-control-of-host",
  severity: "warning",
  link: api("SystemControl"),
  check: eachContainer(({ definition, path, title }, { networkMode, ipcMode }) =>
    itemsOf(definition, "systemControls", path).flatMap(({ item, path: at }): Found[] => {
      const name = text(item["namespace"]) ?? "";
      const isNetwork = networkMode === "host" && name.startsWith("net.");
      const isIpc = ipcMode === "host" && /^(?:kernel\.(?:msg|sem|shm)|fs\.mqueue\.)/.test(name);
      if (!isNetwork && !isIpc) return [];
      return [
        {
          message: `${name} of ${title} belongs to the host with ${isNetwork ? "networkMode" : "ipcMode"} host, and a container cannot set it.`,
          path: [...at, "namespace"],
          hint: "Remove it, and set it on the instance.",
        },
      ];
    }),
  ),
};

const privileged: Rule = {
  id: "privileged",
  severity: "warning",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, subject }) =>
    definition["privileged"] !== true
      ? []
      : [
          {
            message: `${subject} is privileged: whoever gets into it has the instance, and the role of every task on it.`,
            path: [...path, "privileged"],
            hint: "Remove it; a single right can be given in linuxParameters.capabilities, a device in devices.",
          },
        ],
  ),
};

const emptyCommand: Rule = {
  id: "command-empty-text",
  severity: "warning",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, title }) => {
    const { command } = definition;
    // [""] alone as entryPoint is how an image's entry point is taken away; as command it is an empty argument.
    const at = Array.isArray(command) ? command.indexOf("") : -1;
    if (at === -1) return [];
    return [
      {
        message: `The command of ${title} holds an empty text, which the program gets as an argument of its own.`,
        path: [...path, "command", at],
        hint: "Remove it; for the image's own command leave command out.",
      },
    ];
  }),
};

export const limitRules: readonly Rule[] = [
  ...[ulimits, exitCodes, gpus, systemControls, privileged, emptyCommand],
];
