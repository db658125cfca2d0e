import { api } from "./pages.ts";
import { containersOf, eachContainer, type Rule } from "./rule.ts";

const quotas = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html";

const empty: Rule = {
  id: "containers-empty",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check({ containerDefinitions }) {
    const absent = containerDefinitions === undefined;
    if (!absent && !(Array.isArray(containerDefinitions) && containerDefinitions.length === 0)) return [];
    return [
      {
        message: "The task definition has no containers.",
        path: ["containerDefinitions"],
        hint: 'Add at least one container to "containerDefinitions".',
        ecsMessage: "Container list cannot be empty.",
      },
    ];
  },
};

const tooMany: Rule = {
  id: "too-many-containers",
  severity: "error",
  link: quotas,
  check({ containerDefinitions }) {
    if (!Array.isArray(containerDefinitions) || containerDefinitions.length <= 10) return [];
    return [
      {
        message: `The task definition has ${containerDefinitions.length} containers; ECS takes 10.`,
        path: ["containerDefinitions", 10],
        hint: "Move some of them into a service of their own.",
        // https://github.com/aws/amazon-ecs-cli/issues/184
        ecsMessage: "Too many containers.",
      },
    ];
  },
};

const nameMissing: Rule = {
  id: "container-name-missing",
  severity: "error",
  link: api("ContainerDefinition"),
  check: eachContainer(({ definition, path, title }) => {
    const { name } = definition;
    if (name !== undefined && name !== "") return [];
    return [
      {
        message: `There is no name on ${title}.`,
        path: [...path, "name"],
        hint: 'Give it a "name".',
        ecsMessage: "Container.name should not be null or empty.",
      },
    ];
  }),
};

const nameInvalid: Rule = {
  id: "container-name-invalid",
  severity: "error",
  link: api("ContainerDefinition"),
  check: eachContainer(({ name, path, title }) => {
    if (name === undefined || name === "" || /^[A-Za-z0-9_-]{1,255}$/.test(name)) return [];
    return [
      {
        message: `The name of ${title} has characters that ECS does not take, or more than 255 of them.`,
        path: [...path, "name"],
        hint: "Use letters, digits, hyphens and underscores.",
        ecsMessage: "Container.name contains invalid characters.",
      },
    ];
  }),
};

const nameDuplicate: Rule = {
  id: "container-name-duplicate",
  severity: "error",
  link: api("ContainerDefinition"),
  check(document) {
    const seen = new Set<string>();
    return containersOf(document).flatMap(({ name, path }) => {
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined && name !== "") seen.add(name);
        return [];
      }
      const message = `There are several containers named '${name}'.`;
      return [{ message, path: [...path, "name"], hint: "Give each container a name of its own." }];
    });
  },
};

const noneEssential: Rule = {
  id: "no-essential-container",
  severity: "error",
  link: api("ContainerDefinition"),
  check(document) {
    const containers = containersOf(document);
    if (containers.length === 0 || containers.some(({ definition }) => definition["essential"] !== false)) {
      return [];
    }
    return [
      {
        message: "No container is essential, so nothing would tell whether the task runs.",
        path: ["containerDefinitions"],
        hint: 'Set "essential": true on the container whose end is the end of the task.',
        ecsMessage: "Task definition doesn't have any essential container",
      },
    ];
  },
};

export const containerRules: readonly Rule[] = [
  empty,
  tooMany,
  nameMissing,
  nameInvalid,
  nameDuplicate,
  noneEssential,
];
