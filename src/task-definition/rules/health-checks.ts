import { isObject, strings } from "../../json.ts";
import { api } from "./pages.ts";
import { containersOf, eachContainer, itemsOf, type Rule } from "./rule.ts";

const link = api("HealthCheck");

const commandMissing: Rule = {
  id: "health-check-command-missing",
  severity: "error",
  link,
  check: eachContainer(({ definition, path, title }) => {
    const { healthCheck } = definition;
    if (!isObject(healthCheck)) return [];
    const { command } = healthCheck;
    if (command !== undefined && !(Array.isArray(command) && command.length === 0)) return [];
    return [
      {
        message: `The healthCheck of ${title} has no command.`,
        path: [...path, "healthCheck"],
        hint: 'Add "command": ["CMD-SHELL", "curl -f http://localhost:3000/health || exit 1"], with a program that the image has.',
      },
    ];
  }),
};

/** Docker passes over a check of an unknown kind, so the container would never become healthy. */
const commandForm: Rule = {
  id: "health-check-command-form",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, title }) => {
    const { healthCheck } = definition;
    const [kind] = isObject(healthCheck) ? strings(healthCheck["command"]) : [];
    if (kind === undefined || ["CMD", "CMD-SHELL", "NONE"].includes(kind)) return [];
    return [
      {
        message: `The health check command of ${title} begins with neither CMD nor CMD-SHELL.`,
        path: [...path, "healthCheck", "command", 0],
        hint: 'Put "CMD-SHELL" before a line for the shell, or "CMD" before a program and its arguments.',
      },
    ];
  }),
};

/** `sh -c first second third`: the shell runs the first text alone. */
const shellWords: Rule = {
  id: "health-check-shell-words",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, title }) => {
    const { healthCheck } = definition;
    const [kind, ...words] = isObject(healthCheck) ? strings(healthCheck["command"]) : [];
    if (kind !== "CMD-SHELL" || words.length < 2) return [];
    return [
      {
        message: `The health check of ${title} has ${words.length} texts after CMD-SHELL; the shell runs the first and never sees the others.`,
        path: [...path, "healthCheck", "command", 2],
        hint: "Write the whole line as one text after CMD-SHELL, or use CMD.",
      },
    ];
  }),
};

/** A load balancer may check as well; what it cannot do is replace a task before it is registered, or order a start. */
const missing: Rule = {
  id: "health-check-missing",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
  check(document) {
    const serving = containersOf(document).filter(
      ({ definition }) => definition["essential"] !== false && itemsOf(definition, "portMappings").length > 0,
    );
    const [first] = serving;
    if (!first || serving.some(({ definition }) => definition["healthCheck"] !== undefined)) return [];
    const titles = serving.length === 1 ? first.subject : `None of ${serving.length} containers with ports`;
    return [
      {
        message: `${titles} has ${serving.length === 1 ? "no" : "a"} healthCheck: without a load balancer ECS counts a task as healthy as soon as it runs, and a roll goes on over tasks that answer nobody.`,
        path: [...first.path, "portMappings"],
        hint: "Add a healthCheck, unless a load balancer checks this container. One in the image's Dockerfile does not count.",
      },
    ];
  },
};

export const healthCheckRules: readonly Rule[] = [commandMissing, commandForm, shellWords, missing];
