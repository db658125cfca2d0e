import { between } from "./between.ts";
import { api, guide } from "./pages.ts";
import { isForFargate } from "./place.ts";
import type { Rule } from "./rule.ts";

const container = "containerDefinitions[]";
const health = `${container}.healthCheck`;
const link = api("HealthCheck");
const onFargate = {
  least: 0,
  most: 120,
  unit: "seconds on Fargate",
  link: api("ContainerDefinition"),
  severity: "warning",
  when: isForFargate,
} as const;

export const rangeRules: readonly Rule[] = [
  between("health-check-interval", `${health}.interval`, { least: 5, most: 300, unit: "seconds", link }),
  between("health-check-timeout", `${health}.timeout`, { least: 2, most: 60, unit: "seconds", link }),
  between("health-check-retries", `${health}.retries`, { least: 1, most: 10, unit: "", link }),
  between("health-check-start-period", `${health}.startPeriod`, {
    least: 0,
    most: 300,
    unit: "seconds",
    link,
  }),
  // That Fargate keeps to the maximum is documented, not that a larger value is refused.
  between("start-timeout", `${container}.startTimeout`, onFargate),
  between("stop-timeout", `${container}.stopTimeout`, onFargate),
  between("restart-attempt-period", `${container}.restartPolicy.restartAttemptPeriod`, {
    least: 60,
    most: 1800,
    unit: "seconds",
    link: guide("container-restart-policy"),
    ecsMessage: (_, title) =>
      `the 'restartAttemptPeriod' setting for ${title.replace(/^.* of /, "")} must be between 60 and 1800`,
  }),
  between("ephemeral-storage-size", "ephemeralStorage.sizeInGiB", {
    least: 21,
    most: 200,
    unit: "GiB",
    link: api("EphemeralStorage"),
    ecsMessage: (size) =>
      size < 21
        ? "EphemeralStorage size should be at least 21"
        : "EphemeralStorage size should be at most 200",
  }),
  // Docker refuses others; whether ECS does is not known.
  between("swappiness-range", `${container}.linuxParameters.swappiness`, {
    severity: "warning",
    least: 0,
    most: 100,
    unit: "",
    link: guide("container-swap"),
  }),
];
