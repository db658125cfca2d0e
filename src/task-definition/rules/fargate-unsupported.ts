import { type Json, strings } from "../../json.ts";
import { guide } from "./pages.ts";
import { capital, isForFargate, isSet, type Place, placesOf } from "./place.ts";
import type { Rule } from "./rule.ts";

const link = guide("fargate-tasks-services");
const linux = "containerDefinitions[].linuxParameters";

/** A rule for a member that Fargate does not have. */
function notOnFargate(
  id: string,
  pattern: string,
  more: {
    /** Which values are refused; without it every one that says anything. */
    readonly refuses?: (value: Json) => boolean;
    readonly ecsMessage?: string | ((place: Place) => string);
    readonly hint: string;
  },
): Rule {
  const { refuses = isSet, ecsMessage, hint } = more;
  return {
    id,
    severity: "error",
    link,
    check: (document) =>
      !isForFargate(document)
        ? []
        : placesOf(document, pattern)
            .filter(({ value }) => refuses(value))
            .map((place) => ({
              message: `${capital(place.title)} cannot be ${typeof place.value === "string" ? `'${place.value.slice(0, 50)}'` : "set"} on Fargate.`,
              path: place.path,
              hint,
              ...(ecsMessage === undefined
                ? {}
                : { ecsMessage: typeof ecsMessage === "string" ? ecsMessage : ecsMessage(place) }),
            })),
  };
}

/** ECS's sentence for most of them. */
const unsupported = (member: string) => `Fargate compatible task definitions do not support ${member}`;
const onEc2 = "Remove it, or run the task on EC2.";

const networkMode: Rule = {
  id: "fargate-network-mode",
  severity: "error",
  link,
  check: (document) =>
    !isForFargate(document) || document["networkMode"] === "awsvpc"
      ? []
      : [
          {
            message: "Fargate needs networkMode awsvpc.",
            path: ["networkMode"],
            hint: 'Set "networkMode": "awsvpc"; the service then needs a networkConfiguration with subnets.',
            ecsMessage: "Fargate only supports network mode ‘awsvpc’.",
          },
        ],
};

const drivers = ["awslogs", "splunk", "awsfirelens"];

export const fargateUnsupportedRules: readonly Rule[] = [
  networkMode,
  notOnFargate("fargate-privileged", "containerDefinitions[].privileged", {
    refuses: (value) => value === true,
    ecsMessage: "Fargate requires that the 'privileged' setting be 'false'.",
    hint: onEc2,
  }),
  notOnFargate("fargate-source-path", "volumes[].host.sourcePath", {
    ecsMessage: unsupported("sourcePath"),
    hint: 'Write "host": {} for an empty volume of each task, or use EFS.',
  }),
  notOnFargate("fargate-docker-volume", "volumes[].dockerVolumeConfiguration", {
    ecsMessage: unsupported("dockerVolumeConfiguration"),
    hint: 'Write "host": {} for an empty volume of each task, or use EFS.',
  }),
  notOnFargate("fargate-devices", `${linux}.devices`, { ecsMessage: unsupported("devices"), hint: onEc2 }),
  notOnFargate("fargate-shared-memory", `${linux}.sharedMemorySize`, {
    ecsMessage: unsupported("sharedMemorySize"),
    hint: onEc2,
  }),
  notOnFargate("fargate-max-swap", `${linux}.maxSwap`, {
    refuses: (value) => value !== null,
    ecsMessage: unsupported("maxSwap"),
    hint: "Remove it, and give the task more memory.",
  }),
  notOnFargate("fargate-capabilities", `${linux}.capabilities.add[]`, {
    refuses: (value) => value !== "SYS_PTRACE",
    ecsMessage: ({ value }) => `${value} is not allowed on Fargate.`,
    hint: "SYS_PTRACE is the one capability that can be added; remove the others, or run the task on EC2.",
  }),
  notOnFargate("fargate-security-options", "containerDefinitions[].dockerSecurityOptions", {
    ecsMessage: unsupported("dockerSecurityOptions"),
    hint: onEc2,
  }),
  notOnFargate("fargate-gpu", "containerDefinitions[].resourceRequirements[].type", {
    refuses: (value) => value === "GPU",
    ecsMessage: "Tasks using the Fargate launch type do not support GPU resource requirements",
    hint: "Run the task on EC2 instances with GPUs.",
  }),
  notOnFargate("fargate-ipc-mode", "ipcMode", { ecsMessage: unsupported("ipcMode"), hint: onEc2 }),
  notOnFargate("fargate-pid-mode", "pidMode", {
    refuses: (value) => value === "host",
    ecsMessage: "Tasks using the Fargate launch type do not support pidMode 'host'",
    hint: 'Use "task", or run the task on EC2.',
  }),
  notOnFargate("fargate-placement-constraints", "placementConstraints", {
    ecsMessage: unsupported("constraints"),
    hint: "Remove it: on Fargate there are no instances to choose from.",
  }),
  notOnFargate("fargate-log-driver", "containerDefinitions[].logConfiguration.logDriver", {
    refuses: (value) => typeof value === "string" && !drivers.includes(value),
    ecsMessage: ({ value }) => `${value} is not a valid log driver. Must be one of [${drivers.join(", ")}]`,
    hint: `Use ${drivers.join(", ")}; awsfirelens can send to most others.`,
  }),
  {
    id: "ephemeral-storage-without-fargate",
    severity: "error",
    link,
    check(document) {
      const compatibilities = strings(document["requiresCompatibilities"]);
      const elsewhere = compatibilities.length > 0 && compatibilities.every((name) => name === "EC2");
      if (!elsewhere || document["ephemeralStorage"] === undefined) return [];
      return [
        {
          message: "ephemeralStorage is Fargate's, and the task definition is for EC2.",
          path: ["ephemeralStorage"],
          hint: "Remove it, or add FARGATE to requiresCompatibilities.",
          ecsMessage: "Tasks using the EC2 launch type do not support EphemeralStorage",
        },
      ];
    },
  },
];
